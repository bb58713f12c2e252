//! How the values of a measure are spread: bars of equal width, each the stakeholders in it.

use std::sync::Arc;

use egui::{Rect, Sense, Ui, WidgetInfo, WidgetType};
use egui_plot::{Bar, BarChart, PlotPoint};

use crate::context::{Action, Context};
use crate::edit::Selection;
use crate::model::{Measure, StakeholderId};
use crate::theme;

use super::super::cached::{Cached, Shown};
use super::super::caution;
use super::super::controls;
use super::super::measure_menu;
use super::super::words::{named, short_key};
use super::plot;

/// Most bars side by side.
const MOST_BARS: usize = 30;

/// The picture's own state.
pub(super) struct Distribution {
    measure: Measure,
    bins: Cached<(Shown, Measure), Bins>,
}

impl Default for Distribution {
    fn default() -> Self {
        Self {
            measure: super::FIRST,
            bins: Cached::default(),
        }
    }
}

/// Bars from the lowest value to the highest.
struct Bins {
    width: f64,
    bars: Vec<Bin>,
    undefined: usize,
}

struct Bin {
    low: f64,
    members: Vec<StakeholderId>,
}

impl Distribution {
    /// The lesson on what it shows.
    pub fn lesson(&self) -> &'static str {
        crate::lessons::of_measure(self.measure)
    }

    /// Which measure.
    pub(super) fn bar(&mut self, ui: &mut Ui, ctx: &Context<'_>) {
        let name = ctx.i18n.text("panel-plot-measure");
        if let Some(picked) = measure_menu::chip(ui, ctx, &name, self.measure) {
            self.measure = picked;
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        let measure = self.measure;
        let key = (Shown::of(ctx), measure);
        let bins = Arc::clone(self.bins.get(key, || Bins::of(ctx, measure)));
        if bins.bars.is_empty() {
            controls::quiet(ui, ctx, ctx.i18n.text("panel-plot-empty"));
            caution::lines(ui, ctx, measure);
            return;
        }
        plot::notes(ui, ctx, &[measure], bins.undefined);
        let selected = &ctx.selection().stakeholders;
        let chosen = |bin: &Bin| {
            bin.members
                .iter()
                .filter(|id| selected.contains(id))
                .count()
        };
        let quiet = theme::color(ctx.tokens.accent.mixed(ctx.tokens.panel, 0.6));
        let strong = theme::color(ctx.tokens.accent);
        let bar = |bin: &Bin, count: usize, fill| {
            Bar::new(bin.low + bins.width / 2.0, count as f64)
                .width(bins.width * 0.92)
                .fill(fill)
                .stroke(egui::Stroke::NONE)
        };
        let all = bins
            .bars
            .iter()
            .map(|bin| bar(bin, bin.members.len(), quiet));
        let among = bins.bars.iter().map(|bin| bar(bin, chosen(bin), strong));
        let all = BarChart::new("", all.collect())
            .color(quiet)
            .allow_hover(false);
        let among = BarChart::new("", among.collect())
            .color(strong)
            .allow_hover(false);
        let name = ctx.i18n.text(&short_key(measure));
        let count = ctx.i18n.text("panel-plot-count");
        let shown = plot::plot(
            ui,
            ctx,
            "distribution",
            (Some(measure), name),
            (None, count),
        )
        .include_y(0.0)
        .show(ui, |plot| {
            plot.bar_chart(all);
            plot.bar_chart(among);
        });
        for (number, bin) in bins.bars.iter().enumerate() {
            if bin.members.is_empty() {
                continue;
            }
            let corner = |x, y| shown.transform.position_from_point(&PlotPoint::new(x, y));
            let rect = Rect::from_two_pos(
                corner(bin.low, 0.0),
                corner(bin.low + bins.width, bin.members.len() as f64),
            );
            let id = ui.id().with(("bin", number));
            let response = ui.interact(rect, id, Sense::click());
            let spoken = bins.described(ctx, measure, bin);
            response.widget_info(|| {
                let on = chosen(bin) > 0;
                WidgetInfo::selected(WidgetType::Button, true, on, &spoken)
            });
            if response.hovered() || response.has_focus() {
                let edge = egui::Stroke::new(1.5, strong);
                ui.painter()
                    .rect_stroke(rect, 0.0, edge, egui::StrokeKind::Inside);
            }
            let response = response.on_hover_ui_at_pointer(|ui| {
                ui.label(&spoken);
                controls::quiet(ui, ctx, named(ctx, &bin.members));
            });
            if response.clicked() {
                let members = bin.members.iter().copied();
                actions.push(Action::Select(Selection::stakeholders(members)));
            }
        }
    }
}

