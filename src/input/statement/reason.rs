//! Why a row of a statement is left out of the audit.

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
    /// Money that is held back or released, or not there yet.
    Pending,
    /// A payment that failed, was cancelled or not captured.
    NotPaid,
    /// A row for the record, by which no money moved.
    Memo,
    /// Paid in cash: no processor took a fee.
    Cash,
    Test,
    /// The fee is in part that of a platform between.
    Application,
    /// Money that goes out, or none.
    NoMoneyIn,
    /// There is no day on it, as on a row of totals.
    NoDay,
    /// The total of other rows.
    Total,
    /// The same payment stands on an earlier row.
    Duplicate,
    /// No rate in question is in force on its day.
    NoRate,
    /// Its fee is that of no rate that is known, and may be that of one that is not fully known.
    OpenRate,
    UnknownStatus,
    UnknownType,
}

impl Reason {
    /// Whether nobody knows what the row is.
    pub(crate) fn is_unknown(self) -> bool {
        matches!(self, Self::UnknownStatus | Self::UnknownType)
    }

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
            Self::Memo => "memo",
            Self::Cash => "cash",
            Self::Test => "test",
            Self::Application => "application_fee",
            Self::NoMoneyIn => "no_money_in",
            Self::NoDay => "no_day",
            Self::Total => "total_row",
            Self::Duplicate => "duplicate",
            Self::NoRate => "no_rate",
            Self::OpenRate => "open_rate",
            Self::UnknownStatus => "unknown_status",
            Self::UnknownType => "unknown_type",
        }
    }
}
