//! Layouts at work: they run on a thread of their own, show on the map how they get on, and end as
//! one undo step. Whatever changes the document meanwhile ends them first, as if they had never
//! begun.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::canvas::CanvasCommand;
use crate::edit::Edit;
use crate::layout::{self, Input, Method, Watch};
use crate::model::{Encoded, Measure, Point, StakeholderId, VariantId};

use super::App;
use super::arrange_input::{self, Groups};
use super::command::Command;

/// From here on progress is shown and the layout can be followed on the map.
const LONG: Duration = Duration::from_millis(300);
/// How long stakeholders glide to their new places.
const GLIDE: Duration = Duration::from_millis(300);
/// More stakeholders than this are set without a glide.
const MOST_GLIDING: usize = 3000;
/// Of the UI thread's time, showing a layout at work takes one part in so many.
const SHOWING_SHARE: u32 = 4;
const SHOWING_INTERVAL: Duration = Duration::from_millis(40);

/// What a layout is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Arrangement {
    Stress,
    Force,
    Layered,
    Circular,
    /// By a measure, or by the one that the circles' size stands for.
    Concentric(Option<Measure>),
    /// By the way to whoever is selected, or to the network's owner.
    Around,
    Clusters,
    Categories,
    Spread,
}

impl Arrangement {
    pub fn of(command: Command) -> Option<Self> {
        Some(match command {
            Command::LayoutStress => Self::Stress,
            Command::LayoutForce => Self::Force,
            Command::LayoutLayered => Self::Layered,
            Command::LayoutCircular => Self::Circular,
            Command::LayoutConcentric => Self::Concentric(None),
            Command::LayoutAround => Self::Around,
            Command::LayoutClusters => Self::Clusters,
            Command::LayoutCategories => Self::Categories,
            Command::LayoutSpread => Self::Spread,
            _ => return None,
        })
    }

    fn method(self) -> Method {
        match self {
            Self::Stress => Method::Stress,
            Self::Force => Method::Force,
            Self::Layered => Method::Layered,
            Self::Circular => Method::Circular,
            Self::Concentric(_) | Self::Around => Method::Concentric,
            Self::Clusters | Self::Categories => Method::Groups,
            Self::Spread => Method::Spread,
        }
    }
}

/// What thread and window tell each other.
#[derive(Default)]
struct Shared {
    is_stopped: AtomicBool,
    /// How much is done, 0 to 1, as bits.
    done: AtomicU32,
    /// Whether the window would show places now.
    is_wanted: AtomicBool,
    places: Mutex<Option<Vec<Point>>>,
}

/// The layout's side of it.
struct Follower {
    shared: Arc<Shared>,
    ctx: egui::Context,
}

impl Watch for Follower {
    fn go_on(&self) -> bool {
        !self.shared.is_stopped.load(Ordering::Relaxed)
    }

    fn show(&self, done: f32, places: &[Point]) {
        self.shared.done.store(done.to_bits(), Ordering::Relaxed);
        if self.shared.is_wanted.swap(false, Ordering::Relaxed) {
            let mut slot = self
                .shared
                .places
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            *slot = Some(places.to_vec());
            self.ctx.request_repaint();
        }
    }
}

type Job = JoinHandle<Option<Vec<Point>>>;

enum Phase {
    Working(Job),
    Gliding {
        from: Vec<Point>,
        to: Vec<Point>,
        since: Instant,
    },
}

/// A layout under way.
pub(super) struct Arranging {
    ids: Vec<StakeholderId>,
    /// Where they stood.
    origin: Vec<Point>,
    /// The document's state in which it began.
    state: (uuid::Uuid, VariantId, u64),
    begun: Instant,
    shared: Arc<Shared>,
    phase: Phase,
    last_shown: Instant,
    /// When the window began to show places, until it has been painted.
    showing_since: Option<Instant>,
    showing_cost: Duration,
}

impl Drop for Arranging {
    fn drop(&mut self) {
        self.shared.is_stopped.store(true, Ordering::Relaxed);
    }
}

