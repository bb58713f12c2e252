//! The sheet of results: a row for each group, a column for each criterion of the trainer's own.

use std::collections::BTreeMap;

use egui::{
    Align, Button, ComboBox, DragValue, Grid, Layout, RichText, ScrollArea, TextEdit, Ui, Vec2,
};
use egui::{Margin, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::classroom::Overview;
use crate::classroom::sheet::{Auto, Criterion, Scale, Sheet};
use crate::context::Context;
use crate::style::tokens::type_scale;
use crate::theme;

use crate::panels::controls;

const NAME: f32 = 190.0;
const SCORE: f32 = 152.0;
const NOTE: f32 = 220.0;

/// A field of the sheet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    Title,
    Name(u64),
    Weight(u64),
    /// A file and a criterion.
    Score(String, u64),
    Note(String),
}

/// What a trainer does to the sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum SheetWish {
    /// The sheet as it is from now on; changes of one field follow each other as one step.
    Change(Box<Sheet>, Option<Field>),
    Undo,
    Redo,
    Open,
    Save,
    SaveAs,
    Export(SheetFormat),
}

/// For which program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetFormat {
    Xlsx,
    Csv,
    Html,
}

/// A group of the sheet: the file as the sheet knows it, what it is called, and what was read.
pub struct Row<'a> {
    pub file: String,
    pub name: String,
    pub overview: Option<&'a Overview>,
}

/// What is shown beside the sheet itself.
pub struct Shown<'a> {
    pub sheet: &'a Sheet,
    pub rows: &'a [Row<'a>],
    pub can_undo: bool,
    pub can_redo: bool,
    pub is_dirty: bool,
    pub file: Option<String>,
}

/// What a field for a score holds.
#[derive(Clone, Copy, PartialEq)]
enum Typed {
    Score(f64),
    Nothing,
}

/// What is being typed, by field: texts that are no numbers yet stay as they are.
#[derive(Default)]
pub struct SheetPane {
    typing: BTreeMap<Field, String>,
}

