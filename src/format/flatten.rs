//! A record as cells. A column is named by the path of keys to its value, joined with `_`.

use super::Dialect;
use super::csv::harmless;
use super::row::CellSink;
use serde::Serialize;
use serde::ser::{Error as _, Impossible, SerializeMap, SerializeSeq, SerializeStruct, Serializer};
use std::fmt::{self, Display, Write};

/// Walks a record.
pub(super) struct Flattener<C> {
    pub sink: C,
    dialect: Dialect,
    column: String,
    number: String,
}

impl<C: CellSink> Flattener<C> {
    pub(super) fn new(sink: C, dialect: Dialect) -> Self {
        Self::at(String::new(), sink, dialect)
    }

    fn at(column: String, sink: C, dialect: Dialect) -> Self {
        Self { sink, dialect, column, number: String::new() }
    }

    fn nothing(&mut self) -> csv::Result<()> {
        self.sink.blank(&self.column)
    }
}

/// A list: the values of each column, joined with a space.
pub(super) struct ListCells<'f, C> {
    row: &'f mut Flattener<C>,
    joined: Vec<(String, String)>,
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
pub(super) struct Group<'f, C> {
    row: &'f mut Flattener<C>,
    path: usize,
}

impl<C: CellSink> SerializeMap for Group<'_, C> {
    type Ok = ();
    type Error = csv::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> csv::Result<()> {
        let separator = if self.path == 0 { "" } else { "_" };
        write!(self.row.column, "{separator}{}", Key(key)).map_err(csv::Error::custom)
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
        self.serialize_entry(key, value)
    }

    fn end(self) -> csv::Result<()> {
        Ok(())
    }
}

/// A key of a map as text: serde lets a formatter write it.
struct Key<'k, K: ?Sized>(&'k K);

impl<K: Serialize + ?Sized> Display for Key<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.serialize(f)
    }
}

/// What no record holds.
fn unsupported<T>() -> csv::Result<T> {
    Err(csv::Error::custom("a record of texts, numbers, lists and objects"))
}

#[expect(clippy::disallowed_types, reason = "serde's trait names binary floats; they are refused")]
impl<'f, C: CellSink> Serializer for &'f mut Flattener<C> {
    type Ok = ();
    type Error = csv::Error;
    type SerializeSeq = ListCells<'f, C>;
    type SerializeMap = Group<'f, C>;
    type SerializeStruct = Group<'f, C>;
    type SerializeTuple = Impossible<(), csv::Error>;
    type SerializeTupleStruct = Impossible<(), csv::Error>;
    type SerializeTupleVariant = Impossible<(), csv::Error>;
    type SerializeStructVariant = Impossible<(), csv::Error>;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_str(self, text: &str) -> csv::Result<()> {
        self.sink.cell(&self.column, &harmless(text))
    }

    /// A number or a day: see `report::data::values`.
    fn collect_str<T: Display + ?Sized>(self, value: &T) -> csv::Result<()> {
        self.number.clear();
        write!(self.number, "{value}").map_err(csv::Error::custom)?;
        if self.dialect == Dialect::French {
            self.number = self.number.replace('.', ",");
        }
        self.sink.cell(&self.column, &self.number)
    }

    fn serialize_bool(self, flag: bool) -> csv::Result<()> {
        self.sink.cell(&self.column, if flag { "true" } else { "false" })
    }

    fn serialize_none(self) -> csv::Result<()> {
        self.nothing()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> csv::Result<()> {
        value.serialize(self)
    }

    /// What stands in JSON alone.
    fn serialize_unit(self) -> csv::Result<()> {
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> csv::Result<()> {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, word: &'static str) -> csv::Result<()> {
        self.serialize_str(word)
    }

    fn serialize_seq(self, _: Option<usize>) -> csv::Result<ListCells<'f, C>> {
        Ok(ListCells { row: self, joined: Vec::new() })
    }

    fn serialize_map(self, _: Option<usize>) -> csv::Result<Group<'f, C>> {
        Ok(Group { path: self.column.len(), row: self })
    }

    fn serialize_struct(self, _: &'static str, fields: usize) -> csv::Result<Group<'f, C>> {
        self.serialize_map(Some(fields))
    }

    fn serialize_i8(self, number: i8) -> csv::Result<()> {
        self.collect_str(&number)
    }

    fn serialize_i16(self, number: i16) -> csv::Result<()> {
        self.collect_str(&number)
    }

    fn serialize_i32(self, number: i32) -> csv::Result<()> {
        self.collect_str(&number)
    }

    fn serialize_i64(self, number: i64) -> csv::Result<()> {
        self.collect_str(&number)
    }

    fn serialize_u8(self, number: u8) -> csv::Result<()> {
        self.collect_str(&number)
    }

    fn serialize_u16(self, number: u16) -> csv::Result<()> {
        self.collect_str(&number)
    }

    fn serialize_u32(self, number: u32) -> csv::Result<()> {
        self.collect_str(&number)
    }

    fn serialize_u64(self, number: u64) -> csv::Result<()> {
        self.collect_str(&number)
    }

    fn serialize_f32(self, _: f32) -> csv::Result<()> {
        unsupported()
    }

    fn serialize_f64(self, _: f64) -> csv::Result<()> {
        unsupported()
    }

    fn serialize_char(self, _: char) -> csv::Result<()> {
        unsupported()
    }

    fn serialize_bytes(self, _: &[u8]) -> csv::Result<()> {
        unsupported()
    }

    fn serialize_unit_struct(self, _: &'static str) -> csv::Result<()> {
        unsupported()
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> csv::Result<()> {
        unsupported()
    }

    fn serialize_tuple(self, _: usize) -> csv::Result<Self::SerializeTuple> {
        unsupported()
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> csv::Result<Self::SerializeTupleStruct> {
        unsupported()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> csv::Result<Self::SerializeTupleVariant> {
        unsupported()
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> csv::Result<Self::SerializeStructVariant> {
        unsupported()
    }
}
