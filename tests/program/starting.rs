//! `tarif init`: it works in an empty folder, and nothing is ever written over.

use super::Tarif;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tarif::Catalog;

fn tarif_in(folder: &Path, arguments: &[&str]) -> Output {
    let mut command: Command = super::process();
    command.current_dir(folder).args(arguments).output().unwrap()
}

fn names_in(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn in_an_empty_folder_a_list_is_started_and_ranked() {
    for (arguments, lang) in [(&["init"][..], "en"), (&["init", "--empty"], "en"), (&["init", "--empty"], "fr")] {
        let folder = tempfile::tempdir().unwrap();
        let started = tarif_in(folder.path(), &[arguments, &["--lang", lang]].concat());
        assert!(started.status.success() && started.stderr.is_empty(), "{started:?}");
        let next = "tarif rank --for association.toml\n";
        assert!(String::from_utf8(started.stdout).unwrap().contains(next));
        let files = ["association.schema.json", "association.toml", "offers.schema.json", "offers.toml"];
        assert_eq!(names_in(folder.path()), files);
        let ranked = tarif_in(folder.path(), &["rank", "--for", "association.toml", "--lang", lang]);
        assert!(ranked.status.success(), "{ranked:?}");
        assert!(String::from_utf8(ranked.stdout).unwrap().contains("offers.toml"));
    }
}

#[test]
fn the_built_in_list_is_written_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    Tarif::new("init").arg(folder.path()).run().expect("init");
    let written = fs::read_to_string(folder.path().join("offers.toml")).unwrap();
    assert_eq!(written, fs::read_to_string("offers.toml").unwrap());
    assert!(written.starts_with("#:schema ./offers.schema.json\n"));
}

#[test]
fn a_skeleton_has_nothing_to_complain_about_on_the_day_it_is_made() {
    for lang in ["en", "fr"] {
        let folder = tempfile::tempdir().unwrap();
        Tarif::new(&format!("init --empty --on 2031-02-03 --lang {lang}")).arg(folder.path()).run().expect("init");
        let list = folder.path().join("offers.toml");
        let written = fs::read_to_string(&list).unwrap();
        assert!(written.starts_with("#:schema ./offers.schema.json\n") && written.contains("checked = 2031-02-03 "));
        assert!(written.lines().count() < 90 && written.lines().all(|line| line.chars().count() <= 120));
        let checked = Tarif::new("check --strict --on 2031-02-03").arg(&list).run();
        assert_eq!(checked.status, 0, "{}", checked.out);
    }
}

/// Each line that begins with `# ` and an assignment or a header is one that the reader will know how to use.
#[test]
fn the_rarer_lines_of_a_skeleton_are_toml() {
    for lang in ["en", "fr"] {
        let folder = tempfile::tempdir().unwrap();
        Tarif::new(&format!("init --empty --lang {lang}")).arg(folder.path()).run().expect("init");
        let written = fs::read_to_string(folder.path().join("offers.toml")).unwrap();
        let rarer = written.lines().filter_map(|line| line.strip_prefix("# "));
        let rarer: Vec<&str> = rarer.filter(|line| line.contains(" = ") || line.starts_with('[')).collect();
        assert!(rarer.len() > 20, "{rarer:?}");
        for line in rarer {
            let (_, diagnostics) = Catalog::parse(line);
            let syntax = diagnostics.shown.iter().find(|found| found.problem.code() == "syntax");
            assert!(syntax.is_none(), "{line}: {syntax:?}");
        }
    }
}

/// Each line that begins with `# ` and an assignment or a header can be used, all together, once the sum of the
/// gigabytes makes way for those of each need.
#[test]
fn every_line_of_an_association_can_be_used() {
    for (options, lang) in [("init", "en"), ("init", "fr"), ("init --empty", "en"), ("init --empty", "fr")] {
        let folder = tempfile::tempdir().unwrap();
        Tarif::new(&format!("{options} --lang {lang}")).arg(folder.path()).run().expect("init");
        let file = folder.path().join("association.toml");
        let written = fs::read_to_string(&file).unwrap();
        let is_toml = |line: &&str| line.contains(" = ") || line.starts_with('[');
        let lines = written.lines().map(|line| line.strip_prefix("# ").filter(is_toml).unwrap_or(line));
        let empty = options.contains("--empty");
        // The skeleton has one offer of known price, no criteria and no processor.
        let absent = ["require", "usage", "processor", "payments", "card", "[assume]", "\"ex"];
        let kept = lines.filter(|line| {
            let is_absent = empty && absent.iter().any(|absent| line.starts_with(absent));
            !line.starts_with("gb ") && !is_absent
        });
        fs::write(&file, kept.collect::<Vec<_>>().join("\n")).unwrap();
        let ask =
            |command| Tarif::new(command).arg("--for").arg(&file).catalog(folder.path().join("offers.toml")).run();
        for command in ["rank", "explain", "bundle", "budget", "services", "explain --minutes"] {
            let asked = ask(command);
            assert_eq!((asked.status, asked.err.as_str()), (0, ""), "{options} {lang} {command}");
        }
    }
}

#[test]
fn nothing_is_written_where_one_of_the_files_stands() {
    for name in ["offers.toml", "association.toml", "offers.schema.json", "association.schema.json"] {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(name), "mine").unwrap();
        for options in ["init", "init --empty"] {
            let refused = Tarif::new(options).arg(folder.path()).run();
            assert_eq!((refused.status, refused.out.as_str()), (2, ""));
            let complaint = refused.err.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(complaint.contains(name) && complaint.contains("nothing was written"), "{complaint}");
            assert_eq!(names_in(folder.path()), [name]);
            assert_eq!(fs::read_to_string(folder.path().join(name)).unwrap(), "mine");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_in_the_way() {
    let folder = tempfile::tempdir().unwrap();
    let elsewhere = folder.path().join("elsewhere");
    std::os::unix::fs::symlink(&elsewhere, folder.path().join("offers.toml")).unwrap();
    assert_eq!(Tarif::new("init").arg(folder.path()).run().status, 2);
    assert!(!elsewhere.exists() && names_in(folder.path()) == ["offers.toml"]);
}

#[test]
fn the_next_command_names_the_list_where_another_would_be_found() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("offers.toml");
    let started = Tarif::new("init").arg(folder.path()).run().expect("init");
    let one_line = started.split_whitespace().collect::<Vec<_>>().join(" ");
    let association = folder.path().join("association.toml");
    let next = format!("tarif rank --for {} --catalog {}", association.display(), list.display());
    assert!(one_line.contains(&next), "{started}");
}
