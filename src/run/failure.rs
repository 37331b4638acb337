//! Why there is no answer, and how that is said.

use crate::input::payment_error::PaymentError;
use crate::input::resolve::QuestionError;
use crate::lang::Lang;
use crate::lang::usage::UsageError;
use crate::report::document::Block;
use crate::run::output::WriteError;
use std::path::PathBuf;

/// Why there is no answer.
pub(super) enum Failure {
    /// The question cannot be understood.
    Usage(UsageError),
    /// The question does not fit the catalog.
    Ask(QuestionError),
    /// The payments, or who takes them, cannot be understood.
    Payment(PaymentError),
    /// A file cannot be read: a full sentence.
    Sentence(String),
    /// A catalog or a scenario has errors.
    Catalog(Vec<Block>),
    /// The answer cannot be written: to which file, or to the standard output.
    Output(Option<PathBuf>, WriteError),
}

impl From<UsageError> for Failure {
    fn from(error: UsageError) -> Self {
        Self::Usage(error)
    }
}

impl From<QuestionError> for Failure {
    fn from(error: QuestionError) -> Self {
        Self::Ask(error)
    }
}

impl From<PaymentError> for Failure {
    fn from(error: PaymentError) -> Self {
        Self::Payment(error)
    }
}

impl Failure {
    /// What is wrong, and what to do.
    pub(super) fn blocks(self, lang: Lang) -> Vec<Block> {
        let sentence = match self {
            Self::Catalog(blocks) => return blocks,
            Self::Usage(error) => lang.usage_error(&error),
            Self::Payment(error) => lang.payment_error(&error),
            Self::Ask(error) => lang.ask_error(&error),
            Self::Sentence(sentence) => sentence,
            Self::Output(path, error) => {
                let path = path.map(|path| path.display().to_string());
                match error {
                    WriteError::WouldLoseInput => lang.would_overwrite(path.as_deref()),
                    WriteError::System(error) => lang.unwritable(path.as_deref(), &error),
                }
            }
        };
        vec![Block::Paragraph(sentence)]
    }
}
