//! What is wrong with a plan of several years.

use super::Lang;
use crate::input::plan::MOST_YEARS;
use crate::money::percent::Percent;
use crate::price::usage::LARGEST_USAGE;

impl Lang {
    pub(super) fn bad_percent(self, option: &str, text: &str) -> String {
        let (text, most) = (self.quoted(text), self.whole(Percent::MOST));
        match self {
            Self::En => format!("{option} {text} is not a percentage a year: write 3% or 2.5%, from -100% to {most}%."),
            Self::Fr => format!(
                "{option} {text} n’est pas un pourcentage annuel\u{a0}: écrivez 3% ou 2,5%, de −100\u{a0}% à \
                 {most}\u{a0}%."
            ),
        }
    }

    pub(super) fn bad_growth(self, text: &str) -> String {
        let text = self.quoted(text);
        match self {
            Self::En => format!(
                "{text} is not a growth: write METER=PERCENT% or METER=N,N,…, as in --grow users=10% or users=25,28,31."
            ),
            Self::Fr => format!(
                "{text} n’est pas une croissance\u{a0}: écrivez UNITÉ=TAUX% ou UNITÉ=N,N,…, comme --grow \
                 users=10% ou users=25,28,31."
            ),
        }
    }

    pub(super) fn levels_of_years(self, meter: &str, levels: usize, years: u32) -> String {
        let (levels, count) = (levels as u64, self.whole(levels as u64));
        match self {
            Self::En => {
                let (levels, years) = (self.counted(levels, "level", "levels"), self.counted(years, "year", "years"));
                format!("--grow {meter} gives {levels} for {years}: give one for each year, or say --years {count}.")
            }
            Self::Fr => {
                let (levels, years) = (self.counted(levels, "valeur", "valeurs"), self.counted(years, "an", "ans"));
                format!(
                    "--grow {meter} donne {levels} pour {years}\u{a0}: donnez-en une par an, ou précisez --years \
                     {count}."
                )
            }
        }
    }

    pub(super) fn first_level_twice(self, meter: &str, usage: u64, growth: u64) -> String {
        let (usage, growth) = (self.whole(usage), self.whole(growth));
        match self {
            Self::En => format!(
                "The first year has {usage} {meter} by the usage and {growth} by --grow: leave one of them out."
            ),
            Self::Fr => format!(
                "La première année a {usage} {meter} d’après l’usage et {growth} d’après --grow\u{a0}: retirez l’un \
                 des deux."
            ),
        }
    }

    pub(super) fn journal_of_several(self) -> String {
        match self {
            Self::En => "A journal holds the bills of one offer in one scenario: name one offer, and give a scenario \
                         file without variants."
                .to_owned(),
            Self::Fr => "Un journal contient les factures d’une seule offre dans un seul scénario\u{a0}: nommez une \
                         offre, et donnez un fichier de scénario sans variantes."
                .to_owned(),
        }
    }

    pub(super) fn bad_years(self, text: &str) -> String {
        let most = self.whole(MOST_YEARS);
        match self {
            Self::En => format!("--years {text} must be a whole number from 1 to {most}."),
            Self::Fr => format!("--years {text} doit être un nombre entier de 1 à {most}."),
        }
    }

    pub(super) fn bad_year_start(self, text: &str) -> String {
        match self {
            Self::En => format!("--year-starts {text} is not a month: write it as 2026-09."),
            Self::Fr => format!("--year-starts {text} n’est pas un mois\u{a0}: écrivez-le comme 2026-09."),
        }
    }

    pub(super) fn grows_too_large(self, meter: &str) -> String {
        let (meter, most) = (self.quoted(meter), self.whole(LARGEST_USAGE));
        match self {
            Self::En => {
                format!("{meter} grows beyond {most}, the most that can be priced: take fewer years or less growth.")
            }
            Self::Fr => format!(
                "{meter} dépasse {most}, le maximum chiffrable\u{a0}: prenez moins d’années ou moins de croissance."
            ),
        }
    }

    pub(super) fn prices_grow_too_large(self) -> String {
        match self {
            Self::En => "Prices grow beyond what can be counted: take fewer years or less inflation.".to_owned(),
            Self::Fr => "Les prix dépassent ce qui peut être compté\u{a0}: prenez moins d’années ou moins d’inflation."
                .to_owned(),
        }
    }
}
