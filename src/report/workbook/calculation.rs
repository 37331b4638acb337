//! Which offers can be had, what each costs and where it stands, as cells: one row an offer, in the order of the ids.

use super::criteria::CriteriaSheet;
use super::limits::within_limits;
use super::lines::{LinesSheet, OfferRows};
use super::services::{ServicesSheet, need_name};
use super::sheet::{CellStyle, CellValue, Sheet, letters, text_of_formula};
use crate::analysis::rank::Ranking;
use crate::analysis::rank_interval::{RankInterval, sort_by_cost};
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::offer::Offer;
use crate::price::service::Service;
use crate::price::usage::Meter;
use crate::report::common::Context;
use crate::report::formula::usage_name;

const HEADS: u32 = 1;
const FIRST: u32 = 2;

const ID: u16 = 0;
const NAME: u16 = 1;
const PRODUCT: u16 = 2;
const WITHIN: u16 = 3;
const SERVES: u16 = 4;
const MEETS: u16 = 5;
const LEAST: u16 = 6;
const MOST: u16 = 7;
const OPEN: u16 = 8;
const CAN_SERVE: u16 = 9;
const ORDER: u16 = 10;
const RANKED: u16 = 11;
const POSITION: u16 = 12;
const BEST: u16 = 13;
const WORST: u16 = 14;
const LEAST_CENTS: u16 = 15;
const MOST_CENTS: u16 = 16;
const KNOWN_POSITION: u16 = 17;
const REASON: u16 = 18;
const TAX: u16 = 19;

/// Where each offer stands.
pub(super) struct CalculationSheet {
    pub sheet: Sheet,
    count: u32,
}

/// An offer with its rows of lines, and what it comes to where nobody changes anything.
pub(super) struct CalculatedOffer<'a> {
    pub offer: &'a Offer,
    pub rows: OfferRows,
    pub annual: Bounds<Money>,
    /// Its place from 0 on among all that can serve, variants of a product included.
    pub order: Option<usize>,
    /// Its place from 0 on, and its rank, where it is ranked.
    pub ranked: Option<(u32, RankInterval)>,
}

impl<'a> CalculatedOffer<'a> {
    /// Offers with their rows, in the same order.
    pub(super) fn all(context: &Context, offers: Vec<(&'a Offer, OfferRows)>, ranking: &Ranking) -> Vec<Self> {
        let question = context.question;
        let annual = |offer: &Offer| offer.annual(&question.usage(), &question.options(offer));
        let mut able: Vec<(Bounds<Money>, &str)> = offers
            .iter()
            .filter(|(offer, _)| question.ask(offer).is_ok())
            .map(|(offer, _)| (annual(offer), offer.id()))
            .collect();
        sort_by_cost(&mut able, |(cost, _)| *cost, |(_, id)| id);
        let calculated = |(offer, rows): (&'a Offer, OfferRows)| {
            let place = ranking.ranked.iter().position(|ranked| ranked.answer.offer.id() == offer.id());
            let ranked = place.map(|place| (u32::try_from(place).unwrap_or(u32::MAX), ranking.ranked[place].rank));
            let order = able.iter().position(|(_, id)| *id == offer.id());
            Self { offer, rows, annual: annual(offer), order, ranked }
        };
        offers.into_iter().map(calculated).collect()
    }
}

/// The columns that another sheet reads.
#[derive(Clone, Copy)]
pub(super) enum Calculated {
    Name,
    /// With each of its digits.
    Least,
    Position,
    Best,
    Worst,
    LeastCents,
    MostCents,
    KnownPosition,
    /// A remark where nobody knows if tax is in its prices.
    Tax,
}

impl CalculationSheet {
    pub(super) fn new(
        context: &Context,
        offers: &[CalculatedOffer],
        lines: &LinesSheet,
        services: &ServicesSheet,
        criteria: &CriteriaSheet,
        best_per_product: bool,
    ) -> Self {
        let lang = context.lang;
        let widths = [18, 34, 14, 9, 9, 9, 14, 14, 9, 9, 9, 9, 9, 9, 9, 13, 13, 9, 40, 24];
        let mut sheet = Sheet::new(lang.calculation_sheet(), &widths);
        sheet.is_landscape = true;
        sheet.heading = Some(HEADS);
        sheet.text(0, 0, lang.calculation_sheet_title(), CellStyle::Title);
        let heads = lang.calculation_columns().map(|head| (head, CellStyle::Heading));
        sheet.heads(HEADS, &heads);
        let count = u32::try_from(offers.len()).unwrap_or(u32::MAX);
        let mut calculation = Self { sheet, count };
        for (place, offer) in (0..).zip(offers) {
            calculation.conditions(context, place, offer.offer, services, criteria);
            calculation.offer(context, place, offer, lines, best_per_product);
        }
        calculation
    }

