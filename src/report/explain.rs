//! Quotes, laid out: each line, the sentence to paste, the source and the remarks.

use super::cells::{cents, known};
use super::common::{Context, has_mixed_tax};
use super::data::Data;
use super::data::explain::ExplainData;
use super::document::{Align, Block, Cell, Column, Document, Row, Table, Tone};
use super::minutes;
use super::sentence;
use crate::analysis::answer::Quoted;
use crate::analysis::exclusion::Exclusion;
use crate::analysis::explain::Explanation;
use crate::lang::capitalized;
use crate::money::bounds::{Bounds, Price};
use crate::money::exact::{Money, Rounding};
use crate::money::percent::Percent;
use crate::price::charge::Period;
use crate::price::offer::{Assumption, Offer};
use crate::price::provenance::Provenance;
use crate::price::quote::LineItem;

/// `minutes`: in the sentences that go into the minutes.
pub(crate) fn document(context: &Context, explanation: &Explanation, minutes: bool) -> Document {
    let text = minutes.then(|| minutes::text(context, explanation));
    Document {
        blocks: if minutes { minutes::blocks(context, explanation) } else { blocks(context, explanation) },
        data: Data::Explain(ExplainData::new(context, explanation, text)),
        currency: context.catalog.currency.clone(),
    }
}

fn blocks(context: &Context, explanation: &Explanation) -> Vec<Block> {
    let lang = context.lang;
    let mut blocks = Vec::new();
    for quoted in &explanation.quotes {
        blocks.push(Block::Title(lang.quote_title(&quoted.offer.published.name, &context.usage())));
        blocks.extend(context.preamble());
        blocks.push(Block::Table(table(context, quoted)));
        blocks.push(Block::Paragraph(sentence::of(context, quoted)));
        blocks.push(read_at(context, quoted.offer));
        blocks.extend(other_sources(context, quoted));
        blocks.extend(facts(context, quoted.offer));
        blocks.extend(twelve_bills(context, quoted));
        let notes = quoted.notes.iter().map(|note| (String::new(), lang.note(context.catalog, note)));
        blocks.extend(Block::list(lang.words().notes, notes));
    }
    blocks.extend(explanation.excluded.iter().flat_map(|exclusion| unable(context, exclusion)));
    blocks.push(context.provenance());
    if explanation.quotes.len() > 1 {
        let answers: Vec<&Quoted> = explanation.quotes.iter().collect();
        blocks.extend(context.cheapest_in_words(&answers).map(Block::Paragraph));
    }
    blocks
}

/// Bills of a month are rounded one by one, so that twelve of them may differ from the year by some cents.
fn twelve_bills(context: &Context, quoted: &Quoted) -> Option<Block> {
    let monthly = quoted.quote.lines.iter().filter(|line| line.published.basis.every == Period::Month);
    let year: Bounds<Money> = monthly.map(|line| line.amount).sum();
    let year = year.known()?;
    let bill = Money::CENT.times(year.divided(12, 2, Rounding::HalfAwayFromZero).digits);
    let billed = bill.times(12);
    let in_words = |amount| context.lang.cents(Bounds::exactly(amount), &context.catalog.currency);
    let differs = billed != year.rounded();
    differs.then(|| Block::Paragraph(context.lang.twelve_bills(&in_words(bill), &in_words(billed), &in_words(year))))
}

/// An offer that cannot be quoted: why, where to ask, and what else is known of it.
fn unable(context: &Context, exclusion: &Exclusion) -> Vec<Block> {
    let (lang, published) = (context.lang, &exclusion.offer.published);
    let notes = published.note.iter().map(|note| lang.text(note).to_owned());
    let address = published.url.as_ref().map(|url| lang.home_page(url));
    let items = std::iter::once(context.reasons(exclusion)).map(|reasons| format!("{}.", capitalized(&reasons)));
    let items = items.chain(context.remarked_of(exclusion.offer)).chain(notes).chain(address);
    let items = items.map(|text| (String::new(), text)).collect();
    let list = Block::List { heading: lang.no_quote(&published.name), items };
    [list, read_at(context, exclusion.offer)].into_iter().chain(facts(context, exclusion.offer)).collect()
}

/// Where the prices of an offer were read, and how well they are known.
fn read_at(context: &Context, offer: &Offer) -> Block {
    let published = &offer.published;
    let tax = context.tax(offer);
    let evidence = published.evidence.map(|evidence| format!(", {}", context.lang.evidence(evidence)));
    let terms = format!("{tax}{}", evidence.unwrap_or_default());
    Block::Paragraph(context.lang.read_at(published.source.as_deref(), published.checked, &terms))
}

/// What is known of whoever sells, each fact with its source.
fn facts(context: &Context, offer: &Offer) -> Option<Block> {
    let (lang, provider) = (context.lang, offer.provider()?);
    let described = [provider.form.as_ref().map(|form| lang.text(form).to_owned()), provider.country.clone()];
    let described = lang.form_and_country().into_iter().zip(described);
    let described = described.filter_map(|(label, value)| Some((label.to_owned(), value?)));
    let facts = provider
        .facts
        .iter()
        .map(|(criterion, fact)| (lang.criterion(context.catalog, *criterion).to_owned(), lang.fact(fact)));
    let note = provider.note.iter().map(|note| (String::new(), lang.text(note).to_owned()));
    Block::list(&lang.known_of(&provider.name), described.chain(facts).chain(note))
}

