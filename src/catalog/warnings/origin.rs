//! Where prices come from, and how old and how sure they are.

use super::Warning;
use crate::catalog::Catalog;
use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::price::offer::Offer;
use crate::price::provenance::{Evidence, Provenance};
use jiff::ToSpan;
use jiff::civil::Date;

/// What is known of where the prices of an entry of a catalog come from.
pub(super) struct PriceOrigin<'a> {
    pub(super) name: &'a str,
    pub(super) source: Option<&'a str>,
    pub(super) checked: Option<Date>,
    pub(super) unknown_vat: bool,
    pub(super) reported: bool,
}

/// Whether a price read on a day is a year old, or more, on another.
pub(crate) fn is_old(checked: Date, on: Date) -> bool {
    checked.checked_add(1.year()).is_ok_and(|expiry| expiry < on)
}

pub(super) fn warn(path: &[&str], origin: &PriceOrigin, on: Date, warnings: &mut Vec<Warning>) {
    let name = origin.name.to_owned();
    let mut warn = |key: Option<&str>, problem| {
        let path = path.iter().copied().chain(key).map(str::to_owned).collect();
        warnings.push(Warning { path, problem });
    };
    if origin.source.is_none() {
        warn(None, DiagnosticKind::NoSource { name: name.clone() });
    }
    match origin.checked {
        None => warn(None, DiagnosticKind::NeverChecked { name: name.clone() }),
        Some(checked) => {
            if let Some(problem) = about_day(&name, checked, on) {
                warn(Some("checked"), problem);
            }
        }
    }
    if origin.unknown_vat {
        warn(None, DiagnosticKind::UnknownVat { name: name.clone() });
    }
    if origin.reported {
        warn(None, DiagnosticKind::OnlyReported { name });
    }
}

/// What is wrong with the day on which something was read.
fn about_day(name: &str, checked: Date, on: Date) -> Option<DiagnosticKind> {
    if checked > on {
        return Some(DiagnosticKind::DateInFuture { checked, on });
    }
    is_old(checked, on).then(|| DiagnosticKind::CheckedLongAgo { name: name.to_owned(), checked })
}

/// An offer, as a whole and charge by charge.
pub(super) fn warn_of_offer(offer: &Offer, on: Date, warnings: &mut Vec<Warning>) {
    let published = &offer.published;
    let charges: Vec<&Provenance> = published.charges_provenances().collect();
    let own = |read: fn(&Provenance) -> bool| !charges.is_empty() && charges.iter().all(|charge| read(charge));
    let source = published.source.as_deref().or(own(|charge| charge.source.is_some()).then_some(""));
    let newest = charges.iter().filter_map(|charge| charge.checked).max();
    let checked = published.checked.or(newest.filter(|_| own(|charge| charge.checked.is_some())));
    let is_reported = |evidence: Option<Evidence>| evidence == Some(Evidence::Reported);
    let origin = PriceOrigin {
        name: &published.name,
        source,
        checked,
        unknown_vat: offer.has_unknown_vat(),
        reported: is_reported(published.evidence) || charges.iter().any(|charge| is_reported(charge.evidence)),
    };
    warn(&["offers", offer.id()], &origin, on, warnings);
    let mut days: Vec<Date> = charges.iter().filter_map(|charge| charge.checked).collect();
    days.sort_unstable();
    days.dedup();
    for problem in
        days.into_iter().filter(|day| Some(*day) != checked).filter_map(|day| about_day(&published.name, day, on))
    {
        warnings.push(Warning { path: vec!["offers".to_owned(), offer.id().to_owned()], problem });
    }
}

/// The facts about providers.
pub(super) fn warn_of_facts(catalog: &Catalog, on: Date, warnings: &mut Vec<Warning>) {
    for provider in &catalog.providers {
        for (criterion, fact) in &provider.facts {
            let criterion = &catalog.criteria[criterion.0].id;
            let id = provider.id.as_deref().unwrap_or_default();
            let path = ["providers", id, "criteria", criterion].map(str::to_owned).to_vec();
            if fact.provenance.source.is_none() {
                let name = format!("{} ({criterion})", provider.name);
                warnings.push(Warning { path: path.clone(), problem: DiagnosticKind::NoSource { name } });
            }
            if let Some(checked) = fact.provenance.checked.filter(|checked| *checked > on) {
                warnings.push(Warning { path, problem: DiagnosticKind::DateInFuture { checked, on } });
            }
        }
    }
}
