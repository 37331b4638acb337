//! A fee as a test writes it, and what it comes to in rational arithmetic that shares nothing with the program's.

use num_bigint::BigInt;
use num_rational::BigRational;
use rust_decimal::Decimal;

/// What is known of a figure: at least `low`; at most `high`, where there is one.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    pub low: i64,
    pub high: Option<i64>,
}

/// A fee: percentages in 10⁻⁵ of a percent, amounts in 10⁻⁷ of the currency: one digit more than is taken.
#[derive(Clone, Debug)]
pub struct Written {
    pub percents: Vec<Known>,
    pub fixed: Known,
    pub least: Option<i64>,
    pub most: Option<i64>,
}

/// What an unknown figure turns out to be.
pub type Pick<'a> = &'a dyn Fn(Known) -> i64;

/// Every figure at its least.
pub const LOW: Pick = &|known| known.low;

impl Known {
    pub fn exactly(figure: i64) -> Self {
        Self { low: figure, high: Some(figure) }
    }

    pub fn is_open(self) -> bool {
        self.high != Some(self.low)
    }
}

impl Written {
    /// As a catalog writes it.
    pub fn text(&self) -> String {
        let known = |known: &Known, decimals: u32, unit: &str| {
            let low = format!("{}{unit}", number(known.low, decimals));
            match known.high {
                Some(high) if high == known.low => low,
                Some(high) => format!("{low}..{}{unit}", number(high, decimals)),
                None => format!("{low}.."),
            }
        };
        let percents = self.percents.iter().map(|of| known(of, 5, "%"));
        let terms: Vec<String> = percents.chain([known(&self.fixed, 7, "")]).collect();
        let [least, most] = [(" min ", self.least), (" max ", self.most)]
            .map(|(word, of)| of.map_or(String::new(), |of| format!("{word}{}", number(of, 7))));
        format!("{}{least}{most}", terms.join(" + "))
    }

    /// Whether each figure is within the limits that the program states.
    pub fn is_within_limits(&self) -> bool {
        let percents = self.percents.iter().flat_map(|of| [Some(of.low), of.high]).flatten();
        let amounts = [Some(self.fixed.low), self.fixed.high, self.least, self.most].into_iter().flatten();
        let sum: i64 = self.percents.iter().map(|of| of.high.unwrap_or(of.low)).sum();
        percents.into_iter().all(|of| of % 10 == 0)
            && sum <= 100 * 100_000
            && amounts.into_iter().all(is_amount)
            && self.least.zip(self.most).is_none_or(|(least, most)| least <= most)
    }

    pub fn is_open(&self) -> bool {
        self.percents.iter().any(|of| of.is_open()) || self.fixed.is_open()
    }

    /// Whether the fee has an upper end.
    pub fn has_end(&self) -> bool {
        self.most.is_some() || self.percents.iter().chain([&self.fixed]).all(|of| of.high.is_some())
    }

    /// The fee of a payment, in cents, before it is rounded.
    pub fn exact(&self, cents: i64, pick: Pick) -> BigRational {
        let percent: i64 = self.percents.iter().map(|of| pick(*of)).sum();
        let exact = fraction(cents) * BigRational::new(percent.into(), 10_000_000.into()) + amount(pick(self.fixed));
        let exact = self.least.map_or(exact.clone(), |least| exact.max(amount(least)));
        self.most.map_or(exact.clone(), |most| exact.min(amount(most)))
    }

    /// The fee and the tax on it, in cents, each rounded half up; tax in 10⁻⁵ of a percent.
    pub fn due(&self, cents: i64, vat: i64, pick: Pick) -> BigInt {
        with_vat(&self.exact(cents, pick), vat)
    }
}

/// A fee for some payments alone, with a tax of its own.
#[derive(Clone, Debug)]
pub struct Ranged {
    pub fee: Written,
    pub range: Range,
    pub tax: Tax,
}

/// Payments of more cents than the first, up to and including the second.
#[derive(Clone, Copy, Debug)]
pub struct Range {
    pub above: Option<i64>,
    pub up_to: Option<i64>,
}

/// What a rate says of tax; rates are in 10⁻⁵ of a percent.
#[derive(Clone, Copy, Debug)]
pub enum Tax {
    /// That of its processor.
    Silent,
    Exempt,
    /// The tax of its processor, at a rate of its own.
    At(i64),
}

impl Range {
    pub fn holds(self, cents: i64) -> bool {
        self.above.is_none_or(|above| above < cents) && self.up_to.is_none_or(|up_to| cents <= up_to)
    }

    /// Whether some amount is in both, cents not being the smallest part of one.
    pub fn overlaps(self, other: Self) -> bool {
        let above = self.above.max(other.above).unwrap_or(0);
        let up_to = [self.up_to, other.up_to].into_iter().flatten().min();
        up_to.is_none_or(|up_to| above < up_to)
    }
}

impl Ranged {
    /// As an inline table of a catalog, on a card.
    pub fn text(&self, card: &str) -> String {
        let bounds = [("above", self.range.above), ("up_to", self.range.up_to)];
        let bounds = bounds.into_iter().filter_map(|(key, cents)| Some(format!(", {key} = {}", number(cents?, 2))));
        let tax = match self.tax {
            Tax::Silent => String::new(),
            Tax::Exempt => ", vat = \"exempt\"".to_owned(),
            Tax::At(rate) => format!(", vat_rate = {}", number(rate, 5)),
        };
        format!("{{ card = \"{card}\", fee = \"{}\"{}{tax} }}", self.fee.text(), bounds.collect::<String>())
    }

    /// The fee of a payment with its tax, where the processor adds so much.
    pub fn due(&self, cents: i64, usual_vat: i64, pick: Pick) -> BigInt {
        let vat = match self.tax {
            Tax::Silent => usual_vat,
            Tax::Exempt => 0,
            Tax::At(rate) => rate,
        };
        self.fee.due(cents, vat, pick)
    }
}

/// Whether an amount of 10⁻⁷ of the currency is one that a list of fees may hold.
pub fn is_amount(amount: i64) -> bool {
    amount % 10 == 0 && amount <= 1_000_000 * 10_000_000
}

/// A fee in cents as it is charged.
pub fn with_vat(exact: &BigRational, vat: i64) -> BigInt {
    let fee = half_up(exact);
    let tax = half_up(&BigRational::new(&fee * vat, 10_000_000.into()));
    fee + tax
}

pub fn half_up(exact: &BigRational) -> BigInt {
    (exact + BigRational::new(1.into(), 2.into())).floor().to_integer()
}

pub fn fraction(number: i64) -> BigRational {
    BigRational::from_integer(number.into())
}

/// 10⁻⁷ of the currency, in cents.
pub fn amount(of: i64) -> BigRational {
    BigRational::new(of.into(), 100_000.into())
}

/// A whole number of units of so many decimals.
pub fn number(units: i64, decimals: u32) -> Decimal {
    Decimal::new(units, decimals).normalize()
}
