//! A ranking that sorts itself: cells to change, the answer in a sentence, a chart, and every offer in order.

use super::calculation::{Calculated, CalculatedOffer, CalculationSheet};
use super::criteria::{CriteriaSheet, criterion_name, wanted};
use super::curves::CurvesSheet;
use super::lines::{Billed, LinesSheet};
use super::question_cells::{MOST_OFFERS, levels, meters_that_count};
use super::services::{MARK, ServicesSheet, asked_name, is_needed, need_name};
use super::sheet::{CellStyle, CellValue, Sheet, letters, text_of_formula};
use crate::analysis::answer::Quoted;
use crate::analysis::formula::can_be_had;
use crate::analysis::rank::Ranking;
use crate::analysis::rank_interval::Ranked;
use crate::lang::Lang;
use crate::money::exact::Money;
use crate::price::offer::Offer;
use crate::price::service::Service;
use crate::price::usage::Meter;
use crate::report::common::Context;
use crate::report::formula::usage_name;
use crate::report::rank::monthly;

const RANK: u16 = 0;
const OFFER: u16 = 1;
const LEAST: u16 = 2;
const MOST: u16 = 3;
const MONTHLY: u16 = 4;
const LABEL: u16 = 5;
/// The place of an offer among those of the calculation.
const PLACE: u16 = 6;
const SERVICE: u16 = 8;
const NEEDED: u16 = 9;
const CRITERION: u16 = 11;
const WANTED: u16 = 12;

/// Where the cells to change begin.
const FIRST_INPUT: u32 = 6;
/// Rows beside a chart.
const ROWS_OF_CHART: u32 = 20;

/// The sheets of a ranking of some offers. Those that cannot be had whatever is asked are left out.
pub(crate) fn sheets(context: &Context, offers: &[&Offer], ranking: &Ranking, best_per_product: bool) -> Vec<Sheet> {
    let mut offers: Vec<&Offer> = offers.iter().copied().filter(|offer| can_be_had(offer, context.question)).collect();
    offers.sort_by_key(|offer| offer.id());
    if offers.is_empty() || offers.len() > MOST_OFFERS {
        return Vec::new();
    }
    let services = ServicesSheet::new(context, &offers, true);
    let criteria = CriteriaSheet::new(context, &offers, true);
    let mut lines = LinesSheet::new(context, &[]);
    let level = |meter: Meter| usage_name(context.catalog.meter_id(meter));
    let flag = |service: Service| Some(need_name(context, service));
    let usage = context.question.usage();
    let rows = offers.iter().map(|offer| {
        let options = context.question.options(offer);
        (*offer, lines.add(offer, &Billed { level: &level, flag: &flag, usage: &usage, options: &options }))
    });
    let rows: Vec<_> = rows.collect();
    let calculated = CalculatedOffer::all(context, rows, ranking);
    let calculation = CalculationSheet::new(context, &calculated, &lines, &services, &criteria, best_per_product);
    let curves = CurvesSheet::new(context, Meter::USERS, &calculated, &calculation, &lines);
    let first = ranking_sheet(context, &offers, ranking, &calculation, &criteria, &curves);
    vec![first, lines.sheet, services.sheet, criteria.sheet, curves.sheet, calculation.sheet]
}

fn ranking_sheet(
    context: &Context,
    offers: &[&Offer],
    ranking: &Ranking,
    calculation: &CalculationSheet,
    criteria: &CriteriaSheet,
    curves: &CurvesSheet,
) -> Sheet {
    let lang = context.lang;
    let mut sheet = Sheet::new(lang.ranking_sheet(), &[14, 38, 14, 14, 13, 40, 8, 2, 26, 6, 2, 34, 12]);
    sheet.printed_to = Some(LABEL);
    sheet.hidden = vec![PLACE];
    sheet.text(0, RANK, lang.ranking_sheet_title(), CellStyle::Title);
    conclusion(context, ranking, calculation, &mut sheet);
    needed(context, &mut sheet);
    sheet.text(3, RANK, lang.workbook_prices(context.question.on), CellStyle::Plain);
    sheet.text(4, RANK, lang.ranking_sheet_help(), CellStyle::Plain);
    let meters = meters_that_count(context, offers);
    inputs(context, &meters, criteria, &mut sheet);
    let table = (FIRST_INPUT + ROWS_OF_CHART).max(FIRST_INPUT + u32::try_from(meters.len()).unwrap_or(0) + 2);
    sheet.charts.push(curves.chart(context, (FIRST_INPUT - 1, LEAST)));
    ranks(context, offers, ranking, calculation, table, &mut sheet);
    sheet
}

