//! What surrounds the program: its command line, its environment, its terminal and the day.

use crate::catalog::source::Origin;
use crate::lang::Lang;
use crate::lang::usage::UsageError;
use crate::run::files::FilesRead;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// The program's surroundings, so that a test can pin each of them.
pub struct Environment<'a> {
    /// The command line, the program's name first.
    pub args: Vec<OsString>,
    /// The environment.
    pub variable: &'a dyn Fn(&str) -> Option<String>,
    /// What may be read instead of a file.
    pub input: &'a mut (dyn Read + Send),
    /// What was read instead of it.
    pub files: FilesRead,
    /// Where answers go.
    pub out: &'a mut dyn Write,
    /// Where complaints go.
    pub err: &'a mut dyn Write,
    /// Whether a person looks at the answers.
    pub out_is_terminal: bool,
    /// Whether a person looks at the complaints.
    pub err_is_terminal: bool,
    /// The columns of the terminal, where there is one.
    pub width: Option<usize>,
}

/// The width of an answer that no terminal shows.
pub(crate) const USUAL_WIDTH: usize = 80;

impl Environment<'_> {
    /// The language is known before the command line is: its own errors are told in it.
    pub(crate) fn language(&self) -> Lang {
        let typed = self.typed("--lang");
        typed.as_deref().and_then(Lang::of_code).unwrap_or_else(|| Lang::of_locale(self.variable))
    }

    /// What an option is given, on a command line that need not be a good one.
    pub(crate) fn typed(&self, option: &str) -> Option<String> {
        let words: Vec<String> = self.args.iter().map(|word| word.to_string_lossy().into_owned()).collect();
        let apart = words.windows(2).find(|pair| pair[0] == option).map(|pair| pair[1].as_str());
        let joined = words.iter().find_map(|word| word.strip_prefix(option)?.strip_prefix('='));
        apart.or(joined).map(str::to_owned)
    }

    /// `--catalog`, else `$TARIF_CATALOG`, else `./offers.toml`, else the copy inside the program.
    pub(crate) fn origin(&self, given: Option<&Path>) -> Origin {
        let variable = || (self.variable)("TARIF_CATALOG").filter(|path| !path.is_empty()).map(PathBuf::from);
        let here = || Some(PathBuf::from("offers.toml")).filter(|path| path.exists());
        given.map(Path::to_path_buf).or_else(variable).or_else(here).map_or(Origin::BuiltIn, Origin::File)
    }

    /// `--on`, else `$SOURCE_DATE_EPOCH`, else today; the day of UTC.
    pub(crate) fn day(&self, given: Option<&str>) -> Result<Date, UsageError> {
        if let Some(text) = given {
            return typed_day(self.language(), "--on", text);
        }
        let set = (self.variable)("SOURCE_DATE_EPOCH").filter(|text| !text.trim().is_empty());
        let now = match set {
            Some(text) => {
                let seconds = text.trim().parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
                seconds.ok_or(UsageError::BadEpoch { text })?
            }
            None => Timestamp::now(),
        };
        Ok(now.to_zoned(TimeZone::UTC).date())
    }

    /// The columns of an answer: those of the terminal, else `$COLUMNS`, else 80.
    pub(crate) fn width(&self) -> usize {
        let columns = (self.variable)("COLUMNS").and_then(|columns| columns.parse().ok());
        self.width.or(columns).filter(|width| *width >= 20).unwrap_or(USUAL_WIDTH)
    }

    /// Whether `$NO_COLOR` is unset or empty (<https://no-color.org>), and the terminal knows colours.
    pub(crate) fn may_colour(&self) -> bool {
        let refused = (self.variable)("NO_COLOR").is_some_and(|value| !value.is_empty());
        !refused && (self.variable)("TERM").is_none_or(|terminal| terminal != "dumb")
    }
}

/// The day that an option is given. `3/4/2023` is the third of April to a French reader and the fourth of March to
/// others, so it is read in French alone.
pub(crate) fn typed_day(lang: Lang, option: &'static str, text: &str) -> Result<Date, UsageError> {
    let french = |text: &str| if lang == Lang::Fr { Date::strptime("%d/%m/%Y", text).ok() } else { None };
    let day = text.parse().ok().or_else(|| french(text));
    day.ok_or_else(|| UsageError::BadDate { option, text: text.to_owned() })
}
