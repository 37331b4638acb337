//! The names of what one does not see in a file, and the days that a calendar lacks.

use super::Lang;
use super::problems::Message;
use jiff::civil::Date;

/// The months, in English and in French.
const MONTHS: [(&str, &str); 12] = [
    ("January", "janvier"),
    ("February", "février"),
    ("March", "mars"),
    ("April", "avril"),
    ("May", "mai"),
    ("June", "juin"),
    ("July", "juillet"),
    ("August", "août"),
    ("September", "septembre"),
    ("October", "octobre"),
    ("November", "novembre"),
    ("December", "décembre"),
];

impl Lang {
    pub(super) fn stray_character(self, c: char) -> Message {
        let code = format!("U+{:04X}", u32::from(c));
        let name = match (c, self) {
            ('\u{a0}', Self::En) => "a no-break space",
            ('\u{a0}', Self::Fr) => "une espace insécable",
            ('\u{202f}', Self::En) => "a narrow no-break space",
            ('\u{202f}', Self::Fr) => "une espace fine insécable",
            ('\u{2009}', Self::En) => "a thin space",
            ('\u{2009}', Self::Fr) => "une espace fine",
            ('\u{200b}', Self::En) => "a zero-width space",
            ('\u{200b}', Self::Fr) => "une espace de largeur nulle",
            ('\u{feff}', Self::En) => "a byte order mark",
            ('\u{feff}', Self::Fr) => "une marque d’ordre des octets",
            ('\u{2010}'..='\u{2015}' | '\u{2212}', Self::En) => "a typographic dash",
            ('\u{2010}'..='\u{2015}' | '\u{2212}', Self::Fr) => "un tiret typographique",
            (_, Self::En) if c.is_whitespace() => "an unusual space",
            (_, Self::Fr) if c.is_whitespace() => "une espace inhabituelle",
            (_, Self::En) => "an invisible character",
            (_, Self::Fr) => "un caractère invisible",
        };
        let cure = match (c, self) {
            ('\u{2010}'..='\u{2015}' | '\u{2212}', Self::En) => "write the `-` of the keyboard",
            ('\u{2010}'..='\u{2015}' | '\u{2212}', Self::Fr) => "écrivez le `-` du clavier",
            (_, Self::En) if c.is_whitespace() => "replace it by an ordinary space, or delete it",
            (_, Self::Fr) if c.is_whitespace() => "remplacez-la par une espace ordinaire, ou effacez-la",
            (_, Self::En) => "delete it, or type the line again",
            (_, Self::Fr) => "effacez ce caractère, ou retapez la ligne",
        };
        match self {
            Self::En => Message::new(format!("here stands {name} ({code})"), cure),
            Self::Fr => Message::new(format!("il y a ici {name} ({code})"), cure),
        }
    }

    pub(super) fn no_such_day(self, written: &str, year: i16, month: i8) -> Message {
        let why = Date::new(year, month, 1).map_or_else(|_| self.months_of_a_year(), |first| self.days_of_month(first));
        match self {
            Self::En => Message::new(format!("{written} does not exist: {why}"), "correct the day or the month"),
            Self::Fr => Message::new(format!("le {written} n’existe pas\u{a0}: {why}"), "corrigez le jour ou le mois"),
        }
    }

    fn months_of_a_year(self) -> String {
        match self {
            Self::En => "a year has 12 months".to_owned(),
            Self::Fr => "une année a 12 mois".to_owned(),
        }
    }

    /// The length of a month; of February it depends on the year.
    fn days_of_month(self, first: Date) -> String {
        let index = usize::try_from(first.month() - 1).unwrap_or_default();
        let (english, french) = MONTHS[index];
        let year = if first.month() == 2 { format!(" {}", first.year()) } else { String::new() };
        let days = first.days_in_month();
        match self {
            Self::En => format!("{english}{year} has {days} days"),
            Self::Fr => format!("{french}{year} a {days} jours"),
        }
    }
}
