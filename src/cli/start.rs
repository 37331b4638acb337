//! What can be asked for a list of one's own.

use super::words::words;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
#[command(
    about = words(
        "Start a price list of your own: offers.toml, and what an editor needs to help with it",
        "Commencer votre liste de prix\u{a0}: offers.toml, et de quoi être aidé par un éditeur de texte",
    ),
    after_help = words(
        "No file is ever written over: if one of them is there, nothing is written. An editor that knows TOML \
            proposes the keys and explains them, by the first line of the list.\n\
            \n\
            Examples:\n\
            \x20\x20tarif init\n\
            \x20\x20tarif init --empty my-prices",
        "Aucun fichier n’est jamais remplacé\u{a0}: si l’un d’eux existe, rien n’est écrit. Un éditeur de texte qui \
            connaît TOML propose les clés et les explique, grâce à la première ligne de la liste.\n\
            \n\
            Exemples\u{a0}:\n\
            \x20\x20tarif init\n\
            \x20\x20tarif init --empty mes-prix",
    ),
)]
pub(crate) struct InitArgs {
    #[arg(
        value_name = words("FOLDER", "DOSSIER"),
        help = words(
            "Where to; it is made if it is missing [the current folder]",
            "Où\u{a0}; il est créé s’il n’existe pas [le dossier courant]",
        ),
    )]
    pub(crate) folder: Option<PathBuf>,
    #[arg(
        long,
        help = words(
            "One invented offer that explains itself, instead of the list that tarif comes with",
            "Une offre fictive et expliquée, au lieu de la liste fournie avec tarif",
        ),
    )]
    pub(crate) empty: bool,
}

pub(super) fn schema_help() -> &'static str {
    words(
        "With the names of the catalog’s services, meters and cards, so that an editor can propose them: run it \
            again when you have added some.\n\
            \n\
            Example:\n\
            \x20\x20tarif schema --out offers.schema.json",
        "Avec les noms des services, des unités et des cartes du catalogue, pour que l’éditeur les propose\u{a0}: \
            relancez la commande après en avoir ajouté.\n\
            \n\
            Exemple\u{a0}:\n\
            \x20\x20tarif schema --out offers.schema.json",
    )
}
