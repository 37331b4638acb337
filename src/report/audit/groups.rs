//! What an audit comes to by month, or by payout: tables.

use super::Reported;
use crate::analysis::audit::groups::{Grouping, PaymentSums, PayoutSums};
use crate::money::bounds::Bounds;
use crate::money::cents::CentsTotal;
use crate::money::digits::Digits;
use crate::money::exact::{Money, Rounding};
use crate::report::common::Context;
use crate::report::document::{Align, Block, Cell, Column, Row, Table, Tone};
use crate::report::picture::{PictureRow, PictureShape, picture};
use jiff::civil::Date;

pub(super) fn blocks(context: &Context, audit: &Reported) -> Vec<Block> {
    match audit.by {
        None => Vec::new(),
        Some(Grouping::Month) => by_month(context, audit),
        Some(Grouping::Payout) => by_payout(context, audit),
    }
}

fn by_month(context: &Context, audit: &Reported) -> Vec<Block> {
    let (lang, with_fees) = (context.lang, !audit.has_totals());
    let [month, payments, amounts, fees, rate] = lang.month_sum_columns();
    let mut columns = vec![
        Column::new(month, Align::Left),
        Column::new(payments, Align::Decimal),
        Column::new(amounts, Align::Decimal),
    ];
    if with_fees {
        columns.extend([Column::new(fees, Align::Decimal), Column::new(rate, Align::Decimal)]);
    }
    let cells = |label: String, sums: &PaymentSums| {
        let mut cells = vec![Cell::Text(label), Cell::count(sums.payments), money(sums.amounts)];
        if with_fees {
            let rate = effective_rate(sums.amounts, sums.fees);
            cells.extend([money(sums.fees), rate.map_or(Cell::None, |rate| Cell::Percent(Bounds::exactly(rate)))]);
        }
        cells
    };
    let label = |month: &Option<Date>| month.map_or_else(|| lang.no_day().to_owned(), |month| lang.month_of(month));
    let tally = audit.tally;
    let months = tally.months.iter().map(|(month, sums)| Row::new(cells(label(month), sums)));
    let all = PaymentSums { payments: tally.audited, amounts: tally.amounts, fees: tally.fees };
    let total = Row { cells: cells(lang.sum().to_owned(), &all), tone: Tone::Total };
    let mut blocks = vec![Block::Title(lang.by_month().to_owned())];
    let bars =
        tally.months.iter().filter(|_| with_fees).map(|(month, sums)| {
            PictureRow::new(label(month), Bounds::exactly(sums.fees.into()), Tone::Plain, context)
        });
    let bars: Vec<PictureRow> = bars.collect();
    let alt = lang.fees_by_month_alt(bars.len());
    blocks.extend(picture(context, alt, PictureShape::Bars, Vec::new(), bars));
    blocks.push(Block::Table(Table::new(columns, months.chain([total]))));
    blocks
}

fn by_payout(context: &Context, audit: &Reported) -> Vec<Block> {
    let lang = context.lang;
    let payouts = &audit.tally.payouts;
    let has_paid_out = payouts.of.values().any(|sums| sums.paid_out.is_some());
    let [payout, rows, amounts, fees, net, paid_out, difference] = lang.payout_columns();
    let mut columns = vec![
        Column::new(payout, Align::Left),
        Column::new(rows, Align::Decimal),
        Column::spare(amounts, Align::Decimal),
        Column::spare(fees, Align::Decimal),
        Column::new(net, Align::Decimal),
    ];
    if has_paid_out {
        columns.extend([Column::new(paid_out, Align::Decimal), Column::new(difference, Align::Decimal)]);
    }
    let row = |(payout, sums): (&String, &PayoutSums)| {
        let name = if payout.is_empty() { lang.not_paid_out().to_owned() } else { payout.clone() };
        let mut cells =
            vec![Cell::Passage(name), Cell::count(sums.rows), money(sums.amounts), money(sums.fees), money(sums.net)];
        let difference = sums.difference();
        if has_paid_out {
            cells.extend([sums.paid_out, difference].map(|sum| sum.map_or(Cell::None, money)));
        }
        let ties = difference.is_none_or(|difference| difference == CentsTotal::default());
        Row { cells, tone: if ties { Tone::Plain } else { Tone::Open } }
    };
    let mut blocks =
        vec![Block::Title(lang.by_payout().to_owned()), Block::Table(Table::new(columns, payouts.of.iter().map(row)))];
    let differing =
        payouts.of.values().filter(|sums| sums.difference().is_some_and(|sum| sum != CentsTotal::default()));
    let differing = differing.count() as u64;
    let compared = payouts.of.values().filter(|sums| sums.difference().is_some()).count() as u64;
    blocks.push(Block::Paragraph(match (has_paid_out, differing) {
        (false, _) => lang.payouts_not_in_it().to_owned(),
        (true, 0) => lang.payouts_tie(compared),
        (true, _) => lang.payouts_differ(differing, compared),
    }));
    if payouts.beyond > 0 {
        blocks.push(Block::Paragraph(lang.payouts_beyond(payouts.beyond)));
    }
    blocks
}

/// The fees in percent of the amounts, to two decimals; nothing where there are none.
pub(in crate::report) fn effective_rate(amounts: CentsTotal, fees: CentsTotal) -> Option<Digits> {
    let amounts = Digits::from(amounts).digits;
    (amounts > 0).then(|| Money::from(fees).times(10_000).divided(amounts, 2, Rounding::HalfAwayFromZero))
}

fn money(sum: CentsTotal) -> Cell {
    Cell::money(Bounds::exactly(sum.into()))
}
