//! What an answer comes to, as one would say it.

use super::Lang;

/// How many offers are named in one sentence.
const MOST_NAMED: usize = 3;

impl Lang {
    /// All names where they are few, else the first of them.
    fn some_names(self, names: &[String]) -> String {
        match names.len().checked_sub(MOST_NAMED) {
            None | Some(0) => self.and(names),
            Some(others) => self.names_and_others(&names[..MOST_NAMED], others),
        }
    }

    /// Whose question it is.
    pub(crate) fn asked_by(self, association: &str) -> String {
        match self {
            Self::En => format!("For {association}."),
            Self::Fr => format!("Pour {association}."),
        }
    }

    /// Who is cheapest at a known price. `contested`: an offer whose price is not known could cost less.
    pub(crate) fn cheapest_is(self, names: &[String], amount: &str, contested: bool) -> String {
        let known = match (self, contested) {
            (_, false) => "",
            (Self::En, true) => " with a known price",
            (Self::Fr, true) => " à prix connu",
        };
        let all = self.some_names(names);
        match (self, names.len()) {
            (Self::En, 1) => format!("{all} is the cheapest{known}: {amount} a year."),
            (Self::En, _) => format!("{all} are the cheapest{known}: {amount} a year each."),
            (Self::Fr, 1) => format!("{all} est l’offre la moins chère{known}\u{a0}: {amount} par an."),
            (Self::Fr, _) => format!("{all} sont les offres les moins chères{known}\u{a0}: {amount} par an chacune."),
        }
    }

    /// The offers that could cost less than the cheapest of known price.
    pub(crate) fn could_cost_less(self, names: &[String]) -> String {
        let all = self.some_names(names);
        match (self, names.len()) {
            (Self::En, 1) => format!("{all} could cost less: its price is not fully published."),
            (Self::En, _) => format!("{all} could cost less: their prices are not fully published."),
            (Self::Fr, 1) => format!("{all} pourrait coûter moins\u{a0}: son prix n’est pas entièrement publié."),
            (Self::Fr, _) => {
                format!("{all} pourraient coûter moins\u{a0}: leurs prix ne sont pas entièrement publiés.")
            }
        }
    }

    /// The offers that cost less than the cheapest of known price, whatever their unknown prices are.
    pub(crate) fn surely_costs_less(self, names: &[String]) -> String {
        let all = self.some_names(names);
        match (self, names.len()) {
            (Self::En, 1) => format!("{all} costs less in any case, though its price is not exactly known."),
            (Self::En, _) => format!("{all} cost less in any case, though their prices are not exactly known."),
            (Self::Fr, 1) => format!("{all} coûte moins dans tous les cas, sans que son prix exact soit connu."),
            (Self::Fr, _) => {
                format!("{all} coûtent moins dans tous les cas, sans que leurs prix exacts soient connus.")
            }
        }
    }

    pub(crate) fn no_price_fully_known(self) -> &'static str {
        match self {
            Self::En => "No offer that can serve has a fully known price.",
            Self::Fr => "Aucune offre qui convient n’a de prix entièrement connu.",
        }
    }

    /// Who is cheapest over some years.
    pub(crate) fn cheapest_over_years(self, name: &str, years: usize, amount: &str, contested: bool) -> String {
        let known = match (self, contested) {
            (_, false) => "",
            (Self::En, true) => " with a known price",
            (Self::Fr, true) => " à prix connu",
        };
        match self {
            Self::En => {
                let years = self.counted(years as u64, "year", "years");
                format!("Over {years}, {name} is the cheapest{known}: {amount} in all.")
            }
            Self::Fr => {
                let years = self.counted(years as u64, "an", "ans");
                format!("Sur {years}, {name} est l’offre la moins chère{known}\u{a0}: {amount} au total.")
            }
        }
    }

    /// What a set of offers costs together.
    pub(crate) fn cheapest_set(self, names: &[String], amount: &str) -> String {
        let all = self.and(names);
        match (self, names.len()) {
            (Self::En, 1) => format!("{all} alone serves it all at the least known cost: {amount} a year."),
            (Self::En, _) => format!("{all} together serve it all at the least known cost: {amount} a year."),
            (Self::Fr, 1) => format!("{all} à elle seule couvre tout au moindre coût connu\u{a0}: {amount} par an."),
            (Self::Fr, _) => format!("{all} ensemble couvrent tout au moindre coût connu\u{a0}: {amount} par an."),
        }
    }

    /// Who is cheapest at how many points of a grid.
    pub(crate) fn cheapest_at_points(self, name: &str, points: usize, of: usize) -> String {
        let (points, of) = (self.whole(points as u64), self.whole(of as u64));
        match self {
            Self::En => format!("{name} at {points} of {of}"),
            Self::Fr => format!("{name} dans {points} cas sur {of}"),
        }
    }

    pub(crate) fn cheapest_in_grid(self, winners: &[String], others: usize) -> String {
        let winners = if others == 0 { self.and(winners) } else { self.names_and_others(winners, others) };
        match self {
            Self::En => format!("Cheapest with a known price: {winners}."),
            Self::Fr => format!("Offre la moins chère à prix connu\u{a0}: {winners}."),
        }
    }

    /// Which processor takes least of one payment, or of a year of them.
    pub(crate) fn cheapest_processor(self, names: &[String], fee: &str, a_year: bool) -> String {
        let all = self.some_names(names);
        let (one, year) = (names.len() == 1, a_year);
        match (self, one) {
            (Self::En, true) => format!("{all} takes the least{}: {fee}.", if year { " a year" } else { "" }),
            (Self::En, false) => format!("{all} take the least{}: {fee}.", if year { " a year" } else { "" }),
            (Self::Fr, true) => format!("{all} prend le moins{}\u{a0}: {fee}.", if year { " par an" } else { "" }),
            (Self::Fr, false) => format!("{all} prennent le moins{}\u{a0}: {fee}.", if year { " par an" } else { "" }),
        }
    }

    /// How many offers provide all that is needed.
    pub(crate) fn so_many_provide_all(self, count: usize, of: usize) -> String {
        let (number, all) = (count as u64, self.whole(of as u64));
        match self {
            Self::En => format!("{} of {all} provide all that is needed.", self.whole(number)),
            Self::Fr => {
                let provide = if count < 2 { "fournit" } else { "fournissent" };
                format!("{} sur {all} {provide} tout ce qu’il faut.", self.counted(number, "offre", "offres"))
            }
        }
    }

    /// What stands for the items of a list that are not shown.
    pub(crate) fn folded(self, hidden: usize) -> String {
        let hidden = hidden as u64;
        match self {
            Self::En => format!("{} more: --details shows all.", self.whole(hidden)),
            Self::Fr => format!("{} de plus\u{a0}: --details les montre tous.", self.whole(hidden)),
        }
    }
}
