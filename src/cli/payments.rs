//! What can be asked about payments.

use super::{Dates, UnknownVat};
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Fee {
    #[arg(id = "sums", allow_negative_numbers = true)]
    pub(crate) amounts: Vec<String>,
    #[arg(long, conflicts_with_all = ["payments", "monthly"])]
    pub(crate) net: bool,
    #[arg(long, id = "processors", value_delimiter = ',')]
    pub(crate) processor: Vec<String>,
    #[arg(long)]
    pub(crate) card: Option<String>,
    #[arg(long)]
    pub(crate) plan: Option<String>,
    #[arg(long, conflicts_with_all = ["card", "plan", "mix"], allow_hyphen_values = true)]
    pub(crate) rate: Option<String>,
    #[arg(long, requires = "rate", allow_hyphen_values = true)]
    pub(crate) vat: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) payments: Option<String>,
    #[arg(long, requires = "payments", allow_hyphen_values = true)]
    pub(crate) average: Option<String>,
    #[arg(long, conflicts_with = "card")]
    pub(crate) mix: Option<String>,
    #[arg(long)]
    pub(crate) monthly: bool,
    #[arg(long)]
    pub(crate) unknown_vat: Option<UnknownVat>,
}

#[derive(Debug, Args)]
pub(crate) struct Audit {
    #[arg(id = "statement")]
    pub(crate) file: PathBuf,
    #[arg(long)]
    pub(crate) processor: Option<String>,
    #[arg(long)]
    pub(crate) card: Option<String>,
    #[arg(long)]
    pub(crate) plan: Option<String>,
    #[arg(long, id = "agreed", conflicts_with_all = ["card", "plan"], allow_hyphen_values = true)]
    pub(crate) rate: Option<String>,
    #[arg(long, requires = "agreed", allow_hyphen_values = true)]
    pub(crate) vat: Option<String>,
    #[arg(long)]
    pub(crate) columns: Option<String>,
    #[arg(long)]
    pub(crate) dates: Option<Dates>,
    #[arg(long)]
    pub(crate) keep_going: bool,
    #[arg(long)]
    pub(crate) unknown_vat: Option<UnknownVat>,
}
