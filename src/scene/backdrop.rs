//! The background that a variant is arranged on, as circles, lines and names.

use crate::i18n::I18n;
use crate::model::background::{Quadrant, sector, sectors};
use crate::model::{Background, BackgroundKind, Point, Project, Variant};
use crate::style::Tokens;
use crate::style::tokens::type_scale::{MAP_LABEL, MAP_SMALL};

use super::{Backdrop, BackdropName, Bounds, text};

/// Type size of a quadrant's name, in canvas units.
const QUADRANT_SIZE: f64 = 20.0;
/// Space between a name and the line it stands at.
const GAP: f64 = 12.0;

/// The background of a variant; none where it has none.
pub(super) fn backdrop(
    project: &Project,
    variant: &Variant,
    i18n: &I18n,
    tokens: &Tokens,
) -> Option<Backdrop> {
    let background = variant.header.background.as_ref()?;
    let mut backdrop = Backdrop {
        kind: background.kind,
        circles: Vec::new(),
        lines: Vec::new(),
        washes: Vec::new(),
        names: Vec::new(),
        stroke: tokens.line.mixed(tokens.secondary, 0.3),
        ink: tokens.secondary,
        ground: tokens.canvas,
    };
    match background.kind {
        BackgroundKind::Rings => rings(&mut backdrop, background, project, variant, i18n),
        BackgroundKind::PowerInterest => grid(&mut backdrop, background, i18n, tokens),
    }
    Some(backdrop)
}

fn rings(
    backdrop: &mut Backdrop,
    background: &Background,
    project: &Project,
    variant: &Variant,
    i18n: &I18n,
) {
    let middle = background.middle(variant);
    for number in 1..=background.rings {
        let radius = background.ring(number);
        backdrop.circles.push((middle, radius));
        let key = match number {
            1 if background.rings == 1 => "background-only-ring",
            1 => "background-ring-near",
            last if last == background.rings => "background-ring-far",
            _ => "background-ring",
        };
        backdrop.names.push(BackdropName {
            text: i18n.with(key, &[("number", u32::from(number).into())]),
            centre: middle - Point::new(0.0, radius),
            size: MAP_SMALL,
            bold: false,
            is_on_line: true,
        });
    }
    let categories = if background.sectors {
        sectors(project, variant)
    } else {
        Vec::new()
    };
    if categories.len() < 2 {
        return;
    }
    for (number, category) in categories.iter().enumerate() {
        let (start, end) = sector(number, categories.len());
        let ray = |angle: f64, length: f64| middle + Point::new(angle.cos(), angle.sin()) * length;
        let hub = background.ring(1) * 0.25;
        backdrop
            .lines
            .push([ray(start, hub), ray(start, background.radius)]);
        let name = i18n.category(project, *category);
        let angle = start.midpoint(end);
        // Beside the outermost ring: half the name's width further out where it lies sideways.
        let half = text::width(&name, MAP_LABEL, true) / 2.0;
        let out = background.radius + GAP + half * angle.cos().abs() + MAP_LABEL / 2.0;
        backdrop.names.push(BackdropName {
            text: name,
            centre: ray(angle, out),
            size: MAP_LABEL,
            bold: true,
            is_on_line: false,
        });
    }
}

fn grid(backdrop: &mut Backdrop, background: &Background, i18n: &I18n, tokens: &Tokens) {
    let (middle, radius) = (background.centre, background.radius);
    let at = |x: f64, y: f64| middle + Point::new(x, y) * radius;
    for [a, b] in [
        [(-1.0, -1.0), (1.0, -1.0)],
        [(-1.0, 0.0), (1.0, 0.0)],
        [(-1.0, 1.0), (1.0, 1.0)],
        [(-1.0, -1.0), (-1.0, 1.0)],
        [(0.0, -1.0), (0.0, 1.0)],
        [(1.0, -1.0), (1.0, 1.0)],
    ] {
        backdrop.lines.push([at(a.0, a.1), at(b.0, b.1)]);
    }
    for quadrant in Quadrant::ALL {
        let side = quadrant.side();
        let half = Point::new(side.x, side.y) * 0.5;
        if quadrant == Quadrant::Promoters {
            let bounds = Bounds::from_centre(at(half.x, half.y), radius / 2.0, radius / 2.0);
            backdrop
                .washes
                .push((bounds, tokens.accent_wash.with_alpha(110)));
        }
        let edge = at(half.x, side.y);
        let inwards = -side.y * (GAP + QUADRANT_SIZE / 2.0);
        backdrop.names.push(BackdropName {
            text: i18n.text(quadrant.label_key()),
            centre: edge + Point::new(0.0, inwards),
            size: QUADRANT_SIZE,
            bold: true,
            is_on_line: false,
        });
    }
    for (key, corner, outwards) in [
        ("background-power", at(-1.0, -1.0), -1.0),
        ("background-interest", at(1.0, 1.0), 1.0),
    ] {
        let text = i18n.text(key);
        // Flush with the side it stands at.
        let half = text::width(&text, MAP_LABEL, false) / 2.0;
        let offset = Point::new(-half * outwards, outwards * (GAP + MAP_LABEL / 2.0));
        backdrop.names.push(BackdropName {
            text,
            centre: corner + offset,
            size: MAP_LABEL,
            bold: false,
            is_on_line: false,
        });
    }
}
