//! One field that finds stakeholders and commands by name (Ctrl+K), or the stakeholder to whom an
//! end of a tie is to lead.

use egui::{Key, Modifiers, RichText, Ui};

use crate::edit::{Edit, TieEnd};
use crate::i18n::{I18n, Lang};
use crate::lessons::{LESSONS, Lesson};
use crate::model::{StakeholderId, TieId};
use crate::panels::fuzzy;
use crate::theme;

use super::App;
use super::command::{Command, TABLE, keys};

/// How many results are shown.
const SHOWN: usize = 10;
/// How much less a lesson fits than a command that fits alike.
const BEHIND: i32 = 150;

/// Other words by which people look for a command.
const ALSO: [(Command, &str); 9] = [
    (Command::Findings, "palette-also-findings"),
    (Command::ExportPicture, "palette-also-picture"),
    (Command::Print, "palette-also-print"),
    (Command::CopyPicture, "palette-also-copy-picture"),
    (Command::CopyTable, "palette-also-copy-table"),
    (Command::Report, "palette-also-report"),
    (Command::FollowUps, "palette-also-follow-ups"),
    (Command::Partnerships, "palette-also-partnerships"),
    (Command::English, "palette-also-english"),
];

pub struct Palette {
    query: String,
    marked: usize,
    is_new: bool,
    sought: Sought,
    /// The commands' texts in every language, folded: one may be remembered in either.
    spellings: Vec<(Command, Vec<String>)>,
    /// The same of the lessons' titles.
    lessons: Vec<(&'static Lesson, Vec<String>)>,
}

impl Default for Palette {
    fn default() -> Self {
        Self {
            query: String::new(),
            marked: 0,
            is_new: true,
            sought: Sought::Anything,
            spellings: spellings(),
            lessons: lessons(),
        }
    }
}

/// What is sought.
#[derive(Clone, Copy, PartialEq)]
enum Sought {
    Anything,
    /// To whom an end of a tie is to lead.
    End(TieId, TieEnd),
    /// With whom there was contact.
    Contact,
}

pub enum Choice {
    Run(Command),
    Select(StakeholderId),
    Edit(Edit),
    Learn(&'static Lesson),
    LogContact(StakeholderId),
}

enum Hit {
    Command(Command),
    Stakeholder(StakeholderId),
    Lesson(&'static Lesson),
}

impl Palette {
    /// Seeks the stakeholder to whom an end of a tie is to lead.
    pub fn for_end(tie: TieId, end: TieEnd) -> Self {
        Self {
            sought: Sought::End(tie, end),
            ..Self::default()
        }
    }

    /// Seeks the stakeholder with whom there was contact.
    pub fn for_contact() -> Self {
        Self {
            sought: Sought::Contact,
            ..Self::default()
        }
    }

    pub fn ui(&mut self, ui: &mut Ui, app: &App) -> Option<Choice> {
        let (down, up) = ui.input_mut(|i| {
            (
                i.consume_key(Modifiers::NONE, Key::ArrowDown),
                i.consume_key(Modifiers::NONE, Key::ArrowUp),
            )
        });
        let hint = app.i18n().text(match self.sought {
            Sought::Anything => "palette-hint",
            Sought::End(_, TieEnd::From) => "palette-hint-from",
            Sought::End(_, TieEnd::To) => "palette-hint-to",
            Sought::Contact => "palette-hint-contact",
        });
        let field = egui::TextEdit::singleline(&mut self.query)
            .hint_text(hint.clone())
            .margin(egui::Margin::symmetric(8, 6))
            .desired_width(f32::INFINITY);
        let field = ui.add(field);
        field.widget_info(|| {
            egui::WidgetInfo::labeled(egui::WidgetType::TextEdit, true, hint.clone())
        });
        if self.is_new {
            self.is_new = false;
            field.request_focus();
        }
        if field.changed() {
            self.marked = 0;
        }
        let hits = self.hits(app);
        if hits.is_empty() {
            // Enter would leave the field, and the keys would go nowhere.
            field.request_focus();
            ui.label(RichText::new(app.i18n().text("palette-nothing")).weak());
            return None;
        }
        if down {
            self.marked += 1;
        }
        self.marked = self.marked.min(hits.len() - 1);
        if up {
            self.marked = self.marked.saturating_sub(1);
        }
        let enter = ui.input(|i| i.key_pressed(Key::Enter));
        let mut chosen = enter.then_some(self.marked);
        for (index, (hit, text)) in hits.iter().enumerate() {
            if row(ui, hit, text, index == self.marked).clicked() {
                chosen = Some(index);
            }
        }
        chosen.map(|index| match hits[index].0 {
            Hit::Command(command) => Choice::Run(command),
            Hit::Lesson(lesson) => Choice::Learn(lesson),
            Hit::Stakeholder(to) => match self.sought {
                Sought::Anything => Choice::Select(to),
                Sought::Contact => Choice::LogContact(to),
                Sought::End(tie, end) => Choice::Edit(Edit::Reconnect { tie, end, to }),
            },
        })
    }

