//! Hostile files and command lines end in a sentence: soon, in little memory, and never in a panic.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use proptest::test_runner::TestRunner;
use std::env;
use std::ffi::OsString;
use std::fmt::{self, Debug, Formatter};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use tarif::{Environment, FilesRead, run};
use tempfile::{TempDir, tempdir};

// ---- Files, read by the program itself ----

/// How long any of these files may keep the program busy.
const TIME_LIMIT: Duration = Duration::from_secs(20);

/// How much memory it may take, in KiB: the files are of ten megabytes at most.
const MEMORY_LIMIT: u32 = 1024 * 1024;

/// How much of a complaint one can be expected to read, in bytes.
const LONGEST_COMPLAINT: usize = 100_000;

const HEAD: &str = "schema = 1\ncurrency = \"EUR\"\n";
const OFFER: &str = "schema = 1\ncurrency = \"EUR\"\n[offers.a]\nname = \"A\"\n";

#[test]
fn what_is_no_text_file_is_not_read() {
    let folder = Folder::new();
    let large = folder.path("large.toml");
    File::create(&large).and_then(|file| file.set_len(64 * 1024 * 1024 + 1)).expect("a file of holes");
    let mut unreadable = vec![
        (folder.0.path().to_path_buf(), "a folder"),
        (folder.path("missing.toml"), "missing.toml"),
        (folder.file(b"schema = 1\n# caf\xe9\n"), "not UTF-8 at line 2, byte 6"),
        (folder.file(&garbage(1 << 20, |byte| byte)), "not UTF-8"),
        (large, "64 MiB"),
        (folder.file(format!("{OFFER}x = [{}]", "1,".repeat(5_000_000)).as_bytes()), "4,000,000 values"),
    ];
    if cfg!(unix) {
        unreadable.push((PathBuf::from("/dev/zero"), "64 MiB"));
    }
    for (path, says) in unreadable {
        for command in ["rank --users 5 --catalog", "check"] {
            let run = folder.tarif(command, &path).expect("an end");
            assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "{}", path.display());
            let complaint = run.err.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(complaint.contains(says) && complaint.len() < 1_000, "{}: {complaint}", path.display());
        }
    }
}

#[test]
fn brackets_and_dots_may_be_nested_without_end() {
    let many = 1_000_000;
    let nested = |open: &str, close: &str| format!("{OFFER}users = {}{}\n", open.repeat(many), close.repeat(many));
    let path = "a.".repeat(many);
    let says = "nested too deeply";
    refused(&[
        ("open arrays", nested("[", ""), says),
        ("arrays", nested("[", "]"), says),
        ("open tables", nested("{ a = ", ""), says),
        ("tables", nested("{ a = ", " }"), says),
        ("arrays of tables", nested("[{ a = ", ""), says),
        ("a dotted key", format!("{OFFER}{path}a = 1\n"), says),
        ("a dotted header", format!("{OFFER}[{path}a]\n"), says),
        ("a dotted header of an array", format!("{OFFER}[[{path}a]]\n"), says),
    ]);
}

#[test]
fn numbers_of_any_length_are_refused() {
    let digits = "1".repeat(10_000);
    let number = |number: &str| format!("{OFFER}base = {number}\n");
    let included = |number: &str| format!("{OFFER}users = {{ included = {number}, price = 1 }}\n");
    let bound = |number: &str| format!("{OFFER}users = {{ tiers = [{{ up_to = {number}, price = 1 }}] }}\n");
    refused(&[
        ("an integer", number(&digits), "bad_number"),
        ("below zero", number(&format!("-{digits}")), "error["),
        ("before the point", number(&format!("{digits}.5")), "bad_number"),
        ("after the point", number(&format!("0.{digits}")), "bad_number"),
        ("an exponent", number(&format!("1e{digits}")), "bad_number"),
        ("hexadecimal", number(&format!("0x{digits}")), "bad_number"),
        ("a text", number(&format!("\"{digits}\"")), "error["),
        ("an interval", number(&format!("\"1..{digits}\"")), "error["),
        ("units", included(&digits), "out_of_range"),
        ("a fraction of units", included(&format!("0.{digits}")), "wrong_type"),
        ("a billion billion units", bound("1_000_000_000_000_000_000"), "out_of_range"),
        ("more units than 64 bits hold", bound("99_999_999_999_999_999_999"), "out_of_range"),
    ]);
}

