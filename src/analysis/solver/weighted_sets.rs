//! The ways to use each offer that the search puts bundles together from.

use super::element_set::Needs;
use super::limit::{Held, OutOfReach};
use super::schedule::{Point, Sale};
use super::search::Search;
use crate::money::exact::Money;

/// A way to use an offer, options chosen.
pub(super) struct Way {
    pub(super) stall: usize,
    pub(super) product: usize,
    pub(super) needs: Needs,
    pub(super) cost: Money,
    /// What it costs beyond what all its needs are worth.
    pub(super) beyond: Money,
    pub(super) unknown: u64,
}

impl Search<'_> {
    /// Every way to use an offer that costs no more than `gap` beyond what it is worth.
    pub(super) fn ways(&self, gap: Money, held: &mut Held) -> Result<Vec<Way>, OutOfReach> {
        let mut ways = Vec::new();
        for (stall, sale) in self.sales.iter().enumerate() {
            for (sale, point) in sale.iter().flat_map(|sale| sale.points.iter().map(move |point| (sale, point))) {
                self.ways_of(stall, sale, point, gap, held, &mut ways)?;
            }
        }
        Ok(ways)
    }

    /// Chooses options one by one; those that are worth their price are taken first.
    fn ways_of(
        &self,
        stall: usize,
        sale: &Sale,
        point: &Point,
        gap: Money,
        held: &mut Held,
        ways: &mut Vec<Way>,
    ) -> Result<(), OutOfReach> {
        let taken = point.taken;
        let optional: Vec<usize> = point.optional.places().collect();
        let saved = |place: &usize| (sale.prices[*place] - self.worths[*place]).min(Money::ZERO);
        let beyond = point.cost - self.worth(taken) + optional.iter().map(saved).sum();
        if beyond > gap {
            return Ok(());
        }
        let mut open = vec![(0, taken, point.cost, beyond)];
        while let Some((chosen, needs, cost, beyond)) = open.pop() {
            self.count_step()?;
            let Some(&place) = optional.get(chosen) else {
                if !needs.is_empty() && point.sells(needs) {
                    let options = needs.within(point.optional).within(sale.unknown);
                    let unknown = point.exposure.units().saturating_add(options.len() as u64);
                    held.add(2 * (size_of::<Way>() + needs.len() * size_of::<usize>()))?;
                    ways.push(Way { stall, product: self.product(stall), needs, cost, beyond, unknown });
                }
                continue;
            };
            let (price, worth) = (sale.prices[place], self.worths[place]);
            let with = beyond + (price - worth).max(Money::ZERO);
            let without = beyond + (worth - price).max(Money::ZERO);
            if without <= gap {
                open.push((chosen + 1, needs, cost, without));
            }
            if with <= gap {
                open.push((chosen + 1, needs.and(place), cost + price, with));
            }
        }
        Ok(())
    }
}
