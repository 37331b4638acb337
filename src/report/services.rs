//! The matrix of services, laid out: who provides what, how to read it, and what the other offers lack.

use super::common::{Context, VAT_MARK};
use super::conclusion::concluded;
use super::data::Data;
use super::data::services::ServicesData;
use super::document::{Align, Block, Cell, Column, Document, Row, Table};
use crate::analysis::matrix::Matrix;
use crate::catalog::CriterionName;
use crate::money::bounds::{Bounds, Price};
use crate::money::exact::Money;
use crate::price::charge::Pricing;
use crate::price::line::{Line, PriceKey};
use crate::price::offer::Offer;
use crate::price::provider::Criterion;
use crate::price::service::{ProvisionKind, Service};
use std::iter;

pub(crate) fn document(context: &Context, matrix: &Matrix) -> Document {
    Document {
        blocks: blocks(context, matrix),
        data: Data::Services(ServicesData::new(context, matrix)),
        currency: context.catalog.currency.clone(),
    }
}

/// Up to so many offers stand side by side, a column each; more stand below each other.
const MOST_SIDE_BY_SIDE: usize = 4;

/// So many offers are listed where not every one is wanted.
const MOST_LISTED: usize = 15;

fn blocks(context: &Context, matrix: &Matrix) -> Vec<Block> {
    let (lang, words) = (context.lang, context.lang.words());
    let mut blocks = vec![Block::Title(lang.services_title().to_owned())];
    let asked = context.asked_by().into_iter().chain(context.needed()).chain(context.required());
    let usage = (!context.question.usage().is_empty()).then(|| lang.services_usage(&context.usage()));
    let asked: Vec<String> = asked.chain(usage).collect();
    blocks.extend((!asked.is_empty()).then(|| Block::Paragraph(asked.join(" "))));
    let side_by_side = matrix.offers.len() <= MOST_SIDE_BY_SIDE;
    if matrix.offers.is_empty() {
        blocks.push(Block::Paragraph(words.nobody.to_owned()));
    } else {
        let shown = if context.details { matrix.offers.len() } else { matrix.offers.len().min(MOST_LISTED) };
        let table =
            if side_by_side { columns(context, matrix) } else { rows(context, matrix, &matrix.offers[..shown]) };
        blocks.push(Block::Table(table));
        let hidden = if side_by_side { 0 } else { matrix.offers.len() - shown };
        blocks.extend((hidden > 0).then(|| Block::Paragraph(lang.more_providers(hidden))));
        let abridged = !side_by_side && context.question.needs.is_empty();
        blocks.push(if abridged { abridged_legend(context) } else { legend(context, matrix) });
    }
    let nobody = services(context).filter(|service| !matrix.services.contains(service));
    let nobody: Vec<_> = nobody.map(|service| context.lang.service(context.catalog, service).to_owned()).collect();
    if !nobody.is_empty() && !matrix.offers.is_empty() && context.question.needs.is_empty() {
        blocks.push(Block::Paragraph(lang.provided_by_nobody(&lang.and(&nobody))));
    }
    if !matrix.not_listed.is_empty() {
        let names: Vec<_> = matrix.not_listed.iter().map(|offer| offer.published.name.clone()).collect();
        blocks.push(Block::Paragraph(lang.no_service_named(&lang.and(&names))));
    }
    blocks.extend(context.lacking(&matrix.excluded));
    blocks.extend(context.remarks(matrix.offers.iter().chain(&matrix.not_listed).copied()));
    blocks.extend(context.assumptions());
    blocks.extend(what_can_be_asked(context));
    blocks.push(context.provenance());
    let all = matrix.offers.len() + matrix.not_listed.len() + matrix.excluded.len();
    let narrowed = !context.question.needs.is_empty() || !context.question.requirements.is_empty();
    concluded(blocks, narrowed.then(|| lang.so_many_provide_all(matrix.offers.len(), all)))
}

