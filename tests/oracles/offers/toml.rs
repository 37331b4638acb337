//! The catalog as a file.

use super::{
    Base, Catalog, Decimal, First, Later, Meter, MeterTable, Offer, Part, Period, Price, PriceList, Provision, Rate,
    Terms, Tier,
};
use std::collections::BTreeMap;
use std::fmt::{self, Debug, Display, Formatter};

const VOCABULARY: &str = r#"
[services]
mail = { en = "Mail", fr = "Mél", stores = true }
newsletter = { en = "Newsletter", fr = "Lettre d'information" }
cloud = { en = "Files", fr = "Cloud", stores = true }

[meters]
subscribers = { en = "subscribers", fr = "abonnés" }
aliases = { en = "aliases", fr = "alias" }

[exchange]
"#;

/// The whole file, `offers.toml`.
pub fn to_toml(catalog: &Catalog) -> String {
    let head = format!("schema = 1\ncurrency = \"EUR\"\nvat_rate = {}\n", catalog.vat_rate);
    let mut exchange = Keys::default();
    for (code, rate) in &catalog.exchange {
        let source = "source = \"https://example.org\", checked = 2026-11-01";
        exchange.put(code, Some(format!("{{ rate = {rate}, {source} }}")));
    }
    let offers: String = catalog.offers.iter().map(offer_section).collect();
    head + VOCABULARY + &exchange.lines() + &offers
}

fn offer_section(offer: &Offer) -> String {
    let mut keys = Keys::default();
    keys.put("name", Some(format!("{:?}", offer.id)));
    keys.terms(offer.terms);
    keys.put("currency", offer.currency.map(|code| format!("{code:?}")));
    keys.put("discount", offer.discount);
    offer.remarks.iter().for_each(|(key, value)| keys.put(key, Some(value)));
    keys.prices(&offer.prices);
    keys.put("first", offer.first.as_ref().map(first_table));
    let later: Vec<String> = offer.later.iter().map(later_table).collect();
    keys.put("later", Some(format!("[{}]", later.join(", "))).filter(|_| !later.is_empty()));
    format!("\n[offers.{}]\n{}", offer.id, keys.lines())
}

fn first_table(first: &First) -> String {
    let mut keys = Keys::default();
    keys.put("months", Some(first.months));
    keys.changed(first.terms, first.discount, &first.prices)
}

fn later_table(entry: &Later) -> String {
    let mut keys = Keys::default();
    keys.put("from", Some(entry.from));
    keys.changed(entry.terms, entry.discount, &entry.prices)
}

/// A part is a price, or a table that may name it: the membership is always named.
fn base_table(parts: &BTreeMap<&'static str, Part>) -> String {
    let mut keys = Keys::default();
    for (name, part) in parts {
        let mut own = Keys::default();
        own.put("price", Some(&part.price));
        own.terms(part.terms);
        if *name == "membership" {
            own.put("en", Some("\"Membership\""));
            own.put("fr", Some("\"Adhésion\""));
        }
        keys.put(name, Some(if own.0.len() == 1 { part.price.to_string() } else { own.inline() }));
    }
    keys.inline()
}

fn meter_table(table: &MeterTable) -> String {
    let mut keys = Keys::default();
    keys.put("included", table.included);
    keys.put("included_per_user", table.included_per_user);
    match &table.rate {
        Rate::Absent => {}
        Rate::Unit { price, per } => {
            keys.put("price", Some(price));
            keys.put("per", *per);
        }
        Rate::Tiers { mode, tiers } => {
            keys.put("mode", mode.map(word));
            let tiers: Vec<_> = tiers.iter().map(tier_table).collect();
            keys.put("tiers", Some(format!("[{}]", tiers.join(", "))));
        }
    }
    keys.put("minimum", table.minimum);
    keys.put("limit", table.limit);
    keys.put("min", table.min);
    keys.put("max", table.max);
    keys.terms(table.terms);
    keys.inline()
}

fn tier_table(tier: &Tier) -> String {
    let mut keys = Keys::default();
    keys.put("up_to", tier.up_to);
    keys.put("price", tier.price.as_ref());
    keys.put("flat", tier.flat);
    keys.inline()
}

/// The `key = value` pairs of one table.
#[derive(Default)]
struct Keys(Vec<String>);

impl Keys {
    fn put(&mut self, key: impl Display, value: Option<impl Display>) {
        self.0.extend(value.map(|value| format!("{key} = {value}")));
    }

    fn terms(&mut self, terms: Terms) {
        self.put("every", terms.every);
        self.put("vat", terms.vat.map(word));
        self.put("vat_rate", terms.vat_rate);
        if let Some((key, value)) = terms.remark {
            self.put(key, Some(value));
        }
    }

    fn prices(&mut self, prices: &PriceList) {
        match &prices.base {
            None => {}
            Some(Base::Single(price)) => self.put("base", Some(price)),
            Some(Base::Parts(parts)) => self.put("base", Some(base_table(parts))),
        }
        self.put("setup", prices.setup);
        self.meters(&prices.meters);
        for (service, provision) in &prices.services {
            self.put(format!("services.{service}"), Some(provision));
        }
    }

    fn meters(&mut self, meters: &BTreeMap<Meter, MeterTable>) {
        for (meter, table) in meters {
            let custom = if *meter < Meter::Subscribers { "" } else { "meters." };
            self.put(custom.to_owned() + &meter.name(), Some(meter_table(table)));
        }
    }

    /// What holds from a day on, or in the first months.
    fn changed(mut self, terms: Terms, discount: Option<Decimal>, prices: &PriceList) -> String {
        self.terms(terms);
        self.put("discount", discount);
        self.prices(prices);
        self.inline()
    }

    fn inline(&self) -> String {
        format!("{{ {} }}", self.0.join(", "))
    }

    fn lines(&self) -> String {
        self.0.join("\n") + "\n"
    }
}

/// The file's words are the variants' names in lower case.
fn word(variant: impl Debug) -> String {
    format!("\"{variant:?}\"").to_lowercase()
}

impl Display for Decimal {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let (one, width) = (10_u32.pow(self.places), self.places as usize);
        match width {
            0 => write!(f, "{}", self.digits),
            _ => write!(f, "{}.{:0width$}", self.digits / one, self.digits % one),
        }
    }
}

impl Display for Price {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Number(figure) => write!(f, "{figure}"),
            Self::Text(figure) => write!(f, "\"{figure}\""),
            Self::Unknown => write!(f, "\"unknown\""),
            Self::Between(low, high) => write!(f, "\"{low}..{high}\""),
            Self::AtLeast(low) => write!(f, "\"{low}..\""),
        }
    }
}

impl Display for Period {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Month => "\"month\"",
            Self::Quarter => "\"quarter\"",
            Self::HalfYear => "\"half-year\"",
            Self::Year => "\"year\"",
            Self::TwoYears => "\"2 years\"",
        })
    }
}

impl Display for Provision {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Included => write!(f, "true"),
            Self::Option(charge) => {
                let mut keys = Keys::default();
                keys.put("software", Some("\"Sympa\""));
                keys.put("price", charge.price.as_ref());
                keys.meters(&charge.meters);
                keys.terms(charge.terms);
                f.write_str(&keys.inline())
            }
            Self::SelfService => write!(f, "{{ software = \"Nextcloud\", self_service = true }}"),
        }
    }
}
