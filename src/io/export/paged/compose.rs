//! From the blocks of a report to strips.

use crate::report::{Block, Figure, Heading, Item, Orientation, Report};

use super::super::ExportError;
use super::super::pdf::{Align, Drawing, Element, Pages, Place, Role, Text};
use super::super::report::chapters::{self, Chapter};
use super::super::report::leaf;
use super::super::report::{Drawn, clean};
use super::lines::{self, Line};
use super::strip::{Strip, What};
use super::style::{self, Style};

/// A report in strips.
pub(super) struct Composed {
    pub strips: Vec<Strip>,
    /// Heads of tables that stand again on each page.
    pub heads: Vec<Strip>,
    /// Titles of the headings with their levels, for the reader's table of contents.
    pub chapters: Vec<(u8, String)>,
}

pub(super) fn all(
    report: &Report,
    pictures: &[Drawn],
    pages: &mut Pages,
) -> Result<Composed, ExportError> {
    let drawings = pictures.iter().map(|drawn| pages.drawing(&drawn.svg));
    let drawings = drawings.collect::<Result<Vec<_>, _>>()?;
    let mut composer = Composer {
        report,
        pictures,
        drawings,
        pages,
        chapters: chapters::of(report),
        strips: Vec::new(),
        heads: Vec::new(),
        headings: 0,
        page_break: false,
        lie: Orientation::Portrait,
        turned: None,
    };
    composer.letterhead();
    for at in 0..report.blocks.len() {
        composer.block(&report.blocks[at..]);
    }
    let chapters = composer.chapters.iter();
    let chapters = chapters.map(|c| {
        (
            c.heading.level,
            clean(&format!("{}{}", c.number, c.heading.text)),
        )
    });
    Ok(Composed {
        chapters: chapters.collect(),
        strips: composer.strips,
        heads: composer.heads,
    })
}

pub(super) struct Composer<'a> {
    pub report: &'a Report,
    pictures: &'a [Drawn],
    drawings: Vec<Drawing>,
    pub pages: &'a mut Pages,
    pub chapters: Vec<Chapter<'a>>,
    strips: Vec<Strip>,
    pub heads: Vec<Strip>,
    /// Headings so far.
    headings: usize,
    /// The next strip begins a page.
    page_break: bool,
    /// Which way the page lies that is being filled.
    lie: Orientation,
    /// The strip with which a page across has begun, for the heading of a picture.
    turned: Option<usize>,
}

