//! The name that was probably meant.

/// The candidate nearest to `name`, if one is near enough to be worth proposing.
pub(crate) fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if name.len() > 100 {
        return None;
    }
    let name = name.to_lowercase();
    let near = |candidate: &str| strsim::osa_distance(&name, &candidate.to_lowercase());
    let (distance, candidate) =
        candidates.into_iter().map(|candidate| (near(candidate), candidate)).min_by_key(|(distance, _)| *distance)?;
    let enough = (name.chars().count() / 3).max(1);
    (distance <= enough).then_some(candidate)
}
