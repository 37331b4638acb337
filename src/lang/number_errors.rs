//! Why a text cannot be used as a number, and what to write instead.

use super::Lang;
use super::problems::Message;
use crate::catalog::synonyms;
use crate::money::currency;
use crate::money::exact::Money;
use crate::money::number::{NumberError, readings};
use rust_decimal::Decimal;

impl Lang {
    /// What is wrong, as it follows the text; and what to write, where the text itself tells it.
    pub(super) fn number_error(self, text: &str, error: NumberError) -> (String, Option<String>) {
        let title = match (error, self) {
            (NumberError::Ambiguous, _) => return self.ambiguous(text),
            (NumberError::NotANumber, Self::En) => "is not a number",
            (NumberError::NotANumber, Self::Fr) => "n’est pas un nombre",
            (NumberError::Exponent, Self::En) => "is written as a power of ten",
            (NumberError::Exponent, Self::Fr) => "est écrit en puissance de dix",
            (NumberError::NotFinite, Self::En) => "is not a finite number",
            (NumberError::NotFinite, Self::Fr) => "n’est pas un nombre fini",
            (NumberError::NotDecimal, Self::En) => "is not in decimal digits",
            (NumberError::NotDecimal, Self::Fr) => "n’est pas en chiffres décimaux",
            (NumberError::Negative, Self::En) => "is below zero",
            (NumberError::Negative, Self::Fr) => "est négatif",
            (NumberError::Grouping, Self::En) => "has its digits parted, and not in groups of three",
            (NumberError::Grouping, Self::Fr) => "a des chiffres séparés autrement que par groupes de trois",
            (NumberError::OtherCurrency, Self::En) => "is in another currency than these prices",
            (NumberError::OtherCurrency, Self::Fr) => "est dans une autre devise que ces prix",
            (NumberError::TooManyDigits, Self::En) => "has too many digits",
            (NumberError::TooManyDigits, Self::Fr) => "a trop de chiffres",
        };
        let help = match (error, self) {
            (NumberError::Grouping, Self::En) => Some("write it without spaces"),
            (NumberError::Grouping, Self::Fr) => Some("écrivez-le sans espaces"),
            (NumberError::OtherCurrency, Self::En) => Some("convert it, and write the number alone"),
            (NumberError::OtherCurrency, Self::Fr) => Some("convertissez-le, et écrivez le nombre seul"),
            (_, Self::En | Self::Fr) => None,
        };
        (title.to_owned(), help.map(str::to_owned))
    }

    /// Both readings, written so that neither can be misread.
    fn ambiguous(self, text: &str) -> (String, Option<String>) {
        let number = text.trim_end_matches(|c: char| !c.is_ascii_digit());
        let Some(both) = readings(currency::split(number).0) else { return (String::new(), None) };
        let [thousands, decimals] = both.map(|reading| self.without_thousands_mark(reading));
        match self {
            Self::En => (
                format!("can be read as {thousands} or as {decimals}"),
                Some(format!("write {thousands} or {decimals}")),
            ),
            Self::Fr => {
                (format!("peut se lire {thousands} ou {decimals}"), Some(format!("écrivez {thousands} ou {decimals}")))
            }
        }
    }

    /// With three decimals a number would be ambiguous again, so it gets a fourth.
    fn without_thousands_mark(self, number: Decimal) -> String {
        let number = number.normalize();
        let zero = if number.scale() == 3 { "0" } else { "" };
        format!("{number}{zero}").replace('.', &self.decimal_mark().to_string())
    }