/// Who is cheapest, in a sentence that follows the figures.
fn conclusion(context: &Context, ranking: &Ranking, calculation: &CalculationSheet, sheet: &mut Sheet) {
    let lang = context.lang;
    let (cheapest, nobody) = lang.live_sentences();
    let known = calculation.all(Calculated::KnownPosition);
    let place = format!("MATCH(MIN({known}),{known},0)");
    let name = format!("INDEX({},{place})", calculation.all(Calculated::Name));
    let cents = format!("INDEX({},{place})", calculation.all(Calculated::LeastCents));
    let sum = format!("{}&{}", figure(lang, &cents), text_of_formula(&lang.currency(&context.catalog.currency)));
    let sentence = in_formula(cheapest, &[("{name}", &name), ("{sum}", &sum)]);
    let cheaper = calculation.open_and_below(&format!("INDEX({},{place})", calculation.all(Calculated::Least)));
    let others = in_formula(lang.offers_could_cost_less(), &[("{count}", &cheaper)]);
    let formula = format!("IF(COUNT({known})=0,{},{sentence}&IF({cheaper}=0,\"\",{others}))", text_of_formula(nobody));
    let best = ranking.ranked.iter().find(|ranked| !ranked.answer.annual.is_open());
    let value = best.map_or(nobody.to_owned(), |best| {
        let annual = best.answer.annual;
        let sum = lang.cents(annual, &context.catalog.currency);
        let could = |ranked: &&Ranked<Quoted>| ranked.answer.annual.is_open() && ranked.answer.annual.low < annual.low;
        let count = ranking.ranked.iter().filter(could).count();
        let others = lang.offers_could_cost_less().replace("{count}", &count.to_string());
        let others = if count == 0 { "" } else { others.as_str() };
        format!("{}{others}", cheapest.replace("{sum}", &sum).replace("{name}", &best.answer.offer.published.name))
    });
    sheet.formula(1, RANK, formula, CellValue::text(value), CellStyle::Conclusion);
}

/// An amount with the marks of a language, whatever those of the machine that recalculates are.
fn figure(lang: Lang, amount: &str) -> String {
    let mark = lang.decimal_mark();
    let other = if mark == ',' { "." } else { "," };
    let plain = format!("SUBSTITUTE(FIXED({amount},2,TRUE),\"{other}\",\"{mark}\")");
    let thousands = lang.whole(1000).replace(|c: char| c.is_ascii_digit(), "");
    let below_a_million = format!("INT({amount}/1000)&\"{thousands}\"&RIGHT({plain},6)");
    let above =
        format!("INT({amount}/1000000)&\"{thousands}\"&MID({plain},LEN({plain})-8,3)&\"{thousands}\"&RIGHT({plain},6)");
    format!("IF({amount}<1000,{plain},IF({amount}<1000000,{below_a_million},{above}))")
}

/// A sentence with gaps, as a formula that puts its parts together.
pub(super) fn in_formula(sentence: &str, gaps: &[(&str, &str)]) -> String {
    let found = gaps.iter().filter_map(|(gap, formula)| Some((sentence.find(gap)?, *gap, *formula)));
    let Some((at, gap, formula)) = found.min_by_key(|(at, ..)| *at) else { return text_of_formula(sentence) };
    let (before, after) = (&sentence[..at], &sentence[at + gap.len()..]);
    format!("{}&{formula}&{}", text_of_formula(before), in_formula(after, gaps))
}

/// What is needed, in a sentence that follows the marks.
fn needed(context: &Context, sheet: &mut Sheet) {
    let services: Vec<Service> = (0..context.catalog.services.len()).map(Service).collect();
    if services.is_empty() {
        return;
    }
    let lang = context.lang;
    let name = |service: &Service| lang.service(context.catalog, *service).to_owned();
    let listed = |service: &Service| {
        format!("IF({}=1,{},\"\")", need_name(context, *service), text_of_formula(&format!(", {}", name(service))))
    };
    let list = services.iter().map(listed).collect::<Vec<_>>().join("&");
    let [some, none] = lang.needed_services();
    let formula = format!("IF(LEN({list})=0,{},{}&MID({list},3,9999))", text_of_formula(none), text_of_formula(some));
    let needed: Vec<String> = services.iter().filter(|service| is_needed(context, **service)).map(name).collect();
    let value = if needed.is_empty() { none.to_owned() } else { format!("{some}{}", needed.join(", ")) };
    sheet.formula(2, RANK, formula, CellValue::text(value), CellStyle::Plain);
}

fn inputs(context: &Context, meters: &[Meter], criteria: &CriteriaSheet, sheet: &mut Sheet) {
    let lang = context.lang;
    sheet.text(FIRST_INPUT - 1, RANK, lang.usage_heading(), CellStyle::Heading);
    levels(context, meters, (FIRST_INPUT, RANK), sheet);
    sheet.text(FIRST_INPUT - 1, SERVICE, lang.live_needs(), CellStyle::Heading);
    for (row, service) in (FIRST_INPUT..).zip((0..context.catalog.services.len()).map(Service)) {
        sheet.text(row, SERVICE, lang.service(context.catalog, service), CellStyle::Plain);
        sheet.text(row, NEEDED, if is_needed(context, service) { MARK } else { "" }, CellStyle::Input);
        sheet.choices.push(((row, NEEDED), vec![MARK.to_owned()]));
        sheet.names.push((asked_name(context, service), (row, NEEDED)));
    }
    if criteria.asked.is_empty() {
        return;
    }
    sheet.text(FIRST_INPUT - 1, CRITERION, lang.live_criteria(), CellStyle::Heading);
    for (row, criterion) in (FIRST_INPUT..).zip(&criteria.asked) {
        sheet.text(row, CRITERION, lang.criterion(context.catalog, *criterion), CellStyle::Plain);
        sheet.text(row, WANTED, wanted(context, *criterion), CellStyle::Input);
        sheet.choices.push(((row, WANTED), lang.any_yes_no().map(str::to_owned).to_vec()));
        sheet.names.push((criterion_name(context, *criterion), (row, WANTED)));
    }
}