#[test]
fn noise_is_refused() {
    let noise = |letter: &dyn Fn(u8) -> u8| String::from_utf8(garbage(1 << 20, letter)).expect("ASCII");
    let long = "é".repeat(5_000_000);
    refused(&[
        ("nothing", String::new(), "empty_catalog"),
        ("NUL bytes", format!("{OFFER}base = 1\0\n{}", "\0".repeat(100_000)), "syntax"),
        ("lone carriage returns", format!("{OFFER}{}", "\r".repeat(1_000_000)), "syntax"),
        ("printable bytes", noise(&|byte| 32 + byte % 95), "syntax"),
        ("bytes of TOML", noise(&|byte| b"ab1=[]{}\"'.,# \n\n"[usize::from(byte % 16)]), "syntax"),
        ("a very long key", format!("{OFFER}\"{long}\" = 1\n"), "unknown_key"),
        ("a very long price", format!("{OFFER}base = \"{long}\"\n"), "error["),
        ("a very long word", format!("{OFFER}every = \"{long}\"\n"), "unknown_option"),
        (
            "a very long line",
            format!("{OFFER}users = {{ {} }}\n", lines(200_000, |n| format!("k{n} = 1, "))),
            "unknown_key",
        ),
    ]);
}

#[test]
fn errors_without_end_are_counted_rather_than_listed() {
    let offer = "[offers.a]\nname = \"A\"\n";
    let services = lines(5_000, |n| format!("service{n} = \"S\"\n"));
    let misspelt = lines(50_000, |n| format!("servise{n} = true\n"));
    let late = "#\n".repeat(2_000_000) + &"= \n".repeat(2_000);
    let tiers = "{ up_to = 5, price = 1 }, ".repeat(100_000);
    let unnamed = lines(100_000, |n| format!("[offers.o{n}]\nbase = -1\n"));
    let says = "not shown";
    refused(&[
        ("one key, again", format!("{OFFER}{}", "base = 1\n".repeat(100_000)), says),
        ("one offer, again", format!("{HEAD}{}", offer.repeat(100_000)), says),
        ("broken lines", format!("{OFFER}{}", "= \n".repeat(200_000)), says),
        ("broken lines at the end of a long file", format!("{OFFER}{late}"), says),
        ("unknown keys", format!("{OFFER}{}", lines(200_000, |n| format!("nmae{n} = 1\n"))), says),
        ("misspelt services", format!("{HEAD}[services]\n{services}{offer}[offers.a.services]\n{misspelt}"), says),
        ("offers without a name", format!("{HEAD}{unnamed}"), says),
        ("tiers that do not increase", format!("{OFFER}users = {{ tiers = [{tiers}] }}\n"), says),
    ]);
}

