//! Tables as text, as spreadsheets put them on the clipboard: cells parted by tabs, rows by line
//! ends, and quotation marks around a cell that holds either.

/// The rows of a text. Cells are taken as they stand, without the spaces around them.
pub fn rows(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}');
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (cell, after) = cell(rest);
        row.push(cell);
        let mut ends = after.chars();
        if ends.next() == Some('\t') {
            rest = ends.as_str();
            if rest.is_empty() {
                row.push(String::new());
            }
        } else {
            rows.push(std::mem::take(&mut row));
            rest = after
                .strip_prefix("\r\n")
                .or_else(|| after.strip_prefix(['\n', '\r']))
                .unwrap_or(after);
        }
    }
    if !row.is_empty() {
        rows.push(row);
    }
    rows
}

/// The first cell of a text, and what follows it, from its tab or line end on.
fn cell(text: &str) -> (String, &str) {
    if let Some(quoted) = text.strip_prefix('"')
        && let Some(found) = quoted_cell(quoted)
    {
        return found;
    }
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    (text[..end].trim().to_owned(), &text[end..])
}

/// A cell in quotation marks, from behind the first; `None` where none closes it before a tab or a
/// line end: then the mark is a letter like any other.
fn quoted_cell(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let at = rest.find('"')?;
        cell.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        match rest.chars().next() {
            Some('"') => {
                cell.push('"');
                rest = &rest[1..];
            }
            None | Some('\t' | '\n' | '\r') => {
                return Some((cell.replace("\r\n", "\n").trim().to_owned(), rest));
            }
            Some(_) => return None,
        }
    }
}

/// The text of rows. No spreadsheet takes a cell of it for a formula.
pub fn text(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| written(cell)).collect();
        text.push_str(&cells.join("\t"));
        text.push_str("\r\n");
    }
    text
}

fn written(cell: &str) -> String {
    if cell.contains(['\t', '\n', '\r', '"']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        rows(text)
    }

    #[test]
    fn what_excel_and_libreoffice_copy_is_read() {
        assert_eq!(
            cells("KUD\tPoktan\r\nBulog\t\r\n"),
            [["KUD", "Poktan"], ["Bulog", ""]]
        );
        assert_eq!(
            cells("\"dua\nbaris\"\t\"kata \"\"emas\"\"\"\n"),
            [["dua\nbaris", "kata \"emas\""]]
        );
        assert_eq!(cells("a\n\nb"), [vec!["a"], vec![""], vec!["b"]]);
        assert_eq!(cells("\u{feff}satu"), [["satu"]]);
        assert_eq!(cells(""), Vec::<Vec<String>>::new());
    }

    #[test]
    fn a_quotation_mark_that_nothing_closes_is_a_letter() {
        assert_eq!(
            cells("\"KUD\" Maju\tB\n5\" pipa\tC"),
            [["\"KUD\" Maju", "B"], ["5\" pipa", "C"]]
        );
        assert_eq!(cells("\"a\tb"), [["\"a", "b"]]);
    }

    proptest! {
        #[test]
        fn rows_come_back_from_their_text(
            table in prop::collection::vec(prop::collection::vec("([a-z\"\t\n]{0,6}x)?", 2..4), 1..5)
        ) {
            let table: Vec<Vec<String>> = table
                .iter()
                .map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect())
                .collect();
            prop_assert_eq!(rows(&text(&table)), table);
        }
    }
}
