//! Why an amount or a price cannot be used as typed, and what to write instead.

use super::Lang;
use crate::catalog::VatError;
use crate::catalog::assume::AssumeError;
use crate::input::amount::{LevelError, UNITS};
use crate::input::axis::MOST_LEVELS;
use crate::money::bounds::PriceError;
use crate::price::usage::LARGEST_USAGE;

impl Lang {
    pub(super) fn bad_amount(self, option: &str, written: &str, error: LevelError) -> String {
        let text = self.quoted(written);
        let most = self.whole(LARGEST_USAGE);
        match error {
            LevelError::TooLarge => match self {
                Self::En => format!("{option} {text} is too large: at most {most}."),
                Self::Fr => format!("{option} {text} est trop grand\u{a0}: au plus {most}."),
            },
            LevelError::TooMany => {
                let most = self.whole(MOST_LEVELS as u64);
                match self {
                    Self::En => format!("{option} {text} stands for too many levels: at most {most}."),
                    Self::Fr => format!("{option} {text} donne trop de valeurs\u{a0}: au plus {most}."),
                }
            }
            LevelError::NotWhole => match self {
                Self::En => format!("{option} {text} must be a whole number."),
                Self::Fr => format!("{option} {text} doit être un nombre entier."),
            },
            LevelError::BinaryUnit => {
                let units = UNITS.iter().map(|(unit, ..)| *unit).collect::<Vec<_>>().join(", ");
                match self {
                    Self::En => format!(
                        "{option} {text} is in units of 1,024, in which no price is published: convert it to {units} \
                         (1 GiB = 1.074 GB)."
                    ),
                    Self::Fr => format!(
                        "{option} {text} est en unités de 1\u{202f}024, dans lesquelles aucun prix n’est \
                         publié\u{a0}: convertissez en {units} (1\u{a0}Gio = 1,074\u{a0}Go)."
                    ),
                }
            }
            LevelError::Number(error) => {
                let (title, help) = self.number_error(written, error);
                if let Some(help) = help {
                    return match self {
                        Self::En => format!("{option} {text} {title}: {help}."),
                        Self::Fr => format!("{option} {text} {title}\u{a0}: {help}."),
                    };
                }
                match self {
                    Self::En => format!("{option} {text} {title}: write a whole number from 0 to {most}."),
                    Self::Fr => format!("{option} {text} {title}\u{a0}: écrivez un nombre entier de 0 à {most}."),
                }
            }
        }
    }

    pub(super) fn bad_price(self, text: &str, error: &PriceError) -> String {
        let quoted = self.quoted(text);
        let (title, help) = match error {
            PriceError::Inverted => (
                match self {
                    Self::En => "ends below its beginning".to_owned(),
                    Self::Fr => "finit plus bas qu’il ne commence".to_owned(),
                },
                None,
            ),
            PriceError::Number(error) => self.number_error(text, *error),
        };
        if let Some(help) = help {
            return match self {
                Self::En => format!("The price {quoted} {title}: {help}."),
                Self::Fr => format!("Le prix {quoted} {title}\u{a0}: {help}."),
            };
        }
        let text = quoted;
        match self {
            Self::En => format!("The price {text} {title}: write 0.50, 70..90 or “96..” instead."),
            Self::Fr => {
                format!("Le prix {text} {title}\u{a0}: écrivez par exemple 0,50, 70..90 ou «\u{a0}96..\u{a0}».")
            }
        }
    }

    pub(super) fn bad_assumption(self, offer: &str, key: &str, error: &AssumeError) -> String {
        match error {
            AssumeError::Published => match self {
                Self::En => format!(
                    "{offer}.{key} is published: only an unknown price or an interval may be assumed. Edit the \
                     catalog to change it."
                ),
                Self::Fr => format!(
                    "{offer}.{key} est publié\u{a0}: une hypothèse ne remplace qu’un prix non publié ou un intervalle. \
                     Pour changer ce prix, modifiez le catalogue."
                ),
            },
            AssumeError::Several => match self {
                Self::En => format!("Several prices of {offer}.{key} are unknown: write them in the catalog."),
                Self::Fr => {
                    format!("Plusieurs prix de {offer}.{key} ne sont pas publiés\u{a0}: écrivez-les dans le catalogue.")
                }
            },
            AssumeError::Inexact | AssumeError::NoSuchPrice => match self {
                Self::En => {
                    format!("The price assumed for {offer}.{key} has too many digits to stay exact: shorten it.")
                }
                Self::Fr => format!(
                    "Le prix supposé pour {offer}.{key} a trop de chiffres pour rester exact\u{a0}: raccourcissez-le."
                ),
            },
        }
    }

    pub(super) fn vat_error(self, error: &VatError) -> String {
        match (self, error) {
            (Self::En, VatError::NoRate) => {
                "The catalog has no VAT rate to add: write vat_rate = 20 at its top.".to_owned()
            }
            (Self::Fr, VatError::NoRate) => {
                "Le catalogue n’indique pas le taux de TVA à ajouter\u{a0}: écrivez vat_rate = 20 en tête.".to_owned()
            }
            (Self::En, VatError::Inexact(id)) => {
                format!("With VAT added, the prices of {id} would have too many digits to stay exact: shorten them.")
            }
            (Self::Fr, VatError::Inexact(id)) => format!(
                "Une fois la TVA ajoutée, les prix de {id} auraient trop de chiffres pour rester exacts\u{a0}: \
                 raccourcissez-les."
            ),
        }
    }
}