#[test]
fn what_is_only_large_is_read() {
    let tiers = lines(100_000, |n| format!("{{ up_to = {}, price = 1.{n} }},\n", n + 1));
    let same = lines(20_000, |n| format!("[offers.o{n}]\nname = \"O\"\nbase = 5\nusers = {{ price = 1 }}\n"));
    let meters = lines(30_000, |n| format!("m{n} = \"M\"\n"));
    let charges = lines(30_000, |n| format!("m{n} = {{ price = 1 }}\n"));
    let faults: Vec<String> = [
        ("100,000 tiers", format!("{OFFER}users = {{ tiers = [{tiers}] }}\n")),
        ("100,000 volume tiers", format!("{OFFER}users = {{ mode = \"volume\", tiers = [{tiers}] }}\n")),
        ("100,000 parts", format!("{OFFER}base = {{ {} }}\n", lines(100_000, |n| format!("p{n} = 1, ")))),
        ("a very long comment", format!("{OFFER}# {}\n", "x".repeat(10_000_000))),
        ("a very long name", format!("{HEAD}[offers.a]\nname = \"{}\"\n", "é".repeat(1_000_000))),
        ("a very long note", format!("{OFFER}note = \"{}\"\n", "word ".repeat(100_000))),
        ("20,000 offers alike", format!("{HEAD}{same}")),
        ("30,000 meters", format!("{HEAD}[meters]\n{meters}[offers.a]\nname = \"A\"\n[offers.a.meters]\n{charges}")),
    ]
    .iter()
    .flat_map(|(what, catalog)| both(what, catalog, |_, run| run.status == Some(0) && run.err.is_empty()))
    .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Each file is refused with a readable complaint that holds some words.
fn refused(files: &[(&str, String, &str)]) {
    let readable = |text: &str, says: &str| text.contains(says) && text.len() < LONGEST_COMPLAINT;
    let faults: Vec<String> = files
        .iter()
        .flat_map(|(what, catalog, says)| {
            both(what, catalog, |command, run| match command {
                "check" => run.status == Some(1) && run.err.is_empty() && readable(&run.out, says),
                _ => run.status == Some(2) && run.out.is_empty() && readable(&run.err, says),
            })
        })
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// What is not as expected when a file is ranked and when it is checked.
fn both(what: &str, catalog: &str, expected: impl Fn(&str, &Run) -> bool) -> Vec<String> {
    let folder = Folder::new();
    let path = folder.file(catalog.as_bytes());
    let fault = |command: &str| match folder.tarif(command, &path) {
        Ok(run) if expected(command, &run) => None,
        Ok(run) => Some(format!("{what}: {command}: {run:?}")),
        Err(late) => Some(format!("{what}: {command}: {late}")),
    };
    ["rank --users 5 --catalog", "check"].into_iter().filter_map(fault).collect()
}

fn lines(count: u32, line: impl Fn(u32) -> String) -> String {
    (0..count).map(line).collect()
}

/// Bytes that follow no rule, and are the same each time.
fn garbage(length: usize, letter: impl Fn(u8) -> u8) -> Vec<u8> {
    let next = |state: &mut u64| {
        *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        Some(letter(state.to_be_bytes()[0]))
    };
    std::iter::repeat_n((), length).scan(1, |state, ()| next(state)).collect()
}

/// How the program ended.
struct Run {
    status: Option<i32>,
    out: String,
    err: String,
}

impl Debug for Run {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let start = |text: &str| text.chars().take(300).collect::<String>();
        let (out, err) = (start(&self.out), start(&self.err));
        write!(f, "status {:?}, {} bytes: {out}, {} bytes: {err}", self.status, self.out.len(), self.err.len())
    }
}

struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempdir().expect("a folder"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn file(&self, bytes: &[u8]) -> PathBuf {
        let path = self.path(&format!("{}.toml", fs::read_dir(self.0.path()).expect("the folder").count()));
        fs::write(&path, bytes).expect("the file is written");
        path
    }

    /// Runs the program on a file, within its limits.
    fn tarif(&self, command: &str, file: &Path) -> Result<Run, String> {
        let [out, err] = ["out", "err"].map(|name| self.path(name));
        let [to_out, to_err] = [&out, &err].map(|path| File::create(path).expect("a file"));
        let mut child = program()
            .args(command.split(' '))
            .arg(file)
            .env_clear()
            .stdin(Stdio::null())
            .stdout(to_out)
            .stderr(to_err)
            .spawn()
            .expect("the program starts");
        let start = Instant::now();
        let status = loop {
            match child.try_wait().expect("a child") {
                Some(status) => break status.code(),
                None if start.elapsed() < TIME_LIMIT => sleep(Duration::from_millis(2)),
                None => {
                    child.kill().and_then(|()| child.wait()).expect("it is stopped");
                    return Err(format!("more than {TIME_LIMIT:?}"));
                }
            }
        };
        let [out, err] = [out, err].map(|path| fs::read_to_string(path).expect("UTF-8"));
        Ok(Run { status, out, err })
    }
}

/// The program, within its memory where a shell can bound it.
fn program() -> Command {
    let binary = env!("CARGO_BIN_EXE_tarif");
    if !cfg!(unix) {
        return Command::new(binary);
    }
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", &format!("ulimit -v {MEMORY_LIMIT} 2>&-; exec \"$@\""), "sh", binary]);
    shell
}

