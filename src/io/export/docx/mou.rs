//! The draft of a memorandum for Word: articles, clauses and points are numbered by Word itself, so
//! that one more or less in between renumbers the rest; every page says that it is a draft.

use crate::i18n::I18n;
use crate::report::mou::{Article, Clause, Mou, Signature};
use crate::report::{Orientation, Report};

use super::super::report::leaf::text_area;
use super::super::report::{ReportError, escaped};
use super::page;
use super::runs::{paragraph, run};
use super::{content_types, core, language, pack, relations};

/// So many signatures stand beside each other.
const BESIDE: usize = 2;

const HEAD: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    "\n",
    r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>"#,
);

/// Styles beside those of the report, in the form that Word users know and restyle.
const STYLES: &str = concat!(
    r#"<w:style w:type="paragraph" w:customStyle="1" w:styleId="MouTitle"><w:name w:val="MoU Title"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="60"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:style>"#,
    r#"<w:style w:type="paragraph" w:customStyle="1" w:styleId="MouNumber"><w:name w:val="MoU Number"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="120" w:after="360"/><w:jc w:val="center"/></w:pPr></w:style>"#,
    r#"<w:style w:type="paragraph" w:customStyle="1" w:styleId="MouText"><w:name w:val="MoU Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/><w:jc w:val="both"/></w:pPr></w:style>"#,
    r#"<w:style w:type="paragraph" w:customStyle="1" w:styleId="MouParty"><w:name w:val="MoU Party"/><w:basedOn w:val="MouText"/><w:qFormat/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>"#,
    r#"<w:style w:type="paragraph" w:customStyle="1" w:styleId="MouConsideration"><w:name w:val="MoU Consideration"/><w:basedOn w:val="MouText"/><w:qFormat/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>"#,
    r#"<w:style w:type="paragraph" w:customStyle="1" w:styleId="MouArticle"><w:name w:val="MoU Article"/><w:basedOn w:val="Normal"/><w:next w:val="MouClause"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr><w:spacing w:before="300" w:after="140" w:line="276" w:lineRule="auto"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>"#,
    r#"<w:style w:type="paragraph" w:customStyle="1" w:styleId="MouClause"><w:name w:val="MoU Clause"/><w:basedOn w:val="MouText"/><w:qFormat/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr></w:style>"#,
    r#"<w:style w:type="paragraph" w:customStyle="1" w:styleId="MouPoint"><w:name w:val="MoU Point"/><w:basedOn w:val="MouText"/><w:qFormat/><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="3"/></w:numPr><w:spacing w:after="60"/></w:pPr></w:style>"#,
    r#"<w:style w:type="paragraph" w:customStyle="1" w:styleId="MouSignature"><w:name w:val="MoU Signature"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:after="40"/><w:jc w:val="center"/></w:pPr></w:style>"#,
    r#"<w:style w:type="paragraph" w:customStyle="1" w:styleId="MouMark"><w:name w:val="MoU Draft Mark"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="B42318"/></w:pBdr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="B42318"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>"#,
    "</w:styles>",
);

/// Lists beside those of the report: articles with their clauses and points, parties, considerations.
/// `ARTICLE` is the word for an article.
const LISTS: &str = concat!(
    r#"<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="multilevel"/>"#,
    r#"<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="MouArticle"/><w:suff w:val="nothing"/><w:lvlText w:val="ARTICLE %1"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>"#,
    r#"<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="MouClause"/><w:lvlText w:val="(%2)"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>"#,
    r#"<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:pStyle w:val="MouPoint"/><w:lvlText w:val="%3."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="1021" w:hanging="454"/></w:pPr></w:lvl></w:abstractNum>"#,
    r#"<w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="MouParty"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>"#,
    r#"<w:abstractNum w:abstractNumId="4"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:pStyle w:val="MouConsideration"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>"#,
    r#"<w:num w:numId="1">"#,
);

/// They point to the lists above.
const NUMBERS: &str = concat!(
    r#"<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>"#,
    r#"<w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>"#,
    r#"<w:num w:numId="5"><w:abstractNumId w:val="4"/></w:num></w:numbering>"#,
);

/// The file. Nothing in it depends on when or where it is made.
pub fn write(mou: &Mou, i18n: &I18n) -> Result<Vec<u8>, ReportError> {
    let lang = language(mou.lang);
    let shell = Report {
        lang: mou.lang,
        title: mou.title.join(" "),
        author: String::new(),
        date: None,
        paper: mou.paper,
        letterhead: Vec::new(),
        blocks: Vec::new(),
    };
    let styles = include_str!("styles.xml").replace("LANGUAGE", lang);
    let styles = styles.replace("</w:styles>", STYLES);
    let article = escaped(&i18n.text("mou-article"));
    let numbering = include_str!("numbering.xml");
    let numbering = numbering.replacen(
        r#"<w:num w:numId="1">"#,
        &LISTS.replace("ARTICLE", &article),
        1,
    );
    let numbering = numbering.replace("</w:numbering>", NUMBERS);
    let parts = [
        (
            "[Content_Types].xml",
            content_types("header", "header1.xml"),
        ),
        ("_rels/.rels", include_str!("package.rels.xml").to_owned()),
        ("docProps/core.xml", core(&shell, lang)),
        ("docProps/app.xml", include_str!("app.xml").to_owned()),
        ("word/document.xml", document(mou)),
        (
            "word/_rels/document.xml.rels",
            relations(("rIdMark", "header", "header1.xml"), 0),
        ),
        ("word/styles.xml", styles),
        ("word/settings.xml", super::settings(mou.lang)),
        (
            "word/fontTable.xml",
            include_str!("font_table.xml").to_owned(),
        ),
        ("word/numbering.xml", numbering),
        (
            "word/theme/theme1.xml",
            include_str!("theme.xml").to_owned(),
        ),
        (
            "word/footer1.xml",
            page::footer(&shell, Orientation::Portrait, i18n),
        ),
        ("word/footer2.xml", page::empty_footer()),
        ("word/header1.xml", mark(mou)),
    ];
    let parts = parts.map(|(name, text)| (name.to_owned(), text.into_bytes()));
    pack(parts.into())
}

