//! What else is read: what was typed on the command line, and files of associations.

pub(crate) mod amount;

pub(crate) mod unknown_name;

pub(crate) mod payment_error;

pub(crate) mod resolve;

mod typed_amount;

pub(crate) mod requirements;

pub(crate) mod usage_args;

pub(crate) mod selection;

pub(crate) mod axis;

pub(crate) mod plan;

pub(crate) mod payments;

pub(crate) mod rates;

pub(crate) mod assumption;

pub(crate) mod switching;

pub(crate) mod together;

pub(crate) mod typed_question;

pub(crate) mod association;

pub(crate) mod localized;

pub(crate) mod csv;

pub(crate) mod associations;

pub(crate) mod statement;

pub(crate) mod entry;
