//! What is wrong with a catalog, and what to write instead.

use super::{Lang, advice};
use crate::catalog::diagnostic_kind::DiagnosticKind;

/// A problem in words: what is wrong, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Advice {
    /// What is wrong.
    pub what: String,
    /// What to write instead.
    pub instead: String,
}

impl Lang {
    /// A problem in words.
    #[allow(clippy::too_many_lines, reason = "a table of words, whose completeness the compiler checks")]
    pub(crate) fn problem(self, problem: &DiagnosticKind) -> Advice {
        let (what, instead) = match problem {
            DiagnosticKind::Syntax { message, slip } => self.syntax(message, *slip),
            DiagnosticKind::Schema { found } => self.pair(
                (format!("this file is of schema {found}, which this version does not read"), "write `schema = 1`"),
                (format!("ce fichier est au schéma {found}, que cette version ne lit pas"), "écrivez `schema = 1`"),
            ),
            DiagnosticKind::UnknownKey { key, nearest, known } => self.unknown_key(key, nearest.as_deref(), known),
            DiagnosticKind::WrongType { key, text, expected, found } => self.wrong_type(key, text, *expected, *found),
            DiagnosticKind::MissingKey { key } => {
                let line = advice::example_line(key);
                self.pair(
                    (format!("the key `{key}` is missing here"), format!("add `{line}`")),
                    (format!("la clé `{key}` manque ici"), format!("ajoutez `{line}`")),
                )
            }
            DiagnosticKind::BadId { id } => self.pair(
                (format!("`{id}` cannot serve as an id"), "use small letters, digits, `-` and `_`, a letter first"),
                (
                    format!("`{id}` ne peut pas servir d’identifiant"),
                    "utilisez des minuscules sans accent, des chiffres, `-` et `_`, en commençant par une lettre",
                ),
            ),
            DiagnosticKind::ReservedId { id, meter: true } => self.pair(
                (format!("`{id}` is already a meter"), "choose another id for the service"),
                (format!("`{id}` est déjà un compteur"), "choisissez un autre identifiant pour le service"),
            ),
            DiagnosticKind::ReservedId { id, meter: false } => self.pair(
                (format!("`{id}` always exists"), "remove this line, or choose another id"),
                (format!("`{id}` existe toujours"), "supprimez cette ligne, ou choisissez un autre identifiant"),
            ),
            DiagnosticKind::EmptyText { key } => self.pair(
                (format!("there is nothing between the quotes of `{key}`"), "write a text, or remove the line"),
                (format!("il n’y a rien entre les guillemets de `{key}`"), "écrivez un texte, ou supprimez la ligne"),
            ),
            DiagnosticKind::OwnCurrency { currency } => self.pair(
                (format!("{currency} is the catalog’s own currency"), "remove its exchange rate"),
                (format!("{currency} est la devise du catalogue lui-même"), "supprimez son taux de change"),
            ),
            DiagnosticKind::BadCurrency { text } => self.pair(
                (format!("{text} is not a currency code"), "write its three capital letters, such as \"EUR\""),
                (format!("{text} n’est pas un code de devise"), "écrivez ses trois majuscules, par exemple \"EUR\""),
            ),
            DiagnosticKind::UnknownCurrency { currency } => {
                let line = format!("{currency} = {{ rate = …, source = \"…\", checked = … }}");
                self.pair(
                    (format!("there is no exchange rate for {currency}"), format!("add it under [exchange]: {line}")),
                    (format!("aucun taux de change n’est donné pour {currency}"), format!("ajoutez-le sous [exchange]\u{a0}: {line}")),
                )
            }
            DiagnosticKind::MissingVatRate {} => self.pair(
                ("a price without VAT needs the rate to add", "add `vat_rate = 20` (percent) at the top of the file"),
                (
                    "un prix hors taxes demande le taux de TVA à ajouter",
                    "ajoutez `vat_rate = 20` (en pourcentage) en tête du fichier",
                ),
            ),
            DiagnosticKind::UnknownOption { key, found, nearest, known } => {
                self.unknown_option(key, found, nearest.as_deref(), known)
            }
            DiagnosticKind::UnknownService { id, nearest } => self.unknown_word("services", id, nearest.as_deref()),
            DiagnosticKind::CircularService { path } => self.circular_service(path),
            DiagnosticKind::UnknownMeter { id, nearest } => self.unknown_word("meters", id, nearest.as_deref()),
            DiagnosticKind::BadNumber { text, why, price } => self.bad_number(text, *why, *price),
            DiagnosticKind::NegativePrice { text, price } => self.pair(
                (
                    format!("{text} is below zero"),
                    if *price { "write 0 or more, or \"unknown\" for what nobody publishes" } else { "write 0 or more" },
                ),
                (
                    format!("{text} est négatif"),
                    if *price { "écrivez 0 ou plus, ou \"unknown\" si personne ne publie ce prix" } else { "écrivez 0 ou plus" },
                ),
            ),
            DiagnosticKind::InvertedInterval { text } => self.pair(
                (
                    format!("the interval {text} ends below its beginning"),
                    "write the smaller figure first, as in \"70..90\"",
                ),
                (
                    format!("l’intervalle {text} finit plus bas qu’il ne commence"),
                    "écrivez d’abord le plus petit nombre, comme \"70..90\"",
                ),
            ),
            DiagnosticKind::TooManyDecimals { text, most } => self.pair(
                (format!("{text} has more than {most} decimals"), format!("write at most {most} decimals: more are not kept exactly")),
                (format!("{text} a plus de {most} décimales"), format!("écrivez au plus {most} décimales\u{a0}: davantage ne resterait pas exact")),
            ),
            DiagnosticKind::OutOfRange { text, least, most } => {
                let (least, most) = (least.normalize(), most.normalize());
                self.pair(
                    (format!("{text} is out of range"), format!("write a number from {least} to {most}")),
                    (format!("{text} est hors limites"), format!("écrivez un nombre de {least} à {most}")),
                )
            }
            DiagnosticKind::InexactPrice {} => self.inexact_price(),
            DiagnosticKind::BadDate { text } => self.pair(
                (
                    format!("{text} is not a calendar day by itself"),
                    "write year, month and day without quotes: 2026-11-01",
                ),
                (
                    format!("{text} n’est pas un jour du calendrier à lui seul"),
                    "écrivez l’année, le mois et le jour sans guillemets\u{a0}: 2026-11-01",
                ),
            ),
            DiagnosticKind::InvertedDates {} => self.pair(
                ("the last day comes before the first", "make `until` the same day as `from` or a later one"),
                ("le dernier jour précède le premier", "donnez à `until` le jour de `from` ou un jour plus tardif"),
            ),
            DiagnosticKind::MissingPrice { included: true } => self.pair(
                ("units are included, but nothing says what the next one costs", "add `price`, `tiers`, or a `limit` above which the offer cannot be had"),
                ("des unités sont comprises, mais rien ne dit ce que coûte la suivante", "ajoutez `price`, `tiers`, ou une `limit` au-delà de laquelle l’offre ne convient plus"),
            ),
            DiagnosticKind::MissingPrice { included: false } => self.pair(
                ("nothing says what a unit costs", "add `price`, `tiers` or `limit`, or remove the table"),
                ("rien ne dit ce que coûte une unité", "ajoutez `price`, `tiers` ou `limit`, ou supprimez la table"),
            ),
            DiagnosticKind::PriceAndTiers {} => self.pair(
                ("a charge has either a price or tiers", "remove one of the two"),
                ("un tarif a soit un prix, soit des tranches", "supprimez l’un des deux"),
            ),
            DiagnosticKind::PerWithTiers {} => self.pair(
                ("packs do not go with tiers", "remove `per`, or write a price instead of the tiers"),
                ("les lots ne vont pas avec les tranches", "supprimez `per`, ou écrivez un prix à la place des tranches"),
            ),
            DiagnosticKind::StrayKey { key, with } => self.pair(
                (format!("`{key}` means nothing without `{with}`"), format!("add `{with}`, or remove `{key}`")),
                (format!("`{key}` ne veut rien dire sans `{with}`"), format!("ajoutez `{with}`, ou supprimez `{key}`")),
            ),
            DiagnosticKind::PerZero {} => self.pair(
                ("a pack holds at least one unit", "write how many units the price buys, such as `per = 10`"),
                ("un lot compte au moins une unité", "écrivez combien d’unités le prix achète, par exemple `per = 10`"),
            ),
            DiagnosticKind::EmptyList { key } => self.pair(
                (format!("there is nothing in `{key}`"), "write at least one entry, or remove the key"),
                (format!("il n’y a rien dans `{key}`"), "écrivez au moins une ligne, ou supprimez la clé"),
            ),
            DiagnosticKind::TiersNotIncreasing { found: 0, .. } => self.pair(
                ("a tier holds at least one unit", "write the last quantity in it, such as `up_to = 10`"),
                ("une tranche compte au moins une unité", "écrivez la dernière quantité qu’elle contient, par exemple `up_to = 10`"),
            ),
            DiagnosticKind::TiersNotIncreasing { previous, found } => self.pair(
                (format!("this tier ends at {found}, where {previous} is already reached"), format!("write an `up_to` above {previous}")),
                (format!("cette tranche finit à {found}, alors que {previous} est déjà atteint"), format!("écrivez un `up_to` supérieur à {previous}")),
            ),
            DiagnosticKind::OpenTierNotLast {} => self.pair(
                ("only the last tier may have no end", "add `up_to`, or move this tier to the end"),
                ("seule la dernière tranche peut être sans fin", "ajoutez `up_to`, ou placez cette tranche en dernier"),
            ),
            DiagnosticKind::LimitBelowMinimum { key, limit, minimum } => self.pair(
                (format!("the offer stops at {limit}, below its own minimum of {minimum}"), format!("raise `{key}`, or lower `minimum`")),
                (format!("l’offre s’arrête à {limit}, sous son propre minimum de {minimum}"), format!("relevez `{key}`, ou abaissez `minimum`")),
            ),
            DiagnosticKind::BoundedUnknownPrice { key } => self.pair(
                (format!("`{key}` bounds a charge whose price is not known exactly"), format!("remove `{key}`, and tell it in `note`")),
                (format!("`{key}` borne un montant dont le prix n’est pas connu exactement"), format!("supprimez `{key}` et indiquez-le dans `note`")),
            ),
            DiagnosticKind::InvertedBounds {} => self.pair(
                ("the least amount is above the most", "make `min` at most `max`"),
                ("le montant minimal dépasse le maximal", "donnez à `min` une valeur au plus égale à `max`"),
            ),
            DiagnosticKind::IncludedPerUserOfUsers {} => self.pair(
                ("users cannot be included for each user", "write `included`"),
                ("des utilisateurs ne peuvent pas être compris par utilisateur", "écrivez `included`"),
            ),
            DiagnosticKind::PricedSelfService {} => self.pair(
                ("what one installs oneself has no price here", "remove `price` or `self_service`"),
                ("ce que l’on installe soi-même n’a pas de prix ici", "supprimez `price` ou `self_service`"),
            ),
            DiagnosticKind::EmptyCatalog {} => self.pair(
                ("the catalog has no offer", "add one: [offers.some-name] with at least `name = \"…\"`"),
                ("le catalogue n’a pas d’offre", "ajoutez-en une\u{a0}: [offers.un-nom] avec au moins `name = \"…\"`"),
            ),
            DiagnosticKind::BadFee { text, why } => self.bad_fee(text, *why),
            DiagnosticKind::OverlappingRates { line } => self.pair(
                (format!("the fee of line {line}, for the same card and plan, is in force on some of the same days"), "end one with `until` before the other begins with `from`"),
                (format!("la commission de la ligne {line}, pour la même carte et la même formule, est en vigueur certains des mêmes jours"), "terminez l’une par `until` avant que l’autre commence par `from`"),
            ),
            DiagnosticKind::NoSource { name } => {
                let name = self.quoted(name);
                self.pair(
                    (format!("{name} has no source: nobody can verify its price"), "add `source = \"https://…\"`"),
                    (format!("{name} n’a pas de source\u{a0}: personne ne peut vérifier son prix"), "ajoutez `source = \"https://…\"`"),
                )
            }
            DiagnosticKind::NeverChecked { name } => {
                let name = self.quoted(name);
                self.pair(
                    (format!("nothing says when the price of {name} was read"), "read it again and add `checked = YYYY-MM-DD`"),
                    (format!("rien ne dit quand le prix de {name} a été relevé"), "relevez-le de nouveau et ajoutez `checked = AAAA-MM-JJ`"),
                )
            }
            DiagnosticKind::CheckedLongAgo { name, checked } => {
                let (name, day) = (self.quoted(name), self.date(*checked));
                self.pair(
                    (format!("the price of {name} was read on {day}, more than a year ago"), "read it again and change the date"),
                    (format!("le prix de {name} a été relevé le {day}, il y a plus d’un an"), "relevez-le de nouveau et changez la date"),
                )
            }
            DiagnosticKind::DateInFuture { checked, on } => {
                let (checked, on) = (self.date(*checked), self.date(*on));
                self.pair(
                    (format!("{checked} is after the day of this check, {on}"), "write the day on which the price was read"),
                    (format!("le {checked} est après le jour de cette vérification, le {on}"), "écrivez le jour où le prix a été relevé"),
                )
            }
            DiagnosticKind::UnknownVat { name } => {
                let name = self.quoted(name);
                self.pair(
                    (format!("nothing says whether the prices of {name} include VAT"), "ask, then add `vat = \"included\"`, \"excluded\" or \"exempt\""),
                    (format!("rien ne dit si les prix de {name} comprennent la TVA"), "renseignez-vous, puis ajoutez `vat = \"included\"`, \"excluded\" ou \"exempt\""),
                )
            }
            DiagnosticKind::UnknownPrice { offer, key } => {
                let offer = self.quoted(offer);
                self.pair(
                    (format!("the price of `{key}` at {offer} is not known"), "ask for it; until then, totals that need it are \"at least\""),
                    (format!("le prix de `{key}` chez {offer} n’est pas connu"), "demandez-le\u{a0}; d’ici là, les totaux qui en dépendent sont des minimums"),
                )
            }
            DiagnosticKind::NoPrice { name } => {
                let name = self.quoted(name);
                self.pair(
                    (format!("{name} names no price at all, so it is counted as free"), "write its `base`, a price for a meter, or `base = 0` if it is free"),
                    (format!("{name} n’indique aucun prix\u{a0}: l’offre est comptée comme gratuite"), "écrivez sa `base`, un prix pour un compteur, ou `base = 0` si elle est gratuite"),
                )
            }
            DiagnosticKind::SuspiciousVatRate { written, meant } => self.pair(
                (format!("a VAT rate of {written} is {written} %"), format!("if {meant} % is meant, write `vat_rate = {meant}`")),
                (format!("un taux de TVA de {written} vaut {written}\u{a0}%"), format!("s’il s’agit de {meant}\u{a0}%, écrivez `vat_rate = {meant}`")),
            ),
            DiagnosticKind::IdenticalOffer { offer, other } => self.pair(
                (format!("the offer `{offer}` costs and provides the same as `{other}`"), "remove one of the two, or correct it"),
                (format!("l’offre `{offer}` coûte et fournit la même chose que `{other}`"), "supprimez l’une des deux, ou corrigez-la"),
            ),
            DiagnosticKind::DearerOffer { offer, other } => {
                let (offer, other) = (self.quoted(offer), self.quoted(other));
                self.pair(
                    (format!("at every usage {offer} costs as much as {other} or more, and it provides no more"), "check its figures; if they are right, nobody should choose it"),
                    (format!("à tout usage, {offer} coûte autant que {other} ou davantage, et ne fournit rien de plus"), "vérifiez ses chiffres\u{a0}; s’ils sont justes, personne ne devrait la choisir"),
                )
            }
            DiagnosticKind::UnreachableTier {} => self.pair(
                ("no usage reaches this tier", "remove it, or check `limit`, `minimum` and `up_to`"),
                ("aucun usage n’atteint cette tranche", "supprimez-la, ou vérifiez `limit`, `minimum` et `up_to`"),
            ),
            DiagnosticKind::FallingTier { before, above } => {
                let (before, above) = (self.whole(*before), self.whole(*above));
                self.pair(
                    (format!("{above} units cost less than {before}"), "check the prices; if they are right, it pays to buy more"),
                    (format!("{above} unités coûtent moins que {before}"), "vérifiez les prix\u{a0}; s’ils sont justes, mieux vaut en acheter davantage"),
                )
            }
        };
        Advice { what, instead }
    }
}
