//! What a row of a statement is.

use super::reason::Reason;
use crate::money::cents::WholeCents;
use jiff::civil::Date;

/// A row, and whether its net is what it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StatementRow {
    pub kind: RowKind,
    pub figures: RowFigures,
    /// Whether it changes the balance, as far as its words say.
    pub moves_money: bool,
}

/// What a row says of money, whatever it is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct RowFigures {
    pub amount: Option<WholeCents>,
    pub fee: Option<WholeCents>,
    pub net: Option<WholeCents>,
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
    pub day: Option<Date>,
}

/// A net that is not the amount less the fee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongNet {
    pub amount: WholeCents,
    pub fee: WholeCents,
    pub net: WholeCents,
}

impl RowFigures {
    /// Where the net is not the amount less the fee.
    #[inline]
    pub(crate) fn wrong_net(self) -> Option<WrongNet> {
        match (self.amount, self.fee, self.net) {
            (Some(amount), Some(fee), Some(net)) if amount - fee != net => Some(WrongNet { amount, fee, net }),
            _ => None,
        }
    }

    /// What the row adds to the balance.
    pub(crate) fn moved(self) -> Option<WholeCents> {
        self.net.or_else(|| Some(self.amount? - self.fee.unwrap_or(WholeCents::ZERO)))
    }
}

/// What of a row counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RowOptions {
    pub needs_day: bool,
    /// Whether tax on the fee is audited too; else what stands in a column of its own is taken off.
    pub with_tax: bool,
}
