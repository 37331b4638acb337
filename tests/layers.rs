//! Modules only look down: each uses nothing but what stands before it in the list, and so do the modules of some rooms.

use std::fs;
use std::path::{Path, PathBuf};

const LAYERS: &[&str] =
    &["money", "price", "fee", "catalog", "input", "analysis", "lang", "report", "format", "cli", "run"];

#[test]
fn modules_only_look_down() {
    for (height, layer) in LAYERS.iter().enumerate() {
        for file in sources(layer) {
            let text = fs::read_to_string(&file).unwrap();
            for above in &LAYERS[height + 1..] {
                assert!(!text.contains(&format!("crate::{above}")), "{} looks up to {above}", file.display());
            }
        }
    }
}

/// It knows neither offers nor money: a general method, of which the rest of the program is one use.
#[test]
fn the_solver_stands_alone() {
    for file in files(Path::new("src/analysis/solver")) {
        let text = fs::read_to_string(&file).unwrap();
        for outside in ["crate::", "super::super"] {
            assert!(!text.contains(outside), "{} uses {outside}", file.display());
        }
    }
}

#[test]
fn every_module_has_its_layer() {
    let library = fs::read_to_string("src/lib.rs").unwrap();
    let declared = library.lines().filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod "));
    assert_eq!(declared.map(|name| name.trim_end_matches(';')).collect::<Vec<_>>(), LAYERS);
}

/// The rooms whose modules stand in reading order too: each uses only those declared before it.
const ORDERED: &[&str] = &["money", "price", "fee", "catalog", "input", "analysis"];

#[test]
fn modules_of_a_room_use_those_before_them() {
    for room in ORDERED {
        let modules = declared(&Path::new("src").join(room).join("mod.rs"));
        for (position, module) in modules.iter().enumerate() {
            for file in sources(&format!("{room}/{module}")) {
                let used = used_modules(room, &file);
                let later = modules[position + 1..].iter().find(|later| used.contains(later));
                assert_eq!(later, None, "{} uses a module that is declared after {module}", file.display());
            }
        }
    }
}

fn declared(file: &Path) -> Vec<String> {
    let text = fs::read_to_string(file).unwrap();
    let names = text.lines().filter_map(|line| line.trim_start_matches("pub(crate) ").strip_prefix("mod "));
    names.map(|name| name.trim_end_matches(';').to_owned()).collect()
}

/// The names that a file takes from its room, alone or in braces.
fn used_modules(room: &str, file: &Path) -> Vec<String> {
    let text = fs::read_to_string(file).unwrap();
    let folder = Path::new("src").join(room);
    let parent = file.parent().unwrap();
    let is_module_of_room = parent == folder || (file.ends_with("mod.rs") && parent.parent() == Some(&folder));
    let paths = [format!("crate::{room}::"), "super::".to_owned()];
    let taken = paths[..=usize::from(is_module_of_room)].iter().flat_map(|path| text.split(path.as_str()).skip(1));
    let is_name = |c: char| c == '_' || c.is_alphanumeric();
    let names = taken.flat_map(|rest| match rest.strip_prefix('{') {
        Some(list) => list.split('}').next().unwrap_or_default().split([',', ':']).collect(),
        None => vec![rest.split(|c| !is_name(c)).next().unwrap_or_default()],
    });
    names.map(|name| name.trim().to_owned()).collect()
}

/// The formatter gives up on an expression that holds a longer line, and says nothing.
#[test]
fn no_line_is_too_long_to_be_formatted() {
    for file in files(Path::new("src")) {
        let text = fs::read_to_string(&file).unwrap();
        for (index, line) in text.lines().enumerate() {
            assert!(line.chars().count() <= 120, "{}:{} is longer than 120 columns", file.display(), index + 1);
        }
    }
}

/// The files of a module: `src/NAME.rs`, or all of `src/NAME/`.
fn sources(layer: &str) -> Vec<PathBuf> {
    let single = Path::new("src").join(format!("{layer}.rs"));
    if single.exists() { vec![single] } else { files(&Path::new("src").join(layer)) }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The tree of `docs/architecture.md` is made from the first sentence of each folder's `mod.rs`.
#[test]
fn the_map_of_the_architecture_is_that_of_the_sources() {
    const START: &str = "```text\nsrc/\n";
    let path = Path::new("docs/architecture.md");
    let stored = fs::read_to_string(path).unwrap();
    let (before, rest) = stored.split_once(START).unwrap();
    let (_, after) = rest.split_once("```").unwrap();
    let current = format!("{before}{START}{}```{after}", folders("", LAYERS.iter().map(|layer| (*layer).to_owned())));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path, &current).unwrap();
    }
    assert!(stored == current || std::env::var_os("UPDATE").is_some(), "UPDATE=1 cargo test, then read the difference");
}

/// A line for each folder, and for those within it.
fn folders(parent: &str, names: impl Iterator<Item = String>) -> String {
    let line = |name: String| {
        let path = format!("{parent}{name}/");
        let module = fs::read_to_string(Path::new("src").join(&path).join("mod.rs")).unwrap();
        let sentence = module.lines().next().unwrap().trim_start_matches("//! ").to_owned();
        let depth = path.matches('/').count();
        let head = format!("{}{name}/", "    ".repeat(depth));
        format!("{head:<24} {sentence}\n") + &folders(&path, folders_in(&path).into_iter())
    };
    names.map(line).collect()
}

fn folders_in(path: &str) -> Vec<String> {
    let entries = fs::read_dir(Path::new("src").join(path)).unwrap().map(|entry| entry.unwrap());
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> = folders.map(|entry| entry.file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn no_name_of_a_type_stands_for_two_things() {
    let mut names: Vec<(String, PathBuf)> = Vec::new();
    for path in files(Path::new("src")) {
        for line in fs::read_to_string(&path).unwrap().lines() {
            let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
            let kind = words.iter().position(|word| ["struct", "enum", "trait", "type"].contains(word));
            // An associated type is indented, and a comment has its own first word.
            let is_declared = line.starts_with(['p', 's', 'e', 't']);
            if let Some(name) = kind.filter(|_| is_declared).and_then(|kind| words.get(kind + 1)) {
                let other = names.iter().find(|(known, _)| known == name);
                assert!(other.is_none(), "{name} in {} and in {}", path.display(), other.unwrap().1.display());
                names.push(((*name).to_owned(), path.clone()));
            }
        }
    }
    assert!(names.len() > 200);
}
