//! Texts in HTML and SVG: nothing that a catalog holds becomes a mark.

use std::borrow::Cow;

/// A text whose characters are not taken for marks, in an element or in an attribute.
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    Cow::Owned(escaped)
}

/// The same, with the addresses in it as links.
pub(super) fn linked(text: &str) -> String {
    let mut linked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = ["https://", "http://"].iter().filter_map(|scheme| rest.find(scheme)).min() {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c: char| c.is_whitespace() || "\"<>«»“”".contains(c)).unwrap_or(from.len());
        let address = from[..end].trim_end_matches(['.', ',', ';', ':', ')']);
        linked.push_str(&escaped(before));
        let shown = escaped(address);
        linked.push_str(&link(&shown));
        rest = &from[address.len()..];
    }
    linked + &escaped(rest)
}

fn link(address: &str) -> String {
    format!("<a href=\"{address}\" rel=\"noreferrer\">{address}</a>")
}

#[cfg(test)]
mod tests {
    use super::{escaped, linked};

    #[test]
    fn no_text_becomes_a_mark() {
        assert_eq!(escaped("<a href=\"x\" title='y'>&"), "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;");
        assert_eq!(escaped("Été 2026"), "Été 2026");
    }

    #[test]
    fn an_address_is_a_link() {
        let link = |address: &str| format!("<a href=\"{address}\" rel=\"noreferrer\">{address}</a>");
        assert_eq!(linked("(https://a.fr/b?c=1, 2026)."), format!("({}, 2026).", link("https://a.fr/b?c=1")));
        assert_eq!(linked("https://a.fr/\"onload=x&y"), format!("{}&quot;onload=x&amp;y", link("https://a.fr/")));
        assert_eq!(linked("http:// <b>"), format!("{} &lt;b&gt;", link("http://")));
    }
}
