//! What a year of payments costs at each processor, laid out.

use super::common::Context;
use super::document::{Align, Block, Cell, Column, Document, Node, Row, Rows, Table, Tone};
use super::footnotes::Remarks;
use super::processors::{fee_cell, is_marked, payer_code, processor_id};
use crate::analysis::fee::breakeven::BreakEven;
use crate::analysis::fee::year::{Collector, Foreseen, Part, Year};
use crate::price::bounds::Bounds;
use crate::price::collect::Payments;
use crate::price::money::{Figure, Money};
use std::borrow::Cow;

const COLUMNS: &[&str] = &[
    "processor",
    "card",
    "plan",
    "payer",
    "rank_best",
    "rank_worst",
    "fees",
    "subscription_low",
    "subscription_high",
    "annual_low",
    "annual_high",
    "monthly_low",
    "monthly_high",
    "once_low",
    "once_high",
    "reason",
    "text",
];

/// Lays out a year of payments; `crossings` say from how many payments on another way costs less.
#[must_use]
pub fn document(context: &Context, foreseen: &Foreseen, year: &Year, crossings: &[BreakEven]) -> Document {
    let collectors: Vec<Node> = year.collectors.iter().map(node).collect();
    let excluded: Vec<Node> = year.left_out.iter().map(|of| context.without_answer_node(of)).collect();
    let payments = foreseen.payments.iter().map(|of| {
        let amount = Money::product(&[of.amount]).unwrap_or_default().to_cents();
        Node::object([("count", Node::Count(of.count)), ("amount", Node::Number(amount))])
    });
    let mix = foreseen.mix.iter().map(|part| {
        let cards = part.cards.iter().cloned().map(Node::Text).collect();
        Node::object([("cards", Node::List(cards)), ("percent", Node::Number(part.percent.0.into()))])
    });
    let mut data = context.head_on("date");
    data.push((Cow::Borrowed("payments"), Node::List(payments.collect())));
    data.push((Cow::Borrowed("mix"), Node::List(mix.collect())));
    data.push((Cow::Borrowed("years"), Node::List(collectors.clone())));
    data.push((Cow::Borrowed("breakeven"), Node::List(crossings.iter().map(crossing_node).collect())));
    data.push((Cow::Borrowed("excluded"), Node::List(excluded.clone())));
    Document {
        blocks: blocks(context, foreseen, year, crossings),
        data: Node::Object(data),
        rows: Rows::new(COLUMNS, collectors.into_iter().chain(excluded).collect()),
        currency: context.catalog.currency.clone(),
    }
}

fn blocks(context: &Context, foreseen: &Foreseen, year: &Year, crossings: &[BreakEven]) -> Vec<Block> {
    let lang = context.lang;
    let title = lang.fee_year_title(&context.payments(&foreseen.payments), context.question.on);
    let mut blocks = vec![Block::Title(title)];
    if !foreseen.mix.is_empty() {
        blocks.push(Block::Paragraph(lang.mixed(&mixed(context, &foreseen.mix))));
    }
    let mut remarks = Remarks::default();
    if !year.collectors.is_empty() {
        blocks.push(Block::Table(table(context, foreseen, year, &mut remarks)));
    }
    if foreseen.monthly {
        blocks.push(Block::Paragraph(lang.in_twelve_parts().to_owned()));
    }
    if !crossings.is_empty() {
        let sentence = |of: &BreakEven| {
            let [after, before] = [of.after, of.before].map(|of| called(context, of));
            (String::new(), lang.cheaper_from(&after, &before, of.from))
        };
        blocks.push(Block::List {
            heading: lang.break_even().to_owned(),
            items: crossings.iter().map(sentence).collect(),
        });
        blocks.push(Block::Paragraph(lang.same_proportion().to_owned()));
    }
    blocks.extend(context.without_answer(&year.left_out));
    blocks.extend(remarks.block(lang.words().notes));
    blocks.extend(context.said_of(year.collectors.iter().map(|of| of.processor), false));
    blocks.extend(context.sources(year.collectors.iter().map(|of| of.processor)));
    blocks
}

