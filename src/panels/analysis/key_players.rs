//! Key players: the few whose absence breaks the network up most, or who reach most of it. Sought
//! when they are asked for, not while drawing.

use egui::{DragValue, Ui};

use crate::analysis::{Criterion, KeyPlayers, Snapshot, key_players};
use crate::context::{Action, Context};
use crate::edit::Selection;
use crate::model::StakeholderId;

use super::super::cached::{Cached, Shown};
use super::super::controls;
use super::super::words::named;

/// What sets are judged by, with the key of its name.
const SOUGHT: [(Criterion, &str); 3] = [
    (
        Criterion::Fragmentation,
        "measure-key-players-fragmentation",
    ),
    (
        Criterion::DistanceWeightedFragmentation,
        "measure-key-players-distance-weighted-fragmentation",
    ),
    (Criterion::Reach(2), "measure-key-players-reach"),
];

/// Most players in a set: more are hardly a few.
const MOST: usize = 10;

/// Up to so many stakeholders a frame has time to seek them.
const SMALL: usize = 300;

pub(super) struct KeyPlayerLines {
    size: usize,
    /// Whether they were asked for in a network that is not small.
    is_asked: Option<Shown>,
    found: Cached<(Shown, usize), Vec<Option<Found>>>,
}

struct Found {
    ids: Vec<StakeholderId>,
    value: f64,
    exact: bool,
}

impl Default for KeyPlayerLines {
    fn default() -> Self {
        Self {
            size: 3,
            is_asked: None,
            found: Cached::default(),
        }
    }
}

impl KeyPlayerLines {
    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        let shown = Shown::of(ctx);
        ui.horizontal(|ui| {
            let label = ui.label(ctx.i18n.text("network-key-players-size"));
            ui.add(DragValue::new(&mut self.size).range(1..=MOST).speed(0.05))
                .labelled_by(label.id);
        });
        let is_small = ctx.analysis.network.stakeholders <= SMALL;
        if !is_small && self.is_asked != Some(shown) {
            if ui
                .button(ctx.i18n.text("network-key-players-seek"))
                .clicked()
            {
                self.is_asked = Some(shown);
            }
            return;
        }
        let size = self.size;
        let found = self.found.get((shown, size), || seek(ctx, size)).clone();
        for ((_, key), found) in SOUGHT.iter().zip(found.iter()) {
            let name = ctx.i18n.text(key);
            let explained = ctx.i18n.text(&format!("{key}-explained"));
            ui.horizontal_wrapped(|ui| {
                ui.label(name).on_hover_text(explained);
                let Some(found) = found else {
                    controls::quiet(ui, ctx, ctx.i18n.text("network-key-players-none"));
                    return;
                };
                if controls::link(ui, ctx, &named(ctx, &found.ids)).clicked() {
                    actions.push(Action::Select(Selection::stakeholders(found.ids.clone())));
                }
                let share = ctx.i18n.lang().percent(found.value, 0);
                let key = if found.exact {
                    "network-key-players-value"
                } else {
                    "network-key-players-value-found"
                };
                controls::quiet(ui, ctx, ctx.i18n.with(key, &[("share", share.into())]));
            });
        }
    }
}

fn seek(ctx: &Context<'_>, size: usize) -> Vec<Option<Found>> {
    let project = ctx.project();
    let snapshot = Snapshot::of(project, ctx.variant_id(), &project.view.filter, 0);
    let named = |found: KeyPlayers| Found {
        ids: found.nodes.iter().map(|&v| snapshot.ids()[v]).collect(),
        value: found.value,
        exact: found.exact,
    };
    SOUGHT
        .iter()
        .map(|(criterion, _)| {
            key_players(snapshot.undirected(), size, *criterion, &|| true).map(named)
        })
        .collect()
}
