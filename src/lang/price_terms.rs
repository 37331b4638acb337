//! On what terms a price is published: its period, its tax, what is taken off, and who has seen it.

use super::{Lang, capitalized};
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::money::percent::Percent;
use crate::price::charge::Period;
use crate::price::provenance::Evidence;
use crate::price::text::Text;
use jiff::civil::Date;

impl Lang {
    pub(crate) fn a_period(self, every: Period) -> &'static str {
        match (every, self) {
            (Period::Month, Self::En) => "a month",
            (Period::Month, Self::Fr) => "par mois",
            (Period::Quarter, Self::En) => "a quarter",
            (Period::Quarter, Self::Fr) => "par trimestre",
            (Period::HalfYear, Self::En) => "a half-year",
            (Period::HalfYear, Self::Fr) => "par semestre",
            (Period::Year, Self::En) => "a year",
            (Period::Year, Self::Fr) => "par an",
            (Period::TwoYears, Self::En) => "every 2 years",
            (Period::TwoYears, Self::Fr) => "tous les 2 ans",
        }
    }

    /// A price from which something is taken off: "100.00 € a year less 20%".
    pub(crate) fn discounted(self, price: &str, discount: Percent) -> String {
        let percent = self.percent_off(discount);
        match self {
            Self::En => format!("{price} less {percent}"),
            Self::Fr => format!("{price} moins {percent}"),
        }
    }

    fn percent_off(self, discount: Percent) -> String {
        self.percent(&self.figure(crate::money::digits::Digits::from(discount.number()).trimmed()))
    }

    pub(crate) fn discount_note(self, discount: Percent) -> String {
        let percent = self.percent_off(discount);
        match self {
            Self::En => format!("Discount: {percent} off the published prices."),
            Self::Fr => format!("Remise\u{a0}: {percent} sur les prix publiés."),
        }
    }

    pub(crate) fn evidence(self, evidence: Evidence) -> &'static str {
        match (evidence, self) {
            (Evidence::Provider, Self::En) => "stated by the seller",
            (Evidence::Provider, Self::Fr) => "indiqué par le vendeur",
            (Evidence::Confirmed, Self::En) => "two independent readers agree",
            (Evidence::Confirmed, Self::Fr) => "deux relevés indépendants concordent",
            (Evidence::Reported, Self::En) => "seen by one reader only",
            (Evidence::Reported, Self::Fr) => "relevé par une seule personne",
        }
    }

    /// Who may have an offer, and on what terms.
    pub(crate) fn conditions(self, conditions: &Text) -> String {
        self.explained("Conditions", self.text(conditions))
    }

    /// For a remark under an answer.
    pub(crate) fn only_reported_note(self) -> &'static str {
        match self {
            Self::En => "Seen by one reader only: to be confirmed with the seller.",
            Self::Fr => "Prix relevé par une seule personne\u{a0}: à confirmer auprès du vendeur.",
        }
    }

    pub(crate) fn tax_by_line(self) -> &'static str {
        match self {
            Self::En => "VAT as each line says",
            Self::Fr => "TVA selon chaque ligne",
        }
    }

    /// The prices of the first months, and what they come to: a year, or all of these months where they are fewer.
    pub(crate) fn first_months_note(self, months: u32, amount: Option<&str>) -> String {
        let fewer = months < 12;
        let first = self.first_months(months);
        match (self, amount) {
            (Self::En, None) => format!("In the {first}, other prices hold."),
            (Self::Fr, None) => format!("Pendant {first}, d’autres prix s’appliquent."),
            (Self::En, Some(amount)) if fewer => {
                let come = self.plural(months, "comes", "come");
                format!("The {first} {come} to {amount} in all, at other prices.")
            }
            (Self::Fr, Some(amount)) if fewer => {
                let cost = self.plural(months, "coûte", "coûtent");
                format!("{} {cost} {amount} en tout, à d’autres prix.", capitalized(&first))
            }
            (Self::En, Some(amount)) => format!("In the {first}, other prices hold: {amount} a year."),
            (Self::Fr, Some(amount)) => {
                format!("Pendant {first}, d’autres prix s’appliquent\u{a0}: {amount} par an.")
            }
        }
    }

    pub(crate) fn announced_note(self, from: Date, annual: Option<&str>) -> String {
        let day = self.date(from);
        match (self, annual) {
            (Self::En, Some(annual)) => format!("From {day} on, other prices are announced: {annual} a year."),
            (Self::Fr, Some(annual)) => {
                format!("À partir du {day}, d’autres prix sont annoncés\u{a0}: {annual} par an.")
            }
            (Self::En, None) => format!("From {day} on, other prices are announced."),
            (Self::Fr, None) => format!("À partir du {day}, d’autres prix sont annoncés."),
        }
    }

    pub(crate) fn commitment_note(self, months: u32) -> String {
        let months = self.so_many_months(months);
        match self {
            Self::En => format!("One is bound for {months}."),
            Self::Fr => format!("Engagement de {months}."),
        }
    }

    /// What is due after the years of a budget.
    pub(crate) fn bound_beyond(self, until: Date, due: Bounds<Money>, currency: &str) -> String {
        let (day, due) = (self.date(until), self.cents(due, currency));
        match self {
            Self::En => format!("one is bound until {day}: {due} more is due after these years."),
            Self::Fr => format!("engagement jusqu’au {day}\u{a0}: il reste {due} à payer après ces années."),
        }
    }

    pub(crate) fn bound_heading(self) -> &'static str {
        match self {
            Self::En => "Bound beyond these years",
            Self::Fr => "Engagements au-delà de ces années",
        }
    }

    pub(crate) fn first_months_end(self, until: Date) -> String {
        let day = self.date(until);
        match self {
            Self::En => format!("the prices of the first months hold until {day}."),
            Self::Fr => format!("les prix des premiers mois s’appliquent jusqu’au {day}."),
        }
    }

    pub(crate) fn announced_from(self, from: Date) -> String {
        let day = self.date(from);
        match self {
            Self::En => format!("the prices that are announced count from {day} on."),
            Self::Fr => format!("les prix annoncés s’appliquent à partir du {day}."),
        }
    }

    fn so_many_months(self, months: u32) -> String {
        match self {
            Self::En => self.counted(u64::from(months), "month", "months"),
            Self::Fr => self.counted(u64::from(months), "mois", "mois"),
        }
    }

    fn first_months(self, months: u32) -> String {
        match (self, months) {
            (Self::En, 1) => "first month".to_owned(),
            (Self::Fr, 1) => "le premier mois".to_owned(),
            (Self::En, _) => format!("first {months} months"),
            (Self::Fr, _) => format!("les {months} premiers mois"),
        }
    }
}
