//! Exact piecewise-affine functions of a whole number, packs included.
//!
//! A pack is one piece with a step in it, not one piece per step: a function has as many pieces as its price list has
//! thresholds, however large the usage.

use super::curve::AffineWithSteps;
use super::usage::LARGEST_USAGE;
use super::whole::WholeRange;

/// A function of the whole numbers from 0 to [`LARGEST_USAGE`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pieces(Vec<Piece>);

/// One law that holds from a number on, until the next piece begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The first number it holds for.
    pub from: u64,
    /// The law.
    pub curve: AffineWithSteps,
}

impl Pieces {
    /// The same everywhere.
    pub fn constant(constant: i128) -> Self {
        Self::single(AffineWithSteps::constant(constant))
    }

    /// The number itself.
    pub fn identity() -> Self {
        Self::single(AffineWithSteps::identity())
    }

    /// The pieces, in order; the first begins at 0.
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// The value at a number.
    pub fn at(&self, n: u64) -> i128 {
        self.curve_at(n).at(n)
    }

    /// So many times this function.
    pub fn times(mut self, factor: i128) -> Self {
        for piece in &mut self.0 {
            piece.curve.scale(factor);
        }
        self.merged()
    }

    /// The sum of the two.
    pub fn plus(&self, other: &Self) -> Self {
        self.on_common_pieces(other, |from, _, one, two, push| push(from, one.plus(two)))
    }

    /// At each number, the greater of the two.
    pub fn max(&self, other: &Self) -> Self {
        self.on_common_pieces(other, |from, to, one, two, push| {
            let difference = one.minus(two);
            for (start, negative) in difference.sign_intervals(from, to) {
                push(start, if negative { two.clone() } else { one.clone() });
            }
        })
    }

    /// How many packs of this size hold it.
    pub fn packs(&self, size: i128) -> Self {
        let zero = Self::constant(0);
        self.on_common_pieces(&zero, |from, to, curve, _, push| {
            curve.each_run_without_steps(from, to, &mut |start, run| push(start, run.packed(size)));
        })
    }

    /// This function where `amount` lies within the range, and 0 elsewhere.
    pub fn only_where(&self, amount: &Self, within: WholeRange) -> Self {
        self.on_common_pieces(amount, |from, to, then, amount, push| {
            let mut starts = vec![from];
            for end in [within.above, within.up_to].into_iter().flatten() {
                let beyond = amount.plus(&AffineWithSteps::constant(-end - 1));
                starts.extend(beyond.sign_intervals(from, to).map(|(start, _)| start));
            }
            starts.sort_unstable();
            starts.dedup();
            for start in starts {
                push(start, if within.contains(amount.at(start)) { then.clone() } else { AffineWithSteps::default() });
            }
        })
    }

    fn single(curve: AffineWithSteps) -> Self {
        Self(vec![Piece { from: 0, curve }])
    }

    /// The law at a number.
    pub fn curve_at(&self, n: u64) -> &AffineWithSteps {
        &self.0[self.0.partition_point(|piece| piece.from <= n) - 1].curve
    }

    /// Cuts both functions at every threshold of either, and joins what `combine` makes of each cut. `combine` gets the
    /// first and last number of a cut and pushes curves, each with the number it starts from.
    fn on_common_pieces(
        &self,
        other: &Self,
        combine: impl Fn(u64, u64, &AffineWithSteps, &AffineWithSteps, &mut dyn FnMut(u64, AffineWithSteps)),
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
