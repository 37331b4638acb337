//! Files: none that is read is written over, none is left half written, and what can be read once is.

use super::{Tarif, process};
use std::fs::{self, File, Permissions};
use std::io::{Read, Write};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread::sleep;
use std::time::Duration;
use tempfile::TempDir;

/// A folder with a catalog, a changed one, associations, a statement and an association’s own file.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        for (name, from) in [
            ("offers.toml", "example.toml"),
            ("new.toml", "example-next-year.toml"),
            ("associations.csv", "associations.csv"),
            ("statement.csv", "stripe-balance.csv"),
            ("association.toml", "association.toml"),
        ] {
            fs::copy(Path::new("tests/cli").join(from), folder.path(name)).unwrap();
        }
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn command(&self, arguments: &str) -> Command {
        let mut command = process();
        command.current_dir(self.0.path()).args(arguments.split(' ')).stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &str) -> Output {
        self.command(arguments).output().unwrap()
    }

    fn names(&self) -> Vec<String> {
        let names = fs::read_dir(self.0.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }
}

const COMMANDS: &[&str] = &[
    "rank --users 8 --gb 30",
    "explain packs --users 8 --gb 30",
    "services",
    "bundle --users 8 --need mail",
    "breakeven --over users --gb 30",
    "sweep --users 1..9 --gb 30",
    "budget --users 8 --gb 30",
    "diff offers.toml new.toml",
    "fee 20",
    "check offers.toml",
    "batch associations.csv",
];

fn refuses(folder: &Folder, mut command: Command, read: &str) {
    let before = fs::read(folder.path(read)).unwrap();
    let output = command.output().unwrap();
    let complaint = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{command:?}: {complaint}");
    assert!(complaint.contains("would be lost"), "{command:?}: {complaint}");
    assert_eq!(fs::read(folder.path(read)).unwrap(), before, "{command:?}");
    assert!(output.stdout.is_empty());
}

#[test]
fn no_file_that_is_read_is_written_over() {
    let folder = Folder::new();
    symlink("offers.toml", folder.path("link.toml")).unwrap();
    fs::hard_link(folder.path("offers.toml"), folder.path("hard.toml")).unwrap();
    for command in COMMANDS {
        for out in ["offers.toml", "./offers.toml", "link.toml", "hard.toml"] {
            refuses(&folder, folder.command(&format!("{command} --out {out}")), "offers.toml");
        }
    }
    let besides = [
        ("diff offers.toml new.toml", "new.toml"),
        ("batch associations.csv", "associations.csv"),
        ("audit statement.csv --rate 0.25", "statement.csv"),
        ("audit statement.csv --rate 0.25 --format csv", "statement.csv"),
        ("budget --for association.toml", "association.toml"),
        ("rank --users 8 --catalog new.toml", "new.toml"),
    ];
    for (command, read) in besides {
        refuses(&folder, folder.command(&format!("{command} --out {read}")), read);
    }
    let mut by_variable = folder.command("rank --users 8 --out new.toml");
    by_variable.env("TARIF_CATALOG", "new.toml");
    refuses(&folder, by_variable, "new.toml");
    let mut by_input = folder.command("batch - --out associations.csv");
    by_input.stdin(File::open(folder.path("associations.csv")).unwrap());
    refuses(&folder, by_input, "associations.csv");
}

#[test]
fn an_answer_is_not_appended_to_the_file_it_is_made_from() {
    let folder = Folder::new();
    let appended = File::options().append(true).open(folder.path("associations.csv")).unwrap();
    let before = fs::read(folder.path("associations.csv")).unwrap();
    let output = folder.command("batch associations.csv").stdout(appended).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(fs::read(folder.path("associations.csv")).unwrap(), before);
}

#[test]
fn a_file_keeps_its_permissions_and_a_read_only_one_is_refused() {
    let folder = Folder::new();
    let file = folder.path("answer.csv");
    let mode = || fs::metadata(&file).unwrap().permissions().mode() & 0o777;
    for kept in [0o600, 0o640, 0o664, 0o755] {
        fs::write(&file, "before").unwrap();
        fs::set_permissions(&file, Permissions::from_mode(kept)).unwrap();
        assert!(folder.run("rank --users 8 --format csv --out answer.csv").status.success());
        assert_eq!(mode(), kept);
        assert!(fs::read_to_string(&file).unwrap().starts_with("id,"));
    }
    fs::write(&file, "before").unwrap();
    fs::set_permissions(&file, Permissions::from_mode(0o444)).unwrap();
    let refused = folder.run("rank --users 8 --format csv --out answer.csv");
    assert_eq!((refused.status.code(), mode()), (Some(2), 0o444));
    assert!(String::from_utf8(refused.stderr).unwrap().contains("nothing was changed"));
    assert_eq!(fs::read_to_string(&file).unwrap(), "before");
}

