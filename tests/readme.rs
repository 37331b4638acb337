//! The README is executed, in English and in French: every command of its transcripts, in order, in one folder with a copy
//! of `offers.toml`, must print what stands below it. `UPDATE=1 cargo test` rewrites what they print.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

/// What `cargo run` would do, without building the program a second time.
const CARGO: &str = "#!/bin/sh\nwhile [ \"$1\" != -- ]; do shift; done\nshift\nexec tarif \"$@\"\n";

#[test]
fn every_transcript_of_the_readme_is_true() {
    assert_true("README.md", "C.UTF-8");
}

#[test]
fn every_transcript_of_the_french_readme_is_true() {
    assert_true("LISEZMOI.md", "fr_FR.UTF-8");
}

fn assert_true(file: &str, locale: &str) {
    let folder = tempfile::tempdir().unwrap();
    fs::copy("offers.toml", folder.path().join("offers.toml")).unwrap();
    install_cargo(folder.path());
    let readme = fs::read_to_string(file).unwrap();
    let executed = executed(&readme, folder.path(), locale);
    if env::var_os("UPDATE").is_some() {
        fs::write(file, &executed).unwrap();
    } else {
        assert_eq!(executed, readme, "{file}");
    }
}

#[test]
fn the_checks_run_the_test_command_of_the_readme() {
    let checks = fs::read_to_string(".ci/run").unwrap();
    assert!(checks.lines().any(|line| line.trim() == "cargo test"));
}

fn install_cargo(folder: &Path) {
    let bin = folder.join("bin");
    fs::create_dir(&bin).unwrap();
    fs::write(bin.join("cargo"), CARGO).unwrap();
    let made = Command::new("chmod").arg("+x").arg(bin.join("cargo")).status().unwrap();
    assert!(made.success());
}

/// The text, with each transcript as it comes out now.
fn executed(text: &str, folder: &Path, locale: &str) -> String {
    let mut pieces = text.split("```console\n");
    let mut executed = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (transcript, after) = piece.split_once("```").expect("a transcript ends");
        executed += "```console\n";
        for command in commands(transcript) {
            executed += &command.shown;
            executed += &output(&command.script, folder, locale);
        }
        executed += "```";
        executed += after;
    }
    executed
}

struct Shown {
    shown: String,
    script: String,
}

/// The commands of a transcript: a line that begins with `$ `, and those after it that begin with `>`.
fn commands(transcript: &str) -> Vec<Shown> {
    let mut commands: Vec<Shown> = Vec::new();
    for line in transcript.lines() {
        if let Some(first) = line.strip_prefix("$ ") {
            commands.push(Shown { shown: [line, "\n"].concat(), script: [first, "\n"].concat() });
        } else if let (Some(more), Some(last)) = (line.strip_prefix('>'), commands.last_mut()) {
            last.shown.extend([line, "\n"]);
            last.script.extend([more.strip_prefix(' ').unwrap_or(more), "\n"]);
        }
    }
    commands
}

fn output(script: &str, folder: &Path, locale: &str) -> String {
    let tarif = Path::new(env!("CARGO_BIN_EXE_tarif")).parent().unwrap();
    let path = format!("{}:{}:{}", folder.join("bin").display(), tarif.display(), env::var("PATH").unwrap());
    let output = Command::new("sh")
        .args(["-c", &format!("{{ {script} }} 2>&1")])
        .current_dir(folder)
        .env_clear()
        .envs([("PATH", path.as_str()), ("LANG", locale), ("SOURCE_DATE_EPOCH", "1795305600"), ("COLUMNS", "80")])
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}
