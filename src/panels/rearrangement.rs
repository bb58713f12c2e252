//! The forms of the training's operations, with what each would change before it is carried out.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Button, ComboBox, Key, Label, Modifiers, RichText, ScrollArea, TextEdit, Ui};
use egui::{WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::compare::Comparison;
use crate::compare::words::{change, value};
use crate::context::{Action, Context};
use crate::edit::Edit;
use crate::edit::rearrange::{Operation, Pattern, Receiver};
use crate::model::{Project, StakeholderId, TieId};
use crate::style::tokens::type_scale;
use crate::theme;

use super::controls;

/// Which operation a form is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Divert,
    Merge,
    Split,
    Between,
    Connect,
}

impl Kind {
    /// The name of its command's text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Divert => "command-divert",
            Self::Merge => "command-merge",
            Self::Split => "command-split",
            Self::Between => "command-between",
            Self::Connect => "command-connect-group",
        }
    }
}

/// A form that is being filled in.
pub struct Form {
    pub kind: Kind,
    /// Those who were selected when it was opened, in order of id.
    about: Vec<StakeholderId>,
    receiver: Receiver,
    newcomer: String,
    /// Ties that change hands, each to whom: the form's receiver where none is named.
    ties: BTreeMap<TieId, Option<Receiver>>,
    /// The diverted one leaves; the ties of the group are replaced; the two parts are tied.
    flag: bool,
    pattern: Pattern,
    is_new: bool,
}

/// The document as it would be, with how its variant compares with the present one; or the text that
/// says why it cannot be.
pub type Effect = Result<(Project, Comparison), &'static str>;

/// What is known of the effect.
pub struct Preview<'a> {
    /// The newest effect that is known.
    pub effect: Option<&'a Effect>,
    /// It is of the form as it is filled in.
    pub is_current: bool,
}

/// What the form asks for.
pub enum Outcome {
    Stay,
    Cancel,
    Apply(Operation),
}

impl Form {
    /// A form about those who are selected.
    pub fn new(kind: Kind, about: &BTreeSet<StakeholderId>, ctx: &Context<'_>) -> Self {
        let about: Vec<StakeholderId> = about.iter().copied().collect();
        let first = about.first().copied();
        let its = ctx.variant().ties.values();
        let its = its.filter(|tie| first.is_some_and(|id| tie.touches(id)));
        let ties = match kind {
            Kind::Divert => its.map(|tie| (tie.id, None)).collect(),
            _ => BTreeMap::new(),
        };
        Self {
            kind,
            receiver: Receiver::Newcomer,
            newcomer: String::new(),
            ties,
            flag: kind != Kind::Between,
            pattern: Pattern::Full,
            about,
            is_new: true,
        }
    }

    /// What it asks for as it is filled in; `None` where something is missing.
    pub fn operation(&self) -> Option<Operation> {
        let first = *self.about.first()?;
        let newcomer = self.newcomer.clone();
        Some(match self.kind {
            Kind::Divert => Operation::Divert {
                from: first,
                ties: self
                    .ties
                    .iter()
                    .map(|(tie, to)| (*tie, to.unwrap_or(self.receiver)))
                    .collect(),
                newcomer,
                leaves: self.flag,
            },
            Kind::Merge => Operation::Merge {
                kept: first,
                other: *self.about.get(1)?,
            },
            Kind::Split => Operation::Split {
                from: first,
                newcomer,
                ties: self.ties.keys().copied().collect(),
                is_tied: self.flag,
            },
            Kind::Between => Operation::Between {
                members: self.about.iter().copied().collect(),
                body: self.receiver,
                newcomer,
                replaces: self.flag,
            },
            Kind::Connect => Operation::Connect {
                members: self.about.iter().copied().collect(),
                pattern: self.pattern,
            },
        })
    }

