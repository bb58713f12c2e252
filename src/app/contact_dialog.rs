//! The form in which a contact is logged in seconds: whom, when, how, one line; Enter closes it.

use std::collections::BTreeSet;

use egui::{Checkbox, Key, Margin, RichText, TextEdit, Ui, Vec2};
use egui::{WidgetInfo, WidgetType};
use jiff::ToSpan as _;
use jiff::civil::{Date, Time};

use crate::agenda::CONTACTS_NEEDED;
use crate::edit::{Edit, Record};
use crate::i18n::I18n;
use crate::i18n::format::Towards;
use crate::model::{
    Channel, Encounter, EncounterId, LogPlace, NetworkCard, Project, StakeholderId, Vocabulary as _,
};
use crate::style::tokens::type_scale;
use crate::theme;

use super::dialogs::{Outcome, buttons, cancel, primary, title};
use super::files::Then;
use super::variant_dialog::line;

/// Days ahead that can be picked for what comes next.
const AHEAD: [(i64, &str); 4] = [
    (1, "contact-in-1"),
    (3, "contact-in-3"),
    (7, "contact-in-7"),
    (14, "contact-in-14"),
];

/// Days ago that can be picked for a contact.
const RECENT: [(i64, &str); 2] = [(0, "agenda-today"), (1, "day-yesterday")];
/// Width of what is typed in a field for a date, in points.
const DATE: f32 = 144.0;

/// A contact that is logged, or one of the log that is changed.
pub struct ContactForm {
    name: String,
    entry: Encounter,
    is_logged: bool,
    /// What was promised before, and whether this contact keeps it.
    promises: Vec<(EncounterId, String, bool)>,
    /// Contacts before this one.
    so_far: usize,
    today: Date,
    date: String,
    time: String,
    due: String,
    problem: Option<&'static str>,
    is_new: bool,
}

impl ContactForm {
    /// For a contact with a stakeholder today; `keeps` is a promise that it keeps.
    pub(super) fn new(
        project: &Project,
        i18n: &I18n,
        with: StakeholderId,
        keeps: Option<EncounterId>,
        today: Date,
    ) -> Option<Self> {
        let log = project.encounters_with(with);
        let open = log.iter().filter(|contact| contact.next.is_open());
        let promises = open.map(|contact| {
            let what = &contact.next.what;
            let what = if what.is_empty() {
                i18n.text("agenda-promise-plain")
            } else {
                what.clone()
            };
            (contact.id, what, keeps == Some(contact.id))
        });
        let promises = promises.collect();
        let entry = Encounter::new(EncounterId(0), with, today);
        let mut form = Self::of(project, i18n, entry, today)?;
        form.promises = promises;
        form.so_far = log.len();
        Some(form)
    }

    /// For an entry of the log.
    pub(super) fn edit(
        project: &Project,
        i18n: &I18n,
        id: EncounterId,
        today: Date,
    ) -> Option<Self> {
        let entry = project.encounters.get(&id)?.clone();
        let mut form = Self::of(project, i18n, entry, today)?;
        form.is_logged = true;
        Some(form)
    }

    fn of(project: &Project, i18n: &I18n, entry: Encounter, today: Date) -> Option<Self> {
        let clock = |time: Time| i18n.lang().clock(time.hour(), time.minute());
        Some(Self {
            name: project.stakeholder(entry.with)?.name.clone(),
            date: i18n.date(entry.date),
            time: entry.time.map_or_else(String::new, clock),
            due: entry
                .next
                .due
                .map_or_else(String::new, |due| i18n.date(due)),
            entry,
            is_logged: false,
            promises: Vec::new(),
            so_far: 0,
            today,
            problem: None,
            is_new: true,
        })
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, i18n: &I18n) -> Outcome {
        let name = [("name", self.name.as_str().into())];
        let head = if self.is_logged {
            "contact-edit-title"
        } else {
            "contact-title"
        };
        title(ui, &i18n.with(head, &name));
        ui.spacing_mut().item_spacing.y = 4.0;
        let mut entered = self.when(ui, i18n);
        self.channels(ui, i18n);
        ui.add_space(4.0);
        let is_new = std::mem::take(&mut self.is_new);
        let learnt = &mut self.entry.learnt;
        entered |= text(
            ui,
            i18n,
            "contact-learnt",
            "contact-learnt-hint",
            learnt,
            is_new,
        );
        let given = &mut self.entry.given;
        entered |= text(
            ui,
            i18n,
            "contact-given",
            "contact-given-hint",
            given,
            false,
        );
        let agreed = &mut self.entry.agreed;
        entered |= text(
            ui,
            i18n,
            "contact-agreed",
            "contact-optional",
            agreed,
            false,
        );
        entered |= self.next(ui, i18n);
        for (_, what, is_kept) in &mut self.promises {
            let label = i18n.with("contact-keeps", &[("what", what.as_str().into())]);
            ui.add(Checkbox::new(is_kept, label));
        }
        ui.add_space(4.0);
        self.foot(ui, i18n);
        let outcome = buttons(ui, |ui| {
            if primary(ui, &i18n.text("contact-save")).clicked() {
                return self.finished(i18n);
            }
            cancel(ui, i18n)
        });
        if entered && matches!(outcome, Outcome::Stay) {
            return self.finished(i18n);
        }
        outcome
    }

