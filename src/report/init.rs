//! What a list of one's own was started with, laid out, and how to go on.

use super::data::Data;
use super::data::init::InitData;
use super::document::{Block, Document};
use crate::lang::Lang;

/// The files, each with what it is, and the commands to go on with.
pub(crate) struct Started {
    pub(crate) files: Vec<(String, &'static str)>,
    pub(crate) next: Vec<String>,
}

pub(crate) fn document(lang: Lang, started: Started) -> Document {
    let data = InitData::new(started.files.iter().map(|(path, _)| path.clone()));
    let files = started.files.into_iter().map(|(path, what)| (path, what.to_owned()));
    let written = Block::list(lang.files_written(), files);
    let commands = started.next.into_iter().map(|command| (String::new(), command));
    let next = Block::list(lang.next_commands(), commands);
    Document { blocks: written.into_iter().chain(next).collect(), data: Data::Init(data), currency: String::new() }
}
