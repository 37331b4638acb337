//! What a payment costs at each processor, laid out.

use super::common::Context;
use super::document::{Align, Block, Cell, Column, Document, Node, Row, Rows, Table, Tone};
use super::footnotes::Remarks;
use super::processors::{fee_cell, is_marked, payer_code, processor_id};
use crate::analysis::fee::{Charged, Fees, Given, Terms};
use crate::price::bounds::Bounds;
use crate::price::money::{Figure, Money, Rounding};
use rust_decimal::Decimal;
use std::borrow::Cow;

const COLUMNS: &[&str] = &[
    "processor",
    "card",
    "plan",
    "fee_rule",
    "payer",
    "rank",
    "amount",
    "fee",
    "vat",
    "net",
    "effective_percent",
    "reason",
    "text",
];

/// Lays out what some payments cost; `named` says that the processors were asked for by name.
#[must_use]
pub fn document(context: &Context, terms: &Terms, all: &[Fees], named: bool) -> Document {
    let fees: Vec<Node> = all.iter().flat_map(|fees| &fees.charged).map(node).collect();
    let excluded: Vec<Node> =
        all.first().into_iter().flat_map(|fees| &fees.left_out).map(|of| context.without_answer_node(of)).collect();
    let given = all.first().map_or(Given::Asked, |fees| fees.given.0);
    let mut data = context.head_on("date");
    let word = if given == Given::Net { "net" } else { "asked" };
    data.push((Cow::Borrowed("given"), Node::Text(word.to_owned())));
    data.push((Cow::Borrowed("fees"), Node::List(fees.clone())));
    data.push((Cow::Borrowed("excluded"), Node::List(excluded.clone())));
    Document {
        blocks: blocks(context, terms, all, (given, named)),
        data: Node::Object(data),
        rows: Rows::new(COLUMNS, fees.into_iter().chain(excluded).collect()),
        currency: context.catalog.currency.clone(),
    }
}

fn blocks(context: &Context, terms: &Terms, all: &[Fees], (given, named): (Given, bool)) -> Vec<Block> {
    let lang = context.lang;
    let mut remarks = Remarks::default();
    let mut blocks = Vec::new();
    for fees in all {
        let sum = lang.money(Figure::from(fees.given.1).spoken(), &context.catalog.currency);
        blocks.push(Block::Title(lang.fee_title(given, &sum, terms.on)));
        if !fees.charged.is_empty() {
            blocks.push(Block::Table(table(context, terms, fees, &mut remarks)));
        }
        blocks.extend(context.without_answer(&fees.left_out));
    }
    let shown = || all.iter().flat_map(|fees| &fees.charged).map(|of| of.processor);
    blocks.extend(remarks.block(lang.words().notes));
    blocks.extend(context.said_of(shown(), named));
    if shown().next().is_some() {
        blocks.push(Block::Paragraph(lang.fee_rules(given).to_owned()));
    }
    blocks.extend(context.sources(shown()));
    blocks
}

/// The place of the column for what to ask.
const TO_ASK: usize = 3;

fn table(context: &Context, terms: &Terms, fees: &Fees, remarks: &mut Remarks) -> Table {
    let lang = context.lang;
    let words = lang.words();
    let [processor, rule, to_ask, fee, net, rate] = lang.fee_columns();
    let is_net = fees.given.0 == Given::Net;
    let mut columns = vec![
        Column::new(words.rank, Align::Left),
        Column::new(processor, Align::Left),
        Column::new(rule, Align::Left),
        Column::new(fee, Align::Decimal),
        Column::new(net, Align::Decimal),
        if is_net { Column::spare(rate, Align::Decimal) } else { Column::new(rate, Align::Decimal) },
        Column::new(words.notes, Align::Left),
    ];
    if is_net {
        columns.insert(TO_ASK, Column::new(to_ask, Align::Decimal));
    }
    let row = |of: &Charged| {
        let mut cells = vec![
            Cell::Rank(of.rank, of.rank),
            Cell::Text(context.way(of.processor, [&of.rate.card, &of.rate.plan].map(Option::as_deref))),
            Cell::Text(context.rule(of.processor, of.rate)),
            fee_cell(of.processor, Bounds::exactly(of.borne())),
            Cell::Money(Bounds::exactly(of.net.to_cents())),
            Cell::Text(lang.percent(&lang.figure(effective(of)))),
            Cell::Marks(remarks_on(context, terms, of, remarks)),
        ];
        if is_net {
            cells.insert(TO_ASK, Cell::Money(Bounds::exactly(two_decimals(of.amount))));
        }
        Row { cells, tone: if of.rank == 1 { Tone::Best } else { Tone::Plain } }
    };
    Table { columns, rows: fees.charged.iter().map(row).collect() }
}

/// What the association bears, in percent of what the payer is asked for.
fn effective(of: &Charged) -> Figure {
    let cents = (of.amount * Decimal::ONE_HUNDRED).trunc();
    let hundredfold = of.borne().times(10_000);
    hundredfold.divided(i128::try_from(cents).unwrap_or(1).max(1), 2, Rounding::HalfAwayFromZero)
}

fn two_decimals(amount: Decimal) -> Figure {
    Money::product(&[amount]).unwrap_or_default().to_cents()
}

fn node(of: &Charged) -> Node {
    let cents = |amount: Money| Node::Number(amount.to_cents());
    Node::object([
        ("processor", processor_id(of.processor)),
        ("card", Node::text(of.rate.card.as_deref())),
        ("plan", Node::text(of.rate.plan.as_deref())),
        ("fee_rule", Node::Text(of.rate.fee.to_string())),
        ("payer", payer_code(of.processor)),
        ("rank", Node::Count(of.rank as u64)),
        ("amount", Node::Number(two_decimals(of.amount))),
        ("fee", cents(of.due.fee)),
        ("vat", cents(of.due.vat)),
        ("net", cents(of.net)),
        ("effective_percent", Node::Number(effective(of))),
    ])
}

/// The numbers of the remarks on one rate.
fn remarks_on(context: &Context, terms: &Terms, of: &Charged, remarks: &mut Remarks) -> Vec<usize> {
    let (lang, currency) = (context.lang, &context.catalog.currency);
    if is_marked(of.processor, Bounds::exactly(of.borne())) {
        remarks.mark(lang.fee_vat_unknown());
    }
    let paid_by = context.who_pays(of.processor, of.rate);
    let vat = (of.due.vat != Money::ZERO).then(|| {
        let [fee, vat] = [of.due.fee, of.due.vat].map(|part| lang.money(part.to_cents(), currency));
        let rate = of.processor.vat_added(terms.vat_rate).map(|rate| lang.figure(Figure::from(rate.0).trimmed()));
        lang.vat_in_fee(&fee, &lang.percent(&rate.unwrap_or_default()), &vat)
    });
    let subscription = of.rate.base.map(|base| {
        lang.subscription_beside(&format!("{} {}", lang.price(base, currency), lang.a_period(of.rate.every)))
    });
    let once = of.processor.once(terms.vat_rate).filter(|once| *once != Bounds::ZERO);
    let once = once.map(|once| lang.setup_beside(&lang.cents(once, currency)));
    [paid_by, vat, subscription, once].into_iter().flatten().map(|remark| remarks.number(remark)).collect()
}
