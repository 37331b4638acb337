//! Payment fees, in words.

use super::Lang;
use crate::analysis::fee::GivenAmount;
use crate::analysis::fee::rates::FeeExclusionReason;
use crate::catalog::Catalog;
use crate::money::bounds::Bounds;
use crate::money::digits::Digits;
use jiff::civil::Date;

impl Lang {
    /// A fee as it is written in a catalog; in French with the marks and the currency of French, which are read too.
    pub(crate) fn fee(self, written: &str, currency: &str) -> String {
        let french_figures = |written: &str| {
            let figures = written.replace('%', "");
            let figures = figures.split("..").map(|figure| figure.replace('.', ",")).collect::<Vec<_>>().join("..");
            let unit = if written.contains('%') { self.percent("") } else { self.currency(currency) };
            format!("{figures}{unit}")
        };
        let french_word = |word: &str| match word {
            "+" | "min" | "max" => word.to_owned(),
            "unknown" => "inconnu".to_owned(),
            figures => french_figures(figures),
        };
        match self {
            Self::En => written.to_owned(),
            Self::Fr => written.split(' ').map(french_word).collect::<Vec<_>>().join(" "),
        }
    }

    pub(crate) fn fee_title(self, given: GivenAmount, sum: &str, on: Date) -> String {
        let on = self.date(on);
        match (given, self) {
            (GivenAmount::Gross(_), Self::En) => format!("What a payment of {sum} costs on {on}"),
            (GivenAmount::Gross(_), Self::Fr) => {
                format!("Ce que coûte un paiement de {sum}, aux tarifs en vigueur le {on}")
            }
            (GivenAmount::Net(_), Self::En) => format!("What to ask so that {sum} arrive, on {on}"),
            (GivenAmount::Net(_), Self::Fr) => {
                format!("Ce qu’il faut demander pour recevoir {sum}, aux tarifs en vigueur le {on}")
            }
        }
    }

    pub(crate) fn fee_columns(self) -> [&'static str; 6] {
        match self {
            Self::En => ["Processor", "Rule", "To ask", "Fee", "Net", "Rate"],
            Self::Fr => ["Prestataire", "Barème", "À demander", "Commission", "Net", "Taux"],
        }
    }

    pub(crate) fn percent(self, figure: &str) -> String {
        match self {
            Self::En => format!("{figure}%"),
            Self::Fr => format!("{figure}\u{a0}%"),
        }
    }

    /// What is known of a percentage: `2.75%`, `2.75–3.00%`, `≥ 2.75%`.
    pub(crate) fn known_percent(self, percent: Bounds<Digits>) -> String {
        let low = self.figure(percent.low);
        match percent.high {
            Some(high) if high == percent.low => self.percent(&low),
            Some(high) => self.percent(&format!("{low}–{}", self.figure(high))),
            None => format!("≥{}{}", self.space(), self.percent(&low)),
        }
    }

    pub(crate) fn at_most(self, most: Digits, currency: &str) -> String {
        format!("≤{}{}", self.space(), self.money(most, currency))
    }

