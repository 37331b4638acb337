//! Answers as pages and pictures: one file without scripts, whose every mark is closed.

use crate::oracles::offers::write_random;
use crate::program::Tarif;
use std::fs;
use std::path::Path;
use std::process::Command;

/// A question of each command that has an answer for people, and whether it has a picture.
const QUESTIONS: &[(&str, bool)] = &[
    ("rank --users 25 --gb 120", true),
    ("rank --users 25 --gb 120 --need cloud,mail --current zourit", true),
    ("explain zourit --users 25 --gb 120", false),
    ("services --need mail", false),
    ("bundle --need cloud,mail --users 25 --gb 120", false),
    ("breakeven nubo deuxfleurs --over gb --users 25", true),
    ("sweep --users 5,10,20 --gb 10,50,500", true),
    ("budget --users 25 --gb 120 --years 3 --grow users=10%", true),
    ("fee 20 50", true),
    ("fee --payments 300x20 --processor stripe --card standard", false),
    ("audit tests/statements/stripe-balance.csv tests/statements/shopify.csv --rate 1% --by month", true),
    ("audit tests/cli/statement-bad.csv --processor stripe --card standard --keep-going", false),
    ("audit --exports", false),
    ("check --catalog tests/cli/example.toml", false),
];

/// Elements that have no end.
const VOID: &[&str] = &["meta", "!DOCTYPE", "line", "rect", "circle", "polyline", "stop", "br"];

/// The names of the elements of a text in their order; panics where one is not closed in its turn.
fn elements(text: &str) -> Vec<String> {
    let (mut open, mut seen): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('<') {
        let (tag, after) = after.split_once('>').expect("a mark that ends");
        rest = after;
        let name = tag.trim_start_matches('/').split([' ', '/', '\n']).next().unwrap().to_owned();
        if tag.starts_with('/') {
            assert_eq!(open.pop().as_ref(), Some(&name), "…{}", &rest[..rest.len().min(80)]);
            continue;
        }
        seen.push(name.clone());
        if !tag.ends_with('/') && !VOID.contains(&name.as_str()) {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
    seen
}

fn asks_nobody(text: &str) {
    for forbidden in ["<script", "<link", "<img", "<iframe", "url(http", "@import", " on", "javascript:"] {
        let found =
            text.match_indices(forbidden).find(|(at, _)| forbidden != " on" || text[at + 3..].starts_with("load="));
        assert!(found.is_none(), "{forbidden}");
    }
}

#[test]
fn each_answer_is_a_page() {
    for (question, has_picture) in QUESTIONS {
        for lang in ["en", "fr"] {
            let answer = Tarif::new(&format!("{question} --format html --lang {lang}")).run();
            assert!(answer.status < 2, "{question}: {}", answer.err);
            let page = answer.out;
            assert!(page.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{lang}\">")), "{question}");
            asks_nobody(&page);
            let elements = elements(&page);
            let count = |name: &str| elements.iter().filter(|element| *element == name).count();
            assert_eq!((count("h1"), count("main"), count("html")), (1, 1, 1), "{question}");
            assert_eq!(count("svg") > 0, *has_picture && !question.starts_with("sweep"), "{question}");
            assert_eq!(page.matches("role=\"img\" aria-labelledby").count(), count("svg"));
            assert!(count("table") == 0 || page.contains("<th scope=\"col\""), "{question}");
        }
    }
}

#[test]
fn a_picture_stands_alone() {
    for (question, has_picture) in QUESTIONS {
        let answer = Tarif::new(&format!("{question} --format svg")).run();
        if !has_picture {
            assert!(answer.status == 2 && answer.err.contains("--format html"), "{question}");
            continue;
        }
        assert!(answer.out.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"en\""), "{question}");
        asks_nobody(&answer.out);
        assert_eq!(elements(&answer.out)[0], "svg");
    }
}

#[test]
fn what_a_catalog_holds_is_no_mark() {
    let text = fs::read_to_string("tests/cli/example.toml").unwrap();
    let hostile = "</title><script>alert('1')</script><a href=\\\"javascript:x\\\">";
    let named = text
        .lines()
        .map(|line| if line.starts_with("name") { format!("name = \"{hostile}\"") } else { line.to_owned() });
    let folder = tempfile::tempdir().unwrap();
    let catalog = folder.path().join("offers.toml");
    fs::write(&catalog, named.collect::<Vec<_>>().join("\n")).unwrap();
    for format in ["html", "svg"] {
        let answer = Tarif::new(&format!("rank --users 25 --gb 120 --format {format}")).catalog(&catalog).run();
        assert_eq!(answer.status, 0, "{}", answer.err);
        assert!(answer.out.contains("&lt;script&gt;"), "{format}");
        assert!(!answer.out.contains("<script"), "{format}");
        elements(&answer.out);
    }
}