    /// Draws the form with what it would bring about.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, effect: &Preview<'_>) -> Outcome {
        let mut outcome = Outcome::Stay;
        // Nothing is carried out before its effect is known.
        let is_possible = effect.is_current && effect.effect.is_some_and(Result::is_ok);
        let form = ui.max_rect();
        egui::Frame::new()
            .inner_margin(egui::Margin::symmetric(12, 10))
            .show(ui, |ui| {
                self.head(ui, ctx, &mut outcome);
                ScrollArea::vertical()
                    .id_salt("rearrangement")
                    .max_height((ui.available_height() - 48.0).max(80.0))
                    .auto_shrink([false, true])
                    .show(ui, |ui| {
                        ui.set_width(ui.available_width());
                        self.fields(ui, ctx);
                        ui.add_space(6.0);
                        controls::rule(ui, ctx);
                        preview(ui, ctx, effect);
                    });
                ui.add_space(6.0);
                ui.horizontal(|ui| {
                    let text = RichText::new(ctx.i18n.text("rearrange-apply"))
                        .color(theme::color(ctx.tokens.on_accent));
                    let button = Button::new(text).fill(theme::color(ctx.tokens.accent));
                    let wants = ui.add_enabled(is_possible, button).clicked()
                        || (!has_key_taker(ui, form)
                            && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter)));
                    if wants
                        && is_possible
                        && let Some(operation) = self.operation()
                    {
                        outcome = Outcome::Apply(operation);
                    }
                    if ui.button(ctx.i18n.text("cancel")).clicked() {
                        outcome = Outcome::Cancel;
                    }
                });
            });
        outcome
    }

    fn head(&self, ui: &mut Ui, ctx: &Context<'_>, outcome: &mut Outcome) {
        ui.horizontal(|ui| {
            let title = ctx.i18n.text(self.kind.key());
            let title = title.trim_end_matches('…').to_owned();
            ui.label(RichText::new(title).font(theme::bold(type_scale::TITLE)));
            let right = egui::Layout::right_to_left(egui::Align::Center);
            ui.with_layout(right, |ui| {
                let name = ctx.i18n.text("cancel");
                if controls::icon_button(ui, ctx, icon::X, &name).clicked() {
                    *outcome = Outcome::Cancel;
                }
            });
        });
        controls::quiet(ui, ctx, super::words::named(ctx, &self.about));
    }

    fn fields(&mut self, ui: &mut Ui, ctx: &Context<'_>) {
        match self.kind {
            Kind::Divert => {
                self.receiver_field(ui, ctx, "rearrange-to");
                self.newcomer_field(ui, ctx);
                self.ties_field(ui, ctx, true);
                self.flag_field(ui, ctx, "rearrange-leaves");
            }
            Kind::Merge => {
                let text = ctx.i18n.text("rearrange-keep");
                let names: Vec<StakeholderId> = self.about.clone();
                ui.label(text);
                for id in names {
                    let is_kept = self.about.first() == Some(&id);
                    if ui.radio(is_kept, ctx.label(id)).clicked() && !is_kept {
                        self.about.reverse();
                    }
                }
            }
            Kind::Split => {
                self.newcomer_field(ui, ctx);
                self.ties_field(ui, ctx, false);
                self.flag_field(ui, ctx, "rearrange-tied");
            }
            Kind::Between => {
                self.receiver_field(ui, ctx, "rearrange-body");
                self.newcomer_field(ui, ctx);
                self.flag_field(ui, ctx, "rearrange-replaces");
                only_what_is_seen(ui, ctx);
            }
            Kind::Connect => {
                let hub = match self.pattern {
                    Pattern::Hub(hub) => hub,
                    _ => match self.about.first() {
                        Some(first) => *first,
                        None => return,
                    },
                };
                let patterns = [
                    (Pattern::Full, "rearrange-full"),
                    (Pattern::Ring, "rearrange-ring"),
                    (Pattern::Hub(hub), "rearrange-hub"),
                ];
                for (pattern, key) in patterns {
                    if ui
                        .radio(self.pattern == pattern, ctx.i18n.text(key))
                        .clicked()
                    {
                        self.pattern = pattern;
                    }
                }
                if let Pattern::Hub(hub) = self.pattern {
                    let mut chosen = hub;
                    let combo = ComboBox::from_id_salt("rearrange-hub");
                    combo.selected_text(ctx.label(hub)).show_ui(ui, |ui| {
                        for id in &self.about {
                            ui.selectable_value(&mut chosen, *id, ctx.label(*id));
                        }
                    });
                    self.pattern = Pattern::Hub(chosen);
                }
                only_what_is_seen(ui, ctx);
            }
        }
    }

    fn receiver_field(&mut self, ui: &mut Ui, ctx: &Context<'_>, key: &str) {
        let label = ctx.i18n.text(key);
        controls::quiet(ui, ctx, &label);
        let mut receiver = self.receiver;
        receiver_combo(
            ui,
            ctx,
            ("receiver", TieId(0)),
            &label,
            &mut receiver,
            self.about[0],
        );
        self.receiver = receiver;
    }

    fn newcomer_field(&mut self, ui: &mut Ui, ctx: &Context<'_>) {
        let needs_name = self.kind == Kind::Split
            || self.receiver == Receiver::Newcomer
            || self.ties.values().any(|to| *to == Some(Receiver::Newcomer));
        if !needs_name {
            return;
        }
        let hint = ctx.i18n.text("rearrange-newcomer-name");
        let field = TextEdit::singleline(&mut self.newcomer)
            .hint_text(hint.clone())
            .margin(egui::Margin::symmetric(8, 5))
            .desired_width(f32::INFINITY);
        let response = ui.add(field);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, &hint));
        if std::mem::take(&mut self.is_new) {
            response.request_focus();
        }
    }

    /// The ties of the first one, each with a mark whether it changes hands.
    fn ties_field(&mut self, ui: &mut Ui, ctx: &Context<'_>, has_receivers: bool) {
        let Some(first) = self.about.first().copied() else {
            return;
        };
        controls::quiet(ui, ctx, ctx.i18n.text("rearrange-ties"));
        for tie in ctx.variant().ties.values().filter(|tie| tie.touches(first)) {
            ui.horizontal(|ui| {
                let name = format!("{}–{}", ctx.label(tie.from), ctx.label(tie.to));
                let mut on = self.ties.contains_key(&tie.id);
                if theme::checkbox(ui, &mut on, name.clone()).changed() {
                    if on {
                        self.ties.insert(tie.id, None);
                    } else {
                        self.ties.remove(&tie.id);
                    }
                }
                if has_receivers && on {
                    let mut receiver = self
                        .ties
                        .get(&tie.id)
                        .copied()
                        .flatten()
                        .unwrap_or(self.receiver);
                    let before = receiver;
                    let label = format!("{name}: {}", ctx.i18n.text("rearrange-to"));
                    receiver_combo(ui, ctx, ("tie", tie.id), &label, &mut receiver, first);
                    if receiver != before {
                        self.ties.insert(tie.id, Some(receiver));
                    }
                }
            });
        }
    }

    fn flag_field(&mut self, ui: &mut Ui, ctx: &Context<'_>, key: &str) {
        let name = self
            .about
            .first()
            .map_or("", |id| ctx.label(*id))
            .to_owned();
        let text = ctx.i18n.with(key, &[("name", name.into())]);
        theme::checkbox(ui, &mut self.flag, text);
    }
}

