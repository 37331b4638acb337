//! An audit by month and by payout, and its journal, in words.

use super::Lang;

impl Lang {
    pub(crate) fn by_month(self) -> &'static str {
        match self {
            Self::En => "Month by month",
            Self::Fr => "Mois par mois",
        }
    }

    pub(crate) fn month_sum_columns(self) -> [&'static str; 5] {
        match self {
            Self::En => ["Month", "Payments", "Amounts", "Fees", "Effective rate"],
            Self::Fr => ["Mois", "Paiements", "Montants", "Commissions", "Taux effectif"],
        }
    }

    pub(crate) fn no_day(self) -> &'static str {
        match self {
            Self::En => "no day",
            Self::Fr => "sans date",
        }
    }

    pub(crate) fn by_payout(self) -> &'static str {
        match self {
            Self::En => "Payout by payout",
            Self::Fr => "Virement par virement",
        }
    }

    pub(crate) fn payout_columns(self) -> [&'static str; 7] {
        match self {
            Self::En => ["Payout", "Rows", "Amounts", "Fees", "Net", "Paid out", "Difference"],
            Self::Fr => ["Virement", "Lignes", "Montants", "Commissions", "Net", "Versé", "Écart"],
        }
    }

    pub(crate) fn not_paid_out(self) -> &'static str {
        match self {
            Self::En => "none yet",
            Self::Fr => "aucun à ce jour",
        }
    }

    pub(crate) fn payouts_not_in_it(self) -> &'static str {
        match self {
            Self::En => "No row says what was paid out: hold each net against the statement of the bank.",
            Self::Fr => "Aucune ligne ne dit ce qui a été versé\u{a0}: comparez chaque net au relevé de la banque.",
        }
    }

    pub(crate) fn payouts_tie(self, compared: u64) -> String {
        match self {
            Self::En if compared == 1 => "The payout is the sum of its rows.".to_owned(),
            Self::En => format!("All {} payouts are the sums of their rows.", self.whole(compared)),
            Self::Fr if compared == 1 => "Le virement est la somme de ses lignes.".to_owned(),
            Self::Fr => format!("Les {} virements sont la somme de leurs lignes.", self.whole(compared)),
        }
    }

    pub(crate) fn payouts_differ(self, differing: u64, compared: u64) -> String {
        let [differing, compared] = [differing, compared].map(|count| self.whole(count));
        match self {
            Self::En => format!(
                "Payouts that differ from the sum of their rows: {differing} of {compared}. The statement may begin \
                 after their payments, or lack rows."
            ),
            Self::Fr => format!(
                "Virements qui diffèrent de la somme de leurs lignes\u{a0}: {differing} sur {compared}. Le relevé \
                 commence peut-être après leurs paiements, ou des lignes y manquent."
            ),
        }
    }

    pub(crate) fn payouts_beyond(self, rows: u64) -> String {
        let rows = self.counted(rows, self.row(), self.rows());
        match self {
            Self::En => {
                format!("There are more payouts than are told apart: {rows} of others are not in this table.")
            }
            Self::Fr => {
                format!("Il y a trop de virements pour tous les distinguer\u{a0}: {rows} d’autres n’y figurent pas.")
            }
        }
    }

    /// What an entry of a journal rests on.
    pub(crate) fn fees_of_payments(self, payments: u64, amounts: &str) -> String {
        let payments = match self {
            Self::En => self.counted(payments, "audited payment", "audited payments"),
            Self::Fr => self.counted(payments, "paiement contrôlé", "paiements contrôlés"),
        };
        match self {
            Self::En => format!("the fees of {payments} of {amounts} together"),
            Self::Fr => format!("commissions de {payments}, pour un total de {amounts}"),
        }
    }

    pub(crate) fn no_fees_for_journal(self, file: &str) -> String {
        match self {
            Self::En => format!("{file} has no fees to enter in a journal: leave --journal out."),
            Self::Fr => format!("{file} n’a pas de commission à passer en écriture\u{a0}: retirez --journal."),
        }
    }

    fn row(self) -> &'static str {
        match self {
            Self::En => "row",
            Self::Fr => "ligne",
        }
    }

    fn rows(self) -> &'static str {
        match self {
            Self::En => "rows",
            Self::Fr => "lignes",
        }
    }
}
