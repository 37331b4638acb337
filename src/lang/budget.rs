//! A budget, in words.

use super::Lang;
use crate::catalog::source::SourceError;
use crate::input::scenario::{ScenarioError, ScenarioProblem};
use jiff::civil::Date;
use std::io::ErrorKind;

impl Lang {
    /// The title of a budget.
    pub(crate) fn budget_title(self, years: u32, usage: &str) -> String {
        let plural = if years > 1 { "s" } else { "" };
        let years = self.whole(years);
        self.choose(
            format!("Budget over {years} year{plural}, from {usage}, all taxes included"),
            format!("Budget sur {years} an{plural}, à partir de {usage}, toutes taxes comprises"),
        )
    }

    /// The head of a year.
    pub(crate) fn year(self, year: usize) -> String {
        let year = self.whole(year as u64);
        self.choose(format!("Year {year}"), format!("Année {year}"))
    }

    /// Column: the sum of all years.
    pub(crate) fn all_years(self) -> &'static str {
        self.choose("In all", "Au total")
    }

    /// The title of one offer's years.
    pub(crate) fn year_by_year(self, offer: &str) -> String {
        self.choose(
            format!("{offer}, the cheapest with a known price, year by year"),
            format!("{offer}, la moins chère à prix connu, année par année"),
        )
    }

    /// Columns: the year, its usage, its cost, and the cost up to it.
    pub(crate) fn year_columns(self) -> [&'static str; 4] {
        self.choose(["Year", "Usage", "This year", "Cumulated"], ["Année", "Usage", "Dans l’année", "En cumulé"])
    }

    /// When the first year begins.
    pub(crate) fn budget_begins(self, first: Date) -> String {
        let day = self.date(first);
        self.choose(format!("Year 1 begins on {day}."), format!("L’année 1 commence le {day}."))
    }

    /// How prices rise, and how amounts are rounded.
    pub(crate) fn budget_rules(self, inflation: Option<&str>, some_end: bool) -> String {
        let rises = inflation.map_or_else(
            || {
                let stay = self.choose("Prices are taken to stay as they are", "Les prix sont supposés ne pas changer");
                let but = self.choose(", but for those that end, below", ", sauf ceux qui prennent fin, ci-dessous");
                format!("{stay}{}.", if some_end { but } else { "" })
            },
            |rate| {
                self.choose(
                    format!("Prices are taken to rise by {rate} % each year after the first."),
                    format!("Les prix sont supposés augmenter de {rate}\u{a0}% chaque année après la première."),
                )
            },
        );
        let rounding = self.choose(
            "Each year’s amount is rounded to the cent, and sums are of rounded amounts.",
            "Le montant de chaque année est arrondi au centime, et les sommes sont celles des montants arrondis.",
        );
        format!("{rises} {rounding}")
    }

    /// What of the first year is due only then.
    pub(crate) fn due_once(self, amount: &str) -> String {
        self.choose(
            format!("{amount} in the first year only, for setup"),
            format!("{amount} la première année seulement, pour la mise en service"),
        )
    }

    /// List: the prices that end within the years.
    pub(crate) fn prices_that_change(self) -> &'static str {
        self.choose("Prices that change", "Prix qui changent")
    }

    /// The end of a price, and the offer whose price follows, if any is known.
    pub(crate) fn price_ends(self, until: Date, then: Option<(&str, Option<Date>)>) -> String {
        let day = self.date(until);
        match then {
            Some((offer, Some(from))) => {
                let from = self.date(from);
                self.choose(
                    format!("this price ends on {day}, and none is known until that of {offer}, from {from} on."),
                    format!(
                        "ce prix prend fin le {day}, et aucun n’est connu avant celui de {offer}, à partir du {from}."
                    ),
                )
            }
            Some((offer, None)) => self.choose(
                format!("this price ends on {day}; from then on that of {offer} counts."),
                format!("ce prix prend fin le {day}\u{a0}; ensuite, c’est celui de {offer} qui compte."),
            ),
            None => self.choose(
                format!("this price ends on {day}, and none is known from then on."),
                format!("ce prix prend fin le {day}, et aucun n’est connu pour la suite."),
            ),
        }
    }

    /// List: what payments cost in each year.
    pub(crate) fn fees_by_year(self) -> &'static str {
        self.choose("Payment fees, year by year", "Frais d’encaissement, année par année")
    }

    /// A year in which no rate is known.
    pub(crate) fn rate_not_known(self) -> &'static str {
        self.choose(
            "not known: the rate ends before, and none is known to follow.",
            "inconnus\u{a0}: le tarif prend fin avant, et aucun n’est connu pour la suite.",
        )
    }

    /// A reason that begins in a year.
    pub(crate) fn exceeded_in_year(self, reason: &str, year: usize) -> String {
        let year = self.whole(year as u64);
        self.choose(format!("{reason}, exceeded in year {year}"), format!("{reason}, dépassé l’année {year}"))
    }

    /// What collecting payments costs, beside the offers.
    pub(crate) fn payment_fees(
        self,
        payments: &str,
        processor: &str,
        fee: &str,
        annual: &str,
        once: Option<&str>,
    ) -> String {
        let once = once.map(|once| {
            self.choose(format!(", and {once} once, in the first year"), format!(", plus {once} la première année"))
        });
        let once = once.unwrap_or_default();
        self.choose(
            format!("Beside: payments of {payments} through {processor}, at {fee} each, cost {annual} a year{once}."),
            format!(
                "En plus\u{a0}: encaisser {payments} par {processor}, à {fee} chacun, coûte {annual} par an{once}."
            ),
        )
    }

    /// A subscription is part of what collecting payments costs.
    pub(crate) fn subscription_counted(self) -> &'static str {
        self.choose("The subscription is counted in it.", "L’abonnement y est compté.")
    }

    /// Nothing is charged to the association, but somebody pays.
    pub(crate) fn paid_by_donors(self) -> &'static str {
        self.choose(
            "It is the donors who are asked to pay, by a voluntary tip.",
            "Ce sont les donateurs qui sont invités à payer, par une contribution volontaire.",
        )
    }

    /// Why a scenario file cannot be read: a full sentence.
    pub(crate) fn unreadable_scenario(self, file: &str, error: &SourceError) -> String {
        match error {
            SourceError::Unreadable(error) if error.kind() == ErrorKind::NotFound => self.choose(
                format!("There is no file {file}: check its path."),
                format!("Il n’y a pas de fichier {file}\u{a0}: vérifiez son chemin."),
            ),
            SourceError::TooLarge | SourceError::TooManyValues => self.choose(
                format!("{file} is larger than any scenario file: check its path."),
                format!("{file} est plus grand qu’un fichier de scénarios ne peut l’être\u{a0}: vérifiez son chemin."),
            ),
            other => self.unreadable(file, other),
        }
    }

    /// Why a scenario file cannot be used: a full sentence.
    pub(crate) fn scenario_error(self, file: &str, error: &ScenarioError) -> String {
        let what = match &error.problem {
            ScenarioProblem::Syntax(message) => {
                self.choose(format!("this is not TOML ({message})."), format!("ce n’est pas du TOML ({message})."))
            }
            ScenarioProblem::Missing => self
                .choose(
                    "it has no table [scenario]: write one, with users, gb, years and grow.",
                    "il n’a pas de table [scenario]\u{a0}: écrivez-en une, avec users, gb, years et grow.",
                )
                .to_owned(),
            ScenarioProblem::UnknownKey(key) => {
                let key = self.quoted(key);
                self.choose(
                    format!("nothing reads {key}: a scenario has name, years, users, gb, need, grow, inflation and account."),
                    format!("{key} n’est lu par rien\u{a0}: un scénario a name, years, users, gb, need, grow, inflation et account."),
                )
            }
            ScenarioProblem::Value(key) => {
                let key = self.quoted(key);
                self.choose(
                    format!("{key} takes a number or a text, and grow a table such as {{ users = \"10%\" }}."),
                    format!("{key} attend un nombre ou un texte, et grow une table comme {{ users = \"10%\" }}."),
                )
            }
        };
        format!("{}, {}", file, self.at_line(error.line as u64, &what))
    }

    /// List: what is due once.
    pub(crate) fn once(self) -> &'static str {
        self.choose("Due once", "Dû une seule fois")
    }
}
