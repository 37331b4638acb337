//! Stripe's exports.

use super::ColumnKind::{
    Amount, ApplicationFee, Captured, Currency, Date, Fee, Id, Mode, Net, PaidCurrency, PaidOn, Refunded, Status,
    Taxes, Type,
};
use super::{Audits, Export, ExportColumn, FeeSign, Heading, RowTypes, Seller, optional, required};
use crate::input::localized::Localized;

pub(super) const SELLER: Seller = Seller {
    name: "Stripe",
    menu: Some(Localized { en: "balance, activity, payouts, payments", fr: "solde, activité, virements, paiements" }),
    exports: &[PAYOUTS, ACTIVITY, PAYMENTS, BALANCE],
};

/// Payout reconciliation, itemized.
const PAYOUTS: Export = Export {
    name: Localized { en: "Stripe’s payout reconciliation", fr: "le rapprochement des virements de Stripe" },
    headings: &[Heading {
        sample: "stripe-payouts",
        known_by: &[
            &["reporting_category", "automatic_payout_effective_at"],
            &["reporting_category", "automatic_payout_id"],
        ],
        columns: ITEMIZED,
        usual_days: None,
    }],
    columns_are_chosen: true,
    types: RowTypes::Words,
    fee_sign: FeeSign::Positive,
    audits: Audits::Fees,
};

/// Balance change from activity, itemized.
const ACTIVITY: Export = Export {
    name: Localized {
        en: "Stripe’s balance change from activity", fr: "l’évolution du solde de Stripe par activité"
    },
    headings: &[Heading {
        sample: "stripe-activity",
        known_by: &[&["reporting_category"]],
        columns: ITEMIZED,
        usual_days: None,
    }],
    columns_are_chosen: true,
    types: RowTypes::Words,
    fee_sign: FeeSign::Positive,
    audits: Audits::Fees,
};

const PAYMENTS: Export = Export {
    name: Localized { en: "Stripe’s payments", fr: "les paiements de Stripe" },
    headings: &[Heading {
        sample: "stripe-payments",
        known_by: &[&["created date (utc)"]],
        columns: &[
            optional(Id, &["id"]),
            required(Status, &["status"]),
            required(Amount, &["amount"]),
            required(Fee, &["fee"]),
            required(Currency, &["currency"]),
            required(Date, &["created date (utc)"]),
            optional(PaidCurrency, &["converted currency"]),
            optional(Taxes, &["taxes on fee"]),
            optional(ApplicationFee, &["application fee"]),
            optional(Refunded, &["amount refunded"]),
            optional(Captured, &["captured"]),
            optional(Mode, &["mode"]),
        ],
        usual_days: None,
    }],
    columns_are_chosen: true,
    types: RowTypes::Words,
    fee_sign: FeeSign::Positive,
    audits: Audits::Fees,
};

/// The balance, or all transactions.
const BALANCE: Export = Export {
    name: Localized { en: "Stripe’s balance transactions", fr: "les transactions du solde de Stripe" },
    headings: &[Heading {
        sample: "stripe-balance",
        known_by: &[&["type", "created (utc)"]],
        columns: &[
            optional(Id, &["id", "source"]),
            required(Type, &["type"]),
            required(Amount, &["amount"]),
            required(Fee, &["fee"]),
            optional(Net, &["net"]),
            required(Currency, &["currency"]),
            required(Date, &["created (utc)"]),
            optional(PaidCurrency, &["customer facing currency"]),
            optional(ApplicationFee, &["destination platform fee"]),
        ],
        usual_days: None,
    }],
    columns_are_chosen: true,
    types: RowTypes::Words,
    fee_sign: FeeSign::Positive,
    audits: Audits::Fees,
};

const ITEMIZED: &[ExportColumn] = &[
    optional(Id, &["balance_transaction_id", "charge_id", "source_id"]),
    required(Type, &["reporting_category"]),
    required(Amount, &["gross"]),
    required(Fee, &["fee"]),
    optional(Net, &["net"]),
    required(Currency, &["currency"]),
    required(Date, &["created_utc", "created"]),
    optional(PaidOn, &["charge_created_utc", "charge_created"]),
    optional(PaidCurrency, &["customer_facing_currency"]),
];
