//! The options of every command.

use super::Colour;
use super::words::{format_help, words};
use crate::format::{Dialect, Format};
use crate::lang::Lang;
use clap::{ArgAction, Args};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct GlobalArgs {
    #[arg(
        long, global = true,
        value_name = words("FILE", "FICHIER"),
        help = words(
            "The price file [$TARIF_CATALOG, else ./offers.toml, else the one built in]",
            "Le fichier des prix [$TARIF_CATALOG, sinon ./offers.toml, sinon celui qui est intégré]",
        ),
    )]
    pub(crate) catalog: Option<PathBuf>,
    #[arg(
        long = "for", global = true,
        value_name = words("FILE", "FICHIER"),
        help = words(
            "The association’s own file: what it uses, needs and has; the command line stands before it",
            "Le fichier de l’association\u{a0}: ce qu’elle utilise, ce qu’il lui faut et ce qu’elle a\u{a0}; la ligne \
                de commande l’emporte sur lui",
        ),
    )]
    pub(crate) association: Option<PathBuf>,
    #[arg(
        long, global = true,
        value_name = "DATE",
        help = words(
            "Prices in force, and their age, on that day [$SOURCE_DATE_EPOCH, else today, UTC]",
            "Date à laquelle prendre les prix (AAAA-MM-JJ) [$SOURCE_DATE_EPOCH, sinon aujourd’hui, UTC]",
        ),
    )]
    pub(crate) on: Option<String>,
    #[arg(long, global = true, value_name = "FORMAT", help = format_help(), help_heading = output_heading())]
    pub(crate) format: Option<Format>,
    #[arg(
        long, global = true,
        value_name = "plain|fr",
        help = words(
            "CSV for any program, or for French spreadsheets [plain]",
            "CSV pour tout programme, ou pour les tableurs français [plain]",
        ),
        help_heading = output_heading(),
    )]
    pub(crate) dialect: Option<Dialect>,
    #[arg(
        long, global = true,
        value_name = "en|fr",
        help = words("Language [that of the system]", "Langue [celle du système]"),
        help_heading = output_heading(),
    )]
    pub(crate) lang: Option<Lang>,
    #[arg(
        long, global = true,
        value_name = "auto|always|never",
        help = words(
            "Colours [auto: on a terminal only]",
            "Couleurs [auto\u{a0}: sur un terminal seulement]",
        ),
        help_heading = output_heading(),
    )]
    pub(crate) color: Option<Colour>,
    #[arg(
        long, global = true,
        help = words(
            "Show every section whole: notes, reasons, names; CSV and JSON always hold everything",
            "Montrer chaque partie en entier\u{a0}: notes, raisons, noms\u{a0}; CSV et JSON contiennent toujours tout",
        ),
        help_heading = output_heading(),
    )]
    pub(crate) details: bool,
    #[arg(
        long, global = true,
        value_name = words("FILE", "FICHIER"),
        help = words(
            "Write the answer to a file, whole or not at all",
            "Écrire la réponse dans un fichier, en entier ou pas du tout",
        ),
        help_heading = output_heading(),
    )]
    pub(crate) out: Option<PathBuf>,
    #[arg(
        long, short, global = true, action = ArgAction::Help,
        help = words("Show this help", "Afficher cette aide"),
        help_heading = output_heading(),
    )]
    pub(crate) help: Option<bool>,
}

pub(super) fn output_heading() -> &'static str {
    words("Output", "Présentation\u{a0}")
}
