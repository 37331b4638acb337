//! Exact piecewise-affine functions of a whole number, packs included.
//!
//! A pack is one piece with a step in it, not one piece per step: a function has as many pieces as its price list has
//! thresholds, however large the usage.

use super::usage::LARGEST_USAGE;
use super::whole::{Range, packs};

/// A function of the whole numbers from 0 to [`LARGEST_USAGE`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pieces(Vec<Piece>);

/// One law that holds from a number on, until the next piece begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The first number it holds for.
    pub from: u64,
    /// The law.
    pub curve: Curve,
}

/// `constant + slope · n`, plus the steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Curve {
    constant: i128,
    slope: i128,
    steps: Vec<Step>,
}

/// `height` for each started pack of `size` in `constant + slope · n`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Step {
    height: i128,
    constant: i128,
    slope: i128,
    size: i128,
}

impl Pieces {
    /// The same everywhere.
    #[must_use]
    pub fn constant(constant: i128) -> Self {
        Self::single(Curve { constant, ..Curve::default() })
    }

    /// The number itself.
    #[must_use]
    pub fn identity() -> Self {
        Self::single(Curve { slope: 1, ..Curve::default() })
    }

    /// The pieces, in order; the first begins at 0.
    #[must_use]
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// The value at a number.
    #[must_use]
    pub fn at(&self, n: u64) -> i128 {
        self.curve_at(n).at(n)
    }

    /// So many times this function.
    #[must_use]
    pub fn times(mut self, factor: i128) -> Self {
        for piece in &mut self.0 {
            piece.curve.scale(factor);
        }
        self.merged()
    }

    /// The sum of the two.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        self.on_common_pieces(other, |from, _, one, two, push| push(from, one.plus(two)))
    }

    /// At each number, the greater of the two.
    #[must_use]
    pub fn max(&self, other: &Self) -> Self {
        self.on_common_pieces(other, |from, to, one, two, push| {
            let mut difference = two.clone();
            difference.scale(-1);
            let difference = difference.plus(one);
            difference.each_run_of_a_sign(from, to, &mut |start, negative| {
                push(start, if negative { two.clone() } else { one.clone() });
            });
        })
    }

    /// How many packs of this size hold it.
    #[must_use]
    pub fn packs(&self, size: i128) -> Self {
        let zero = Self::constant(0);
        self.on_common_pieces(&zero, |from, to, curve, _, push| {
            curve.each_run_without_steps(from, to, &mut |start, run| push(start, run.packed(size)));
        })
    }

    /// This function where `amount` lies within the range, and 0 elsewhere.
    #[must_use]
    pub fn only_where(&self, amount: &Self, within: Range) -> Self {
        self.on_common_pieces(amount, |from, to, then, amount, push| {
            let mut starts = vec![from];
            for end in [within.above, within.up_to].into_iter().flatten() {
                let beyond = amount.plus(&Curve::constant(-end - 1));
                beyond.each_run_of_a_sign(from, to, &mut |start, _| starts.push(start));
            }
            starts.sort_unstable();
            starts.dedup();
            for start in starts {
                push(start, if within.contains(amount.at(start)) { then.clone() } else { Curve::default() });
            }
        })
    }

    fn single(curve: Curve) -> Self {
        Self(vec![Piece { from: 0, curve }])
    }

    fn curve_at(&self, n: u64) -> &Curve {
        &self.0[self.0.partition_point(|piece| piece.from <= n) - 1].curve
    }

    /// Cuts both functions at every threshold of either, and joins what `combine` makes of each cut. `combine` gets the
    /// first and last number of a cut and pushes curves, each with the number it starts from.
    fn on_common_pieces(
        &self,
        other: &Self,
        combine: impl Fn(u64, u64, &Curve, &Curve, &mut dyn FnMut(u64, Curve)),
    ) -> Self {
        let mut starts: Vec<u64> = self.0.iter().chain(&other.0).map(|piece| piece.from).collect();
        starts.sort_unstable();
        starts.dedup();
        let mut pieces = Vec::with_capacity(starts.len());
        for (index, &from) in starts.iter().enumerate() {
            let to = starts.get(index + 1).map_or(LARGEST_USAGE, |next| next - 1);
            combine(from, to, self.curve_at(from), other.curve_at(from), &mut |start, curve| {
                pieces.push(Piece { from: start, curve });
            });
        }
        Self(pieces).merged()
    }

    fn merged(mut self) -> Self {
        self.0.dedup_by(|next, previous| next.curve == previous.curve);
        self
    }
}

