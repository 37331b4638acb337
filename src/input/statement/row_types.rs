//! What the words of a statement mean: which rows are payments, and why the others are left out.

use super::exports::RowTypes;
use crate::input::csv::encoding::text_of;

/// Why a row is left out of the audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    Refund,
    /// Money paid out to the association's bank.
    Payout,
    Dispute,
    Transfer,
    Adjustment,
    /// A fee that is a row of its own.
    FeeRow,
    TopUp,
    /// An exchange of currencies, whose cost is in the fee.
    Conversion,
    Currency,
    /// Money that is held back, or not there yet.
    Pending,
    /// A payment that failed, was cancelled or not captured.
    NotPaid,
    Test,
    /// The fee is in part that of a platform between.
    Application,
    /// Money that goes out, or none.
    NoMoneyIn,
    /// No rate in question is in force on its day.
    NoRate,
    /// Its fee is that of no rate that is known, and may be that of one that is not fully known.
    OpenRate,
    UnknownStatus,
    UnknownType,
}

impl Reason {
    /// The word for it in machine formats.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Refund => "refund",
            Self::Payout => "payout",
            Self::Dispute => "dispute",
            Self::Transfer => "transfer",
            Self::Adjustment => "adjustment",
            Self::FeeRow => "fee_row",
            Self::TopUp => "topup",
            Self::Conversion => "conversion",
            Self::Currency => "currency",
            Self::Pending => "pending",
            Self::NotPaid => "not_paid",
            Self::Test => "test",
            Self::Application => "application_fee",
            Self::NoMoneyIn => "no_money_in",
            Self::NoRate => "no_rate",
            Self::OpenRate => "open_rate",
            Self::UnknownStatus => "unknown_status",
            Self::UnknownType => "unknown_type",
        }
    }
}

/// Types that mean a payment, exactly: Stripe's balance transaction types and reporting categories.
const PAYMENTS: [&str; 2] = ["charge", "payment"];

/// What a type of row means by a word in it: the first that it has. English and French, of Stripe and of `PayPal`.
const TYPES: &[(&str, Reason)] = &[
    ("dispute", Reason::Dispute),
    ("chargeback", Reason::Dispute),
    ("litige", Reason::Dispute),
    ("contestation", Reason::Dispute),
    ("payout", Reason::Payout),
    ("transfer_", Reason::Transfer),
    ("refund", Reason::Refund),
    ("rembours", Reason::Refund),
    ("reversal", Reason::Refund),
    ("annulation", Reason::Refund),
    ("conversion", Reason::Conversion),
    ("withdrawal", Reason::Payout),
    ("retrait", Reason::Payout),
    ("virement", Reason::Payout),
    ("topup", Reason::TopUp),
    ("deposit", Reason::TopUp),
    ("dépôt", Reason::TopUp),
    ("transfer", Reason::Transfer),
    ("adjustment", Reason::Adjustment),
    ("ajustement", Reason::Adjustment),
    ("network_cost", Reason::FeeRow),
    ("fee", Reason::FeeRow),
    ("frais", Reason::FeeRow),
    ("hold", Reason::Pending),
    ("reserve", Reason::Pending),
    ("authorization", Reason::Pending),
    ("blocage", Reason::Pending),
    ("réserve", Reason::Pending),
    ("autorisation", Reason::Pending),
];

/// Words that mean a payment in a type that is a phrase, as `PayPal` writes them.
const PHRASES: [&str; 4] = ["payment", "paiement", "donation", "don "];

const DONE_STATUSES: [&str; 8] =
    ["paid", "completed", "succeeded", "terminé", "effectué", "payé", "validé", "hors ligne"];

