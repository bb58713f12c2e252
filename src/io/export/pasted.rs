//! A table for the clipboard: as HTML, of which programs for texts and slides make a table of their own,
//! and spreadsheets cells.

use crate::i18n::Lang;

use super::report::escaped;

const DECIMALS: usize = 3;

const TABLE: &str = "border-collapse:collapse";
const CELL: &str = "border:1px solid #bfbfbf;padding:2pt 5pt;vertical-align:top;font-family:Arial,sans-serif;font-size:9.5pt";
const HEAD: &str = "background:#dce6f1;font-weight:bold;text-align:left";
/// Excel takes no text with this for a formula.
const TEXT: &str = r"mso-number-format:'\@'";

/// The first row is a head where `has_head` says so; then a row of a single cell is a paragraph.
pub fn html(rows: &[Vec<String>], has_head: bool) -> String {
    // Where it is not said, some take it for the letters of long ago.
    let mut text = String::from(r#"<meta charset="utf-8">"#);
    let mut is_open = false;
    let mut is_head = has_head;
    for row in rows {
        if has_head && row.len() < 2 {
            text.push_str(if is_open { "</table>" } else { "" });
            (is_open, is_head) = (false, true);
            let line = row.concat();
            if !line.trim().is_empty() {
                text.extend(["<p>", &escaped(&line), "</p>"]);
            }
            continue;
        }
        if !is_open {
            text.extend(["<table style=\"", TABLE, "\">"]);
            is_open = true;
        }
        let cells = row.iter().map(|cell| self::cell(cell, is_head));
        let cells: String = cells.collect();
        text.extend(["<tr>", &cells, "</tr>"]);
        is_head = false;
    }
    text.push_str(if is_open { "</table>" } else { "" });
    text
}

/// Numbers as people read them in a report: no more than three decimals.
pub fn rounded(rows: &[Vec<String>], lang: Lang) -> Vec<Vec<String>> {
    let cell = |text: &String| match lang.parse_number(text) {
        // Next to nothing is 0, whatever its sign.
        Some(value) if decimals(text) > DECIMALS && value.abs() < 5e-4 => "0".to_owned(),
        Some(value) if decimals(text) > DECIMALS => lang.plain(Some(value), DECIMALS),
        _ => text.clone(),
    };
    let rows = rows.iter().map(|row| row.iter().map(cell).collect());
    rows.collect()
}

fn decimals(text: &str) -> usize {
    let fraction = text.trim().rsplit_once([',', '.']);
    fraction.map_or(0, |(_, digits)| digits.len())
}

fn cell(text: &str, is_head: bool) -> String {
    let (tag, style) = match (is_head, is_number(text)) {
        (true, _) => ("th", HEAD),
        (false, true) => ("td", "text-align:right"),
        (false, false) => ("td", TEXT),
    };
    let lines: Vec<String> = text.lines().map(escaped).collect();
    let text = lines.join("<br>");
    format!(r#"<{tag} style="{CELL};{style}">{text}</{tag}>"#)
}

fn is_number(text: &str) -> bool {
    let text = text.trim();
    let fits = |c: char| c.is_ascii_digit() || ",.%+-−– \u{a0}".contains(c);
    text.contains(|c: char| c.is_ascii_digit())
        && text.chars().all(fits)
        && text.chars().filter(|c| *c == '-').count() < 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
        let row = |row: &&[&str]| row.iter().map(ToString::to_string).collect();
        rows.iter().map(row).collect()
    }

    #[test]
    fn sentences_are_paragraphs_and_rows_a_table_with_its_head() {
        let told = html(
            &rows(&[
                &["Satu & dua."],
                &["Nama", "Derajat"],
                &["<KUD>", "2,5"],
                &[""],
            ]),
            true,
        );
        assert!(told.contains("<p>Satu &amp; dua.</p><table"), "{told}");
        assert_eq!(told.matches("<th ").count(), 2);
        assert!(told.contains(">&lt;KUD&gt;</td>"));
        assert!(told.contains("text-align:right\">2,5</td>"));
        assert!(told.ends_with("</tr></table>"), "{told}");
    }

    #[test]
    fn cells_without_a_head_are_cells_even_alone_in_their_rows() {
        let told = html(&rows(&[&["=1+1"], &["dua\nbaris"]]), false);
        assert_eq!(told.matches("<td ").count(), 2);
        assert!(!told.contains("<th ") && !told.contains("<p>"));
        assert!(told.contains(r"mso-number-format:'\@'"));
        assert!(told.contains("dua<br>baris"));
    }

    #[test]
    fn numbers_are_rounded_and_words_left_alone() {
        let cells = rows(&[&["0,666667", "5,5", "1.234", "KUD 1,23456", "-0,00012"]]);
        let told = rounded(&cells, Lang::Indonesian);
        assert_eq!(
            told,
            rows(&[&["0,667", "5,5", "1.234", "KUD 1,23456", "0"]])
        );
    }

    #[test]
    fn numbers_are_told_from_dates_and_words() {
        for number in ["2", "0,333", "1.234,5", "25 %", "−3", "+1,0", "12\u{a0}%"] {
            assert!(is_number(number), "{number}");
        }
        for text in ["", "–", "S06", "2026-03-12", "3 pihak"] {
            assert!(!is_number(text), "{text}");
        }
    }
}
