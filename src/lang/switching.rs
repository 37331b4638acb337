//! What a change from the offer that one has comes to, in words.

use super::Lang;
use crate::analysis::switching::CostDifference;
use crate::money::exact::Money;

impl Lang {
    /// `−126.00 €`, `+12.00 €`, `−126.00 to +12.00 €`, `≥ +12.00 €`, `?`.
    pub(crate) fn difference(self, difference: CostDifference, currency: &str) -> String {
        let signed = |amount: Money| {
            let figure = self.figure(amount.to_cents());
            if amount > Money::ZERO { format!("+{figure}") } else { figure }
        };
        let (space, unit) = (self.space(), self.currency(currency));
        match (difference.low, difference.high) {
            (Some(low), Some(high)) if low == high => format!("{}{unit}", signed(low)),
            (Some(low), Some(high)) => format!("{} {} {}{unit}", signed(low), self.up_to(), signed(high)),
            (Some(low), None) => format!("≥{space}{}{unit}", signed(low)),
            (None, Some(high)) => format!("≤{space}{}{unit}", signed(high)),
            (None, None) => "?".to_owned(),
        }
    }

    fn up_to(self) -> &'static str {
        match self {
            Self::En => "to",
            Self::Fr => "à",
        }
    }

    /// The heads of the columns that compare with the offer one has.
    pub(crate) fn switching_columns(self) -> [&'static str; 2] {
        match self {
            Self::En => ["Difference", "Paid back"],
            Self::Fr => ["Écart", "Amorti en"],
        }
    }

    pub(crate) fn months(self, months: u64) -> String {
        match self {
            Self::En => self.counted(months, "month", "months"),
            Self::Fr => self.counted(months, "mois", "mois"),
        }
    }

    pub(crate) fn current_costs(self, name: &str, amount: &str) -> String {
        match self {
            Self::En => format!("What you have, {name}, costs {amount} a year."),
            Self::Fr => format!("Votre offre actuelle, {name}, coûte {amount} par an."),
        }
    }

    /// The offer that one has cannot be priced here: why.
    pub(crate) fn current_without_price(self, name: &str, reason: &str) -> String {
        match self {
            Self::En => format!("What you have, {name}, cannot be compared: {reason}."),
            Self::Fr => format!("Votre offre actuelle, {name}, ne peut pas être comparée\u{a0}: {reason}."),
        }
    }

    /// What keeps the offer that one has from serving.
    pub(crate) fn current_falls_short(self, reasons: &str) -> String {
        match self {
            Self::En => format!("It would not serve this question: {reasons}."),
            Self::Fr => format!("Elle ne convient pas à la demande\u{a0}: {reasons}."),
        }
    }

    pub(crate) fn change_saves(self, name: &str, saved: &str) -> String {
        match self {
            Self::En => format!("Changing to {name} saves {saved} a year."),
            Self::Fr => format!("Passer à {name} fait économiser {saved} par an."),
        }
    }

    pub(crate) fn paid_back_after(self, cost: &str, months: u64) -> String {
        let months = self.months(months);
        match self {
            Self::En => format!("Leaving costs {cost}, paid back after {months}."),
            Self::Fr => format!("Quitter l’offre actuelle coûte {cost}, amortis au bout de {months}."),
        }
    }

    pub(crate) fn nothing_to_save(self) -> &'static str {
        match self {
            Self::En => "No offer of known price costs less.",
            Self::Fr => "Aucune offre à prix connu ne coûte moins.",
        }
    }

    /// What the months of the table count.
    pub(crate) fn what_is_paid_back(self, cost: &str) -> String {
        match self {
            Self::En => format!(
                "Paid back: the months after which what is saved makes up for the {cost} that leaving costs and for \
                 the setup of what one changes to; a dash where it never surely does."
            ),
            Self::Fr => format!(
                "Amorti en\u{a0}: le nombre de mois au bout duquel l’économie couvre les {cost} que coûte le départ \
                 et la mise en service de la nouvelle offre\u{a0}; un tiret quand ce n’est jamais certain."
            ),
        }
    }

    /// What something costs more or less than what one has, and when a change is paid back.
    pub(crate) fn beside_current(self, difference: &str, months: Option<u64>) -> String {
        let months = months.map(|months| self.months(months));
        match (self, months) {
            (Self::En, Some(months)) => format!("{difference} a year beside what you have, paid back after {months}"),
            (Self::Fr, Some(months)) => {
                format!("{difference} par an par rapport à votre offre, amorti en {months}")
            }
            (Self::En, None) => format!("{difference} a year beside what you have"),
            (Self::Fr, None) => format!("{difference} par an par rapport à votre offre"),
        }
    }
}
