//! A price between two of its thresholds: a straight line and the steps of packs.

use super::step_term::StepTerm;
use super::whole::packs;

/// `constant + slope · n`, plus the steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AffineWithSteps {
    constant: i128,
    slope: i128,
    steps: Vec<StepTerm>,
}

impl AffineWithSteps {
    /// The same at every number.
    pub fn constant(constant: i128) -> Self {
        Self { constant, ..Self::default() }
    }

    /// The number itself.
    pub fn identity() -> Self {
        Self { slope: 1, ..Self::default() }
    }

    /// The value at a number.
    pub fn at(&self, n: u64) -> i128 {
        let n = i128::from(n);
        self.constant + self.slope * n + self.steps.iter().map(|step| step.at(n)).sum::<i128>()
    }

    /// Multiplies it in place.
    pub fn scale(&mut self, factor: i128) {
        self.constant *= factor;
        self.slope *= factor;
        self.steps.iter_mut().for_each(|step| step.height *= factor);
        self.steps.retain(|step| step.height != 0);
    }

    /// The sum of the two.
    pub fn plus(&self, other: &Self) -> Self {
        let mut sum = self.clone();
        sum.constant += other.constant;
        sum.slope += other.slope;
        for step in &other.steps {
            match sum.steps.iter_mut().find(|own| own.rises_with(step)) {
                Some(own) => own.height += step.height,
                None => sum.steps.push(*step),
            }
        }
        sum.steps.retain(|step| step.height != 0);
        sum
    }

    /// How many packs hold a curve that is a straight line: its steps are not looked at.
    pub fn packed(&self, size: i128) -> Self {
        debug_assert!(self.steps.is_empty(), "packs of packs");
        if self.slope == 0 {
            return Self::constant(packs(self.constant, size));
        }
        let step = StepTerm { height: 1, constant: self.constant, slope: self.slope, size };
        Self { steps: vec![step], ..Self::default() }
    }

    pub(crate) fn minus(&self, other: &Self) -> Self {
        let mut less = other.clone();
        less.scale(-1);
        self.plus(&less)
    }

    /// The start of each run of numbers over which the curve is negative, or over which it is not.
    pub(crate) fn sign_intervals(&self, from: u64, to: u64) -> impl Iterator<Item = (u64, bool)> {
        let not_negative = Self::constant(-1).minus(self);
        std::iter::successors(Some((from, self.at(from) < 0)), move |(start, negative)| {
            let other = if *negative { &not_negative } else { self };
            other.first_below_zero(*start, to).map(|change| (change, !negative))
        })
    }

    /// The first number of a range at which the curve is negative.
    ///
    /// Between two steps it is a straight line. The steps repeat: after a period the curve is the same again but for a
    /// constant, so two periods at most are looked at, however long the range is.
    pub(crate) fn first_below_zero(&self, from: u64, to: u64) -> Option<u64> {
        let Some(period) = self.period().filter(|period| *period <= to - from) else {
            return self.walk(from, to).err();
        };
        let least = match self.walk(from, from + period - 1) {
            Ok(least) => least,
            Err(first) => return Some(first),
        };
        let change = self.at(from + period) - self.at(from);
        if change >= 0 {
            return None;
        }
        let periods = least / -change + 1;
        let start = u64::try_from(periods * i128::from(period)).ok()?.checked_add(from).filter(|start| *start <= to)?;
        self.walk(start, to.min(start + period - 1)).err()
    }

    /// How far the curve lies, at most, from a straight line through two of its points, anywhere between them.
    ///
    /// The packs that hold `x` lie between `x / size` and one more, so each step stays within its height of a line.
    pub(crate) fn swing(&self) -> i128 {
        self.steps.iter().map(|step| step.height.abs()).sum()
    }

    /// How many steps are looked at, at most, to find where the curve is negative.
    pub(crate) fn effort(&self, from: u64, to: u64) -> u64 {
        let twice = self.period().map_or(u64::MAX, |period| period.saturating_mul(2));
        let span = i128::from(twice.min(to - from));
        let changes = self.steps.iter().map(|step| span.saturating_mul(step.slope.abs()) / step.size + 1);
        u64::try_from(changes.fold(0_i128, i128::saturating_add)).unwrap_or(u64::MAX)
    }

    /// After how many numbers all steps repeat, if that fits.
    fn period(&self) -> Option<u64> {
        let period = self.steps.iter().try_fold(1_i128, |period, step| {
            let own = step.size / greatest_common_divisor(step.size, step.slope);
            period.checked_mul(own / greatest_common_divisor(period, own))
        });
        period.and_then(|period| u64::try_from(period).ok())
    }

    /// The least value in a range, or the first number at which it is negative.
    fn walk(&self, from: u64, to: u64) -> Result<i128, u64> {
        let (mut start, mut least) = (from, i128::MAX);
        loop {
            let next = self.steps.iter().filter_map(|step| step.next_change(start)).min();
            let end = next.map_or(to, |next| to.min(next - 1));
            let value = self.at(start);
            if value < 0 {
                return Err(start);
            }
            let numbers_left = if self.slope < 0 { value / -self.slope + 1 } else { i128::MAX };
            if numbers_left <= i128::from(end - start) {
                return Err(start + u64::try_from(numbers_left).unwrap_or_default());
            }
            least = least.min(value).min(self.at(end));
            if end == to {
                return Ok(least);
            }
            start = end + 1;
        }
    }
}

fn greatest_common_divisor(a: i128, b: i128) -> i128 {
    if b == 0 { a.abs() } else { greatest_common_divisor(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::AffineWithSteps;

    #[test]
    fn the_first_number_below_zero_is_found_however_far() {
        let packs = |size| AffineWithSteps::identity().packed(size);
        let mut dearer = packs(15);
        dearer.scale(3);
        let mut cheaper = packs(10);
        cheaper.scale(2);
        for far in [0, 1, 7, 400] {
            let curve = dearer.minus(&cheaper).plus(&AffineWithSteps::constant(far));
            for from in 0..120 {
                let expected = (from..5_000).find(|n| curve.at(*n) < 0);
                assert_eq!(curve.first_below_zero(from, 4_999), expected, "{far} {from}");
            }
        }
        let mut slow = AffineWithSteps::identity().packed(1_000);
        slow.scale(-1);
        assert_eq!(
            slow.plus(&AffineWithSteps::constant(900_000)).first_below_zero(0, 1_000_000_000),
            Some(900_000_001)
        );
    }
}
