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
    pub(super) fn syntax(self, message: &str, hint: Option<&SyntaxHint>) -> Message {
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
                    "cette ligne n’est pas comprise",
                    "comparez avec les lignes voisines\u{a0}: `clé = valeur`",
                ),
            },
        }
    }
}
