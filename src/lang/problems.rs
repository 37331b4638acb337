//! What is wrong with a catalog, and what to write instead.

use super::Lang;
use crate::catalog::problem::{Found, Kind, Problem};
use crate::catalog::source::{LARGEST_FILE, SourceError};
use crate::price::money::{Figure, Money};
use crate::price::number::NumberError;

/// A problem in words: what is wrong, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What is wrong.
    pub what: String,
    /// What to write instead.
    pub instead: String,
}

impl Lang {
    /// A problem in words.
    #[must_use]
    pub fn problem(self, problem: &Problem) -> Advice {
        let (what, instead) = match problem {
            Problem::Syntax { message } => self.syntax(message),
            Problem::Schema { found } => self.pair(
                (format!("this file is of schema {found}, which this version does not read"), "write `schema = 1`"),
                (format!("ce fichier est au schéma {found}, que cette version ne lit pas"), "écrivez `schema = 1`"),
            ),
            Problem::UnknownKey { key, nearest, known } => self.unknown_key(key, nearest.as_deref(), known),
            Problem::WrongType { key, expected, found } => self.wrong_type(key, *expected, *found),
            Problem::MissingKey { key } => self.pair(
                (format!("the key `{key}` is missing here"), format!("add `{key} = …`")),
                (format!("la clé `{key}` manque ici"), format!("ajoutez `{key} = …`")),
            ),
            Problem::BadId { id } => self.pair(
                (format!("`{id}` cannot serve as an id"), "use small letters, digits, `-` and `_`, a letter first"),
                (
                    format!("`{id}` ne peut pas servir d’identifiant"),
                    "utilisez des minuscules sans accent, des chiffres, `-` et `_`, en commençant par une lettre",
                ),
            ),
            Problem::ReservedId { id } => self.pair(
                (format!("`{id}` already names a price of every offer"), "choose another id"),
                (format!("`{id}` désigne déjà un prix de chaque offre"), "choisissez un autre identifiant"),
            ),
            Problem::BadCurrency { text } => self.pair(
                (format!("{text} is not a currency code"), "write its three capital letters, such as \"EUR\""),
                (format!("{text} n’est pas un code de devise"), "écrivez ses trois majuscules, par exemple \"EUR\""),
            ),
            Problem::UnknownCurrency { currency } => self.pair(
                (
                    format!("there is no exchange rate for {currency}"),
                    "add it under [exchange]: { rate = …, source = \"…\", checked = … }",
                ),
                (
                    format!("aucun taux de change n’est donné pour {currency}"),
                    "ajoutez-le sous [exchange]\u{a0}: { rate = …, source = \"…\", checked = … }",
                ),
            ),
            Problem::MissingVatRate {} => self.pair(
                ("a price without VAT needs the rate to add", "add `vat_rate = 20` (percent) at the top of the file"),
                (
                    "un prix hors taxes demande le taux de TVA à ajouter",
                    "ajoutez `vat_rate = 20` (en pourcentage) en tête du fichier",
                ),
            ),
            Problem::UnknownOption { key, found, nearest, known } => {
                self.unknown_option(key, found, nearest.as_deref(), known)
            }
            Problem::UnknownService { id, nearest } => self.unknown_word("services", id, nearest.as_deref()),
            Problem::UnknownMeter { id, nearest } => self.unknown_word("meters", id, nearest.as_deref()),
            Problem::BadNumber { text, why } => self.bad_number(text, *why),
            Problem::NegativePrice { text } => self.pair(
                (format!("{text} is below zero"), "a price is 0 or more; what nobody publishes is \"unknown\""),
                (
                    format!("{text} est négatif"),
                    "un prix vaut 0 ou plus\u{a0}; ce qui n’est pas publié s’écrit \"unknown\"",
                ),
            ),
            Problem::InvertedInterval { text } => self.pair(
                (
                    format!("the interval {text} ends below its beginning"),
                    "write the smaller figure first, as in \"70..90\"",
                ),
                (
                    format!("l’intervalle {text} finit plus bas qu’il ne commence"),
                    "écrivez d’abord le plus petit nombre, comme \"70..90\"",
                ),
            ),
            Problem::OutOfRange { text, least, most } => {
                let (least, most) =
                    (self.figure(Figure::from(*least).trimmed()), self.figure(Figure::from(*most).trimmed()));
                self.pair(
                    (format!("{text} is out of range"), format!("write a number from {least} to {most}")),
                    (format!("{text} est hors limites"), format!("écrivez un nombre de {least} à {most}")),
                )
            }
            Problem::InexactPrice {} => self.inexact_price(),
            Problem::BadDate { text } => self.pair(
                (
                    format!("{text} is not a day of the calendar"),
                    "write year, month and day without quotes: 2026-11-01",
                ),
                (
                    format!("{text} n’est pas un jour du calendrier"),
                    "écrivez l’année, le mois et le jour sans guillemets\u{a0}: 2026-11-01",
                ),
            ),
            Problem::InvertedDates {} => self.pair(
                ("the last day comes before the first", "make `until` the same day as `from` or a later one"),
                ("le dernier jour précède le premier", "donnez à `until` le jour de `from` ou un jour plus tardif"),
            ),
            other => return self.problem_of_a_charge(other),
        };
        Advice { what, instead }
    }

