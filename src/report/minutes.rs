//! The sentence for the minutes: what was asked, what each offer costs, and how that is known.

use super::common::Context;
use super::document::Block;
use super::explain::assumption;
use super::sentence;
use crate::analysis::answer::Quoted;
use crate::analysis::explain::Explanation;
use crate::analysis::notes::Note;
use crate::lang::minutes::MinutesQuestion;
use crate::price::offer::Assumption;
use crate::price::provenance::Provenance;
use crate::price::quote::LineItem;

pub(super) fn blocks(context: &Context, explanation: &Explanation) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraph(question(context))];
    blocks.extend(context.preamble_of_assumed());
    let quotes = explanation.quotes.iter().map(|quoted| {
        let text = context.lang.explained(&quoted.offer.published.name, &quote(context, quoted));
        (String::new(), format!("{text}.{}", remarks(context, quoted)))
    });
    let excluded = explanation
        .excluded
        .iter()
        .map(|exclusion| (String::new(), format!("{}.", context.unable_in_words(exclusion))));
    blocks.push(Block::List { heading: String::new(), items: quotes.chain(excluded).collect() });
    let answers: Vec<&Quoted> = explanation.quotes.iter().collect();
    if answers.len() > 1 {
        blocks.extend(context.cheapest_in_words(&answers).map(Block::Paragraph));
    }
    let known = answers.iter().filter(|answer| !answer.annual.is_open());
    let best = known.min_by_key(|answer| answer.annual.low).copied();
    blocks.extend(context.about_current(best).map(Block::Paragraph));
    blocks.push(context.provenance());
    blocks
}

/// The same as one text.
pub(super) fn text(context: &Context, explanation: &Explanation) -> String {
    let lines = blocks(context, explanation).into_iter().flat_map(|block| match block {
        Block::Paragraph(text) => vec![text],
        Block::List { items, .. } => items.into_iter().map(|(_, text)| format!("- {text}")).collect(),
        _ => Vec::new(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn question(context: &Context) -> String {
    let (lang, catalog, question) = (context.lang, context.catalog, context.question);
    let asked = MinutesQuestion {
        association: context.association,
        usage: context.usage(),
        needs: question.needs.iter().map(|need| lang.need(catalog, need)).collect(),
        requirements: question.requirements.iter().map(|required| lang.requirement(catalog, required)).collect(),
    };
    lang.minutes_question(&asked, question.on)
}

/// The amount, its formula, and how each price in it is known.
fn quote(context: &Context, quoted: &Quoted) -> String {
    let (lang, published) = (context.lang, &quoted.offer.published);
    let amount = lang.said(quoted.annual, &context.catalog.currency);
    let amount = lang.minutes_amount(&amount, &sentence::of(context, quoted));
    let own = published.own_provenance();
    let known = format!("{} ({})", lang.known_by(own.evidence), source(context, &own));
    let others = quoted.quote.lines.iter().filter_map(|line| read_elsewhere(context, quoted, line));
    let assumed = quoted.offer.assumed.iter().map(|assumption| assumed(context, quoted, assumption));
    let mut parts = vec![amount, known];
    for part in others.chain(assumed) {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    parts.join(lang.semicolon())
}

/// What the board must know of the amount: what is not known of it, what tax it was taken with, who may have it, and
/// what is due beside it.
fn remarks(context: &Context, quoted: &Quoted) -> String {
    let matters = |note: &&Note| {
        matches!(
            note,
            Note::UnknownRate(_)
                | Note::AtLeast(..)
                | Note::Interval(..)
                | Note::UnknownVat(_)
                | Note::SelfService(_)
                | Note::Setup(_)
                | Note::FirstMonths(..)
                | Note::Commitment(_)
                | Note::Conditions(_)
        )
    };
    let remarks = quoted.notes.iter().filter(matters).map(|note| context.lang.note(context.catalog, note));
    remarks.flat_map(|remark| [" ".to_owned(), remark]).collect()
}

/// Where a line was read, unless that is where its offer was.
fn read_elsewhere(context: &Context, quoted: &Quoted, line: &LineItem) -> Option<String> {
    let published = &quoted.offer.published;
    let own = published.provenance(&line.item);
    if own == published.own_provenance() || assumption(quoted.offer, line).is_some() {
        return None;
    }
    let what = context.lang.item(context.catalog, &line.item, line.included);
    Some(context.lang.explained(&what, &source(context, &own)))
}

fn assumed(context: &Context, quoted: &Quoted, assumption: &Assumption) -> String {
    let line = quoted.quote.lines.iter().find(|line| line.item.key() == assumption.key);
    let what = line.map(|line| context.lang.item(context.catalog, &line.item, line.included));
    let price = context.lang.price(assumption.price, &quoted.offer.published.currency);
    let Provenance { source, checked, .. } = &assumption.provenance;
    let said: Vec<String> = source.clone().into_iter().chain(checked.map(|day| context.lang.date(day))).collect();
    let said = if said.is_empty() { context.lang.no_source_given().to_owned() } else { said.join(", ") };
    context.lang.minutes_assumption(&what.unwrap_or(assumption.id.clone()), &price, &said)
}

fn source(context: &Context, provenance: &Provenance) -> String {
    context.lang.source_on(provenance.source.as_deref(), provenance.checked)
}
