//! How wide the columns of a table are in every format: no word is broken that has room elsewhere.

use crate::report::Table;
use crate::scene::text;

/// A row that is taller than this share of a page is too tall.
pub(crate) const TALLEST_ROW: f64 = 0.3;
/// How far columns go by their content where a row would be that tall.
const BY_CONTENT: f64 = 0.7;
/// No column claims more than this share of the width for a long word.
const WIDEST_CLAIM: f64 = 0.3;

/// How a cell is set. Lengths are in millimetres.
pub(crate) struct Cells {
    /// Of the type, as wide as Inter runs.
    pub size: f64,
    /// From one baseline to the next.
    pub line: f64,
    /// Between text and border.
    pub side: f64,
}

/// Widths of the columns in millimetres, together the width of the room, which is a page's.
pub(crate) fn widths(table: &Table, (width, height): (f64, f64), cells: &Cells) -> Vec<f64> {
    let by_share = shared(table, width, 0.0, cells);
    let most = (height * TALLEST_ROW / cells.line) as usize;
    if tallest(table, &by_share, cells) > most {
        shared(table, width, BY_CONTENT, cells)
    } else {
        by_share
    }
}

/// Most lines of a cell.
fn tallest(table: &Table, widths: &[f64], cells: &Cells) -> usize {
    let all = table.rows.iter().flat_map(|row| row.iter().zip(widths));
    let lines = all.map(|(cell, width)| {
        // About: words leave some room at the ends of lines.
        let length = text::width(cell, cells.size, false) * 1.1;
        (length / (width - 2.0 * cells.side)).ceil() as usize
    });
    lines.max().unwrap_or(0)
}

/// Widths of the columns, together `whole`: their shares, and more for those whose words would be
/// broken, from those that have room to spare. The shares go by what stands in the columns as far as
/// `by_content` says, 0 to 1.
fn shared(table: &Table, whole: f64, by_content: f64, cells: &Cells) -> Vec<f64> {
    let weights: f64 = table.columns.iter().map(|c| c.weight).sum();
    let length = |at: usize| -> f64 {
        let own = table.rows.iter().filter_map(|row| row.get(at));
        own.map(|cell| text::width(cell, 1.0, false)).sum()
    };
    let lengths: Vec<f64> = (0..table.columns.len()).map(length).collect();
    let all: f64 = lengths.iter().sum::<f64>().max(f64::MIN_POSITIVE);
    let claims: Vec<(f64, f64)> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let own = table.rows.iter().filter_map(|row| row.get(at));
            let own = own.map(|cell| widest(cell, cells.size, false));
            let word = own.fold(widest(&column.title, cells.size, true), f64::max);
            let least = (word + 2.0 * cells.side + 0.2).min(whole * WIDEST_CLAIM);
            let share = column.weight / weights * (1.0 - by_content);
            (whole * (share + lengths[at] / all * by_content), least)
        })
        .collect();
    let needed: f64 = claims.iter().map(|(_, least)| least).sum();
    if needed >= whole {
        return claims
            .iter()
            .map(|(_, least)| least * whole / needed)
            .collect();
    }
    let lacking: f64 = claims
        .iter()
        .map(|(share, least)| (least - share).max(0.0))
        .sum();
    let spare: f64 = claims
        .iter()
        .map(|(share, least)| (share - least).max(0.0))
        .sum();
    let given = if spare > 0.0 { lacking / spare } else { 0.0 };
    let widths = claims.iter().map(|(share, least)| {
        if share < least {
            *least
        } else {
            share - (share - least) * given
        }
    });
    widths.collect()
}

/// Width of the widest piece that has to be broken where it has no room: a word, or a part of one that
/// ends in a hyphen or slash.
fn widest(text: &str, size: f64, bold: bool) -> f64 {
    let words = text::split(text);
    let parts = words.flat_map(|word| word.split_inclusive(['-', '/', '–']));
    let widths = parts.map(|part| text::width(part, size, bold));
    widths.fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use crate::report::{Caption, Column};

    use super::*;

    const CELLS: Cells = Cells {
        size: 3.0,
        line: 4.1,
        side: 1.5,
    };

    fn shared(table: &Table, whole: f64, by_content: f64) -> Vec<f64> {
        super::shared(table, whole, by_content, &CELLS)
    }

    fn table(columns: &[(&str, f64)], rows: &[&[&str]]) -> Table {
        let columns = columns.iter().map(|(title, weight)| Column {
            title: (*title).to_owned(),
            weight: *weight,
            is_number: false,
        });
        let rows = rows
            .iter()
            .map(|row| row.iter().map(ToString::to_string).collect());
        Table {
            caption: Caption {
                word: "Tabel".to_owned(),
                number: 1,
                text: String::new(),
            },
            columns: columns.collect(),
            rows: rows.collect(),
        }
    }

    #[test]
    fn columns_have_their_shares_where_every_word_fits() {
        let table = table(&[("A", 1.0), ("B", 3.0)], &[&["a", "b"]]);
        assert_eq!(shared(&table, 160.0, 0.0), [40.0, 120.0]);
    }

    #[test]
    fn a_long_word_gets_its_room_from_a_column_that_has_some() {
        let long = "Pertanggungjawaban";
        let table = table(&[("A", 1.0), ("B", 9.0)], &[&[long, "b"]]);
        let widths = shared(&table, 160.0, 0.0);
        assert!(widths[0] > widest(long, CELLS.size, false) + 2.0 * CELLS.side);
        assert!((widths[0] + widths[1] - 160.0).abs() < 1e-9);
    }

    #[test]
    fn a_column_with_much_to_say_gets_the_room_of_those_with_little() {
        let much = "Dinas Pertanian ".repeat(200);
        let table = table(&[("A", 1.0), ("B", 1.0)], &[&["a", &much]]);
        let equal = shared(&table, 160.0, 0.0);
        let fitted = shared(&table, 160.0, BY_CONTENT);
        assert!((fitted[0] + fitted[1] - 160.0).abs() < 1e-9);
        assert!(tallest(&table, &fitted, &CELLS) * 4 < tallest(&table, &equal, &CELLS) * 3);
        assert!(
            fitted[0] > 20.0,
            "what is to be filled in by hand keeps some room"
        );
    }

    #[test]
    fn words_of_any_length_leave_every_column_some_room() {
        let endless = "x".repeat(300);
        let columns: Vec<(&str, f64)> = vec![("A", 1.0); 12];
        let row = vec![&*endless; 12];
        let widths = shared(&table(&columns, &[&row]), 160.0, 0.0);
        assert!((widths.iter().sum::<f64>() - 160.0).abs() < 1e-9);
        assert!(widths.iter().all(|width| *width > 13.0));
    }
}
