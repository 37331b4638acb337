//! What a shell is told while a command line is typed, and what the shells make of it.

use super::Tarif;
use std::fs;
use std::path::Path;

/// A list with little in it, and some of it hostile.
const LIST: &str = r#"
schema = 1
currency = "EUR"
[services]
mail = { en = "Mail", fr = "Courriel" }
cloud = { en = "Files", fr = "Fichiers" }
[meters]
aliases = { en = "mail aliases", fr = "alias" }
[criteria]
free = { en = "Free software", fr = "Logiciel libre" }
host = "Servers"
[cards]
standard = { en = "European card", fr = "Carte européenne" }
[offers.nest]
name = "Nest\u001b[2J"
base = 10
storage = { price = "unknown" }
services = { mail = true, cloud = { price = "5..8" } }
[offers.north]
name = "North"
base = 12
[processors.sumrate]
name = "Sum Rate"
rates = [
  { card = "standard", plan = "pro", fee = "1%" },
  { card = "standard", plan = "$(reboot)", fee = "1%" },
  { card = "standard", plan = "-pro", fee = "1%" },
  { card = "standard", plan = "pro\u001b[2J", fee = "1%" },
]
[processors.striped]
name = "Striped"
rates = [{ card = "standard", fee = "2%" }]
"#;

fn told(line: &str, variables: &[(&str, &str)]) -> String {
    let words = line.split(' ').skip(1);
    let question = Tarif::of_words(std::iter::once("__complete").chain(words));
    let answer = variables.iter().fold(question, |question, (name, value)| question.variable(name, value)).run();
    assert_eq!((answer.status, answer.err.as_str()), (0, ""), "{line}");
    answer.out
}

/// The same at the list above.
fn told_of_list(line: &str, lang: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("offers.toml");
    fs::write(&list, LIST).unwrap();
    told(line, &[("TARIF_CATALOG", list.to_str().unwrap()), ("LANG", lang)])
}

#[test]
fn each_kind_of_name_is_told() {
    for (line, expected) in [
        ("tarif rank no", "north"),
        ("tarif explain nest n", "nest north"),
        ("tarif rank --current ne", "nest"),
        ("tarif rank --need ", "mail cloud"),
        ("tarif rank --need mail=20@3,", "mail=20@3,cloud"),
        ("tarif rank --need=mail,c", "--need=mail,cloud"),
        ("tarif bundle --together mail,", "mail,cloud"),
        ("tarif rank --require ", "free host"),
        ("tarif fee --require free,", "free,host"),
        ("tarif breakeven --over ", "users storage aliases"),
        ("tarif rank --usage a", "aliases="),
        ("tarif budget --grow users=10%,st", "users=10%,storage="),
        ("tarif fee --processor ", "sumrate striped"),
        ("tarif fee --processor sumrate,", "sumrate,striped"),
        ("tarif budget --processor sumrate,", ""),
        ("tarif audit a.csv --card ", "standard"),
        ("tarif fee --mix ", "standard="),
        ("tarif fee --mix other/st", "other/standard="),
        ("tarif fee --plan ", "pro"),
        ("tarif rank --assume ", "nest.storage= nest.cloud="),
        ("tarif check s", "sumrate striped"),
        ("tarif rank --format ", "table csv json markdown html svg xlsx"),
        ("tarif rank --lang=", "--lang=en --lang=fr"),
        ("tarif rank --color a", "auto always"),
        ("tarif man ra", "rank"),
        ("tarif help ra", "rank"),
        ("tarif rank --known", "--known-only"),
        ("tarif --cat", "--catalog"),
        ("tarif rank --users ", ""),
        ("tarif rank --need mail -- --", ""),
        ("tarif rank --storage 3 no", "north"),
    ] {
        let answer = told_of_list(line, "C");
        let words: Vec<&str> = answer.lines().skip(1).map(|line| line.split('\t').next().unwrap()).collect();
        assert_eq!(words.join(" "), expected, "{line}");
    }
}

#[test]
fn a_name_comes_with_its_label_in_the_language_of_the_reader() {
    for (line, lang, expected) in [
        ("tarif rank --need m", "C", "mail\tMail\n"),
        ("tarif rank --need m", "fr_FR.UTF-8", "mail\tCourriel\n"),
        ("tarif rank --lang fr --need m", "C", "mail\tCourriel\n"),
        ("tarif fee --card s", "fr_FR.UTF-8", "standard\tCarte européenne\n"),
        ("tarif rank nes", "C", "nest\tNest␛[2J\n"),
        ("tarif rank --lang fr --known", "C", "--known-only\tÉcarter les offres"),
        ("tarif ra", "C", "rank\tEvery offer’s annual cost"),
    ] {
        assert!(told_of_list(line, lang).starts_with(&format!("names\n{expected}")), "{line} {lang}");
    }
}