impl Curve {
    fn constant(constant: i128) -> Self {
        Self { constant, ..Self::default() }
    }

    /// The value at a number.
    #[must_use]
    pub fn at(&self, n: u64) -> i128 {
        let n = i128::from(n);
        self.constant + self.slope * n + self.steps.iter().map(|step| step.at(n)).sum::<i128>()
    }

    fn scale(&mut self, factor: i128) {
        self.constant *= factor;
        self.slope *= factor;
        self.steps.iter_mut().for_each(|step| step.height *= factor);
        self.steps.retain(|step| step.height != 0);
    }

    fn plus(&self, other: &Self) -> Self {
        let mut sum = self.clone();
        sum.constant += other.constant;
        sum.slope += other.slope;
        for step in &other.steps {
            match sum.steps.iter_mut().find(|known| known.same_stairs(step)) {
                Some(known) => known.height += step.height,
                None => sum.steps.push(*step),
            }
        }
        sum.steps.retain(|step| step.height != 0);
        sum
    }

    /// The packs that hold a curve without steps.
    fn packed(&self, size: i128) -> Self {
        if self.slope == 0 {
            return Self::constant(packs(self.constant, size));
        }
        let step = Step { height: 1, constant: self.constant, slope: self.slope, size };
        Self { steps: vec![step], ..Self::default() }
    }

    /// The least and the greatest value it can take between two numbers; each term is bounded by itself.
    fn bounds(&self, from: u64, to: u64) -> (i128, i128) {
        let (from, to) = (i128::from(from), i128::from(to));
        let terms = self.steps.iter().map(|step| (step.at(from), step.at(to)));
        terms.fold(ordered(self.constant + self.slope * from, self.constant + self.slope * to), |sum, ends| {
            let term = ordered(ends.0, ends.1);
            (sum.0 + term.0, sum.1 + term.1)
        })
    }

    /// Calls `found` with the start of each run of numbers over which the curve is negative, or over which it is not. It
    /// halves the range wherever the bounds leave the sign open, so a curve that only rises or only falls costs a
    /// logarithm.
    fn each_run_of_a_sign(&self, from: u64, to: u64, found: &mut dyn FnMut(u64, bool)) {
        let mut last = None;
        self.halve_until_the_sign_is_clear(from, to, &mut |start, negative| {
            if last != Some(negative) {
                found(start, negative);
                last = Some(negative);
            }
        });
    }

    fn halve_until_the_sign_is_clear(&self, from: u64, to: u64, found: &mut dyn FnMut(u64, bool)) {
        let (least, greatest) = self.bounds(from, to);
        if greatest < 0 || least >= 0 {
            return found(from, greatest < 0);
        }
        let middle = from + (to - from) / 2;
        self.halve_until_the_sign_is_clear(from, middle, found);
        self.halve_until_the_sign_is_clear(middle + 1, to, found);
    }

    /// Calls `found` with each run over which every step is flat, and the curve there. Only packs of packs need it, which
    /// no price list lowers to; it keeps the algebra whole.
    fn each_run_without_steps(&self, from: u64, to: u64, found: &mut dyn FnMut(u64, Self)) {
        let flat = self.steps.iter().all(|step| step.at(i128::from(from)) == step.at(i128::from(to)));
        if flat {
            let steps: i128 = self.steps.iter().map(|step| step.at(i128::from(from))).sum();
            return found(from, Self { constant: self.constant + steps, slope: self.slope, steps: Vec::new() });
        }
        let middle = from + (to - from) / 2;
        self.each_run_without_steps(from, middle, found);
        self.each_run_without_steps(middle + 1, to, found);
    }
}

impl Step {
    fn at(self, n: i128) -> i128 {
        self.height * packs(self.constant + self.slope * n, self.size)
    }

    fn same_stairs(self, other: &Self) -> bool {
        (self.constant, self.slope, self.size) == (other.constant, other.slope, other.size)
    }
}

fn ordered(one: i128, two: i128) -> (i128, i128) {
    (one.min(two), one.max(two))
}
