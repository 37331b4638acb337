//! Vipps' and `MobilePay`'s exports.

use super::ColumnKind::{Amount, Date, Fee, Id, Net, PayoutId, Type};
use super::{Audits, DayZone, Export, ExportWords, Heading, NothingToAudit, Seller};
use super::{USUAL, optional, required};
use crate::input::localized::Localized;
use crate::input::statement::days::DayOrder::DayMonthYear;
use crate::input::statement::reason::Reason;

pub(super) const SELLER: Seller = Seller { name: "Vipps MobilePay", exports: &[SETTLEMENT, MY_SHOP] };

/// <https://developer.vippsmobilepay.com/docs/settlements/>
const SETTLEMENT: Export = Export {
    name: Localized { en: "Vipps’ settlement", fr: "le règlement de Vipps" },
    menu: Localized { en: "Oppgjør › CSV", fr: "Oppgjør › CSV" },
    headings: &[Heading {
        sample: "vipps",
        known_by: &[&["vippsnummer", "gebyr"], &["oppgjørs-id", "gebyr"]],
        columns: &[
            optional(Id, &["transaksjons-id"]),
            required(Type, &["transaksjonstype"]),
            required(Amount, &["brutto"]),
            required(Fee, &["gebyr"]),
            optional(Net, &["netto"]),
            required(Date, &["salgsdato"]),
            optional(PayoutId, &["oppgjørs-id"]),
        ],
        usual_days: Some(DayMonthYear),
    }],
    words: &ExportWords { payments: &["salg"], others: &[(Reason::Refund, &["refundering"])], done: &[] },
    zone: DayZone::Account,
    currency: Some("NOK"),
    ..USUAL
};

const MY_SHOP: Export = Export {
    name: Localized { en: "MobilePay MyShop’s list", fr: "la liste de MobilePay MyShop" },
    menu: Localized { en: "MyShop › Transfers, or Sales", fr: "MyShop › Transfers, ou Sales" },
    headings: &[Heading {
        sample: "mobilepay",
        known_by: &[&["mp-number", "myshop-number"]],
        columns: &[],
        usual_days: None,
    }],
    audits: Audits::Nothing(NothingToAudit {
        why: Localized {
            en: "the fee of a payment is a row of its own, or not in it",
            fr: "la commission d’un paiement est une ligne à part, ou n’y figure pas",
        },
        instead: Localized {
            en: "export the settlement, which has gross, fee and net on each row",
            fr: "exportez le règlement, qui a le brut, la commission et le net sur chaque ligne",
        },
    }),
    ..USUAL
};
