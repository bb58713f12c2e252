//! Tables: columns as wide as their words need, rows as high as their lines, heads that stand again.

use crate::report::{Column, Table};
use crate::scene::text;

use super::super::pdf::{Align, Element, Place, Role};
use super::super::report::clean;
use super::compose::{Composer, written};
use super::lines::{self, Line};
use super::strip::{Strip, What};
use super::style::{self, CELL_ABOVE, CELL_SIDE, LINE, Style};

/// A row that is taller than this share of a page is parted; a head that is, does not stand again.
const TALLEST_ROW: f64 = 0.3;
/// Lines in a part of such a row.
const LINES: usize = 8;
/// How far columns go by their content where a row would be that tall.
const BY_CONTENT: f64 = 0.7;
/// No column claims more than this share of the width for a long word.
const WIDEST_CLAIM: f64 = 0.3;

impl Composer<'_> {
    pub fn table(&mut self, table: &Table) {
        let element = self.pages.element(Role::Table, None);
        let caption = self.pages.element(Role::Caption, Some(element));
        let line = table.caption.line();
        self.text(&[(&line, false)], &style::TABLE_CAPTION, caption);
        let mut widths = widths(table, self.width(), 0.0);
        let most = (self.height() * TALLEST_ROW / style::TABLE.line) as usize;
        if tallest(table, &widths) > most {
            widths = self::widths(table, self.width(), BY_CONTENT);
        }
        let head = self.pages.element(Role::Head, Some(element));
        let titles: Vec<&str> = table.columns.iter().map(|c| c.title.as_str()).collect();
        let mut strips = self.row(table, &widths, &titles, Some(head));
        let mut again = None;
        if let [head] = &mut strips[..] {
            head.keeps = true;
            again = Some(self.heads.len());
            let mut copy = head.clone();
            // It is read once.
            copy.pieces
                .iter_mut()
                .for_each(|piece| piece.element = None);
            self.heads.push(copy);
        }
        let rows = self.pages.element(Role::Rows, Some(element));
        for row in &table.rows {
            let cells: Vec<&str> = row.iter().map(String::as_str).collect();
            let row = self.body(table, &widths, &cells, rows);
            strips.extend(row.into_iter().map(|strip| Strip {
                head: again,
                ..strip
            }));
        }
        if let [.., before, last] = &mut strips[..] {
            // The last row does not go over to a page of its own.
            before.keeps = true;
            last.after = style::AFTER_TABLE;
        }
        self.push_all(strips);
    }

    fn body(&mut self, table: &Table, widths: &[f64], cells: &[&str], rows: Element) -> Vec<Strip> {
        let row = self.pages.element(Role::Row, Some(rows));
        self.cells(table, widths, cells, (row, false))
    }

    fn row(
        &mut self,
        table: &Table,
        widths: &[f64],
        cells: &[&str],
        head: Option<Element>,
    ) -> Vec<Strip> {
        let row = self.pages.element(Role::Row, head);
        self.cells(table, widths, cells, (row, true))
    }

    /// One strip, or several for a row that is too tall.
    fn cells(
        &mut self,
        table: &Table,
        widths: &[f64],
        cells: &[&str],
        (row, is_head): (Element, bool),
    ) -> Vec<Strip> {
        let style = if is_head {
            style::TABLE_HEAD
        } else {
            style::TABLE
        };
        let mut filled: Vec<(Element, Vec<Line>)> = Vec::new();
        for (cell, width) in cells.iter().zip(widths) {
            let role = if is_head { Role::HeadCell } else { Role::Cell };
            let element = self.pages.element(role, Some(row));
            filled.push((element, cell_lines(cell, &style, width - 2.0 * CELL_SIDE)));
        }
        let most = filled.iter().map(|(_, lines)| lines.len()).max();
        let most = most.unwrap_or(1);
        let is_tall = most as f64 * style.line > self.height() * TALLEST_ROW;
        let step = if is_tall { LINES } else { most };
        let begins = (0..most).step_by(step.max(1));
        let parts = begins.map(|begin| {
            let end = (begin + step).min(most);
            let is_last = end == most;
            let above = if begin == 0 { CELL_ABOVE } else { 0.0 };
            let below = if is_last { CELL_ABOVE } else { 0.0 };
            let height = above + (end - begin) as f64 * style.line + below;
            let mut strip = self.strip(height);
            frame(&mut strip, widths, (is_head, begin == 0, is_last));
            let mut left = 0.0;
            for (((element, lines), width), column) in filled.iter().zip(widths).zip(&table.columns)
            {
                let style = aligned(style, column);
                let x = match style.align {
                    Align::Right => left + width - CELL_SIDE,
                    _ => left + CELL_SIDE,
                };
                // Titles stand at the foot of their cells.
                let lower = if is_head && !is_tall {
                    most - lines.len()
                } else {
                    0
                };
                let shown = lines.iter().skip(begin).take(end - begin);
                for (at, line) in (lower..).zip(shown) {
                    let y = above + at as f64 * style.line + style.baseline();
                    strip.push(written(line.clone(), &style, (x, y)), Some(*element));
                }
                left += width;
            }
            strip
        });
        parts.collect()
    }
}

