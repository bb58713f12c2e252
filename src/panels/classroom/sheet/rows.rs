//! The rows of the sheet: scores, totals and notes of each group. Only those in sight are drawn.

use egui::{Align, Margin, RichText, TextEdit, Ui, WidgetInfo, WidgetType};
use egui_extras::TableRow;
use egui_phosphor::regular as icon;

use crate::classroom::sheet::{Criterion, Scale, Scored};
use crate::context::Context;
use crate::panels::controls;
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::cells::two_lines;
use super::{Field, Row, SheetPane, SheetWish, Shown, criterion, line};

/// What a field for a score holds.
#[derive(Clone, Copy, PartialEq)]
enum Typed {
    Score(f64),
    Nothing,
}

impl SheetPane {
    /// Criteria: names, weights, and who fills them in.
    pub(super) fn head(
        &mut self,
        header: &mut TableRow<'_, '_>,
        ctx: &Context<'_>,
        shown: &Shown<'_>,
        wishes: &mut Vec<SheetWish>,
    ) {
        let begun = self.begun.take();
        let heading = |header: &mut TableRow<'_, '_>, key: &str| {
            header.col(|ui| {
                let text = RichText::new(ctx.i18n.text(key)).font(theme::bold(type_scale::BODY));
                ui.label(text);
            });
        };
        heading(header, "groups-column-group");
        for (place, of) in shown.sheet.criteria.iter().enumerate() {
            header.col(|ui| {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 4.0;
                    let is_begun = begun == Some(of.id);
                    criterion::head(ui, ctx, shown.sheet, (place, of), is_begun, wishes);
                });
            });
        }
        // It is not there before the sheet has been changed.
        let is_there = |id: &u64| shown.sheet.criteria.iter().any(|of| of.id == *id);
        self.begun = self.begun.or(begun.filter(|id| !is_there(id)));
        heading(header, "sheet-total");
        heading(header, "sheet-note");
    }

    pub(super) fn row(
        &mut self,
        cells: &mut TableRow<'_, '_>,
        ctx: &Context<'_>,
        shown: &Shown<'_>,
        row: &Row<'_>,
        wishes: &mut Vec<SheetWish>,
    ) {
        let (i18n, lang, sheet) = (ctx.i18n, ctx.i18n.lang(), shown.sheet);
        let scored = sheet.group(&row.file);
        cells.col(|ui| {
            let font = theme::bold(type_scale::BODY);
            let Some(trouble) = row.trouble else {
                two_lines(ui, &row.name, font, ctx.tokens.text);
                return;
            };
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.add_space(4.0);
                let name = RichText::new(&row.name).font(font);
                ui.add(egui::Label::new(name).truncate());
                controls::quiet(ui, ctx, i18n.text(trouble));
            });
        });
        for criterion in &sheet.criteria {
            cells.col(|ui| self.score(ui, ctx, shown, row, (criterion, scored), wishes));
        }
        cells.col(|ui| {
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
        });
        cells.col(|ui| {
            let note = scored.map_or("", |scored| scored.note.as_str());
            let spoken = i18n.with("sheet-note-of", &[("name", row.name.as_str().into())]);
            let field = Field::Note(row.file.clone());
            let hint = i18n.text("sheet-note");
            let width = ui.available_width() - 14.0;
            if let Some(note) = line(ui, note, (&hint, &spoken), width) {
                let mut sheet = sheet.clone();
                sheet.group_mut(&row.file, &row.name).note = note;
                wishes.push(SheetWish::Change(Box::new(sheet), Some(field)));
            }
        });
    }

    /// A score, and whether the program has filled it in.
    fn score(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        shown: &Shown<'_>,
        row: &Row<'_>,
        (criterion, scored): (&Criterion, Option<&Scored>),
        wishes: &mut Vec<SheetWish>,
    ) {
        let (i18n, lang, sheet) = (ctx.i18n, ctx.i18n.lang(), shown.sheet);
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
        let typed = self.number(ui, ctx, &field, by_hand, (&hint, &spoken), sheet.scale);
        // Enter goes to the next group, as in a spreadsheet.
        if std::mem::take(&mut self.is_entered) {
            let mut below = shown.rows.iter().skip_while(|other| other.file != row.file);
            let below = below.nth(1);
            self.next = below.map(|row| Field::Score(row.file.clone(), criterion.id));
            ui.ctx().request_repaint();
        }
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
        if self.next.as_ref() == Some(field) {
            self.next = None;
            response.request_focus();
        }
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
        if !response.has_focus() && !is_wrong {
            // Also where it was left out of sight, or another sheet stands here by now.
            self.typing.remove(field);
        }
        if response.lost_focus() && !is_wrong {
            self.is_entered = ui.input(|i| i.key_pressed(egui::Key::Enter));
        }
        None
    }
}
