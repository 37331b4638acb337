//! Advice that depends on what stands there: which key, which type, which number.

use super::Lang;
use crate::catalog::source::{LARGEST_FILE, MOST_VALUES, SourceError};
use crate::catalog::value_type::{ActualType, ExpectedType};
use crate::fee::amount::Amount;
use crate::fee::parse::{FeeError, FeeLimit};
use crate::money::digits::Digits;
use crate::money::exact::Money;
use crate::money::number::NumberError;
use crate::money::percent::Percent;
use rust_decimal::Decimal;

/// How many services of a circle are named.
const LONGEST_PATH: usize = 5;

impl Lang {
    /// Why a file could not be read at all: a full sentence.
    pub(crate) fn unreadable(self, file: &str, error: &SourceError) -> String {
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
            SourceError::TooLarge => self.choose(
                format!("The file {file} is larger than {mebibytes} MiB. Split it into several catalogs."),
                format!("Le fichier {file} dépasse {mebibytes} Mio. Répartissez-le en plusieurs catalogues."),
            ),
            SourceError::TooManyValues => {
                let most = self.whole(MOST_VALUES as u64);
                self.choose(
                    format!("The file {file} holds more than {most} values. Split it into several catalogs."),
                    format!("Le fichier {file} contient plus de {most} valeurs. Répartissez-le en plusieurs catalogues."),
                )
            }
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

    pub(super) fn unknown_key(self, key: &str, nearest: Option<&str>, known: &[&str]) -> (String, String) {
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

    pub(super) fn unknown_option(
        self,
        key: &str,
        found: &str,
        nearest: Option<&str>,
        known: &[&str],
    ) -> (String, String) {
        let list = known.iter().map(|known| format!("\"{known}\"")).collect::<Vec<_>>().join(", ");
        let instead = match nearest {
            Some(nearest) => {
                self.choose(format!("did you mean \"{nearest}\"?"), format!("vouliez-vous dire \"{nearest}\"\u{a0}?"))
            }
            None => self.choose(format!("write one of {list}"), format!("écrivez l’un de {list}")),
        };
        (self.choose(format!("`{key}` cannot be {found}"), format!("`{key}` ne peut pas valoir {found}")), instead)
    }

    pub(super) fn unknown_word(self, table: &str, id: &str, nearest: Option<&str>) -> (String, String) {
        let what = match table {
            "services" => self.choose(format!("there is no service `{id}`"), format!("il n’y a pas de service `{id}`")),
            _ => self.choose(format!("there is no meter `{id}`"), format!("il n’y a pas de compteur `{id}`")),
        };
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
        let line = format!("{} = {{ en = \"…\", fr = \"…\" }}", if id.chars().all(plain) { id } else { "…" });
        let instead = match nearest {
            _ if ["users", "storage", "gb"].contains(&id) => {
                let id = if id == "users" { "users" } else { "storage" };
                self.choose(
                    format!("write `{id}` beside `base`, outside of the meters"),
                    format!("écrivez `{id}` à côté de `base`, hors des compteurs"),
                )
            }
            Some(nearest) => self.did_you_mean(nearest),
            None => self
                .choose(format!("add it under [{table}]: {line}"), format!("ajoutez-le sous [{table}]\u{a0}: {line}")),
        };
        (what, instead)
    }

    fn did_you_mean(self, name: &str) -> String {
        self.choose(format!("did you mean `{name}`?"), format!("vouliez-vous dire `{name}`\u{a0}?"))
    }

    pub(super) fn wrong_type(
        self,
        key: &str,
        text: &str,
        expected: ExpectedType,
        found: ActualType,
    ) -> (String, String) {
        let stands = match found {
            ActualType::Text => self.choose("a text", "un texte"),
            ActualType::Integer => self.choose("a whole number", "un nombre entier"),
            ActualType::Float => self.choose("a number with decimals", "un nombre à virgule"),
            ActualType::Boolean => self.choose("true or false", "vrai ou faux"),
            ActualType::Date => self.choose("a date", "une date"),
            ActualType::Array => self.choose("a list", "une liste"),
            ActualType::Table => self.choose("a table", "une table"),
        };
        let (kind, example) = self.kind(expected, key);
        let unquoted = text.trim_matches(['"', '\'']);
        let bare = !unquoted.is_empty() && unquoted.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
        let instead = match (expected, found) {
            (ExpectedType::Whole | ExpectedType::Number | ExpectedType::Date, ActualType::Text) if bare => self
                .choose(format!("remove the quotes: {unquoted}"), format!("retirez les guillemets\u{a0}: {unquoted}")),
            (ExpectedType::Boolean, ActualType::Text) if ["true", "false"].contains(&unquoted) => self
                .choose(format!("remove the quotes: {unquoted}"), format!("retirez les guillemets\u{a0}: {unquoted}")),
            (ExpectedType::Text | ExpectedType::Words, ActualType::Integer | ActualType::Float | ActualType::Date) => {
                self.choose(
                    format!("put it in quotes: \"{text}\""),
                    format!("mettez-le entre guillemets\u{a0}: \"{text}\""),
                )
            }
            _ => self.choose(format!("write for example {example}"), format!("écrivez par exemple {example}")),
        };
        let what = self
            .choose(format!("`{key}` takes {kind}, not {stands}"), format!("`{key}` attend {kind}, et non {stands}"));
        (what, instead)
    }

    /// What a key takes, and an example of it.
    fn kind(self, kind: ExpectedType, key: &str) -> (&'static str, &'static str) {
        match kind {
            ExpectedType::Text => (self.choose("a text", "un texte"), "\"…\""),
            ExpectedType::Words => (
                self.choose("a text, or one for each language", "un texte, ou un par langue"),
                "{ en = \"…\", fr = \"…\" }",
            ),
            ExpectedType::Price => (self.choose("a price", "un prix"), "12.50"),
            ExpectedType::PriceOrParts => (
                self.choose("a price, or named parts", "un prix, ou des parts nommées"),
                "{ membership = 15, service = 35 }",
            ),
            ExpectedType::Whole => (self.choose("a whole number", "un nombre entier"), "10"),
            ExpectedType::Number => (self.choose("a number", "un nombre"), "20"),
            ExpectedType::Date => (self.choose("a date", "une date"), "2026-11-01"),
            ExpectedType::Boolean => (self.choose("true or false", "true ou false"), "true"),
            ExpectedType::Table if key.len() == 3 && key.chars().all(|c| c.is_ascii_uppercase()) => {
                (self.choose("a table", "une table"), "{ rate = 1.05, source = \"…\", checked = 2026-11-01 }")
            }
            ExpectedType::Table => (self.choose("a table", "une table"), "{ price = 12 }"),
            ExpectedType::Header => {
                (self.choose("a header of its own for each", "un en-tête pour chacun"), "[offers.some-name]")
            }
            ExpectedType::Tables if key == "rates" => {
                (self.choose("a list of tables", "une liste de tables"), "[{ fee = \"1.4% + 0.25\" }]")
            }
            ExpectedType::Tables => {
                (self.choose("a list of tables", "une liste de tables"), "[{ up_to = 5, price = 12 }, { price = 10 }]")
            }
            ExpectedType::Element => {
                (self.choose("tables as its elements", "des tables comme éléments"), "[{ price = 12 }]")
            }
            ExpectedType::PriceOrTable => {
                (self.choose("a price, or a table", "un prix, ou une table"), "{ price = 39, vat = \"excluded\" }")
            }
            ExpectedType::Provision => (
                self.choose("a software, `true`, or a table", "un logiciel, `true`, ou une table"),
                "{ software = \"…\", price = 20 }",
            ),
            ExpectedType::Fee => (self.choose("a fee", "une commission"), "\"1.4% + 0.25\""),
        }
    }

    pub(super) fn bad_number(self, text: &str, why: NumberError, price: bool) -> (String, String) {
        match why {
            NumberError::Exponent => self.pair(
                (format!("{text} hides its digits behind a power of ten"), "write all digits: 1000, not 1e3"),
                (
                    format!("{text} cache ses chiffres derrière une puissance de dix"),
                    "écrivez tous les chiffres\u{a0}: 1000, et non 1e3",
                ),
            ),
            NumberError::NotFinite => self.pair(
                (
                    format!("{text} is not a number"),
                    if price { "write one, or \"unknown\" where nobody publishes it" } else { "write one" },
                ),
                (
                    format!("{text} n’est pas un nombre"),
                    if price { "écrivez-en un, ou \"unknown\" si personne n’en publie" } else { "écrivez-en un" },
                ),
            ),
            NumberError::NotDecimal => self.pair(
                (format!("{text} is not written in decimal digits"), "write it in base ten: 16, not 0x10"),
                (
                    format!("{text} n’est pas écrit en chiffres décimaux"),
                    "écrivez-le en base dix\u{a0}: 16, et non 0x10",
                ),
            ),
            NumberError::OtherCurrency => self.pair(
                (
                    format!("{text} is in another currency than this offer"),
                    "write the number alone, and the offer’s currency as `currency = \"…\"`, with its rate under [exchange]",
                ),
                (
                    format!("{text} est dans une autre monnaie que cette offre"),
                    "écrivez le nombre seul, et la monnaie de l’offre avec `currency = \"…\"`, et son cours sous [exchange]",
                ),
            ),
            NumberError::Ambiguous | NumberError::Grouping => {
                let (why, instead) = self.number_error(text.trim_matches('"'), why);
                (format!("{text} {why}"), instead.unwrap_or_default())
            }
            NumberError::TooManyDigits => self.pair(
                (format!("{text} has more digits than can be kept exactly"), "write at most 28 digits"),
                (format!("{text} a plus de chiffres qu’il n’est possible d’en garder"), "écrivez au plus 28 chiffres"),
            ),
            NumberError::Negative | NumberError::NotANumber if price => self.pair(
                (
                    format!("{text} is not a price"),
                    "write the number alone (12.50), \"unknown\", \"70..90\" or \"96..\"",
                ),
                (
                    format!("{text} n’est pas un prix"),
                    "écrivez le nombre seul (12.50), \"unknown\", \"70..90\" ou \"96..\"",
                ),
            ),
            NumberError::Negative | NumberError::NotANumber => self.pair(
                (format!("{text} is not a number"), "write the number alone, such as 12.50"),
                (format!("{text} n’est pas un nombre"), "écrivez le nombre seul, par exemple 12.50"),
            ),
        }
    }

    pub(super) fn inexact_price(self) -> (String, String) {
        let decimals = Money::DECIMALS;
        self.pair(
            (
                "the cost of this at the largest usage could not be kept exactly",
                format!("write a smaller figure or fewer digits: for a year, with VAT and exchange, a unit price has at most {decimals} decimals, and the whole offer costs at most 10^18"),
            ),
            (
                "son coût au plus grand usage ne pourrait pas être gardé exactement",
                format!("écrivez un nombre plus petit ou moins de chiffres\u{a0}: sur un an, TVA et change compris, un prix unitaire a au plus {decimals} décimales, et l’offre entière coûte au plus 10^18"),
            ),
        )
    }

    pub(super) fn circular_service(self, path: &[String]) -> (String, String) {
        if let [alone] = path {
            return self.pair(
                (format!("`{alone}` cannot be bought where it is itself"), "name another service, or remove `with`"),
                (
                    format!("`{alone}` ne peut pas se prendre avec lui-même"),
                    "nommez un autre service, ou supprimez `with`",
                ),
            );
        }
        let shown = path.iter().take(LONGEST_PATH).map(String::as_str);
        let rest = (path.len() > LONGEST_PATH).then_some("…");
        let path = shown.chain(rest).chain(path.first().map(String::as_str)).collect::<Vec<_>>().join(" → ");
        self.pair(
            (
                format!("each of these services is bought where the next one is, in a circle: {path}"),
                "remove one `with`: the service that the others follow has none",
            ),
            (
                format!("chacun de ces services se prend avec le suivant, en rond\u{a0}: {path}"),
                "supprimez un `with`\u{a0}: le service que les autres suivent n’en a pas",
            ),
        )
    }

    pub(super) fn bad_fee(self, text: &str, why: FeeError) -> (String, String) {
        match why {
            FeeError::Inverted => self.pair(
                (format!("the least fee of {text} is above the most"), "make `min` at most `max`"),
                (format!("dans {text}, la commission minimale dépasse la maximale"), "donnez à `min` une valeur au plus égale à `max`"),
            ),
            FeeError::InvertedInterval => self.pair(
                (format!("an interval of {text} ends below its start"), "write the smaller figure first: \"1%..2% + 0.25\""),
                (format!("dans {text}, un intervalle finit avant son début"), "écrivez le plus petit nombre d’abord\u{a0}: \"1%..2% + 0.25\""),
            ),
            FeeError::Limit(limit) => self.fee_limit(limit),
            FeeError::Number(NumberError::OtherCurrency) => self.pair(
                (format!("the fee {text} is in another currency than the catalog"), "convert it, and write the numbers alone"),
                (format!("la commission {text} est dans une autre monnaie que le catalogue"), "convertissez-la, et écrivez les nombres seuls"),
            ),
            FeeError::Number(_) | FeeError::Notation => self.pair(
                (format!("{text} is not a fee"), "write percentages first, then the fixed part, then min and max: \"1.4% + 0.25\", \"1% min 0.20 max 2\"; where a part is not known, \"1% + 0..\" or \"unknown\""),
                (format!("{text} n’est pas une commission"), "écrivez les pourcentages d’abord, puis la part fixe, puis min et max\u{a0}: \"1.4% + 0.25\", \"1% min 0.20 max 2\"\u{a0}; si une part n’est pas connue, \"1% + 0..\" ou \"unknown\""),
            ),
        }
    }

    /// Which figure of a fee is beyond its limit, and what to write instead.
    pub(super) fn fee_limit(self, limit: FeeLimit) -> (String, String) {
        let number = |number: Decimal| self.figure(Digits::from(number).trimmed());
        let (percents, amounts, largest) = (Percent::DECIMALS, Amount::DECIMALS, number(Amount::LARGEST));
        match limit {
            FeeLimit::Percentages(sum) => {
                let sum = self.percent(&number(sum));
                self.pair(
                    (format!("its percentages make {sum}"), "write percentages that make at most 100 % together"),
                    (
                        format!("ses pourcentages font {sum}"),
                        "écrivez des pourcentages qui font au plus 100\u{a0}% ensemble",
                    ),
                )
            }
            FeeLimit::PercentDecimals(percent) => {
                let percent = self.percent(&number(percent));
                self.pair(
                    (
                        format!("{percent} has more than {percents} decimals"),
                        format!("write at most {percents} decimals of a percent"),
                    ),
                    (
                        format!("{percent} a plus de {percents} décimales"),
                        format!("écrivez au plus {percents} décimales après le pourcentage entier"),
                    ),
                )
            }
            FeeLimit::Amount(amount) => {
                let amount = number(amount);
                self.pair(
                    (format!("the amount {amount} is too large"), format!("write at most {largest}")),
                    (format!("le montant {amount} est trop grand"), format!("écrivez au plus {largest}")),
                )
            }
            FeeLimit::AmountDecimals(amount) => {
                let amount = number(amount);
                self.pair(
                    (
                        format!("the amount {amount} has more than {amounts} decimals"),
                        format!("write at most {amounts} decimals"),
                    ),
                    (
                        format!("le montant {amount} a plus de {amounts} décimales"),
                        format!("écrivez au plus {amounts} décimales"),
                    ),
                )
            }
        }
    }
}

/// A line that gives a missing key its value.
pub(super) fn example_line(key: &str) -> String {
    match key {
        "schema" => "schema = 1".to_owned(),
        "currency" => "currency = \"EUR\"".to_owned(),
        "fee" => "fee = \"1.4% + 0.25\"".to_owned(),
        "rates" => "rates = [{ fee = \"1.4% + 0.25\" }]".to_owned(),
        "price" => "price = 12.50".to_owned(),
        "rate" => "rate = 1.05".to_owned(),
        key => format!("{key} = \"…\""),
    }
}
