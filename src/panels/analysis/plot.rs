//! What the pictures share: axes in the language's numbers, quiet colours, no motion.

use egui::{Id, Rangef, Ui, Vec2};
use egui_plot::{AxisHints, GridInput, GridMark, Plot};

use crate::context::Context;
use crate::i18n::Lang;
use crate::model::Measure;
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::caution;

/// Least distance of lines of the grid, in points.
const NEAREST: f32 = 8.0;
/// Least distance of ticks along the horizontal and the vertical axis, in points.
const APART: (f64, f64) = (72.0, 26.0);

/// Decimals that a tick needs, by the distance to the next.
pub(super) fn digits(step: f64) -> usize {
    (0..6)
        .find(|digits| {
            let scaled = step * 10f64.powi(*digits);
            (scaled - scaled.round()).abs() < 1e-6 && scaled.round() >= 1.0
        })
        .unwrap_or(6) as usize
}

/// The least of 1, 2, 5, 10, 20 … and 0.5, 0.2 … that is at least so much.
fn step_of(least: f64) -> f64 {
    if !least.is_finite() || least <= 0.0 {
        return 1.0;
    }
    let power = 10f64.powf(least.log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0].map(|n| n * power);
    steps
        .into_iter()
        .find(|step| *step >= least * (1.0 - 1e-9))
        .unwrap_or(10.0 * power)
}

/// Ticks at round numbers, `apart` points or more from each other; whole ones where `whole`.
fn ticks(input: &GridInput, apart: f64, whole: bool) -> Vec<GridMark> {
    let mut step = step_of(input.base_step_size * apart / f64::from(NEAREST));
    if whole {
        step = step.max(1.0);
    }
    let (low, high) = input.bounds;
    let (first, last) = ((low / step).ceil(), (high / step).floor());
    // A range of bounds that are no numbers has no ticks.
    let count = (last - first + 1.0).clamp(0.0, 200.0) as usize;
    let marks = (0..count).map(|i| GridMark {
        value: (first + i as f64) * step,
        step_size: step,
    });
    marks.collect()
}

/// A tick as a number of the measure; shares of dependence in per cent.
pub(super) fn tick(lang: Lang, measure: Option<Measure>, mark: GridMark) -> String {
    match measure {
        Some(Measure::MaxDependence) => lang.percent(mark.value, digits(mark.step_size * 100.0)),
        _ => lang.number(mark.value, digits(mark.step_size)),
    }
}

/// Whether a measure counts something, so that its values are whole.
pub(super) fn is_count(measure: Measure) -> bool {
    crate::analysis::digits(measure) == 0
}

/// A plot that shows all of its contents and is neither moved nor zoomed. `None` as a measure is a
/// number of stakeholders.
pub(super) fn plot<'a>(
    ui: &Ui,
    ctx: &Context<'a>,
    id: &str,
    (x, x_name): (Option<Measure>, String),
    (y, y_name): (Option<Measure>, String),
) -> Plot<'a> {
    let lang = ctx.i18n.lang();
    let ink = theme::color(ctx.tokens.secondary);
    let name = |text: String| {
        egui::RichText::new(text)
            .font(theme::regular(type_scale::SECONDARY))
            .color(ink)
    };
    let font = theme::regular(type_scale::SMALL);
    let axis = |hints: AxisHints<'a>, measure: Option<Measure>, text: String| {
        hints
            .label(name(text))
            .tick_label_color(ink)
            .tick_label_font(font.clone())
            // Either there or not: a tick that fades cannot be read.
            .label_spacing(Rangef::new(NEAREST, NEAREST + 1.0))
            .formatter(move |mark, _| tick(lang, measure, mark))
    };
    let whole = |measure: Option<Measure>| measure.is_none_or(is_count);
    let (x_whole, y_whole) = (whole(x), whole(y));
    Plot::new(Id::new(id))
        .grid_spacing(Rangef::new(NEAREST, NEAREST + 1.0))
        .x_grid_spacer(move |input| ticks(&input, APART.0, x_whole))
        .y_grid_spacer(move |input| ticks(&input, APART.1, y_whole))
        .custom_x_axes(vec![axis(AxisHints::new_x(), x, x_name)])
        .custom_y_axes(vec![axis(AxisHints::new_y(), y, y_name)])
        .grid_color(theme::color(ctx.tokens.line))
        .show_background(false)
        .show_crosshair(false)
        .cursor_color(egui::Color32::TRANSPARENT)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .label_formatter(|_| None)
        .width(ui.available_width())
        .height((ui.available_height() - 2.0).max(60.0))
        .set_margin_fraction(Vec2::new(0.04, 0.10))
}

/// One line above a picture: what to bear in mind with its measures, and who is missing. Nothing
/// where there is nothing to say.
pub(super) fn notes(ui: &mut Ui, ctx: &Context<'_>, measures: &[Measure], undefined: usize) {
    let mut texts: Vec<String> = Vec::new();
    for measure in measures {
        texts.extend(caution::measure(ctx, *measure));
        texts.extend(caution::certainty(ctx, ctx.analysis.certainty(*measure)));
    }
    if undefined > 0 {
        let count = [("n", undefined.into())];
        texts.push(ctx.i18n.with("panel-plot-undefined", &count));
    }
    texts.dedup();
    if !texts.is_empty() {
        caution::warning(ui, ctx, texts.join(" "));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tick_has_the_decimals_that_tell_it_from_the_next() {
        for (step, expected) in [
            (1.0, 0),
            (10.0, 0),
            (0.5, 1),
            (0.25, 2),
            (0.1, 1),
            (0.02, 2),
        ] {
            assert_eq!(digits(step), expected, "{step}");
        }
        for (least, expected) in [
            (0.7, 1.0),
            (1.1, 2.0),
            (3.0, 5.0),
            (7.0, 10.0),
            (0.02, 0.02),
        ] {
            assert!((step_of(least) - expected).abs() < 1e-12, "{least}");
        }
        let mark = |value, step_size| GridMark { value, step_size };
        let id = Lang::Indonesian;
        assert_eq!(tick(id, Some(Measure::Closeness), mark(0.5, 0.1)), "0,5");
        assert_eq!(
            tick(id, Some(Measure::MaxDependence), mark(0.5, 0.1)),
            "50%"
        );
        assert_eq!(tick(id, None, mark(2000.0, 500.0)), "2.000");
    }
}
