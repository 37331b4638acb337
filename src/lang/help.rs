//! The help of each command and argument, in both languages.

use super::Lang;

/// The help of an argument.
#[derive(Debug)]
pub struct Help {
    id: &'static str,
    value: [&'static str; 2],
    what: [&'static str; 2],
}

/// The help of a command.
#[derive(Debug)]
pub struct CommandHelp {
    name: &'static str,
    about: [&'static str; 2],
    examples: [&'static str; 2],
}

const COMMANDS: &[CommandHelp] = &[
    CommandHelp {
        name: "tarif",
        about: [
            "What hosting would cost a year, to the cent, and who is cheapest",
            "Ce que coûterait un hébergement par an, au centime près, et qui est le moins cher",
        ],
        examples: [
            "Examples:\n  tarif rank --users 25 --gb 120\n  tarif explain ouvaton --gb 120 --assume ouvaton.storage=0.50\n  tarif check offers.toml",
            "Exemples\u{a0}:\n  tarif rank --users 25 --gb 120\n  tarif explain ouvaton --gb 120 --assume ouvaton.storage=0,50\n  tarif check offers.toml",
        ],
    },
    CommandHelp {
        name: "rank",
        about: [
            "Every offer’s annual cost, cheapest first",
            "Le coût annuel de chaque offre, de la moins chère à la plus chère",
        ],
        examples: [
            "Examples:\n  tarif rank --users 25 --gb 120\n  tarif rank --need mail,cloud:Nextcloud --users 8 --gb 1.5TB\n  tarif rank --users 25 --gb 120 --format csv --out ranking.csv",
            "Exemples\u{a0}:\n  tarif rank --users 25 --gb 120\n  tarif rank --need mail,cloud:Nextcloud --users 8 --gb 1,5To\n  tarif rank --users 25 --gb 120 --format csv --dialect fr --out classement.csv",
        ],
    },
    CommandHelp {
        name: "explain",
        about: [
            "The lines of an offer’s quote, and where each price comes from",
            "Les lignes du devis d’une offre, et d’où vient chaque prix",
        ],
        examples: [
            "Examples:\n  tarif explain nubo --gb 120\n  tarif explain zourit ouvaton --users 25 --gb 120 --need newsletter",
            "Exemples\u{a0}:\n  tarif explain nubo --gb 120\n  tarif explain zourit ouvaton --users 25 --gb 120 --need newsletter",
        ],
    },
    CommandHelp {
        name: "services",
        about: [
            "Which offer provides which service: with what software, as an option, or to install oneself",
            "Quelle offre fournit quel service\u{a0}: avec quel logiciel, en option, ou à installer soi-même",
        ],
        examples: [
            "Examples:\n  tarif services\n  tarif services --need mail,cloud:Nextcloud\n  tarif services --format markdown --out services.md",
            "Exemples\u{a0}:\n  tarif services\n  tarif services --need mail,cloud:Nextcloud\n  tarif services --format markdown --out services.md",
        ],
    },
    CommandHelp {
        name: "check",
        about: ["The errors and warnings of a catalog", "Les erreurs et les avertissements d’un catalogue"],
        examples: [
            "The exit status is 1 when there is an error, or a warning with --strict.\n\nExample:\n  tarif check offers.toml",
            "Le code de sortie est 1 s’il y a une erreur, ou un avertissement avec --strict.\n\nExemple\u{a0}:\n  tarif check offers.toml",
        ],
    },
    CommandHelp {
        name: "completions",
        about: [
            "Completions of the command line for a shell",
            "La complétion de la ligne de commande pour un interpréteur",
        ],
        examples: [
            "Example:\n  tarif completions bash > ~/.local/share/bash-completion/completions/tarif",
            "Exemple\u{a0}:\n  tarif completions bash > ~/.local/share/bash-completion/completions/tarif",
        ],
    },
    CommandHelp {
        name: "man",
        about: ["The manual page", "La page de manuel"],
        examples: ["Example:\n  tarif man | man -l -", "Exemple\u{a0}:\n  tarif man | man -l -"],
    },
];

const ARGUMENTS: &[Help] = &[
    Help {
        id: "offers",
        value: ["OFFER", "OFFRE"],
        what: ["Ids of the offers to explain", "Identifiants des offres à expliquer"],
    },
    Help {
        id: "file",
        value: ["FILE", "FICHIER"],
        what: [
            "The catalog to check; by default the one in use",
            "Le catalogue à vérifier\u{a0}; par défaut celui qui sert",
        ],
    },
    Help {
        id: "shell",
        value: ["SHELL", "INTERPRÉTEUR"],
        what: ["bash, elvish, fish, powershell or zsh", "bash, elvish, fish, powershell ou zsh"],
    },
    Help {
        id: "users",
        value: ["N", "N"],
        what: ["People with an account [1 if not given]", "Personnes ayant un compte [1 par défaut]"],
    },
    Help {
        id: "gb",
        value: ["GB", "GO"],
        what: [
            "Storage: 120, 200GB or 1.5TB; a started gigabyte counts [0 if not given]",
            "Stockage\u{a0}: 120, 200Go ou 1,5To\u{a0}; un gigaoctet entamé compte [0 par défaut]",
        ],
    },
    Help {
        id: "usage",
        value: ["METER=N", "COMPTEUR=N"],
        what: ["Usage of any meter of the catalog, repeatable", "Usage d’un compteur du catalogue, répétable"],
    },
    Help {
        id: "need",
        value: ["SERVICE[:SOFTWARE][=GB][@USERS],…", "SERVICE[:LOGICIEL][=GO][@UTILISATEURS],…"],
        what: [
            "Services that are needed; an option is priced in, an offer without them is not ranked",
            "Services nécessaires\u{a0}; une option est comptée, une offre sans eux n’est pas classée",
        ],
    },
    Help {
        id: "accept_self_service",
        value: ["", ""],
        what: [
            "Let a service that one installs oneself meet a need; the answer says so",
            "Accepter un service que l’on installe soi-même\u{a0}; la réponse le dit",
        ],
    },
    Help {
        id: "assume",
        value: ["OFFER.KEY=PRICE", "OFFRE.CLÉ=PRIX"],
        what: [
            "A figure for an unknown price, as if written in that offer; KEY is a meter, base or a service; repeatable",
            "Un chiffre pour un prix inconnu, comme si l’offre l’indiquait\u{a0}; CLÉ est un compteur, base ou un service\u{a0}; répétable",
        ],
    },
    Help {
        id: "unknown_vat",
        value: ["included|excluded", "included|excluded"],
        what: [
            "How to read prices that do not tell about VAT [included]",
            "Comment lire les prix qui ne disent rien de la TVA\u{a0}: comprise ou en sus [included]",
        ],
    },
    Help {
        id: "known_only",
        value: ["", ""],
        what: [
            "Leave out offers whose total is not fully known",
            "Écarter les offres dont le total n’est pas entièrement connu",
        ],
    },
    Help {
        id: "best_per_product",
        value: ["", ""],
        what: [
            "Of the variants of a product, keep the cheapest",
            "Parmi les variantes d’un produit, garder la moins chère",
        ],
    },
    Help {
        id: "strict",
        value: ["", ""],
        what: ["Let warnings count as findings too", "Compter aussi les avertissements comme des constats"],
    },
    Help {
        id: "catalog",
        value: ["FILE", "FICHIER"],
        what: [
            "The price file [$TARIF_CATALOG, else ./offers.toml, else the one built in]",
            "Le fichier des prix [$TARIF_CATALOG, sinon ./offers.toml, sinon celui qui est intégré]",
        ],
    },
    Help {
        id: "on",
        value: ["DATE", "DATE"],
        what: [
            "Prices in force, and their age, on that day [$SOURCE_DATE_EPOCH, else today, UTC]",
            "Prix en vigueur ce jour-là, et leur âge [$SOURCE_DATE_EPOCH, sinon aujourd’hui, UTC]",
        ],
    },
    Help {
        id: "format",
        value: ["FORMAT", "FORMAT"],
        what: ["table, csv, json or markdown [table]", "table, csv, json ou markdown [table]"],
    },
    Help {
        id: "dialect",
        value: ["plain|fr", "plain|fr"],
        what: [
            "CSV for any program, or for French spreadsheets [plain]",
            "CSV pour tout programme, ou pour les tableurs français [plain]",
        ],
    },
    Help {
        id: "lang",
        value: ["en|fr", "en|fr"],
        what: ["Language [that of the system]", "Langue [celle du système]"],
    },
    Help {
        id: "color",
        value: ["auto|always|never", "auto|always|never"],
        what: ["Colours [auto: on a terminal only]", "Couleurs [auto\u{a0}: sur un terminal seulement]"],
    },
    Help {
        id: "out",
        value: ["FILE", "FICHIER"],
        what: [
            "Write the answer to a file, whole or not at all",
            "Écrire la réponse dans un fichier, en entier ou pas du tout",
        ],
    },
    Help { id: "help", value: ["", ""], what: ["Show this help", "Afficher cette aide"] },
    Help { id: "version", value: ["", ""], what: ["Show the version", "Afficher la version"] },
];

/// The sections of a manual page, in English as the page generator writes them, and in French.
const SECTIONS: &[(&str, &str)] = &[
    ("NAME", "NOM"),
    ("SYNOPSIS", "SYNOPSIS"),
    ("DESCRIPTION", "DESCRIPTION"),
    ("SUBCOMMANDS", "COMMANDES"),
    ("EXTRA", "EXEMPLES"),
];

/// The help of a command.
///
/// # Panics
/// When the table lacks the command; a test asks for each.
#[must_use]
pub fn command(name: &str) -> &'static CommandHelp {
    COMMANDS.iter().find(|help| help.name == name).unwrap_or_else(|| panic!("no help for the command {name}"))
}

/// The help of an argument.
///
/// # Panics
/// When the table lacks the argument; a test asks for each.
#[must_use]
pub fn argument(id: &str) -> &'static Help {
    ARGUMENTS.iter().find(|help| help.id == id).unwrap_or_else(|| panic!("no help for the argument {id}"))
}

/// The ids of all arguments that have a help.
pub fn arguments() -> impl Iterator<Item = &'static str> {
    ARGUMENTS.iter().map(|help| help.id)
}

impl Help {
    /// What it is for.
    #[must_use]
    pub fn what(&self, lang: Lang) -> &'static str {
        lang.choose(self.what[0], self.what[1])
    }

    /// What stands for its value.
    #[must_use]
    pub fn value(&self, lang: Lang) -> &'static str {
        lang.choose(self.value[0], self.value[1])
    }
}

impl CommandHelp {
    /// What it answers.
    #[must_use]
    pub fn about(&self, lang: Lang) -> &'static str {
        lang.choose(self.about[0], self.about[1])
    }

    /// How it is used.
    #[must_use]
    pub fn examples(&self, lang: Lang) -> &'static str {
        lang.choose(self.examples[0], self.examples[1])
    }
}

impl Lang {
    /// A section of a manual page.
    #[must_use]
    pub fn section(self, name: &'static str) -> &'static str {
        let french = SECTIONS.iter().find(|(english, _)| *english == name).map_or(name, |(_, french)| french);
        self.choose(if name == "EXTRA" { "EXAMPLES" } else { name }, french)
    }
}
