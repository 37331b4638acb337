//! Stripe's exports.

use super::ColumnKind::{
    Amount, ApplicationFee, Captured, Currency, Date, Fee, Id, Mode, Net, PaidCurrency, PaidOn, PayoutId, Refunded,
    Status, Taxes, Type,
};
use super::{Audits, DayZone, Export, ExportColumn, ExportWords, Heading, NothingToAudit, Seller};
use super::{USUAL, expected, optional, required};
use crate::input::localized::Localized;
use crate::input::statement::reason::Reason;

pub(super) const SELLER: Seller =
    Seller { name: "Stripe", exports: &[PAYOUT_LIST, PAYOUTS, ACTIVITY, PAYMENTS, PAYMENTS_UNTIL_2023, BALANCE] };

/// Types of balance transactions (<https://docs.stripe.com/reports/balance-transaction-types>) and reporting
/// categories (<https://docs.stripe.com/reports/reporting-categories>).
const WORDS: ExportWords = ExportWords {
    payments: &["charge", "payment"],
    others: &[
        (Reason::Payout, &["payout", "payout_cancel", "payout_failure", "payout_reversal"]),
        (
            Reason::Transfer,
            &[
                "transfer",
                "transfer_cancel",
                "transfer_failure",
                "transfer_refund",
                "transfer_reversal",
                "connect_collection_transfer",
            ],
        ),
        (Reason::TopUp, &["topup", "topup_reversal"]),
        (
            Reason::Refund,
            &["refund", "payment_refund", "payment_failure_refund", "payment_reversal", "partial_capture_reversal"],
        ),
        (Reason::NotPaid, &["charge_failure", "refund_failure"]),
        (
            Reason::Pending,
            &[
                "reserve_transaction",
                "reserved_funds",
                "risk_reserved_funds",
                "connect_reserved_funds",
                "payout_minimum_balance_hold",
                "payout_minimum_balance_release",
                "payment_unreconciled",
            ],
        ),
        (Reason::FeeRow, &["stripe_fee", "stripe_fx_fee", "tax_fee", "application_fee", "fee", "network_cost", "tax"]),
        (
            Reason::NoMoneyIn,
            &["contribution", "climate_order_purchase", "issuing_transaction", "stripe_balance_payment_debit"],
        ),
        (Reason::Adjustment, &["adjustment", "other_adjustment"]),
    ],
    done: &[],
};

/// Payouts alone: each is the sum of many payments.
const PAYOUT_LIST: Export = Export {
    name: Localized { en: "Stripe’s list of payouts", fr: "la liste des virements de Stripe" },
    menu: Localized { en: "Balances › Payouts › Export", fr: "Soldes › Virements › Exporter" },
    headings: &[Heading {
        sample: "stripe-payout-list",
        known_by: &[&["arrival date (utc)"], &["arrival date"]],
        columns: &[],
        usual_days: None,
    }],
    columns_are_chosen: true,
    zone: DayZone::Utc,
    audits: Audits::Nothing(NothingToAudit {
        why: Localized {
            en: "each row is the sum of many payments, and no fee stands on it",
            fr: "chaque ligne est la somme de nombreux paiements, sans commission",
        },
        instead: Localized {
            en: "export all transactions of the balance",
            fr: "exportez toutes les transactions du solde",
        },
    }),
    ..USUAL
};

/// Payout reconciliation, itemized.
const PAYOUTS: Export = Export {
    name: Localized { en: "Stripe’s payout reconciliation", fr: "le rapprochement des virements de Stripe" },
    menu: Localized {
        en: "Reporting › Payout reconciliation › Itemized",
        fr: "Rapports › Rapprochement des virements › Détaillé",
    },
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
    words: &WORDS,
    zone: DayZone::Account,
    ..USUAL
};

