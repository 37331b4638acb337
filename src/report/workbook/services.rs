//! Which offer provides which service, which services are needed, and what those that serve them cost, as cells.

use super::criteria::CriteriaSheet;
use super::limits::within_limits;
use super::lines::{Billed, LinesSheet};
use super::question_cells::{MOST_OFFERS, meters_that_count};
use super::sheet::{CellStyle, CellValue, Sheet, absolute, text_of_formula};
use crate::money::exact::Money;
use crate::price::need::{Match, Need};
use crate::price::offer::Offer;
use crate::price::service::Service;
use crate::price::usage::Meter;
use crate::report::common::Context;
use crate::report::formula::usage_name;

const HEADS: u32 = 2;
/// Where a mark stands under each service that is needed.
const MARKS: u32 = 3;
/// The same as numbers.
const FLAGS: u32 = 4;
const FIRST_OFFER: u32 = 5;

/// What stands under a service that is needed.
pub(super) const MARK: &str = "x";

/// A row for each offer and a column for each service.
pub(super) struct ServicesSheet {
    pub sheet: Sheet,
    /// How many services there are.
    count: u16,
    /// The words in a cell that serves.
    serving: Vec<&'static str>,
}

/// What a formula calls whether a service is needed (0 or 1).
pub(super) fn need_name(context: &Context, service: Service) -> String {
    format!("need_{}", context.catalog.service_id(service).replace('-', "."))
}

/// What a formula calls the cell in which a service is marked as needed.
pub(super) fn asked_name(context: &Context, service: Service) -> String {
    format!("asked_{}", context.catalog.service_id(service).replace('-', "."))
}

/// Whether a question needs a service.
pub(super) fn is_needed(context: &Context, service: Service) -> bool {
    context.question.needs.iter().any(|need| need.service == service)
}

impl ServicesSheet {
    /// Somebody marks a service as needed on another sheet, or here.
    pub(super) fn new(context: &Context, offers: &[&Offer], is_marked_elsewhere: bool) -> Self {
        let lang = context.lang;
        let services: Vec<Service> = (0..context.catalog.services.len()).map(Service).collect();
        let widths: Vec<u8> = std::iter::once(34).chain(services.iter().map(|_| 9)).collect();
        let mut sheet = Sheet::new(lang.services_sheet(), &widths);
        sheet.is_landscape = true;
        sheet.heading = Some(HEADS);
        sheet.text(0, 0, lang.services_title(), CellStyle::Title);
        let help = if is_marked_elsewhere { lang.services_sheet_help() } else { lang.services_marks_help() };
        sheet.text(1, 0, help, CellStyle::Plain);
        sheet.text(HEADS, 0, lang.words().offer, CellStyle::Heading);
        sheet.text(MARKS, 0, lang.live_needs(), CellStyle::Plain);
        sheet.text(FLAGS, 0, lang.need_flags(), CellStyle::Plain);
        for (column, service) in (1..).zip(&services) {
            let needed = is_needed(context, *service);
            sheet.text(HEADS, column, lang.service(context.catalog, *service), CellStyle::TurnedHeading);
            if is_marked_elsewhere {
                let cell = asked_name(context, *service);
                let value = if needed { CellValue::text(MARK) } else { CellValue::Blank };
                sheet.formula(MARKS, column, format!("IF(TRIM({cell})=\"\",\"\",{cell})"), value, CellStyle::Mark);
            } else {
                sheet.text(MARKS, column, if needed { MARK } else { "" }, CellStyle::Input);
                sheet.choices.push(((MARKS, column), vec![MARK.to_owned()]));
            }
            let flag = format!("IF(TRIM({})=\"\",0,1)", absolute(MARKS, column));
            sheet.formula(FLAGS, column, flag, CellValue::flag(needed), CellStyle::Mark);
            sheet.names.push((need_name(context, *service), (FLAGS, column)));
        }
        for (row, offer) in (FIRST_OFFER..).zip(offers) {
            sheet.text(row, 0, &offer.published.name, CellStyle::Plain);
            for (column, service) in (1..).zip(&services) {
                if let Some(word) = provided(context, offer, *service) {
                    sheet.text(row, column, word, CellStyle::Mark);
                }
            }
        }
        let [included, option, self_service, _] = lang.provision_words();
        let accepted = context.question.self_service_accepted.then_some(self_service);
        let serving = [included, option].into_iter().chain(accepted).collect();
        Self { sheet, count: u16::try_from(services.len()).unwrap_or(u16::MAX), serving }
    }

