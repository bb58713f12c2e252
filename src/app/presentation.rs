//! The map alone, on the whole screen: for the wall of a room. Nothing can be changed in it, and
//! everything stands where it stood when it is over.

use egui::{Align, CentralPanel, Frame, Key, Layout, Modifiers, Panel, RichText, Ui};
use egui::{ViewportCommand, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::canvas::{Camera, CanvasCommand};
use crate::context::{Action, Context};
use crate::edit::Selection;
use crate::model::{SavedViewId, ViewState};
use crate::style::Tokens;
use crate::theme;

use super::App;

/// Height of the line below the map, in points.
const LINE: f32 = 64.0;
/// Size of the caption, in points: to be read from the back of a room.
const CAPTION: f32 = 26.0;

/// How everything stood before.
pub(super) struct Presentation {
    view: ViewState,
    selection: Selection,
    camera: Camera,
    is_fitted: bool,
    shown_view: Option<SavedViewId>,
    was_fullscreen: bool,
}

/// What a key or a button asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Next,
    Previous,
    First,
    Last,
    End,
}

const KEYS: [(Key, Step); 14] = [
    (Key::ArrowRight, Step::Next),
    (Key::ArrowDown, Step::Next),
    (Key::PageDown, Step::Next),
    (Key::Space, Step::Next),
    (Key::Enter, Step::Next),
    (Key::ArrowLeft, Step::Previous),
    (Key::ArrowUp, Step::Previous),
    (Key::PageUp, Step::Previous),
    (Key::Backspace, Step::Previous),
    (Key::Home, Step::First),
    (Key::End, Step::Last),
    (Key::Escape, Step::End),
    (Key::F11, Step::End),
    (Key::F5, Step::First),
];

impl App {
    /// Whether the map is being presented.
    pub fn is_presenting(&self) -> bool {
        self.presentation.is_some()
    }

    /// Begins with the view shown last, or else the first of the list; without any, with the map as
    /// it is.
    pub(super) fn present(&mut self, ctx: &egui::Context) {
        let was_fullscreen = ctx.input(|i| i.viewport().fullscreen.unwrap_or(false));
        self.session.abort_preview();
        self.canvas.run(CanvasCommand::Cancel);
        self.presentation = Some(Presentation {
            view: self.session.project().view.clone(),
            selection: self.session.selection().clone(),
            camera: *self.canvas.camera(),
            is_fitted: self.canvas.is_fitted(),
            shown_view: self.shown_view,
            was_fullscreen,
        });
        self.session.select(Selection::none());
        self.canvas.is_presenting = true;
        ctx.memory_mut(egui::Memory::stop_text_input);
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
        let views = self.showable_views();
        let first = self.shown_view.filter(|id| views.contains(id));
        if let Some(id) = first.or(views.first().copied()) {
            self.show_saved_view(id);
        }
    }

    /// Puts everything back.
    fn stop_presenting(&mut self, ctx: &egui::Context) {
        let Some(before) = self.presentation.take() else {
            return;
        };
        self.session.set_view(before.view);
        self.session.select(before.selection);
        self.shown_view = before.shown_view;
        self.canvas
            .run(CanvasCommand::PutBack(before.camera, before.is_fitted));
        if !before.was_fullscreen {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        }
        self.focus_pane = true;
        ctx.request_repaint();
    }

    /// The keys of a presentation; all others do nothing.
    pub(super) fn take_in_presentation_keys(&mut self, ctx: &egui::Context) {
        let pressed: Vec<Step> = KEYS
            .into_iter()
            .filter(|(key, _)| ctx.input_mut(|i| i.consume_key(Modifiers::NONE, *key)))
            .map(|(_, step)| step)
            .collect();
        for step in pressed {
            self.take_step(ctx, step);
        }
    }

    fn take_step(&mut self, ctx: &egui::Context, step: Step) {
        let views = self.showable_views();
        match step {
            Step::Next => self.step_saved_view(true),
            Step::Previous => self.step_saved_view(false),
            Step::First => {
                if let Some(id) = views.first() {
                    self.show_saved_view(*id);
                }
            }
            Step::Last => {
                if let Some(id) = views.last() {
                    self.show_saved_view(*id);
                }
            }
            Step::End => self.stop_presenting(ctx),
        }
        ctx.request_repaint();
    }

