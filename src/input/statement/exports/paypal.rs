//! `PayPal`'s exports, in six languages.

use super::ColumnKind::{Amount, BalanceImpact, Currency, Date, Fee, Id, Net, Status, Type};
use super::paypal_words::WORDS;
use super::{Audits, DayZone, Export, ExportColumn, FeeSign, Heading, NothingToAudit, Seller};
use super::{USUAL, expected, optional, required};
use crate::input::localized::Localized;
use crate::input::statement::days::DayOrder::{self, DayMonthYear};

pub(super) const SELLER: Seller = Seller { name: "PayPal", exports: &[ACTIVITY, STATEMENT, SETTLEMENT] };

/// The names of the columns in one language: each list in order of preference.
struct LanguageNames {
    id: &'static [&'static str],
    /// The phrase for what a row is: the type in the activity, the description in the statement.
    kind: &'static [&'static str],
    status: &'static [&'static str],
    gross: &'static [&'static str],
    fee: &'static [&'static str],
    net: &'static [&'static str],
    currency: &'static [&'static str],
    date: &'static [&'static str],
    impact: &'static [&'static str],
}

const fn activity(of: &LanguageNames) -> [ExportColumn; 9] {
    let [id, kind, amount, fee, net, currency, date] = statement(of);
    [id, kind, amount, fee, net, currency, date, expected(Status, of.status), optional(BalanceImpact, of.impact)]
}

const fn statement(of: &LanguageNames) -> [ExportColumn; 7] {
    [
        optional(Id, of.id),
        required(Type, of.kind),
        required(Amount, of.gross),
        required(Fee, of.fee),
        optional(Net, of.net),
        required(Currency, of.currency),
        required(Date, of.date),
    ]
}

const EN: LanguageNames = LanguageNames {
    id: &["transaction id"],
    kind: &["type"],
    status: &["status"],
    gross: &["amount", "gross"],
    fee: &["fees", "fee"],
    net: &["total", "net"],
    currency: &["currency"],
    date: &["date"],
    impact: &["balance impact"],
};
const FR: LanguageNames = LanguageNames {
    id: &["numéro de transaction"],
    kind: &["type"],
    status: &["statut", "état"],
    gross: &["brut", "avant commission"],
    fee: &["frais", "commission"],
    net: &["net"],
    currency: &["devise"],
    date: &["date"],
    impact: &["balance impact", "impact sur le solde"],
};
const DE: LanguageNames = LanguageNames {
    id: &["transactionscode", "transaktionscode"],
    kind: &["art", "typ"],
    status: &["status"],
    gross: &["brutto"],
    fee: &["entgelt", "gebühr"],
    net: &["netto"],
    currency: &["waehrung", "währung"],
    date: &["datum"],
    impact: &["auswirkung auf guthaben"],
};
const ES: LanguageNames = LanguageNames {
    id: &["id. de transacción"],
    kind: &["tipo"],
    status: &["estado"],
    gross: &["importe", "bruto"],
    fee: &["tarifas", "tarifa", "comisión"],
    net: &["total", "neto"],
    currency: &["divisa"],
    date: &["fecha"],
    impact: &["repercusiones en el saldo"],
};
const IT: LanguageNames = LanguageNames {
    id: &["codice transazione"],
    kind: &["tipo"],
    status: &["stato"],
    gross: &["importo", "lordo"],
    fee: &["tariffe", "tariffa"],
    net: &["totale", "netto"],
    currency: &["valuta"],
    date: &["data"],
    impact: &["impatto sul saldo"],
};
const NL: LanguageNames = LanguageNames {
    id: &["transactie-id", "transactiereferentie"],
    kind: &["type"],
    status: &["status"],
    gross: &["bruto"],
    fee: &["fee", "kosten"],
    net: &["netto", "net"],
    currency: &["valuta"],
    date: &["datum"],
    impact: &["effect op saldo"],
};

const EN_ACTIVITY: [ExportColumn; 9] = activity(&EN);
const FR_ACTIVITY: [ExportColumn; 9] = activity(&FR);
const DE_ACTIVITY: [ExportColumn; 9] = activity(&DE);
const ES_ACTIVITY: [ExportColumn; 9] = activity(&ES);
const IT_ACTIVITY: [ExportColumn; 9] = activity(&IT);
const NL_ACTIVITY: [ExportColumn; 9] = activity(&NL);
const EN_STATEMENT: [ExportColumn; 7] = statement(&LanguageNames { kind: &["description"], ..EN });
const FR_STATEMENT: [ExportColumn; 7] = statement(&LanguageNames { kind: &["description"], ..FR });
const DE_STATEMENT: [ExportColumn; 7] = statement(&LanguageNames { kind: &["beschreibung"], ..DE });
const ES_STATEMENT: [ExportColumn; 7] = statement(&LanguageNames { kind: &["descripción"], ..ES });
const IT_STATEMENT: [ExportColumn; 7] = statement(&LanguageNames { kind: &["descrizione"], ..IT });
const NL_STATEMENT: [ExportColumn; 7] = statement(&LanguageNames { kind: &["omschrijving"], ..NL });

