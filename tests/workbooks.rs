//! Workbooks: LibreOffice opens them, changes cells as a person would, and comes to what the program says, to the cent.

use crate::oracles::offers::write_random;
use crate::program::Tarif;
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// A question for each kind of workbook.
const QUESTIONS: &[&str] = &[
    "rank --users 25 --gb 120 --need mail",
    "rank --users 25 --gb 120 --best-per-product --known-only",
    "rank --users 900 --gb 120 --need video --require us_law=no",
    "rank --users 900000 --gb 120 --need video,mail --require us_law=no",
    "rank --users 40 --need mail=20,cloud=100 --require us_law=no --unknown-vat excluded",
    "explain nubo zourit deuxfleurs --users 25 --gb 120",
    "services",
    "services --need mail",
    "sweep --users 5,10,20 --gb 10,50,500",
    "sweep zourit --gb 5,10,200",
    "fee 20 50",
    "fee 20 --net",
    "fee --payments 250x20,50x100",
    "fee --payments 300x20 --mix standard=80%,uk=20%",
    "budget --users 25 --gb 120 --years 3 --grow users=10% --inflation 2%",
    "budget --users 25 --gb 120 --years 2 --payments 300x20 --processor stripe --card standard",
    "bundle --need cloud=100,mail=20 --users 25",
    "breakeven nubo deuxfleurs --over gb --users 25",
];

/// Files for LibreOffice, and what it is asked.
struct Office {
    folder: TempDir,
    jobs: Vec<Value>,
}

impl Office {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), jobs: Vec::new() }
    }

    /// The workbook of a question, and what is to be read of it after each change: a range from each name on.
    fn ask(&mut self, question: Tarif, read: &[&str], (rows, columns): (usize, usize), asks: &[Value]) {
        let workbook = self.folder.path().join(format!("{}.xlsx", self.jobs.len()));
        write(question, &workbook);
        self.jobs.push(json!({"workbook": workbook, "read": read, "rows": rows, "columns": columns, "asks": asks}));
    }

    /// What LibreOffice answers; nothing where it is not installed.
    fn answers(self) -> Option<Vec<Value>> {
        let [jobs, answers] = ["jobs.json", "answers.json"].map(|name| self.folder.path().join(name));
        fs::write(&jobs, serde_json::to_string(&self.jobs).unwrap()).unwrap();
        let mut office = Command::new("/usr/bin/python3");
        office.arg("tests/workbooks/by_libreoffice.py").args([&jobs, &answers]);
        let Ok(told) = office.output() else {
            println!("skipped: python3 is not installed");
            return None;
        };
        if told.status.code() == Some(3) {
            println!("skipped: LibreOffice and its python3-uno are not installed");
            return None;
        }
        assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
        Some(serde_json::from_str(&fs::read_to_string(&answers).unwrap()).unwrap())
    }
}

fn write(question: Tarif, workbook: &Path) {
    let answer = question.arg("--out").arg(workbook.as_os_str()).run();
    assert!(answer.status < 2, "{}", answer.err);
}

fn json_of(question: &str, catalog: Option<&Path>) -> Value {
    let asked = Tarif::new(&format!("{question} --format json"));
    let answer = catalog.into_iter().fold(asked, Tarif::catalog).run();
    serde_json::from_str(&answer.out).unwrap_or_else(|_| panic!("{question}: {}", answer.err))
}

/// Random numbers, the same in each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[usize::try_from(self.below(from.len() as u64)).unwrap()]
    }

    fn level(&mut self) -> u64 {
        let size = self.pick(&[5, 30, 300, 5_000]);
        self.below(size)
    }
}

/// The same of small catalogs, each with terms of its own.
#[test]
fn a_workbook_of_a_small_catalog_recalculates_to_what_it_holds() {
    let catalogs = ["example", "caps", "terms", "bundle"].map(|name| format!("tests/cli/{name}.toml"));
    let questions = [
        "rank --users 5 --gb 30",
        "services",
        "sweep --users 1,5 --gb 10,50",
        "budget --users 5 --gb 30 --years 3 --grow users=5% --inflation 1.5%",
        "bundle --users 5 --gb 30 --need mail",
        "fee 20 --net",
    ];
    let asked: Vec<(&str, &str)> =
        catalogs.iter().flat_map(|catalog| questions.map(|question| (catalog.as_str(), question))).collect();
    let mut office = Office::new();
    for (catalog, question) in &asked {
        office.ask(Tarif::new(question).catalog(catalog), &[], (1, 1), &[]);
    }
    let Some(answers) = office.answers() else { return };
    for ((catalog, question), answer) in asked.iter().zip(answers) {
        assert_eq!((&answer["errors"], &answer["changed"]), (&json!([]), &json!([])), "{catalog}: {question}");
    }
}

