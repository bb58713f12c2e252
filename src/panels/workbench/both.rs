//! What a stakeholder has now, in all variants, beside what it wants in this one: competences and
//! technoware are listed and added to alike.

use egui::{Rect, Ui};

use crate::context::Context;
use crate::model::{Competence, Member, Stakeholder, StakeholderId, Technoware};

use super::super::form::{Editable, Form};
use super::Desk;
use super::kept::{Entry, List};
use super::rows;

/// An item of both lists.
pub(super) trait Item: Clone + Default + 'static {
    fn now(stakeholder: &mut Stakeholder) -> &mut Vec<Self>;
    fn wanted(member: &mut Member) -> &mut Vec<Self>;
    /// How many are in either.
    fn counts(stakeholder: &Stakeholder, member: &Member) -> [usize; 2];
}

impl Item for Competence {
    fn now(stakeholder: &mut Stakeholder) -> &mut Vec<Self> {
        &mut stakeholder.competences_had
    }

    fn wanted(member: &mut Member) -> &mut Vec<Self> {
        &mut member.competences_needed
    }

    fn counts(stakeholder: &Stakeholder, member: &Member) -> [usize; 2] {
        [
            stakeholder.competences_had.len(),
            member.competences_needed.len(),
        ]
    }
}

impl Item for Technoware {
    fn now(stakeholder: &mut Stakeholder) -> &mut Vec<Self> {
        &mut stakeholder.technoware_now
    }

    fn wanted(member: &mut Member) -> &mut Vec<Self> {
        &mut member.technoware_planned
    }

    fn counts(stakeholder: &Stakeholder, member: &Member) -> [usize; 2] {
        [
            stakeholder.technoware_now.len(),
            member.technoware_planned.len(),
        ]
    }
}

/// All entries by name; of each stakeholder those of the list `first` come first.
pub(super) fn order<I: Item>(ctx: &Context<'_>, first: List) -> Vec<Entry> {
    let mut all: Vec<Entry> = Vec::new();
    for (id, member) in &ctx.variant().members {
        let Some(stakeholder) = ctx.project().stakeholder(*id) else {
            continue;
        };
        let counts = I::counts(stakeholder, member);
        for (list, count) in [List::Now, List::Wanted].into_iter().zip(counts) {
            all.extend((0..count).map(|index| Entry {
                of: *id,
                list,
                index,
            }));
        }
    }
    all.sort_by_cached_key(|e| {
        let name = ctx.label(e.of).to_lowercase();
        (name, e.of, e.list != first, e.index)
    });
    all
}

/// Buttons that add to either list, each with the key of its words.
pub(super) fn adding<I: Item>(
    ui: &mut Ui,
    ctx: &Context<'_>,
    desk: &mut Desk<'_>,
    buttons: [(&str, List); 2],
) {
    super::super::controls::chips(ui, |ui| {
        for (key, list) in buttons {
            if let Some(id) = rows::add_for(ui, ctx, &ctx.i18n.text(key)) {
                *desk.fresh = Some(add::<I>(ctx, desk, id, list));
            }
        }
    });
}

fn add<I: Item>(ctx: &Context<'_>, desk: &mut Desk<'_>, of: StakeholderId, list: List) -> Entry {
    fn push<T: Editable, I: Item>(
        form: &mut Form<'_, '_, T>,
        of: fn(&mut T) -> &mut Vec<I>,
    ) -> usize {
        let mut first = form.first().cloned();
        let index = first.as_mut().map_or(0, |record| of(record).len());
        form.change(|record| of(record).push(I::default()));
        index
    }
    let index = match list {
        List::Now => push(&mut Form::new(*ctx, desk.editing, &[of]), I::now),
        List::Wanted => {
            let key = (ctx.variant_id(), of);
            push(&mut Form::new(*ctx, desk.editing, &[key]), I::wanted)
        }
    };
    Entry { of, list, index }
}

/// Takes an entry out where its button is pressed.
pub(super) fn removing<T: Editable, I: Item>(
    ui: &mut Ui,
    form: &mut Form<'_, '_, T>,
    rect: Rect,
    (key, what): (&str, &str),
    index: usize,
    list: impl Fn(&mut T) -> Option<&mut Vec<I>>,
) {
    let ctx = form.ctx;
    rows::within(ui, rect, |ui| {
        if rows::removes(ui, &ctx, key, what) {
            form.change(|record| {
                if let Some(list) = list(record).filter(|list| index < list.len()) {
                    list.remove(index);
                }
            });
        }
    });
}
