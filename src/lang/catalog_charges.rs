//! What is wrong with a charge of a catalog: its prices, tiers and limits.

use super::Lang;
use super::problems::Message;
use rust_decimal::Decimal;

impl Lang {
    pub(super) fn negative_price(self, text: &str, price: bool) -> Message {
        match self {
            Self::En => Message::new(
                format!("{text} is below zero"),
                if price { "write 0 or more, or \"unknown\" for what nobody publishes" } else { "write 0 or more" },
            ),
            Self::Fr => Message::new(
                format!("{text} est négatif"),
                if price {
                    "écrivez 0 ou plus, ou \"unknown\" si ce prix n’est pas publié"
                } else {
                    "écrivez 0 ou plus"
                },
            ),
        }
    }

    pub(super) fn inverted_interval(self, text: &str) -> Message {
        match self {
            Self::En => Message::new(
                format!("the interval {text} ends below its beginning"),
                "write the smaller figure first, as in \"70..90\"",
            ),
            Self::Fr => Message::new(
                format!("l’intervalle {text} finit plus bas qu’il ne commence"),
                "écrivez d’abord le plus petit nombre, comme \"70..90\"",
            ),
        }
    }

    pub(super) fn too_many_decimals(self, text: &str, most: u32) -> Message {
        match self {
            Self::En => Message::new(
                format!("{text} has more than {most} decimals"),
                format!("write at most {most} decimals: more are not kept exactly"),
            ),
            Self::Fr => Message::new(
                format!("{text} a plus de {most} décimales"),
                format!("écrivez au plus {most} décimales\u{a0}: au-delà, le calcul ne serait plus exact"),
            ),
        }
    }

    pub(super) fn out_of_range(self, text: &str, least: Decimal, most: Decimal) -> Message {
        let (least, most) = (least.normalize(), most.normalize());
        match self {
            Self::En => {
                Message::new(format!("{text} is out of range"), format!("write a number from {least} to {most}"))
            }
            Self::Fr => {
                Message::new(format!("{text} est hors limites"), format!("écrivez un nombre de {least} à {most}"))
            }
        }
    }

    pub(super) fn missing_price(self, included: bool) -> Message {
        match (self, included) {
            (Self::En, true) => Message::new(
                "units are included, but nothing says what the next one costs",
                "add `price`, `tiers`, or a `limit` above which the offer cannot be had",
            ),
            (Self::Fr, true) => Message::new(
                "des unités sont comprises, mais rien ne dit ce que coûte la suivante",
                "ajoutez `price`, `tiers`, ou une `limit` au-delà de laquelle l’offre ne convient plus",
            ),
            (Self::En, false) => {
                Message::new("nothing says what a unit costs", "add `price`, `tiers` or `limit`, or remove the table")
            }
            (Self::Fr, false) => Message::new(
                "rien ne dit ce que coûte une unité",
                "ajoutez `price`, `tiers` ou `limit`, ou supprimez ce groupe",
            ),
        }
    }

    pub(super) fn price_and_tiers(self) -> Message {
        match self {
            Self::En => Message::new("a charge has either a price or tiers", "remove one of the two"),
            Self::Fr => Message::new("un tarif a soit un prix, soit des tranches", "supprimez l’un des deux"),
        }
    }

    pub(super) fn per_with_tiers(self) -> Message {
        match self {
            Self::En => {
                Message::new("packs do not go with tiers", "remove `per`, or write a price instead of the tiers")
            }
            Self::Fr => Message::new(
                "les lots ne vont pas avec les tranches",
                "supprimez `per`, ou écrivez un prix à la place des tranches",
            ),
        }
    }

    pub(super) fn per_zero(self) -> Message {
        match self {
            Self::En => Message::new(
                "a pack holds at least one unit",
                "write how many units the price buys, such as `per = 10`",
            ),
            Self::Fr => Message::new(
                "un lot compte au moins une unité",
                "écrivez combien d’unités le prix achète, par exemple `per = 10`",
            ),
        }
    }