#[test]
fn what_a_workbook_holds_is_what_it_recalculates_to() {
    let mut office = Office::new();
    let languages = ["en", "fr"].iter().cycle();
    let asked: Vec<String> =
        QUESTIONS.iter().zip(languages).map(|(question, lang)| format!("{question} --lang {lang}")).collect();
    for question in &asked {
        office.ask(Tarif::new(question), &[], (1, 1), &[]);
    }
    let Some(answers) = office.answers() else { return };
    for (question, answer) in asked.iter().zip(answers) {
        assert_eq!((&answer["errors"], &answer["changed"]), (&json!([]), &json!([])), "{question}");
        let is_live = !question.starts_with("breakeven");
        assert_eq!(answer["formulas"].as_u64().unwrap() > 0, is_live, "{question}");
    }
}

/// The rows of a ranking as the program has them: the rank, the name, the least and the most.
fn ranked(question: &str, catalog: Option<&Path>) -> Vec<Value> {
    let answer = json_of(question, catalog);
    let row = |offer: &Value| {
        let (best, worst) = (&offer["rank"]["best"], &offer["rank"]["worst"]);
        let rank = if best == worst { number(best) } else { json!(format!("{best}–{worst}")) };
        json!([rank, offer["name"], number(&offer["annual"]["low"]), number(&offer["annual"]["high"])])
    };
    answer["offers"].as_array().unwrap().iter().map(row).collect()
}

/// A figure as a spreadsheet tells it; an empty text where there is none.
fn number(figure: &Value) -> Value {
    let text = figure.as_str().map_or_else(|| figure.to_string(), str::to_owned);
    if figure.is_null() { json!("") } else { format!("{text}.0").parse::<Value>().or(text.parse()).unwrap() }
}

/// The rows of a table that a workbook shows, of which none is empty.
fn shown(table: &Value, columns: usize) -> Vec<Value> {
    let rows = table.as_array().unwrap().iter().skip(1);
    let rows = rows.filter(|row| row[1] != json!(""));
    rows.map(|row| Value::Array(row.as_array().unwrap()[..columns].to_vec())).collect()
}

fn same(shown: &[Value], wanted: &[Value]) -> bool {
    let figure = |value: &Value| value.as_f64().map(|number| format!("{number:.2}")).unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let row = |row: &Value| -> Vec<(String, String)> {
        row.as_array().unwrap().iter().map(|cell| (figure(cell), text(cell))).collect()
    };
    shown.iter().map(row).eq(wanted.iter().map(row))
}

#[test]
fn a_ranking_follows_what_a_person_changes() {
    const ASKS: usize = 200;
    let mut dice = Dice(5);
    let needs: &[&[&str]] = &[&[], &[], &["mail"], &["cloud"], &["cloud", "mail"], &["video"]];
    let mut office = Office::new();
    let (mut asks, mut questions) = (Vec::new(), Vec::new());
    for _ in 0..ASKS {
        let (users, storage, needed) = (dice.level(), dice.level() * 3, dice.pick(needs));
        let (criterion, wanted) = (dice.pick(&["us_law", "non_profit", ""]), dice.pick(&["yes", "no"]));
        let mut cells = Map::new();
        cells.insert("usage_users".to_owned(), json!(users));
        cells.insert("usage_storage".to_owned(), json!(storage));
        for service in ["mail", "cloud", "video"] {
            cells.insert(format!("asked_{service}"), json!(if needed.contains(&service) { "x" } else { "" }));
        }
        for known in ["us_law", "non_profit"] {
            cells.insert(format!("criterion_{known}"), json!(if known == criterion { wanted } else { "any" }));
        }
        asks.push(Value::Object(cells));
        let needed = if needed.is_empty() { String::new() } else { format!(" --need {}", needed.join(",")) };
        let required = if criterion.is_empty() { String::new() } else { format!(" --require {criterion}={wanted}") };
        questions.push(format!("rank --users {users} --gb {storage}{needed}{required}"));
    }
    office.ask(Tarif::new("rank --users 25 --gb 120"), &["ranking", "Ranking!A2"], (100, 4), &asks);
    let Some(answers) = office.answers() else { return };
    for (question, answer) in questions.iter().zip(answers[0]["asks"].as_array().unwrap()) {
        let (rows, wanted) = (shown(&answer[0], 4), ranked(question, None));
        assert!(same(&rows, &wanted), "{question}: {rows:?} instead of {wanted:?}");
        let best = wanted.iter().find(|row| row[2] == row[3]).map(|row| row[1].as_str().unwrap().to_owned());
        let sentence = answer[1][0][0].as_str().unwrap();
        assert!(best.is_none_or(|best| sentence.starts_with(&best)), "{question}: {sentence}");
    }
}

