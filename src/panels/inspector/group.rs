//! One frame or one note is selected: its name or text, its colour, who is in it.

use egui::{ComboBox, RichText, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::context::{Action, Context};
use crate::edit::{Edit, Selection};
use crate::model::{Group, GroupId, Note, NoteId, StakeholderId, VariantId};
use crate::style::tokens::type_scale;
use crate::style::{Mark, palette};
use crate::theme;

use super::super::controls;
use super::super::field::{Field, caption};
use super::super::form::{Editable, Form};
use super::Desk;

/// How many colours the palette has.
const COLOURS: usize = 8;

impl Editable for Group {
    type Key = (VariantId, GroupId);

    fn load(ctx: &Context<'_>, (variant, id): Self::Key) -> Option<Self> {
        ctx.project().variant(variant)?.groups.get(&id).cloned()
    }

    fn into_record(self) -> crate::edit::Record {
        crate::edit::Record::Group(Box::new(self))
    }

    fn variant((variant, _): Self::Key) -> Option<VariantId> {
        Some(variant)
    }
}

impl Editable for Note {
    type Key = (VariantId, NoteId);

    fn load(ctx: &Context<'_>, (variant, id): Self::Key) -> Option<Self> {
        ctx.project().variant(variant)?.notes.get(&id).cloned()
    }

    fn into_record(self) -> crate::edit::Record {
        crate::edit::Record::Note(Box::new(self))
    }

    fn variant((variant, _): Self::Key) -> Option<VariantId> {
        Some(variant)
    }
}

/// The panel of a note.
pub(super) fn note(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>, id: NoteId) {
    title(ui, ctx, "panel-note-title");
    let key = (ctx.variant_id(), id);
    let form = &mut Form::<Note>::new(*ctx, desk.editing, &[key]);
    form.field(ui, Field::text("panel-note-text"), |note| {
        Some(&mut note.text)
    });
    form.field(ui, Field::line("panel-note-width"), |note| {
        Some(&mut note.width)
    });
}

/// The panel of a frame.
pub(super) fn group(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>, id: GroupId) {
    let Some(record) = ctx.variant().groups.get(&id) else {
        return;
    };
    title(ui, ctx, "panel-group");
    let key = (ctx.variant_id(), id);
    {
        let form = &mut Form::<Group>::new(*ctx, desk.editing, &[key]);
        form.field(ui, Field::line("panel-group-name"), |group| {
            Some(&mut group.name)
        });
        caption(ui, ctx, &ctx.i18n.text("panel-group-colour"));
        colours(ui, ctx, form, &record.colour);
    }
    let count = record.members.len().into();
    let members = ctx.i18n.with("panel-group-members", &[("count", count)]);
    caption(ui, ctx, &members);
    for member in &record.members {
        member_line(ui, ctx, desk, id, *member);
    }
    add(ui, ctx, desk, id, record);
}

fn title(ui: &mut Ui, ctx: &Context<'_>, key: &str) {
    let text = RichText::new(ctx.i18n.text(key));
    ui.label(text.font(theme::bold(type_scale::TITLE)));
    controls::rule(ui, ctx);
}

fn colours(ui: &mut Ui, ctx: &Context<'_>, form: &mut Form<'_, '_, Group>, current: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for number in 0..COLOURS {
            let fill = palette::of_cluster(number).fill;
            let (rect, response) =
                ui.allocate_exact_size(Vec2::splat(controls::ROW), Sense::click());
            let arguments = [("number", (number + 1).into())];
            let name = ctx.i18n.with("panel-colour-number", &arguments);
            let on = fill.hex() == current;
            response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, on, &name));
            if response.clicked() {
                let colour = fill.hex();
                form.change(|group| group.colour.clone_from(&colour));
            }
            let shape = crate::model::NodeShape::Square;
            controls::mark(ui, ctx, Mark { fill, shape }, rect.center(), 8.0);
            if on || response.has_focus() {
                let line = Stroke::new(1.5, theme::color(ctx.tokens.accent));
                let painter = ui.painter();
                painter.rect_stroke(rect, theme::RADIUS, line, egui::StrokeKind::Inside);
            }
        }
    });
}

fn member_line(
    ui: &mut Ui,
    ctx: &Context<'_>,
    desk: &mut Desk<'_>,
    group: GroupId,
    member: StakeholderId,
) {
    ui.horizontal(|ui| {
        let name = ctx.label(member);
        let remove = [("name", name.into())];
        let remove = ctx.i18n.with("panel-group-take-out", &remove);
        if controls::icon_button(ui, ctx, icon::X, &remove).clicked() {
            let edit = Edit::TakeFromGroup(group, [member].into());
            desk.actions.push(Action::Edit(edit));
        }
        if controls::link(ui, ctx, name).clicked() {
            let selection = Selection::stakeholder(member);
            desk.actions.push(Action::Select(selection));
            desk.actions.push(Action::Reveal(member));
        }
    });
}

/// A list of those outside, to take one of them in.
fn add(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>, id: GroupId, record: &Group) {
    let text = ctx.i18n.text("panel-group-add");
    let combo = ComboBox::from_id_salt(("group-add", id.0)).selected_text(text.clone());
    let combo = combo.width(ui.available_width()).show_ui(ui, |ui| {
        let everybody = ctx.variant().members.keys();
        for outside in everybody.filter(|id| !record.members.contains(id)) {
            if ui.selectable_label(false, ctx.label(*outside)).clicked() {
                let edit = Edit::AddToGroup(id, [*outside].into());
                desk.actions.push(Action::Edit(edit));
            }
        }
    });
    combo
        .response
        .widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, text.clone()));
}
