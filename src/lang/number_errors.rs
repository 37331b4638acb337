//! Why a text cannot be used as a number, and what to write instead.

use super::Lang;
use crate::money::currency;
use crate::money::number::{NumberError, readings};
use rust_decimal::Decimal;

impl Lang {
    /// What is wrong, as it follows the text; and what to write, where the text itself tells it.
    pub(super) fn number_error(self, text: &str, why: NumberError) -> (String, Option<String>) {
        let (why, instead) = match why {
            NumberError::NotANumber => (self.choose("is not a number", "n’est pas un nombre"), None),
            NumberError::Exponent => {
                (self.choose("is written as a power of ten", "est écrit en puissance de dix"), None)
            }
            NumberError::NotFinite => (self.choose("is not a finite number", "n’est pas un nombre fini"), None),
            NumberError::NotDecimal => {
                (self.choose("is not in decimal digits", "n’est pas en chiffres décimaux"), None)
            }
            NumberError::Negative => (self.choose("is below zero", "est négatif"), None),
            NumberError::Ambiguous => return self.ambiguous(text),
            NumberError::Grouping => (
                self.choose(
                    "has its digits parted, and not in groups of three",
                    "a des chiffres séparés, et non par groupes de trois",
                ),
                Some(self.choose("write it without spaces", "écrivez-le sans espaces")),
            ),
            NumberError::OtherCurrency => (
                self.choose("is in another currency than these prices", "est dans une autre monnaie que ces prix"),
                Some(
                    self.choose("convert it, and write the number alone", "convertissez-le, et écrivez le nombre seul"),
                ),
            ),
            NumberError::TooManyDigits => (self.choose("has too many digits", "a trop de chiffres"), None),
        };
        (why.to_owned(), instead.map(str::to_owned))
    }

    /// Both readings, written so that neither can be misread.
    fn ambiguous(self, text: &str) -> (String, Option<String>) {
        let number = text.trim_end_matches(|c: char| !c.is_ascii_digit());
        let Some(both) = readings(currency::split(number).0) else { return (String::new(), None) };
        let [thousands, decimals] = both.map(|reading| self.without_thousands_mark(reading));
        let why = self.choose(
            format!("can be read as {thousands} or as {decimals}"),
            format!("peut se lire {thousands} ou {decimals}"),
        );
        let instead =
            self.choose(format!("write {thousands} or {decimals}"), format!("écrivez {thousands} ou {decimals}"));
        (why, Some(instead))
    }

    /// With three decimals a number would be ambiguous again, so it gets a fourth.
    fn without_thousands_mark(self, number: Decimal) -> String {
        let number = number.normalize();
        let zero = if number.scale() == 3 { "0" } else { "" };
        format!("{number}{zero}").replace('.', self.choose(".", ","))
    }
}
