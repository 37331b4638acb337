//! A year of payments, in words.

use super::Lang;
use crate::money::bounds::Bounds;
use jiff::civil::Date;

impl Lang {
    pub(crate) fn fee_year_title(self, payments: &str, on: Date) -> String {
        let on = self.date(on);
        match self {
            Self::En => format!("What a year of payments costs, {payments}, at the rates of {on}"),
            Self::Fr => format!("Coût sur un an de {payments}, aux tarifs en vigueur le {on}"),
        }
    }

    pub(crate) fn payments_of(self, count: u64, amount: &str) -> String {
        match self {
            Self::En => format!("{} × {amount}", self.whole(count)),
            Self::Fr => format!("{} de {amount}", self.counted(count, "paiement", "paiements")),
        }
    }

    pub(crate) fn payments_together(self, groups: &[String]) -> String {
        match self {
            Self::En => groups.join(" + "),
            Self::Fr => self.and(groups),
        }
    }

    pub(crate) fn fee_year_columns(self) -> [&'static str; 4] {
        match self {
            Self::En => ["Fees", "Subscription", "A year", "Monthly"],
            Self::Fr => ["Frais", "Abonnement", "Par an", "Mensualisé"],
        }
    }

    pub(crate) fn mixed(self, parts: &str) -> String {
        match self {
            Self::En => {
                format!("The payments of each amount are {parts}; where that is no whole number, it is an average.")
            }
            Self::Fr => format!(
                "Pour chaque montant, les paiements se répartissent en {parts}\u{a0}; si le nombre n’est pas entier, \
                 c’est une moyenne."
            ),
        }
    }

    pub(crate) fn in_twelve_parts(self) -> &'static str {
        match self {
            Self::En => {
                "“Monthly”: the same sums, each paid in twelve monthly parts instead of at once; a year’s fees and \
                 subscription."
            }
            Self::Fr => {
                "«\u{a0}Mensualisé\u{a0}»\u{a0}: les mêmes sommes, chacune payée en douze mensualités plutôt qu’en \
                 une fois\u{a0}; frais et abonnement d’une année."
            }
        }
    }

    pub(crate) fn break_even(self) -> &'static str {
        match self {
            Self::En => "How many payments a year make another cheaper",
            Self::Fr => "À partir de combien de paiements par an une autre formule devient avantageuse",
        }
    }

    pub(crate) fn cheaper_from(self, after: &str, before: &str, from: Bounds<u64>) -> String {
        let low = self.whole(from.low);
        let payments = match self {
            Self::En => self.plural(from.low, "payment", "payments"),
            Self::Fr => self.plural(from.low, "paiement", "paiements"),
        };
        match from.high.map(|high| (high == from.low, self.whole(high))) {
            Some((true, high)) => match self {
                Self::En => format!("From {high} {payments} a year on, {after} costs less than {before}."),
                Self::Fr => format!("À partir de {high} {payments} par an, {after} coûte moins que {before}."),
            },
            Some((false, high)) if from.low == 1 => match self {
                Self::En => format!("From {high} payments a year on at the latest, {after} costs less than {before}."),
                Self::Fr => {
                    format!("Au plus tard à partir de {high} paiements par an, {after} coûte moins que {before}.")
                }
            },
            Some((false, high)) => match self {
                Self::En => format!(
                    "From {low} {payments} a year on, {after} may cost less than {before}, and from {high} on it does."
                ),
                Self::Fr => format!(
                    "À partir de {low} {payments} par an, {after} peut coûter moins que {before}\u{a0}; à partir de \
                     {high}, c’est sûr."
                ),
            },
            None => match self {
                Self::En => {
                    format!("From {low} {payments} a year on, {after} may cost less than {before}; below, it does not.")
                }
                Self::Fr => format!(
                    "À partir de {low} {payments} par an, {after} peut coûter moins que {before}\u{a0}; en dessous, \
                     non."
                ),
            },
        }
    }

    pub(crate) fn same_proportion(self) -> &'static str {
        match self {
            Self::En => "The amounts and cards are taken in the same proportion at each number.",
            Self::Fr => "Montants et cartes gardent les mêmes proportions quel que soit le nombre.",
        }
    }

    pub(crate) fn subscription_beside(self, amount: &str) -> String {
        match self {
            Self::En => format!("And a subscription of {amount}, which --payments counts."),
            Self::Fr => format!("Plus un abonnement de {amount}, compté avec --payments."),
        }
    }

    pub(crate) fn setup_beside(self, amount: &str) -> String {
        match self {
            Self::En => format!("And {amount} once, to begin with."),
            Self::Fr => format!("Plus {amount} à l’achat, une seule fois."),
        }
    }
}
