//! What is wrong with a key or a value of a catalog: another name, word or type than what is read there.

use super::Lang;
use super::problems::Message;
use crate::catalog::synonyms::{self, MeantValue};
use crate::catalog::value_type::{ActualType, ExpectedType};

impl Lang {
    pub(super) fn unknown_key(self, key: &str, nearest: Option<&str>, known: &[&str]) -> Message {
        let key: String = key.chars().take(40).collect();
        let list = known.iter().map(|known| format!("`{known}`")).collect::<Vec<_>>().join(", ");
        let title = match self {
            Self::En => format!("unknown key `{key}`"),
            Self::Fr => format!("clé inconnue\u{a0}: `{key}`"),
        };
        let help = match (self, nearest) {
            (_, Some(nearest)) => self.did_you_mean(&format!("`{nearest}`")),
            (Self::En, None) if known.is_empty() => "remove this line".to_owned(),
            (Self::Fr, None) if known.is_empty() => "supprimez cette ligne".to_owned(),
            (Self::En, None) if known.len() == 1 => format!("the only key read here is {list}"),
            (Self::Fr, None) if known.len() == 1 => format!("la seule clé possible ici est {list}"),
            (Self::En, None) => format!("the keys read here are {list}"),
            (Self::Fr, None) => format!("les clés possibles ici sont {list}"),
        };
        Message::new(title, help)
    }

    pub(super) fn unknown_option(self, key: &str, found: &str, nearest: Option<&str>, known: &[&str]) -> Message {
        let title = match self {
            Self::En => format!("`{key}` cannot be {found}"),
            Self::Fr => format!("`{key}` ne peut pas valoir {found}"),
        };
        let help = match (self, nearest) {
            (_, Some(nearest)) => self.did_you_mean(&format!("\"{nearest}\"")),
            (Self::En, None) => {
                let list = known.iter().map(|known| format!("\"{known}\"")).collect::<Vec<_>>();
                format!("write one of {}", list.join(", "))
            }
            (Self::Fr, None) => {
                let list = known.iter().map(|known| with_its_meaning(known)).collect::<Vec<_>>();
                format!("écrivez {}", self.either(&list))
            }
        };
        Message::new(title, help)
    }

    pub(super) fn unknown_word(self, table: &str, id: &str, nearest: Option<&str>) -> Message {
        let title = match (table, self) {
            ("services", Self::En) => format!("there is no service `{id}`"),
            ("services", Self::Fr) => format!("il n’y a pas de service `{id}`"),
            ("criteria", Self::En) => format!("there is no criterion `{id}`"),
            ("criteria", Self::Fr) => format!("il n’y a pas de critère `{id}`"),
            (_, Self::En) => format!("there is no meter `{id}`"),
            (_, Self::Fr) => format!("il n’y a pas d’unité `{id}`"),
        };
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
        let line = format!("{} = {{ en = \"…\", fr = \"…\" }}", if id.chars().all(plain) { id } else { "…" });
        let built_in = match id {
            "users" => Some("users"),
            "storage" | "gb" => Some("storage"),
            _ => None,
        };
        let help = match (self, built_in, nearest) {
            (Self::En, Some(id), _) => format!("write `{id}` beside `base`, outside of the meters"),
            (Self::Fr, Some(id), _) => format!("écrivez `{id}` à côté de `base`, et non sous `meters`"),
            (_, None, Some(nearest)) => self.did_you_mean(&format!("`{nearest}`")),
            (Self::En, None, None) => format!("add it under [{table}]: {line}"),
            (Self::Fr, None, None) if table == "meters" => format!("ajoutez-la sous [{table}]\u{a0}: {line}"),
            (Self::Fr, None, None) => format!("ajoutez-le sous [{table}]\u{a0}: {line}"),
        };
        Message::new(title, help)
    }

