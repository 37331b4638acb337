//! The matrix of services, laid out: who provides what, how to read it, and what the other offers lack.

use super::common::{Context, VAT_MARK};
use super::data::Data;
use super::data::services::ServicesData;
use super::document::{Align, Block, Cell, Column, Document, Fit, Row, Table};
use crate::analysis::matrix::Matrix;
use crate::money::bounds::{Bounds, Price};
use crate::money::exact::Money;
use crate::price::charge::Pricing;
use crate::price::line::{Line, PriceKey};
use crate::price::offer::Offer;
use crate::price::provider::Criterion;
use crate::price::service::Service;
use std::iter;

pub(crate) fn document(context: &Context, matrix: &Matrix) -> Document {
    Document {
        blocks: blocks(context, matrix),
        data: Data::Services(ServicesData::new(context, matrix)),
        currency: context.catalog.currency.clone(),
    }
}

fn blocks(context: &Context, matrix: &Matrix) -> Vec<Block> {
    let (lang, words) = (context.lang, context.lang.words());
    let mut blocks = vec![Block::Title(lang.services_title().to_owned())];
    blocks.extend(context.needed().into_iter().chain(context.required()).map(Block::Paragraph));
    if !context.question.usage().is_empty() {
        blocks.push(Block::Paragraph(lang.services_usage(&context.usage())));
    }
    if matrix.offers.is_empty() {
        blocks.push(Block::Paragraph(words.nobody.to_owned()));
    } else {
        blocks.push(Block::Table(table(context, matrix)));
        blocks.push(legend(context, matrix));
    }
    let nobody = services(context).filter(|service| !matrix.services.contains(service));
    let nobody: Vec<_> = nobody.map(|service| context.lang.service(context.catalog, service).to_owned()).collect();
    if !nobody.is_empty() && !matrix.offers.is_empty() {
        blocks.push(Block::Paragraph(lang.provided_by_nobody(&lang.and(&nobody))));
    }
    if !matrix.not_listed.is_empty() {
        let names: Vec<_> = matrix.not_listed.iter().map(|offer| offer.published.name.clone()).collect();
        blocks.push(Block::Paragraph(lang.no_service_named(&lang.and(&names))));
    }
    blocks.extend(context.lacking(&matrix.excluded));
    blocks.extend(context.remarks(matrix.offers.iter().chain(&matrix.not_listed).copied()));
    blocks.extend(context.assumptions());
    blocks.push(context.provenance());
    blocks
}

fn table(context: &Context, matrix: &Matrix) -> Table {
    let offers = || matrix.offers.iter();
    let titles = offers().map(|offer| Column::new(&offer.published.name, Align::Left));
    let row = |title: &str, cell: &dyn Fn(&Offer) -> Cell| {
        Row::new(iter::once(Cell::Text(title.to_owned())).chain(offers().map(|offer| cell(offer))).collect())
    };
    let services = matrix.services.iter().map(|service| {
        row(context.lang.service(context.catalog, *service), &|offer| provided(context, offer, *service))
    });
    let [base_price, beyond_base] = context.lang.tariff_rows();
    let tariff = [row(base_price, &|offer| base(context, offer)), row(beyond_base, &|offer| beyond(context, offer))];
    let criteria = (0..context.catalog.criteria.len()).map(Criterion).map(|criterion| {
        row(context.lang.criterion(context.catalog, criterion), &|offer| fact(context, offer, criterion))
    });
    let columns = iter::once(Column::new("", Align::Left)).chain(titles).collect();
    Table { fit: Fit::Bands, ..Table::new(columns, services.chain(criteria).chain(tariff)) }
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

fn services(context: &Context) -> impl Iterator<Item = Service> + use<> {
    (0..context.catalog.services.len()).map(Service)
}
