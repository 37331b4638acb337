//! The words of the manual that the help of the command line does not have.

use super::Lang;

/// A section of a manual page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ManualSection {
    Name,
    Synopsis,
    Description,
    Commands,
    Options,
    Environment,
    Files,
    ExitStatus,
    Examples,
    SeeAlso,
}

impl Lang {
    pub(crate) fn manual_section(self, section: ManualSection) -> &'static str {
        match (section, self) {
            (ManualSection::Name, Self::En) => "NAME",
            (ManualSection::Name, Self::Fr) => "NOM",
            (ManualSection::Synopsis, Self::En | Self::Fr) => "SYNOPSIS",
            (ManualSection::Description, Self::En | Self::Fr) => "DESCRIPTION",
            (ManualSection::Commands, Self::En) => "COMMANDS",
            (ManualSection::Commands, Self::Fr) => "COMMANDES",
            (ManualSection::Options, Self::En | Self::Fr) => "OPTIONS",
            (ManualSection::Environment, Self::En) => "ENVIRONMENT",
            (ManualSection::Environment, Self::Fr) => "ENVIRONNEMENT",
            (ManualSection::Files, Self::En) => "FILES",
            (ManualSection::Files, Self::Fr) => "FICHIERS",
            (ManualSection::ExitStatus, Self::En) => "EXIT STATUS",
            (ManualSection::ExitStatus, Self::Fr) => "CODE DE SORTIE",
            (ManualSection::Examples, Self::En) => "EXAMPLES",
            (ManualSection::Examples, Self::Fr) => "EXEMPLES",
            (ManualSection::SeeAlso, Self::En) => "SEE ALSO",
            (ManualSection::SeeAlso, Self::Fr) => "VOIR AUSSI",
        }
    }

    /// The title of the whole manual, at the head of each page.
    pub(crate) fn manual_title(self) -> &'static str {
        match self {
            Self::En => "Manual of tarif",
            Self::Fr => "Manuel de tarif",
        }
    }

    /// What holds for every command.
    pub(crate) fn program_described(self) -> &'static str {
        match self {
            Self::En => {
                "Each command answers one question, from a list of prices: the one built in, or your own. Nothing is \
                 read from the network."
            }
            Self::Fr => {
                "Chaque commande répond à une question, d’après une liste de prix\u{a0}: celle qui est intégrée, ou la \
                 vôtre. Rien n’est lu sur le réseau."
            }
        }
    }

    /// Before the options that every command has.
    pub(crate) fn options_of_every_command(self) -> &'static str {
        match self {
            Self::En => "Each command has these options, and its own.",
            Self::Fr => "Chaque commande a ces options, et les siennes.",
        }
    }

    /// Behind a list of options, variables or files.
    pub(crate) fn told_in_program_page(self) -> &'static str {
        match self {
            Self::En => ": see ",
            Self::Fr => "\u{a0}: voir ",
        }
    }

    /// What the exit status 0 means.
    pub(crate) fn exit_fine(self, command: &str) -> &'static str {
        match (command, self) {
            ("check", Self::En) => "There is no error, nor with --strict a warning.",
            ("check", Self::Fr) => "Il n’y a pas d’erreur, ni d’avertissement avec --strict.",
            ("audit", Self::En) => "There are no findings.",
            ("audit", Self::Fr) => "Il n’y a pas d’anomalie.",
            ("diff", Self::En) => "Nothing changed.",
            ("diff", Self::Fr) => "Rien n’a changé.",
            ("init", Self::En) => "The files are written.",
            ("init", Self::Fr) => "Les fichiers sont écrits.",
            ("fee" | "formula" | "schema" | "completions" | "man", Self::En) => "There is an answer.",
            ("fee" | "formula" | "schema" | "completions" | "man", Self::Fr) => "Il y a une réponse.",
            (_, Self::En) => "There is an answer, even where it is that no offer can serve.",
            (_, Self::Fr) => "Il y a une réponse, même si aucune offre ne convient.",
        }
    }

    /// What the exit status 1 means, for a command that has it.
    pub(crate) fn exit_findings(self, command: &str) -> Option<&'static str> {
        Some(match (command, self) {
            ("check", Self::En) => "There is an error, or a warning with --strict.",
            ("check", Self::Fr) => "Il y a une erreur, ou un avertissement avec --strict.",
            ("diff", Self::En) => "Something changed.",
            ("diff", Self::Fr) => "Quelque chose a changé.",
            ("audit", Self::En) => "There are findings, or nothing could be audited.",
            ("audit", Self::Fr) => "Il y a des anomalies, ou rien n’a pu être contrôlé.",
            ("tarif", Self::En) => "Findings: of check, diff and audit alone.",
            ("tarif", Self::Fr) => "Des constats\u{a0}: seulement pour check, diff et audit.",
            _ => return None,
        })
    }

    /// What the exit status 2 means.
    pub(crate) fn exit_bad(self, command: &str) -> &'static str {
        match (command, self) {
            ("batch", Self::En) => {
                "The command line or a file cannot be used, or the answer cannot be written; or a line has an error, \
                 and the others have their answers."
            }
            ("batch", Self::Fr) => {
                "La ligne de commande ou un fichier est inutilisable, ou la réponse ne peut pas être écrite\u{a0}; ou \
                 une ligne est incorrecte, et les autres ont leur réponse."
            }
            (_, Self::En) => "The command line or a file cannot be used, or the answer cannot be written.",
            (_, Self::Fr) => {
                "La ligne de commande ou un fichier est inutilisable, ou la réponse ne peut pas être écrite."
            }
        }
    }
}