#[test]
fn a_ranking_of_any_catalog_follows_what_a_person_changes() {
    const CATALOGS: usize = 5;
    const ASKS: usize = 200;
    let folder = tempfile::tempdir().unwrap();
    let catalogs = write_random(folder.path(), CATALOGS, 4);
    let mut dice = Dice(9);
    let mut office = Office::new();
    let mut questions: Vec<Vec<String>> = Vec::new();
    for catalog in &catalogs {
        let (mut asks, mut asked) = (Vec::new(), Vec::new());
        for _ in 0..ASKS {
            let [users, storage, aliases] = [dice.below(40), dice.below(300), dice.below(20)];
            let needs = dice.pick(&["", "mail", "newsletter", "mail,cloud"]);
            let mut cells = Map::new();
            for (meter, level) in [("users", users), ("storage", storage), ("aliases", aliases)] {
                cells.insert(format!("usage_{meter}"), json!(level));
            }
            for service in ["mail", "newsletter", "cloud"] {
                cells.insert(format!("asked_{service}"), json!(if needs.contains(service) { "x" } else { "" }));
            }
            asks.push(Value::Object(cells));
            let needed = if needs.is_empty() { String::new() } else { format!(" --need {needs}") };
            asked.push(format!("rank --users {users} --gb {storage} --usage aliases={aliases}{needed}"));
        }
        office.ask(Tarif::new("rank --users 3 --gb 7").catalog(catalog), &["ranking"], (10, 4), &asks);
        questions.push(asked);
    }
    let Some(answers) = office.answers() else { return };
    for (catalog, (asked, answer)) in catalogs.iter().zip(questions.iter().zip(&answers)) {
        let text = fs::read_to_string(catalog).unwrap();
        assert_eq!((&answer["errors"], &answer["changed"]), (&json!([]), &json!([])), "{text}");
        for (question, told) in asked.iter().zip(answer["asks"].as_array().unwrap()) {
            let (rows, wanted) = (shown(&told[0], 4), ranked(question, Some(catalog)));
            assert!(same(&rows, &wanted), "{question}: {rows:?} instead of {wanted:?}\n{text}");
        }
    }
}

#[test]
fn a_yellow_cell_is_an_assumption() {
    let mut office = Office::new();
    let rates = ["0.25", "1.999", "12", "0.000123"];
    let asks = rates.map(|rate| json!({"rate_zourit_storage": rate.parse::<Value>().unwrap()}));
    office.ask(Tarif::new("rank --users 25 --gb 120 --need cloud"), &["ranking"], (100, 4), &asks);
    let Some(answers) = office.answers() else { return };
    for (rate, answer) in rates.iter().zip(answers[0]["asks"].as_array().unwrap()) {
        let question = format!("rank --users 25 --gb 120 --need cloud --assume zourit.storage={rate}");
        let (rows, wanted) = (shown(&answer[0], 4), ranked(&question, None));
        assert!(same(&rows, &wanted), "{question}: {rows:?} instead of {wanted:?}");
    }
}

/// The least and the most of each row, to the cent; a most that nobody knows is an empty text.
type Amounts = Vec<(String, String)>;

fn cents(figure: &Value) -> String {
    number(figure).as_f64().map(|number| format!("{number:.2}")).unwrap_or_default()
}

/// The amounts of an answer of the program.
fn amounts(rows: &Value, of: impl Fn(&Value) -> [String; 2]) -> Amounts {
    let mut rows: Amounts = rows.as_array().unwrap().iter().map(|row| of(row).into()).collect();
    rows.sort();
    rows
}

/// The same of a table in a workbook, where they stand in two columns.
fn shown_amounts(table: &Value, [least, most]: [usize; 2]) -> Amounts {
    let cents = |value: &Value| value.as_f64().map(|number| format!("{number:.2}")).unwrap_or_default();
    let rows = table.as_array().unwrap().iter().skip(1).filter(|row| row[least].is_number());
    let mut rows: Amounts = rows.map(|row| (cents(&row[least]), cents(&row[most]))).collect();
    rows.sort();
    rows
}

