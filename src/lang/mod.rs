//! Every English and French word, and how each language writes numbers.
//!
//! A message is one function with an arm for each language, so a missing word does not compile.

mod advice;
pub(crate) mod audit;
pub(crate) mod batch;
pub(crate) mod breakeven;
pub(crate) mod budget;
pub(crate) mod bundle;
mod bundle_beyond;
mod csv;
pub(crate) mod diff;
pub(crate) mod fee;
pub(crate) mod findings;
pub(crate) mod line_labels;
pub(crate) mod manual;
pub(crate) mod notes;
mod number_errors;
pub(crate) mod numbers;
pub(crate) mod payments;
mod plans;
pub(crate) mod problems;
pub(crate) mod question_errors;
pub(crate) mod services;
mod statements;
pub(crate) mod sweep;
pub(crate) mod syntax;
pub(crate) mod usage;
pub(crate) mod words;

use crate::catalog::Catalog;
use crate::price::line::{LineKind, PriceKey};
use crate::price::service::Service;
use crate::price::text::Text;
use crate::price::usage::Meter;
use std::borrow::Cow;

/// A language that answers are given in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lang {
    /// English.
    En,
    /// French.
    Fr,
}

impl Lang {
    /// The language that the environment asks for: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set.
    pub(crate) fn of_locale(variable: &dyn Fn(&str) -> Option<String>) -> Self {
        let set = |name: &&str| variable(name).filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set).unwrap_or_default();
        Self::of_code(locale.split(['_', '.', '-']).next().unwrap_or_default()).unwrap_or(Self::En)
    }

    /// The language of a two-letter code.
    pub(crate) fn of_code(code: &str) -> Option<Self> {
        match code {
            "en" => Some(Self::En),
            "fr" => Some(Self::Fr),
            _ => None,
        }
    }

    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// One of two, by language.
    pub(crate) fn choose<T>(self, en: T, fr: T) -> T {
        match self {
            Self::En => en,
            Self::Fr => fr,
        }
    }

    /// The words of a catalog in this language.
    pub(crate) fn text(self, text: &Text) -> &str {
        text.in_language(self.code())
    }

    /// The name of a meter, in the plural: "users", "gigabytes".
    pub(crate) fn meter(self, catalog: &Catalog, meter: Meter) -> &str {
        match (meter, &catalog.meters[meter.0].name) {
            (Meter::USERS, _) => self.choose("users", "utilisateurs"),
            (Meter::STORAGE, _) => self.choose("storage", "stockage"),
            (_, Some(name)) => self.text(name),
            (_, None) => catalog.meter_id(meter),
        }
    }

    /// A meter's unit as it follows a number: "25 users", "120 GB".
    pub(crate) fn unit(self, catalog: &Catalog, meter: Meter, amount: i128) -> &str {
        let many = self.choose(amount != 1, amount > 1);
        match meter {
            Meter::USERS if many => self.choose("users", "utilisateurs"),
            Meter::USERS => self.choose("user", "utilisateur"),
            Meter::STORAGE => self.choose("GB", "Go"),
            other => self.meter(catalog, other),
        }
    }

    /// The name of a service.
    pub(crate) fn service(self, catalog: &Catalog, service: Service) -> &str {
        self.text(&catalog.services[service.0].name)
    }

    /// What a unit price is paid for, as it stands in a sentence.
    pub(crate) fn rate(self, catalog: &Catalog, item: &LineKind) -> String {
        if let LineKind::Part(name) = item {
            return self.quoted(self.text(name));
        }
        match item.key() {
            PriceKey::Base => self.choose("the base price", "le tarif de base").to_owned(),
            PriceKey::Meter(Meter::USERS) => self.choose("a user", "un utilisateur").to_owned(),
            PriceKey::Meter(Meter::STORAGE) => self.choose("a GB", "un Go").to_owned(),
            PriceKey::Meter(meter) => {
                let name = self.meter(catalog, meter);
                self.choose(format!("the unit of “{name}”"), format!("l’unité de «\u{a0}{name}\u{a0}»"))
            }
            PriceKey::Service(service) => {
                let name = self.service(catalog, service);
                self.choose(format!("the option “{name}”"), format!("l’option «\u{a0}{name}\u{a0}»"))
            }
        }
    }

    /// A name after the preposition "of": French elides it.
    pub(crate) fn of(self, name: &str) -> String {
        match self {
            Self::En => format!("of {name}"),
            Self::Fr if name.starts_with("le ") => format!("du {}", &name[3..]),
            Self::Fr if name.to_lowercase().starts_with(VOWELS) => format!("d’{name}"),
            Self::Fr => format!("de {name}"),
        }
    }

    /// A name after "as long as": French elides it.
    pub(crate) fn as_long_as(self, name: &str) -> String {
        match self {
            Self::En => format!("as long as {name}"),
            Self::Fr if name.starts_with("un") => format!("tant qu’{name}"),
            Self::Fr => format!("tant que {name}"),
        }
    }

    /// The space that keeps a number and its unit together.
    pub(crate) fn space(self) -> char {
        self.choose(' ', '\u{a0}')
    }

    /// So many units of a meter: "25 users", "120 GB".
    pub(crate) fn so_many(self, catalog: &Catalog, meter: Meter, amount: i128) -> String {
        format!("{}{}{}", self.whole(amount), self.space(), self.unit(catalog, meter, amount))
    }

    /// A list in words: "a, b and c".
    pub(crate) fn and(self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.choose("and", "et")),
        }
    }

    /// A name in the quotation marks of the language.
    pub(crate) fn quoted(self, name: &str) -> String {
        let name = shortened(name);
        self.choose(format!("“{name}”"), format!("«\u{a0}{name}\u{a0}»"))
    }
}

/// Before these, French elides.
const VOWELS: [char; 13] = ['a', 'e', 'i', 'o', 'u', 'y', 'é', 'è', 'ê', 'à', 'â', 'î', 'œ'];

/// How many characters of a name stand in a sentence or a table.
const LONGEST_NAME: usize = 100;

/// A name as it stands in a sentence: its beginning, where it is endless.
pub(crate) fn shortened(name: &str) -> Cow<'_, str> {
    match name.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => Cow::Owned(format!("{}…", &name[..end])),
        None => Cow::Borrowed(name),
    }
}