    pub(crate) fn fee_at_least(self) -> &'static str {
        match self {
            Self::En => "At least: a part of it is not known.",
            Self::Fr => "Montant minimal\u{a0}: une partie de la commission n’est pas connue.",
        }
    }

    pub(crate) fn fee_between(self) -> &'static str {
        match self {
            Self::En => "Between the two: how much is not known exactly.",
            Self::Fr => "Entre ces deux montants\u{a0}: le montant exact n’est pas connu.",
        }
    }

    pub(crate) fn rate_ends(self, until: Date) -> String {
        let day = self.date(until);
        match self {
            Self::En => format!("This rate ends on {day}."),
            Self::Fr => format!("Ce tarif prend fin le {day}."),
        }
    }

    pub(crate) fn own_rate(self) -> &'static str {
        match self {
            Self::En => "Your rate",
            Self::Fr => "Votre tarif",
        }
    }

    pub(crate) fn tipped(self, rule: &str) -> String {
        match self {
            Self::En => format!("{rule}, donor’s tip"),
            Self::Fr => format!("{rule}, contribution du payeur"),
        }
    }

    pub(crate) fn donors_pay(self) -> &'static str {
        match self {
            Self::En => "Not free: the payer is asked for a voluntary tip, on top of the payment.",
            Self::Fr => {
                "Ce n’est pas gratuit\u{a0}: le payeur est invité à ajouter une contribution volontaire à son paiement."
            }
        }
    }

    pub(crate) fn read_besides(self) -> &'static str {
        match self {
            Self::En => "Perhaps not the whole cost: read below.",
            Self::Fr => "Ce n’est pas tout le coût\u{a0}: voir plus bas.",
        }
    }

    pub(crate) fn vat_in_fee(self, fee: &str, rate: &str, vat: &str) -> String {
        match self {
            Self::En => format!("{fee}, and {vat} of VAT on it at {rate}."),
            Self::Fr => format!("{fee}, plus {vat} de TVA à {rate}."),
        }
    }

    pub(crate) fn fee_vat_unknown(self) -> &'static str {
        match self {
            Self::En => "The source does not say whether VAT comes on top of the fee: taken as included.",
            Self::Fr => {
                "La source ne précise pas si la TVA s’ajoute à la commission\u{a0}: elle est supposée comprise."
            }
        }
    }

    pub(crate) fn no_answer(self) -> &'static str {
        match self {
            Self::En => "Without an answer",
            Self::Fr => "Sans tarif connu",
        }
    }

    pub(crate) fn why_no_fee(self, catalog: &Catalog, reason: &FeeExclusionReason) -> String {
        let currency = catalog.currency.as_str();
        match reason {
            FeeExclusionReason::NotInForce => match self {
                Self::En => "no known rate is in force that day".to_owned(),
                Self::Fr => "aucun tarif connu n’est en vigueur ce jour-là".to_owned(),
            },
            FeeExclusionReason::ClassNotInForce(class) => {
                let label = |card: &String| match catalog.cards.iter().find(|(known, _)| known == card) {
                    Some((_, label)) => self.text(label).to_owned(),
                    None => card.clone(),
                };
                let [card, plan] = class;
                let class: Vec<String> = card.iter().map(label).chain(plan.clone()).collect();
                let class = class.join(", ");
                match self {
                    Self::En => format!("{class}: no known rate is in force that day"),
                    Self::Fr => format!("{class}\u{a0}: aucun tarif connu n’est en vigueur ce jour-là"),
                }
            }
            FeeExclusionReason::Card(card) => {
                let card = self.quoted(card);
                match self {
                    Self::En => format!("no rate for cards called {card}"),
                    Self::Fr => format!("pas de tarif pour une carte {card}"),
                }
            }
            FeeExclusionReason::Plan(plan) => {
                let plan = self.quoted(plan);
                match self {
                    Self::En => format!("no subscription called {plan}"),
                    Self::Fr => format!("pas de formule {plan}"),
                }
            }
            FeeExclusionReason::Amount => match self {
                Self::En => "no rate for such an amount".to_owned(),
                Self::Fr => "pas de tarif pour un tel montant".to_owned(),
            },
            FeeExclusionReason::Criterion(requirement, fact) => self.requirement_failed(catalog, requirement, fact),
            FeeExclusionReason::TakesAll => {
                let most = self.most_asked(currency);
                match self {
                    Self::En => format!("its fees leave less than a thousandth, or no amount up to {most} is enough"),
                    Self::Fr => {
                        format!(
                            "sa commission laisse moins d’un millième du paiement, ou aucun montant jusqu’à {most} ne \
                             suffit"
                        )
                    }
                }
            }
        }
    }

    /// Rates that are for every card.
    pub(crate) fn any_means(self) -> &'static str {
        match self {
            Self::En => "Any means of payment",
            Self::Fr => "Tout moyen de paiement",
        }
    }

    pub(crate) fn sources(self) -> &'static str {
        match self {
            Self::En => "Where the rates were read",
            Self::Fr => "Sources des tarifs",
        }
    }

    pub(crate) fn source_on(self, source: Option<&str>, checked: Option<Date>) -> String {
        let source = match (self, source) {
            (_, Some(source)) => source,
            (Self::En, None) => "not given",
            (Self::Fr, None) => "source non indiquée",
        };
        match (self, checked) {
            (Self::En, Some(day)) => format!("{source}, on {}", self.date(day)),
            (Self::Fr, Some(day)) => format!("{source}, le {}", self.date(day)),
            (Self::En, None) => format!("{source}, undated"),
            (Self::Fr, None) => format!("{source}, sans date"),
        }
    }

    pub(crate) fn said_of_processors(self) -> &'static str {
        match self {
            Self::En => "What to know besides",
            Self::Fr => "À savoir aussi",
        }
    }

    pub(crate) fn fee_rules(self, given: GivenAmount) -> &'static str {
        match given {
            GivenAmount::Gross(_) => match self {
                Self::En => "Each fee is rounded half up to the cent.",
                Self::Fr => {
                    "Chaque commission est arrondie au centime le plus proche, le demi-centime au centime supérieur."
                }
            },
            GivenAmount::Net(_) => match self {
                Self::En => {
                    "Each is the smallest amount that is enough, checked by applying the fee to it: one cent less \
                     would not do."
                }
                Self::Fr => {
                    "Chacun est le plus petit montant qui suffit, vérifié en lui appliquant la commission\u{a0}: \
                     un centime de moins ne suffirait pas."
                }
            },
        }
    }

    pub(crate) fn ask_at_least(self) -> &'static str {
        match self {
            Self::En => "Where a fee is not fully known, ask at least so much: it may not be enough.",
            Self::Fr => {
                "Si une commission n’est pas entièrement connue, demandez au moins ce montant\u{a0}: il peut ne pas \
                 suffire."
            }
        }
    }

    /// The means of payment that are not told.
    pub(crate) fn more_means_of_payment(self, labels: &[String]) -> String {
        let labels = labels.join(", ");
        match self {
            Self::En => format!("With --details also: {labels}."),
            Self::Fr => format!("Avec --details, aussi\u{a0}: {labels}."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;
    use crate::fee::rule::Fee;

    #[test]
    fn a_fee_is_read_as_french_writes_it() {
        for (written, french) in [
            ("0", "0\u{a0}€"),
            ("8% + 1.5% + 0.25", "8\u{a0}% + 1,5\u{a0}% + 0,25\u{a0}€"),
            ("1% min 0.20 max 2", "1\u{a0}% min 0,20\u{a0}€ max 2\u{a0}€"),
            ("1.2%.. + 0..", "1,2..\u{a0}% + 0..\u{a0}€"),
            ("1%..2% + 0.25..0.35", "1..2\u{a0}% + 0,25..0,35\u{a0}€"),
        ] {
            assert_eq!(Lang::Fr.fee(written, "EUR"), french);
            assert_eq!(french.parse::<Fee>().unwrap().to_string(), written);
        }
        assert_eq!(Lang::Fr.fee("unknown max 2", "CHF"), "inconnu max 2\u{a0}CHF");
    }
}
