//! Why a question cannot be answered: one full sentence, and what to do.

use super::Lang;
use crate::catalog::VatError;
use crate::catalog::assume::AssumeError;
use crate::input::amount::{AmountError, UNITS};
use crate::input::axis::{MOST_LEVELS, MOST_POINTS};
use crate::input::plan::MOST_YEARS;
use crate::input::resolve::{BoundError, MOST_HOSTS, MOST_TOP, QuestionError};
use crate::money::bounds::PriceError;
use crate::price::usage::LARGEST_USAGE;

impl Lang {
    /// A question that cannot be answered, in words.
    pub(crate) fn ask_error(self, error: &QuestionError) -> String {
        match error {
            QuestionError::NoUsage => self
                .choose(
                    "Say how much you use: for example --users 25 --gb 120.",
                    "Indiquez votre usage\u{a0}: par exemple --users 25 --gb 120.",
                )
                .to_owned(),
            QuestionError::NoNeeds => self
                .choose(
                    "Say what you need: for example --need mail=20,cloud=100,newsletter.",
                    "Indiquez vos besoins\u{a0}: par exemple --need mail=20,cloud=100,newsletter.",
                )
                .to_owned(),
            QuestionError::Amount(option, text, why) => self.bad_amount(option, text, *why),
            QuestionError::UsageNotation(text) => self.choose(
                format!("{} is not a usage: write METER=NUMBER, as in --usage users=25.", self.quoted(text)),
                format!("{} n’est pas un usage\u{a0}: écrivez COMPTEUR=NOMBRE, comme --usage users=25.", self.quoted(text)),
            ),
            QuestionError::NeedNotation(text) => self.choose(
                format!("{} is not a need: write SERVICE[:SOFTWARE][=GB][@USERS], as in --need mail=20@5.", self.quoted(text)),
                format!("{} n’est pas un besoin\u{a0}: écrivez SERVICE[:LOGICIEL][=GO][@UTILISATEURS], comme --need mail=20@5.", self.quoted(text)),
            ),
            QuestionError::AssumeNotation(text) => self.choose(
                format!("{} is not an assumption: write OFFER.KEY=PRICE, as in --assume ouvaton.storage=0.50.", self.quoted(text)),
                format!("{} n’est pas une hypothèse\u{a0}: écrivez OFFRE.CLÉ=PRIX, comme --assume ouvaton.storage=0,50.", self.quoted(text)),
            ),
            QuestionError::UnknownOffer(id, nearest) => {
                let sentence = self.choose(format!("There is no offer {}", self.quoted(id)), format!("Il n’y a pas d’offre {}", self.quoted(id)));
                self.proposing(&sentence, nearest.as_deref(), "tarif rank")
            }
            QuestionError::UnknownService(id, nearest) => {
                let sentence = self.choose(format!("There is no service {}", self.quoted(id)), format!("Il n’y a pas de service {}", self.quoted(id)));
                self.proposing(&sentence, nearest.as_deref(), "[services]")
            }
            QuestionError::UnknownMeter(id, nearest) => {
                let sentence = self.choose(format!("There is no meter {}", self.quoted(id)), format!("Il n’y a pas de compteur {}", self.quoted(id)));
                self.proposing(&sentence, nearest.as_deref(), "[meters]")
            }
            QuestionError::UnknownPrice(offer, key) => self.choose(
                format!("The offer {offer} has no price {}: name a meter it charges, base, or an option.", self.quoted(key)),
                format!("L’offre {offer} n’a pas de prix {}\u{a0}: nommez un compteur qu’elle facture, base, ou une option.", self.quoted(key)),
            ),
            QuestionError::MeterTwice(id) => self.choose(
                format!("The usage of {id} is given twice: keep one."),
                format!("L’usage de {id} est donné deux fois\u{a0}: n’en gardez qu’un."),
            ),
            QuestionError::NeedTwice(id) => self.choose(
                format!("The need for {id} is given twice: keep one."),
                format!("Le besoin de {id} est donné deux fois\u{a0}: n’en gardez qu’un."),
            ),
            QuestionError::GigabytesTwice => self
                .choose(
                    "Gigabytes are given both in all and for each need: keep --gb (or --usage storage), or the =GB of --need.",
                    "Les gigaoctets sont donnés à la fois au total et par besoin\u{a0}: gardez --gb (ou --usage storage), ou le =GO de --need.",
                )
                .to_owned(),
            QuestionError::Price(text, why) => self.bad_price(text, why),
            QuestionError::Assume(offer, key, why) => self.bad_assumption(offer, key, why),
            QuestionError::Vat(VatError::NoRate) => self
                .choose(
                    "The catalog has no VAT rate to add: write vat_rate = 20 at its top.",
                    "Le catalogue n’a pas de taux de TVA à ajouter\u{a0}: écrivez vat_rate = 20 en tête.",
                )
                .to_owned(),
            QuestionError::Vat(VatError::Inexact(id)) => self.choose(
                format!("With VAT added, the prices of {id} would have too many digits to stay exact: shorten them."),
                format!("TVA ajoutée, les prix de {id} auraient trop de chiffres pour rester exacts\u{a0}: raccourcissez-les."),
            ),
            QuestionError::Bound(error) => self.bound_error(error),
        }
    }

