//! `SumUp`'s exports, in three languages. Each card sale stands in the report twice: as itself, and as its payout.

use super::ColumnKind::{Amount, Date, Fee, Id, Means, Net, Status, Type};
use super::{Audits, Export, ExportColumn, ExportWords, Heading, NothingToAudit, Seller};
use super::{USUAL, expected, optional, required};
use crate::input::localized::Localized;
use crate::input::statement::reason::Reason;

pub(super) const SELLER: Seller = Seller { name: "SumUp", exports: &[REPORT, ACCOUNT, SALES] };

const REPORT_MENU: Localized =
    Localized { en: "Reports › Transactions report", fr: "Rapports › Rapport de transactions" };

const REPORT: Export = Export {
    name: Localized { en: "SumUp’s transactions report", fr: "le rapport de transactions de SumUp" },
    menu: REPORT_MENU,
    headings: &[
        Heading {
            sample: "sumup-en",
            known_by: &[&["process as", "entry mode"], &["transaction id", "transaction type", "payout"]],
            columns: REPORT_COLUMNS,
            usual_days: None,
        },
        Heading {
            sample: "sumup-fr",
            known_by: &[&["traiter en tant que", "virement"], &["type de transaction", "montant total", "virement"]],
            columns: REPORT_COLUMNS,
            usual_days: None,
        },
        Heading {
            sample: "sumup-de",
            known_by: &[&["durchgeführt mit", "auszahlung"], &["transaktions-id", "zahlungsmethode", "auszahlung"]],
            columns: REPORT_COLUMNS,
            usual_days: None,
        },
        Heading {
            sample: "sumup-de-2026",
            known_by: &[&["transaktionscode", "gebührenbetrag", "auszahlungsbetrag"]],
            columns: REPORT_COLUMNS,
            usual_days: None,
        },
    ],
    words: &ExportWords {
        payments: &["sale", "vente", "umsatz", "zahlung"],
        others: &[
            (Reason::Refund, &["refund", "rembourse", "remboursement", "ruckerstattung"]),
            (Reason::Payout, &["payout", "virement", "auszahlung"]),
            (Reason::Dispute, &["chargeback", "ruckbuchung"]),
        ],
        done: &["successful", "accepte", "reussi", "erfolgreich"],
    },
    ..USUAL
};

/// The net of the sale (`Net sales`, `Netto`) is that without value added tax; what is left of a sale is its payout.
const REPORT_COLUMNS: &[ExportColumn] = &[
    required(Id, &["transaktionscode", "transaktions-id", "réf. transaction", "transaction id"]),
    required(Type, &["transaktionsart", "zahlungsart", "type de transaction", "transaction type"]),
    expected(Status, &["status", "statut"]),
    required(Amount, &["betrag", "betrag inkl. mwst.", "montant total", "total"]),
    required(Fee, &["gebührenbetrag", "gebühr", "frais", "fee"]),
    optional(Net, &["auszahlungsbetrag", "auszahlung", "virement", "payout"]),
    required(Date, &["zeitstempel", "datum", "date"]),
    expected(Means, &["zahlungsmethode", "méthode de paiement", "payment method"]),
];

const ACCOUNT: Export = Export {
    name: Localized { en: "the statement of a SumUp business account", fr: "le relevé d’un compte pro SumUp" },
    menu: Localized { en: "Business account › Statements", fr: "Compte pro › Relevés" },
    headings: &[Heading {
        sample: "sumup-account",
        known_by: &[&["code de la transaction", "solde disponible"], &["codice transazione", "saldo disponibile"]],
        columns: &[],
        usual_days: None,
    }],
    audits: Audits::Nothing(NothingToAudit {
        why: Localized {
            en: "sales come into it as payouts, without their fees",
            fr: "les ventes y arrivent en virements, sans leurs commissions",
        },
        instead: INSTEAD,
    }),
    ..USUAL
};

const SALES: Export = Export {
    name: Localized { en: "SumUp’s sales report", fr: "le rapport des ventes de SumUp" },
    menu: Localized { en: "Reports › Sales report", fr: "Rapports › Rapport des ventes" },
    headings: &[Heading {
        sample: "sumup-sales",
        known_by: &[&["preis (brutto)", "transaktionsnummer"]],
        columns: &[],
        usual_days: None,
    }],
    audits: Audits::Nothing(NothingToAudit {
        why: Localized {
            en: "it lists what was sold, without fees",
            fr: "il énumère ce qui a été vendu, sans commission",
        },
        instead: INSTEAD,
    }),
    ..USUAL
};

const INSTEAD: Localized = Localized {
    en: "export the transactions (Reports › Transactions report)",
    fr: "exportez les transactions (Rapports › Rapport de transactions)",
};