    pub(super) fn wrong_type(self, key: &str, text: &str, expected: ExpectedType, actual: ActualType) -> Message {
        let actual_name = match (actual, self) {
            (ActualType::Text, Self::En) => "a text",
            (ActualType::Text, Self::Fr) => "un texte",
            (ActualType::Integer, Self::En) => "a whole number",
            (ActualType::Integer, Self::Fr) => "un nombre entier",
            (ActualType::Float, Self::En) => "a number with decimals",
            (ActualType::Float, Self::Fr) => "un nombre décimal",
            (ActualType::Boolean, Self::En) => "true or false",
            (ActualType::Boolean, Self::Fr) => "true ou false",
            (ActualType::Date, Self::En) => "a date",
            (ActualType::Date, Self::Fr) => "une date",
            (ActualType::Array, Self::En) => "a list",
            (ActualType::Array, Self::Fr) => "une liste",
            (ActualType::Table, Self::En) => "a table",
            (ActualType::Table, Self::Fr) => "un groupe entre accolades",
        };
        let (expected_name, example) = (self.expected_type(expected), example(expected, key));
        let unquoted = text.trim_matches(['"', '\'']);
        let bare = !unquoted.is_empty() && unquoted.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
        let for_example = || match self {
            Self::En => format!("write for example {example}"),
            Self::Fr => format!("écrivez par exemple {example}"),
        };
        let help = match (expected, actual) {
            (ExpectedType::Whole | ExpectedType::Number | ExpectedType::Date, ActualType::Text) if bare => match self {
                Self::En => format!("remove the quotes: {unquoted}"),
                Self::Fr => format!("retirez les guillemets\u{a0}: {unquoted}"),
            },
            (ExpectedType::Boolean, ActualType::Text) if ["true", "false"].contains(&unquoted) => match self {
                Self::En => format!("remove the quotes: {unquoted}"),
                Self::Fr => format!("retirez les guillemets\u{a0}: {unquoted}"),
            },
            (ExpectedType::Text | ExpectedType::Words, ActualType::Integer | ActualType::Float | ActualType::Date) => {
                match self {
                    Self::En => format!("put it in quotes: \"{text}\""),
                    Self::Fr => format!("mettez-le entre guillemets\u{a0}: \"{text}\""),
                }
            }
            (_, ActualType::Text) => self.meant_by_text(key, unquoted, expected).unwrap_or_else(for_example),
            _ => for_example(),
        };
        let title = match self {
            Self::En => format!("`{key}` takes {expected_name}, not {actual_name}"),
            Self::Fr => format!("`{key}` attend {expected_name}, et non {actual_name}"),
        };
        Message::new(title, help)
    }

    /// What to write for a text where a number or an answer is expected.
    fn meant_by_text(self, key: &str, text: &str, expected: ExpectedType) -> Option<String> {
        let meant = match expected {
            ExpectedType::Boolean => synonyms::answer(text).map(MeantValue::Bare),
            ExpectedType::Whole => synonyms::value(key, text),
            ExpectedType::Number => None,
            _ => return None,
        };
        meant.map(|meant| self.meant_value(meant)).or_else(|| self.write_figures(text))
    }

    fn expected_type(self, expected: ExpectedType) -> &'static str {
        match (expected, self) {
            (ExpectedType::Text, Self::En) => "a text",
            (ExpectedType::Text, Self::Fr) => "un texte",
            (ExpectedType::Words, Self::En) => "a text, or one for each language",
            (ExpectedType::Words, Self::Fr) => "un texte, ou un par langue",
            (ExpectedType::Price, Self::En) => "a price",
            (ExpectedType::Price, Self::Fr) => "un prix",
            (ExpectedType::PriceOrParts, Self::En) => "a price, or named parts",
            (ExpectedType::PriceOrParts, Self::Fr) => "un prix, ou des parts qui ont un nom",
            (ExpectedType::Whole, Self::En) => "a whole number",
            (ExpectedType::Whole, Self::Fr) => "un nombre entier",
            (ExpectedType::Number, Self::En) => "a number",
            (ExpectedType::Number, Self::Fr) => "un nombre",
            (ExpectedType::Date, Self::En) => "a date",
            (ExpectedType::Date, Self::Fr) => "une date",
            (ExpectedType::Boolean, Self::En) => "true or false",
            (ExpectedType::Boolean, Self::Fr) => "true ou false",
            (ExpectedType::Table, Self::En) => "a table",
            (ExpectedType::Table, Self::Fr) => "un groupe entre accolades",
            (ExpectedType::Header, Self::En) => "a header of its own for each",
            (ExpectedType::Header, Self::Fr) => "un en-tête pour chacun",
            (ExpectedType::Tables, Self::En) => "a list of tables",
            (ExpectedType::Tables, Self::Fr) => "une liste de groupes entre accolades",
            (ExpectedType::Element, Self::En) => "tables as its elements",
            (ExpectedType::Element, Self::Fr) => "des groupes entre accolades dans sa liste",
            (ExpectedType::PriceOrTable, Self::En) => "a price, or a table",
            (ExpectedType::PriceOrTable, Self::Fr) => "un prix, ou un groupe entre accolades",
            (ExpectedType::FactValue, Self::En) => "`true`, `false` or a text",
            (ExpectedType::FactValue, Self::Fr) => "`true`, `false` ou un texte",
            (ExpectedType::Provision, Self::En) => "a software, `true`, or a table",
            (ExpectedType::Provision, Self::Fr) => "un logiciel, `true`, ou un groupe entre accolades",
            (ExpectedType::Fee, Self::En) => "a fee",
            (ExpectedType::Fee, Self::Fr) => "une commission",
            (ExpectedType::TextOrNumber, Self::En) => "a text or a number",
            (ExpectedType::TextOrNumber, Self::Fr) => "un texte ou un nombre",
            (ExpectedType::Growth, Self::En) => "a table of meters",
            (ExpectedType::Growth, Self::Fr) => "un groupe d’unités entre accolades",
        }
    }

    pub(super) fn circular_service(self, path: &[String]) -> Message {
        if let [alone] = path {
            return match self {
                Self::En => Message::new(
                    format!("`{alone}` cannot be bought where it is itself"),
                    "name another service, or remove `with`",
                ),
                Self::Fr => Message::new(
                    format!("`{alone}` ne peut pas se prendre avec lui-même"),
                    "nommez un autre service, ou supprimez `with`",
                ),
            };
        }
        let shown = path.iter().take(LONGEST_PATH).map(String::as_str);
        let rest = (path.len() > LONGEST_PATH).then_some("…");
        let path = shown.chain(rest).chain(path.first().map(String::as_str)).collect::<Vec<_>>().join(" → ");
        match self {
            Self::En => Message::new(
                format!("each of these services is bought where the next one is, in a circle: {path}"),
                "remove one `with`: the service that the others follow has none",
            ),
            Self::Fr => Message::new(
                format!("chacun de ces services se prend avec le suivant, en boucle\u{a0}: {path}"),
                "supprimez un `with`\u{a0}: le service que les autres suivent n’en a pas",
            ),
        }
    }
}

