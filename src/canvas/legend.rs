//! The legend: a small card in the corner that folds away.

use std::sync::Arc;

use egui::{Align2, Button, Color32, Galley, Pos2, Rect, RichText, Sense, Shape, Stroke, Ui, Vec2};

use crate::context::Context;
use crate::model::Point;
use crate::scene::{Legend, LegendItem, LegendMark};
use crate::style::tokens::type_scale;
use crate::theme::{self, color};

use super::camera::Camera;
use super::card::Card;
use super::marks::{self, Line};

/// Sizes of the caret and of an item's mark, in points.
const CARET: f32 = 10.0;
const MARK: Vec2 = Vec2::new(26.0, 14.0);
/// The card is not wider than this, and leaves as much beside it for the zoom bar, in points.
const WIDEST: f32 = 250.0;
const LEFT_FREE: f32 = 190.0;
/// But it is never narrower than this.
const NARROWEST: f32 = 150.0;

/// Draws the legend into the bottom left corner of `rect`.
pub fn ui(
    ui: &mut Ui,
    card: &mut Card,
    rect: Rect,
    context: &Context<'_>,
    legend: &Legend,
    is_open: &mut bool,
) {
    if legend.is_empty() {
        return;
    }
    card.ui(ui, rect, Align2::LEFT_BOTTOM, context.tokens, |ui| {
        ui.set_max_width((rect.width() - LEFT_FREE).clamp(NARROWEST, WIDEST));
        ui.spacing_mut().item_spacing = Vec2::new(10.0, 4.0);
        let caption = legend.caption.clone();
        let title = caption.unwrap_or_else(|| context.i18n.text("canvas-legend"));
        let heading = RichText::new(title)
            .font(theme::bold(type_scale::SECONDARY))
            .color(color(context.tokens.text));
        let key = if *is_open {
            "canvas-legend-hide"
        } else {
            "canvas-legend-show"
        };
        let button = ui
            .horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                ui.spacing_mut().button_padding = Vec2::ZERO;
                let room = ui.available_width() - CARET - 6.0;
                let heading = Button::new(heading).frame(false).wrap();
                let heading = |ui: &mut Ui| {
                    ui.set_max_width(room);
                    ui.add(heading)
                };
                let button = ui.scope(heading).inner;
                let (caret, _) = ui.allocate_exact_size(Vec2::splat(CARET), Sense::hover());
                paint_caret(
                    ui,
                    caret.center(),
                    *is_open,
                    color(context.tokens.secondary),
                );
                button
            })
            .inner
            .on_hover_text(context.i18n.text(key));
        if button.clicked() {
            *is_open = !*is_open;
        }
        if !*is_open {
            return;
        }
        for note in &legend.notes {
            ui.label(secondary(note, context));
        }
        entries(ui, &legend.items, context);
    });
}

/// Rows of entries, each as high as its own entries: a wrapping layout would keep the height of the
/// highest row for all that follow.
fn entries(ui: &mut Ui, items: &[LegendItem], context: &Context<'_>) {
    let room = ui.available_width();
    ui.spacing_mut().interact_size.y = MARK.y;
    let gap = ui.spacing().item_spacing.x;
    let mut rows: Vec<Vec<Entry<'_>>> = Vec::new();
    let mut left = 0.0;
    for item in items {
        let entry = Entry::new(ui, item, context, room);
        // Lines stand apart from marks.
        let same = |row: &Vec<Entry<'_>>| row.iter().all(|e| e.is_line() == entry.is_line());
        let fits = entry.size().x <= left;
        if let Some(row) = rows.last_mut().filter(|row| fits && same(row)) {
            left -= entry.size().x + gap;
            row.push(entry);
        } else {
            left = room - entry.size().x - gap;
            rows.push(vec![entry]);
        }
    }
    for row in rows {
        ui.horizontal(|ui| {
            for entry in row {
                entry.ui(ui, context);
            }
        });
    }
}

/// A small triangle: down where the card is open, to the right where it is folded.
fn paint_caret(ui: &Ui, centre: Pos2, is_open: bool, ink: Color32) {
    let corners = if is_open {
        [(-4.0, -2.0), (4.0, -2.0), (0.0, 3.0)]
    } else {
        [(-2.0, -4.0), (3.0, 0.0), (-2.0, 4.0)]
    };
    let points = corners.map(|(x, y)| centre + Vec2::new(x, y)).to_vec();
    let shape = Shape::convex_polygon(points, ink, Stroke::NONE);
    ui.painter().add(shape);
}

fn secondary(text: &str, context: &Context<'_>) -> RichText {
    RichText::new(text)
        .size(type_scale::SECONDARY)
        .color(color(context.tokens.secondary))
}

/// A mark with its words: one piece, so that a line never breaks between them.
struct Entry<'a> {
    item: &'a LegendItem,
    mark_width: f32,
    words: Arc<Galley>,
}

impl<'a> Entry<'a> {
    /// Between the mark and its words, in points.
    const GAP: f32 = 5.0;

    fn new(ui: &Ui, item: &'a LegendItem, context: &Context<'_>, room: f32) -> Self {
        let mark_width = match item.mark {
            LegendMark::Node { .. } | LegendMark::Sign(_) => MARK.y,
            LegendMark::Line { .. } => MARK.x,
        };
        let words = ui.painter().layout(
            item.text.clone(),
            theme::regular(type_scale::SECONDARY),
            color(context.tokens.secondary),
            room - mark_width - Self::GAP,
        );
        Self {
            item,
            mark_width,
            words,
        }
    }

    fn is_line(&self) -> bool {
        matches!(self.item.mark, LegendMark::Line { .. })
    }

    fn size(&self) -> Vec2 {
        let words = self.words.size();
        Vec2::new(self.mark_width + Self::GAP + words.x, words.y.max(MARK.y))
    }

    fn ui(self, ui: &mut Ui, context: &Context<'_>) {
        let (rect, response) = ui.allocate_exact_size(self.size(), Sense::hover());
        let name = &self.item.text;
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, name));
        let middle = rect.left_center();
        paint_mark(ui, context, self.item.mark, middle, self.mark_width);
        let text_at = Pos2::new(
            middle.x + self.mark_width + Self::GAP,
            rect.center().y - self.words.size().y / 2.0,
        );
        let ink = color(context.tokens.secondary);
        ui.painter().galley(text_at, self.words, ink);
    }
}

fn paint_mark(ui: &Ui, context: &Context<'_>, mark: LegendMark, left: Pos2, width: f32) {
    match mark {
        LegendMark::Sign(verdict) => {
            let centre = left + Vec2::new(width / 2.0, 0.0);
            super::compared::sign(ui.painter(), context.tokens, centre, 6.0, verdict);
        }
        LegendMark::Node { shape, fill, rim } => {
            let centre = left + Vec2::new(width / 2.0, 0.0);
            let rim = Stroke::new(1.0, color(rim));
            ui.painter()
                .add(marks::outline(shape, centre, 5.0, color(fill), rim));
        }
        LegendMark::Line {
            pattern,
            colour,
            width: thickness,
            arrow,
        } => {
            let at = |x: f32| Point::new(f64::from(left.x + x), f64::from(left.y));
            let mut shapes = Vec::new();
            Line {
                path: &[at(0.0), at(width)],
                width: thickness,
                colour,
                pattern,
                arrow_at_start: false,
                arrow_at_end: arrow,
            }
            .draw(&Camera::default(), ui.ctx().pixels_per_point(), &mut shapes);
            ui.painter().extend(shapes);
        }
    }
}
