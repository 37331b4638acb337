//! The fees of an audit as a journal that hledger reads: an entry for each month.

use super::Reported;
use crate::analysis::audit::groups::PaymentSums;
use crate::input::association::Accounts;
use crate::money::digits::Digits;
use crate::report::common::Context;
use crate::report::journal::{Entry, comment, entry};
use jiff::civil::Date;

/// Bank charges in the French chart of accounts, and the bank that they are taken from, where the association names
/// none.
const FEES_ACCOUNT: &str = "627";
const PAID_FROM: &str = "512";

/// The fees of the audited payments of each month on its last day. What was left out stands as a comment.
pub(crate) fn journal(context: &Context, audit: &Reported, accounts: &Accounts) -> String {
    let lang = context.lang;
    let to = context.processor_name(audit.processor);
    let account = accounts.fees.as_deref().unwrap_or(FEES_ACCOUNT);
    let paid_from = accounts.bank.as_deref().unwrap_or(PAID_FROM);
    let currency = &context.catalog.currency;
    let in_month = |(month, sums): (&Option<Date>, &PaymentSums)| {
        let amounts = lang.money(sums.amounts.into(), currency);
        let note = comment(&lang.fees_of_payments(sums.payments, &amounts));
        let amount = Digits::from(sums.fees);
        let posted = month
            .map(|month| entry(&Entry { on: month.last_of_month(), to: &to, account, paid_from, amount, currency }));
        note + &posted.unwrap_or_default()
    };
    let months: String = audit.tally.months.iter().map(in_month).collect();
    months + &comment(&lang.audit_summary(audit.all_findings(), audit.tally))
}
