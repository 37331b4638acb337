//! What is wrong with payments as typed, or with who takes them: one full sentence, and what to do.

use super::Lang;
use crate::fee::amount::Amount;
use crate::fee::annual::MOST_PAYMENTS;
use crate::fee::parse::FeeError;
use crate::fee::terms::MOST_ASKED;
use crate::input::payments::PaymentError;
use crate::money::digits::Digits;
use crate::money::number::NumberError;

impl Lang {
    /// Why payments, or who takes them, cannot be understood.
    pub(crate) fn payment_error(self, error: &PaymentError) -> String {
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
                let sum = self.figure(Digits::from(*sum).trimmed());
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
            PaymentError::Vat(text) => {
                let text = self.quoted(text);
                self.choose(
                    format!("--vat {text} is not a rate of tax: write 20% or 5.5%, up to 100%."),
                    format!("--vat {text} n’est pas un taux de TVA\u{a0}: écrivez 20% ou 5,5%, au plus 100%."),
                )
            }
            PaymentError::TooMany(count) => {
                let [count, most] = [*count, MOST_PAYMENTS].map(|number| self.whole(number));
                self.choose(
                    format!("{count} payments a year are too many: at most {most} can be counted together."),
                    format!("{count} paiements par an, c’est trop\u{a0}: au plus {most} peuvent être comptés ensemble."),
                )
            }
            PaymentError::RateAndProcessor => self
                .choose(
                    "--rate is a fee of your own, which no processor changes: leave out --processor, or --rate.",
                    "--rate donne vos propres frais, auxquels un prestataire ne change rien\u{a0}: retirez --processor, ou --rate.",
                )
                .to_owned(),
            PaymentError::OpenRates(name, fees) => self.open_rates(name, fees),
        }
    }

    fn bad_amount_of_money(self, option: Option<&str>, written: &str, why: Option<NumberError>) -> String {
        let text = option.map_or_else(|| self.quoted(written), |option| format!("{option} {}", self.quoted(written)));
        let most = self.figure(Amount::LARGEST.into());
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
        if rates.is_empty() {
            return self.choose(
                format!("No rate of {name} is in force that day: choose another with --on."),
                format!("Aucun tarif de {name} n’est en vigueur ce jour-là\u{a0}: choisissez-en un autre avec --on."),
            );
        }
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
            FeeError::InvertedInterval => self.choose(
                format!("An interval of {text} ends below its start: write the smaller figure first, as in \"1%..2% + 0.25\"."),
                format!("Dans {text}, un intervalle finit avant son début\u{a0}: écrivez le plus petit nombre d’abord, comme \"1%..2% + 0,25\"."),
            ),
            FeeError::Limit(limit) => {
                let (what, instead) = self.fee_limit(limit);
                self.choose(
                    format!("The fee {text} is out of range: {what}; {instead}."),
                    format!("La commission {text} est hors limites\u{a0}: {what}\u{a0}; {instead}."),
                )
            }
            FeeError::Number(NumberError::OtherCurrency) => self.choose(
                format!("The fee {text} is in another currency than the catalog: convert it, and write the numbers alone."),
                format!("La commission {text} est dans une autre monnaie que le catalogue\u{a0}: convertissez-la, et écrivez les nombres seuls."),
            ),
            FeeError::Number(NumberError::Ambiguous) => self.choose(
                format!("An amount of {text} may have thousands or three decimals: write all its digits, or a decimal more."),
                format!("Un montant de {text} peut avoir des milliers ou trois décimales\u{a0}: écrivez tous ses chiffres, ou une décimale de plus."),
            ),
            FeeError::Number(_) | FeeError::Notation => self.choose(
                format!("{text} is not a fee: write percentages first, then the fixed part, then min and max, as in \"1.4% + 0.25\" or \"1% min 0.20 max 2\"; where a part is not known, \"1% + 0..\"."),
                format!("{text} n’est pas une commission\u{a0}: écrivez les pourcentages, puis la part fixe, puis min et max, comme \"1,4% + 0,25\" ou \"1% min 0,20 max 2\"\u{a0}; si une part n’est pas connue, \"1% + 0..\"."),
            ),
        }
    }

    fn open_rates(self, name: &str, fees: &[String]) -> String {
        let fees = fees.iter().map(|fee| self.quoted(fee)).collect::<Vec<_>>();
        let fees = self.and(&fees);
        let whose = if name.is_empty() { String::new() } else { format!(" {}", self.of(name)) };
        self.choose(
            format!("No payment can be held against a fee that is not fully known, and {fees}{whose} is not: give the fee that was agreed, as in --rate \"1.4% + 0.25\"."),
            format!("Aucun paiement ne peut être comparé à une commission qui n’est pas entièrement connue, et {fees}{whose} ne l’est pas\u{a0}: donnez la commission convenue, comme --rate \"1,4% + 0,25\"."),
        )
    }

    /// The most that can be asked of a payer, in words.
    pub(crate) fn most_asked(self, currency: &str) -> String {
        self.money(Digits::whole(MOST_ASKED.into()), currency)
    }
}
