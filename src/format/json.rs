//! JSON: amounts are strings, so that no reader makes a binary float of them.

use serde::Serialize;
use std::io::{self, Write};

pub(super) fn write(data: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, data)?;
    writeln!(out)
}