    /// A grid, a list or a number of needs that is none or too large.
    fn bound_error(self, error: &BoundError) -> String {
        match error {
            BoundError::Years(text) => {
                let most = self.whole(MOST_YEARS);
                self.choose(
                    format!("--years {text} must be a whole number from 1 to {most}."),
                    format!("--years {text} doit être un nombre entier de 1 à {most}."),
                )
            }
            BoundError::JournalOfSeveral => self.journal_of_several(),
            BoundError::FirstYear(text) => self.choose(
                format!("--first-year {text} is not a year: write it as 2027."),
                format!("--first-year {text} n’est pas une année\u{a0}: écrivez-la comme 2027."),
            ),
            BoundError::Percent(option, text) => self.bad_percent(option, text),
            BoundError::Growth(text) => self.bad_growth(text),
            BoundError::GrowsTooLarge(meter) => {
                let (meter, most) = (self.quoted(meter), self.whole(LARGEST_USAGE));
                self.choose(
                    format!("{meter} grows beyond {most}, the most that can be priced: take fewer years or less growth."),
                    format!("{meter} dépasse {most}, le maximum chiffrable\u{a0}: prenez moins d’années ou moins de croissance."),
                )
            }
            BoundError::PricesGrowTooLarge => self
                .choose(
                    "Prices grow beyond what can be counted: take fewer years or less inflation.",
                    "Les prix dépassent ce qui peut être compté\u{a0}: prenez moins d’années ou moins d’inflation.",
                )
                .to_owned(),
            BoundError::LevelsOfYears(meter, levels, years) => self.levels_of_years(meter, *levels, *years),
            BoundError::FirstLevelTwice(meter, usage, growth) => self.first_level_twice(meter, *usage, *growth),
            BoundError::TooManyNeeds(most) => self.choose(
                format!("At most {most} needs can be weighed at once: ask for fewer."),
                format!("On ne peut peser que {most} besoins à la fois\u{a0}: demandez-en moins."),
            ),
            BoundError::Levels(option, range) => self.choose(
                format!("{option} {range} is not a range: write FROM..TO:STEP, as in 5..100:5."),
                format!("{option} {range} n’est pas un intervalle\u{a0}: écrivez DE..À:PAS, comme 5..100:5."),
            ),
            BoundError::LevelTwice(option, level) => {
                let level = self.whole(*level);
                self.choose(
                    format!("{option} gives {level} twice: keep one."),
                    format!("{option} donne {level} deux fois\u{a0}: n’en gardez qu’un."),
                )
            }
            BoundError::NoGrid => self
                .choose(
                    "Give one meter or two several levels, as in --users 5..100:5 --gb 10,50,100.",
                    "Donnez plusieurs valeurs à un ou deux compteurs, comme --users 5..100:5 --gb 10,50,100.",
                )
                .to_owned(),
            BoundError::GridTooLarge => {
                let most = self.whole(MOST_POINTS as u64);
                self.choose(
                    format!("This grid has too many cells: at most {most}. Take a larger step."),
                    format!("Cette grille a trop de cases\u{a0}: au plus {most}. Prenez un pas plus grand."),
                )
            }
            BoundError::Fixed(meter) => self.choose(
                format!(
                    "The needs say how much of {} is used, so it cannot vary: write them without =GB or @USERS.",
                    self.quoted(meter)
                ),
                format!(
                    "Les besoins fixent {}, qui ne peut donc pas varier\u{a0}: écrivez-les sans =GO ni @UTILISATEURS.",
                    self.quoted(meter)
                ),
            ),
            BoundError::Top(text) => {
                let most = self.whole(MOST_TOP as u64);
                self.choose(
                    format!("--top {text} must be a whole number from 0 to {most}."),
                    format!("--top {text} doit être un nombre entier de 0 à {most}."),
                )
            }
            BoundError::Hosts(text) => {
                let most = self.whole(MOST_HOSTS as u64);
                self.choose(
                    format!("--max-hosts {text} must be a whole number from 1 to {most}."),
                    format!("--max-hosts {text} doit être un nombre entier de 1 à {most}."),
                )
            }
        }
    }

