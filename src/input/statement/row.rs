//! What a row of a statement is.

use super::row_types::Reason;
use crate::money::cents::WholeCents;
use jiff::civil::Date;

/// A row, and whether its net is what it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StatementRow {
    pub kind: RowKind,
    /// Where the net is not the amount less the fee.
    pub wrong_net: Option<WrongNet>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RowKind {
    Payment(Payment),
    Total(Total),
    LeftOut(Reason),
}

/// A payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// What the payer paid, above zero.
    pub amount: WholeCents,
    /// What was charged, without the tax that stands in a column of its own.
    pub fee: WholeCents,
    /// Nothing where no day is written, and none is needed.
    pub day: Option<Date>,
}

/// A total as printed, and the sum of its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    pub printed: WholeCents,
    pub parts: WholeCents,
}

/// A net that is not the amount less the fee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongNet {
    pub amount: WholeCents,
    pub fee: WholeCents,
    pub net: WholeCents,
}

impl WrongNet {
    #[inline]
    pub(super) fn check(amount: Option<WholeCents>, fee: Option<WholeCents>, net: Option<WholeCents>) -> Option<Self> {
        match (amount, fee, net) {
            (Some(amount), Some(fee), Some(net)) if amount - fee != net => Some(Self { amount, fee, net }),
            _ => None,
        }
    }
}

/// What of a row counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RowOptions {
    pub needs_day: bool,
    /// Whether tax on the fee is audited too; else what stands in a column of its own is taken off.
    pub with_tax: bool,
}
