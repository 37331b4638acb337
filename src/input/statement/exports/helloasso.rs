//! `HelloAsso`'s exports, which have no fee.

use super::ColumnKind::{Amount, Choices, Date, Gift, Id, Price, Rebate, Status};
use super::{Audits, Export, FeeSign, Heading, RowTypes, Seller, Totals, optional, required};
use crate::input::localized::Localized;
use crate::input::statement::days::DayOrder;

pub(super) const SELLER: Seller = Seller { name: NAME, menu: None, exports: &[PAYMENTS] };

const NAME: &str = "HelloAsso";

const PAYMENTS: Export = Export {
    name: Localized { en: "HelloAsso’s payments", fr: "les paiements de HelloAsso" },
    headings: &[Heading {
        sample: "helloasso",
        known_by: &[&["référence commande"]],
        columns: &[
            optional(Id, &["référence paiement", "référence commande"]),
            required(Status, &["statut du paiement", "statut de la commande"]),
            required(Date, &["date du paiement", "date de la commande"]),
            required(Amount, &["montant total"]),
            required(Price, &["montant du tarif"]),
            optional(Choices, &["montant des options"]),
            optional(Gift, &["don supplémentaire"]),
            optional(Rebate, &["montant du code promo"]),
        ],
        usual_days: Some(DayOrder::DayMonthYear),
    }],
    columns_are_chosen: false,
    types: RowTypes::Words,
    fee_sign: FeeSign::Positive,
    audits: Audits::Totals(Totals {
        plus: &[Price, Choices, Gift],
        minus: &[Rebate],
        parts: Localized {
            en: "the price, the options and the gift, less the code",
            fr: "le tarif, plus les options et le don, moins le code promo",
        },
        seller: NAME,
        without_total: Localized { en: "HelloAsso’s list of a campaign", fr: "la liste d’une campagne HelloAsso" },
    }),
};
