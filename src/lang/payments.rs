//! What is wrong with payments as typed, or with who takes them: one full sentence, and what to do.

use super::Lang;
use crate::input::payments::PaymentError;
use crate::price::due::MOST_ASKED;
use crate::price::fee::{FeeError, LARGEST_FIGURE};
use crate::price::money::Figure;
use crate::price::number::NumberError;

impl Lang {
    /// Why payments, or who takes them, cannot be understood.
    #[must_use]
    pub fn payment_error(self, error: &PaymentError) -> String {
        match error {
            PaymentError::Nothing => self
                .choose(
                    "Say what is paid: an amount, as in tarif fee 20, or the payments of a year, as in --payments 300 --average 20.",
                    "Précisez ce qui est payé\u{a0}: un montant, comme tarif fee 20, ou les paiements d’une année, comme --payments 300 --average 20.",
                )
                .to_owned(),
            PaymentError::NoProcessor => self
                .choose(
                    "Say whose rates: --processor stripe; or a rate of your own: --rate \"1.4% + 0.25\".",
                    "Précisez les tarifs de qui\u{a0}: --processor stripe\u{a0}; ou votre propre tarif\u{a0}: --rate \"1,4% + 0,25\".",
                )
                .to_owned(),
            PaymentError::Both => self
                .choose(
                    "Ask for one payment, by its amount, or for a year, by --payments: not for both at once.",
                    "Demandez un paiement, par son montant, ou une année, par --payments\u{a0}: pas les deux à la fois.",
                )
                .to_owned(),
            PaymentError::Amount(option, text, why) => self.bad_amount_of_money(*option, text, *why),
            PaymentError::Payments(text) => {
                let text = self.quoted(text);
                self.choose(
                    format!("--payments {text} are no payments: write COUNTxAMOUNT, as in 300x20 or 250x20,50x100."),
                    format!("--payments {text} n’indique pas de paiements\u{a0}: écrivez NOMBRExMONTANT, comme 300x20 ou 250x20,50x100."),
                )
            }
            PaymentError::NoAverage(text) => {
                let text = self.quoted(text);
                self.choose(
                    format!("--payments {text} does not say of how much each is: add --average 20, or write 300x20."),
                    format!("--payments {text} ne dit pas de combien est chacun\u{a0}: ajoutez --average 20, ou écrivez 300x20."),
                )
            }
            PaymentError::AverageTwice => self
                .choose(
                    "--average is one too many: the groups of --payments say their amount.",
                    "--average est de trop\u{a0}: les groupes de --payments disent leur montant.",
                )
                .to_owned(),
            PaymentError::Mix(text) => {
                let text = self.quoted(text);
                self.choose(
                    format!("--mix {text} is no mix of cards: write CARD=PART%, as in standard=80%,international=20%."),
                    format!("--mix {text} n’est pas une répartition de cartes\u{a0}: écrivez CARTE=PART%, comme standard=80%,international=20%."),
                )
            }
            PaymentError::MixSum(sum) => {
                let sum = self.figure(Figure::from(*sum).trimmed());
                self.choose(
                    format!("The parts of --mix come to {sum} %: they must make 100 %."),
                    format!("Les parts de --mix font {sum}\u{a0}%\u{a0}: elles doivent faire 100\u{a0}%."),
                )
            }
            PaymentError::UnknownProcessor(id, nearest) => self.unknown_processor(id, nearest.as_deref()),
            PaymentError::UnknownCard(card, known) => {
                let (card, known) = (self.quoted(card), self.those(known));
                self.choose(
                    format!("No rate is for cards called {card}. There are: {known}."),
                    format!("Aucun tarif ne vaut pour une carte {card}. Il y a\u{a0}: {known}."),
                )
            }
            PaymentError::UnknownPlan(plan, known) => {
                let (plan, known) = (self.quoted(plan), self.those(known));
                self.choose(
                    format!("No subscription is called {plan}. There are: {known}."),
                    format!("Aucune formule ne s’appelle {plan}. Il y a\u{a0}: {known}."),
                )
            }
            PaymentError::WhichRate(name, rates) => self.which_rate(name, rates),
            PaymentError::Fee(text, why) => self.bad_own_fee(text, *why),
            PaymentError::FeeRange(text) => {
                let (text, most) = (self.quoted(text), self.figure(LARGEST_FIGURE.into()));
                self.choose(
                    format!("The fee {text} is out of range: its percentages make at most 100 % with at most 12 decimals, its amounts at most {most}."),
                    format!("La commission {text} est hors limites\u{a0}: ses pourcentages font au plus 100\u{a0}% avec au plus 12 décimales, ses montants au plus {most}."),
                )
            }
            PaymentError::Vat(text) => {
                let text = self.quoted(text);
                self.choose(
                    format!("--vat {text} is not a rate of tax: write 20% or 5.5%, up to 100%."),
                    format!("--vat {text} n’est pas un taux de TVA\u{a0}: écrivez 20% ou 5,5%, au plus 100%."),
                )
            }
            PaymentError::Inexact => self
                .choose(
                    "These payments are too many, or their fees have too many digits to stay exact.",
                    "Ces paiements sont trop nombreux, ou leurs frais ont trop de chiffres pour rester exacts.",
                )
                .to_owned(),
        }
    }

