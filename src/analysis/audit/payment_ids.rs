//! The payments of several statements, so that none counts twice: by a fingerprint of 128 bits of each name.

use crate::money::cents::WholeCents;
use jiff::civil::Date;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A fingerprint of a payment: of its name and its amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PaymentId(u128);

/// The payments of the statements before.
#[derive(Clone, Debug, Default)]
pub struct PaymentIds(HashSet<PaymentId>);

impl PaymentId {
    /// `day` counts where names may begin again each month.
    pub(super) fn of(name: &str, amount: WholeCents, day: Option<Date>) -> Self {
        let half = |salt: u8| {
            let mut hasher = DefaultHasher::new();
            (salt, name, amount, day).hash(&mut hasher);
            u128::from(hasher.finish())
        };
        Self(half(0) << 64 | half(1))
    }
}

impl PaymentIds {
    pub(super) fn contains(&self, id: PaymentId) -> bool {
        self.0.contains(&id)
    }

    /// Adds the payments of a statement.
    pub(crate) fn extend(&mut self, ids: impl IntoIterator<Item = PaymentId>) {
        self.0.extend(ids);
    }
}
