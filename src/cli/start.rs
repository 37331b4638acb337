//! What can be asked for a list of one's own.

use super::words::words;
use clap::{Args, ValueHint};
use std::path::PathBuf;

#[derive(Debug, Args)]
#[command(
    about = words(
        "Start with files of your own: offers.toml, association.toml, and what an editor needs for them",
        "Commencer avec vos fichiers\u{a0}: offers.toml, association.toml, et de quoi aider un éditeur de texte",
    ),
    after_help = words(
        "offers.toml is the price list, and association.toml your question: fill in its first lines, and ask it with \
            --for association.toml. No file is ever written over: if one of them is there, nothing is written. An \
            editor that knows TOML proposes the keys and explains them, by the first line of each file.\n\
            \n\
            Examples:\n\
            \x20\x20tarif init\n\
            \x20\x20tarif init --empty my-prices\n\
            \x20\x20tarif rank --for association.toml",
        "offers.toml est la liste de prix, et association.toml votre question\u{a0}: remplissez ses premières lignes, \
            puis posez-la avec --for association.toml. Aucun fichier n’est jamais remplacé\u{a0}: si l’un d’eux \
            existe, rien n’est écrit. Un éditeur de texte qui connaît TOML propose les clés et les explique, grâce à \
            la première ligne de chaque fichier.\n\
            \n\
            Exemples\u{a0}:\n\
            \x20\x20tarif init\n\
            \x20\x20tarif init --empty mes-prix\n\
            \x20\x20tarif rank --for association.toml",
    ),
)]
pub(crate) struct InitArgs {
    #[arg(
        value_name = words("FOLDER", "DOSSIER"), value_hint = ValueHint::DirPath,
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

#[derive(Debug, Args)]
#[command(
    about = words(
        "The JSON Schema of a price list or of an association’s file, for editors",
        "Le schéma JSON d’une liste de prix ou d’un fichier d’association, pour les éditeurs de texte",
    ),
    after_help = schema_help(),
)]
pub(crate) struct SchemaArgs {
    #[arg(
        value_name = "offers|association",
        help = words("Of which file [offers]", "De quel fichier [offers]"),
    )]
    pub(crate) file: Option<SchemaOf>,
}

/// The files that have a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum SchemaOf {
    Offers,
    Association,
}

fn schema_help() -> &'static str {
    words(
        "With the names of the catalog’s services, meters and cards, so that an editor can propose them: run it \
            again when you have added some.\n\
            \n\
            Examples:\n\
            \x20\x20tarif schema --out offers.schema.json\n\
            \x20\x20tarif schema association --out association.schema.json",
        "Avec les noms des services, des unités et des cartes du catalogue, pour que l’éditeur les propose\u{a0}: \
            relancez la commande après en avoir ajouté.\n\
            \n\
            Exemples\u{a0}:\n\
            \x20\x20tarif schema --out offers.schema.json\n\
            \x20\x20tarif schema association --out association.schema.json",
    )
}
