//! A page: one file without scripts, for a screen, a printer and a screen reader. It asks no address for anything.

use super::markup::{escaped, linked};
use super::svg::{COLOURS, SHAPES, inline};
use super::writer::Writer;
use super::{Style, cell};
use crate::report::document::{Align, Block, Cell, Fit, LivePage, Plot, Snippet, Table, Tone};
use std::io::{self, Write};

pub(super) struct HtmlWriter<'a> {
    pub style: Style,
    pub currency: &'a str,
}

/// A serif for sentences, a sans for figures; two columns of margin on a desk, none on a phone; A4 where it is printed.
const PAGE: &str = "\
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);\
font:1.05rem/1.55 Charter,'Bitstream Charter',Cambria,Georgia,serif}\
main{max-width:56rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}\
h1{font-size:1.75rem;line-height:1.2;margin:0 0 1rem;text-wrap:balance}h1+p{font-size:1.2rem}\
h2{font-size:1.15rem;margin:2rem 0 .5rem}p{margin:.75rem 0;max-width:42rem}a{color:var(--c0);overflow-wrap:anywhere}\
figure{margin:1.5rem 0}.scroll{overflow-x:auto;margin:1rem 0}\
table{border-collapse:collapse;font:.93rem/1.4 system-ui,sans-serif;font-variant-numeric:tabular-nums}\
th,td{padding:.3rem .8rem .3rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}\
thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}tbody th{font-weight:400}\
.n{text-align:right;white-space:nowrap}.best>*{font-weight:700}.open>*{color:var(--c1)}\
.total>*{font-weight:700;border-top:2px solid var(--ink)}\
.m{text-align:center;font-weight:700}.m small{display:block;font-weight:400}\
.m0{--m:var(--c0)}.m1{--m:var(--c1)}.m2{--m:var(--c2)}.m3{--m:var(--c3)}.m4{--m:var(--c4)}.m5{--m:var(--c5)}\
.m[class*=' ']{color:var(--m);background:color-mix(in srgb,var(--m) 9%,transparent);padding:.3rem .8rem}\
.fields{display:flex;flex-wrap:wrap;gap:.6rem 1.2rem}\
input,select{font:inherit;max-width:8rem;padding:.2rem .4rem;background:var(--page);\
color:var(--ink);border:1px solid var(--soft);border-radius:3px}fieldset{border:1px solid var(--rule);display:flex;\
flex-wrap:wrap;gap:.3rem 1rem}.rates label{display:block;margin:.3rem 0}\
input.r{background:color-mix(in srgb,gold 30%,var(--page))}[aria-invalid=true]{outline:2px solid var(--c1)}\
#live td{white-space:nowrap}#live-says{font-size:1.2rem}@media print{form{display:none}}\
ul{padding-left:1.2rem}li{margin:.3rem 0}dl{margin:.5rem 0;display:grid;grid-template-columns:fit-content(16rem) 1fr;\
gap:.3rem 1.2rem}dt{font-weight:700}dd{margin:0;overflow-wrap:anywhere}pre{overflow-x:auto;font-size:.85rem}\
@media(max-width:40rem){main{padding:1.25rem .9rem 3rem}dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}\
@page{size:A4;margin:18mm}\
@media print{body{font-size:10.5pt}main{max-width:none;padding:0}h1,h2{break-after:avoid}\
tr,figure,dd,li{break-inside:avoid}\
thead{display:table-header-group}.scroll{overflow:visible}a{color:inherit;text-decoration:none}}";

/// How many colours marks have; then they come again.
const MARK_COLOURS: usize = 6;