impl SheetPane {
    pub fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, shown: &Shown<'_>) -> Vec<SheetWish> {
        let mut wishes = Vec::new();
        take_in_keys(ui, &mut wishes);
        self.bar(ui, ctx, shown, &mut wishes);
        ui.add_space(6.0);
        ScrollArea::both().auto_shrink(false).show(ui, |ui| {
            Grid::new("sheet")
                .spacing([10.0, 8.0])
                .striped(true)
                .show(ui, |ui| {
                    Self::head(ui, ctx, shown, &mut wishes);
                    for row in shown.rows {
                        self.row(ui, ctx, shown, row, &mut wishes);
                    }
                });
            if shown.rows.is_empty() {
                controls::quiet(ui, ctx, ctx.i18n.text("sheet-no-groups"));
            } else {
                ui.add_space(8.0);
                controls::quiet(ui, ctx, ctx.i18n.text("sheet-legend-screen"));
            }
        });
        wishes
    }

    fn bar(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        shown: &Shown<'_>,
        wishes: &mut Vec<SheetWish>,
    ) {
        let i18n = ctx.i18n;
        ui.horizontal(|ui| {
            let title = line(ui, &shown.sheet.title, &i18n.text("sheet-title"), 240.0);
            if let Some(title) = title {
                let mut sheet = shown.sheet.clone();
                sheet.title = title;
                wishes.push(SheetWish::Change(Box::new(sheet), Some(Field::Title)));
            }
            ui.add_space(6.0);
            controls::quiet(ui, ctx, i18n.text("sheet-scale"));
            for (scale, key) in Scale::ALL
                .into_iter()
                .zip(["sheet-scale-four", "sheet-scale-hundred"])
            {
                let on = shown.sheet.scale == scale;
                if controls::chip(ui, ctx, &i18n.text(key), on).clicked() && !on {
                    let mut sheet = shown.sheet.clone();
                    sheet.rescale(scale);
                    self.typing.clear();
                    wishes.push(SheetWish::Change(Box::new(sheet), None));
                }
            }
            let add = i18n.text("sheet-add");
            if ui.button(format!("{} {add}", icon::PLUS)).clicked() {
                let mut sheet = shown.sheet.clone();
                sheet.add_criterion(&i18n.text("sheet-new-criterion"), None);
                wishes.push(SheetWish::Change(Box::new(sheet), None));
            }
            for (glyph, key, on, wish) in [
                (
                    icon::ARROW_U_UP_LEFT,
                    "sheet-undo",
                    shown.can_undo,
                    SheetWish::Undo,
                ),
                (
                    icon::ARROW_U_UP_RIGHT,
                    "sheet-redo",
                    shown.can_redo,
                    SheetWish::Redo,
                ),
            ] {
                let name = i18n.text(key);
                let button =
                    ui.add_enabled_ui(on, |ui| controls::icon_button(ui, ctx, glyph, &name));
                if button.inner.clicked() {
                    self.typing.clear();
                    wishes.push(wish);
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let export = ui.menu_button(i18n.text("sheet-export"), |ui| {
                    for (format, key) in [
                        (SheetFormat::Xlsx, "sheet-export-xlsx"),
                        (SheetFormat::Csv, "sheet-export-csv"),
                        (SheetFormat::Html, "sheet-export-html"),
                    ] {
                        if ui.button(i18n.text(key)).clicked() {
                            wishes.push(SheetWish::Export(format));
                            ui.close();
                        }
                    }
                });
                drop(export);
                for (key, wish) in [
                    ("sheet-save-as", SheetWish::SaveAs),
                    ("sheet-save", SheetWish::Save),
                    ("sheet-open", SheetWish::Open),
                ] {
                    if ui.button(i18n.text(key)).clicked() {
                        wishes.push(wish);
                    }
                }
                let mut told = shown.file.clone().unwrap_or_default();
                if shown.is_dirty {
                    told = format!("{told} • {}", i18n.text("sheet-unsaved"));
                }
                controls::quiet(ui, ctx, told.trim());
            });
        });
    }

    /// Criteria: names, weights, and who fills them in.
    fn head(ui: &mut Ui, ctx: &Context<'_>, shown: &Shown<'_>, wishes: &mut Vec<SheetWish>) {
        let i18n = ctx.i18n;
        let heading = |ui: &mut Ui, key: &str| {
            ui.label(RichText::new(i18n.text(key)).font(theme::bold(type_scale::BODY)));
        };
        ui.vertical(|ui| {
            ui.set_width(NAME);
            heading(ui, "groups-column-group");
        });
        for (place, criterion) in shown.sheet.criteria.iter().enumerate() {
            ui.vertical(|ui| {
                ui.set_width(SCORE);
                ui.spacing_mut().item_spacing.y = 4.0;
                criterion_head(ui, ctx, shown, (place, criterion), wishes);
            });
        }
        ui.vertical(|ui| {
            ui.set_width(70.0);
            heading(ui, "sheet-total");
        });
        ui.vertical(|ui| {
            ui.set_width(NOTE);
            heading(ui, "sheet-note");
        });
        ui.end_row();
    }

    fn row(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        shown: &Shown<'_>,
        row: &Row<'_>,
        wishes: &mut Vec<SheetWish>,
    ) {
        let (i18n, lang, sheet) = (ctx.i18n, ctx.i18n.lang(), shown.sheet);
        let scored = sheet.group(&row.file);
        ui.vertical(|ui| {
            ui.set_width(NAME);
            ui.label(RichText::new(&row.name).font(theme::bold(type_scale::BODY)));
            if row.overview.is_none() {
                controls::quiet(ui, ctx, i18n.text("sheet-missing"));
            }
        });
        for criterion in &sheet.criteria {
            let field = Field::Score(row.file.clone(), criterion.id);
            let by_hand = scored.and_then(|s| s.scores.get(&criterion.id)).copied();
            let score = sheet.score(criterion, scored, row.overview);
            let args = [
                ("criterion", criterion.name.as_str().into()),
                ("name", row.name.as_str().into()),
            ];
            let spoken = i18n.with("sheet-score-of", &args);
            let auto = score.filter(|score| score.is_auto);
            let hint = lang.optional(auto.map(|score| score.value), sheet.scale.digits());
            ui.horizontal(|ui| {
                ui.set_width(SCORE);
                let typed = self.number(ui, ctx, &field, by_hand, (&hint, &spoken), sheet.scale);
                if let Some(number) = typed {
                    let mut sheet = sheet.clone();
                    let group = sheet.group_mut(&row.file, &row.name);
                    match number {
                        Typed::Score(number) => group.scores.insert(criterion.id, number),
                        Typed::Nothing => group.scores.remove(&criterion.id),
                    };
                    wishes.push(SheetWish::Change(Box::new(sheet), Some(field)));
                }
                if auto.is_some() {
                    let mark = RichText::new(icon::ROBOT).color(theme::color(ctx.tokens.secondary));
                    ui.label(mark).on_hover_text(i18n.text("sheet-auto"));
                }
            });
        }
        let total = sheet.total(scored, row.overview);
        let told = lang.optional(total.map(|(total, _)| total), 1);
        let is_partial = total.is_some_and(|(_, is_whole)| !is_whole);
        let text = if is_partial {
            format!("{told}*")
        } else {
            told.clone()
        };
        let label = ui.label(RichText::new(text).font(theme::bold(type_scale::FIGURE)));
        let args = [("name", row.name.as_str().into()), ("total", told.into())];
        let spoken = i18n.with("sheet-total-told", &args);
        label.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
        if is_partial {
            label.on_hover_text(i18n.text("sheet-partial"));
        }
        let note = scored.map_or("", |scored| scored.note.as_str());
        let spoken = i18n.with("sheet-note-of", &[("name", row.name.as_str().into())]);
        let field = Field::Note(row.file.clone());
        if let Some(note) = line(ui, note, &spoken, NOTE) {
            let mut sheet = sheet.clone();
            sheet.group_mut(&row.file, &row.name).note = note;
            wishes.push(SheetWish::Change(Box::new(sheet), Some(field)));
        }
        ui.end_row();
    }

    /// A field for a score; returns it where it has changed: empty is none. What is no score stays
    /// in the field, with the reason.
    fn number(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        field: &Field,
        known: Option<f64>,
        (hint, name): (&str, &str),
        scale: Scale,
    ) -> Option<Typed> {
        let lang = ctx.i18n.lang();
        let mut text = match self.typing.get(field) {
            Some(text) => text.clone(),
            None => lang.plain(known, 2),
        };
        let read = |text: &str| match text.trim() {
            "" => Some(Typed::Nothing),
            text => {
                let number = lang.parse_number(text);
                number
                    .filter(|n| (0.0..=scale.most()).contains(n))
                    .map(Typed::Score)
            }
        };
        let is_wrong = read(&text).is_none();
        let mut edit = TextEdit::singleline(&mut text)
            .hint_text(hint)
            .horizontal_align(Align::RIGHT)
            .margin(Margin::symmetric(6, 4))
            .desired_width(64.0);
        if is_wrong {
            edit = edit.text_color(theme::color(ctx.tokens.bad));
        }
        let response = ui.add(edit);
        let name = name.to_owned();
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_label(name));
        if is_wrong {
            let most = lang.number(scale.most(), 0);
            let why = ctx.i18n.with("sheet-bad-score", &[("most", most.into())]);
            let mark = RichText::new(icon::WARNING).color(theme::color(ctx.tokens.bad));
            let mark = ui.label(mark);
            mark.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &why));
            mark.on_hover_text(why);
        }
        if response.changed() {
            self.typing.insert(field.clone(), text.clone());
            let before = known.map_or(Typed::Nothing, Typed::Score);
            return read(&text).filter(|typed| *typed != before);
        }
        if response.lost_focus() && !is_wrong {
            self.typing.remove(field);
        }
        None
    }
}

