//! A grid of the cheapest offers, in words.

use super::Lang;
use crate::analysis::sweep::{MOST_LINES, SweepTooLarge};
use crate::input::axis::MOST_POINTS;

impl Lang {
    pub(crate) fn sweep_title(self, meters: &str, rest: &str) -> String {
        let rest = self.for_the_rest(rest);
        match self {
            Self::En => format!("The cheapest offer by {meters}{rest}: annual cost, all taxes included"),
            Self::Fr => {
                format!("L’offre la moins chère selon {meters}{rest}\u{a0}: coût annuel, toutes taxes comprises")
            }
        }
    }

    pub(crate) fn sweep_title_of(self, offer: &str, meters: &str, rest: &str) -> String {
        let rest = self.for_the_rest(rest);
        match self {
            Self::En => format!("{offer} by {meters}{rest}: annual cost, all taxes included"),
            Self::Fr => format!("{offer} selon {meters}{rest}\u{a0}: coût annuel, toutes taxes comprises"),
        }
    }

    pub(crate) fn side_and_head(self, down: &str, across: &str) -> String {
        match self {
            Self::En => format!("{down} (down) and {across} (across)"),
            Self::Fr => format!("les {down} (lignes) et les {across} (colonnes)"),
        }
    }

    pub(crate) fn the_meter(self, name: &str) -> String {
        match self {
            Self::En => name.to_owned(),
            Self::Fr => format!("les {name}"),
        }
    }

    pub(crate) fn open_mark(self) -> &'static str {
        match self {
            Self::En => "an offer with an unknown price could be cheaper",
            Self::Fr => "une offre dont un prix n’est pas publié pourrait être moins chère",
        }
    }

    pub(crate) fn nobody_mark(self) -> &'static str {
        match self {
            Self::En => "no offer with a known price",
            Self::Fr => "aucune offre à prix connu",
        }
    }

    pub(crate) fn costs_elsewhere(self) -> &'static str {
        match self {
            Self::En => "A wider terminal, or --format csv, shows the cost in each cell.",
            Self::Fr => "Un terminal plus large (ou --format csv) montre le coût dans chaque case.",
        }
    }

    pub(crate) fn grid_takes_too_long(self, grid: SweepTooLarge) -> String {
        let SweepTooLarge { points, offers, lines } = grid;
        let work = self.whole(points.saturating_mul(lines));
        let [points, most] = [points, MOST_LINES].map(|number| self.whole(number));
        match self {
            Self::En => {
                let offers = self.counted(offers, "offer", "offers");
                let lines = self.counted(lines, "price line", "price lines");
                format!(
                    "{points} cells for {offers} with {lines} make {work} prices to work out: at most {most}. Take a \
                     larger step, or fewer offers: name some, --need keeps those that meet needs."
                )
            }
            Self::Fr => {
                let offers = self.counted(offers, "offre", "offres");
                let lines = self.counted(lines, "ligne tarifaire", "lignes tarifaires");
                format!(
                    "{points} cases pour {offers} avec {lines} font {work} prix à calculer\u{a0}: au plus {most}. \
                     Prenez un pas plus grand ou moins d’offres\u{a0}: nommez-en quelques-unes, --need garde celles \
                     qui répondent aux besoins."
                )
            }
        }
    }

    pub(crate) fn too_many_rows(self, points: u64, offers: u64, most: u64) -> String {
        let rows = self.whole(points.saturating_mul(offers));
        let [points, most] = [points, most].map(|number| self.whole(number));
        match self {
            Self::En => {
                let offers = self.counted(offers, "offer", "offers");
                format!(
                    "{points} cells for {offers} make {rows} rows of CSV: at most {most}. Write --layout wide, take a \
                     larger step, or fewer offers: name some, --need keeps those that meet needs."
                )
            }
            Self::Fr => {
                let offers = self.counted(offers, "offre", "offres");
                format!(
                    "{points} cases pour {offers} font {rows} lignes de CSV\u{a0}: au plus {most}. Écrivez --layout \
                     wide, prenez un pas plus grand ou moins d’offres\u{a0}: nommez-en quelques-unes, --need garde \
                     celles qui répondent aux besoins."
                )
            }
        }
    }

    pub(super) fn fixed_by_needs(self, meter: &str) -> String {
        match self {
            Self::En => format!(
                "The needs say how much of {} is used, so it cannot vary: write them without =GB or @USERS.",
                self.quoted(meter)
            ),
            Self::Fr => format!(
                "Les besoins fixent {}, qui ne peut donc pas varier\u{a0}: écrivez-les sans =GO ni @UTILISATEURS.",
                self.quoted(meter)
            ),
        }
    }

    pub(super) fn bad_levels(self, option: &str, range: &str) -> String {
        match self {
            Self::En => format!("{option} {range} is not a range: write FROM..TO:STEP, as in 5..100:5."),
            Self::Fr => {
                format!("{option} {range} n’est pas un intervalle\u{a0}: écrivez DE..À:PAS, comme 5..100:5.")
            }
        }
    }

    pub(super) fn level_twice(self, option: &str, level: u64) -> String {
        let level = self.whole(level);
        match self {
            Self::En => format!("{option} gives {level} twice: keep one."),
            Self::Fr => format!("{option} donne {level} deux fois\u{a0}: n’en gardez qu’un."),
        }
    }

    pub(super) fn no_grid(self) -> String {
        match self {
            Self::En => "Give one meter or two several levels, as in --users 5..100:5 --gb 10,50,100.".to_owned(),
            Self::Fr => {
                "Donnez plusieurs valeurs à une ou deux unités, comme --users 5..100:5 --gb 10,50,100.".to_owned()
            }
        }
    }

    pub(super) fn grid_too_large(self) -> String {
        let most = self.whole(MOST_POINTS as u64);
        match self {
            Self::En => format!("This grid has too many cells: at most {most}. Take a larger step."),
            Self::Fr => {
                format!("Cette grille a trop de cases\u{a0}: au plus {most}. Prenez un pas plus grand.")
            }
        }
    }
}
