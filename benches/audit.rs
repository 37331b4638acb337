//! The audit of a statement of five million rows, beside other ways to check the same fees, all in one run.
//!
//! `cargo bench --bench audit`. Each way finds the rows whose fee is not 1.4 % + 0.25 € until 9 April 2023 and
//! 1.5 % + 0.25 € from then on, or whose net is not the amount less the fee; the best of three runs counts. `DuckDB`, with
//! amounts as DECIMAL(18,2), takes part where `python3` can import it.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const ROWS: u64 = 5_000_000;
const WRONG_EACH: u64 = 10_000;
const CHANGE: &[u8] = b"2023-04-10";

const DUCKDB: &str = r#"
import duckdb, sys
con = duckdb.connect(); con.execute("set threads=2")
print(con.execute("""select count(*) from read_csv('%s', header=true, columns={
  'id':'VARCHAR','Type':'VARCHAR','Source':'VARCHAR','Amount':'DECIMAL(18,2)','Fee':'DECIMAL(18,2)',
  'Net':'DECIMAL(18,2)','Currency':'VARCHAR','Created (UTC)':'VARCHAR','Description':'VARCHAR'})
  where Type = 'charge' and Currency = 'eur' and (Net <> Amount - Fee or Fee <> round(Amount *
  (case when "Created (UTC)" < '2023-04-10' then 0.014 else 0.015 end) + 0.25, 2))""" % sys.argv[1]).fetchone()[0])
"#;

fn main() {
    let folder = tempfile::tempdir().expect("a folder for the statement");
    let file = folder.path().join("balance.csv");
    write_statement(&file).expect("room for the statement");
    let size = file.metadata().map_or(0, |found| found.len());
    println!("{ROWS} rows, {} MB, {} of them wrong", size / 1_000_000, ROWS / WRONG_EACH);
    told("tarif audit", || audited(&file));
    told("csv, ByteRecord, whole cents, one thread", || counted_by_csv(&file));
    told("DuckDB, DECIMAL(18,2), two threads, start included", || counted_by_duckdb(&file));
}

fn told(way: &str, run: impl Fn() -> Option<u64>) {
    let timed = || {
        let start = Instant::now();
        run().map(|found| (start.elapsed(), found))
    };
    let runs: Option<Vec<(Duration, u64)>> = (0..3).map(|_| timed()).collect();
    match runs.and_then(|runs| runs.into_iter().min()) {
        Some((best, found)) => {
            let rows = u128::from(ROWS) * 10 / best.as_micros().max(1);
            println!(
                "{way}: {} ms, {}.{} million rows a second, {found} found",
                best.as_millis(),
                rows / 10,
                rows % 10
            );
        }
        None => println!("{way}: not here"),
    }
}

fn write_statement(file: &Path) -> std::io::Result<()> {
    let mut out = BufWriter::new(File::create(file)?);
    writeln!(out, "id,Type,Source,Amount,Fee,Net,Currency,Created (UTC),Description")?;
    for row in 0..ROWS {
        let amount = 100 + row * 7_919 % 20_000;
        let (year, rate) = if row < ROWS / 2 { (2022, 140) } else { (2024, 150) };
        let day = row * 28 / ROWS + 1;
        let fee = (amount * rate + 250_000 + 5_000) / 10_000 + u64::from(row % WRONG_EACH == 7);
        let kind = if row % 20 == 19 { "payout" } else { "charge" };
        let [amount, fee, net] = [amount, fee, amount - fee].map(|cents| format!("{}.{:02}", cents / 100, cents % 100));
        writeln!(out, "txn_{row:08x},{kind},ch_{row},{amount},{fee},{net},eur,{year}-05-{day:02} 12:30,")?;
    }
    out.flush()
}

fn audited(file: &Path) -> Option<u64> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tarif"));
    command.arg("audit").arg(file).args(["--processor", "stripe", "--card", "standard", "--format", "csv"]);
    let output = command.stderr(Stdio::null()).output().ok()?;
    let lines = String::from_utf8(output.stdout).ok()?.lines().count();
    u64::try_from(lines).ok()?.checked_sub(1)
}

fn counted_by_csv(file: &Path) -> Option<u64> {
    let mut reader = csv::Reader::from_path(file).ok()?;
    let (mut record, mut found) = (csv::ByteRecord::new(), 0);
    while reader.read_byte_record(&mut record).ok()? {
        if &record[1] != b"charge" || &record[6] != b"eur" {
            continue;
        }
        let [amount, fee, net] = [3, 4, 5].map(|place| cents(&record[place]));
        let (amount, fee, net) = (amount?, fee?, net?);
        let rate = if &record[7][..10] < CHANGE { 140 } else { 150 };
        found += u64::from((amount * rate + 255_000) / 10_000 != fee || amount - fee != net);
    }
    Some(found)
}

fn cents(cell: &[u8]) -> Option<i64> {
    let digit = |byte: &u8| byte.is_ascii_digit().then(|| i64::from(byte - b'0'));
    cell.iter().filter(|byte| **byte != b'.').try_fold(0, |number, byte| Some(number * 10 + digit(byte)?))
}

fn counted_by_duckdb(file: &Path) -> Option<u64> {
    let output = Command::new("python3").arg("-c").arg(DUCKDB).arg(file).stderr(Stdio::null()).output().ok()?;
    String::from_utf8(output.stdout).ok()?.trim().parse().ok()
}
