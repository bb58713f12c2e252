//! The bar over the map that finds stakeholders by what one remembers of them (Ctrl+F).

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Frame, Key, Modifiers, TextEdit, Ui};
use egui_phosphor::regular as icon;

use crate::context::{Action, Context};
use crate::edit::Selection;
use crate::model::{CategoryRef, StakeholderId};
use crate::theme;

use super::cached::{Cached, Shown};
use super::{controls, fuzzy, words};

/// What a hit in notes and categories is worth less than one in a name.
const ELSEWHERE: i32 = 1000;

/// The bar's own state.
#[derive(Default)]
pub struct FindBar {
    is_open: bool,
    takes_focus: bool,
    query: String,
    /// The hit that is shown.
    at: usize,
    searched: Cached<Shown, Searched>,
    hits: Cached<(Shown, String), Vec<StakeholderId>>,
}

impl FindBar {
    pub fn open(&mut self) {
        (self.is_open, self.takes_focus) = (true, true);
    }

    pub fn is_open(&self) -> bool {
        self.is_open
    }

    fn hits(&mut self, ctx: &Context<'_>) -> Arc<Vec<StakeholderId>> {
        let shown = Shown::of_texts(ctx);
        let searched = self.searched.get(shown, || Searched::of(ctx));
        let query = fuzzy::folded(self.query.trim());
        let key = (shown, self.query.clone());
        Arc::clone(self.hits.get(key, || searched.hits(&query)))
    }

    /// Draws the bar; adds what it asks for. Returns whether it has just been closed.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) -> bool {
        let frame = Frame::new()
            .fill(theme::color(ctx.tokens.panel))
            .stroke(egui::Stroke::new(1.0, theme::color(ctx.tokens.line)))
            .corner_radius(theme::RADIUS)
            .inner_margin(egui::Margin::symmetric(8, 4));
        frame.show(ui, |ui| self.row(ui, ctx, actions)).inner
    }

    fn row(&mut self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) -> bool {
        let mut step = 0_isize;
        let mut closes = false;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let name = ctx.i18n.text("find-hint");
            let field = ui.add(
                TextEdit::singleline(&mut self.query)
                    .hint_text(&name)
                    .margin(egui::Margin::symmetric(8, 4))
                    .desired_width(210.0),
            );
            ui.ctx()
                .accesskit_node_builder(field.id, |node| node.set_label(name));
            if std::mem::take(&mut self.takes_focus) {
                field.request_focus();
                controls::select_all(ui, field.id, &self.query);
            }
            // Enter leaves a field of one line: it comes back.
            let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
            if entered {
                step = if ui.input(|i| i.modifiers.shift) {
                    -1
                } else {
                    1
                };
                field.request_focus();
            }
            if (field.has_focus() || field.lost_focus())
                && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape))
            {
                closes = true;
            }
            if field.changed() {
                self.at = 0;
                self.show(ctx, actions);
            }
            let count = self.count(ctx);
            let width = 86.0;
            let (rect, _) = ui.allocate_exact_size(egui::vec2(width, 20.0), egui::Sense::hover());
            let mut label = ui.new_child(egui::UiBuilder::new().max_rect(rect));
            controls::quiet(&mut label, ctx, count);
            for (glyph, key, by) in [
                (icon::CARET_UP, "find-previous", -1),
                (icon::CARET_DOWN, "find-next", 1),
            ] {
                let name = ctx.i18n.text(key);
                if controls::icon_button(ui, ctx, glyph, &name).clicked() {
                    step = by;
                }
            }
            let close = ctx.i18n.text("find-close");
            closes |= controls::icon_button(ui, ctx, icon::X, &close).clicked();
        });
        if step != 0 {
            let count = self.hits(ctx).len();
            if count > 0 {
                let from = self.at.min(count - 1) as isize;
                self.at = (from + step).rem_euclid(count as isize) as usize;
                self.show(ctx, actions);
            }
        }
        self.is_open &= !closes;
        closes
    }

    /// "3 of 12".
    fn count(&mut self, ctx: &Context<'_>) -> String {
        let hits = self.hits(ctx).len();
        let lang = ctx.i18n.lang();
        match hits {
            _ if self.query.trim().is_empty() => String::new(),
            0 => ctx.i18n.text("find-nothing"),
            _ => {
                let shown = lang.count(self.at.min(hits - 1) + 1);
                let arguments = [("shown", shown.into()), ("all", lang.count(hits).into())];
                ctx.i18n.with("panel-list-count", &arguments)
            }
        }
    }

    /// Selects the hit and brings it into view.
    fn show(&mut self, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        if let Some(id) = self.hits(ctx).get(self.at).copied() {
            actions.push(Action::Select(Selection::stakeholder(id)));
            actions.push(Action::Reveal(id));
        }
    }
}

/// Everybody in the variant by name, with what is searched: made ready once, so that a letter costs
/// little.
struct Searched {
    all: Vec<One>,
    /// The names of categories, folded.
    categories: Vec<String>,
}

struct One {
    id: StakeholderId,
    /// The name and the short one.
    names: [fuzzy::Text; 2],
    notes: String,
    category: usize,
}

impl Searched {
    fn of(ctx: &Context<'_>) -> Self {
        let mut categories: BTreeMap<CategoryRef, usize> = BTreeMap::new();
        let mut names = Vec::new();
        let members = ctx.variant().members.keys();
        let mut all: Vec<(String, One)> = members
            .filter_map(|id| {
                let s = ctx.project().stakeholder(*id)?;
                let category = *categories.entry(s.category).or_insert_with(|| {
                    names.push(fuzzy::folded(&words::category_name(ctx, s.category)));
                    names.len() - 1
                });
                let one = One {
                    id: *id,
                    names: [&s.name, &s.label].map(|name| fuzzy::Text::new(fuzzy::folded(name))),
                    notes: fuzzy::folded(&s.notes),
                    category,
                };
                Some((ctx.label(*id).to_lowercase(), one))
            })
            .collect();
        all.sort_by(|(a, _), (b, _)| a.cmp(b));
        Self {
            all: all.into_iter().map(|(_, one)| one).collect(),
            categories: names,
        }
    }

    /// Who fits a folded query, the best first.
    fn hits(&self, query: &str) -> Vec<StakeholderId> {
        let query = fuzzy::Query::new(query);
        if query.is_empty() {
            return Vec::new();
        }
        // Letters strewn over a long text say nothing: the words themselves must be there.
        let categories: Vec<bool> = self.categories.iter().map(|c| query.is_in(c)).collect();
        let found = self.all.iter().filter_map(|one| {
            let [name, label] = &one.names;
            let named = query.score(name).max(query.score(label));
            let elsewhere =
                || (categories[one.category] || query.is_in(&one.notes)).then_some(-ELSEWHERE);
            Some((named.or_else(elsewhere)?, one.id))
        });
        let mut found: Vec<(i32, StakeholderId)> = found.collect();
        // Stable: among equals the order of names stays.
        found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        found.into_iter().map(|(_, id)| id).collect()
    }
}
