//! Guesses what was meant by a line that is not TOML: the parser knows where it stopped, but not how people write.

use crate::catalog::syntax_hint::SyntaxHint;

/// The mistake in a line, if it is one of those that people make.
pub(super) fn hint(line: &str) -> Option<SyntaxHint> {
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
        return Some(SyntaxHint::KeyNotation);
    }
    within_value(value.trim())
}

fn header(line: &str) -> Option<SyntaxHint> {
    let name = line.trim_start_matches('[').split(']').next().unwrap_or_default();
    if !line.contains(']') {
        Some(SyntaxHint::OpenBracket)
    } else if name.contains(' ') && !name.contains(['"', '\'', '{', '=']) {
        Some(SyntaxHint::HeaderSpace)
    } else {
        None
    }
}

fn is_key(key: &str) -> bool {
    let bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
    key.starts_with(['"', '\'']) || (key.chars().all(bare) && !key.replace(" .", ".").replace(". ", ".").contains(' '))
}

/// A whole value, or one that stands within braces or brackets.
fn within_value(value: &str) -> Option<SyntaxHint> {
    if value.is_empty() || value.starts_with('#') {
        return Some(SyntaxHint::NoValue);
    }
    if !value.starts_with(['{', '[']) {
        return scalar(value);
    }
    let outside = without_texts(value);
    if outside.is_none() {
        return Some(SyntaxHint::OpenText);
    }
    let outside = outside?;
    if has_decimal_comma(&outside) {
        return Some(SyntaxHint::DecimalComma);
    }
    let parts = outside.split(['{', '}', '[', ']', ',']).filter(|part| !part.trim().is_empty());
    let hints = parts.filter_map(|part| match part.split_once('=') {
        None => Some(SyntaxHint::NoEquals),
        Some((key, _)) if !is_key(key.trim()) => Some(SyntaxHint::KeyNotation),
        Some((_, value)) if value.trim().is_empty() => Some(SyntaxHint::NoValue),
        Some((_, value)) => scalar(value.trim()),
    });
    let balanced = |open: char, close: char| outside.matches(open).count() == outside.matches(close).count();
    let open = (!balanced('{', '}') || !balanced('[', ']')).then_some(SyntaxHint::OpenBracket);
    hints.into_iter().next().or(open)
}

fn scalar(value: &str) -> Option<SyntaxHint> {
    if value.starts_with(['"', '\'']) {
        return text(value);
    }
    let value = value.split('#').next().unwrap_or_default().trim();
    if ["oui", "non", "vrai", "faux", "yes", "no", "True", "False", "TRUE", "FALSE"].contains(&value) {
        return Some(SyntaxHint::BooleanWord);
    }
    let digits = value.trim_start_matches(['+', '-']);
    if !digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return if digits.starts_with(char::is_alphabetic) && !matches!(digits, "true" | "false" | "inf" | "nan") {
            Some(SyntaxHint::BareText)
        } else {
            None
        };
    }
    number(digits)
}

fn number(digits: &str) -> Option<SyntaxHint> {
    let all = |allowed: &str| digits.chars().all(|c| c.is_ascii_digit() || allowed.contains(c));
    if digits.contains("..") {
        Some(SyntaxHint::BareInterval)
    } else if has_decimal_comma(digits) {
        Some(SyntaxHint::DecimalComma)
    } else if all("-/") && digits.contains(['-', '/']) {
        Some(SyntaxHint::DateNotation)
    } else if all(".") && (digits.starts_with('.') || digits.ends_with('.')) {
        Some(SyntaxHint::BarePoint)
    } else if all("._") {
        None
    } else {
        Some(SyntaxHint::NumberNotAlone)
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

fn has_decimal_comma(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(3).any(|three| three[0].is_ascii_digit() && three[1] == b',' && three[2].is_ascii_digit())
}

/// The line with a word in the place of each text, or `None` where one is not closed.
fn without_texts(value: &str) -> Option<String> {
    let mut outside = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(start) = rest.find(['"', '\'']) {
        let quote = &rest[start..=start];
        let length = rest[start + 1..].find(quote)?;
        outside.push_str(&rest[..start]);
        outside.push_str("true");
        rest = &rest[start + length + 2..];
    }
    outside.push_str(rest);
    Some(outside)
}

#[cfg(test)]
mod tests {
    use super::{SyntaxHint, hint};

    #[test]
    fn people_are_understood() {
        for (line, meant) in [
            ("base = 12,50", SyntaxHint::DecimalComma),
            ("users = { price = 12,50 }", SyntaxHint::DecimalComma),
            ("base = 70 €", SyntaxHint::NumberNotAlone),
            ("vat_rate = 20 %", SyntaxHint::NumberNotAlone),
            ("base = .5", SyntaxHint::BarePoint),
            ("base = 70..90", SyntaxHint::BareInterval),
            ("checked = 01/11/2026", SyntaxHint::DateNotation),
            ("checked = 2026-1-1", SyntaxHint::DateNotation),
            ("stores = oui", SyntaxHint::BooleanWord),
            ("name = Zourit", SyntaxHint::BareText),
            ("name = \"Zourit", SyntaxHint::OpenText),
            ("name = \"L'offre \"solidaire\" du mois\"", SyntaxHint::QuoteInText),
            ("name = 'L'offre'", SyntaxHint::QuoteInText),
            ("name = \"C:\\Users\"", SyntaxHint::Backslash),
            ("base =", SyntaxHint::NoValue),
            ("users = { price = }", SyntaxHint::NoValue),
            ("base : 70", SyntaxHint::NoEquals),
            ("users = { price: 3 }", SyntaxHint::NoEquals),
            ("adhésion = 15", SyntaxHint::KeyNotation),
            ("prix base = 3", SyntaxHint::KeyNotation),
            ("users = { price = 3", SyntaxHint::OpenBracket),
            ("[offers.zourit", SyntaxHint::OpenBracket),
            ("[offers.mon offre]", SyntaxHint::HeaderSpace),
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
}
