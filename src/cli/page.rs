//! The options that say what paper a map is printed on.

use lexopt::Parser;

use crate::io::export::Setup;
use crate::io::export::tiling::MOST_SHEETS;
use crate::report::{Orientation, Paper};

use super::args::{Usage, bad, text};

/// What was said of the paper.
#[derive(Default)]
pub(super) struct Page {
    paper: Option<Paper>,
    is_poster: bool,
    sheets: Option<u32>,
    orientation: Option<Orientation>,
}

impl Page {
    /// Sheets along the longer side of a poster of which no more is said.
    const USUAL_SHEETS: u32 = 3;

    pub(super) fn knows(option: &str) -> bool {
        ["paper", "sheets", "landscape", "portrait"].contains(&option)
    }

    /// Takes in one of the options that it knows.
    pub(super) fn take(&mut self, option: &str, parser: &mut Parser) -> Result<(), Usage> {
        match option {
            "paper" => {
                let value = text(parser)?;
                if value.eq_ignore_ascii_case("poster") {
                    self.is_poster = true;
                } else {
                    let paper = Paper::named(&value, &Paper::FOR_MAPS);
                    self.paper = Some(paper.ok_or_else(|| bad("--paper", value))?);
                }
            }
            "sheets" => {
                let value = text(parser)?;
                let sheets = value.parse().ok();
                let sheets = sheets.filter(|n| (1..=MOST_SHEETS).contains(n));
                self.sheets = Some(sheets.ok_or_else(|| bad("--sheets", value))?);
            }
            "landscape" => self.orientation = Some(Orientation::Landscape),
            _ => self.orientation = Some(Orientation::Portrait),
        }
        Ok(())
    }

    /// One of the options that were given.
    pub(super) fn option(&self) -> Option<&'static str> {
        let has_paper = self.paper.is_some() || self.is_poster;
        let given = [
            (has_paper, "--paper"),
            (self.sheets.is_some(), "--sheets"),
            (
                self.orientation == Some(Orientation::Landscape),
                "--landscape",
            ),
            (
                self.orientation == Some(Orientation::Portrait),
                "--portrait",
            ),
        ];
        given
            .into_iter()
            .find_map(|(is_given, name)| is_given.then_some(name))
    }

    pub(super) fn setup(&self) -> Setup {
        let usual = if self.is_poster {
            Self::USUAL_SHEETS
        } else {
            1
        };
        Setup {
            paper: self.paper.unwrap_or_default(),
            orientation: self.orientation,
            sheets: self.sheets.unwrap_or(usual),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::args::{Command, parse};
    use super::*;

    fn setup(line: &str) -> Result<Setup, Usage> {
        let words = format!("export f {line}");
        match parse(words.split_whitespace().map(Into::into).collect())? {
            Command::Export(export) => Ok(export.setup),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn paper_is_for_pdf_and_a_poster_is_one_of_three_sheets() {
        let poster = Setup {
            paper: Paper::A3,
            orientation: Some(Orientation::Portrait),
            sheets: 3,
        };
        assert_eq!(setup("o.pdf"), Ok(Setup::default()));
        assert_eq!(
            setup("o.pdf --paper a3 --paper poster --portrait"),
            Ok(poster)
        );
        let wide = Setup {
            paper: Paper::F4,
            orientation: Some(Orientation::Landscape),
            sheets: 2,
        };
        assert_eq!(setup("o.pdf --paper=F4 --sheets 2 --landscape"), Ok(wide));
        for option in ["--paper F4", "--sheets 2", "--landscape", "--portrait"] {
            let refused = setup(&format!("o.svg {option}"));
            assert!(matches!(refused, Err(Usage::OnlyForPdf(_))), "{option}");
        }
        for wrong in ["--paper A5", "--sheets 0", "--sheets 9", "--sheets x"] {
            let refused = setup(&format!("o.pdf {wrong}"));
            assert!(matches!(refused, Err(Usage::BadValue { .. })), "{wrong}");
        }
    }
}
