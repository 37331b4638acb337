//! What the search found, turned into quotes.

use super::model::{Market, sub_question};
use super::{Bundle, Part, Saving};
use crate::analysis::answer::{Quoted, winner};
use crate::analysis::question::Question;
use crate::analysis::solver::element_set::Needs;
use crate::analysis::solver::k_best::{Barring, Series};
use crate::analysis::solver::limit::{Effort, OutOfReach};
use crate::analysis::solver::resources::Exposure;
use crate::analysis::solver::search::Found;
use crate::catalog::Catalog;

/// Who turns what the search found into quotes.
pub(super) struct Buyer<'a, 'q> {
    pub(super) catalog: &'a Catalog,
    pub(super) question: &'q Question,
    pub(super) market: &'q Market<'a>,
    pub(super) effort: &'q Effort,
}

impl<'a> Buyer<'a, '_> {
    /// The cheapest bundle of known cost, the next ones, and whether there may be more of these.
    pub(super) fn known(&self, top: usize) -> Result<(Option<Bundle<'a>>, Vec<Bundle<'a>>, bool), OutOfReach> {
        let everyone = |found: &Found| found.shares.iter().map(|(stall, _)| (*stall, Exposure::default())).collect();
        let mut series = Series::new(self.market, self.effort, Barring::FromBundle, &everyone);
        let best = series.next().transpose()?.map(|found| self.bundle(&found));
        self.effort.allow(Effort::OTHERS);
        let mut next = Vec::new();
        for found in series.take(if best.is_some() { top } else { 0 }) {
            let Ok(found) = found else { return Ok((best, next, true)) };
            next.push(self.bundle(&found));
        }
        Ok((best, next, false))
    }

    pub(super) fn single(&self) -> Option<Quoted<'a>> {
        let question = Question { known_only: false, ..self.question.clone() };
        let (quoted, _) = question.ask_all(self.market.stalls.iter().map(|stall| stall.offer));
        winner(&quoted).or_else(|| quoted.iter().min_by_key(|quoted| quoted.annual.low)).cloned()
    }

    /// What the single host charges for the needs of each other offer of the bundle, where both figures are known.
    pub(super) fn savings(&self, single: &Quoted<'a>, best: &Bundle<'a>) -> Vec<Saving<'a>> {
        let saving = |part: &Part<'a>| {
            let offer = part.quoted.offer;
            let needs = Needs::first(self.question.needs.len());
            let kept = needs.of_which(|place| !part.question.needs.contains(&self.question.needs[place]));
            if offer.id() == single.offer.id() || kept.is_empty() {
                return None;
            }
            let rest = sub_question(self.question, self.catalog, kept).ask(single.offer).ok()?;
            let at_single = single.annual.known()? - rest.annual.known()?;
            let price = part.quoted.annual.known()?;
            (at_single > price).then(|| Saving { offer, needs: part.question.needs.clone(), price, at_single })
        };
        best.parts.iter().filter_map(saving).collect()
    }

    pub(super) fn bundle(&self, found: &Found) -> Bundle<'a> {
        let parts: Vec<Part> = found.shares.iter().map(|share| self.part(*share)).collect();
        Bundle { annual: parts.iter().map(|part| part.quoted.annual).sum(), parts }
    }

    pub(super) fn part(&self, (stall, units): (usize, Needs)) -> Part<'a> {
        let needs = self.market.units.needs(units);
        let question = Question { known_only: false, ..sub_question(self.question, self.catalog, needs) };
        let quoted = question.ask(self.market.stalls[stall].offer).expect("what the market sells can be had");
        Part { question, quoted }
    }
}
