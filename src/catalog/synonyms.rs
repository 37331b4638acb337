//! What people type for the words of the format, in French or in English, so that advice can name the word.

use crate::price::text::folded;

/// A word of the format and what is typed for it, in small letters without accents.
type Synonyms = (&'static str, &'static [&'static str]);

/// Keys. Where a word may stand for several, the first one that is read at its place is meant.
const KEYS: &[Synonyms] = &[
    ("price", &["prix", "tarif", "cout", "montant", "cost", "amount"]),
    ("base", &["prix", "tarif", "cout", "montant", "cost", "amount", "price", "abonnement", "forfait"]),
    ("rates", &["tarifs", "frais", "commissions", "fees"]),
    ("fee", &["frais", "commission", "taux", "bareme"]),
    ("tiers", &["tarifs", "paliers", "tranches"]),
    ("setup", &["frais", "frais_d_installation", "installation", "mise_en_service", "fee", "fees"]),
    ("name", &["nom", "intitule", "titre", "title"]),
    ("vat", &["tva", "taxe", "taxes", "tax"]),
    ("vat_rate", &["tva", "taux_tva", "taux_de_tva", "vat"]),
    ("vat = \"included\"", &["ttc"]),
    ("vat = \"excluded\"", &["ht"]),
    ("every", &["periode", "periodicite", "frequence", "period", "billing"]),
    ("every = \"month\"", &["mois", "mensuel", "month", "monthly"]),
    ("every = \"quarter\"", &["trimestre", "trimestriel", "quarter", "quarterly"]),
    ("every = \"half-year\"", &["semestre", "semestriel", "half-year"]),
    ("every = \"year\"", &["an", "annee", "annuel", "year", "yearly", "annual"]),
    ("users", &["utilisateur", "utilisateurs", "comptes", "adherents", "membres", "personnes", "seats", "user"]),
    ("storage", &["stockage", "go", "gb", "espace", "espace_disque", "quota", "disk", "space"]),
    ("note", &["notes", "remarque", "remarques", "commentaire", "comment"]),
    ("url", &["lien", "site", "site_web", "adresse", "page", "link", "website"]),
    ("provider", &["fournisseur", "hebergeur", "prestataire", "host"]),
    ("included", &["inclus", "incluse", "inclues", "compris"]),
    ("limit", &["limite", "maximum", "plafond", "limits"]),
    ("minimum", &["mini", "au_moins"]),
    ("discount", &["remise", "reduction", "rabais", "rebate"]),
    ("currency", &["devise", "monnaie"]),
    ("exchange", &["change", "taux_de_change", "devises"]),
    ("checked", &["verifie", "consulte", "releve", "date"]),
    ("from", &["debut", "du", "depuis", "a_partir_du", "start"]),
    ("up_to", &["jusqu_a", "jusqu_au", "jusque"]),
    ("until", &["fin", "au", "jusqu_a", "jusqu_au", "jusque", "end"]),
    ("per", &["par", "lot"]),
    ("software", &["logiciel"]),
    ("card", &["carte"]),
    ("plan", &["formule", "abonnement"]),
    ("offers", &["offres"]),
    ("processors", &["processeurs", "paiements"]),
    ("meters", &["unites", "compteurs", "mesures"]),
    ("providers", &["fournisseurs", "hebergeurs"]),
    ("criteria", &["criteres"]),
    ("commitment", &["engagement"]),
    ("country", &["pays"]),
    ("rate", &["cours", "taux"]),
];

/// What a tax basis, a period, a price or an answer is called.
const VALUES: &[Synonyms] = &[
    ("included", &["ttc", "toutes taxes comprises", "inclus", "incluse", "comprise", "tva incluse", "yes", "oui"]),
    ("excluded", &["ht", "hors taxes", "hors taxe", "exclue", "hors tva", "plus vat", "no", "non"]),
    ("exempt", &["exonere", "exoneree", "non assujetti", "non soumis", "none", "aucune"]),
    ("month", &["mois", "mensuel", "mensuelle", "par mois", "monthly", "per month"]),
    ("quarter", &["trimestre", "trimestriel", "trimestrielle", "par trimestre", "quarterly"]),
    ("half-year", &["semestre", "semestriel", "semestrielle", "par semestre", "half-yearly"]),
    ("year", &["an", "annee", "annuel", "annuelle", "par an", "yearly", "annual", "annually", "per year"]),
    ("2 years", &["2 ans", "deux ans", "biennal", "two years"]),
    ("0", &["gratuit", "gratuite", "offert", "inclus", "free", "included"]),
    ("unknown", &["sur devis", "devis", "sur demande", "inconnu", "inconnue", "nc", "n/c", "nous consulter"]),
    ("unknown", &["non communique", "on request", "on quote", "quote", "contact us", "?"]),
    ("true", &["oui", "vrai", "yes"]),
    ("false", &["non", "faux", "no"]),
];

/// What means that there is no limit.
const UNLIMITED: &[&str] =
    &["illimite", "illimitee", "illimites", "illimitees", "sans limite", "unlimited", "no limit"];

/// A value that is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeantValue {
    /// A word in quotes.
    Word(&'static str),
    /// A number, or true or false.
    Bare(&'static str),
    /// The key is left out where nothing limits it.
    NoLimit,
}

/// The key that a word stands for, of those that are read at its place.
pub(crate) fn key(typed: &str, known: &[&'static str]) -> Option<&'static str> {
    let is_read = |key: &str| known.contains(&key.split(' ').next().unwrap_or_default());
    keys(typed).find(|key| is_read(key))
}

/// The first key that a word may stand for.
pub(crate) fn any_key(typed: &str) -> Option<&'static str> {
    keys(typed).next()
}

fn keys(typed: &str) -> impl Iterator<Item = &'static str> {
    let typed = folded(typed).replace([' ', '-', '\'', '’'], "_");
    KEYS.iter().filter(move |(_, words)| words.contains(&typed.as_str())).map(|(key, _)| *key)
}

/// The word of a choice that another word stands for.
pub(crate) fn choice(typed: &str, known: &[&'static str]) -> Option<&'static str> {
    meanings(typed).find(|word| known.contains(word))
}

/// The price that a word stands for.
pub(crate) fn price(typed: &str) -> Option<MeantValue> {
    meanings(typed).find_map(|word| match word {
        "0" => Some(MeantValue::Bare(word)),
        "unknown" => Some(MeantValue::Word(word)),
        _ => None,
    })
}

/// The answer that a word stands for.
pub(crate) fn answer(typed: &str) -> Option<&'static str> {
    choice(typed, &["true", "false"])
}

/// Whether a word says that nothing limits something.
pub(crate) fn is_unlimited(typed: &str) -> bool {
    UNLIMITED.contains(&folded(typed).as_str())
}

/// What a word stands for as the value of a key, which may itself stand for another.
pub(crate) fn value(key: &str, typed: &str) -> Option<MeantValue> {
    let word = |known: &[&'static str]| choice(typed, known).map(MeantValue::Word);
    let is_known = KEYS.iter().any(|(known, _)| *known == key);
    match any_key(key).filter(|_| !is_known).unwrap_or(key) {
        "vat" => word(&["included", "excluded", "exempt", "unknown"]),
        "every" => word(&["month", "quarter", "half-year", "year", "2 years"]),
        "limit" | "up_to" if is_unlimited(typed) => Some(MeantValue::NoLimit),
        "base" | "price" | "setup" | "flat" | "fee" | "min" | "max" | "first_year" => price(typed),
        _ => None,
    }
}

fn meanings(typed: &str) -> impl Iterator<Item = &'static str> {
    let typed = folded(typed);
    VALUES.iter().filter(move |(_, words)| words.contains(&typed.as_str())).map(|(word, _)| *word)
}

#[cfg(test)]
mod tests {
    use super::{KEYS, MeantValue, UNLIMITED, VALUES, choice, folded, key, value};

    #[test]
    fn the_words_are_folded_so_that_they_can_be_found() {
        let words = KEYS.iter().chain(VALUES).flat_map(|(_, words)| *words).chain(UNLIMITED);
        for word in words {
            assert_eq!(*word, folded(word));
        }
    }

    #[test]
    fn a_word_stands_for_the_key_that_is_read_at_its_place() {
        let (offer, meter, top) = (["name", "base", "vat", "every"], ["price", "every"], ["vat_rate"]);
        for (typed, known, meant) in [
            ("prix", &offer[..], Some("base")),
            ("Prix", &meter, Some("price")),
            ("TVA", &offer, Some("vat")),
            ("tva", &top, Some("vat_rate")),
            ("Année", &offer, Some("every = \"year\"")),
            ("mois", &top, None),
            ("stockage", &offer, None),
        ] {
            assert_eq!(key(typed, known), meant, "{typed}");
        }
    }

    #[test]
    fn a_word_stands_for_a_value_of_its_key() {
        for (of, typed, meant) in [
            ("vat", "ttc", Some(MeantValue::Word("included"))),
            ("Prix", "NC", Some(MeantValue::Word("unknown"))),
            ("tva", "TTC", Some(MeantValue::Word("included"))),
            ("tva", "Inclus", Some(MeantValue::Word("included"))),
            ("price", "inclus", Some(MeantValue::Bare("0"))),
            ("base", "Sur devis", Some(MeantValue::Word("unknown"))),
            ("limit", "illimité", Some(MeantValue::NoLimit)),
            ("name", "gratuit", None),
            ("every", "gratuit", None),
        ] {
            assert_eq!(value(of, typed), meant, "{of} = {typed}");
        }
        assert_eq!(choice("mensuel", &["year"]), None);
    }
}