/// What a status means by a word in it.
const STATUSES: &[(&str, Reason)] = &[
    ("refund", Reason::Refund),
    ("rembours", Reason::Refund),
    ("dispute", Reason::Dispute),
    ("contest", Reason::Dispute),
    ("pending", Reason::Pending),
    ("attente", Reason::Pending),
    ("uncaptured", Reason::NotPaid),
    ("failed", Reason::NotPaid),
    ("denied", Reason::NotPaid),
    ("cancel", Reason::NotPaid),
    ("expired", Reason::NotPaid),
    ("blocked", Reason::NotPaid),
    ("incomplete", Reason::NotPaid),
    ("requires", Reason::NotPaid),
    ("removed", Reason::NotPaid),
    ("refus", Reason::NotPaid),
    ("annul", Reason::NotPaid),
    ("échou", Reason::NotPaid),
    ("échec", Reason::NotPaid),
    ("expiré", Reason::NotPaid),
];

/// Why a row of a type is left out; nothing where it is a payment.
pub(super) fn left_out_by_type(word: &str, types: RowTypes) -> Option<Reason> {
    let word = word.to_lowercase();
    if PAYMENTS.contains(&word.as_str()) {
        return None;
    }
    let reason = TYPES.iter().find(|(part, _)| word.contains(part)).map(|(_, reason)| *reason);
    let is_payment = types == RowTypes::Phrases && PHRASES.iter().any(|part| format!("{word} ").contains(part));
    reason.or((!is_payment).then_some(Reason::UnknownType))
}

/// Why a row of a status is left out; nothing where the payment is done.
pub(super) fn left_out_by_status(word: &[u8]) -> Option<Reason> {
    let word = text_of(word).to_lowercase();
    if DONE_STATUSES.contains(&word.as_str()) {
        return None;
    }
    let reason = STATUSES.iter().find(|(part, _)| word.contains(part)).map(|(_, reason)| *reason);
    Some(reason.unwrap_or(Reason::UnknownStatus))
}

/// Why a row is left out by whether there is money in it.
pub(super) fn left_out_by_mode(word: &[u8]) -> Option<Reason> {
    let is_test = word.eq_ignore_ascii_case(b"test");
    let reason = if is_test { Reason::Test } else { Reason::UnknownStatus };
    (!word.eq_ignore_ascii_case(b"live")).then_some(reason)
}

/// Why a row is left out by whether its money was taken.
pub(super) fn left_out_by_capture(word: &[u8]) -> Option<Reason> {
    let is_refused = word.eq_ignore_ascii_case(b"false");
    let reason = if is_refused { Reason::NotPaid } else { Reason::UnknownStatus };
    (!word.eq_ignore_ascii_case(b"true")).then_some(reason)
}

#[cfg(test)]
mod tests {
    use super::RowTypes::{Phrases, Words};
    use super::{Reason, left_out_by_status, left_out_by_type};

    #[test]
    fn types_are_never_guessed() {
        for (word, types, reason) in [
            ("charge", Words, None),
            ("Payment", Words, None),
            ("payment_refund", Words, Some(Reason::Refund)),
            ("payout_cancel", Words, Some(Reason::Payout)),
            ("dispute_reversal", Words, Some(Reason::Dispute)),
            ("network_cost", Words, Some(Reason::FeeRow)),
            ("charge_failure", Words, Some(Reason::UnknownType)),
            ("Website Payment", Words, Some(Reason::UnknownType)),
            ("Website Payment", Phrases, None),
            ("Paiement Express Checkout", Phrases, None),
            ("Conversion de devise standard", Phrases, Some(Reason::Conversion)),
            ("General Withdrawal", Phrases, Some(Reason::Payout)),
            ("Payment Hold", Phrases, Some(Reason::Pending)),
            ("Don", Phrases, None),
            ("Bonus", Phrases, Some(Reason::UnknownType)),
        ] {
            assert_eq!(left_out_by_type(word, types), reason, "{word}");
        }
        for (word, reason) in [
            ("Terminé", None),
            ("En attente", Some(Reason::Pending)),
            ("Denied", Some(Reason::NotPaid)),
            ("Weird", Some(Reason::UnknownStatus)),
        ] {
            assert_eq!(left_out_by_status(word.as_bytes()), reason, "{word}");
        }
    }
}
