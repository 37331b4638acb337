//! What is known of whoever sells, as cells, each a link to its source.

use super::sheet::{CellContent, CellStyle, CellValue, Sheet, text_of_formula};
use crate::price::offer::Offer;
use crate::price::provider::{Criterion, FactValue};
use crate::price::requirement::RequiredValue;
use crate::report::common::Context;

const HEADS: u32 = 2;
/// What is insisted on.
const WANTED: u32 = 3;
const FIRST_OFFER: u32 = 4;
const FIRST_CRITERION: u16 = 2;

/// A row for each offer and a column for each criterion.
pub(super) struct CriteriaSheet {
    pub sheet: Sheet,
    /// The criteria that are yes or no of some offer, so that one may insist on them.
    pub asked: Vec<Criterion>,
    columns: u16,
    known_only: bool,
    yes: &'static str,
    no: &'static str,
}

/// What a formula calls the cell that says what is insisted on.
pub(super) fn criterion_name(context: &Context, criterion: Criterion) -> String {
    format!("criterion_{}", context.catalog.criteria[criterion.0].id.replace('-', "."))
}

/// What is insisted on by a criterion, in a word.
pub(super) fn wanted(context: &Context, criterion: Criterion) -> &'static str {
    let [any, yes, no] = context.lang.any_yes_no();
    let required = context.question.requirements.iter().find(|requirement| requirement.criterion == criterion);
    match required.map(|requirement| &requirement.value) {
        Some(RequiredValue::Yes) => yes,
        Some(RequiredValue::No) => no,
        Some(RequiredValue::Word(_)) | None => any,
    }
}

impl CriteriaSheet {
    /// The criteria of which something is known for some offer.
    /// Somebody says what is insisted on on another sheet, or here.
    pub(super) fn new(context: &Context, offers: &[&Offer], is_said_elsewhere: bool) -> Self {
        let lang = context.lang;
        let facts = |criterion: Criterion| {
            offers.iter().filter_map(move |offer| Some(&offer.provider()?.fact(criterion)?.value))
        };
        let is_known = |criterion: &Criterion| facts(*criterion).next().is_some();
        let is_settled = |criterion: &Criterion| facts(*criterion).any(|value| !matches!(value, FactValue::Word(_)));
        let criteria: Vec<Criterion> = (0..context.catalog.criteria.len()).map(Criterion).filter(is_known).collect();
        let asked: Vec<Criterion> = criteria.iter().copied().filter(is_settled).collect();
        let widths: Vec<u8> = [34, 22].into_iter().chain(criteria.iter().map(|_| 13)).collect();
        let mut sheet = Sheet::new(lang.criteria_sheet(), &widths);
        sheet.is_landscape = true;
        sheet.heading = Some(HEADS);
        sheet.text(0, 0, lang.criteria_sheet_title(), CellStyle::Title);
        sheet.text(1, 0, lang.criteria_sheet_help(), CellStyle::Plain);
        sheet.heads(HEADS, &[(lang.words().offer, CellStyle::Heading), (lang.seller(), CellStyle::Heading)]);
        sheet.text(WANTED, 0, lang.live_criteria(), CellStyle::Plain);
        for (column, criterion) in (FIRST_CRITERION..).zip(&criteria) {
            sheet.text(HEADS, column, lang.criterion(context.catalog, *criterion), CellStyle::TurnedHeading);
            let word = wanted(context, *criterion);
            if asked.contains(criterion) && is_said_elsewhere {
                let formula = criterion_name(context, *criterion);
                sheet.formula(WANTED, column, formula, CellValue::text(word), CellStyle::Mark);
            } else if asked.contains(criterion) {
                sheet.text(WANTED, column, word, CellStyle::Input);
                sheet.choices.push(((WANTED, column), lang.any_yes_no().map(str::to_owned).to_vec()));
            }
        }
        for (row, offer) in (FIRST_OFFER..).zip(offers) {
            sheet.text(row, 0, &offer.published.name, CellStyle::Plain);
            let Some(provider) = offer.provider() else { continue };
            sheet.text(row, 1, &provider.name, CellStyle::Plain);
            for (column, criterion) in (FIRST_CRITERION..).zip(&criteria) {
                let Some(fact) = provider.fact(*criterion) else { continue };
                let text = lang.fact_value(&fact.value).to_owned();
                let cell = match &fact.provenance.source {
                    Some(source) => CellContent::Link { address: source.clone(), text },
                    None => CellContent::Text(text),
                };
                sheet.put(row, column, cell, CellStyle::Plain);
            }
        }
        let [_, yes, no] = lang.any_yes_no();
        let columns = u16::try_from(criteria.len()).unwrap_or(u16::MAX);
        Self { sheet, asked, columns, known_only: context.question.known_only, yes, no }
    }

    /// The formula of whether an offer, by its place among the offers, is not known to fail; or is known
    /// not to, where only what is known counts.
    pub(super) fn meets_all(&self, place: u32) -> String {
        if self.columns == 0 {
            return "TRUE".to_owned();
        }
        let last = FIRST_CRITERION + self.columns - 1;
        let wanted = self.sheet.row(WANTED, FIRST_CRITERION, last);
        let own = self.sheet.row(FIRST_OFFER + place, FIRST_CRITERION, last);
        let [yes, no] = [self.yes, self.no].map(text_of_formula);
        if self.known_only {
            return format!("SUMPRODUCT(({wanted}={yes})*({own}<>{yes})+({wanted}={no})*({own}<>{no}))=0");
        }
        format!("SUMPRODUCT(({wanted}={yes})*({own}={no})+({wanted}={no})*({own}={yes}))=0")
    }
}
