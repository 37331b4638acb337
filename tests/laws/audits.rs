//! An audit against what decimal arithmetic and a well-known reader of CSV say, row by row.

use crate::program::Tarif;
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::fmt::Write as _;
use std::io::Write as _;
use tarif::{
    Auditor, BLOCK, BUILT_IN, Blocks, Catalog, CentFee, CsvDialect, Digits, Discrepancy, Fee, FeeTerms, FileBlock,
    Finding, Payer, Percent, Processor, Records, Statement, StatementOptions, Tally, Tariff, WholeCents,
};

const HEADING: &str = "id,Type,Source,Amount,Fee,Net,Currency,Created (UTC),Description\n";

/// One payment of a statement: its amount and fee in cents, and its day.
type Charge = (i64, i64, &'static str);

fn any_fee() -> impl Strategy<Value = String> {
    let bounds = (prop::option::of(0_i64..150), prop::option::of(150_i64..900));
    let percent = prop_oneof![0_i64..150_000, (0_i64..30).prop_map(|halves| halves * 5_000)];
    (percent, 0_i64..300, bounds).prop_map(|(percent, fixed, (least, most))| {
        let mut text = format!("{}% + {}", Decimal::new(percent, 4), Decimal::new(fixed, 2));
        for (word, bound) in [("min", least), ("max", most)] {
            if let Some(bound) = bound {
                write!(text, " {word} {}", Decimal::new(bound, 2)).unwrap();
            }
        }
        text
    })
}

fn money(cents: i64) -> String {
    Decimal::new(cents, 2).to_string()
}

fn due(fee: &Fee, vat: Option<Percent>, cents: i64) -> i64 {
    let fee_terms = FeeTerms { fee, vat, payer: Payer::Association };
    fee_terms.due(WholeCents::new(cents).into()).total().known().unwrap().to_cents().digits.try_into().unwrap()
}

fn statement(charges: &[Charge]) -> String {
    let rows = charges.iter().enumerate().map(|(row, (amount, fee, day))| {
        let net = money(amount - fee);
        format!(
            "txn_{row},charge,ch_{row},{},{},{net},eur,{day} 10:00,\"a \"\"gift\"\", {row}\"\n",
            money(*amount),
            money(*fee)
        )
    });
    HEADING.to_owned() + &rows.collect::<String>()
}

/// All blocks of a statement, one after another.
fn audit(text: &[u8], tariff: &Tariff, keep_going: bool) -> (Tally, Vec<Finding>, bool) {
    audit_in_blocks(text, tariff, keep_going, BLOCK)
}

/// The same in blocks of some size: the heading stands apart, so that each block is of the rows.
fn audit_in_blocks(text: &[u8], tariff: &Tariff, keep_going: bool, size: usize) -> (Tally, Vec<Finding>, bool) {
    let options = StatementOptions { needs_date: tariff.depends_on_day(), ..StatementOptions::default() };
    let Statement { columns, notation, .. } =
        Statement::open(text, options).unwrap_or_else(|error| panic!("{error:?}"));
    let mut blocks = Blocks::new(&text[HEADING.len()..], notation.dialect).after(1, Vec::new()).sized(size);
    let auditor = Auditor {
        tariff,
        columns: &columns,
        notation: &notation,
        currency: "EUR",
        keep_going,
        by: None,
        earlier: None,
    };
    let (mut block, mut tally, mut findings) = (FileBlock::default(), Tally::of(tariff), Vec::new());
    while blocks.fill(&mut block).unwrap() {
        for audited in auditor.audit(&block) {
            findings.extend(audited.findings);
            tally.merge(audited.tally);
            if audited.stopped.is_some() {
                return (tally, findings, true);
            }
        }
    }
    (tally, findings, false)
}

fn stripe(card: Option<&str>) -> Tariff {
    let catalog = Catalog::parse(BUILT_IN).0.unwrap();
    let stripe = catalog.processors.iter().find(|of| of.id() == Some("stripe")).unwrap();
    Tariff::of(stripe, card, None)
}

fn own(fee: &Fee) -> Tariff {
    Tariff::of(&Processor::at_own_rate(fee.clone(), None), None, None)
}

fn adds_up(tally: &Tally) -> bool {
    let known = tally.matched.iter().sum::<u64>() + tally.ambiguous() + tally.mismatched();
    tally.rows == tally.audited + tally.left_out.values().sum::<u64>() + tally.bad && tally.audited == known
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_fee_in_cents_is_the_fee(text in any_fee(), vat in prop::option::of(0_i64..2_500), amounts in prop::collection::vec(0..=WholeCents::LARGEST.number(), 1..20)) {
        let fee: Fee = text.parse().unwrap();
        let vat = vat.map(|vat| Percent::new(Decimal::new(vat, 2)).unwrap());
        let cents = CentFee::of(&FeeTerms { fee: &fee, vat, payer: Payer::Association }).unwrap();
        for amount in amounts.into_iter().flat_map(|amount| [amount, amount % 30_000, amount % 300 * 100]) {
            let expected = due(&fee, vat, amount);
            let is_due = |near: i64| cents.is_due(WholeCents::new(amount), WholeCents::new(near));
            prop_assert_eq!(cents.due(WholeCents::new(amount)), WholeCents::new(expected));
            for near in expected - 2..=expected + 2 {
                prop_assert_eq!(is_due(near), near == expected);
            }
        }
    }

    #[test]
    fn a_fee_that_a_rate_not_fully_known_may_make_due_is_no_finding(
        (low, more) in (0_i64..300, prop::option::of(0_i64..300)),
        most in prop::option::of(100_i64..400),
        charges in prop::collection::vec((1_i64..30_000, 0_i64..900), 1..20),
    ) {
        let percent = |of: i64| Decimal::new(of, 2);
        let high = more.map_or(String::new(), |more| format!("{}%", percent(low + more)));
        let most_text = most.map_or(String::new(), |most| format!(" max {}", money(most)));
        let text = format!("{}%..{high} + 0.10{most_text}", percent(low));
        let mut processor = Processor::at_own_rate("2% + 0.25".parse().unwrap(), None);
        processor.rates.extend(Processor::at_own_rate(text.parse().unwrap(), None).rates);
        let tariff = Tariff::of(&processor, None, None);
        let rows: Vec<Charge> = charges.iter().map(|(amount, fee)| (*amount, *fee, "2024-05-06")).collect();
        let (tally, findings, _) = audit(statement(&rows).as_bytes(), &tariff, false);
        let end = |percent: i64, amount: i64| ((amount * percent + 5_000) / 10_000 + 10).min(most.unwrap_or(i64::MAX));
        let open = more != Some(0);
        let may_be = |amount: i64, fee: i64| end(low, amount) <= fee && match more {
            Some(more) => fee <= end(low + more, amount),
            None => most.is_none_or(|most| fee <= most),
        };
        let known = |amount: i64, fee: i64| fee == (amount * 200 + 5_000) / 10_000 + 25;
        let left_out = charges.iter().filter(|(amount, fee)| open && !known(*amount, *fee) && may_be(*amount, *fee)).count();
        let wrong = charges.iter().filter(|(amount, fee)| !known(*amount, *fee) && !may_be(*amount, *fee)).count();
        prop_assert_eq!(tally.left_out.values().sum::<u64>(), left_out as u64);
        prop_assert_eq!(findings.len(), wrong);
        prop_assert!(adds_up(&tally));
    }

    #[test]
    fn cells_are_those_of_a_well_known_reader(
        rows in prop::collection::vec(prop::collection::vec("[a-c ,;\"\n\r0-9é]{0,12}", 3), 1..40),
        delimiter in prop::sample::select(vec![b',', b';', b'\t']),
        crlf: bool,
    ) {
        let terminator = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).terminator(terminator).from_writer(Vec::new());
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let text = writer.into_inner().unwrap();
        let mut records = Records::new(&text, CsvDialect { delimiter, columns: None });
        let (mut ends, mut read) = (Vec::new(), Vec::new());
        let mut counted = 0;
        while let Some(record) = records.next_record(&mut ends) {
            prop_assert!(!record.unclosed);
            counted += record.lines;
            read.push((0..record.len()).map(|index| record.text(index).into_owned()).collect::<Vec<_>>());
        }
        prop_assert_eq!(read, rows);
        let ends = String::from_utf8_lossy(&text).matches('\n').count();
        prop_assert_eq!(counted, ends as u64);
    }

    #[test]
    fn each_altered_cent_is_found_and_nothing_else(
        text in any_fee(),
        amounts in prop::collection::vec((1_i64..100_000, prop::option::weighted(0.2, prop::sample::select(vec![-2_i64, -1, 1, 2, 7]))), 1..60),
    ) {
        let fee: Fee = text.parse().unwrap();
        let charges: Vec<Charge> =
            amounts.iter().map(|(amount, alter)| (*amount, due(&fee, None, *amount) + alter.unwrap_or(0), "2024-05-06")).collect();
        let (tally, findings, _) = audit(statement(&charges).as_bytes(), &own(&fee), false);
        let altered: Vec<u64> = amounts.iter().zip(2..).filter(|((_, alter), _)| alter.is_some()).map(|(_, line)| line).collect();
        prop_assert_eq!(findings.iter().map(|found| found.line).collect::<Vec<_>>(), altered);
        let sum = |sign: i64| amounts.iter().filter_map(|(_, alter)| *alter).filter(|alter| alter * sign > 0).map(|alter| i128::from(alter * sign)).sum::<i128>();
        prop_assert_eq!([tally.over, tally.under].map(|of| Digits::from(of.sum).digits), [sum(1), sum(-1)]);
        prop_assert!(adds_up(&tally));
    }

    #[test]
    fn against_a_set_each_fee_matches_one_several_or_none(
        charges in prop::collection::vec((1_i64..30_000, 0_i64..600, prop::sample::select(vec!["2022-01-05", "2023-04-09", "2023-04-10", "2026-11-22"])), 1..60),
        exact in prop::collection::vec(prop::option::of(0_usize..9), 60),
    ) {
        let catalog = Catalog::parse(BUILT_IN).0.unwrap();
        let rates = &catalog.processors.iter().find(|of| of.id() == Some("stripe")).unwrap().rates;
        let in_force = |day: &str| {
            let on = day.parse().unwrap();
            let mut fees: Vec<&Fee> = rates.iter().filter(|rate| rate.is_in_force(on)).map(|rate| &rate.fee).collect();
            fees.sort_by_key(ToString::to_string);
            fees.dedup();
            fees
        };
        let charged = |((amount, fee, day), exact): (&Charge, &Option<usize>)| {
            let known = in_force(day);
            (*amount, exact.map_or(*fee, |place| due(known[place % known.len()], None, *amount)), *day)
        };
        let charges: Vec<Charge> = charges.iter().zip(&exact).map(charged).collect();
        let (tally, findings, _) = audit(statement(&charges).as_bytes(), &stripe(None), false);
        let mut counts = [0_u64; 3];
        let mut wrong = Vec::new();
        for ((amount, fee, day), line) in charges.iter().zip(2..) {
            let expected: Vec<i64> = in_force(day).iter().map(|rule| due(rule, None, *amount)).collect();
            match expected.iter().filter(|due| *due == fee).count() {
                0 => {
                    counts[0] += 1;
                    let over = expected.iter().all(|due| due < fee);
                    let under = expected.iter().all(|due| due > fee);
                    wrong.push((line, if over { "overcharged" } else if under { "undercharged" } else { "between" }));
                }
                1 => counts[1] += 1,
                _ => counts[2] += 1,
            }
        }
        prop_assert_eq!([tally.mismatched(), tally.matched.iter().sum(), tally.ambiguous()], counts);
        prop_assert_eq!(findings.iter().map(|found| (found.line, found.discrepancy.code())).collect::<Vec<_>>(), wrong);
        prop_assert!(adds_up(&tally));
    }

    #[test]
    fn whatever_happens_to_a_file_the_rows_add_up(
        charges in prop::collection::vec((1_i64..30_000, 0_i64..600), 1..40),
        damage in prop::collection::vec((0_usize..4_000, prop::sample::select(b"\",\n;x-0\r\xff ".to_vec())), 0..12),
        cut in 0_usize..4_000,
    ) {
        let charges: Vec<Charge> = charges.iter().map(|(amount, fee)| (*amount, *fee, "2024-05-06")).collect();
        let mut text = statement(&charges).into_bytes();
        for (place, byte) in damage {
            let place = HEADING.len() + place % (text.len() - HEADING.len());
            text[place] = byte;
        }
        text.truncate((HEADING.len() + cut).min(text.len()));
        let (tally, findings, stopped) = audit(&text, &stripe(None), true);
        prop_assert!(!stopped && adds_up(&tally), "{:?}", tally);
        prop_assert_eq!(findings.iter().filter(|found| matches!(found.discrepancy, Discrepancy::Unreadable(_))).count() as u64, tally.bad);
        let (strict, _, stopped) = audit(&text, &stripe(None), false);
        prop_assert!(adds_up(&strict) && strict.bad == 0 && (stopped == (tally.bad > 0)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn blocks_of_any_size_tell_the_same(
        rows in prop::collection::vec((1_i64..30_000, 0_i64..600, "[a,\"\n]{0,6}"), 1..30),
        crlf: bool,
        size in 400_usize..1_200,
    ) {
        let end = if crlf { "\r\n" } else { "\n" };
        let rows = rows.iter().map(|(amount, fee, said)| {
            format!("\"x\",charge,ch,{},{},{},eur,2024-05-06,\"{}\"{end}", money(*amount), money(*fee), money(amount - fee), said.replace('"', "\"\""))
        });
        let text = HEADING.to_owned() + &rows.collect::<String>();
        let whole = audit(text.as_bytes(), &stripe(None), false);
        prop_assert!(!whole.2 && whole.0.bad == 0);
        prop_assert_eq!(audit_in_blocks(text.as_bytes(), &stripe(None), false, size), whole);
    }
}

/// What a statement is told, through the whole program.
fn told(file: &str, options: &str) -> (u8, String) {
    let answer = Tarif::new(&format!("audit {file} {options}")).run();
    (answer.status, answer.out + &answer.err)
}

/// A statement of a million rows: each thousandth is charged wrongly; some rows are payouts or in dollars.
#[test]
fn of_a_million_rows_exactly_the_thousand_wrong_ones_are_found() {
    let days = ["2022-03-01", "2023-04-09", "2023-04-10", "2025-12-31"];
    let fees = ["1.4% + 0.25", "1.5% + 0.25"].map(|text| {
        CentFee::of(&FeeTerms { fee: &text.parse().unwrap(), vat: None, payer: Payer::Association }).unwrap()
    });
    let mut file = tempfile::NamedTempFile::new().unwrap();
    let (mut text, mut wrong) = (HEADING.to_owned(), Vec::new());
    for row in 0..1_000_000_i64 {
        let amount = 100 + row * 7_919 % 20_000;
        let place = usize::try_from(row / 250_000).unwrap();
        let alter = if row % 1_000 == 7 { [-3, -1, 1, 2][usize::try_from(row / 1_000 % 4).unwrap()] } else { 0 };
        let (kind, currency) = match row % 100 {
            50 => ("payout", "eur"),
            51 => ("charge", "usd"),
            _ => ("charge", "eur"),
        };
        let fee = fees[place / 2].due(WholeCents::new(amount)).number() + alter;
        writeln!(
            text,
            "txn_{row},{kind},ch,{},{},{},{currency},{} 10:00,",
            money(amount),
            money(fee),
            money(amount - fee),
            days[place]
        )
        .unwrap();
        if alter != 0 {
            wrong.push(format!("{}", row + 2));
        }
    }
    file.write_all(text.as_bytes()).unwrap();
    let name = file.path().display().to_string();
    let (status, answer) = told(&name, "--processor stripe --card standard --format csv");
    let lines: Vec<&str> = answer.lines().skip(1).filter_map(|line| line.split(',').nth(1)).take(1_000).collect();
    assert_eq!((status, lines.len()), (1, 1_000));
    assert_eq!(lines, wrong);
    assert!(
        answer
            .ends_with("1,000 findings. Rows read: 1,000,000; audited: 980,000; left out: 20,000; not readable: 0.\n"),
        "{}",
        &answer[answer.len() - 200..]
    );
    assert_eq!(answer.lines().count(), 1_002);
}

#[test]
fn lines_are_counted_over_blocks_and_quoted_line_ends() {
    let row = |row: usize, fee: &str| {
        format!(
            "txn_{row},charge,ch,20.00,{fee},{},eur,2024-05-06,\"two\nlines, \"\"{row}\"\"\"\r\n",
            if fee == "0.55" { "19.45" } else { "19.44" }
        )
    };
    let text: String = (0..60_000).map(|number| row(number, if number == 59_998 { "0.56" } else { "0.55" })).collect();
    let text = HEADING.to_owned() + &text;
    assert!(text.len() > 3 << 20);
    let (tally, findings, _) = audit(text.as_bytes(), &stripe(Some("standard")), false);
    assert_eq!((tally.rows, tally.audited, findings.len()), (60_000, 60_000, 1));
    assert_eq!(findings[0].line, 2 + 2 * 59_998);
}

#[test]
fn a_row_that_cannot_be_read_ends_the_audit_with_its_line() {
    for (row, says) in [
        ("txn,charge,ch,20.00,0.55", "line 3: 5 cells, and the heading names 9 columns"),
        ("txn,charge,ch,20.00,0.5x,19.45,eur,2024-05-06,", "line 3: “Fee” holds “0.5x”, which is not an amount"),
        ("txn,charge,ch,20.00,0.555,19.45,eur,2024-05-06,", "line 3: “Fee” holds “0.555”, which has a part of a cent"),
        (
            "txn,charge,ch,20.00,0.55,19.45,eur,2024-02-30,",
            "line 3: “Created (UTC)” holds “2024-02-30”, which is not a day",
        ),
        ("txn,charge,ch,,0.55,19.45,eur,2024-02-20,", "line 3: “Amount” is empty"),
        ("txn,charge,ch,20.00,0.55,19.45,eur,2024-05-06,\"x", "line 3: a quotation mark is not closed"),
        ("txn,charge,ch,20.00,0.55,19.45,eur,2024-05-06,\"x\"y", "line 3: a quotation mark is not closed"),
        ("txn,charge,ch,20.00,0.55,,eur,2024-05-06,", "line 3: “Net” is empty"),
        ("txn,charge,ch,20.00,0.55,19.45,eur,2024-05-06x,", "line 3: “Created (UTC)” holds “2024-05-06x”"),
    ] {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        let good = "txn,charge,ch,20.00,0.55,19.45,eur,2024-05-06,\n";
        write!(file, "{HEADING}{good}{row}\n{good}").unwrap();
        let name = file.path().display().to_string();
        let (status, answer) = told(&name, "--processor stripe --card standard");
        let answer = answer.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(status == 2 && answer.contains(says), "{answer}");
        let (status, answer) = told(&name, "--processor stripe --card standard --keep-going --format json");
        let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
        assert_eq!((status, &answer["rows"], &answer["audited"], &answer["bad"]), (1, &3.into(), &2.into(), &1.into()));
        assert_eq!(answer["findings"][0]["line"], 3);
    }
}

#[test]
fn a_mark_left_open_swallows_no_payment() {
    let row = |said: &str| format!("txn,charge,ch,20.00,9.99,10.01,eur,2024-05-06,{said}\n");
    let text = HEADING.to_owned() + &row("\"Don") + &row("x") + &row("libre\"") + &row("");
    let (tally, findings, _) = audit(text.as_bytes(), &stripe(Some("standard")), true);
    assert_eq!((tally.rows, tally.bad, tally.over.count), (4, 1, 3));
    assert_eq!(findings.iter().map(|found| found.line).collect::<Vec<_>>(), [2, 3, 4, 5]);
}

#[test]
fn no_half_answer_is_left_and_no_statement_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name).display().to_string();
    let (statement, answer) = (place("balance.csv"), place("findings.csv"));
    let text = format!("{HEADING}txn,charge,ch,20.00,0.56,19.44,eur,2024-05-06,\ntxn,charge,ch\n");
    std::fs::write(&statement, &text).unwrap();
    let (status, says) = told(&statement, &format!("--processor stripe --card standard --format csv --out {answer}"));
    assert!(status == 2 && says.contains("line 3") && !std::path::Path::new(&answer).exists(), "{says}");
    let (status, says) =
        told(&statement, &format!("--processor stripe --card standard --keep-going --out {statement}"));
    assert!(status == 2 && says.contains("would be lost"), "{says}");
    assert_eq!(std::fs::read_to_string(&statement).unwrap(), text);
    let (status, _) =
        told(&statement, &format!("--processor stripe --card standard --keep-going --format csv --out {answer}"));
    assert_eq!((status, std::fs::read_to_string(&answer).unwrap().lines().count()), (1, 3));
}
