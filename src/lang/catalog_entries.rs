//! What is wrong with the structure of a catalog: its keys, ids, texts and currencies.

use super::Lang;
use super::catalog_values::example_line;
use super::problems::Message;
use crate::price::text::plain_id;

impl Lang {
    pub(super) fn schema(self, found: &str) -> Message {
        match self {
            Self::En => Message::new(
                format!("this file is of schema {found}, which this version does not read"),
                "write `schema = 1`",
            ),
            Self::Fr => Message::new(
                format!("ce fichier est au schéma {found}, que cette version ne lit pas"),
                "écrivez `schema = 1`",
            ),
        }
    }

    pub(super) fn missing_key(self, key: &str) -> Message {
        let line = example_line(key);
        match self {
            Self::En => Message::new(format!("the key `{key}` is missing here"), format!("add `{line}`")),
            Self::Fr => Message::new(format!("la clé `{key}` manque ici"), format!("ajoutez `{line}`")),
        }
    }

    pub(super) fn bad_id(self, id: &str) -> Message {
        let plain = plain_id(id);
        let proposed = plain.starts_with(|c: char| c.is_ascii_lowercase());
        let letters = match self {
            Self::En => "use small letters without accents, digits, `-` and `_`, a letter first",
            Self::Fr => "utilisez des minuscules sans accent, des chiffres, `-` et `_`, en commençant par une lettre",
        };
        let help = match self {
            Self::En if proposed => format!("write `{plain}`, or {letters}"),
            Self::Fr if proposed => format!("écrivez `{plain}`, ou {letters}"),
            Self::En | Self::Fr => letters.to_owned(),
        };
        match self {
            Self::En => Message::new(format!("`{id}` cannot serve as an id"), help),
            Self::Fr => Message::new(format!("`{id}` ne peut pas servir d’identifiant"), help),
        }
    }

    pub(super) fn reserved_id(self, id: &str, meter: bool) -> Message {
        match (self, meter) {
            (Self::En, true) => Message::new(format!("`{id}` is already a meter"), "choose another id for the service"),
            (Self::Fr, true) => {
                Message::new(format!("`{id}` est déjà une unité"), "choisissez un autre identifiant pour le service")
            }
            (Self::En, false) => {
                Message::new(format!("`{id}` always exists"), "remove this line, or choose another id")
            }
            (Self::Fr, false) => Message::new(
                format!("`{id}` existe toujours"),
                "supprimez cette ligne, ou choisissez un autre identifiant",
            ),
        }
    }

    pub(super) fn empty_text(self, key: &str) -> Message {
        match self {
            Self::En => Message::new(
                format!("there is nothing between the quotes of `{key}`"),
                "write a text, or remove the line",
            ),
            Self::Fr => Message::new(
                format!("il n’y a rien entre les guillemets de `{key}`"),
                "écrivez un texte, ou supprimez la ligne",
            ),
        }
    }

    pub(super) fn bad_currency(self, text: &str) -> Message {
        match self {
            Self::En => Message::new(
                format!("{text} is not a currency code"),
                "write its three capital letters, such as \"EUR\"",
            ),
            Self::Fr => Message::new(
                format!("{text} n’est pas un code de devise"),
                "écrivez ses trois majuscules, par exemple \"EUR\"",
            ),
        }
    }

    pub(super) fn unknown_currency(self, currency: &str) -> Message {
        let line = format!("{currency} = {{ rate = …, source = \"…\", checked = … }}");
        match self {
            Self::En => Message::new(
                format!("there is no exchange rate for {currency}"),
                format!("add it under [exchange]: {line}"),
            ),
            Self::Fr => Message::new(
                format!("aucun taux de change n’est donné pour {currency}"),
                format!("ajoutez-le sous [exchange]\u{a0}: {line}"),
            ),
        }
    }

    pub(super) fn own_currency(self, currency: &str) -> Message {
        match self {
            Self::En => Message::new(format!("{currency} is the catalog’s own currency"), "remove its exchange rate"),
            Self::Fr => {
                Message::new(format!("{currency} est déjà la devise du catalogue"), "supprimez son taux de change")
            }
        }
    }

    pub(super) fn missing_vat_rate(self) -> Message {
        match self {
            Self::En => Message::new(
                "a price without VAT needs the rate to add",
                "add `vat_rate = 20` (percent) at the top of the file",
            ),
            Self::Fr => Message::new(
                "un prix hors taxes demande le taux de TVA à ajouter",
                "ajoutez `vat_rate = 20` (en pourcentage) en tête du fichier",
            ),
        }
    }

    pub(super) fn bad_date(self, text: &str) -> Message {
        match self {
            Self::En => Message::new(
                format!("{text} is not a calendar day by itself"),
                "write year, month and day without quotes: 2026-11-01",
            ),
            Self::Fr => Message::new(
                format!("{text} n’est pas une simple date"),
                "écrivez l’année, le mois et le jour sans guillemets\u{a0}: 2026-11-01",
            ),
        }
    }

    pub(super) fn inverted_dates(self) -> Message {
        match self {
            Self::En => Message::new(
                "the last day comes before the first",
                "make `until` the same day as `from` or a later one",
            ),
            Self::Fr => Message::new(
                "le dernier jour précède le premier",
                "donnez à `until` le jour de `from` ou un jour plus tardif",
            ),
        }
    }

    pub(super) fn empty_list(self, key: &str) -> Message {
        match self {
            Self::En => {
                Message::new(format!("there is nothing in `{key}`"), "write at least one entry, or remove the key")
            }
            Self::Fr => {
                Message::new(format!("il n’y a rien dans `{key}`"), "écrivez au moins une ligne, ou supprimez la clé")
            }
        }
    }

    pub(super) fn empty_catalog(self) -> Message {
        match self {
            Self::En => {
                Message::new("the catalog has no offer", "add one: [offers.some-name] with at least `name = \"…\"`")
            }
            Self::Fr => Message::new(
                "le catalogue n’a pas d’offre",
                "ajoutez-en une\u{a0}: [offers.un-nom] avec au moins `name = \"…\"`",
            ),
        }
    }

    pub(super) fn stray_key(self, key: &str, with: &str) -> Message {
        match self {
            Self::En => Message::new(
                format!("`{key}` means nothing without `{with}`"),
                format!("add `{with}`, or remove `{key}`"),
            ),
            Self::Fr => Message::new(
                format!("`{key}` ne veut rien dire sans `{with}`"),
                format!("ajoutez `{with}`, ou supprimez `{key}`"),
            ),
        }
    }
}
