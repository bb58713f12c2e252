//! What is due, said in words.

use jiff::ZonedDateTime;
use jiff::civil::Date;

use crate::i18n::I18n;
use crate::model::Project;

use super::{CONTACTS_NEEDED, Due, Urgency, What, partnerships};

impl Due {
    /// Why it is due.
    pub fn why(&self, project: &Project, i18n: &I18n) -> String {
        let date = |date: Date| ("date", i18n.date(date).into());
        match &self.what {
            What::Promise { what, .. } if what.is_empty() => i18n.text("agenda-promise-plain"),
            What::Promise { what, .. } => {
                i18n.with("agenda-promise", &[("what", what.as_str().into())])
            }
            What::First { met, .. } => i18n.with("agenda-first", &[date(*met)]),
            What::Keep { so_far, last } => i18n.with(
                "agenda-keep",
                &[
                    ("count", (*so_far).into()),
                    ("needed", CONTACTS_NEEDED.into()),
                    date(*last),
                ],
            ),
            What::Partnership(id, due) => {
                let partnership = project.partnerships.get(id);
                partnership.map_or_else(String::new, |p| partnerships::why(i18n, p, *due))
            }
            What::Interval { days, last } => {
                let days = ("days", (*days).into());
                match last {
                    Some(last) => i18n.with("agenda-interval", &[days, date(*last)]),
                    None => i18n.with("agenda-interval-none", &[days]),
                }
            }
        }
    }

    /// When it is due, seen from now.
    pub fn when(&self, i18n: &I18n, now: &ZonedDateTime) -> String {
        let date = ("date", i18n.date(self.date).into());
        let clock = |time: jiff::civil::Time| i18n.lang().clock(time.hour(), time.minute());
        match (self.urgency(now), self.time) {
            (Urgency::Overdue(0), Some(time)) => {
                i18n.with("agenda-passed-at", &[("time", clock(time).into())])
            }
            (Urgency::Overdue(days), _) => {
                i18n.with("agenda-overdue", &[("days", days.into()), date])
            }
            (Urgency::Today, Some(time)) => {
                i18n.with("agenda-today-at", &[("time", clock(time).into())])
            }
            (Urgency::Today, None) => i18n.text("agenda-today"),
            (Urgency::Later(1), _) => i18n.text("agenda-tomorrow"),
            (Urgency::Later(days), _) => i18n.with("agenda-in", &[("days", days.into()), date]),
        }
    }

    /// When it is due in few words, without the date.
    pub fn nearness(&self, i18n: &I18n, now: &ZonedDateTime) -> String {
        match self.urgency(now) {
            Urgency::Overdue(days) if days > 0 => {
                i18n.with("follow-up-overdue-short", &[("days", days.into())])
            }
            Urgency::Later(days) if days > 1 => {
                i18n.with("agenda-in-days", &[("days", days.into())])
            }
            _ => self.when(i18n, now),
        }
    }
}