fn table(context: &Context, foreseen: &Foreseen, year: &Year, remarks: &mut Remarks) -> Table {
    let lang = context.lang;
    let words = lang.words();
    let [fees, subscription, annual, monthly] = lang.fee_year_columns();
    let [processor, ..] = lang.fee_columns();
    let mut columns = vec![
        Column::new(words.rank, Align::Left),
        Column::new(processor, Align::Left),
        Column::new(fees, Align::Decimal),
        Column::new(subscription, Align::Decimal),
        Column::new(annual, Align::Decimal),
    ];
    columns.extend(foreseen.monthly.then(|| Column::new(monthly, Align::Decimal)));
    columns.push(Column::new(words.notes, Align::Left));
    let row = |of: &Collector| {
        let mut cells = vec![
            Cell::Rank(of.rank.0, of.rank.1),
            Cell::Text(called(context, of)),
            Cell::Money(Bounds::exactly(of.cost.fees.to_cents())),
            Cell::Money(of.cost.subscription.map(Money::to_cents)),
            fee_cell(of.processor, of.cost.annual()),
        ];
        cells.extend(of.monthly.map(|monthly| Cell::Money(monthly.annual().map(Money::to_cents))));
        cells.push(Cell::Marks(remarks_on(context, of, remarks)));
        let tone = match (of.cost.annual().is_open(), of.rank.0) {
            (true, _) => Tone::Open,
            (false, 1) => Tone::Best,
            (false, _) => Tone::Plain,
        };
        Row { cells, tone }
    };
    Table { columns, rows: year.collectors.iter().map(row).collect() }
}

/// The numbers of the remarks on one way to collect.
fn remarks_on(context: &Context, of: &Collector, remarks: &mut Remarks) -> Vec<usize> {
    let lang = context.lang;
    if is_marked(of.processor, of.cost.annual()) {
        remarks.mark(lang.fee_vat_unknown());
    }
    let paid_by = of.shares.iter().find_map(|share| context.who_pays(of.processor, share.rate));
    let once =
        (of.cost.once != Bounds::ZERO).then(|| lang.setup_beside(&lang.cents(of.cost.once, &context.catalog.currency)));
    [paid_by, once].into_iter().flatten().map(|remark| remarks.number(remark)).collect()
}

/// A way to collect payments: who, for which cards, by which subscription.
fn called(context: &Context, of: &Collector) -> String {
    context.way(of.processor, [of.card(), of.plan()])
}

fn mixed(context: &Context, mix: &[Part]) -> String {
    let part = |part: &Part| {
        let percent = context.lang.percent(&context.lang.figure(Figure::from(part.percent.0).trimmed()));
        format!("{percent} {}", part.cards.join("/"))
    };
    context.lang.and(&mix.iter().map(part).collect::<Vec<_>>())
}

fn node(of: &Collector) -> Node {
    Node::object([
        ("processor", processor_id(of.processor)),
        ("card", Node::text(of.card())),
        ("plan", Node::text(of.plan())),
        ("payer", payer_code(of.processor)),
        ("rank", Node::object([("best", Node::Count(of.rank.0 as u64)), ("worst", Node::Count(of.rank.1 as u64))])),
        ("fees", Node::Number(of.cost.fees.to_cents())),
        ("subscription", Node::cents(of.cost.subscription)),
        ("annual", Node::cents(of.cost.annual())),
        ("monthly", of.monthly.map_or(Node::Null, |monthly| Node::cents(monthly.annual()))),
        ("once", Node::cents(of.cost.once)),
    ])
}

fn crossing_node(of: &BreakEven) -> Node {
    let way = |of: &Collector| {
        Node::object([
            ("processor", processor_id(of.processor)),
            ("card", Node::text(of.card())),
            ("plan", Node::text(of.plan())),
        ])
    };
    Node::object([("before", way(of.before)), ("after", way(of.after)), ("from", Node::Count(of.from))])
}

impl Context<'_> {
    /// Payments in words: "250 × 20 € + 50 × 100 €".
    pub(super) fn payments(&self, of: &[Payments]) -> String {
        let group = |of: &Payments| {
            let amount = self.lang.money(Figure::from(of.amount).spoken(), &self.catalog.currency);
            format!("{} × {amount}", self.lang.whole(of.count))
        };
        of.iter().map(group).collect::<Vec<_>>().join(" + ")
    }
}
