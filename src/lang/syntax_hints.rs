//! What people write where a file is not TOML, told in their own words and figures.

use super::Lang;
use super::problems::Message;
use crate::catalog::synonyms::MeantValue;
use crate::catalog::syntax_hint::SyntaxHint;
use crate::money::currency;
use crate::money::number::{parse_decimal, readings};
use jiff::civil::Date;

/// Beyond so many characters a text is not repeated in an advice.
const LONGEST_ECHO: usize = 50;

impl Lang {
    #[allow(clippy::too_many_lines, reason = "a table of words, whose completeness the compiler checks")]
    pub(super) fn syntax_hint(self, hint: &SyntaxHint) -> Message {
        match hint {
            SyntaxHint::DecimalComma(written) => self.decimal_comma(written),
            SyntaxHint::NumberNotAlone(written) => self.number_not_alone(written),
            SyntaxHint::BarePoint(written) => self.bare_point(written),
            SyntaxHint::BareInterval(written) => match self {
                Self::En => Message::new("an interval stands in quotes", format!("write \"{written}\"")),
                Self::Fr => Message::new("un intervalle se met entre guillemets", format!("écrivez \"{written}\"")),
            },
            SyntaxHint::DateNotation(days) => self.date_notation(days),
            SyntaxHint::NoSuchDay(written, year, month) => self.no_such_day(written, *year, *month),
            SyntaxHint::BooleanWord(answer) => match self {
                Self::En => Message::new("an answer is `true` or `false`", format!("write {answer}")),
                Self::Fr => Message::new(
                    "«\u{a0}oui\u{a0}» s’écrit true, «\u{a0}non\u{a0}» s’écrit false",
                    format!("écrivez {answer}"),
                ),
            },
            SyntaxHint::BareText(text, meant) => self.bare_text(text, *meant),
            SyntaxHint::TypographicQuotes(quote, text) => match self {
                Self::En => Message::new(
                    format!("{quote} is a typographic quotation mark"),
                    format!("write \"{}\" with the straight quotes of the keyboard", echoed(text)),
                ),
                Self::Fr => Message::new(
                    format!("{quote} est un guillemet typographique"),
                    format!("écrivez \"{}\" avec les guillemets droits du clavier", echoed(text)),
                ),
            },
            SyntaxHint::StrayCharacter(c) => self.stray_character(*c),
            SyntaxHint::OpenText => match self {
                Self::En => {
                    Message::new("this text is not closed", "close it with the quote that opens it, on the same line")
                }
                Self::Fr => Message::new(
                    "ce texte n’est pas fermé",
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
            SyntaxHint::KeyNotation(plain) => {
                let plain = if plain.is_empty() { "…" } else { plain };
                match self {
                    Self::En => Message::new(
                        "a key has only unaccented letters, digits, `-` and `_`",
                        format!("write `{plain}`, or put the key in quotes"),
                    ),
                    Self::Fr => Message::new(
                        "une clé n’a que des lettres sans accent, des chiffres, `-` et `_`",
                        format!("écrivez `{plain}`, ou mettez la clé entre guillemets"),
                    ),
                }
            }
            SyntaxHint::OpenBracket => match self {
                Self::En => Message::new("a bracket is not closed in this line", "add the `]` or `}` that is missing"),
                Self::Fr => Message::new(
                    "un crochet ou une accolade n’est pas refermé sur cette ligne",
                    "ajoutez le `]` ou le `}` qui manque",
                ),
            },
            SyntaxHint::HeaderNotation(plain) => match self {
                Self::En => {
                    Message::new("an id has only unaccented letters, digits, `-` and `_`", format!("write {plain}"))
                }
                Self::Fr => Message::new(
                    "un identifiant n’a que des lettres sans accent, des chiffres, `-` et `_`",
                    format!("écrivez {plain}"),
                ),
            },
            SyntaxHint::CommentMark => match self {
                Self::En => Message::new("a comment begins with `#`", "write `#` in front"),
                Self::Fr => Message::new("un commentaire commence par `#`", "écrivez `#` devant"),
            },
        }
    }

    fn decimal_comma(self, written: &str) -> Message {
        let figures = self.write_figures(written);
        match self {
            Self::En => Message::new(
                "decimals stand after a point",
                figures.unwrap_or_else(|| "put a point in the place of the comma".to_owned()),
            ),
            Self::Fr => Message::new(
                "les décimales s’écrivent après un point",
                figures.unwrap_or_else(|| "mettez un point à la place de la virgule".to_owned()),
            ),
        }
    }

    fn number_not_alone(self, written: &str) -> Message {
        let figures = self.figures(written);
        match self {
            Self::En => {
                let figures = figures.unwrap_or_else(|| "its digits".to_owned());
                Message::new(
                    "a number stands alone",
                    format!("write {figures} without unit, space or sign; or put a text in quotes"),
                )
            }
            Self::Fr => {
                let figures = figures.unwrap_or_else(|| "ses chiffres".to_owned());
                Message::new(
                    "un nombre s’écrit seul",
                    format!("écrivez {figures} sans unité, espace ni signe\u{a0}; ou mettez un texte entre guillemets"),
                )
            }
        }
    }

    /// The advice to write the figure of an amount, if it has one.
    pub(super) fn write_figures(self, written: &str) -> Option<String> {
        let figures = self.figures(written)?;
        Some(match self {
            Self::En => format!("write {figures}"),
            Self::Fr => format!("écrivez {figures}"),
        })
    }

    /// The figure of an amount as TOML has it; both, where it can be read in two ways.
    fn figures(self, written: &str) -> Option<String> {
        let (number, _) = currency::split(written);
        let or = match self {
            Self::En => "or",
            Self::Fr => "ou",
        };
        match (parse_decimal(number), readings(number)) {
            (Ok(number), _) => Some(number.to_string()),
            (Err(_), Some([thousands, decimals])) => Some(format!("{thousands} {or} {decimals}")),
            (Err(_), None) => None,
        }
    }

    fn bare_point(self, written: &str) -> Message {
        let (before, after) = written.split_once('.').unwrap_or((written, ""));
        let digits = |part: &str| if part.is_empty() { "0".to_owned() } else { part.to_owned() };
        let (before, after) = (digits(before), digits(after));
        match self {
            Self::En => Message::new("a point has a digit on both sides", format!("write {before}.{after}")),
            Self::Fr => Message::new("un point a un chiffre de chaque côté", format!("écrivez {before}.{after}")),
        }
    }

    fn date_notation(self, days: &[Date]) -> Message {
        let [first, others @ ..] = days else { return Message::new("", "") };
        let other = match (self, others.first()) {
            (_, None) => String::new(),
            (Self::En, Some(other)) => format!(", or {other} if the month stood first"),
            (Self::Fr, Some(other)) => format!(", ou {other} si le mois venait d’abord"),
        };
        match self {
            Self::En => Message::new("a date is written as year-month-day", format!("write {first}{other}")),
            Self::Fr => Message::new("une date s’écrit année-mois-jour", format!("écrivez {first}{other}")),
        }
    }

    fn bare_text(self, text: &str, meant: Option<MeantValue>) -> Message {
        let not_read = match self {
            Self::En => format!("`{text}` is not read here"),
            Self::Fr => format!("`{text}` n’est pas compris ici"),
        };
        let text = echoed(text);
        match meant {
            Some(meant) => Message::new(not_read, self.meant_value(meant)),
            None => match self {
                Self::En => Message::new("a text must stand in quotes", format!("write \"{text}\"")),
                Self::Fr => Message::new("un texte se met entre guillemets", format!("écrivez \"{text}\"")),
            },
        }
    }

    /// What to write for a word that is not one of the format.
    pub(super) fn meant_value(self, meant: MeantValue) -> String {
        match (self, meant) {
            (Self::En, MeantValue::Word(word)) => format!("write \"{word}\""),
            (Self::Fr, MeantValue::Word(word)) => format!("écrivez \"{word}\""),
            (Self::En, MeantValue::Bare(value)) => format!("write {value}"),
            (Self::Fr, MeantValue::Bare(value)) => format!("écrivez {value}"),
            (Self::En, MeantValue::NoLimit) => "leave this key out: without it nothing is limited".to_owned(),
            (Self::Fr, MeantValue::NoLimit) => "supprimez cette clé\u{a0}: sans elle, rien n’est limité".to_owned(),
        }
    }
}

fn echoed(text: &str) -> &str {
    if text.contains('"') || text.chars().count() > LONGEST_ECHO { "…" } else { text }
}
