//! One question a file: a pure function from catalog and usage to an answer.

pub mod answer;
pub mod audit;
pub mod batch;
pub mod breakeven;
pub mod budget;
pub mod bundle;
pub mod diff;
pub mod explain;
pub mod fee;
pub mod matrix;
pub mod notes;
pub mod obstacle;
pub mod question;
pub mod rank;
pub mod rank_interval;
pub mod standing;
pub mod sweep;
pub mod unknown_rate;
