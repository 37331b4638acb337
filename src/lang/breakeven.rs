//! Where the cheapest offer changes, in words.

use super::Lang;
use crate::analysis::breakeven::crossings::MOST_OFFERS;
use crate::catalog::Catalog;
use crate::price::usage::Meter;

impl Lang {
    /// The title: over which meter, and what stays the same.
    pub(crate) fn breakeven_title(self, meter: &str, rest: &str) -> String {
        let rest = if rest.is_empty() {
            String::new()
        } else {
            self.choose(format!(", for {rest}"), format!(", pour {rest}"))
        };
        self.choose(
            format!("The cheapest offer by {meter}{rest}, all taxes included"),
            format!("L’offre la moins chère selon le nombre {}{rest}, toutes taxes comprises", self.of(meter)),
        )
    }

    /// A meter as something that varies: "users", "GB".
    pub(crate) fn varying(self, catalog: &Catalog, meter: Meter) -> &str {
        if meter == Meter::STORAGE { self.choose("GB", "Go") } else { self.meter(catalog, meter) }
    }

    /// Some whole numbers in a row: "1–14", "15 and more".
    pub(crate) fn numbers(self, from: u64, to: Option<u64>) -> String {
        let first = self.whole(from);
        match to {
            Some(to) if to == from => first,
            Some(to) => format!("{first}–{}", self.whole(to)),
            None => self.choose(format!("{first} and more"), format!("{first} et plus")),
        }
    }

    /// The ranges in one sentence.
    pub(crate) fn ranges(self, unit: &str, ranges: &[(String, String)]) -> String {
        let space = self.space();
        let range = |(place, (numbers, offer)): (usize, &(String, String))| {
            let unit = if place == 0 { format!("{space}{unit}") } else { String::new() };
            format!("{numbers}{unit}{} {offer}", self.colon())
        };
        let list: Vec<String> = ranges.iter().enumerate().map(range).collect();
        format!("{}.", list.join(self.choose("; ", "\u{a0}; ")))
    }

    /// Column: the cheapest.
    pub(crate) fn cheapest(self) -> &'static str {
        self.choose("Cheapest", "La moins chère")
    }

    /// Columns: what it costs at the first and at the last number of a range.
    pub(crate) fn first_and_last(self) -> [&'static str; 2] {
        self.choose(["A year, at first", "at last"], ["Par an, au début", "à la fin"])
    }

    /// Column: open offers that could cost less.
    pub(crate) fn could_be_cheaper(self) -> &'static str {
        self.choose("Could be cheaper", "Peut-être moins chères")
    }

    /// Nobody at a known price.
    pub(crate) fn nobody_known(self) -> &'static str {
        self.choose("none with a known price", "aucune à prix connu")
    }

    /// The cheapest changes more often than is listed; `last` is the last number that is.
    pub(crate) fn ranges_cut(self, last: Option<u64>) -> String {
        let Some(last) = last.map(|last| self.whole(last)) else {
            return self
                .choose(
                    "It would take too long to find who is cheapest: name the offers to compare.",
                    "Il faudrait trop de temps pour trouver la moins chère\u{a0}: nommez les offres à comparer.",
                )
                .to_owned();
        };
        self.choose(
            format!("What follows after {last} is not listed: there is too much of it. Name fewer offers to see more."),
            format!("La suite, après {last}, n’est pas montrée\u{a0}: elle est trop longue. Nommez moins d’offres pour en voir davantage."),
        )
    }

    /// List: where two offers cross.
    pub(crate) fn crossings(self) -> &'static str {
        self.choose("Where two offers cross", "Où deux offres se croisent")
    }

    /// What a mark on a plot means.
    pub(crate) fn crossing_mark(self) -> &'static str {
        self.choose(
            "from here on, one costs less than another that was cheaper",
            "à partir d’ici, l’une coûte moins qu’une autre qui était moins chère",
        )
    }

    /// One offer is cheaper from a number on.
    pub(crate) fn crossing(self, cheaper: &str, dearer: &str) -> String {
        self.choose(format!("{cheaper} costs less than {dearer}"), format!("{cheaper} coûte moins que {dearer}"))
    }

    /// From a number on.
    pub(crate) fn starting_at(self, at: u64) -> String {
        let at = self.whole(at);
        self.choose(format!("from {at} on"), format!("à partir de {at}"))
    }

    /// How many crossings are not shown here.
    pub(crate) fn crossings_not_shown(self, hidden: usize) -> String {
        let hidden = self.whole(hidden as u64);
        self.choose(
            format!("{hidden} more crossings, of offers that are cheapest nowhere, are in --format json and csv."),
            format!("{hidden} autres croisements, entre des offres qui ne sont nulle part les moins chères, sont dans --format json et csv."),
        )
    }

    /// Some pairs cross too often to be listed.
    pub(crate) fn crossings_cut(self) -> &'static str {
        self.choose(
            "Some offers cross each other more often than is listed.",
            "Certaines offres se croisent plus souvent que ce qui est montré.",
        )
    }

    /// Only the crossings of some offers are listed.
    pub(crate) fn crossings_of_winners(self, meter: &str) -> String {
        let most = self.whole(MOST_OFFERS as u64);
        self.choose(
            format!("With more than {most} offers, only the crossings of those that are cheapest somewhere are listed, {most} of them at most. To see where two others cross, name them: tarif breakeven A B --over {meter}."),
            format!("Avec plus de {most} offres, seuls sont montrés les croisements de celles qui sont quelque part les moins chères, {most} au plus. Pour voir où deux autres se croisent, nommez-les\u{a0}: tarif breakeven A B --over {meter}."),
        )
    }

    /// No crossing is listed.
    pub(crate) fn no_crossings(self, meter: &str) -> String {
        self.choose(
            format!("Where two offers cross is not listed: these have too many thresholds. Name two: tarif breakeven A B --over {meter}."),
            format!("Les croisements ne sont pas montrés\u{a0}: ces offres ont trop de seuils. Nommez-en deux\u{a0}: tarif breakeven A B --over {meter}."),
        )
    }
}
