//! What pictures show, for whoever does not see them.

use super::Lang;

impl Lang {
    /// Curves of the annual cost of some offers.
    pub(crate) fn plot_alt(self, names: &[String], from: &str, to: &str, crossings: usize) -> String {
        let names = self.and(names);
        match self {
            Self::En => format!(
                "The annual cost of {names} from {from} to {to}, as curves with {}.",
                self.counted(crossings as u64, "crossing", "crossings")
            ),
            Self::Fr => format!(
                "Le coût annuel de {names}, de {from} à {to}, en courbes, avec {}.",
                self.counted(crossings as u64, "croisement", "croisements")
            ),
        }
    }

    /// A ranking.
    pub(crate) fn rank_alt(self, offers: usize, cheapest: &str, figure: &str) -> String {
        match self {
            Self::En => format!(
                "The annual cost of the first {} on an axis of money, from {cheapest} at {figure} upwards. An amount \
                 that is not fully known fades out.",
                self.counted(offers as u64, "offer", "offers")
            ),
            Self::Fr => format!(
                "Le coût annuel des premières offres ({}) sur un axe, à partir de {cheapest}\u{a0}: {figure}. Un \
                 montant qui n’est pas entièrement connu s’estompe.",
                self.counted(offers as u64, "offre", "offres")
            ),
        }
    }

    /// Years of a budget, one after another on a bar.
    pub(crate) fn budget_alt(self, offers: usize, years: usize) -> String {
        match self {
            Self::En => format!(
                "What {} over {} come to, a bar each, in parts by year.",
                self.counted(offers as u64, "offer", "offers"),
                self.counted(years as u64, "year", "years")
            ),
            Self::Fr => format!(
                "Le coût de {} sur {}, une barre chacune, année par année.",
                self.counted(offers as u64, "offre", "offres"),
                self.counted(years as u64, "an", "ans")
            ),
        }
    }

    /// The fee of a payment at each processor.
    pub(crate) fn fee_alt(self, sum: &str, ways: usize) -> String {
        match self {
            Self::En => format!(
                "What a payment of {sum} costs in {}, a bar each.",
                self.counted(ways as u64, "way to collect it", "ways to collect it")
            ),
            Self::Fr => format!(
                "Ce que coûte un paiement de {sum} selon {}, une barre chacune.",
                self.counted(ways as u64, "façon de l’encaisser", "façons de l’encaisser")
            ),
        }
    }

    /// The fees of an audit, month by month.
    pub(crate) fn fees_by_month_alt(self, months: usize) -> String {
        match self {
            Self::En => format!(
                "The fees of the audited payments in {}, a bar each.",
                self.counted(months as u64, "month", "months")
            ),
            Self::Fr => format!("Les commissions contrôlées sur {months} mois, une barre chacun."),
        }
    }

    /// An answer without a picture, asked as one.
    pub(crate) fn no_picture(self) -> String {
        match self {
            Self::En => "This answer has no picture: --format html gives it as a page. Pictures are those of rank, \
                         breakeven, sweep, budget, fee, and audit --by month, where there are several amounts."
                .to_owned(),
            Self::Fr => "Cette réponse n’a pas d’image\u{a0}: --format html en fait une page. Les images sont celles \
                         de rank, breakeven, sweep, budget, fee et audit --by month, dès qu’il y a plusieurs montants."
                .to_owned(),
        }
    }
}
