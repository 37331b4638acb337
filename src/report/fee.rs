//! What a payment costs at each processor, laid out.

use super::cells::{cents, tone};
use super::common::Context;
use super::conclusion::concluded;
use super::data::Data;
use super::data::fee::FeeData;
use super::document::{Align, Block, Cell, Column, Document, Row, Table};
use super::footnotes::Remarks;
use super::grouped::grouped;
use super::picture::{MOST_ROWS, PictureRow, PictureShape, picture};
use super::processors::{FeeNote, fee_cell, marks};
use crate::analysis::fee::rates::FeeQuestion;
use crate::analysis::fee::{FeeQuote, Fees, NetAmount};
use crate::analysis::rank_interval::Ranked;
use crate::fee::amount::Amount;
use crate::lang::capitalized;
use crate::money::bounds::Bounds;
use crate::money::digits::Digits;
use crate::money::exact::{Money, Rounding};
use std::cmp::Reverse;

/// `named` says that the processors were asked for by name.
pub(crate) fn document(context: &Context, terms: &FeeQuestion, all: &[Fees], named: bool) -> Document {
    Document {
        blocks: blocks(context, terms, all, named),
        data: Data::Fee(FeeData::new(context, all)),
        currency: context.catalog.currency.clone(),
    }
}

fn blocks(context: &Context, terms: &FeeQuestion, all: &[Fees], named: bool) -> Vec<Block> {
    let lang = context.lang;
    let mut remarks = Remarks::default();
    let mut blocks = Vec::new();
    for fees in all {
        let sum = lang.money(fees.given.sum().exact().spoken(), &context.catalog.currency);
        blocks.push(Block::Title(lang.fee_title(fees.given, &sum, terms.on)));
        let classes = classes(context, fees);
        let shown = if context.details { classes.len() } else { classes.len().min(MOST_CLASSES) };
        for class in &classes[..shown] {
            let label = class.label.as_ref().map(|label| format!("{label}{}", lang.colon()));
            blocks.extend(label.map(Block::Paragraph));
            blocks.extend(picture_of(context, &sum, class));
            blocks.push(Block::Table(table(context, fees.given.is_net(), class, &mut remarks)));
        }
        let hidden: Vec<String> = classes[shown..].iter().filter_map(|class| class.label.clone()).collect();
        blocks.extend((!hidden.is_empty()).then(|| Block::Paragraph(lang.more_means_of_payment(&hidden))));
        blocks.extend(context.without_answer(&fees.excluded));
    }
    let shown = || all.iter().flat_map(|fees| &fees.quotes).map(|quote| quote.answer.processor);
    blocks.extend(remarks.block(lang.words().notes));
    blocks.extend(context.said_of(shown(), named));
    if let Some(fees) = all.first().filter(|_| shown().next().is_some()) {
        let open = all.iter().flat_map(|fees| &fees.quotes).any(|quote| quote.answer.amount.is_open());
        let rules = [Some(lang.fee_rules(fees.given)), open.then(|| lang.ask_at_least())];
        blocks.push(Block::Paragraph(rules.into_iter().flatten().collect::<Vec<_>>().join(" ")));
    }
    let quotes = all.iter().flat_map(|fees| &fees.quotes).map(|quote| &quote.answer);
    blocks.extend(context.sources(quotes.map(|quote| (quote.processor, quote.rate))));
    match all {
        [fees] => concluded(blocks, conclusion(context, fees)),
        _ => blocks,
    }
}

/// Which of the rates of known cost take the least.
fn conclusion(context: &Context, fees: &Fees) -> Option<String> {
    if fees.quotes.len() < 2 {
        return None;
    }
    let quotes = fees.quotes.iter().map(|quote| &quote.answer);
    let least = quotes.clone().filter_map(|quote| quote.cost_to_association().known()).min()?;
    let cheapest = quotes.filter(|quote| quote.cost_to_association() == Bounds::exactly(least));
    let name =
        |quote: &FeeQuote| context.way(quote.processor, [quote.rate.card.as_deref(), quote.rate.plan.as_deref()]);
    let names: Vec<String> = cheapest.map(name).collect();
    let fee = context.lang.cents(Bounds::exactly(least), &context.catalog.currency);
    Some(context.lang.cheapest_processor(&names, &fee, false))
}

/// The index of the column for what to ask the payer.
const TO_ASK: usize = 3;

/// More rates than this are told class by class: cards, transfers, terminals.
const MOST_TOGETHER: usize = 12;

/// So many classes are told where not every one is wanted.
const MOST_CLASSES: usize = 4;

/// Quotes that are told in one table.
struct ClassQuotes<'q, 'a> {
    /// What they are for; nothing where all quotes are told together.
    label: Option<String>,
    quotes: Vec<&'q Ranked<FeeQuote<'a>>>,
}