    /// Why a file could not be read at all: a full sentence.
    #[must_use]
    pub fn unreadable(self, file: &str, error: &SourceError) -> String {
        let mebibytes = LARGEST_FILE / 1024 / 1024;
        match error {
            SourceError::Unreadable(error) if error.kind() == std::io::ErrorKind::NotFound => self.choose(
                format!("There is no file {file}. Give a catalog with --catalog FILE, or leave the option out."),
                format!("Le fichier {file} n’existe pas. Donnez un catalogue avec --catalog FICHIER, ou retirez l’option."),
            ),
            SourceError::Unreadable(error) => {
                let why = self.io_error(error);
                self.choose(
                    format!("The file {file} cannot be read: {why}. Check its path and its permissions."),
                    format!("Le fichier {file} ne peut pas être lu\u{a0}: {why}. Vérifiez son chemin et ses droits."),
                )
            }
            SourceError::NotAFile => self.choose(
                format!("{file} is a directory, a pipe or a device. Give the path of an ordinary file."),
                format!("{file} est un dossier, un tube ou un périphérique. Donnez le chemin d’un fichier ordinaire."),
            ),
            SourceError::TooLarge => self.choose(
                format!("The file {file} is larger than {mebibytes} MiB. Split it into several catalogs."),
                format!("Le fichier {file} dépasse {mebibytes} Mio. Répartissez-le en plusieurs catalogues."),
            ),
            SourceError::NotUtf8 { line, column } => self.choose(
                format!("The file {file} is not UTF-8 at line {line}, byte {column}. Save it again in UTF-8."),
                format!("Le fichier {file} n’est pas en UTF-8 à la ligne {line}, octet {column}. Enregistrez-le de nouveau en UTF-8."),
            ),
        }
    }

    pub(super) fn pair(
        self,
        en: (impl Into<String>, impl Into<String>),
        fr: (impl Into<String>, impl Into<String>),
    ) -> (String, String) {
        match self {
            Self::En => (en.0.into(), en.1.into()),
            Self::Fr => (fr.0.into(), fr.1.into()),
        }
    }

    fn unknown_key(self, key: &str, nearest: Option<&str>, known: &[&str]) -> (String, String) {
        let key: String = key.chars().take(40).collect();
        let list = known.iter().map(|known| format!("`{known}`")).collect::<Vec<_>>().join(", ");
        let instead = match nearest {
            Some(nearest) => {
                self.choose(format!("did you mean `{nearest}`?"), format!("vouliez-vous dire `{nearest}`\u{a0}?"))
            }
            None if known.is_empty() => self.choose("remove this line", "supprimez cette ligne").to_owned(),
            None => self.choose(format!("the keys read here are {list}"), format!("les clés lues ici sont {list}")),
        };
        (self.choose(format!("nothing reads the key `{key}`"), format!("la clé `{key}` n’existe pas")), instead)
    }

    fn unknown_option(self, key: &str, found: &str, nearest: Option<&str>, known: &[&str]) -> (String, String) {
        let list = known.iter().map(|known| format!("\"{known}\"")).collect::<Vec<_>>().join(", ");
        let instead = match nearest {
            Some(nearest) => {
                self.choose(format!("did you mean \"{nearest}\"?"), format!("vouliez-vous dire \"{nearest}\"\u{a0}?"))
            }
            None => self.choose(format!("write one of {list}"), format!("écrivez l’un de {list}")),
        };
        (self.choose(format!("`{key}` cannot be {found}"), format!("`{key}` ne peut pas valoir {found}")), instead)
    }

    fn unknown_word(self, table: &str, id: &str, nearest: Option<&str>) -> (String, String) {
        let what = match table {
            "services" => self.choose(format!("there is no service `{id}`"), format!("il n’y a pas de service `{id}`")),
            _ => self.choose(format!("there is no meter `{id}`"), format!("il n’y a pas de compteur `{id}`")),
        };
        let instead = match nearest {
            Some(nearest) => {
                self.choose(format!("did you mean `{nearest}`?"), format!("vouliez-vous dire `{nearest}`\u{a0}?"))
            }
            None => self.choose(
                format!("add it under [{table}]: {id} = {{ en = \"…\", fr = \"…\" }}"),
                format!("ajoutez-le sous [{table}]\u{a0}: {id} = {{ en = \"…\", fr = \"…\" }}"),
            ),
        };
        (what, instead)
    }

