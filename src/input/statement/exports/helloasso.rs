//! `HelloAsso`'s exports, which have no fee: the payments have totals, the lists of what was sold nothing to check.

use super::ColumnKind::{Amount, Choices, Date, Gift, Id, Price, Rebate, Status};
use super::{Audits, DayZone, Export, ExportWords, FeeSign, Heading, NothingToAudit, Seller, Totals};
use super::{NO_WORDS, USUAL, optional, required};
use crate::input::localized::Localized;
use crate::input::statement::days::DayOrder::DayMonthYear;

pub(super) const SELLER: Seller = Seller { name: NAME, exports: &[PAYMENTS, ITEMS, OLD_LIST] };

const NAME: &str = "HelloAsso";

const PAYMENTS_MENU: Localized = Localized { en: "Paiements › Exporter", fr: "Paiements › Exporter" };

const PAYMENTS: Export = Export {
    name: Localized { en: "HelloAsso’s payments", fr: "les paiements de HelloAsso" },
    menu: PAYMENTS_MENU,
    headings: &[Heading {
        sample: "helloasso-payments",
        known_by: &[
            &["référence paiement", "statut du paiement"],
            &["référence commande", "montant du tarif", "montant total"],
        ],
        columns: &[
            optional(Id, &["référence paiement"]),
            required(Status, &["statut du paiement", "statut de la commande"]),
            required(Date, &["date du paiement", "date de la commande"]),
            required(Amount, &["montant total"]),
            required(Price, &["montant du tarif"]),
            optional(Choices, &["montant des options"]),
            optional(Gift, &["don supplémentaire"]),
            optional(Rebate, &["montant du code promo"]),
        ],
        usual_days: Some(DayMonthYear),
    }],
    words: &ExportWords { done: &["authorized", "registered", "captured"], ..NO_WORDS },
    fee_sign: FeeSign::Positive,
    zone: DayZone::Account,
    audits: Audits::Totals(Totals {
        plus: &[Price, Choices, Gift],
        minus: &[Rebate],
        parts: Localized {
            en: "the price, the options and the gift, less the code",
            fr: "le tarif, plus les options et le don, moins le code promo",
        },
        seller: NAME,
    }),
    ..USUAL
};

/// What was sold in a campaign, one row an item.
const ITEMS: Export = Export {
    name: Localized { en: "HelloAsso’s list of a campaign", fr: "la liste d’une campagne HelloAsso" },
    headings: &[Heading {
        sample: "helloasso-campaign",
        known_by: &[&["référence commande", "statut de la commande"]],
        columns: &[],
        usual_days: None,
    }],
    ..LIST
};

/// As it was until 2021.
const OLD_LIST: Export = Export {
    name: Localized {
        en: "HelloAsso’s list of a campaign, as of before 2021",
        fr: "la liste d’une campagne HelloAsso (avant 2021)",
    },
    headings: &[Heading {
        sample: "helloasso-campaign-2019",
        known_by: &[&["numéro", "nom acheteur"], &["numéro", "montant adhésion"]],
        columns: &[],
        usual_days: None,
    }],
    ..LIST
};

const LIST: Export = Export {
    menu: Localized { en: "Campagne › Participants › Exporter", fr: "Campagne › Participants › Exporter" },
    audits: Audits::Nothing(NothingToAudit {
        why: Localized {
            en: "it lists what was sold, with neither a fee nor the total of a payment",
            fr: "elle énumère ce qui a été vendu, sans commission ni total de paiement",
        },
        instead: Localized {
            en: "export the payments (Paiements › Exporter)",
            fr: "exportez les paiements (Paiements › Exporter)",
        },
    }),
    ..USUAL
};