/// Says that ties which the view hides neither count nor change.
fn only_what_is_seen(ui: &mut Ui, ctx: &Context<'_>) {
    if !ctx.view().filter.is_empty() {
        controls::quiet(ui, ctx, ctx.i18n.text("rearrange-seen"));
    }
}

/// A choice of who gets something: those of the variant, others of the project, somebody new.
fn receiver_combo(
    ui: &mut Ui,
    ctx: &Context<'_>,
    id: (&str, TieId),
    label: &str,
    receiver: &mut Receiver,
    not: StakeholderId,
) {
    let newcomer = ctx.i18n.text("rearrange-newcomer");
    let text = match *receiver {
        Receiver::Known(id) => ctx.label(id).to_owned(),
        Receiver::Newcomer => newcomer.clone(),
    };
    let response = ComboBox::from_id_salt(id)
        .selected_text(text)
        .truncate()
        .show_ui(ui, |ui| {
            ui.selectable_value(receiver, Receiver::Newcomer, newcomer);
            let is_here = |id: &StakeholderId| ctx.variant().members.contains_key(id);
            let all = || ctx.project().stakeholders.keys().filter(|id| **id != not);
            for id in all().filter(|id| is_here(id)) {
                ui.selectable_value(receiver, Receiver::Known(*id), ctx.label(*id));
            }
            for id in all().filter(|id| !is_here(id)) {
                let name = ctx
                    .i18n
                    .with("rearrange-joins", &[("name", ctx.label(*id).into())]);
                ui.selectable_value(receiver, Receiver::Known(*id), name);
            }
        })
        .response;
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, label));
}

/// Whether Enter belongs to a button, a chip or a list of the form that has the keyboard. A field of
/// text has given it back by then.
fn has_key_taker(ui: &Ui, form: egui::Rect) -> bool {
    let focused = ui.memory(egui::Memory::focused);
    let focused = focused.and_then(|id| ui.ctx().read_response(id));
    egui::Popup::is_any_open(ui.ctx())
        || focused.is_some_and(|widget| form.contains(widget.rect.center()))
}

/// What would change, in words and numbers.
fn preview(ui: &mut Ui, ctx: &Context<'_>, preview: &Preview<'_>) {
    let working = (!preview.is_current).then(|| ctx.i18n.text("compare-working"));
    let heading = ctx.i18n.text("rearrange-effect");
    controls::heading(ui, ctx, &heading, working.as_deref());
    let (project, comparison) = match preview.effect {
        None => return,
        Some(Ok((project, comparison))) => (project, comparison),
        Some(Err(why)) => {
            controls::quiet(ui, ctx, ctx.i18n.text(why));
            return;
        }
    };
    if let Some(why) = ctx.withheld() {
        super::withheld::line(ui, ctx, why);
        return;
    }
    for sentence in comparison.sentences(project, ctx.i18n) {
        ui.add(Label::new(sentence).wrap());
    }
    ui.add_space(4.0);
    let changed = comparison.network.iter();
    let changed = changed.filter(|line| line.change().is_some_and(|change| change.abs() > 1e-9));
    for line in changed.take(8) {
        let name = ctx
            .i18n
            .text(&format!("measure-{}", line.key.replace('_', "-")));
        let text = format!(
            "{name}: {} → {} ({})",
            value(ctx.i18n, line.before),
            value(ctx.i18n, line.after),
            change(ctx.i18n, line)
        );
        controls::quiet(ui, ctx, text);
    }
}

/// The action that carries an operation out.
pub fn action(operation: Operation) -> Action {
    Action::Edit(Edit::Rearrange(Box::new(operation)))
}
