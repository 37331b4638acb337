//! The bytes of a catalog: of a bounded size, in UTF-8.

use std::io::{self, Read};
use std::path::PathBuf;

/// The largest file that is read, in bytes: 64 MiB.
pub(crate) const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// The most values of a file that is read. Each takes the parser some 160 bytes: a list of ones would fill the memory
/// long before [`LARGEST_FILE`], and 100,000 offers do not come near.
pub(crate) const MOST_VALUES: usize = 4_000_000;

/// The catalog that is built into the program.
pub const BUILT_IN: &str = include_str!("../../offers.toml");

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    File(PathBuf),
    BuiltIn,
}

#[derive(Debug)]
pub(crate) enum SourceError {
    /// The system says why.
    Unreadable(io::Error),
    TooLarge,
    TooManyValues,
    /// Some other encoding: the first line and column that are not UTF-8.
    NotUtf8 {
        line: usize,
        /// The byte within the line, from 1.
        column: usize,
    },
}

/// The text of a file, without a byte order mark.
pub(crate) fn text_of(file: impl Read) -> Result<String, SourceError> {
    let mut bytes = Vec::new();
    file.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(SourceError::Unreadable)?;
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(SourceError::TooLarge);
    }
    // Each value but the first of a list or a table follows one of these.
    if memchr::memchr3_iter(b',', b'=', b'[', &bytes).count() > MOST_VALUES {
        return Err(SourceError::TooManyValues);
    }
    let text = String::from_utf8(bytes).map_err(|error| not_utf8(&error))?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

fn not_utf8(error: &std::string::FromUtf8Error) -> SourceError {
    let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
    let line = valid.split(|byte| *byte == b'\n').count();
    let column = valid.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
    SourceError::NotUtf8 { line, column }
}
