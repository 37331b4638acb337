//! Statements as they are exported: the sample of each export, and what an audit makes of it.

use crate::laws::balance_by_hledger;
use crate::program::{Answer, Tarif};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;

/// The rate of the samples.
const RATE: &str = "1.4% + 0.25";

fn audit(files: &[&str], more: &[&str]) -> Answer {
    let paths = files.iter().map(|file| format!("tests/statements/{file}.csv"));
    let words = ["audit".to_owned()].into_iter().chain(paths).chain(["--rate".to_owned(), RATE.to_owned()]);
    Tarif::of_words(words.chain(more.iter().map(|word| (*word).to_owned()))).run()
}

fn audited(files: &[&str], more: &[&str]) -> Value {
    let answer = audit(files, &[more, &["--format", "json"]].concat());
    serde_json::from_str(&answer.out).unwrap_or_else(|_| panic!("{files:?}: {}", answer.err))
}

/// The text of a statement that is typed.
fn typed(text: &str, more: &[&str]) -> Answer {
    let words = ["audit", "-", "--rate", RATE].into_iter().chain(more.iter().copied());
    Tarif::of_words(words).input(text).run()
}

/// A figure without the quotation marks that keep its digits.
fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Why rows were left out, as `wanted.csv` writes it.
fn left_out(audit: &Value) -> String {
    let counts: BTreeMap<String, u64> = serde_json::from_value(audit["skipped"].clone()).unwrap();
    counts.iter().map(|(reason, count)| format!("{reason}={count}")).collect::<Vec<_>>().join(" ")
}

#[test]
fn each_sample_comes_to_what_is_wanted() {
    let wanted = csv::Reader::from_path("tests/statements/wanted.csv").unwrap().into_records();
    let wanted: Vec<csv::StringRecord> = wanted.map(Result::unwrap).collect();
    for record in &wanted {
        let [sample, count, amount, fees, reasons] = [0, 1, 2, 3, 4].map(|cell| &record[cell]);
        if count == "refused" {
            let answer = audit(&[sample], &[]);
            assert!(
                answer.status == 2 && answer.err.replace('\n', " ").contains("nothing to audit"),
                "{sample}: {}",
                answer.err
            );
            continue;
        }
        let audit = audited(&[sample], &[]);
        let found = ["audited", "amount", "findings_in_all", "fees"].map(|key| plain(&audit[key]));
        let fees = if fees.is_empty() { &found[3] } else { fees };
        assert_eq!(found, [count, amount, "0", fees], "{sample}: {audit}");
        assert_eq!(left_out(&audit), reasons, "{sample}");
    }
    let samples = fs::read_dir("tests/statements").unwrap().count() - 1;
    assert_eq!(samples, wanted.len());
}

#[test]
fn a_payment_of_two_files_counts_once() {
    let both = audited(&["stripe-balance", "stripe-payments"], &[]);
    assert_eq!((both["audited"].as_u64(), &both["skipped"]["duplicate"]), (Some(3), &Value::from(1)));
    let twice = audited(&["gocardless-payments", "gocardless-payments"], &[]);
    assert_eq!((twice["audited"].as_u64(), &twice["skipped"]["duplicate"]), (Some(3), &Value::from(3)));
    assert_eq!(twice["rows"], 14);
    let nameless = audit(&["stripe-payments", "helloasso-payments"], &[]);
    assert!(nameless.status == 2 && nameless.err.contains("by itself"), "{}", nameless.err);
}

#[test]
fn months_and_payouts_are_the_sums_of_their_rows() {
    let months = audited(&["stripe-activity"], &["--by", "month"]);
    let expected = json!([
        {"month": "2026-05", "payments": 2, "amount": "120.00", "fees": "2.18", "effective_rate": "1.82"}
    ]);
    assert_eq!(months["months"], expected);
    let payouts = audited(&["stripe-balance"], &["--by", "payout"]);
    let expected = json!({
        "payout": "po_1", "rows": 6, "amount": "36.50", "fees": "1.48", "net": "35.02", "paid_out": "35.52",
        "difference": "0.50"
    });
    assert_eq!((payouts["payouts"][0]["payout"].as_str(), &payouts["payouts"][1]), (None, &expected));
    let csv = audit(&["stripe-activity", "shopify"], &["--by", "month", "--format", "csv"]);
    assert_eq!(
        csv.out,
        "month,payments,amount,fees,effective_rate\n2026-05,2,120.00,2.18,1.82\n2026-07,2,70.00,1.48,2.11\n"
    );
    let without = audit(&["paypal-fr"], &["--by", "payout"]);
    assert!(without.status == 2 && without.err.contains("payout="), "{}", without.err);
}

#[test]
fn fees_are_entered_in_a_journal() {
    let journal = audit(&["stripe-payments"], &["--journal"]);
    let entry = "2026-07-31 Your rate\n    627  1.48 EUR\n    512\n";
    assert!(journal.out.starts_with("; the fees of 2 audited payments of 70.00 €"), "{}", journal.out);
    assert!(journal.out.contains(entry), "{}", journal.out);
    if let Some(told) = balance_by_hledger(&journal.out, "627") {
        assert!(told.contains("1.48 EUR  627"), "{told}");
    }
    let totals = audit(&["helloasso-payments"], &["--journal"]);
    assert!(totals.status == 2 && totals.err.contains("--journal"), "{}", totals.err);
}

