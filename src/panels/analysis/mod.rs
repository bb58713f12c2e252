//! The pane below the map: the numbers of the network in whole, as a table, as pictures, and as
//! the dependence of each on each.

pub(in crate::panels) mod choosing;
mod dependence;
mod distribution;
pub(in crate::panels) mod findings;
mod follow_up;
mod influence;
mod key_players;
mod network_card;
mod plot;
mod position;
mod proposals;
mod scatter;
mod table;
pub(in crate::panels) mod tabs;

use std::collections::BTreeSet;

use egui::{Align, Layout, Pos2, Rect, Ui, UiBuilder, Vec2};
use egui_phosphor::regular as icon;

use crate::advice::Aim;
use crate::context::{Action, Context, Pointers};
use crate::edit::Edit;
use crate::findings::Gap;
use crate::model::{Component, Measure, PartnershipId, StakeholderId};

use super::grid::{Clipboard, Grid, Sheet};
use super::learn;
use super::partnerships::{self, Partnerships};
use super::workbench::Workbench;
use table::StakeholderTable;

/// The views of the pane.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The records themselves, to be written into.
    Data,
    /// What stands out.
    Findings,
    /// The eight components of the network, and who does what.
    Components,
    #[default]
    Table,
    Distribution,
    Scatter,
    Dependence,
    Position,
    /// Perceived influence.
    Influence,
    Proposals,
    /// What is due with whom.
    FollowUp,
    Network,
    /// What is built together with others.
    Partnerships,
}

impl View {
    /// Those that have a tab; the bargaining position is the other half of the dependence, and all
    /// that shows measures stands behind the table of them.
    pub const TABS: [Self; 9] = [
        Self::Findings,
        Self::Components,
        Self::Partnerships,
        Self::FollowUp,
        Self::Data,
        Self::Table,
        Self::Dependence,
        Self::Proposals,
        Self::Influence,
    ];

    /// Those that show measures.
    const OF_MEASURES: [Self; 4] = [
        Self::Table,
        Self::Distribution,
        Self::Scatter,
        Self::Network,
    ];

    /// The one whose tab is lit.
    fn tab(self) -> Self {
        match self {
            Self::Position => Self::Dependence,
            view if Self::OF_MEASURES.contains(&view) => Self::Table,
            other => other,
        }
    }

    /// The key of what its tab is called.
    fn tab_key(self) -> &'static str {
        match self {
            Self::Table => "panel-view-measures",
            other => other.text_key(),
        }
    }

    /// The key of its name; `-explained` follows it.
    fn text_key(self) -> &'static str {
        match self {
            Self::Findings => "findings-title",
            Self::Components => "workbench-view",
            Self::Data => "grid-view",
            Self::Table => "panel-view-table",
            Self::Distribution => "panel-view-distribution",
            Self::Scatter => "panel-view-scatter",
            Self::Dependence => "panel-view-dependence",
            Self::Position => "position-view",
            Self::Influence => "influence-view",
            Self::Proposals => "proposal-view",
            Self::FollowUp => "follow-up-view",
            Self::Network => "panel-view-network",
            Self::Partnerships => "partnership-view",
        }
    }
}

/// A view with its name and what it shows.
fn named(ctx: &Context<'_>, view: View, key: &str) -> (View, String, String) {
    let explained = ctx.i18n.text(&format!("{key}-explained"));
    (view, ctx.i18n.text(key), explained)
}

/// Room between the tabs and the controls beside them, in points; with less, they go below.
const BETWEEN: f32 = 12.0;
/// Room for the button at the upper right, in points.
const WHOLE: f32 = 60.0;

/// The pane's own state.
#[derive(Default)]
pub struct AnalysisPane {
    view: View,
    grid: Grid,
    workbench: Workbench,
    table: StakeholderTable,
    distribution: distribution::Distribution,
    scatter: scatter::Scatter,
    dependence: dependence::DependenceMap,
    position: position::PositionPane,
    proposals: proposals::ProposalPane,
    influence: influence::Influence,
    follow_up: follow_up::FollowUps,
    network: network_card::NetworkCard,
    partnerships: Partnerships,
    is_inline: bool,
    /// Whether it takes the place of the map as well.
    is_whole: bool,
    /// What the controls of a view took in the last frame, in points.
    controls_width: Option<(View, f32)>,
    /// Whether the last press of the pointer was in the pane.
    is_in_hand: bool,
}

