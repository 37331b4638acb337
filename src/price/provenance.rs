//! Where a price was read, and when.

use jiff::civil::Date;

/// Where a price was read, and when, as far as somebody noted it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Provenance {
    /// An address, or words such as "by telephone".
    pub(crate) source: Option<String>,
    pub(crate) checked: Option<Date>,
}

impl Provenance {
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
