//! What the columns of a statement are: known by name, in any order, whoever exported it.

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
const ROLES: usize = Role::Rebate as usize + 1;

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

/// Where each column stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Who exported the statement.
    pub export: Export,
    /// Whether its heading is in French.
    pub french: bool,
    /// The names of its columns.
    pub names: Vec<String>,
    places: [Option<usize>; ROLES],
}

/// Why a heading is not that of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeadingError {
    /// No export is known with these columns.
    Unknown(Vec<String>),
    /// The export lacks a column: which, by its usual name.
    Missing(Export, &'static str),
    /// Two columns have one name.
    Twice(String),
    /// `--columns` cannot be read: this part of it.
    Columns(String),
    /// `--columns` names a column that does not exist: it, and those there are.
    NoColumn(String, Vec<String>),
    /// `--columns` names no column for this.
    Unnamed(&'static str),
    /// `HelloAsso`'s list of a campaign has no total to check.
    NoTotal,
}

/// How an export names its columns, in order of preference.
struct Layout {
    export: Export,
    french: bool,
    known_by: &'static [&'static str],
    columns: &'static [(Role, &'static [&'static str])],
    required: &'static [Role],
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

const LAYOUTS: &[Layout] = &[
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
const OWN: &[(&str, Role)] = &[
    ("amount", Role::Amount),
    ("fee", Role::Fee),
    ("date", Role::Date),
    ("currency", Role::Currency),
    ("net", Role::Net),
    ("id", Role::Id),
    ("type", Role::Type),
    ("status", Role::Status),
];

impl Heading {
    /// Recognizes an export by the names of its columns.
    ///
    /// # Errors
    /// When it is none that is known, or lacks a column.
    pub fn recognize(names: Vec<String>, needs_date: bool) -> Result<Self, HeadingError> {
        let known: Vec<String> = names.iter().map(|name| name.trim().to_lowercase()).collect();
        let has = |name: &&'static str| known.iter().any(|known| known == name);
        let Some(layout) = LAYOUTS.iter().find(|layout| layout.known_by.iter().all(has)) else {
            return Err(HeadingError::Unknown(names));
        };
        let mut places = [None; ROLES];
        for (role, candidates) in layout.columns {
            let Some(name) = candidates.iter().find(|name| has(name)) else {
                if layout.required.contains(role) && (*role != Role::Date || needs_date) {
                    let campaign = layout.export == Export::HelloAsso && *role == Role::Amount;
                    let missing = candidates.last().copied().unwrap_or_default();
                    let error = HeadingError::Missing(layout.export, missing);
                    return Err(if campaign { HeadingError::NoTotal } else { error });
                }
                continue;
            };
            let mut found = (0..known.len()).filter(|place| known[*place] == *name);
            places[*role as usize] = found.next();
            if found.next().is_some() {
                return Err(HeadingError::Twice((*name).to_owned()));
            }
        }
        Ok(Self { export: layout.export, french: layout.french, names, places })
    }

    /// Takes the columns that `--columns amount=…,fee=…,date=…,currency=…` names.
    ///
    /// # Errors
    /// When it cannot be read, names no column of the file, or lacks one that is needed.
    pub fn of_own(names: Vec<String>, columns: &str, needs_date: bool) -> Result<Self, HeadingError> {
        let known: Vec<String> = names.iter().map(|name| name.trim().to_lowercase()).collect();
        let mut places = [None; ROLES];
        for part in columns.split(',') {
            let wrong = || HeadingError::Columns(part.trim().to_owned());
            let (word, name) = part.split_once('=').ok_or_else(wrong)?;
            let word = word.trim().to_lowercase();
            let (_, role) = OWN.iter().find(|(known, _)| *known == word).ok_or_else(wrong)?;
            let name = name.trim().to_lowercase();
            let mut found = (0..known.len()).filter(|place| known[*place] == name);
            let place = found.next().ok_or_else(|| HeadingError::NoColumn(name.clone(), names.clone()))?;
            if found.next().is_some() || places[*role as usize].is_some() {
                return Err(HeadingError::Twice(name));
            }
            places[*role as usize] = Some(place);
        }
        let needed = OWN[..3].iter().filter(|(_, role)| needs_date || *role != Role::Date);
        for (word, role) in needed {
            if places[*role as usize].is_none() {
                return Err(HeadingError::Unnamed(word));
            }
        }
        let french = known.iter().any(|name| matches!(name.as_str(), "montant" | "frais" | "devise"));
        Ok(Self { export: Export::Own, french, names, places })
    }

    /// Where the column of a role stands, if there is one.
    #[must_use]
    pub fn place(&self, role: Role) -> Option<usize> {
        self.places[role as usize]
    }

    /// The name of the column of a role.
    #[must_use]
    pub fn name(&self, role: Role) -> &str {
        self.place(role).map_or("", |place| &self.names[place])
    }
}