    /// The column after the last service.
    fn next_column(&self) -> u16 {
        self.count + 1
    }

    /// The formula of whether an offer, by its place among the offers, serves all that is needed.
    pub(super) fn serves_all(&self, place: u32) -> String {
        if self.count == 0 {
            return "TRUE".to_owned();
        }
        let flags = self.sheet.row(FLAGS, 1, self.count);
        let own = self.sheet.row(FIRST_OFFER + place, 1, self.count);
        let unserved = self.serving.iter().map(|word| format!("*({own}<>{})", text_of_formula(word)));
        format!("SUMPRODUCT({flags}{})=0", unserved.collect::<String>())
    }
}

/// Who serves the needs that are marked, and at what cost.
pub(crate) fn sheets(context: &Context, offers: &[&Offer]) -> Vec<Sheet> {
    if offers.is_empty() || offers.len() > MOST_OFFERS {
        return Vec::new();
    }
    let lang = context.lang;
    let mut services = ServicesSheet::new(context, offers, false);
    let criteria = CriteriaSheet::new(context, offers, false);
    let mut lines = LinesSheet::new(context, &meters_that_count(context, offers));
    let level = |meter: Meter| usage_name(context.catalog.meter_id(meter));
    let flag = |service: Service| Some(need_name(context, service));
    let usage = context.question.usage();
    let first = services.next_column();
    let [least, most] = lang.least_and_most();
    let heads =
        [(lang.serves_all(), CellStyle::Heading), (least, CellStyle::FigureHeading), (most, CellStyle::FigureHeading)];
    for (column, (head, style)) in (first..).zip(heads) {
        services.sheet.text(HEADS, column, head, style);
        services.sheet.widths.push(13);
    }
    for (place, offer) in (0..).zip(offers) {
        let options = context.question.options(offer);
        let rows = lines.add(offer, &Billed { level: &level, flag: &flag, usage: &usage, options: &options });
        let within = within_limits(offer, &[], &level, &flag);
        let row = FIRST_OFFER + place;
        let formula = format!(
            "IF(AND({},{},{within}),{},\"\")",
            services.serves_all(place),
            criteria.meets_all(place),
            text_of_formula(MARK)
        );
        let serves = context.question.ask(offer).is_ok();
        let value = if serves { CellValue::text(MARK) } else { CellValue::Blank };
        services.sheet.formula(row, first, formula, value, CellStyle::Mark);
        let (low, high) = rows.cents(&lines.sheet);
        let cents = offer.annual(&usage, &options).map(Money::to_cents);
        let known = [(low, Some(cents.low)), (high, cents.high)];
        for (column, (formula, value)) in (first + 1..).zip(known) {
            services.sheet.formula(row, column, formula, CellValue::or_blank(value), CellStyle::Money);
        }
    }
    vec![services.sheet, criteria.sheet, lines.sheet]
}

/// How an offer provides a service, in a word; nothing where it does not.
fn provided(context: &Context, offer: &Offer, service: Service) -> Option<&'static str> {
    let asked = context.question.needs.iter().find(|need| need.service == service);
    let plain = Need::of(service);
    let [included, option, self_service, other_software] = context.lang.provision_words();
    match asked.unwrap_or(&plain).answered_by(offer) {
        Match::Included => Some(included),
        Match::Option => Some(option),
        Match::SelfService => Some(self_service),
        Match::OtherSoftware => Some(other_software),
        Match::None | Match::NotListed => None,
    }
}
