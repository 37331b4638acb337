//! What hosting would cost a year, to the cent, and who is cheapest.
//!
//! **The sentence.** An offer's price is a list of *lines*. A line is *quantity × unit price*. A *quantity* is a small
//! expression over meters (users, gigabytes, …); a *unit price* is what is known of it: a figure, an interval, or "at
//! least". Everything the program prints is a reading of that one structure, so no two outputs can disagree.
//!
//! **The way of an answer.** `offers.toml` → [`catalog`] → [`analysis`] → [`report`] → [`format`](mod@format) → bytes.
//!
//! **The invariants.**
//! - [`price`] and [`analysis`] do no input or output, know no TOML, no command line and no tables, and hold no word of
//!   any language.
//! - A diagnostic or a note is data: a code and its facts. Its words are in [`lang`], its layout in [`report`].
//! - There is no binary float near money, and rounding lives in [`price::money`] alone. Amounts are whole numbers of
//!   10⁻¹⁸ euros, so a sum cannot round.
//! - A [`catalog::Catalog`] is valid by construction: what would overflow or lose a digit is refused on loading.
//! - A total is the sum of its lines; the explanation and the total cannot disagree.
//! - [`format`](mod@format) never computes, [`report`] never writes numbers, and only [`run`] and its output open files.
//!
//! The modules stand in reading order; each uses only those before it.

#![deny(clippy::print_stdout, clippy::print_stderr)]

pub mod price;

pub mod catalog;

pub mod input;

pub mod analysis;

pub mod lang;

pub mod report;

pub mod format;

mod cli;

mod manual;

mod files;

mod output;

mod world;

pub mod run;