impl Composer<'_> {
    fn block(&mut self, blocks: &[Block]) {
        let Some(block) = blocks.first() else {
            return;
        };
        if leaf::turns(self.report, self.pictures, blocks) {
            self.turn();
        }
        match block {
            Block::Kicker(text) => self.paragraphs(text, &style::KICKER),
            Block::Title(text) => self.paragraphs(text, &style::TITLE),
            Block::Facts(facts) => facts.iter().for_each(|(name, fact)| self.fact(name, fact)),
            Block::Contents(title) => self.contents(title),
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(text) => self.paragraphs(text, &style::BODY),
            Block::Note(text) => self.paragraphs(text, &style::NOTE),
            Block::List(items) => self.list(items),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::PageBreak => self.page_break = true,
        }
        // What introduces something stands above it.
        let is_led = matches!(block, Block::Paragraph(_))
            && matches!(
                blocks.get(1),
                Some(Block::List(_) | Block::Table(_) | Block::Figure(_))
            );
        if is_led && let Some(last) = self.strips.last_mut() {
            last.keeps = true;
        }
    }

    /// Width of the text.
    pub fn width(&self) -> f64 {
        leaf::text_area(self.report.paper, self.lie).0
    }

    /// Height of the text.
    pub fn height(&self) -> f64 {
        leaf::text_area(self.report.paper, self.lie).1
    }

    pub fn strip(&self, height: f64) -> Strip {
        Strip::new(self.lie, height)
    }

    pub fn push(&mut self, mut strip: Strip) {
        strip.begins_page = std::mem::take(&mut self.page_break);
        self.strips.push(strip);
    }

    pub fn push_all(&mut self, strips: Vec<Strip>) {
        for strip in strips {
            self.push(strip);
        }
    }

    fn turn(&mut self) {
        self.lie = Orientation::Landscape;
        self.page_break = true;
        self.turned = Some(self.strips.len());
    }

    fn letterhead(&mut self) {
        let Some((last, lines)) = self.report.letterhead.split_last() else {
            return;
        };
        for line in lines {
            self.paragraphs(line, &style::LETTERHEAD);
        }
        self.paragraphs(last, &style::LETTERHEAD_LAST);
        // A thick line and a thin one, as offices have them.
        let mut rule = self.strip(1.6);
        for (top, height) in [(0.0, 0.8), (1.3, 0.3)] {
            let place = Place {
                left: 0.0,
                top,
                width: self.width(),
                height,
            };
            let ink = style::TEXT;
            rule.push(What::Fill { place, ink }, None);
        }
        rule.after = 6.0;
        self.push(rule);
    }

    /// A paragraph for each line.
    fn paragraphs(&mut self, text: &str, style: &Style) {
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let element = self.pages.element(Role::Paragraph, None);
            self.text(&[(line, style.is_bold)], style, element);
        }
    }

    /// Stretches of text as a paragraph.
    pub fn text(&mut self, runs: &[(&str, bool)], style: &Style, element: Element) {
        let strips = self.text_in(runs, style, (0.0, self.width()), element);
        self.push_all(strips);
    }

    /// The strips of a paragraph that stands `left` of the text's edge and is as wide as `room`.
    pub fn text_in(
        &self,
        runs: &[(&str, bool)],
        style: &Style,
        (left, room): (f64, f64),
        element: Element,
    ) -> Vec<Strip> {
        let runs: Vec<(String, bool)> =
            runs.iter().map(|(run, bold)| (clean(run), *bold)).collect();
        let runs: Vec<(&str, bool)> = runs.iter().map(|(run, bold)| (&**run, *bold)).collect();
        let lines = lines::fill(&runs, style.size, room);
        let count = lines.len();
        let strips = lines.into_iter().enumerate().map(|(at, line)| {
            let mut strip = self.strip(style.line);
            let x = match style.align {
                Align::Left => left,
                Align::Centre => left + room / 2.0,
                Align::Right => left + room,
            };
            strip.push(written(line, style, (x, style.baseline())), Some(element));
            if at == 0 {
                strip.before = style.before;
            }
            if at + 1 == count {
                strip.after = style.after;
                strip.keeps = style.keeps;
            } else {
                // No line of a paragraph stands alone.
                strip.keeps = style.keeps || at == 0 || at + 2 == count;
            }
            strip
        });
        strips.collect()
    }

    fn fact(&mut self, name: &str, fact: &str) {
        let element = self.pages.element(Role::Paragraph, None);
        let (left, width) = (style::FACT_INDENT, self.width());
        let room = (0.0, left - 2.0);
        let names = self.text_in(&[(name, false)], &style::FACT, room, element);
        let facts = self.text_in(&[(fact, true)], &style::FACT, (left, width - left), element);
        self.beside(names, facts);
    }

    /// Two paragraphs side by side.
    fn beside(&mut self, left: Vec<Strip>, right: Vec<Strip>) {
        let (mut longer, mut shorter) = (right, left);
        if shorter.len() > longer.len() {
            std::mem::swap(&mut longer, &mut shorter);
        }
        for (strip, other) in longer.iter_mut().zip(shorter) {
            // The left one is read first.
            let at = if other.pieces.iter().any(is_left) {
                0
            } else {
                strip.pieces.len()
            };
            strip.pieces.splice(at..at, other.pieces);
        }
        self.push_all(longer);
    }

    fn list(&mut self, items: &[Item]) {
        let list = self.pages.element(Role::List, None);
        let (left, width) = (style::LIST_INDENT, self.width());
        for (number, item) in (1..).zip(items) {
            let element = self.pages.element(Role::Item, Some(list));
            let label = self.pages.element(Role::Label, Some(element));
            let body = self.pages.element(Role::Body, Some(element));
            let lead = match (item.lead.is_empty(), item.text.is_empty()) {
                (true, _) => String::new(),
                (false, true) => item.lead.clone(),
                (false, false) => format!("{}.", item.lead),
            };
            let mut lines = item.text.lines();
            let runs = [(&*lead, true), (lines.next().unwrap_or_default(), false)];
            let room = (left, width - left);
            let mut strips = self.text_in(&runs, &style::ITEM, room, body);
            for line in lines {
                if let Some(before) = strips.last_mut() {
                    before.after = 0.0;
                }
                strips.extend(self.text_in(&[(line, false)], &style::ITEM, room, body));
            }
            if let Some(first) = strips.first_mut() {
                let bullet = vec![("•".to_owned(), false)];
                let at = (1.0, style::ITEM.baseline());
                first.pieces.insert(
                    0,
                    super::strip::Piece {
                        what: written(bullet, &style::ITEM, at),
                        element: Some(label),
                    },
                );
            }
            // The last one does not go over to a page of its own.
            if number + 1 == items.len()
                && let Some(last) = strips.last_mut()
            {
                last.keeps = true;
            }
            self.push_all(strips);
        }
    }

    fn heading(&mut self, heading: &Heading) {
        let style = style::heading_of(heading.level);
        let number = self.chapters.get(self.headings);
        let number = number.map_or_else(String::new, |chapter| chapter.number.clone());
        let level = u16::from(heading.level.max(1));
        let text = clean(&format!("{number}{}", heading.text));
        let element = self.pages.element(Role::Heading(level, text.clone()), None);
        let room = (0.0, self.width());
        let mut strips = self.text_in(&[(&text, true)], &style, room, element);
        if let Some(first) = strips.first_mut() {
            first.chapter = Some(self.headings);
        }
        self.headings += 1;
        self.push_all(strips);
    }

    fn figure(&mut self, figure: &Figure) {
        let Some(at) = self
            .pictures
            .iter()
            .position(|d| d.picture == figure.picture)
        else {
            return;
        };
        let drawn = &self.pictures[at];
        let lie = drawn.lie(self.report.paper);
        if lie == Orientation::Landscape && self.turned.is_none() {
            self.turn();
        }
        let alternative = clean(&figure.alternative);
        let element = self.pages.element(Role::Figure(alternative), None);
        let caption = self.pages.element(Role::Caption, Some(element));
        let room = (0.0, self.width());
        let line = figure.caption.line();
        let caption = self.text_in(&[(&line, false)], &style::CAPTION, room, caption);
        let (width, height) = match self.turned {
            None => drawn.placed(self.report.paper, lie, false),
            // What is left of the page.
            Some(begin) => {
                let used = tall(&self.strips[begin..]) + tall(&caption) + style::CAPTION.before;
                let left = (self.height() - used - 1.0).max(self.height() * 0.3);
                drawn.within(self.width(), left)
            }
        };
        let mut strip = self.strip(height);
        let place = Place {
            left: (self.width() - width) / 2.0,
            top: 0.0,
            width,
            height,
        };
        let drawing = self.drawings[at];
        strip.push(What::Picture { drawing, place }, Some(element));
        strip.before = style::BODY.after;
        strip.keeps = true;
        self.push(strip);
        self.push_all(caption);
        self.turned = None;
        self.lie = Orientation::Portrait;
    }
}

/// A line of text as a piece of a strip.
pub(super) fn written(runs: Line, style: &Style, at: (f64, f64)) -> What {
    let text = Text {
        runs,
        size: style.size,
        ink: style.ink,
        align: style.align,
    };
    What::Text { text, at }
}

fn is_left(piece: &super::strip::Piece) -> bool {
    matches!(piece.what, What::Text { at, .. } if at.0 == 0.0)
}

/// Height of strips one below the other, with the room around them.
fn tall(strips: &[Strip]) -> f64 {
    strips.iter().map(|s| s.before + s.height + s.after).sum()
}