impl Bins {
    fn of(ctx: &Context<'_>, measure: Measure) -> Self {
        let all = &ctx.analysis.stakeholders;
        let values: Vec<(f64, StakeholderId)> = all
            .iter()
            .filter_map(|(id, m)| Some((m.value(measure).filter(|v| v.is_finite())?, *id)))
            .collect();
        let undefined = all.len() - values.len();
        let numbers: Vec<f64> = values.iter().map(|(value, _)| *value).collect();
        let (low, width, count) = layout(&numbers, plot::is_count(measure));
        let mut bars: Vec<Bin> = (0..count)
            .map(|i| Bin {
                low: low + i as f64 * width,
                members: Vec::new(),
            })
            .collect();
        for (value, id) in values {
            // The highest value closes the last bar.
            let at = ((value - low) / width + 1e-9).floor().max(0.0) as usize;
            bars[at.min(count - 1)].members.push(id);
        }
        Self {
            width,
            bars,
            undefined,
        }
    }

    /// A bar in words: how many stakeholders lie between which values.
    fn described(&self, ctx: &Context<'_>, measure: Measure, bin: &Bin) -> String {
        let lang = ctx.i18n.lang();
        let count = bin.members.len().into();
        let is_single = plot::is_count(measure) && self.width <= 1.0;
        if is_single {
            // The bar of a whole number stands around it.
            let value = lang.number(bin.low + self.width / 2.0, 0);
            let arguments = [("n", count), ("value", value.into())];
            return ctx.i18n.with("panel-plot-bar-value", &arguments);
        }
        let (from, to) = if plot::is_count(measure) {
            let from = lang.number(bin.low + 0.5, 0);
            (from, lang.number(bin.low + self.width - 0.5, 0))
        } else {
            let digits = plot::digits(self.width / 4.0).min(4);
            let bound = |value| match measure {
                Measure::MaxDependence => lang.percent(value, 0),
                _ => lang.number(value, digits),
            };
            (bound(bin.low), bound(bin.low + self.width))
        };
        let arguments = [("n", count), ("from", from.into()), ("to", to.into())];
        ctx.i18n.with("panel-plot-bar", &arguments)
    }
}

/// Where the first bar begins, how wide all are, and how many: a bar for each whole number where
/// values are whole and few; otherwise about the root of the number of values.
fn layout(values: &[f64], whole: bool) -> (f64, f64, usize) {
    let low = values.iter().copied().fold(f64::MAX, f64::min);
    let high = values.iter().copied().fold(f64::MIN, f64::max);
    if values.is_empty() {
        return (0.0, 1.0, 0);
    }
    if whole {
        let span = (high - low) as usize + 1;
        let width = span.div_ceil(MOST_BARS);
        return (low - 0.5, width as f64, span.div_ceil(width));
    }
    if high - low <= 1e-9 * high.abs().max(1.0) {
        return (low - 0.05, 0.1, 1);
    }
    let bars = (values.len() as f64).sqrt().ceil() as usize;
    let bars = bars.clamp(6, MOST_BARS);
    (low, (high - low) / bars as f64, bars)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_hold_every_value() {
        assert_eq!(layout(&[], true), (0.0, 1.0, 0));
        assert_eq!(layout(&[1.0, 3.0], true), (0.5, 1.0, 3));
        assert_eq!(layout(&[0.5, 0.5], false), (0.45, 0.1, 1));
        let (low, width, count) = layout(&[0.0, 0.2, 1.0], false);
        assert_eq!((low, count), (0.0, 6));
        assert!((low + width * count as f64 - 1.0).abs() < 1e-12);
        let (low, width, count) = layout(&[2.0, 91.0], true);
        assert_eq!((low, width, count), (1.5, 3.0, 30));
    }
}
