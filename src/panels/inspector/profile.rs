//! The profile of a stakeholder: who it is, what it does and wants, and how it stands to the
//! network's owner.

use egui::containers::menu::MenuButton;
use egui::{RichText, Ui, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::context::{Context, Spot};
use crate::model::{CategoryRef, Member, Stakeholder, StakeholderId, Vocabulary as _};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::controls;
use super::super::field::Field;
use super::super::form::{Common, Form, lens};
use super::super::list_field::{ListTexts, list};
use super::{Desk, category, contacts, member_key, needs};

const POWER: ListTexts = ListTexts {
    add: "panel-power-interest-add",
    remove: "panel-power-interest-remove",
    empty: Some("panel-power-interest-empty"),
};

pub(super) fn show(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>, id: StakeholderId) {
    // In a network of one's own the contacts are what it is for.
    let is_personal = ctx.project().is_personal();
    if is_personal {
        log(ui, ctx, desk, id, true);
    }
    identity(ui, ctx, desk, id);
    part_in_variant(ui, ctx, desk, id);
    let i18n = ctx.i18n;
    let everywhere = i18n.text("panel-all-variants");
    let section = |ui: &mut Ui, name: &str, draw: &mut dyn FnMut(&mut Ui)| {
        let id = egui::Id::new(("profile", name));
        let scope = Some(everywhere.as_str());
        controls::section(ui, ctx, &i18n.text(name), scope, id, false, draw);
    };
    let is_sought = desk.reveals.take_if(|spot| *spot == Spot::Duties).is_some();
    if is_sought {
        let id = egui::Id::new(("profile", "panel-section-work"));
        controls::unfold(ui, id);
    }
    section(ui, "panel-section-work", &mut |ui| {
        let form = &mut Form::<Stakeholder>::new(*ctx, desk.editing, &[id]);
        if is_sought {
            form.focus_next();
        }
        let hint = form.text("panel-duties-hint");
        form.field(ui, Field::text("panel-duties").hint(hint), |s| {
            Some(&mut s.duties)
        });
        form.field(ui, Field::text("panel-aims"), |s| Some(&mut s.aims));
        let hint = form.text("panel-field-of-work-hint");
        form.field(ui, Field::text("panel-field-of-work").hint(hint), |s| {
            Some(&mut s.field_of_work)
        });
        form.field(ui, Field::text("panel-vision-mission"), |s| {
            Some(&mut s.vision_mission)
        });
        let hint = form.text("panel-programmes-hint");
        form.field(ui, Field::text("panel-programmes").hint(hint), |s| {
            Some(&mut s.programmes)
        });
    });
    section(ui, "panel-section-contact", &mut |ui| {
        let form = &mut Form::<Stakeholder>::new(*ctx, desk.editing, &[id]);
        form.field(ui, Field::line("panel-contact-person"), |s| {
            Some(&mut s.contact.person)
        });
        form.field(ui, Field::line("panel-contact-position"), |s| {
            Some(&mut s.contact.position)
        });
        form.field(ui, Field::line("panel-contact-phone"), |s| {
            Some(&mut s.contact.phone)
        });
        form.field(ui, Field::line("panel-contact-email"), |s| {
            Some(&mut s.contact.email)
        });
        form.field(ui, Field::text("panel-contact-address"), |s| {
            Some(&mut s.contact.address)
        });
    });
    if !is_personal {
        log(ui, ctx, desk, id, false);
    }
    section(ui, "panel-section-standing", &mut |ui| {
        let form = &mut Form::<Stakeholder>::new(*ctx, desk.editing, &[id]);
        form.optional_choice(ui, "panel-area", |s| Some(&mut s.area));
        form.optional_choice(ui, "panel-relative-position", |s| {
            Some(&mut s.relative_position)
        });
        form.optional_choice(ui, "panel-stance", |s| Some(&mut s.stance));
        power_and_interest(ui, form);
        controls::quiet(ui, ctx, ctx.i18n.text("panel-sensitive"));
    });
    section(ui, "panel-section-notes", &mut |ui| {
        let form = &mut Form::<Stakeholder>::new(*ctx, desk.editing, &[id]);
        let mut field = Field::text("panel-notes").bare();
        field.rows = 4;
        form.field(ui, field, |s| Some(&mut s.notes));
    });
}

/// The log of contacts; nobody has contacts with themselves.
fn log(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>, id: StakeholderId, is_first: bool) {
    let log = ctx.project().encounters_with(id);
    if log.is_empty() && ctx.project().me() == Some(id) {
        return;
    }
    let name = match log.len() {
        0 => ctx.i18n.text("contact-section"),
        count => ctx
            .i18n
            .with("contact-section-count", &[("count", count.into())]),
    };
    // It opens by itself once there is something to read.
    let is_open = is_first || !log.is_empty();
    let section_id = egui::Id::new(("profile", "contact-section", is_open));
    controls::section(ui, ctx, &name, None, section_id, is_open, |ui| {
        contacts::show(ui, ctx, desk, id, &log);
    });
}

fn identity(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>, id: StakeholderId) {
    let form = &mut Form::<Stakeholder>::new(*ctx, desk.editing, &[id]);
    controls::heading(
        ui,
        ctx,
        &form.text("panel-section-identity"),
        Some(&form.text("panel-all-variants")),
    );
    form.field(ui, Field::line("panel-name").required(), |s| {
        Some(&mut s.name)
    });
    usual_names(ui, form);
    let hint = form.text("panel-label-hint");
    form.field(ui, Field::line("panel-label").hint(hint), |s| {
        Some(&mut s.label)
    });
    form.optional_choice(ui, "panel-kind", |s| Some(&mut s.kind));
    category::pick(ui, form, desk.new_category, desk.actions);
}

/// Names that are usual in the stakeholder's category, to be picked instead of typed.
fn usual_names(ui: &mut Ui, form: &mut Form<'_, '_, Stakeholder>) {
    let Common::Same(CategoryRef::Builtin(category)) = form.common(|s| Some(&mut s.category))
    else {
        return;
    };
    let names = form.text(&category.label_key().replacen("category", "usual-names", 1));
    let title = form.text("panel-usual-names");
    let mut picked = None;
    let text = RichText::new(format!("{title} {}", icon::CARET_DOWN))
        .size(type_scale::SECONDARY)
        .color(theme::color(form.ctx.tokens.accent));
    ui.scope(|ui| {
        ui.spacing_mut().button_padding = egui::Vec2::new(0.0, 2.0);
        let button = egui::Button::new(text).frame_when_inactive(false);
        let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
            for name in names.split(';').map(str::trim) {
                if ui.button(name).clicked() {
                    picked = Some(name.to_owned());
                    ui.close();
                }
            }
        });
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &title));
    });
    if let Some(name) = picked {
        form.set(|s| Some(&mut s.name), &name);
    }
}

