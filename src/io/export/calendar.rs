//! What is due as an iCalendar file (RFC 5545), for any calendar: a day for each, or an hour in UTC
//! where one is known, with a reminder. The same agenda gives the same bytes; an entry keeps its UID,
//! so that a calendar that takes it in again changes it instead of doubling it.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::agenda::{Due, What};
use crate::i18n::I18n;
use crate::model::{Project, partnership};

use super::content_lines::Lines;

/// The bytes of the file. `stamp` is when it was made.
pub fn calendar(
    project: &Project,
    due: &[Due],
    zone: &TimeZone,
    stamp: Timestamp,
    i18n: &I18n,
) -> String {
    let mut lines = Lines::default();
    lines.raw("BEGIN:VCALENDAR");
    lines.raw("VERSION:2.0");
    lines.raw("PRODID:-//Jejaring//Jejaring//ID");
    lines.raw("CALSCALE:GREGORIAN");
    lines.raw("METHOD:PUBLISH");
    let title = project.card.title.as_str();
    let name = i18n.text("follow-up-view");
    let name = [&name, title].map(str::trim);
    let name: Vec<&str> = name.into_iter().filter(|part| !part.is_empty()).collect();
    lines.text("X-WR-CALNAME", &name.join(" - "));
    for due in due {
        event(&mut lines, project, due, zone, stamp, i18n);
    }
    lines.raw("END:VCALENDAR");
    lines.finish()
}

fn event(
    lines: &mut Lines,
    project: &Project,
    due: &Due,
    zone: &TimeZone,
    stamp: Timestamp,
    i18n: &I18n,
) {
    lines.raw("BEGIN:VEVENT");
    lines.raw(&format!("UID:{}-{}@jejaring", key(due), project.uuid));
    lines.raw(&format!("DTSTAMP:{}", utc(stamp)));
    let at = due
        .time
        .and_then(|time| zone.to_timestamp(due.date.to_datetime(time)).ok());
    match at {
        Some(at) => lines.raw(&format!("DTSTART:{}", utc(at))),
        None => lines.raw(&format!(
            "DTSTART;VALUE=DATE:{}",
            due.date.strftime("%Y%m%d")
        )),
    }
    let name = due.title(project);
    let summary = match due.what {
        What::Partnership(..) => name,
        _ => i18n.with("calendar-summary", &[("name", name.into())]),
    };
    lines.text("SUMMARY", &summary);
    let mut why = due.why(project, i18n);
    if !project.card.title.is_empty() {
        why = format!("{why}\n{}", project.card.title);
    }
    lines.text("DESCRIPTION", &why);
    lines.raw("TRANSP:TRANSPARENT");
    lines.raw("BEGIN:VALARM");
    lines.raw("ACTION:DISPLAY");
    lines.text("DESCRIPTION", &summary);
    // Two hours ahead of an hour, at eight on a day.
    let trigger = if at.is_some() { "-PT2H" } else { "PT8H" };
    lines.raw(&format!("TRIGGER:{trigger}"));
    lines.raw("END:VALARM");
    lines.raw("END:VEVENT");
}

fn utc(moment: Timestamp) -> String {
    moment.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// What an entry is, whatever becomes of its day.
fn key(due: &Due) -> String {
    let who = due.who.first().map_or(0, |id| id.0);
    match &due.what {
        What::Promise { contact, .. } => format!("promise-{contact}"),
        What::First { contact, .. } => format!("first-{contact}"),
        What::Keep { so_far, .. } => format!("keep-{who}-{so_far}"),
        What::Interval { last, .. } => match last {
            Some(last) => format!("interval-{who}-{last}"),
            None => format!("interval-{who}"),
        },
        What::Partnership(id, due) => match due {
            partnership::Due::Expired { agreement, .. }
            | partnership::Due::Ends { agreement, .. } => format!("agreement-{id}-{agreement}"),
            partnership::Due::Overdue { step, .. } => format!("step-{id}-{step}"),
            partnership::Due::Undecided { evaluation, .. } => {
                format!("evaluation-{id}-{evaluation}")
            }
        },
    }
}