/// The quotes of an amount: together where they are few, else by the class of card, each under its label. The class
/// with the most processors comes first, for it is the one to compare.
fn classes<'q, 'a>(context: &Context, fees: &'q Fees<'a>) -> Vec<ClassQuotes<'q, 'a>> {
    let together = fees.quotes.len() <= MOST_TOGETHER;
    let card = |quote: &'q Ranked<FeeQuote<'a>>| quote.answer.rate.card.as_deref().filter(|_| !together);
    let mut classes = grouped(fees.quotes.iter().map(|quote| (card(quote), quote)));
    classes.sort_by_key(|(_, quotes)| Reverse(quotes.len()));
    let labelled = classes.len() > 1;
    let label = |card: Option<&str>| match card {
        Some(card) => capitalized(context.card_label(card).unwrap_or(card)),
        None => context.lang.any_means().to_owned(),
    };
    let class = |(card, quotes)| ClassQuotes { label: labelled.then(|| label(card)), quotes };
    classes.into_iter().map(class).collect()
}

/// A bar for each way to collect a payment.
fn picture_of(context: &Context, sum: &str, class: &ClassQuotes) -> Option<Block> {
    let row = |Ranked { rank, answer: quote }: &&Ranked<FeeQuote>| {
        let card = quote.rate.card.as_deref().filter(|_| class.label.is_none());
        let way = context.way(quote.processor, [card, quote.rate.plan.as_deref()]);
        let cost = quote.cost_to_association();
        PictureRow::new(way, cost, tone(cost, *rank), context)
    };
    let rows: Vec<PictureRow> = class.quotes.iter().take(MOST_ROWS).map(row).collect();
    let alt = context.lang.fee_alt(sum, rows.len());
    picture(context, alt, PictureShape::Bars, Vec::new(), rows)
}

fn table(context: &Context, is_net: bool, class: &ClassQuotes, remarks: &mut Remarks) -> Table {
    let lang = context.lang;
    let words = lang.words();
    let [processor, rule, to_ask, fee, net, rate] = lang.fee_columns();
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
    let row = |Ranked { rank, answer: quote }: &&Ranked<FeeQuote>| {
        let card = quote.rate.card.as_deref().filter(|_| class.label.is_none());
        let mut cells = vec![
            Cell::Rank(*rank),
            Cell::Text(context.way(quote.processor, [card, quote.rate.plan.as_deref()])),
            Cell::Text(context.rule(quote.processor, quote.rate)),
            fee_cell(quote.processor, &[quote.rate], quote.cost_to_association()),
            net_cell(quote.net),
            Cell::Percent(effective(quote)),
            Cell::NoteRefs(marks(notes(context, quote), remarks)),
        ];
        if is_net {
            cells.insert(TO_ASK, cents(quote.amount));
        }
        Row { cells, tone: tone(quote.cost_to_association(), *rank) }
    };
    Table::new(columns, class.quotes.iter().map(row))
}

/// What the association bears, in percent of what the payer is asked for.
pub(super) fn effective(quote: &FeeQuote) -> Bounds<Digits> {
    let percent = |cost_to_association: Money, amount: Money| {
        let cents = amount.to_cents().digits.max(1);
        cost_to_association.times(10_000).divided(cents, 2, Rounding::HalfAwayFromZero)
    };
    let most = quote.cost_to_association().high.zip(quote.amount.high);
    Bounds {
        low: percent(quote.cost_to_association().low, quote.amount.low),
        high: most.map(|(cost_to_association, amount)| percent(cost_to_association, amount)),
    }
}

fn net_cell(net: NetAmount) -> Cell {
    match net.low {
        Some(low) => cents(Bounds { low, high: Some(net.high) }),
        None => Cell::AtMost(net.high.to_cents()),
    }
}

/// The notes on what a payment costs at one rate.
pub(super) fn notes(context: &Context, quote: &FeeQuote) -> Vec<FeeNote> {
    let (lang, currency) = (context.lang, &context.catalog.currency);
    let mut notes = context.fee_notes(quote.processor, quote.cost_to_association(), &[quote.rate]);
    let vat = quote.rate.basis.vat_added().filter(|_| quote.due.vat != Bounds::ZERO);
    notes.extend(vat.map(|rate| {
        let [fee, vat] = [quote.due.fee, quote.due.vat].map(|part| lang.cents(part, currency));
        let rate = lang.percent(&lang.figure(Digits::from(rate.number()).trimmed()));
        FeeNote::new("vat_added", lang.vat_in_fee(&fee, &rate, &vat))
    }));
    notes.extend(quote.rate.base.map(|base| {
        let base = lang.price(base.map(Amount::number), currency);
        let subscription = lang.subscription_beside(&format!("{base} {}", lang.a_period(quote.rate.basis.every)));
        FeeNote::new("subscription", subscription)
    }));
    notes.extend(context.setup_note(quote.processor.setup_cost()));
    notes
}
