//! The exports of platforms by which associations and makers are paid, and of their software: Open Collective, Etsy,
//! Eventbrite, Ko-fi, Patreon, `CiviCRM`, `AssoConnect`.

use super::ColumnKind::{Amount, Currency, Date, Fee, Id, IsRefund, IsRefunded, Markup, Net, Refunded, Status, Type};
use super::{Audits, DayZone, Export, ExportWords, FeeSign, Heading, NothingToAudit, Seller};
use super::{NO_WORDS, USUAL, expected, optional, required};
use crate::input::localized::Localized;
use crate::input::statement::days::DayOrder::MonthDayYear;
use crate::input::statement::reason::Reason;

pub(super) const OPEN_COLLECTIVE: Seller =
    Seller { name: "Open Collective", exports: &[TRANSACTIONS, TRANSACTIONS_WITHOUT_FEES] };
pub(super) const ETSY: Seller = Seller { name: "Etsy", exports: &[SALES, STATEMENT] };
pub(super) const EVENTBRITE: Seller = Seller { name: "Eventbrite", exports: &[ATTENDEES] };
pub(super) const KO_FI: Seller = Seller { name: "Ko-fi", exports: &[KO_FI_TRANSACTIONS] };
pub(super) const PATREON: Seller = Seller { name: "Patreon", exports: &[EARNINGS] };
pub(super) const CIVICRM: Seller = Seller { name: "CiviCRM", exports: &[CONTRIBUTIONS] };
pub(super) const ASSOCONNECT: Seller = Seller { name: "AssoConnect", exports: &[MEMBERS] };

const TRANSACTIONS_MENU: Localized =
    Localized { en: "Transactions › Download CSV", fr: "Transactions › Download CSV" };

/// <https://github.com/opencollective/opencollective-rest/blob/main/docs/transactions.md>
const TRANSACTIONS: Export = Export {
    name: Localized { en: "Open Collective’s transactions", fr: "les transactions d’Open Collective" },
    menu: TRANSACTIONS_MENU,
    headings: &[Heading {
        sample: "open-collective",
        known_by: &[&["kind", "paymentprocessorfee"], &["kind", "payment processor fee"]],
        columns: &[
            optional(Id, &["shortid", "transaction id"]),
            required(Type, &["kind"]),
            required(Amount, &["amount", "gross amount"]),
            required(Fee, &["paymentprocessorfee", "payment processor fee"]),
            optional(Net, &["netamount", "amount single column"]),
            required(Currency, &["currency"]),
            required(Date, &["datetime", "date & time", "effective date & time"]),
            expected(IsRefund, &["isrefund", "is reverse", "is refund"]),
            optional(IsRefunded, &["isrefunded", "is reversed", "is refunded"]),
        ],
        usual_days: None,
    }],
    words: &ExportWords {
        payments: &["contribution"],
        others: &[
            (Reason::TopUp, &["added_funds", "added funds", "prepaid_payment_method"]),
            (Reason::NoMoneyIn, &["expense"]),
            (
                Reason::FeeRow,
                &[
                    "host_fee",
                    "host_fee_share",
                    "host_fee_share_debt",
                    "payment_processor_fee",
                    "payment_processor_cover",
                    "platform_tip",
                    "platform_tip_debt",
                    "platform_fee",
                ],
            ),
            (Reason::Transfer, &["balance_transfer"]),
        ],
        done: &[],
    },
    fee_sign: FeeSign::Negative,
    zone: DayZone::Utc,
    ..USUAL
};

const TRANSACTIONS_WITHOUT_FEES: Export = Export {
    name: Localized {
        en: "Open Collective’s transactions without fees",
        fr: "les transactions d’Open Collective sans commission",
    },
    menu: TRANSACTIONS_MENU,
    headings: &[Heading {
        sample: "open-collective-without-fees",
        known_by: &[&["accountslug", "oppositeaccountslug"], &["account handle", "kind"]],
        columns: &[],
        usual_days: None,
    }],
    audits: Audits::Nothing(NothingToAudit {
        why: Localized {
            en: "the fee of a payment is a row of its own",
            fr: "la commission d’un paiement est une ligne à part",
        },
        instead: Localized {
            en: "choose the column “Payment Processor Fee” when you export",
            fr: "choisissez la colonne «\u{a0}Payment Processor Fee\u{a0}» à l’export",
        },
    }),
    ..USUAL
};

const SALES: Export = Export {
    name: Localized { en: "Etsy Payments’ sales", fr: "les ventes d’Etsy Payments" },
    menu: Localized {
        en: "Settings › Options › Download data › Etsy Payments sales",
        fr: "Paramètres › Options › Télécharger les données › Ventes Etsy Payments",
    },
    headings: &[Heading {
        sample: "etsy-sales",
        known_by: &[&["posted gross", "adjusted fees"], &["posted gross", "posted fees"]],
        columns: &[
            optional(Id, &["payment id"]),
            expected(Status, &["status"]),
            required(Amount, &["gross amount"]),
            required(Fee, &["fees"]),
            optional(Net, &["net amount"]),
            required(Currency, &["currency"]),
            required(Date, &["order date"]),
            expected(Refunded, &["refund amount"]),
        ],
        usual_days: Some(MonthDayYear),
    }],
    words: &ExportWords { done: &["settled"], ..NO_WORDS },
    ..USUAL
};

