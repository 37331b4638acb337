//! What every question has in common: a usage, needs, a day.

use crate::money::exact::Money;
use crate::price::need::{Need, usage_of};
use crate::price::offer::Offer;
use crate::price::requirement::Requirement;
use crate::price::service::Service;
use crate::price::usage::Usage;
use jiff::civil::Date;
use std::sync::Arc;

/// What an association asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// How much is used, as it was said.
    pub given: Usage,
    /// What is needed.
    pub needs: Vec<Need>,
    /// What is insisted on of whoever sells.
    pub requirements: Vec<Requirement>,
    /// The day on which prices must be in force.
    pub on: Date,
    /// Whether prices without a word on tax are read as without it.
    pub unknown_vat_added: bool,
    /// Whether offers without a known total are left out.
    pub known_only: bool,
    /// Whether a service that one installs oneself meets a need.
    pub self_service_accepted: bool,
    /// Services of which an offer serves both or neither, where both are needed, beside those of the catalog.
    pub together: Vec<[Service; 2]>,
    /// The offer that the association has, beside which others stand.
    pub current: Option<Current>,
}

/// The offer that an association has, and what leaving it costs once, where that is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Current {
    /// The offer.
    pub offer: Arc<Offer>,
    /// What leaving it costs once.
    pub switching: Option<Money>,
}

impl Question {
    /// A question about some needs, with every choice as it usually is.
    pub fn new(given: Usage, needs: Vec<Need>, on: Date) -> Self {
        let requirements = Vec::new();
        Self {
            given,
            needs,
            requirements,
            on,
            unknown_vat_added: false,
            known_only: false,
            self_service_accepted: false,
            together: Vec::new(),
            current: None,
        }
    }

    /// The same question about other needs.
    pub(crate) fn about(&self, needs: Vec<Need>, given: Usage) -> Self {
        Self { given, needs, ..self.clone() }
    }

    /// How much one host that serves every need provides.
    pub fn usage(&self) -> Usage {
        usage_of(&self.needs, &self.given)
    }
}