/// What stands on every page.
fn mark(mou: &Mou) -> String {
    let line = paragraph("MouMark", "", &run(&mou.mark, ""));
    format!(
        concat!(
            r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
            "\n",
            r#"<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
            r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{}</w:hdr>"#,
        ),
        line
    )
}

fn document(mou: &Mou) -> String {
    let mut text = HEAD.to_owned();
    let mut line = |style: &str, words: &str| text.push_str(&paragraph(style, "", &run(words, "")));
    for words in &mou.title {
        line("MouTitle", words);
    }
    line("MouNumber", &mou.number);
    line("MouText", &mou.opening);
    for party in &mou.parties {
        line("MouParty", party);
    }
    line("MouText", &mou.together);
    for consideration in &mou.considerations {
        line("MouConsideration", consideration);
    }
    line("MouText", &mou.agreed);
    for article in &mou.articles {
        text.push_str(&of_article(article));
    }
    text.push_str(&paragraph(
        "MouText",
        r#"<w:keepNext/><w:spacing w:before="300"/>"#,
        &run(&mou.closing, ""),
    ));
    text.push_str(&signatures(mou));
    let section = page::section(mou.paper, Orientation::Portrait, true);
    let headers = concat!(
        r#"<w:sectPr><w:headerReference w:type="default" r:id="rIdMark"/>"#,
        r#"<w:headerReference w:type="first" r:id="rIdMark"/>"#,
    );
    text.push_str(&section.replacen("<w:sectPr>", headers, 1));
    text.push_str("</w:body></w:document>");
    text
}

/// Its number and word come from the list, its title stands below them.
fn of_article(article: &Article) -> String {
    let title = format!("<w:r><w:br/></w:r>{}", run(&article.title, ""));
    let mut text = paragraph("MouArticle", "", &title);
    let is_numbered = article.clauses.len() > 1;
    for Clause {
        text: words,
        points,
    } in &article.clauses
    {
        // A single clause has no number.
        let style = if is_numbered { "MouClause" } else { "MouText" };
        let keeps = if points.is_empty() {
            ""
        } else {
            "<w:keepNext/>"
        };
        text.push_str(&paragraph(style, keeps, &run(words, "")));
        for point in points {
            text.push_str(&paragraph("MouPoint", "", &run(point, "")));
        }
    }
    text
}

/// Blocks for signatures, beside each other.
fn signatures(mou: &Mou) -> String {
    if mou.signatures.is_empty() {
        return String::new();
    }
    let (width, _) = text_area(mou.paper, Orientation::Portrait);
    let columns = mou.signatures.len().min(BESIDE);
    let each = page::twips(width / columns as f64);
    let mut text = format!(
        concat!(
            r#"<w:tbl><w:tblPr><w:tblW w:w="{}" w:type="dxa"/><w:tblLayout w:type="fixed"/>"#,
            r#"<w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" "#,
            r#"w:lastColumn="0" w:noHBand="0" w:noVBand="0"/></w:tblPr><w:tblGrid>{}</w:tblGrid>"#,
        ),
        each * columns as i64,
        format!(r#"<w:gridCol w:w="{each}"/>"#).repeat(columns),
    );
    for row in mou.signatures.chunks(columns) {
        text.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        // The last one of an odd number stands in the middle.
        let span = if row.len() < columns { columns } else { 1 };
        for signature in row {
            let cell = format!(
                r#"<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/><w:gridSpan w:val="{span}"/></w:tcPr>"#,
                each * span as i64
            );
            text.push_str(&cell);
            text.push_str(&block(signature));
            text.push_str("</w:tc>");
        }
        text.push_str("</w:tr>");
    }
    text.push_str("</w:tbl>");
    text.push_str(&paragraph("MouText", "", ""));
    text
}

fn block(signature: &Signature) -> String {
    let line =
        |words: &str, properties: &str| paragraph("MouSignature", "", &run(words, properties));
    let bold = "<w:b/><w:bCs/>";
    let apart = r#"<w:spacing w:before="300" w:after="40"/>"#;
    let mut text = paragraph("MouSignature", apart, &run(&signature.party, bold));
    text.push_str(&line(&signature.name, bold));
    // Room for the stamp and the hand.
    for _ in 0..4 {
        text.push_str(&line("", ""));
    }
    text.push_str(&line(
        &signature.person,
        r#"<w:b/><w:bCs/><w:u w:val="single"/>"#,
    ));
    text.push_str(&line(&signature.position, ""));
    text
}
