//! The organisation chart beside the network: worked out anew when the document has changed, never saved.

use std::sync::Arc;

use egui::Ui;
use uuid::Uuid;

use crate::analysis::{Asked, Followed};
use crate::canvas::{CanvasCommand, ChartMap};
use crate::compare::formality::Formality;
use crate::context::Action;
use crate::layout::Watch;
use crate::model::{Point, Project, VariantId, ViewState};
use crate::panels::chart::ChartPane;
use crate::scene::chart::{ChartPlan, ChartSource};
use crate::style::Tokens;

use super::{App, wake};

/// Up to so many stakeholders and ties it is worked out in the frame: it takes a millisecond then.
const AT_ONCE: usize = 100;

/// What a chart depends on.
#[derive(Clone, PartialEq)]
struct Key {
    project: Uuid,
    is_masked: bool,
    variant: VariantId,
    revision: u64,
    view: ViewState,
    lang: crate::i18n::Lang,
}

/// A chart that has been worked out.
struct Worked {
    formality: Arc<Formality>,
    plan: Arc<ChartPlan>,
}

pub(super) struct Charting {
    worked: Followed<Key, Worked>,
    map: ChartMap,
    pane: ChartPane,
}

/// A layout that nobody watches, but that may be given up.
struct While<'a>(&'a (dyn Fn() -> bool + Sync));

impl Watch for While<'_> {
    fn go_on(&self) -> bool {
        (self.0)()
    }

    fn show(&self, _done: f32, _places: &[Point]) {}
}

fn work_out(
    project: &Project,
    key: &Key,
    tokens: &Tokens,
    go_on: &(dyn Fn() -> bool + Sync),
) -> Option<Worked> {
    let mut formality = Formality::of(project, key.variant, &key.view.filter, go_on)?;
    formality.analyses = formality.analyses.map(|numbers| numbers.as_shown(project));
    let source = ChartSource {
        project,
        variant: key.variant,
        analysis: &formality.analyses[0],
        tokens,
        lang: key.lang,
    };
    let plan = ChartPlan::of(&source, &While(go_on))?;
    Some(Worked {
        formality: Arc::new(formality),
        plan: Arc::new(plan),
    })
}

impl App {
    /// Whether the organisation chart stands beside the network.
    pub fn is_charting(&self) -> bool {
        self.charting.is_some()
    }

    /// The chart: for tests.
    pub fn chart(&self) -> Option<&ChartMap> {
        self.charting.as_ref().map(|charting| &charting.map)
    }

    /// Opens the organisation chart in the place of a comparison, or closes it.
    pub(super) fn toggle_chart(&mut self) {
        self.pending_fit = true;
        if self.charting.take().is_some() {
            return;
        }
        self.comparing = None;
        self.charting = Some(Box::new(Charting {
            worked: Followed::new(self.is_inline),
            map: ChartMap::default(),
            pane: ChartPane::default(),
        }));
    }

    /// Charts anew where something has changed.
    pub(super) fn follow_charting(&mut self, ctx: &egui::Context) {
        let Some(charting) = &mut self.charting else {
            return;
        };
        let project = self.masking.project().unwrap_or(self.session.project());
        let key = Key {
            project: project.uuid,
            is_masked: self.masking.project().is_some(),
            variant: self.session.variant_id(),
            revision: self.session.revision(),
            view: self.session.project().view.clone(),
            lang: self.i18n.lang(),
        };
        let is_other = |old: &Key| (old.project, old.variant) != (key.project, key.variant);
        if charting.worked.key().is_some_and(is_other) {
            charting.worked.forget();
            charting.map.run(CanvasCommand::Fit);
        }
        let variant = project.variant(key.variant);
        let size = variant.map_or(0, |variant| variant.members.len() + variant.ties.len());
        let job = |key: &Key| {
            let (project, key) = (project.clone(), key.clone());
            let tokens = crate::theme::tokens(ctx);
            move |asked: &Asked<_>| work_out(&project, &key, &tokens, &|| asked.go_on())
        };
        let is_small = size <= AT_ONCE;
        if charting.worked.follow(key, is_small, wake(ctx), job)
            && let Some(worked) = charting.worked.answer()
        {
            charting.map.renew(&worked.plan);
        }
    }

    /// Draws the panel in the place of the inspector.
    pub(super) fn chart_pane(&mut self, ui: &mut Ui, tokens: &Tokens, actions: &mut Vec<Action>) {
        let Some(mut charting) = self.charting.take() else {
            return;
        };
        let formality = charting.worked.answer().map(|worked| &worked.formality);
        actions.extend(charting.pane.ui(ui, &self.context(tokens), formality));
        self.charting = Some(charting);
    }

    /// Draws the chart.
    pub(super) fn chart_map(
        &mut self,
        ui: &mut Ui,
        rect: egui::Rect,
        tokens: &Tokens,
        actions: &mut Vec<Action>,
    ) {
        let Some(mut charting) = self.charting.take() else {
            return;
        };
        if let Some(worked) = charting.worked.answer() {
            let mut canvas = std::mem::take(&mut self.canvas);
            let context = self.context(tokens);
            let formal = &worked.formality.analyses[0];
            actions.extend(charting.map.ui(ui, rect, &mut canvas, &context, formal));
            self.canvas = canvas;
        } else {
            ui.painter().text(
                rect.center(),
                egui::Align2::CENTER_CENTER,
                self.i18n.text("chart-working"),
                crate::theme::regular(crate::style::tokens::type_scale::BODY),
                crate::theme::color(tokens.secondary),
            );
        }
        self.charting = Some(charting);
    }

    /// The zoom commands go to the map that has the keyboard.
    pub(super) fn run_on_map(&mut self, command: CanvasCommand) {
        match &mut self.charting {
            Some(charting) if charting.map.has_focus() => charting.map.run(command),
            _ => self.canvas.run(command),
        }
    }

    /// Gives the keyboard to the map beside the first.
    pub(super) fn focus_beside(&mut self) {
        if let Some(charting) = &mut self.charting {
            charting.map.focus();
        } else {
            self.focus_second_map();
        }
    }
}
