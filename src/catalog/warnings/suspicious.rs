//! Figures that are perhaps not what their writer meant.

use super::Warning;
use crate::catalog::Catalog;
use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::money::exact::Money;
use crate::money::percent::Percent;
use crate::price::line::LineKind;
use crate::price::offer::Offer;
use crate::price::usage::Meter;
use rust_decimal::Decimal;
use toml::de::DeTable;

/// Tax rates that may stand for a hundred times as much: `0.2` for 20 %.
pub(super) fn warn_of_vat_rates(catalog: &Catalog, warnings: &mut Vec<Warning>) {
    let mut warn = |path: Vec<&str>, rate: Option<Percent>| {
        let problem = rate.and_then(|rate| suspicious_vat_rate(rate.number()));
        let path = || path.into_iter().map(str::to_owned).collect();
        warnings.extend(problem.map(|problem| Warning { path: path(), problem }));
    };
    warn(vec!["vat_rate"], catalog.vat_rate);
    for offer in &catalog.offers {
        let rate = offer.published.basis.vat_rate;
        if rate != catalog.vat_rate {
            warn(vec!["offers", offer.id(), "vat_rate"], rate);
        }
    }
}

fn suspicious_vat_rate(rate: Decimal) -> Option<DiagnosticKind> {
    let suspicious = rate > Decimal::ZERO && rate < Decimal::ONE;
    let meant = (rate * Decimal::ONE_HUNDRED).normalize();
    suspicious.then_some(DiagnosticKind::SuspiciousVatRate { written: rate, meant })
}

/// A price of a user that is by far the lowest of all, and usual if it were by the month: the period was perhaps
/// forgotten.
pub(super) fn warn_of_forgotten_months(catalog: &Catalog, root: &DeTable, warnings: &mut Vec<Warning>) {
    let mut prices: Vec<(Money, &Offer)> =
        catalog.offers.iter().filter_map(|offer| Some((user_price(offer)?, offer))).collect();
    prices.sort_by_key(|(price, _)| *price);
    let [(lowest, offer), (next, _), .., (highest, _)] = prices[..] else { return };
    let by_the_month = lowest.times(12);
    let usual = next <= by_the_month && by_the_month <= highest;
    if lowest < next && usual && !says_every(root, offer.id()) {
        let name = offer.published.name.clone();
        let path = vec!["offers".to_owned(), offer.id().to_owned(), "users".to_owned()];
        warnings.push(Warning { path, problem: DiagnosticKind::PerhapsMonthly { name } });
    }
}

/// What a user costs a year, where that is all that users cost.
fn user_price(offer: &Offer) -> Option<Money> {
    let mut of_users = offer.lines().iter().filter(|line| line.item.meter() == Some(Meter::USERS));
    let (line, None) = (of_users.next()?, of_users.next()) else { return None };
    let alone = matches!(line.item, LineKind::Units(_)) && line.published.per == 1;
    line.unit_price.known().filter(|price| alone && *price > Money::ZERO)
}

/// Whether an offer says how often any of its prices falls due.
fn says_every(root: &DeTable, id: &str) -> bool {
    let offer = root.get("offers").and_then(|offers| offers.get_ref().as_table()?.get(id)?.get_ref().as_table());
    let Some(offer) = offer else { return true };
    let users = offer.get("users").and_then(|users| users.get_ref().as_table());
    offer.contains_key("every") || users.is_some_and(|users| users.contains_key("every"))
}
