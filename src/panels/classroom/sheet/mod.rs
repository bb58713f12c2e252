//! The sheet of results: a row for each group, a column for each criterion of the trainer's own.

mod criterion;
mod rows;

use std::collections::BTreeMap;

use egui::{Align, Button, Label, Layout, Margin, RichText, ScrollArea, TextEdit, Ui, Vec2};
use egui::{WidgetInfo, WidgetType};
use egui_extras::{Column as Width, TableBuilder};
use egui_phosphor::regular as icon;

use crate::classroom::Overview;
use crate::classroom::sheet::{Scale, Sheet};
use crate::context::Context;
use crate::style::tokens::type_scale;
use crate::theme;

use crate::panels::controls;

/// Widths of the columns, in points.
const NAME: f32 = 184.0;
const SCORE: f32 = 132.0;
const TOTAL: f32 = 84.0;
const NOTE: f32 = 170.0;
/// Height of the head, where a criterion's name has two lines, and of a row.
const HEAD: f32 = 114.0;
const ROW: f32 = 44.0;
/// In less the files' buttons stand in a line of their own.
const WIDE: f32 = 1_080.0;

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
    /// Why nothing is known of the file: the key of a text.
    pub trouble: Option<&'static str>,
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

/// What is being typed, by field: texts that are no numbers yet stay as they are.
#[derive(Default)]
pub struct SheetPane {
    typing: BTreeMap<Field, String>,
    /// The criterion whose name is to be typed next.
    begun: Option<u64>,
    /// The field to type in next.
    next: Option<Field>,
    /// A score was ended by Enter.
    is_entered: bool,
}

impl SheetPane {
    pub fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, shown: &Shown<'_>) -> Vec<SheetWish> {
        let mut wishes = Vec::new();
        take_in_keys(ui, &mut wishes);
        self.bar(ui, ctx, shown, &mut wishes);
        ui.add_space(6.0);
        if shown.rows.is_empty() {
            controls::quiet(ui, ctx, ctx.i18n.text("sheet-no-groups"));
        } else {
            controls::quiet(ui, ctx, ctx.i18n.text("sheet-legend-screen"));
        }
        ui.add_space(4.0);
        ui.spacing_mut().item_spacing = Vec2::new(8.0, 0.0);
        ScrollArea::horizontal()
            .id_salt("sheet")
            .auto_shrink(false)
            .show(ui, |ui| self.table(ui, ctx, shown, &mut wishes));
        wishes
    }

    fn table(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        shown: &Shown<'_>,
        wishes: &mut Vec<SheetWish>,
    ) {
        let next = match &self.next {
            Some(Field::Score(file, _)) => shown.rows.iter().position(|row| row.file == *file),
            _ => None,
        };
        let mut table = TableBuilder::new(ui);
        if let Some(next) = next {
            table = table.scroll_to_row(next, None);
        }
        table
            .id_salt("sheet-table")
            .striped(true)
            .cell_layout(Layout::left_to_right(Align::Center))
            .auto_shrink(false)
            .min_scrolled_height(0.0)
            .column(Width::exact(NAME).clip(true))
            .columns(Width::exact(SCORE).clip(true), shown.sheet.criteria.len())
            .column(Width::exact(TOTAL))
            .column(Width::remainder().at_least(NOTE))
            .header(HEAD, |mut header| {
                self.head(&mut header, ctx, shown, wishes);
            })
            .body(|body| {
                body.rows(ROW, shown.rows.len(), |mut row| {
                    if let Some(of) = shown.rows.get(row.index()) {
                        self.row(&mut row, ctx, shown, of, wishes);
                    }
                });
            });
    }

    fn bar(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        shown: &Shown<'_>,
        wishes: &mut Vec<SheetWish>,
    ) {
        let i18n = ctx.i18n;
        let is_wide = ui.available_width() >= WIDE;
        ui.horizontal(|ui| {
            let name = i18n.text("sheet-title");
            let title = line(ui, &shown.sheet.title, (&name, &name), 220.0);
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
                self.begun = sheet.criteria.last().map(|criterion| criterion.id);
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
            if is_wide {
                files(ui, ctx, shown, wishes);
            }
        });
        if !is_wide {
            ui.add_space(4.0);
            ui.horizontal(|ui| files(ui, ctx, shown, wishes));
        }
    }
}

/// What can be done with the sheet as a file, and which file it is.
fn files(ui: &mut Ui, ctx: &Context<'_>, shown: &Shown<'_>, wishes: &mut Vec<SheetWish>) {
    let i18n = ctx.i18n;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.menu_button(i18n.text("sheet-export"), |ui| {
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
        let told = RichText::new(told.trim())
            .size(type_scale::SECONDARY)
            .color(theme::color(ctx.tokens.secondary));
        ui.add(Label::new(told).truncate());
    });
}

/// A field of text; returns what it holds where that has changed.
fn line(ui: &mut Ui, text: &str, (hint, name): (&str, &str), width: f32) -> Option<String> {
    let mut typed = text.to_owned();
    let field = TextEdit::singleline(&mut typed)
        .hint_text(hint)
        .margin(Margin::symmetric(6, 4))
        .desired_width(width);
    let response = ui.add(field);
    let name = name.to_owned();
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(name));
    (response.changed() && typed != text).then_some(typed)
}

/// Undo, redo and save by their usual keys. A field that is typed in has an undo of its own.
fn take_in_keys(ui: &Ui, wishes: &mut Vec<SheetWish>) {
    let ctrl = egui::Modifiers::COMMAND;
    let shift = ctrl | egui::Modifiers::SHIFT;
    let is_typing = ui.ctx().text_edit_focused();
    ui.ctx().clone().input_mut(|i| {
        if i.consume_key(ctrl, egui::Key::S) {
            wishes.push(SheetWish::Save);
        }
        if is_typing {
            return;
        }
        if i.consume_key(shift, egui::Key::Z) || i.consume_key(ctrl, egui::Key::Y) {
            wishes.push(SheetWish::Redo);
        } else if i.consume_key(ctrl, egui::Key::Z) {
            wishes.push(SheetWish::Undo);
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
