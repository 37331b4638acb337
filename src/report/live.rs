//! A ranking that recalculates in a page: fields for the usage, boxes for the needs, and exact whole numbers.

use super::common::Context;
use super::explain::to_fill;
use super::formula::{FormulaWriter, HELPERS, text_of_script};
use crate::analysis::formula::{FormulaParts, FormulaTerm, OpenFormulas, OptionTerms};
use crate::analysis::question::Question;
use crate::lang::Lang;
use crate::price::formula_language::FormulaLanguage;
use crate::price::line::{Line, PriceKey};
use crate::price::offer::Offer;
use crate::price::provider::{Criterion, FactValue};
use crate::price::quote::LineItem;
use crate::price::requirement::RequiredValue;
use crate::price::service::Service;
use crate::price::usage::{LARGEST_USAGE, Meter};

/// What a page recalculates by.
#[derive(Clone, Debug)]
pub(crate) struct LivePage {
    pub title: String,
    /// The name of each field, what stands beside it, and what it holds at first.
    pub fields: Vec<(String, String, u64)>,
    pub needs: String,
    /// The name of each box, what stands beside it, and whether it is ticked.
    pub boxes: Vec<(String, String, bool)>,
    pub criteria: String,
    /// The name of each choice between any, yes and no, what stands beside it, and which of the three it is at first.
    pub choices: Vec<(String, String, usize)>,
    pub any_yes_no: [String; 3],
    pub rates: String,
    /// The name of each field for a price that nobody publishes, and what stands beside it.
    pub prices: Vec<(String, String)>,
    pub columns: [String; 3],
    pub script: String,
}

/// A ranking of the offers that can be asked at any usage.
pub(crate) fn page(context: &Context, offers: &[&Offer], question: &Question) -> LivePage {
    let (lang, catalog) = (context.lang, context.catalog);
    let writer = FormulaWriter { context, language: FormulaLanguage::JavaScript };
    let formulas = OpenFormulas::new(catalog, offers, question);
    let parts = &formulas.parts;
    let meters = (0..catalog.meters.len()).map(Meter);
    let meters: Vec<Meter> = meters.filter(|meter| parts.iter().any(|parts| parts.depends_on(*meter))).collect();
    let usage = question.usage();
    let field =
        |meter: &Meter| (catalog.meter_id(*meter).to_owned(), lang.meter_field(catalog, *meter), usage.level(*meter));
    let is_needed = |service: Service| question.needs.iter().any(|need| need.service == service);
    let services: Vec<Service> = (0..catalog.services.len()).map(Service).collect();
    let tick = |service: &Service| {
        (catalog.service_id(*service).to_owned(), lang.service(catalog, *service).to_owned(), is_needed(*service))
    };
    let is_known = |criterion: &Criterion| {
        parts.iter().any(|parts| matches!(fact(parts.formula.offer, *criterion), Some(FactValue::Yes | FactValue::No)))
    };
    let criteria: Vec<Criterion> = (0..catalog.criteria.len()).map(Criterion).filter(is_known).collect();
    let choice = |criterion: &Criterion| {
        let required = question.requirements.iter().find(|requirement| requirement.criterion == *criterion);
        let said = match required.map(|requirement| &requirement.value) {
            Some(RequiredValue::Yes) => 1,
            Some(RequiredValue::No) => 2,
            Some(RequiredValue::Word(_)) | None => 0,
        };
        (catalog.criteria[criterion.0].id.clone(), lang.criterion(catalog, *criterion).to_owned(), said)
    };
    let words = lang.words();
    LivePage {
        title: lang.live_title().to_owned(),
        fields: meters.iter().map(field).collect(),
        needs: lang.live_needs().to_owned(),
        boxes: services.iter().map(tick).collect(),
        criteria: lang.live_criteria().to_owned(),
        choices: criteria.iter().map(choice).collect(),
        any_yes_no: lang.any_yes_no().map(str::to_owned),
        rates: lang.live_rates().to_owned(),
        prices: parts.iter().flat_map(|parts| rate_fields(context, parts)).collect(),
        columns: [words.rank, words.offer, words.annual].map(str::to_owned),
        script: script(&writer, &formulas, &meters, &services, &criteria),
    }
}