    /// A name that is not known, and the nearest that is; else where the names are.
    fn proposing(self, sentence: &str, nearest: Option<&str>, listed: &str) -> String {
        match nearest {
            Some(nearest) => self.choose(
                format!("{sentence}: did you mean {nearest}?"),
                format!("{sentence}\u{a0}: vouliez-vous dire {nearest}\u{a0}?"),
            ),
            None if listed.starts_with('[') => self.choose(
                format!("{sentence}: they stand under {listed} in the catalog."),
                format!("{sentence}\u{a0}: la liste est sous {listed} dans le catalogue."),
            ),
            None => self.choose(
                format!("{sentence}: `{listed}` lists them, and --format csv shows their ids."),
                format!("{sentence}\u{a0}: `{listed}` les énumère, et --format csv montre leurs identifiants."),
            ),
        }
    }

    fn bad_amount(self, option: &str, written: &str, why: AmountError) -> String {
        let text = self.quoted(written);
        let most = self.whole(LARGEST_USAGE);
        match why {
            AmountError::TooLarge => self.choose(
                format!("{option} {text} is too large: at most {most}."),
                format!("{option} {text} est trop grand\u{a0}: au plus {most}."),
            ),
            AmountError::TooMany => {
                let most = self.whole(MOST_LEVELS as u64);
                self.choose(
                    format!("{option} {text} stands for too many levels: at most {most}."),
                    format!("{option} {text} donne trop de valeurs\u{a0}: au plus {most}."),
                )
            }
            AmountError::NotWhole => self.choose(
                format!("{option} {text} must be a whole number."),
                format!("{option} {text} doit être un nombre entier."),
            ),
            AmountError::BinaryUnit => {
                let units = UNITS.iter().map(|(unit, ..)| *unit).collect::<Vec<_>>().join(", ");
                self.choose(
                    format!("{option} {text} is in units of 1,024, in which no price is published: convert it to {units} (1 GiB = 1.074 GB)."),
                    format!("{option} {text} est en unités de 1\u{202f}024, dans lesquelles aucun prix n’est publié\u{a0}: convertissez en {units} (1 Gio = 1,074 Go)."),
                )
            }
            AmountError::Number(why) => {
                let (why, instead) = self.number_error(written, why);
                if let Some(instead) = instead {
                    return self.choose(
                        format!("{option} {text} {why}: {instead}."),
                        format!("{option} {text} {why}\u{a0}: {instead}."),
                    );
                }
                self.choose(
                    format!("{option} {text} {why}: write a whole number from 0 to {most}."),
                    format!("{option} {text} {why}\u{a0}: écrivez un nombre entier de 0 à {most}."),
                )
            }
        }
    }

    fn bad_price(self, text: &str, why: &PriceError) -> String {
        let quoted = self.quoted(text);
        let (why, instead) = match why {
            PriceError::Inverted => {
                (self.choose("ends below its beginning", "finit plus bas qu’il ne commence").to_owned(), None)
            }
            PriceError::Number(why) => self.number_error(text, *why),
        };
        if let Some(instead) = instead {
            return self.choose(
                format!("The price {quoted} {why}: {instead}."),
                format!("Le prix {quoted} {why}\u{a0}: {instead}."),
            );
        }
        let text = quoted;
        self.choose(
            format!("The price {text} {why}: write 0.50, 70..90 or “96..” instead."),
            format!("Le prix {text} {why}\u{a0}: écrivez par exemple 0,50, 70..90 ou «\u{a0}96..\u{a0}»."),
        )
    }

    fn bad_assumption(self, offer: &str, key: &str, why: &AssumeError) -> String {
        match why {
            AssumeError::Published => self.choose(
                format!("{offer}.{key} is published: only an unknown price or an interval may be assumed. Edit the catalog to change it."),
                format!("{offer}.{key} est publié\u{a0}: on ne peut supposer qu’un prix inconnu ou un intervalle. Pour le changer, modifiez le catalogue."),
            ),
            AssumeError::Several => self.choose(
                format!("Several prices of {offer}.{key} are unknown: write them in the catalog."),
                format!("Plusieurs prix de {offer}.{key} sont inconnus\u{a0}: écrivez-les dans le catalogue."),
            ),
            AssumeError::Inexact | AssumeError::NoSuchPrice => self.choose(
                format!("The price assumed for {offer}.{key} has too many digits to stay exact: shorten it."),
                format!("Le prix supposé pour {offer}.{key} a trop de chiffres pour rester exact\u{a0}: raccourcissez-le."),
            ),
        }
    }
}
