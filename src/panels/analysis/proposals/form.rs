//! What proposals are for, and what they keep to.

use std::collections::BTreeSet;

use egui::{ComboBox, Ui, WidgetInfo, WidgetType};

use crate::advice::{Aim, Limits, MOST_TIES};
use crate::context::Context;
use crate::model::{BuiltinCategory, CategoryRef, ContentRef, Measure, StakeholderId};
use crate::theme;

use super::super::super::aims::AimKind;
use super::super::super::words;
use super::super::super::{controls, field};
use super::super::{choosing, tabs};

/// What has been filled in.
pub(super) struct Form {
    kind: AimKind,
    /// Whose dependence or closeness.
    group: Vec<StakeholderId>,
    on: Option<StakeholderId>,
    to: Vec<StakeholderId>,
    /// Who is to be raised or relieved.
    one: Option<StakeholderId>,
    most_ties: usize,
    own_ties_only: bool,
    untouched: Vec<StakeholderId>,
    keeps_ties: bool,
    content: Option<ContentRef>,
    has_begun: bool,
}

impl Default for Form {
    fn default() -> Self {
        Self {
            kind: AimKind::default(),
            group: Vec::new(),
            on: None,
            to: Vec::new(),
            one: None,
            most_ties: 1,
            own_ties_only: false,
            untouched: Vec::new(),
            keeps_ties: false,
            content: None,
            has_begun: false,
        }
    }
}

impl Form {
    /// Begins with those who are selected, or else the target group; forgets whoever is gone.
    pub(super) fn keep_up(&mut self, ctx: &Context<'_>) {
        let members = &ctx.variant().members;
        for ids in [&mut self.group, &mut self.to, &mut self.untouched] {
            ids.retain(|id| members.contains_key(id));
        }
        for id in [&mut self.on, &mut self.one] {
            *id = id.filter(|id| members.contains_key(id));
        }
        let selected = &ctx.selection().stakeholders;
        if self.group.is_empty() {
            self.group = selected.iter().copied().collect();
        }
        if std::mem::replace(&mut self.has_begun, true) || !self.group.is_empty() {
            return;
        }
        self.group = {
            let is_target = |id: &&StakeholderId| {
                let stakeholder = ctx.project().stakeholder(**id);
                let target = CategoryRef::Builtin(BuiltinCategory::TargetGroup);
                stakeholder.is_some_and(|s| s.category == target)
            };
            members.keys().filter(is_target).copied().collect()
        };
    }

    /// Fills in an aim.
    pub(super) fn take(&mut self, aim: &Aim) {
        self.has_begun = true;
        match aim {
            Aim::LowerDependence { group, on, to } => {
                self.kind = AimKind::Dependence;
                self.group.clone_from(group);
                self.on = *on;
                self.to.clone_from(to);
            }
            Aim::RemoveCutPoints => self.kind = AimKind::CutPoints,
            Aim::ShortenWays(ids) => {
                self.kind = AimKind::Closeness;
                self.group.clone_from(ids);
            }
            Aim::RaiseBroker(id) => (self.kind, self.one) = (AimKind::Raise, Some(*id)),
            Aim::RelieveBroker(id) => (self.kind, self.one) = (AimKind::Relieve, Some(*id)),
            Aim::ConnectParts => self.kind = AimKind::Parts,
        }
    }

    /// Whom it is about, as far as the aim leaves that open.
    pub(super) fn aim_at(&mut self, ids: &BTreeSet<StakeholderId>) {
        if ids.is_empty() {
            return;
        }
        self.has_begun = true;
        self.group = ids.iter().copied().collect();
        if let (AimKind::Raise | AimKind::Relieve, 1) = (self.kind, ids.len()) {
            self.one = ids.first().copied();
        }
    }

    /// The aim, once it is known whom it is about.
    pub(super) fn aim(&self) -> Option<Aim> {
        let group = || (!self.group.is_empty()).then(|| self.group.clone());
        Some(match self.kind {
            AimKind::Dependence => Aim::LowerDependence {
                group: group()?,
                on: self.on,
                to: self.to.clone(),
            },
            AimKind::CutPoints => Aim::RemoveCutPoints,
            AimKind::Closeness => Aim::ShortenWays(group()?),
            AimKind::Raise => Aim::RaiseBroker(self.one?),
            AimKind::Relieve => Aim::RelieveBroker(self.one?),
            AimKind::Parts => Aim::ConnectParts,
        })
    }

