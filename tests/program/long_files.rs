//! Long files: read alike in blocks of any size, and in little memory and time whatever they hold.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};
use tarif::{BLOCK, Blocks, CsvDialect, FileBlock, Records};

/// A line: its cells, how many lines of the file it takes, and whether a mark is left open.
type Read = (Vec<String>, u64, bool);

fn lines_of(text: &[u8], dialect: CsvDialect) -> Vec<Read> {
    let (mut records, mut ends, mut all) = (Records::new(text, dialect), Vec::new(), Vec::new());
    while let Some(record) = records.next_record(&mut ends) {
        let cells = (0..record.len()).map(|index| record.text(index).into_owned()).collect();
        all.push((cells, record.lines, record.unclosed));
    }
    all
}

fn lines_in_blocks(text: &[u8], dialect: CsvDialect, size: usize) -> Vec<Read> {
    let (mut blocks, mut block, mut all) = (Blocks::new(text, dialect).sized(size), FileBlock::default(), Vec::new());
    while blocks.fill(&mut block).unwrap() {
        all.extend(lines_of(block.text(), dialect));
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn blocks_of_any_size_cut_any_text_alike(
        parts in vec(select(vec!["\"", "\"\"", ",", ",\"", "\",", "\n", "\r\n", "\"\n", "a", "1", "1,2\n", "b,3\n", ",\n"]), 0..120),
        columns in prop::option::of(1_usize..4),
        sizes in vec(1_usize..60, 3),
    ) {
        let (text, dialect) = (parts.concat(), CsvDialect { delimiter: b',', columns });
        let whole = lines_of(text.as_bytes(), dialect);
        prop_assert_eq!(whole.iter().map(|line| line.1).sum::<u64>(), text.split_inclusive('\n').count() as u64);
        for size in sizes {
            prop_assert_eq!(&lines_in_blocks(text.as_bytes(), dialect, size), &whole);
        }
    }

    #[test]
    fn a_mark_left_open_costs_its_own_row_alone(
        rows in vec((("[a-z]{1,4}", 0_u32..99, 0_u32..99, "[a-z]{0,3}"), prop::option::weighted(0.2, 0_usize..4)), 1..40),
    ) {
        let mut text = String::new();
        let cells = rows.iter().map(|((name, users, gigabytes, note), mark)| {
            let mut cells = [name.clone(), users.to_string(), gigabytes.to_string(), note.clone()];
            if let Some(place) = mark {
                cells[*place].insert(0, '"');
            }
            writeln!(text, "{}", cells.join(",")).unwrap();
            (cells.to_vec(), 1, mark.is_some())
        });
        let cells: Vec<Read> = cells.collect();
        prop_assert_eq!(lines_of(text.as_bytes(), CsvDialect { delimiter: b',', columns: Some(4) }), cells);
    }
}

/// Lines that leave a mark open, each in its own way.
const HOSTILE: [&str; 10] = [
    "\"\n",
    "\"\"\n",
    "\"\"\"\n",
    "a\"b,\"c\n",
    "x\",\"y\n",
    "A,\"5\n",
    "a,\"\"x\n",
    "\",\"\",\n",
    "\n",
    "1,\"\",\"\n",
];

#[test]
fn lines_are_cut_alike_and_soon_however_many_marks_are_open() {
    for (line, columns) in HOSTILE.iter().flat_map(|line| [1, 3, 1_000].map(|columns| (line, columns))) {
        let text = "A,\"5,6\n".to_owned() + &line.repeat(2 * BLOCK / line.len());
        let dialect = CsvDialect { delimiter: b',', columns: Some(columns) };
        let start = Instant::now();
        let whole = lines_of(text.as_bytes(), dialect);
        let blocks = lines_in_blocks(text.as_bytes(), dialect, BLOCK);
        assert!(start.elapsed() < Duration::from_secs(20), "{line:?} for {columns}: {:?}", start.elapsed());
        assert!(whole == blocks, "{line:?} for {columns}");
    }
}

/// What the program says of a file, its status, and the most memory it took, in KiB; nothing where the system does not
/// say.
fn told(command: &str, file: &Path, shell: &str) -> (Option<i32>, String, Option<u64>) {
    let script = format!("{shell} exec \"$@\"");
    let mut child = Command::new("/bin/sh")
        .args(["-c", &script, "sh", env!("CARGO_BIN_EXE_tarif")])
        .args(command.split(' '))
        .arg(file)
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (start, mut peak) = (Instant::now(), None);
    while child.try_wait().unwrap().is_none() {
        assert!(start.elapsed() < Duration::from_secs(60), "{command}");
        let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let held =
            status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
        peak = peak.max(held);
        sleep(Duration::from_millis(1));
    }
    let output = child.wait_with_output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap(), peak)
}

