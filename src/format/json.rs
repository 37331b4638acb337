//! JSON: amounts are strings, so that no reader makes a binary float of them.

use crate::report::document::Node;
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::io::{self, Write};

pub(super) fn write(data: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, data)?;
    writeln!(out)
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Count(count) => serializer.serialize_u64(*count),
            Self::Number(number) => serializer.collect_str(number),
            Self::Date(date) => serializer.collect_str(date),
            Self::List(nodes) => serializer.collect_seq(nodes),
            Self::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, node) in entries {
                    map.serialize_entry(key, node)?;
                }
                map.end()
            }
        }
    }
}
