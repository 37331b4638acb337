//! Shopify Payments' exports.

use super::ColumnKind::{Amount, Currency, Date, Fee, Id, Net, PaidCurrency, PayoutId, Type};
use super::{Audits, DayZone, Export, ExportWords, Heading, NothingToAudit, Seller};
use super::{USUAL, optional, required};
use crate::input::localized::Localized;
use crate::input::statement::reason::Reason;

pub(super) const SELLER: Seller = Seller { name: "Shopify Payments", exports: &[TRANSACTIONS, PAYOUT_LIST] };

/// Its status is that of the payout: a payment whose payout is pending is paid.
const TRANSACTIONS: Export = Export {
    name: Localized { en: "Shopify Payments’ transactions", fr: "les transactions de Shopify Payments" },
    menu: Localized { en: "Finance › Payouts › Export transactions", fr: "Finance › Versements › Exporter" },
    headings: &[Heading {
        sample: "shopify",
        known_by: &[&["card source", "payout status"], &["payout status", "available on", "net"]],
        columns: &[
            optional(Id, &["checkout", "order"]),
            required(Type, &["type"]),
            required(Amount, &["amount"]),
            required(Fee, &["fee"]),
            optional(Net, &["net"]),
            required(Currency, &["currency"]),
            required(Date, &["transaction date"]),
            optional(PaidCurrency, &["presentment currency"]),
            optional(PayoutId, &["payout id", "payout date"]),
        ],
        usual_days: None,
    }],
    words: &ExportWords {
        payments: &["charge"],
        others: &[
            (Reason::Refund, &["refund"]),
            (Reason::Dispute, &["chargeback", "dispute", "chargeback won"]),
            (Reason::Adjustment, &["adjustment", "refund_failure"]),
            (Reason::Payout, &["payout", "payout_failure"]),
            (Reason::Pending, &["reserve"]),
        ],
        done: &[],
    },
    zone: DayZone::Account,
    ..USUAL
};

const PAYOUT_LIST: Export = Export {
    name: Localized { en: "Shopify Payments’ list of payouts", fr: "la liste des versements de Shopify Payments" },
    menu: Localized { en: "Finance › Payouts › Export", fr: "Finance › Versements › Exporter" },
    headings: &[Heading {
        sample: "shopify-payout-list",
        known_by: &[&["payout date", "reserved funds", "charges"]],
        columns: &[],
        usual_days: None,
    }],
    audits: Audits::Nothing(NothingToAudit {
        why: Localized {
            en: "each row is the sum of many payments",
            fr: "chaque ligne est la somme de nombreux paiements",
        },
        instead: Localized {
            en: "export the transactions of the payouts",
            fr: "exportez les transactions des versements",
        },
    }),
    ..USUAL
};
