//! Which service is bought where another one is.

use crate::catalog::ServiceName;
use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::catalog::toml_doc::table::Value;
use crate::price::service::Service;
use std::collections::HashMap;

/// The services, each with the one that its `with` names: another of the vocabulary, and in no circle.
pub(super) fn resolved(read: Vec<(ServiceName, Option<Value>)>) -> Vec<ServiceName> {
    let (mut services, named): (Vec<ServiceName>, Vec<Option<Value>>) = read.into_iter().unzip();
    let indexes: HashMap<String, usize> =
        services.iter().enumerate().map(|(index, service)| (service.id.clone(), index)).collect();
    let with: Vec<Option<usize>> =
        named.iter().map(|value| value.as_ref().and_then(|value| index(value, &indexes, &services))).collect();
    for circle in circles(&with) {
        if let Some(value) = &named[circle[0]] {
            let path = circle.iter().map(|index| services[*index].id.clone()).collect();
            value.report(DiagnosticKind::CircularService { path });
        }
    }
    for (service, with) in services.iter_mut().zip(with) {
        service.with = with.map(Service);
    }
    services
}

fn index(value: &Value, indexes: &HashMap<String, usize>, services: &[ServiceName]) -> Option<usize> {
    let id = value.text()?;
    let index = indexes.get(&id).copied();
    if index.is_none() {
        let nearest = value.file.nearest(&id, services.iter().map(|service| service.id.as_str()));
        let id = value.as_written().trim_matches(['"', '\'']).to_owned();
        value.report(DiagnosticKind::UnknownService { id, nearest });
    }
    index
}

/// Each circle, once.
fn circles(with: &[Option<usize>]) -> Vec<Vec<usize>> {
    let mut circles = Vec::new();
    let mut seen: Vec<Option<usize>> = vec![None; with.len()];
    for start in 0..with.len() {
        let mut next = Some(start);
        while let Some(index) = next.filter(|index| seen[*index].is_none()) {
            seen[index] = Some(start);
            next = with[index];
        }
        if let Some(first) = next.filter(|index| seen[*index] == Some(start)) {
            let onwards = std::iter::successors(with[first], |index| with[*index]);
            circles.push(std::iter::once(first).chain(onwards.take_while(|index| *index != first)).collect());
        }
    }
    circles
}
