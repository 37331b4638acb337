//! What is wrong with a charge or a fee, and what may be wrong with a whole offer.

use super::Lang;
use super::problems::Advice;
use crate::catalog::problem::Problem;

impl Lang {
    pub(super) fn problem_of_a_charge(self, problem: &Problem) -> Advice {
        let (what, instead) = match problem {
            Problem::MissingPrice { included: true } => self.pair(
                ("units are included, but nothing says what the next one costs", "add `price`, `tiers`, or a `limit` above which the offer cannot be had"),
                ("des unités sont comprises, mais rien ne dit ce que coûte la suivante", "ajoutez `price`, `tiers`, ou une `limit` au-delà de laquelle l’offre ne convient plus"),
            ),
            Problem::MissingPrice { included: false } => self.pair(
                ("nothing says what a unit costs", "add `price`, `tiers` or `limit`, or remove the table"),
                ("rien ne dit ce que coûte une unité", "ajoutez `price`, `tiers` ou `limit`, ou supprimez la table"),
            ),
            Problem::PriceAndTiers {} => self.pair(
                ("a charge has either a price or tiers", "remove one of the two"),
                ("un tarif a soit un prix, soit des tranches", "supprimez l’un des deux"),
            ),
            Problem::PerWithTiers {} => self.pair(
                ("packs do not go with tiers", "remove `per`, or write a price instead of the tiers"),
                ("les lots ne vont pas avec les tranches", "supprimez `per`, ou écrivez un prix à la place des tranches"),
            ),
            Problem::StrayKey { key, with } => self.pair(
                (format!("`{key}` means nothing without `{with}`"), format!("add `{with}`, or remove `{key}`")),
                (format!("`{key}` ne veut rien dire sans `{with}`"), format!("ajoutez `{with}`, ou supprimez `{key}`")),
            ),
            Problem::PerZero {} => self.pair(
                ("a pack holds at least one unit", "write how many units the price buys, such as `per = 10`"),
                ("un lot compte au moins une unité", "écrivez combien d’unités le prix achète, par exemple `per = 10`"),
            ),
            Problem::EmptyTiers {} => self.pair(
                ("there is no tier in this list", "write at least one, such as `{ price = 0.50 }`"),
                ("cette liste n’a pas de tranche", "écrivez-en au moins une, par exemple `{ price = 0.50 }`"),
            ),
            Problem::TiersNotIncreasing { previous, found } => {
                let (previous, found) = (self.whole(*previous), self.whole(*found));
                self.pair(
                    (format!("this tier ends at {found}, where {previous} is already passed"), format!("write an `up_to` above {previous}")),
                    (format!("cette tranche finit à {found}, alors que {previous} est déjà atteint"), format!("écrivez un `up_to` supérieur à {previous}")),
                )
            }
            Problem::OpenTierNotLast {} => self.pair(
                ("only the last tier may have no end", "add `up_to`, or move this tier to the end"),
                ("seule la dernière tranche peut être sans fin", "ajoutez `up_to`, ou placez cette tranche en dernier"),
            ),
            Problem::LimitBelowMinimum { limit, minimum } => {
                let (limit, minimum) = (self.whole(*limit), self.whole(*minimum));
                self.pair(
                    (format!("the offer stops at {limit}, below its own minimum of {minimum}"), "raise the limit or lower the minimum"),
                    (format!("l’offre s’arrête à {limit}, sous son propre minimum de {minimum}"), "relevez la limite ou abaissez le minimum"),
                )
            }
            Problem::BoundedUnknownPrice { key } => self.pair(
                (format!("`{key}` bounds a charge whose price is not known"), format!("remove `{key}`, and tell it in `note`")),
                (format!("`{key}` borne un montant dont le prix n’est pas connu"), format!("supprimez `{key}` et indiquez-le dans `note`")),
            ),
            Problem::InvertedBounds {} => self.pair(
                ("the least amount is above the most", "make `min` at most `max`"),
                ("le montant minimal dépasse le maximal", "donnez à `min` une valeur au plus égale à `max`"),
            ),
            Problem::IncludedPerUserOfUsers {} => self.pair(
                ("users cannot be included for each user", "write `included`"),
                ("des utilisateurs ne peuvent pas être compris par utilisateur", "écrivez `included`"),
            ),
            Problem::PricedSelfService {} => self.pair(
                ("what one installs oneself has no price here", "remove `price` or `self_service`"),
                ("ce que l’on installe soi-même n’a pas de prix ici", "supprimez `price` ou `self_service`"),
            ),
            Problem::EmptyCatalog {} => self.pair(
                ("the catalog has no offer", "add one: [offers.some-name] with at least `name = \"…\"`"),
                ("le catalogue n’a pas d’offre", "ajoutez-en une\u{a0}: [offers.un-nom] avec au moins `name = \"…\"`"),
            ),
            Problem::BadFee { text } => self.pair(
                (format!("{text} is not a fee"), "write it as \"1.4% + 0.25\", \"1% min 0.20 max 2\" or \"0.35\""),
                (format!("{text} n’est pas une commission"), "écrivez-la comme \"1.4% + 0.25\", \"1% min 0.20 max 2\" ou \"0.35\""),
            ),
            Problem::OverlappingRates { line } => self.pair(
                (format!("the fee of line {line}, for the same card and plan, is in force on the same days"), "end one with `until` before the other begins with `from`"),
                (format!("la commission de la ligne {line}, pour la même carte et la même formule, est en vigueur les mêmes jours"), "terminez l’une par `until` avant que l’autre commence par `from`"),
            ),
            other => return self.warning(other),
        };
        Advice { what, instead }
    }

