//! The list of saved views: a click goes there; each can be renamed, taken again, moved, deleted.

use egui::{Button, Key, Modifiers, RichText, Sense, TextEdit, Ui};
use egui::{WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::context::{Action, Context};
use crate::edit::{Edit, Record};
use crate::model::{SavedView, SavedViewId};
use crate::style::tokens::type_scale;
use crate::theme;

use super::controls;
use super::words::filter_words;

/// Height of a row, in points.
const ROW: f32 = 40.0;

/// The list's own state.
#[derive(Default)]
pub struct SavedViews {
    renaming: Option<Renaming>,
}

struct Renaming {
    id: SavedViewId,
    text: String,
    is_new: bool,
}

impl SavedViews {
    /// Opens the caption of a view for typing.
    pub fn rename(&mut self, view: &SavedView) {
        self.renaming = Some(Renaming {
            id: view.id,
            text: view.caption.clone(),
            is_new: true,
        });
    }

    /// Takes over the caption that is being typed.
    pub fn flush(&mut self, ctx: &Context<'_>) -> Option<Action> {
        let renaming = self.renaming.take()?;
        renaming.edit(ctx)
    }

    /// The caption that is being typed, as the edit that it would become.
    pub fn pending(&self, ctx: &Context<'_>) -> Option<Edit> {
        match self.renaming.as_ref()?.edit(ctx)? {
            Action::Edit(edit) => Some(edit),
            _ => None,
        }
    }

    /// Draws the list, with the view that was shown last marked.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        shown: Option<SavedViewId>,
    ) -> Vec<Action> {
        let mut actions = Vec::new();
        let views = ctx.project().saved_views();
        egui::Frame::new()
            .inner_margin(egui::Margin::symmetric(12, 8))
            .show(ui, |ui| {
                header(ui, ctx, &mut actions);
                if views.is_empty() {
                    controls::quiet(ui, ctx, ctx.i18n.text("views-empty"));
                    return;
                }
                ui.spacing_mut().item_spacing.y = 0.0;
                egui::ScrollArea::vertical()
                    .id_salt("saved-views")
                    .auto_shrink(false)
                    .show(ui, |ui| {
                        for (place, view) in views.iter().enumerate() {
                            self.row(ui, ctx, (place, views.len()), view, shown, &mut actions);
                        }
                    });
            });
        actions
    }

    fn row(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        (place, count): (usize, usize),
        view: &SavedView,
        shown: Option<SavedViewId>,
        actions: &mut Vec<Action>,
    ) {
        if self.renaming.as_ref().is_some_and(|r| r.id == view.id) {
            self.caption_field(ui, ctx, actions);
            return;
        }
        let is_shown = shown == Some(view.id);
        let response = view_row(ui, ctx, place, view, is_shown);
        let name = ctx.i18n.with(
            "views-spoken",
            &[
                ("n", (place + 1).into()),
                ("caption", view.caption.as_str().into()),
                ("look", look_words(ctx, view).into()),
            ],
        );
        response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_shown, &name));
        if response.clicked() {
            actions.push(Action::ShowSavedView(view.id));
        }
        if response.double_clicked() {
            self.rename(view);
        }
        if response.has_focus() {
            let pressed = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
            if pressed(Modifiers::ALT, Key::ArrowUp) {
                actions.extend(moved(view, place.checked_sub(1)));
            } else if pressed(Modifiers::ALT, Key::ArrowDown) {
                actions.extend(moved(view, Some(place + 1)));
            } else if pressed(Modifiers::NONE, Key::F2) {
                self.rename(view);
            } else if pressed(Modifiers::NONE, Key::Delete) {
                actions.push(Action::Edit(Edit::RemoveSavedView(view.id)));
            }
        }
        response.context_menu(|ui| {
            let mut item = |key: &str, is_enabled: bool| {
                let button = Button::new(ctx.i18n.text(key));
                let clicked = ui.add_enabled(is_enabled, button).clicked();
                if clicked {
                    ui.close();
                }
                clicked
            };
            if item("views-rename", true) {
                self.rename(view);
            }
            if item("views-retake", true) {
                actions.push(Action::RetakeSavedView(view.id));
            }
            if item("views-up", place > 0) {
                actions.extend(moved(view, place.checked_sub(1)));
            }
            if item("views-down", place + 1 < count) {
                actions.extend(moved(view, Some(place + 1)));
            }
            if item("views-remove", true) {
                actions.push(Action::Edit(Edit::RemoveSavedView(view.id)));
            }
        });
    }

    fn caption_field(&mut self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        let Some(renaming) = &mut self.renaming else {
            return;
        };
        let field = TextEdit::singleline(&mut renaming.text)
            .desired_width(f32::INFINITY)
            .id_salt("saved-view-caption");
        let response = ui.add(field);
        let name = ctx.i18n.text("views-caption");
        response.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, &name));
        if std::mem::take(&mut renaming.is_new) {
            response.request_focus();
            controls::select_all(ui, response.id, &renaming.text);
        } else if response.lost_focus() {
            if ui.input(|i| i.key_pressed(Key::Escape)) {
                self.renaming = None;
            } else {
                actions.extend(self.flush(ctx));
            }
        }
    }
}