// ---- Catalogs and command lines drawn at random, answered in process ----

/// Enough of the format to reach every rule, and small enough for many thousands of readings.
const EXAMPLE: &str = r#"
schema   = 1
currency = "EUR"
vat_rate = 20
exchange = { CHF = { rate = 1.05, source = "https://a.example", checked = 2026-11-01 } }
[services]
mail       = { en = "Mail", fr = "Mél", stores = true }
cloud      = { en = "Files", fr = "Cloud", stores = true }
newsletter = { en = "Newsletter", fr = "Lettre" }
[meters]
subscribers = { en = "subscribers", fr = "abonnés" }
[offers.zourit]
name = "Zourit"
provider = "C"
product = "Z"
url = "https://z.example"
source = "https://z.example/prices"
checked = 2026-11-01
note = { en = "A note", fr = "Une note" }
every = "year"
vat = "included"
from = 2024-01-01
until = 2027-01-01
base = 70
account = "626"
first = { months = 12, base = 50 }
setup = 39
users = { included = 1, price = 96, minimum = 3, limit = 50, every = "month" }
storage = { included = 50, price = "unknown" }
meters.subscribers = { included = 500, price = 2, per = 100, min = 4, max = 40 }
services = { mail = "Zimbra", newsletter = { software = "Sympa", price = 20 } }
[offers.ouvaton]
name = "Ouvaton"
product = "Z"
currency = "CHF"
vat = "excluded"
every = "month"
base = { membership = { price = "15..20", en = "Membership", fr = "Adhésion" }, service = "35.." }
users = { tiers = [{ up_to = 5, price = 0.5, flat = 2 }, { up_to = 10, price = "1..2" }, { price = 0.25 }] }
storage = { included_per_user = 10, mode = "volume", tiers = [{ up_to = 100, flat = 9 }, { up_to = 500, price = 0.1 }] }
services = { mail = true, cloud = { software = { en = "Files", fr = "Cloud" }, self_service = true } }
[offers.request]
name = "On request"
base = "unknown"
[processors.stripe]
name = "Stripe"
setup = { price = 39, vat = "excluded" }
rounding = "total"
refunds = "kept"
payer = "donor"
vat = "exempt"
rates = [
  { card = "standard", fee = "1.4% + 0.25", until = 2023-04-09 },
  { card = "standard", fee = "1% min 0.20 max 2", from = 2023-04-10 },
  { plan = "pro", fee = "0.35", every = "month", base = 30 },
]
"#;

/// What may stand where a word or a number stood, in spite of its meaning.
const WORDS: &str = r#"
-1 0 1 7 12.5 1000000 1000000.0001 0.0000000000000000000000000001 1e309 nan 1_000 0x7f 79228162514264337593543950335
9223372036854775807 1000000000 1000000001 [] {} true 0000-01-01 9999-12-31 "" "unknown" "70..90" "90..70" "96.." ".."
"volume" "graduated" "month" "year" "excluded" "exempt" "EUR" "CHF" "1%" "0.35" "1%+0.25" "100%+1000000"
users storage base price tiers up_to flat per limit included included_per_user minimum min max every mode zourit mail
"#;

/// What breaks a line.
const MARKS: &[&str] =
    &["[[", "]", "{", "}", "\"", "\"\"\"", "'", "=", ".", ",", "#", "\n", "\0", "\u{feff}", "é", "[a]"];

/// The first are asked eight times as often as the second.
const COMMANDS: [&[&str]; 2] = [
    &[
        "rank",
        "rank",
        "explain zourit",
        "explain zourit ouvaton request",
        "check",
        "services",
        "bundle",
        "bundle --need=mail,cloud",
        "fee 20 12,50",
        "fee 20 --net",
        "fee --payments=30x20,5x7.5 --monthly",
        "audit tests/cli/stripe-balance.csv --rate=1.5%+0.25",
        "audit tests/cli/statement-bad.csv --keep-going --rate=2%",
    ],
    &["explain nubo", "explain", "check missing.toml", "man", "completions bash", "help rank", "rnak", ""],
];