/// Whether each of some amounts is one of the others, as often.
fn are_among(some: &Amounts, all: &Amounts) -> bool {
    let count = |amounts: &Amounts, one: &(String, String)| amounts.iter().filter(|other| *other == one).count();
    some.iter().all(|one| count(some, one) <= count(all, one))
}

/// What a payment costs the association: the fee and the tax on it, or nothing.
fn cost(row: &Value, side: &str) -> String {
    let part = |part: &str| number(&row[part][side]).as_f64();
    match (row["payer"] == json!("donor"), part("fee"), part("vat")) {
        (true, ..) => "0.00".to_owned(),
        (false, Some(fee), Some(vat)) => format!("{:.2}", fee + vat),
        _ => String::new(),
    }
}

#[test]
fn the_other_workbooks_follow_too() {
    let mut office = Office::new();
    office.ask(
        Tarif::new("budget --users 25 --gb 120 --years 3 --grow users=10% --inflation 2%"),
        &["budget"],
        (100, 7),
        &[json!({"usage_users": 40, "inflation": 3.5}), json!({"usage_storage": 700, "Budget!B7": 7})],
    );
    let budgets = [
        "budget --users 40 --gb 120 --years 3 --grow users=10% --inflation 3.5%",
        "budget --users 40 --gb 700 --years 3 --grow users=7% --inflation 3.5%",
    ];
    office.ask(
        Tarif::new("explain nubo deuxfleurs --users 25 --gb 120"),
        &["total_1", "total_2"],
        (1, 2),
        &[json!({"usage_storage": 333, "usage_users": 7})],
    );
    office.ask(
        Tarif::new("sweep --users 5,10,20 --gb 10,50,500 --need cloud"),
        &["costs", "grid"],
        (4, 4),
        &[json!({"Grid!B4": 7, "Grid!A6": 333})],
    );
    office.ask(
        Tarif::new("bundle --need cloud=100,mail=20 --users 25"),
        &["sets"],
        (4, 7),
        &[json!({"usage_users": 31, "Sets!D5": 450})],
    );
    office.ask(Tarif::new("fee 20"), &["fees_1"], (60, 8), &[json!({"amount_1": 73.41})]);
    office.ask(Tarif::new("fee 20 --net"), &["fees_1"], (60, 8), &[json!({"amount_1": 73.41})]);
    office.ask(Tarif::new("fee --payments 250x20"), &["fees"], (60, 8), &[json!({"count_1": 777, "amount_1": 33.33})]);
    let Some(answers) = office.answers() else { return };
    let told = |job: usize, ask: usize, table: usize| &answers[job]["asks"][ask][table];
    for (ask, question) in budgets.iter().enumerate() {
        let total = |row: &Value| ["low", "high"].map(|side| cents(&row["total"][side]));
        let (rows, wanted) =
            (shown_amounts(told(0, ask, 0), [5, 6]), amounts(&json_of(question, None)["totals"], total));
        // An offer that could not be had at the first usage has no row.
        assert!(rows.len() > 30 && are_among(&rows, &wanted), "{question}: {rows:?} instead of {wanted:?}");
    }
    let explained = json_of("explain nubo deuxfleurs --users 7 --gb 333", None);
    for (table, quote) in explained["quotes"].as_array().unwrap().iter().enumerate() {
        let total = number(&quote["annual"]["low"]);
        assert_eq!(told(1, 0, table)[0][0].as_f64(), total.as_f64(), "{quote}");
    }
    let point = json_of("rank --users 7 --gb 333 --need cloud --known-only", None);
    let best = &point["offers"][0];
    assert_eq!(told(2, 0, 0)[2][1].as_f64(), number(&best["annual"]["low"]).as_f64());
    assert_eq!(told(2, 0, 1)[2][1], best["name"]);
    let set = told(3, 0, 0).as_array().unwrap();
    let in_cents = |row: &Value| -> i64 { cents(&row[5]).replace('.', "").parse().unwrap() };
    let parts = set[1..].iter().take_while(|row| row[2] != json!(""));
    let total = set[1..].iter().find(|row| row[2] == json!("")).unwrap();
    assert_eq!(parts.map(in_cents).sum::<i64>(), in_cents(total), "{set:?}");
    for (job, question) in [(4, "fee 73.41"), (5, "fee 73.41 --net")] {
        let wanted = amounts(&json_of(question, None)["fees"], |row| ["low", "high"].map(|side| cost(row, side)));
        let rows = shown_amounts(told(job, 0, 0), [5, 7]);
        assert!(rows.len() > 20 && are_among(&rows, &wanted), "{question}: {rows:?} instead of {wanted:?}");
    }
    let annual = |row: &Value| ["low", "high"].map(|side| cents(&row["annual"][side]));
    let wanted = amounts(&json_of("fee --payments 777x33.33", None)["years"], annual);
    let rows = shown_amounts(told(6, 0, 0), [6, 7]);
    assert!(rows.len() > 10 && are_among(&rows, &wanted), "{rows:?} instead of {wanted:?}");
}

