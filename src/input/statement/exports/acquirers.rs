//! The reports of acquirers: Worldline, SIBS, Checkout.com, Braintree, TWINT, Clearhaus, `ePay`, Mollie.

use super::ColumnKind::{Amount, Currency, Date, Fee, Id, Net, PaidCurrency, PayoutId, Status, Type};
use super::{Audits, DayZone, Export, ExportWords, FeeSign, Heading, NothingToAudit, Seller};
use super::{USUAL, expected, optional, required};
use crate::input::localized::Localized;
use crate::input::statement::days::DayOrder::{DayMonthYear, MonthDayYear};
use crate::input::statement::reason::Reason;

pub(super) const WORLDLINE: Seller = Seller { name: "Worldline", exports: &[TRANSACTIONS] };
pub(super) const SIBS: Seller = Seller { name: "SIBS", exports: &[SETTLEMENT] };
pub(super) const CHECKOUT: Seller = Seller { name: "Checkout.com", exports: &[BREAKDOWN] };
pub(super) const BRAINTREE: Seller = Seller { name: "Braintree", exports: &[FEE_REPORT, SEARCH] };
pub(super) const TWINT: Seller = Seller { name: "TWINT", exports: &[TWINT_REPORT] };
pub(super) const MOLLIE: Seller = Seller { name: "Mollie", exports: &[MOLLIE_SETTLEMENT] };
pub(super) const CLEARHAUS: Seller = Seller { name: "Clearhaus", exports: &[CLEARHAUS_SETTLEMENTS] };
pub(super) const EPAY: Seller = Seller { name: "ePay", exports: &[EPAY_TRANSACTIONS] };

/// Of Switzerland and Germany.
const TRANSACTIONS: Export = Export {
    name: Localized { en: "Worldline’s transactions", fr: "les transactions de Worldline" },
    menu: Localized { en: "myPortal › Transactions › Download", fr: "myPortal › Transactions › Télécharger" },
    headings: &[Heading {
        sample: "worldline-de",
        known_by: &[&["clearing region", "dcc payback"], &["transaktionstyp", "bruttobetrag", "gebühren"]],
        columns: &[
            optional(Id, &["acquirer reference"]),
            required(Type, &["transaktionstyp"]),
            required(Status, &["status"]),
            required(Amount, &["bruttobetrag"]),
            required(Fee, &["gebühren"]),
            optional(Net, &["netto betrag"]),
            required(Currency, &["händler währung"]),
            optional(PaidCurrency, &["eingelieferte währung"]),
            required(Date, &["transaktionsdatum"]),
        ],
        usual_days: Some(DayMonthYear),
    }],
    words: &ExportWords {
        payments: &[
            "first presentment",
            "first presentment(retail)",
            "first presentment(e-commerce)",
            "first presentment(ecommerce)",
        ],
        others: &[],
        done: &["ausbezahlt"],
    },
    fee_sign: FeeSign::Negative,
    zone: DayZone::Account,
    ..USUAL
};

const SETTLEMENT: Export = Export {
    name: Localized { en: "SIBS’ settlement", fr: "le règlement de SIBS" },
    menu: Localized { en: "Liquidações › Exportar", fr: "Liquidações › Exportar" },
    headings: &[Heading {
        sample: "sibs",
        known_by: &[&["montante bruto", "comissão"]],
        columns: &[
            expected(Type, &["tipo"]),
            required(Amount, &["montante bruto"]),
            required(Fee, &["comissão"]),
            optional(Net, &["montante líquido"]),
            optional(Currency, &["moeda"]),
            required(Date, &["data movimento"]),
            optional(PayoutId, &["nº lote"]),
        ],
        usual_days: Some(DayMonthYear),
    }],
    words: &ExportWords {
        payments: &["compra"],
        others: &[(Reason::Refund, &["devolucao", "anulacao"]), (Reason::Pending, &["pre-autorizacao"])],
        done: &[],
    },
    zone: DayZone::Account,
    ..USUAL
};

const BREAKDOWN: Export = Export {
    name: Localized { en: "Checkout.com’s settlement breakdown", fr: "le détail des règlements de Checkout.com" },
    menu: Localized { en: "Reports › Settlement breakdown", fr: "Rapports › Settlement breakdown" },
    headings: &[Heading {
        sample: "checkout",
        known_by: &[&["gross in holding currency", "deduction in holding currency"]],
        columns: &[
            optional(Id, &["payment id"]),
            required(Type, &["type"]),
            required(Amount, &["gross in holding currency"]),
            required(Fee, &["deduction in holding currency"]),
            optional(Net, &["net in holding currency"]),
            required(Currency, &["holding currency"]),
            optional(PaidCurrency, &["processing currency"]),
            required(Date, &["processed on"]),
            optional(PayoutId, &["payout id"]),
        ],
        usual_days: None,
    }],
    words: &ExportWords {
        payments: &["charge"],
        others: &[
            (Reason::Payout, &["merchant payout"]),
            (Reason::FeeRow, &["network token provisioning", "network token update", "account updater", "void"]),
        ],
        done: &[],
    },
    fee_sign: FeeSign::Negative,
    ..USUAL
};

