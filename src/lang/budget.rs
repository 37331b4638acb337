//! A budget, in words.

use super::Lang;
use jiff::civil::Date;

impl Lang {
    pub(crate) fn budget_title(self, years: u32, usage: &str) -> String {
        match self {
            Self::En => {
                let years = self.counted(years, "year", "years");
                format!("Budget over {years}, from {usage}, all taxes included")
            }
            Self::Fr => {
                let years = self.counted(years, "an", "ans");
                format!("Budget sur {years}, à partir de {usage}, toutes taxes comprises")
            }
        }
    }

    pub(crate) fn year(self, year: usize) -> String {
        let year = self.whole(year as u64);
        match self {
            Self::En => format!("Year {year}"),
            Self::Fr => format!("Année {year}"),
        }
    }

    pub(crate) fn all_years(self) -> &'static str {
        match self {
            Self::En => "In all",
            Self::Fr => "Total",
        }
    }

    pub(crate) fn year_by_year(self, offer: &str) -> String {
        match self {
            Self::En => format!("{offer}, the cheapest with a known price, year by year"),
            Self::Fr => format!("{offer}, la moins chère des offres à prix connu, année par année"),
        }
    }

    pub(crate) fn year_columns(self) -> [&'static str; 4] {
        match self {
            Self::En => ["Year", "Usage", "This year", "Cumulated"],
            Self::Fr => ["Année", "Usage", "Coût de l’année", "Cumul"],
        }
    }

    pub(crate) fn budget_begins(self, first: Date) -> String {
        let day = self.date(first);
        match self {
            Self::En => format!("Year 1 begins on {day}."),
            Self::Fr => format!("L’année 1 commence le {day}."),
        }
    }

    pub(crate) fn budget_rules(self, inflation: Option<&str>, some_end: bool) -> String {
        let rises = match (self, inflation) {
            (Self::En, Some(rate)) => format!("Prices are taken to rise by {rate}% each year after the first."),
            (Self::Fr, Some(rate)) => {
                format!("Hypothèse\u{a0}: les prix augmentent de {rate}\u{a0}% chaque année après la première.")
            }
            (Self::En, None) if some_end => {
                "Prices are taken to stay as they are, but for those that change, below.".to_owned()
            }
            (Self::Fr, None) if some_end => {
                "Hypothèse\u{a0}: prix constants, sauf ceux indiqués ci-dessous.".to_owned()
            }
            (Self::En, None) => "Prices are taken to stay as they are.".to_owned(),
            (Self::Fr, None) => "Hypothèse\u{a0}: prix constants.".to_owned(),
        };
        match self {
            Self::En => format!("{rises} Each year’s amount is rounded to the cent, and sums are of rounded amounts."),
            Self::Fr => format!(
                "{rises} Le montant de chaque année est arrondi au centime, et les totaux sont ceux des montants \
                 arrondis."
            ),
        }
    }

    pub(crate) fn due_once(self, amount: &str) -> String {
        match self {
            Self::En => format!("{amount} in the first year only, for setup"),
            Self::Fr => format!("{amount} la première année seulement, pour la mise en service"),
        }
    }

    pub(crate) fn prices_that_change(self) -> &'static str {
        match self {
            Self::En => "Prices that change",
            Self::Fr => "Prix qui changent",
        }
    }

    pub(crate) fn price_ends(self, until: Date, then: Option<(&str, Option<Date>)>) -> String {
        let day = self.date(until);
        match then {
            Some((offer, Some(from))) => {
                let from = self.date(from);
                match self {
                    Self::En => {
                        format!("this price ends on {day}, and none is known until that of {offer}, from {from} on.")
                    }
                    Self::Fr => format!(
                        "ce prix prend fin le {day}, et aucun n’est connu avant celui {}, à partir du {from}.",
                        self.of(offer)
                    ),
                }
            }
            Some((offer, None)) => match self {
                Self::En => format!("this price ends on {day}; from then on that of {offer} counts."),
                Self::Fr => {
                    let offer = self.of(offer);
                    format!("ce prix prend fin le {day}\u{a0}; ensuite, c’est celui {offer} qui s’applique.")
                }
            },
            None => match self {
                Self::En => format!("this price ends on {day}, and none is known from then on."),
                Self::Fr => format!("ce prix prend fin le {day}, et aucun n’est connu pour la suite."),
            },
        }
    }

    pub(crate) fn fees_by_year(self) -> &'static str {
        match self {
            Self::En => "Payment fees, year by year",
            Self::Fr => "Frais d’encaissement, année par année",
        }
    }

    pub(crate) fn rate_not_known(self) -> &'static str {
        match self {
            Self::En => "not known: the rate ends before, and none is known to follow.",
            Self::Fr => "inconnus\u{a0}: le tarif prend fin avant, et aucun n’est connu pour la suite.",
        }
    }

    pub(crate) fn exceeded_in_year(self, reason: &str, year: usize) -> String {
        let year = self.whole(year as u64);
        match self {
            Self::En => format!("{reason}, exceeded in year {year}"),
            Self::Fr => format!("{reason}, limite dépassée l’année {year}"),
        }
    }

    pub(crate) fn payment_fees(
        self,
        payments: &str,
        processor: &str,
        fee: &str,
        annual: &str,
        once: Option<&str>,
    ) -> String {
        let once = once.map(|once| match self {
            Self::En => format!(", and {once} once, in the first year"),
            Self::Fr => format!(", plus {once} la première année"),
        });
        let once = once.unwrap_or_default();
        match self {
            Self::En => format!(
                "Beside: payments of {payments} through {processor}, at {fee} each, cost {annual} a year{once}."
            ),
            Self::Fr => format!(
                "En plus\u{a0}: encaisser {payments} par {processor} ({fee} chacun) coûte {annual} par an{once}."
            ),
        }
    }

    pub(crate) fn subscription_counted(self) -> &'static str {
        match self {
            Self::En => "The subscription is counted in it.",
            Self::Fr => "L’abonnement y est compté.",
        }
    }

    pub(crate) fn paid_by_donors(self) -> &'static str {
        match self {
            Self::En => "It is the donors who are asked to pay, by a voluntary tip.",
            Self::Fr => "Ce sont les donateurs qui sont invités à payer, par une contribution volontaire.",
        }
    }

    pub(crate) fn once(self) -> &'static str {
        match self {
            Self::En => "Due once",
            Self::Fr => "À payer une seule fois",
        }
    }

    /// What the offer that one has costs over the years, what a change makes of that, and when it is paid back.
    pub(crate) fn over_years_beside(self, name: &str, paid: &str, difference: &str, months: Option<u64>) -> String {
        let paid_back = months.map(|months| self.months(months));
        match (self, paid_back) {
            (Self::En, Some(months)) => {
                format!("What you have, {name}, costs {paid}: a change makes {difference}, paid back after {months}.")
            }
            (Self::Fr, Some(months)) => format!(
                "Votre offre actuelle, {name}, coûte {paid}\u{a0}: en changer fait {difference}, amorti en {months}."
            ),
            (Self::En, None) => format!("What you have, {name}, costs {paid}: a change makes {difference}."),
            (Self::Fr, None) => {
                format!("Votre offre actuelle, {name}, coûte {paid}\u{a0}: en changer fait {difference}.")
            }
        }
    }

    /// What the amounts hold besides the prices of the offers.
    pub(crate) fn fees_are_counted(self) -> &'static str {
        match self {
            Self::En => "Each amount includes the payment fees below.",
            Self::Fr => "Chaque montant comprend les commissions sur les paiements, indiquées plus bas.",
        }
    }
}
