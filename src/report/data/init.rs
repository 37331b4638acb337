//! The files that a list of one's own was started with, for machines.

use super::RowVisitor;
use super::head::SCHEMA;
use serde::Serialize;
use std::io;

/// The files that were written.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct InitData {
    /// The version of this contract: 1.
    schema: u8,
    /// Each of them.
    files: Vec<WrittenFile>,
}

/// A file that was not there before.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WrittenFile {
    /// Where it is, from the current folder.
    path: String,
}

impl InitData {
    pub(crate) fn new(paths: impl IntoIterator<Item = String>) -> Self {
        Self { schema: SCHEMA, files: paths.into_iter().map(|path| WrittenFile { path }).collect() }
    }

    pub(super) fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        visitor.rows(&WrittenFile::default(), &self.files)
    }
}