    /// The cells of a column, of all offers.
    pub(super) fn all(&self, column: Calculated) -> String {
        self.column(match column {
            Calculated::Name => NAME,
            Calculated::Least => LEAST,
            Calculated::Position => POSITION,
            Calculated::Best => BEST,
            Calculated::Worst => WORST,
            Calculated::LeastCents => LEAST_CENTS,
            Calculated::MostCents => MOST_CENTS,
            Calculated::KnownPosition => KNOWN_POSITION,
            Calculated::Tax => TAX,
        })
    }

    /// How many ranked offers of which not every price is known could cost less than an amount.
    pub(super) fn open_and_below(&self, amount: &str) -> String {
        let [ranked, open, least] = [RANKED, OPEN, LEAST].map(|column| self.column(column));
        format!("SUMPRODUCT({ranked}*{open}*({least}<{amount}))")
    }

    /// The cell that says whether an offer is ranked, 1 or 0.
    pub(super) fn is_ranked(&self, place: u32) -> String {
        self.sheet.cell(FIRST + place, RANKED)
    }

    fn column(&self, column: u16) -> String {
        self.sheet.column(column, FIRST, FIRST + self.count - 1)
    }

    fn flag(&mut self, row: u32, column: u16, formula: String, holds: bool) {
        self.sheet.formula(row, column, formula, CellValue::flag(holds), CellStyle::Count);
    }

    /// Whether an offer can be had at this usage, for these needs and criteria.
    fn conditions(
        &mut self,
        context: &Context,
        place: u32,
        offer: &Offer,
        services: &ServicesSheet,
        criteria: &CriteriaSheet,
    ) {
        let (row, question) = (FIRST + place, context.question);
        let level = |meter: Meter| usage_name(context.catalog.meter_id(meter));
        let flag = |service: Service| Some(need_name(context, service));
        let within = format!("IF({},1,0)", within_limits(offer, &[], &level, &flag));
        let options = question.options(offer);
        self.flag(row, WITHIN, within, offer.exceeded(&question.usage(), &options).is_none());
        let serves = format!("IF({},1,0)", services.serves_all(place));
        self.flag(row, SERVES, serves, question.is_served_by(offer));
        let meets = format!("IF({},1,0)", criteria.meets_all(place));
        self.flag(row, MEETS, meets, question.is_met_by(offer));
    }

    fn offer(
        &mut self,
        context: &Context,
        place: u32,
        calculated: &CalculatedOffer,
        lines: &LinesSheet,
        best_per_product: bool,
    ) {
        let row = FIRST + place;
        let own = |column: u16| format!("${}{}", letters(column), row + 1);
        let CalculatedOffer { offer, rows, annual, ranked, order: _ } = calculated;
        self.sheet.text(row, ID, offer.id(), CellStyle::Plain);
        self.sheet.text(row, NAME, &offer.published.name, CellStyle::Plain);
        let product = offer.published.product.clone().unwrap_or_default();
        self.sheet.text(row, PRODUCT, product, CellStyle::Plain);
        let is_marked = offer.has_unknown_vat() && !context.question.unknown_vat_added;
        let tax = if is_marked { context.lang.unknown_vat_remark() } else { "" };
        self.sheet.text(row, TAX, tax, CellStyle::Plain);
        let (least, most) = rows.exact(&lines.sheet);
        let exact = annual.map(Money::exact);
        self.sheet.formula(row, LEAST, least, CellValue::Number(exact.low), CellStyle::Price);
        self.sheet.formula(row, MOST, most, CellValue::or_blank(exact.high), CellStyle::Price);
        let [within, serves, meets, low, high, open] = [WITHIN, SERVES, MEETS, LEAST, MOST, OPEN].map(own);
        self.flag(row, OPEN, format!("IF({high}={low},0,1)"), annual.is_open());
        let known_only = if context.question.known_only { format!("*(1-{open})") } else { String::new() };
        let reasons = context.question.ask(offer).is_ok();
        self.flag(row, CAN_SERVE, format!("{within}*{serves}*{meets}{known_only}"), reasons);
        self.standing(row, calculated, best_per_product);
        let cents = annual.map(Money::to_cents);
        self.sheet.formula(row, LEAST_CENTS, format!("ROUND({low},2)"), CellValue::Number(cents.low), CellStyle::Money);
        let most = format!("IF({high}=\"\",\"\",ROUND({high},2))");
        self.sheet.formula(row, MOST_CENTS, most, CellValue::or_blank(cents.high), CellStyle::Money);
        let reasons = context.lang.calculation_reasons().map(text_of_formula);
        let reason = format!(
            "IF({}=1,\"\",IF({within}=0,{},IF({serves}=0,{},IF({meets}=0,{},{}))))",
            own(RANKED),
            reasons[0],
            reasons[1],
            reasons[2],
            reasons[3]
        );
        let value = match ranked {
            Some(_) => CellValue::Blank,
            None => CellValue::text(self.reason(context, row)),
        };
        self.sheet.formula(row, REASON, reason, value, CellStyle::Plain);
    }

