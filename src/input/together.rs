//! Needs that one offer must serve together, as typed: `mail,cloud`.

use super::resolve::QuestionError;
use super::typed_amount::items;
use super::usage_args::service;
use crate::catalog::Catalog;
use crate::price::need::Need;
use crate::price::service::Service;

/// Each pair of services that stand beside each other in a group; all of them are needed.
pub(crate) fn together(
    catalog: &Catalog,
    needs: &[Need],
    groups: &[String],
) -> Result<Vec<[Service; 2]>, QuestionError> {
    let mut pairs = Vec::new();
    for group in groups {
        let services = items(group).map(|name| needed(catalog, needs, name)).collect::<Result<Vec<_>, _>>()?;
        if services.len() < 2 {
            return Err(QuestionError::TogetherAlone(group.trim().to_owned()));
        }
        pairs.extend(services.windows(2).map(|pair| [pair[0], pair[1]]));
    }
    Ok(pairs)
}

fn needed(catalog: &Catalog, needs: &[Need], name: &str) -> Result<Service, QuestionError> {
    let service = service(catalog, name.trim())?;
    let is_needed = needs.iter().any(|need| need.service == service);
    if is_needed { Ok(service) } else { Err(QuestionError::TogetherNotNeeded(catalog.service_id(service).to_owned())) }
}
