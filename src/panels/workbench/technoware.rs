//! Technoware: what is used now and what is planned, and which ties have no channel in common.

use std::sync::Arc;

use egui::{Rect, Ui};

use crate::components::ties_without_channel;
use crate::context::{Action, Context};
use crate::model::{Member, Stakeholder, Technoware, TieId};

use super::super::cached::{Cached, Shown};
use super::super::controls;
use super::super::field::Field;
use super::super::form::{Editable, Form, lens};
use super::kept::{Entry, List, Ordered};
use super::rows::{self, ROW};
use super::{Desk, both};

/// What is kept of the page.
#[derive(Default)]
pub(super) struct Kept {
    order: Ordered<Entry>,
    without: Cached<Shown, Vec<TieId>>,
}

impl Kept {
    pub(super) fn forget(&mut self) {
        self.order.forget();
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
        let buttons = [
            ("workbench-technoware-now-add", List::Now),
            ("workbench-technoware-planned-add", List::Wanted),
        ];
        both::adding::<Technoware>(ui, ctx, desk, buttons);
        let order = self
            .order
            .get(ctx, || both::order::<Technoware>(ctx, List::Now));
        if order.is_empty() {
            controls::quiet(ui, ctx, ctx.i18n.text("workbench-technoware-none"));
        }
        let reveal = desk.reveal(&order);
        rows::rows(ui, order.len(), ROW, reveal, |ui, rect, index| {
            let (entry, is_fresh) = (order[index], reveal == Some(index));
            match entry.list {
                List::Now => {
                    let form = Form::<Stakeholder>::new(*ctx, desk.editing, &[entry.of]);
                    let list = lens(|s: &mut Stakeholder| Some(&mut s.technoware_now));
                    row(ui, (form, list), rect, entry, is_fresh, desk.actions);
                }
                List::Wanted => {
                    let key = (ctx.variant_id(), entry.of);
                    let form = Form::<Member>::new(*ctx, desk.editing, &[key]);
                    let list = lens(|m: &mut Member| Some(&mut m.technoware_planned));
                    row(ui, (form, list), rect, entry, is_fresh, desk.actions);
                }
            }
        });
        let without = Arc::clone(self.without.get(Shown::of_texts(ctx), || {
            ties_without_channel(ctx.project(), ctx.variant())
        }));
        let count = [("n", without.len().into())];
        let heading = ctx.i18n.with("workbench-ties-without-channel", &count);
        controls::heading(ui, ctx, &heading, None);
        let empty = "workbench-ties-without-channel-none";
        rows::ties(ui, ctx, &without, empty, desk.actions);
    }
}

/// One entry: whose, now or planned, its name and what it serves.
fn row<T: Editable>(
    ui: &mut Ui,
    (mut form, list): (
        Form<'_, '_, T>,
        impl Fn(&mut T) -> Option<&mut Vec<Technoware>> + Clone + 'static,
    ),
    rect: Rect,
    entry: Entry,
    is_fresh: bool,
    actions: &mut Vec<Action>,
) {
    let ctx = form.ctx;
    let index = entry.index;
    let now = form.first().cloned();
    let now = now.and_then(|mut t| list(&mut t)?.get(index).cloned());
    let Some(now) = now else {
        return;
    };
    rows::line_below(ui, &ctx, rect);
    let [name, word, text, purpose, remove] = rows::cells(rect, [0.2, 86.0, 0.36, 0.44, 28.0]);
    rows::within(ui, name, |ui| rows::name(ui, &ctx, entry.of, actions));
    rows::within(ui, word, |ui| {
        let key = match entry.list {
            List::Now => "workbench-in-use",
            List::Wanted => "workbench-planned",
        };
        rows::quiet(ui, &ctx, &ctx.i18n.text(key));
    });
    form.part((entry.list, index), |form| {
        rows::within(ui, text, |ui| {
            if is_fresh {
                form.focus_next();
            }
            let hint = form.text("panel-technoware");
            let field = Field::line("panel-technoware").bare().hint(hint);
            let at = list.clone();
            let text = lens(move |t: &mut T| at(t)?.get_mut(index).map(|e| &mut e.name));
            form.field(ui, field, text);
        });
        rows::within(ui, purpose, |ui| {
            let hint = form.text("panel-technoware-purpose");
            let field = Field::line("panel-technoware-purpose").bare().hint(hint);
            let at = list.clone();
            let text = lens(move |t: &mut T| at(t)?.get_mut(index).map(|e| &mut e.purpose));
            rows::in_full(form.field(ui, field, text), &now.purpose);
        });
    });
    let words = ("panel-technoware-remove", now.name.as_str());
    both::removing(ui, &mut form, remove, words, index, &list);
}
