//! `document.xml`: the blocks of the report, one after the other.

use crate::report::{Block, Caption, Figure, Heading, Item, Orientation, Report, Table};

use super::super::Resolution;
use super::super::png;
use super::super::report::columns::{self, Cells};
use super::super::report::leaf;
use super::super::report::{Drawn, ReportError, chapters, escaped};
use super::page;
use super::runs::{BREAK, END, TAB, begin, field, paragraph, run};

/// Pixels to an inch of paper, for print.
const DPI: f64 = 200.0;
/// Millimetres in a point.
const PT: f64 = 25.4 / 72.0;
/// English Metric Units in a millimetre.
const EMU: f64 = 36_000.0;

/// As the styles of tables say.
const CELLS: Cells = Cells {
    size: 9.5 * PT,
    line: 11.5 * PT,
    side: 1.5,
};

/// The text and the pictures that it shows, in their order.
pub(super) struct Document {
    pub text: String,
    pub images: Vec<Vec<u8>>,
}

const HEAD: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    "\n",
    r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#,
    r#"xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" "#,
    r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
    r#"xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>"#,
);

pub(super) fn of(report: &Report, pictures: &[Drawn]) -> Result<Document, ReportError> {
    let mut writer = Writer {
        report,
        pictures,
        text: HEAD.to_owned(),
        images: Vec::new(),
        headings: 0,
        page_break: false,
        sections: 0,
        is_across: false,
        is_turned: false,
    };
    let (last, lines) = report.letterhead.split_last().unzip();
    for line in lines.into_iter().flatten() {
        writer.line("Letterhead", line);
    }
    if let Some(line) = last {
        writer.line("LetterheadLast", line);
    }
    for (place, block) in (1..).zip(&report.blocks) {
        writer.turn_for(&report.blocks[place - 1..]);
        writer.block(block, place == report.blocks.len())?;
    }
    let lie = if writer.is_across {
        Orientation::Landscape
    } else {
        Orientation::Portrait
    };
    let last = writer.section(lie);
    writer.text.push_str(&last);
    writer.text.push_str("</w:body></w:document>");
    Ok(Document {
        text: writer.text,
        images: writer.images,
    })
}

struct Writer<'a> {
    report: &'a Report,
    pictures: &'a [Drawn],
    text: String,
    images: Vec<Vec<u8>>,
    /// Headings so far: bookmarks are numbered by them.
    headings: usize,
    /// The next paragraph begins a page.
    page_break: bool,
    /// Sections that have ended.
    sections: usize,
    /// What was written last stands on a page that lies across.
    is_across: bool,
    /// A page that lies across has begun, with the heading of its picture.
    is_turned: bool,
}

/// The name of a heading's bookmark, counted from 1.
fn bookmark(number: usize) -> String {
    format!("_Toc{:08}", 10_000 + number)
}

