//! Everything the program prints, as transcripts. `TRYCMD=overwrite cargo test --test cli` rewrites them.

#[test]
fn transcripts() {
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
