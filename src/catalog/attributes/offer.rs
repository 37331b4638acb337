//! What a catalog says of an offer.

use super::words::{number, price, quoted, quoted_text, table, text};
use super::{Attribute, Attributes, Topic};
use crate::catalog::Catalog;
use crate::money::bounds::Price;
use crate::price::charge::{Charge, FlatPrice, PriceBasis, Pricing, Tier};
use crate::price::keyword::Keyword;
use crate::price::pricelist::{BasePart, FirstMonths, PriceList};
use crate::price::service::{OptionPrice, Provision, ProvisionKind};
use crate::price::text::{LANGUAGES, Text};
use rust_decimal::Decimal;
use std::iter;

pub(crate) fn of_offer(catalog: &Catalog, list: &PriceList) -> Vec<Attribute> {
    let mut attributes = Attributes(undated(catalog, list, Some(&list.basis)));
    let in_full = |list| undated(catalog, list, None);
    let usual = in_full(list);
    if let Some(first) = &list.first {
        let FirstMonths { months, prices } = &**first;
        attributes.add(Topic::Price, "first.months", months.to_string());
        attributes.add_differing("first", in_full(prices), &usual);
    }
    let mut before = usual;
    for announced in &list.later {
        let from = announced.from.map(|day| day.to_string()).unwrap_or_default();
        let after = in_full(announced);
        attributes.add_differing(&format!("later.{from}"), after.clone(), &before);
        before = after;
    }
    attributes.0
}

/// What is said of an offer, but for prices that do not always hold. Of the tax and the period of a charge only what is
/// not as `usual`, where that is given.
fn undated(catalog: &Catalog, list: &PriceList, usual: Option<&PriceBasis>) -> Vec<Attribute> {
    let PriceList {
        id: _,
        name,
        provider,
        product,
        url,
        source,
        checked,
        evidence,
        note,
        conditions,
        from,
        until,
        account,
        commitment,
        currency,
        basis,
        discount,
        first_discount,
        base,
        setup,
        charges,
        services,
        first: _,
        later: _,
    } = list;
    let mut attributes = Attributes::default();
    attributes.add(Topic::About, "name", name.clone());
    let provider = provider.as_ref().map(|provider| provider.id.as_ref().unwrap_or(&provider.name));
    attributes.add(Topic::About, "provider", provider.cloned());
    attributes.add(Topic::About, "product", product.clone());
    attributes.add(Topic::Source, "url", url.clone());
    attributes.add(Topic::Source, "source", source.clone());
    attributes.add(Topic::Source, "checked", checked.map(|day| day.to_string()));
    attributes.add(Topic::Source, "evidence", evidence.map(|evidence| evidence.word().to_owned()));
    attributes.add(Topic::About, "note", note.as_ref().map(text));
    attributes.add(Topic::About, "conditions", conditions.as_ref().map(text));
    attributes.add(Topic::Price, "from", from.map(|day| day.to_string()));
    attributes.add(Topic::Price, "until", until.map(|day| day.to_string()));
    attributes.add(Topic::About, "account", account.clone());
    attributes.add(Topic::About, "commitment", commitment.map(|months| months.to_string()));
    attributes.add(Topic::Price, "vat", basis.vat.word().to_owned());
    attributes.add(Topic::Price, "currency", currency.clone());
    attributes.add(Topic::Price, "every", basis.every.word().to_owned());
    attributes.add(Topic::Price, "vat_rate", own_rate(catalog, basis));
    attributes.add(Topic::Price, "discount", discount.map(|discount| number(discount.number())));
    attributes.add(Topic::Price, "first_discount", first_discount.map(|discount| number(discount.number())));
    let terms = OfferTerms { catalog, usual };
    for part in base {
        add_part(&mut attributes, part, &terms);
    }
    if let Some(setup) = setup {
        add_flat(&mut attributes, "setup", setup, price(setup.price), &terms);
    }
    for (meter, charge) in charges {
        add_charge(&mut attributes, catalog.meter_id(*meter), charge, &terms);
    }
    let none = services.as_ref().filter(|services| services.is_empty());
    attributes.add(Topic::Service, "services", none.map(|_| "{ }".to_owned()));
    for (service, provision) in services.iter().flatten() {
        add_provision(&mut attributes, &format!("services.{}", catalog.service_id(*service)), provision, &terms);
    }
    attributes.0
}

/// What the charges of an offer need not say again.
struct OfferTerms<'a> {
    catalog: &'a Catalog,
    usual: Option<&'a PriceBasis>,
}

/// The rate of tax, where it is not the catalog’s.
fn own_rate(catalog: &Catalog, basis: &PriceBasis) -> Option<String> {
    let rate = basis.vat_rate.filter(|_| basis.vat_rate != catalog.vat_rate);
    rate.map(|rate| number(rate.number()))
}

