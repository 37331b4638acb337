//! How statements were read, what could not be checked, and what to say where words are not known.

use super::{AuditedStatement, Reported};
use crate::fee::processor::RateSource;
use crate::input::statement::columns::ColumnKind;
use crate::input::statement::exports::Audits;
use crate::input::statement::reason::Reason;
use crate::lang::{Lang, columns_option};
use crate::report::common::Context;
use crate::report::document::Block;

/// What holds for all statements, and how each was read.
pub(super) fn blocks(context: &Context, audit: &Reported) -> Vec<Block> {
    let lang = context.lang;
    let rates = [
        own_rate(context, audit),
        (!audit.tariff.open.is_empty())
            .then(|| lang.open_rates_left_out(&audit.tariff.open_fees(), &context.catalog.currency)),
    ];
    let rates = rates.into_iter().flatten().collect::<Vec<_>>();
    if let [statement] = audit.statements {
        let sentences: Vec<String> = rates.into_iter().chain(how(context, audit, statement)).collect();
        return vec![Block::Paragraph(sentences.join(" "))];
    }
    let mut blocks = Vec::new();
    if !rates.is_empty() {
        blocks.push(Block::Paragraph(rates.join(" ")));
    }
    let item = |statement: &AuditedStatement| (statement.file.clone(), how(context, audit, statement).join(" "));
    blocks.extend(Block::list(lang.how_read(), audit.statements.iter().map(item)));
    let nameless = audit.statements.iter().filter(|statement| statement.columns.index(ColumnKind::Id).is_none());
    let nameless: Vec<String> = nameless.map(|statement| statement.file.clone()).collect();
    if !nameless.is_empty() {
        blocks.push(Block::Paragraph(lang.payments_without_names(&nameless)));
    }
    blocks
}

/// How a statement was read, and what could not be checked.
fn how(context: &Context, audit: &Reported, statement: &AuditedStatement) -> Vec<String> {
    let (lang, columns) = (context.lang, &statement.columns);
    let totals = match &columns.export.audits {
        Audits::Totals(totals) => Some(totals),
        Audits::Fees | Audits::Nothing(_) => None,
    };
    let has = |kind| columns.index(kind).is_some();
    let lacks = |kind| totals.is_none() && !has(kind);
    let (unused, lacking) = (columns.unused(), columns.lacking());
    let sentences = [
        Some(lang.read_as(columns.export, &statement.notation, has(ColumnKind::Date))),
        totals.map(|totals| lang.no_fee_column(totals)),
        lacks(ColumnKind::Net).then(|| match columns.unused_for(ColumnKind::Net) {
            names if names.is_empty() => lang.no_net_column().to_owned(),
            names => lang.unused_net(&names),
        }),
        (has(ColumnKind::Taxes) && !audit.tariff.with_vat).then(|| lang.taxes_taken_off().to_owned()),
        (lacks(ColumnKind::Currency) && columns.export.currency.is_none()).then(|| {
            match columns.unused_for(ColumnKind::Currency) {
                names if names.is_empty() => lang.no_currency_column(&context.catalog.currency),
                names => lang.unused_currency(&names, &context.catalog.currency),
            }
        }),
        (audit.needs_days() && has(ColumnKind::Date)).then(|| lang.zone_of_days(columns.zone(), audit.time_zone)),
        (!lacking.is_empty()).then(|| lang.lacking_columns(&lacking)),
        (!unused.is_empty()).then(|| lang.unused_columns(&unused)),
        columns.export.to_know.map(|sentence| lang.localized(sentence).to_owned()),
    ];
    sentences.into_iter().flatten().collect()
}

/// Said where a rate of one's own takes the place of those of a processor.
fn own_rate(context: &Context, audit: &Reported) -> Option<String> {
    let RateSource::Own { instead_of: Some(id) } = &audit.processor.rate_source else { return None };
    let replaced = context.catalog.processors.iter().find(|processor| processor.id() == Some(id))?;
    Some(context.lang.own_rate_instead(replaced.name()?))
}

/// What to type where words that nobody knows mean a payment: once for each set of columns.
pub(super) fn unknown_words(lang: Lang, audit: &Reported) -> Vec<Block> {
    let mut sentences: Vec<String> = Vec::new();
    for sentence in audit.statements.iter().filter_map(|statement| unknown_words_in(lang, statement)) {
        if !sentences.contains(&sentence) {
            sentences.push(sentence);
        }
    }
    sentences.into_iter().map(Block::Paragraph).collect()
}

fn unknown_words_in(lang: Lang, statement: &AuditedStatement) -> Option<String> {
    let unknown = |reason: Reason| {
        let words = statement.tally.words.keys().filter(move |(of, word)| *of == reason && !word.is_empty());
        words.map(|(_, word)| word.clone())
    };
    let known = |kind: ColumnKind| {
        let words = statement.tally.payment_words.iter().filter(move |(of, _)| *of == kind);
        words.map(|(_, word)| word.clone())
    };
    // What a known export does not list is none, as a rule.
    if statement.columns.is_known() && statement.tally.audited > 0 {
        return None;
    }
    let [types, statuses] =
        [Reason::UnknownType, Reason::UnknownStatus].map(|reason| unknown(reason).collect::<Vec<_>>());
    let words: Vec<String> = types.iter().chain(&statuses).cloned().collect();
    let all = |kind, new: Vec<String>| if new.is_empty() { new } else { known(kind).chain(new).collect() };
    let option = statement.columns.as_option(&all(ColumnKind::Type, types), &all(ColumnKind::Status, statuses));
    (!words.is_empty()).then(|| lang.if_words_mean_payments(&words, &columns_option(&option)))
}