#[test]
fn the_ending_of_a_file_says_that_it_is_a_page() {
    let folder = tempfile::tempdir().unwrap();
    for (name, beginning) in [("a.html", "<!DOCTYPE html>"), ("a.svg", "<svg")] {
        let path = folder.path().join(name);
        let answer = Tarif::new("rank --users 25 --gb 120 --out").arg(path.as_os_str()).run();
        assert_eq!((answer.status, answer.out.as_str()), (0, ""));
        assert!(fs::read_to_string(path).unwrap().starts_with(beginning));
    }
}

/// Chromium without a window, and without what would ask a network.
fn chromium(folder: &Path) -> Command {
    let mut command = Command::new("chromium");
    command.args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"]);
    command.args(["--disable-background-networking", "--disable-component-update", "--disable-sync"]);
    command.arg(format!("--user-data-dir={}", folder.join("own").display()));
    command
}

/// What Chromium writes, where it is installed and runs.
fn shown_by(mut command: Command) -> Option<Vec<u8>> {
    match command.output() {
        Ok(shown) if shown.status.success() => Some(shown.stdout),
        Ok(shown) => {
            println!("skipped: chromium does not run here: {}", String::from_utf8_lossy(&shown.stderr));
            None
        }
        Err(_) => {
            println!("skipped: chromium is not installed");
            None
        }
    }
}

/// Chromium lays the page out on paper, where it is installed.
#[test]
fn a_page_prints() {
    let folder = tempfile::tempdir().unwrap();
    let [page, paper] = ["a.html", "a.pdf"].map(|name| folder.path().join(name));
    Tarif::new("rank --users 25 --gb 120 --out").arg(page.as_os_str()).run();
    let mut command = chromium(folder.path());
    command.arg(format!("--print-to-pdf={}", paper.display())).arg(format!("file://{}", page.display()));
    if shown_by(command).is_some() {
        assert!(fs::read(&paper).unwrap().starts_with(b"%PDF"));
    }
}

/// Asks a page many questions as a person would, and writes what it ranks.
const ASKING: &str = r#"
const told = [];
for (const [users, storage, needs, required, wanted, rate] of QUESTIONS) {
  for (const field of form.elements) {
    if (field.className === "r") field.value = field.name === "zourit.storage" ? rate : "";
    else if (field.type === "checkbox") field.checked = needs.includes(field.value);
    else if (field.type === "select-one") field.value = field.name === required ? wanted : "";
    else if (field.name === "users") field.value = users;
    else if (field.name === "storage") field.value = storage;
  }
  form.dispatchEvent(new Event("input"));
  told.push([...body.rows].map(row => [row.dataset.offer, ...[...row.cells].map(cell => cell.textContent)].join("|")).join("\n"));
}
document.body.innerHTML = "";
document.body.append(Object.assign(document.createElement("pre"), {id: "told", textContent: told.join("\n\n")}));
"#;

/// Users, gigabytes, needs, a criterion with what it must be, and a price that nobody publishes.
type LiveQuestion = (u64, u64, &'static str, &'static str, &'static str, &'static str);