    /// The best first; stakeholders before commands that fit alike.
    fn hits(&self, app: &App) -> Vec<(Hit, String)> {
        let query = fuzzy::folded(self.query.trim());
        let session = app.session();
        let stakeholders = session.variant().members.keys().filter_map(|id| {
            let stakeholder = app.shown_project().stakeholder(*id)?;
            let names = [&stakeholder.name, &stakeholder.label];
            let score = best(&query, names.map(|name| fuzzy::folded(name)).iter())?;
            let name = stakeholder.name.clone();
            Some((score + 1, Hit::Stakeholder(*id), name))
        });
        let is_whom = self.sought != Sought::Anything;
        let asks_for_people = is_whom || (!query.is_empty() && !app.on_start_page);
        let stakeholders = stakeholders.take(if asks_for_people { usize::MAX } else { 0 });
        let commands = self.spellings.iter().filter_map(|(command, spellings)| {
            if is_whom || *command == Command::Palette || !app.is_enabled(*command) {
                return None;
            }
            let text = app.i18n().text(command.row().label_key);
            Some((
                best(&query, spellings.iter())?,
                Hit::Command(*command),
                text,
            ))
        });
        let seeks_lessons = !is_whom && !query.is_empty();
        let lessons = self.lessons.iter().filter_map(|(lesson, spellings)| {
            // Commands come first: they do what they are called.
            let score = best(&query, spellings.iter())? - BEHIND;
            let name = lesson.title(app.i18n());
            let text = app.i18n().with("lesson-open", &[("name", name.into())]);
            Some((score, Hit::Lesson(lesson), text))
        });
        let lessons = lessons.take(if seeks_lessons { usize::MAX } else { 0 });
        let mut hits: Vec<_> = stakeholders.chain(commands).chain(lessons).collect();
        hits.sort_by_key(|(score, ..)| std::cmp::Reverse(*score));
        hits.truncate(SHOWN);
        hits.into_iter().map(|(_, hit, text)| (hit, text)).collect()
    }
}

/// The best score of several spellings.
fn best<'a>(query: &str, spellings: impl Iterator<Item = &'a String>) -> Option<i32> {
    spellings
        .filter(|text| !text.is_empty())
        .filter_map(|text| fuzzy::score(query, text))
        .max()
}

/// A text in every language, folded.
fn spelt(texts: &[I18n], key: &str) -> Vec<String> {
    let texts = texts.iter();
    texts.map(|i18n| fuzzy::folded(&i18n.text(key))).collect()
}

fn spellings() -> Vec<(Command, Vec<String>)> {
    let texts = Lang::ALL.map(I18n::new);
    let rows = TABLE.iter();
    rows.map(|row| {
        let mut known = spelt(&texts, row.label_key);
        for (_, key) in ALSO.iter().filter(|(of, _)| *of == row.command) {
            let words = spelt(&texts, key).join(",");
            known.extend(words.split(',').map(|word| word.trim().to_owned()));
        }
        (row.command, known)
    })
    .collect()
}

fn lessons() -> Vec<(&'static Lesson, Vec<String>)> {
    let texts = Lang::ALL.map(I18n::new);
    let lessons = LESSONS.iter();
    lessons
        .map(|lesson| {
            let named = texts.iter().map(|i18n| {
                let name = lesson.title(i18n);
                fuzzy::folded(&i18n.with("lesson-open", &[("name", name.into())]))
            });
            let titles = spelt(&texts, &lesson.title_key());
            (lesson, titles.into_iter().chain(named).collect())
        })
        .collect()
}

fn row(ui: &mut Ui, hit: &Hit, text: &str, marked: bool) -> egui::Response {
    let tokens = theme::tokens(ui.ctx());
    let fill = if marked {
        theme::color(tokens.accent_wash)
    } else {
        egui::Color32::TRANSPARENT
    };
    let icon = match hit {
        Hit::Command(command) => command.row().icon.unwrap_or(" "),
        Hit::Stakeholder(_) => egui_phosphor::regular::USERS_THREE,
        Hit::Lesson(_) => egui_phosphor::regular::BOOK_OPEN_TEXT,
    };
    let mut button = egui::Button::new(format!("{icon}  {text}"))
        .fill(fill)
        .stroke(egui::Stroke::NONE)
        .min_size(egui::vec2(ui.available_width(), 28.0))
        .right_text("");
    if let Hit::Command(command) = hit
        && let Some(shortcut) = command.row().shortcut
    {
        button = button.shortcut_text(keys(ui.ctx(), shortcut));
    }
    ui.add(button)
}