/// The ids of services and criteria, as one types them, where nothing is asked yet.
fn what_can_be_asked(context: &Context) -> Vec<Block> {
    if !context.question.needs.is_empty() {
        return Vec::new();
    }
    let (lang, catalog) = (context.lang, context.catalog);
    let service = |service: Service| format!("{} ({})", catalog.service_id(service), lang.service(catalog, service));
    let ids: Vec<String> = services(context).map(service).collect();
    let criterion = |(index, criterion): (usize, &CriterionName)| {
        format!("{} ({})", criterion.id, lang.criterion(catalog, Criterion(index)))
    };
    let criteria: Vec<String> = catalog.criteria.iter().enumerate().map(criterion).collect();
    let needs = (!ids.is_empty()).then(|| lang.what_to_need(&ids.join(", ")));
    let requirements = (!criteria.is_empty()).then(|| lang.what_to_require(&criteria.join(", ")));
    needs.into_iter().chain(requirements).map(Block::Paragraph).collect()
}

/// A row for each offer: what it provides of what is needed, or else the services that it has.
fn rows(context: &Context, matrix: &Matrix, shown: &[&Offer]) -> Table {
    let (lang, words, question) = (context.lang, context.lang.words(), context.question);
    let needed: Vec<Service> = question.needs.iter().map(|need| need.service).collect();
    let required: Vec<Criterion> = question.requirements.iter().map(|requirement| requirement.criterion).collect();
    let mut columns = vec![Column::new(words.offer, Align::Left)];
    columns.extend(needed.iter().map(|service| Column::new(lang.service(context.catalog, *service), Align::Left)));
    if needed.is_empty() {
        columns.push(Column::new(words.services, Align::Left));
    }
    columns
        .extend(required.iter().map(|criterion| Column::new(lang.criterion(context.catalog, *criterion), Align::Left)));
    let row = |offer: &&Offer| {
        let name = format!("{} ({})", offer.published.name, offer.id());
        let mut cells = vec![Cell::Text(if needed.is_empty() { name } else { offer.published.name.clone() })];
        cells.extend(needed.iter().map(|service| provided(context, offer, *service)));
        if needed.is_empty() {
            cells.push(Cell::Passage(all_services(context, matrix, offer)));
        }
        cells.extend(required.iter().map(|criterion| fact(context, offer, *criterion)));
        Row::new(cells)
    };
    Table::new(columns, shown.iter().map(row))
}

/// The services that an offer has, those that one pays for or installs oneself marked as in a table.
fn all_services(context: &Context, matrix: &Matrix, offer: &Offer) -> String {
    let lang = context.lang;
    let service = |service: &Service| {
        let name = lang.service(context.catalog, *service);
        match &offer.provision(*service)?.kind {
            ProvisionKind::Included => Some(name.to_owned()),
            ProvisionKind::Option(_) => Some(format!("{name} +")),
            ProvisionKind::SelfService => Some(format!("({name})")),
        }
    };
    matrix.services.iter().filter_map(service).collect::<Vec<_>>().join(", ")
}

/// A column for each offer. Criteria of which nothing is known for any of them are left out.
fn columns(context: &Context, matrix: &Matrix) -> Table {
    let offers = || matrix.offers.iter();
    let titles = offers().map(|offer| Column::new(&offer.published.name, Align::Left));
    let row = |title: &str, cell: &dyn Fn(&Offer) -> Cell| {
        Row::new(iter::once(Cell::Text(title.to_owned())).chain(offers().map(|offer| cell(offer))).collect())
    };
    let ids = iter::once(row(context.lang.id(), &|offer| Cell::Text(offer.id().to_owned())));
    let services = matrix.services.iter().map(|service| {
        row(context.lang.service(context.catalog, *service), &|offer| provided(context, offer, *service))
    });
    let [base_price, beyond_base] = context.lang.tariff_rows();
    let tariff = [row(base_price, &|offer| base(context, offer)), row(beyond_base, &|offer| beyond(context, offer))];
    let is_known = |criterion: &Criterion| {
        let known = |offer: &&Offer| offer.provider().is_some_and(|provider| provider.fact(*criterion).is_some());
        context.details || matrix.offers.iter().any(known)
    };
    let criteria = (0..context.catalog.criteria.len()).map(Criterion).filter(is_known).map(|criterion| {
        row(context.lang.criterion(context.catalog, criterion), &|offer| fact(context, offer, criterion))
    });
    let columns = iter::once(Column::new(context.lang.words().services, Align::Left)).chain(titles).collect();
    Table::new(columns, ids.chain(services).chain(criteria).chain(tariff))
}

