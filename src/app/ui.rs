//! The layout of the window: top row, rail, list, map, inspector, analysis pane, status line.

use egui::{CentralPanel, Frame, Id, Panel, Stroke, Ui};

use crate::canvas::hit::Hit;
use crate::context::{Action, Context};
use crate::panels::analysis::AnalysisPane;
use crate::panels::filter_bar;
use crate::style::Tokens;
use crate::theme;

use super::assuming::shown_analysis;
use super::{App, Pane};

impl App {
    pub(super) fn lay_out(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let tokens = theme::tokens(ui.ctx());
        if self.is_presenting() {
            self.lay_out_presentation(ui, &tokens);
            self.show_dialogs(ui.ctx());
            return;
        }
        let panel = Frame::new().fill(theme::color(tokens.panel));
        Panel::top("menu-row")
            .exact_size(40.0)
            .frame(panel.inner_margin(egui::Margin::symmetric(12, 0)))
            .show(ui, |ui| self.menu_row(ui, actions));
        Panel::bottom("status-bar")
            .exact_size(26.0)
            .frame(panel.inner_margin(egui::Margin::symmetric(12, 0)))
            .show(ui, |ui| self.status_bar(ui));
        if self.is_comparing_groups() {
            CentralPanel::default()
                .frame(panel)
                .show(ui, |ui| self.classroom_pane(ui, &tokens));
        } else if self.on_start_page {
            if self.is_learning() {
                self.lessons_panel(ui, &tokens, actions);
            }
            let paper = Frame::new().fill(theme::color(tokens.background));
            CentralPanel::default()
                .frame(paper)
                .show(ui, |ui| self.start_page(ui));
        } else {
            self.panes(ui, &tokens, actions);
        }
        self.show_dialogs(ui.ctx());
        if let Some(answer) = self.picker.show(ui.ctx(), &self.i18n) {
            self.picked(ui.ctx(), answer);
        }
    }