/// Names that a spreadsheet would run stay texts, whatever opens the file.
#[test]
fn a_name_is_never_a_formula() {
    let text = fs::read_to_string("tests/cli/example.toml").unwrap();
    let hostile = ["=1+1", "@SUM(A1)", "+HYPERLINK(\\\"https://x.example\\\")", "1e5", "#N/A", "TRUE", "' OR 1=1 --"];
    let mut next = hostile.iter().cycle();
    let named = text.lines().map(|line| {
        if line.starts_with("name") { format!("name = \"{}\"", next.next().unwrap()) } else { line.to_owned() }
    });
    let mut office = Office::new();
    let catalog = office.folder.path().join("offers.toml");
    fs::write(&catalog, named.collect::<Vec<_>>().join("\n")).unwrap();
    office.ask(Tarif::new("rank --users 25 --gb 120").catalog(&catalog), &["ranking"], (20, 4), &[json!({})]);
    let wanted = ranked("rank --users 25 --gb 120", Some(&catalog));
    let Some(answers) = office.answers() else { return };
    assert_eq!(answers[0]["errors"], json!([]));
    let rows = shown(&answers[0]["asks"][0][0], 4);
    assert!(same(&rows, &wanted), "{rows:?} instead of {wanted:?}");
}

/// The first page of each workbook that the README shows, as LibreOffice prints it: `UPDATE=1` draws them again. They
/// depend on the fonts of the machine, so that what is drawn here is only seen to be a picture.
#[test]
fn the_pictures_of_the_readme_are_made_by_its_command() {
    let folder = tempfile::tempdir().unwrap();
    for (lang, name) in [("en", "workbook"), ("fr", "classeur")] {
        let file = |ending: &str| folder.path().join(format!("{name}.{ending}"));
        let question = "rank --users 25 --need mail=20,cloud=100 --require us_law=no";
        write(Tarif::new(&format!("{question} --lang {lang}")), &file("xlsx"));
        let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
        let mut office = Command::new("soffice");
        office
            .args(["--headless", "--convert-to", "pdf", "--outdir"])
            .arg(folder.path())
            .arg(profile)
            .arg(file("xlsx"));
        let mut draw = Command::new("pdftoppm");
        draw.args(["-r", "80", "-f", "1", "-l", "1", "-x", "40", "-y", "50", "-W", "590", "-H", "470", "-png"]);
        draw.arg("-singlefile").arg(file("pdf")).arg(folder.path().join(name));
        if office.output().is_err() || draw.output().is_err() {
            println!("skipped: LibreOffice or pdftoppm is not installed");
            return;
        }
        let picture = fs::read(file("png")).unwrap();
        let kept = format!("docs/{name}.png");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&kept, &picture).unwrap();
        }
        assert!(picture.starts_with(b"\x89PNG") && fs::read(&kept).unwrap().starts_with(b"\x89PNG"));
    }
}

/// A terminal would show the bytes of a workbook.
#[test]
fn a_workbook_goes_to_a_file() {
    for (lang, said) in [("en", "--out ranking.xlsx"), ("fr", "--out classement.xlsx")] {
        let answer = Tarif::new(&format!("rank --users 25 --format xlsx --lang {lang}")).terminal(Some(80)).run();
        assert!(answer.status == 2 && answer.out.is_empty() && answer.err.contains(said), "{}", answer.err);
    }
}

#[test]
fn a_workbook_is_the_same_in_each_run() {
    let folder = tempfile::tempdir().unwrap();
    let files = ["a.xlsx", "b.xlsx"].map(|name| folder.path().join(name));
    for file in &files {
        write(Tarif::new("rank --users 25 --gb 120"), file);
    }
    let [one, other] = files.map(|file| fs::read(file).unwrap());
    assert!(one.starts_with(b"PK") && one == other);
}
