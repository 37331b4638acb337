//! What can be asked of files of associations and of catalogs.

use super::words::words;
use super::{CurrentArgs, OffersArgs, QuestionArgs, TotalsArgs};
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
#[command(
    about = words(
        "The cheapest offer for each line of a file of associations",
        "L’offre la moins chère pour chaque ligne d’un fichier d’associations",
    ),
    after_help = words(
        "The first line names the columns, in any order: users, gb, need or a meter of the catalog; others \
            are kept as they are; what is not UTF-8 is read as Windows-1252. A cell in quotation marks may take \
            several lines, up to 64 KiB in all. What is given on the command line holds for lines that leave it \
            blank. A bad line gets an error and the rest goes on; the exit status is then 2.\n\
            \n\
            Examples:\n\
            \x20\x20tarif batch associations.csv > answers.csv\n\
            \x20\x20tarif batch - --all --format json < associations.csv\n\
            \x20\x20tarif batch associations.csv --need mail --dialect fr --out answers.csv",
        "La première ligne nomme les colonnes, dans n’importe quel ordre\u{a0}: utilisateurs, go, besoins ou \
            une unité du catalogue\u{a0}; les autres sont gardées telles quelles\u{a0}; ce qui n’est pas en \
            UTF-8 est lu comme du Windows-1252. Une cellule entre guillemets peut prendre plusieurs lignes, \
            jusqu’à 64\u{a0}Kio en tout. Ce que dit la ligne de commande vaut pour les lignes qui ne le disent \
            pas. Une ligne incorrecte reçoit une erreur et la suite est traitée\u{a0}; le code de sortie est \
            alors 2.\n\
            \n\
            Exemples\u{a0}:\n\
            \x20\x20tarif batch associations.csv > reponses.csv\n\
            \x20\x20tarif batch - --all --format json < associations.csv\n\
            \x20\x20tarif batch associations.csv --need mail --dialect fr --out reponses.csv",
    ),
)]
pub(crate) struct BatchArgs {
    #[arg(
        value_name = words("FILE", "FICHIER"),
        help = words(
            "A CSV file of associations; - reads the standard input",
            "Un fichier CSV d’associations\u{a0}; - lit l’entrée standard",
        ),
    )]
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) compared: OffersArgs,
    #[command(flatten)]
    pub(crate) current: CurrentArgs,
    #[arg(
        long,
        help = words(
            "Only what all lines come to: how often each offer is cheapest, totals, errors by kind",
            "Seulement le bilan de toutes les lignes\u{a0}: combien de fois chaque offre est la moins chère, les \
                totaux, les erreurs par sorte",
        ),
    )]
    pub(crate) summary: bool,
    #[arg(long, help = words("What every offer costs too", "Ajouter le coût de chaque offre"))]
    pub(crate) all: bool,
    #[command(flatten)]
    pub(crate) question: QuestionArgs,
    #[command(flatten)]
    pub(crate) totals: TotalsArgs,
}

#[derive(Debug, Args)]
#[command(
    about = words(
        "What changed from one catalog to another, and what it costs",
        "Ce qui a changé d’un catalogue à l’autre, et ce que cela coûte",
    ),
    after_help = words(
        "The exit status is 1 when anything changed, as for diff.\n\
            \n\
            Examples:\n\
            \x20\x20tarif diff offers-2025.toml offers.toml\n\
            \x20\x20tarif diff offers-2025.toml offers.toml --users 25 --gb 120",
        "Le code de sortie est 1 si quelque chose a changé, comme la commande diff d’Unix.\n\
            \n\
            Exemples\u{a0}:\n\
            \x20\x20tarif diff offers-2025.toml offers.toml\n\
            \x20\x20tarif diff offers-2025.toml offers.toml --users 25 --gb 120",
    ),
)]
pub(crate) struct DiffArgs {
    #[arg(
        index = 1,
        value_name = words("OLD", "ANCIEN"),
        help = words("The catalog as it was", "Le catalogue tel qu’il était"),
    )]
    pub(crate) old: PathBuf,
    #[arg(
        index = 2,
        value_name = words("NEW", "NOUVEAU"),
        help = words("The catalog as it is", "Le catalogue tel qu’il est"),
    )]
    pub(crate) new: PathBuf,
    #[command(flatten)]
    pub(crate) question: QuestionArgs,
    #[command(flatten)]
    pub(crate) totals: TotalsArgs,
}

#[derive(Debug, Args)]
#[command(
    about = words(
        "The errors and warnings of a catalog",
        "Les erreurs et les avertissements d’un catalogue",
    ),
    after_help = words(
        "With offers or processors named, only the warnings on these are shown, each in full; errors always are. \
            The exit status is 1 when there is an error, or a warning with --strict.\n\
            \n\
            Examples:\n\
            \x20\x20tarif check offers.toml\n\
            \x20\x20tarif check zourit\n\
            \x20\x20tarif check offers.toml --since 2026-11-01\n\
            \x20\x20tarif check --stale 2026-01-01",
        "Si des offres ou des prestataires de paiement sont nommés, seuls les avertissements à leur sujet \
            sont montrés, chacun en entier\u{a0}; les erreurs le sont toujours. Le code de sortie est 1 s’il y a \
            une erreur, ou un avertissement avec --strict.\n\
            \n\
            Exemples\u{a0}:\n\
            \x20\x20tarif check offers.toml\n\
            \x20\x20tarif check zourit\n\
            \x20\x20tarif check offers.toml --since 2026-11-01\n\
            \x20\x20tarif check --stale 2026-01-01",
    ),
)]
pub(crate) struct CheckArgs {
    #[arg(
        value_name = words("FILE|OFFER", "FICHIER|OFFRE"),
        help = words(
            "The catalog to check, by default the one in use; then offers or processors, by id or name",
            "Le catalogue à vérifier, par défaut celui qui sert\u{a0}; puis des offres ou des prestataires de \
                paiement, par identifiant ou par nom",
        ),
    )]
    pub(crate) subjects: Vec<PathBuf>,
    #[arg(
        long,
        value_name = "DATE",
        help = words(
            "Only warnings on what was read on that day or since, or is undated",
            "Seulement les avertissements sur ce qui a été relevé ce jour-là ou depuis, ou est sans date",
        ),
    )]
    pub(crate) since: Option<String>,
    #[arg(
        long,
        value_name = "DATE",
        conflicts_with_all = ["since", "strict"],
        help = words(
            "Instead, list the prices that were last read before that day, or never",
            "À la place, la liste des prix relevés avant ce jour-là, ou jamais",
        ),
    )]
    pub(crate) stale: Option<String>,
    #[arg(
        long,
        help = words(
            "Let warnings count as findings too",
            "Traiter aussi les avertissements comme des erreurs",
        ),
    )]
    pub(crate) strict: bool,
}
