//! Modules only look down: each uses nothing but what stands before it in the list.

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

#[test]
fn every_module_has_its_layer() {
    let library = fs::read_to_string("src/lib.rs").unwrap();
    let declared = library.lines().filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod "));
    assert_eq!(declared.map(|name| name.trim_end_matches(';')).collect::<Vec<_>>(), LAYERS);
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
