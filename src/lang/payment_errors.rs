//! What is wrong with payments as typed, or with who takes them: one full sentence, and what to do.

use super::Lang;
use crate::fee::amount::Amount;
use crate::fee::annual::MOST_PAYMENTS;
use crate::fee::terms::MOST_ASKED;
use crate::input::payment_error::PaymentError;
use crate::money::digits::Digits;
use crate::money::number::NumberError;
use rust_decimal::Decimal;

impl Lang {
    pub(crate) fn payment_error(self, error: &PaymentError) -> String {
        match error {
            PaymentError::Nothing => self.no_payment(),
            PaymentError::NoProcessor => self.no_processor(),
            PaymentError::Both => self.payment_and_year(),
            PaymentError::Amount(option, text, error) => self.bad_amount_of_money(*option, text, *error),
            PaymentError::Payments(text) => self.bad_payments(text),
            PaymentError::NoAverage(text) => self.no_average(text),
            PaymentError::AverageTwice => self.average_twice(),
            PaymentError::Mix(text) => self.bad_mix(text),
            PaymentError::MixSum(sum) => self.bad_mix_sum(*sum),
            PaymentError::Unknown(unknown) => self.unknown_name(unknown),
            PaymentError::SeveralProcessors(name, ids) => self.several_of_name(name, ids),
            PaymentError::WhichRate(name, rates) => self.which_rate(name, rates),
            PaymentError::Fee(text, error) => self.bad_own_fee(text, *error),
            PaymentError::Vat(text) => self.bad_vat(text),
            PaymentError::TooMany(count) => self.too_many_payments(*count),
            PaymentError::RateAndProcessor => self.rate_and_processor(),
            PaymentError::OpenRates(name, fees, currency) => self.open_rates(name.as_deref(), fees, currency),
        }
    }

    fn no_payment(self) -> String {
        match self {
            Self::En => "Say what is paid: an amount, as in tarif fee 20, or the payments of a year, as in --payments \
                         300 --average 20."
                .to_owned(),
            Self::Fr => "Indiquez ce qui est payé\u{a0}: un montant, comme tarif fee 20, ou les paiements d’une \
                         année, comme --payments 300 --average 20."
                .to_owned(),
        }
    }

    fn no_processor(self) -> String {
        match self {
            Self::En => {
                "Say whose rates: --processor stripe; or a rate of your own: --rate \"1.4% + 0.25\".".to_owned()
            }
            Self::Fr => "Indiquez le prestataire, comme --processor stripe, ou votre propre tarif, comme --rate \
                         \"1,4\u{a0}% + 0,25\u{a0}€\"."
                .to_owned(),
        }
    }

    fn payment_and_year(self) -> String {
        match self {
            Self::En => {
                "Ask for one payment, by its amount, or for a year, by --payments: not for both at once.".to_owned()
            }
            Self::Fr => "Demandez un paiement, par son montant, ou une année, par --payments\u{a0}: pas les deux à la \
                         fois."
                .to_owned(),
        }
    }

    fn bad_payments(self, text: &str) -> String {
        let text = self.quoted(text);
        match self {
            Self::En => {
                format!("--payments {text} are no payments: write COUNTxAMOUNT, as in 300x20 or 250x20,50x100.")
            }
            Self::Fr => format!(
                "--payments {text} n’indique pas de paiements\u{a0}: écrivez NOMBRExMONTANT, comme 300x20 ou \
                 250x20,50x100."
            ),
        }
    }

    fn no_average(self, text: &str) -> String {
        let text = self.quoted(text);
        match self {
            Self::En => {
                format!("--payments {text} does not say of how much each is: add --average 20, or write 300x20.")
            }
            Self::Fr => format!(
                "--payments {text} ne dit pas de combien est chacun\u{a0}: ajoutez --average 20, ou écrivez 300x20."
            ),
        }
    }

