//! Key players: the few whose absence breaks the network up most, or who reach most of it. Sought
//! on a thread of their own: in a network of some hundred stakeholders that takes seconds.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver};

use egui::{DragValue, Ui};

use crate::analysis::{Criterion, KeyPlayers, Snapshot, key_players};
use crate::context::{Action, Context};
use crate::edit::Selection;
use crate::model::StakeholderId;

use super::super::cached::Shown;
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

/// Up to so many stakeholders they are sought without being asked for.
const SMALL: usize = 50;

pub(super) struct KeyPlayerLines {
    size: usize,
    /// Whether they were asked for in a network that is not small.
    is_asked: Option<Shown>,
    search: Option<Search>,
}

/// A search, under way or done. Dropping it stops its thread.
struct Search {
    wanted: (Shown, usize),
    stop: Arc<AtomicBool>,
    answer: Receiver<Vec<Option<Found>>>,
    found: Option<Vec<Option<Found>>>,
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
            search: None,
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
        let wanted = (shown, self.size);
        if self
            .search
            .as_ref()
            .is_none_or(|search| search.wanted != wanted)
        {
            self.search = Search::begin(ui, ctx, wanted);
        }
        let Some(found) = self.search.as_mut().and_then(Search::found) else {
            controls::quiet(ui, ctx, ctx.i18n.text("network-key-players-working"));
            return;
        };
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

impl Search {
    /// `None` if there is no thread to be had.
    fn begin(ui: &Ui, ctx: &Context<'_>, wanted: (Shown, usize)) -> Option<Self> {
        let project = ctx.project();
        let snapshot = Snapshot::of(project, ctx.variant_id(), &project.view.filter, 0);
        let stop = Arc::new(AtomicBool::new(false));
        let (sender, answer) = mpsc::channel();
        let (stopped, window, size) = (Arc::clone(&stop), ui.ctx().clone(), wanted.1);
        let work = move || {
            let found = seek(&snapshot, size, &|| !stopped.load(Ordering::Relaxed));
            // Nobody listens any more where the search was dropped.
            if sender.send(found).is_ok() {
                window.request_repaint();
            }
        };
        std::thread::Builder::new()
            .name("key players".to_owned())
            .spawn(work)
            .inspect_err(|error| log::error!("no thread for the key players: {error}"))
            .ok()?;
        Some(Self {
            wanted,
            stop,
            answer,
            found: None,
        })
    }

    fn found(&mut self) -> Option<&Vec<Option<Found>>> {
        if self.found.is_none() {
            self.found = self.answer.try_recv().ok();
        }
        self.found.as_ref()
    }
}

impl Drop for Search {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

fn seek(snapshot: &Snapshot, size: usize, go_on: &dyn Fn() -> bool) -> Vec<Option<Found>> {
    let named = |found: KeyPlayers| Found {
        ids: found.nodes.iter().map(|&v| snapshot.ids()[v]).collect(),
        value: found.value,
        exact: found.exact,
    };
    SOUGHT
        .iter()
        .map(|(criterion, _)| {
            key_players(snapshot.undirected(), size, *criterion, go_on).map(named)
        })
        .collect()
}