fn provided(context: &Context, offer: &Offer, service: Service) -> Cell {
    let Some(provision) = offer.provision(service) else { return Cell::None };
    let price = offer.option_price(service);
    let text = context.lang.provision(provision, price, &context.catalog.currency);
    Cell::Text(if is_option_marked(offer, service) { format!("{text} {VAT_MARK}") } else { text })
}

/// Yes, no, the word, or that nobody knows.
fn fact(context: &Context, offer: &Offer, criterion: Criterion) -> Cell {
    let fact = offer.provider().and_then(|provider| provider.fact(criterion));
    Cell::Text(fact.map_or("?", |fact| context.lang.fact_value(&fact.value)).to_owned())
}

/// The base price a year, and what it already pays for: "42.00 € (10 GB)".
fn base(context: &Context, offer: &Offer) -> Cell {
    let price = base_price(offer);
    let price = if price.is_unknown() { "?".to_owned() } else { context.lang.cents(price, &context.catalog.currency) };
    let mark = if is_base_marked(offer) { format!(" {VAT_MARK}") } else { String::new() };
    let included = offer.published.charges.iter().filter(|(_, charge)| charge.included > 0);
    let included: Vec<String> =
        included.map(|(meter, charge)| context.lang.so_many(context.catalog, *meter, charge.included.into())).collect();
    let paid_for = if included.is_empty() { String::new() } else { format!(" ({})", included.join(", ")) };
    Cell::Text(format!("{price}{mark}{paid_for}"))
}

fn base_price(offer: &Offer) -> Bounds<Money> {
    offer.lines().iter().filter(|line| line.item.key() == PriceKey::Base).map(|line| line.unit_price).sum()
}

/// What is charged beside the base: "GB, users".
fn beyond(context: &Context, offer: &Offer) -> Cell {
    let charged = offer.published.charges.iter().filter(|(_, charge)| is_charged(&charge.pricing));
    let charged: Vec<&str> = charged.map(|(meter, _)| context.lang.varying(context.catalog, *meter)).collect();
    if charged.is_empty() { Cell::None } else { Cell::Text(charged.join(", ")) }
}

fn is_charged(pricing: &Pricing) -> bool {
    match pricing {
        Pricing::Free => false,
        Pricing::Packs { price, .. } => *price != Price::FREE,
        Pricing::Graduated(_) | Pricing::Volume(_) => true,
    }
}

/// Whether nobody knows if tax is in the base price.
fn is_base_marked(offer: &Offer) -> bool {
    let base = offer.lines().iter().filter(|line| line.item.key() == PriceKey::Base);
    base.into_iter().any(Line::has_unknown_vat)
}

/// Whether nobody knows if tax is in the price of an option.
fn is_option_marked(offer: &Offer, service: Service) -> bool {
    offer.option(service).any(Line::has_unknown_vat)
}

fn legend(context: &Context, matrix: &Matrix) -> Block {
    let mut items = context.lang.services_legend(&context.catalog.currency);
    items.extend(
        (!context.catalog.criteria.is_empty()).then(|| ("?".to_owned(), context.lang.fact_not_known().to_owned())),
    );
    let option_marked = |offer: &Offer| matrix.services.iter().any(|service| is_option_marked(offer, *service));
    if matrix.offers.iter().any(|offer| is_base_marked(offer) || option_marked(offer)) {
        items.push((VAT_MARK.to_owned(), context.lang.unknown_vat(context.question.unknown_vat_added).to_owned()));
    }
    Block::List { heading: context.lang.words().legend.to_owned(), items }
}

/// How to read a list of services.
fn abridged_legend(context: &Context) -> Block {
    let items = context.lang.services_marks().map(|(mark, text)| (mark.to_owned(), text.to_owned()));
    Block::List { heading: context.lang.words().legend.to_owned(), items: items.into() }
}

fn services(context: &Context) -> impl Iterator<Item = Service> + use<> {
    (0..context.catalog.services.len()).map(Service)
}
