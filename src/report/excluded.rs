//! The offers that cannot serve: one by one where they are few, else by what keeps them from it.

use super::common::Context;
use super::document::Block;
use super::grouped::grouped;
use crate::analysis::exclusion::{Exclusion, ExclusionReason};

/// More offers than this are put together by their first reason.
const MOST_ONE_BY_ONE: usize = 8;

impl Context<'_> {
    /// The offers that cannot serve, with their reasons, under a heading.
    pub(crate) fn unable(&self, heading: &str, excluded: &[Exclusion]) -> Option<Block> {
        if excluded.len() > MOST_ONE_BY_ONE {
            return self.unable_by_reason(heading, &excluded.iter().collect::<Vec<_>>());
        }
        let item = |exclusion: &Exclusion| (exclusion.offer.published.name.clone(), self.reasons(exclusion));
        Block::list(heading, excluded.iter().map(item))
    }

    /// The offers that lack something. Where they are many, those that lack one thing alone are named, and the others
    /// counted.
    pub(super) fn lacking(&self, excluded: &[Exclusion]) -> Vec<Block> {
        let heading = self.lang.words().lacking;
        if excluded.len() <= MOST_ONE_BY_ONE {
            return self.unable(heading, excluded).into_iter().collect();
        }
        let (one, several): (Vec<_>, Vec<_>) = excluded.iter().partition(|exclusion| exclusion.reasons.len() == 1);
        let several = (!several.is_empty()).then(|| Block::Paragraph(self.lang.lack_several(several.len())));
        self.unable_by_reason(heading, &one).into_iter().chain(several).collect()
    }

    /// The same, put together by the kind of their first reason.
    pub(crate) fn unable_by_reason(&self, heading: &str, excluded: &[&Exclusion]) -> Option<Block> {
        let kind_and_name = |exclusion: &&Exclusion| {
            let reason = exclusion.reasons.first()?;
            Some((self.lang.obstacle_kind(self.catalog, reason), self.name_with_detail(exclusion, reason)))
        };
        let kinds = grouped(excluded.iter().filter_map(kind_and_name));
        let item = |(kind, names): (String, Vec<String>)| {
            (String::new(), self.lang.explained(&kind, &self.some_names(&names)))
        };
        Block::list(heading, kinds.into_iter().map(item))
    }

    fn name_with_detail(&self, exclusion: &Exclusion, reason: &ExclusionReason) -> String {
        let name = &exclusion.offer.published.name;
        match self.lang.obstacle_detail(reason) {
            Some(detail) => format!("{name} ({detail})"),
            None => name.clone(),
        }
    }
}
