//! A budget as a journal that hledger reads, and the account of each offer in it.

use super::BudgetAnswer;
use crate::analysis::budget::offer_budget::OfferBudget;
use crate::input::association::Accounts;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::report::common::Context;
use crate::report::journal::{Entry, comment, entry, payee};
use jiff::civil::Date;

/// The account of an offer that names none.
const USUAL_ACCOUNT: &str = "expenses:hosting";

/// The account of what payments cost, and the one that pays, where the association names none.
const FEES_ACCOUNT: &str = "expenses:payment fees";
const PAID_FROM: &str = "assets:bank";

/// The account of an offer's bills: as the catalog says, or else the association.
pub(in crate::report) fn account(planned: &OfferBudget, accounts: &Accounts) -> String {
    let own = planned.offer.published.account.as_ref().or(accounts.hosting.as_ref());
    own.map_or(USUAL_ACCOUNT, String::as_str).to_owned()
}

/// What is paid to whom, on which day, and the account that it goes to.
struct JournalItem<'a> {
    on: Date,
    to: &'a str,
    account: &'a str,
    amount: Bounds<Money>,
}

/// The bills of the offers as a journal that hledger reads, each on the day on which it comes, and what payments cost
/// on the last day of each year. A bill that is not fully known stands as a comment: a journal has no "at least".
pub(crate) fn journal(context: &Context, answer: BudgetAnswer) -> String {
    let accounts = answer.accounts;
    let hosting: Vec<String> = answer.budget.planned.iter().map(|planned| account(planned, accounts)).collect();
    let planned = answer.budget.planned.iter().zip(&hosting).zip(answer.bills.unwrap_or_default());
    let bills = planned.flat_map(|((planned, account), bills)| {
        let to = planned.offer.published.name.as_str();
        bills.iter().map(move |bill| JournalItem { on: bill.on, to, account, amount: bill.amount })
    });
    let processor = answer.collected.map(|collected| context.processor_name(collected.processor)).unwrap_or_default();
    let fees_account = accounts.fees.as_deref().unwrap_or(FEES_ACCOUNT);
    let fees = answer.collected.filter(|collected| collected.is_borne()).into_iter().flat_map(|collected| {
        let once = |year: usize| if year == 0 { collected.cost.once } else { Bounds::ZERO };
        let years = collected.years.iter().enumerate();
        years.map(move |(year, annual)| {
            let end = context.budget_begins(year + 1);
            let on = end.yesterday().unwrap_or(end);
            (on, *annual + once(year))
        })
    });
    let fees = fees.map(|(on, amount)| JournalItem { on, to: &processor, account: fees_account, amount });
    let mut entries: Vec<JournalItem> = bills.chain(fees).collect();
    entries.sort_by_key(|entry| entry.on);
    entries.iter().map(|entry| transaction(context, entry, accounts.bank.as_deref().unwrap_or(PAID_FROM))).collect()
}

fn transaction(context: &Context, bill: &JournalItem, paid_from: &str) -> String {
    let JournalItem { on, to, account, amount } = *bill;
    let currency = &context.catalog.currency;
    match amount.known() {
        None => comment(&format!("{on} {}  {}", payee(to), context.lang.cents(amount, currency))) + "\n",
        Some(known) => entry(&Entry { on, to, account, paid_from, amount: known.to_cents(), currency }),
    }
}
