//! What else is read: what was typed on the command line, and files of associations.

pub(crate) mod amount;

pub(crate) mod resolve;

mod typed_amount;

pub(crate) mod requirements;

pub(crate) mod usage_args;

pub(crate) mod selection;

pub(crate) mod axis;

pub(crate) mod plan;

pub(crate) mod scenario;

pub(crate) mod payment_error;

pub(crate) mod payments;

pub(crate) mod rates;

pub(crate) mod localized;

pub(crate) mod csv;

pub(crate) mod associations;

pub(crate) mod statement;

pub(crate) mod entry;
