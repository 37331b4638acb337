//! The payments of several statements, so that none counts twice: by a fingerprint of 128 bits of each name.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A fingerprint of the name of a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PaymentId(u128);

/// The payments of the statements before.
#[derive(Clone, Debug, Default)]
pub struct PaymentIds(HashSet<PaymentId>);

impl PaymentId {
    pub(super) fn of(name: &str) -> Self {
        let half = |salt: u8| {
            let mut hasher = DefaultHasher::new();
            (salt, name).hash(&mut hasher);
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
