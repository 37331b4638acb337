//! The rank of each row of a table, as a formula.

use super::sheet::{CellStyle, CellValue, Sheet, letters};
use crate::analysis::rank_interval::RankInterval;

impl CellValue {
    /// A rank, or the range of one that is not known.
    pub(super) fn rank(rank: Option<RankInterval>) -> Self {
        match rank {
            None => Self::Blank,
            Some(RankInterval { best, worst }) if best == worst => Self::whole(best as i128),
            Some(RankInterval { best, worst }) => Self::text(format!("{best}–{worst}")),
        }
    }
}

impl Sheet {
    /// The rank of a row among others, by the columns of its least and its most cost; an open one has a range.
    pub(super) fn rank(
        &mut self,
        row: u32,
        column: u16,
        (first, last): (u32, u32),
        costs: [u16; 2],
        rank: Option<RankInterval>,
    ) {
        let own = |column: u16| format!("${}{}", letters(column), row + 1);
        let all = |column: u16| format!("${0}${1}:${0}${2}", letters(column), first + 1, last + 1);
        let ([low, high], [lows, highs]) = (costs.map(own), costs.map(all));
        let below = |all: &str, end: &str| format!("SUMPRODUCT(ISNUMBER({all})*({all}<{end}))");
        let best = format!("1+{}", below(&highs, &low));
        let possibly = below(&lows, &high);
        let worst = format!("IF({high}=\"\",COUNT({lows}),IF({high}={low},1+{possibly},{possibly}))");
        let formula = format!("IF({low}=\"\",\"\",IF({best}={worst},{best},{best}&\"–\"&{worst}))");
        self.formula(row, column, formula, CellValue::rank(rank), CellStyle::Mark);
    }
}