const STATEMENT: Export = Export {
    name: Localized { en: "Etsy’s monthly statement", fr: "le relevé mensuel d’Etsy" },
    menu: Localized { en: "Finances › Monthly statements", fr: "Finances › Relevés mensuels" },
    headings: &[Heading {
        sample: "etsy-statement",
        known_by: &[&["fees & taxes", "net", "title"]],
        columns: &[],
        usual_days: None,
    }],
    audits: Audits::Nothing(NothingToAudit {
        why: Localized {
            en: "the fees of a sale are rows of their own",
            fr: "les frais d’une vente sont des lignes à part",
        },
        instead: Localized {
            en: "export the sales of Etsy Payments (Settings › Options › Download data)",
            fr: "exportez les ventes d’Etsy Payments (Paramètres › Options › Télécharger les données)",
        },
    }),
    ..USUAL
};

/// One row an attendee, with the fees of the ticket.
const ATTENDEES: Export = Export {
    name: Localized { en: "Eventbrite’s attendees", fr: "les participants d’Eventbrite" },
    menu: Localized { en: "Reports › Attendees › Export", fr: "Rapports › Participants › Exporter" },
    headings: &[Heading {
        sample: "eventbrite",
        known_by: &[&["eventbrite fees", "eventbrite payment processing"]],
        columns: &[
            optional(Id, &["attendee no.", "attendee #"]),
            required(Status, &["attendee status"]),
            required(Amount, &["total paid"]),
            required(Fee, &["eventbrite fees"]),
            required(Markup, &["eventbrite payment processing"]),
            required(Currency, &["currency"]),
            required(Date, &["order date"]),
        ],
        usual_days: None,
    }],
    words: &ExportWords { done: &["attending", "checked in"], ..NO_WORDS },
    to_know: Some(Localized {
        en: "Each row is a ticket, and its fee that of Eventbrite and of the payment together.",
        fr: "Chaque ligne est un billet, et sa commission celle d’Eventbrite et du paiement ensemble.",
    }),
    ..USUAL
};

const KO_FI_TRANSACTIONS: Export = Export {
    name: Localized { en: "Ko-fi’s transactions", fr: "les transactions de Ko-fi" },
    menu: Localized { en: "Payments › Download CSV", fr: "Paiements › Télécharger le CSV" },
    headings: &[Heading {
        sample: "ko-fi",
        known_by: &[&["received", "given", "transactiontype"]],
        columns: &[],
        usual_days: None,
    }],
    audits: Audits::Nothing(NothingToAudit {
        why: Localized { en: "it has no fee", fr: "aucune commission n’y figure" },
        instead: WHO_PAID,
    }),
    ..USUAL
};

const EARNINGS: Export = Export {
    name: Localized { en: "Patreon’s earnings", fr: "les revenus de Patreon" },
    menu: Localized { en: "Income › Earnings › Download CSV", fr: "Revenus › Gains › Télécharger le CSV" },
    headings: &[Heading {
        sample: "patreon",
        known_by: &[
            &["total payment processing fees", "patreon adjustments"],
            &["patreon platform fees", "payment processing fees"],
            &["patreon platform fee", "payment processing fee"],
        ],
        columns: &[],
        usual_days: None,
    }],
    audits: Audits::Nothing(NothingToAudit {
        why: Localized {
            en: "each row is the sum of a month, in which no payment stands alone",
            fr: "chaque ligne est la somme d’un mois, où aucun paiement ne figure seul",
        },
        instead: Localized {
            en: "the fees of single payments are in no export of Patreon’s",
            fr: "aucun export de Patreon ne donne la commission de chaque paiement",
        },
    }),
    ..USUAL
};

/// A fee of 0 in it is one that it was not told, so that nothing follows from it.
const CONTRIBUTIONS: Export = Export {
    name: Localized { en: "CiviCRM’s contributions", fr: "les contributions de CiviCRM" },
    menu: Localized {
        en: "Contributions › Find contributions › Export",
        fr: "Contributions › Trouver des contributions › Exporter",
    },
    headings: &[Heading {
        sample: "civicrm",
        known_by: &[
            &["contribution status", "total amount"],
            &["contribution id", "total amount"],
            &["statut de la contribution", "montant total"],
        ],
        columns: &[],
        usual_days: None,
    }],
    audits: Audits::Nothing(NothingToAudit {
        why: Localized {
            en: "its fees are those that somebody entered, and 0 where nobody did",
            fr: "ses frais sont ceux qu’on y a saisis, et 0 à défaut",
        },
        instead: WHO_PAID,
    }),
    ..USUAL
};

const MEMBERS: Export = Export {
    name: Localized { en: "AssoConnect’s list of members", fr: "la liste des adhérents d’AssoConnect" },
    menu: Localized { en: "Adhésions › Exporter", fr: "Adhésions › Exporter" },
    headings: &[Heading {
        sample: "assoconnect",
        known_by: &[&["montant de l'opération", "moyen de paiement utilisé"]],
        columns: &[],
        usual_days: None,
    }],
    audits: Audits::Nothing(NothingToAudit {
        why: Localized { en: "it has no fee", fr: "aucune commission n’y figure" },
        instead: Localized {
            en: "export the payments of the processor, with their fees",
            fr: "exportez les paiements du prestataire, avec leurs commissions",
        },
    }),
    ..USUAL
};

const WHO_PAID: Localized = Localized {
    en: "export the payments of the processor that took them, such as PayPal or Stripe",
    fr: "exportez les paiements du prestataire qui les a encaissés, PayPal ou Stripe par exemple",
};
