//! What can be asked over a range of usages, or over years.

use super::payments::{card_help, plan_help};
use super::words::words;
use super::{CurrentArgs, OffersArgs, QuestionArgs, TotalsArgs};
use crate::report::breakeven::Plotted;
use crate::report::data::sweep_table::Layout;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
#[command(
    about = words(
        "Where the cheapest offer changes as the usage grows, exactly",
        "Où l’offre la moins chère change à mesure que l’usage grandit, exactement",
    ),
    after_help = words(
        "What --users or --gb says of the meter that varies is where unknown rates are looked at.\n\
            \n\
            Examples:\n\
            \x20\x20tarif breakeven --over users --gb 50\n\
            \x20\x20tarif breakeven nubo deuxfleurs --over gb --users 25 --plot\n\
            \x20\x20tarif breakeven --over gb --need mail,cloud --known-only",
        "La valeur donnée par --users ou --gb à l’unité qui varie est celle où les prix non publiés sont \
            examinés.\n\
            \n\
            Exemples\u{a0}:\n\
            \x20\x20tarif breakeven --over users --gb 50\n\
            \x20\x20tarif breakeven nubo deuxfleurs --over gb --users 25 --plot\n\
            \x20\x20tarif breakeven --over gb --need mail,cloud --known-only",
    ),
)]
pub(crate) struct BreakevenArgs {
    #[command(flatten)]
    pub(crate) compared: OffersArgs,
    #[arg(
        long,
        value_name = words("METER", "UNITÉ"),
        help = words(
            "The meter that varies: users, gb or another of the catalog",
            "L’unité qui varie\u{a0}: users, gb ou une autre du catalogue",
        ),
    )]
    pub(crate) over: String,
    #[arg(
        long, num_args = 0..=1, default_missing_value = "braille",
        value_name = "braille|ascii",
        help = words(
            "Draw the annual costs, with the crossings marked; ascii where a font has no Braille",
            "Tracer les coûts annuels, avec leurs croisements\u{a0}; ascii si la police n’a pas de braille",
        ),
    )]
    pub(crate) plot: Option<Plotted>,
    #[command(flatten)]
    pub(crate) question: QuestionArgs,
    #[command(flatten)]
    pub(crate) totals: TotalsArgs,
}

#[derive(Debug, Args)]
#[command(
    about = words(
        "The cheapest offer over a grid of one meter or two",
        "L’offre la moins chère sur une grille d’une ou deux unités",
    ),
    after_help = words(
        "Give one meter or two several levels: FROM..TO:STEP, or a list.\n\
            \n\
            Examples:\n\
            \x20\x20tarif sweep --users 5..50:5 --gb 10,50,100\n\
            \x20\x20tarif sweep nubo --users 1 --gb 10..100:10\n\
            \x20\x20tarif sweep --users 5..100:5 --gb 10,50,100 --format csv --layout wide",
        "Donnez plusieurs valeurs à une ou deux unités\u{a0}: DE..À:PAS, ou une liste.\n\
            \n\
            Exemples\u{a0}:\n\
            \x20\x20tarif sweep --users 5..50:5 --gb 10,50,100\n\
            \x20\x20tarif sweep nubo --users 1 --gb 10..100:10\n\
            \x20\x20tarif sweep --users 5..100:5 --gb 10,50,100 --format csv --layout wide",
    ),
)]
pub(crate) struct SweepArgs {
    #[command(flatten)]
    pub(crate) compared: OffersArgs,
    #[command(flatten)]
    pub(crate) question: QuestionArgs,
    #[command(flatten)]
    pub(crate) totals: TotalsArgs,
    #[arg(
        long,
        value_name = "wide|tidy",
        help = words(
            "CSV: a row for each level, or for each cell and offer [tidy]",
            "CSV\u{a0}: une ligne par valeur, ou par case et par offre [tidy]",
        ),
    )]
    pub(crate) layout: Option<Layout>,
}

