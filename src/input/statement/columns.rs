//! What the columns of a statement are: known by name, in any order, whoever exported it.

use super::column_words::{NamedColumn, named_columns, the_only};
use super::days::DayOrder;
pub(crate) use super::exports::ColumnKind;
use super::exports::{
    Audits, COLUMN_KINDS, COLUMN_WORDS, ColumnNeed, DayZone, Export, ExportColumn, FeeSign, Heading, NAMED_COLUMNS,
    SELLERS,
};
use super::guesses::{looks_like, tells_payments};
use super::vocabulary::comparable;
use crate::input::csv::error::StatementColumnsError;

/// Where each column stands, and what its words mean.
#[derive(Clone, Debug)]
pub struct StatementColumns {
    pub export: &'static Export,
    /// The order of days where none of them tells it; nothing where `--dates` must.
    pub usual_days: Option<DayOrder>,
    pub names: Vec<String>,
    /// Whether `--columns` named some of them.
    pub are_named: bool,
    /// The words that a person says mean a payment, by type and by status; none where those of the export do.
    pub own_types: Vec<String>,
    pub own_statuses: Vec<String>,
    pub fee_sign: FeeSign,
    indices: [Option<usize>; COLUMN_KINDS],
}

impl StatementColumns {
    /// Recognizes an export by the names of its columns.
    pub(super) fn recognize(names: Vec<String>, needs_date: bool) -> Result<Self, StatementColumnsError> {
        let written = comparable_names(&names);
        let Some((export, heading)) = known_heading(&written) else {
            return Err(StatementColumnsError::UnknownExport(names));
        };
        if let Audits::Nothing(nothing) = &export.audits {
            return Err(StatementColumnsError::NothingToAudit {
                export: export.name,
                why: nothing.why,
                instead: nothing.instead,
            });
        }
        let mut columns = Self::of(export, heading.usual_days, names);
        for column in heading.columns {
            columns.take_known(&written, column)?;
        }
        columns.check_required(&written, heading, needs_date)?;
        Ok(columns)
    }

    /// Takes the columns that `--columns amount=…,fee=…,date=…,type=…:…` names; the others are those of the export, if
    /// it is known.
    pub(super) fn named(names: Vec<String>, option: &str, needs_date: bool) -> Result<Self, StatementColumnsError> {
        let written = comparable_names(&names);
        let chosen = named_columns(option, &names, &written)?;
        let has_fee = chosen.iter().any(|column| column.kind == ColumnKind::Fee);
        let known = known_heading(&written).filter(|(export, _)| match export.audits {
            Audits::Fees => true,
            Audits::Totals(_) => !has_fee,
            Audits::Nothing(_) => false,
        });
        let is_french = written.iter().any(|name| matches!(name.as_str(), "montant" | "frais" | "devise"));
        let usual_days = known.map_or(is_french.then_some(DayOrder::DayMonthYear), |(_, heading)| heading.usual_days);
        let mut columns = Self::of(known.map_or(&NAMED_COLUMNS, |(export, _)| export), usual_days, names);
        columns.are_named = true;
        for column in known.map_or(&[][..], |(_, heading)| heading.columns) {
            columns.take_known(&written, column)?;
        }
        columns.take_named(chosen)?;
        let needed = COLUMN_WORDS[..3].iter().filter(|(_, kind)| needs_date || *kind != ColumnKind::Date);
        let totals = matches!(columns.export.audits, Audits::Totals(_));
        for (word, kind) in needed.filter(|(_, kind)| !totals || *kind != ColumnKind::Fee) {
            if columns.index(*kind).is_none() && !columns.follows(*kind) {
                return Err(StatementColumnsError::NotNamed(word));
            }
        }
        Ok(columns)
    }

    fn of(export: &'static Export, usual_days: Option<DayOrder>, names: Vec<String>) -> Self {
        Self {
            export,
            usual_days,
            names,
            are_named: false,
            own_types: Vec::new(),
            own_statuses: Vec::new(),
            fee_sign: export.fee_sign,
            indices: [None; COLUMN_KINDS],
        }
    }

    /// Whether the column of a kind may be worked out of others: the amount is the net and the fee.
    fn follows(&self, kind: ColumnKind) -> bool {
        kind == ColumnKind::Amount && self.index(ColumnKind::Net).is_some() && self.index(ColumnKind::Fee).is_some()
    }

    fn take_known(&mut self, written: &[String], column: &ExportColumn) -> Result<(), StatementColumnsError> {
        let mut found = column.names.iter().map(|name| comparable(name)).filter(|name| written.contains(name));
        if let Some(name) = found.next() {
            self.indices[column.kind as usize] = the_only(written, &name)?;
        }
        Ok(())
    }

    fn check_required(
        &self,
        written: &[String],
        heading: &Heading,
        needs_date: bool,
    ) -> Result<(), StatementColumnsError> {
        let lacks = |column: &&ExportColumn| {
            column.need == ColumnNeed::Required
                && (column.kind != ColumnKind::Date || needs_date)
                && self.index(column.kind).is_none()
        };
        heading.columns.iter().find(lacks).map_or(Ok(()), |column| Err(missing(self.export, written, heading, column)))
    }

