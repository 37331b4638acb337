//! Why a question cannot be answered: one full sentence, and what to do.

use super::Lang;
use crate::input::resolve::QuestionError;
use crate::input::selection::{MOST_HOSTS, MOST_TOP};

impl Lang {
    pub(crate) fn ask_error(self, error: &QuestionError) -> String {
        match error {
            QuestionError::NoUsage => self.no_usage(),
            QuestionError::NoNeeds => self.no_needs(),
            QuestionError::SwitchingFromNothing => self.switching_from_nothing(),
            QuestionError::NoOffers => self.no_offers(),
            QuestionError::ScenarioReplaced => self.scenario_replaced(),
            QuestionError::PaymentsAlone => self.payments_alone(),
            QuestionError::Amount(option, text, error) => self.bad_amount(option, text, *error),
            QuestionError::UsageNotation(text) => self.usage_notation(text),
            QuestionError::NeedNotation(text) => self.need_notation(text),
            QuestionError::AssumeNotation(text) => self.assume_notation(text),
            QuestionError::Unknown(unknown) => self.unknown_name(unknown),
            QuestionError::SeveralOffers(name, ids) => self.several_of_name(name, ids),
            QuestionError::UnknownPrice(offer, key) => self.unknown_price_of_offer(offer, key),
            QuestionError::RequireNotation(text) => self.require_notation(text),
            QuestionError::RequirementTwice(id) => self.requirement_twice(id),
            QuestionError::MeterTwice(id) => self.meter_twice(id),
            QuestionError::NeedTwice(id) => self.need_twice(id),
            QuestionError::GigabytesTwice => self.gigabytes_twice(),
            QuestionError::Price(text, error) => self.bad_price(text, error),
            QuestionError::Assume(offer, key, error) => self.bad_assumption(offer, key, error),
            QuestionError::AssumedTwice(offer, key) => self.assumed_twice(offer, key),
            QuestionError::Payment(error) => self.payment_error(error),
            QuestionError::Vat(error) => self.vat_error(error),
            QuestionError::Years(text) => self.bad_years(text),
            QuestionError::JournalOfSeveral => self.journal_of_several(),
            QuestionError::YearStart(text) => self.bad_year_start(text),
            QuestionError::Percent(option, text) => self.bad_percent(option, text),
            QuestionError::Growth(text) => self.bad_growth(text),
            QuestionError::GrowsTooLarge(meter) => self.grows_too_large(meter),
            QuestionError::PricesGrowTooLarge => self.prices_grow_too_large(),
            QuestionError::LevelsOfYears(meter, levels, years) => self.levels_of_years(meter, *levels, *years),
            QuestionError::FirstLevelTwice(meter, usage, growth) => self.first_level_twice(meter, *usage, *growth),
            QuestionError::TooManyNeeds(most) => self.too_many_needs(*most),
            QuestionError::Levels(option, range) => self.bad_levels(option, range),
            QuestionError::LevelTwice(option, level) => self.level_twice(option, *level),
            QuestionError::NoGrid => self.no_grid(),
            QuestionError::GridTooLarge => self.grid_too_large(),
            QuestionError::Fixed(meter) => self.fixed_by_needs(meter),
            QuestionError::Top(text) => self.bad_top(text),
            QuestionError::Rows(text) => self.bad_rows(text),
            QuestionError::TogetherAlone(text) => self.together_alone(text),
            QuestionError::TogetherNotNeeded(id) => self.together_not_needed(id),
            QuestionError::Hosts(text) => self.bad_max_hosts(text),
        }
    }

    fn no_usage(self) -> String {
        match self {
            Self::En => "Say how much you use: for example --users 25 --gb 120.".to_owned(),
            Self::Fr => "Indiquez votre usage\u{a0}: par exemple --users 25 --gb 120.".to_owned(),
        }
    }

    fn no_needs(self) -> String {
        match self {
            Self::En => "Say what you need: for example --need mail=20,cloud=100,newsletter.".to_owned(),
            Self::Fr => "Indiquez vos besoins\u{a0}: par exemple --need mail=20,cloud=100,newsletter.".to_owned(),
        }
    }

    fn switching_from_nothing(self) -> String {
        match self {
            Self::En => "--switching is what leaving an offer costs: say which one you have with --current.".to_owned(),
            Self::Fr => {
                "--switching est ce que coûte de quitter une offre\u{a0}: indiquez la vôtre avec --current.".to_owned()
            }
        }
    }

    fn no_offers(self) -> String {
        match self {
            Self::En => "Name at least one offer: for example `tarif explain zourit --users 25`.".to_owned(),
            Self::Fr => "Indiquez au moins une offre\u{a0}: par exemple `tarif explain zourit --users 25`.".to_owned(),
        }
    }

    fn scenario_replaced(self) -> String {
        match self {
            Self::En => {
                "Scenario files are gone: write years, growth and variants under [budget] in the association’s \
                         file, and give it with --for. `tarif init` writes one with comments."
                    .to_owned()
            }
            Self::Fr => "Les fichiers de scénario n’existent plus\u{a0}: écrivez années, croissance et variantes sous \
                         [budget] dans le fichier de l’association, et donnez-le avec --for. `tarif init` en écrit un, \
                         commenté."
                .to_owned(),
        }
    }

