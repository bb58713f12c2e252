//! Sheets of paper, and a poster cut into several of them.

use crate::report::{Orientation, Paper};

/// Space at the edges of a sheet that stays white, in millimetres: printers cannot reach it, and
/// cut marks stand there.
pub const MARGIN: f64 = 10.0;
/// What neighbouring sheets of a poster both show, in millimetres, to be glued over each other.
pub const OVERLAP: f64 = 10.0;
/// Most sheets along the longer side of a poster.
pub const MOST_SHEETS: u32 = 8;

/// What a map is printed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setup {
    pub paper: Paper,
    /// `None`: whichever shows the map larger.
    pub orientation: Option<Orientation>,
    /// Sheets along the longer side, 1 to [`MOST_SHEETS`]; from 2 on it is a poster.
    pub sheets: u32,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            paper: Paper::A4,
            orientation: None,
            sheets: 1,
        }
    }
}

/// How sheets lie beside and below each other. Lengths are in millimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tiling {
    /// Width and height of a sheet as it lies.
    pub sheet: (f64, f64),
    pub columns: u32,
    pub rows: u32,
}

impl Tiling {
    /// One sheet on its side.
    pub fn single(paper: Paper) -> Self {
        Self {
            sheet: paper.size_in(Orientation::Landscape),
            columns: 1,
            rows: 1,
        }
    }

    /// One sheet, or as many along the longer side as asked for: across where it is wide. Beside
    /// each other lie as many as may be of use, the fewest first.
    pub fn all(
        paper: Paper,
        orientation: Orientation,
        sheets: u32,
        is_wide: bool,
    ) -> impl Iterator<Item = Self> {
        let along = sheets.clamp(1, MOST_SHEETS);
        let most = if along == 1 { 1 } else { along * 3 / 2 + 1 };
        (1..=most).map(move |across| {
            let (columns, rows) = if is_wide {
                (along, across)
            } else {
                (across, along)
            };
            Self {
                sheet: paper.size_in(orientation),
                columns,
                rows,
            }
        })
    }

    pub fn count(&self) -> u32 {
        self.columns * self.rows
    }

    /// Width and height of what one sheet shows.
    pub fn part(&self) -> (f64, f64) {
        part_of(self.sheet)
    }

    /// Width and height of what all sheets show together.
    pub fn whole(&self) -> (f64, f64) {
        let (width, height) = self.part();
        (span(self.columns, width), span(self.rows, height))
    }

    /// Where on the whole a sheet's part begins, left and top; rows and columns from 0.
    pub fn corner(&self, row: u32, column: u32) -> (f64, f64) {
        let (width, height) = self.part();
        let step = |i: u32, length: f64| f64::from(i) * (length - OVERLAP);
        (step(column, width), step(row, height))
    }

    /// Rows and columns of all sheets, in the order of reading.
    pub fn sheets(&self) -> impl Iterator<Item = (u32, u32)> + use<> {
        let columns = self.columns;
        (0..self.rows).flat_map(move |row| (0..columns).map(move |column| (row, column)))
    }
}

/// What a sheet is called, counted from 1.
pub fn sheet_name(row: u32, column: u32) -> String {
    format!("{}-{}", row + 1, column + 1)
}

fn part_of(sheet: (f64, f64)) -> (f64, f64) {
    (sheet.0 - 2.0 * MARGIN, sheet.1 - 2.0 * MARGIN)
}

/// Length of `count` parts that overlap.
fn span(count: u32, length: f64) -> f64 {
    f64::from(count) * length - f64::from(count.saturating_sub(1)) * OVERLAP
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_tiling() -> impl Iterator<Item = Tiling> {
        let kinds = Paper::FOR_MAPS
            .into_iter()
            .flat_map(|paper| Orientation::ALL.map(|o| (paper, o)));
        kinds.flat_map(|(paper, orientation)| {
            (1..=MOST_SHEETS).flat_map(move |sheets| {
                let wide = Tiling::all(paper, orientation, sheets, true);
                wide.chain(Tiling::all(paper, orientation, sheets, false))
            })
        })
    }

    #[test]
    fn sheets_cover_the_whole_and_overlap_with_each_neighbour() {
        let is_near = |a: f64, b: f64| (a - b).abs() < 1e-9;
        for tiling in every_tiling() {
            let (whole, part) = (tiling.whole(), tiling.part());
            assert_eq!(tiling.sheets().count() as u32, tiling.count());
            assert_eq!(tiling.corner(0, 0), (0.0, 0.0));
            let last = tiling.corner(tiling.rows - 1, tiling.columns - 1);
            assert!(is_near(last.0 + part.0, whole.0) && is_near(last.1 + part.1, whole.1));
            for (row, column) in tiling.sheets() {
                let here = tiling.corner(row, column);
                if column > 0 {
                    let left = tiling.corner(row, column - 1);
                    assert!(is_near(left.0 + part.0 - here.0, OVERLAP));
                }
                if row > 0 {
                    let above = tiling.corner(row - 1, column);
                    assert!(is_near(above.1 + part.1 - here.1, OVERLAP));
                }
            }
        }
    }

    #[test]
    fn as_many_sheets_as_asked_for_lie_along_the_longer_side() {
        for sheets in 2..=MOST_SHEETS {
            let all = |is_wide| Tiling::all(Paper::A4, Orientation::Portrait, sheets, is_wide);
            assert!(all(true).all(|tiling| tiling.columns == sheets));
            assert!(all(false).all(|tiling| tiling.rows == sheets));
        }
        let one = Tiling::all(Paper::A4, Orientation::Portrait, 1, true);
        assert_eq!(one.map(|tiling| tiling.count()).collect::<Vec<_>>(), [1]);
    }
}
