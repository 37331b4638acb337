//! What is wrong where a file is not TOML. The parser says it in English only; what people write is told in our words.

use super::Lang;
use super::problems::Message;
use crate::catalog::syntax_hint::SyntaxHint;

/// Beginnings of the parser's messages, where the line alone does not tell what was meant.
const BEGINNINGS: &[&str] = &[
    "duplicate key",
    "cannot recurse further",
    "recursion limit",
    "unexpected leading zero",
    "invalid date",
    "missing comma",
    "extra comma",
    "unclosed",
];

impl Lang {
    pub(super) fn syntax(self, message: &str, hint: Option<SyntaxHint>) -> Message {
        if let Some(hint) = hint {
            return self.syntax_hint(hint);
        }
        let beginning = BEGINNINGS.iter().find(|beginning| message.starts_with(**beginning));
        match beginning.copied().unwrap_or_default() {
            "duplicate key" => match self {
                Self::En => Message::new("this name stands here for the second time", "keep one of the two"),
                Self::Fr => Message::new("ce nom est déjà écrit plus haut", "n’en gardez qu’un"),
            },
            "cannot recurse further" | "recursion limit" => match self {
                Self::En => Message::new("brackets are nested too deeply here", "write the values flat"),
                Self::Fr => {
                    Message::new("les crochets sont imbriqués trop profondément ici", "écrivez les valeurs à plat")
                }
            },
            "unexpected leading zero" => match self {
                Self::En => Message::new("a number does not begin with 0", "remove the zeros in front"),
                Self::Fr => Message::new("un nombre ne commence pas par 0", "supprimez les zéros de tête"),
            },
            "invalid date" => match self {
                Self::En => Message::new("this is not a date", "write year, month and day: 2026-11-01"),
                Self::Fr => {
                    Message::new("ce n’est pas une date", "écrivez l’année, le mois et le jour\u{a0}: 2026-11-01")
                }
            },
            "missing comma" => match self {
                Self::En => Message::new("a comma is missing here", "separate the values with `,`"),
                Self::Fr => Message::new("il manque une virgule ici", "séparez les valeurs par `,`"),
            },
            "extra comma" => match self {
                Self::En => Message::new("there is a comma too many here", "remove it"),
                Self::Fr => Message::new("il y a une virgule de trop ici", "supprimez-la"),
            },
            "unclosed" => match self {
                Self::En => Message::new("what is opened before this is not closed", "add the closing bracket"),
                Self::Fr => Message::new(
                    "ce qui est ouvert avant ceci n’est pas refermé",
                    "ajoutez le crochet ou l’accolade qui manque",
                ),
            },
            _ => match self {
                Self::En => Message::new(
                    format!("this is not valid TOML: {message}"),
                    "compare with the lines around it: `key = value`",
                ),
                Self::Fr => Message::new(
                    "ceci n’est pas du TOML valable",
                    "comparez avec les lignes voisines\u{a0}: `clé = valeur`",
                ),
            },
        }
    }

