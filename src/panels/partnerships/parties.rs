//! Who takes part in a partnership, in what role and with what to do, and which ties it concerns.

use std::collections::BTreeMap;

use egui::{Ui, Vec2};

use crate::context::Context;
use crate::model::partnership::Party;
use crate::model::{NormKind, Partnership, StakeholderId, Tie};

use super::super::analysis::choosing;
use super::super::controls;
use super::super::field::Field;
use super::super::form::{Form, lens};
use super::super::measure_menu;
use super::super::people;
use super::super::workbench::rows;
use super::Desk;

pub(super) fn ui(ui: &mut Ui, ctx: &Context<'_>, partnership: &Partnership, desk: &mut Desk<'_>) {
    let form = &mut Form::<Partnership>::new(*ctx, desk.editing, &[partnership.id]);
    let hint = form.text("partnership-purpose-hint");
    form.field(ui, Field::text("partnership-purpose").hint(hint), |p| {
        Some(&mut p.purpose)
    });
    let name = ctx.i18n.text("partnership-parties");
    controls::heading(ui, ctx, &name, None);
    if partnership.parties.len() < 2 {
        controls::quiet(ui, ctx, ctx.i18n.text("partnership-needs-two"));
    }
    from_map(ui, ctx, partnership, desk);
    let mut removed = None;
    for (index, party) in partnership.parties.iter().enumerate() {
        controls::rule(ui, ctx);
        let who = ctx.label(party.stakeholder);
        ui.horizontal(|ui| {
            if controls::link(ui, ctx, who).clicked() {
                people::show(desk.actions, party.stakeholder);
            }
            if rows::removes(ui, ctx, "partnership-party-remove", who) {
                removed = Some(index);
            }
        });
        let form = &mut Form::<Partnership>::new(*ctx, desk.editing, &[partnership.id]);
        form.part(("party", party.stakeholder.0), |form| {
            ui.columns(2, |uis| {
                let id = party.stakeholder;
                let of = move |p: &mut Partnership| -> Option<usize> {
                    p.parties.iter().position(|party| party.stakeholder == id)
                };
                let hint = form.text("partnership-role-hint");
                let role = lens(move |p: &mut Partnership| {
                    let at = of(p)?;
                    Some(&mut p.parties[at].role)
                });
                form.field(
                    &mut uis[0],
                    Field::text("partnership-role").hint(hint),
                    role,
                );
                let hint = form.text("partnership-responsibilities-hint");
                let tasks = lens(move |p: &mut Partnership| {
                    let at = of(p)?;
                    Some(&mut p.parties[at].responsibilities)
                });
                let field = Field::text("partnership-responsibilities").hint(hint);
                form.field(&mut uis[1], field, tasks);
            });
        });
    }
    let form = &mut Form::<Partnership>::new(*ctx, desk.editing, &[partnership.id]);
    if let Some(index) = removed {
        form.change(|p| drop((index < p.parties.len()).then(|| p.parties.remove(index))));
    }
    ui.add_space(4.0);
    if let Some(id) = one_more(ui, ctx)
        && !partnership.has_party(id)
    {
        form.change(|p| p.parties.push(Party::new(id)));
    }
    ties(ui, ctx, partnership, desk);
}

/// What the map says that a party does: its role, and its duties towards the others, a line each.
fn on_map(ctx: &Context<'_>, partnership: &Partnership, party: &Party) -> [String; 2] {
    let Some(member) = ctx.variant().members.get(&party.stakeholder) else {
        return <[String; 2]>::default();
    };
    let duties = partnership.norms_of(member, &[NormKind::Obligation]);
    let duties: Vec<&str> = duties.collect();
    [member.role.trim().to_owned(), duties.join("\n")]
}

/// A way to take over what the map says where nothing is written yet.
fn from_map(ui: &mut Ui, ctx: &Context<'_>, partnership: &Partnership, desk: &mut Desk<'_>) {
    let of = |party: &Party| (party.stakeholder, on_map(ctx, partnership, party));
    let told: BTreeMap<_, _> = partnership.parties.iter().map(of).collect();
    let lacks = |party: &Party| {
        let [role, duties] = &told[&party.stakeholder];
        (party.role.is_empty() && !role.is_empty())
            || (party.responsibilities.is_empty() && !duties.is_empty())
    };
    if !partnership.parties.iter().any(lacks) {
        return;
    }
    let text = ctx.i18n.text("partnership-from-map");
    if controls::link(ui, ctx, &text).clicked() {
        let form = &mut Form::<Partnership>::new(*ctx, desk.editing, &[partnership.id]);
        form.change(|p| {
            for party in &mut p.parties {
                let Some([role, duties]) = told.get(&party.stakeholder) else {
                    continue;
                };
                if party.role.is_empty() {
                    party.role.clone_from(role);
                }
                if party.responsibilities.is_empty() {
                    party.responsibilities.clone_from(duties);
                }
            }
        });
    }
}

/// A menu of who could take part. Returns who was picked.
fn one_more(ui: &mut Ui, ctx: &Context<'_>) -> Option<StakeholderId> {
    let text = ctx.i18n.text("partnership-party-add");
    let mut picked = None;
    measure_menu::menu(ui, ctx, &format!("+ {text}"), &text, |ui| {
        picked = choosing::names(ui, ctx);
    });
    picked
}

/// The ties that it concerns: those among its parties, and those that were chosen.
fn ties(ui: &mut Ui, ctx: &Context<'_>, partnership: &Partnership, desk: &mut Desk<'_>) {
    let all = ctx.variant().ties.values();
    let concerned: Vec<&Tie> = all.filter(|tie| partnership.concerns(tie)).collect();
    let count = [("n", concerned.len().into())];
    let name = ctx.i18n.with("partnership-ties", &count);
    let scope = &ctx.variant().header.name;
    controls::heading(ui, ctx, &name, Some(scope));
    controls::quiet(ui, ctx, ctx.i18n.text("partnership-ties-words"));
    let mut removed = None;
    rows::rows(
        ui,
        concerned.len(),
        controls::ROW,
        None,
        |ui, rect, index| {
            let tie = concerned[index];
            let is_chosen = partnership.ties.contains(&tie.id);
            let [name, remove] = rows::cells(rect, [1.0, 30.0]);
            rows::within(ui, name, |ui| rows::tie(ui, ctx, tie.id, desk.actions));
            if is_chosen {
                let what = rows::tie_name(ctx, tie);
                rows::within(ui, remove, |ui| {
                    if rows::removes(ui, ctx, "partnership-tie-remove", &what) {
                        removed = Some(tie.id);
                    }
                });
            }
        },
    );
    let form = &mut Form::<Partnership>::new(*ctx, desk.editing, &[partnership.id]);
    if let Some(id) = removed {
        form.change(|p| _ = p.ties.remove(&id));
    }
    let selected = &ctx.selection().ties;
    let is_new = |id: &&crate::model::TieId| {
        let tie = ctx.variant().ties.get(id);
        tie.is_some_and(|tie| !partnership.concerns(tie))
    };
    let new: Vec<_> = selected.iter().filter(is_new).copied().collect();
    if !new.is_empty() {
        let text = ctx
            .i18n
            .with("partnership-tie-add", &[("n", new.len().into())]);
        if controls::add_link(ui, ctx, &text) {
            form.change(|p| p.ties.extend(new.iter().copied()));
        }
    }
    ui.allocate_space(Vec2::new(0.0, 8.0));
}
