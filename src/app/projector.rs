//! The projector: everything larger, inks harder, panels away and the map as large as the screen, while
//! one goes on drawing. Afterwards everything stands where it stood.

use egui::ViewportCommand;

use crate::canvas::{Camera, CanvasCommand, Tool};
use crate::io::Settings;
use crate::theme;

use super::App;

/// How much larger everything is.
const LARGER: f32 = 1.5;
/// A large screen is seen from as far as a small one: there is to be no more room than this, in points.
const WIDEST: f32 = 1_440.0;
/// The window is to stay at least so wide, in points: what is narrower has no room for the menus.
const NARROWEST: f32 = 900.0;
/// The same where groups are compared: their table is wide.
const NARROWEST_CLASS: f32 = 1_340.0;

/// How everything stood before.
pub(super) struct Projector {
    settings: Settings,
    camera: Camera,
    is_fitted: bool,
    was_fullscreen: bool,
    /// For which window the size was chosen.
    fitted: Fitted,
    /// Over as soon as everything has its usual size again: panels that were drawn larger would keep
    /// a part of that.
    is_ending: bool,
}

/// What the size goes by.
#[derive(Clone, Copy, PartialEq)]
struct Fitted {
    /// The width of the window at a size of 1, in points.
    width: f32,
    /// Groups are compared in it.
    is_class: bool,
}

impl Fitted {
    /// How large everything is to be, by how large it usually is.
    fn scale(self, usual: f32) -> f32 {
        let narrowest = if self.is_class {
            NARROWEST_CLASS
        } else {
            NARROWEST
        };
        let larger = (usual * LARGER).max(self.width / WIDEST);
        larger.min(self.width / narrowest).max(usual)
    }
}

impl Projector {
    /// The settings that outlast the projector: what it has changed is as it was.
    pub(super) fn lasting(&self, now: &Settings) -> Settings {
        let before = &self.settings;
        Settings {
            show_left_panel: before.show_left_panel,
            show_right_panel: before.show_right_panel,
            show_table: before.show_table,
            show_history: before.show_history,
            show_views: before.show_views,
            show_minimap: before.show_minimap,
            interface_scale: before.interface_scale,
            ..now.clone()
        }
    }
}

impl App {
    /// Whether the map is shown for a projector.
    pub fn is_projecting(&self) -> bool {
        self.projector.is_some()
    }

    pub(super) fn toggle_projector(&mut self, ctx: &egui::Context) {
        if self.projector.is_some() {
            self.stop_projecting(ctx);
            return;
        }
        let was_fullscreen = ctx.input(|i| i.viewport().fullscreen.unwrap_or(false));
        let fitted = self.fitted(ctx);
        self.projector = Some(Projector {
            settings: self.settings.clone(),
            camera: *self.canvas.camera(),
            is_fitted: self.canvas.is_fitted(),
            was_fullscreen,
            fitted,
            is_ending: false,
        });
        let settings = &mut self.settings;
        settings.show_left_panel = false;
        settings.show_right_panel = false;
        settings.show_table = false;
        settings.show_minimap = false;
        settings.interface_scale = fitted.scale(settings.interface_scale);
        theme::set_strong(ctx, true);
        self.apply_settings(ctx);
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
        self.pending_fit = true;
        if !self.is_comparing_groups() {
            (self.pane, self.focus_pane) = (super::Pane::Canvas, true);
        }
        let text = self.i18n.text("projector-how-to-end");
        self.say(text);
        ctx.request_repaint();
    }

    fn fitted(&self, ctx: &egui::Context) -> Fitted {
        Fitted {
            width: (ctx.content_rect().width() * ctx.zoom_factor()).round(),
            is_class: self.is_comparing_groups(),
        }
    }

    /// Gives everything its size back, and then its place.
    pub(super) fn stop_projecting(&mut self, ctx: &egui::Context) {
        let Some(before) = &mut self.projector else {
            return;
        };
        before.is_ending = true;
        self.settings.interface_scale = before.settings.interface_scale;
        theme::set_strong(ctx, false);
        self.apply_settings(ctx);
        ctx.request_repaint();
    }

    /// Puts everything back once it has its size.
    pub(super) fn follow_projector(&mut self, ctx: &egui::Context) {
        self.follow_window(ctx);
        let is_over =
            self.projector.as_ref().is_some_and(|p| p.is_ending) && self.is_of_its_size(ctx);
        let Some(before) = self.projector.take_if(|_| is_over) else {
            return;
        };
        self.settings = before.lasting(&self.settings);
        if !before.was_fullscreen {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        }
        self.canvas
            .run(CanvasCommand::PutBack(before.camera, before.is_fitted));
        self.notice = None;
        ctx.request_repaint();
    }

    /// Chooses the size anew where the window has become another, or shows something else.
    fn follow_window(&mut self, ctx: &egui::Context) {
        let fitted = self.fitted(ctx);
        let Some(projector) = &mut self.projector else {
            return;
        };
        let is_same = (projector.fitted.width - fitted.width).abs() < 2.0
            && projector.fitted.is_class == fitted.is_class;
        if is_same || projector.is_ending {
            return;
        }
        projector.fitted = fitted;
        self.settings.interface_scale = fitted.scale(projector.settings.interface_scale);
        self.apply_settings(ctx);
        self.pending_fit = true;
        ctx.request_repaint();
    }

    /// Esc ends it where it has nothing else to take back.
    pub(super) fn take_in_projector_keys(&mut self, ctx: &egui::Context) {
        // What is chosen is given up by Esc on the map.
        let is_of_map = self.canvas.has_focus() && !self.session.selection().is_empty();
        let is_free = !is_of_map
            && !self.session.is_previewing()
            && self.canvas.tool() == Tool::Select
            && !self.is_assuming()
            && !self.is_rearranging()
            && !self.classroom.takes_escape()
            && !egui::Popup::is_any_open(ctx)
            && !self.find.is_open();
        let none = egui::Modifiers::NONE;
        if is_free && ctx.input_mut(|i| i.consume_key(none, egui::Key::Escape)) {
            self.stop_projecting(ctx);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_screen_is_read_from_as_far_as_a_small_one() {
        let scale = |width, is_class| Fitted { width, is_class }.scale(1.0);
        assert_eq!(scale(1_920.0, false), LARGER);
        assert_eq!(scale(3_840.0, false), 3_840.0 / WIDEST);
        // As much as leaves room for the menus, and for the table of groups.
        assert_eq!(scale(1_024.0, false), 1_024.0 / NARROWEST);
        assert_eq!(scale(1_366.0, true), 1_366.0 / NARROWEST_CLASS);
        assert_eq!(scale(1_024.0, true), 1.0);
    }
}