impl App {
    pub(super) fn arrange(&mut self, ctx: &egui::Context, what: Arrangement) {
        self.stop_arranging();
        self.session.abort_preview();
        let groups = match what {
            Arrangement::Categories => Groups::Categories,
            _ => Groups::Clusters,
        };
        let measure = match what {
            Arrangement::Concentric(Some(measure)) => measure,
            _ => match self.session.project().view.size() {
                Encoded::Measure(measure) => measure,
                _ => Measure::Degree,
            },
        };
        let scene = self.canvas.scene();
        let (ids, mut input) =
            arrange_input::of(&self.session, scene, &self.analysis, groups, measure);
        if what == Arrangement::Around {
            let middle = self.focal();
            let middle = ids.iter().position(|id| Some(*id) == middle);
            arrange_input::around(&mut input, middle.unwrap_or_default());
        }
        let free = input.marks.iter().filter(|mark| !mark.locked).count();
        if ids.len() < 2 || free == 0 {
            let text = self.i18n.text("arrange-too-few");
            self.say(text);
            return;
        }
        if what == Arrangement::Layered && !input.links.iter().any(|link| link.is_command) {
            let text = self.i18n.text("arrange-no-command");
            self.say(text);
        }
        self.begin(ctx, what.method(), ids, input);
    }

    fn begin(
        &mut self,
        ctx: &egui::Context,
        method: Method,
        ids: Vec<StakeholderId>,
        input: Input,
    ) {
        if self.is_inline {
            if let Some(places) = layout::lay_out(method, &input, &layout::Unwatched) {
                self.keep_places(&ids, &places);
            }
            return;
        }
        let shared = Arc::new(Shared::default());
        let origin = input.places();
        let follower = Follower {
            shared: Arc::clone(&shared),
            ctx: ctx.clone(),
        };
        let thread = std::thread::Builder::new().name("layout".to_owned());
        let job = thread.spawn(move || {
            let places = layout::lay_out(method, &input, &follower);
            follower.ctx.request_repaint();
            places
        });
        match job {
            Ok(job) => {
                let now = Instant::now();
                self.arranging = Some(Arranging {
                    ids,
                    origin,
                    state: self.arranging_state(),
                    begun: now,
                    shared,
                    phase: Phase::Working(job),
                    last_shown: now,
                    showing_since: None,
                    showing_cost: Duration::ZERO,
                });
            }
            Err(error) => {
                log::error!("the layout's thread could not be started: {error}");
                let text = self.i18n.text("arrange-failed");
                self.notify(text, true);
            }
        }
    }

    fn arranging_state(&self) -> (uuid::Uuid, VariantId, u64) {
        let session = &self.session;
        (
            session.project().uuid,
            session.variant_id(),
            session.revision(),
        )
    }

    /// Ends a layout as if it had never begun. Returns whether there was one.
    pub(super) fn stop_arranging(&mut self) -> bool {
        let Some(arranging) = self.arranging.take() else {
            return false;
        };
        if arranging.state == self.arranging_state() {
            self.session.abort_preview();
        }
        true
    }

    /// Takes in how far the layout under way is; shows its places, and keeps them at the end.
    pub(super) fn follow_arranging(&mut self, ctx: &egui::Context) {
        let Some(mut arranging) = self.arranging.take() else {
            return;
        };
        if arranging.state != self.arranging_state() {
            // The document went on; its preview is gone with it.
            return;
        }
        let escape =
            |i: &mut egui::InputState| i.consume_key(egui::Modifiers::NONE, egui::Key::Escape);
        if self.dialogs.is_empty() && ctx.input_mut(escape) {
            self.arranging = Some(arranging);
            self.cancel_arranging();
            return;
        }
        if let Some(since) = arranging.showing_since.take() {
            arranging.showing_cost = since.elapsed();
        }
        let now = Instant::now();
        match &arranging.phase {
            Phase::Working(job) if job.is_finished() => self.take_over(ctx, arranging),
            Phase::Working(_) => {
                self.show_work(&mut arranging, now);
                self.arranging = Some(arranging);
                ctx.request_repaint_after(SHOWING_INTERVAL);
            }
            Phase::Gliding { from, to, since } => {
                let share = now.duration_since(*since).as_secs_f64() / GLIDE.as_secs_f64();
                if share >= 1.0 {
                    let (ids, to) = (arranging.ids.clone(), to.clone());
                    drop(arranging);
                    self.keep_places(&ids, &to);
                    return;
                }
                // Fast at first, slow in the end.
                let eased = 1.0 - (1.0 - share).powi(3);
                let between = from.iter().zip(to);
                let places: Vec<Point> = between.map(|(a, b)| *a + (*b - *a) * eased).collect();
                self.show_places(&arranging.ids, &places);
                self.arranging = Some(arranging);
                ctx.request_repaint();
            }
        }
    }

