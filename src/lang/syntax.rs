//! What is wrong where a file is not TOML. The parser says it in English only; what people write is told in our words.

use super::Lang;
use crate::catalog::syntax_hint::SyntaxHint;

/// Beginnings of the parser's messages, where the line alone does not tell what was meant: what is wrong, then what to
/// write, in both languages.
const MESSAGES: &[(&str, [&str; 2], [&str; 2])] = &[
    (
        "duplicate key",
        ["this name stands here for the second time", "keep one of the two"],
        ["ce nom est déjà écrit plus haut", "n’en gardez qu’un"],
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
        "invalid date",
        ["this is not a date", "write year, month and day: 2026-11-01"],
        ["ce n’est pas une date", "écrivez l’année, le mois et le jour\u{a0}: 2026-11-01"],
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
        "unclosed",
        ["what is opened before this is not closed", "add the closing bracket"],
        ["ce qui est ouvert avant ceci n’est pas refermé", "ajoutez le crochet ou l’accolade qui manque"],
    ),
];

impl Lang {
    pub(super) fn syntax(self, message: &str, slip: Option<SyntaxHint>) -> (String, String) {
        if let Some(slip) = slip {
            return self.slip(slip);
        }
        let known = MESSAGES.iter().find(|(beginning, ..)| message.starts_with(beginning));
        let Some((_, en, fr)) = known else {
            return self.pair(
                (format!("this is not valid TOML: {message}"), "compare with the lines around it: `key = value`"),
                ("ceci n’est pas du TOML valable", "comparez avec les lignes voisines\u{a0}: `clé = valeur`"),
            );
        };
        let [what, instead] = *self.choose(en, fr);
        (what.to_owned(), instead.to_owned())
    }

    fn slip(self, slip: SyntaxHint) -> (String, String) {
        match slip {
            SyntaxHint::DecimalComma => self.pair(
                ("decimals stand after a point", "write 12.50, not 12,50"),
                ("les décimales suivent un point", "écrivez 12.50, et non 12,50"),
            ),
            SyntaxHint::NumberNotAlone => self.pair(
                ("a number stands alone", "write 70 without unit, space or sign; or put a text in quotes"),
                (
                    "un nombre s’écrit seul",
                    "écrivez 70 sans unité, espace ni signe\u{a0}; ou mettez un texte entre guillemets",
                ),
            ),
            SyntaxHint::BarePoint => self.pair(
                ("a point has a digit on both sides", "write 0.5 or 5.0"),
                ("un point a un chiffre de chaque côté", "écrivez 0.5 ou 5.0"),
            ),
            SyntaxHint::BareInterval => self.pair(
                ("an interval stands in quotes", "write \"70..90\" or \"96..\""),
                ("un intervalle se met entre guillemets", "écrivez \"70..90\" ou \"96..\""),
            ),
            SyntaxHint::DateNotation => self.pair(
                ("this is not a date", "write year, month and day with two digits each: 2026-11-01"),
                (
                    "ce n’est pas une date",
                    "écrivez l’année, puis le mois et le jour sur deux chiffres\u{a0}: 2026-11-01",
                ),
            ),
            SyntaxHint::BooleanWord => self.pair(
                ("an answer is `true` or `false`", "write one of the two, in small letters"),
                ("une réponse s’écrit `true` (oui) ou `false` (non)", "écrivez l’un des deux, en minuscules"),
            ),
            SyntaxHint::BareText => self.pair(
                ("a text must stand in quotes", "write \"…\" around it"),
                ("un texte se met entre guillemets", "écrivez \"…\" autour"),
            ),
            SyntaxHint::OpenText => self.pair(
                ("a text is not closed", "close it with the quote that opens it, on the same line"),
                ("un texte n’est pas refermé", "fermez-le par le guillemet qui l’ouvre, sur la même ligne"),
            ),
            SyntaxHint::QuoteInText => self.pair(
                ("a quote within the text ends it too early", "write \\\" for a quote within \"…\", or use ’"),
                (
                    "un guillemet dans le texte le termine trop tôt",
                    "écrivez \\\" pour un guillemet dans \"…\", ou «\u{a0}…\u{a0}», ou ’",
                ),
            ),
            SyntaxHint::Backslash => self.pair(
                ("a backslash means something else in a text", "write \\\\ for each \\, or use '…' as quotes"),
                (
                    "une barre oblique inverse a un autre sens dans un texte",
                    "écrivez \\\\ pour chaque \\, ou prenez '…' comme guillemets",
                ),
            ),
            SyntaxHint::NoValue => self.pair(
                ("a value is missing here", "write one after `=`, or remove the key"),
                ("il manque une valeur ici", "écrivez-la après `=`, ou supprimez la clé"),
            ),
            SyntaxHint::NoEquals => self.pair(
                ("a key and its value are joined by `=`", "write `key = value`"),
                ("une clé et sa valeur sont reliées par `=`", "écrivez `clé = valeur`"),
            ),
            SyntaxHint::KeyNotation => self.pair(
                ("a key has only unaccented letters, digits, `-` and `_`", "write it so, or put the key in quotes"),
                (
                    "une clé n’a que des lettres sans accent, des chiffres, `-` et `_`",
                    "écrivez-la ainsi, ou mettez la clé entre guillemets",
                ),
            ),
            SyntaxHint::OpenBracket => self.pair(
                ("a bracket is not closed in this line", "add the `]` or `}` that is missing"),
                ("un crochet ou une accolade n’est pas refermé sur cette ligne", "ajoutez le `]` ou le `}` qui manque"),
            ),
            SyntaxHint::HeaderSpace => self.pair(
                ("an id has no space", "write `-` instead, as in [offers.some-name]"),
                ("un identifiant n’a pas d’espace", "écrivez `-` à la place, comme dans [offers.un-nom]"),
            ),
            SyntaxHint::CommentMark => self.pair(
                ("a comment begins with `#`", "write `#` in front"),
                ("un commentaire commence par `#`", "écrivez `#` devant"),
            ),
        }
    }
}
