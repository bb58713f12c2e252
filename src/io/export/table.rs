//! Rows of texts as a file that spreadsheets open.

use crate::i18n::Lang;

/// What spreadsheets of this language open: semicolons where the decimal sign is a comma, and a byte
/// order mark, by which Excel knows UTF-8. A text that a spreadsheet would take for a formula is
/// parted from it by an apostrophe.
pub fn csv(rows: impl IntoIterator<Item = Vec<String>>, lang: Lang) -> String {
    let separator = match lang {
        Lang::Indonesian => ";",
        Lang::English => ",",
    };
    let mut text = "\u{feff}".to_owned();
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell, separator)).collect();
        text.push_str(&cells.join(separator));
        text.push_str("\r\n");
    }
    text
}

/// A cell in quotation marks where it needs them (RFC 4180).
fn quoted(cell: &str, separator: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '@', '\t'])
        || (cell.starts_with('-')
            && cell.len() > 1
            && !cell[1..].starts_with(|c: char| c.is_ascii_digit()));
    let cell = if is_formula {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    if cell.contains(separator) || cell.contains(['"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stay_cells_and_formulas_stay_texts() {
        let row = ["a;b", "say \"x\"", "=1+1", "-5", "-x", "two\nlines"];
        let row = row.map(str::to_owned).to_vec();
        assert_eq!(
            csv([row.clone()], Lang::Indonesian),
            "\u{feff}\"a;b\";\"say \"\"x\"\"\";'=1+1;-5;'-x;\"two\nlines\"\r\n"
        );
        assert!(csv([row], Lang::English).starts_with("\u{feff}a;b,"));
    }
}