impl Writer for HtmlWriter<'_> {
    fn document(&self, blocks: &[Block], out: &mut dyn Write) -> io::Result<()> {
        let title =
            blocks.iter().find_map(|block| if let Block::Title(text) = block { Some(text.as_str()) } else { None });
        let title = escaped(title.unwrap_or("tarif"));
        write!(
            out,
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
             content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{title}</title>\n<style>{COLOURS}{PAGE}{SHAPES}</style>\n</head>\n<body>\n<main>\n",
            self.style.lang.code()
        )?;
        if !blocks.iter().any(|block| matches!(block, Block::Title(_))) {
            writeln!(out, "<h1>{title}</h1>")?;
        }
        let first = blocks.iter().position(|block| matches!(block, Block::Title(_)));
        for (index, block) in blocks.iter().enumerate() {
            match block {
                Block::Title(text) if Some(index) == first => writeln!(out, "<h1>{}</h1>", escaped(text))?,
                Block::Picture(_) | Block::Plot(_) => figure(block, index, out)?,
                Block::Live(page) => live(page, out)?,
                Block::Table(table) => self.titled_table(table, heading_before(blocks, index), out)?,
                block => self.block(block, out)?,
            }
        }
        writeln!(out, "</main>\n</body>\n</html>")
    }

    fn title(&self, text: &str, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "<h2>{}</h2>", escaped(text))
    }

    fn paragraph(&self, text: &str, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "<p>{}</p>", linked(text))
    }

    fn list(&self, heading: &str, items: &[(String, String)], out: &mut dyn Write) -> io::Result<()> {
        if !heading.is_empty() {
            self.title(heading, out)?;
        }
        if items.iter().all(|(label, _)| label.is_empty()) {
            writeln!(out, "<ul>")?;
            items.iter().try_for_each(|(_, text)| writeln!(out, "<li>{}</li>", linked(text)))?;
            return writeln!(out, "</ul>");
        }
        definitions(items, out)
    }

    fn table(&self, table: &Table, out: &mut dyn Write) -> io::Result<()> {
        self.titled_table(table, "", out)
    }

    fn plot(&self, _: &Plot, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    fn snippet(&self, snippet: &Snippet, out: &mut dyn Write) -> io::Result<()> {
        let Snippet { code, what, instead, file, excerpt, first_line, span, .. } = snippet;
        let (severity, colon) = (self.style.lang.severity(snippet.severity), self.style.lang.colon());
        let [what, instead] = [what, instead].map(|text| linked(text));
        let parts =
            [0..span.start, span.clone(), span.end..excerpt.len()].map(|part| excerpt.get(part).unwrap_or_default());
        let [before, pointed_at, after] = parts.map(escaped);
        writeln!(
            out,
            "<p><strong>{severity}</strong> <code>{code}</code> ({}:{first_line}){colon} {what}</p>\n\
             <pre>{before}<mark>{pointed_at}</mark>{after}</pre>",
            escaped(file)
        )?;
        if instead.is_empty() { Ok(()) } else { writeln!(out, "<p>{instead}</p>") }
    }
}

/// Fields and boxes, and the script that follows them; without scripts it stays hidden.
fn live(page: &LivePage, out: &mut dyn Write) -> io::Result<()> {
    let [title, needs] = [&page.title, &page.needs].map(|text| escaped(text));
    writeln!(out, "<section id=\"live\" hidden>\n<h2>{title}</h2>\n<form id=\"live-form\">\n<p class=\"fields\">")?;
    for (name, label, value) in &page.fields {
        let [name, label] = [name, label].map(|text| escaped(text));
        writeln!(out, "<label>{label} <input name=\"{name}\" inputmode=\"numeric\" value=\"{value}\"></label>")?;
    }
    writeln!(out, "</p>\n<fieldset>\n<legend>{needs}</legend>")?;
    for (id, label, is_ticked) in &page.boxes {
        let ([id, label], ticked) = ([id, label].map(|text| escaped(text)), if *is_ticked { " checked" } else { "" });
        writeln!(out, "<label><input type=\"checkbox\" value=\"{id}\"{ticked}> {label}</label>")?;
    }
    writeln!(out, "</fieldset>")?;
    choices(page, out)?;
    rate_fields(page, out)?;
    let [rank, offer, annual] = [0, 1, 2].map(|index| escaped(&page.columns[index]));
    writeln!(
        out,
        "</form>\n<p id=\"live-says\" aria-live=\"polite\"></p>\n<table>\n<thead>\n<tr><th \
         scope=\"col\">{rank}</th><th scope=\"col\">{offer}</th><th scope=\"col\" \
         class=\"n\">{annual}</th></tr>\n</thead>\n<tbody id=\"live-ranks\"></tbody>\n</table>\n</section>\n\
         <script>\n{}</script>",
        page.script
    )
}

/// A choice between any, yes and no for each criterion.
fn choices(page: &LivePage, out: &mut dyn Write) -> io::Result<()> {
    if page.choices.is_empty() {
        return Ok(());
    }
    writeln!(out, "<fieldset>\n<legend>{}</legend>", escaped(&page.criteria))?;
    let [any, yes, no] = [0, 1, 2].map(|index| escaped(&page.any_yes_no[index]));
    for (id, label, said) in &page.choices {
        let [id, label] = [id, label].map(|text| escaped(text));
        let chosen = |place: usize| if place == *said { " selected" } else { "" };
        writeln!(
            out,
            "<label>{label} <select name=\"{id}\"><option value=\"\">{any}</option><option \
             value=\"yes\"{}>{yes}</option><option value=\"no\"{}>{no}</option></select></label>",
            chosen(1),
            chosen(2)
        )?;
    }
    writeln!(out, "</fieldset>")
}