    pub(super) fn limits(&self, ctx: &Context<'_>) -> Limits {
        Limits {
            most_ties: self.most_ties,
            untouched: self.untouched.iter().copied().collect(),
            kept: if self.keeps_ties {
                ctx.variant().ties.keys().copied().collect()
            } else {
                Limits::default().kept
            },
            own_ties_only: self.own_ties_only,
            contents: self.content.into_iter().collect(),
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>) {
        let text = |key: &str| ctx.i18n.text(key);
        ui.spacing_mut().item_spacing.y = 3.0;
        let old = self.kind;
        let combo = ComboBox::from_id_salt("proposal-aim")
            .selected_text(text(self.kind.text_key()))
            .width(ui.available_width() - 12.0)
            .truncate()
            .show_ui(ui, |ui| {
                for kind in AimKind::ALL {
                    ui.selectable_value(&mut self.kind, kind, text(kind.text_key()));
                }
            });
        let name = text("proposal-aim");
        let spoken = format!("{name}: {}", text(self.kind.text_key()));
        combo
            .response
            .widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, &spoken));
        if old != self.kind {
            self.suggest(ctx);
        }
        match self.kind {
            AimKind::Dependence => {
                self.group(ui, ctx);
                field::caption(ui, ctx, &text("proposal-on"));
                let anyone = text("proposal-on-anyone");
                choosing::one(ui, ctx, "proposal-on", Some(&anyone), &mut self.on);
                field::caption(ui, ctx, &text("position-partners"));
                let all = text("position-partners-all");
                choosing::several(ui, ctx, &text("position-partners"), &all, &mut self.to);
            }
            AimKind::Closeness => self.group(ui, ctx),
            AimKind::Raise | AimKind::Relieve => {
                field::caption(ui, ctx, &text("proposal-who"));
                choosing::one(ui, ctx, "proposal-who", None, &mut self.one);
            }
            AimKind::CutPoints | AimKind::Parts => {}
        }
        controls::rule(ui, ctx);
        field::caption(ui, ctx, &text("proposal-most-ties"));
        let counts = [1, 2, MOST_TIES].map(|n| {
            let explained = ctx.i18n.with("proposal-most-ties-n", &[("n", n.into())]);
            (n, n.to_string(), explained)
        });
        ui.horizontal(|ui| tabs::tabs(ui, ctx, &mut self.most_ties, &counts));
        if !matches!(self.kind, AimKind::CutPoints | AimKind::Parts) {
            theme::checkbox(ui, &mut self.own_ties_only, text("proposal-own-ties"))
                .on_hover_text(text("proposal-own-ties-explained"));
        }
        theme::checkbox(ui, &mut self.keeps_ties, text("proposal-keep-ties"))
            .on_hover_text(text("proposal-keep-ties-explained"));
        field::caption(ui, ctx, &text("proposal-untouched"));
        let nobody = text("proposal-untouched-none");
        choosing::several(
            ui,
            ctx,
            &text("proposal-untouched"),
            &nobody,
            &mut self.untouched,
        );
        if ctx.view().filter.content.is_none() {
            self.content(ui, ctx);
        }
    }

    fn group(&mut self, ui: &mut Ui, ctx: &Context<'_>) {
        let name = ctx.i18n.text("proposal-group");
        field::caption(ui, ctx, &name);
        let none = ctx.i18n.text("proposal-group-none");
        choosing::several(ui, ctx, &name, &none, &mut self.group);
    }

    /// What new ties carry, where the view does not say it.
    fn content(&mut self, ui: &mut Ui, ctx: &Context<'_>) {
        field::caption(ui, ctx, &ctx.i18n.text("proposal-content"));
        let none = ctx.i18n.text("proposal-content-none");
        let shown = self
            .content
            .map_or_else(|| none.clone(), |content| words::content_name(ctx, content));
        ComboBox::from_id_salt("proposal-content")
            .selected_text(shown)
            .width(ui.available_width().min(220.0))
            .truncate()
            .show_ui(ui, |ui| {
                ui.selectable_value(&mut self.content, None, none);
                for (content, name) in words::contents(ctx) {
                    ui.selectable_value(&mut self.content, Some(content), name);
                }
            });
    }

    /// Whom another aim is most likely about: the one between most of the others, or the one who
    /// is selected.
    fn suggest(&mut self, ctx: &Context<'_>) {
        let selected = ctx.selection().only_stakeholder();
        self.one = match self.kind {
            AimKind::Raise => self.one.or(selected),
            AimKind::Relieve => {
                let value = |id: &StakeholderId| ctx.analysis.value(*id, Measure::Betweenness);
                let all = ctx.analysis.stakeholders.keys();
                let most =
                    all.max_by(|a, b| value(a).unwrap_or(0.0).total_cmp(&value(b).unwrap_or(0.0)));
                most.copied().or(selected)
            }
            _ => self.one,
        };
    }
}