/// Waits until a child has made its draft.
fn wait_for_a_draft(folder: &Folder, usual: &[String]) {
    for _ in 0..1_000 {
        if folder.names().len() > usual.len() {
            return;
        }
        sleep(Duration::from_millis(10));
    }
    panic!("no draft appeared");
}

#[test]
fn no_draft_is_left_when_a_signal_ends_the_program() {
    let folder = Folder::new();
    let usual = folder.names();
    // Where the tests themselves are run so as to ignore a hang-up, the program rightly ignores it too.
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let ignored = ignored.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or_default();
    for (name, signal) in [("INT", 2), ("TERM", 15), ("HUP", 1), ("QUIT", 3)] {
        if ignored >> (signal - 1) & 1 == 1 {
            continue;
        }
        let mut child = folder.command("batch - --out answer.csv").stdin(Stdio::piped()).spawn().unwrap();
        // To wait for a child closes its input, and the program may then end before it is told of the signal.
        let mut input = child.stdin.take().unwrap();
        input.write_all(b"name,users\n").unwrap();
        wait_for_a_draft(&folder, &usual);
        let killed = Command::new("kill").arg(format!("-{name}")).arg(child.id().to_string()).status().unwrap();
        assert!(killed.success());
        assert_eq!(child.wait().unwrap().signal(), Some(signal), "{name}");
        assert_eq!(folder.names(), usual, "{name}");
    }
}

#[test]
fn a_hang_up_that_is_ignored_stays_so() {
    let folder = Folder::new();
    let program = env!("CARGO_BIN_EXE_tarif");
    let script = format!(
        "trap '' HUP; (cat associations.csv; sleep 1) | {program} batch - --out answer.csv & sleep 0.4; kill -HUP $!; wait $!"
    );
    let output = Command::new("sh").args(["-c", &script]).current_dir(folder.0.path()).output().unwrap();
    assert!(String::from_utf8(output.stderr).unwrap().contains("lines could not be answered"));
    assert!(folder.path("answer.csv").exists());
}

#[test]
fn a_closed_pipe_is_quiet_in_every_format() {
    let folder = Folder::new();
    let lines = "x,1,1,\n".repeat(20_000);
    fs::write(folder.path("many.csv"), format!("name,users,gb,need\n{lines}")).unwrap();
    for command in ["sweep --users 1..200 --gb 1..100", "batch many.csv", "breakeven --over users --gb 30"] {
        for format in ["csv", "csv --dialect fr", "json", "markdown", "table"] {
            if command.starts_with("batch") && ["markdown", "table"].contains(&format) {
                continue;
            }
            let mut child = folder
                .command(&format!("{command} --format {format}"))
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap();
            drop(child.stdout.take());
            let mut complaint = String::new();
            child.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
            let said_once = complaint.starts_with("Read: users in") && complaint.lines().count() < 20;
            assert_eq!(child.wait().unwrap().code(), Some(0), "{command} {format}: {complaint}");
            assert!(complaint.is_empty() || said_once, "{command} {format}: {complaint}");
        }
    }
}

#[test]
fn what_can_be_read_once_is_read() {
    let folder = Folder::new();
    let shell = |script: &str| {
        let script =
            format!("PATH=$PATH:{}; {script}", Path::new(env!("CARGO_BIN_EXE_tarif")).parent().unwrap().display());
        let mut command = Command::new("bash");
        command.args(["-c", &script]).current_dir(folder.0.path()).env_remove("TARIF_CATALOG").env("LC_ALL", "C");
        let output = command.output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    for (script, status) in [
        ("tarif rank --users 8 --catalog <(cat offers.toml)", 0),
        ("tarif diff <(cat offers.toml) <(cat offers.toml)", 0),
        ("tarif diff <(cat offers.toml) new.toml", 1),
        ("cat offers.toml | tarif check /dev/stdin", 0),
        ("tarif budget --for <(cat association.toml) --catalog /dev/stdin < offers.toml", 0),
        ("cat associations.csv | tarif batch /dev/stdin | grep -q Club", 0),
    ] {
        let (code, _, complaint) = shell(script);
        assert_eq!(code, Some(status), "{script}: {complaint}");
    }
    for script in ["tarif rank --users 8 --catalog /dev/zero", "tarif budget --for /dev/zero", "tarif check ."] {
        let (code, out, complaint) = shell(script);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{script}");
        assert!(complaint.contains("larger than") || complaint.contains("folder"), "{script}: {complaint}");
    }
}

#[test]
fn the_ending_of_a_file_says_the_format() {
    let folder = tempfile::tempdir().unwrap();
    for (name, start) in
        [("a.csv", "id,name,"), ("a.JSON", "{\n"), ("a.md", "## Annual"), ("a.txt", "Annual"), ("a", "Annual")]
    {
        let file = folder.path().join(name);
        Tarif::new("rank --users 5 --out").arg(&file).run().expect(name);
        let written = fs::read_to_string(&file).unwrap();
        assert!(written.starts_with(start), "{name}: {written}");
    }
}
