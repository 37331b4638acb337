//! Where the cheapest offer changes, in words.

use super::Lang;
use crate::analysis::breakeven::crossings::MOST_OFFERS;
use crate::catalog::Catalog;
use crate::price::usage::Meter;

impl Lang {
    pub(crate) fn breakeven_title(self, meter: &str, rest: &str) -> String {
        let rest = self.for_the_rest(rest);
        match self {
            Self::En => format!("The cheapest offer by {meter}{rest}, all taxes included"),
            Self::Fr => {
                format!("L’offre la moins chère selon le nombre {}{rest}, toutes taxes comprises", self.of(meter))
            }
        }
    }

    /// In a title, after what varies: what stays the same.
    pub(super) fn for_the_rest(self, rest: &str) -> String {
        match self {
            _ if rest.is_empty() => String::new(),
            Self::En => format!(", for {rest}"),
            Self::Fr => format!(", pour {rest}"),
        }
    }

    /// Some whole numbers in a row: "1–14", "15 and more".
    pub(crate) fn numbers(self, from: u64, to: Option<u64>) -> String {
        let first = self.whole(from);
        match to {
            Some(to) if to == from => first,
            Some(to) => format!("{first}–{}", self.whole(to)),
            None => match self {
                Self::En => format!("{first} and more"),
                Self::Fr => format!("{first} et plus"),
            },
        }
    }

    pub(crate) fn ranges(self, catalog: &Catalog, meter: Meter, ranges: &[(String, String)]) -> String {
        let from_one = ranges.first().is_some_and(|(numbers, _)| *numbers == self.whole(1));
        let unit = self.unit(catalog, meter, if from_one { 1 } else { 2 });
        let range = |(index, (numbers, offer)): (usize, &(String, String))| {
            let unit = if index == 0 { format!("{}{unit}", self.space()) } else { String::new() };
            self.explained(&format!("{numbers}{unit}"), offer)
        };
        if let (Self::Fr, [(numbers, offer)]) = (self, ranges)
            && numbers.ends_with("et plus")
        {
            return format!("{offer}, quel que soit le nombre {}.", self.of(self.varying(catalog, meter)));
        }
        let list: Vec<String> = ranges.iter().enumerate().map(range).collect();
        format!("{}.", list.join(self.semicolon()))
    }

    pub(crate) fn cheapest(self) -> &'static str {
        match self {
            Self::En => "Cheapest",
            Self::Fr => "Offre la moins chère",
        }
    }

    pub(crate) fn first_and_last(self) -> [&'static str; 2] {
        match self {
            Self::En => ["A year, at first", "at last"],
            Self::Fr => ["Coût annuel au début", "en fin de tranche"],
        }
    }

    pub(crate) fn could_be_cheaper(self) -> &'static str {
        match self {
            Self::En => "Could be cheaper",
            Self::Fr => "Pourraient être moins chères",
        }
    }

    pub(crate) fn nobody_known(self) -> &'static str {
        match self {
            Self::En => "none with a known price",
            Self::Fr => "aucune à prix connu",
        }
    }

    /// The cheapest changes more often than is listed; `last` is the last number that is.
    pub(crate) fn ranges_cut(self, last: Option<u64>) -> String {
        let Some(last) = last.map(|last| self.whole(last)) else {
            return match self {
                Self::En => "It would take too long to find who is cheapest: name the offers to compare.".to_owned(),
                Self::Fr => {
                    "Il faudrait trop de temps pour trouver la moins chère\u{a0}: nommez les offres à comparer."
                        .to_owned()
                }
            };
        };
        match self {
            Self::En => format!(
                "What follows after {last} is not listed: there is too much of it. Name fewer offers to see more."
            ),
            Self::Fr => format!(
                "La suite, après {last}, n’est pas montrée\u{a0}: elle est trop longue. Nommez moins d’offres pour en \
                 voir davantage."
            ),
        }
    }

    pub(crate) fn crossings(self) -> &'static str {
        match self {
            Self::En => "Where two offers cross",
            Self::Fr => "Croisements de deux offres",
        }
    }

    pub(crate) fn crossing_mark(self) -> &'static str {
        match self {
            Self::En => "from here on, one costs less than another that was cheaper",
            Self::Fr => "croisement\u{a0}: à partir d’ici, l’ordre des deux offres s’inverse",
        }
    }

    pub(crate) fn crossing(self, cheaper: &str, dearer: &str) -> String {
        match self {
            Self::En => format!("{cheaper} costs less than {dearer}"),
            Self::Fr => format!("{cheaper} coûte moins que {dearer}"),
        }
    }

    pub(crate) fn starting_at(self, catalog: &Catalog, meter: Meter, at: u64) -> String {
        match self {
            Self::En => format!("from {} on", self.whole(at)),
            Self::Fr => format!("à partir de {},", self.so_many(catalog, meter, at.into())),
        }
    }

    pub(crate) fn crossings_not_shown(self, hidden: usize) -> String {
        let hidden = hidden as u64;
        match self {
            Self::En => {
                let crossings = self.counted(hidden, "more crossing", "more crossings");
                let are = self.plural(hidden, "is", "are");
                format!("{crossings}, of offers that are cheapest nowhere, {are} in --format json and csv.")
            }
            Self::Fr => {
                let crossings = self.counted(hidden, "autre croisement", "autres croisements");
                let are = self.plural(hidden, "est donné", "sont donnés");
                format!(
                    "{crossings}, entre des offres qui ne sont nulle part les moins chères, {are} par --format json et \
                     csv."
                )
            }
        }
    }

    pub(crate) fn crossings_cut(self) -> &'static str {
        match self {
            Self::En => "Some offers cross each other more often than is listed.",
            Self::Fr => "Certaines offres se croisent plus souvent que ce qui est montré.",
        }
    }

    pub(crate) fn crossings_of_winners(self, meter: &str) -> String {
        let most = self.whole(MOST_OFFERS as u64);
        match self {
            Self::En => format!(
                "With more than {most} offers, only the crossings of those that are cheapest somewhere are listed, \
                 {most} of them at most. To see where two others cross, name them: tarif breakeven A B --over \
                 {meter}."
            ),
            Self::Fr => format!(
                "Avec plus de {most} offres, seuls sont montrés les croisements de celles qui sont quelque part les \
                 moins chères, {most} au plus. Pour voir où deux autres se croisent, nommez-les\u{a0}: tarif \
                 breakeven A B --over {meter}."
            ),
        }
    }

    pub(crate) fn no_crossings(self, meter: &str) -> String {
        match self {
            Self::En => format!(
                "Where two offers cross is not listed: these have too many thresholds. Name two: tarif breakeven A B \
                 --over {meter}."
            ),
            Self::Fr => format!(
                "Les croisements ne sont pas montrés\u{a0}: ces offres ont trop de seuils. Nommez-en deux\u{a0}: \
                 tarif breakeven A B --over {meter}."
            ),
        }
    }
}