impl AnalysisPane {
    /// The columns of the table by their keys, for the settings.
    pub fn columns(&self) -> Vec<&'static str> {
        self.table.columns()
    }

    /// Chooses the columns of the table; unknown keys are left out.
    pub fn set_columns(&mut self, keys: &[String]) {
        self.table.set_columns(keys);
    }

    /// Has what takes a thread otherwise done where it is asked for: in tests.
    pub fn set_inline(&mut self, is_inline: bool) {
        self.is_inline = is_inline;
        self.dependence.set_inline(is_inline);
        self.position.set_inline(is_inline);
        self.proposals.set_inline(is_inline);
    }

    /// What the open view points at on the map.
    pub fn pointers(&self, ctx: &Context<'_>) -> Pointers {
        match self.view {
            View::Position => self.position.pointers(ctx),
            View::Proposals => self.proposals.pointers(),
            View::FollowUp => self.follow_up.pointers(ctx),
            _ => Pointers::default(),
        }
    }

    /// Opens the proposals for an aim.
    pub fn propose(&mut self, aim: &Aim) {
        self.proposals.propose(aim);
        self.view = View::Proposals;
    }

    /// Lets the proposals be about these, where their aim is about some group.
    pub fn aim_at(&mut self, ids: &BTreeSet<StakeholderId>) {
        self.proposals.aim_at(ids);
    }

    /// Opens the workbench where something is missing.
    pub fn fill_in(&mut self, gap: Gap) {
        self.workbench.fill_in(gap);
        self.view = View::Components;
    }

    /// Opens a component with the field about the network as a whole in hand.
    pub fn write_about(&mut self, component: Component) {
        self.workbench.write_about(component);
        self.view = View::Components;
    }

    /// Opens a partnership at a page.
    pub fn open_partnership(&mut self, id: PartnershipId, page: partnerships::Page) {
        self.partnerships.open(id, page);
        self.view = View::Partnerships;
    }

    /// Opens a partnership that was just made.
    pub fn open_new_partnership(&mut self, id: PartnershipId) {
        self.partnerships.open_new(id);
        self.view = View::Partnerships;
    }

    /// Opens a view of the pane.
    pub fn show(&mut self, view: View) {
        self.view = view;
    }

    /// Whether key presses go to the cells of the data grid.
    pub fn has_grid_keys(&self, ctx: &egui::Context) -> bool {
        self.view == View::Data && self.grid.has_keys(ctx)
    }

    /// Gives a clipboard's wish to the data grid.
    pub fn grid_clipboard(&mut self, ctx: &Context<'_>, wish: Clipboard) -> Vec<Action> {
        self.grid.clipboard(ctx, wish)
    }

    /// What is being typed, as the edits that it would become.
    pub fn pending(&self, ctx: &Context<'_>) -> Vec<Edit> {
        let cell = self.grid.pending(ctx);
        let mut edits = self.workbench.pending(ctx);
        edits.extend(self.partnerships.pending(ctx));
        edits.extend(cell);
        edits
    }

    /// Takes over what is being typed: before saving, exporting, closing.
    pub fn flush(&mut self, ctx: &Context<'_>) -> Vec<Edit> {
        let cell = self.grid.flush(ctx);
        let mut edits = self.flush_forms(ctx);
        edits.extend(cell);
        edits
    }

    /// The same without the cells of the data grid.
    pub fn flush_forms(&mut self, ctx: &Context<'_>) -> Vec<Edit> {
        let mut edits = self.workbench.flush(ctx);
        edits.extend(self.partnerships.flush(ctx));
        edits
    }

    /// Whether something was typed that cannot be read, and so is not in the document.
    pub fn has_refused(&self, ctx: &Context<'_>) -> bool {
        self.workbench.has_refused(ctx) || self.partnerships.has_refused(ctx)
    }

    /// Whether the pane is to take the place of the map as well.
    pub fn is_whole(&self) -> bool {
        self.is_whole
    }

    pub fn set_whole(&mut self, is_whole: bool) {
        self.is_whole = is_whole;
    }

    /// Forgets what belonged to another document.
    pub fn forget(&mut self) {
        let columns: Vec<String> = self.columns().into_iter().map(str::to_owned).collect();
        let (view, is_inline) = (self.view, self.is_inline);
        *self = Self::default();
        self.view = view;
        self.set_inline(is_inline);
        self.set_columns(&columns);
    }

    /// The table that is open, with its head; the table of measures where none is.
    pub fn open_table(&mut self, ctx: &Context<'_>) -> String {
        match self.view {
            View::Data => Some(self.grid.whole(ctx)),
            View::Dependence => self.dependence.copied(ctx),
            View::Components => self.workbench.copied(ctx),
            _ => None,
        }
        .unwrap_or_else(|| self.table.copied(ctx))
    }

    /// What copying takes while the pane is in hand: the table as text.
    pub fn copied(&mut self, ctx: &Context<'_>) -> Option<String> {
        let copies = self.is_in_hand && self.view == View::Table;
        copies.then(|| self.table.copied(ctx))
    }

    /// Draws the pane; returns what it asks for.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>) -> Vec<Action> {
        let mut actions = Vec::new();
        let rect = ui.max_rect();
        let pressed = ui.input(|i| i.pointer.any_pressed().then(|| i.pointer.interact_pos()));
        if let Some(Some(at)) = pressed {
            self.is_in_hand = rect.contains(at);
        }
        egui::Frame::new()
            .inner_margin(egui::Margin {
                left: 12,
                right: 8,
                top: 6,
                bottom: 4,
            })
            .show(ui, |ui| {
                let corner = ui.available_rect_before_wrap().right_top();
                let controls_below = ui
                    .horizontal(|ui| {
                        ui.set_max_width(ui.available_width() - WHOLE);
                        let names = View::TABS.map(|view| named(ctx, view, view.tab_key()));
                        let mut tab = self.view.tab();
                        tabs::tabs(ui, ctx, &mut tab, &names);
                        if tab != self.view.tab() {
                            self.view = tab;
                        }
                        let needed = self
                            .controls_width
                            .filter(|(view, width)| *view == self.view && *width > 0.0);
                        let below =
                            needed.is_some_and(|(_, width)| ui.available_width() < width + BETWEEN);
                        if !below {
                            self.controls_beside(ui, ctx, &mut actions);
                        }
                        below
                    })
                    .inner;
                self.whole_button(ui, ctx, corner, &mut actions);
                if controls_below {
                    ui.allocate_ui_with_layout(
                        Vec2::new(ui.available_width(), super::controls::ROW),
                        Layout::right_to_left(Align::Center),
                        |ui| self.controls(ui, ctx, &mut actions),
                    );
                }
                ui.add_space(2.0);
                let is_answer = matches!(
                    self.view,
                    View::Findings | View::Dependence | View::Position | View::Proposals
                );
                if is_answer && super::withheld::told(ui, ctx, &mut actions) {
                    return;
                }
                match self.view {
                    View::Findings => findings::ui(ui, ctx, &mut actions),
                    View::Components => self.workbench.ui(ui, ctx, &mut actions),
                    View::Data => self.grid.ui(ui, ctx, &mut actions),
                    View::Table => self.table.ui(ui, ctx, &mut actions),
                    View::Distribution => self.distribution.ui(ui, ctx, &mut actions),
                    View::Scatter => self.scatter.ui(ui, ctx, &mut actions),
                    View::Dependence => self.dependence.ui(ui, ctx, &mut actions),
                    View::Position => self.position.ui(ui, ctx, &mut actions),
                    View::Influence => self.influence.ui(ui, ctx, &mut actions),
                    View::Proposals => self.proposals.ui(ui, ctx, &mut actions),
                    View::FollowUp => self.follow_up.ui(ui, ctx, &mut actions),
                    View::Network => self.network.ui(ui, ctx, &mut actions),
                    View::Partnerships => self.partnerships.ui(ui, ctx, &mut actions),
                }
            });
        // What was typed comes before what was clicked afterwards.
        let mut edits = self.workbench.finish(ctx);
        edits.extend(self.partnerships.finish(ctx));
        actions.splice(0..0, edits.into_iter().map(Action::Edit));
        actions
    }

    /// At the upper right: over the map and back.
    fn whole_button(
        &self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        corner: Pos2,
        actions: &mut Vec<Action>,
    ) {
        let size = Vec2::splat(super::controls::ROW);
        let place = Rect::from_min_size(corner - Vec2::new(size.x, 0.0), size);
        let mut ui = ui.new_child(UiBuilder::new().max_rect(place));
        let (glyph, key) = if self.is_whole {
            (icon::ARROWS_IN_SIMPLE, "pane-back")
        } else {
            (icon::ARROWS_OUT_SIMPLE, "pane-whole")
        };
        let name = ctx.i18n.text(key);
        if super::controls::icon_button(&mut ui, ctx, glyph, &name).clicked() {
            actions.push(Action::Command("view.whole-pane"));
        }
        if let Some(lesson) = self.lesson() {
            let left = place.translate(Vec2::new(-learn::SIDE - 4.0, 4.0));
            let left = Rect::from_min_size(left.min, Vec2::splat(learn::SIDE));
            let mut ui = ui.new_child(UiBuilder::new().max_rect(left));
            learn::button(&mut ui, ctx, lesson, actions);
        }
    }

    /// The lesson on what the open view shows.
    fn lesson(&self) -> Option<&'static str> {
        match self.view {
            View::Table => self.table.lesson(),
            View::Distribution => Some(self.distribution.lesson()),
            View::Scatter => Some(self.scatter.lesson()),
            View::Dependence | View::Position => Some("dependence"),
            View::Influence => Some("power-interest"),
            View::Proposals => Some("cut-point"),
            View::Network => Some("network"),
            View::Partnerships => Some("steps"),
            View::Findings | View::Components | View::Data | View::FollowUp => None,
        }
    }

    /// The open view's controls beside the tabs; a view whose controls do not fit there has them
    /// below from the next frame on.
    fn controls_beside(&mut self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        let view = self.view;
        let room = ui.available_width();
        let width = ui
            .with_layout(Layout::right_to_left(Align::Center), |ui| {
                self.controls(ui, ctx, actions);
                ui.min_rect().width()
            })
            .inner;
        if self.controls_width.replace((view, width)) != Some((view, width))
            && width > 0.0
            && room < width + BETWEEN
        {
            ui.ctx().request_discard("controls go below the tabs");
        }
    }

    /// The open view's controls, from the right.
    fn controls(&mut self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        match self.view {
            View::Data => self.sheets(ui, ctx),
            View::Table => {
                self.of_measures(ui, ctx);
                self.table.bar(ui, ctx, actions);
            }
            View::Distribution => {
                self.of_measures(ui, ctx);
                self.distribution.bar(ui, ctx);
            }
            View::Scatter => {
                self.of_measures(ui, ctx);
                self.scatter.bar(ui, ctx);
            }
            View::Network => self.of_measures(ui, ctx),
            View::Dependence => {
                self.halves(ui, ctx);
                self.dependence.bar(ui, ctx);
            }
            View::Position => self.halves(ui, ctx),
            View::Influence => self.influence.bar(ui, ctx),
            View::Partnerships
            | View::Findings
            | View::Components
            | View::Proposals
            | View::FollowUp => {}
        }
    }

    /// The dependence of all, or that of who is selected.
    fn halves(&mut self, ui: &mut Ui, ctx: &Context<'_>) {
        // The controls stand from the right.
        let names = [
            named(ctx, View::Position, "position-view"),
            named(ctx, View::Dependence, "position-all"),
        ];
        tabs::tabs(ui, ctx, &mut self.view, &names);
    }

    /// The measures as a table, as pictures, or those of the network as a whole.
    fn of_measures(&mut self, ui: &mut Ui, ctx: &Context<'_>) {
        let mut names = View::OF_MEASURES.map(|view| named(ctx, view, view.text_key()));
        // The controls stand from the right.
        names.reverse();
        tabs::tabs(ui, ctx, &mut self.view, &names);
    }

    /// Which records the data grid lists.
    fn sheets(&mut self, ui: &mut Ui, ctx: &Context<'_>) {
        let mut sheet = self.grid.sheet();
        // The controls stand from the right.
        let sheets = [
            (Sheet::Ties, "panel-tab-ties", "grid-name-ties"),
            (
                Sheet::Stakeholders,
                "panel-stakeholders",
                "grid-name-stakeholders",
            ),
        ];
        let names = sheets
            .map(|(sheet, name, explained)| (sheet, ctx.i18n.text(name), ctx.i18n.text(explained)));
        tabs::tabs(ui, ctx, &mut sheet, &names);
        self.grid.open(sheet);
    }
}

/// The measure that pictures begin with.
const FIRST: Measure = Measure::Betweenness;
