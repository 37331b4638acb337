//! Adyen's reports, in which the fee of a payment is the sum of four columns.

use super::ColumnKind::{
    Amount, Currency, Date, Fee, Id, Interchange, Markup, Net, PaidCurrency, PayoutId, SchemeFee, Type,
};
use super::{DayZone, Export, ExportWords, Heading, Seller};
use super::{USUAL, optional, required};
use crate::input::localized::Localized;
use crate::input::statement::reason::Reason;

pub(super) const SELLER: Seller = Seller { name: "Adyen", exports: &[SETTLEMENT, ACCOUNTING] };

/// <https://docs.adyen.com/reporting/settlement-reconciliation/transaction-level/settlement-details-report>
const SETTLEMENT: Export = Export {
    name: Localized { en: "Adyen’s settlement details", fr: "le détail des règlements d’Adyen" },
    menu: Localized {
        en: "Finance › Reports › Settlement details", fr: "Finance › Rapports › Settlement details"
    },
    headings: &[Heading {
        sample: "adyen-settlement",
        known_by: &[&["gross credit (gc)", "net credit (nc)"], &["interchange (nc)", "net credit (nc)"]],
        columns: &[
            optional(Id, &["psp reference"]),
            required(Type, &["type"]),
            required(Amount, &["gross credit (gc)"]),
            required(Fee, &["commission (nc)"]),
            optional(Markup, &["markup (nc)"]),
            optional(SchemeFee, &["scheme fees (nc)"]),
            optional(Interchange, &["interchange (nc)"]),
            optional(Net, &["net credit (nc)"]),
            required(Currency, &["net currency"]),
            optional(PaidCurrency, &["gross currency"]),
            required(Date, &["creation date", "booking date"]),
            optional(PayoutId, &["batch number"]),
        ],
        usual_days: None,
    }],
    words: &WORDS,
    zone: DayZone::Column,
    to_know: Some(FIXED_FEE),
    ..USUAL
};

/// The same payment stands in it several times; its settlement counts.
const ACCOUNTING: Export = Export {
    name: Localized { en: "Adyen’s payments accounting", fr: "la comptabilité des paiements d’Adyen" },
    menu: Localized {
        en: "Finance › Reports › Payments accounting", fr: "Finance › Rapports › Payments accounting"
    },
    headings: &[Heading {
        sample: "adyen-accounting",
        known_by: &[&["record type", "payable (sc)"]],
        columns: &[
            optional(Id, &["psp reference"]),
            required(Type, &["record type"]),
            required(Fee, &["commission (sc)"]),
            optional(Markup, &["markup (sc)"]),
            optional(SchemeFee, &["scheme fees (sc)"]),
            optional(Interchange, &["interchange (sc)"]),
            required(Net, &["payable (sc)"]),
            required(Currency, &["settlement currency"]),
            optional(PaidCurrency, &["payment currency"]),
            required(Date, &["booking date"]),
        ],
        usual_days: None,
    }],
    words: &WORDS,
    zone: DayZone::Column,
    to_know: Some(FIXED_FEE),
    ..USUAL
};

const FIXED_FEE: Localized = Localized {
    en: "Adyen’s fixed fee for each payment stands in rows of its own: the fee of a row is the rest.",
    fr: "Les frais fixes d’Adyen par paiement figurent sur des lignes à part\u{a0}: la commission d’une ligne est le \
         reste.",
};

const WORDS: ExportWords = ExportWords {
    payments: &["settled", "settledbulk", "bulksettlement", "settledinstallment", "settledininstallments"],
    others: &[
        // Another acquirer pays them out.
        (Reason::NoMoneyIn, &["settledexternally", "settledexternallywithinfo"]),
        (
            Reason::Refund,
            &[
                "refunded",
                "refundedbulk",
                "refundedexternally",
                "refundedexternallywithinfo",
                "refundedinstallmentexternallywithinfo",
                "paidout",
            ],
        ),
        (
            Reason::Dispute,
            &[
                "chargeback",
                "secondchargeback",
                "chargebackreversed",
                "chargebackexternally",
                "chargebackexternallywithinfo",
                "chargebackreversedexternallywithinfo",
            ],
        ),
        (
            Reason::FeeRow,
            &[
                "fee",
                "invoicededuction",
                "misccosts",
                "paymentcost",
                "settlecost",
                "authorisationschemefee",
                "advancementcommissionexternallywithinfo",
            ],
        ),
        (
            Reason::Payout,
            &["merchantpayout", "internalcompanypayout", "epapaid", "acquirerpayout", "bankinstructionreturned"],
        ),
        (Reason::TopUp, &["merchantpayin", "merchantpayinreversed"]),
        (
            Reason::Pending,
            &["reserveadjustment", "received", "authorised", "sentforsettle", "sentforrefund", "retried"],
        ),
        (Reason::Transfer, &["balancetransfer", "xastransfer"]),
        (
            Reason::Adjustment,
            &[
                "depositcorrection",
                "manualcorrected",
                "matchedstatement",
                "settledreversed",
                "refundedreversed",
                "paidoutreversed",
                "adjustmentexternallywithinfo",
            ],
        ),
        (Reason::NotPaid, &["refused", "cancelled", "expired", "error", "capturefailed", "refundfailed", "reversed"]),
    ],
    done: &[],
};
