//! Wise's exports.

use super::ColumnKind::{Currency, Date, Fee, Id, Markup, Net, PaidCurrency, Status, Type};
use super::{Audits, Export, ExportColumn, ExportWords, Heading, NothingToAudit, Seller};
use super::{USUAL, optional, required};
use crate::input::localized::Localized;
use crate::input::statement::reason::Reason;

pub(super) const SELLER: Seller = Seller { name: "Wise", exports: &[HISTORY, STATEMENT] };

/// Its amounts are those after fees.
const HISTORY: Export = Export {
    name: Localized { en: "Wise’s transaction history", fr: "l’historique des opérations de Wise" },
    menu: Localized { en: "Transactions › Download", fr: "Opérations › Télécharger" },
    headings: &[
        Heading {
            sample: "wise-history",
            known_by: &[&["source fee amount", "target amount (after fees)"]],
            columns: HISTORY_COLUMNS,
            usual_days: None,
        },
        Heading {
            sample: "wise-history-de",
            known_by: &[&["betrag der ausgangsgebühr", "zielbetrag (nach gebühren)"]],
            columns: HISTORY_COLUMNS,
            usual_days: None,
        },
    ],
    words: &ExportWords {
        payments: &["in"],
        others: &[(Reason::NoMoneyIn, &["out"]), (Reason::Conversion, &["neutral"])],
        done: &[],
    },
    ..USUAL
};

const HISTORY_COLUMNS: &[ExportColumn] = &[
    required(Id, &["id"]),
    required(Type, &["richtung", "direction"]),
    required(Status, &["status"]),
    required(Fee, &["betrag der ausgangsgebühr", "source fee amount"]),
    optional(Markup, &["betrag der zielgebühr", "target fee amount"]),
    required(Net, &["zielbetrag (nach gebühren)", "target amount (after fees)"]),
    required(Currency, &["zielwährung", "target currency"]),
    optional(PaidCurrency, &["ausgangswährung", "source currency"]),
    required(Date, &["erstellt am", "created on"]),
];

const STATEMENT: Export = Export {
    name: Localized { en: "the statement of a Wise balance", fr: "le relevé d’un solde Wise" },
    menu: Localized { en: "Statements › Balance", fr: "Relevés › Solde" },
    headings: &[Heading {
        sample: "wise-statement",
        known_by: &[&["transferwise id", "total fees"], &["running balance", "total fees"]],
        columns: &[],
        usual_days: None,
    }],
    audits: Audits::Nothing(NothingToAudit {
        why: Localized {
            en: "its amounts hold their fees in some rows, and not in others",
            fr: "ses montants comprennent les frais sur certaines lignes, et pas sur d’autres",
        },
        instead: Localized {
            en: "export the transaction history (Transactions › Download)",
            fr: "exportez l’historique des opérations (Opérations › Télécharger)",
        },
    }),
    ..USUAL
};
