//! What one starts a list of one's own with, and what is said of it.

use super::Lang;
use jiff::civil::Date;
use std::io;

/// Names that stand as examples in the file of an association.
pub(crate) struct ExampleNames {
    needs: &'static str,
    offers: &'static str,
    current: &'static str,
    price: &'static str,
    criterion: &'static str,
    processor: &'static str,
}

/// Names of the list that tarif comes with.
pub(crate) const NAMES_OF_THE_LIST: ExampleNames = ExampleNames {
    needs: "[\"mail=20\", \"cloud=100\", \"newsletter\"]",
    offers: "[\"zourit\", \"liiibre\", \"ouvaton\"]",
    current: "\"zourit\"",
    price: "\"ouvaton.storage\"",
    criterion: "non_profit",
    processor: "\"stripe\"",
};

impl Lang {
    /// A list with one invented offer, which explains itself. Its prices count as read on a day.
    pub(crate) fn skeleton(self, on: Date) -> String {
        let text = match self {
            Self::En => include_str!("skeleton-en.toml"),
            Self::Fr => include_str!("skeleton-fr.toml"),
        };
        text.replace("TODAY", &on.to_string())
    }

    /// An association's question, which explains itself by the names of the list beside it. What it assumes counts as
    /// learnt on a day.
    pub(crate) fn association_skeleton(self, on: Date, names: &ExampleNames) -> String {
        let text = match self {
            Self::En => include_str!("association-en.toml"),
            Self::Fr => include_str!("association-fr.toml"),
        };
        let text = text.replace("TODAY", &on.to_string());
        let ExampleNames { needs, offers, current, price, criterion, processor } = names;
        let places = [
            ("NEEDS", needs),
            ("OFFERS", offers),
            ("CURRENT", current),
            ("PRICE", price),
            ("CRITERION", criterion),
            ("PROCESSOR", processor),
        ];
        places.iter().fold(text, |text, (place, name)| text.replace(place, name))
    }

    /// Names of the skeleton of a list.
    pub(crate) fn names_of_the_skeleton(self) -> ExampleNames {
        let (offers, current, price) = match self {
            Self::En => ("[\"example\"]", "\"example\"", "\"example.storage\""),
            Self::Fr => ("[\"exemple\"]", "\"exemple\"", "\"exemple.storage\""),
        };
        ExampleNames {
            needs: "[\"mail=20\", \"files=100\", \"office\"]",
            offers,
            current,
            price,
            criterion: "free_software",
            processor: "\"stripe\"",
        }
    }

    pub(crate) fn association_written(self) -> &'static str {
        match self {
            Self::En => "your question, to fill in: what you use, need and have",
            Self::Fr => "votre question, à remplir\u{a0}: ce que vous utilisez, ce qu’il vous faut et ce que vous avez",
        }
    }

    pub(crate) fn files_written(self) -> &'static str {
        match self {
            Self::En => "Written",
            Self::Fr => "Fichiers écrits",
        }
    }

    pub(crate) fn next_commands(self) -> &'static str {
        match self {
            Self::En => "Next",
            Self::Fr => "Ensuite",
        }
    }

    pub(crate) fn list_written(self) -> &'static str {
        match self {
            Self::En => "the price list that tarif comes with, now yours to change",
            Self::Fr => "la liste de prix fournie avec tarif, que vous pouvez maintenant modifier",
        }
    }

    pub(crate) fn skeleton_written(self) -> &'static str {
        match self {
            Self::En => "a list to fill in: one invented offer shows how",
            Self::Fr => "une liste à remplir\u{a0}: une offre fictive montre comment",
        }
    }

    pub(crate) fn schema_written(self) -> &'static str {
        match self {
            Self::En => "what a text editor that knows TOML proposes and checks as you type",
            Self::Fr => "ce qu’un éditeur de texte qui connaît TOML propose et vérifie pendant la saisie",
        }
    }

    pub(crate) fn in_the_way(self, files: &[String]) -> String {
        let list = self.and(files);
        match (self, files.len()) {
            (Self::En, 1) => format!(
                "There is {list} already, so nothing was written. Move it away, or start in another folder: tarif init \
                 FOLDER."
            ),
            (Self::En, _) => format!(
                "There are {list} already, so nothing was written. Move them away, or start in another folder: tarif \
                 init FOLDER."
            ),
            (Self::Fr, 1) => format!(
                "{list} existe déjà\u{a0}: rien n’a été écrit. Déplacez ce fichier, ou commencez dans un autre \
                 dossier\u{a0}: tarif init DOSSIER."
            ),
            (Self::Fr, _) => format!(
                "{list} existent déjà\u{a0}: rien n’a été écrit. Déplacez ces fichiers, ou commencez dans un autre \
                 dossier\u{a0}: tarif init DOSSIER."
            ),
        }
    }

    pub(crate) fn not_a_folder(self, path: &str) -> String {
        match self {
            Self::En => format!("{path} is a file, not a folder, so nothing was written. Give another name."),
            Self::Fr => {
                format!("{path} est un fichier, pas un dossier\u{a0}: rien n’a été écrit. Donnez un autre nom.")
            }
        }
    }

    pub(crate) fn folder_unwritable(self, folder: &str, error: &io::Error) -> String {
        let error = self.io_error(error);
        match self {
            Self::En => format!(
                "Nothing could be written to the folder {folder} ({error}), and nothing is left there. Start in \
                 another one: tarif init FOLDER."
            ),
            Self::Fr => format!(
                "Rien n’a pu être écrit dans le dossier {folder} ({error}), et rien n’y est resté. Commencez dans un \
                 autre\u{a0}: tarif init DOSSIER."
            ),
        }
    }
}
