//! What differs between two catalogs, whatever it is.

/// What is there in only one of two catalogs, or differs between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference<T> {
    /// It is only in the new one.
    Added(T),
    /// It is only in the old one.
    Removed(T),
    /// It is in both.
    Changed {
        /// As it was.
        old: T,
        /// As it is.
        new: T,
    },
}

impl<T> Difference<T> {
    /// Nothing where both are the same, or absent.
    pub(super) fn between(old: Option<T>, new: Option<T>) -> Option<Self>
    where
        T: PartialEq,
    {
        match (old, new) {
            (None, None) => None,
            (None, Some(new)) => Some(Self::Added(new)),
            (Some(old), None) => Some(Self::Removed(old)),
            (Some(old), Some(new)) => (old != new).then_some(Self::Changed { old, new }),
        }
    }

    /// What was there.
    pub fn before(&self) -> Option<&T> {
        match self {
            Self::Added(_) => None,
            Self::Removed(old) | Self::Changed { old, .. } => Some(old),
        }
    }

    /// What is there.
    pub fn after(&self) -> Option<&T> {
        match self {
            Self::Removed(_) => None,
            Self::Added(new) | Self::Changed { new, .. } => Some(new),
        }
    }
}
