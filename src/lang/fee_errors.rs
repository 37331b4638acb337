//! Why a fee cannot be used, in a catalog or as typed, and what to write instead.

use super::Lang;
use super::problems::Message;
use crate::fee::amount::Amount;
use crate::fee::parse::{FeeError, FeeLimit};
use crate::money::digits::Digits;
use crate::money::number::NumberError;
use crate::money::percent::Percent;
use rust_decimal::Decimal;

impl Lang {
    pub(super) fn bad_fee(self, text: &str, error: FeeError) -> Message {
        match error {
            FeeError::Inverted => match self {
                Self::En => {
                    Message::new(format!("the least fee of {text} is above the most"), "make `min` at most `max`")
                }
                Self::Fr => Message::new(
                    format!("dans {text}, la commission minimale dépasse la maximale"),
                    "donnez à `min` une valeur au plus égale à `max`",
                ),
            },
            FeeError::InvertedInterval => match self {
                Self::En => Message::new(
                    format!("an interval of {text} ends below its start"),
                    "write the smaller figure first: \"1%..2% + 0.25\"",
                ),
                Self::Fr => Message::new(
                    format!("dans {text}, un intervalle finit avant son début"),
                    "écrivez le plus petit nombre d’abord\u{a0}: \"1..2\u{a0}% + 0,25\u{a0}€\"",
                ),
            },
            FeeError::Limit(limit) => self.fee_limit(limit),
            FeeError::Number(NumberError::OtherCurrency) => match self {
                Self::En => Message::new(
                    format!("the fee {text} is in another currency than the catalog"),
                    "convert it, and write the numbers alone",
                ),
                Self::Fr => Message::new(
                    format!("la commission {text} est dans une autre devise que le catalogue"),
                    "convertissez-la, et écrivez les nombres seuls",
                ),
            },
            FeeError::Number(_) | FeeError::Notation => match self {
                Self::En => Message::new(
                    format!("{text} is not a fee"),
                    "write percentages first, then the fixed part, then min and max: \"1.4% + 0.25\", \"1% min 0.20 \
                     max 2\"; where a part is not known, \"1% + 0..\" or \"unknown\"",
                ),
                Self::Fr => Message::new(
                    format!("{text} n’est pas une commission"),
                    "écrivez les pourcentages d’abord, puis la part fixe, puis min et max\u{a0}: \"1,4\u{a0}% + \
                     0,25\u{a0}€\", \"1\u{a0}% min 0,20\u{a0}€ max 2\u{a0}€\"\u{a0}; si une part n’est pas \
                     connue, \"1\u{a0}% + 0..\u{a0}€\" ou \"unknown\"",
                ),
            },
        }
    }

    /// Which figure of a fee is beyond its limit, and what to write instead.
    pub(super) fn fee_limit(self, limit: FeeLimit) -> Message {
        let number = |number: Decimal| self.figure(Digits::from(number).trimmed());
        let (percents, amounts, largest) = (Percent::DECIMALS, Amount::DECIMALS, number(Amount::LARGEST));
        match limit {
            FeeLimit::Percentages(sum) => {
                let sum = self.percent(&number(sum));
                match self {
                    Self::En => Message::new(
                        format!("its percentages make {sum}"),
                        "write percentages that make at most 100% together",
                    ),
                    Self::Fr => Message::new(
                        format!("ses pourcentages font {sum} au total"),
                        "écrivez des pourcentages qui font au plus 100\u{a0}% au total",
                    ),
                }
            }
            FeeLimit::PercentDecimals(percent) => {
                let percent = self.percent(&number(percent));
                match self {
                    Self::En => Message::new(
                        format!("{percent} has more than {percents} decimals"),
                        format!("write at most {percents} decimals of a percent"),
                    ),
                    Self::Fr => Message::new(
                        format!("{percent} a plus de {percents} décimales"),
                        format!("écrivez au plus {percents} décimales"),
                    ),
                }
            }
            FeeLimit::Amount(amount) => {
                let amount = number(amount);
                match self {
                    Self::En => {
                        Message::new(format!("the amount {amount} is too large"), format!("write at most {largest}"))
                    }
                    Self::Fr => Message::new(
                        format!("le montant {amount} est trop grand"),
                        format!("écrivez au plus {largest}"),
                    ),
                }
            }
            FeeLimit::AmountDecimals(amount) => {
                let amount = number(amount);
                match self {
                    Self::En => Message::new(
                        format!("the amount {amount} has more than {amounts} decimals"),
                        format!("write at most {amounts} decimals"),
                    ),
                    Self::Fr => Message::new(
                        format!("le montant {amount} a plus de {amounts} décimales"),
                        format!("écrivez au plus {amounts} décimales"),
                    ),
                }
            }
        }
    }

