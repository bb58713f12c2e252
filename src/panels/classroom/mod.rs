//! The networks of many groups on one screen: a row for each file, with a picture of its map. For a
//! trainer, and to be read from a wall.

mod cells;
mod head;
mod large;
mod pictures;
mod sheet;
mod table;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use egui::{Button, RichText, Ui, Vec2};
use egui_phosphor::regular as icon;

use crate::classroom::{Column, Overview, Shown, Told, order, tell, value};
use crate::context::Context;
use crate::i18n::Lang;
use crate::model::Withheld;
use crate::style::tokens::type_scale;
use crate::theme;

use super::controls;

pub use pictures::{Picture, PictureKey};
pub use sheet::{Field, Row, SheetFormat, SheetPane, SheetWish, Shown as SheetShown};

/// A file among those compared.
pub struct Group {
    /// Its number, which stays as long as the file is there.
    pub number: u64,
    pub path: PathBuf,
    pub state: State,
    told: Option<((Lang, Shown), Arc<Told>)>,
}

/// How far a file is.
pub enum State {
    Reading,
    /// Why it could not be read.
    Failed(String),
    Read(Arc<Overview>),
}

impl Group {
    pub fn new(number: u64, path: PathBuf) -> Self {
        Self {
            number,
            path,
            state: State::Reading,
            told: None,
        }
    }

    /// The name of the file.
    pub fn file(&self) -> String {
        let name = self.path.file_name().unwrap_or(self.path.as_os_str());
        name.to_string_lossy().into_owned()
    }

    pub fn overview(&self) -> Option<&Arc<Overview>> {
        match &self.state {
            State::Read(overview) => Some(overview),
            State::Reading | State::Failed(_) => None,
        }
    }

    /// What came of reading it.
    pub fn take_in(&mut self, state: State) {
        self.state = state;
        self.told = None;
    }

    /// Shows what the file keeps back, if that is the trainer's word. Returns whether it was kept
    /// back and is shown now.
    pub fn release(&mut self, word: &str) -> bool {
        let State::Read(overview) = &mut self.state else {
            return false;
        };
        let is_kept_back = overview.record.withheld.is_some();
        let is_shown = is_kept_back && Arc::make_mut(overview).release(word);
        if is_shown {
            self.told = None;
        }
        is_shown
    }

    /// What is said of it; worked out when it is first asked for.
    pub fn told(&mut self, ctx: &Context<'_>, shown: Shown) -> Option<Arc<Told>> {
        let overview = self.overview()?;
        let key = (ctx.i18n.lang(), shown);
        if let Some((known, told)) = &self.told
            && *known == key
        {
            return Some(Arc::clone(told));
        }
        let stem = self.path.file_stem().unwrap_or_default().to_string_lossy();
        let told = Arc::new(tell(overview, shown, &stem, ctx.i18n));
        self.told = Some((key, Arc::clone(&told)));
        Some(told)
    }

    /// The group's name, or the file's where it could not be read.
    pub fn name(&mut self, ctx: &Context<'_>, shown: Shown) -> String {
        let file = self.file();
        self.told(ctx, shown).map_or(file, |told| told.name.clone())
    }
}

/// What a trainer asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    AddFiles,
    AddFolder,
    /// Those that were compared last.
    AddLast,
    /// Open the file in the place of the open document.
    Open(u64),
    /// Take a file from the list; the file itself stays.
    Leave(u64),
    /// Read everything anew.
    Again,
    /// Stop reading.
    Stop,
    Draw(PictureKey),
    /// Show what the files keep back, where this is the trainer's word.
    Release(String),
    /// Keep the table as a file for spreadsheets.
    SaveTable,
    /// One network out of all.
    Merge,
    Close,
}

/// The view's own state.
pub struct GroupsPane {
    pub shown: Shown,
    /// All ties count, and not those of the view that each file opens with.
    pub all_ties: bool,
    sort: Column,
    ascending: bool,
    large: Option<u64>,
    /// The trainer's word, as far as it is typed.
    word: String,
    /// The results are shown, and not the networks.
    is_sheet: bool,
}

impl Default for GroupsPane {
    fn default() -> Self {
        Self {
            shown: Shown::Baseline,
            all_ties: false,
            sort: Column::Group,
            ascending: true,
            large: None,
            word: String::new(),
            is_sheet: false,
        }
    }
}

/// What the view shows.
pub struct Class<'a> {
    pub groups: &'a mut Vec<Group>,
    pub pictures: &'a BTreeMap<PictureKey, Picture>,
    /// How many files are still being read.
    pub left: usize,
    /// How many files were compared last.
    pub last: usize,
}

impl GroupsPane {
    /// Whether the results are shown, and not the networks.
    pub fn is_sheet(&self) -> bool {
        self.is_sheet
    }

    pub fn show_sheet(&mut self) {
        self.is_sheet = true;
    }

    /// Whether one map fills the window.
    pub fn is_large(&self) -> bool {
        self.large.is_some()
    }

