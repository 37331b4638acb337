//! The offer that an association has, beside others: two columns, and what a change comes to in words.

use super::common::Context;
use super::document::{Align, Block, Cell, Column};
use crate::analysis::answer::Quoted;
use crate::analysis::question::Current;
use crate::analysis::switching::{CostDifference, CurrentCost, Switch};
use crate::money::bounds::Bounds;
use crate::money::exact::Money;

impl Context<'_> {
    /// The columns that compare with the offer one has, where one is named.
    pub(super) fn switching_columns(&self) -> Vec<Column> {
        let [difference, paid_back] = self.lang.switching_columns();
        let Some(current) = &self.question.current else { return Vec::new() };
        let difference = Column::new(difference, Align::Decimal);
        let paid_back = current.switching.map(|_| Column::new(paid_back, Align::Decimal));
        std::iter::once(difference).chain(paid_back).collect()
    }

    /// The cells below them.
    pub(super) fn switching_cells(&self, switch: Option<Switch>) -> Vec<Cell> {
        let Some(current) = &self.question.current else { return Vec::new() };
        let difference = switch.map_or(Cell::None, |switch| self.difference_cell(switch.difference));
        let months = switch.and_then(|switch| switch.payback_months);
        let paid_back = || months.map_or(Cell::None, |months| Cell::Text(self.lang.months(months)));
        std::iter::once(difference).chain(current.switching.map(|_| paid_back())).collect()
    }

    fn difference_cell(&self, difference: CostDifference) -> Cell {
        Cell::Text(self.lang.difference(difference, &self.catalog.currency))
    }

    /// What the offer that one has costs, and what a change to the best one saves.
    pub(super) fn about_current(&self, best: Option<&Quoted>) -> Option<String> {
        let best = best.map(|best| (best.offer.published.name.as_str(), self.question.switch_to(best)));
        self.about_change(best)
    }

    /// The same for a change to what has a name of its own.
    pub(super) fn about_change(&self, best: Option<(&str, Option<Switch>)>) -> Option<String> {
        let (lang, current) = (self.lang, self.question.current.as_ref()?);
        let CurrentCost { annual, shortcomings } = self.question.current_cost()?;
        let name = &current.offer.published.name;
        let annual = match annual {
            Ok(annual) => annual,
            Err(obstacle) => return Some(lang.current_without_price(name, &lang.obstacle(self.catalog, &obstacle))),
        };
        let mut sentences = vec![lang.current_costs(name, &lang.said(annual, &self.catalog.currency))];
        if !shortcomings.is_empty() {
            let reasons: Vec<String> = shortcomings.iter().map(|reason| lang.obstacle(self.catalog, reason)).collect();
            sentences.push(lang.current_falls_short(&reasons.join(lang.semicolon())));
        }
        match best.and_then(|(name, switch)| Some((name, switch?))) {
            Some((name, switch)) => sentences.extend(self.saving(current, name, switch)),
            None => sentences.push(lang.nothing_to_save().to_owned()),
        }
        Some(sentences.join(" "))
    }

    fn saving(&self, current: &Current, name: &str, switch: Switch) -> Vec<String> {
        let (lang, currency) = (self.lang, self.catalog.currency.as_str());
        let Some(saved) = switch.difference.known().filter(|difference| *difference < Money::ZERO) else {
            return vec![lang.nothing_to_save().to_owned()];
        };
        let money = |amount| lang.cents(Bounds::exactly(amount), currency);
        let paid_back = current.switching.filter(|cost| *cost > Money::ZERO).zip(switch.payback_months);
        let paid_back = paid_back.map(|(cost, months)| lang.paid_back_after(&money(cost), months));
        std::iter::once(lang.change_saves(name, &money(-saved))).chain(paid_back).collect()
    }

    /// What the months of the table count.
    pub(super) fn about_payback(&self) -> Option<Block> {
        let cost = self.question.current.as_ref()?.switching?;
        let cost = self.lang.cents(Bounds::exactly(cost), &self.catalog.currency);
        Some(Block::Paragraph(self.lang.what_is_paid_back(&cost)))
    }
}
