//! What the words of a statement mean: the closed lists of an export that is known, and whole words elsewhere.

use super::exports::{ExportWords, SELLERS};
use super::reason::Reason;
use super::row_vocabulary::{ALONE, DECISIVE, DONE, OTHERWISE, PAYMENTS, STATES};
use crate::input::csv::encoding::repaired;
use crate::price::text::folded;

/// Words that mean the same, as a statement may write them: with or without accents, however composed, garbled by a
/// spreadsheet, or numbered.
pub(super) fn comparable(text: &str) -> String {
    let text = folded(&repaired(text)).replace('’', "'");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let unnumbered = text.trim_end_matches(|c: char| c.is_ascii_digit());
    unnumbered.strip_suffix('_').filter(|_| unnumbered.len() < text.len()).unwrap_or(&text).to_owned()
}

/// What a word says of the row that it stands on.
#[derive(Clone, Copy)]
enum Meaning {
    Payment,
    LeftOut(Reason),
}

impl Meaning {
    fn reason(self) -> Option<Reason> {
        match self {
            Self::Payment => None,
            Self::LeftOut(reason) => Some(reason),
        }
    }
}

/// Why a row of a type is left out; nothing where it is a payment. Of a known export its own words count, and of those
/// that it does not know none means a payment.
pub(super) fn left_out_by_type(word: &str, of: Option<&ExportWords>) -> Option<Reason> {
    let word = comparable(word);
    let known = match of {
        Some(words) => closed(&word, words),
        None => phrase(&word).or_else(|| meaning(&word)),
    };
    let otherwise = || meaning(&word).and_then(Meaning::reason).unwrap_or(Reason::UnknownType);
    known.unwrap_or_else(|| Meaning::LeftOut(otherwise())).reason()
}

/// What a type means by the closed lists of an export.
fn closed(word: &str, words: &ExportWords) -> Option<Meaning> {
    if words.payments.contains(&word) {
        return Some(Meaning::Payment);
    }
    words.others.iter().find(|(_, words)| words.contains(&word)).map(|(reason, _)| Meaning::LeftOut(*reason))
}

/// What a phrase means in whatever export has it: a single word may mean one thing in one, and another in another.
fn phrase(word: &str) -> Option<Meaning> {
    let exports = SELLERS.iter().flat_map(|seller| seller.exports);
    let mut exports = exports.filter(|_| parts(word).count() > 1);
    exports.find_map(|export| closed(word, export.words))
}

/// What a type means by the whole words in it, if anything: `Coffee payment` is no fee, `London shop` no gift.
fn meaning(word: &str) -> Option<Meaning> {
    let has = |words: &[&str]| parts(word).any(|part| words.contains(&part));
    let by = |list: &[(Reason, &[&str])]| {
        list.iter().find(|(_, words)| has(words)).map(|(reason, _)| Meaning::LeftOut(*reason))
    };
    let payment = || (has(PAYMENTS) || ALONE.contains(&word)).then_some(Meaning::Payment);
    by(DECISIVE).or_else(payment).or_else(|| by(OTHERWISE))
}

fn parts(word: &str) -> impl Iterator<Item = &str> {
    word.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty())
}

/// Why a row of a status is left out; nothing where the payment is done.
pub(super) fn left_out_by_status(word: &str, of: Option<&ExportWords>) -> Option<Reason> {
    let word = comparable(word);
    if DONE.contains(&word.as_str()) || of.is_some_and(|words| words.done.contains(&word.as_str())) {
        return None;
    }
    if let Some(Meaning::LeftOut(reason)) = of.and_then(|words| closed(&word, words)) {
        return Some(reason);
    }
    let has = |words: &[&str]| parts(&word).any(|part| words.contains(&part));
    let found = STATES.iter().chain(DECISIVE).find(|(_, words)| has(words)).map(|(reason, _)| *reason);
    Some(found.unwrap_or(Reason::UnknownStatus))
}

/// Why a row is left out by whether there is money in it.
pub(super) fn left_out_by_mode(word: &str, _: Option<&ExportWords>) -> Option<Reason> {
    match word.to_ascii_lowercase().as_str() {
        "live" => None,
        "test" => Some(Reason::Test),
        _ => Some(Reason::UnknownStatus),
    }
}

/// Why a row is left out by whether its money was taken.
pub(super) fn left_out_by_capture(word: &str, _: Option<&ExportWords>) -> Option<Reason> {
    match word.to_ascii_lowercase().as_str() {
        "true" => None,
        "false" => Some(Reason::NotPaid),
        _ => Some(Reason::UnknownStatus),
    }
}

