//! What can be asked about the program itself.

use super::words::words;
use clap::{Args, ValueHint};
use std::path::PathBuf;

#[derive(Debug, Args)]
#[command(
    about = words(
        "Completions of the command line for a shell",
        "L’autocomplétion pour bash, zsh, fish…",
    ),
    after_help = words(
        "In bash, zsh and fish, the names of the price list in use are proposed too: offers, services, meters, \
            criteria, processors, cards, plans, and the prices that are not known. In elvish and powershell, the \
            commands and their options alone.\n\
            \n\
            Examples:\n\
            \x20\x20tarif completions bash > ~/.local/share/bash-completion/completions/tarif\n\
            \x20\x20tarif completions zsh > /usr/local/share/zsh/site-functions/_tarif\n\
            \x20\x20tarif completions fish > ~/.config/fish/completions/tarif.fish",
        "Avec bash, zsh et fish, les noms de la liste de prix qui sert sont aussi proposés\u{a0}: offres, services, \
            unités, critères, prestataires, cartes, formules, et les prix non publiés. Avec elvish et powershell, \
            seulement les commandes et leurs options.\n\
            \n\
            Exemples\u{a0}:\n\
            \x20\x20tarif completions bash > ~/.local/share/bash-completion/completions/tarif\n\
            \x20\x20tarif completions zsh > /usr/local/share/zsh/site-functions/_tarif\n\
            \x20\x20tarif completions fish > ~/.config/fish/completions/tarif.fish",
    ),
)]
pub(crate) struct CompletionsArgs {
    #[arg(
        value_name = words("SHELL", "INTERPRÉTEUR"),
        help = words("bash, elvish, fish, powershell or zsh", "bash, elvish, fish, powershell ou zsh"),
    )]
    pub(crate) shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
#[command(
    about = words(
        "The manual page of the program, or of a command",
        "La page de manuel du programme, ou d’une commande",
    ),
    after_help = words(
        "Examples:\n\
            \x20\x20tarif man | man -l -\n\
            \x20\x20tarif man rank | man -l -\n\
            \x20\x20tarif man --out-dir man1",
        "Exemples\u{a0}:\n\
            \x20\x20tarif man | man -l -\n\
            \x20\x20tarif man rank | man -l -\n\
            \x20\x20tarif man --lang fr --out-dir fr/man1",
    ),
)]
pub(crate) struct ManArgs {
    #[arg(
        value_name = words("COMMAND", "COMMANDE"),
        help = words(
            "The command whose page is wanted [the program]",
            "La commande dont on veut la page [le programme]",
        ),
    )]
    pub(crate) command: Option<String>,
    #[arg(
        long, conflicts_with = "command",
        value_name = words("FOLDER", "DOSSIER"), value_hint = ValueHint::DirPath,
        help = words(
            "Write every page to that folder, as tarif.1, tarif-rank.1…, in the place of those that are there; it is \
                made if it is missing",
            "Écrire toutes les pages dans ce dossier, sous les noms tarif.1, tarif-rank.1…, à la place de celles qui y \
                sont\u{a0}; il est créé s’il n’existe pas",
        ),
    )]
    pub(crate) out_dir: Option<PathBuf>,
}
