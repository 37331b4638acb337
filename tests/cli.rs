//! Everything the program prints, as transcripts.

use std::env;
use std::process::Command;

#[test]
fn transcripts() {
    // trycmd has a variable of its own: it is set for a second run of this test alone.
    if env::var_os("UPDATE").is_some() && env::var_os("TRYCMD").is_none() {
        let this = env::current_exe().unwrap();
        let rewritten = Command::new(this).args(["--exact", "cli::transcripts"]).env("TRYCMD", "overwrite").status();
        assert!(rewritten.unwrap().success());
    }
    print_as_in("tests/cli/*.trycmd", "80");
    print_as_in("tests/cli/narrow/*.trycmd", "40");
}

fn print_as_in(transcripts: &str, columns: &str) {
    trycmd::TestCases::new()
        .env("LANG", "C.UTF-8")
        .env("LC_ALL", "")
        .env("LC_MESSAGES", "")
        .env("SOURCE_DATE_EPOCH", "1795305600")
        .env("COLUMNS", columns)
        .env("NO_COLOR", "")
        .env("TARIF_CATALOG", "")
        .case(transcripts);
}
