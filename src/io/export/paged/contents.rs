//! The table of contents: every entry leads to its heading and says on which page it stands.

use super::super::pdf::{Align, Place, Role};
use super::super::report::{chapters, clean};
use super::compose::{Composer, written};
use super::strip::What;
use super::style::{self, NUMBER_ROOM, Style};

impl Composer<'_> {
    pub fn contents(&mut self, title: &str) {
        let heading = self.pages.element(Role::Paragraph, None);
        self.text(&[(title, true)], &style::CONTENTS, heading);
        let contents = self.pages.element(Role::Contents, None);
        let entries: Vec<(usize, u8, String)> = (0..)
            .zip(&self.chapters)
            .filter(|(_, chapter)| chapter.heading.level <= chapters::DEEPEST)
            .map(|(at, chapter)| {
                let text = clean(&format!("{}{}", chapter.number, chapter.heading.text));
                (at, chapter.heading.level, text)
            })
            .collect();
        for (chapter, level, text) in entries {
            let entry = self.pages.element(Role::Entry, Some(contents));
            let link = self.pages.element(Role::Link, Some(entry));
            let (style, left) = if level <= 1 {
                (style::ENTRY_1, 0.0)
            } else {
                (style::ENTRY_2, style::ENTRY_INDENT)
            };
            let width = self.width();
            let room = width - left - NUMBER_ROOM;
            let mut strips = self.text_in(&[(&text, style.is_bold)], &style, (left, room), link);
            let (first, last) = (0, strips.len().saturating_sub(1));
            for (at, strip) in strips.iter_mut().enumerate() {
                if at == last {
                    let end = reach(&strip.pieces) + 2.0;
                    let place = Place {
                        left: end,
                        top: style.baseline() - 0.4,
                        width: (width - 9.0 - end).max(0.0),
                        height: 0.6,
                    };
                    strip.push(
                        What::Dots {
                            place,
                            ink: style::QUIET,
                        },
                        None,
                    );
                    let right = Style {
                        align: Align::Right,
                        ..style
                    };
                    let at = (width, style.baseline());
                    if let What::Text { text, at } =
                        written(vec![(String::new(), style.is_bold)], &right, at)
                    {
                        strip.push(What::PageOf { chapter, text, at }, Some(link));
                    }
                }
                let place = Place {
                    left,
                    top: 0.0,
                    width: width - left,
                    height: style.line,
                };
                let alternative = if at == first {
                    text.clone()
                } else {
                    format!("{text} ({})", at + 1)
                };
                let what = What::LinkTo {
                    chapter,
                    place,
                    alternative,
                };
                strip.push(what, Some(link));
            }
            self.push_all(strips);
        }
    }
}

/// Where the text of a line ends, about.
fn reach(pieces: &[super::strip::Piece]) -> f64 {
    let ends = pieces.iter().map(|piece| match &piece.what {
        What::Text { text, at } => {
            let runs = text.runs.iter();
            let widths = runs.map(|(run, bold)| crate::scene::text::width(run, text.size, *bold));
            at.0 + widths.sum::<f64>()
        }
        _ => 0.0,
    });
    ends.fold(0.0, f64::max)
}
