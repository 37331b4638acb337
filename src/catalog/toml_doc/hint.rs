//! Guesses what was meant by a line that is not TOML: the parser knows where it stopped, but not how people write.

use super::numerals::{number, with_decimal_comma};
use super::outside::{self, Outside};
use crate::catalog::synonyms;
use crate::catalog::syntax_hint::SyntaxHint;
use crate::price::text::plain_id;
use std::ops::Range;

/// The mistake in a line, if it is one of those that people make.
pub(super) fn hint(line: &str) -> Option<SyntaxHint> {
    let stray = outside::hint(line);
    if stray.is_some() {
        return stray;
    }
    let line = line.trim();
    if line.starts_with([';', '/']) {
        return Some(SyntaxHint::CommentMark);
    }
    if line.starts_with('[') {
        return header(line);
    }
    let Some((key, value)) = line.split_once('=') else { return Some(SyntaxHint::NoEquals) };
    if key.trim_end().ends_with(':') || key.contains(": ") {
        return Some(SyntaxHint::NoEquals);
    }
    if !is_key(key.trim()) {
        return Some(key_notation(key));
    }
    within_value(key.trim(), value.trim())
}

/// Where in a line its mistake stands, if the parser does not say it better.
pub(super) fn place(line: &str, hint: &SyntaxHint) -> Option<Range<usize>> {
    let outside = Outside::of(line);
    match hint {
        SyntaxHint::StrayCharacter(_) | SyntaxHint::TypographicQuotes(..) => {
            outside.stray().map(|(at, c)| at..at + c.len_utf8())
        }
        SyntaxHint::DecimalComma(written) => outside.line.find(written.as_str()).map(|at| at..at + written.len()),
        _ => None,
    }
}

fn header(line: &str) -> Option<SyntaxHint> {
    let name = line.trim_start_matches('[').split(']').next().unwrap_or_default().trim();
    if !line.contains(']') {
        Some(SyntaxHint::OpenBracket)
    } else if !is_key(name) && !name.contains(['"', '\'', '{', '=']) {
        let plain: Vec<String> = name.split('.').map(plain_id).collect();
        Some(SyntaxHint::HeaderNotation(line.split(name).collect::<Vec<_>>().join(&plain.join("."))))
    } else {
        None
    }
}

fn is_key(key: &str) -> bool {
    let bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
    key.starts_with(['"', '\'']) || (key.chars().all(bare) && !key.replace(" .", ".").replace(". ", ".").contains(' '))
}

/// How a key can be written: as the one that it stands for, or else without what a key does not have.
fn key_notation(key: &str) -> SyntaxHint {
    let key = key.trim();
    SyntaxHint::KeyNotation(synonyms::any_key(key).map_or_else(|| plain_id(key), str::to_owned))
}

/// A whole value, or one that stands within braces or brackets.
fn within_value(key: &str, value: &str) -> Option<SyntaxHint> {
    if value.is_empty() || value.starts_with('#') {
        return Some(SyntaxHint::NoValue);
    }
    if !value.starts_with(['{', '[']) {
        return scalar(key, value);
    }
    let Outside { line: outside, closed: true } = Outside::of(value) else { return Some(SyntaxHint::OpenText) };
    if let Some(written) = with_decimal_comma(&outside) {
        return Some(SyntaxHint::DecimalComma(written.to_owned()));
    }
    let parts = outside.split(['{', '}', '[', ']', ',']).filter(|part| !part.trim().is_empty());
    let hints = parts.filter_map(|part| match part.split_once('=') {
        None => Some(SyntaxHint::NoEquals),
        Some((key, _)) if !is_key(key.trim()) => Some(key_notation(key)),
        Some((_, value)) if value.trim().is_empty() => Some(SyntaxHint::NoValue),
        Some((key, value)) => scalar(key.trim(), value.trim()),
    });
    let balanced = |open: char, close: char| outside.matches(open).count() == outside.matches(close).count();
    let open = (!balanced('{', '}') || !balanced('[', ']')).then_some(SyntaxHint::OpenBracket);
    hints.into_iter().next().or(open)
}

fn scalar(key: &str, value: &str) -> Option<SyntaxHint> {
    if value.starts_with(['"', '\'']) {
        return text(value);
    }
    let value = value.split('#').next().unwrap_or_default().trim();
    let digits = value.trim_start_matches(['+', '-']);
    if digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return number(value);
    }
    if !digits.starts_with(char::is_alphabetic) || matches!(digits, "true" | "false" | "inf" | "nan") {
        return None;
    }
    let meant = synonyms::value(key, value);
    match boolean(value) {
        Some(answer) if meant.is_none() => Some(SyntaxHint::BooleanWord(answer)),
        _ => Some(SyntaxHint::BareText(value.to_owned(), meant)),
    }
}

