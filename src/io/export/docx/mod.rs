//! A report for Word, written by hand in the order of the schema: `ECMA-376`, part 1, in the form that
//! `openxml-audit` finds nothing in. Static parts beside one generated document; styles are those that
//! Word users know and restyle.

mod document;
pub mod mou;
mod page;
mod runs;

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::i18n::{I18n, Lang};
use crate::report::{Orientation, Report};

use super::report::{Drawn, ReportError, escaped};

/// The language of the text as Word names it.
fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Indonesian => "id-ID",
        Lang::English => "en-GB",
    }
}

/// The file. Nothing in it depends on when or where it is made.
pub(super) fn write(
    report: &Report,
    pictures: &[Drawn],
    i18n: &I18n,
) -> Result<Vec<u8>, ReportError> {
    let document = document::of(report, pictures)?;
    let lang = language(report.lang);
    let styles = include_str!("styles.xml").replace("LANGUAGE", lang);
    let settings = settings(report.lang);
    let mut parts: Vec<(String, Vec<u8>)> = [
        (
            "[Content_Types].xml",
            content_types("footer", "footer3.xml"),
        ),
        ("_rels/.rels", include_str!("package.rels.xml").to_owned()),
        ("docProps/core.xml", core(report, lang)),
        ("docProps/app.xml", include_str!("app.xml").to_owned()),
        ("word/document.xml", document.text),
        (
            "word/_rels/document.xml.rels",
            relations(
                ("rIdAcross", "footer", "footer3.xml"),
                document.images.len(),
            ),
        ),
        ("word/styles.xml", styles),
        ("word/settings.xml", settings),
        (
            "word/fontTable.xml",
            include_str!("font_table.xml").to_owned(),
        ),
        (
            "word/numbering.xml",
            include_str!("numbering.xml").to_owned(),
        ),
        (
            "word/theme/theme1.xml",
            include_str!("theme.xml").to_owned(),
        ),
        (
            "word/footer1.xml",
            page::footer(report, Orientation::Portrait, i18n),
        ),
        ("word/footer2.xml", page::empty_footer()),
        (
            "word/footer3.xml",
            page::footer(report, Orientation::Landscape, i18n),
        ),
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), text.into_bytes()))
    .collect();
    for (number, image) in (1..).zip(document.images) {
        parts.push((format!("word/media/image{number}.png"), image));
    }
    pack(parts)
}

fn settings(lang: Lang) -> String {
    let settings = include_str!("settings.xml").replace("LANGUAGE", language(lang));
    let (decimal, list) = match lang {
        Lang::Indonesian => (",", ";"),
        Lang::English => (".", ","),
    };
    settings.replace("DECIMAL", decimal).replace("LIST", list)
}

fn pack(parts: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>, ReportError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        // A picture is packed already.
        let method = if name.starts_with("word/media/") {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default());
        zip.start_file(name, options)?;
        zip.write_all(&bytes).map_err(zip::result::ZipError::from)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Title, author and date, where they are known.
fn core(report: &Report, lang: &str) -> String {
    const HEAD: &str = concat!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
        "\n",
        r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" "#,
        r#"xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" "#,
        r#"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#,
    );
    let (title, author) = (escaped(&report.title), escaped(&report.author));
    let created = report.date.map_or_else(String::new, |date| {
        format!(r#"<dcterms:created xsi:type="dcterms:W3CDTF">{date}T00:00:00Z</dcterms:created>"#)
    });
    format!(
        concat!(
            "{head}<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>",
            "<dc:language>{lang}</dc:language>{created}</cp:coreProperties>"
        ),
        head = HEAD,
        title = title,
        author = author,
        lang = lang,
        created = created,
    )
}

/// The parts by their kinds, with one beside those that every document has.
fn content_types(kind: &str, part: &str) -> String {
    let own = format!(
        r#"<Override PartName="/word/{part}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/></Types>"#
    );
    include_str!("content_types.xml").replace("</Types>", &own)
}

/// What the document refers to: what every document has, a part of its own by id, kind and name, and
/// images.
fn relations((own, kind, part): (&str, &str, &str), images: usize) -> String {
    const KINDS: [(&str, &str); 7] = [
        ("styles", "styles.xml"),
        ("settings", "settings.xml"),
        ("fontTable", "fontTable.xml"),
        ("numbering", "numbering.xml"),
        ("theme", "theme/theme1.xml"),
        ("footer", "footer1.xml"),
        ("footer", "footer2.xml"),
    ];
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut text = String::from(concat!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
        "\n",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    ));
    let fixed = (1..).zip(KINDS).map(|(number, (kind, target))| {
        format!(r#"<Relationship Id="rId{number}" Type="{base}/{kind}" Target="{target}"/>"#)
    });
    let own = format!(r#"<Relationship Id="{own}" Type="{base}/{kind}" Target="{part}"/>"#);
    let images = (1..=images).map(|number| {
        format!(
            r#"<Relationship Id="rIdImage{number}" Type="{base}/image" Target="media/image{number}.png"/>"#
        )
    });
    text.extend(fixed.chain([own]).chain(images));
    text.push_str("</Relationships>");
    text
}
