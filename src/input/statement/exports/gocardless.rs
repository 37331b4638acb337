//! `GoCardless`' exports.

use super::ColumnKind::{Amount, Currency, Date, Fee, Id, Markup, PayoutId, Refunded, Status, Type};
use super::{Audits, Export, ExportWords, FeeSign, Heading, NO_WORDS, NothingToAudit, Seller};
use super::{USUAL, expected, optional, required};
use crate::input::localized::Localized;
use crate::input::statement::reason::Reason;

pub(super) const SELLER: Seller = Seller { name: "GoCardless", exports: &[PAYMENTS, BREAKDOWN, PAYOUT_LIST] };

/// <https://developer.gocardless.com/api-reference/#core-endpoints-payments>
const DONE: &[&str] = &["confirmed", "paid_out", "paid out"];

const PAYMENTS: Export = Export {
    name: Localized { en: "GoCardless’ payments", fr: "les paiements de GoCardless" },
    menu: Localized { en: "Payments › Export", fr: "Paiements › Exporter" },
    headings: &[Heading {
        sample: "gocardless-payments",
        known_by: &[&["transaction_fee", "amount_refunded"], &["transaction_fee", "links.mandate"]],
        columns: &[
            optional(Id, &["id"]),
            required(Status, &["status"]),
            required(Amount, &["amount"]),
            required(Fee, &["transaction_fee"]),
            required(Currency, &["currency"]),
            required(Date, &["charge_date"]),
            expected(Refunded, &["amount_refunded"]),
            optional(PayoutId, &["links.payout"]),
        ],
        usual_days: None,
    }],
    words: &ExportWords { others: &[(Reason::Dispute, &["charged_back", "charged back"])], done: DONE, ..NO_WORDS },
    ..USUAL
};

/// One payout, with its payments. Its net is less the fee of a partner too, which stands in a column of its own.
const BREAKDOWN: Export = Export {
    name: Localized { en: "GoCardless’ payout breakdown", fr: "le détail des virements de GoCardless" },
    menu: Localized {
        en: "Payouts › a payout › Export transactions",
        fr: "Virements › un virement › Exporter les transactions",
    },
    headings: &[Heading {
        sample: "gocardless-payout",
        known_by: &[&["resources.type", "gocardless_fees"]],
        columns: &[
            optional(Id, &["payments.id"]),
            required(Type, &["resources.type"]),
            required(Amount, &["gross_amount"]),
            required(Fee, &["gocardless_fees"]),
            optional(Markup, &["surcharge_fees"]),
            required(Currency, &["currency"]),
            required(Date, &["resources.charge_date", "resources.created_at"]),
            optional(PayoutId, &["payouts.id"]),
        ],
        usual_days: None,
    }],
    words: &ExportWords { payments: &["payment", "payments"], done: DONE, ..NO_WORDS },
    fee_sign: FeeSign::Detect,
    ..USUAL
};

const PAYOUT_LIST: Export = Export {
    name: Localized { en: "GoCardless’ list of payouts", fr: "la liste des virements de GoCardless" },
    menu: Localized { en: "Payouts › Export", fr: "Virements › Exporter" },
    headings: &[Heading {
        sample: "gocardless-payout-list",
        known_by: &[&["transaction_fee_debit"], &["links.creditor_bank_account", "arrival_date"]],
        columns: &[],
        usual_days: None,
    }],
    audits: Audits::Nothing(NothingToAudit {
        why: Localized {
            en: "each row is the sum of many payments",
            fr: "chaque ligne est la somme de nombreux paiements",
        },
        instead: Localized {
            en: "export the payments (Payments › Export)",
            fr: "exportez les paiements (Paiements › Exporter)",
        },
    }),
    ..USUAL
};
