//! The help of each command, in both languages, and the sections of the manual.

use super::Lang;

/// The help of a command.
#[derive(Debug)]
pub(crate) struct CommandHelp {
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
        name: "bundle",
        about: [
            "The cheapest set of offers that covers the needs, beside the best single host",
            "La combinaison d’offres la moins chère qui couvre les besoins, face au meilleur hébergeur unique",
        ],
        examples: [
            "Each need is served by one offer, each offer is bought at most once, and the answer is proven: no other set costs less. A set that contains a cheaper one is not listed. An offer counts the users of its needs: all of --users for one that does not say how many, and the most of them (mail=20@5). A service that the catalog says is bought with another one (an office suite with the files) is served by the same offer, where both are needed.\n\nExamples:\n  tarif bundle --users 25 --need mail=20,cloud=100,newsletter\n  tarif bundle --users 25 --gb 120 --need mail,cloud:Nextcloud --top 5\n  tarif bundle --users 25 --need mail=20@5,video --known-only --format json\n  tarif bundle --users 25 --need mail=20,cloud=100,office,newsletter --max-hosts 2",
            "Chaque besoin est couvert par une seule offre, chaque offre est prise une fois au plus, et la réponse est prouvée\u{a0}: aucune autre combinaison ne coûte moins. Une combinaison qui en contient une moins chère n’est pas citée. Une offre compte les utilisateurs de ses besoins\u{a0}: tous ceux de --users pour un besoin qui ne dit rien, et le plus grand nombre d’entre eux (mail=20@5). Un service que le catalogue dit se prendre avec un autre (la bureautique avec les fichiers) est fourni par la même offre, si les deux sont demandés.\n\nExemples\u{a0}:\n  tarif bundle --users 25 --need mail=20,cloud=100,newsletter\n  tarif bundle --users 25 --gb 120 --need mail,cloud:Nextcloud --top 5\n  tarif bundle --users 25 --need mail=20@5,video --known-only --format json\n  tarif bundle --users 25 --need mail=20,cloud=100,office,newsletter --max-hosts 2",
        ],
    },
    CommandHelp {
        name: "breakeven",
        about: [
            "Where the cheapest offer changes as the usage grows, exactly",
            "Où l’offre la moins chère change à mesure que l’usage grandit, exactement",
        ],
        examples: [
            "What --users or --gb says of the meter that varies is where unknown rates are looked at.\n\nExamples:\n  tarif breakeven --over users --gb 50\n  tarif breakeven nubo deuxfleurs --over gb --users 25 --plot\n  tarif breakeven --over gb --need mail,cloud --known-only",
            "Ce que --users ou --gb dit du compteur qui varie est le point où sont examinés les tarifs inconnus.\n\nExemples\u{a0}:\n  tarif breakeven --over users --gb 50\n  tarif breakeven nubo deuxfleurs --over gb --users 25 --plot\n  tarif breakeven --over gb --need mail,cloud --known-only",
        ],
    },
    CommandHelp {
        name: "sweep",
        about: [
            "The cheapest offer over a grid of one meter or two",
            "L’offre la moins chère sur une grille d’un ou deux compteurs",
        ],
        examples: [
            "Give one meter or two several levels: FROM..TO:STEP, or a list.\n\nExamples:\n  tarif sweep --users 5..50:5 --gb 10,50,100\n  tarif sweep --offer nubo --users 1 --gb 10..100:10\n  tarif sweep --users 5..100:5 --gb 10,50,100 --format csv --layout wide",
            "Donnez plusieurs valeurs à un ou deux compteurs\u{a0}: DE..À:PAS, ou une liste.\n\nExemples\u{a0}:\n  tarif sweep --users 5..50:5 --gb 10,50,100\n  tarif sweep --offer nubo --users 1 --gb 10..100:10\n  tarif sweep --users 5..100:5 --gb 10,50,100 --format csv --layout wide",
        ],
    },
    CommandHelp {
        name: "budget",
        about: [
            "What the offers cost over several years, as usage and prices grow",
            "Ce que coûtent les offres sur plusieurs années, quand l’usage et les prix augmentent",
        ],
        examples: [
            "Growth compounds unrounded; each year’s usage is rounded up. Setup and a differing first year count in year 1.\n\nExamples:\n  tarif budget --users 25 --gb 120 --grow users=10%,storage=20%\n  tarif budget nubo zourit --users 25 --gb 120 --years 3 --grow users=25,30,40 --inflation 3%",
            "La croissance se compose sans arrondi\u{a0}; l’usage de chaque année est arrondi à l’unité supérieure. La mise en service et le tarif de première année comptent en année 1.\n\nExemples\u{a0}:\n  tarif budget --users 25 --gb 120 --grow users=10%,storage=20%\n  tarif budget nubo zourit --users 25 --gb 120 --years 3 --grow users=25,30,40 --inflation 3%",
        ],
    },
    CommandHelp {
        name: "batch",
        about: [
            "The cheapest offer for each line of a file of associations",
            "L’offre la moins chère pour chaque ligne d’un fichier d’associations",
        ],
        examples: [
            "The first line names the columns, in any order: users, gb, need or a meter of the catalog; others are kept as they are; what is not UTF-8 is read as Windows-1252. A cell in quotation marks may take several lines, up to 64 KiB in all. What is given on the command line holds for lines that leave it blank. A bad line gets an error and the rest goes on; the exit status is then 2.\n\nExamples:\n  tarif batch associations.csv > answers.csv\n  tarif batch - --all --format json < associations.csv\n  tarif batch associations.csv --need mail --dialect fr --out answers.csv",
            "La première ligne nomme les colonnes, dans n’importe quel ordre\u{a0}: utilisateurs, go, besoins ou un compteur du catalogue\u{a0}; les autres sont gardées telles quelles\u{a0}; ce qui n’est pas en UTF-8 est lu comme du Windows-1252. Une cellule entre guillemets peut prendre plusieurs lignes, jusqu’à 64\u{a0}Kio en tout. Ce que dit la ligne de commande vaut pour les lignes qui ne le disent pas. Une mauvaise ligne reçoit une erreur et la suite est traitée\u{a0}; le code de sortie est alors 2.\n\nExemples\u{a0}:\n  tarif batch associations.csv > reponses.csv\n  tarif batch - --all --format json < associations.csv\n  tarif batch associations.csv --need mail --dialect fr --out reponses.csv",
        ],
    },
    CommandHelp {
        name: "diff",
        about: [
            "What changed from one catalog to another, and what it costs",
            "Ce qui a changé d’un catalogue à l’autre, et ce que cela coûte",
        ],
        examples: [
            "The exit status is 1 when anything changed, as for diff.\n\nExamples:\n  tarif diff offers-2025.toml offers.toml\n  tarif diff offers-2025.toml offers.toml --users 25 --gb 120",
            "Le code de sortie est 1 si quelque chose a changé, comme pour diff.\n\nExemples\u{a0}:\n  tarif diff offers-2025.toml offers.toml\n  tarif diff offers-2025.toml offers.toml --users 25 --gb 120",
        ],
    },
    CommandHelp {
        name: "fee",
        about: [
            "What a payment costs at each processor, what to ask, and what a year of payments costs",
            "Ce que coûte un paiement chez chaque prestataire, ce qu’il faut demander, et le coût d’une année",
        ],
        examples: [
            "Fees are rounded half up to the cent, on each payment. Parts of --mix that make no whole number of payments count as an average.\n\nExamples:\n  tarif fee 20 50\n  tarif fee 20 --net --processor stripe --card standard\n  tarif fee 15 --rate \"1.5% + 0.25\" --vat 20%\n  tarif fee --payments 300 --average 20 --mix standard=80%,other=20%\n  tarif fee --payments 250x20,50x100 --processor stripe,payplug --card standard\n  tarif fee 120 --monthly",
            "Les frais sont arrondis au centime sur chaque paiement, le demi-centime vers le haut. Si une part de --mix ne fait pas un nombre entier de paiements, elle compte comme une moyenne.\n\nExemples\u{a0}:\n  tarif fee 20 50\n  tarif fee 20 --net --processor stripe --card standard\n  tarif fee 15 --rate \"1,5% + 0,25\" --vat 20%\n  tarif fee --payments 300 --average 20 --mix standard=80%,other=20%\n  tarif fee --payments 250x20,50x100 --processor stripe,payplug --card standard\n  tarif fee 120 --monthly",
        ],
    },
    CommandHelp {
        name: "audit",
        about: [
            "Whether the fees of a statement are those of the published rates",
            "Les frais d’un relevé sont-ils ceux des tarifs publiés\u{a0}?",
        ],
        examples: [
            "Reads the exports of Stripe (balance, activity, payouts, payments) and PayPal, and checks the totals of HelloAsso’s; other files with --columns. Each fee is held against the rates in force on the day of the payment. The exit status is 1 when there are findings, or when nothing could be audited.\n\nExamples:\n  tarif audit balance.csv --processor stripe\n  tarif audit balance.csv --processor stripe --format csv > findings.csv\n  tarif audit paypal.csv --rate \"2.9% + 0.35\"\n  tarif audit bank.csv --rate 1.75% --columns amount=Gross,fee=Fee,date=Day",
            "Lit les exports de Stripe (solde, activité, virements, paiements) et de PayPal, et contrôle les totaux de ceux de HelloAsso\u{a0}; d’autres fichiers avec --columns. Chaque commission est comparée aux tarifs en vigueur le jour du paiement. Le code de sortie est 1 s’il y a des anomalies, ou si rien n’a pu être contrôlé.\n\nExemples\u{a0}:\n  tarif audit solde.csv --processor stripe\n  tarif audit solde.csv --processor stripe --format csv > anomalies.csv\n  tarif audit paypal.csv --rate \"2,9% + 0,35\"\n  tarif audit banque.csv --rate 1,75% --columns amount=Brut,fee=Frais,date=Jour",
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

/// The help of a command.
///
/// # Panics
/// When the table lacks the command; a test asks for each.
pub(crate) fn command(name: &str) -> &'static CommandHelp {
    COMMANDS.iter().find(|help| help.name == name).unwrap_or_else(|| panic!("no help for the command {name}"))
}

impl CommandHelp {
    /// What it answers.
    pub(crate) fn about(&self, lang: Lang) -> &'static str {
        lang.choose(self.about[0], self.about[1])
    }

    /// How it is used.
    pub(crate) fn examples(&self, lang: Lang) -> &'static str {
        lang.choose(self.examples[0], self.examples[1])
    }
}

/// The sections of a manual page, in English as the page generator writes them, and in French.
const SECTIONS: &[(&str, &str)] = &[
    ("NAME", "NOM"),
    ("SYNOPSIS", "SYNOPSIS"),
    ("DESCRIPTION", "DESCRIPTION"),
    ("SUBCOMMANDS", "COMMANDES"),
    ("EXTRA", "EXEMPLES"),
];

impl Lang {
    /// A section of a manual page.
    pub(crate) fn section(self, name: &'static str) -> &'static str {
        let french = SECTIONS.iter().find(|(english, _)| *english == name).map_or(name, |(_, french)| french);
        self.choose(if name == "EXTRA" { "EXAMPLES" } else { name }, french)
    }
}