impl Writer<'_> {
    fn block(&mut self, block: &Block, is_last: bool) -> Result<(), ReportError> {
        match block {
            Block::Kicker(text) => self.line("Subtitle", text),
            Block::Title(text) => self.line("Title", text),
            Block::Facts(facts) => facts.iter().for_each(|(name, fact)| self.fact(name, fact)),
            Block::Contents(title) => self.contents(title),
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(text) => self.lines("BodyText", text),
            Block::Note(text) => self.lines("Note", text),
            Block::List(items) => items.iter().for_each(|item| self.item(item)),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure, is_last)?,
            Block::PageBreak => self.page_break = true,
        }
        Ok(())
    }

    /// The properties of the section that ends here.
    fn section(&mut self, lie: Orientation) -> String {
        self.sections += 1;
        page::section(self.report.paper, lie, self.sections == 1)
    }

    /// What a paragraph's properties begin with: a page of its own where one is due.
    fn due(&mut self) -> &'static str {
        // After a page that lies across there is a new one anyway.
        let is_new = std::mem::take(&mut self.is_across);
        if std::mem::take(&mut self.page_break) && !is_new {
            "<w:pageBreakBefore/>"
        } else {
            ""
        }
    }

    fn line(&mut self, style: &str, text: &str) {
        let due = self.due();
        self.text.push_str(&paragraph(style, due, &run(text, "")));
    }

    /// A paragraph for each line.
    fn lines(&mut self, style: &str, text: &str) {
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            self.line(style, line);
        }
    }

    fn fact(&mut self, name: &str, fact: &str) {
        let due = self.due();
        let content = format!("{}{TAB}{}", run(name, ""), run(fact, "<w:b/><w:bCs/>"));
        self.text.push_str(&paragraph("Facts", due, &content));
    }

    fn item(&mut self, item: &Item) {
        let due = self.due();
        let lead = match (item.lead.is_empty(), item.text.is_empty()) {
            (true, _) => String::new(),
            (false, true) => run(&item.lead, "<w:b/><w:bCs/>"),
            (false, false) => run(&format!("{}. ", item.lead), "<w:b/><w:bCs/>"),
        };
        let lines: Vec<String> = item.text.lines().map(|line| run(line, "")).collect();
        let content = format!("{lead}{}", lines.join(BREAK));
        self.text.push_str(&paragraph("ListBullet", due, &content));
    }

    fn heading(&mut self, heading: &Heading) {
        self.headings += 1;
        let style = if heading.is_numbered {
            format!("Heading{}", heading.level.clamp(1, 3))
        } else {
            format!("AnnexHeading{}", heading.level.clamp(1, 2))
        };
        let due = self.due();
        let (id, name) = (self.headings, bookmark(self.headings));
        let content = format!(
            r#"<w:bookmarkStart w:id="{id}" w:name="{name}"/>{}<w:bookmarkEnd w:id="{id}"/>"#,
            run(&heading.text, "")
        );
        self.text.push_str(&paragraph(&style, due, &content));
    }

    /// A field with its entries filled in. Page numbers come when Word updates it: whoever writes a
    /// file cannot know them.
    fn contents(&mut self, title: &str) {
        self.line("TOCHeading", title);
        let mut is_first = true;
        for (place, chapter) in (1..).zip(chapters::of(self.report)) {
            let heading = chapter.heading;
            if heading.level > chapters::DEEPEST {
                continue;
            }
            let mut content = String::new();
            if std::mem::take(&mut is_first) {
                content.push_str(&begin(r#"TOC \o "1-2" \h \z \u"#));
            }
            let name = bookmark(place);
            let entry = format!(
                r#"<w:hyperlink w:anchor="{name}" w:history="1">{}{}{TAB}{}</w:hyperlink>"#,
                run(&chapter.number, ""),
                run(&heading.text, ""),
                field(&format!(r"PAGEREF {name} \h"), ""),
            );
            content.push_str(&entry);
            let style = format!("TOC{}", heading.level);
            self.text.push_str(&paragraph(&style, "", &content));
        }
        if !is_first {
            self.text.push_str(&paragraph("BodyText", "", END));
        }
    }

    /// The word and its number, counted by Word, before the text.
    fn caption(&mut self, style: &str, caption: &Caption, properties: &str) {
        let due = format!("{}{properties}", self.due());
        let content = format!(
            "{}{}{}",
            run(&format!("{} ", caption.word), ""),
            field(
                &format!(r"SEQ {} \* ARABIC", caption.word),
                &caption.number.to_string()
            ),
            run(&format!(". {}", caption.text), ""),
        );
        self.text.push_str(&paragraph(style, &due, &content));
    }

    fn table(&mut self, table: &Table) {
        self.caption("TableCaption", &table.caption, "");
        let room = leaf::text_area(self.report.paper, Orientation::Portrait);
        let widths = columns::widths(table, room, &CELLS).into_iter();
        let widths: Vec<i64> = widths.map(page::twips).collect();
        self.text.push_str(&format!(
            concat!(
                r#"<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="{}" w:type="dxa"/>"#,
                r#"<w:tblLayout w:type="fixed"/>"#,
                r#"<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" "#,
                r#"w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="{}"/></w:tblPr><w:tblGrid>"#,
            ),
            widths.iter().sum::<i64>(),
            escaped(&table.caption.text),
        ));
        let grid = widths.iter().map(|w| format!(r#"<w:gridCol w:w="{w}"/>"#));
        self.text.extend(grid);
        self.text.push_str("</w:tblGrid>");
        let titles: Vec<String> = table.columns.iter().map(|c| c.title.clone()).collect();
        self.row(table, &widths, &titles, true);
        for row in &table.rows {
            self.row(table, &widths, row, false);
        }
        self.text.push_str("</w:tbl>");
        // Two tables would grow together, and what follows needs air.
        self.text.push_str(&paragraph("AfterTable", "", ""));
    }

    fn row(&mut self, table: &Table, widths: &[i64], cells: &[String], is_head: bool) {
        self.text.push_str(if is_head {
            "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        } else {
            "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        });
        for ((column, width), cell) in table.columns.iter().zip(widths).zip(cells) {
            let align = if column.is_number {
                r#"<w:jc w:val="right"/>"#
            } else {
                ""
            };
            let style = if is_head { "TableHead" } else { "TableText" };
            self.text.push_str(r#"<w:tc><w:tcPr><w:tcW w:w=""#);
            self.text.push_str(&width.to_string());
            self.text.push_str(r#"" w:type="dxa"/></w:tcPr>"#);
            let mut lines: Vec<&str> = cell.lines().filter(|l| !l.trim().is_empty()).collect();
            if lines.is_empty() {
                lines.push("");
            }
            for line in lines {
                self.text.push_str(&paragraph(style, align, &run(line, "")));
            }
            self.text.push_str("</w:tc>");
        }
        self.text.push_str("</w:tr>");
    }

    fn figure(&mut self, figure: &Figure, is_last: bool) -> Result<(), ReportError> {
        let Some(drawn) = leaf::drawn(self.pictures, figure) else {
            return Ok(());
        };
        let lie = drawn.lie(self.report.paper);
        let is_alone = lie == Orientation::Landscape && !self.is_turned;
        let (width, height) = drawn.placed(self.report.paper, lie, is_alone);
        let pixels = (width / 25.4 * DPI).round().clamp(1.0, 10_000.0) as u32;
        let mut picture = png::draw(&drawn.svg, Resolution::Width(pixels))?;
        lay_on_white(&mut picture);
        self.images
            .push(png::encode(&picture, &figure.caption.text)?);
        let number = self.images.len();
        let (cx, cy) = ((width * EMU).round() as i64, (height * EMU).round() as i64);
        let drawing = format!(
            concat!(
                r#"<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">"#,
                r#"<wp:extent cx="{cx}" cy="{cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>"#,
                r#"<wp:docPr id="{number}" name="{name}" descr="{alternative}"/>"#,
                r#"<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>"#,
                r#"<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">"#,
                r#"<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="image{number}.png" descr="{alternative}"/>"#,
                r#"<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdImage{number}"/>"#,
                r#"<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>"#,
                r#"<a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>"#,
                r#"</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#,
            ),
            cx = cx,
            cy = cy,
            number = number,
            name = escaped(&format!("{} {number}", figure.caption.word)),
            alternative = escaped(&figure.alternative),
        );
        if lie == Orientation::Portrait {
            let due = self.due();
            self.text.push_str(&paragraph("Figure", due, &drawing));
            self.caption("Caption", &figure.caption, "");
            return Ok(());
        }
        // A page of its own: the caption ends its section.
        self.turn();
        self.is_turned = false;
        self.text.push_str(&paragraph("Figure", "", &drawing));
        // The last section's properties stand at the end of the document.
        let own = if is_last {
            String::new()
        } else {
            self.section(Orientation::Landscape)
        };
        self.caption("Caption", &figure.caption, &own);
        self.is_across = true;
        Ok(())
    }

    /// Ends the section of what stands before, so that the next page lies across.
    fn turn(&mut self) {
        self.page_break = false;
        if !self.is_across && !self.is_turned {
            let before = self.section(Orientation::Portrait);
            self.text.push_str(&paragraph("AfterTable", &before, ""));
        }
        self.is_turned = true;
    }

    /// A heading goes onto the page of its picture where nothing but a few words stands between.
    fn turn_for(&mut self, blocks: &[Block]) {
        if leaf::turns(self.report, self.pictures, blocks) {
            self.turn();
        }
    }
}

/// The last row of pixels may be covered in part only, which would show as a line.
fn lay_on_white(picture: &mut png::Picture) {
    for pixel in picture.rgba.chunks_exact_mut(4) {
        let alpha = u32::from(pixel[3]);
        for channel in &mut *pixel {
            let white = 255 * (255 - alpha);
            *channel = ((u32::from(*channel) * alpha + white) / 255) as u8;
        }
        pixel[3] = u8::MAX;
    }
}