fn boolean(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "true" => Some(true),
        "false" => Some(false),
        _ => synonyms::answer(word).map(|answer| answer == "true"),
    }
}

fn text(value: &str) -> Option<SyntaxHint> {
    let quote = value.chars().next().unwrap_or('"');
    let multiline = value.starts_with(if quote == '"' { "\"\"\"" } else { "'''" });
    let marks = value.matches(quote).count();
    match marks {
        _ if multiline => Some(SyntaxHint::OpenText),
        1 => Some(SyntaxHint::OpenText),
        2 if quote == '"' && value.contains('\\') => Some(SyntaxHint::Backslash),
        2 if !value.ends_with(quote) && value.starts_with('\'') => Some(SyntaxHint::QuoteInText),
        2 => None,
        _ => Some(SyntaxHint::QuoteInText),
    }
}

#[cfg(test)]
mod tests {
    use super::{SyntaxHint, hint, place};
    use crate::catalog::synonyms::MeantValue;

    #[test]
    fn people_are_understood() {
        let text = str::to_owned;
        for (line, meant) in [
            ("base = 12,50", SyntaxHint::DecimalComma(text("12,50"))),
            ("users = { price = 12,50 }", SyntaxHint::DecimalComma(text("12,50"))),
            ("users = { included = 3, price = 12,50, limit = 3 }", SyntaxHint::DecimalComma(text("12,50"))),
            ("base = 70 €", SyntaxHint::NumberNotAlone(text("70 €"))),
            ("base = .5", SyntaxHint::BarePoint(text(".5"))),
            ("base = 70..90", SyntaxHint::BareInterval(text("70..90"))),
            ("stores = oui", SyntaxHint::BooleanWord(true)),
            ("mail = False", SyntaxHint::BooleanWord(false)),
            ("name = Zourit", SyntaxHint::BareText(text("Zourit"), None)),
            ("vat = TTC", SyntaxHint::BareText(text("TTC"), Some(MeantValue::Word("included")))),
            ("users = { prix = gratuit }", SyntaxHint::BareText(text("gratuit"), Some(MeantValue::Bare("0")))),
            ("users = { limit = illimité }", SyntaxHint::BareText(text("illimité"), Some(MeantValue::NoLimit))),
            ("name = \"Zourit", SyntaxHint::OpenText),
            ("name = \"L'offre \"solidaire\" du mois\"", SyntaxHint::QuoteInText),
            ("name = 'L'offre'", SyntaxHint::QuoteInText),
            ("name = \"C:\\Users\"", SyntaxHint::Backslash),
            ("base =", SyntaxHint::NoValue),
            ("users = { price = }", SyntaxHint::NoValue),
            ("base : 70", SyntaxHint::NoEquals),
            ("users = { price: 3 }", SyntaxHint::NoEquals),
            ("adhésion = 15", SyntaxHint::KeyNotation(text("adhesion"))),
            ("année = 15", SyntaxHint::KeyNotation(text("every = \"year\""))),
            ("prix base = 3", SyntaxHint::KeyNotation(text("prix-base"))),
            ("users = { price = 3", SyntaxHint::OpenBracket),
            ("[offers.zourit", SyntaxHint::OpenBracket),
            ("[offers.mon offre]", SyntaxHint::HeaderNotation(text("[offers.mon-offre]"))),
            ("[[processors.été.rates]]", SyntaxHint::HeaderNotation(text("[[processors.ete.rates]]"))),
            ("[offers.l’œuvre]", SyntaxHint::HeaderNotation(text("[offers.l-oeuvre]"))),
            ("; a comment", SyntaxHint::CommentMark),
        ] {
            assert_eq!(hint(line), Some(meant), "{line}");
        }
    }

    #[test]
    fn what_is_right_is_left_alone() {
        for line in ["base = 12.50", "users = { included = 1, price = 96 }", "name = \"Zourit\"", "[offers.zourit]"] {
            assert_eq!(hint(line), None, "{line}");
        }
    }

    #[test]
    fn the_figure_is_marked_and_not_the_brace_behind_it() {
        for (line, marked) in [("users = { price = 0,50 }", "0,50"), ("base\u{a0}= 70", "\u{a0}"), ("base = “70”", "“")]
        {
            let hint = hint(line).unwrap();
            assert_eq!(&line[place(line, &hint).unwrap()], marked);
        }
    }
}