/// What a long file may take, in KiB: buffers and answers for each core, and the program itself.
fn most_memory() -> u64 {
    let cores = thread::available_parallelism().map_or(1, usize::from) as u64;
    (32 + 16 * cores) * 1_024
}

#[test]
fn no_file_takes_more_memory_than_its_blocks() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("long.csv");
    let write = |heading: &str, line: &str| {
        let mut out = fs::File::create(&file).unwrap();
        out.write_all(heading.as_bytes()).unwrap();
        out.write_all(line.repeat(1_500_000 / line.len()).as_bytes()).unwrap();
    };
    for line in HOSTILE.iter().filter(|line| line.len() > 1).chain(&["5\n"]) {
        write("name,users\nA,\"5\n", line);
        let (status, says, peak) = told("batch", &file, "");
        assert!(status == Some(2) && says.contains("could not be answered"), "{line:?}: {says}");
        assert!(peak.is_none_or(|peak| peak < most_memory()), "{line:?}: {peak:?}");
    }
    let heading = "id,Type,Source,Amount,Fee,Net,Currency,Created (UTC),Description\n";
    for line in
        ["\"\n", "x\n", "t,charge,c,20.00,9.99,10.01,eur,2024-05-06,\"x\n", "t,charge,c,20.00,9.99,1,eur,2024-05-06,\n"]
    {
        write(heading, line);
        for format in ["csv", "json"] {
            let command = format!("audit --processor stripe --card standard --keep-going --format {format}");
            let (status, _, peak) = told(&command, &file, "");
            assert_eq!(status, Some(1), "{line:?}");
            assert!(peak.is_none_or(|peak| peak < most_memory()), "{line:?} as {format}: {peak:?}");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_line_without_an_end_is_refused_by_its_number() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("long.csv");
    let audit = "audit --processor stripe --keep-going";
    for command in ["batch", audit] {
        let (status, says, peak) = told(command, Path::new("/dev/zero"), "");
        assert!(status == Some(2) && says.contains("Line 1 of /dev/zero is longer than 1,048,576"), "{says}");
        assert!(peak.is_none_or(|peak| peak < most_memory()));
    }
    for (command, start) in [
        ("batch", "name,users\nA,5\nB,"),
        (audit, "id,Type,Source,Amount,Fee,Net,Currency,Created (UTC)\nt,payout,c,1,0,1,eur,2024-05-06\n"),
    ] {
        fs::write(&file, start.to_owned() + &"1".repeat(3 << 20) + "\n").unwrap();
        let (status, says, _) = told(command, &file, "");
        assert!(status == Some(2) && says.contains("Line 3 of"), "{says}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn without_threads_one_core_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("long.csv");
    fs::write(&file, "name,users\n".to_owned() + &"A,5\n".repeat(100_000)).unwrap();
    // No memory is left for the stacks of threads.
    let (status, says, _) =
        told("batch --catalog offers.toml", &file, "ulimit -v 48000; export RUST_MIN_STACK=100000000;");
    assert!(status == Some(0) && says.starts_with("Read: users in “users”."), "{says}");
}