/// A word of the format as it is written, with what a French treasurer calls it.
fn with_its_meaning(word: &str) -> String {
    let meaning = match word {
        "included" => "TTC",
        "excluded" => "HT",
        "exempt" => "non soumis",
        "unknown" => "non précisé",
        "month" => "mois",
        "quarter" => "trimestre",
        "half-year" => "semestre",
        "year" => "an",
        "2 years" => "2 ans",
        "provider" => "le vendeur le dit",
        "confirmed" => "deux relevés concordent",
        "reported" => "un seul relevé",
        "kept" => "gardée",
        "returned" => "rendue",
        "payment" => "paiement",
        "donor" => "donateur",
        _ => return format!("\"{word}\""),
    };
    format!("\"{word}\" ({meaning})")
}

/// How many services of a circle are named.
const LONGEST_PATH: usize = 5;

/// A line that gives a missing key its value.
pub(super) fn example_line(key: &str) -> String {
    match key {
        "schema" => "schema = 1".to_owned(),
        "currency" => "currency = \"EUR\"".to_owned(),
        "fee" => "fee = \"1.4% + 0.25\"".to_owned(),
        "rates" => "rates = [{ fee = \"1.4% + 0.25\" }]".to_owned(),
        "price" => "price = 12.50".to_owned(),
        "rate" => "rate = 1.05".to_owned(),
        "scenario" => "[scenario]".to_owned(),
        key => format!("{key} = \"…\""),
    }
}

fn example(expected: ExpectedType, key: &str) -> &'static str {
    match expected {
        ExpectedType::Text => "\"…\"",
        ExpectedType::Words => "{ en = \"…\", fr = \"…\" }",
        ExpectedType::Price => "12.50",
        ExpectedType::PriceOrParts => "{ membership = 15, service = 35 }",
        ExpectedType::Whole => "10",
        ExpectedType::Number => "20",
        ExpectedType::Date => "2026-11-01",
        ExpectedType::Boolean | ExpectedType::FactValue => "true",
        ExpectedType::Table if key.len() == 3 && key.chars().all(|c| c.is_ascii_uppercase()) => {
            "{ rate = 1.05, source = \"…\", checked = 2026-11-01 }"
        }
        ExpectedType::Table => "{ price = 12 }",
        ExpectedType::Header => "[offers.some-name]",
        ExpectedType::Tables if key == "rates" => "[{ fee = \"1.4% + 0.25\" }]",
        ExpectedType::Tables => "[{ up_to = 5, price = 12 }, { price = 10 }]",
        ExpectedType::Element => "[{ price = 12 }]",
        ExpectedType::PriceOrTable => "{ price = 39, vat = \"excluded\" }",
        ExpectedType::Provision => "{ software = \"…\", price = 20 }",
        ExpectedType::Fee => "\"1.4% + 0.25\"",
        ExpectedType::TextOrNumber => "25",
        ExpectedType::Growth => "{ users = \"10%\" }",
    }
}
