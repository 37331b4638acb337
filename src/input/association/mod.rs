//! The association's own file: what it uses, needs and has, so that a question is asked once and asked again next year.
//!
//! ```toml
//! name    = "Les Amis du chœur"
//! users   = 40
//! need    = ["mail=20", "cloud=100"]
//! current = "google"
//! [assume]
//! "ouvaton.storage" = { price = 0.50, source = "by telephone", checked = 2026-11-20 }
//! [budget]
//! years = 3
//! grow  = { users = "10%" }
//! [budget.variants.high]
//! grow  = { users = "20%" }
//! ```

mod budget;
mod question;
mod reader;

use super::resolve::QuestionError;
use super::typed_question::TypedQuestion;
use crate::catalog::Catalog;
use crate::catalog::diagnostic::{DiagnosticSink, Diagnostics};
use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::catalog::toml_doc;
use crate::catalog::toml_doc::table::TomlTable;
pub(crate) use budget::{Accounts, TypedBudget};
use reader::Reader;
use std::ops::Range;

/// What the file says. Each word of it is known to the catalog that it was read with.
#[derive(Clone, Debug, Default)]
pub(crate) struct AssociationFile {
    pub(crate) question: TypedQuestion,
    /// Each variant of the budget, or the one there is.
    pub(crate) budgets: Vec<TypedBudget>,
}

/// Everything that is wrong with a file: as TOML, and as a question to the catalog.
#[derive(Debug)]
pub(crate) struct AssociationErrors {
    pub(crate) diagnostics: Diagnostics,
    pub(crate) refusals: Vec<Refusal>,
}

/// A word of the file that the catalog cannot answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// Where, in bytes of the file.
    pub(crate) span: Range<usize>,
    pub(crate) why: QuestionError,
}

impl AssociationFile {
    /// Reads a file for a catalog, at the prices of which assumptions can be made.
    pub(crate) fn parse(text: &str, catalog: &Catalog) -> Result<Self, AssociationErrors> {
        let problems = DiagnosticSink::default();
        let reader = Reader::new(catalog);
        let file = toml_doc::read(text, &problems, |root| read(&reader, &root));
        let refusals = reader.into_refusals();
        match file {
            Some(file) if refusals.is_empty() => Ok(file),
            _ => Err(AssociationErrors { diagnostics: problems.located(text), refusals }),
        }
    }
}

fn read(reader: &Reader, root: &TomlTable) -> AssociationFile {
    if let Some(scenario) = root.get("scenario") {
        let instead = "[budget]".to_owned();
        scenario.report_key(DiagnosticKind::ReplacedKey { key: scenario.name(), instead });
    }
    let question = reader.question(root);
    let budgets = match root.get("budget") {
        Some(budget) => reader.budgets(&budget),
        None => vec![TypedBudget::default()],
    };
    root.refuse_other_keys();
    AssociationFile { question, budgets }
}

#[cfg(test)]
mod tests {
    use super::{AssociationErrors, AssociationFile, Refusal};
    use crate::catalog::Catalog;

    const CATALOG: &str = "schema = 1\ncurrency = 'EUR'\n[services]\nmail = { en = 'Mail', fr = 'Mél' }\n\
        [criteria]\nfree = { en = 'Free', fr = 'Libre' }\n[meters]\n\
        subscribers = { en = 'subscribers', fr = 'abonnés' }\n\
        [offers.a]\nname = 'Âne'\nbase = 1\nstorage = { price = 'unknown' }\n";

    fn parse(text: &str) -> Result<AssociationFile, AssociationErrors> {
        AssociationFile::parse(text, &Catalog::parse(CATALOG).0.unwrap())
    }

    #[test]
    fn variants_add_to_the_budget() {
        let text = "users = 25\ngb = '1.5TB'\n[budget]\nyears = 3\ngrow = { users = '5%' }\n[budget.accounts]\n\
            hosting = '626'\n[budget.variants.low]\n[budget.variants.high]\nusers = 30\n\
            grow = { users = [30, 40, 50], storage = '5%' }\n";
        let file = parse(text).unwrap();
        let [low, high] = &file.budgets[..] else { panic!("{file:?}") };
        assert_eq!((high.name.as_deref(), high.usage.users.as_deref()), (Some("high"), Some("30")));
        assert_eq!(high.grow, ["users=30,40,50", "storage=5%"]);
        assert_eq!((low.grow[0].as_str(), low.years.as_deref()), ("users=5%", Some("3")));
        assert_eq!((low.usage.users.as_deref(), file.question.usage.users.as_deref()), (None, Some("25")));
        assert_eq!(high.accounts.hosting.as_deref(), Some("626"));
    }

    #[test]
    fn labels_and_nested_assumptions_are_read() {
        let text = "need = ['MÉL=20']\nrequire = ['libre']\nusage = { 'Abonnés' = 800 }\ncurrent = 'ane'\n\
            switching = '120 €'\n[assume]\n\
            a.storage = { price = '0,50', source = 'by telephone', checked = 2026-11-20 }\n";
        let question = parse(text).unwrap().question;
        assert_eq!(question.usage.usage, ["subscribers=800"]);
        assert_eq!(
            (question.assumptions[0].name.as_str(), question.assumptions[0].price.as_str()),
            ("a.storage", "0,50")
        );
        assert_eq!(question.current.as_deref(), Some("ane"));
    }

    #[test]
    fn every_mistake_is_reported_with_its_place() {
        let text = "user = 3\nusers = 2.5\ngb = true\nneed = ['mial', 'mail', 'mail']\nrequire = ['fre']\n\
            current = 'b'\nswitching = -1\n[assume]\n\"a.base\" = 3\n[budget]\nyears = 0\n\
            grow = { users = [4, true] }\ncard = 'x'\n[other]\n[scenario]\n";
        let errors = parse(text).unwrap_err();
        let keys: Vec<_> = errors.diagnostics.shown.iter().map(|found| (found.problem.code(), found.line)).collect();
        let expected =
            [("unknown_key", 1), ("wrong_type", 3), ("wrong_type", 12), ("unknown_key", 14), ("replaced_key", 15)];
        assert_eq!(keys, expected);
        let lines: Vec<_> = errors.refusals.iter().map(|Refusal { span, .. }| line(text, span.start)).collect();
        assert_eq!(lines, [2, 4, 4, 5, 6, 7, 9, 11, 13]);
    }

    fn line(text: &str, offset: usize) -> usize {
        text[..offset].matches('\n').count() + 1
    }
}
