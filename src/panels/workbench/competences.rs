//! Human capital: what is needed, had and lacking by kind, who could teach whom, and all competences
//! to be changed in place.

use std::sync::Arc;

use egui::{Align2, Rect, Sense, Ui, Vec2};

use crate::components::{KindCount, all_lacking, by_kind};
use crate::context::Context;
use crate::model::{Competence, CompetenceKind, Member, Stakeholder, StakeholderId};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::cached::{Cached, Shown};
use super::super::controls;
use super::super::field::Field;
use super::super::form::{Editable, Form, lens};
use super::kept::{Entry, List, Ordered};
use super::rows::{self, ROW, options};
use super::{Desk, both};

/// A competence that somebody needs and does not have, with those who could teach it.
struct Lack {
    of: StakeholderId,
    name: String,
    kind: CompetenceKind,
    teachers: Vec<StakeholderId>,
}

struct Numbers {
    kinds: Vec<KindCount>,
    lacks: Vec<Lack>,
}

impl Numbers {
    fn of(ctx: &Context<'_>) -> Self {
        let (project, variant) = (ctx.project(), ctx.variant());
        let lacks = all_lacking(project, variant).into_iter().map(|lack| Lack {
            of: lack.of,
            name: lack.competence.name.clone(),
            kind: lack.competence.kind,
            teachers: lack.teachers,
        });
        Self {
            lacks: lacks.collect(),
            kinds: by_kind(project, variant),
        }
    }
}

/// What is kept of the page.
#[derive(Default)]
pub(super) struct Kept {
    order: Ordered<Entry>,
    numbers: Cached<Shown, Numbers>,
}

impl Kept {
    pub(super) fn forget(&mut self) {
        self.order.forget();
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
        let numbers = Arc::clone(self.numbers.get(Shown::of_texts(ctx), || Numbers::of(ctx)));
        kinds(ui, ctx, &numbers.kinds);
        let count = [("n", numbers.lacks.len().into())];
        let heading = ctx.i18n.with("workbench-lacks", &count);
        controls::heading(ui, ctx, &heading, None);
        if numbers.lacks.is_empty() {
            let needed: usize = numbers.kinds.iter().map(|kind| kind.needed).sum();
            let key = if needed == 0 {
                "workbench-lacks-unknown"
            } else {
                "workbench-lacks-none"
            };
            controls::quiet(ui, ctx, ctx.i18n.text(key));
        }
        rows::rows(ui, numbers.lacks.len(), 30.0, None, |ui, rect, index| {
            lack(ui, ctx, rect, &numbers.lacks[index], desk);
        });
        controls::heading(ui, ctx, &ctx.i18n.text("workbench-competences"), None);
        let buttons = [
            ("workbench-competence-needed-add", List::Wanted),
            ("workbench-competence-had-add", List::Now),
        ];
        both::adding::<Competence>(ui, ctx, desk, buttons);
        let order = self
            .order
            .get(ctx, || both::order::<Competence>(ctx, List::Wanted));
        let reveal = desk.reveal(&order);
        rows::rows(ui, order.len(), ROW, reveal, |ui, rect, index| {
            let (entry, is_fresh) = (order[index], reveal == Some(index));
            match entry.list {
                List::Now => {
                    let form = Form::<Stakeholder>::new(*ctx, desk.editing, &[entry.of]);
                    let list = lens(|s: &mut Stakeholder| Some(&mut s.competences_had));
                    row(ui, (form, list), rect, entry, is_fresh, desk.actions);
                }
                List::Wanted => {
                    let key = (ctx.variant_id(), entry.of);
                    let form = Form::<Member>::new(*ctx, desk.editing, &[key]);
                    let list = lens(|m: &mut Member| Some(&mut m.competences_needed));
                    row(ui, (form, list), rect, entry, is_fresh, desk.actions);
                }
            }
        });
    }
}

