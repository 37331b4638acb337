//! `PayPal`'s exports.

use super::ColumnKind::{Amount, Currency, Date, Fee, Id, Net, Status, Type};
use super::{Audits, Export, FeeSign, Heading, RowTypes, Seller, optional, required};
use crate::input::localized::Localized;
use crate::input::statement::days::DayOrder;

pub(super) const SELLER: Seller = Seller { name: "PayPal", menu: None, exports: &[ACTIVITY] };

const ACTIVITY: Export = Export {
    name: Localized { en: "PayPal’s activity", fr: "l’activité de PayPal" },
    headings: &[
        Heading {
            sample: "paypal-en",
            known_by: &[&["gross", "transaction id"]],
            columns: &[
                optional(Id, &["transaction id"]),
                required(Type, &["type"]),
                optional(Status, &["status"]),
                required(Amount, &["gross"]),
                required(Fee, &["fee"]),
                optional(Net, &["net"]),
                required(Currency, &["currency"]),
                required(Date, &["date"]),
            ],
            usual_days: None,
        },
        Heading {
            sample: "paypal-fr",
            known_by: &[&["avant commission"]],
            columns: &[
                optional(Id, &["numéro de transaction"]),
                required(Type, &["type"]),
                optional(Status, &["état", "statut"]),
                required(Amount, &["avant commission"]),
                required(Fee, &["commission"]),
                optional(Net, &["net"]),
                required(Currency, &["devise"]),
                required(Date, &["date"]),
            ],
            usual_days: Some(DayOrder::DayMonthYear),
        },
    ],
    columns_are_chosen: false,
    types: RowTypes::Phrases,
    fee_sign: FeeSign::Negative,
    audits: Audits::Fees,
};
