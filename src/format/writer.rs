//! What a format for people implements: how it writes each kind of block. The walk over the blocks is the same for all.

use super::visible::make_visible;
use crate::report::document::{Block, Plot, Snippet, Table};
use std::io::{self, Write};

pub(super) trait Writer {
    fn title(&self, text: &str, out: &mut dyn Write) -> io::Result<()>;
    fn paragraph(&self, text: &str, out: &mut dyn Write) -> io::Result<()>;
    /// Each item has a label, which may be empty, and a text.
    fn list(&self, heading: &str, items: &[(String, String)], out: &mut dyn Write) -> io::Result<()>;
    fn table(&self, table: &Table, out: &mut dyn Write) -> io::Result<()>;
    fn plot(&self, plot: &Plot, out: &mut dyn Write) -> io::Result<()>;
    fn snippet(&self, snippet: &Snippet, out: &mut dyn Write) -> io::Result<()>;

    /// Override this where something stands before the first block and after the last.
    fn document(&self, blocks: &[Block], out: &mut dyn Write) -> io::Result<()> {
        let written =
            blocks.iter().filter(|block| !matches!(block, Block::Picture(_) | Block::Live(_) | Block::Sheets(_)));
        for (index, block) in written.enumerate() {
            if index > 0 {
                writeln!(out)?;
            }
            self.block(block, out)?;
        }
        Ok(())
    }

    fn block(&self, block: &Block, out: &mut dyn Write) -> io::Result<()> {
        match block {
            Block::Title(text) => self.title(text, out),
            Block::Paragraph(text) => self.paragraph(text, out),
            Block::List { heading, items } => self.list(heading, items, out),
            Block::Table(table) => self.table(table, out),
            Block::Plot(plot) => self.plot(plot, out),
            // Characters draw no pictures.
            Block::Picture(_) | Block::Live(_) | Block::Sheets(_) => Ok(()),
            Block::Snippet(snippet) => self.snippet(snippet, out),
        }
    }
}

/// The only way to a writer: its texts come from files that anybody may have written, so each is made visible first.
pub(super) fn write(writer: &dyn Writer, blocks: &mut [Block], out: &mut dyn Write) -> io::Result<()> {
    blocks.iter_mut().for_each(make_visible);
    writer.document(blocks, out)
}
