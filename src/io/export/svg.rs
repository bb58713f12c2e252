//! SVG with real text, so that the picture can be searched, edited and read aloud.

use std::fmt::Write as _;

use crate::i18n::I18n;
use crate::model::{NodeShape, Point};
use crate::scene::{
    Badge, Bounds, DASH, HULL_WIDTH, HullVisual, LINE_HEIGHT, Label, LegendMark, NOTE_PADDING,
    NodeVisual, NoteVisual, Pattern, Scene, TieVisual, path, shape, text,
};
use crate::style::{Rgba, Tokens};

use super::ExportOptions;
use super::frame::{Frame, LINE_MARK, NODE_MARK, PlacedLine};

/// Inter first; then what Windows, macOS and Linux have.
const FONTS: &str = "Inter, 'Segoe UI', 'Helvetica Neue', 'Noto Sans', Arial, sans-serif";
/// From the top of a line to its baseline, as a multiple of the type size.
const BASELINE: f64 = 0.989;
/// Space that the ground of a text on lines leaves around it.
const HALO_PADDING: f64 = 3.0;
const BADGE_RADIUS: f64 = 9.0;
const NOTE_RADIUS: f64 = 4.0;

/// The whole picture.
pub fn write(scene: &Scene, tokens: &Tokens, i18n: &I18n, options: &ExportOptions) -> String {
    framed(&Frame::of(scene, options), scene, tokens, i18n, options)
}

