//! What a secretary writes into the minutes.

use super::Lang;
use crate::price::provenance::Evidence;
use jiff::civil::Date;

impl Lang {
    /// What was asked, before the offers and what each costs.
    pub(crate) fn minutes_question(self, asked: &MinutesQuestion, on: Date) -> String {
        let MinutesQuestion { association, usage, needs, requirements } = asked;
        let day = self.date(on);
        let list = |items: &[String]| self.and(items);
        match self {
            Self::En => {
                let whose = association.map(|name| format!("{name}, with ")).unwrap_or_default();
                let needs = if needs.is_empty() { String::new() } else { format!(", needing {}", list(needs)) };
                let required =
                    if requirements.is_empty() { String::new() } else { format!(", requiring {}", list(requirements)) };
                format!(
                    "For {whose}{usage}{needs}{required}, at the prices in force on {day}, all taxes included, a year \
                     costs:"
                )
            }
            Self::Fr => {
                let whose = association.map(|name| format!("{name}, avec ")).unwrap_or_default();
                let needs =
                    if needs.is_empty() { String::new() } else { format!(", pour les besoins {}", list(needs)) };
                let required = if requirements.is_empty() {
                    String::new()
                } else {
                    format!(", avec pour exigences {}", list(requirements))
                };
                format!(
                    "Pour {whose}{usage}{needs}{required}, aux prix en vigueur le {day}, toutes taxes comprises, \
                     une année coûte\u{a0}:"
                )
            }
        }
    }

    /// An amount and how it is made up.
    pub(crate) fn minutes_amount(self, amount: &str, formula: &str) -> String {
        match self {
            _ if !formula.contains('=') => self.a_year(amount),
            Self::En => format!("{}, that is {formula}", self.a_year(amount)),
            Self::Fr => format!("{}, soit {formula}", self.a_year(amount)),
        }
    }

    fn a_year(self, amount: &str) -> String {
        match self {
            Self::En => format!("{amount} a year"),
            Self::Fr => format!("{amount} par an"),
        }
    }

    /// How the prices of an offer are known.
    pub(crate) fn known_by(self, evidence: Option<Evidence>) -> &'static str {
        match (self, evidence) {
            (Self::En, Some(Evidence::Provider)) => "prices published by the seller",
            (Self::Fr, Some(Evidence::Provider)) => "prix publiés par le vendeur",
            (Self::En, Some(Evidence::Confirmed)) => "prices confirmed by two readers",
            (Self::Fr, Some(Evidence::Confirmed)) => "prix confirmés par deux relevés indépendants",
            (Self::En, Some(Evidence::Reported)) => "prices seen by one reader only",
            (Self::Fr, Some(Evidence::Reported)) => "prix relevés par une seule personne",
            (Self::En, None) => "prices as its source gives them",
            (Self::Fr, None) => "prix tels que sa source les donne",
        }
    }

    /// A figure that was assumed where nothing is published.
    pub(crate) fn minutes_assumption(self, what: &str, price: &str, source: &str) -> String {
        match self {
            Self::En => format!("{what}: {price}, an assumption ({source})"),
            Self::Fr => format!("{what}\u{a0}: {price}, hypothèse ({source})"),
        }
    }

    /// Where an assumption comes from, where nobody said.
    pub(crate) fn no_source_given(self) -> &'static str {
        match self {
            Self::En => "no source given",
            Self::Fr => "sans source indiquée",
        }
    }
}

/// What was asked, each part in words.
pub(crate) struct MinutesQuestion<'a> {
    pub(crate) association: Option<&'a str>,
    pub(crate) usage: String,
    pub(crate) needs: Vec<String>,
    pub(crate) requirements: Vec<String>,
}
