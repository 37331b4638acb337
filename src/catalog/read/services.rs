//! What an offer provides: software, `true`, or a table.

use super::provenance;
use super::texts::translated;
use crate::catalog::Catalog;
use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::catalog::toml_doc::table::Value;
use crate::catalog::value_type::ExpectedType;
use crate::price::provenance::Provenance;
use crate::price::service::{Provision, ProvisionKind, Service};
use crate::price::text::Text;
use toml::de::DeValue;

pub(super) fn services(value: &Value, catalog: &Catalog) -> Vec<(Service, Provision)> {
    let entries = value.table().into_iter().flat_map(|table| table.entries());
    let mut services: Vec<_> = entries.filter_map(|entry| service(&entry, catalog)).collect();
    services.sort_by_key(|(service, _)| *service);
    services
}

fn service(value: &Value, catalog: &Catalog) -> Option<(Service, Provision)> {
    let service = catalog.service(value.key);
    if service.is_none() {
        let nearest = value.file.nearest(value.key, catalog.services.iter().map(|service| service.id.as_str()));
        value.report_key(DiagnosticKind::UnknownService { id: value.name(), nearest });
    }
    let provision = provision(value)?;
    Some((service?, provision))
}

/// `false` says that the service is not provided, as leaving the line out does.
fn provision(value: &Value) -> Option<Provision> {
    let included = |software| Provision { software, kind: ProvisionKind::Included, provenance: Provenance::default() };
    match value.node {
        DeValue::String(_) => value.text().map(|software| included(Some(Text::Same(software)))),
        DeValue::Boolean(provided) => provided.then(|| included(None)),
        DeValue::Table(_) => table(value),
        _ => {
            value.report_type(ExpectedType::Provision);
            None
        }
    }
}

fn table(value: &Value) -> Option<Provision> {
    let table = value.table()?;
    let software = translated(&table, "software");
    let price = table.get("price");
    let self_service = table.get("self_service");
    let provenance = provenance(&table);
    table.refuse_other_keys();
    let oneself = self_service.as_ref().and_then(Value::boolean).unwrap_or_default();
    let kind = match &price {
        Some(price) if oneself => {
            price.report_key(DiagnosticKind::PricedSelfService {});
            ProvisionKind::SelfService
        }
        Some(price) => ProvisionKind::Option(price.price()?),
        None if oneself => ProvisionKind::SelfService,
        None => ProvisionKind::Included,
    };
    Some(Provision { software, kind, provenance })
}