/// How many users, which most questions say.
const USERS: [&[&str]; 2] = [
    &["--users=25", "--users=1", "--users=3", "--users=11", "--users=1\u{a0}000", "--users=1000000000"],
    &["", "--users=0", "--users=1000000001", "--users=-1", "--users=1e9", "--users=2.5", "--users=nan", "--users="],
];

/// How the answer is given.
const FORMATS: [&[&str]; 2] = [
    &["", "--format=json", "--format=json", "--format=csv", "--format=csv --dialect=fr", "--format=markdown"],
    &["--format=table", "--format=xml", "--dialect=fr", "--format=csv --dialect=us", "--format=json --format=csv"],
];

/// Each option: the commands that have it, values that make sense, and values that mostly do not.
const OPTIONS: &str = "
--gb | rank explain services bundle breakeven budget | 120 50 501 1.5TB 200\u{a0}Go 0.2 1000000000 | 99999999999999999999999999999 TB -1
--usage | rank explain services bundle breakeven budget | subscribers=700 subscribers=1000000000 | users=1 = a=1 gb=1,storage=1
--need | rank explain services bundle breakeven budget | mail mail,cloud newsletter mail:Zimbra mail@3,cloud | mail=20@3 mail,mail malo :=@
--assume | rank explain services bundle breakeven budget | zourit.storage=0.5 zourit.storage=0.5..1 | zourit.storage=1000000 request.base=12 zourit.x=1 =.
--unknown-vat | rank explain services bundle breakeven budget fee audit | included excluded | maybe
--known-only | rank explain bundle breakeven sweep budget
--accept-self-service | rank explain services bundle
--top | bundle | 0 1 5 | 101 -1 x
--max-hosts | bundle | 1 2 40 | 0 41 -1 x
--years | budget | 1 7 | 0 51 x
--grow | budget | storage=3% subscribers=1,2,900 | users=x% =% nobody=1%
--journal | budget
--payments | budget | 3x20 | 3y
--rate | fee | 1.4%+0.25 1%min0.20max2 0 | 100%+1 60%+60% % 1e3% 0.0000000000001%
--vat | fee | 20% 5,5% | 101% x -1%
--processor | fee | stripe helloasso stripe,helloasso | nobody ,
--card | fee | standard | gold
--mix | fee | standard=80%,other=20% standard=100% | standard=80% =100% standard
--average | fee | 20 | 0 1e9
--layout | sweep | wide tidy | long
--current | rank bundle budget batch | zourit Ouvaton | nobody
--switching | rank bundle budget batch | 0 49,90 | -1 x
--together | bundle | mail,cloud | mail nobody,mail
--monthly | budget
--summary | batch
--minutes | explain
--details | rank explain services bundle breakeven budget fee
--for | rank explain services bundle breakeven budget | tests/cli/choir.toml | tests/cli/association-bad.toml no/such
--best-per-product | rank
--strict | check
--on | rank explain services bundle check fee | 2026-11-22 22/11/2023 2030-01-01 | 0000-01-01 9999-12-31 -9999-01-01 yesterday
--lang | rank explain services bundle check man help | en fr | de
--color | rank explain services bundle check | auto always never | sometimes
--out | rank explain services bundle check man completions | answer | no/such/folder .
--help | none
--nonsense | none";

/// Variables, in the same way.
const VARIABLES: &str = "
COLUMNS | all | 20 40 200 | 65536 0 x
LANG | all | fr_FR.UTF-8 C | fr
SOURCE_DATE_EPOCH | all | 1795305600 0 | -1 99999999999999999999 x
NO_COLOR | all | 1 | 0";

/// A catalog, which need not be text.
#[derive(Clone)]
struct Bytes(Vec<u8>);