fn aligned(style: Style, column: &Column) -> Style {
    let align = if column.is_number {
        Align::Right
    } else {
        Align::Left
    };
    Style { align, ..style }
}

/// The lines of a cell, at least one: a cell without text is read as well.
fn cell_lines(cell: &str, style: &Style, room: f64) -> Vec<Line> {
    let paragraphs = cell.lines().map(clean);
    let lines =
        paragraphs.flat_map(|text| lines::fill(&[(&text, style.is_bold)], style.size, room));
    let mut lines: Vec<Line> = lines.collect();
    if lines.is_empty() {
        lines.push(vec![(" ".to_owned(), style.is_bold)]);
    }
    lines
}

/// Ground and lines around the cells. Each row draws the line below it, the head the one above as well.
fn frame(strip: &mut Strip, widths: &[f64], (is_head, is_first, is_last): (bool, bool, bool)) {
    let width: f64 = widths.iter().sum();
    let height = strip.height;
    let mut fill = |left: f64, top: f64, width: f64, height: f64, ink| {
        let place = Place {
            left,
            top,
            width,
            height,
        };
        strip.push(What::Fill { place, ink }, None);
    };
    if is_head {
        fill(0.0, 0.0, width, height, style::HEAD);
    }
    let half = LINE / 2.0;
    if is_head && is_first {
        fill(-half, -half, width + LINE, LINE, style::RULE);
    }
    if is_last {
        fill(-half, height - half, width + LINE, LINE, style::RULE);
    }
    let mut left = 0.0;
    for column in std::iter::once(&0.0).chain(widths) {
        left += column;
        fill(left - half, 0.0, LINE, height, style::RULE);
    }
}

/// Most lines of a cell.
fn tallest(table: &Table, widths: &[f64]) -> usize {
    let cells = table.rows.iter().flat_map(|row| row.iter().zip(widths));
    let lines = cells.map(|(cell, width)| {
        // About: words leave some room at the ends of lines.
        let length = text::width(cell, style::TABLE.size, false) * 1.1;
        (length / (width - 2.0 * CELL_SIDE)).ceil() as usize
    });
    lines.max().unwrap_or(0)
}

/// Widths of the columns, together `whole`: their shares, and more for those whose words would be
/// broken, from those that have room to spare. The shares go by what stands in the columns as far as
/// `by_content` says, 0 to 1.
fn widths(table: &Table, whole: f64, by_content: f64) -> Vec<f64> {
    let weights: f64 = table.columns.iter().map(|c| c.weight).sum();
    let length = |at: usize| -> f64 {
        let cells = table.rows.iter().filter_map(|row| row.get(at));
        cells.map(|cell| text::width(cell, 1.0, false)).sum()
    };
    let lengths: Vec<f64> = (0..table.columns.len()).map(length).collect();
    let all: f64 = lengths.iter().sum::<f64>().max(f64::MIN_POSITIVE);
    let claims: Vec<(f64, f64)> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let cells = table.rows.iter().filter_map(|row| row.get(at));
            let cells = cells.map(|cell| widest(cell, &style::TABLE));
            let word = cells.fold(widest(&column.title, &style::TABLE_HEAD), f64::max);
            let least = (word + 2.0 * CELL_SIDE + 0.2).min(whole * WIDEST_CLAIM);
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
fn widest(text: &str, style: &Style) -> f64 {
    let words = text.split_whitespace();
    let parts = words.flat_map(|word| word.split_inclusive(['-', '/', '–']));
    let widths = parts.map(|part| text::width(part, style.size, style.is_bold));
    widths.fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use crate::report::Caption;

    use super::*;

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
        assert_eq!(widths(&table, 160.0, 0.0), [40.0, 120.0]);
    }

    #[test]
    fn a_long_word_gets_its_room_from_a_column_that_has_some() {
        let long = "Pertanggungjawaban";
        let table = table(&[("A", 1.0), ("B", 9.0)], &[&[long, "b"]]);
        let widths = widths(&table, 160.0, 0.0);
        assert!(widths[0] > widest(long, &style::TABLE) + 2.0 * CELL_SIDE);
        assert!((widths[0] + widths[1] - 160.0).abs() < 1e-9);
    }

    #[test]
    fn a_column_with_much_to_say_gets_the_room_of_those_with_little() {
        let much = "Dinas Pertanian ".repeat(200);
        let table = table(&[("A", 1.0), ("B", 1.0)], &[&["a", &much]]);
        let equal = widths(&table, 160.0, 0.0);
        let fitted = widths(&table, 160.0, BY_CONTENT);
        assert!((fitted[0] + fitted[1] - 160.0).abs() < 1e-9);
        assert!(tallest(&table, &fitted) * 4 < tallest(&table, &equal) * 3);
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
        let widths = widths(&table(&columns, &[&row]), 160.0, 0.0);
        assert!((widths.iter().sum::<f64>() - 160.0).abs() < 1e-9);
        assert!(widths.iter().all(|width| *width > 13.0));
    }
}
