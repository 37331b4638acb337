//! What is wrong with announced prices, criteria and words of an earlier edition.

use super::Lang;
use super::problems::Message;
use jiff::civil::Date;

impl Lang {
    pub(super) fn replaced_key(self, key: &str, instead: &str) -> Message {
        match self {
            Self::En => Message::new(format!("`{key}` is written otherwise now"), format!("write `{instead}`")),
            Self::Fr => Message::new(format!("`{key}` s’écrit autrement désormais"), format!("écrivez `{instead}`")),
        }
    }

    pub(super) fn ambiguous_name(self, name: &str, service: &str) -> Message {
        let name = self.quoted(name);
        match self {
            Self::En => Message::new(
                format!("{name} already names the service `{service}`"),
                "choose another name here, or take it from the other service",
            ),
            Self::Fr => Message::new(
                format!("{name} désigne déjà le service `{service}`"),
                "choisissez un autre nom ici, ou retirez-le de l’autre service",
            ),
        }
    }

    pub(super) fn dates_not_increasing(self, previous: Date, day: Date) -> Message {
        let (shown, shown_previous) = (self.date(day), self.date(previous));
        match self {
            Self::En => Message::new(
                format!("{shown} does not come after {shown_previous}, from which the prices before hold"),
                "put announced prices in the order of their days, each with a `from` of its own",
            ),
            Self::Fr => Message::new(
                format!("le {shown} ne vient pas après le {shown_previous}, début des prix précédents"),
                "rangez les prix annoncés dans l’ordre des jours, chacun avec son propre `from`",
            ),
        }
    }

    pub(super) fn after_the_end(self, until: Date) -> Message {
        let until_shown = self.date(until);
        match self {
            Self::En => Message::new(
                format!("these prices never hold: the last day of the offer is {until_shown}"),
                format!("write a day up to {until}, or remove the offer’s `until`"),
            ),
            Self::Fr => Message::new(
                format!("ces prix ne s’appliquent jamais\u{a0}: le dernier jour de l’offre est le {until_shown}"),
                format!("écrivez une date jusqu’au {until}, ou supprimez le `until` de l’offre"),
            ),
        }
    }

    pub(super) fn no_price_changed(self) -> Message {
        match self {
            Self::En => Message::new(
                "no price is named here, so nothing changes",
                "write the prices that hold then: `base = 80`, `users = { price = 3 }`, or `discount = 50`",
            ),
            Self::Fr => Message::new(
                "aucun prix n’est indiqué ici, donc rien ne change",
                "écrivez les prix qui s’appliquent alors\u{a0}: `base = 80`, `users = { price = 3 }`, ou \
                 `discount = 50`",
            ),
        }
    }

    pub(super) fn only_reported(self, name: &str) -> Message {
        let name = self.quoted(name);
        match self {
            Self::En => Message::new(
                format!("a price of {name} was seen by one reader only"),
                "read it on the seller’s page, then write `evidence = \"provider\"` and the day as `checked`",
            ),
            Self::Fr => Message::new(
                format!("un prix de {name} n’a été relevé que par une seule personne"),
                "relisez-le sur la page du vendeur, puis écrivez `evidence = \"provider\"` et le jour dans `checked`",
            ),
        }
    }

    pub(super) fn perhaps_monthly(self, name: &str) -> Message {
        let name = self.quoted(name);
        match self {
            Self::En => Message::new(
                format!("a user of {name} costs less a year than of any other offer: is this price by the month?"),
                "if it is, write `every = \"month\"`; else write `every = \"year\"`, and this warning goes away",
            ),
            Self::Fr => Message::new(
                format!(
                    "un utilisateur de {name} coûte moins par an que dans toute autre offre\u{a0}: est-ce un prix \
                     mensuel\u{a0}?"
                ),
                "si oui, écrivez `every = \"month\"`\u{a0}; sinon `every = \"year\"`, et cet avertissement disparaît",
            ),
        }
    }
}
