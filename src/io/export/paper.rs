//! Sheets of paper, and a poster cut into several of them.

/// Space at the edges of a sheet that stays white, in millimetres: printers cannot reach it, and
/// cut marks stand there.
pub const MARGIN: f64 = 10.0;
/// What neighbouring sheets of a poster both show, in millimetres, to be glued over each other.
pub const OVERLAP: f64 = 10.0;
/// Most sheets along the longer side of a poster.
pub const MOST_SHEETS: u32 = 8;

/// What an office has in its printer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    #[default]
    A4,
    A3,
    /// Folio, 215 x 330 mm.
    F4,
}

impl Paper {
    pub const ALL: [Self; 3] = [Self::A4, Self::A3, Self::F4];

    /// The name on the packet, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
            Self::F4 => "F4",
        }
    }

    /// By its name, in any case.
    pub fn named(name: &str) -> Option<Self> {
        let is_it = |paper: &Self| paper.name().eq_ignore_ascii_case(name);
        Self::ALL.into_iter().find(is_it)
    }

    /// Width and height upright, in millimetres.
    pub fn size(self) -> (f64, f64) {
        match self {
            Self::A4 => (210.0, 297.0),
            Self::A3 => (297.0, 420.0),
            Self::F4 => (215.0, 330.0),
        }
    }

    pub fn size_in(self, orientation: Orientation) -> (f64, f64) {
        let (width, height) = self.size();
        match orientation {
            Orientation::Landscape => (height, width),
            Orientation::Portrait => (width, height),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Orientation {
    Landscape,
    Portrait,
}

impl Orientation {
    pub const ALL: [Self; 2] = [Self::Landscape, Self::Portrait];
}

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
        let kinds = Paper::ALL
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

    #[test]
    fn a_paper_is_known_by_its_name() {
        for paper in Paper::ALL {
            assert_eq!(Paper::named(&paper.name().to_lowercase()), Some(paper));
        }
        assert_eq!(Paper::named("A5"), None);
    }
}
