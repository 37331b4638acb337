//! What a check of a catalog says beside its findings.

use super::Lang;
use crate::catalog::diagnostic::Diagnostics;
use jiff::civil::Date;

impl Lang {
    /// The last words of a catalog's check. Warnings are not looked for while there are errors.
    pub(crate) fn check_summary(self, catalog: &str, diagnostics: &Diagnostics) -> String {
        let count = diagnostics.count;
        let (errors, warnings) = (count.errors as u64, count.warnings as u64);
        let (errors, warnings) = match self {
            Self::En => (self.counted(errors, "error", "errors"), self.counted(warnings, "warning", "warnings")),
            Self::Fr => {
                (self.counted(errors, "erreur", "erreurs"), self.counted(warnings, "avertissement", "avertissements"))
            }
        };
        let counts = if count.errors > 0 { errors } else { format!("{errors}, {warnings}") };
        let left_out =
            if diagnostics.left_out > 0 { self.left_out_elsewhere(diagnostics.left_out as u64) } else { String::new() };
        format!("{catalog}{} {counts}{left_out}.", self.colon())
    }

    /// How many errors keep another file than a catalog from being used.
    pub(crate) fn file_errors(self, file: &str, count: usize) -> String {
        let count = match self {
            Self::En => self.counted(count as u64, "error", "errors"),
            Self::Fr => self.counted(count as u64, "erreur", "erreurs"),
        };
        format!("{file}{} {count}.", self.colon())
    }

    fn left_out_elsewhere(self, number: u64) -> String {
        match self {
            Self::En => {
                format!("; {} on the rest of the catalog, left out", self.counted(number, "warning", "warnings"))
            }
            Self::Fr => {
                let warnings = self.counted(number, "avertissement laissé", "avertissements laissés");
                format!("\u{a0}; {warnings} de côté sur le reste du catalogue")
            }
        }
    }

    pub(crate) fn not_shown(self, number: usize) -> String {
        let number = number as u64;
        match self {
            Self::En => format!("… and {} more, not shown.", self.whole(number)),
            Self::Fr => {
                let others = self.counted(number, "autre, non montré", "autres, non montrés");
                format!("… et {others}.")
            }
        }
    }

    /// A finding in one line: what it is on, where, and what is wrong.
    pub(crate) fn brief_finding(self, entry: Option<&str>, line: usize, title: &str) -> String {
        let (entry, colon) = (entry.map_or(String::new(), |entry| format!("{entry}, ")), self.colon());
        match self {
            Self::En => format!("{entry}line {line}{colon} {title}"),
            Self::Fr => format!("{entry}ligne {line}{colon} {title}"),
        }
    }

    /// How many findings of a kind are only named, and what they are on.
    pub(crate) fn also_found(self, number: usize, entries: &str) -> String {
        let number = self.whole(number as u64);
        match self {
            Self::En => format!("and {number} more: {entries}"),
            Self::Fr => format!("de même pour {number}\u{a0}: {entries}"),
        }
    }

    pub(crate) fn see_in_full(self, command: &str) -> String {
        match self {
            Self::En => format!("`{command}` shows the findings on one offer in full, and what to write."),
            Self::Fr => {
                format!("`{command}` montre en entier ce qui est signalé sur une offre, et ce qu’il faut écrire.")
            }
        }
    }

    pub(crate) fn stale_title(self, before: Date) -> String {
        let day = self.date(before);
        match self {
            Self::En => format!("Prices to read again: last read before {day}, or never"),
            Self::Fr => format!("Prix à relever de nouveau\u{a0}: relevés avant le {day}, ou jamais"),
        }
    }

    /// What is to be read again, and where.
    pub(crate) fn stale_entry(self, name: &str, entry: &str, address: Option<&str>) -> String {
        let what = format!("{name} ({entry})");
        match address {
            Some(address) => self.explained(&what, address),
            None => what,
        }
    }

    pub(crate) fn never_read(self) -> &'static str {
        match self {
            Self::En => "never",
            Self::Fr => "jamais",
        }
    }

    pub(crate) fn stale_summary(self, catalog: &str, number: usize) -> String {
        let number = number as u64;
        match self {
            Self::En => format!("{catalog}: {} to read again.", self.counted(number, "entry", "entries")),
            Self::Fr => {
                format!("{catalog}\u{a0}: {} à relever de nouveau.", self.counted(number, "entrée", "entrées"))
            }
        }
    }
}
