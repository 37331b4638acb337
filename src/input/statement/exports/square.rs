//! Square's exports, whose amounts bear the sign of their currency.

use super::ColumnKind::{Amount, Cash, Date, Fee, GiftCard, Id, Net, OtherTender, PayoutId, Status, Type};
use super::{Audits, DayZone, Export, ExportWords, FeeSign, Heading, NothingToAudit, Seller};
use super::{USUAL, expected, optional, required};
use crate::input::localized::Localized;
use crate::input::statement::reason::Reason;

pub(super) const SELLER: Seller = Seller { name: "Square", exports: &[TRANSACTIONS, ITEMS] };

const TRANSACTIONS: Export = Export {
    name: Localized { en: "Square’s transactions", fr: "les transactions de Square" },
    menu: Localized { en: "Transactions › Export", fr: "Transactions › Exporter" },
    headings: &[Heading {
        sample: "square",
        known_by: &[&["total collected", "net total"], &["total collected", "card entry methods"]],
        columns: &[
            optional(Id, &["transaction id", "payment id"]),
            expected(Type, &["event type"]),
            required(Amount, &["total collected"]),
            required(Fee, &["fees"]),
            optional(Net, &["net total"]),
            required(Date, &["date"]),
            optional(Status, &["transaction status"]),
            optional(Cash, &["cash"]),
            optional(OtherTender, &["other tender"]),
            optional(GiftCard, &["square gift card"]),
            optional(PayoutId, &["deposit id"]),
        ],
        usual_days: None,
    }],
    words: &ExportWords { payments: &["payment"], others: &[(Reason::Refund, &["refund"])], done: &["complete"] },
    fee_sign: FeeSign::Negative,
    zone: DayZone::Column,
    ..USUAL
};

const ITEMS: Export = Export {
    name: Localized { en: "Square’s list of items", fr: "la liste des articles de Square" },
    menu: Localized { en: "Transactions › Export › Items", fr: "Transactions › Exporter › Articles" },
    headings: &[Heading {
        sample: "square-items",
        known_by: &[&["price point name", "modifiers applied"]],
        columns: &[],
        usual_days: None,
    }],
    audits: Audits::Nothing(NothingToAudit {
        why: Localized {
            en: "it lists what was sold, and its commission is that of the staff",
            fr: "elle énumère ce qui a été vendu, et sa commission est celle du personnel",
        },
        instead: Localized { en: "export the transactions", fr: "exportez les transactions" },
    }),
    ..USUAL
};
