//! What each element is worth: a bound below every solution.
//!
//! If no bid costs less than the dual prices of its elements, no solution costs less than those of all elements. They
//! are found by rounds of raising what is covered too rarely and lowering what is covered too often (Held and Karp's
//! subgradient), then lowered until the condition holds exactly. Poor prices make the search longer, never its answer
//! wrong.

use super::element_set::ElementSet;
use super::instance::{Cost, Schedule};
use super::scaled::{ScaledBid, ScaledSchedule, unit_for};

/// Rounds of raising and lowering: fewer where there are very many bids.
const ROUNDS: usize = 120;
const FEWEST_ROUNDS: usize = 8;

/// So many bids are looked at in all rounds together.
const MOST_LOOKS: usize = 1 << 22;

/// Looks at a bid that take as long as one step of the search.
const LOOKS_A_STEP: usize = 4;

/// After so many rounds without a better bound, the steps are halved.
const PATIENCE: usize = 6;

/// The relaxation at some dual prices, in which each group offers its best bid and elements may be covered any number
/// of times.
struct Relaxation {
    bound: i64,
    /// How many bids cover each element.
    covered: Vec<i64>,
}

/// How many steps of the search it takes to find the dual prices for so many bids.
pub(super) fn steps(bids: usize, elements: ElementSet) -> u64 {
    (bids * (rounds(bids) + elements.len()) / LOOKS_A_STEP) as u64
}

fn rounds(bids: usize) -> usize {
    (MOST_LOOKS / bids.max(1)).clamp(FEWEST_ROUNDS, ROUNDS)
}

/// The dual price of each element, where the schedules of one group stand in one list.
pub(super) fn dual_prices(groups: &[Vec<&Schedule>], elements: ElementSet) -> Vec<Cost> {
    let unit = unit_for(groups);
    let scaled = |schedule: &&Schedule| ScaledSchedule::new(schedule, unit);
    let groups: Vec<Vec<ScaledSchedule>> =
        groups.iter().map(|schedules| schedules.iter().map(scaled).collect()).collect();
    let mut duals = subgradient(&groups, elements);
    lower_until_feasible(&groups, &mut duals);
    raise_while_feasible(&groups, elements, &mut duals);
    duals.into_iter().map(|dual| unit * Cost::from(dual)).collect()
}

fn bids(groups: &[Vec<ScaledSchedule>]) -> impl Iterator<Item = (&ScaledSchedule, &ScaledBid)> {
    groups.iter().flatten().flat_map(ScaledSchedule::bids)
}

/// The dual prices of the best bound that the rounds came by. Some bids may cost less than those of their elements.
fn subgradient(groups: &[Vec<ScaledSchedule>], elements: ElementSet) -> Vec<i64> {
    let mut duals: Vec<i64> = elements.iter().map(|element| least_share(groups, element)).collect();
    let target = greedy(groups, elements);
    let (mut best, mut best_bound) = (duals.clone(), i64::MIN);
    let (mut halvings, mut since) = (0, 0);
    for _ in 0..rounds(bids(groups).count()) {
        let Relaxation { bound, covered } = relaxation(groups, elements, &duals);
        if bound > best_bound {
            (best, best_bound, since) = (duals.clone(), bound, 0);
        } else {
            since += 1;
        }
        if since == PATIENCE {
            (halvings, since) = (halvings + 1, 0);
            duals.clone_from(&best);
        }
        let norm: i64 = elements.iter().map(|element| (1 - covered[element]).pow(2)).sum();
        let step = (target.saturating_sub(bound) / norm.max(1)) >> halvings;
        if norm == 0 || step <= 0 {
            break;
        }
        for element in elements.iter() {
            duals[element] = (duals[element] + step * (1 - covered[element])).max(0);
        }
    }
    best
}

