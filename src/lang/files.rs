//! Why a file cannot be read or written.

use super::Lang;
use crate::catalog::source::{LARGEST_FILE, MOST_VALUES, SourceError};
use std::io;
use std::io::ErrorKind;

impl Lang {
    pub(crate) fn unreadable(self, file: &str, error: &SourceError) -> String {
        let mebibytes = LARGEST_FILE / 1024 / 1024;
        match error {
            SourceError::Unreadable(error) if error.kind() == std::io::ErrorKind::NotFound => match self {
                Self::En => {
                    format!("There is no file {file}. Give a catalog with --catalog FILE, or leave the option out.")
                }
                Self::Fr => format!(
                    "Le fichier {file} n’existe pas. Donnez un catalogue avec --catalog FICHIER, ou retirez l’option."
                ),
            },
            SourceError::Unreadable(error) => {
                let error = self.io_error(error);
                match self {
                    Self::En => format!("The file {file} cannot be read: {error}. Check its path and its permissions."),
                    Self::Fr => format!(
                        "Le fichier {file} ne peut pas être lu\u{a0}: {error}. Vérifiez son chemin et ses droits."
                    ),
                }
            }
            SourceError::TooLarge => match self {
                Self::En => format!("The file {file} is larger than {mebibytes} MiB. Split it into several catalogs."),
                Self::Fr => {
                    format!("Le fichier {file} dépasse {mebibytes} Mio. Répartissez-le en plusieurs catalogues.")
                }
            },
            SourceError::TooManyValues => {
                let most = self.whole(MOST_VALUES as u64);
                match self {
                    Self::En => {
                        format!("The file {file} holds more than {most} values. Split it into several catalogs.")
                    }
                    Self::Fr => format!(
                        "Le fichier {file} contient plus de {most} valeurs. Répartissez-le en plusieurs catalogues."
                    ),
                }
            }
            SourceError::NotUtf8 { line, column } => match self {
                Self::En => {
                    format!("The file {file} is not UTF-8 at line {line}, byte {column}. Save it again in UTF-8.")
                }
                Self::Fr => format!(
                    "Le fichier {file} n’est pas en UTF-8 à la ligne {line}, octet {column}. Enregistrez-le de \
                     nouveau en UTF-8."
                ),
            },
        }
    }

    pub(crate) fn unreadable_association(self, file: &str, error: &SourceError) -> String {
        match error {
            SourceError::Unreadable(error) if error.kind() == ErrorKind::NotFound => match self {
                Self::En => format!("There is no file {file}: check its path."),
                Self::Fr => format!("Il n’y a pas de fichier {file}\u{a0}: vérifiez son chemin."),
            },
            SourceError::TooLarge | SourceError::TooManyValues => match self {
                Self::En => format!("{file} is larger than any association’s file: check its path."),
                Self::Fr => format!(
                    "{file} est plus grand qu’un fichier d’association ne peut l’être\u{a0}: vérifiez son chemin."
                ),
            },
            other => self.unreadable(file, other),
        }
    }

    pub(crate) fn unwritable(self, file: Option<&str>, error: &io::Error) -> String {
        let error = self.io_error(error);
        match file {
            Some(file) => match self {
                Self::En => format!("The answer could not be written to {file} ({error}); nothing was changed there."),
                Self::Fr => {
                    format!("La réponse n’a pas pu être écrite dans {file} ({error})\u{a0}; rien n’y a été changé.")
                }
            },
            None => match self {
                Self::En => {
                    format!("The answer could not be written to the standard output ({error}); it is not complete.")
                }
                Self::Fr => format!(
                    "La réponse n’a pas pu être écrite sur la sortie standard ({error})\u{a0}; elle est incomplète."
                ),
            },
        }
    }

    pub(crate) fn would_overwrite(self, file: Option<&str>) -> String {
        match file {
            Some(file) => match self {
                Self::En => format!(
                    "--out {file} is a file that this command reads, and it would be lost: choose another name."
                ),
                Self::Fr => format!(
                    "--out {file} est un fichier que cette commande lit, et il serait perdu\u{a0}: choisissez un \
                     autre nom."
                ),
            },
            None => match self {
                Self::En => "The answer would go to the file that this command reads: give it another with --out FILE."
                    .to_owned(),
                Self::Fr => "La réponse irait dans le fichier que cette commande lit\u{a0}: donnez-lui-en un autre \
                             avec --out FICHIER."
                    .to_owned(),
            },
        }
    }

    pub(crate) fn io_error(self, error: &io::Error) -> String {
        let known = match (error.kind(), self) {
            (io::ErrorKind::NotFound, Self::En) => "there is no such folder",
            (io::ErrorKind::NotFound, Self::Fr) => "ce dossier n’existe pas",
            (io::ErrorKind::PermissionDenied, Self::En) => "you may not",
            (io::ErrorKind::PermissionDenied, Self::Fr) => "vous n’en avez pas le droit",
            (io::ErrorKind::StorageFull, Self::En) => "the disk is full",
            (io::ErrorKind::StorageFull, Self::Fr) => "le disque est plein",
            (io::ErrorKind::ReadOnlyFilesystem, Self::En) => "the disk is read-only",
            (io::ErrorKind::ReadOnlyFilesystem, Self::Fr) => "le disque est en lecture seule",
            (io::ErrorKind::IsADirectory, Self::En) => "it is a folder",
            (io::ErrorKind::IsADirectory, Self::Fr) => "c’est un dossier",
            (io::ErrorKind::NotADirectory, Self::En) => "a file stands where a folder should be",
            (io::ErrorKind::NotADirectory, Self::Fr) => "un fichier se trouve à la place d’un dossier",
            (io::ErrorKind::InvalidInput, Self::En) => "it is not an ordinary file",
            (io::ErrorKind::InvalidInput, Self::Fr) => "ce n’est pas un fichier ordinaire",
            (_, Self::En | Self::Fr) => return error.to_string(),
        };
        known.to_owned()
    }
}
