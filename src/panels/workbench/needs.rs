//! Needs: whose they are and who can meet them, those that nobody meets first.

use std::sync::Arc;

use egui::Ui;
use egui_phosphor::regular as icon;

use crate::components::meets;
use crate::context::Context;
use crate::model::{Member, Need, StakeholderId};

use super::super::field::Field;
use super::super::form::{Form, lens};
use super::super::people::{self, Words};
use super::Desk;
use super::kept::{Entry, List, Ordered};
use super::rows::{self, ROW};

/// What is kept of the page.
#[derive(Default)]
pub(super) struct Kept {
    order: Ordered<Entry>,
}

impl Kept {
    pub(super) fn forget(&mut self) {
        self.order.forget();
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
        let order = self.order.get(ctx, || order(ctx));
        let unmet = order.iter().filter(|entry| is_unmet(ctx, **entry)).count();
        let arguments = [("n", order.len().into()), ("unmet", unmet.into())];
        let told = ctx.i18n.with("workbench-needs-told", &arguments);
        let picked = rows::with_words(ui, ctx, &told, |ui| {
            rows::add_for(ui, ctx, &ctx.i18n.text("workbench-need-add"))
        });
        if let Some(id) = picked {
            add(ctx, desk, id);
        }
        let reveal = desk.reveal(&order);
        let order = Arc::clone(&order);
        rows::rows(ui, order.len(), ROW, reveal, |ui, rect, index| {
            let is_fresh = reveal == Some(index);
            row(ui, ctx, rect, order[index], is_fresh, desk);
        });
    }
}

/// All needs, those first that nobody meets, then by name.
fn order(ctx: &Context<'_>) -> Vec<Entry> {
    let members = ctx.variant().members.iter();
    let mut all: Vec<Entry> = members
        .flat_map(|(id, member)| {
            (0..member.needs.len()).map(|index| Entry {
                of: *id,
                list: List::Wanted,
                index,
            })
        })
        .collect();
    all.sort_by_cached_key(|e| (!is_unmet(ctx, *e), ctx.label(e.of).to_lowercase(), e.index));
    all
}

fn need<'a>(ctx: &Context<'a>, entry: Entry) -> Option<&'a Need> {
    ctx.variant().members.get(&entry.of)?.needs.get(entry.index)
}

fn is_unmet(ctx: &Context<'_>, entry: Entry) -> bool {
    need(ctx, entry).is_some_and(|need| meets(ctx.variant(), need).next().is_none())
}

fn add(ctx: &Context<'_>, desk: &mut Desk<'_>, id: StakeholderId) {
    let form = &mut Form::<Member>::new(*ctx, desk.editing, &[(ctx.variant_id(), id)]);
    let index = form.first().map_or(0, |member| member.needs.len());
    form.change(|member| member.needs.push(Need::default()));
    *desk.fresh = Some(Entry {
        of: id,
        list: List::Wanted,
        index,
    });
}

fn row(
    ui: &mut Ui,
    ctx: &Context<'_>,
    rect: egui::Rect,
    entry: Entry,
    is_fresh: bool,
    desk: &mut Desk<'_>,
) {
    let Some(need) = need(ctx, entry) else {
        return;
    };
    let [mark, name, text, who, remove] = rows::cells(rect, [18.0, 0.17, 0.5, 0.33, 28.0]);
    rows::line_below(ui, ctx, rect);
    rows::within(ui, mark, |ui| {
        let (glyph, ink, key) = if is_unmet(ctx, entry) {
            (
                icon::WARNING_CIRCLE,
                ctx.tokens.warning,
                "workbench-need-unmet",
            )
        } else {
            (icon::CHECK, ctx.tokens.accent, "workbench-need-met")
        };
        rows::mark(ui, glyph, ink, &ctx.i18n.text(key));
    });
    rows::within(ui, name, |ui| rows::name(ui, ctx, entry.of, desk.actions));
    let key = (ctx.variant_id(), entry.of);
    let form = &mut Form::<Member>::new(*ctx, desk.editing, &[key]);
    let index = entry.index;
    form.part(("need", index), |form| {
        rows::within(ui, text, |ui| {
            if is_fresh {
                form.focus_next();
            }
            let hint = form.text("workbench-need-hint");
            let field = Field::line("panel-need").bare().hint(hint);
            let text = lens(move |m: &mut Member| m.needs.get_mut(index).map(|n| &mut n.text));
            rows::in_full(form.field(ui, field, text), &need.text);
        });
    });
    rows::within(ui, who, |ui| {
        let arguments = [("need", need.text.as_str().into())];
        let words = Words {
            name: &ctx.i18n.with("workbench-need-met-by", &arguments),
            none: &ctx.i18n.text("workbench-need-nobody"),
            before: "",
        };
        let chosen = (need.met_by.as_slice(), entry.of);
        if let Some(met_by) = people::chips(ui, ctx, &words, chosen, true, desk.actions) {
            form.set(|m| m.needs.get_mut(index).map(|n| &mut n.met_by), &met_by);
        }
    });
    rows::within(ui, remove, |ui| {
        if rows::removes(ui, ctx, "panel-need-remove", &need.text) {
            form.change(|m| drop((index < m.needs.len()).then(|| m.needs.remove(index))));
        }
    });
}
