//! Payments as typed: `20`, `300x20`, `250x20,50x100`, `standard=80%,international=20%`.

use super::amount::parse_level;
use super::payment_error::PaymentError;
use crate::fee::amount::Amount;
use crate::fee::annual::{MOST_PAYMENTS, Payments};
use crate::fee::parse::parse_fee;
use crate::fee::rule::Fee;
use crate::money::currency::parse_amount;
use crate::money::exact::Money;
use crate::money::number::{parse_decimal, parse_percentage};
use crate::money::percent::Percent;
use rust_decimal::Decimal;

/// An amount of the catalog's currency, above nothing and in whole cents: `20`, `20,50 €`, `1 250`.
pub(crate) fn amount(option: Option<&'static str>, text: &str, currency: &str) -> Result<Money, PaymentError> {
    let wrong = |why| PaymentError::Amount(option, text.trim().to_owned(), why);
    let number = parse_amount(text, currency).map_err(|why| wrong(Some(why)))?.normalize();
    let fits = !number.is_zero() && number <= Amount::LARGEST && number.scale() <= 2;
    Some(number).filter(|_| fits).and_then(|number| Money::product(&[number])).ok_or_else(|| wrong(None))
}

/// The payments of a year: in groups that say how many and of how much, or a number with the amount of each beside.
pub(crate) fn yearly(text: &str, average: Option<&str>, currency: &str) -> Result<Vec<Payments>, PaymentError> {
    let grouped = text.contains(['x', 'X', '×']);
    match (grouped, average) {
        (true, None) => payments(text, currency),
        (true, Some(_)) => Err(PaymentError::AverageTwice),
        (false, None) => Err(PaymentError::NoAverage(text.trim().to_owned())),
        (false, Some(average)) => {
            let count = parse_level(text).map_err(|_| PaymentError::Payments(text.trim().to_owned()))?;
            Ok(vec![Payments { count, amount: amount(Some("--average"), average, currency)? }])
        }
    }
}

/// Groups of payments: how many, and of how much; at most [`MOST_PAYMENTS`] together. A comma before a digit that
/// begins no group is a decimal mark.
pub(crate) fn payments(text: &str, currency: &str) -> Result<Vec<Payments>, PaymentError> {
    let wrong = || PaymentError::Payments(text.trim().to_owned());
    let mut groups: Vec<String> = Vec::new();
    for part in text.split(',') {
        match groups.last_mut() {
            Some(group) if !part.contains(['x', 'X', '×']) => *group = format!("{group}.{part}"),
            _ => groups.push(part.to_owned()),
        }
    }
    let group = |text: &String| {
        let (count, sum) = text.split_once(['x', 'X', '×']).ok_or_else(wrong)?;
        let count = parse_level(count).map_err(|_| wrong())?;
        Ok(Payments { count, amount: amount(None, sum, currency).map_err(|_| wrong())? })
    };
    let groups = groups.iter().map(group).collect::<Result<Vec<Payments>, _>>()?;
    let count = groups.iter().map(|group| group.count).sum();
    if count > MOST_PAYMENTS { Err(PaymentError::TooMany(count)) } else { Ok(groups) }
}

/// The classes of card of the payments, with the part of each: other names of a class follow it after a slash.
pub(crate) fn mix(text: &str) -> Result<Vec<(Vec<String>, Percent)>, PaymentError> {
    let wrong = || PaymentError::Mix(text.trim().to_owned());
    let mut parts: Vec<String> = Vec::new();
    for part in text.split(',') {
        match parts.last_mut() {
            Some(before) if !part.contains('=') => *before = format!("{before}.{part}"),
            _ => parts.push(part.to_owned()),
        }
    }
    let part = |text: &String| {
        let (cards, percent) = text.split_once('=').ok_or_else(wrong)?;
        let cards: Vec<String> = cards.split('/').map(|card| card.trim().to_owned()).collect();
        let percent = percent.trim().strip_suffix('%').and_then(|number| parse_percentage(number).ok());
        let percent = percent.and_then(|percent| Percent::new(percent).ok()).filter(|part| *part <= Percent::WHOLE);
        if cards.iter().any(String::is_empty) { Err(wrong()) } else { Ok((cards, percent.ok_or_else(wrong)?)) }
    };
    let parts = parts.iter().map(part).collect::<Result<Vec<_>, _>>()?;
    let mut cards: Vec<&String> = parts.iter().flat_map(|(cards, _)| cards).collect();
    let all = cards.len();
    cards.sort_unstable();
    cards.dedup();
    if cards.len() < all {
        return Err(wrong());
    }
    let sum: Decimal = parts.iter().map(|(_, percent)| percent.number()).sum();
    if sum == Decimal::ONE_HUNDRED { Ok(parts) } else { Err(PaymentError::MixSum(sum)) }
}

/// A fee as typed.
pub(crate) fn fee(text: &str, currency: &str) -> Result<Fee, PaymentError> {
    parse_fee(text, currency, parse_decimal).map_err(|why| PaymentError::Fee(text.trim().to_owned(), why))
}

/// The tax on a fee, as typed: `20%` or `20`. Below one percent it needs its sign, for 20 % is meant by `0.2`.
pub(crate) fn vat(text: &str) -> Result<Percent, PaymentError> {
    let (number, signed) = text.trim().strip_suffix('%').map_or((text, false), |number| (number, true));
    let percent =
        parse_percentage(number).ok().filter(|percent| signed || percent.is_zero() || *percent >= Decimal::ONE);
    let percent = percent.and_then(|percent| Percent::new(percent).ok()).filter(|percent| *percent <= Percent::WHOLE);
    percent.ok_or_else(|| PaymentError::Vat(text.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{amount, mix, payments, vat};

    #[test]
    fn groups_are_read_with_either_decimal_mark() {
        let read = |text| {
            payments(text, "EUR")
                .unwrap()
                .iter()
                .map(|of| format!("{}x{}", of.count, of.amount.exact().spoken()))
                .collect::<Vec<_>>()
        };
        assert_eq!(read("300x20"), ["300x20"]);
        assert_eq!(read("250x20,50x100.50"), ["250x20", "50x100.50"]);
        assert_eq!(read("250x12,50,1000 × 3 €"), ["250x12.50", "1000x3"]);
        for bad in ["300", "x20", "3x-1", "ax2", "2x0.001", "2x0"] {
            assert!(payments(bad, "EUR").is_err(), "{bad}");
        }
    }

    #[test]
    fn amounts_are_money() {
        for (text, read) in [("20", "20"), ("20,50 €", "20.50"), ("1 250", "1250"), ("1\u{202f}250,05", "1250.05")] {
            assert_eq!(amount(None, text, "EUR").unwrap().to_cents().spoken().to_string(), read);
        }
        for bad in ["0", "-1", "1,000", "1.000", "12 0", "0.001", "", "€", "1e3", "1000001", "20 CHF"] {
            assert!(amount(None, bad, "EUR").is_err(), "{bad}");
        }
        assert!(amount(None, "20 €", "CHF").is_err() && amount(None, "20 CHF", "CHF").is_ok());
        assert!(vat("0.2").is_err() && vat("0.2%").is_ok() && vat("20").is_ok() && vat("0").is_ok());
    }

    #[test]
    fn a_mix_makes_a_hundred_percent() {
        let read = mix("standard=79,5%, international/other = 20.5%").unwrap();
        assert_eq!(read[1].0, ["international", "other"]);
        for bad in ["standard", "standard=80", "standard=80%", "=100%", "a=60%,b=50%", "a=-1%,b=101%"] {
            assert!(mix(bad).is_err(), "{bad}");
        }
    }
}