/// Why a row is left out by what it did to the balance.
pub(super) fn left_out_by_impact(word: &str, _: Option<&ExportWords>) -> Option<Reason> {
    const MOVED: &[&str] = &[
        "",
        "credit",
        "debit",
        "haben",
        "soll",
        "credito",
        "debito",
        "abono",
        "cargo",
        "accredito",
        "addebito",
        "bij",
        "af",
    ];
    const MEMO: &[&str] = &["memo"];
    match comparable(word).as_str() {
        word if MOVED.contains(&word) => None,
        word if MEMO.contains(&word) => Some(Reason::Memo),
        _ => Some(Reason::UnknownStatus),
    }
}

/// Why a row is left out by a mark that it is a refund, or was refunded.
pub(super) fn left_out_by_refund_mark(word: &str, _: Option<&ExportWords>) -> Option<Reason> {
    const UNMARKED: &[&str] = &["", "false", "no", "non", "0"];
    (!UNMARKED.contains(&comparable(word).as_str())).then_some(Reason::Refund)
}

/// Why a row is left out by the means of payment.
pub(super) fn left_out_by_means(word: &str, _: Option<&ExportWords>) -> Option<Reason> {
    const CASH: &[&str] =
        &["cash", "especes", "bar", "bargeld", "efectivo", "contanti", "contant", "kontant", "numerario"];
    CASH.contains(&comparable(word).as_str()).then_some(Reason::Cash)
}

#[cfg(test)]
mod tests {
    use super::{Reason, left_out_by_status, left_out_by_type};

    #[test]
    fn the_words_are_written_as_they_are_compared() {
        let words =
            [super::DECISIVE, super::OTHERWISE, super::STATES].into_iter().flatten().flat_map(|(_, words)| *words);
        for word in words.chain(super::PAYMENTS).chain(super::DONE) {
            assert_eq!(super::comparable(word), *word);
        }
    }

    #[test]
    fn a_type_is_never_guessed() {
        for (word, reason) in [
            ("charge", None),
            ("Payment", None),
            ("Don", None),
            ("Don ponctuel", None),
            ("Paiement par virement", None),
            ("Coffee payment", None),
            ("Household payment", None),
            ("Paiement retrait en magasin", None),
            ("Deposit payment", None),
            ("Service charge", Some(Reason::UnknownType)),
            ("Cash payment", Some(Reason::Cash)),
            ("Payment void", Some(Reason::NotPaid)),
            ("Cotisation impayée", Some(Reason::NotPaid)),
            ("Tentative de paiement", Some(Reason::NotPaid)),
            ("Promesse de don", Some(Reason::Pending)),
            ("Paiement en cours", Some(Reason::Pending)),
            ("Paiement fournisseur", Some(Reason::NoMoneyIn)),
            ("Sales tax", Some(Reason::FeeRow)),
            ("Test payment", Some(Reason::Test)),
            ("Paiement fraises", None),
            ("Adhe\u{301}sion", None),
            ("CotisÃ©", Some(Reason::UnknownType)),
            ("Abandon de panier", Some(Reason::NotPaid)),
            ("London shop", Some(Reason::UnknownType)),
            ("Bonus", Some(Reason::UnknownType)),
            ("", Some(Reason::UnknownType)),
            ("payment_refund", Some(Reason::Refund)),
            ("payment_failed", Some(Reason::NotPaid)),
            ("Paiement refusÃ©", Some(Reason::NotPaid)),
            ("Paiement en attente", Some(Reason::Pending)),
            ("Payment released", Some(Reason::Pending)),
            ("Frais de paiement", Some(Reason::FeeRow)),
            ("Virement", Some(Reason::Payout)),
        ] {
            assert_eq!(left_out_by_type(word, None), reason, "{word}");
        }
    }

    #[test]
    fn a_status_is_never_guessed() {
        for (word, reason) in [
            ("Terminé", None),
            ("En attente", Some(Reason::Pending)),
            ("Denied", Some(Reason::NotPaid)),
            ("requires_payment_method", Some(Reason::NotPaid)),
            ("Partially refunded", Some(Reason::Refund)),
            ("Weird", Some(Reason::UnknownStatus)),
        ] {
            assert_eq!(left_out_by_status(word, None), reason, "{word}");
        }
    }
}
