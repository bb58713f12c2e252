//! Sets the connected parts of a drawing side by side, in rows, the large ones first.

use crate::model::Point;

use super::area::Area;
use super::input::Input;

/// Space between parts.
const GAP: f64 = 60.0;
/// Width of the whole over its height, as screens have it.
const ASPECT: f64 = 1.6;

/// One part: its members and their places.
pub(super) struct Part {
    pub members: Vec<u32>,
    pub places: Vec<Point>,
}

/// Everybody's places with the parts beside each other, as wide as a screen is.
pub(super) fn side_by_side(parts: &[Part], input: &Input) -> Vec<Point> {
    in_rows(parts, input, 0.0)
}

/// The same in rows of at least this width.
pub(super) fn in_rows(parts: &[Part], input: &Input, width: f64) -> Vec<Point> {
    let areas: Vec<Area> = parts
        .iter()
        .map(|part| {
            let rooms = part.members.iter().zip(&part.places);
            rooms
                .map(|(member, place)| Area::of(*place, input.marks[*member as usize].room))
                .reduce(Area::union)
                .unwrap_or(Area {
                    min: Point::default(),
                    max: Point::default(),
                })
        })
        .collect();
    let mut places = vec![Point::default(); input.marks.len()];
    for ((part, area), corner) in parts.iter().zip(&areas).zip(corners(&areas, width)) {
        for (member, place) in part.members.iter().zip(&part.places) {
            places[*member as usize] = *place - area.min + corner;
        }
    }
    places
}

/// The top left corner of each area, in rows of like height.
fn corners(areas: &[Area], width: f64) -> Vec<Point> {
    let gap = |area: &Area| {
        if area.width() < 4.0 * GAP {
            GAP / 3.0
        } else {
            GAP
        }
    };
    let total: f64 = areas
        .iter()
        .map(|area| (area.width() + gap(area)) * (area.height() + gap(area)))
        .sum();
    let widest = areas.iter().map(Area::width).fold(0.0, f64::max);
    let row_width = (total * ASPECT).sqrt().max(widest).max(width);
    let mut order: Vec<usize> = (0..areas.len()).collect();
    order.sort_by(|a, b| areas[*b].height().total_cmp(&areas[*a].height()));
    let mut corners = vec![Point::default(); areas.len()];
    let (mut x, mut y, mut row_height) = (0.0, 0.0, 0.0_f64);
    for index in order {
        let area = &areas[index];
        if x > 0.0 && x + area.width() > row_width {
            (x, y, row_height) = (0.0, y + row_height, 0.0);
        }
        corners[index] = Point::new(x, y);
        x += area.width() + gap(area);
        row_height = row_height.max(area.height() + gap(area));
    }
    corners
}