    fn payments_alone(self) -> String {
        match self {
            Self::En => "--payments and --processor go together: say how many payments there are, and who takes them."
                .to_owned(),
            Self::Fr => {
                "--payments et --processor vont ensemble\u{a0}: indiquez combien de paiements il y a, et qui les \
                         encaisse."
                    .to_owned()
            }
        }
    }

    fn usage_notation(self, text: &str) -> String {
        match self {
            Self::En => {
                format!("{} is not a usage: write METER=NUMBER, as in --usage users=25.", self.quoted(text))
            }
            Self::Fr => {
                format!("{} n’est pas un usage\u{a0}: écrivez UNITÉ=NOMBRE, comme --usage users=25.", self.quoted(text))
            }
        }
    }

    fn need_notation(self, text: &str) -> String {
        match self {
            Self::En => format!(
                "{} is not a need: write SERVICE[:SOFTWARE][=GB][@USERS], as in --need mail=20@5.",
                self.quoted(text)
            ),
            Self::Fr => format!(
                "{} n’est pas un besoin\u{a0}: écrivez SERVICE[:LOGICIEL][=GO][@UTILISATEURS], comme --need mail=20@5.",
                self.quoted(text)
            ),
        }
    }

    fn assume_notation(self, text: &str) -> String {
        match self {
            Self::En => format!(
                "{} is not an assumption: write OFFER.KEY=PRICE, as in --assume ouvaton.storage=0.50.",
                self.quoted(text)
            ),
            Self::Fr => format!(
                "{} n’est pas une hypothèse\u{a0}: écrivez OFFRE.CLÉ=PRIX, comme --assume ouvaton.storage=0,50.",
                self.quoted(text)
            ),
        }
    }

    fn unknown_price_of_offer(self, offer: &str, key: &str) -> String {
        match self {
            Self::En => format!(
                "The offer {offer} has no price {}: name a meter it charges, base, or an option.",
                self.quoted(key)
            ),
            Self::Fr => format!(
                "L’offre {offer} n’a pas de prix {}\u{a0}: nommez une unité qu’elle facture, base, ou une option.",
                self.quoted(key)
            ),
        }
    }

    fn assumed_twice(self, offer: &str, key: &str) -> String {
        match self {
            Self::En => format!("The price {offer}.{key} is assumed twice: keep one."),
            Self::Fr => format!("Le prix {offer}.{key} est supposé deux fois\u{a0}: n’en gardez qu’un."),
        }
    }

    fn meter_twice(self, id: &str) -> String {
        match self {
            Self::En => format!("The usage of {id} is given twice: keep one."),
            Self::Fr => format!("L’unité {id} est donnée deux fois\u{a0}: n’en gardez qu’une."),
        }
    }

    fn need_twice(self, id: &str) -> String {
        match self {
            Self::En => format!("The need for {id} is given twice: keep one."),
            Self::Fr => format!("Le besoin {id} est donné deux fois\u{a0}: n’en gardez qu’un."),
        }
    }

    fn gigabytes_twice(self) -> String {
        match self {
            Self::En => "Gigabytes are given both in all and for each need: keep --gb (or --usage storage), or the \
                         =GB of --need."
                .to_owned(),
            Self::Fr => "Les gigaoctets sont donnés à la fois au total et par besoin\u{a0}: gardez --gb (ou --usage \
                         storage), ou le =GO de --need."
                .to_owned(),
        }
    }

    fn too_many_needs(self, most: usize) -> String {
        match self {
            Self::En => format!("At most {most} needs can be weighed at once: ask for fewer."),
            Self::Fr => format!("On ne peut comparer que {most} besoins à la fois\u{a0}: demandez-en moins."),
        }
    }

    fn bad_top(self, text: &str) -> String {
        let most = self.whole(MOST_TOP as u64);
        match self {
            Self::En => format!("--top {text} must be a whole number from 0 to {most}."),
            Self::Fr => format!("--top {text} doit être un nombre entier de 0 à {most}."),
        }
    }

    fn together_alone(self, text: &str) -> String {
        match self {
            Self::En => format!("--together {text} names one service: name two or more, as in --together mail,cloud."),
            Self::Fr => format!(
                "--together {text} nomme un seul service\u{a0}: nommez-en au moins deux, comme --together mail,cloud."
            ),
        }
    }

    fn together_not_needed(self, id: &str) -> String {
        match self {
            Self::En => format!("--together names {id}, which is not needed: add it to --need."),
            Self::Fr => format!("--together nomme {id}, qui n’est pas demandé\u{a0}: ajoutez-le à --need."),
        }
    }

    fn bad_rows(self, text: &str) -> String {
        match self {
            Self::En => format!("--top {text} must be a whole number, or all."),
            Self::Fr => format!("--top {text} doit être un nombre entier, ou all."),
        }
    }

    fn bad_max_hosts(self, text: &str) -> String {
        let most = self.whole(MOST_HOSTS as u64);
        match self {
            Self::En => format!("--max-hosts {text} must be a whole number from 1 to {most}."),
            Self::Fr => format!("--max-hosts {text} doit être un nombre entier de 1 à {most}."),
        }
    }
}