impl Renaming {
    fn edit(&self, ctx: &Context<'_>) -> Option<Action> {
        let before = ctx.project().views.get(&self.id)?;
        let caption = crate::model::text::clean_line(&self.text);
        if caption.is_empty() || caption == before.caption {
            return None;
        }
        let view = SavedView {
            caption,
            ..before.clone()
        };
        Some(Action::Edit(Edit::Update(vec![Record::SavedView(
            Box::new(view),
        )])))
    }
}

fn moved(view: &SavedView, to: Option<usize>) -> Option<Action> {
    Some(Action::Edit(Edit::MoveSavedView(view.id, to?)))
}

fn header(ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        let title = RichText::new(ctx.i18n.text("views-title")).font(theme::bold(type_scale::BODY));
        ui.label(title).on_hover_text(ctx.i18n.text("views-hint"));
        let right = egui::Layout::right_to_left(egui::Align::Center);
        ui.with_layout(right, |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let buttons = [
                (icon::PRESENTATION, "command-present", "view.present"),
                (icon::PLUS, "command-save-view", "view.save"),
            ];
            for (glyph, key, command) in buttons {
                let name = ctx.i18n.text(key);
                if controls::icon_button(ui, ctx, glyph, &name).clicked() {
                    actions.push(Action::Command(command));
                }
            }
        });
    });
}

/// Number, caption and, below it, what is shown.
fn view_row(
    ui: &mut Ui,
    ctx: &Context<'_>,
    place: usize,
    view: &SavedView,
    is_shown: bool,
) -> egui::Response {
    let size = egui::vec2(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let tokens = ctx.tokens;
    let ground = if is_shown {
        Some(tokens.accent_wash)
    } else if response.hovered() {
        Some(tokens.background)
    } else {
        None
    };
    let painter = ui.painter().with_clip_rect(rect);
    if let Some(ground) = ground {
        painter.rect_filled(rect, 6.0, theme::color(ground));
    }
    if response.has_focus() {
        let ring = egui::Stroke::new(2.0, theme::color(tokens.accent));
        painter.rect_stroke(rect, 6.0, ring, egui::StrokeKind::Inside);
    }
    let ink = theme::color(if is_shown { tokens.accent } else { tokens.text });
    let number = painter.text(
        rect.left_top() + egui::vec2(6.0, 4.0),
        egui::Align2::LEFT_TOP,
        (place + 1).to_string(),
        theme::bold(type_scale::SECONDARY),
        ink,
    );
    let left = number.right().max(rect.left() + 18.0) + 6.0;
    let lines = [
        (view.caption.clone(), type_scale::BODY, ink, 3.0),
        (
            look_words(ctx, view),
            type_scale::SECONDARY,
            theme::color(tokens.secondary),
            21.0,
        ),
    ];
    for (text, size, ink, top) in lines {
        let mut job = egui::text::LayoutJob::simple_singleline(text, theme::regular(size), ink);
        job.wrap = egui::text::TextWrapping::truncate_at_width(rect.right() - 4.0 - left);
        let galley = painter.layout_job(job);
        painter.galley(egui::pos2(left, rect.top() + top), galley, ink);
    }
    response.on_hover_text(&view.caption)
}

/// The variant and the filter of a view, in words.
fn look_words(ctx: &Context<'_>, view: &SavedView) -> String {
    let variant = view.look.variant.and_then(|id| ctx.project().variant(id));
    let Some(variant) = variant else {
        return ctx.i18n.text("views-variant-gone");
    };
    let filter = filter_words(ctx, &view.look.filter);
    if filter.is_empty() {
        variant.header.name.clone()
    } else {
        format!("{} · {filter}", variant.header.name)
    }
}