    fn when(&mut self, ui: &mut Ui, i18n: &I18n) -> bool {
        let mut entered = false;
        ui.horizontal(|ui| {
            ui.vertical(|ui| {
                ui.set_width(DATE + 16.0);
                entered |= line(ui, i18n, "contact-date", "", &mut self.date, false);
            });
            ui.vertical(|ui| {
                ui.set_width(110.0);
                let hint = i18n.text("contact-time-hint");
                entered |= line(ui, i18n, "contact-time", &hint, &mut self.time, false);
            });
            ui.vertical(|ui| {
                // Beside the fields, below their captions.
                ui.add_space(ui.text_style_height(&egui::TextStyle::Body) + 4.0);
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 4.0;
                    for (days, key) in RECENT {
                        if ui.small_button(i18n.text(key)).clicked() {
                            self.date = i18n.date(self.today.saturating_sub(days.days()));
                        }
                    }
                });
            });
        });
        entered
    }

    fn channels(&mut self, ui: &mut Ui, i18n: &I18n) {
        let tokens = theme::tokens(ui.ctx());
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(6.0);
            for channel in Channel::ALL {
                let is_on = self.entry.channel == *channel;
                let word = i18n.word(*channel);
                let (ground, ink) = if is_on {
                    (tokens.accent_wash, tokens.accent)
                } else {
                    (tokens.panel, tokens.text)
                };
                let label = RichText::new(&word).color(theme::color(ink));
                let edge = if is_on { tokens.accent } else { tokens.line };
                let button = egui::Button::new(label)
                    .fill(theme::color(ground))
                    .stroke(egui::Stroke::new(1.0, theme::color(edge)))
                    .corner_radius(13)
                    .min_size(Vec2::new(0.0, 26.0));
                let response = ui.add(button);
                response.widget_info(|| {
                    WidgetInfo::selected(WidgetType::RadioButton, true, is_on, &word)
                });
                if response.clicked() {
                    self.entry.channel = *channel;
                }
            }
        });
    }

    /// What comes next, and by when.
    fn next(&mut self, ui: &mut Ui, i18n: &I18n) -> bool {
        let what = &mut self.entry.next.what;
        let mut entered = text(ui, i18n, "contact-next", "contact-next-hint", what, false);
        let label = ui.label(i18n.text("contact-due"));
        ui.horizontal_wrapped(|ui| {
            let field = TextEdit::singleline(&mut self.due)
                .hint_text(i18n.text("contact-due-hint"))
                .desired_width(DATE)
                .margin(Margin::symmetric(8, 6));
            let field = ui.add(field).labelled_by(label.id);
            entered |= field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
            ui.spacing_mut().item_spacing.x = 4.0;
            for (days, key) in AHEAD {
                if ui.small_button(i18n.text(key)).clicked() {
                    self.due = i18n.date(self.today.saturating_add(days.days()));
                }
            }
        });
        entered
    }

    /// What is wrong, or else a thought that fits the moment.
    fn foot(&self, ui: &mut Ui, i18n: &I18n) {
        let tokens = theme::tokens(ui.ctx());
        let (text, ink) = match self.problem {
            Some(problem) => (i18n.text(problem), tokens.bad),
            None if !self.entry.next.what.trim().is_empty() && self.due.trim().is_empty() => {
                (i18n.text("contact-hint-no-date"), tokens.secondary)
            }
            None if self.is_logged => return,
            None => (self.hint(i18n), tokens.secondary),
        };
        let text = RichText::new(text).size(type_scale::SECONDARY);
        ui.label(text.color(theme::color(ink)));
    }

    fn hint(&self, i18n: &I18n) -> String {
        match self.so_far {
            0 => i18n.text("contact-hint-first"),
            1..CONTACTS_NEEDED => i18n.with(
                "contact-hint-next",
                &[
                    ("count", (self.so_far + 1).into()),
                    ("needed", CONTACTS_NEEDED.into()),
                ],
            ),
            _ => i18n.text("contact-hint-known"),
        }
    }

    fn finished(&mut self, i18n: &I18n) -> Outcome {
        match self.entry(i18n) {
            Ok(entry) if self.is_logged => {
                Outcome::Edit(Edit::Update(vec![Record::Encounter(Box::new(entry))]))
            }
            Ok(entry) => {
                let kept = self.promises.iter().filter(|(.., is_kept)| *is_kept);
                let kept: BTreeSet<EncounterId> = kept.map(|(id, ..)| *id).collect();
                Outcome::Edit(Edit::LogContact(Box::new(entry), kept))
            }
            Err(problem) => {
                self.problem = Some(problem);
                Outcome::Stay
            }
        }
    }

    /// The entry as it was filled in, or the text that says what cannot be read.
    fn entry(&self, i18n: &I18n) -> Result<Encounter, &'static str> {
        let mut entry = self.entry.clone();
        let day = |text: &str, towards, problem| self.day(text, towards, i18n).ok_or(problem);
        entry.date = day(&self.date, Towards::Past, "contact-bad-date")?;
        entry.time = match self.time.trim() {
            "" => None,
            text => Some(clock_time(text).ok_or("contact-bad-time")?),
        };
        entry.next.due = match self.due.trim() {
            "" => None,
            text => Some(day(text, Towards::Future, "contact-bad-due")?),
        };
        Ok(entry)
    }

    /// A date, or one of the words that stand on the buttons, such as "besok".
    fn day(&self, text: &str, towards: Towards, i18n: &I18n) -> Option<Date> {
        let word = text.trim().to_lowercase();
        let named = AHEAD.iter().find(|(_, key)| i18n.text(key) == word);
        match named {
            Some((days, _)) => Some(self.today.saturating_add(days.days())),
            None => i18n.lang().parse_date_on(text, self.today, towards),
        }
    }
}