    fn warning(self, problem: &Problem) -> Advice {
        let (what, instead) = match problem {
            Problem::NoSource { name } => self.pair(
                (format!("{name} has no source: nobody can verify its price"), "add `source = \"https://…\"`"),
                (
                    format!("{name} n’a pas de source\u{a0}: personne ne peut vérifier son prix"),
                    "ajoutez `source = \"https://…\"`",
                ),
            ),
            Problem::NeverChecked { name } => self.pair(
                (
                    format!("nothing says when the price of {name} was read"),
                    "read it again and add `checked = YYYY-MM-DD`",
                ),
                (
                    format!("rien ne dit quand le prix de {name} a été relevé"),
                    "relevez-le de nouveau et ajoutez `checked = AAAA-MM-JJ`",
                ),
            ),
            Problem::CheckedLongAgo { name, checked } => self.pair(
                (
                    format!("the price of {name} was read on {checked}, more than a year ago"),
                    "read it again and change the date",
                ),
                (
                    format!("le prix de {name} a été relevé le {checked}, il y a plus d’un an"),
                    "relevez-le de nouveau et changez la date",
                ),
            ),
            Problem::DateInFuture { checked, on } => self.pair(
                (format!("{checked} is yet to come on {on}"), "write the day on which the price was read"),
                (format!("{checked} est encore à venir le {on}"), "écrivez le jour où le prix a été relevé"),
            ),
            Problem::UnknownVat { name } => self.pair(
                (
                    format!("nothing says whether the prices of {name} include VAT"),
                    "ask, then add `vat = \"included\"`, \"excluded\" or \"exempt\"",
                ),
                (
                    format!("rien ne dit si les prix de {name} comprennent la TVA"),
                    "renseignez-vous, puis ajoutez `vat = \"included\"`, \"excluded\" ou \"exempt\"",
                ),
            ),
            Problem::UnknownPrice { offer, key } => self.pair(
                (
                    format!("the price of `{key}` at {offer} is not known"),
                    "ask for it; until then, totals that need it are \"at least\"",
                ),
                (
                    format!("le prix de `{key}` chez {offer} n’est pas connu"),
                    "demandez-le\u{a0}; d’ici là, les totaux qui en dépendent sont des minimums",
                ),
            ),
            Problem::IdenticalOffer { offer, other } => self.pair(
                (
                    format!("the offer `{offer}` costs and provides the same as `{other}`"),
                    "remove one of the two, or correct it",
                ),
                (
                    format!("l’offre `{offer}` coûte et fournit la même chose que `{other}`"),
                    "supprimez l’une des deux, ou corrigez-la",
                ),
            ),
            Problem::DearerOffer { offer, other } => self.pair(
                (
                    format!("at every usage {offer} costs as much as {other} or more, and it provides no more"),
                    "check its figures; if they are right, nobody should choose it",
                ),
                (
                    format!("à tout usage, {offer} coûte autant que {other} ou davantage, et ne fournit rien de plus"),
                    "vérifiez ses chiffres\u{a0}; s’ils sont justes, personne ne devrait la choisir",
                ),
            ),
            Problem::UnreachableTier {} => self.pair(
                ("no usage reaches this tier", "remove it, or check `limit`, `minimum` and `up_to`"),
                ("aucun usage n’atteint cette tranche", "supprimez-la, ou vérifiez `limit`, `minimum` et `up_to`"),
            ),
            Problem::FallingTier { before, above } => {
                let (before, above) = (self.whole(*before), self.whole(*above));
                self.pair(
                    (
                        format!("{above} units cost less than {before}"),
                        "check the prices; if they are right, it pays to buy more",
                    ),
                    (
                        format!("{above} unités coûtent moins que {before}"),
                        "vérifiez les prix\u{a0}; s’ils sont justes, mieux vaut en acheter davantage",
                    ),
                )
            }
            other => (other.code().to_owned(), String::new()),
        };
        Advice { what, instead }
    }
}
