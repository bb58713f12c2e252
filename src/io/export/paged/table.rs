//! Tables: columns as wide as their words need, rows as high as their lines, heads that stand again.

use crate::report::{Column, Table};

use super::super::pdf::{Align, Element, Place, Role};
use super::super::report::clean;
use super::super::report::columns::{self, Cells, TALLEST_ROW};
use super::compose::{Composer, written};
use super::lines::{self, Line};
use super::strip::{Strip, What};
use super::style::{self, CELL_ABOVE, CELL_SIDE, LINE, Style};

/// Lines in a part of a row that is taller than [`TALLEST_ROW`]; a head that is, does not stand again.
const LINES: usize = 8;

impl Composer<'_> {
    pub fn table(&mut self, table: &Table) {
        let element = self.pages.element(Role::Table, None);
        let caption = self.pages.element(Role::Caption, Some(element));
        let line = table.caption.line();
        self.text(&[(&line, false)], &style::TABLE_CAPTION, caption);
        let cells = Cells {
            size: style::TABLE.size,
            line: style::TABLE.line,
            side: CELL_SIDE,
        };
        let widths = columns::widths(table, (self.width(), self.height()), &cells);
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
