//! What the program reads without being told to: variables of the environment, and files in usual places.

use super::Lang;

/// What the program reads of its environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EnvironmentVariable {
    Catalog,
    Locale,
    Columns,
    NoColour,
    Terminal,
    Epoch,
}

/// A file that is read though nobody names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ManualFile {
    Catalog,
    Association,
}

impl EnvironmentVariable {
    pub(crate) const ALL: [Self; 6] =
        [Self::Catalog, Self::Locale, Self::Columns, Self::NoColour, Self::Terminal, Self::Epoch];

    /// The names it goes by, the first that is set before the others.
    pub(crate) fn names(self) -> &'static [&'static str] {
        match self {
            Self::Catalog => &["TARIF_CATALOG"],
            Self::Locale => &["LC_ALL", "LC_MESSAGES", "LANG"],
            Self::Columns => &["COLUMNS"],
            Self::NoColour => &["NO_COLOR"],
            Self::Terminal => &["TERM"],
            Self::Epoch => &["SOURCE_DATE_EPOCH"],
        }
    }
}

impl ManualFile {
    pub(crate) const ALL: [Self; 2] = [Self::Catalog, Self::Association];

    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Catalog => "./offers.toml",
            Self::Association => "./association.toml",
        }
    }
}

impl Lang {
    /// What a variable of the environment is read for.
    pub(crate) fn variable_read_for(self, variable: EnvironmentVariable) -> &'static str {
        match (variable, self) {
            (EnvironmentVariable::Catalog, Self::En) => "The file of prices, where --catalog names none.",
            (EnvironmentVariable::Catalog, Self::Fr) => "Le fichier des prix, si --catalog n’en nomme pas.",
            (EnvironmentVariable::Locale, Self::En) => {
                "The language, where --lang does not say: the first of them that is set. French if it begins with fr, \
                 else English."
            }
            (EnvironmentVariable::Locale, Self::Fr) => {
                "La langue, si --lang ne la donne pas\u{a0}: la première qui est définie. Le français si elle commence \
                 par fr, sinon l’anglais."
            }
            (EnvironmentVariable::Columns, Self::En) => {
                "The width of the answer in columns, at least 20, where it does not go to a terminal. Else 80."
            }
            (EnvironmentVariable::Columns, Self::Fr) => {
                "La largeur de la réponse en colonnes, au moins 20, quand elle ne va pas à un terminal. Sinon 80."
            }
            (EnvironmentVariable::NoColour, Self::En) => {
                "If it is not empty, there are no colours, but for --color always."
            }
            (EnvironmentVariable::NoColour, Self::Fr) => {
                "Si elle n’est pas vide, il n’y a pas de couleurs, sauf avec --color always."
            }
            (EnvironmentVariable::Terminal, Self::En) => "If it is dumb, there are no colours either.",
            (EnvironmentVariable::Terminal, Self::Fr) => "Si elle vaut dumb, il n’y a pas de couleurs non plus.",
            (EnvironmentVariable::Epoch, Self::En) => {
                "The day whose prices are taken, where --on does not say, in seconds since 1970: the same question \
                 then has the same answer. Else today, UTC."
            }
            (EnvironmentVariable::Epoch, Self::Fr) => {
                "La date à laquelle prendre les prix, si --on ne la donne pas, en secondes depuis 1970\u{a0}: la même \
                 question a alors la même réponse. Sinon aujourd’hui, UTC."
            }
        }
    }

    /// What a file is read for.
    pub(crate) fn file_read_for(self, file: ManualFile) -> &'static str {
        match (file, self) {
            (ManualFile::Catalog, Self::En) => {
                "The file of prices, where neither --catalog nor TARIF_CATALOG names one and this one is there. Else \
                 the list built in, which tarif init writes to a folder."
            }
            (ManualFile::Catalog, Self::Fr) => {
                "Le fichier des prix, si ni --catalog ni TARIF_CATALOG n’en nomment et que celui-ci existe. Sinon la \
                 liste intégrée, que tarif init écrit dans un dossier."
            }
            (ManualFile::Association, Self::En) => {
                "What the association uses, needs and has, where --for names no file and a question about a usage says \
                 neither usage nor needs."
            }
            (ManualFile::Association, Self::Fr) => {
                "Ce que l’association utilise, ce qu’il lui faut et ce qu’elle a, si --for ne nomme pas de fichier et \
                 qu’une question sur un usage ne dit ni usage ni besoins."
            }
        }
    }
}