/// The five kinds with what is needed, had and lacking.
fn kinds(ui: &mut Ui, ctx: &Context<'_>, kinds: &[KindCount]) {
    let width = ui.available_width().min(420.0);
    let line = |ui: &mut Ui, height: f32| {
        let (row, _) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
        rows::cells(row, [1.0, 78.0, 70.0, 70.0])
    };
    let write = |ui: &Ui, rect: Rect, text: &str, is_name: bool, ink| {
        let align = if is_name {
            Align2::LEFT_CENTER
        } else {
            Align2::RIGHT_CENTER
        };
        let font = theme::regular(type_scale::SECONDARY);
        rows::write(ui, rect, text, (font, ink, align));
    };
    let head = line(ui, 20.0);
    let names = ["workbench-needed", "workbench-had", "workbench-lacking"];
    for (rect, key) in head.into_iter().skip(1).zip(names) {
        write(ui, rect, &ctx.i18n.text(key), false, ctx.tokens.secondary);
    }
    for kind in kinds {
        let cells = line(ui, 20.0);
        write(
            ui,
            cells[0],
            &ctx.i18n.word(kind.kind),
            true,
            ctx.tokens.text,
        );
        let numbers = [kind.needed, kind.had, kind.lacking];
        for (n, (rect, number)) in cells.into_iter().skip(1).zip(numbers).enumerate() {
            let is_lack = n == 2 && number > 0;
            let ink = if is_lack {
                ctx.tokens.warning
            } else {
                ctx.tokens.text
            };
            write(ui, rect, &number.to_string(), false, ink);
        }
    }
}

/// Who lacks what, and who could teach it.
fn lack(ui: &mut Ui, ctx: &Context<'_>, rect: Rect, lack: &Lack, desk: &mut Desk<'_>) {
    rows::line_below(ui, ctx, rect);
    let [name, what, teachers] = rows::cells(rect, [0.22, 0.36, 0.42]);
    rows::within(ui, name, |ui| rows::name(ui, ctx, lack.of, desk.actions));
    rows::within(ui, what, |ui| {
        let text = format!("{} · {}", lack.name, ctx.i18n.word(lack.kind));
        ui.add(egui::Label::new(text).truncate());
    });
    rows::within(ui, teachers, |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        if lack.teachers.is_empty() {
            rows::quiet(ui, ctx, &ctx.i18n.text("workbench-teacher-none"));
            return;
        }
        rows::quiet(ui, ctx, &ctx.i18n.text("workbench-teachers"));
        for id in lack.teachers.iter().take(2) {
            rows::name(ui, ctx, *id, desk.actions);
        }
        if lack.teachers.len() > 2 {
            controls::quiet(ui, ctx, format!("+{}", lack.teachers.len() - 2));
        }
    });
}

/// One competence: whose, had or needed, name and kind.
fn row<T: Editable>(
    ui: &mut Ui,
    (mut form, list): (
        Form<'_, '_, T>,
        impl Fn(&mut T) -> Option<&mut Vec<Competence>> + Clone + 'static,
    ),
    rect: Rect,
    entry: Entry,
    is_fresh: bool,
    actions: &mut Vec<crate::context::Action>,
) {
    let ctx = form.ctx;
    let index = entry.index;
    let now = form.first().cloned();
    let now = now.and_then(|mut t| list(&mut t)?.get(index).cloned());
    let Some(now) = now else {
        return;
    };
    rows::line_below(ui, &ctx, rect);
    let [name, word, text, kind, remove] = rows::cells(rect, [0.2, 76.0, 0.5, 0.3, 28.0]);
    rows::within(ui, name, |ui| rows::name(ui, &ctx, entry.of, actions));
    rows::within(ui, word, |ui| {
        let key = match entry.list {
            List::Now => "workbench-had",
            List::Wanted => "workbench-needed",
        };
        rows::quiet(ui, &ctx, &ctx.i18n.text(key));
    });
    form.part((entry.list, index), |form| {
        rows::within(ui, text, |ui| {
            if is_fresh {
                form.focus_next();
            }
            let hint = form.text("panel-competence");
            let field = Field::line("panel-competence").bare().hint(hint);
            let at = list.clone();
            let text = lens(move |t: &mut T| at(t)?.get_mut(index).map(|c| &mut c.name));
            form.field(ui, field, text);
        });
    });
    rows::within(ui, kind, |ui| {
        let name = format!("{}, {}", ctx.i18n.text("panel-competence-kind"), now.name);
        let options = options::<CompetenceKind>(&ctx);
        if let Some(kind) = rows::choice(ui, "kind", &name, &now.kind, &options) {
            form.set(|t| list(t)?.get_mut(index).map(|c| &mut c.kind), &kind);
        }
    });
    let words = ("panel-competence-remove", now.name.as_str());
    both::removing(ui, &mut form, remove, words, index, &list);
}