    #[allow(clippy::too_many_lines, reason = "a table of words, whose completeness the compiler checks")]
    fn syntax_hint(self, hint: SyntaxHint) -> Message {
        match hint {
            SyntaxHint::DecimalComma => match self {
                Self::En => Message::new("decimals stand after a point", "write 12.50, not 12,50"),
                Self::Fr => Message::new("les décimales suivent un point", "écrivez 12.50, et non 12,50"),
            },
            SyntaxHint::NumberNotAlone => match self {
                Self::En => Message::new(
                    "a number stands alone",
                    "write 70 without unit, space or sign; or put a text in quotes",
                ),
                Self::Fr => Message::new(
                    "un nombre s’écrit seul",
                    "écrivez 70 sans unité, espace ni signe\u{a0}; ou mettez un texte entre guillemets",
                ),
            },
            SyntaxHint::BarePoint => match self {
                Self::En => Message::new("a point has a digit on both sides", "write 0.5 or 5.0"),
                Self::Fr => Message::new("un point a un chiffre de chaque côté", "écrivez 0.5 ou 5.0"),
            },
            SyntaxHint::BareInterval => match self {
                Self::En => Message::new("an interval stands in quotes", "write \"70..90\" or \"96..\""),
                Self::Fr => Message::new("un intervalle se met entre guillemets", "écrivez \"70..90\" ou \"96..\""),
            },
            SyntaxHint::DateNotation => match self {
                Self::En => {
                    Message::new("this is not a date", "write year, month and day with two digits each: 2026-11-01")
                }
                Self::Fr => Message::new(
                    "ce n’est pas une date",
                    "écrivez l’année, puis le mois et le jour sur deux chiffres\u{a0}: 2026-11-01",
                ),
            },
            SyntaxHint::BooleanWord => match self {
                Self::En => Message::new("an answer is `true` or `false`", "write one of the two, in small letters"),
                Self::Fr => Message::new(
                    "une réponse s’écrit `true` (oui) ou `false` (non)",
                    "écrivez l’un des deux, en minuscules",
                ),
            },
            SyntaxHint::BareText => match self {
                Self::En => Message::new("a text must stand in quotes", "write \"…\" around it"),
                Self::Fr => Message::new("un texte se met entre guillemets", "écrivez \"…\" autour"),
            },
            SyntaxHint::OpenText => match self {
                Self::En => {
                    Message::new("a text is not closed", "close it with the quote that opens it, on the same line")
                }
                Self::Fr => Message::new(
                    "un texte n’est pas refermé",
                    "fermez-le par le guillemet qui l’ouvre, sur la même ligne",
                ),
            },
            SyntaxHint::QuoteInText => match self {
                Self::En => Message::new(
                    "a quote within the text ends it too early",
                    "write \\\" for a quote within \"…\", or use ’",
                ),
                Self::Fr => Message::new(
                    "un guillemet dans le texte le termine trop tôt",
                    "écrivez \\\" pour un guillemet dans \"…\", ou «\u{a0}…\u{a0}», ou ’",
                ),
            },
            SyntaxHint::Backslash => match self {
                Self::En => Message::new(
                    "a backslash means something else in a text",
                    "write \\\\ for each \\, or use '…' as quotes",
                ),
                Self::Fr => Message::new(
                    "une barre oblique inverse a un autre sens dans un texte",
                    "écrivez \\\\ pour chaque \\, ou prenez '…' comme guillemets",
                ),
            },
            SyntaxHint::NoValue => match self {
                Self::En => Message::new("a value is missing here", "write one after `=`, or remove the key"),
                Self::Fr => Message::new("il manque une valeur ici", "écrivez-la après `=`, ou supprimez la clé"),
            },
            SyntaxHint::NoEquals => match self {
                Self::En => Message::new("a key and its value are joined by `=`", "write `key = value`"),
                Self::Fr => Message::new("une clé et sa valeur sont reliées par `=`", "écrivez `clé = valeur`"),
            },
            SyntaxHint::KeyNotation => match self {
                Self::En => Message::new(
                    "a key has only unaccented letters, digits, `-` and `_`",
                    "write it so, or put the key in quotes",
                ),
                Self::Fr => Message::new(
                    "une clé n’a que des lettres sans accent, des chiffres, `-` et `_`",
                    "écrivez-la ainsi, ou mettez la clé entre guillemets",
                ),
            },
            SyntaxHint::OpenBracket => match self {
                Self::En => Message::new("a bracket is not closed in this line", "add the `]` or `}` that is missing"),
                Self::Fr => Message::new(
                    "un crochet ou une accolade n’est pas refermé sur cette ligne",
                    "ajoutez le `]` ou le `}` qui manque",
                ),
            },
            SyntaxHint::HeaderSpace => match self {
                Self::En => Message::new("an id has no space", "write `-` instead, as in [offers.some-name]"),
                Self::Fr => Message::new(
                    "un identifiant n’a pas d’espace",
                    "écrivez `-` à la place, comme dans [offers.un-nom]",
                ),
            },
            SyntaxHint::CommentMark => match self {
                Self::En => Message::new("a comment begins with `#`", "write `#` in front"),
                Self::Fr => Message::new("un commentaire commence par `#`", "écrivez `#` devant"),
            },
        }
    }
}
