//! What a year of payments costs at each processor, laid out.

use super::cells::{cents, tone};
use super::common::Context;
use super::conclusion::concluded;
use super::data::Data;
use super::data::fee_year::FeeYearData;
use super::document::{Align, Block, Cell, Column, Document, Row, Table};
use super::footnotes::Remarks;
use super::processors::{FeeNote, fee_cell, marks};
use crate::analysis::fee::annual::{AnnualCosts, CardShare, PaymentForecast, ProcessorCost};
use crate::analysis::fee::breakeven::FeeBreakeven;
use crate::analysis::rank_interval::Ranked;
use crate::fee::annual::Payments;
use crate::fee::processor::Rate;
use crate::money::bounds::Bounds;
use crate::money::digits::Digits;

/// `crossings` say from how many payments on another processor costs less.
pub(crate) fn document(
    context: &Context,
    foreseen: &PaymentForecast,
    year: &AnnualCosts,
    crossings: &[FeeBreakeven],
) -> Document {
    Document {
        blocks: blocks(context, foreseen, year, crossings),
        data: Data::FeeYear(FeeYearData::new(context, foreseen, year, crossings)),
        currency: context.catalog.currency.clone(),
    }
}

fn blocks(context: &Context, foreseen: &PaymentForecast, year: &AnnualCosts, crossings: &[FeeBreakeven]) -> Vec<Block> {
    let lang = context.lang;
    let title = lang.fee_year_title(&context.payments(&foreseen.payments), context.question.on);
    let mut blocks = vec![Block::Title(title)];
    if !foreseen.mix.is_empty() {
        blocks.push(Block::Paragraph(lang.mixed(&mixed(context, &foreseen.mix))));
    }
    let mut remarks = Remarks::default();
    if !year.costs.is_empty() {
        blocks.push(Block::Table(table(context, foreseen, year, &mut remarks)));
        blocks.extend(context.folded_rows(year.costs.len()));
    }
    if foreseen.monthly {
        blocks.push(Block::Paragraph(lang.in_twelve_parts().to_owned()));
    }
    let sentence = |crossing: &FeeBreakeven| {
        let [after, before] = [crossing.after, crossing.before].map(|collector| called(context, collector));
        (String::new(), lang.cheaper_from(&after, &before, crossing.from))
    };
    if let Some(list) = Block::list(lang.break_even(), crossings.iter().map(sentence)) {
        blocks.extend([list, Block::Paragraph(lang.same_proportion().to_owned())]);
    }
    blocks.extend(context.without_answer(&year.excluded));
    blocks.extend(remarks.block(lang.words().notes));
    blocks.extend(context.said_of(year.costs.iter().map(|collector| collector.answer.processor), false));
    let rates = year.costs.iter().map(|cost| &cost.answer).flat_map(|cost| {
        let rates = cost.shares.iter().flat_map(|share| &share.rates);
        rates.map(|rate| (cost.processor, *rate))
    });
    blocks.extend(context.sources(rates));
    concluded(blocks, conclusion(context, year))
}

/// Which of the processors of known cost take the least.
fn conclusion(context: &Context, year: &AnnualCosts) -> Option<String> {
    if year.costs.len() < 2 {
        return None;
    }
    let costs = year.costs.iter().map(|cost| &cost.answer);
    let least = costs.clone().filter_map(|collector| collector.cost.annual().known()).min()?;
    let cheapest = costs.filter(|collector| collector.cost.annual() == Bounds::exactly(least));
    let names: Vec<String> = cheapest.map(|collector| called(context, collector)).collect();
    let fee = context.lang.cents(Bounds::exactly(least), &context.catalog.currency);
    Some(context.lang.cheapest_processor(&names, &fee, true))
}

fn table(context: &Context, foreseen: &PaymentForecast, year: &AnnualCosts, remarks: &mut Remarks) -> Table {
    let lang = context.lang;
    let words = lang.words();
    let [fees, subscription, annual, monthly] = lang.fee_year_columns();
    let [processor, ..] = lang.fee_columns();
    // An interval takes the room of two amounts: what a year comes to stays, and its parts go where not all fits.
    let is_interval =
        |collector: &ProcessorCost| collector.cost.annual().is_open() && collector.cost.annual().high.is_some();
    let part =
        if year.costs.iter().map(|collector| &collector.answer).any(is_interval) { Column::spare } else { Column::new };
    let mut columns = vec![
        Column::new(words.rank, Align::Left),
        Column::new(processor, Align::Left),
        part(fees, Align::Decimal),
        part(subscription, Align::Decimal),
        Column::new(annual, Align::Decimal),
    ];
    columns.extend(foreseen.monthly.then(|| Column::new(monthly, Align::Decimal)));
    columns.push(Column::new(words.notes, Align::Left));
    let row = |Ranked { rank, answer: collector }: &Ranked<ProcessorCost>| {
        let mut cells = vec![
            Cell::Rank(*rank),
            Cell::Text(called(context, collector)),
            cents(collector.cost.fees),
            cents(collector.cost.subscription),
            fee_cell(collector.processor, &rates(collector), collector.cost.annual()),
        ];
        cells.extend(collector.monthly.map(|monthly| cents(monthly.annual())));
        cells.push(Cell::NoteRefs(marks(notes(context, collector), remarks)));
        Row { cells, tone: tone(collector.cost.annual(), *rank) }
    };
    Table::new(columns, year.costs.iter().take(context.shown_rows(year.costs.len())).map(row))
}

pub(super) fn notes(context: &Context, collector: &ProcessorCost) -> Vec<FeeNote> {
    let mut notes = context.fee_notes(collector.processor, collector.cost.annual(), &rates(collector));
    notes.extend(context.setup_note(collector.cost.once));
    notes
}

fn rates<'a>(collector: &ProcessorCost<'a>) -> Vec<&'a Rate> {
    collector.shares.iter().flat_map(|share| share.rates.iter().copied()).collect()
}

/// A processor, the cards it is for and the subscription.
fn called(context: &Context, collector: &ProcessorCost) -> String {
    context.way(collector.processor, [collector.card(), collector.plan()])
}

fn mixed(context: &Context, mix: &[CardShare]) -> String {
    let part = |part: &CardShare| {
        let percent = context.lang.percent(&context.lang.figure(Digits::from(part.percent.number()).trimmed()));
        format!("{percent} {}", part.cards.join("/"))
    };
    context.lang.and(&mix.iter().map(part).collect::<Vec<_>>())
}

impl Context<'_> {
    /// Payments in words: "250 × 20 € + 50 × 100 €"; in French "250 paiements de 20 €".
    pub(super) fn payments(&self, payments: &[Payments]) -> String {
        let in_words = |group: &Payments| {
            let amount = self.lang.money(group.amount.exact().spoken(), &self.catalog.currency);
            self.lang.payments_of(group.count, &amount)
        };
        self.lang.payments_together(&payments.iter().map(in_words).collect::<Vec<_>>())
    }
}