/// A change to a catalog, at places drawn at random.
#[derive(Clone, Debug)]
enum Change {
    Byte(Index, u8),
    Drop(Index),
    Double(Index),
    Swap(Index, Index),
    Word(Index, &'static str),
    Repeat(Index, usize),
}

/// A command line, with the variables that stand around it.
#[derive(Clone, Debug)]
struct Asked {
    args: Vec<String>,
    variables: Vec<String>,
}

#[test]
fn no_catalog_and_no_command_line_makes_the_program_panic() {
    let cases = env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(10_000);
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    let folder = Folder::new();
    let catalog = folder.path("offers.toml");
    TestRunner::new(config)
        .run(&(any_catalog(), any_asked()), |(Bytes(bytes), asked)| {
            fs::write(&catalog, bytes).expect("the catalog is written");
            answers_or_complains(&folder, &asked)
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
}

fn answers_or_complains(folder: &Folder, asked: &Asked) -> Result<(), TestCaseError> {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let catalog = folder.path("offers.toml").to_string_lossy().into_owned();
    let place = |arg: &String| arg.strip_prefix("--out=").map_or_else(|| arg.into(), |name| out_to(&folder.path(name)));
    let start = Instant::now();
    let status = run(&mut Environment {
        args: asked.args.iter().map(place).collect(),
        variable: &|name| match name {
            "TARIF_CATALOG" => Some(catalog.clone()),
            name => {
                let value = |pair: &String| Some(pair.strip_prefix(name)?.strip_prefix('=')?.to_owned());
                asked.variables.iter().find_map(value)
            }
        },
        input: &mut std::io::empty(),
        files: FilesRead::default(),
        out: &mut out,
        err: &mut err,
        out_is_terminal: false,
        err_is_terminal: false,
        width: None,
    });
    prop_assert!(start.elapsed() < TIME_LIMIT, "an answer takes {:?}", start.elapsed());
    prop_assert!(status <= 2, "status {status}");
    let has = |start: &str| asked.args.iter().any(|arg| arg.starts_with(start));
    let as_csv = has("--format=csv") || (has("--dialect") && !has("--format"));
    let summed_up = has("audit") && as_csv;
    let complains = if summed_up && status < 2 { false } else { !err.is_empty() };
    prop_assert_eq!(status == 2, complains, "status {}: {}", status, String::from_utf8_lossy(&err));
    prop_assert!(status < 2 || out.is_empty(), "both an answer and a complaint");
    if status < 2 && asked.for_json() {
        let answer: Result<serde_json::Value, _> = serde_json::from_slice(&out);
        prop_assert!(answer.is_ok(), "{}", String::from_utf8_lossy(&out));
    }
    Ok(())
}

impl Debug for Bytes {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "{:?}", String::from_utf8_lossy(&self.0))
    }
}

fn out_to(path: &Path) -> OsString {
    let mut arg = OsString::from("--out=");
    arg.push(path);
    arg
}

impl Asked {
    fn for_json(&self) -> bool {
        let has = |start: &str| self.args.iter().any(|arg| arg.starts_with(start));
        let answers =
            ["rank", "explain", "services", "bundle", "check", "breakeven", "sweep", "budget", "fee", "audit"]
                .contains(&self.args.get(1).map_or("", String::as_str));
        answers && !has("--journal") && has("--format=json") && !has("--out=") && !has("--help")
    }
}

fn any_asked() -> impl Strategy<Value = Asked> {
    let mostly = |[fine, odd]: [&'static [&'static str]; 2]| prop_oneof![8 => select(fine), 1 => select(odd)];
    let words = (mostly(COMMANDS), mostly(USERS), mostly(FORMATS));
    let options = (any_of(OPTIONS, 6), prop::bool::weighted(0.05));
    (words, options, any_of(VARIABLES, 2)).prop_map(|((command, users, format), (options, any_option), variables)| {
        let name = command.split(' ').next().unwrap_or_default();
        let fits = |commands: &str| any_option || commands.split(' ').any(|known| known == name);
        let options = options.iter().filter(|(commands, _)| fits(commands)).map(|(_, option)| option.as_str());
        let usual = [
            ("rank explain services bundle breakeven budget", users),
            ("rank explain services bundle check breakeven sweep budget fee audit", format),
        ];
        let usual = usual.into_iter().filter(|(commands, _)| fits(commands)).map(|(_, option)| option);
        let words = ["tarif", command].into_iter().chain(usual).chain(options).flat_map(|words| words.split(' '));
        let args = words.filter(|word| !word.is_empty()).map(str::to_owned).collect();
        Asked { args, variables: variables.into_iter().map(|(_, variable)| variable).collect() }
    })
}