/// Balance change from activity, itemized.
const ACTIVITY: Export = Export {
    name: Localized {
        en: "Stripe’s balance change from activity", fr: "l’évolution du solde de Stripe par activité"
    },
    menu: Localized { en: "Reporting › Balance › Itemized", fr: "Rapports › Solde › Détaillé" },
    headings: &[Heading {
        sample: "stripe-activity",
        known_by: &[&["reporting_category"]],
        columns: ITEMIZED,
        usual_days: None,
    }],
    columns_are_chosen: true,
    words: &WORDS,
    zone: DayZone::Account,
    ..USUAL
};

const PAYMENTS: Export = Export {
    name: Localized { en: "Stripe’s payments", fr: "les paiements de Stripe" },
    menu: Localized { en: "Transactions › Payments › Export", fr: "Transactions › Paiements › Exporter" },
    headings: &[Heading {
        sample: "stripe-payments",
        known_by: &[&["created date (utc)"]],
        columns: PAYMENT,
        usual_days: None,
    }],
    columns_are_chosen: true,
    zone: DayZone::Utc,
    ..USUAL
};

/// As it was from 2016 to 2023.
const PAYMENTS_UNTIL_2023: Export = Export {
    name: Localized { en: "Stripe’s payments, as of 2016 to 2023", fr: "les paiements de Stripe (2016 à 2023)" },
    menu: Localized { en: "Payments › Export", fr: "Paiements › Exporter" },
    headings: &[Heading {
        sample: "stripe-payments-2021",
        known_by: &[
            &["created (utc)", "seller message"],
            &["created (utc)", "taxes on fee"],
            &["created (utc)", "amount refunded"],
            &["created (utc)", "converted amount"],
        ],
        columns: PAYMENT,
        usual_days: None,
    }],
    columns_are_chosen: true,
    zone: DayZone::Utc,
    ..USUAL
};

/// The balance, or all transactions.
const BALANCE: Export = Export {
    name: Localized { en: "Stripe’s balance transactions", fr: "les transactions du solde de Stripe" },
    menu: Localized {
        en: "Balances › All transactions › Export", fr: "Soldes › Toutes les transactions › Exporter"
    },
    headings: &[Heading {
        sample: "stripe-balance",
        known_by: &[&["type", "created (utc)"]],
        columns: &[
            optional(Id, &["source", "id"]),
            required(Type, &["type"]),
            required(Amount, &["amount"]),
            required(Fee, &["fee"]),
            optional(Net, &["net"]),
            required(Currency, &["currency"]),
            required(Date, &["created (utc)"]),
            optional(PaidCurrency, &["customer facing currency"]),
            optional(ApplicationFee, &["destination platform fee"]),
            optional(PayoutId, &["transfer"]),
        ],
        usual_days: None,
    }],
    columns_are_chosen: true,
    words: &WORDS,
    zone: DayZone::Utc,
    ..USUAL
};

const PAYMENT: &[ExportColumn] = &[
    optional(Id, &["id"]),
    required(Status, &["status"]),
    required(Amount, &["amount"]),
    required(Fee, &["fee"]),
    required(Currency, &["currency"]),
    required(Date, &["created (utc)", "created date (utc)"]),
    optional(PaidCurrency, &["converted currency"]),
    optional(Taxes, &["taxes on fee", "tax"]),
    optional(ApplicationFee, &["application fee"]),
    expected(Refunded, &["amount refunded"]),
    optional(Captured, &["captured"]),
    optional(Mode, &["mode"]),
    optional(PayoutId, &["transfer"]),
];

/// The days of the account come before those in UTC: a new rate begins on the account's day.
const ITEMIZED: &[ExportColumn] = &[
    optional(Id, &["source_id", "charge_id", "balance_transaction_id"]),
    required(Type, &["reporting_category"]),
    required(Amount, &["gross"]),
    required(Fee, &["fee"]),
    optional(Net, &["net"]),
    required(Currency, &["currency"]),
    required(Date, &["created", "created (utc)", "created_utc"]),
    optional(PaidOn, &["charge_created", "charge_created_utc"]),
    optional(PaidCurrency, &["customer_facing_currency"]),
    optional(PayoutId, &["automatic_payout_id"]),
];
