//! What leaving the offer one has costs, as typed.

use super::payments;
use super::resolve::QuestionError;
use crate::money::currency::parse_amount;
use crate::money::exact::Money;

/// An amount of the catalog's currency in whole cents, or nothing: `120`, `0`, `49,90 €`.
pub(crate) fn cost(text: &str, currency: &str) -> Result<Money, QuestionError> {
    match parse_amount(text, currency) {
        Ok(number) if number.is_zero() => Ok(Money::ZERO),
        _ => Ok(payments::amount(Some("--switching"), text, currency)?),
    }
}
