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
    trycmd::TestCases::new()
        .env("LANG", "C.UTF-8")
        .env("LC_ALL", "")
        .env("LC_MESSAGES", "")
        .env("SOURCE_DATE_EPOCH", "1795305600")
        .env("COLUMNS", "80")
        .env("NO_COLOR", "")
        .env("TARIF_CATALOG", "")
        .case("tests/cli/*.trycmd");
}
