//! A workbook: its sheets are told by their columns, lists of stakeholders are read before lists of
//! ties, and what else is in it is left alone.

use super::Format;
use super::archive::{Archive, within};
use super::csv::Row;
use super::error::{Fault, Place, Reason};
use super::loss::Loss;
use super::network::{Builder, ImportedNetwork};
use super::table::{LOOKED_AT, Shape, Table};
use super::xml::{Piece, Xml};
use super::{ods, xlsx};

/// Bytes of a sheet that are unpacked to tell what it is.
const LOOKED_AT_BYTES: u64 = 1024 * 1024;

/// The name of the document property that says which project a template was saved from.
pub(super) const ORIGIN: &str = "jejaring-project";

enum Kind {
    Xlsx {
        sheets: Vec<xlsx::Sheet>,
        texts: Vec<String>,
    },
    Ods {
        names: Vec<String>,
        content: String,
    },
}

/// Reads the bytes of an archive.
pub(super) fn read(bytes: Vec<u8>) -> Result<(ImportedNetwork, Format), Fault> {
    let mut archive = Archive::open(bytes)?;
    let (kind, format) = if archive.has("xl/workbook.xml") {
        let sheets = xlsx::sheets(&mut archive).map_err(|f| within(f, "xl/workbook.xml"))?;
        let texts =
            xlsx::shared_texts(&mut archive).map_err(|f| within(f, "xl/sharedStrings.xml"))?;
        (Kind::Xlsx { sheets, texts }, Format::Xlsx)
    } else if archive.has("content.xml") {
        let content = archive.text("content.xml")?;
        let names = ods::sheets(&content).map_err(|f| within(f, "content.xml"))?;
        (Kind::Ods { names, content }, Format::Ods)
    } else {
        return Err(Place::default().fault(Reason::NoNetwork));
    };
    let origin = origin(&mut archive)?;
    let mut network = network(&kind, &mut archive)?;
    network.origin = origin;
    Ok((network, format))
}

fn network(kind: &Kind, archive: &mut Archive) -> Result<ImportedNetwork, Fault> {
    let names: Vec<&str> = match kind {
        Kind::Xlsx { sheets, .. } => sheets.iter().map(|sheet| sheet.name.as_str()).collect(),
        Kind::Ods { names, .. } => names.iter().map(String::as_str).collect(),
    };
    let mut shapes = Vec::new();
    for index in 0..names.len() {
        shapes.push(shape(kind, archive, index)?);
    }
    let mut builder = Builder::new();
    let mut found = false;
    let mut directed = false;
    for (index, shape) in shapes.iter().enumerate() {
        if let Shape::Stakeholders { header } = shape {
            let name = names[index];
            with_rows(kind, archive, index, |rows| {
                table(&mut builder, name).stakeholders(*header, rows)
            })?;
            found = true;
        }
    }
    let listed = found;
    for (index, shape) in shapes.iter().enumerate() {
        if let Shape::Ties { header } = shape {
            let name = names[index];
            directed |= with_rows(kind, archive, index, |rows| {
                table(&mut builder, name).ties(*header, rows)
            })?;
            found = true;
        }
    }
    if listed {
        let unlisted = builder.undeclared();
        builder.network.losses.count(Loss::UnlistedEnds, unlisted);
    }
    if !found {
        // The first sheet that holds a network without names of columns.
        let bare = |shape: &&Shape| matches!(shape, Shape::Matrix { .. } | Shape::Edges { .. });
        let Some(index) = shapes.iter().position(|shape| bare(&shape)) else {
            return Err(Place::default().fault(Reason::NoNetwork));
        };
        let (shape, name) = (&shapes[index], names[index]);
        directed = with_rows(kind, archive, index, |rows| {
            let mut table = table(&mut builder, name);
            match shape {
                Shape::Matrix { labelled } => table.matrix(*labelled, rows),
                Shape::Edges { header } => table.edges(*header, rows).map(|()| false),
                _ => Ok(false),
            }
        })?;
    }
    builder.network.directed = directed;
    Ok(builder.finish())
}

fn table<'a>(builder: &'a mut Builder, sheet: &'a str) -> Table<'a> {
    Table {
        builder,
        sheet: Some(sheet),
    }
}

type DynRows<'a> = Box<dyn Iterator<Item = Result<Row, Fault>> + 'a>;

/// What a sheet is, by its beginning.
fn shape(kind: &Kind, archive: &mut Archive, index: usize) -> Result<Shape, Fault> {
    // The beginning may end within a row, which is no fault.
    let first =
        |rows: DynRows<'_>| -> Vec<Row> { rows.take(LOOKED_AT).map_while(Result::ok).collect() };
    let rows = match kind {
        Kind::Xlsx { sheets, texts } => {
            let head = archive.beginning(&sheets[index].part, LOOKED_AT_BYTES)?;
            first(Box::new(xlsx::Rows::new(&head, texts)))
        }
        Kind::Ods { content, .. } => first(Box::new(ods::Rows::new(content, index))),
    };
    Ok(Shape::of(&rows, rows.len() < LOOKED_AT))
}

fn with_rows<T>(
    kind: &Kind,
    archive: &mut Archive,
    index: usize,
    read: impl FnOnce(DynRows<'_>) -> Result<T, Fault>,
) -> Result<T, Fault> {
    match kind {
        Kind::Xlsx { sheets, texts } => {
            let sheet = &sheets[index];
            let text = archive.text(&sheet.part)?;
            let rows = xlsx::Rows::new(&text, texts);
            let rows = rows.map(|row| row.map_err(|fault| within(fault, &sheet.name)));
            read(Box::new(rows))
        }
        Kind::Ods { names, content } => {
            let rows = ods::Rows::new(content, index);
            let rows = rows.map(|row| row.map_err(|fault| within(fault, &names[index])));
            read(Box::new(rows))
        }
    }
}

/// The project that a template says it was saved from, in the properties of either format.
fn origin(archive: &mut Archive) -> Result<Option<uuid::Uuid>, Fault> {
    for part in ["docProps/custom.xml", "meta.xml"] {
        if !archive.has(part) {
            continue;
        }
        let text = archive.text(part)?;
        let mut xml = Xml::new(&text);
        let mut is_ours = false;
        loop {
            // Properties that cannot be read are nobody's loss.
            match xml.next() {
                Ok(Piece::Open(tag)) => match tag.name() {
                    "property" | "user-defined" => {
                        let name = xml.attribute(&tag, "name")?;
                        is_ours = name.as_deref() == Some(ORIGIN);
                    }
                    _ => {}
                },
                Ok(Piece::Text(value)) if is_ours => {
                    if let Ok(uuid) = value.trim().parse() {
                        return Ok(Some(uuid));
                    }
                }
                Ok(Piece::End) | Err(_) => break,
                Ok(_) => {}
            }
        }
    }
    Ok(None)
}