    pub(super) fn bad_own_fee(self, text: &str, error: FeeError) -> String {
        let text = self.quoted(text);
        match error {
            FeeError::Inverted => match self {
                Self::En => format!("The least fee of {text} is above the most: make min at most max."),
                Self::Fr => format!("Le minimum de {text} dépasse son maximum\u{a0}: min doit être au plus max."),
            },
            FeeError::InvertedInterval => match self {
                Self::En => format!(
                    "An interval of {text} ends below its start: write the smaller figure first, as in \"1%..2% + \
                     0.25\"."
                ),
                Self::Fr => format!(
                    "Dans {text}, un intervalle finit avant son début\u{a0}: écrivez le plus petit nombre d’abord, \
                     comme \"1..2\u{a0}% + 0,25\u{a0}€\"."
                ),
            },
            FeeError::Limit(limit) => {
                let Message { title, help } = self.fee_limit(limit);
                match self {
                    Self::En => format!("The fee {text} is out of range: {title}; {help}."),
                    Self::Fr => format!("La commission {text} est hors limites\u{a0}: {title}\u{a0}; {help}."),
                }
            }
            FeeError::Number(NumberError::OtherCurrency) => match self {
                Self::En => format!(
                    "The fee {text} is in another currency than the catalog: convert it, and write the numbers alone."
                ),
                Self::Fr => format!(
                    "La commission {text} est dans une autre devise que le catalogue\u{a0}: convertissez-la, et \
                     écrivez les nombres seuls."
                ),
            },
            FeeError::Number(NumberError::Ambiguous) => match self {
                Self::En => format!(
                    "An amount of {text} may have thousands or three decimals: write all its digits, or a decimal more."
                ),
                Self::Fr => format!(
                    "Un montant de {text} peut avoir des milliers ou trois décimales\u{a0}: écrivez tous ses \
                     chiffres, ou une décimale de plus."
                ),
            },
            FeeError::Number(_) | FeeError::Notation => match self {
                Self::En => format!(
                    "{text} is not a fee: write percentages first, then the fixed part, then min and max, as in \
                     \"1.4% + 0.25\" or \"1% min 0.20 max 2\"; where a part is not known, \"1% + 0..\"."
                ),
                Self::Fr => format!(
                    "{text} n’est pas une commission\u{a0}: écrivez les pourcentages, puis la part fixe, puis min et \
                     max, comme \"1,4\u{a0}% + 0,25\u{a0}€\" ou \"1\u{a0}% min 0,20\u{a0}€ max \
                     2\u{a0}€\"\u{a0}; si une part n’est pas connue, \"1\u{a0}% + 0..\u{a0}€\"."
                ),
            },
        }
    }

    pub(super) fn open_rates(self, name: Option<&str>, fees: &[String], currency: &str) -> String {
        let fees = fees.iter().map(|fee| self.quoted(&self.fee(fee, currency))).collect::<Vec<_>>();
        let fees = self.and(&fees);
        let whose = name.map(|name| format!(" {}", self.of(name))).unwrap_or_default();
        match self {
            Self::En => format!(
                "No payment can be held against a fee that is not fully known, and {fees}{whose} is not: give the fee \
                 that was agreed, as in --rate \"1.4% + 0.25\"."
            ),
            Self::Fr => format!(
                "Aucun paiement ne peut être comparé à une commission qui n’est pas entièrement connue, et \
                 {fees}{whose} ne l’est pas\u{a0}: donnez la commission convenue, comme --rate \"1,4\u{a0}% + \
                 0,25\u{a0}€\"."
            ),
        }
    }
}