/// A part is known by its name in the first language: its other names are values beside the price.
fn add_part(attributes: &mut Attributes, BasePart { name, flat }: &BasePart, terms: &OfferTerms) {
    let amount = price(flat.price);
    let (key, value) = match name {
        None => ("base".to_owned(), amount),
        Some(Text::Same(same)) => (format!("base.{}", same.trim()), amount),
        Some(name @ Text::ByLanguage(texts)) => {
            let others = texts.iter().skip(1).map(|(language, text)| (*language, Some(quoted(text))));
            let entries = iter::once(("price", Some(amount))).chain(others);
            (format!("base.{}", name.in_language(LANGUAGES[0]).trim()), table(entries))
        }
    };
    add_flat(attributes, &key, flat, value, terms);
}

fn add_flat(attributes: &mut Attributes, key: &str, flat: &FlatPrice, value: String, terms: &OfferTerms) {
    let FlatPrice { price: _, basis, provenance, note } = flat;
    attributes.add(Topic::Price, key, value);
    add_basis(attributes, key, basis, terms);
    attributes.add_provenance(key, provenance);
    attributes.add_note(key, note.as_ref());
}

/// What a charge says of its period and its tax, where it is not as for the offer.
fn add_basis(attributes: &mut Attributes, key: &str, basis: &PriceBasis, OfferTerms { usual, .. }: &OfferTerms) {
    let PriceBasis { every, vat, vat_rate, announced: _ } = basis;
    let every = usual.is_none_or(|usual| *every != usual.every).then(|| every.word().to_owned());
    attributes.add(Topic::Price, format!("{key}.every"), every);
    let vat = usual.is_none_or(|usual| *vat != usual.vat).then(|| vat.word().to_owned());
    attributes.add(Topic::Price, format!("{key}.vat"), vat);
    let rate =
        vat_rate.filter(|_| usual.is_none_or(|usual| *vat_rate != usual.vat_rate)).map(|rate| number(rate.number()));
    attributes.add(Topic::Price, format!("{key}.vat_rate"), rate);
}

fn add_provision(attributes: &mut Attributes, key: &str, provision: &Provision, terms: &OfferTerms) {
    let Provision { software, kind, provenance, note } = provision;
    let software = software.as_ref().map(quoted_text);
    let value = match kind {
        ProvisionKind::Included => software.unwrap_or_else(|| "true".to_owned()),
        ProvisionKind::Option(option) => table([("software", software), ("price", option.price.map(price))]),
        ProvisionKind::SelfService => table([("software", software), ("self_service", Some("true".to_owned()))]),
    };
    attributes.add(Topic::Service, key, value);
    if let ProvisionKind::Option(OptionPrice { price: _, basis, charges }) = kind {
        add_basis(attributes, key, basis, terms);
        for (meter, charge) in charges {
            add_charge(attributes, &format!("{key}.{}", terms.catalog.meter_id(*meter)), charge, terms);
        }
    }
    attributes.add_provenance(key, provenance);
    attributes.add_note(key, note.as_ref());
}

fn add_charge(attributes: &mut Attributes, key: &str, charge: &Charge, terms: &OfferTerms) {
    let Charge { included, included_per_user, minimum, limit, pricing, least, most, basis, provenance, note } = charge;
    let positive = |number: &u64| (*number > 0).then(|| number.to_string());
    let amount = |amount: &Option<Decimal>| amount.map(number);
    let (unit, per, mode, rates) = match pricing {
        Pricing::Free => (None, None, None, None),
        Pricing::Packs { price: unit, per } => (Some(price(*unit)), (*per > 1).then(|| per.to_string()), None, None),
        Pricing::Graduated(list) => (None, None, None, Some(tiers(list))),
        Pricing::Volume(list) => (None, None, Some("volume".to_owned()), Some(tiers(list))),
    };
    let value = table([
        ("included", positive(included)),
        ("included_per_user", positive(included_per_user)),
        ("minimum", positive(minimum)),
        ("limit", limit.map(|limit| limit.to_string())),
        ("price", unit),
        ("per", per),
        ("mode", mode),
        ("tiers", rates),
        ("min", amount(least)),
        ("max", amount(most)),
    ]);
    attributes.add(Topic::Price, key, value);
    add_basis(attributes, key, basis, terms);
    attributes.add_provenance(key, provenance);
    attributes.add_note(key, note.as_ref());
}

fn tiers(tiers: &[Tier]) -> String {
    let paid = |amount: &Price| (*amount != Price::FREE).then(|| price(*amount));
    let tier = |Tier { up_to, price, flat }: &Tier| {
        table([("up_to", up_to.map(|end| end.to_string())), ("price", paid(price)), ("flat", paid(flat))])
    };
    format!("[{}]", tiers.iter().map(tier).collect::<Vec<_>>().join(", "))
}