/// Some lines of a table: the commands of each, and its name with a value.
fn any_of(table: &'static str, most: usize) -> impl Strategy<Value = Vec<(&'static str, String)>> {
    let lines: Vec<&str> = table.trim().lines().collect();
    subsequence(lines, 0..=most).prop_flat_map(|lines| lines.into_iter().map(any_value).collect::<Vec<_>>())
}

fn any_value(line: &'static str) -> impl Strategy<Value = (&'static str, String)> {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let (name, commands) = (cells[0], cells[1]);
    let values = |cell: usize| cells.get(cell).map_or(vec![""], |values| values.split(' ').collect());
    let value = prop_oneof![15 => select(values(2)), 1 => select(values(3))];
    value.prop_map(move |value| (commands, if value.is_empty() { name.to_owned() } else { format!("{name}={value}") }))
}

fn words() -> Vec<&'static str> {
    WORDS.split_whitespace().collect()
}

fn any_catalog() -> impl Strategy<Value = Bytes> {
    let shipped = include_str!("../../offers.toml");
    let changed =
        |of: &'static str| vec(any_change(), 0..=2).prop_map(move |changes| changes.iter().fold(of.into(), apply));
    let soup = vec((prop_oneof![select(words()), select(MARKS)], select(&[" ", " = ", "\n", ", "][..])), 0..40)
        .prop_map(|words| words.iter().flat_map(|(word, gap)| [*word, *gap]).collect::<String>().into_bytes());
    prop_oneof![8 => changed(EXAMPLE), 1 => changed(shipped), 1 => soup].prop_map(Bytes)
}

fn any_change() -> impl Strategy<Value = Change> {
    let place = any::<Index>;
    prop_oneof![
        1 => (place(), any::<u8>()).prop_map(|(place, byte)| Change::Byte(place, byte)),
        1 => place().prop_map(Change::Drop),
        1 => place().prop_map(Change::Double),
        1 => (place(), place()).prop_map(|(one, two)| Change::Swap(one, two)),
        12 => (place(), select(words())).prop_map(|(place, word)| Change::Word(place, word)),
        1 => (place(), select(MARKS)).prop_map(|(place, word)| Change::Word(place, word)),
        1 => (place(), 2..2_000_usize).prop_map(|(place, times)| Change::Repeat(place, times)),
    ]
}

fn apply(mut text: Vec<u8>, change: &Change) -> Vec<u8> {
    if text.is_empty() {
        return text;
    }
    let mut lines: Vec<&[u8]> = text.split(|byte| *byte == b'\n').collect();
    let count = lines.len();
    let line = |place: &Index| place.index(count);
    match change {
        Change::Byte(place, byte) => {
            let place = place.index(text.len());
            text[place] = *byte;
            return text;
        }
        Change::Word(place, word) => return with_word(&text, *place, |_| word.as_bytes().to_vec()),
        Change::Repeat(place, times) => return with_word(&text, *place, |word| word.repeat(*times)),
        Change::Drop(place) => drop(lines.remove(line(place))),
        Change::Double(place) => lines.insert(line(place), lines[line(place)]),
        Change::Swap(one, two) => lines.swap(line(one), line(two)),
    }
    lines.join(&b'\n')
}

/// The text with another word in the place of one of its own.
fn with_word(text: &[u8], place: Index, instead: impl Fn(&[u8]) -> Vec<u8>) -> Vec<u8> {
    let in_word = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.%\"".contains(&byte);
    let words: Vec<&[u8]> = text.chunk_by(|one, two| in_word(*one) == in_word(*two)).collect();
    let chosen = (place.index(words.len()) | 1).min(words.len() - 1);
    words.iter().enumerate().flat_map(|(n, word)| if n == chosen { instead(word) } else { word.to_vec() }).collect()
}
