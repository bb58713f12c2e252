//! Norms: who is bound, how firmly, towards whom, and which ties no norm governs.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Rect, Ui, Vec2};

use crate::components::{governs, ties_without_norm};
use crate::context::{Action, Context};
use crate::edit::Selection;
use crate::model::{Agreement, Member, Norm, NormKind, StakeholderId, Tie, TieId, TieState};

use super::super::cached::{Cached, Shown};
use super::super::controls;
use super::super::field::Field;
use super::super::form::{Form, lens};
use super::super::people::{self, Words};
use super::Desk;
use super::kept::{Entry, List, Ordered};
use super::rows::{self, options};

const ROW: f32 = 66.0;
/// With less than this the lists share the room.
const NARROW: f32 = 480.0;

/// What is kept of the page.
#[derive(Default)]
pub(super) struct Kept {
    order: Ordered<Entry>,
    governed: Cached<Shown, Governed>,
}

/// Which ties norms govern.
struct Governed {
    /// How many each norm governs.
    by: BTreeMap<(StakeholderId, usize), usize>,
    by_none: Vec<TieId>,
}

impl Governed {
    fn of(ctx: &Context<'_>) -> Self {
        let variant = ctx.variant();
        let mut ties: BTreeMap<StakeholderId, Vec<&Tie>> = BTreeMap::new();
        for tie in variant.ties.values() {
            if tie.state != TieState::Ended {
                ties.entry(tie.from).or_default().push(tie);
                if tie.to != tie.from {
                    ties.entry(tie.to).or_default().push(tie);
                }
            }
        }
        let mut by = BTreeMap::new();
        for (id, member) in &variant.members {
            for (index, norm) in member.norms.iter().enumerate() {
                let governed = ties.get(id).into_iter().flatten();
                let governed = governed.filter(|tie| governs(norm, *id, tie));
                by.insert((*id, index), governed.count());
            }
        }
        Self {
            by,
            by_none: ties_without_norm(variant),
        }
    }
}

impl Kept {
    pub(super) fn forget(&mut self) {
        self.order.forget();
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
        let order = self.order.get(ctx, || order(ctx));
        let governed = Arc::clone(
            self.governed
                .get(Shown::of_texts(ctx), || Governed::of(ctx)),
        );
        let open = order.iter().filter_map(|entry| norm(ctx, *entry));
        let open = open.filter(|norm| norm.agreement == Agreement::NotAgreed);
        let open = open.count();
        let arguments = [("n", order.len().into()), ("open", open.into())];
        let told = ctx.i18n.with("workbench-norms-told", &arguments);
        let picked = rows::with_words(ui, ctx, &told, |ui| {
            rows::add_for(ui, ctx, &ctx.i18n.text("workbench-norm-add"))
        });
        if let Some(id) = picked {
            add(ctx, desk, id);
        }
        let reveal = desk.reveal(&order);
        rows::rows(ui, order.len(), ROW, reveal, |ui, rect, index| {
            let entry = order[index];
            let ties = governed.by.get(&(entry.of, entry.index)).copied();
            let ties = ties.unwrap_or_default();
            row(ui, ctx, rect, (entry, ties), reveal == Some(index), desk);
        });
        let count = [("n", governed.by_none.len().into())];
        let heading = ctx.i18n.with("workbench-ties-without-norm", &count);
        controls::heading(ui, ctx, &heading, None);
        let empty = "workbench-ties-without-norm-none";
        rows::ties(ui, ctx, &governed.by_none, empty, desk.actions);
    }
}

/// All norms, those first that are not agreed, then by name.
fn order(ctx: &Context<'_>) -> Vec<Entry> {
    let members = ctx.variant().members.iter();
    let mut all: Vec<Entry> = members
        .flat_map(|(id, member)| {
            (0..member.norms.len()).map(|index| Entry {
                of: *id,
                list: List::Wanted,
                index,
            })
        })
        .collect();
    all.sort_by_cached_key(|e| {
        let agreement = norm(ctx, *e).map(|norm| norm.agreement);
        (agreement, ctx.label(e.of).to_lowercase(), e.index)
    });
    all
}

fn norm<'a>(ctx: &Context<'a>, entry: Entry) -> Option<&'a Norm> {
    ctx.variant().members.get(&entry.of)?.norms.get(entry.index)
}