/// The picture in a frame of its own.
pub(super) fn framed(
    frame: &Frame,
    scene: &Scene,
    tokens: &Tokens,
    i18n: &I18n,
    options: &ExportOptions,
) -> String {
    let mut svg = Svg {
        text: String::new(),
        offset: frame.offset,
    };
    svg.head(scene, i18n, frame);
    if !options.transparent {
        let (w, h) = (number(frame.width), number(frame.height));
        svg.line(&format!(
            r#"<rect width="{w}" height="{h}" fill="{}"/>"#,
            tokens.canvas.hex()
        ));
    }
    let is_scaled = frame.scale != 1.0;
    if is_scaled {
        svg.line(&format!(r#"<g transform="scale({:.8})">"#, frame.scale));
    }
    if scene.backdrop.is_some() || !scene.hulls.is_empty() {
        svg.line(r#"<g text-anchor="middle">"#);
        svg.below(scene);
        svg.line("</g>");
    }
    svg.line(r#"<g fill="none" stroke-linejoin="round">"#);
    scene.ties.iter().for_each(|tie| svg.tie(tie));
    svg.line("</g>\n<g>");
    scene.nodes.iter().for_each(|node| svg.node(node));
    scene.notes.iter().for_each(|note| svg.note(note));
    svg.line("</g>\n<g text-anchor=\"middle\">");
    scene.hulls.iter().for_each(|hull| svg.hull_name(hull));
    scene.labels.iter().for_each(|label| svg.label(label));
    scene.badges.iter().for_each(|badge| svg.badge(badge));
    svg.line("</g>");
    if let Some(compared) = &scene.compared {
        svg.line(r#"<g text-anchor="middle" stroke-linejoin="round" stroke-linecap="round">"#);
        svg.compared(compared, scene, tokens);
        svg.line("</g>");
    }
    if is_scaled {
        svg.line("</g>");
    }
    svg.offset = Point::default();
    if !frame.lines.is_empty() {
        svg.line("<g>");
        svg.frame(frame, tokens);
        svg.line("</g>");
    }
    svg.line("</svg>");
    svg.text
}

/// A picture in the making.
pub(super) struct Svg {
    text: String,
    /// What to add to the coordinates given.
    offset: Point,
}

impl Svg {
    pub(super) fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn head(&mut self, scene: &Scene, i18n: &I18n, frame: &Frame) {
        let (w, h) = (number(frame.width), number(frame.height));
        let lang = i18n.lang().code();
        let title = if scene.title.is_empty() {
            i18n.text("export-untitled")
        } else {
            scene.title.clone()
        };
        let description = i18n.with(
            "export-description",
            &[
                ("stakeholders", scene.nodes.len().into()),
                ("ties", scene.ties.len().into()),
            ],
        );
        self.line(r#"<?xml version="1.0" encoding="UTF-8"?>"#);
        self.line(&format!(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" "#,
                r#"viewBox="0 0 {w} {h}" lang="{lang}" xml:lang="{lang}" role="img" "#,
                r#"aria-labelledby="title description" font-family="{fonts}">"#
            ),
            w = w,
            h = h,
            lang = lang,
            fonts = FONTS,
        ));
        self.line(&format!(r#"<title id="title">{}</title>"#, escaped(&title)));
        self.line(&format!(
            r#"<desc id="description">{}</desc>"#,
            escaped(&description)
        ));
    }

    pub(super) fn points(&self, points: &[Point]) -> String {
        let mut data = String::new();
        for (i, point) in points.iter().enumerate() {
            let p = *point + self.offset;
            let command = if i == 0 { 'M' } else { 'L' };
            let (x, y) = (number(p.x), number(p.y));
            // Writing into a string cannot fail.
            _ = write!(data, "{command}{x} {y}");
        }
        data
    }

    fn stroke(&mut self, points: &[Point], colour: Rgba, width: f64, is_dashed: bool) {
        let dash = if is_dashed {
            format!(
                r#" stroke-dasharray="{} {}""#,
                number(DASH.0),
                number(DASH.1)
            )
        } else {
            String::new()
        };
        self.line(&format!(
            r#"<path d="{}" stroke="{}" stroke-width="{}"{dash}/>"#,
            self.points(points),
            colour.hex(),
            number(width)
        ));
    }

    fn tie(&mut self, tie: &TieVisual) {
        let shaft = path::shaft(&tie.path, tie.width, tie.arrow_at_start, tie.arrow_at_end);
        let is_dashed = matches!(tie.pattern, Pattern::Dashed | Pattern::DashDotted);
        self.stroke(&shaft, tie.colour, tie.width, is_dashed);
        if tie.pattern == Pattern::SolidWithDashed {
            let (line, width) = path::companion(&shaft, tie.width);
            self.stroke(&line, tie.colour, width, true);
        }
        let mut backwards: Vec<Point> = tie.path.to_vec();
        backwards.reverse();
        let heads = [
            (tie.arrow_at_start, backwards.as_slice()),
            (tie.arrow_at_end, &tie.path),
        ];
        for (_, line) in heads.into_iter().filter(|h| h.0) {
            if let Some(head) = path::arrow_head(line, tie.width) {
                self.line(&format!(
                    r#"<path d="{}Z" fill="{}"/>"#,
                    self.points(&head),
                    tie.colour.hex()
                ));
            }
        }
    }

    /// The background and the frames of groups.
    fn below(&mut self, scene: &Scene) {
        if let Some(backdrop) = &scene.backdrop {
            for (bounds, colour) in &backdrop.washes {
                self.ground(*bounds, 0.0, *colour, &opacity(*colour));
            }
            let stroke = backdrop.stroke.hex();
            for (centre, radius) in &backdrop.circles {
                let c = *centre + self.offset;
                self.line(&format!(
                    r#"<circle cx="{}" cy="{}" r="{}" fill="none" stroke="{stroke}"/>"#,
                    number(c.x),
                    number(c.y),
                    number(*radius)
                ));
            }
            for line in &backdrop.lines {
                self.stroke(line, backdrop.stroke, 1.0, false);
            }
            for name in &backdrop.names {
                let bounds = name.bounds();
                if name.is_on_line {
                    let ground = bounds.grown(HALO_PADDING);
                    self.ground(ground, HALO_PADDING, backdrop.ground, "");
                }
                let top = Point::new(name.centre.x, bounds.min.y);
                let style = format!(r#"fill="{}""#, backdrop.ink.hex());
                self.words(&name.text, top, name.size, name.bold, &style);
            }
        }
        for hull in &scene.hulls {
            self.line(&format!(
                r#"<path d="{}Z" fill="{}"{} stroke="{}" stroke-width="{}"/>"#,
                self.points(&hull.outline),
                hull.fill.hex(),
                opacity(hull.fill),
                hull.rim.hex(),
                number(HULL_WIDTH)
            ));
        }
    }

    fn hull_name(&mut self, hull: &HullVisual) {
        let Some(bounds) = hull.name_bounds else {
            return;
        };
        self.ground(bounds, BADGE_RADIUS, hull.ground, "");
        let centre = bounds.centre();
        let top = Point::new(centre.x, centre.y - hull.size * LINE_HEIGHT / 2.0);
        let style = format!(r#"fill="{}""#, hull.ink.hex());
        self.words(&hull.name, top, hull.size, true, &style);
    }

    fn note(&mut self, note: &NoteVisual) {
        let rim = format!(r#" stroke="{}""#, note.rim.hex());
        self.ground(note.bounds, NOTE_RADIUS, note.fill, &rim);
        let style = format!(r#"fill="{}""#, note.ink.hex());
        for (i, line) in note.lines.iter().enumerate() {
            let down = i as f64 * note.size * LINE_HEIGHT;
            let place = note.bounds.min + Point::new(NOTE_PADDING, NOTE_PADDING + down);
            self.words(line, place, note.size, false, &style);
        }
    }

    fn node(&mut self, node: &NodeVisual) {
        let style = format!(
            r#"fill="{}" stroke="{}" stroke-width="{}""#,
            node.fill.hex(),
            node.rim.hex(),
            number(node.rim_width)
        );
        self.mark(node.shape, node.centre, node.radius, &style);
    }

    pub(super) fn mark(&mut self, kind: NodeShape, centre: Point, radius: f64, style: &str) {
        if kind == NodeShape::Circle {
            let c = centre + self.offset;
            self.line(&format!(
                r#"<circle cx="{}" cy="{}" r="{}" {style}/>"#,
                number(c.x),
                number(c.y),
                number(radius)
            ));
        } else {
            let corners = self.points(&shape::corners(kind, centre, radius));
            self.line(&format!(
                r#"<path d="{corners}Z" stroke-linejoin="round" {style}/>"#
            ));
        }
    }

    fn label(&mut self, label: &Label) {
        // A stroke around the letters would let lines show between words, and word processors
        // would paint it over the letters: the halo is a ground.
        if let Some(halo) = label.halo {
            for (i, line) in label.lines.iter().enumerate() {
                let half = text::width(line, label.size, label.bold) / 2.0 + HALO_PADDING;
                let middle = label.top_centre.y + (i as f64 + 0.5) * label.size * LINE_HEIGHT;
                let ground = Bounds::from_centre(
                    Point::new(label.top_centre.x, middle),
                    half,
                    label.size * LINE_HEIGHT / 2.0,
                );
                self.ground(ground, HALO_PADDING, halo, r#" fill-opacity="0.92""#);
            }
        }
        self.label_lines(label, &format!(r#"fill="{}""#, label.ink.hex()));
    }

    fn label_lines(&mut self, label: &Label, style: &str) {
        for (i, line) in label.lines.iter().enumerate() {
            let top = label.top_centre.y + i as f64 * label.size * LINE_HEIGHT;
            let place = Point::new(label.top_centre.x, top);
            self.words(line, place, label.size, label.bold, style);
        }
    }

    /// One line of text whose box has its top at `place`.
    pub(super) fn words(&mut self, text: &str, place: Point, size: f64, bold: bool, style: &str) {
        let p = place + self.offset;
        let weight = if bold { r#" font-weight="600""# } else { "" };
        self.line(&format!(
            r#"<text x="{}" y="{}" font-size="{}"{weight} {style}>{}</text>"#,
            number(p.x),
            number(p.y + size * BASELINE),
            number(size),
            escaped(text)
        ));
    }

    pub(super) fn ground(&mut self, bounds: Bounds, radius: f64, colour: Rgba, more: &str) {
        let corner = bounds.min + self.offset;
        self.line(&format!(
            r#"<rect x="{}" y="{}" width="{}" height="{}" rx="{}" fill="{}"{more}/>"#,
            number(corner.x),
            number(corner.y),
            number(bounds.width()),
            number(bounds.height()),
            number(radius.min(bounds.height() / 2.0)),
            colour.hex()
        ));
    }

    fn badge(&mut self, badge: &Badge) {
        self.ground(badge.bounds, BADGE_RADIUS, badge.ground, "");
        let centre = badge.bounds.centre();
        let top = Point::new(centre.x, centre.y - badge.size * LINE_HEIGHT / 2.0);
        let style = format!(r#"fill="{}""#, badge.ink.hex());
        self.words(&badge.text, top, badge.size, true, &style);
    }

    fn frame(&mut self, frame: &Frame, tokens: &Tokens) {
        for placed in &frame.marks {
            let place = placed.place;
            match placed.item.mark {
                LegendMark::Sign(verdict) => {
                    let centre = place + Point::new(NODE_MARK * 0.35, 0.0);
                    self.sign(centre, 6.0, verdict, tokens);
                }
                LegendMark::Node { shape, fill, rim } => {
                    let style = format!(
                        r#"fill="{}" stroke="{}" stroke-width="1""#,
                        fill.hex(),
                        rim.hex()
                    );
                    let centre = place + Point::new(NODE_MARK * 0.35, 0.0);
                    self.mark(shape, centre, 5.0, &style);
                }
                LegendMark::Line {
                    pattern,
                    colour,
                    width,
                    arrow,
                } => {
                    self.line(r#"<g fill="none">"#);
                    let end = place + Point::new(LINE_MARK - 8.0, 0.0);
                    self.tie(&TieVisual {
                        id: crate::model::TieId(0),
                        from: crate::model::StakeholderId(0),
                        to: crate::model::StakeholderId(0),
                        path: [place, end].into(),
                        width,
                        colour,
                        pattern,
                        arrow_at_start: false,
                        arrow_at_end: arrow,
                    });
                    self.line("</g>");
                }
            }
        }
        for PlacedLine {
            text,
            place,
            size,
            bold,
            is_quiet,
        } in &frame.lines
        {
            let ink = if *is_quiet {
                tokens.secondary
            } else {
                tokens.text
            };
            let style = format!(r#"fill="{}""#, ink.hex());
            self.words(text, *place, *size, *bold, &style);
        }
    }
}

/// The attribute of a colour that lets through what lies below it.
fn opacity(colour: Rgba) -> String {
    format!(r#" fill-opacity="{}""#, number(f64::from(colour.3) / 255.0))
}

/// Two decimals, as short as they go.
pub(super) fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let short = text.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" {
        "0".to_owned()
    } else {
        short.to_owned()
    }
}

/// Text for XML: markup escaped, what XML cannot hold left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_never_minus_zero() {
        assert_eq!(number(1.0), "1");
        assert_eq!(number(-0.001), "0");
        assert_eq!(number(-2.5), "-2.5");
        assert_eq!(number(1234.567), "1234.57");
        assert_eq!(number(100.0), "100");
    }

    #[test]
    fn markup_in_names_is_text() {
        assert_eq!(
            escaped("<b> & \"PT\"\u{1}\u{fffe}"),
            "&lt;b&gt; &amp; &quot;PT&quot;"
        );
    }
}