    fn panes(&mut self, ui: &mut Ui, tokens: &Tokens, actions: &mut Vec<Action>) {
        let panel = Frame::new().fill(theme::color(tokens.panel));
        if !self.is_projecting() {
            Panel::left("tool-rail")
                .exact_size(44.0)
                .resizable(false)
                .frame(panel)
                .show(ui, |ui| self.tool_rail(ui));
        }
        // The panes are lent out while they draw, so that they can read the rest of the app.
        if self.settings.show_left_panel && self.is_guiding() {
            Panel::left("guide")
                .default_size(300.0)
                .size_range(260.0..=460.0)
                .frame(panel)
                .show(ui, |ui| {
                    self.pane_focus(ui, Pane::List);
                    self.guide_pane(ui, tokens, actions);
                });
        } else if self.settings.show_left_panel {
            let mut list = std::mem::take(&mut self.list);
            let mut jump = None;
            Panel::left("list")
                .default_size(235.0)
                .size_range(180.0..=420.0)
                .frame(panel)
                .show(ui, |ui| {
                    if self.settings.show_history {
                        Panel::bottom("history")
                            .default_size(220.0)
                            .size_range(90.0..=600.0)
                            .resizable(true)
                            .frame(panel)
                            .show(ui, |ui| jump = self.history_pane(ui));
                    }
                    if self.settings.show_views {
                        Panel::bottom("saved-views")
                            .default_size(190.0)
                            .size_range(90.0..=600.0)
                            .resizable(true)
                            .frame(panel)
                            .show(ui, |ui| self.views_pane(ui, tokens, actions));
                    }
                    self.pane_focus(ui, Pane::List);
                    actions.extend(list.ui(ui, &self.context(tokens)));
                });
            self.list = list;
            if let Some(depth) = jump {
                self.jump_to(depth);
                ui.ctx().request_repaint();
            }
        }
        if self.is_learning() {
            self.lessons_panel(ui, tokens, actions);
        } else if self.is_rearranging() {
            Panel::right("rearrangement")
                .default_size(330.0)
                .size_range(300.0..=640.0)
                .frame(panel)
                .show(ui, |ui| {
                    self.pane_focus(ui, Pane::Inspector);
                    self.rearranging_pane(ui, tokens, actions);
                });
        } else if self.is_charting() {
            Panel::right("chart-pane")
                .default_size(310.0)
                .size_range(280.0..=640.0)
                .frame(panel)
                .show(ui, |ui| {
                    self.pane_focus(ui, Pane::Inspector);
                    self.chart_pane(ui, tokens, actions);
                });
        } else if self.is_comparing() {
            Panel::right("comparison")
                .default_size(330.0)
                .size_range(300.0..=640.0)
                .frame(panel)
                .show(ui, |ui| {
                    self.pane_focus(ui, Pane::Inspector);
                    self.compare_pane(ui, tokens, actions);
                });
        } else if self.settings.show_right_panel {
            let mut inspector = std::mem::take(&mut self.inspector);
            Panel::right("inspector")
                .default_size(320.0)
                .size_range(280.0..=560.0)
                .frame(panel)
                .show(ui, |ui| {
                    self.pane_focus(ui, Pane::Inspector);
                    actions.extend(inspector.ui(ui, &self.context(tokens)));
                });
            self.inspector = inspector;
        }
        let is_whole = self.is_pane_whole();
        if is_whole {
            CentralPanel::default()
                .frame(panel)
                .show(ui, |ui| self.analysis_pane(ui, tokens, actions));
        } else if self.settings.show_table {
            Panel::bottom("analysis")
                .default_size(240.0)
                .size_range(120.0..=900.0)
                .resizable(true)
                .frame(panel)
                .show(ui, |ui| self.analysis_pane(ui, tokens, actions));
        } else {
            self.canvas.pointers = crate::context::Pointers::default();
        }
        if !self
            .canvas
            .pointers
            .figures
            .iter()
            .any(|figure| figure.is_strong)
        {
            let culprits = crate::findings::culprits(self.findings.found());
            self.canvas.pointers.warnings = culprits.into_iter().collect();
        }
        self.keep_compared();
        self.canvas.pointers.compared = self.compared_on_map();
        self.canvas.pointers.assumed = self.assumed_on_map();
        if self.is_rearranging() {
            self.canvas.pointers.warnings.clear();
            self.canvas.pointers.compared = None;
            self.show_rearranging();
        }
        if self.canvas.pointers.compared.is_some() || self.is_assuming() {
            self.canvas.pointers.warnings.clear();
        }
        if is_whole {
            return;
        }
        let paper = Frame::new()
            .fill(theme::color(tokens.canvas))
            .stroke(Stroke::NONE);
        // Its place is kept, and it is drawn after the first map, whose camera it goes by.
        let is_beside = self.is_side_by_side() || self.is_charting();
        let beside = is_beside.then(|| {
            Panel::left("second-map")
                .exact_size((ui.available_width() / 2.0).floor())
                .resizable(false)
                .frame(paper)
                .show(ui, |ui| ui.max_rect())
                .inner
        });
        if beside.is_none() {
            self.canvas.point_from_beside(Hit::Empty);
        }
        if self.focus_pane && self.pane == Pane::Beside {
            self.focus_pane = false;
            self.focus_beside();
        }
        CentralPanel::default().frame(paper).show(ui, |ui| {
            if std::mem::take(&mut self.pending_fit) {
                self.canvas.run(crate::canvas::CanvasCommand::Fit);
            }
            if self.focus_pane && self.pane == Pane::Canvas {
                self.focus_pane = false;
                self.canvas.run(crate::canvas::CanvasCommand::Focus);
            }
            self.canvas.show_tie_labels = self.settings.show_tie_labels;
            self.canvas.show_steps = self.settings.show_steps;
            self.canvas.snaps_to_grid = self.settings.snap_to_grid;
            self.canvas.show_minimap = self.settings.show_minimap;
            let context = Context {
                session: &self.session,
                masked: self.masking.project(),
                analysis: shown_analysis(self.assuming.as_ref(), &self.analysis),
                findings: self.findings.found(),
                thresholds: &self.settings.thresholds,
                i18n: &self.i18n,
                tokens,
                now: (self.clock)(),
            };
            let (response, asked) = self.canvas.react(ui, &context);
            // At once, so that what is dragged stands where the hand is in this very frame.
            self.carry_out(ui.ctx(), asked);
            let context = Context {
                session: &self.session,
                masked: self.masking.project(),
                analysis: shown_analysis(self.assuming.as_ref(), &self.analysis),
                findings: self.findings.found(),
                thresholds: &self.settings.thresholds,
                i18n: &self.i18n,
                tokens,
                now: (self.clock)(),
            };
            actions.extend(self.canvas.show(ui, &response, &context));
        });
        if let Some(rect) = beside {
            let place = egui::UiBuilder::new().max_rect(rect);
            ui.scope_builder(place.id_salt("beside"), |ui| {
                if self.is_charting() {
                    self.chart_map(ui, rect, tokens, actions);
                } else {
                    self.second_map(ui, rect, tokens, actions);
                }
            });
        }
        self.bars_over_map(ui, tokens, actions);
    }

