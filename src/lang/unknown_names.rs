//! A name that stands for nothing in the catalog, or for several things where one is meant.

use super::Lang;
use crate::input::unknown_name::{NameKind, UnknownName};

impl Lang {
    pub(super) fn unknown_name(self, unknown: &UnknownName) -> String {
        let UnknownName { kind, name, nearest, count, known } = unknown;
        let name = self.quoted(name);
        let sentence = match self {
            Self::En => format!("There is no {} {name}", self.kind_of_name(*kind)),
            Self::Fr => format!("Il n’y a pas {} {name}", self.kind_of_name(*kind)),
        };
        let advice = match (self, nearest) {
            (_, Some(nearest)) => self.did_you_mean(nearest),
            (Self::En, None) if *count == 0 => "the catalog has none.".to_owned(),
            (Self::Fr, None) if *count == 0 => "le catalogue n’en a aucun.".to_owned(),
            (Self::En, None) if known.is_empty() => format!("the catalog has {count}; {}", self.where_listed(*kind)),
            (Self::Fr, None) if known.is_empty() => {
                format!("le catalogue en a {count}\u{a0}; {}", self.where_listed(*kind))
            }
            (Self::En, None) => format!("the catalog has {}.", self.and(known)),
            (Self::Fr, None) => format!("le catalogue a {}.", self.and(known)),
        };
        let own_rate = match (self, kind) {
            (Self::En, NameKind::Processor) => " A rate of your own is given with --rate.",
            (Self::Fr, NameKind::Processor) => " Un barème à vous se donne avec --rate.",
            (Self::En | Self::Fr, _) => "",
        };
        format!("{}{own_rate}", self.explained(&sentence, &advice))
    }

    /// What the name was to stand for, after “there is no”.
    fn kind_of_name(self, kind: NameKind) -> &'static str {
        match (self, kind) {
            (Self::En, NameKind::Offer) => "offer",
            (Self::Fr, NameKind::Offer) => "d’offre",
            (Self::En, NameKind::Entry) => "offer or processor",
            (Self::Fr, NameKind::Entry) => "d’offre ni de prestataire de paiement",
            (Self::En, NameKind::Service) => "service",
            (Self::Fr, NameKind::Service) => "de service",
            (Self::En, NameKind::Meter) => "meter",
            (Self::Fr, NameKind::Meter) => "d’unité",
            (Self::En, NameKind::Criterion) => "criterion",
            (Self::Fr, NameKind::Criterion) => "de critère",
            (Self::En, NameKind::Processor) => "processor",
            (Self::Fr, NameKind::Processor) => "de prestataire de paiement",
            (Self::En, NameKind::Card) => "rate for cards called",
            (Self::Fr, NameKind::Card) => "de tarif pour une carte",
            (Self::En, NameKind::Plan) => "subscription",
            (Self::Fr, NameKind::Plan) => "de formule",
        }
    }

    /// The command that lists many names.
    fn where_listed(self, kind: NameKind) -> String {
        let command = match kind {
            NameKind::Offer | NameKind::Entry | NameKind::Service | NameKind::Meter | NameKind::Criterion => {
                "tarif services"
            }
            NameKind::Processor | NameKind::Card | NameKind::Plan => "tarif fee 20",
        };
        match self {
            Self::En => format!("`{command}` lists them."),
            Self::Fr => format!("`{command}` en donne la liste."),
        }
    }

    pub(super) fn several_of_name(self, name: &str, ids: &[String]) -> String {
        let (name, ids) = (self.quoted(name), self.and(ids));
        match self {
            Self::En => format!("Several are called {name}: name one of {ids}."),
            Self::Fr => format!("Plusieurs s’appellent {name}\u{a0}: choisissez entre {ids}."),
        }
    }
}
