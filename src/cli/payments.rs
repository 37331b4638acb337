//! What can be asked about payments.

use super::words::{with_exports, words};
use super::{RequireArgs, UnknownVatArgs};
use crate::analysis::audit::groups::Grouping;
use crate::input::statement::days::DayOrder;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
#[command(
    about = words(
        "What a payment costs at each processor, what to ask, and what a year of payments costs",
        "Ce que coûte un paiement chez chaque prestataire, ce qu’il faut demander, et le coût d’une année",
    ),
    after_help = words(
        "Fees are rounded half up to the cent, on each payment. Parts of --mix that make no whole number of \
            payments count as an average.\n\
            \n\
            Examples:\n\
            \x20\x20tarif fee 20 50\n\
            \x20\x20tarif fee 20 --net --processor stripe --card standard\n\
            \x20\x20tarif fee 15 --rate \"1.5% + 0.25\" --vat 20%\n\
            \x20\x20tarif fee --payments 300 --average 20 --mix standard=80%,other=20%\n\
            \x20\x20tarif fee --payments 250x20,50x100 --processor stripe,payplug --card standard\n\
            \x20\x20tarif fee 120 --monthly",
        "Chaque commission est arrondie au centime le plus proche, le demi-centime au centime supérieur. Si une part \
            de --mix ne fait pas un nombre entier de paiements, elle compte comme une moyenne.\n\
            \n\
            Exemples\u{a0}:\n\
            \x20\x20tarif fee 20 50\n\
            \x20\x20tarif fee 20 --net --processor stripe --card standard\n\
            \x20\x20tarif fee 15 --rate \"1,5\u{a0}% + 0,25\u{a0}€\" --vat 20%\n\
            \x20\x20tarif fee --payments 300 --average 20 --mix standard=80%,other=20%\n\
            \x20\x20tarif fee --payments 250x20,50x100 --processor stripe,payplug --card standard\n\
            \x20\x20tarif fee 120 --monthly",
    ),
)]
pub(crate) struct FeeArgs {
    #[arg(
        allow_negative_numbers = true,
        value_name = words("AMOUNT", "MONTANT"),
        help = words(
            "What each payer is asked for: 20, or 12.50",
            "Ce que paie chaque payeur\u{a0}: 20, ou 12,50",
        ),
    )]
    pub(crate) amounts: Vec<String>,
    #[arg(
        long, conflicts_with_all = ["payments", "monthly"],
        help = words(
            "What to ask so that at least AMOUNT arrives",
            "Ce qu’il faut demander pour recevoir au moins MONTANT",
        ),
    )]
    pub(crate) net: bool,
    #[arg(
        long, value_delimiter = ',',
        value_name = words("PROCESSOR,…", "PRESTATAIRE,…"),
        help = words("Who takes the payments [all]", "Prestataire de paiement [tous]"),
    )]
    pub(crate) processor: Vec<String>,
    #[command(flatten)]
    pub(crate) required: RequireArgs,
    #[command(flatten)]
    pub(crate) class: ClassArgs,
    #[arg(
        long, conflicts_with_all = ["card", "plan", "mix"], allow_hyphen_values = true,
        value_name = words("FEE", "COMMISSION"),
        help = words(
            "A fee of your own instead of every processor’s: \"1.4% + 0.25\", or \"1% + 0..\" where a part \
                is not known",
            "Votre propre commission au lieu de celles des prestataires\u{a0}: \"1,4\u{a0}% + 0,25\u{a0}€\", ou \
                \"1\u{a0}% + 0..\u{a0}€\" si une part n’est pas connue",
        ),
    )]
    pub(crate) rate: Option<String>,
    #[command(flatten)]
    pub(crate) tax: RateVatArgs,
    #[arg(
        long, allow_hyphen_values = true,
        value_name = words("COUNTxAMOUNT,…", "NOMBRExMONTANT,…"),
        help = words(
            "The payments collected in a year, whose fees are counted: 300x20",
            "Les paiements encaissés dans l’année, dont les frais sont comptés\u{a0}: 300x20",
        ),
    )]
    pub(crate) payments: Option<String>,
    #[arg(
        long, requires = "payments", allow_hyphen_values = true,
        value_name = words("AMOUNT", "MONTANT"),
        help = words("The amount of each of the --payments N", "Montant de chacun des paiements de --payments N"),
    )]
    pub(crate) average: Option<String>,
    #[arg(
        long, conflicts_with = "card",
        value_name = words("CARD=PART%,…", "CARTE=PART%,…"),
        help = words(
            "The classes of card, other names after a slash: standard=80%,international/other=20%",
            "Les classes de carte, leurs autres noms après /\u{a0}: standard=80%,international/other=20%",
        ),
    )]
    pub(crate) mix: Option<String>,
    #[arg(
        long,
        help = words(
            "Each payment in twelve monthly parts, beside",
            "Ajouter le coût de chaque paiement réparti en douze mensualités",
        ),
    )]
    pub(crate) monthly: bool,
    #[command(flatten)]
    pub(crate) unknown_vat: UnknownVatArgs,
}

