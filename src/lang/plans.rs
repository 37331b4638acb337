//! What is wrong with a plan of several years.

use super::Lang;
use crate::input::plan::MOST_GROWTH;

impl Lang {
    pub(super) fn bad_percent(self, option: &str, text: &str) -> String {
        let (text, most) = (self.quoted(text), self.whole(MOST_GROWTH));
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

    pub(super) fn journal_of_several(self) -> String {
        self
                .choose(
                    "A journal holds the bills of one offer in one scenario: name one offer, and give a scenario file without variants.",
                    "Un journal contient les factures d’une seule offre dans un seul scénario\u{a0}: nommez une offre, et donnez un fichier de scénario sans variantes.",
                )
                .to_owned()
    }
}
