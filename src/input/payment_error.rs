//! Why payments, or who takes them, cannot be understood. The words are in `lang`.

use crate::fee::parse::FeeError;
use crate::money::number::NumberError;
use rust_decimal::Decimal;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PaymentError {
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
    /// No such processor, and the nearest.
    UnknownProcessor(String, Option<String>),
    /// No such class of card, and those there are.
    UnknownCard(String, Vec<String>),
    /// No such subscription, and those there are.
    UnknownPlan(String, Vec<String>),
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