    fn wrong_type(self, key: &str, expected: Kind, found: Found) -> (String, String) {
        let found = match found {
            Found::Text => self.choose("a text", "un texte"),
            Found::Integer => self.choose("a whole number", "un nombre entier"),
            Found::Float => self.choose("a number with decimals", "un nombre à virgule"),
            Found::Boolean => self.choose("true or false", "vrai ou faux"),
            Found::Date => self.choose("a date", "une date"),
            Found::Array => self.choose("a list", "une liste"),
            Found::Table => self.choose("a table", "une table"),
        };
        let (kind, example) = self.kind(expected);
        self.pair(
            (format!("`{key}` takes {kind}, not {found}"), format!("write it as {example}")),
            (format!("`{key}` attend {kind}, et non {found}"), format!("écrivez-le comme {example}")),
        )
    }

    fn kind(self, kind: Kind) -> (&'static str, &'static str) {
        match kind {
            Kind::Text => (self.choose("a text", "un texte"), "\"…\""),
            Kind::Words => (
                self.choose("a text, or one for each language", "un texte, ou un par langue"),
                "{ en = \"…\", fr = \"…\" }",
            ),
            Kind::Price => (self.choose("a price", "un prix"), "12.50"),
            Kind::PriceOrParts => (
                self.choose("a price, or named parts", "un prix, ou des parts nommées"),
                "{ membership = 15, service = 35 }",
            ),
            Kind::Whole => (self.choose("a whole number", "un nombre entier"), "10"),
            Kind::Number => (self.choose("a number", "un nombre"), "20"),
            Kind::Date => (self.choose("a date", "une date"), "2026-11-01"),
            Kind::Boolean => (self.choose("true or false", "true ou false"), "true"),
            Kind::Table => (self.choose("a table", "une table"), "{ … }"),
            Kind::Tables => (self.choose("a list of tables", "une liste de tables"), "[{ … }, { … }]"),
            Kind::PriceOrTable => {
                (self.choose("a price, or a table", "un prix, ou une table"), "{ price = 39, vat = \"excluded\" }")
            }
            Kind::Provision => (
                self.choose("a software, `true`, or a table", "un logiciel, `true`, ou une table"),
                "{ software = \"…\", price = 20 }",
            ),
            Kind::Fee => (self.choose("a fee", "une commission"), "\"1.4% + 0.25\""),
        }
    }

    fn bad_number(self, text: &str, why: NumberError) -> (String, String) {
        match why {
            NumberError::Exponent => self.pair(
                (format!("{text} hides its digits behind a power of ten"), "write all digits: 1000, not 1e3"),
                (
                    format!("{text} cache ses chiffres derrière une puissance de dix"),
                    "écrivez tous les chiffres\u{a0}: 1000, et non 1e3",
                ),
            ),
            NumberError::NotFinite => self.pair(
                (format!("{text} is not an amount"), "write a number, or \"unknown\" where nobody publishes one"),
                (format!("{text} n’est pas un montant"), "écrivez un nombre, ou \"unknown\" si personne n’en publie"),
            ),
            NumberError::NotDecimal => self.pair(
                (format!("{text} is not written in decimal digits"), "write it in base ten: 16, not 0x10"),
                (
                    format!("{text} n’est pas écrit en chiffres décimaux"),
                    "écrivez-le en base dix\u{a0}: 16, et non 0x10",
                ),
            ),
            NumberError::AmbiguousComma => self.pair(
                (format!("{text} may be a thousand or a fraction"), "write 1000 or 1.000"),
                (format!("{text} peut être un millier ou une fraction"), "écrivez 1000 ou 1.000"),
            ),
            NumberError::TooManyDigits => self.pair(
                (format!("{text} has more digits than can be kept exactly"), "write at most 28 digits"),
                (format!("{text} a plus de chiffres qu’il n’est possible d’en garder"), "écrivez au plus 28 chiffres"),
            ),
            NumberError::Negative | NumberError::NotANumber => self.pair(
                (format!("{text} is not a price"), "write a number, \"unknown\", \"70..90\" or \"96..\""),
                (format!("{text} n’est pas un prix"), "écrivez un nombre, \"unknown\", \"70..90\" ou \"96..\""),
            ),
        }
    }

    fn inexact_price(self) -> (String, String) {
        let decimals = Money::DECIMALS;
        self.pair(
            (
                "the cost of this at the largest usage could not be kept exactly".to_owned(),
                format!("use fewer digits: a year’s unit price, with VAT and exchange, has at most {decimals} decimals"),
            ),
            (
                "son coût au plus grand usage ne pourrait pas être gardé exactement".to_owned(),
                format!("écrivez moins de chiffres\u{a0}: un prix unitaire annuel, TVA et change compris, a au plus {decimals} décimales"),
            ),
        )
    }
}