/// "Zourit, GB beyond 50: not published: … € a year".
fn rate_fields(context: &Context, parts: &FormulaParts) -> Vec<(String, String)> {
    let (catalog, offer) = (context.catalog, parts.formula.offer);
    let field = |(key, line): &(PriceKey, &Line)| {
        let item = LineItem::of(line, &context.question.usage());
        let label = context.lang.item(catalog, &item.item, item.included);
        let terms = to_fill(context, offer, &item);
        let label = context.lang.explained(&format!("{}, {label}", offer.published.name), &terms);
        (format!("{}.{}", offer.id(), catalog.key_id(*key)), label)
    };
    parts.rates.iter().map(field).collect()
}

fn fact(offer: &Offer, criterion: Criterion) -> Option<&FactValue> {
    Some(&offer.provider()?.fact(criterion)?.value)
}

fn script(
    writer: &FormulaWriter,
    formulas: &OpenFormulas,
    meters: &[Meter],
    services: &[Service],
    criteria: &[Criterion],
) -> String {
    let (catalog, lang) = (writer.context.catalog, writer.context.lang);
    let ids: Vec<&str> = services.iter().map(|service| catalog.service_id(*service)).collect();
    let read: String = meters.iter().map(|meter| writer.read_level(*meter)).collect();
    let offers: Vec<String> = formulas.parts.iter().map(|parts| offer(writer, parts, &ids, criteria)).collect();
    let (cheapest, nobody) = lang.live_sentences();
    format!(
        "{}const most={LARGEST_USAGE}n;\nconst units={}n;\nfunction quotes(usage,n,f){{\n{read}return[\n{}\n];}}\n{}",
        HELPERS,
        formulas.units_per_cent,
        offers.join(",\n"),
        include_str!("live.js")
            .replace("CURRENCY", &text_of_script(lang.currency(&catalog.currency).trim()))
            .replace("FRENCH", if lang == Lang::Fr { "true" } else { "false" })
            .replace("CHEAPEST", &text_of_script(cheapest))
            .replace("NOBODY", &text_of_script(nobody))
            .replace("COULD", &text_of_script(lang.live_could_cost_less()))
    )
}

/// `[id, name, services, facts, whether it can be had, low, high]`, the amounts in the smallest units of all formulas.
fn offer(writer: &FormulaWriter, parts: &FormulaParts, ids: &[&str], criteria: &[Criterion]) -> String {
    let served: Vec<&str> = parts.served.iter().map(|service| ids[service.0]).collect();
    let bought = |option: &OptionTerms| format!("n.has({})", text_of_script(ids[option.service.0]));
    let only_bought = |option: &OptionTerms, sum: String| format!("({}?{sum}:0n)", bought(option));
    let sum = |high: bool| {
        let options = parts.options.iter().map(|option| only_bought(option, writer.units(&option.terms, high)));
        std::iter::once(writer.units(&parts.formula.terms, high)).chain(options).collect::<Vec<_>>().join("+")
    };
    let open = |terms: &[FormulaTerm]| writer.unknown(terms);
    let unknown = open(&parts.formula.terms)
        .into_iter()
        .chain(parts.options.iter().filter_map(|option| Some(only_bought(option, open(&option.terms)?))));
    let unknown: Vec<String> = unknown.collect();
    let (low, high) = (sum(false), sum(true));
    let high = match unknown.as_slice() {
        [] if low == high => "0".to_owned(),
        [] => high,
        unknown => format!("({}>0n?null:{high})", unknown.join("+")),
    };
    let limits =
        parts.formula.limits.iter().map(|limit| writer.within(limit)).chain(parts.options.iter().flat_map(|option| {
            option.limits.iter().map(move |limit| format!("(!{}||{})", bought(option), writer.within(limit)))
        }));
    let limits: Vec<String> = limits.collect();
    let within = if limits.is_empty() { "1".to_owned() } else { limits.join("&&") };
    let offer = parts.formula.offer;
    let known = criteria.iter().filter_map(|criterion| {
        let id = &writer.context.catalog.criteria[criterion.0].id;
        match fact(offer, *criterion)? {
            FactValue::Yes => Some(format!("{id}=yes")),
            FactValue::No => Some(format!("{id}=no")),
            FactValue::Word(_) => None,
        }
    });
    let facts = known.collect::<Vec<_>>().join(" ");
    let [id, name, served, facts] = [offer.id(), &offer.published.name, &served.join(" "), &facts].map(text_of_script);
    // A page that is sent by mail is small: formulas of a script need no spaces.
    let [within, low, high] = [within, low, high].map(|formula| formula.replace(' ', ""));
    format!("[{id},{name},{served},{facts},{within},{low},{high}]")
}
