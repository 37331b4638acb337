//! What the TOML parser says. It speaks English; the French is ours.

use super::Lang;

/// Beginnings of the parser's messages, and what to say instead: what is wrong, then what to write, in both languages.
/// The parser's own words serve where none of these begins its message.
const MESSAGES: &[(&str, [&str; 2], [&str; 2])] = &[
    (
        "duplicate key",
        ["this key stands here twice", "keep one of the two"],
        ["cette clé est écrite deux fois", "n’en gardez qu’une"],
    ),
    (
        "string values must be quoted",
        ["a text must stand in quotes", "write \"…\" around it"],
        ["un texte se met entre guillemets", "écrivez \"…\" autour"],
    ),
    (
        "unclosed",
        ["what is opened here is not closed", "add the closing bracket"],
        ["ce qui est ouvert ici n’est pas refermé", "ajoutez le crochet ou l’accolade qui manque"],
    ),
    (
        "invalid basic string",
        ["this text is not closed, or holds a character that it cannot", "close it with \" on the same line"],
        ["ce texte n’est pas refermé, ou contient un caractère interdit", "fermez-le par \" sur la même ligne"],
    ),
    (
        "missing comma",
        ["a comma is missing here", "separate the values with `,`"],
        ["il manque une virgule ici", "séparez les valeurs par `,`"],
    ),
    (
        "extra comma",
        ["there is a comma too many here", "remove it"],
        ["il y a une virgule de trop ici", "supprimez-la"],
    ),
    (
        "missing value",
        ["a value is missing here", "write one after `=`"],
        ["il manque une valeur ici", "écrivez-la après `=`"],
    ),
    (
        "key with no value",
        ["this key has no value", "write `key = value`"],
        ["cette clé n’a pas de valeur", "écrivez `clé = valeur`"],
    ),
    (
        "missing assignment",
        ["an `=` is missing between the key and its value", "write `key = value`"],
        ["il manque un `=` entre la clé et sa valeur", "écrivez `clé = valeur`"],
    ),
    (
        "cannot recurse further",
        ["brackets are nested too deeply here", "write the values flat"],
        ["les crochets sont imbriqués trop profondément ici", "écrivez les valeurs à plat"],
    ),
    (
        "recursion limit",
        ["brackets are nested too deeply here", "write the values flat"],
        ["les crochets sont imbriqués trop profondément ici", "écrivez les valeurs à plat"],
    ),
    (
        "unexpected leading zero",
        ["a number does not begin with 0", "remove the zeros in front"],
        ["un nombre ne commence pas par 0", "supprimez les zéros de tête"],
    ),
    (
        "invalid datetime",
        ["this is not a date", "write year, month and day: 2026-11-01"],
        ["ce n’est pas une date", "écrivez l’année, le mois et le jour\u{a0}: 2026-11-01"],
    ),
];

impl Lang {
    pub(super) fn syntax(self, message: &str) -> (String, String) {
        let known = MESSAGES.iter().find(|(beginning, ..)| message.starts_with(beginning));
        let [what, instead] = match known {
            Some((_, en, fr)) => *self.choose(en, fr),
            None => {
                return self.pair(
                    (format!("this is not valid TOML: {message}"), "compare with the lines around it: `key = value`"),
                    ("ceci n’est pas du TOML valable", "comparez avec les lignes voisines\u{a0}: `clé = valeur`"),
                );
            }
        };
        (what.to_owned(), instead.to_owned())
    }
}