    fn bad_amount_of_money(self, option: Option<&str>, written: &str, why: Option<NumberError>) -> String {
        let text = option.map_or_else(|| self.quoted(written), |option| format!("{option} {}", self.quoted(written)));
        let most = self.figure(LARGEST_FIGURE.into());
        if let Some((why, Some(instead))) = why.map(|why| self.number_error(written, why)) {
            return self.choose(format!("{text} {why}: {instead}."), format!("{text} {why}\u{a0}: {instead}."));
        }
        self.choose(
            format!("{text} is not an amount of money: write 20 or 20.50, above 0 and up to {most}."),
            format!("{text} n’est pas un montant\u{a0}: écrivez 20 ou 20,50, plus de 0 et au plus {most}."),
        )
    }

    fn those(self, known: &[String]) -> String {
        if known.is_empty() { self.choose("none", "aucune").to_owned() } else { known.join(", ") }
    }

    fn unknown_processor(self, id: &str, nearest: Option<&str>) -> String {
        let id = self.quoted(id);
        let sentence = self.choose(format!("There is no processor {id}"), format!("Il n’y a pas de prestataire {id}"));
        let rather = nearest.map_or(".".to_owned(), |near| {
            self.choose(format!(": did you mean {near}?"), format!("\u{a0}: vouliez-vous dire {near}\u{a0}?"))
        });
        format!("{sentence}{rather}")
    }

    fn which_rate(self, name: &str, rates: &[String]) -> String {
        let rates = rates.join(", ");
        self.choose(
            format!("Say which one rate of {name}, with --card and --plan. In force that day: {rates}."),
            format!("Précisez un seul tarif de {name}, avec --card et --plan. En vigueur ce jour-là\u{a0}: {rates}."),
        )
    }

    fn bad_own_fee(self, text: &str, why: FeeError) -> String {
        let text = self.quoted(text);
        match why {
            FeeError::Inverted => self.choose(
                format!("The least fee of {text} is above the most: make min at most max."),
                format!("Le minimum de {text} dépasse son maximum\u{a0}: min doit être au plus max."),
            ),
            FeeError::Number(_) | FeeError::Notation => self.choose(
                format!("{text} is not a fee: write percentages first, then the fixed part, then min and max, as in \"1.4% + 0.25\" or \"1% min 0.20 max 2\"."),
                format!("{text} n’est pas une commission\u{a0}: écrivez les pourcentages, puis la part fixe, puis min et max, comme \"1,4% + 0,25\" ou \"1% min 0,20 max 2\"."),
            ),
        }
    }

    /// The most that can be asked of a payer, in words.
    #[must_use]
    pub fn most_asked(self, currency: &str) -> String {
        self.money(Figure::whole(MOST_ASKED.into()), currency)
    }
}
