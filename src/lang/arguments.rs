//! The help of each argument.

use super::arguments_payments::PAYMENTS;
use super::help::Help;

const ARGUMENTS: &[Help] = &[
    Help {
        id: "offers",
        value: ["OFFER", "OFFRE"],
        what: ["Ids of the offers to explain", "Identifiants des offres à expliquer"],
    },
    Help {
        id: "compared",
        value: ["OFFER", "OFFRE"],
        what: ["Ids of the offers to compare [all]", "Identifiants des offres à comparer [toutes]"],
    },
    Help {
        id: "over",
        value: ["METER", "COMPTEUR"],
        what: [
            "The meter that varies: users, gb or another of the catalog",
            "Le compteur qui varie\u{a0}: users, gb ou un autre du catalogue",
        ],
    },
    Help {
        id: "offer",
        value: ["OFFER", "OFFRE"],
        what: ["What one offer costs, instead of who is cheapest", "Ce que coûte une offre, plutôt que la moins chère"],
    },
    Help {
        id: "layout",
        value: ["wide|tidy", "wide|tidy"],
        what: [
            "CSV: a row for each level, or for each cell and offer [tidy]",
            "CSV\u{a0}: une ligne par valeur, ou par case et par offre [tidy]",
        ],
    },
    Help {
        id: "scenario",
        value: ["FILE", "FICHIER"],
        what: [
            "What is foreseen, from a TOML file, each [scenario.NAME] apart",
            "Les prévisions d’un fichier TOML, chaque [scenario.NOM] à part",
        ],
    },
    Help { id: "years", value: ["N", "N"], what: ["How many years [5]", "Combien d’années [5]"] },
    Help {
        id: "grow",
        value: ["METER=PERCENT%,…", "COMPTEUR=TAUX%,…"],
        what: [
            "How usage grows each year, or its level in each: users=25,28,31",
            "Croissance annuelle de l’usage, ou sa valeur chaque année\u{a0}: users=25,28,31",
        ],
    },
    Help {
        id: "inflation",
        value: ["PERCENT%", "TAUX%"],
        what: [
            "How much prices rise each year after the first [0%]",
            "Hausse annuelle des prix après la première année [0%]",
        ],
    },
    Help {
        id: "journal",
        value: ["", ""],
        what: ["The bills as a journal that hledger reads", "Les factures sous forme de journal lisible par hledger"],
    },
    Help {
        id: "first_year",
        value: ["YEAR", "ANNÉE"],
        what: ["The first year of the journal [that of --on]", "La première année du journal [celle de --on]"],
    },
    Help {
        id: "plot",
        value: ["", ""],
        what: ["Draw the annual costs, with the crossings marked", "Tracer les coûts annuels, croisements marqués"],
    },
    Help {
        id: "associations",
        value: ["FILE", "FICHIER"],
        what: [
            "A CSV file of associations; - reads the standard input",
            "Un fichier CSV d’associations\u{a0}; - lit l’entrée standard",
        ],
    },
    Help { id: "all", value: ["", ""], what: ["What every offer costs too", "Aussi ce que coûte chaque offre"] },
    Help { id: "old", value: ["OLD", "ANCIEN"], what: ["The catalog as it was", "Le catalogue tel qu’il était"] },
    Help { id: "new", value: ["NEW", "NOUVEAU"], what: ["The catalog as it is", "Le catalogue tel qu’il est"] },
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
            "Services that are needed; an option is priced in, an offer without them cannot serve",
            "Services nécessaires\u{a0}; une option est comptée, une offre sans eux ne convient pas",
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
            "A figure for an unknown price, as if written in that offer; KEY is a meter, base or a service; a reason may follow in parentheses; repeatable",
            "Un chiffre pour un prix inconnu, comme si l’offre l’indiquait\u{a0}; CLÉ est un compteur, base ou un service\u{a0}; une raison peut suivre entre parenthèses\u{a0}; répétable",
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
        id: "max_hosts",
        value: ["N", "N"],
        what: ["At most so many offers in each set", "Au plus tant d’offres dans chaque combinaison"],
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
        id: "top",
        value: ["N", "N"],
        what: ["How many of the next best to show [3]", "Combien des suivantes montrer [3]"],
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

/// The help of an argument.
///
/// # Panics
/// When the table lacks the argument; a test asks for each.
pub(crate) fn argument(id: &str) -> &'static Help {
    all().find(|help| help.id == id).unwrap_or_else(|| panic!("no help for the argument {id}"))
}

/// The ids of all arguments that have a help.
#[cfg(test)]
pub(crate) fn arguments() -> impl Iterator<Item = &'static str> {
    all().map(|help| help.id)
}

fn all() -> impl Iterator<Item = &'static Help> {
    ARGUMENTS.iter().chain(PAYMENTS)
}