fn part_in_variant(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>, id: StakeholderId) {
    let form = &mut Form::<Member>::new(*ctx, desk.editing, &[member_key(ctx, id)]);
    ui.add_space(4.0);
    controls::rule(ui, ctx);
    controls::heading(
        ui,
        ctx,
        &form.text("panel-section-part"),
        Some(&form.text("panel-this-variant")),
    );
    if desk.reveals.take_if(|spot| *spot == Spot::Role).is_some() {
        form.focus_next();
    }
    let hint = form.text("panel-role-hint");
    form.field(ui, Field::text("panel-role").hint(hint), |m| {
        Some(&mut m.role)
    });
    let heading = super::super::field::caption(ui, ctx, &form.text("panel-needs"));
    if desk.reveals.take_if(|spot| *spot == Spot::Needs).is_some() {
        heading.scroll_to_me(Some(egui::Align::TOP));
    }
    needs::entries(ui, form, desk.actions, id);
    form.switch(ui, "panel-locked", |m| Some(&mut m.locked));
}

fn power_and_interest(ui: &mut Ui, form: &mut Form<'_, '_, Stakeholder>) {
    controls::heading(ui, &form.ctx, &form.text("panel-power-interest"), None);
    let date = Field::line("panel-date")
        .bare()
        .hint(form.text("panel-date-hint"));
    let (by_hint, note_hint) = (form.text("panel-by"), form.text("panel-why"));
    list(
        form,
        ui,
        POWER,
        |s| Some(&mut s.power_interest),
        &date,
        |entry| &mut entry.date,
        |form, ui, i| {
            form.score(ui, "panel-power", move |s| {
                s.power_interest.get_mut(i).map(|e| &mut e.power)
            });
            form.score(ui, "panel-interest", move |s| {
                s.power_interest.get_mut(i).map(|e| &mut e.interest)
            });
            let by =
                lens(move |s: &mut Stakeholder| s.power_interest.get_mut(i).map(|e| &mut e.by));
            form.field(ui, Field::line("panel-by").bare().hint(by_hint.clone()), by);
            let note =
                lens(move |s: &mut Stakeholder| s.power_interest.get_mut(i).map(|e| &mut e.note));
            let field = Field::line("panel-why").bare().hint(note_hint.clone());
            form.field(ui, field, note);
        },
    );
}