    /// The map and a line with the caption.
    pub(super) fn lay_out_presentation(&mut self, ui: &mut Ui, tokens: &Tokens) {
        let ground = Frame::new()
            .fill(theme::color(tokens.panel))
            .inner_margin(egui::Margin::symmetric(20, 0));
        let step = Panel::bottom("presentation")
            .exact_size(LINE)
            .resizable(false)
            .frame(ground)
            .show(ui, |ui| self.presentation_line(ui, tokens))
            .inner;
        let paper = Frame::new().fill(theme::color(tokens.canvas));
        CentralPanel::default().frame(paper).show(ui, |ui| {
            self.canvas.pointers = crate::context::Pointers::default();
            self.canvas.show_tie_labels = self.settings.show_tie_labels;
            self.canvas.show_steps = self.settings.show_steps;
            let context = Context {
                session: &self.session,
                masked: self.masking.project(),
                analysis: &self.analysis,
                findings: self.findings.found(),
                thresholds: &self.settings.thresholds,
                i18n: &self.i18n,
                tokens,
                now: (self.clock)(),
            };
            let (response, mut asked) = self.canvas.react(ui, &context);
            asked.extend(self.canvas.show(ui, &response, &context));
            // Whom a screen reader or a click picks is shown; nothing else happens.
            asked.retain(|action| matches!(action, Action::Select(_) | Action::Reveal(_)));
            self.carry_out(ui.ctx(), asked);
        });
        if let Some(step) = step {
            self.take_step(ui.ctx(), step);
        }
    }

    fn presentation_line(&self, ui: &mut Ui, tokens: &Tokens) -> Option<Step> {
        let views = self.showable_views();
        let here = self
            .shown_view
            .and_then(|id| views.iter().position(|view| *view == id));
        let mut step = None;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let mut button = |ui: &mut Ui, glyph: &str, key: &str, is_enabled: bool, then: Step| {
                let name = self.i18n.text(key);
                let glyph = RichText::new(glyph).size(22.0);
                let button = egui::Button::new(glyph)
                    .frame_when_inactive(false)
                    .min_size(egui::Vec2::splat(40.0));
                let response = ui.add_enabled(is_enabled, button).on_hover_text(&name);
                response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, is_enabled, &name));
                if response.clicked() {
                    step = Some(then);
                }
            };
            button(ui, icon::X, "presentation-end", true, Step::End);
            if !views.is_empty() {
                let is_last = here.is_some_and(|here| here + 1 == views.len());
                button(
                    ui,
                    icon::CARET_RIGHT,
                    "presentation-next",
                    !is_last,
                    Step::Next,
                );
                let place = self.i18n.with(
                    "presentation-place",
                    &[
                        ("n", here.map_or(0, |here| here + 1).into()),
                        ("all", views.len().into()),
                    ],
                );
                let place = RichText::new(place)
                    .size(16.0)
                    .color(theme::color(tokens.secondary));
                ui.label(place);
                let is_first = here.is_none_or(|here| here == 0);
                button(
                    ui,
                    icon::CARET_LEFT,
                    "presentation-previous",
                    !is_first,
                    Step::Previous,
                );
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let caption = RichText::new(self.presentation_caption())
                    .font(theme::bold(CAPTION))
                    .color(theme::color(tokens.text));
                ui.add(egui::Label::new(caption).truncate());
            });
        });
        step
    }

    /// The caption of the view shown, or else the title of the network.
    fn presentation_caption(&self) -> String {
        let project = self.session.project();
        let view = self.shown_view.and_then(|id| project.views.get(&id));
        if let Some(view) = view {
            return view.caption.clone();
        }
        let variant = &self.session.variant().header.name;
        let title = &project.card.title;
        if title.is_empty() {
            variant.clone()
        } else {
            format!("{title}: {variant}")
        }
    }
}
