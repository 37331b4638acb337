//! What the lines of a quote charge for, in words.

use super::grammar::lower_case_first;
use super::{Lang, capitalized};
use crate::catalog::Catalog;
use crate::price::line::LineKind;
use crate::price::usage::Meter;
use crate::price::whole::WholeRange;

impl Lang {
    pub(crate) fn item(self, catalog: &Catalog, item: &LineKind, included: i128) -> String {
        let units = |meter: Meter| self.beyond(self.varying(catalog, meter), included);
        match item {
            LineKind::Base => match self {
                Self::En => "Base price".to_owned(),
                Self::Fr => "Tarif de base".to_owned(),
            },
            LineKind::Part(name) => capitalized(self.text(name)),
            LineKind::Units(meter) => capitalized(&units(*meter)),
            LineKind::Tier(meter, range) => capitalized(&format!("{}, {}", units(*meter), self.range(*range))),
            LineKind::Flat(meter, range) => {
                let (units, range) = (units(*meter), self.range(*range));
                match self {
                    Self::En => format!("Fixed part, {units}, {range}"),
                    Self::Fr => format!("Part fixe, {units}, {range}"),
                }
            }
            LineKind::Setup => match self {
                Self::En => "Setup".to_owned(),
                Self::Fr => "Mise en service".to_owned(),
            },
            LineKind::TopUp(meter) => {
                let name = self.varying(catalog, *meter);
                match self {
                    Self::En => format!("Top-up to the minimum, {name}"),
                    Self::Fr => format!("Complément jusqu’au minimum, {name}"),
                }
            }
            LineKind::Rebate(meter) => {
                let name = self.varying(catalog, *meter);
                match self {
                    Self::En => format!("Rebate to the maximum, {name}"),
                    Self::Fr => format!("Remise au-delà du maximum, {name}"),
                }
            }
            LineKind::Option(service) => self.explained("Option", self.service(catalog, *service)),
            LineKind::OptionCharge(service, charge) => {
                let option = self.explained("Option", self.service(catalog, *service));
                let charge = self.item(catalog, charge, included);
                format!("{option}, {}", lower_case_first(&charge))
            }
        }
    }

    fn beyond(self, units: &str, included: i128) -> String {
        let whole = self.whole(included);
        match self {
            _ if included == 0 => units.to_owned(),
            Self::En => format!("{units} beyond {whole}"),
            Self::Fr => format!("{units} au-delà de {whole}"),
        }
    }

    fn range(self, range: WholeRange) -> String {
        let (above, up_to) =
            (range.above.map(|above| self.whole(above + 1)), range.up_to.map(|up_to| self.whole(up_to)));
        match (above, up_to) {
            (None, None) => match self {
                Self::En => "all".to_owned(),
                Self::Fr => "toute quantité".to_owned(),
            },
            (None, Some(up_to)) => match self {
                Self::En => format!("up to {up_to}"),
                Self::Fr => format!("jusqu’à {up_to}"),
            },
            (Some(from), None) => match self {
                Self::En => format!("from {from}"),
                Self::Fr => format!("à partir de {from}"),
            },
            (Some(from), Some(up_to)) => match self {
                Self::En => format!("from {from} to {up_to}"),
                Self::Fr => format!("de {from} à {up_to}"),
            },
        }
    }
}
