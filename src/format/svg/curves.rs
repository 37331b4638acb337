//! Curves of cost over a meter, their crossings, and the name of each where it ends.

use super::{COLOUR_COUNT, Drawing, cut, rule, text};
use crate::report::document::Plot;

const LEFT: i128 = 90;
const RIGHT: i128 = 560;
const TOP: i128 = 24;
const BOTTOM: i128 = 320;
/// Two names are at least so far apart.
const NAME_GAP: i128 = 18;
const LONGEST_NAME: usize = 26;

pub(super) fn drawn(plot: &Plot) -> Drawing {
    let span = i128::from((plot.to - plot.from).max(1));
    let height = (plot.highest - plot.lowest).max(1);
    let across = |x: u64| LEFT + i128::from(x.clamp(plot.from, plot.to) - plot.from) * (RIGHT - LEFT) / span;
    let up = |y: i128| BOTTOM - (y.clamp(plot.lowest, plot.highest) - plot.lowest) * (BOTTOM - TOP) / height;
    let mut body = [rule(LEFT, BOTTOM, RIGHT, BOTTOM), rule(LEFT, TOP, LEFT, BOTTOM)].concat();
    body.push_str(&text(LEFT - 8, TOP + 4, "soft end", &plot.most));
    body.push_str(&text(LEFT - 8, BOTTOM + 4, "soft end", &plot.least));
    body.push_str(&text(LEFT, BOTTOM + 20, "soft", &plot.first));
    body.push_str(&text(RIGHT, BOTTOM + 20, "soft end", &plot.last));
    for (index, curve) in plot.curves.iter().enumerate() {
        for run in &curve.runs {
            let points: Vec<String> = run.iter().map(|(x, y)| format!("{},{}", across(*x), up(*y))).collect();
            body.push_str(&line(index % COLOUR_COUNT, &points));
        }
    }
    for (x, y) in &plot.marks {
        body.push_str(&crossing(across(*x), up(*y)));
    }
    let ends = plot.curves.iter().enumerate().filter_map(|(index, curve)| {
        let (x, y) = curve.runs.last()?.last()?;
        Some((up(*y), across(*x), index))
    });
    for (y, x, index) in apart(ends.collect()) {
        let (letter, name) = &plot.legend[index];
        let class = format!("f{}", index % COLOUR_COUNT);
        body.push_str(&text(x + 10, y + 4, &class, &cut(&format!("{letter} {name}"), LONGEST_NAME)));
    }
    Drawing { alt: plot.alt.clone(), height: BOTTOM + 40, body }
}

fn line(colour: usize, points: &[String]) -> String {
    format!("<polyline class=\"line l{colour}\" points=\"{}\"/>", points.join(" "))
}

fn crossing(x: i128, y: i128) -> String {
    format!("<circle class=\"mark\" cx=\"{x}\" cy=\"{y}\" r=\"4\"/>")
}

/// The height, the place across and the number of each name, in the order of heights: moved down where names would
/// stand on each other, and up again where they would leave the page.
fn apart(mut ends: Vec<(i128, i128, usize)>) -> Vec<(i128, i128, usize)> {
    ends.sort_unstable();
    let mut next = TOP;
    for (y, ..) in &mut ends {
        *y = (*y).max(next);
        next = *y + NAME_GAP;
    }
    let mut last = BOTTOM;
    for (y, ..) in ends.iter_mut().rev() {
        *y = (*y).min(last);
        last = *y - NAME_GAP;
    }
    ends
}

#[cfg(test)]
mod tests {
    use super::{BOTTOM, NAME_GAP, TOP, apart};

    #[test]
    fn names_do_not_stand_on_each_other() {
        let names = apart(vec![(BOTTOM, 9, 0), (BOTTOM - 3, 9, 1), (TOP, 9, 2), (BOTTOM, 9, 3)]);
        let places: Vec<i128> = names.iter().map(|(y, ..)| *y).collect();
        assert_eq!(places, [TOP, BOTTOM - 2 * NAME_GAP, BOTTOM - NAME_GAP, BOTTOM]);
    }
}
