//! A record as cells. A column is named by the path of keys to its value, joined with `_`.

mod compound;

use super::Dialect;
use super::csv::harmless;
use super::row::CellSink;
use compound::{Group, ListCells};
use serde::Serialize;
use serde::ser::{Error as _, Impossible, Serializer};
use std::fmt::{Display, Write};

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
    type SerializeTuple = Group<'f, C>;
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

    fn serialize_tuple(self, records: usize) -> csv::Result<Group<'f, C>> {
        self.serialize_map(Some(records))
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