#[derive(Debug, Args)]
#[command(
    about = words(
        "What the offers cost over several years, as usage and prices grow",
        "Ce que coûtent les offres sur plusieurs années, quand l’usage et les prix augmentent",
    ),
    after_help = words(
        "Growth compounds unrounded; each year’s usage is rounded up. Setup and a differing first year count \
            in year 1.\n\
            \n\
            Examples:\n\
            \x20\x20tarif budget --users 25 --gb 120 --grow users=10%,storage=20%\n\
            \x20\x20tarif budget nubo zourit --users 25 --gb 120 --years 3 --grow users=25,30,40 --inflation 3%",
        "La croissance se compose sans arrondi\u{a0}; l’usage de chaque année est arrondi à l’unité \
            supérieure. La mise en service et le tarif de première année comptent en année 1.\n\
            \n\
            Exemples\u{a0}:\n\
            \x20\x20tarif budget --users 25 --gb 120 --grow users=10%,storage=20%\n\
            \x20\x20tarif budget nubo zourit --users 25 --gb 120 --years 3 --grow users=25,30,40 --inflation 3%",
    ),
)]
pub(crate) struct BudgetArgs {
    #[command(flatten)]
    pub(crate) compared: OffersArgs,
    #[command(flatten)]
    pub(crate) current: CurrentArgs,
    #[arg(
        long, hide = true,
        help = words("Replaced by --for", "Remplacé par --for"),
    )]
    pub(crate) scenario: Option<PathBuf>,
    #[arg(
        long, allow_hyphen_values = true,
        value_name = "N",
        help = words("How many years [5]", "Nombre d’années [5]"),
    )]
    pub(crate) years: Option<String>,
    #[arg(
        long, allow_hyphen_values = true,
        value_name = words("METER=PERCENT%,…", "UNITÉ=TAUX%,…"),
        help = words(
            "How usage grows each year, or its level in each: users=25,28,31",
            "Croissance annuelle de l’usage, ou sa valeur chaque année\u{a0}: users=25,28,31",
        ),
    )]
    pub(crate) grow: Vec<String>,
    #[arg(
        long, allow_hyphen_values = true,
        value_name = words("PERCENT%", "TAUX%"),
        help = words(
            "How much prices rise each year after the first [0%]",
            "Hausse annuelle des prix après la première année [0\u{a0}%]",
        ),
    )]
    pub(crate) inflation: Option<String>,
    #[arg(
        long,
        value_name = words("COUNTxAMOUNT,…", "NOMBRExMONTANT,…"),
        help = words(
            "The payments collected in a year, whose fees are counted: 300x20",
            "Les paiements encaissés dans l’année, dont les frais sont comptés\u{a0}: 300x20",
        ),
    )]
    pub(crate) payments: Option<String>,
    #[arg(
        long,
        value_name = words("PROCESSOR", "PRESTATAIRE"),
        help = words("Who takes the payments", "Prestataire de paiement"),
    )]
    pub(crate) processor: Option<String>,
    #[arg(
        long,
        value_name = words("CLASS", "CLASSE"),
        help = card_help(),
    )]
    pub(crate) card: Option<String>,
    #[arg(
        long,
        value_name = words("PLAN", "FORMULE"),
        help = plan_help(),
    )]
    pub(crate) plan: Option<String>,
    #[arg(
        long,
        help = words(
            "The bills as a journal that hledger reads",
            "Les factures sous forme de journal lisible par hledger",
        ),
    )]
    pub(crate) journal: bool,
    #[arg(
        long,
        help = words(
            "What is billed in each month, of the cheapest offer or of the one that is named",
            "Ce qui est facturé chaque mois, pour l’offre la moins chère ou celle qui est nommée",
        ),
    )]
    pub(crate) monthly: bool,
    #[arg(
        long, allow_hyphen_values = true,
        value_name = words("YEAR-MONTH", "ANNÉE-MOIS"),
        help = words(
            "The month with which the first year begins: 2026-09 [that of --on]",
            "Le mois où commence la première année\u{a0}: 2026-09 [celui de --on]",
        ),
    )]
    pub(crate) year_starts: Option<String>,
    #[command(flatten)]
    pub(crate) question: QuestionArgs,
    #[command(flatten)]
    pub(crate) totals: TotalsArgs,
}