/// Reads `14.30`, `14:30` or `9`.
fn clock_time(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once(['.', ':']).unwrap_or((text, "0"));
    Time::new(hour.trim().parse().ok()?, minute.trim().parse().ok()?, 0, 0).ok()
}

/// A text below its caption; one line, unless it has more already. Whether Enter was pressed.
fn text(
    ui: &mut Ui,
    i18n: &I18n,
    caption: &str,
    hint: &str,
    text: &mut String,
    takes_focus: bool,
) -> bool {
    let hint = i18n.text(hint);
    if !text.contains('\n') {
        return line(ui, i18n, caption, &hint, text, takes_focus);
    }
    let label = ui.label(i18n.text(caption));
    let field = TextEdit::multiline(text)
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(8, 6));
    ui.add(field).labelled_by(label.id);
    false
}

/// The question that begins a network of one's own.
#[derive(Default)]
pub struct PersonalForm {
    name: String,
    is_asked: bool,
}

impl PersonalForm {
    pub(super) fn ui(&mut self, ui: &mut Ui, i18n: &I18n) -> Outcome {
        title(ui, i18n.text("command-new-personal").trim_end_matches('…'));
        ui.label(i18n.text("personal-text"));
        let is_new = !std::mem::replace(&mut self.is_asked, true);
        let entered = line(ui, i18n, "personal-name", "", &mut self.name, is_new);
        buttons(ui, |ui| {
            if primary(ui, &i18n.text("personal-begin")).clicked() || entered {
                return Outcome::Leave(Then::Personal(self.name.clone()));
            }
            cancel(ui, i18n)
        })
    }
}

/// The question where the log is to be kept.
pub(super) fn log_place(ui: &mut Ui, i18n: &I18n, card: &NetworkCard) -> Outcome {
    let (head, text, confirm, to) = match card.contact_log {
        LogPlace::Project => (
            "log-place-private-title",
            "log-place-private-text",
            "log-place-private",
            LogPlace::Private,
        ),
        LogPlace::Private => (
            "log-place-project-title",
            "log-place-project-text",
            "log-place-project",
            LogPlace::Project,
        ),
    };
    title(ui, &i18n.text(head));
    ui.label(i18n.text(text));
    ui.label(RichText::new(i18n.text("log-place-note")).weak());
    buttons(ui, |ui| {
        if primary(ui, &i18n.text(confirm)).clicked() {
            let card = NetworkCard {
                contact_log: to,
                ..card.clone()
            };
            return Outcome::Edit(Edit::Update(vec![Record::Card(Box::new(card))]));
        }
        cancel(ui, i18n)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_with_point_or_colon() {
        assert_eq!(clock_time("14.30"), Time::new(14, 30, 0, 0).ok());
        assert_eq!(clock_time(" 9:05"), Time::new(9, 5, 0, 0).ok());
        assert_eq!(clock_time("9"), Time::new(9, 0, 0, 0).ok());
        for wrong in ["25.00", "9.61", "siang", "-1"] {
            assert_eq!(clock_time(wrong), None, "{wrong}");
        }
    }
}