fn add(ctx: &Context<'_>, desk: &mut Desk<'_>, id: StakeholderId) {
    let form = &mut Form::<Member>::new(*ctx, desk.editing, &[(ctx.variant_id(), id)]);
    let index = form.first().map_or(0, |member| member.norms.len());
    form.change(|member| member.norms.push(Norm::default()));
    *desk.fresh = Some(Entry {
        of: id,
        list: List::Wanted,
        index,
    });
}

fn row(
    ui: &mut Ui,
    ctx: &Context<'_>,
    rect: Rect,
    (entry, ties): (Entry, usize),
    is_fresh: bool,
    desk: &mut Desk<'_>,
) {
    let Some(norm) = norm(ctx, entry) else {
        return;
    };
    rows::line_below(ui, ctx, rect);
    let (upper, lower) = rect
        .shrink2(Vec2::new(0.0, 2.0))
        .split_top_bottom_at_fraction(0.5);
    let [name, text, remove] = rows::cells(upper, [0.22, 0.78, 28.0]);
    let [count, kind, agreement, towards] = if lower.width() < NARROW {
        rows::cells(lower, [0.2, 0.22, 0.28, 0.3])
    } else {
        rows::cells(lower, [name.width(), 116.0, 150.0, 1.0])
    };
    rows::within(ui, name, |ui| rows::name(ui, ctx, entry.of, desk.actions));
    let key = (ctx.variant_id(), entry.of);
    let form = &mut Form::<Member>::new(*ctx, desk.editing, &[key]);
    let index = entry.index;
    form.part(("norm", index), |form| {
        rows::within(ui, text, |ui| {
            if is_fresh {
                form.focus_next();
            }
            let hint = form.text("panel-norm-hint");
            let field = Field::line("panel-norm").bare().hint(hint);
            let text = lens(move |m: &mut Member| m.norms.get_mut(index).map(|n| &mut n.text));
            form.field(ui, field, text);
        });
    });
    rows::within(ui, remove, |ui| {
        if rows::removes(ui, ctx, "panel-norm-remove", &norm.text) {
            form.change(|m| drop((index < m.norms.len()).then(|| m.norms.remove(index))));
        }
    });
    rows::within(ui, count, |ui| {
        let text = ctx.i18n.with("workbench-norm-ties", &[("n", ties.into())]);
        if ties == 0 {
            rows::quiet(ui, ctx, &text);
        } else if controls::link(ui, ctx, &text).clicked() {
            let variant = ctx.variant();
            let governed = variant
                .ties_of(entry.of)
                .filter(|tie| tie.state != TieState::Ended && governs(norm, entry.of, tie));
            desk.actions.push(Action::Select(Selection {
                ties: governed.map(|tie| tie.id).collect(),
                ..Selection::none()
            }));
            desk.actions.push(Action::Reveal(entry.of));
        }
    });
    rows::within(ui, kind, |ui| {
        let name = format!("{}, {}", ctx.i18n.text("panel-norm-kind"), norm.text);
        let picked = rows::choice(ui, "kind", &name, &norm.kind, &options::<NormKind>(ctx));
        if let Some(kind) = picked {
            form.set(|m| m.norms.get_mut(index).map(|n| &mut n.kind), &kind);
        }
    });
    rows::within(ui, agreement, |ui| {
        let name = format!("{}, {}", ctx.i18n.text("panel-norm-agreement"), norm.text);
        let options = options::<Agreement>(ctx);
        let picked = rows::choice(ui, "agreement", &name, &norm.agreement, &options);
        if let Some(agreement) = picked {
            form.set(
                |m| m.norms.get_mut(index).map(|n| &mut n.agreement),
                &agreement,
            );
        }
    });
    rows::within(ui, towards, |ui| {
        let arguments = [("norm", norm.text.as_str().into())];
        let words = Words {
            name: &ctx.i18n.with("workbench-norm-towards", &arguments),
            none: &ctx.i18n.text("workbench-norm-all"),
            before: "",
        };
        let chosen = (norm.towards.as_slice(), entry.of);
        if let Some(towards) = people::chips(ui, ctx, &words, chosen, true, desk.actions) {
            form.set(|m| m.norms.get_mut(index).map(|n| &mut n.towards), &towards);
        }
    });
}