#[test]
fn a_path_is_left_to_the_shell() {
    for (line, first) in [
        ("tarif rank --catalog ", "files"),
        ("tarif rank --out=a", "files"),
        ("tarif batch ", "files"),
        ("tarif diff a.toml ", "files"),
        ("tarif check ", "files"),
        ("tarif check offers.toml ", "names"),
        ("tarif init ", "folders"),
        ("tarif man --out-dir ", "folders"),
        ("tarif rank ", "names"),
    ] {
        assert_eq!(told(line, &[]).lines().next(), Some(first), "{line}");
    }
}

#[test]
fn the_list_is_the_one_that_the_line_asks_for() {
    let has_zourit = |line: &str, variables: &[(&str, &str)]| told(line, variables).contains("zourit\t");
    assert!(has_zourit("tarif rank zo", &[]));
    assert!(!has_zourit("tarif rank --catalog tests/cli/francs.toml zo", &[("TARIF_CATALOG", "offers.toml")]));
    assert!(!has_zourit("tarif rank zo", &[("TARIF_CATALOG", "tests/cli/francs.toml")]));
    assert!(has_zourit("tarif rank --catalog=~/offers.toml zo", &[("HOME", ".")]));
}

#[test]
fn a_list_that_cannot_be_used_gives_nothing_and_says_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let bad = folder.path().join("bad.toml");
    fs::write(&bad, "schema = 1\n[offers.a]\nbase = \"much\"\n").unwrap();
    for list in [bad.to_str().unwrap(), "nowhere.toml", "/dev/zero", "src", ""] {
        assert_eq!(told(&format!("tarif rank --catalog={list} "), &[]), "names\n", "{list}");
    }
    assert!(told("tarif rank --on yesterday zo", &[]).contains("zourit"));
}

#[test]
fn odd_lines_are_answered_too() {
    for line in [
        "tarif",
        "tarif --",
        "tarif -",
        "tarif -- rank",
        "tarif rank --=",
        "tarif rank --need=,,=@:",
        "tarif rank --nothing=\u{1b}",
        "tarif rank \u{1b}[2J",
        "tarif rank --need \u{e9}\u{301},",
        "tarif rank -\u{e9}",
        "tarif fee -5 -",
        "tarif __complete",
        "tarif rank --assume .=.",
    ] {
        assert!(!told(line, &[]).contains(|c: char| c.is_control() && c != '\n' && c != '\t'), "{line:?}");
    }
}

#[test]
fn elvish_and_powershell_complete_commands_and_options() {
    for shell in ["elvish", "powershell"] {
        let command = format!("completions {shell}");
        assert!(Tarif::new(&command).run().expect(&command).contains("--best-per-product"));
    }
}

/// The shells themselves, at the list above in a folder of its own.
#[cfg(target_os = "linux")]
mod shells {
    use super::{LIST, Path, Tarif, fs};
    use crate::program::process;
    use std::io::Write;
    use std::process::{Command, Stdio};
    use tempfile::TempDir;

    /// What is typed, and what stands there once the key for completion was pressed.
    const TYPED: &[(&str, &str)] = &[
        ("tarif ra", "tarif rank"),
        ("tarif rank nor", "tarif rank north"),
        ("tarif rank --need mail=20,cl", "tarif rank --need mail=20,cloud"),
        ("tarif rank --need=mail=20,cl", "tarif rank --need=mail=20,cloud"),
        ("tarif rank --need cloud:Nextcloud@3,ma", "tarif rank --need cloud:Nextcloud@3,mail"),
        ("tarif fee --mix other=20%,st", "tarif fee --mix other=20%,standard="),
        ("tarif rank --assume nest.s", "tarif rank --assume nest.storage="),
        ("tarif rank --catalog lists/ot", "tarif rank --catalog lists/other.toml"),
        ("tarif rank --catalog=lists/ot", "tarif rank --catalog=lists/other.toml"),
        ("tarif rank --catalog lists/other.toml so", "tarif rank --catalog lists/other.toml south"),
        ("tarif rank --catalog 'lists/other.toml' so", "tarif rank --catalog lists/other.toml south"),
        ("tarif check stri", "tarif check striped"),
        ("tarif check lists/ot", "tarif check lists/other.toml"),
        ("tarif init lis", "tarif init lists"),
        ("tarif rank --form", "tarif rank --format"),
        ("tarif rank --lang f", "tarif rank --lang fr"),
    ];

