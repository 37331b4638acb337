//! A question as it is typed: on the command line, in the association's own file, or partly in each.

use super::assumption::TypedAssumption;
use super::usage_args::UsageArgs;
use crate::catalog::Catalog;

/// What an association asks, before a catalog gives the words their meaning.
#[derive(Clone, Debug, Default)]
pub(crate) struct TypedQuestion {
    /// The name of the association.
    pub(crate) association: Option<String>,
    pub(crate) usage: UsageArgs,
    pub(crate) requirements: Vec<String>,
    pub(crate) assumptions: Vec<TypedAssumption>,
    /// The offers that are compared; all where none is named.
    pub(crate) offers: Vec<String>,
    /// The offer that the association has.
    pub(crate) current: Option<String>,
    /// What leaving it costs once.
    pub(crate) switching: Option<String>,
    /// Whether prices without a word on tax are read as without it.
    pub(crate) unknown_vat_added: bool,
    /// Whether a service that one installs oneself meets a need.
    pub(crate) self_service_accepted: bool,
}

impl TypedQuestion {
    /// The same question; what it does not say is as in another.
    pub(crate) fn or(self, other: Self, catalog: &Catalog) -> Self {
        let either = |own: Vec<String>, other: Vec<String>| if own.is_empty() { other } else { own };
        let assumed: Vec<String> = self.assumptions.iter().map(|own| own.resolved_name(catalog)).collect();
        let others = other.assumptions.into_iter().filter(|other| !assumed.contains(&other.resolved_name(catalog)));
        Self {
            association: self.association.or(other.association),
            usage: self.usage.or(other.usage, catalog),
            requirements: either(self.requirements, other.requirements),
            assumptions: others.chain(self.assumptions).collect(),
            offers: either(self.offers, other.offers),
            current: self.current.or(other.current),
            switching: self.switching.or(other.switching),
            unknown_vat_added: self.unknown_vat_added || other.unknown_vat_added,
            self_service_accepted: self.self_service_accepted || other.self_service_accepted,
        }
    }

    /// Whether nothing says how much is used or what is needed.
    pub(crate) fn has_no_usage(&self) -> bool {
        let UsageArgs { users, gigabytes, usage, needs } = &self.usage;
        users.is_none() && gigabytes.is_none() && usage.is_empty() && needs.is_empty()
    }
}
