//! The notation of `--columns`: `amount=Gross,fee=Fee,type=Type:Sale|Gift`.

use super::exports::{COLUMN_WORDS, ColumnKind};
use super::vocabulary::comparable;
use crate::input::csv::error::StatementColumnsError;

/// A column that is named for something.
#[derive(Debug)]
pub(super) struct NamedColumn {
    /// What it is named for, as it is written.
    pub word: String,
    pub kind: ColumnKind,
    pub index: usize,
    /// The words in it that mean a payment, as they are compared; none where those that are known do.
    pub words: Vec<String>,
}

/// Reads `WORD=COLUMN[:PAYMENT|PAYMENT…],…` for a file. A column's name may hold any character: the longest name of the
/// file that stands there is taken.
pub(super) fn named_columns(
    text: &str,
    names: &[String],
    written: &[String],
) -> Result<Vec<NamedColumn>, StatementColumnsError> {
    let (mut rest, mut columns) = (text, Vec::new());
    while !rest.trim().is_empty() || columns.is_empty() {
        let item_end = end_of_item(rest);
        let unreadable = || StatementColumnsError::Notation(rest[..item_end].trim().to_owned());
        let (word, after) = rest.split_once('=').ok_or_else(unreadable)?;
        let word = word.trim().to_lowercase();
        let (_, kind) = COLUMN_WORDS.iter().find(|(known, _)| *known == word).ok_or_else(unreadable)?;
        let (index, after) = column(after, names, written)?;
        let (words, after) = match after.strip_prefix(':') {
            Some(words) if matches!(kind, ColumnKind::Type | ColumnKind::Status) => words.split_at(end_of_item(words)),
            Some(_) => return Err(unreadable()),
            None => ("", after),
        };
        let words: Vec<String> = words.split('|').map(comparable).filter(|word| !word.is_empty()).collect();
        columns.push(NamedColumn { word, kind: *kind, index, words });
        rest = after.trim_start().strip_prefix(',').unwrap_or(after);
    }
    Ok(columns)
}

/// The column whose name stands at the beginning of a text, and what follows it.
fn column<'t>(text: &'t str, names: &[String], written: &[String]) -> Result<(usize, &'t str), StatementColumnsError> {
    let ends = text.match_indices([',', ':']).map(|(index, _)| index).chain([text.len()]);
    let ends: Vec<usize> = ends.collect();
    for end in ends.into_iter().rev() {
        let name = comparable(&text[..end]);
        if !name.is_empty()
            && let Some(index) = the_only(written, &name).map_err(|_| duplicate(&text[..end]))?
        {
            return Ok((index, &text[end..]));
        }
    }
    let item = &text[..end_of_item(text)];
    let name = item.split(':').next().unwrap_or(item).trim();
    Err(StatementColumnsError::NoColumn(name.to_owned(), names.to_vec()))
}

/// Where the one column of a name stands, if there is one.
pub(super) fn the_only(written: &[String], name: &str) -> Result<Option<usize>, StatementColumnsError> {
    let mut indices = (0..written.len()).filter(|index| written[*index] == name);
    let first = indices.next();
    if indices.next().is_some() { Err(StatementColumnsError::Duplicate(name.to_owned())) } else { Ok(first) }
}

fn duplicate(name: &str) -> StatementColumnsError {
    StatementColumnsError::Duplicate(name.trim().to_owned())
}

/// Where an item ends: before a comma with `WORD=` after it.
fn end_of_item(text: &str) -> usize {
    let begins_one = |after: &str| {
        let word = after.split_once('=').map(|(word, _)| word.trim().to_lowercase());
        word.is_some_and(|word| COLUMN_WORDS.iter().any(|(known, _)| *known == word))
    };
    let commas = text.match_indices(',').map(|(index, _)| index);
    commas.filter(|comma| begins_one(&text[comma + 1..])).min().unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::{StatementColumnsError, comparable, named_columns};

    fn read(text: &str, names: &[&str]) -> Result<Vec<(String, usize, Vec<String>)>, StatementColumnsError> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let written: Vec<String> = names.iter().map(|name| comparable(name)).collect();
        let columns = named_columns(text, &names, &written)?;
        Ok(columns.into_iter().map(|column| (column.word, column.index, column.words)).collect())
    }

    #[test]
    fn a_name_may_hold_any_character() {
        let names = ["Date, heure", "Montant (brut):", "Frais", "Type:", "a=b,fee"];
        let read =
            read("date=Date, heure, amount = montant (BRUT):,fee=a=b,fee,type=Type::Vente|Don, en ligne|", &names);
        let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            read.unwrap(),
            [
                ("date".to_owned(), 0, Vec::new()),
                ("amount".to_owned(), 1, Vec::new()),
                ("fee".to_owned(), 4, Vec::new()),
                ("type".to_owned(), 3, owned(&["vente", "don, en ligne"])),
            ]
        );
    }

    #[test]
    fn what_cannot_be_read_is_said_in_its_own_words() {
        for (text, error) in [
            ("", StatementColumnsError::Notation(String::new())),
            ("amount", StatementColumnsError::Notation("amount".to_owned())),
            ("amount=A,price=B", StatementColumnsError::Notation("price=B".to_owned())),
            ("fee=A:x", StatementColumnsError::Notation("fee=A:x".to_owned())),
            (
                "amount=Brut, TTC,fee=B",
                StatementColumnsError::NoColumn("Brut, TTC".to_owned(), vec!["A".to_owned(), "B".to_owned()]),
            ),
        ] {
            assert_eq!(read(text, &["A", "B"]), Err(error), "{text}");
        }
    }
}
