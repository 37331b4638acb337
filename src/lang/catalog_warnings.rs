//! What a catalog should rather say, though it can be used.

use super::Lang;
use super::problems::Message;
use jiff::civil::Date;
use rust_decimal::Decimal;

impl Lang {
    pub(super) fn no_source(self, name: &str) -> Message {
        let name = self.quoted(name);
        match self {
            Self::En => Message::new(
                format!("{name} has no source: nobody can verify its price"),
                "add `source = \"https://…\"`",
            ),
            Self::Fr => Message::new(
                format!("{name} n’a pas de source\u{a0}: personne ne peut vérifier son prix"),
                "ajoutez `source = \"https://…\"`",
            ),
        }
    }

    pub(super) fn never_checked(self, name: &str) -> Message {
        let name = self.quoted(name);
        match self {
            Self::En => Message::new(
                format!("nothing says when the price of {name} was read"),
                "read it again and add `checked = YYYY-MM-DD`",
            ),
            Self::Fr => Message::new(
                format!("rien ne dit quand le prix de {name} a été relevé"),
                "relevez-le de nouveau et ajoutez `checked = AAAA-MM-JJ`",
            ),
        }
    }

    pub(super) fn checked_long_ago(self, name: &str, checked: Date) -> Message {
        let (name, day) = (self.quoted(name), self.date(checked));
        match self {
            Self::En => Message::new(
                format!("the price of {name} was read on {day}, more than a year ago"),
                "read it again and change the date",
            ),
            Self::Fr => Message::new(
                format!("le prix de {name} a été relevé le {day}, il y a plus d’un an"),
                "relevez-le de nouveau et changez la date",
            ),
        }
    }

    pub(super) fn date_in_future(self, checked: Date, on: Date) -> Message {
        let (checked, on) = (self.date(checked), self.date(on));
        match self {
            Self::En => Message::new(
                format!("{checked} is after the day of this check, {on}"),
                "write the day on which the price was read",
            ),
            Self::Fr => Message::new(
                format!("le {checked} est après le jour de cette vérification, le {on}"),
                "écrivez le jour où le prix a été relevé",
            ),
        }
    }

    pub(super) fn unstated_vat(self, name: &str) -> Message {
        let name = self.quoted(name);
        match self {
            Self::En => Message::new(
                format!("nothing says whether the prices of {name} include VAT"),
                "ask, then add `vat = \"included\"`, \"excluded\" or \"exempt\"",
            ),
            Self::Fr => Message::new(
                format!("rien ne dit si les prix de {name} comprennent la TVA"),
                "renseignez-vous, puis ajoutez `vat = \"included\"`, \"excluded\" ou \"exempt\"",
            ),
        }
    }

    pub(super) fn unknown_price(self, offer: &str, key: &str) -> Message {
        let offer = self.quoted(offer);
        match self {
            Self::En => Message::new(
                format!("the price of `{key}` at {offer} is not known"),
                "ask for it; until then, totals that need it are \"at least\"",
            ),
            Self::Fr => Message::new(
                format!("le prix de `{key}` chez {offer} n’est pas publié"),
                "demandez-le\u{a0}; d’ici là, les totaux qui en dépendent sont des minimums",
            ),
        }
    }

    pub(super) fn no_price(self, name: &str) -> Message {
        let name = self.quoted(name);
        match self {
            Self::En => Message::new(
                format!("{name} names no price at all, so it is counted as free"),
                "write its `base`, a price for a meter, or `base = 0` if it is free",
            ),
            Self::Fr => Message::new(
                format!("{name} n’indique aucun prix\u{a0}: l’offre est comptée comme gratuite"),
                "écrivez sa `base`, un prix pour une unité, ou `base = 0` si elle est gratuite",
            ),
        }
    }

    pub(super) fn suspicious_vat_rate(self, written: Decimal, meant: Decimal) -> Message {
        match self {
            Self::En => Message::new(
                format!("a VAT rate of {written} is {written}%"),
                format!("if {meant}% is meant, write `vat_rate = {meant}`"),
            ),
            Self::Fr => {
                let [percent, meant_percent] = [written, meant].map(|number| self.percent(&self.figure(number.into())));
                Message::new(
                    format!("un taux de TVA de {written} signifie {percent}"),
                    format!("s’il s’agit de {meant_percent}, écrivez `vat_rate = {meant}`"),
                )
            }
        }
    }

    pub(super) fn identical_offer(self, offer: &str, other: &str) -> Message {
        match self {
            Self::En => Message::new(
                format!("the offer `{offer}` costs and provides the same as `{other}`"),
                "remove one of the two, or correct it",
            ),
            Self::Fr => Message::new(
                format!("l’offre `{offer}` coûte et fournit la même chose que `{other}`"),
                "supprimez l’une des deux, ou corrigez-la",
            ),
        }
    }

    pub(super) fn dearer_offer(self, offer: &str, other: &str) -> Message {
        let (offer, other) = (self.quoted(offer), self.quoted(other));
        match self {
            Self::En => Message::new(
                format!("at every usage {offer} costs as much as {other} or more, and it provides no more"),
                "check its figures; if they are right, nobody should choose it",
            ),
            Self::Fr => Message::new(
                format!(
                    "quel que soit l’usage, {offer} coûte autant que {other} ou davantage, et ne fournit rien de plus"
                ),
                "vérifiez ses chiffres\u{a0}; s’ils sont justes, personne ne devrait la choisir",
            ),
        }
    }

    pub(super) fn unreachable_tier(self) -> Message {
        match self {
            Self::En => {
                Message::new("no usage reaches this tier", "remove it, or check `limit`, `minimum` and `up_to`")
            }
            Self::Fr => Message::new(
                "aucun usage n’atteint cette tranche",
                "supprimez-la, ou vérifiez `limit`, `minimum` et `up_to`",
            ),
        }
    }

    pub(super) fn falling_tier(self, before: u64, above: u64) -> Message {
        let (before, above) = (self.whole(before), self.whole(above));
        match self {
            Self::En => Message::new(
                format!("{above} units cost less than {before}"),
                "check the prices; if they are right, it pays to buy more",
            ),
            Self::Fr => Message::new(
                format!("{above} unités coûtent moins que {before}"),
                "vérifiez les prix\u{a0}; s’ils sont justes, mieux vaut en acheter davantage",
            ),
        }
    }
}