/// <https://developer.paypal.com/braintree/articles/control-panel/reporting/transaction-level-fee-report>
const FEE_REPORT: Export = Export {
    name: Localized { en: "Braintree’s fee report", fr: "le rapport de commissions de Braintree" },
    menu: Localized { en: "Reports › Transaction-Level Fee Report", fr: "Reports › Transaction-Level Fee Report" },
    headings: &[Heading {
        sample: "braintree",
        known_by: &[&["per transaction fee", "total fee amount"], &["per transaction fee", "est. total fee amount"]],
        columns: &[
            optional(Id, &["transaction id"]),
            required(Type, &["transaction type"]),
            required(Amount, &["settlement amount"]),
            required(Fee, &["est. total fee amount", "total fee amount"]),
            required(Currency, &["settlement currency"]),
            optional(PaidCurrency, &["presentment currency"]),
            required(Date, &["settlement date"]),
        ],
        usual_days: Some(MonthDayYear),
    }],
    words: &ExportWords {
        payments: &["sale"],
        others: &[(Reason::Refund, &["credit"]), (Reason::Dispute, &["dispute debit", "dispute credit"])],
        done: &[],
    },
    to_know: Some(Localized {
        en: "Braintree’s report cuts a fee down to the cent, where others round it.",
        fr: "Le rapport de Braintree tronque la commission au centime, là où d’autres l’arrondissent.",
    }),
    ..USUAL
};

const SEARCH: Export = Export {
    name: Localized { en: "Braintree’s list of transactions", fr: "la liste des transactions de Braintree" },
    menu: Localized { en: "Transactions › Download CSV", fr: "Transactions › Download CSV" },
    headings: &[Heading {
        sample: "braintree-search",
        known_by: &[&["escrow status", "amount submitted for settlement"]],
        columns: &[],
        usual_days: None,
    }],
    audits: Audits::Nothing(NothingToAudit {
        why: Localized {
            en: "Braintree’s own fees are not in it",
            fr: "les commissions de Braintree n’y figurent pas",
        },
        instead: Localized {
            en: "export the Transaction-Level Fee Report",
            fr: "exportez le rapport «\u{a0}Transaction-Level Fee Report\u{a0}»",
        },
    }),
    ..USUAL
};

const TWINT_REPORT: Export = Export {
    name: Localized { en: "TWINT’s transaction report", fr: "le rapport de transactions de TWINT" },
    menu: Localized { en: "Business portal › Reports", fr: "Portail Business › Rapports" },
    headings: &[Heading {
        sample: "twint-de",
        known_by: &[&["transaktionsgebühr", "gutgeschriebener betrag"]],
        columns: &[
            optional(Id, &["transaktions-id"]),
            required(Amount, &["betrag transaktion"]),
            required(Fee, &["transaktionsgebühr"]),
            optional(Net, &["gutgeschriebener betrag"]),
            required(Date, &["transaktionsdatum"]),
        ],
        usual_days: Some(DayMonthYear),
    }],
    zone: DayZone::Account,
    currency: Some("CHF"),
    ..USUAL
};

/// <https://docs.mollie.com/docs/settlement-report>
const MOLLIE_SETTLEMENT: Export = Export {
    name: Localized { en: "Mollie’s settlement report", fr: "le rapport de règlement de Mollie" },
    menu: Localized { en: "Settlements › Download", fr: "Règlements › Télécharger" },
    headings: &[Heading {
        sample: "mollie",
        known_by: &[&["settlement reference", "settlement amount"]],
        columns: &[],
        usual_days: None,
    }],
    audits: Audits::Nothing(NothingToAudit {
        why: Localized {
            en: "the fees are one row of each settlement, not of each payment",
            fr: "les commissions sont une ligne de chaque règlement, et non de chaque paiement",
        },
        instead: Localized {
            en: "hold that row against Mollie’s invoice, which has the number of payments of each kind; tarif fee says \
                 what one payment of each costs",
            fr: "comparez cette ligne à la facture de Mollie, qui donne le nombre de paiements de chaque sorte\u{a0}; \
                 tarif fee dit ce que coûte un paiement de chacune",
        },
    }),
    ..USUAL
};

const CLEARHAUS_SETTLEMENTS: Export = Export {
    name: Localized { en: "Clearhaus’ settlements", fr: "les règlements de Clearhaus" },
    menu: Localized { en: "Settlements › Export", fr: "Settlements › Export" },
    headings: &[Heading {
        sample: "clearhaus",
        known_by: &[&["summary_sales", "fees_wire_transfer"], &["summary_sales", "summary_fees"]],
        columns: &[],
        usual_days: None,
    }],
    audits: Audits::Nothing(NothingToAudit {
        why: Localized { en: "each row is the sum of a period", fr: "chaque ligne est la somme d’une période" },
        instead: Localized {
            en: "export the transactions with their fees",
            fr: "exportez les transactions avec leurs commissions",
        },
    }),
    ..USUAL
};

const EPAY_TRANSACTIONS: Export = Export {
    name: Localized { en: "the transactions of ePay", fr: "les transactions d’ePay" },
    menu: Localized { en: "Transactions › Export", fr: "Transactions › Export" },
    headings: &[Heading {
        sample: "epay",
        known_by: &[&["authamount", "capturedamount"]],
        columns: &[],
        usual_days: None,
    }],
    audits: Audits::Nothing(NothingToAudit {
        why: Localized {
            en: "its fee is what the payer paid in addition, and not what the acquirer takes",
            fr: "sa commission est un supplément payé par l’acheteur, et non ce que prélève l’acquéreur",
        },
        instead: Localized {
            en: "export the settlement of the acquirer", fr: "exportez le règlement de l’acquéreur"
        },
    }),
    ..USUAL
};
