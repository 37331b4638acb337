//! Why payments, or who takes them, cannot be understood. The words are in `lang`.

use super::unknown_name::UnknownName;
use crate::fee::parse::FeeError;
use crate::money::number::NumberError;
use rust_decimal::Decimal;
use strum::IntoStaticStr;

#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum PaymentError {
    /// Neither an amount nor payments are given.
    Nothing,
    /// Neither a processor nor a rate is given.
    NoProcessor,
    /// Both an amount and payments are given.
    Both,
    /// What was typed is not an amount of money: the option, or none for an argument, the text, and why, unless it is
    /// only too large, too small or finer than a cent.
    Amount(Option<&'static str>, String, Option<NumberError>),
    /// What was typed is not `COUNTxAMOUNT`.
    Payments(String),
    /// `--payments` is a number, and nothing says of how much each is.
    NoAverage(String),
    /// `--average` beside payments that say their amount.
    AverageTwice,
    /// What was typed is not `CARD=PART%`.
    Mix(String),
    /// The parts are not 100 % together, but this.
    MixSum(Decimal),
    /// A processor, a class of card or a subscription that the catalog does not know.
    Unknown(UnknownName),
    /// A name that several processors bear: their ids.
    SeveralProcessors(String, Vec<String>),
    /// Not exactly one rate of a processor fits: its name, and what tells its rates apart.
    WhichRate(String, Vec<String>),
    /// What was typed is not a fee.
    Fee(String, FeeError),
    /// What was typed is not a percentage of tax.
    Vat(String),
    /// A fee of one's own beside processors, which it would take the place of.
    RateAndProcessor,
    /// More payments than can be counted: so many.
    TooMany(u64),
    /// All fees in question are not fully known, so that nothing can be audited: whose, unless they are one's own, and
    /// the fees, and their currency.
    OpenRates(Option<String>, Vec<String>, String),
}

impl PaymentError {
    /// The stable word for it.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Unknown(unknown) => unknown.code(),
            error => error.into(),
        }
    }
}
