//! The help of an argument, in both languages.

use super::Lang;

/// The help of an argument.
#[derive(Debug)]
pub(crate) struct Help {
    pub(super) id: &'static str,
    pub(super) value: [&'static str; 2],
    pub(super) what: [&'static str; 2],
}

impl Help {
    /// What it is for.
    pub(crate) fn what(&self, lang: Lang) -> &'static str {
        lang.choose(self.what[0], self.what[1])
    }

    /// What stands for its value.
    pub(crate) fn value(&self, lang: Lang) -> &'static str {
        lang.choose(self.value[0], self.value[1])
    }
}
