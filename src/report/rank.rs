//! A ranking, laid out: the table, the thresholds, the exclusions, the notes.

use super::common::{Context, VAT_MARK, vat_code};
use super::document::{Align, Block, Cell, Column, Document, Node, Row, Rows, Table, Tone};
use crate::analysis::answer::Quoted;
use crate::analysis::notes::Note;
use crate::analysis::rank::{Ranked, Ranking};
use crate::analysis::unknown_rate::UnknownRate;
use crate::price::bounds::Bounds;
use crate::price::money::{Figure, Money, Rounding};
use std::borrow::Cow;
use std::collections::HashSet;

const COLUMNS: &[&str] = &[
    "id",
    "name",
    "rank_best",
    "rank_worst",
    "annual_low",
    "annual_high",
    "monthly_low",
    "monthly_high",
    "vat",
    "notes_code",
    "notes_text",
    "reason",
    "text",
];

/// Lays out a ranking.
#[must_use]
pub fn document(context: &Context, ranking: &Ranking) -> Document {
    let mut data = context.head();
    let offers: Vec<Node> = ranking.ranked.iter().map(|ranked| offer(context, ranked)).collect();
    let excluded: Vec<Node> = ranking.excluded.iter().map(|of| context.excluded(of)).collect();
    let objects = offers.iter().chain(&excluded).cloned().collect();
    let rates = ranking.unknown_rates.iter().map(|rate| unknown_rate(context, rate)).collect();
    data.push((Cow::Borrowed("offers"), Node::List(offers)));
    data.push((Cow::Borrowed("excluded"), Node::List(excluded)));
    data.push((Cow::Borrowed("unknown_rates"), Node::List(rates)));
    Document {
        blocks: blocks(context, ranking),
        data: Node::Object(data),
        rows: Rows::new(COLUMNS, objects),
        currency: context.catalog.currency.clone(),
    }
}

fn blocks(context: &Context, ranking: &Ranking) -> Vec<Block> {
    let (lang, words) = (context.lang, context.lang.words());
    let mut blocks = vec![Block::Title(lang.rank_title(&context.usage()))];
    blocks.extend(context.preamble());
    let notes = Footnotes::new(context, ranking);
    if ranking.ranked.is_empty() {
        blocks.push(Block::Paragraph(words.nobody.to_owned()));
    } else {
        blocks.push(Block::Table(table(context, ranking, &notes)));
    }
    let rates = ranking.unknown_rates.iter().map(|rate| (String::new(), lang.unknown_rate(context.catalog, rate)));
    let rates: Vec<_> = rates.collect();
    if !rates.is_empty() {
        blocks.push(Block::List { heading: words.unknown_rates.to_owned(), items: rates });
    }
    blocks.extend(context.unable(words.not_ranked, &ranking.excluded));
    blocks.extend(notes.block(words.notes));
    blocks.push(context.provenance());
    blocks.push(Block::Paragraph(lang.see_explain().to_owned()));
    blocks
}

fn table(context: &Context, ranking: &Ranking, notes: &Footnotes) -> Table {
    let words = context.lang.words();
    let columns = vec![
        Column::new(words.rank, Align::Left),
        Column::new(words.offer, Align::Left),
        Column::new(words.annual, Align::Decimal),
        Column::spare(words.monthly, Align::Decimal),
        Column::new(words.notes, Align::Left),
    ];
    Table { columns, rows: ranking.ranked.iter().map(|ranked| row(context, ranked, notes)).collect() }
}

fn row(context: &Context, ranked: &Ranked, notes: &Footnotes) -> Row {
    let answer = &ranked.answer;
    let tone = match (answer.annual.is_open(), ranked.best) {
        (true, _) => Tone::Open,
        (false, 1) => Tone::Best,
        (false, _) => Tone::Plain,
    };
    let annual = answer.annual.map(Money::to_cents);
    let marked = answer.notes.iter().any(|note| matches!(note, Note::UnknownVat(_)));
    let cells = vec![
        Cell::Rank(ranked.best, ranked.worst),
        Cell::Text(answer.offer.published.name.clone()),
        if marked { Cell::MarkedMoney(annual, VAT_MARK) } else { Cell::Money(annual) },
        Cell::Money(monthly(answer.annual)),
        Cell::Marks(notes.of(context, answer)),
    ];
    Row { cells, tone }
}

/// The remarks under a ranking: each different one once, in the order of the offers it belongs to. What the catalog says
/// of an offer stands in its quote instead.
struct Footnotes {
    vat: Option<String>,
    numbered: Vec<String>,
}

impl Footnotes {
    fn new(context: &Context, ranking: &Ranking) -> Self {
        let mut notes = Self { vat: None, numbered: Vec::new() };
        let mut seen = HashSet::new();
        for note in ranking.ranked.iter().flat_map(|ranked| &ranked.answer.notes) {
            let text = || context.lang.note(context.catalog, note);
            match note {
                Note::Published(_) => {}
                Note::UnknownVat(_) => notes.vat = notes.vat.or_else(|| Some(text())),
                _ if seen.insert(text()) => notes.numbered.push(text()),
                _ => {}
            }
        }
        notes
    }

    /// The numbers of the remarks on one answer.
    fn of(&self, context: &Context, answer: &Quoted) -> Vec<usize> {
        let own: Vec<String> = answer.notes.iter().map(|note| context.lang.note(context.catalog, note)).collect();
        (1..=self.numbered.len()).filter(|number| own.contains(&self.numbered[number - 1])).collect()
    }

    fn block(self, heading: &str) -> Option<Block> {
        let marked = self.vat.map(|note| (VAT_MARK.to_owned(), note));
        let numbered = self.numbered.into_iter().enumerate().map(|(place, note)| ((place + 1).to_string(), note));
        let items: Vec<_> = marked.into_iter().chain(numbered).collect();
        (!items.is_empty()).then(|| Block::List { heading: heading.to_owned(), items })
    }
}

fn offer(context: &Context, ranked: &Ranked) -> Node {
    let answer = &ranked.answer;
    let rank = [("best", Node::Count(ranked.best as u64)), ("worst", Node::Count(ranked.worst as u64))];
    Node::object([
        ("id", Node::Text(answer.offer.id().to_owned())),
        ("name", Node::Text(answer.offer.published.name.clone())),
        ("rank", Node::object(rank)),
        ("annual", Node::cents(answer.annual)),
        ("monthly", Node::bounds(monthly(answer.annual))),
        ("vat", vat_code(answer.offer.published.vat)),
        ("notes", context.notes(answer)),
    ])
}

/// A twelfth, rounded: for information.
fn monthly(annual: Bounds<Money>) -> Bounds<Figure> {
    annual.map(|amount| amount.divided(12, 2, Rounding::HalfAwayFromZero))
}

fn unknown_rate(context: &Context, rate: &UnknownRate) -> Node {
    Node::object([
        ("offer", Node::Text(rate.offer.id().to_owned())),
        ("key", Node::Text(context.catalog.key_id(rate.item.key()).to_owned())),
        ("per", Node::Count(rate.per)),
        ("against", Node::Text(rate.against.id().to_owned())),
        ("below", Node::Number(rate.below)),
        ("text", Node::Text(context.lang.unknown_rate(context.catalog, rate))),
    ])
}