#[derive(Debug, Args)]
#[command(
    about = words(
        "Whether the fees of a statement are those of the published rates",
        "Les commissions d’un relevé sont-elles celles des tarifs publiés\u{a0}?",
    ),
    after_help = with_exports(words(
        "{exports} Each fee is held against the rates in force on the day of the payment. The exit status is 1 \
            when there are findings, or when nothing could be audited.\n\
            \n\
            Examples:\n\
            \x20\x20tarif audit balance.csv --processor stripe\n\
            \x20\x20tarif audit balance.csv --processor stripe --format csv > findings.csv\n\
            \x20\x20tarif audit paypal.csv --rate \"2.9% + 0.35\"\n\
            \x20\x20tarif audit bank.csv --rate 1.75% --columns amount=Gross,fee=Fee,date=Day",
        "{exports} Chaque commission est comparée aux tarifs en vigueur le jour du paiement. Le code de sortie est \
            1 s’il y a des anomalies, ou si rien n’a pu être contrôlé.\n\
            \n\
            Exemples\u{a0}:\n\
            \x20\x20tarif audit solde.csv --processor stripe\n\
            \x20\x20tarif audit solde.csv --processor stripe --format csv > anomalies.csv\n\
            \x20\x20tarif audit paypal.csv --rate \"2,9\u{a0}% + 0,35\u{a0}€\"\n\
            \x20\x20tarif audit banque.csv --rate 1,75% --columns amount=Brut,fee=Commission,date=Jour",
    )),
)]
pub(crate) struct AuditArgs {
    #[arg(
        value_name = words("FILE.csv", "FICHIER.csv"), required_unless_present = "exports",
        help = words(
            "The statements, as they were exported; - is the standard input; a payment of two of them counts once",
            "Les relevés, tels qu’exportés\u{a0}; - est l’entrée standard\u{a0}; un paiement présent dans deux d’entre \
                eux compte une fois",
        ),
    )]
    pub(crate) files: Vec<PathBuf>,
    #[arg(
        long,
        value_name = words("PROCESSOR", "PRESTATAIRE"),
        help = words("Who takes the payments", "Prestataire de paiement"),
    )]
    pub(crate) processor: Option<String>,
    #[command(flatten)]
    pub(crate) class: ClassArgs,
    #[arg(
        long, conflicts_with_all = ["card", "plan"], allow_hyphen_values = true,
        value_name = words("FEE", "COMMISSION"),
        help = words(
            "A fee of your own instead of the processor’s: \"1.4% + 0.25\"",
            "Votre propre commission au lieu de celle du prestataire\u{a0}: \"1,4\u{a0}% + 0,25\u{a0}€\"",
        ),
    )]
    pub(crate) rate: Option<String>,
    #[command(flatten)]
    pub(crate) tax: RateVatArgs,
    #[arg(
        long,
        value_name = words("ROLE=COLUMN,…", "RÔLE=COLONNE,…"),
        help = words(
            "The columns of an export that is not known, for amount, fee, date, currency, net, id, type, status, tax, \
                refunded, payout; type=Kind:Sale|Gift says which words mean a payment",
            "Les colonnes d’un export inconnu, pour amount (montant), fee (commission), date, currency, net, id, type, \
                status, tax, refunded, payout\u{a0}; type=Nature:Vente|Don dit quels mots désignent un paiement",
        ),
    )]
    pub(crate) columns: Option<String>,
    #[arg(
        long,
        value_name = "dmy|mdy",
        help = words(
            "Whether days begin with the day or the month, where nothing tells",
            "Jour d’abord (dmy) ou mois d’abord (mdy) dans les dates, si rien ne l’indique",
        ),
    )]
    pub(crate) dates: Option<DayOrder>,
    #[arg(
        long, allow_hyphen_values = true,
        value_name = words("ZONE", "FUSEAU"),
        help = words(
            "The zone whose days count, where a statement has times in UTC: Europe/Paris, or +02:00",
            "Le fuseau dont les jours comptent, si un relevé a des heures UTC\u{a0}: Europe/Paris, ou +02:00",
        ),
    )]
    pub(crate) time_zone: Option<String>,
    #[arg(
        long,
        value_name = "month|payout",
        help = words(
            "Amounts, fees and the effective rate of each month, or what each payout is made of",
            "Les montants, les commissions et le taux effectif de chaque mois (month), ou la composition de chaque \
                virement (payout)",
        ),
    )]
    pub(crate) by: Option<Grouping>,
    #[arg(
        long, conflicts_with = "by",
        help = words(
            "The fees of each month as a journal that hledger reads, to account 627",
            "Les commissions de chaque mois sous forme de journal lisible par hledger, au compte 627",
        ),
    )]
    pub(crate) journal: bool,
    #[arg(
        long, conflicts_with = "files",
        help = words(
            "List the exports that are known, and where each is found",
            "Énumérer les exports connus, et où trouver chacun",
        ),
    )]
    pub(crate) exports: bool,
    #[arg(
        long,
        help = words(
            "Count rows that cannot be read as findings, and go on",
            "Compter les lignes illisibles comme des anomalies, et continuer",
        ),
    )]
    pub(crate) keep_going: bool,
    #[command(flatten)]
    pub(crate) unknown_vat: UnknownVatArgs,
}

/// Which of a processor's rates is meant.
#[derive(Debug, Args)]
pub(crate) struct ClassArgs {
    #[arg(long, value_name = words("CLASS", "CLASSE"), help = card_help())]
    pub(crate) card: Option<String>,
    #[arg(long, value_name = words("PLAN", "FORMULE"), help = plan_help())]
    pub(crate) plan: Option<String>,
}

/// The tax on a rate of one's own.
#[derive(Debug, Args)]
pub(crate) struct RateVatArgs {
    #[arg(
        long, requires = "rate", allow_hyphen_values = true,
        value_name = words("PERCENT%", "TAUX%"),
        help = words("The VAT added to the fee of --rate", "La TVA ajoutée à la commission de --rate"),
    )]
    pub(crate) vat: Option<String>,
}

pub(super) fn card_help() -> &'static str {
    words("The class of card, where the processor has several", "La classe de carte, si le prestataire en a plusieurs")
}

pub(super) fn plan_help() -> &'static str {
    words("The subscription, where the processor has several", "La formule, si le prestataire en a plusieurs")
}
