//! The sheet of results as a workbook, as a list for any spreadsheet, and as a page for the printer.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook, XlsxError};

use crate::classroom::sheet::{Printed, Score};
use crate::i18n::I18n;

use super::report::escaped;
use super::table::csv;

/// A workbook. Scores that the program has filled in stand in italics.
pub fn workbook(printed: &Printed, i18n: &I18n) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name(i18n.text("sheet-tab"))?;
    let bold = Format::new().set_bold().set_font_size(14);
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Thin);
    let quiet = Format::new().set_italic();
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let total = Format::new().set_bold().set_num_format("0.0");
    sheet.write_with_format(0, 0, &printed.title, &bold)?;
    let names = head_of(printed, i18n);
    for (column, name) in (0..).zip(&names) {
        sheet.write_with_format(2, column, name, &head)?;
    }
    sheet.write_with_format(3, 0, i18n.text("sheet-weight"), &quiet)?;
    for (column, (_, weight)) in (1..).zip(&printed.criteria) {
        sheet.write_with_format(3, column, *weight, &quiet)?;
    }
    for (line, row) in (4..).zip(&printed.rows) {
        sheet.write(line, 0, &row.name)?;
        for (column, score) in (1..).zip(&row.scores) {
            match score {
                Some(score) if score.is_auto => {
                    sheet.write_with_format(line, column, rounded(*score), &quiet)?;
                }
                Some(score) => {
                    sheet.write(line, column, rounded(*score))?;
                }
                None => {}
            }
        }
        let column = 1 + row.scores.len() as u16;
        if let Some((value, _)) = row.total {
            sheet.write_with_format(line, column, value, &total)?;
        }
        sheet.write_with_format(line, column + 1, &row.note, &wrapped)?;
    }
    let last = 1 + printed.criteria.len() as u16;
    sheet.set_column_width(0, 30)?;
    for column in 1..=last {
        sheet.set_column_width(column, 16)?;
    }
    sheet.set_column_width(last + 1, 48)?;
    sheet.set_freeze_panes(4, 1)?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    workbook.save_to_buffer()
}

fn rounded(score: Score) -> f64 {
    (score.value * 100.0).round() / 100.0
}

fn head_of(printed: &Printed, i18n: &I18n) -> Vec<String> {
    let mut head = vec![i18n.text("groups-column-group")];
    head.extend(printed.criteria.iter().map(|(name, _)| name.clone()));
    head.push(i18n.text("sheet-total"));
    head.push(i18n.text("sheet-note"));
    head
}

/// A list for spreadsheets of this language.
pub fn list(printed: &Printed, i18n: &I18n) -> String {
    let lang = i18n.lang();
    let mut weights = vec![i18n.text("sheet-weight")];
    weights.extend(
        printed
            .criteria
            .iter()
            .map(|(_, w)| lang.plain(Some(*w), 2)),
    );
    weights.extend([String::new(), String::new()]);
    let rows = printed.rows.iter().map(|row| {
        let mut cells = vec![row.name.clone()];
        cells.extend(row.scores.iter().map(|s| lang.plain(s.map(|s| s.value), 2)));
        cells.push(lang.plain(row.total.map(|(total, _)| total), 1));
        cells.push(row.note.clone());
        cells
    });
    csv(
        [head_of(printed, i18n), weights].into_iter().chain(rows),
        lang,
    )
}

/// A page for the printer: nothing in it comes from elsewhere.
pub fn page(printed: &Printed, i18n: &I18n) -> String {
    let lang = i18n.lang();
    let title = escaped(&printed.title);
    let most = lang.number(printed.scale.most(), 0);
    let scale = i18n.with("sheet-scale-told", &[("most", most.into())]);
    let mut lines = vec![
        format!("<!DOCTYPE html>\n<html lang=\"{}\">", lang.code()),
        format!("<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>"),
        format!("<style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>"),
        format!("<p>{}</p>\n<table>\n<thead><tr>", escaped(&scale)),
    ];
    for (place, name) in head_of(printed, i18n).iter().enumerate() {
        let criterion = place.checked_sub(1).and_then(|at| printed.criteria.get(at));
        let under = criterion.map_or_else(String::new, |(_, weight)| {
            let args = [("weight", lang.number(*weight, 1).into())];
            let weight = i18n.with("sheet-weight-told", &args);
            format!("<br><small>{}</small>", escaped(&weight))
        });
        lines.push(format!("<th>{}{under}</th>", escaped(name)));
    }
    lines.push("</tr></thead>\n<tbody>".to_owned());
    for row in &printed.rows {
        lines.push(format!("<tr><th>{}</th>", escaped(&row.name)));
        for score in &row.scores {
            let is_auto = score.is_some_and(|score| score.is_auto);
            let class = if is_auto { " class=\"auto\"" } else { "" };
            let value = lang.optional(score.map(|s| s.value), printed.scale.digits());
            lines.push(format!("<td{class}>{value}</td>"));
        }
        let total = lang.optional(row.total.map(|(total, _)| total), 1);
        let is_partial = row.total.is_some_and(|(_, is_whole)| !is_whole);
        let mark = if is_partial { "*" } else { "" };
        let note = escaped(&row.note).replace('\n', "<br>");
        lines.push(format!(
            "<td><b>{total}{mark}</b></td><td class=\"note\">{note}</td></tr>"
        ));
    }
    let legend = escaped(&i18n.text("sheet-legend"));
    lines.push(format!(
        "</tbody>\n</table>\n<p><small>{legend}</small></p>\n</body>\n</html>\n"
    ));
    lines.join("\n")
}

const STYLE: &str = "\
@page { size: A4 landscape; margin: 15mm }
body { font: 11pt/1.4 Inter, 'Segoe UI', Arial, sans-serif; color: #1c2733; margin: 2em auto; max-width: 70em; padding: 0 1em }
table { border-collapse: collapse; width: 100% }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { border: 1px solid #9aa6b2; padding: .35em .6em; text-align: right; vertical-align: top }
th { text-align: left; background: #f4f6f8 }
td.note { text-align: left; min-width: 16em }
td.auto { font-style: italic; color: #5b6774 }
@media print { body { margin: 0; max-width: none } }
";
