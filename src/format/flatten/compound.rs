//! The cells of lists and objects.

use super::Flattener;
use crate::format::csv::harmless;
use crate::format::row::CellSink;
use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple};

/// A list: the values of each column, joined with a space.
pub(in crate::format) struct ListCells<'f, C> {
    pub(super) row: &'f mut Flattener<C>,
    pub(super) joined: Vec<(String, String)>,
}

impl<C: CellSink> SerializeSeq for ListCells<'_, C> {
    type Ok = ();
    type Error = csv::Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> csv::Result<()> {
        let mut element = Flattener::at(self.row.column.clone(), Vec::new(), self.row.dialect);
        value.serialize(&mut element)?;
        for (column, text) in element.sink {
            match self.joined.iter_mut().find(|(name, _)| *name == column) {
                Some((_, cell)) => *cell = format!("{cell} {text}"),
                None => self.joined.push((column, text)),
            }
        }
        Ok(())
    }

    fn end(self) -> csv::Result<()> {
        if self.joined.is_empty() {
            return self.row.nothing();
        }
        self.joined.iter().try_for_each(|(column, cell)| self.row.sink.cell(column, &harmless(cell)))
    }
}

/// An object: its keys follow the path to it.
pub(in crate::format) struct Group<'f, C> {
    pub(super) row: &'f mut Flattener<C>,
    pub(super) path: usize,
}

impl<C> Group<'_, C> {
    fn separate(&mut self) {
        if self.path > 0 {
            self.row.column.push('_');
        }
    }
}

impl<C: CellSink> SerializeMap for Group<'_, C> {
    type Ok = ();
    type Error = csv::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> csv::Result<()> {
        self.separate();
        key.serialize(&mut Flattener::at(String::new(), KeySink(&mut self.row.column), self.row.dialect))
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> csv::Result<()> {
        value.serialize(&mut *self.row)?;
        self.row.column.truncate(self.path);
        Ok(())
    }

    fn end(self) -> csv::Result<()> {
        Ok(())
    }
}

impl<C: CellSink> SerializeStruct for Group<'_, C> {
    type Ok = ();
    type Error = csv::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> csv::Result<()> {
        self.separate();
        self.row.column.push_str(key);
        self.serialize_value(value)
    }

    fn end(self) -> csv::Result<()> {
        Ok(())
    }
}

/// Several records side by side, as one row.
impl<C: CellSink> SerializeTuple for Group<'_, C> {
    type Ok = ();
    type Error = csv::Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, record: &T) -> csv::Result<()> {
        record.serialize(&mut *self.row)
    }

    fn end(self) -> csv::Result<()> {
        Ok(())
    }
}

/// Puts a key of a map at the end of the path.
struct KeySink<'c>(&'c mut String);

impl CellSink for KeySink<'_> {
    fn cell(&mut self, _: &str, key: &str) -> csv::Result<()> {
        self.0.push_str(key);
        Ok(())
    }
}
