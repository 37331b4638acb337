//! The options that say what an association uses and needs.

use super::UnknownVat;
use super::words::words;
use clap::Args;

#[derive(Debug, Args)]
pub(crate) struct QuestionArgs {
    #[arg(
        long, allow_hyphen_values = true,
        value_name = "N",
        help = words("People with an account [1 if not given]", "Personnes ayant un compte [1 par défaut]"),
    )]
    pub(crate) users: Option<String>,
    #[arg(
        long, alias = "storage", allow_hyphen_values = true,
        value_name = words("GB", "GO"),
        help = words(
            "Storage: 120, 200GB or 1.5TB; a started gigabyte counts [0 if not given]",
            "Stockage\u{a0}: 120, 200Go ou 1,5To\u{a0}; un gigaoctet entamé compte [0 par défaut]",
        ),
    )]
    pub(crate) gb: Option<String>,
    #[arg(
        long = "usage", allow_hyphen_values = true,
        value_name = words("METER=N", "UNITÉ=N"),
        help = words(
            "Usage of any meter of the catalog, repeatable",
            "Usage d’une unité du catalogue, répétable",
        ),
    )]
    pub(crate) levels: Vec<String>,
    #[command(flatten)]
    pub(crate) needs: NeedsArgs,
}

/// What is needed and insisted on, whatever is used.
#[derive(Debug, Args)]
pub(crate) struct NeedsArgs {
    #[arg(
        long, allow_hyphen_values = true,
        value_name = words("SERVICE[:SOFTWARE][=GB][@USERS],…", "SERVICE[:LOGICIEL][=GO][@UTILISATEURS],…"),
        help = words(
            "Services that are needed; an option is priced in, an offer without them cannot serve",
            "Services nécessaires\u{a0}; une option est comptée, une offre sans eux ne convient pas",
        ),
    )]
    pub(crate) need: Vec<String>,
    #[command(flatten)]
    pub(crate) required: RequireArgs,
    #[arg(
        long,
        help = words(
            "Let a service that one installs oneself meet a need; the answer says so",
            "Accepter un service que l’on installe soi-même\u{a0}; la réponse le dit",
        ),
    )]
    pub(crate) accept_self_service: bool,
    #[arg(
        long, allow_hyphen_values = true,
        value_name = words("OFFER.KEY=PRICE", "OFFRE.CLÉ=PRIX"),
        help = words(
            "A figure for an unknown price, as if written in that offer; KEY is a meter, base or a service; \
                a reason may follow in parentheses; repeatable",
            "Hypothèse pour un prix non publié, comme si l’offre l’indiquait\u{a0}; CLÉ est une unité, base \
                ou un service\u{a0}; une raison peut suivre entre parenthèses\u{a0}; répétable",
        ),
    )]
    pub(crate) assume: Vec<String>,
    #[command(flatten)]
    pub(crate) unknown_vat: UnknownVatArgs,
}

/// The offers that an answer is about.
#[derive(Debug, Args)]
pub(crate) struct OffersArgs {
    #[arg(
        value_name = words("OFFER", "OFFRE"),
        help = words(
            "The offers to compare, by their ids or names [all]",
            "Les offres à comparer, par leur identifiant ou leur nom [toutes]",
        ),
    )]
    pub(crate) offers: Vec<String>,
}

/// The offer that an association has, beside which others stand.
#[derive(Debug, Args)]
pub(crate) struct CurrentArgs {
    #[arg(
        long,
        value_name = words("OFFER", "OFFRE"),
        help = words(
            "The offer you have: each row shows the difference to it",
            "L’offre que vous avez\u{a0}: chaque ligne montre l’écart avec elle",
        ),
    )]
    pub(crate) current: Option<String>,
    #[arg(
        long, allow_hyphen_values = true,
        value_name = words("AMOUNT", "MONTANT"),
        help = words(
            "What leaving it costs once: after how many months a change is paid back",
            "Ce que coûte une fois de la quitter\u{a0}: au bout de combien de mois un changement est amorti",
        ),
    )]
    pub(crate) switching: Option<String>,
}

/// What is insisted on of whoever sells.
#[derive(Debug, Args)]
pub(crate) struct RequireArgs {
    #[arg(
        long, allow_hyphen_values = true,
        value_name = words("CRITERION[=VALUE],…", "CRITÈRE[=VALEUR],…"),
        help = words(
            "What whoever sells must meet: yes, or a value such as data_in=FR; offers known to fail are left out, \
                those of which it is not known are marked",
            "Ce que le vendeur doit respecter\u{a0}: oui, ou une valeur comme data_in=FR\u{a0}; les offres qui \
                ne le respectent pas sont écartées, celles dont on ne sait rien sont signalées",
        ),
    )]
    pub(crate) require: Vec<String>,
}

/// How a total that is not fully known is taken.
#[derive(Debug, Args)]
pub(crate) struct TotalsArgs {
    #[arg(
        long,
        help = words(
            "Leave out offers whose total, or a criterion that is required, is not fully known",
            "Écarter les offres dont le total, ou un critère exigé, n’est pas entièrement connu",
        ),
    )]
    pub(crate) known_only: bool,
}

/// How a price without a word about tax is taken.
#[derive(Debug, Args)]
pub(crate) struct UnknownVatArgs {
    #[arg(
        long,
        value_name = "included|excluded",
        help = words(
            "How to read prices that do not tell about VAT [included]",
            "Prix dont la TVA n’est pas précisée\u{a0}: les prendre TTC (included) ou HT (excluded) [included]",
        ),
    )]
    pub(crate) unknown_vat: Option<UnknownVat>,
}

impl UnknownVatArgs {
    /// Whether tax is added to such a price.
    pub(crate) fn is_excluded(&self) -> bool {
        self.unknown_vat == Some(UnknownVat::Excluded)
    }
}
