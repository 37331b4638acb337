//! What can be asked of the offers, at one usage.

use super::words::words;
use super::{CurrentArgs, OffersArgs, QuestionArgs, TotalsArgs};
use clap::Args;

#[derive(Debug, Args)]
#[command(
    about = words(
        "Every offer’s annual cost, cheapest first",
        "Le coût annuel de chaque offre, de la moins chère à la plus chère",
    ),
    after_help = words(
        "Examples:\n\
            \x20\x20tarif rank --users 25 --gb 120\n\
            \x20\x20tarif rank --need mail,cloud:Nextcloud --users 8 --gb 1.5TB\n\
            \x20\x20tarif rank --users 25 --gb 120 --format csv --out ranking.csv",
        "Exemples\u{a0}:\n\
            \x20\x20tarif rank --users 25 --gb 120\n\
            \x20\x20tarif rank --need mail,cloud:Nextcloud --users 8 --gb 1,5To\n\
            \x20\x20tarif rank --users 25 --gb 120 --format csv --dialect fr --out classement.csv",
    ),
)]
pub(crate) struct RankArgs {
    #[command(flatten)]
    pub(crate) compared: OffersArgs,
    #[command(flatten)]
    pub(crate) current: CurrentArgs,
    #[command(flatten)]
    pub(crate) question: QuestionArgs,
    #[command(flatten)]
    pub(crate) totals: TotalsArgs,
    #[arg(
        long,
        help = words(
            "Of the variants of a product, keep the cheapest",
            "Parmi les variantes d’un produit, garder la moins chère",
        ),
    )]
    pub(crate) best_per_product: bool,
    #[arg(
        long, allow_hyphen_values = true,
        value_name = words("N|all", "N|all"),
        help = words(
            "How many offers a table shows [15]; CSV and JSON always hold all",
            "Nombre d’offres dans le tableau [15]\u{a0}; CSV et JSON les donnent toujours toutes",
        ),
    )]
    pub(crate) top: Option<String>,
    #[arg(
        long,
        help = words(
            "With --format html: fields for usage and needs that rank again in the page, offline",
            "Avec --format html\u{a0}: des champs d’usage et de besoins, qui refont le classement hors ligne",
        ),
    )]
    pub(crate) live: bool,
}

#[derive(Debug, Args)]
#[command(
    about = words(
        "The lines of an offer’s quote, and where each price comes from",
        "Les lignes du devis d’une offre, et d’où vient chaque prix",
    ),
    after_help = words(
        "Examples:\n\
            \x20\x20tarif explain nubo --gb 120\n\
            \x20\x20tarif explain zourit ouvaton --users 25 --gb 120 --need newsletter",
        "Exemples\u{a0}:\n\
            \x20\x20tarif explain nubo --gb 120\n\
            \x20\x20tarif explain zourit ouvaton --users 25 --gb 120 --need newsletter",
    ),
)]
pub(crate) struct ExplainArgs {
    #[arg(
        value_name = words("OFFER", "OFFRE"),
        help = words(
            "The offers to explain, by their ids or names",
            "Les offres à expliquer, par leur identifiant ou leur nom",
        ),
    )]
    pub(crate) offers: Vec<String>,
    #[arg(
        long,
        help = words(
            "The whole sentence for the minutes: the question, each amount and where it comes from",
            "La phrase entière pour le procès-verbal\u{a0}: la question, chaque montant et d’où il vient",
        ),
    )]
    pub(crate) minutes: bool,
    #[command(flatten)]
    pub(crate) current: CurrentArgs,
    #[command(flatten)]
    pub(crate) question: QuestionArgs,
    #[command(flatten)]
    pub(crate) totals: TotalsArgs,
}