/// A field for each price that nobody publishes.
fn rate_fields(page: &LivePage, out: &mut dyn Write) -> io::Result<()> {
    if page.prices.is_empty() {
        return Ok(());
    }
    writeln!(out, "<details>\n<summary>{}</summary>\n<p class=\"rates\">", escaped(&page.rates))?;
    for (name, label) in &page.prices {
        let [name, label] = [name, label].map(|text| escaped(text));
        writeln!(out, "<label><input class=\"r\" name=\"{name}\" inputmode=\"decimal\"> {label}</label>")?;
    }
    writeln!(out, "</p>\n</details>")
}

/// The nearest title above a table.
fn heading_before(blocks: &[Block], index: usize) -> &str {
    let titles = blocks[..index].iter().rev().filter_map(|block| match block {
        Block::Title(text) => Some(text.as_str()),
        _ => None,
    });
    titles.take(1).next().unwrap_or_default()
}

fn figure(block: &Block, number: usize, out: &mut dyn Write) -> io::Result<()> {
    let Some(picture) = inline(block, number) else { return Ok(()) };
    writeln!(out, "<figure>{picture}</figure>")
}

fn definitions(items: &[(String, String)], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<dl>")?;
    for (label, text) in items {
        writeln!(out, "<dt>{}</dt><dd>{}</dd>", escaped(label), linked(text))?;
    }
    writeln!(out, "</dl>")
}

impl HtmlWriter<'_> {
    /// A table that scrolls by itself where the window is narrow.
    fn titled_table(&self, table: &Table, title: &str, out: &mut dyn Write) -> io::Result<()> {
        writeln!(
            out,
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\n<table>\n<thead>\n<tr>",
            escaped(title)
        )?;
        for column in &table.columns {
            let class = if column.align == Align::Decimal { " class=\"n\"" } else { "" };
            match column.title.as_str() {
                "" => writeln!(out, "<td></td>")?,
                title => writeln!(out, "<th scope=\"col\"{class}>{}</th>", escaped(title))?,
            }
        }
        writeln!(out, "</tr>\n</thead>\n<tbody>")?;
        let heads = head_column(table);
        for row in &table.rows {
            let class = match row.tone {
                Tone::Plain => "",
                Tone::Best => " class=\"best\"",
                Tone::Open => " class=\"open\"",
                Tone::Total => " class=\"total\"",
            };
            writeln!(out, "<tr{class}>")?;
            for (index, cell) in row.cells.iter().enumerate() {
                self.cell(cell, table.columns[index].align, Some(index) == heads, out)?;
            }
            writeln!(out, "</tr>")?;
        }
        writeln!(out, "</tbody>\n</table>\n</div>")?;
        match &table.fit {
            Fit::Marks(legend) if !legend.meanings.is_empty() => definitions(&legend.meanings, out),
            _ => Ok(()),
        }
    }

    fn cell(&self, content: &Cell, align: Align, heads_row: bool, out: &mut dyn Write) -> io::Result<()> {
        if let Cell::Mark(mark) = content {
            let colour = mark.colour.map(|number| format!(" m{}", number % MARK_COLOURS)).unwrap_or_default();
            let detail = match mark.detail.as_str() {
                "" => String::new(),
                detail => format!(" <small>{}</small>", escaped(detail)),
            };
            return writeln!(out, "<td class=\"m{colour}\">{}{detail}</td>", escaped(&mark.symbol));
        }
        let text = cell::text(content, self.style.lang, self.currency);
        let class = if align == Align::Decimal { " class=\"n\"" } else { "" };
        if heads_row {
            writeln!(out, "<th scope=\"row\"{class}>{}</th>", linked(&text))
        } else {
            writeln!(out, "<td{class}>{}</td>", linked(&text))
        }
    }
}

/// The column that names the rows: the first of texts, or else the first of all.
fn head_column(table: &Table) -> Option<usize> {
    let is_text = |cell: &Cell| matches!(cell, Cell::Text(_) | Cell::Passage(_));
    let columns = 0..table.columns.len();
    let named = |index: &usize| table.rows.iter().all(|row| row.cells.get(*index).is_some_and(is_text));
    (!table.rows.is_empty()).then(|| columns.clone().find(named).unwrap_or(0))
}
