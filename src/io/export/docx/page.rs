//! Paper, margins and the line at the foot of each page.

use crate::i18n::I18n;
use crate::report::{Orientation, Paper, Report};

use super::super::report::leaf::{BOTTOM, LEFT, RIGHT, TOP, text_area};
use super::super::report::{escaped, shortened};
use super::runs::{field, run};

/// Twentieths of a point in a millimetre.
const TWIPS: f64 = 1440.0 / 25.4;

pub(super) fn twips(millimetres: f64) -> i64 {
    (millimetres * TWIPS).round() as i64
}

/// The properties of a section; the first has no page number on its first page.
pub(super) fn section(paper: Paper, lie: Orientation, is_first: bool) -> String {
    let (width, height) = paper.size_in(lie);
    format!(
        concat!(
            r#"<w:sectPr><w:footerReference w:type="default" r:id="{footer}"/>"#,
            r#"<w:footerReference w:type="first" r:id="rId7"/>"#,
            r#"<w:pgSz w:w="{width}" w:h="{height}"{orient}/>"#,
            r#"<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" "#,
            r#"w:header="567" w:footer="567" w:gutter="0"/>"#,
            r#"<w:cols w:space="708"/>{title}</w:sectPr>"#,
        ),
        footer = match lie {
            Orientation::Portrait => "rId6",
            Orientation::Landscape => "rIdAcross",
        },
        orient = match lie {
            Orientation::Portrait => "",
            Orientation::Landscape => r#" w:orient="landscape""#,
        },
        title = if is_first { "<w:titlePg/>" } else { "" },
        width = twips(width),
        height = twips(height),
        top = twips(TOP),
        right = twips(RIGHT),
        bottom = twips(BOTTOM),
        left = twips(LEFT),
    )
}

const FOOTER: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    "\n",
    r#"<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">"#,
);

/// What the document is at the left, the page at the right.
pub(super) fn footer(report: &Report, lie: Orientation, i18n: &I18n) -> String {
    let (width, _) = text_area(report.paper, lie);
    // The words between the numbers are the language's own.
    let marks = [("page", "\u{1}".into()), ("pages", "\u{2}".into())];
    let line = i18n.with("report-page", &marks);
    let mut runs = String::new();
    let mut words = String::new();
    for c in line.chars() {
        let instruction = match c {
            '\u{1}' => "PAGE",
            '\u{2}' => "NUMPAGES",
            c => {
                words.push(c);
                continue;
            }
        };
        runs.push_str(&run(&std::mem::take(&mut words), ""));
        runs.push_str(&field(instruction, "1"));
    }
    runs.push_str(&run(&words, ""));
    format!(
        concat!(
            "{head}<w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:tabs>",
            "<w:tab w:val=\"right\" w:pos=\"{right}\"/></w:tabs></w:pPr>",
            "<w:r><w:t xml:space=\"preserve\">{title}</w:t></w:r><w:r><w:tab/></w:r>{runs}</w:p></w:ftr>"
        ),
        head = FOOTER,
        right = twips(width),
        title = escaped(&shortened(&report.title)),
        runs = runs,
    )
}

pub(super) fn empty_footer() -> String {
    format!(r#"{FOOTER}<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr></w:p></w:ftr>"#)
}
