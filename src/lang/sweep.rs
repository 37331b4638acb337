//! A grid of the cheapest offers, in words.

use super::Lang;
use crate::analysis::sweep::{MOST_LINES, SweepTooLarge};

impl Lang {
    /// The title: over which meters, and what stays the same.
    pub(crate) fn sweep_title(self, meters: &str, rest: &str) -> String {
        let rest = if rest.is_empty() {
            String::new()
        } else {
            self.choose(format!(", for {rest}"), format!(", pour {rest}"))
        };
        self.choose(
            format!("The cheapest offer by {meters}{rest}: annual cost, all taxes included"),
            format!("L’offre la moins chère selon {meters}{rest}\u{a0}: coût annuel, toutes taxes comprises"),
        )
    }

    /// The title for one offer.
    pub(crate) fn sweep_title_of(self, offer: &str, meters: &str, rest: &str) -> String {
        let rest = if rest.is_empty() {
            String::new()
        } else {
            self.choose(format!(", for {rest}"), format!(", pour {rest}"))
        };
        self.choose(
            format!("{offer} by {meters}{rest}: annual cost, all taxes included"),
            format!("{offer} selon {meters}{rest}\u{a0}: coût annuel, toutes taxes comprises"),
        )
    }

    /// Two meters that vary: down the side, and across the head.
    pub(crate) fn side_and_head(self, down: &str, across: &str) -> String {
        self.choose(
            format!("{down} (down) and {across} (across)"),
            format!("les {down} (lignes) et les {across} (colonnes)"),
        )
    }

    /// The one meter that varies.
    pub(crate) fn the_meter(self, name: &str) -> String {
        self.choose(name.to_owned(), format!("les {name}"))
    }

    /// An open offer could be cheaper.
    pub(crate) fn open_mark(self) -> &'static str {
        self.choose(
            "an offer with an unknown price could be cheaper",
            "une offre dont un tarif est inconnu pourrait être moins chère",
        )
    }

    /// No offer can be had there.
    pub(crate) fn nobody_mark(self) -> &'static str {
        self.choose("no offer with a known price", "aucune offre à prix connu")
    }

    /// Where to find the costs when they do not fit.
    pub(crate) fn costs_elsewhere(self) -> &'static str {
        self.choose(
            "A wider terminal, or --format csv, shows the cost in each cell.",
            "Un terminal plus large, ou --format csv, montre le coût dans chaque case.",
        )
    }

    /// A grid that takes longer than anybody waits.
    pub(crate) fn grid_takes_too_long(self, grid: SweepTooLarge) -> String {
        let SweepTooLarge { points, offers, lines } = grid;
        let work = self.whole(points.saturating_mul(lines));
        let [points, offers, lines, most] = [points, offers, lines, MOST_LINES].map(|number| self.whole(number));
        self.choose(
            format!(
                "{points} cells for {offers} offers with {lines} price lines make {work} prices to work out: at most \
                 {most}. Take a larger step, or fewer offers: --offer names one, --need keeps those that meet needs."
            ),
            format!(
                "{points} cases pour {offers} offres avec {lines} lignes tarifaires font {work} prix à calculer\u{a0}: \
                 au plus {most}. Prenez un pas plus grand ou moins d’offres\u{a0}: --offer en nomme une, --need garde \
                 celles qui répondent aux besoins."
            ),
        )
    }

    /// A table that has more rows than anybody reads.
    pub(crate) fn too_many_rows(self, points: u64, offers: u64, most: u64) -> String {
        let rows = self.whole(points.saturating_mul(offers));
        let [points, offers, most] = [points, offers, most].map(|number| self.whole(number));
        self.choose(
            format!(
                "{points} cells for {offers} offers make {rows} rows of CSV: at most {most}. Write --layout wide, take \
                 a larger step, or fewer offers: --offer names one, --need keeps those that meet needs."
            ),
            format!(
                "{points} cases pour {offers} offres font {rows} lignes de CSV\u{a0}: au plus {most}. Écrivez --layout \
                 wide, prenez un pas plus grand ou moins d’offres\u{a0}: --offer en nomme une, --need garde celles qui \
                 répondent aux besoins."
            ),
        )
    }
}
