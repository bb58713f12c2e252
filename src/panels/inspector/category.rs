//! Choosing a category, and adding one of the user's own with its colour and shape.

use egui::{Sense, Stroke, TextEdit, Ui, Vec2, WidgetInfo, WidgetType};

use crate::context::{Action, Context};
use crate::edit::Edit;
use crate::model::{
    Category, CategoryId, CategoryRef, Extra, NodeShape, Stakeholder, StakeholderId, Vocabulary,
};
use crate::style::palette::{self, Mark};
use crate::theme;

use super::super::controls;
use super::super::field::caption;
use super::super::form::Form;
use super::super::words;

/// How many colours the palette has.
const COLOURS: usize = 8;

/// A category that is being made.
#[derive(Default)]
pub(super) struct NewCategory {
    open: bool,
    /// Just opened: the name takes the focus.
    is_fresh: bool,
    name: String,
    colour: usize,
    shape: usize,
    /// Who gets the category once the document has it, and how many there were before.
    waiting: Option<(Vec<StakeholderId>, Option<CategoryId>)>,
}

/// The list of categories, and below it the way to add one.
pub(super) fn pick(
    ui: &mut Ui,
    form: &mut Form<'_, '_, Stakeholder>,
    new: &mut NewCategory,
    actions: &mut Vec<Action>,
) {
    let ctx = form.ctx;
    give_waiting(form, new);
    let common = form.common(|s| Some(&mut s.category));
    let options = words::categories(&ctx);
    if let Some(category) = form.pick(ui, "panel-category", common, &options) {
        form.set(|s| Some(&mut s.category), &category);
    }
    if !new.open {
        if controls::add_link(ui, &ctx, &form.text("panel-category-add")) {
            new.open = true;
            new.is_fresh = true;
            new.name.clear();
        }
        return;
    }
    let entered = draft(ui, &ctx, new);
    let ready = !new.name.trim().is_empty();
    ui.horizontal(|ui| {
        let add = ui.add_enabled(
            ready,
            egui::Button::new(ctx.i18n.text("panel-category-make")),
        );
        if add.clicked() || (entered && ready) {
            let newest = ctx.project().categories.keys().next_back().copied();
            new.waiting = Some((form.keys().to_vec(), newest));
            actions.push(Action::Edit(Edit::AddCategory(Category {
                // The document gives the real one.
                id: CategoryId(0),
                name: new.name.clone(),
                colour: palette::of_cluster(new.colour).fill.hex(),
                shape: NodeShape::ALL[new.shape],
                extra: Extra::new(),
            })));
            new.open = false;
        }
        if ui.button(ctx.i18n.text("panel-cancel")).clicked() {
            new.open = false;
        }
    });
}

/// Gives the category that was just made to those for whom it was made.
fn give_waiting(form: &mut Form<'_, '_, Stakeholder>, new: &mut NewCategory) {
    let Some((ids, before)) = &new.waiting else {
        return;
    };
    let newest = form.ctx.project().categories.keys().next_back().copied();
    let Some(made) = newest.filter(|id| Some(*id) != *before) else {
        return;
    };
    if form.keys() == ids.as_slice() {
        form.set(|s| Some(&mut s.category), &CategoryRef::Custom(made));
    }
    new.waiting = None;
}

/// Draws the new category's fields. Returns whether Enter was pressed in its name.
fn draft(ui: &mut Ui, ctx: &Context<'_>, new: &mut NewCategory) -> bool {
    let name = caption(ui, ctx, &ctx.i18n.text("panel-category-name"));
    let field = ui.add(TextEdit::singleline(&mut new.name).desired_width(f32::INFINITY));
    let field = field.labelled_by(name.id);
    if std::mem::take(&mut new.is_fresh) {
        field.request_focus();
    }
    let entered = field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
    caption(ui, ctx, &ctx.i18n.text("panel-colour"));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.horizontal(|ui| {
            for colour in 0..COLOURS {
                swatch(ui, ctx, new, colour);
            }
        });
    });
    caption(ui, ctx, &ctx.i18n.text("panel-shape"));
    controls::chips(ui, |ui| {
        for (index, shape) in NodeShape::ALL.iter().enumerate() {
            let text = ctx.i18n.word(*shape);
            if controls::chip(ui, ctx, &text, new.shape == index).clicked() {
                new.shape = index;
            }
        }
    });
    entered
}

fn swatch(ui: &mut Ui, ctx: &Context<'_>, new: &mut NewCategory, colour: usize) {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(controls::ROW), Sense::click());
    let number = (colour + 1).into();
    let name = ctx.i18n.with("panel-colour-number", &[("number", number)]);
    let on = new.colour == colour;
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, on, &name));
    if response.clicked() {
        new.colour = colour;
    }
    let mark = Mark {
        fill: palette::of_cluster(colour).fill,
        shape: NodeShape::ALL[new.shape],
    };
    controls::mark(ui, ctx, mark, rect.center(), 8.0);
    if on || response.has_focus() {
        let line = Stroke::new(1.5, theme::color(ctx.tokens.accent));
        ui.painter()
            .rect_stroke(rect, theme::RADIUS, line, egui::StrokeKind::Inside);
    }
}
