//! A budget as a journal that hledger reads, and the account of each offer in it.

use super::BudgetAnswer;
use crate::analysis::budget::offer_budget::OfferBudget;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::report::common::Context;

/// The account of an offer that names none.
const USUAL_ACCOUNT: &str = "expenses:hosting";

pub(in crate::report) fn account(planned: &OfferBudget, otherwise: Option<&str>) -> String {
    planned.offer.published.account.clone().unwrap_or_else(|| otherwise.unwrap_or(USUAL_ACCOUNT).to_owned())
}

const FEES_ACCOUNT: &str = "expenses:payment fees";

/// The account that pays.
const PAID_FROM: &str = "assets:bank";

/// The yearly bills of the offers as a journal that hledger reads, one transaction for each year and offer, on its
/// first day. A bill that is not fully known stands as a comment: a journal has no "at least".
pub(crate) fn journal(context: &Context, answer: BudgetAnswer) -> String {
    let transaction = |name: &str, account: &str, (year, amount): (usize, Bounds<Money>)| {
        let date = context.budget_begins(year);
        let (name, account, currency) = (plain(name), plain(account), &context.catalog.currency);
        match amount.known() {
            None => format!("; {date} {name}  {}\n\n", context.lang.cents(amount, currency)),
            Some(known) => {
                let amount = known.to_cents();
                format!("{date} {name}\n    {account}  {amount} {currency}\n    {PAID_FROM}\n\n")
            }
        }
    };
    let bills = answer.budget.planned.iter().flat_map(|planned| {
        let bill = |year| transaction(&planned.offer.published.name, &account(planned, answer.account), year);
        planned.years.iter().copied().enumerate().map(bill).collect::<Vec<_>>()
    });
    let fees = answer.collected.iter().flat_map(|collected| {
        let once = |year: usize| if year == 0 { collected.cost.once } else { Bounds::ZERO };
        let years = collected.years.iter().enumerate().map(move |(year, annual)| (year, *annual + once(year)));
        years
            .map(|year| transaction(&context.processor_name(collected.processor), FEES_ACCOUNT, year))
            .collect::<Vec<_>>()
    });
    bills.chain(fees).collect()
}

/// A name without what a journal reads as the end of it: a comment, or two spaces.
fn plain(text: &str) -> String {
    let text = text.replace([';', '|'], " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
