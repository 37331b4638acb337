//! Exact piecewise-affine functions of a whole number, packs included.
//!
//! A pack is one piece with a step in it, not one piece per step: a function has as many pieces as its price list has
//! thresholds, however large the usage.

use super::curve::AffineWithSteps;
use super::usage::LARGEST_USAGE;
use super::whole::WholeRange;

/// A function of the whole numbers from 0 to [`LARGEST_USAGE`]: its pieces, in order; the first begins at 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piecewise(Vec<Piece>);

/// A curve that holds from a number on, until the next piece begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub from: u64,
    pub(crate) curve: AffineWithSteps,
}

impl Piecewise {
    pub(crate) fn constant(constant: i128) -> Self {
        Self::single(AffineWithSteps::constant(constant))
    }

    /// The number itself.
    pub(crate) fn identity() -> Self {
        Self::single(AffineWithSteps::identity())
    }

    fn single(curve: AffineWithSteps) -> Self {
        Self(vec![Piece { from: 0, curve }])
    }

    /// The pieces, in order.
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// The value at a number.
    pub fn at(&self, n: u64) -> i128 {
        self.curve_at(n).at(n)
    }

    pub(crate) fn curve_at(&self, n: u64) -> &AffineWithSteps {
        &self.0[self.0.partition_point(|piece| piece.from <= n) - 1].curve
    }

    pub(crate) fn times(mut self, factor: i128) -> Self {
        for piece in &mut self.0 {
            piece.curve.scale(factor);
        }
        self.merged()
    }

    pub(crate) fn plus(&self, other: &Self) -> Self {
        self.on_common_pieces(other, |from, _, left, right, push| push(from, left.plus(right)))
    }

    /// At each number, the greater of the two.
    pub(crate) fn max(&self, other: &Self) -> Self {
        self.on_common_pieces(other, |from, to, left, right, push| {
            let difference = left.minus(right);
            for (start, negative) in difference.sign_intervals(from, to) {
                push(start, if negative { right.clone() } else { left.clone() });
            }
        })
    }

    /// How many packs of this size hold it. It has no packs itself: no price list counts packs of packs.
    pub(crate) fn packs(mut self, size: i128) -> Self {
        for piece in &mut self.0 {
            piece.curve = piece.curve.packed(size);
        }
        self.merged()
    }

    /// This function where `amount` lies within the range, and 0 elsewhere.
    pub(crate) fn only_where(&self, amount: &Self, within: WholeRange) -> Self {
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