fn table(context: &Context, quoted: &Quoted) -> Table {
    let words = context.lang.words();
    let columns = vec![
        Column::new(words.line, Align::Left),
        Column::new(words.quantity, Align::Decimal),
        Column::new(words.unit_price, Align::Decimal),
        Column::new(words.amount, Align::Decimal),
        Column::new(words.published, Align::Left),
    ];
    let mut rows: Vec<Row> = quoted.quote.lines.iter().map(|line| row(context, quoted.offer, line)).collect();
    let total = [Cell::Text(words.total.to_owned()), Cell::Empty, Cell::Empty, cents(quoted.annual), Cell::Empty];
    rows.push(Row { cells: total.into(), tone: Tone::Total });
    Table::new(columns, rows)
}

fn row(context: &Context, offer: &Offer, line: &LineItem) -> Row {
    let cells = vec![
        Cell::Text(context.lang.item(context.catalog, &line.item, line.included)),
        Cell::Number(line.quantity),
        known(line.unit_price, Money::exact),
        known(line.amount, Money::exact),
        Cell::Text(published(context, offer, line)),
    ];
    Row { cells, tone: if line.amount.is_open() { Tone::Open } else { Tone::Plain } }
}

/// What a unit price is for: " for 10 GB a month".
fn unit_terms(context: &Context, line: &LineItem) -> String {
    let lang = context.lang;
    let pack = match line.item.meter() {
        Some(meter) if line.published.per > 1 => {
            lang.for_units(&lang.so_many(context.catalog, meter, line.published.per.into()))
        }
        _ => String::new(),
    };
    format!("{pack} {}", lang.a_period(line.published.basis.every))
}

/// A price that is not fully known, with what one must ask: "not published: … € for 10 GB a month, VAT excluded".
pub(super) fn to_fill(context: &Context, offer: &Offer, line: &LineItem) -> String {
    let lang = context.lang;
    let known = lang.price(source_price(offer, line), &offer.published.currency);
    let asked = format!("…{}{}", lang.currency(&offer.published.currency), unit_terms(context, line));
    lang.explained(&known, &format!("{asked}, {}", context.tax_of(offer, &line.published.basis)))
}

/// The price as the source prints it: "0.50 € for 10 GB a month"; where it prints none, what was assumed instead.
pub(super) fn published(context: &Context, offer: &Offer, line: &LineItem) -> String {
    let (lang, printed) = (context.lang, source_price(offer, line));
    let amount = |price| lang.price(price, &offer.published.currency);
    let unit = unit_terms(context, line);
    let terms = |price: Price| {
        let price = format!("{}{unit}", amount(price));
        let discount = offer.published.discount.filter(|discount| *discount != Percent::ZERO);
        let price = discount.map_or(price.clone(), |discount| lang.discounted(&price, discount));
        if has_mixed_tax(offer) { format!("{price}, {}", context.tax_of(offer, &line.published.basis)) } else { price }
    };
    match assumption(offer, line) {
        Some(assumed) => lang.assumed_instead(&amount(printed), &terms(assumed.price)),
        None if printed.is_unknown() => amount(printed),
        None => terms(printed),
    }
}

/// The assumption that a line's unit price rests on.
pub(super) fn assumption<'a>(offer: &'a Offer, line: &LineItem) -> Option<&'a Assumption> {
    let here = |assumed: &&Assumption| assumed.key == line.item.key() && assumed.price == line.published.price;
    offer.assumed.iter().find(here)
}

/// Where a line's unit price comes from: an assumed one from whoever assumes it.
pub(super) fn provenance(offer: &Offer, line: &LineItem) -> Provenance {
    match assumption(offer, line) {
        Some(assumed) => assumed.provenance.clone(),
        None => offer.published.provenance(&line.item),
    }
}

/// The lines that were read elsewhere than the rest of their offer, each source once.
fn other_sources(context: &Context, quoted: &Quoted) -> Option<Block> {
    let published = &quoted.offer.published;
    let mut items: Vec<(String, String)> = Vec::new();
    for line in quoted.quote.lines.iter().filter(|line| assumption(quoted.offer, line).is_none()) {
        let own = published.provenance(&line.item);
        if own == published.own_provenance() {
            continue;
        }
        let Provenance { source, checked, evidence } = own;
        let source = context.lang.source_on(source.as_deref(), checked);
        let evidence = evidence.map(|evidence| format!(", {}", context.lang.evidence(evidence))).unwrap_or_default();
        let item = (context.lang.item(context.catalog, &line.item, line.included), format!("{source}{evidence}"));
        if !items.contains(&item) {
            items.push(item);
        }
    }
    Block::list(context.lang.other_sources(), items)
}

/// What the source says of a line's unit price.
pub(super) fn source_price(offer: &Offer, line: &LineItem) -> Price {
    assumption(offer, line).map_or(line.published.price, |assumed| assumed.published)
}
