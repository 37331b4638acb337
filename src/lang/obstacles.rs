//! Why an offer cannot serve, in words.

use super::Lang;
use crate::analysis::exclusion::ExclusionReason;
use crate::catalog::Catalog;

impl Lang {
    /// What several offers have in common that cannot serve: the same without what differs from one to another.
    pub(crate) fn obstacle_kind(self, catalog: &Catalog, obstacle: &ExclusionReason) -> String {
        let kind = match obstacle {
            ExclusionReason::NotYetInForce(_) => match self {
                Self::En => "in force later only".to_owned(),
                Self::Fr => "pas encore en vigueur".to_owned(),
            },
            ExclusionReason::NoLongerInForce(_) => match self {
                Self::En => "no longer in force".to_owned(),
                Self::Fr => "plus en vigueur".to_owned(),
            },
            ExclusionReason::Limit(meter, 0) => {
                let meter = self.meter(catalog, *meter);
                match self {
                    Self::En => format!("without {meter}"),
                    Self::Fr => format!("sans {meter}"),
                }
            }
            ExclusionReason::Limit(meter, _) => {
                let meter = self.meter(catalog, *meter);
                match self {
                    Self::En => format!("too small in {meter} (the most of each)"),
                    Self::Fr => format!("limite {} dépassée (le maximum de chacune)", self.of(meter)),
                }
            }
            ExclusionReason::Software(service, _) => {
                let name = self.quoted(self.service(catalog, *service));
                match self {
                    Self::En => format!("{name} comes with another software"),
                    Self::Fr => format!("{name} est fourni avec un autre logiciel"),
                }
            }
            ExclusionReason::Variant(_) => match self {
                Self::En => "another variant of the product is cheaper".to_owned(),
                Self::Fr => "une autre variante du produit est moins chère".to_owned(),
            },
            other => self.obstacle(catalog, other),
        };
        super::capitalized(&kind)
    }

    /// What differs: a day, the most that can be had, the software.
    pub(crate) fn obstacle_detail(self, obstacle: &ExclusionReason) -> Option<String> {
        match obstacle {
            ExclusionReason::NotYetInForce(day) | ExclusionReason::NoLongerInForce(day) => Some(self.date(*day)),
            ExclusionReason::Limit(_, most) => (*most > 0).then(|| self.whole(*most)),
            ExclusionReason::Software(_, software) => Some(self.text(software.as_ref()?).to_owned()),
            _ => None,
        }
    }

    /// All that keeps an offer from serving. French names at once what it does not provide: "ni … ni …".
    pub(crate) fn obstacles(self, catalog: &Catalog, obstacles: &[ExclusionReason]) -> String {
        let not_provided = obstacles.iter().filter_map(|obstacle| match obstacle {
            ExclusionReason::Service(service) => Some(self.quoted(self.service(catalog, *service))),
            _ => None,
        });
        let not_provided: Vec<String> = not_provided.collect();
        let mut clauses: Vec<String> = Vec::new();
        for obstacle in obstacles {
            let clause = match (self, obstacle) {
                (Self::Fr, ExclusionReason::Service(_)) if not_provided.len() > 1 => {
                    let and_not = if not_provided.len() == 2 { " ni " } else { ", ni " };
                    format!("ne fournit ni {}", not_provided.join(and_not))
                }
                _ => self.obstacle(catalog, obstacle),
            };
            if !clauses.contains(&clause) {
                clauses.push(clause);
            }
        }
        clauses.join(self.semicolon())
    }

    pub(crate) fn obstacle(self, catalog: &Catalog, obstacle: &ExclusionReason) -> String {
        match obstacle {
            ExclusionReason::NotYetInForce(from) => {
                let day = self.date(*from);
                match self {
                    Self::En => format!("in force from {day} only"),
                    Self::Fr => format!("en vigueur à partir du {day} seulement"),
                }
            }
            ExclusionReason::NoLongerInForce(until) => {
                let day = self.date(*until);
                match self {
                    Self::En => format!("its price ended on {day}"),
                    Self::Fr => format!("son prix a pris fin le {day}"),
                }
            }
            ExclusionReason::Limit(meter, most) => {
                let most = self.so_many(catalog, *meter, *most);
                match self {
                    Self::En => format!("at most {most}"),
                    Self::Fr => format!("au plus {most}"),
                }
            }
            ExclusionReason::Service(service) => {
                let name = self.quoted(self.service(catalog, *service));
                match self {
                    Self::En => format!("does not provide {name}"),
                    Self::Fr => format!("ne fournit pas {name}"),
                }
            }
            ExclusionReason::NotListed => match self {
                Self::En => "its services are not listed".to_owned(),
                Self::Fr => "ses services ne sont pas indiqués".to_owned(),
            },
            ExclusionReason::SelfService(service) => {
                let name = self.quoted(self.service(catalog, *service));
                match self {
                    Self::En => format!("{name} only if you install it yourself"),
                    Self::Fr => format!("{name} seulement si vous l’installez vous-même"),
                }
            }
            ExclusionReason::Software(service, software) => {
                let name = self.quoted(self.service(catalog, *service));
                let software = software.as_ref().map(|software| self.text(software).to_owned());
                let software = software.unwrap_or_else(|| match self {
                    Self::En => "an unnamed software".to_owned(),
                    Self::Fr => "un logiciel non précisé".to_owned(),
                });
                match self {
                    Self::En => format!("{name} comes with {software}"),
                    Self::Fr => format!("{name} est fourni avec {software}"),
                }
            }
            ExclusionReason::Criterion(requirement, fact) => self.requirement_failed(catalog, requirement, fact),
            ExclusionReason::CriterionUnknown(requirement, fact) => {
                self.requirement_unknown(catalog, requirement, fact.as_deref())
            }
            ExclusionReason::OnRequest => match self {
                Self::En => "price not published".to_owned(),
                Self::Fr => "prix non publié".to_owned(),
            },
            ExclusionReason::UnknownTotal => match self {
                Self::En => "its total is not known".to_owned(),
                Self::Fr => "son total n’est pas connu".to_owned(),
            },
            ExclusionReason::Variant(id) => {
                let name = catalog.offer(id).map_or(id.as_str(), |offer| offer.published.name.as_str());
                match self {
                    Self::En => format!("{name}, of the same product, is cheaper"),
                    Self::Fr => format!("{name}, du même produit, est moins chère"),
                }
            }
        }
    }
}
