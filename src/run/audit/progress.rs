//! What the parts of a statement come to so far, in order.

use crate::analysis::audit::payment_ids::PaymentId;
use crate::analysis::audit::tally::Tally;
use crate::analysis::audit::tariff::Tariff;
use crate::analysis::audit::{Audited, Finding};
use crate::input::csv::error::CsvError;
use std::io;

/// What the parts of a statement come to so far.
pub(super) struct AuditProgress {
    pub tally: Tally,
    pub findings: u64,
    /// The row that ended the audit.
    pub stopped: Option<Finding>,
    /// Why the file is not read any further.
    pub error: Option<CsvError>,
    /// The payments, where there are several statements.
    pub payments: Vec<PaymentId>,
}

impl AuditProgress {
    pub(super) fn new(tariff: &Tariff) -> Self {
        Self { tally: Tally::of(tariff), findings: 0, stopped: None, error: None, payments: Vec::new() }
    }

    /// Whether nothing ended the audit before the statement did.
    pub(super) fn is_whole(&self) -> bool {
        self.stopped.is_none() && self.error.is_none()
    }

    /// Takes the next part, and passes its findings on; says whether to go on.
    pub(super) fn take(
        &mut self,
        audited: Result<Audited, CsvError>,
        write: &mut dyn FnMut(&[Finding]) -> io::Result<()>,
    ) -> io::Result<bool> {
        match audited {
            Ok(audited) => self.add(audited, write)?,
            Err(error) => self.error = Some(error),
        }
        Ok(self.is_whole())
    }

    fn add(&mut self, audited: Audited, write: &mut dyn FnMut(&[Finding]) -> io::Result<()>) -> io::Result<()> {
        self.findings += audited.findings.len() as u64;
        self.tally.merge(audited.tally);
        self.stopped = audited.stopped;
        self.payments.extend(audited.payments);
        if audited.findings.is_empty() { Ok(()) } else { write(&audited.findings) }
    }
}
