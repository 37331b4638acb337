//! Entries of a journal that hledger reads.

use crate::money::digits::Digits;
use jiff::civil::Date;

/// What is paid to whom, on which day, and the accounts that it goes to and comes from.
pub(super) struct Entry<'a> {
    pub on: Date,
    pub to: &'a str,
    pub account: &'a str,
    pub paid_from: &'a str,
    pub amount: Digits,
    pub currency: &'a str,
}

pub(super) fn entry(entry: &Entry) -> String {
    let Entry { on, to, account, paid_from, amount, currency } = entry;
    let (name, account, paid_from) = (payee(to), plain(account), plain(paid_from));
    format!("{on} {name}\n    {account}  {amount} {currency}\n    {paid_from}\n\n")
}

/// A line that no software reads.
pub(super) fn comment(text: &str) -> String {
    format!("; {}\n", text.replace('\n', " "))
}

/// A payee as it stands behind a day: a mark that begins it would be read as a status, or as a code.
pub(super) fn payee(name: &str) -> String {
    plain(name.trim_start_matches(['!', '*', '(', ' ']))
}

/// A name without what a journal reads as the end of it: a comment, or two spaces.
fn plain(text: &str) -> String {
    let text = text.replace([';', '|'], " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
