//! What is asked of the prices, and its answers. The modules stand in reading order; each uses only those before it.

pub(crate) mod question;

pub(crate) mod exclusion;

pub(crate) mod notes;

pub(crate) mod answer;

pub(crate) mod rank_interval;

pub(crate) mod unknown_rate;

pub(crate) mod rank;

pub(crate) mod switching;

pub(crate) mod explain;

pub(crate) mod matrix;

pub(crate) mod cheapest_at;

pub(crate) mod sweep;

pub(crate) mod batch;

pub(crate) mod batch_summary;

pub(crate) mod breakeven;

pub(crate) mod budget;

pub(crate) mod solver;

pub(crate) mod bundle;

pub(crate) mod difference;

pub(crate) mod diff;

pub(crate) mod fee;

pub(crate) mod audit;

pub(crate) mod readings;

pub(crate) mod open_rate;

pub(crate) mod formula;