const fn heading(
    sample: &'static str,
    known_by: &'static [&'static [&'static str]],
    columns: &'static [ExportColumn],
    usual_days: Option<DayOrder>,
) -> Heading {
    Heading { sample, known_by, columns, usual_days }
}

/// The activity; of a private account with other words for gross, fee and net.
const ACTIVITY: Export = Export {
    name: Localized { en: "PayPal’s activity", fr: "l’activité de PayPal" },
    menu: Localized {
        en: "Activity › All reports › Activity download",
        fr: "Activité › Tous les rapports › Rapports d’activité",
    },
    headings: &[
        heading("paypal-en", &[&["type", "gross", "fee", "transaction id"]], &EN_ACTIVITY, None),
        heading("paypal-en-private", &[&["type", "amount", "fees", "total", "transaction id"]], &EN_ACTIVITY, None),
        heading(
            "paypal-fr",
            &[&["type", "avant commission"], &["type", "brut", "frais", "numéro de transaction"]],
            &FR_ACTIVITY,
            Some(DayMonthYear),
        ),
        heading(
            "paypal-de",
            &[
                &["typ", "brutto", "transaktionscode"],
                &["typ", "brutto", "transactionscode"],
                &["art", "brutto", "transaktionscode"],
            ],
            &DE_ACTIVITY,
            Some(DayMonthYear),
        ),
        heading(
            "paypal-es",
            &[&["tipo", "bruto", "id. de transacción"], &["tipo", "importe", "tarifas", "id. de transacción"]],
            &ES_ACTIVITY,
            Some(DayMonthYear),
        ),
        heading(
            "paypal-it",
            &[&["tipo", "lordo", "codice transazione"], &["tipo", "importo", "codice transazione"]],
            &IT_ACTIVITY,
            Some(DayMonthYear),
        ),
        heading(
            "paypal-nl",
            &[&["type", "bruto", "transactiereferentie"], &["type", "bruto", "transactie-id"]],
            &NL_ACTIVITY,
            Some(DayMonthYear),
        ),
    ],
    words: &WORDS,
    fee_sign: FeeSign::Negative,
    zone: DayZone::Column,
    ..USUAL
};

/// The monthly statement: a description stands for the type, and only what moved money is listed, so no status does.
const STATEMENT: Export = Export {
    name: Localized { en: "PayPal’s account statement", fr: "le relevé de compte de PayPal" },
    menu: Localized {
        en: "Activity › All reports › Statements", fr: "Activité › Tous les rapports › Relevés"
    },
    headings: &[
        heading("paypal-statement-en", &[&["description", "gross", "fee", "transaction id"]], &EN_STATEMENT, None),
        heading(
            "paypal-statement-fr",
            &[&["description", "avant commission"], &["description", "brut", "frais", "numéro de transaction"]],
            &FR_STATEMENT,
            Some(DayMonthYear),
        ),
        heading(
            "paypal-statement-de",
            &[&["beschreibung", "brutto", "transaktionscode"]],
            &DE_STATEMENT,
            Some(DayMonthYear),
        ),
        heading(
            "paypal-statement-es",
            &[&["descripción", "bruto", "id. de transacción"]],
            &ES_STATEMENT,
            Some(DayMonthYear),
        ),
        heading(
            "paypal-statement-it",
            &[&["descrizione", "lordo", "codice transazione"]],
            &IT_STATEMENT,
            Some(DayMonthYear),
        ),
        // Dutch statements were seen with the month first.
        heading("paypal-statement-nl", &[&["omschrijving", "bruto", "transactiereferentie"]], &NL_STATEMENT, None),
    ],
    words: &WORDS,
    fee_sign: FeeSign::Negative,
    zone: DayZone::Column,
    ..USUAL
};

/// The report for accounting systems: amounts times a hundred, without a sign.
const SETTLEMENT: Export = Export {
    name: Localized { en: "PayPal’s settlement report", fr: "le rapport de règlement de PayPal" },
    menu: Localized {
        en: "Activity › All reports › Settlement", fr: "Activité › Tous les rapports › Règlement"
    },
    headings: &[heading("paypal-settlement", &[&["rh"], &["sh"], &["ch", "transaction event code"]], &[], None)],
    zone: DayZone::Column,
    audits: Audits::Nothing(NothingToAudit {
        why: Localized {
            en: "its amounts are a hundred times too large, and have no sign",
            fr: "ses montants sont multipliés par cent et n’ont pas de signe",
        },
        instead: Localized {
            en: "export the activity instead (Activity › All reports › Activity download)",
            fr: "exportez plutôt l’activité (Activité › Tous les rapports › Rapports d’activité)",
        },
    }),
    ..USUAL
};
