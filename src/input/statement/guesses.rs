//! What the columns of a file that is not known may be: proposed to whoever names them, never taken.

use super::exports::{COLUMN_WORDS, ColumnKind};
use super::vocabulary::comparable;

/// Words in the name of a column, the most telling first, as words are compared.
const TELLING: &[(ColumnKind, &[&str])] = &[
    (
        ColumnKind::Fee,
        &[
            "fee",
            "fees",
            "frais",
            "commission",
            "commissions",
            "gebuhr",
            "gebuhren",
            "entgelt",
            "comision",
            "commissione",
            "comissao",
            "gebuhrenbetrag",
            "kosten",
            "gebyr",
            "afgift",
            "charges",
            "costs",
        ],
    ),
    (ColumnKind::Net, &["net", "netto", "neto", "liquido", "auszahlungsbetrag"]),
    (
        ColumnKind::Amount,
        &[
            "gross", "brut", "brutto", "bruto", "lordo", "amount", "montant", "betrag", "importe", "importo",
            "montante", "bedrag", "total", "brutt",
        ],
    ),
    (ColumnKind::Status, &["status", "etat", "statut", "stato", "estado", "state", "impact"]),
    (
        ColumnKind::Type,
        &[
            "type",
            "typ",
            "tipo",
            "transaktionsart",
            "art",
            "kind",
            "category",
            "categorie",
            "nature",
            "event",
            "libelle",
            "motif",
            "operation",
            "description",
            "beschreibung",
            "descripcion",
        ],
    ),
    (
        ColumnKind::Date,
        &["date", "datum", "fecha", "data", "day", "jour", "datetime", "created", "zeitstempel", "dato"],
    ),
    (ColumnKind::Currency, &["currency", "devise", "wahrung", "divisa", "moneda", "valuta", "moeda", "monnaie"]),
    (ColumnKind::Id, &["id", "reference", "ref", "numero", "transaktionscode"]),
];

/// Whether the name of a column, as it is compared, looks as if it were of a kind.
pub(super) fn looks_like(kind: ColumnKind, name: &str) -> bool {
    place(kind, name).is_some()
}

/// Words in the names of other columns by which payments may be told from other rows.
const ALSO_TELLING: &[&str] = &[
    "zahlungsstatus",
    "betaalstatus",
    "resultat",
    "resultado",
    "esito",
    "situacion",
    "zahlungsart",
    "transaktionstyp",
    "sens",
    "mouvement",
    "evenement",
    "haendelsestype",
    "hændelsestype",
    "paye",
    "payee",
    "annule",
    "rembourse",
    "refunded",
    "test",
    "livemode",
    "moyen",
    "mode",
    "method",
    "zahlungsmethode",
    "paid",
    "cancelled",
    "captured",
];

/// Whether the name of a column, as it is compared, looks as if payments could be told from other rows by it.
pub(super) fn tells_payments(name: &str) -> bool {
    let also = || name.split(|c: char| !c.is_alphanumeric()).any(|part| ALSO_TELLING.contains(&part));
    looks_like(ColumnKind::Type, name) || looks_like(ColumnKind::Status, name) || also()
}

/// How telling a name is: the less, the more.
fn place(kind: ColumnKind, name: &str) -> Option<usize> {
    let (_, words) = TELLING.iter().find(|(of, _)| *of == kind)?;
    let parts: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).collect();
    words.iter().position(|word| parts.contains(word))
}

/// `amount=Brut,fee=…`: what `--columns` may be for a file, with the names that look right; `…` stands where none does.
pub(crate) fn proposed(names: &[String]) -> String {
    let mut free: Vec<&String> = names.iter().collect();
    let mut found: Vec<(ColumnKind, &String)> = Vec::new();
    for (kind, _) in TELLING {
        let placed = free.iter().filter_map(|name| Some((place(*kind, &comparable(name))?, *name)));
        if let Some((_, name)) = placed.min_by_key(|(place, _)| *place) {
            free.retain(|other| *other != name);
            found.push((*kind, name));
        }
    }
    let item = |(position, (word, kind)): (usize, &(&str, ColumnKind))| {
        let name = found.iter().find(|(of, _)| of == kind).map(|(_, name)| name.as_str());
        name.or((position < 3).then_some("…")).map(|name| format!("{word}={name}"))
    };
    COLUMN_WORDS.iter().enumerate().filter_map(item).collect::<Vec<_>>().join(",")
}

/// Whether some column looks like a fee.
pub(crate) fn has_fee(names: &[String]) -> bool {
    names.iter().any(|name| looks_like(ColumnKind::Fee, &comparable(name)))
}

#[cfg(test)]
mod tests {
    use super::proposed;

    #[test]
    fn a_proposal_has_the_columns_of_the_file() {
        for (names, option) in [
            ("Date;Brut;Frais;Net", "amount=Brut,fee=Frais,date=Date,net=Net"),
            ("Day;Type;Status;Total;Fees", "amount=Total,fee=Fees,date=Day,type=Type,status=Status"),
            ("Nom;Montant adhésion;Date", "amount=Montant adhésion,fee=…,date=Date"),
            ("a;b", "amount=…,fee=…,date=…"),
        ] {
            let names: Vec<String> = names.split(';').map(str::to_owned).collect();
            assert_eq!(proposed(&names), option);
        }
    }
}