    fn average_twice(self) -> String {
        match self {
            Self::En => "--average is one too many: the groups of --payments say their amount.".to_owned(),
            Self::Fr => "--average est de trop\u{a0}: les groupes de --payments disent leur montant.".to_owned(),
        }
    }

    fn bad_mix(self, text: &str) -> String {
        let text = self.quoted(text);
        match self {
            Self::En => {
                format!("--mix {text} is no mix of cards: write CARD=PART%, as in standard=80%,international=20%.")
            }
            Self::Fr => format!(
                "--mix {text} n’est pas une répartition de cartes\u{a0}: écrivez CARTE=PART%, comme \
                 standard=80%,international=20%."
            ),
        }
    }

    fn bad_mix_sum(self, sum: Decimal) -> String {
        let sum = self.figure(Digits::from(sum).trimmed());
        match self {
            Self::En => format!("The parts of --mix come to {sum}%: they must make 100%."),
            Self::Fr => format!("Les parts de --mix font {sum}\u{a0}%\u{a0}: elles doivent faire 100\u{a0}%."),
        }
    }

    fn bad_vat(self, text: &str) -> String {
        let text = self.quoted(text);
        match self {
            Self::En => format!("--vat {text} is not a rate of tax: write 20% or 5.5%, up to 100%."),
            Self::Fr => {
                format!("--vat {text} n’est pas un taux de TVA\u{a0}: écrivez 20% ou 5,5%, au plus 100\u{a0}%.")
            }
        }
    }

    fn too_many_payments(self, count: u64) -> String {
        let [count, most] = [count, MOST_PAYMENTS].map(|number| self.whole(number));
        match self {
            Self::En => {
                format!("{count} payments a year are too many: at most {most} can be counted together.")
            }
            Self::Fr => {
                format!("{count} paiements par an, c’est trop\u{a0}: au plus {most} peuvent être comptés ensemble.")
            }
        }
    }

    fn rate_and_processor(self) -> String {
        match self {
            Self::En => {
                "--rate is a fee of your own, which no processor changes: leave out --processor, or --rate.".to_owned()
            }
            Self::Fr => "--rate donne votre propre commission, que le prestataire ne change pas\u{a0}: retirez \
                         --processor, ou --rate."
                .to_owned(),
        }
    }

    fn bad_amount_of_money(self, option: Option<&str>, written: &str, error: Option<NumberError>) -> String {
        let text = option.map_or_else(|| self.quoted(written), |option| format!("{option} {}", self.quoted(written)));
        let most = self.figure(Amount::LARGEST.into());
        if let Some((title, Some(help))) = error.map(|error| self.number_error(written, error)) {
            return match self {
                Self::En => format!("{text} {title}: {help}."),
                Self::Fr => format!("{text} {title}\u{a0}: {help}."),
            };
        }
        match self {
            Self::En => format!("{text} is not an amount of money: write 20 or 20.50, above 0 and up to {most}."),
            Self::Fr => format!("{text} n’est pas un montant\u{a0}: écrivez 20 ou 20,50, plus de 0 et au plus {most}."),
        }
    }

    fn which_rate(self, name: &str, rates: &[String]) -> String {
        if rates.is_empty() {
            return match self {
                Self::En => format!("No rate of {name} is in force that day: choose another with --on."),
                Self::Fr => format!(
                    "Aucun tarif {} n’est en vigueur ce jour-là\u{a0}: choisissez un autre jour avec --on.",
                    self.of(name)
                ),
            };
        }
        let rates = rates.join(", ");
        match self {
            Self::En => format!("Say which one rate of {name}, with --card and --plan. In force that day: {rates}."),
            Self::Fr => format!(
                "Précisez un seul tarif {}, avec --card et --plan. En vigueur ce jour-là\u{a0}: {rates}.",
                self.of(name)
            ),
        }
    }

    pub(crate) fn most_asked(self, currency: &str) -> String {
        self.money(Digits::from(MOST_ASKED).trimmed(), currency)
    }
}
