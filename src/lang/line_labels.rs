//! What the lines of a quote charge for, in words.

use super::Lang;
use crate::catalog::Catalog;
use crate::price::line::LineKind;
use crate::price::usage::Meter;
use crate::price::whole::WholeRange;

impl Lang {
    /// What a line charges for, beyond so many units that are included.
    pub(crate) fn item(self, catalog: &Catalog, item: &LineKind, included: i128) -> String {
        let units = |meter: Meter| self.beyond(self.unit_name(catalog, meter), included);
        match item {
            LineKind::Base => self.choose("Base price", "Tarif de base").to_owned(),
            LineKind::Part(name) => capitalized(self.text(name)),
            LineKind::Units(meter) => capitalized(&units(*meter)),
            LineKind::Tier(meter, range) => capitalized(&format!("{}, {}", units(*meter), self.range(*range))),
            LineKind::Flat(meter, range) => {
                let what = self.choose("Fixed part", "Part fixe");
                format!("{what}, {}, {}", units(*meter), self.range(*range))
            }
            LineKind::TopUp(meter) => {
                let name = self.unit_name(catalog, *meter);
                self.choose(format!("Top-up to the minimum, {name}"), format!("Complément au minimum, {name}"))
            }
            LineKind::Rebate(meter) => {
                let name = self.unit_name(catalog, *meter);
                self.choose(format!("Rebate to the maximum, {name}"), format!("Remise au maximum, {name}"))
            }
            LineKind::Option(service) => {
                let name = self.service(catalog, *service);
                self.choose(format!("Option: {name}"), format!("Option\u{a0}: {name}"))
            }
        }
    }

    fn beyond(self, units: &str, included: i128) -> String {
        match included {
            0 => units.to_owned(),
            _ => format!("{units} {} {}", self.choose("beyond", "au-delà de"), self.whole(included)),
        }
    }

    fn unit_name(self, catalog: &Catalog, meter: Meter) -> &str {
        if meter == Meter::STORAGE { self.choose("GB", "Go") } else { self.meter(catalog, meter) }
    }

    fn range(self, range: WholeRange) -> String {
        let (above, up_to) =
            (range.above.map(|above| self.whole(above + 1)), range.up_to.map(|up_to| self.whole(up_to)));
        match (above, up_to) {
            (None, None) => self.choose("all", "toute quantité").to_owned(),
            (None, Some(up_to)) => self.choose(format!("up to {up_to}"), format!("jusqu’à {up_to}")),
            (Some(from), None) => self.choose(format!("from {from}"), format!("à partir de {from}")),
            (Some(from), Some(up_to)) => self.choose(format!("from {from} to {up_to}"), format!("de {from} à {up_to}")),
        }
    }
}

/// A text with its first letter in capitals.
pub(crate) fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|first| first.to_uppercase().collect::<String>()).unwrap_or_default();
    first + characters.as_str()
}
