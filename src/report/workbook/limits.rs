//! Whether an offer can be had at some usage, as a formula.

use crate::price::formula_language::FormulaLanguage;
use crate::price::line::Limit;
use crate::price::offer::Offer;
use crate::price::service::Service;
use crate::price::usage::Meter;

/// The condition that no limit of an offer is exceeded, nor of the options that are bought or may be. `level` is what a
/// formula calls a meter, `flag` what it calls whether an option is bought, where that may change.
pub(super) fn within_limits(
    offer: &Offer,
    options: &[Service],
    level: &dyn Fn(Meter) -> String,
    flag: &dyn Fn(Service) -> Option<String>,
) -> String {
    let condition = |limit: &Limit| {
        let most = limit.most.formula_in(FormulaLanguage::Excel, level);
        format!("({}<={most})", level(limit.meter))
    };
    let always = offer.limits(options).map(condition);
    let plain = offer.limits(&[]).count();
    let mut optional: Vec<Service> = offer.options().iter().map(|(service, _)| *service).collect();
    optional.dedup();
    let optional: Vec<(String, Service)> =
        optional.into_iter().filter_map(|service| Some((flag(service)?, service))).collect();
    let bought = optional.iter().flat_map(|(flag, service)| {
        let own = offer.limits(std::slice::from_ref(service)).skip(plain);
        own.map(move |limit| format!("OR({flag}=0,{})", condition(limit)))
    });
    let conditions: Vec<String> = always.chain(bought).collect();
    if conditions.is_empty() { "TRUE".to_owned() } else { format!("AND({})", conditions.join(",")) }
}
