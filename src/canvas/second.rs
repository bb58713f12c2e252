//! A second map beside the first: another variant, drawn by the same scene, seen by the same camera.
//! It is read and pointed at; what is edited is the first.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Rect, Ui};

use crate::analysis::Analysis;
use crate::compare::Comparison;
use crate::context::{Action, Compared, Context};
use crate::model::{TieId, VariantId};
use crate::scene::{Purpose, Scene, SceneBuilder, SceneInput};
use crate::theme::color;

use super::Canvas;
use super::beside::{Beside, Frame, Pairing, chip};
use super::compared::OnMap;

/// What its scene was built from.
#[derive(Clone, PartialEq)]
struct Key {
    project: uuid::Uuid,
    is_masked: bool,
    drawing_revision: u64,
    variant: VariantId,
    lang: &'static str,
    dark: bool,
    show_tie_labels: bool,
    show_steps: bool,
}

/// What the second map shows.
pub struct Shown<'a> {
    pub variant: VariantId,
    /// Its own numbers.
    pub analysis: &'a Analysis,
    /// The signs on it.
    pub compared: Option<Arc<Compared>>,
    /// Which of its ties is which of the first map's.
    pub pairing: &'a dyn Pairing,
}

/// The second map with what lives between frames.
#[derive(Default)]
pub struct SecondMap {
    builder: SceneBuilder,
    scene: Scene,
    key: Option<Key>,
    beside: Beside,
}

impl SecondMap {
    /// The diagram as it was drawn last.
    pub fn scene(&self) -> &Scene {
        &self.scene
    }

    /// Its numbers are others now.
    pub fn refresh(&mut self) {
        self.key = None;
    }

    /// Takes the keyboard focus.
    pub fn focus(&mut self) {
        self.beside.focus();
    }

    /// Takes over what the first map shows beside the marks.
    fn follow(&mut self, context: &Context<'_>, shown: &Shown<'_>, first: &Canvas) {
        let (show_tie_labels, show_steps) = (first.show_tie_labels, first.show_steps);
        let key = Key {
            project: context.project().uuid,
            is_masked: context.masked.is_some(),
            drawing_revision: context.session.drawing_revision(),
            variant: shown.variant,
            lang: context.i18n.lang().code(),
            dark: context.tokens.dark,
            show_tie_labels,
            show_steps,
        };
        if self.key.as_ref() == Some(&key) {
            return;
        }
        self.key = Some(key);
        self.scene = self.builder.build(&SceneInput {
            project: context.project(),
            variant: shown.variant,
            analysis: shown.analysis,
            tokens: context.tokens,
            i18n: context.i18n,
            purpose: Purpose::Screen,
            show_tie_labels,
            show_steps,
        });
        self.beside.renew();
    }

    /// Draws it into `rect`, and moves the camera of `first` by what the hand does here.
    #[must_use]
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        rect: Rect,
        first: &mut Canvas,
        context: &Context<'_>,
        shown: &Shown<'_>,
    ) -> Vec<Action> {
        let variant = context.project().variant(shown.variant);
        let name = variant.map_or("", |variant| variant.header.name.as_str());
        let label = context
            .i18n
            .with("compare-second-map", &[("name", name.into())]);
        let response = self.beside.place(ui, rect, &label);
        self.follow(context, shown, first);

        // The same place of the network stands at the same place of both maps.
        let shift = rect.min - first.rect.min;
        let mut camera = first.camera;
        camera.pan_by(shift);
        if Beside::steer(ui, &response, &mut camera) {
            first.camera = camera;
            first.camera.pan_by(-shift);
            first.is_fitted = false;
            // The first map has been drawn already.
            ui.ctx().request_repaint();
        }
        let context = &Context {
            analysis: shown.analysis,
            ..*context
        };
        let frame = Frame {
            rect,
            scene: &self.scene,
            camera: &camera,
            context,
            pairing: shown.pairing,
            named: &|id| {
                let args = [("name", context.label(id).into()), ("map", name.into())];
                context.i18n.with("second-map-named", &args)
            },
        };
        let mut actions = self.beside.walk(ui, &response, &frame);
        actions.extend(self.beside.show(ui, &response, first, &frame, |overlay| {
            if let Some(compared) = &shown.compared {
                OnMap { overlay, context }.signs(compared, rect);
            }
        }));
        chip(ui, rect, name, context);
        let edge = egui::Stroke::new(1.0, color(context.tokens.line));
        ui.painter().vline(rect.right(), rect.y_range(), edge);
        actions
    }
}

/// Which tie of the variant before is which of the one after.
#[derive(Clone, Debug, Default)]
pub struct Pairs {
    on_first: BTreeMap<TieId, TieId>,
    on_second: BTreeMap<TieId, TieId>,
}

impl Pairs {
    /// The second map shows the variant before, the first map the one after.
    pub fn of(comparison: &Comparison) -> Self {
        let ties = comparison.ties.iter();
        let pairs = ties.filter_map(|tie| Some((tie.first?, tie.second?)));
        Self {
            on_first: pairs.clone().collect(),
            on_second: pairs.map(|(before, after)| (after, before)).collect(),
        }
    }
}

impl Pairing for Pairs {
    fn on_first(&self, tie: TieId) -> Option<TieId> {
        self.on_first.get(&tie).copied()
    }

    fn on_second(&self, tie: TieId) -> Option<TieId> {
        self.on_second.get(&tie).copied()
    }
}