    pub(super) fn tiers_not_increasing(self, previous: u64, found: u64) -> Message {
        match (self, found) {
            (Self::En, 0) => {
                Message::new("a tier holds at least one unit", "write the last quantity in it, such as `up_to = 10`")
            }
            (Self::Fr, 0) => Message::new(
                "une tranche compte au moins une unité",
                "écrivez la dernière quantité qu’elle contient, par exemple `up_to = 10`",
            ),
            (Self::En, _) => Message::new(
                format!("this tier ends at {found}, where {previous} is already reached"),
                format!("write an `up_to` above {previous}"),
            ),
            (Self::Fr, _) => Message::new(
                format!("cette tranche finit à {found}, alors que {previous} est déjà atteint"),
                format!("écrivez un `up_to` supérieur à {previous}"),
            ),
        }
    }

    pub(super) fn open_tier_not_last(self) -> Message {
        match self {
            Self::En => Message::new("only the last tier may have no end", "add `up_to`, or move this tier to the end"),
            Self::Fr => Message::new(
                "seule la dernière tranche peut être sans fin",
                "ajoutez `up_to`, ou placez cette tranche en dernier",
            ),
        }
    }

    pub(super) fn limit_below_minimum(self, key: &str, limit: u64, minimum: u64) -> Message {
        match self {
            Self::En => Message::new(
                format!("the offer stops at {limit}, below its own minimum of {minimum}"),
                format!("raise `{key}`, or lower `minimum`"),
            ),
            Self::Fr => Message::new(
                format!("l’offre s’arrête à {limit}, sous son propre minimum de {minimum}"),
                format!("relevez `{key}`, ou abaissez `minimum`"),
            ),
        }
    }

    pub(super) fn bounded_unknown_price(self, key: &str) -> Message {
        match self {
            Self::En => Message::new(
                format!("`{key}` bounds a charge whose price is not known exactly"),
                format!("remove `{key}`, and tell it in `note`"),
            ),
            Self::Fr => Message::new(
                format!("`{key}` borne un montant dont le prix n’est pas connu exactement"),
                format!("supprimez `{key}` et indiquez-le dans `note`"),
            ),
        }
    }

    pub(super) fn inverted_bounds(self) -> Message {
        match self {
            Self::En => Message::new("the least amount is above the most", "make `min` at most `max`"),
            Self::Fr => {
                Message::new("le montant minimal dépasse le maximal", "donnez à `min` une valeur au plus égale à `max`")
            }
        }
    }

    pub(super) fn included_per_user_of_users(self) -> Message {
        match self {
            Self::En => Message::new("users cannot be included for each user", "write `included`"),
            Self::Fr => Message::new(
                "des utilisateurs ne peuvent pas être compris pour chaque utilisateur",
                "écrivez `included`",
            ),
        }
    }

    pub(super) fn priced_self_service(self) -> Message {
        match self {
            Self::En => Message::new("what one installs oneself has no price here", "remove `price` or `self_service`"),
            Self::Fr => {
                Message::new("ce que l’on installe soi-même n’a pas de prix ici", "supprimez `price` ou `self_service`")
            }
        }
    }

    pub(super) fn inverted_amounts(self) -> Message {
        match self {
            Self::En => Message::new(
                "no payment is above `above` and up to `up_to`",
                "write an `above` that is less than `up_to`",
            ),
            Self::Fr => Message::new(
                "aucun paiement n’est supérieur à `above` et au plus égal à `up_to`",
                "écrivez un `above` inférieur à `up_to`",
            ),
        }
    }

    pub(super) fn overlapping_rates(self, line: usize) -> Message {
        match self {
            Self::En => Message::new(
                format!("the fee of line {line}, for the same card and plan, is in force on some of the same days"),
                "end one with `until` before the other begins with `from`, or tell them apart by `up_to` and `above`",
            ),
            Self::Fr => Message::new(
                format!(
                    "la commission de la ligne {line}, pour la même carte et la même formule, est en vigueur une \
                     partie des mêmes jours"
                ),
                "terminez l’une par `until` avant que l’autre commence par `from`, ou distinguez les montants par \
                 `up_to` et `above`",
            ),
        }
    }
}
