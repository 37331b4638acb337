//! What is wrong with a plan of several years, or with the payments that are collected.

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

    pub(super) fn bad_payments(self, text: &str) -> String {
        let text = self.quoted(text);
        self.choose(
                    format!("--payments {text} are no payments: write COUNTxAMOUNT, as in 300x20 or 250x20,50x100."),
                    format!("--payments {text} n’indique pas de paiements\u{a0}: écrivez NOMBRExMONTANT, comme 300x20 ou 250x20,50x100."),
                )
    }

    pub(super) fn unknown_processor(self, id: &str, nearest: Option<&str>) -> String {
        let id = self.quoted(id);
        let sentence = self.choose(format!("There is no processor {id}"), format!("Il n’y a pas de prestataire {id}"));
        let rather = nearest.map_or(".".to_owned(), |near| {
            self.choose(format!(": did you mean {near}?"), format!("\u{a0}: vouliez-vous dire {near}\u{a0}?"))
        });
        format!("{sentence}{rather}")
    }

    pub(super) fn which_rate(self, name: &str, rates: &[String]) -> String {
        let rates = rates.join(", ");
        self.choose(
            format!("Say which one rate of {name}, with --card and --plan. In force that day: {rates}."),
            format!("Précisez un seul tarif de {name}, avec --card et --plan. En vigueur ce jour-là\u{a0}: {rates}."),
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
