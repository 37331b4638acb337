//! What every question has in common: a usage, needs, a day.

use crate::price::need::Need;
use crate::price::usage::Usage;
use jiff::civil::Date;

/// What an association asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// How much it uses.
    pub usage: Usage,
    /// What it needs.
    pub needs: Vec<Need>,
    /// The day on which prices must be in force.
    pub on: Date,
    /// Whether prices without a word on tax are read as without it.
    pub unknown_vat_added: bool,
    /// Whether offers without a known total are left out.
    pub known_only: bool,
}
