//! The exports that are known, and how each names its columns.

/// What a column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Which row it is.
    Id,
    /// What kind of row it is.
    Type,
    /// Whether the payment is done.
    Status,
    /// What the payer paid.
    Amount,
    /// What was charged.
    Fee,
    /// What is left.
    Net,
    /// The currency of these three.
    Currency,
    /// The day of the row.
    Date,
    /// The day of the payment that the row is about.
    PaidOn,
    /// The currency that the payer paid in.
    PaidCurrency,
    /// The part of the fee that is tax.
    Taxes,
    /// The part of the fee that a platform takes.
    Application,
    /// What was given back of it since.
    Refunded,
    /// Whether the money was taken.
    Captured,
    /// Whether there is any money in it.
    Mode,
    /// Part of a total: the price.
    Price,
    /// Part of a total: what was chosen besides.
    Choices,
    /// Part of a total: a gift.
    Gift,
    /// Part of a total: what a code takes off.
    Rebate,
}

/// How many roles there are.
pub(super) const ROLES: usize = Role::Rebate as usize + 1;

/// Who exported a statement, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// Stripe: the balance, or all transactions.
    StripeBalance,
    /// Stripe: balance change from activity, itemized.
    StripeActivity,
    /// Stripe: payout reconciliation, itemized.
    StripePayout,
    /// Stripe: payments.
    StripePayments,
    /// `PayPal`: activity.
    PayPal,
    /// `HelloAsso`: payments, without a fee.
    HelloAsso,
    /// Any other, whose columns are named on the command line.
    Own,
}

/// How an export names its columns, in order of preference.
pub(super) struct Layout {
    pub(super) export: Export,
    pub(super) french: bool,
    pub(super) known_by: &'static [&'static str],
    pub(super) columns: &'static [(Role, &'static [&'static str])],
    pub(super) required: &'static [Role],
}

const ITEMIZED: &[(Role, &[&str])] = &[
    (Role::Id, &["balance_transaction_id", "charge_id", "source_id"]),
    (Role::Type, &["reporting_category"]),
    (Role::Amount, &["gross"]),
    (Role::Fee, &["fee"]),
    (Role::Net, &["net"]),
    (Role::Currency, &["currency"]),
    (Role::Date, &["created_utc", "created"]),
    (Role::PaidOn, &["charge_created_utc", "charge_created"]),
    (Role::PaidCurrency, &["customer_facing_currency"]),
];

const CHARGED: &[Role] = &[Role::Amount, Role::Fee, Role::Currency, Role::Date, Role::Type];

pub(super) const LAYOUTS: &[Layout] = &[
    Layout {
        export: Export::StripePayout,
        french: false,
        known_by: &["reporting_category", "automatic_payout_effective_at"],
        columns: ITEMIZED,
        required: CHARGED,
    },
    Layout {
        export: Export::StripePayout,
        french: false,
        known_by: &["reporting_category", "automatic_payout_id"],
        columns: ITEMIZED,
        required: CHARGED,
    },
    Layout {
        export: Export::StripeActivity,
        french: false,
        known_by: &["reporting_category"],
        columns: ITEMIZED,
        required: CHARGED,
    },
    Layout {
        export: Export::StripePayments,
        french: false,
        known_by: &["created date (utc)"],
        columns: &[
            (Role::Id, &["id"]),
            (Role::Status, &["status"]),
            (Role::Amount, &["amount"]),
            (Role::Fee, &["fee"]),
            (Role::Currency, &["currency"]),
            (Role::Date, &["created date (utc)"]),
            (Role::PaidCurrency, &["converted currency"]),
            (Role::Taxes, &["taxes on fee"]),
            (Role::Application, &["application fee"]),
            (Role::Refunded, &["amount refunded"]),
            (Role::Captured, &["captured"]),
            (Role::Mode, &["mode"]),
        ],
        required: &[Role::Amount, Role::Fee, Role::Currency, Role::Date, Role::Status],
    },
    Layout {
        export: Export::StripeBalance,
        french: false,
        known_by: &["type", "created (utc)"],
        columns: &[
            (Role::Id, &["id", "source"]),
            (Role::Type, &["type"]),
            (Role::Amount, &["amount"]),
            (Role::Fee, &["fee"]),
            (Role::Net, &["net"]),
            (Role::Currency, &["currency"]),
            (Role::Date, &["created (utc)"]),
            (Role::PaidCurrency, &["customer facing currency"]),
            (Role::Application, &["destination platform fee"]),
        ],
        required: CHARGED,
    },
    Layout {
        export: Export::PayPal,
        french: false,
        known_by: &["gross", "transaction id"],
        columns: &[
            (Role::Id, &["transaction id"]),
            (Role::Type, &["type"]),
            (Role::Status, &["status"]),
            (Role::Amount, &["gross"]),
            (Role::Fee, &["fee"]),
            (Role::Net, &["net"]),
            (Role::Currency, &["currency"]),
            (Role::Date, &["date"]),
        ],
        required: CHARGED,
    },
    Layout {
        export: Export::PayPal,
        french: true,
        known_by: &["avant commission"],
        columns: &[
            (Role::Id, &["numéro de transaction"]),
            (Role::Type, &["type"]),
            (Role::Status, &["état", "statut"]),
            (Role::Amount, &["avant commission"]),
            (Role::Fee, &["commission"]),
            (Role::Net, &["net"]),
            (Role::Currency, &["devise"]),
            (Role::Date, &["date"]),
        ],
        required: CHARGED,
    },
    Layout {
        export: Export::HelloAsso,
        french: true,
        known_by: &["référence commande"],
        columns: &[
            (Role::Id, &["référence paiement", "référence commande"]),
            (Role::Status, &["statut du paiement", "statut de la commande"]),
            (Role::Date, &["date du paiement", "date de la commande"]),
            (Role::Amount, &["montant total"]),
            (Role::Price, &["montant du tarif"]),
            (Role::Choices, &["montant des options"]),
            (Role::Gift, &["don supplémentaire"]),
            (Role::Rebate, &["montant du code promo"]),
        ],
        required: &[Role::Amount, Role::Price, Role::Status, Role::Date],
    },
];

/// The words of `--columns`.
pub(super) const OWN: &[(&str, Role)] = &[
    ("amount", Role::Amount),
    ("fee", Role::Fee),
    ("date", Role::Date),
    ("currency", Role::Currency),
    ("net", Role::Net),
    ("id", Role::Id),
    ("type", Role::Type),
    ("status", Role::Status),
];
