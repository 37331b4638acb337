//! Where a price was read, and when.

use jiff::civil::Date;

/// Where a price was read, and when, as far as somebody noted it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Provenance {
    /// An address, or words such as "by telephone".
    pub source: Option<String>,
    /// The day.
    pub checked: Option<Date>,
}

impl Provenance {
    /// Whether nobody noted anything.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