    /// Puts everything back and says so.
    pub(super) fn cancel_arranging(&mut self) {
        if self.stop_arranging() {
            let text = self.i18n.text("arrange-cancelled");
            self.say(text);
        }
    }

    fn show_work(&mut self, arranging: &mut Arranging, now: Instant) {
        let news = {
            let slot = arranging.shared.places.lock();
            slot.unwrap_or_else(PoisonError::into_inner).take()
        };
        if let Some(places) = news {
            self.show_places(&arranging.ids, &places);
            arranging.last_shown = now;
            arranging.showing_since = Some(now);
        }
        let pause = SHOWING_INTERVAL.max(arranging.showing_cost * SHOWING_SHARE);
        if now - arranging.begun > LONG && now - arranging.last_shown > pause {
            arranging.shared.is_wanted.store(true, Ordering::Relaxed);
        }
    }

    /// The thread has ended: its places are gone to, or what went wrong is said.
    fn take_over(&mut self, ctx: &egui::Context, mut arranging: Arranging) {
        let from: Vec<Point> = {
            let members = &self.session.variant().members;
            let standing = arranging.ids.iter().zip(&arranging.origin);
            standing
                .map(|(id, origin)| members.get(id).map_or(*origin, |m| m.position))
                .collect()
        };
        let nothing = Phase::Gliding {
            from,
            to: Vec::new(),
            since: Instant::now(),
        };
        let Phase::Working(job) = std::mem::replace(&mut arranging.phase, nothing) else {
            return;
        };
        let places = match job.join() {
            Ok(Some(places)) => places,
            Ok(None) => return,
            Err(_) => {
                log::error!("a layout has failed");
                self.session.abort_preview();
                let text = self.i18n.text("arrange-failed");
                self.notify(text, true);
                return;
            }
        };
        let is_still = ctx.global_style().animation_time <= 0.0;
        if is_still || places.len() > MOST_GLIDING {
            let ids = arranging.ids.clone();
            drop(arranging);
            self.keep_places(&ids, &places);
            return;
        }
        if let Phase::Gliding { to, .. } = &mut arranging.phase {
            *to = places;
        }
        self.arranging = Some(arranging);
        ctx.request_repaint();
    }

    fn show_places(&mut self, ids: &[StakeholderId], places: &[Point]) {
        let places: Vec<_> = ids.iter().copied().zip(places.iter().copied()).collect();
        self.session.preview(&places);
        self.keep_in_view();
    }

    /// Makes the new places one undo step.
    fn keep_places(&mut self, ids: &[StakeholderId], places: &[Point]) {
        self.session.abort_preview();
        let places = ids.iter().copied().zip(places.iter().copied()).collect();
        match self.session.apply(Edit::Arrange(places)) {
            Ok(true) => {}
            Ok(false) => {
                let text = self.i18n.text("arrange-nothing-to-do");
                self.say(text);
            }
            Err(error) => {
                log::warn!("a layout was refused: {error}");
                let text = self.i18n.text(error.text_key());
                self.notify(text, true);
            }
        }
        self.keep_in_view();
    }

    /// Who saw everything goes on seeing everything.
    fn keep_in_view(&mut self) {
        if self.canvas.is_fitted() {
            self.canvas.run(CanvasCommand::Fit);
        }
    }

    /// How much of a layout that takes long is done, 0 to 1.
    pub(super) fn arranging_share(&self) -> Option<f32> {
        let arranging = self.arranging.as_ref()?;
        let is_long = arranging.begun.elapsed() > LONG;
        let is_working = matches!(arranging.phase, Phase::Working(_));
        (is_long && is_working)
            .then(|| f32::from_bits(arranging.shared.done.load(Ordering::Relaxed)))
    }
}
