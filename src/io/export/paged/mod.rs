//! A report as pages: the blocks become strips as wide as the text, the strips are dealt out to pages,
//! and the pages are drawn.

mod compose;
mod contents;
mod draw;
mod lines;
mod paginate;
mod strip;
mod style;
mod table;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::i18n::I18n;
use crate::report::Report;

use super::ExportError;
use super::pdf::{About, Pages};
use super::report::{Drawn, clean};

/// The bytes of the PDF.
pub(super) fn write(
    report: &Report,
    pictures: &[Drawn],
    made: Timestamp,
    i18n: &I18n,
) -> Result<Vec<u8>, ExportError> {
    let mut pages = Pages::new(about(report, made, i18n));
    let composed = compose::all(report, pictures, &mut pages)?;
    let leaves = paginate::deal(&composed, report.paper);
    draw::all(&composed, &leaves, report, i18n, &mut pages);
    pages.finish()
}

fn about(report: &Report, made: Timestamp, i18n: &I18n) -> About {
    let dated = report
        .date
        .and_then(|date| TimeZone::UTC.to_timestamp(date.at(0, 0, 0, 0)).ok());
    About {
        title: if report.title.trim().is_empty() {
            i18n.text("export-untitled")
        } else {
            clean(&report.title)
        },
        author: clean(&report.author),
        description: i18n.text("report-kind"),
        lang: report.lang,
        made: dated.unwrap_or(made),
    }
}
