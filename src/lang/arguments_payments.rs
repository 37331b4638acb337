//! The help of the arguments about payments.

use super::help::Help;

pub(super) const PAYMENTS: &[Help] = &[
    Help {
        id: "payments",
        value: ["COUNTxAMOUNT,…", "NOMBRExMONTANT,…"],
        what: [
            "The payments collected in a year, whose fees are counted: 300x20",
            "Les paiements encaissés dans l’année, dont les frais sont comptés\u{a0}: 300x20",
        ],
    },
    Help {
        id: "processor",
        value: ["PROCESSOR", "PRESTATAIRE"],
        what: ["Who takes the payments", "Qui encaisse les paiements"],
    },
    Help {
        id: "card",
        value: ["CLASS", "CLASSE"],
        what: [
            "The class of card, where the processor has several",
            "La classe de carte, si le prestataire en a plusieurs",
        ],
    },
    Help {
        id: "plan",
        value: ["PLAN", "FORMULE"],
        what: ["The subscription, where the processor has several", "La formule, si le prestataire en a plusieurs"],
    },
    Help {
        id: "sums",
        value: ["AMOUNT", "MONTANT"],
        what: ["What each payer is asked for: 20, or 12.50", "Ce que paie chaque payeur\u{a0}: 20, ou 12,50"],
    },
    Help {
        id: "net",
        value: ["", ""],
        what: ["What to ask so that at least AMOUNT arrives", "Ce qu’il faut demander pour recevoir au moins MONTANT"],
    },
    Help {
        id: "processors",
        value: ["PROCESSOR,…", "PRESTATAIRE,…"],
        what: ["Who takes the payments [all]", "Qui encaisse les paiements [tous]"],
    },
    Help {
        id: "rate",
        value: ["FEE", "FRAIS"],
        what: [
            "A fee of your own instead of every processor’s: \"1.4% + 0.25\", or \"1% + 0..\" where a part is not known",
            "Vos propres frais au lieu de ceux de tous les prestataires\u{a0}: \"1,4% + 0,25\", ou \"1% + 0..\" si une part n’est pas connue",
        ],
    },
    Help {
        id: "agreed",
        value: ["FEE", "FRAIS"],
        what: [
            "A fee of your own instead of the processor’s: \"1.4% + 0.25\"",
            "Vos propres frais au lieu de ceux du prestataire\u{a0}: \"1,4% + 0,25\"",
        ],
    },
    Help {
        id: "vat",
        value: ["PERCENT%", "TAUX%"],
        what: ["The VAT added to the fee of --rate", "La TVA ajoutée aux frais de --rate"],
    },
    Help {
        id: "average",
        value: ["AMOUNT", "MONTANT"],
        what: ["The amount of each of the --payments N", "Le montant de chacun des --payments N"],
    },
    Help {
        id: "mix",
        value: ["CARD=PART%,…", "CARTE=PART%,…"],
        what: [
            "The classes of card, other names after a slash: standard=80%,international/other=20%",
            "Les classes de carte, leurs autres noms après /\u{a0}: standard=80%,international/other=20%",
        ],
    },
    Help {
        id: "monthly",
        value: ["", ""],
        what: ["Each payment in twelve monthly parts, beside", "Chaque paiement en douze mensualités, à côté"],
    },
    Help {
        id: "statement",
        value: ["FILE.csv", "FICHIER.csv"],
        what: [
            "The statement, as it was exported; - is the standard input",
            "Le relevé, tel qu’exporté\u{a0}; - est l’entrée standard",
        ],
    },
    Help {
        id: "columns",
        value: ["ROLE=COLUMN,…", "RÔLE=COLONNE,…"],
        what: [
            "The columns of an export that is not known: amount=…,fee=…,date=…,currency=…,net=…,id=…,type=…,status=…",
            "Les colonnes d’un export inconnu\u{a0}: amount=…,fee=…,date=…,currency=…,net=…,id=…,type=…,status=…",
        ],
    },
    Help {
        id: "dates",
        value: ["dmy|mdy", "dmy|mdy"],
        what: [
            "Whether days begin with the day or the month, where nothing tells",
            "Si les dates commencent par le jour ou le mois, quand rien ne le dit",
        ],
    },
    Help {
        id: "keep_going",
        value: ["", ""],
        what: [
            "Count rows that cannot be read as findings, and go on",
            "Compter les lignes illisibles comme des anomalies, et continuer",
        ],
    },
];
