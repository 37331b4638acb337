//! Payment fees, in words.

use super::Lang;
use crate::analysis::fee::{FeeExclusionReason, Given};
use crate::fee::rule::Fee;
use crate::money::bounds::Bounds;
use crate::money::digits::Digits;
use jiff::civil::Date;

impl Lang {
    /// A fee as it is written in a catalog, with the decimal mark of the language.
    pub(crate) fn fee(self, fee: &Fee) -> String {
        match self {
            Self::En => fee.to_string(),
            Self::Fr => {
                let written = fee.to_string().replace("unknown", "inconnu");
                written.split("..").map(|part| part.replace('.', ",")).collect::<Vec<_>>().join("..")
            }
        }
    }

    /// The title: what one payment costs, or what to ask.
    pub(crate) fn fee_title(self, given: Given, sum: &str, on: Date) -> String {
        let on = self.date(on);
        match given {
            Given::Asked => self.choose(
                format!("What a payment of {sum} costs on {on}"),
                format!("Ce que coûte un paiement de {sum} au {on}"),
            ),
            Given::Net => self.choose(
                format!("What to ask so that {sum} arrive, on {on}"),
                format!("Ce qu’il faut demander pour recevoir {sum}, au {on}"),
            ),
        }
    }

    /// Columns: the processor, the rule, what to ask, the fee, what arrives, and the effective rate.
    pub(crate) fn fee_columns(self) -> [&'static str; 6] {
        self.choose(
            ["Processor", "Rule", "To ask", "Fee", "Net", "Rate"],
            ["Prestataire", "Règle", "À demander", "Frais", "Net", "Taux"],
        )
    }

    /// A percentage to two decimals.
    pub(crate) fn percent(self, figure: &str) -> String {
        self.choose(format!("{figure} %"), format!("{figure}\u{a0}%"))
    }

    /// What is known of a percentage: `2.75 %`, `2.75–3.00 %`, `≥ 2.75 %`.
    pub(crate) fn known_percent(self, percent: Bounds<Digits>) -> String {
        let low = self.figure(percent.low);
        match percent.high {
            Some(high) if high == percent.low => self.percent(&low),
            Some(high) => self.percent(&format!("{low}–{}", self.figure(high))),
            None => format!("≥{}{}", self.space(), self.percent(&low)),
        }
    }

    /// An amount that is at most so much.
    pub(crate) fn at_most(self, most: Digits, currency: &str) -> String {
        format!("≤{}{}", self.space(), self.money(most, currency))
    }

