//! Prices as formulas, in words.

use super::{Lang, capitalized};
use crate::catalog::Catalog;
use crate::price::usage::Meter;
use jiff::civil::Date;

impl Lang {
    pub(crate) fn formula_title(self, offers: usize, on: Date) -> String {
        let on = self.date(on);
        match self {
            Self::En => format!(
                "Annual cost of {} at the prices of {on}, all taxes included, in exact whole numbers (tarif formula).",
                self.counted(offers as u64, "offer", "offers")
            ),
            Self::Fr => format!(
                "Coût annuel de {} aux prix du {on}, toutes taxes comprises, en nombres entiers (tarif formula).",
                self.counted(offers as u64, "offre", "offres")
            ),
        }
    }

    pub(crate) fn formula_table(self, columns: &[String]) -> String {
        let columns = columns.join(", ");
        match self {
            Self::En => format!(
                "Reads a table tarif_usage with the whole numbers {columns} (null is 0); its other columns are passed \
                 on. annual_high is null where a rate that is billed is not known."
            ),
            Self::Fr => format!(
                "Lit une table tarif_usage avec les nombres entiers {columns} (null vaut 0)\u{a0}; ses autres colonnes \
                 sont reprises. annual_high est null si un tarif facturé n’est pas connu."
            ),
        }
    }

    pub(crate) fn live_title(self) -> &'static str {
        match self {
            Self::En => "Change the question",
            Self::Fr => "Changez la question",
        }
    }

    pub(crate) fn live_needs(self) -> &'static str {
        match self {
            Self::En => "What is needed",
            Self::Fr => "Services nécessaires",
        }
    }

    pub(crate) fn live_criteria(self) -> &'static str {
        match self {
            Self::En => "What is insisted on; what is not known stays in",
            Self::Fr => "Exigences\u{a0}; ce qui n’est pas connu reste",
        }
    }

    pub(crate) fn live_rates(self) -> &'static str {
        match self {
            Self::En => "Prices that are not published: write down what you were told",
            Self::Fr => "Tarifs non publiés\u{a0}: notez ce que l’on vous a dit",
        }
    }

    pub(crate) fn any_yes_no(self) -> [&'static str; 3] {
        match self {
            Self::En => ["any", "yes", "no"],
            Self::Fr => ["indifférent", "oui", "non"],
        }
    }

    /// Who is cheapest, and where nobody is known to be: for a script that fills in `{name}` and `{sum}`.
    pub(crate) fn live_sentences(self) -> (&'static str, &'static str) {
        match self {
            Self::En => ("{name} is the cheapest: {sum} a year.", "No offer has a price that is fully known."),
            Self::Fr => (
                "{name} est l’offre la moins chère\u{a0}: {sum} par an.",
                "Aucune offre n’a de prix entièrement connu.",
            ),
        }
    }

    /// After it, offers that could be cheaper: for a script that fills in `{names}`.
    pub(crate) fn live_could_cost_less(self) -> &'static str {
        match self {
            Self::En => " Could cost less, for their price is not fully known: {names}.",
            Self::Fr => " Pourraient coûter moins, leur prix n’étant pas entièrement connu\u{a0}: {names}.",
        }
    }

    /// A meter beside a field.
    pub(crate) fn meter_field(self, catalog: &Catalog, meter: Meter) -> String {
        capitalized(self.varying(catalog, meter))
    }

    pub(crate) fn formula_without_amounts(self) -> &'static str {
        match self {
            Self::En => "A formula holds for any usage: leave the amounts of --need out; the table of usages has them.",
            Self::Fr => {
                "Une formule vaut pour tout usage\u{a0}: retirez les quantités de --need\u{a0}; elles sont dans la \
                 table des usages."
            }
        }
    }
}