    fn take_named(&mut self, named: Vec<NamedColumn>) -> Result<(), StatementColumnsError> {
        let mut taken: Vec<ColumnKind> = Vec::new();
        for NamedColumn { word, kind, index, words } in named {
            if taken.contains(&kind) {
                return Err(StatementColumnsError::NamedTwice(word));
            }
            let is_taken = |other: &ColumnKind| self.index(*other) == Some(index);
            if taken.iter().any(is_taken) {
                return Err(StatementColumnsError::UsedTwice(self.names[index].clone()));
            }
            for other in &mut self.indices {
                if *other == Some(index) {
                    *other = None;
                }
            }
            let is_known = self.index(kind).is_none_or(|known| known == index);
            if kind == ColumnKind::Fee && !is_known {
                self.fee_sign = FeeSign::Detect;
            }
            self.indices[kind as usize] = Some(index);
            taken.push(kind);
            match kind {
                ColumnKind::Type => self.own_types = words,
                ColumnKind::Status => self.own_statuses = words,
                _ => {}
            }
        }
        Ok(())
    }

    /// Where the column of a kind stands, if there is one.
    pub(crate) fn index(&self, kind: ColumnKind) -> Option<usize> {
        self.indices[kind as usize]
    }

    /// The name of the column of a kind, if there is one.
    pub(crate) fn name(&self, kind: ColumnKind) -> &str {
        self.index(kind).map_or("", |index| &self.names[index])
    }

    /// Whether some kind of column is used for a name.
    fn is_used(&self, index: usize) -> bool {
        self.indices.contains(&Some(index))
    }

    /// In which zone the days are.
    pub(crate) fn zone(&self) -> DayZone {
        let is_utc = comparable(self.name(ColumnKind::Date)).contains("utc");
        if is_utc { DayZone::Utc } else { self.export.zone }
    }

    /// The columns that look as if they told payments from other rows, and are not used.
    pub(crate) fn unused(&self) -> Vec<&str> {
        self.unused_that(tells_payments)
    }

    /// The columns that look like one of a kind that is not named, and are not used.
    pub(crate) fn unused_for(&self, kind: ColumnKind) -> Vec<&str> {
        if self.index(kind).is_some() { Vec::new() } else { self.unused_that(|name| looks_like(kind, name)) }
    }

    fn unused_that(&self, looks: impl Fn(&str) -> bool) -> Vec<&str> {
        let names = self.names.iter().enumerate().filter(|(index, _)| !self.is_known() && !self.is_used(*index));
        names.map(|(_, name)| name.as_str()).filter(|name| looks(&comparable(name))).collect()
    }

    /// The columns that the export usually has, by which rows are told apart, and that are not in this file.
    pub(crate) fn lacking(&self) -> Vec<&'static str> {
        let written = comparable_names(&self.names);
        let known = known_heading(&written).filter(|(export, _)| std::ptr::eq(*export, self.export));
        let columns = known.map_or(&[][..], |(_, heading)| heading.columns).iter();
        let lacking = columns.filter(|column| column.need == ColumnNeed::Expected && self.index(column.kind).is_none());
        lacking.filter_map(|column| column.names.last().copied()).collect()
    }

    /// Whether they are those of a known export.
    pub(crate) fn is_known(&self) -> bool {
        !self.export.headings.is_empty()
    }

    /// As `--columns` takes them, with the words of types and statuses that mean a payment: those of a known export
    /// only where there are some.
    pub(crate) fn as_option(&self, types: &[String], statuses: &[String]) -> String {
        let item = |(word, kind): &(&str, ColumnKind)| {
            let name = &self.names[self.index(*kind)?];
            let words = match kind {
                ColumnKind::Type => types,
                ColumnKind::Status => statuses,
                _ => &[],
            };
            let words = if words.is_empty() { String::new() } else { format!(":{}", words.join("|")) };
            (!self.is_known() || !words.is_empty()).then(|| format!("{word}={name}{words}"))
        };
        COLUMN_WORDS.iter().filter_map(item).collect::<Vec<_>>().join(",")
    }
}

pub(super) fn comparable_names(names: &[String]) -> Vec<String> {
    names.iter().map(|name| comparable(name)).collect()
}

pub(super) fn known_heading(written: &[String]) -> Option<(&'static Export, &'static Heading)> {
    let exports = SELLERS.iter().flat_map(|seller| seller.exports);
    let mut headings = exports.flat_map(|export| export.headings.iter().map(move |heading| (export, heading)));
    headings.find(|(_, heading)| decisive(written, heading).is_some())
}

/// The columns by which a heading is known.
fn decisive(written: &[String], heading: &Heading) -> Option<&'static [&'static str]> {
    heading.known_by.iter().find(|names| names.iter().all(|name| written.contains(&comparable(name)))).copied()
}

fn missing(export: &Export, written: &[String], heading: &Heading, column: &ExportColumn) -> StatementColumnsError {
    StatementColumnsError::Missing {
        export: export.name,
        known_by: decisive(written, heading).unwrap_or_default(),
        column: column.names.last().copied().unwrap_or_default(),
        is_chosen: export.columns_are_chosen,
    }
}