/// What `tarif rank` says of a question, as the page writes it.
fn ranked((users, storage, needs, required, wanted, rate): LiveQuestion, catalog: Option<&Path>) -> String {
    let needs = if needs.is_empty() { String::new() } else { format!(" --need {needs}") };
    let required = if required.is_empty() { String::new() } else { format!(" --require {required}={wanted}") };
    let assumed = if rate.is_empty() { String::new() } else { format!(" --assume zourit.storage={rate}") };
    let question = format!("rank --users {users} --gb {storage}{needs}{required}{assumed} --format json");
    let answer = catalog.into_iter().fold(Tarif::new(&question), Tarif::catalog).run();
    let answer: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    let row = |offer: &serde_json::Value| {
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let rank = |end: &str| offer["rank"][end].to_string();
        let rank =
            if rank("best") == rank("worst") { rank("best") } else { format!("{}–{}", rank("best"), rank("worst")) };
        let money = |cents: String| {
            let (whole, cents) = cents.split_once('.').unwrap();
            let grouped: Vec<&str> =
                whole.as_bytes().rchunks(3).rev().map(|part| std::str::from_utf8(part).unwrap()).collect();
            format!("{}.{cents}\u{a0}€", grouped.join(","))
        };
        let (low, high) = (&offer["annual"]["low"], &offer["annual"]["high"]);
        let annual = match high.as_str() {
            None => format!("≥\u{a0}{}", money(text(low))),
            Some(_) if low == high => money(text(low)),
            Some(high) => format!("{}–{}", money(text(low)), money(high.to_owned())),
        };
        format!("{}|{rank}|{}|{annual}", text(&offer["id"]), text(&offer["name"]))
    };
    answer["offers"].as_array().unwrap().iter().map(row).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_live_page_ranks_as_the_program_does() {
    let page = Tarif::new("rank --users 25 --gb 120 --format html --live").run();
    assert_eq!(page.status, 0, "{}", page.err);
    assert!(page.out.len() < 64_000, "{}", page.out.len());
    assert_eq!(Tarif::new("rank --users 25 --live").run().status, 2);
    let mut state = 11_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let needs = ["", "mail", "cloud", "cloud,mail", "video", "cloud,mail,chat"];
    let required = ["", "non_profit", "us_law", "free_software"];
    let mut pick = |from: &[&'static str]| from[usize::try_from(next(from.len() as u64)).unwrap()];
    let rates = ["", "", "0.25", "1.999999"];
    let words: Vec<[&'static str; 4]> =
        (0..2_000).map(|_| [pick(&needs), pick(&required), pick(&["yes", "no"]), pick(&rates)]).collect();
    let question = |[needs, required, wanted, rate]: &[&'static str; 4]| {
        let size = [10, 100, 5_000][usize::try_from(next(3)).unwrap()];
        (next(size), next(size * 5), *needs, *required, *wanted, *rate)
    };
    let questions: Vec<LiveQuestion> = words.iter().map(question).collect();
    assert_ranks_alike(&page.out, &questions, None);
}

#[test]
fn a_live_page_of_any_catalog_ranks_as_the_program_does() {
    let folder = tempfile::tempdir().unwrap();
    for (number, catalog) in write_random(folder.path(), 5, 4).iter().enumerate() {
        let page = Tarif::new("rank --users 3 --gb 7 --format html --live").catalog(catalog).run();
        assert_eq!(page.status, 0, "{}", page.err);
        let needs = ["", "mail", "newsletter", "mail,cloud"];
        let questions: Vec<LiveQuestion> = (0..200)
            .map(|index: u64| {
                let step = index + 31 * number as u64;
                (step * 7 % 40, step * 13 % 300, needs[usize::try_from(step % 4).unwrap()], "", "yes", "")
            })
            .collect();
        assert_ranks_alike(&page.out, &questions, Some(catalog));
    }
}

/// Asks a page each question in Chromium, where it is installed.
fn assert_ranks_alike(page: &str, questions: &[LiveQuestion], catalog: Option<&Path>) {
    let listed = questions.iter().map(|(users, storage, needs, required, wanted, rate)| {
        format!("[{users},{storage},\"{needs}\".split(\",\"),\"{required}\",\"{wanted}\",\"{rate}\"]")
    });
    let asking = ASKING.replace("QUESTIONS", &format!("[{}]", listed.collect::<Vec<_>>().join(",")));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("live.html");
    fs::write(&file, page.replace("</script>", &format!("{asking}</script>"))).unwrap();
    let mut command = chromium(folder.path());
    command.arg("--dump-dom").arg(format!("file://{}", file.display()));
    let Some(shown) = shown_by(command) else { return };
    let shown = String::from_utf8(shown).unwrap();
    let told = shown.split("<pre id=\"told\">").nth(1).and_then(|rest| rest.split("</pre>").next()).expect("an answer");
    let told = told.replace("&nbsp;", "\u{a0}").replace("&amp;", "&");
    let answers: Vec<&str> = told.split("\n\n").collect();
    assert_eq!(answers.len(), questions.len());
    for (question, answer) in questions.iter().zip(answers) {
        assert_eq!(answer, ranked(*question, catalog), "{question:?}");
    }
}

/// `UPDATE=1` draws it again; it depends on the fonts of the machine.
#[test]
fn the_picture_of_a_page_is_made_by_chromium() {
    let folder = tempfile::tempdir().unwrap();
    let [page, picture] = ["a.html", "a.png"].map(|name| folder.path().join(name));
    Tarif::new("rank --users 25 --need mail=20,cloud=100 --require us_law=no --out").arg(page.as_os_str()).run();
    let mut command = chromium(folder.path());
    command.args(["--window-size=900,1000", "--hide-scrollbars"]);
    command.arg(format!("--screenshot={}", picture.display())).arg(format!("file://{}", page.display()));
    if shown_by(command).is_none() {
        return;
    }
    let drawn = fs::read(&picture).unwrap();
    if std::env::var_os("UPDATE").is_some() {
        fs::write("docs/page.png", &drawn).unwrap();
    }
    assert!(drawn.starts_with(b"\x89PNG") && fs::read("docs/page.png").unwrap().starts_with(b"\x89PNG"));
}

/// `UPDATE=1` draws them again.
#[test]
fn the_pictures_of_the_readme_are_those_of_its_command() {
    for (lang, file) in [("en", "docs/ranking.svg"), ("fr", "docs/classement.svg")] {
        let question = "rank --users 25 --need mail=20,cloud=100 --require us_law=no --format svg";
        let picture = Tarif::new(&format!("{question} --lang {lang}")).run().out;
        if std::env::var_os("UPDATE").is_some() {
            fs::write(file, &picture).unwrap();
        }
        assert_eq!(fs::read_to_string(file).unwrap(), picture);
    }
}
