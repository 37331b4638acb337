//! The manual page and the shells' completions, made from the command line itself.

use crate::cli;
use crate::lang::Lang;
use clap_complete::Shell;
use clap_mangen::Man;

/// The sections that the page generator writes and that have a name in each language.
const SECTIONS: &[&str] = &["NAME", "SYNOPSIS", "DESCRIPTION", "SUBCOMMANDS", "EXTRA"];

/// The completions of a shell.
pub(crate) fn completions(shell: Shell, lang: Lang) -> Vec<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut cli::command(lang), "tarif", &mut script);
    script
}

/// One page for the whole program: the options of each command stand in a section of its name.
pub(crate) fn page(lang: Lang) -> Vec<u8> {
    let mut command = cli::command(lang);
    command.build();
    let whole =
        Man::new(command.clone()).title("tarif").section("1").source(format!("tarif {}", env!("CARGO_PKG_VERSION")));
    let mut page = Vec::new();
    render(&mut page, |page| {
        whole.render_title(page)?;
        whole.render_name_section(page)?;
        whole.render_synopsis_section(page)?;
        whole.render_description_section(page)
    });
    for inner in command.get_subcommands() {
        let name = format!("tarif {}", inner.get_name());
        let part = Man::new(inner.clone());
        page.extend(format!(".SH \"{}\"\n", name.to_uppercase()).bytes());
        let mut section = Vec::new();
        render(&mut section, |page| {
            part.render_description_section(page)?;
            part.render_options_section(page)?;
            part.render_extra_section(page)
        });
        page.extend(without_heads(&String::from_utf8_lossy(&section)).bytes());
    }
    translated(&String::from_utf8_lossy(&page), lang).into_bytes()
}

/// Writing to memory does not fail.
fn render(page: &mut Vec<u8>, write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) {
    let _ = write(page);
}

fn without_heads(section: &str) -> String {
    let lines = section.lines().map(|line| if line.starts_with(".SH ") { ".PP" } else { line });
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn translated(page: &str, lang: Lang) -> String {
    let line =
        |line: &str| match line.strip_prefix(".SH ").and_then(|name| SECTIONS.iter().find(|known| **known == name)) {
            Some(name) => format!(".SH {}\n", lang.section(name)),
            None => format!("{line}\n"),
        };
    page.lines().map(line).collect()
}