    pub(super) fn bad_number(self, text: &str, error: NumberError, price: bool) -> Message {
        match error {
            NumberError::Exponent => match self {
                Self::En => Message::new(
                    format!("{text} hides its digits behind a power of ten"),
                    "write all digits: 1000, not 1e3",
                ),
                Self::Fr => Message::new(
                    format!("{text} cache ses chiffres derrière une puissance de dix"),
                    "écrivez tous les chiffres\u{a0}: 1000, et non 1e3",
                ),
            },
            NumberError::NotFinite => match self {
                Self::En => Message::new(
                    format!("{text} is not a number"),
                    if price { "write one, or \"unknown\" where nobody publishes it" } else { "write one" },
                ),
                Self::Fr => Message::new(
                    format!("{text} n’est pas un nombre"),
                    if price {
                        "écrivez-en un, ou \"unknown\" si ce prix n’est pas publié"
                    } else {
                        "écrivez-en un"
                    },
                ),
            },
            NumberError::NotDecimal => match self {
                Self::En => Message::new(
                    format!("{text} is not written in decimal digits"),
                    "write it in base ten: 16, not 0x10",
                ),
                Self::Fr => Message::new(
                    format!("{text} n’est pas écrit en chiffres décimaux"),
                    "écrivez-le en base dix\u{a0}: 16, et non 0x10",
                ),
            },
            NumberError::OtherCurrency => match self {
                Self::En => Message::new(
                    format!("{text} is in another currency than this offer"),
                    "write the number alone, and the offer’s currency as `currency = \"…\"`, with its rate under \
                     [exchange]",
                ),
                Self::Fr => Message::new(
                    format!("{text} est dans une autre devise que cette offre"),
                    "écrivez le nombre seul, et la devise de l’offre avec `currency = \"…\"`, et son cours sous \
                     [exchange]",
                ),
            },
            NumberError::Ambiguous | NumberError::Grouping => {
                let (title, help) = self.number_error(text.trim_matches('"'), error);
                Message::new(format!("{text} {title}"), help.unwrap_or_default())
            }
            NumberError::TooManyDigits => match self {
                Self::En => {
                    Message::new(format!("{text} has more digits than can be kept exactly"), "write at most 28 digits")
                }
                Self::Fr => Message::new(
                    format!("{text} a plus de chiffres qu’il n’est possible d’en garder"),
                    "écrivez au plus 28 chiffres",
                ),
            },
            NumberError::Negative | NumberError::NotANumber if price => {
                let meant = synonyms::price(text.trim_matches(['"', '\''])).map(|meant| self.meant_value(meant));
                match self {
                    Self::En => Message::new(
                        format!("{text} is not a price"),
                        meant.unwrap_or_else(|| {
                            "write the number alone (12.50), \"unknown\", \"70..90\" or \"96..\"".to_owned()
                        }),
                    ),
                    Self::Fr => Message::new(
                        format!("{text} n’est pas un prix"),
                        meant.unwrap_or_else(|| {
                            "écrivez le nombre seul (12.50), \"unknown\", \"70..90\" ou \"96..\"".to_owned()
                        }),
                    ),
                }
            }
            NumberError::Negative | NumberError::NotANumber => match self {
                Self::En => Message::new(format!("{text} is not a number"), "write the number alone, such as 12.50"),
                Self::Fr => {
                    Message::new(format!("{text} n’est pas un nombre"), "écrivez le nombre seul, par exemple 12.50")
                }
            },
        }
    }

    pub(super) fn inexact_price(self) -> Message {
        let decimals = Money::DECIMALS;
        match self {
            Self::En => Message::new(
                "the cost of this at the largest usage could not be kept exactly",
                format!(
                    "write a smaller figure or fewer digits: for a year, with VAT and exchange, a unit price has at \
                     most {decimals} decimals, and the whole offer costs at most 10^18"
                ),
            ),
            Self::Fr => Message::new(
                "au plus grand usage possible, son coût ne pourrait pas être calculé exactement",
                format!(
                    "écrivez un nombre plus petit ou moins de chiffres\u{a0}: sur un an, TVA et change compris, un \
                     prix unitaire a au plus {decimals} décimales, et l’offre entière coûte au plus 10^18"
                ),
            ),
        }
    }
}
