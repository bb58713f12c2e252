//! Tokens turned into egui's `Style`, for both themes.

mod color;
mod fonts;

pub use color::color;
pub use fonts::{bold, regular, semibold};

use egui::style::{ScrollStyle, WidgetVisuals};
use egui::{Context, CornerRadius, FontId, Margin, Shadow, Stroke, Style, TextStyle, Theme, Vec2};

use crate::style::Tokens;
use crate::style::tokens::type_scale;

/// Corner radius of buttons, fields and cards, in points.
pub const RADIUS: u8 = 8;

/// How long what opens or changes is on the way, in seconds.
pub const ANIMATION: f32 = 0.14;

/// Installs fonts and both themes' styles.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts::definitions());
    set_strong(ctx, false);
}

/// Makes inks and lines of both themes harder, for a projector, or as they usually are.
pub fn set_strong(ctx: &Context, is_strong: bool) {
    ctx.data_mut(|data| data.insert_temp(strong_id(), is_strong));
    for (theme, tokens) in [
        (Theme::Light, Tokens::light()),
        (Theme::Dark, Tokens::dark()),
    ] {
        let tokens = if is_strong { tokens.strong() } else { tokens };
        ctx.set_style_of(theme, style(&tokens));
    }
}

fn strong_id() -> egui::Id {
    egui::Id::new("strong-tokens")
}

/// The tokens of the theme that egui shows now.
pub fn tokens(ctx: &Context) -> Tokens {
    let tokens = match ctx.theme() {
        Theme::Light => Tokens::light(),
        Theme::Dark => Tokens::dark(),
    };
    let is_strong = ctx.data(|data| data.get_temp(strong_id()).unwrap_or(false));
    if is_strong { tokens.strong() } else { tokens }
}

/// A check box with corners that tell it from a radio button.
pub fn checkbox(ui: &mut egui::Ui, on: &mut bool, text: String) -> egui::Response {
    ui.scope(|ui| {
        let widgets = &mut ui.visuals_mut().widgets;
        for state in [
            &mut widgets.inactive,
            &mut widgets.hovered,
            &mut widgets.active,
        ] {
            state.corner_radius = CornerRadius::same(3);
            // In a menu an empty box would not be seen otherwise.
            let edge = state.fg_stroke.color.gamma_multiply(0.5);
            state.bg_stroke = egui::Stroke::new(1.0, edge);
        }
        ui.checkbox(on, text)
    })
    .inner
}

fn style(tokens: &Tokens) -> Style {
    let mut style = Style {
        text_styles: [
            (TextStyle::Small, FontId::proportional(type_scale::SMALL)),
            (TextStyle::Body, FontId::proportional(type_scale::BODY)),
            (TextStyle::Button, FontId::proportional(type_scale::BODY)),
            (
                TextStyle::Monospace,
                FontId::monospace(type_scale::SECONDARY),
            ),
            (TextStyle::Heading, bold(type_scale::TITLE)),
        ]
        .into(),
        animation_time: ANIMATION,
        ..Style::default()
    };
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::new(8.0, 6.0);
    spacing.button_padding = Vec2::new(10.0, 5.0);
    spacing.interact_size = Vec2::new(32.0, 28.0);
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(16);
    spacing.menu_width = 220.0;
    spacing.tooltip_width = 320.0;
    spacing.scroll = ScrollStyle {
        floating_allocated_width: 8.0,
        ..ScrollStyle::thin()
    };
    visuals(tokens, &mut style);
    style
}

fn visuals(tokens: &Tokens, style: &mut Style) {
    let visuals = &mut style.visuals;
    *visuals = if tokens.dark {
        egui::Visuals::dark()
    } else {
        egui::Visuals::light()
    };
    let text = color(tokens.text);
    let line = Stroke::new(1.0, color(tokens.line));
    let corner_radius = CornerRadius::same(RADIUS);
    let widget = |ground, edge: Stroke, ink| WidgetVisuals {
        bg_fill: ground,
        weak_bg_fill: ground,
        bg_stroke: edge,
        corner_radius,
        fg_stroke: Stroke::new(1.0, ink),
        expansion: 0.0,
    };
    let panel = color(tokens.panel);
    let hover = color(tokens.panel.mixed(tokens.text, 0.05));
    let accent = color(tokens.accent);
    visuals.widgets.noninteractive = widget(panel, line, text);
    // What can be pressed has a line that is easier to see than those between panels.
    let edge = Stroke::new(1.0, color(tokens.line.mixed(tokens.secondary, 0.35)));
    visuals.widgets.inactive = widget(panel, edge, text);
    visuals.widgets.hovered = widget(hover, Stroke::new(1.0, color(tokens.secondary)), text);
    visuals.widgets.active = widget(color(tokens.accent_wash), Stroke::new(1.0, accent), text);
    visuals.widgets.open = widget(hover, line, text);
    visuals.selection.bg_fill = color(tokens.accent_wash);
    visuals.selection.stroke = Stroke::new(1.5, accent);
    visuals.hyperlink_color = accent;
    visuals.weak_text_color = Some(color(tokens.secondary));
    visuals.warn_fg_color = color(tokens.warning);
    visuals.error_fg_color = color(tokens.bad);
    visuals.panel_fill = panel;
    visuals.window_fill = panel;
    visuals.window_stroke = line;
    visuals.window_corner_radius = CornerRadius::same(12);
    visuals.menu_corner_radius = corner_radius;
    visuals.extreme_bg_color = color(tokens.panel);
    visuals.text_edit_bg_color = Some(if tokens.dark {
        color(tokens.background)
    } else {
        panel
    });
    visuals.faint_bg_color = color(tokens.background);
    visuals.code_bg_color = color(tokens.background);
    let shade =
        |alpha| egui::Color32::from_black_alpha(if tokens.dark { alpha * 2 } else { alpha });
    visuals.popup_shadow = Shadow {
        offset: [0, 4],
        blur: 16,
        spread: 0,
        color: shade(36),
    };
    visuals.window_shadow = Shadow {
        offset: [0, 8],
        blur: 32,
        spread: 0,
        color: shade(48),
    };
    visuals.striped = false;
}
