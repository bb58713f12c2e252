//! The small network of a lesson with what it says now, the task, and the ways to start again or to get
//! a hint.

use egui::{Label, RichText, Sense, Ui, Vec2};
use egui_phosphor::regular as icon;

use crate::canvas::playground::Board;
use crate::canvas::{Playground, Touch};
use crate::context::Context;
use crate::lessons::{Hint, Lesson, Play, Shows};
use crate::model::Point;
use crate::scene::Bounds;
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::controls;

/// Height of the map as a share of its width, and its limits in points.
const SHAPE: f32 = 0.72;
const HEIGHTS: (f32, f32) = (190.0, 320.0);

/// A small network on the table.
pub(super) struct Table {
    play: Play,
    map: Playground,
    extent: Bounds,
    /// What was answered when a hint was asked for.
    hint: Option<Hint>,
}

impl Table {
    pub fn of(lesson: &'static Lesson) -> Option<Self> {
        let play = Play::of(lesson)?;
        let places = play.setup().net.people.iter();
        let places = places.map(|(_, x, y)| Bounds::at(Point::new(*x, *y)));
        Some(Self {
            extent: places.reduce(Bounds::union)?,
            play,
            map: Playground::default(),
            hint: None,
        })
    }

    pub fn play(&self) -> &Play {
        &self.play
    }

    pub fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, lesson: &'static Lesson) {
        let i18n = ctx.i18n;
        if self.play.setup().task.is_some() {
            self.task(ui, ctx, lesson);
        }
        self.map(ui, ctx, lesson);
        let hint = match self.play.picked() {
            Some(id) => {
                let name = [("name", self.play.name(id).into())];
                i18n.with("lesson-play-picked", &name)
            }
            None => i18n.text("lesson-play-hint"),
        };
        controls::quiet(ui, ctx, hint).on_hover_text(i18n.text("lesson-play-keys"));
        for said in self.play.said(i18n) {
            let text = match self.sign() {
                Some(sign) => format!("{sign} {}", said.text),
                None => said.text,
            };
            let (font, ink) = if said.is_changed {
                (theme::bold(type_scale::BODY), ctx.tokens.accent)
            } else {
                (theme::regular(type_scale::BODY), ctx.tokens.text)
            };
            let text = RichText::new(text).font(font);
            ui.add(Label::new(text.color(theme::color(ink))).wrap());
        }
        let (added, removed) = self.play.changes();
        let changes = if (added, removed) == (0, 0) {
            i18n.text("lesson-play-unchanged")
        } else {
            let counts = [("added", added.into()), ("removed", removed.into())];
            i18n.with("lesson-play-changes", &counts)
        };
        controls::quiet(ui, ctx, changes);
        self.buttons(ui, ctx, lesson);
    }

    /// What marks those who bear the position that the lesson is about: its name is too long to stand
    /// below theirs.
    fn sign(&self) -> Option<&'static str> {
        matches!(self.play.setup().shows, Shows::Role(_)).then_some(icon::STAR)
    }

    fn map(&mut self, ui: &mut Ui, ctx: &Context<'_>, lesson: &Lesson) {
        let width = ui.available_width();
        let height = (width * SHAPE).clamp(HEIGHTS.0, HEIGHTS.1);
        let (rect, _) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
        let title = [("name", lesson.title(ctx.i18n).into())];
        let name = ctx.i18n.with("lesson-play-name", &title);
        let play = &self.play;
        let hint = match self.hint {
            Some(Hint::Tie(a, b) | Hint::Untie(a, b)) => Some((a, b)),
            Some(Hint::TooFar) | None => None,
        };
        let board = Board {
            name: &name,
            extent: self.extent,
            beside: &|id| play.beside(ctx.i18n, id),
            sign: self.sign(),
            marked_ties: play.marked_ties(),
            hint,
        };
        let own = Context {
            session: play.session(),
            masked: None,
            analysis: play.analysis(),
            findings: &[],
            ..*ctx
        };
        for touch in self.map.ui(ui, rect, &own, &board) {
            self.touch(touch);
        }
    }

    fn touch(&mut self, touch: Touch) {
        match touch {
            Touch::Pick(id) => self.play.pick(id),
            Touch::Drag(id, to) => self.play.drag(id, to),
            Touch::Settle => self.play.settle(),
            Touch::Toggle(a, b) => {
                self.play.toggle(a, b);
                self.hint = None;
            }
            Touch::Remove(tie) => {
                self.play.remove(tie);
                self.hint = None;
            }
        }
    }

    fn task(&self, ui: &mut Ui, ctx: &Context<'_>, lesson: &Lesson) {
        let tokens = ctx.tokens;
        let is_solved = self.play.is_solved();
        let is_too_much = !is_solved && self.play.reaches_goals();
        let (glyph, key, ink) = match (is_solved, is_too_much) {
            (true, _) => (icon::CHECK_CIRCLE, "lesson-play-solved", tokens.good),
            (_, true) => (icon::WARNING_CIRCLE, "lesson-play-too-many", tokens.warning),
            _ => (icon::CIRCLE, "lesson-play-open", tokens.secondary),
        };
        let edge = if is_solved { tokens.good } else { tokens.line };
        egui::Frame::new()
            .stroke(egui::Stroke::new(1.0, theme::color(edge)))
            .corner_radius(theme::RADIUS)
            .inner_margin(egui::Margin::symmetric(10, 6))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                let name = ctx.i18n.text("lesson-play-task");
                ui.label(RichText::new(name).font(theme::bold(type_scale::SECONDARY)));
                ui.add(Label::new(lesson.text(ctx.i18n, "task")).wrap());
                let state = format!("{glyph} {}", ctx.i18n.text(key));
                let state = RichText::new(state).color(theme::color(ink));
                ui.add(Label::new(state).wrap());
                if let Some(hint) = self.hint {
                    controls::quiet(ui, ctx, self.hint_text(ctx, hint));
                }
            });
    }

    fn hint_text(&self, ctx: &Context<'_>, hint: Hint) -> String {
        let (key, a, b) = match hint {
            Hint::Tie(a, b) => ("lesson-play-help-tie", a, b),
            Hint::Untie(a, b) => ("lesson-play-help-untie", a, b),
            Hint::TooFar => return ctx.i18n.text("lesson-play-help-none"),
        };
        let names = [
            ("from", self.play.name(a).into()),
            ("to", self.play.name(b).into()),
        ];
        ctx.i18n.with(key, &names)
    }

    fn buttons(&mut self, ui: &mut Ui, ctx: &Context<'_>, lesson: &'static Lesson) {
        ui.horizontal_wrapped(|ui| {
            let is_changed = self.play.session().history().can_undo();
            let reset = ctx.i18n.text("lesson-play-reset");
            let reset = ui.add_enabled(is_changed, egui::Button::new(reset));
            if reset.clicked()
                && let Some(play) = Play::of(lesson)
            {
                (self.play, self.hint) = (play, None);
                ui.ctx().request_repaint();
            }
            let is_open = self.play.setup().task.is_some() && !self.play.is_solved();
            if is_open && ui.button(ctx.i18n.text("lesson-play-help")).clicked() {
                self.hint = Some(self.play.hint());
                ui.ctx().request_repaint();
            }
        });
    }
}
