//! The types of values in a TOML file: what a key takes, and what stands there instead.

use toml::de::DeValue;

/// What a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExpectedType {
    Text,
    /// A string, or one for each language.
    Words,
    /// A number, or a string such as `"unknown"`.
    Price,
    /// A price, or a table of named parts.
    PriceOrParts,
    /// A number without decimals.
    Whole,
    Number,
    Date,
    Boolean,
    Table,
    /// A table whose name stands in a header.
    Header,
    /// A list of tables.
    Tables,
    /// A table, as an element of a list.
    Element,
    /// A price, or a table with a price and a tax basis.
    PriceOrTable,
    /// Yes, no, or words.
    FactValue,
    /// A software, `true`, or a table.
    Provision,
    /// A fee such as `"1.4% + 0.25"`.
    Fee,
    /// A string or a number, as one would type it.
    TextOrNumber,
    /// A table of meters, each with a percentage or a list of levels.
    Growth,
}

/// What stands there instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActualType {
    Text,
    Integer,
    Float,
    Boolean,
    Date,
    Array,
    Table,
}

impl ActualType {
    pub(super) fn of(value: &DeValue) -> Self {
        match value {
            DeValue::String(_) => Self::Text,
            DeValue::Integer(_) => Self::Integer,
            DeValue::Float(_) => Self::Float,
            DeValue::Boolean(_) => Self::Boolean,
            DeValue::Datetime(_) => Self::Date,
            DeValue::Array(_) => Self::Array,
            DeValue::Table(_) => Self::Table,
        }
    }
}