#[derive(Debug, Args)]
#[command(
    about = words(
        "Which offer provides which service: with what software, as an option, or to install oneself",
        "Quelle offre fournit quel service\u{a0}: avec quel logiciel, en option, ou à installer soi-même",
    ),
    after_help = words(
        "Examples:\n\
            \x20\x20tarif services\n\
            \x20\x20tarif services --need mail,cloud:Nextcloud\n\
            \x20\x20tarif services --format markdown --out services.md",
        "Exemples\u{a0}:\n\
            \x20\x20tarif services\n\
            \x20\x20tarif services --need mail,cloud:Nextcloud\n\
            \x20\x20tarif services --format markdown --out services.md",
    ),
)]
pub(crate) struct ServicesArgs {
    #[command(flatten)]
    pub(crate) compared: OffersArgs,
    #[command(flatten)]
    pub(crate) question: QuestionArgs,
}

#[derive(Debug, Args)]
#[command(
    about = words(
        "The cheapest set of offers that covers the needs, beside the best single host",
        "La combinaison d’offres la moins chère qui couvre les besoins, face au meilleur hébergeur unique",
    ),
    after_help = words(
        "Each need is served by one offer, each offer is bought at most once, and the answer is proven: no \
            other set costs less. A set that contains a cheaper one is not listed. An offer counts the users of \
            its needs: all of --users for one that does not say how many, and the most of them (mail=20@5). A \
            service that the catalog says is bought with another one (an office suite with the files) is served \
            by the same offer, where both are needed.\n\
            \n\
            Examples:\n\
            \x20\x20tarif bundle --users 25 --need mail=20,cloud=100,newsletter\n\
            \x20\x20tarif bundle --users 25 --gb 120 --need mail,cloud:Nextcloud --top 5\n\
            \x20\x20tarif bundle --users 25 --need mail=20@5,video --known-only --format json\n\
            \x20\x20tarif bundle --users 25 --need mail=20,cloud=100,office,newsletter --max-hosts 2",
        "Chaque besoin est couvert par une seule offre, chaque offre est prise une fois au plus, et la \
            réponse est prouvée\u{a0}: aucune autre combinaison ne coûte moins. Une combinaison qui en contient \
            une moins chère n’est pas citée. Une offre compte les utilisateurs de ses besoins\u{a0}: tous ceux \
            de --users pour un besoin qui n’en donne pas le nombre, et le plus grand de ces nombres (mail=20@5). \
            Si le catalogue indique qu’un service se prend avec un autre (la bureautique avec les fichiers), la \
            même offre fournit les deux quand les deux sont demandés.\n\
            \n\
            Exemples\u{a0}:\n\
            \x20\x20tarif bundle --users 25 --need mail=20,cloud=100,newsletter\n\
            \x20\x20tarif bundle --users 25 --gb 120 --need mail,cloud:Nextcloud --top 5\n\
            \x20\x20tarif bundle --users 25 --need mail=20@5,video --known-only --format json\n\
            \x20\x20tarif bundle --users 25 --need mail=20,cloud=100,office,newsletter --max-hosts 2",
    ),
)]
pub(crate) struct BundleArgs {
    #[command(flatten)]
    pub(crate) compared: OffersArgs,
    #[command(flatten)]
    pub(crate) current: CurrentArgs,
    #[command(flatten)]
    pub(crate) question: QuestionArgs,
    #[arg(
        long, allow_hyphen_values = true,
        value_name = "N",
        help = words("At most so many offers in each set", "Nombre maximal d’offres dans chaque combinaison"),
    )]
    pub(crate) max_hosts: Option<String>,
    #[arg(
        long, allow_hyphen_values = true,
        value_name = "SERVICE,SERVICE…",
        help = words(
            "Needs that one offer must serve together, repeatable",
            "Besoins qu’une même offre doit couvrir ensemble, répétable",
        ),
    )]
    pub(crate) together: Vec<String>,
    #[command(flatten)]
    pub(crate) totals: TotalsArgs,
    #[arg(
        long, allow_hyphen_values = true,
        value_name = "N",
        help = words("How many of the next best to show [3]", "Nombre de combinaisons suivantes à montrer [3]"),
    )]
    pub(crate) top: Option<String>,
}
