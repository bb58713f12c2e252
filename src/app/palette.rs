//! One field that finds stakeholders and commands by name (Ctrl+K).

use egui::{Key, Modifiers, RichText, Ui};

use crate::model::StakeholderId;
use crate::theme;

use super::App;
use super::command::{Command, TABLE};

/// How many results are shown.
const SHOWN: usize = 10;

pub struct Palette {
    query: String,
    marked: usize,
    is_new: bool,
}

impl Default for Palette {
    fn default() -> Self {
        Self {
            query: String::new(),
            marked: 0,
            is_new: true,
        }
    }
}

pub enum Choice {
    Run(Command),
    Select(StakeholderId),
}

enum Hit {
    Command(Command),
    Stakeholder(StakeholderId),
}

impl Palette {
    pub fn ui(&mut self, ui: &mut Ui, app: &App) -> Option<Choice> {
        let (down, up) = ui.input_mut(|i| {
            (
                i.consume_key(Modifiers::NONE, Key::ArrowDown),
                i.consume_key(Modifiers::NONE, Key::ArrowUp),
            )
        });
        let hint = app.i18n().text("palette-hint");
        let field = egui::TextEdit::singleline(&mut self.query)
            .hint_text(hint.clone())
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
            Hit::Stakeholder(id) => Choice::Select(id),
        })
    }

    /// Stakeholders first, then commands; names that begin with the query before others.
    fn hits(&self, app: &App) -> Vec<(Hit, String)> {
        let query = self.query.trim().to_lowercase();
        let session = app.session();
        let stakeholders = session.variant().members.keys().filter_map(|id| {
            let stakeholder = session.project().stakeholder(*id)?;
            let found = stakeholder.name.to_lowercase().contains(&query)
                || stakeholder.label.to_lowercase().contains(&query);
            (found && !query.is_empty() && !app.on_start_page)
                .then(|| (Hit::Stakeholder(*id), stakeholder.name.clone()))
        });
        let commands = TABLE
            .iter()
            .filter(|row| row.command != Command::Palette && app.is_enabled(row.command))
            .map(|row| (Hit::Command(row.command), app.i18n().text(row.label_key)))
            .filter(|(_, text)| text.to_lowercase().contains(&query));
        let mut hits: Vec<_> = stakeholders.chain(commands).collect();
        hits.sort_by_key(|(_, text)| !text.to_lowercase().starts_with(&query));
        hits.truncate(SHOWN);
        hits
    }
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
    };
    let mut button = egui::Button::new(format!("{icon}  {text}"))
        .fill(fill)
        .stroke(egui::Stroke::NONE)
        .min_size(egui::vec2(ui.available_width(), 28.0))
        .right_text("");
    if let Hit::Command(command) = hit
        && let Some(shortcut) = command.row().shortcut
    {
        button = button.shortcut_text(ui.ctx().format_shortcut(&shortcut));
    }
    ui.add(button)
}