/// The least share that an element has of a bid, where all elements of the bid pay alike.
fn least_share(groups: &[Vec<ScaledSchedule>], element: usize) -> i64 {
    let share = |(schedule, bid): (&ScaledSchedule, &ScaledBid)| {
        let option = bid.options.contains(element).then(|| schedule.option_prices[element]);
        let count = i64::try_from(bid.elements.union(bid.options).len()).unwrap_or(i64::MAX);
        (bid.elements.contains(element) || option.is_some()).then(|| bid.cost / count + option.unwrap_or_default())
    };
    bids(groups).filter_map(share).min().unwrap_or_default()
}

fn relaxation(groups: &[Vec<ScaledSchedule>], elements: ElementSet, duals: &[i64]) -> Relaxation {
    let bound = elements.iter().map(|element| duals[element]).sum();
    let mut relaxation = Relaxation { bound, covered: vec![0; duals.len()] };
    for schedules in groups {
        let priced = schedules
            .iter()
            .flat_map(ScaledSchedule::bids)
            .map(|(schedule, bid)| (bid.reduced_cost(schedule, duals), schedule, bid));
        let Some((reduced_cost, schedule, bid)) = priced.min_by_key(|(reduced_cost, ..)| *reduced_cost) else {
            continue;
        };
        if reduced_cost < 0 {
            relaxation.bound += reduced_cost;
            bid.worthwhile(schedule, duals).iter().for_each(|element| relaxation.covered[element] += 1);
        }
    }
    relaxation
}

/// The cost of a solution put together in haste: a figure to aim for.
fn greedy(groups: &[Vec<ScaledSchedule>], elements: ElementSet) -> i64 {
    let (mut left, mut total) = (elements, 0_i64);
    while !left.is_empty() {
        let candidates = bids(groups).filter_map(|(schedule, bid)| {
            let cheap = bid.options.filter(|element| schedule.option_prices[element] <= bid.cost);
            let covered = bid.elements.union(cheap).intersection(left);
            let options = covered.intersection(bid.options).iter().map(|element| schedule.option_prices[element]);
            let cost = bid.cost + options.sum::<i64>();
            let count = i64::try_from(covered.len()).ok().filter(|count| *count > 0)?;
            Some((cost / count, cost, covered))
        });
        let Some((_, cost, covered)) = candidates.min() else { return total.saturating_mul(2) };
        (left, total) = (left.difference(covered), total.saturating_add(cost));
    }
    total
}

/// Lowers dual prices until no bid costs less than those of its elements.
fn lower_until_feasible(groups: &[Vec<ScaledSchedule>], duals: &mut [i64]) {
    for (schedule, bid) in bids(groups) {
        let mut reduced_cost = bid.reduced_cost(schedule, duals);
        while reduced_cost < 0 {
            let worthwhile = bid.worthwhile(schedule, duals);
            let mut others = i64::try_from(worthwhile.len()).unwrap_or(i64::MAX);
            for element in worthwhile.iter() {
                let cut = ((others - 1 - reduced_cost) / others).min(duals[element]);
                duals[element] -= cut;
                (reduced_cost, others) = (reduced_cost + cut, others - 1);
            }
            reduced_cost = bid.reduced_cost(schedule, duals);
        }
    }
}

/// Raises each dual price as far as every bid allows.
fn raise_while_feasible(groups: &[Vec<ScaledSchedule>], elements: ElementSet, duals: &mut [i64]) {
    for element in elements.iter() {
        let slack = |(schedule, bid): (&ScaledSchedule, &ScaledBid)| {
            let option = || (schedule.option_prices[element] - duals[element]).max(0);
            let beyond = match (bid.elements.contains(element), bid.options.contains(element)) {
                (true, _) => 0,
                (false, true) => option(),
                (false, false) => return None,
            };
            Some(bid.reduced_cost(schedule, duals) + beyond)
        };
        let least = bids(groups).filter_map(slack).min().unwrap_or_default();
        duals[element] += least;
    }
}