/// A row for each place in the ranking.
fn ranks(
    context: &Context,
    offers: &[&Offer],
    ranking: &Ranking,
    calculation: &CalculationSheet,
    table: u32,
    sheet: &mut Sheet,
) {
    let (lang, words) = (context.lang, context.lang.words());
    let [least, most] = lang.least_and_most();
    sheet.heading = Some(table);
    sheet.names.push(("ranking".to_owned(), (table, RANK)));
    sheet.heads(
        table,
        &[
            (words.rank, CellStyle::Heading),
            (words.offer, CellStyle::Heading),
            (least, CellStyle::FigureHeading),
            (most, CellStyle::FigureHeading),
            (words.monthly, CellStyle::FigureHeading),
            (lang.remark(), CellStyle::Heading),
        ],
    );
    let positions = calculation.all(Calculated::Position);
    for (place, row) in (0..offers.len()).zip(table + 1..) {
        let found = format!("${}{}", letters(PLACE), row + 1);
        let ranked = ranking.ranked.get(place);
        let shown = |formula: String| format!("IF({found}=\"\",\"\",{formula})");
        let of = |column: Calculated| format!("INDEX({},{found})", calculation.all(column));
        let number = place + 1;
        let formula = format!("IF(MAX({positions})<{number},\"\",MATCH({number},{positions},0))");
        let of_id = ranked.and_then(|ranked| offers.iter().position(|offer| offer.id() == ranked.answer.offer.id()));
        let of_id = of_id.map_or(CellValue::Blank, |place| CellValue::whole(place as i128 + 1));
        sheet.formula(row, PLACE, formula, of_id, CellStyle::Count);
        let (best, worst) = (of(Calculated::Best), of(Calculated::Worst));
        let rank = shown(format!("IF({best}={worst},{best},{best}&\"–\"&{worst})"));
        let rank_value = CellValue::rank(ranked.map(|ranked| ranked.rank));
        sheet.formula(row, RANK, rank, rank_value, CellStyle::Mark);
        let name = ranked.map_or(CellValue::Blank, |ranked| CellValue::text(&ranked.answer.offer.published.name));
        sheet.formula(row, OFFER, shown(of(Calculated::Name)), name, CellStyle::Plain);
        let cents = ranked.map(|ranked| ranked.answer.annual.map(Money::to_cents));
        let low = CellValue::or_blank(cents.map(|cents| cents.low));
        sheet.formula(row, LEAST, shown(of(Calculated::LeastCents)), low, CellStyle::Money);
        let high = CellValue::or_blank(cents.and_then(|cents| cents.high));
        sheet.formula(row, MOST, shown(of(Calculated::MostCents)), high, CellStyle::Money);
        let least = format!("{}{}", letters(LEAST), row + 1);
        let a_month = ranked.map(|ranked| monthly(ranked.answer.annual).low);
        let formula = shown(format!("ROUND({}/12,2)", of(Calculated::Least)));
        sheet.formula(row, MONTHLY, formula, CellValue::or_blank(a_month), CellStyle::Money);
        let most = format!("{}{}", letters(MOST), row + 1);
        let [open, between] = lang.open_remarks();
        let open_remark =
            format!("IF({most}=\"\",{},IF({most}={least},\"\",{}))", text_of_formula(open), text_of_formula(between));
        let tax = of(Calculated::Tax);
        let separator = text_of_formula(lang.semicolon());
        let remark = format!("{open_remark}&IF({tax}=\"\",\"\",IF({most}={least},\"\",{separator})&{tax})");
        let open = match ranked.map(|ranked| ranked.answer.annual) {
            Some(annual) if annual.high.is_none() => Some(open),
            Some(annual) if annual.is_open() => Some(between),
            _ => None,
        };
        let is_marked =
            |ranked: &&Ranked<Quoted>| ranked.answer.offer.has_unknown_vat() && !context.question.unknown_vat_added;
        let tax = ranked.filter(is_marked).map(|_| lang.unknown_vat_remark());
        let remarks: Vec<&str> = open.into_iter().chain(tax).collect();
        let value = if remarks.is_empty() { CellValue::Blank } else { CellValue::text(remarks.join(lang.semicolon())) };
        sheet.formula(row, LABEL, shown(remark), value, CellStyle::Plain);
    }
}