    /// Note: an amount of which only the least is known.
    pub(crate) fn fee_at_least(self) -> &'static str {
        self.choose("At least: a part of it is not known.", "Au moins\u{a0}: une partie n’est pas connue.")
    }

    /// Note: an amount between two others.
    pub(crate) fn fee_between(self) -> &'static str {
        self.choose(
            "Between the two: how much is not known exactly.",
            "Entre les deux\u{a0}: le montant exact n’est pas connu.",
        )
    }

    /// The last day of a rate.
    pub(crate) fn rate_ends(self, until: Date) -> String {
        let day = self.date(until);
        self.choose(format!("This rate ends on {day}."), format!("Ce tarif prend fin le {day}."))
    }

    /// A fee of one’s own has no processor.
    pub(crate) fn own_rate(self) -> &'static str {
        self.choose("Your rate", "Votre tarif")
    }

    /// The payer is asked for a tip instead.
    pub(crate) fn tipped(self, rule: &str) -> String {
        self.choose(format!("{rule}, donor’s tip"), format!("{rule}, contribution du payeur"))
    }

    /// Note: who pays where the association does not.
    pub(crate) fn donors_pay(self) -> &'static str {
        self.choose(
            "Not free: the payer is asked for a voluntary tip, on top of the payment.",
            "Ce n’est pas gratuit\u{a0}: le payeur est invité à ajouter une contribution volontaire à son paiement.",
        )
    }

    /// Note: a fee of nothing has its reasons.
    pub(crate) fn read_besides(self) -> &'static str {
        self.choose("Perhaps not the whole cost: read below.", "Peut-être pas tout le coût\u{a0}: lire plus bas.")
    }

    /// Note: tax comes on top of the fee.
    pub(crate) fn vat_in_fee(self, fee: &str, rate: &str, vat: &str) -> String {
        self.choose(format!("{fee}, and {vat} of VAT on it at {rate}."), format!("{fee}, plus {vat} de TVA à {rate}."))
    }

    /// Note: a tax that nobody knows of.
    pub(crate) fn fee_vat_unknown(self) -> &'static str {
        self.choose(
            "The source does not say whether VAT comes on top of the fee: taken as included.",
            "La source ne précise pas si la TVA s’ajoute aux frais\u{a0}: supposée comprise.",
        )
    }

    /// Note: a subscription beside the fee.
    pub(crate) fn subscription_beside(self, amount: &str) -> String {
        self.choose(
            format!("And a subscription of {amount}, which --payments counts."),
            format!("Plus un abonnement de {amount}, que --payments compte."),
        )
    }

    /// Note: what is due once.
    pub(crate) fn setup_beside(self, amount: &str) -> String {
        self.choose(format!("And {amount} once, to begin with."), format!("Plus {amount} une seule fois, au départ."))
    }

    /// List: processors without an answer.
    pub(crate) fn no_answer(self) -> &'static str {
        self.choose("Without an answer", "Sans réponse")
    }

    /// Why a processor has no answer.
    pub(crate) fn why_no_fee(self, why: &FeeExclusionReason, currency: &str) -> String {
        match why {
            FeeExclusionReason::NotInForce => self
                .choose("no known rate is in force that day", "aucun tarif connu n’est en vigueur ce jour-là")
                .to_owned(),
            FeeExclusionReason::Card(card) => {
                let card = self.quoted(card);
                self.choose(format!("no rate for cards called {card}"), format!("pas de tarif pour une carte {card}"))
            }
            FeeExclusionReason::Plan(plan) => {
                let plan = self.quoted(plan);
                self.choose(format!("no subscription called {plan}"), format!("pas de formule {plan}"))
            }
            FeeExclusionReason::TakesAll => {
                let most = self.most_asked(currency);
                self.choose(
                    format!("its fees leave less than a thousandth, or no amount up to {most} is enough"),
                    format!("ses frais laissent moins d’un millième, ou aucun montant jusqu’à {most} ne suffit"),
                )
            }
        }
    }

    /// List: where rates were read.
    pub(crate) fn sources(self) -> &'static str {
        self.choose("Where the rates were read", "Où ces tarifs ont été relevés")
    }

    /// A source, and its day.
    pub(crate) fn source_on(self, source: Option<&str>, checked: Option<Date>) -> String {
        let source = source.unwrap_or(self.choose("not given", "non indiqué"));
        match checked {
            Some(day) => {
                let day = self.date(day);
                self.choose(format!("{source}, on {day}"), format!("{source}, le {day}"))
            }
            None => self.choose(format!("{source}, undated"), format!("{source}, sans date")),
        }
    }

    /// List: what the catalog says besides.
    pub(crate) fn said_of_processors(self) -> &'static str {
        self.choose("What to know besides", "Ce qu’il faut savoir de plus")
    }

    /// How fees are rounded, and how the list is ordered.
    pub(crate) fn fee_rules(self, given: Given) -> &'static str {
        match given {
            Given::Asked => self.choose(
                "Each fee is rounded half up to the cent.",
                "Chaque commission est arrondie au centime, le demi-centime vers le haut.",
            ),
            Given::Net => self.choose(
                "Each is the smallest amount that is enough, checked by applying the fee to it: one cent less would not do.",
                "Chacun est le plus petit montant qui suffit, vérifié en lui appliquant les frais\u{a0}: un centime de moins ne suffirait pas.",
            ),
        }
    }

    /// What to ask where a fee is not fully known.
    pub(crate) fn ask_at_least(self) -> &'static str {
        self.choose(
            "Where a fee is not fully known, ask at least so much: it may not be enough.",
            "Si des frais ne sont pas entièrement connus, demandez au moins ce montant\u{a0}: il peut ne pas suffire.",
        )
    }

    /// The title of a year of payments.
    pub(crate) fn fee_year_title(self, payments: &str, on: Date) -> String {
        let on = self.date(on);
        self.choose(
            format!("What a year of payments costs, {payments}, at the rates of {on}"),
            format!("Ce que coûte une année de paiements, {payments}, aux tarifs du {on}"),
        )
    }

    /// Columns: the fees of the payments, the subscription, both, and both in monthly parts.
    pub(crate) fn fee_year_columns(self) -> [&'static str; 4] {
        self.choose(["Fees", "Subscription", "A year", "Monthly"], ["Frais", "Abonnement", "Par an", "Mensualisé"])
    }

    /// The classes of card of the payments.
    pub(crate) fn mixed(self, parts: &str) -> String {
        self.choose(
            format!("The payments of each amount are {parts}; where that is no whole number, it is an average."),
            format!(
                "Pour chaque montant, les paiements se répartissent en {parts}\u{a0}; si le nombre n’est pas entier, c’est une moyenne."
            ),
        )
    }

    /// What the monthly column means.
    pub(crate) fn in_twelve_parts(self) -> &'static str {
        self.choose(
            "“Monthly”: the same sums, each paid in twelve monthly parts instead of at once; a year’s fees and subscription.",
            "«\u{a0}Mensualisé\u{a0}»\u{a0}: les mêmes sommes, chacune payée en douze mensualités plutôt qu’en une fois\u{a0}; frais et abonnement d’une année.",
        )
    }

    /// List: from which number of payments on another subscription costs less.
    pub(crate) fn break_even(self) -> &'static str {
        self.choose("How many payments a year make another cheaper", "À partir de combien de paiements par an changer")
    }

    /// From a number of payments on, one costs less than another.
    pub(crate) fn cheaper_from(self, after: &str, before: &str, from: Bounds<u64>) -> String {
        let low = self.whole(from.low);
        match from.high.map(|high| (high == from.low, self.whole(high))) {
            Some((true, high)) => self.choose(
                format!("From {high} payments a year on, {after} costs less than {before}."),
                format!("À partir de {high} paiements par an, {after} coûte moins que {before}."),
            ),
            Some((false, high)) if from.low == 1 => self.choose(
                format!("From {high} payments a year on at the latest, {after} costs less than {before}."),
                format!("Au plus tard à partir de {high} paiements par an, {after} coûte moins que {before}."),
            ),
            Some((false, high)) => self.choose(
                format!("From {low} payments a year on, {after} may cost less than {before}, and from {high} on it does."),
                format!("À partir de {low} paiements par an, {after} peut coûter moins que {before}\u{a0}; à partir de {high}, c’est sûr."),
            ),
            None => self.choose(
                format!("From {low} payments a year on, {after} may cost less than {before}; below, it does not."),
                format!("À partir de {low} paiements par an, {after} peut coûter moins que {before}\u{a0}; en dessous, non."),
            ),
        }
    }

    /// Under a list of crossings.
    pub(crate) fn same_proportion(self) -> &'static str {
        self.choose(
            "The amounts and cards are taken in the same proportion at each number.",
            "Montants et cartes gardent les mêmes proportions quel que soit le nombre.",
        )
    }
}