    /// The chips of filters at the map's upper left, and what finds at its upper right.
    fn bars_over_map(&mut self, ui: &mut Ui, tokens: &Tokens, actions: &mut Vec<Action>) {
        const CORNER: f32 = 10.0;
        const FIND: f32 = 420.0;
        let map = self.canvas.rect().shrink(CORNER);
        if !map.is_positive() {
            return;
        }
        let mut find = std::mem::take(&mut self.find);
        let taken = if find.is_open() { FIND } else { 0.0 };
        egui::Area::new(Id::new("filter-bar"))
            .order(egui::Order::Middle)
            .fixed_pos(map.left_top())
            .constrain(false)
            .show(ui.ctx(), |ui| {
                ui.set_max_width((map.width() - taken).max(160.0));
                filter_bar::ui(ui, &self.context(tokens), actions);
            });
        if find.is_open() {
            let closed = egui::Area::new(Id::new("find-bar"))
                .order(egui::Order::Middle)
                .pivot(egui::Align2::RIGHT_TOP)
                .fixed_pos(map.right_top())
                .show(ui.ctx(), |ui| find.ui(ui, &self.context(tokens), actions))
                .inner;
            if closed {
                self.canvas.run(crate::canvas::CanvasCommand::Focus);
                ui.ctx().request_repaint();
            }
        }
        self.find = find;
        if self.is_assuming() {
            egui::Area::new(Id::new("what-if"))
                .order(egui::Order::Middle)
                .pivot(egui::Align2::CENTER_TOP)
                .fixed_pos(map.center_top() + egui::vec2(0.0, 36.0))
                .show(ui.ctx(), |ui| self.assuming_banner(ui, tokens, actions));
        }
    }

    /// The columns of the table that a user has just chosen outlast the session.
    pub(super) fn remember_columns(&mut self) {
        let columns = self.analysis_pane.columns();
        let is_usual =
            self.settings.table_columns.is_empty() && columns == AnalysisPane::default().columns();
        if is_usual || self.settings.table_columns == columns {
            return;
        }
        self.settings.table_columns = columns.into_iter().map(str::to_owned).collect();
        self.save_settings();
    }

    /// A place at the top of a pane from which F6 goes on to the pane's first field or button.
    pub(super) fn pane_focus(&mut self, ui: &mut Ui, pane: Pane) {
        let rect = egui::Rect::from_min_size(ui.max_rect().min, egui::vec2(1.0, 1.0));
        let id = Id::new(("pane", pane as u8));
        if self.focus_pane && self.pane == pane {
            self.focus_pane = false;
            ui.memory_mut(|memory| {
                memory.request_focus(id);
                memory.move_focus(egui::FocusDirection::Next);
            });
            ui.ctx().request_repaint();
        }
        ui.interact(rect, id, egui::Sense::focusable_noninteractive());
    }
}