    /// Draws it; `sheet` draws the results where those are shown.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        class: &mut Class<'_>,
    ) -> (Vec<Wish>, bool) {
        let mut wishes = Vec::new();
        egui::Frame::new()
            .inner_margin(egui::Margin::symmetric(14, 8))
            .show(ui, |ui| {
                self.head(ui, ctx, class, &mut wishes);
                if self.is_sheet {
                    return;
                }
                self.choices(ui, ctx, class, &mut wishes);
                ui.add_space(4.0);
                if class.groups.is_empty() {
                    nothing(ui, ctx, class.last, &mut wishes);
                } else {
                    self.sort(ctx, class.groups);
                    self.table(ui, ctx, class, &mut wishes);
                }
            });
        self.large(ui, ctx, class, &mut wishes);
        (wishes, self.is_sheet)
    }

    /// Which variant is looked at, which ties count, and how far the reading is.
    fn choices(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        class: &Class<'_>,
        wishes: &mut Vec<Wish>,
    ) {
        let i18n = ctx.i18n;
        ui.horizontal(|ui| {
            self.which(ui, ctx);
            ui.add_space(8.0);
            let all = theme::checkbox(ui, &mut self.all_ties, i18n.text("groups-all-ties"));
            if all
                .on_hover_text(i18n.text("groups-all-ties-explained"))
                .changed()
            {
                wishes.push(Wish::Again);
            }
            let read = class.groups.iter().filter_map(Group::overview);
            let mut locked = read.filter(|o| o.record.withheld == Some(Withheld::Locked));
            if locked.next().is_some() {
                ui.add_space(8.0);
                self.release(ui, ctx, wishes);
            }
            if class.left > 0 {
                ui.add_space(8.0);
                let all = class.groups.len().max(1);
                let done = all - class.left.min(all);
                let args = [("done", done.into()), ("all", all.into())];
                controls::quiet(ui, ctx, i18n.with("groups-reading", &args));
                let bar = egui::ProgressBar::new(done as f32 / all as f32);
                ui.add(bar.desired_width(120.0).desired_height(6.0));
                if ui.button(i18n.text("cancel")).clicked() {
                    wishes.push(Wish::Stop);
                }
            }
        });
    }

    /// Which variant is looked at.
    fn which(&mut self, ui: &mut Ui, ctx: &Context<'_>) {
        let i18n = ctx.i18n;
        for (shown, key) in [
            (Shown::Baseline, "groups-baseline"),
            (Shown::Newest, "groups-newest"),
        ] {
            let text = i18n.text(key);
            let on = self.shown == shown;
            let chip = controls::chip(ui, ctx, &text, on);
            chip.widget_info(|| {
                egui::WidgetInfo::selected(egui::WidgetType::RadioButton, true, on, &text)
            });
            let hint = i18n.text(&format!("{key}-explained"));
            if chip.on_hover_text(hint).clicked() {
                self.shown = shown;
            }
        }
    }

    /// Where the trainer says the word that opens what the files keep back.
    fn release(&mut self, ui: &mut Ui, ctx: &Context<'_>, wishes: &mut Vec<Wish>) {
        let name = ctx.i18n.text("groups-word");
        let field = egui::TextEdit::singleline(&mut self.word)
            .password(true)
            .hint_text(&name)
            .margin(egui::Margin::symmetric(8, 4))
            .desired_width(180.0);
        let field = ui.add(field);
        ui.ctx()
            .accesskit_node_builder(field.id, |node| node.set_label(name));
        let entered = field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        let text = ctx.i18n.text("groups-release");
        let enabled = !self.word.trim().is_empty();
        let button = Button::new(format!("{} {text}", icon::LOCK_SIMPLE_OPEN));
        let button = ui.add_enabled(enabled, button);
        button.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, enabled, &text));
        if button.clicked() || (entered && enabled) {
            wishes.push(Wish::Release(std::mem::take(&mut self.word)));
        }
    }

    /// Puts the groups in the order of the chosen column; those without a value last.
    fn sort(&self, ctx: &Context<'_>, groups: &mut Vec<Group>) {
        let key = |group: &mut Group| {
            let name = group.name(ctx, self.shown);
            let overview = group.overview();
            overview.map(|overview| value(overview, self.shown, self.sort, &name))
        };
        let mut keyed: Vec<_> = groups.drain(..).map(|mut g| (key(&mut g), g)).collect();
        keyed.sort_by(|(a, one), (b, other)| {
            let values = match (a, b) {
                (Some(a), Some(b)) => order(a, b, self.ascending),
                (a, b) => b.is_some().cmp(&a.is_some()),
            };
            values.then(one.number.cmp(&other.number))
        });
        groups.extend(keyed.into_iter().map(|(_, group)| group));
    }
}

/// What stands there before any file was chosen.
fn nothing(ui: &mut Ui, ctx: &Context<'_>, last: usize, wishes: &mut Vec<Wish>) {
    let i18n = ctx.i18n;
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.2).max(24.0));
        let glyph = RichText::new(icon::USERS_THREE)
            .size(40.0)
            .color(theme::color(ctx.tokens.accent));
        ui.label(glyph);
        ui.add_space(8.0);
        ui.label(RichText::new(i18n.text("groups-empty")).font(theme::bold(type_scale::TITLE)));
        ui.label(RichText::new(i18n.text("groups-empty-about")).weak());
        ui.add_space(12.0);
        let text =
            RichText::new(i18n.text("groups-choose")).color(theme::color(ctx.tokens.on_accent));
        let choose = Button::new(text)
            .fill(theme::color(ctx.tokens.accent))
            .min_size(Vec2::new(0.0, 36.0));
        if ui.add(choose).clicked() {
            wishes.push(Wish::AddFiles);
        }
        if last > 0 {
            ui.add_space(4.0);
            let text = i18n.with("groups-last", &[("n", last.into())]);
            if ui.button(text).clicked() {
                wishes.push(Wish::AddLast);
            }
        }
    });
}
