//! What hosting would cost a year, to the cent, and who is cheapest.
//!
//! ```
//! use tarif::{Catalog, Meter, Question, Usage, rank};
//!
//! let prices = r#"
//!     schema = 1
//!     currency = "EUR"
//!     [offers.small]
//!     name = "Small"
//!     base = 70
//!     storage = { included = 50, price = 0.25 }
//!     [offers.large]
//!     name = "Large"
//!     base = 90
//! "#;
//! let (catalog, diagnostics) = Catalog::parse(prices);
//! let catalog = catalog.ok_or(diagnostics)?;
//!
//! let usage = Usage::default().with(Meter::USERS, 5).with(Meter::STORAGE, 120);
//! let question = Question::new(usage, Vec::new(), jiff::civil::date(2026, 11, 26));
//! let ranking = rank(&catalog, &question, false);
//! let cheapest = &ranking.ranked[0].answer;
//! assert_eq!(cheapest.offer.id(), "small");
//! assert_eq!(cheapest.annual.low.to_cents().to_string(), "87.50");
//! # Ok::<(), tarif::Diagnostics>(())
//! ```
//!
//! **The sentence.** An offer's price is a list of *lines*. A line is *quantity × unit price*. A *quantity* is a small
//! expression over meters (users, gigabytes, …); a *unit price* is what is known of it: a figure, an interval, or "at
//! least". Everything the program prints is a reading of that one structure, so no two outputs can disagree.
//!
//! **From file to answer.** `offers.toml` → `catalog` → `analysis` → `report` → `format` → bytes.
//!
//! **The invariants.**
//! - `money`, `price`, `fee` and `analysis` do no input or output, know no TOML, no command line and no tables, and
//!   hold no word of any language.
//! - A diagnostic or a note is data: a code and its arguments. Its words are in `lang`, its layout in `report`.
//! - There is no binary float near money, and rounding lives in `money` alone. Amounts are whole numbers of 10⁻¹⁸ of
//!   the catalog's currency, so a sum cannot round.
//! - A [`Catalog`] is valid by construction: what would overflow or lose a digit is refused on loading.
//! - A total is the sum of its lines; the explanation and the total cannot disagree.
//! - `format` never computes, `report` never writes numbers, and only `run` opens files.
//!
//! The modules stand in reading order; each uses only those before it.
#![cfg_attr(not(feature = "xlsx"), expect(dead_code, reason = "sheets that no format writes"))]
#![deny(clippy::print_stdout, clippy::print_stderr, unreachable_pub)]

mod money;

mod price;

mod fee;

mod catalog;

mod input;

mod analysis;

mod lang;

mod report;

mod format;

mod cli;

mod run;

pub use analysis::answer::Quoted;
pub use analysis::audit::tally::Tally;
pub use analysis::audit::tariff::Tariff;
pub use analysis::audit::{Auditor, Discrepancy, Finding};
pub use analysis::breakeven::breakeven;
pub use analysis::breakeven::comparison::{Comparison, WorkLimit};
pub use analysis::breakeven::crossings::{Crossing, CrossingScope};
pub use analysis::breakeven::ranges::MOST_OPEN;
pub use analysis::budget::{BudgetForecast, budget, project};
pub use analysis::bundle::outcome::{Bundle, BundleTooLarge, Bundles};
pub use analysis::bundle::{Selection, bundle};
pub use analysis::diff::{ChangeKind, changes, rank_changes};
pub use analysis::difference::Difference;
pub use analysis::exclusion::ExclusionReason;
pub use analysis::fee::annual::{CardShare, PaymentForecast, annual_costs, in_monthly_parts};
pub use analysis::fee::breakeven::fee_breakevens;
pub use analysis::fee::rates::FeeQuestion;
pub use analysis::fee::{FeeQuote, GivenAmount, fees};
pub use analysis::question::{Current, Question};
pub use analysis::rank::{Ranking, rank};
pub use analysis::rank_interval::Ranked;
pub use analysis::solver::limit::LimitExceeded;
pub use analysis::sweep::sweep;
pub use analysis::switching::{CostDifference, Switch};
pub use catalog::Catalog;
pub use catalog::diagnostic::Diagnostics;
pub use catalog::diagnostic_kind::DiagnosticKind;
pub use catalog::source::BUILT_IN;
pub use fee::annual::Payments;
pub use fee::cents::CentFee;
pub use fee::processor::{Payer, Processor};
pub use fee::rule::Fee;
pub use fee::terms::FeeTerms;
pub use input::assumption::assume;
pub use input::axis::Axis;
pub use input::csv::blocks::{BLOCK, Blocks, FileBlock};
pub use input::csv::dialect::CsvDialect;
pub use input::csv::scanner::Records;
pub use input::statement::{Statement, StatementOptions};
pub use input::usage_args::UsageArgs;
pub use money::bounds::Bounds;
pub use money::cents::WholeCents;
pub use money::digits::Digits;
pub use money::exact::Money;
pub use money::percent::Percent;
pub use price::curve::AffineWithSteps;
pub use price::growth::Growth;
pub use price::line::{Line, PriceKey};
pub use price::need::Need;
pub use price::offer::Offer;
pub use price::piecewise::Piecewise;
pub use price::provider::{Criterion, Fact};
pub use price::quote::{LineItem, Quote};
pub use price::requirement::Requirement;
pub use price::usage::{Meter, Usage};
pub use run::environment::Environment;
pub use run::files::FilesRead;
pub use run::run;