    /// Why an offer is not ranked, as its conditions stand.
    fn reason(&self, context: &Context, row: u32) -> &'static str {
        let holds = |column: u16| {
            let cell = self.sheet.cells.get(&(row, column)).map(|cell| &cell.content);
            matches!(cell, Some(super::sheet::CellContent::Formula { value, .. }) if *value == CellValue::flag(true))
        };
        let reasons = context.lang.calculation_reasons();
        match [WITHIN, SERVES, MEETS].map(holds) {
            [false, ..] => reasons[0],
            [true, false, _] => reasons[1],
            [true, true, false] => reasons[2],
            [true, true, true] => reasons[3],
        }
    }

    /// Where an offer stands among those that can serve: by what is known of its cost, then known before open, then by
    /// id.
    fn standing(&mut self, row: u32, calculated: &CalculatedOffer, best_per_product: bool) {
        let own = |column: u16| format!("${}{}", letters(column), row + 1);
        let [least, most, open, can_serve, order, ranked] = [LEAST, MOST, OPEN, CAN_SERVE, ORDER, RANKED].map(own);
        let [leasts, mosts, opens, able, orders, rankeds, products] =
            [LEAST, MOST, OPEN, CAN_SERVE, ORDER, RANKED, PRODUCT].map(|column| self.column(column));
        let before = |counted: &str| {
            format!(
                "1+SUMPRODUCT({counted}*(({leasts}<{least})+({leasts}={least})*(({opens}<{open})+({opens}={open})*\
                 (ROW({leasts})<ROW()))))"
            )
        };
        let place = calculated.ranked.map(|(place, _)| place);
        let position = CellValue::whole(place.map_or(0, |place| i128::from(place) + 1));
        let is_ranked = calculated.ranked.is_some();
        if best_per_product {
            let of_all = format!("IF({can_serve}=1,{},0)", before(&able));
            let value = CellValue::whole(calculated.order.map_or(0, |order| order as i128 + 1));
            self.sheet.formula(row, ORDER, of_all, value, CellStyle::Count);
            let own_product = own(PRODUCT);
            let surer = format!(
                "SUMPRODUCT({able}*({products}={own_product})*({mosts}<={least})*(({mosts}<{most})+({mosts}={most})*\
                 ({orders}<{order})))"
            );
            let formula = format!("IF({own_product}=\"\",{can_serve},{can_serve}*IF({surer}>0,0,1))");
            self.flag(row, RANKED, formula, is_ranked);
        } else {
            self.flag(row, RANKED, can_serve, is_ranked);
        }
        let formula = format!("IF({ranked}=1,{},0)", before(&rankeds));
        self.sheet.formula(row, POSITION, formula, position.clone(), CellStyle::Count);
        let rank = |side: fn(RankInterval) -> usize| {
            CellValue::whole(calculated.ranked.map_or(0, |(_, rank)| side(rank) as i128))
        };
        let best = format!("IF({ranked}=1,1+SUMPRODUCT({rankeds}*({mosts}<{least})),0)");
        self.sheet.formula(row, BEST, best, rank(|rank| rank.best), CellStyle::Count);
        let possibly = format!("IF({most}=\"\",SUM({rankeds}),SUMPRODUCT({rankeds}*({leasts}<{most})))");
        let worst = format!("IF({ranked}=1,1+{possibly}-{open},0)");
        self.sheet.formula(row, WORST, worst, rank(|rank| rank.worst), CellStyle::Count);
        let known = if is_ranked && !calculated.annual.is_open() { position } else { CellValue::Blank };
        let formula = format!("IF({ranked}*(1-{open})=1,{},\"\")", own(POSITION));
        self.sheet.formula(row, KNOWN_POSITION, formula, known, CellStyle::Count);
    }
}