/// A field of text; returns what it holds where that has changed.
fn line(ui: &mut Ui, text: &str, name: &str, width: f32) -> Option<String> {
    let mut typed = text.to_owned();
    let field = TextEdit::singleline(&mut typed)
        .hint_text(name)
        .margin(Margin::symmetric(6, 4))
        .desired_width(width);
    let response = ui.add(field);
    let name = name.to_owned();
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(name));
    (response.changed() && typed != text).then_some(typed)
}

/// Undo, redo and save by their usual keys.
fn take_in_keys(ui: &Ui, wishes: &mut Vec<SheetWish>) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    let ctrl = egui::Modifiers::COMMAND;
    let shift = ctrl | egui::Modifiers::SHIFT;
    ui.ctx().clone().input_mut(|i| {
        if i.consume_key(shift, egui::Key::Z) || i.consume_key(ctrl, egui::Key::Y) {
            wishes.push(SheetWish::Redo);
        } else if i.consume_key(ctrl, egui::Key::Z) {
            wishes.push(SheetWish::Undo);
        } else if i.consume_key(ctrl, egui::Key::S) {
            wishes.push(SheetWish::Save);
        }
    });
}

/// A criterion: its name, who fills it in, and its weight.
fn criterion_head(
    ui: &mut Ui,
    ctx: &Context<'_>,
    shown: &Shown<'_>,
    (place, criterion): (usize, &Criterion),
    wishes: &mut Vec<SheetWish>,
) {
    let i18n = ctx.i18n;
    let (id, lang) = (criterion.id, i18n.lang());
    let changed = |change: &dyn Fn(&mut Criterion)| {
        let mut sheet = shown.sheet.clone();
        if let Some(criterion) = sheet.criteria.get_mut(place) {
            change(criterion);
        }
        Box::new(sheet)
    };
    let spoken = i18n.with("sheet-name-of", &[("n", (place + 1).into())]);
    if let Some(name) = line(ui, &criterion.name, &spoken, SCORE - 16.0) {
        let sheet = changed(&|c| c.name.clone_from(&name));
        wishes.push(SheetWish::Change(sheet, Some(Field::Name(id))));
    }
    let of = |key: &str| i18n.with(key, &[("name", criterion.name.clone().into())]);
    let auto = criterion.auto.map_or("sheet-auto-none", Auto::label_key);
    let source = ComboBox::from_id_salt(("source", id))
        .selected_text(RichText::new(i18n.text(auto)).size(type_scale::SMALL))
        .width(SCORE - 4.0)
        .truncate()
        .show_ui(ui, |ui| {
            let all = [None].into_iter().chain(Auto::ALL.map(Some));
            for choice in all {
                let key = choice.map_or("sheet-auto-none", Auto::label_key);
                let on = criterion.auto == choice;
                if ui.selectable_label(on, i18n.text(key)).clicked() && !on {
                    wishes.push(SheetWish::Change(changed(&|c| c.auto = choice), None));
                }
            }
        });
    let spoken = of("sheet-source-of");
    source
        .response
        .widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, &spoken));
    ui.horizontal(|ui| {
        controls::quiet(ui, ctx, i18n.text("sheet-weight"));
        let mut weight = criterion.weight;
        let field = ui.add(
            DragValue::new(&mut weight)
                .range(0.0..=100.0)
                .speed(0.1)
                .custom_formatter(|number, _| lang.number(number, 1))
                .custom_parser(|text| lang.parse_number(text)),
        );
        let spoken = of("sheet-weight-of");
        ui.ctx()
            .accesskit_node_builder(field.id, |node| node.set_label(spoken));
        if field.changed() && weight != criterion.weight {
            let sheet = changed(&|c| c.weight = weight);
            wishes.push(SheetWish::Change(sheet, Some(Field::Weight(id))));
        }
        if controls::icon_button(ui, ctx, icon::TRASH, &of("sheet-remove")).clicked() {
            let mut sheet = shown.sheet.clone();
            sheet.remove_criterion(id);
            wishes.push(SheetWish::Change(Box::new(sheet), None));
        }
    });
}

/// The two views: groups side by side, and their scores.
pub(super) fn tabs(ui: &mut Ui, ctx: &Context<'_>, is_sheet: &mut bool) {
    for (on, key) in [(false, "sheet-tab-compare"), (true, "sheet-tab")] {
        let name = ctx.i18n.text(key);
        let is_on = *is_sheet == on;
        let (font, ink) = if is_on {
            (theme::bold(type_scale::TITLE), ctx.tokens.text)
        } else {
            (theme::regular(type_scale::TITLE), ctx.tokens.secondary)
        };
        let text = RichText::new(&name).font(font).color(theme::color(ink));
        let button = Button::new(text)
            .frame_when_inactive(false)
            .min_size(Vec2::new(0.0, 32.0));
        let response = ui.add(button);
        response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_on, &name));
        if response.clicked() {
            *is_sheet = on;
        }
    }
}
