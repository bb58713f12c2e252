//! How large the interface is, and how much of it moves.

use super::App;

/// The sizes that are offered; 1 is the usual one.
const SCALES: [f32; 10] = [0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.25, 2.5];

/// A change of the interface's size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scale {
    Larger,
    Smaller,
    Usual,
}

impl Scale {
    /// The size after it.
    fn after(self, now: f32) -> f32 {
        match self {
            Self::Larger => SCALES.iter().copied().find(|s| *s > now + 0.01),
            Self::Smaller => SCALES.iter().rev().copied().find(|s| *s < now - 0.01),
            Self::Usual => Some(1.0),
        }
        .unwrap_or(now)
    }
}

impl App {
    pub(super) fn scale_interface(&mut self, ctx: &egui::Context, scale: Scale) {
        self.settings.interface_scale = scale.after(self.settings.interface_scale);
        self.apply_settings(ctx);
        let size = f64::from(self.settings.interface_scale);
        let size = self.i18n.lang().percent(size, 0);
        let text = self.i18n.with("notice-size", &[("size", size.into())]);
        self.say(text);
    }

    /// Whether everything is as large as the settings say.
    pub(super) fn is_of_its_size(&self, ctx: &egui::Context) -> bool {
        let (smallest, largest) = (SCALES[0], SCALES[SCALES.len() - 1]);
        let scale = self.settings.interface_scale;
        !scale.is_finite() || ctx.zoom_factor() == scale.clamp(smallest, largest)
    }

    /// Makes the interface as large and as lively as the settings say.
    pub(super) fn apply_settings(&self, ctx: &egui::Context) {
        // The size is the settings' alone: egui's own keys would change it during a presentation.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let (smallest, largest) = (SCALES[0], SCALES[SCALES.len() - 1]);
        let scale = self.settings.interface_scale;
        if scale.is_finite() {
            ctx.set_zoom_factor(scale.clamp(smallest, largest));
        }
        let time = if self.settings.reduce_motion {
            0.0
        } else {
            crate::theme::ANIMATION
        };
        ctx.all_styles_mut(|style| {
            style.animation_time = time;
            style.scroll_animation = if time > 0.0 {
                egui::style::ScrollAnimation::default()
            } else {
                egui::style::ScrollAnimation::none()
            };
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_go_step_by_step_and_stop_at_both_ends() {
        assert_eq!(Scale::Larger.after(1.0), 1.1);
        assert_eq!(Scale::Smaller.after(1.0), 0.9);
        assert_eq!(Scale::Larger.after(2.5), 2.5);
        assert_eq!(Scale::Smaller.after(0.75), 0.75);
        // A size that a hand wrote into the settings.
        assert_eq!(Scale::Smaller.after(1.3), 1.25);
        assert_eq!(Scale::Usual.after(2.0), 1.0);
    }
}
