//! What is wrong with a plan of several years.

use super::Lang;
use crate::money::percent::Percent;

impl Lang {
    pub(super) fn bad_percent(self, option: &str, text: &str) -> String {
        let (text, most) = (self.quoted(text), self.whole(Percent::MOST));
        self.choose(
            format!("{option} {text} is not a percentage a year: write 3% or 2.5%, from -100% to {most}%."),
            format!("{option} {text} n’est pas un pourcentage annuel\u{a0}: écrivez 3% ou 2,5%, de -100% à {most}%."),
        )
    }

    pub(super) fn bad_growth(self, text: &str) -> String {
        let text = self.quoted(text);
        self.choose(
                    format!("{text} is not a growth: write METER=PERCENT% or METER=N,N,…, as in --grow users=10% or users=25,28,31."),
                    format!("{text} n’est pas une croissance\u{a0}: écrivez COMPTEUR=TAUX% ou COMPTEUR=N,N,…, comme --grow users=10% ou users=25,28,31."),
                )
    }

    pub(super) fn levels_of_years(self, meter: &str, levels: usize, years: u32) -> String {
        let (levels, years) = (self.whole(levels as u64), self.whole(years));
        self.choose(
            format!("--grow {meter} gives {levels} levels for {years} years: give one for each year, or say --years {levels}."),
            format!("--grow {meter} donne {levels} valeurs pour {years} ans\u{a0}: donnez-en une par an, ou précisez --years {levels}."),
        )
    }

    pub(super) fn first_level_twice(self, meter: &str, usage: u64, growth: u64) -> String {
        let (usage, growth) = (self.whole(usage), self.whole(growth));
        self.choose(
            format!("The first year has {usage} {meter} by the usage and {growth} by --grow: leave one of them out."),
            format!("La première année a {usage} {meter} d’après l’usage et {growth} d’après --grow\u{a0}: retirez l’un des deux."),
        )
    }

    pub(super) fn journal_of_several(self) -> String {
        self
                .choose(
                    "A journal holds the bills of one offer in one scenario: name one offer, and give a scenario file without variants.",
                    "Un journal contient les factures d’une seule offre dans un seul scénario\u{a0}: nommez une offre, et donnez un fichier de scénario sans variantes.",
                )
                .to_owned()
    }
}