const WORDS: &str = "Day;Kind;State;Gross;Fee;Back;Batch, of\n2026-05-01;Vente en ligne;Réglé;20,00;0,53;;B1\n\
    2026-05-02;Cadeau;Réglé;50,00;0,95;0,00;B1\n2026-05-03;Retour;Réglé;-20,00;0,00;;B2\n\
    2026-05-04;Cadeau;Perdu;20,00;0,53;;B2\n2026-05-05;Cadeau;Réglé;20,00;0,53;5,00;B2\n";

#[test]
fn whoever_names_the_columns_names_the_words_of_payments_too() {
    let columns = "amount=Gross,fee=Fee,date=Day,refunded=Back,payout=Batch, of,\
        type=Kind:Vente en ligne|cadeau,status=State:réglé";
    let audit = typed(WORDS, &["--columns", columns, "--format", "json"]);
    let audit: Value = serde_json::from_str(&audit.out).unwrap_or_else(|_| panic!("{}", audit.err));
    assert_eq!((audit["audited"].as_u64(), plain(&audit["amount"])), (Some(2), "70.00".to_owned()));
    assert_eq!(left_out(&audit), "refund=1 unknown_status=1 unknown_type=1");
}

#[test]
fn a_message_leads_to_an_answer() {
    let unknown = typed(WORDS, &[]);
    assert!(unknown.status == 2 && unknown.err.contains("amount=Gross,fee=Fee,date=Day"), "{}", unknown.err);
    let columns = "amount=Gross,fee=Fee,date=Day,type=Kind,status=State";
    let words = typed(WORDS, &["--columns", columns]);
    let option = words.out.split("--columns '").nth(1).and_then(|rest| rest.split('\'').next());
    let option = option.unwrap_or_else(|| panic!("{} {}", words.out, words.err)).replace('\n', " ");
    assert_eq!(words.status, 1);
    let answer = typed(WORDS, &["--columns", &option, "--format", "json"]);
    let answer: Value = serde_json::from_str(&answer.out).unwrap_or_else(|_| panic!("{option}: {}", answer.err));
    assert_eq!((answer["audited"].as_u64(), left_out(&answer).as_str()), (Some(3), "no_money_in=1 unknown_status=1"));
}

#[test]
fn a_day_is_that_of_the_zone_that_counts() {
    let text = "id,Type,Source,Amount,Fee,Net,Currency,Created (UTC),Description\n\
        txn_1,charge,ch_1,100.00,1.75,98.25,eur,2023-04-09 22:30,\n";
    let fees = |zone: &[&str]| {
        let words = ["audit", "-", "--processor", "stripe", "--card", "standard"].iter().chain(zone);
        Tarif::of_words(words).input(text).run().status
    };
    assert_eq!((fees(&[]), fees(&["--time-zone", "Europe/Paris"]), fees(&["--time-zone", "+02:00"])), (1, 0, 0));
    assert_eq!((fees(&["--time-zone", "-02:00"]), fees(&["--time-zone", "Paris"])), (1, 2));
    let local = audit(&["stripe-activity"], &["--time-zone", "Europe/Paris", "--by", "month"]);
    assert!(local.status == 0 && local.out.contains("--time-zone changes"), "{}", local.out);
}

#[test]
fn what_a_spreadsheet_did_is_said_or_undone() {
    let serial = "Date;Brut;Frais\n46204;20,00;0,53\n";
    let refused = typed(serial, &["--columns", "amount=Brut,fee=Frais,date=Date"]);
    assert!(refused.status == 2 && refused.err.contains("2026-07-01"), "{}", refused.err);
    for text in [
        "Relevé;;\nPériode : mai 2026;;\n;;\nDate;Brut;Frais\n01/05/2026;20,00;0,53\n;;\nTotal;20,00;0,53\n",
        "sep=;\nDate;Brut;Frais\n13/05/26;€20,00;€0,53\n",
        "Date\u{a0};Brut;Frais\n2026-05-13;EUR 20,00;0,53\n2026-05-13;(20,00);0,00\n",
        "Date;Brut;Frais;Devise\n2026-05-13;20,00;0,53;978\n2026-05-13;20,00;0,53;756\n",
    ] {
        let currency = if text.contains("Devise") { ",currency=Devise" } else { "" };
        let columns = format!("amount=Brut,fee=Frais,date=Date{currency}");
        let answer = typed(text, &["--columns", &columns, "--format", "json"]);
        let audit: Value = serde_json::from_str(&answer.out).unwrap_or_else(|_| panic!("{}", answer.err));
        assert_eq!((audit["audited"].as_u64(), audit["findings_in_all"].as_u64()), (Some(1), Some(0)), "{audit}");
    }
}

#[test]
fn all_exports_are_listed() {
    let [english, french] = ["en", "fr"].map(|lang| Tarif::new(&format!("audit --exports --lang {lang}")).run());
    assert!(english.status == 0 && english.out.contains("SumUp") && french.out.contains("Rapport de transactions"));
    let json: Value = serde_json::from_str(&Tarif::new("audit --exports --format json").run().out).unwrap();
    let audits =
        |what: &str| json["exports"].as_array().unwrap().iter().filter(|export| export["audits"] == what).count();
    assert!(audits("fees") > 20 && audits("totals") == 1 && audits("nothing") > 15);
}