    #[test]
    fn bash_completes_the_line() {
        for_terminal("bash", "--norc --noprofile -i", "PS1=; bind 'set enable-bracketed-paste off'; source ./script");
    }

    #[test]
    fn zsh_completes_the_line() {
        for_terminal("zsh", "-f -i", "PS1=; bindkey -e; autoload -Uz compinit; compinit -u -D; source ./script");
        for_terminal("zsh", "-f -i", "PS1=; bindkey -e; fpath+=(found); autoload -Uz compinit; compinit -u -D");
    }

    #[test]
    fn fish_completes_the_line() {
        if !is_there("fish") {
            return;
        }
        let folder = folder("fish");
        for (typed, expected) in TYPED.iter().filter(|(typed, _)| !typed.contains('\'')) {
            let ask = format!("source ./script; complete -C {typed:?}");
            let mut fish = in_folder(Command::new("fish"), &folder);
            let told = fish.args(["--no-config", "-c", &ask]).output().unwrap();
            let told = String::from_utf8(told.stdout).unwrap();
            let words: Vec<&str> = told.lines().map(|line| line.split('\t').next().unwrap()).collect();
            let last = expected.rsplit(' ').next().unwrap();
            assert_eq!(words.iter().map(|word| word.trim_end_matches('/')).collect::<Vec<_>>(), [last], "{typed}");
        }
    }

    /// A shell is driven as a person does: the line, the key for completion, the key for the start of the line, and a
    /// word before it that prints it.
    fn for_terminal(shell: &str, options: &str, start: &str) {
        if !is_there(shell) || !is_there("script") {
            return;
        }
        let folder = folder(shell);
        let lines: String = TYPED.iter().flat_map(|(typed, _)| [*typed, "\t\u{1}echo GOT \n"]).collect();
        let mut terminal = in_folder(Command::new("script"), &folder);
        terminal.args(["-qec", &format!("{shell} {options}"), "/dev/null"]).env("TERM", "dumb");
        let mut terminal = terminal.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        write!(terminal.stdin.take().unwrap(), "{start}\n{lines}exit\n").unwrap();
        let seen = terminal.wait_with_output().unwrap();
        let seen = String::from_utf8_lossy(&seen.stdout).replace('\r', "");
        let got = seen.lines().filter_map(|line| line.strip_prefix("GOT ")).map(|line| line.trim_end_matches('/'));
        assert_eq!(got.collect::<Vec<_>>(), TYPED.iter().map(|(_, line)| *line).collect::<Vec<_>>(), "{seen}");
    }

    fn is_there(program: &str) -> bool {
        let found = Command::new("sh").args(["-c", &format!("command -v {program}")]).output();
        let is_there = found.is_ok_and(|found| found.status.success());
        if !is_there {
            eprintln!("{program} is not installed: its completions are not tried.");
        }
        is_there
    }

    /// A folder with the list, another list, and the completions of a shell: to be sourced, and to be found.
    fn folder(shell: &str) -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("offers.toml", LIST);
        fs::create_dir(folder.path().join("lists")).unwrap();
        write("lists/other.toml", "schema = 1\ncurrency = \"EUR\"\n[offers.south]\nname = \"South\"\nbase = 3\n");
        let command = format!("completions {shell}");
        let script = Tarif::new(&command).run().expect(&command);
        write("script", &script);
        fs::create_dir(folder.path().join("found")).unwrap();
        write("found/_tarif", &script);
        folder
    }

    /// A program in that folder, where `tarif` is the one that is tested.
    fn in_folder(mut program: Command, folder: &TempDir) -> Command {
        let tarif = process();
        let path = std::env::var("PATH").unwrap_or_default();
        let built = Path::new(tarif.get_program()).parent().unwrap().display().to_string();
        for (name, value) in tarif.get_envs() {
            match value {
                Some(value) => program.env(name, value),
                None => program.env_remove(name),
            };
        }
        program.env("PATH", format!("{built}:{path}")).env("HOME", folder.path()).env("LC_ALL", "C.UTF-8");
        program.current_dir(folder.path());
        program
    }
}
