//! What an offer provides: software, `true`, or a table.

use super::prices::charges;
use super::terms::PriceContext;
use super::texts::translated;
use crate::catalog::Catalog;
use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::catalog::toml_doc::table::Value;
use crate::catalog::value_type::ExpectedType;
use crate::price::provenance::Provenance;
use crate::price::service::{OptionPrice, Provision, ProvisionKind, Service};
use crate::price::text::Text;
use toml::de::DeValue;

pub(super) fn services<'t>(
    value: &Value<'t>,
    context: &PriceContext<'t>,
    catalog: &Catalog,
) -> Vec<(Service, Provision)> {
    let entries = value.table().into_iter().flat_map(|table| table.entries());
    let mut services: Vec<_> = entries.filter_map(|entry| service(&entry, context, catalog)).collect();
    services.sort_by_key(|(service, _)| *service);
    services
}

fn service<'t>(value: &Value<'t>, context: &PriceContext<'t>, catalog: &Catalog) -> Option<(Service, Provision)> {
    let service = catalog.service(value.key);
    if service.is_none() {
        let nearest = value.file.nearest(value.key, catalog.services.iter().map(|service| service.id.as_str()));
        value.report_key(DiagnosticKind::UnknownService { id: value.name(), nearest });
    }
    let provision = provision(value, context, catalog)?;
    Some((service?, provision))
}

/// `false` says that the service is not provided, as leaving the line out does.
fn provision<'t>(value: &Value<'t>, context: &PriceContext<'t>, catalog: &Catalog) -> Option<Provision> {
    let provenance = Provenance::default();
    let included = |software| Provision { software, kind: ProvisionKind::Included, provenance, note: None };
    match value.node {
        DeValue::String(_) => value.text().map(|software| included(Some(Text::Same(software)))),
        DeValue::Boolean(provided) => provided.then(|| included(None)),
        DeValue::Table(_) => table(value, context, catalog),
        _ => {
            value.report_type(ExpectedType::Provision);
            None
        }
    }
}

fn table<'t>(value: &Value<'t>, around: &PriceContext<'t>, catalog: &Catalog) -> Option<Provision> {
    let table = value.table()?;
    let software = translated(&table, "software");
    let price = table.get("price");
    let self_service = table.get("self_service");
    let context = around.within(&table);
    let note = translated(&table, "note");
    let charges = charges(&table, &context, catalog);
    table.refuse_other_keys();
    let oneself = self_service.as_ref().and_then(Value::boolean).unwrap_or_default();
    let amount = price.as_ref().map(Value::price);
    let kind = match (amount, oneself) {
        (None, true) if charges.is_empty() => ProvisionKind::SelfService,
        (None, false) if charges.is_empty() => ProvisionKind::Included,
        (_, true) => {
            price.as_ref().or(self_service.as_ref())?.report_key(DiagnosticKind::PricedSelfService {});
            ProvisionKind::SelfService
        }
        (Some(None), false) => return None,
        (amount, false) => {
            context.refuse_missing_rate();
            ProvisionKind::Option(OptionPrice { price: amount.flatten(), basis: context.basis, charges })
        }
    };
    Some(Provision { software, kind, provenance: context.provenance, note })
}
