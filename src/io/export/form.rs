//! The form on paper, for groups without a laptop: stakeholders, ties, bottleneck, a place to draw, and
//! the eight components, as pages of SVG that become a PDF or a page for the printer.
//!
//! Lengths are in millimetres; a page is as large as its paper.

use crate::i18n::I18n;
use crate::model::{BuiltinCategory, Component, Project, Vocabulary as _};
use crate::scene::text;

use super::ExportError;
use super::pdf::{About, Pages};
use super::svg::escaped;
use crate::report::Paper;

const MARGIN: f64 = 14.0;
/// Rows of the list of stakeholders, which are those of the grid of ties as well.
const ROWS: usize = 14;
const TITLE: f64 = 6.0;
const HEADING: f64 = 4.2;
const BODY: f64 = 3.3;
const SMALL: f64 = 2.7;
/// Of dots to write on.
const QUIET: &str = "#5b6774";
const INK: &str = "#1c2733";
/// A form for more groups than this would be a book.
pub const MOST_GROUPS: usize = 40;

/// What the form is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormOptions {
    pub paper: Paper,
    /// How many groups get a form, each with its number; 0 is one without.
    pub groups: usize,
    /// Stakeholders that are named already: name, category and role.
    pub named: Vec<[String; 3]>,
}

impl FormOptions {
    pub fn new(paper: Paper) -> Self {
        Self {
            paper,
            groups: 0,
            named: Vec::new(),
        }
    }

    /// Names those who stand in the first variant of a document, as many as there are rows.
    pub fn name(&mut self, project: &Project, i18n: &I18n) {
        let Some(variant) = project.variant(project.first_variant()) else {
            return;
        };
        let named = variant.members.values().filter_map(|member| {
            let stakeholder = project.stakeholder(member.id)?;
            let category = i18n.category(project, stakeholder.category);
            let line = |text: &str| text.lines().next().unwrap_or_default().to_owned();
            Some([stakeholder.name.clone(), category, line(&member.role)])
        });
        self.named = named.take(ROWS).collect();
    }
}

/// The form as a PDF.
pub fn pdf(
    options: &FormOptions,
    i18n: &I18n,
    made: jiff::Timestamp,
) -> Result<Vec<u8>, ExportError> {
    let mut file = Pages::new(About {
        title: i18n.text("form-title"),
        lang: i18n.lang(),
        made,
        ..About::default()
    });
    let (width, height) = options.paper.size();
    for svg in pages(options, i18n) {
        file.add(&svg, width, height)?;
    }
    file.finish()
}

/// The form as a page for any browser: nothing in it comes from elsewhere.
pub fn html(options: &FormOptions, i18n: &I18n) -> String {
    let (width, height) = options.paper.size();
    let title = escaped(&i18n.text("form-title"));
    let style = format!(
        "@page {{ size: {width}mm {height}mm; margin: 0 }}\nbody {{ margin: 0; background: #eef1f4 }}\n\
         svg {{ display: block; width: {width}mm; height: {height}mm; margin: 0 auto 6mm; background: #fff; \
         break-after: page }}\n@media print {{ body {{ background: none }} svg {{ margin: 0 }} }}\n"
    );
    let svgs = pages(options, i18n).join("\n");
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <style>\n{style}</style>\n</head>\n<body>\n{svgs}\n</body>\n</html>\n",
        i18n.lang().code()
    )
}

/// All pages of all groups.
fn pages(options: &FormOptions, i18n: &I18n) -> Vec<String> {
    let groups = options.groups.min(MOST_GROUPS);
    let numbers: Vec<Option<usize>> = if groups == 0 {
        vec![None]
    } else {
        (1..=groups).map(Some).collect()
    };
    let mut all = Vec::new();
    for number in numbers {
        for part in [stakeholders, ties, drawing, components] {
            let mut page = Page::new(options, i18n, number, all.len() % 4);
            part(&mut page);
            all.push(page.finish());
        }
    }
    all
}

/// A page in the making: everything goes below what is there.
struct Page<'a> {
    options: &'a FormOptions,
    i18n: &'a I18n,
    width: f64,
    height: f64,
    /// Where the next thing begins.
    y: f64,
    svg: String,
}

impl<'a> Page<'a> {
    fn new(options: &'a FormOptions, i18n: &'a I18n, number: Option<usize>, place: usize) -> Self {
        let (width, height) = options.paper.size();
        let mut page = Self {
            options,
            i18n,
            width,
            height,
            y: MARGIN,
            svg: String::new(),
        };
        let group = match number {
            Some(number) => i18n.with("form-group-number", &[("n", number.into())]),
            None => i18n.text("form-group"),
        };
        page.y += TITLE;
        let title = i18n.text("form-title");
        page.text(MARGIN, page.y, TITLE, true, INK, &title);
        let told = [("n", (place + 1).into()), ("group", group.into())];
        let told = i18n.with("form-page", &told);
        let right = width - MARGIN - text::width(&told, SMALL, false);
        page.text(right, page.y, SMALL, false, QUIET, &told);
        page.y += 5.0;
        page
    }

    fn inner(&self) -> f64 {
        self.width - 2.0 * MARGIN
    }

    fn add(&mut self, part: &str) {
        self.svg.push_str(part);
    }

    fn text(&mut self, x: f64, y: f64, size: f64, bold: bool, ink: &str, text: &str) {
        let weight = if bold { " font-weight=\"600\"" } else { "" };
        self.add(&format!(
            "<text x=\"{x:.2}\" y=\"{y:.2}\" font-size=\"{size}\" fill=\"{ink}\"{weight}>{}</text>\n",
            escaped(text)
        ));
    }

    fn line(&mut self, (x1, y1): (f64, f64), (x2, y2): (f64, f64), width: f64) {
        self.add(&format!(
            "<path d=\"M{x1:.2} {y1:.2}L{x2:.2} {y2:.2}\" stroke=\"{QUIET}\" stroke-width=\"{width}\" fill=\"none\"/>\n"
        ));
    }

    fn frame(&mut self, x: f64, y: f64, width: f64, height: f64, fill: &str) {
        self.add(&format!(
            "<rect x=\"{x:.2}\" y=\"{y:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" fill=\"{fill}\" \
             stroke=\"{QUIET}\" stroke-width=\"0.25\"/>\n"
        ));
    }

    /// A text in as many lines as it needs.
    fn paragraph(&mut self, key: &str, size: f64) {
        let text = self.i18n.text(key);
        for line in text::wrap(&text, size, false, self.inner()) {
            self.y += size * 1.35;
            self.text(MARGIN, self.y, size, false, QUIET, &line);
        }
        self.y += size * 0.7;
    }

    fn heading(&mut self, key: &str) {
        self.y += HEADING * 1.5;
        let text = self.i18n.text(key);
        self.text(MARGIN, self.y, HEADING, true, INK, &text);
        self.y += 1.5;
    }

    /// A word with a line to write on, from `x` on.
    fn blank(&mut self, x: f64, width: f64, key: &str) {
        let text = self.i18n.text(key);
        self.text(x, self.y, BODY, false, INK, &text);
        let begin = x + text::width(&text, BODY, false) + 2.0;
        self.line((begin, self.y + 0.6), (x + width, self.y + 0.6), 0.2);
    }

    /// A frame with its question in it, for writing; lines to write on where `is_lined`.
    fn answer(&mut self, key: &str, x: f64, width: f64, height: f64, is_lined: bool) {
        let y = self.y;
        self.frame(x, y, width, height, "#ffffff");
        let text = self.i18n.text(key);
        let mut at = y + 1.0;
        for line in text::wrap(&text, SMALL, false, width - 4.0) {
            at += SMALL * 1.35;
            self.text(x + 2.0, at, SMALL, false, QUIET, &line);
        }
        at += 8.0;
        while is_lined && at < y + height - 2.0 {
            self.line((x + 2.0, at), (x + width - 2.0, at), 0.12);
            at += 7.5;
        }
    }

    fn finish(self) -> String {
        let (width, height) = (self.width, self.height);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}mm\" height=\"{height}mm\" \
             viewBox=\"0 0 {width} {height}\" font-family=\"Inter, 'Segoe UI', Arial, sans-serif\">\n{}</svg>",
            self.svg
        )
    }
}

/// Who the group is, and the list of stakeholders.
fn stakeholders(page: &mut Page<'_>) {
    let half = page.inner() / 2.0;
    page.y += 6.0;
    page.blank(MARGIN, half - 4.0, "form-group-name");
    page.blank(MARGIN + half, half, "form-date");
    page.y += 8.0;
    page.blank(MARGIN, page.inner(), "form-members");
    page.y += 8.0;
    page.blank(MARGIN, half - 4.0, "form-business");
    page.blank(MARGIN + half, half, "form-place");
    page.y += 3.0;
    page.heading("form-stakeholders");
    page.paragraph("form-stakeholders-about", SMALL);
    let inner = page.inner();
    let shares = [0.05, 0.27, 0.18, 0.25, 0.25];
    let keys = [
        "form-number",
        "form-name",
        "form-category",
        "form-role",
        "form-needs",
    ];
    let bottom = page.height - MARGIN - 20.0;
    let row = ((bottom - page.y - 6.0) / ROWS as f64).min(15.0);
    let mut x = MARGIN;
    let top = page.y;
    for (share, key) in shares.into_iter().zip(keys) {
        let width = inner * share;
        page.frame(x, top, width, 6.0, "#eef1f4");
        let text = page.i18n.text(key);
        page.text(x + 1.2, top + 4.2, SMALL, true, INK, &text);
        for line in 0..ROWS {
            let y = top + 6.0 + row * line as f64;
            page.frame(x, y, width, row, "#ffffff");
            let named = page.options.named.get(line);
            let written = match key {
                "form-number" => (line + 1).to_string(),
                "form-name" => named.map_or_else(String::new, |named| named[0].clone()),
                "form-category" => named.map_or_else(String::new, |named| named[1].clone()),
                "form-role" => named.map_or_else(String::new, |named| named[2].clone()),
                _ => String::new(),
            };
            let lines = text::wrap(&written, SMALL, false, width - 2.4);
            for (n, line) in lines.iter().take(2).enumerate() {
                let y = y + 4.0 + n as f64 * SMALL * 1.3;
                page.text(x + 1.2, y, SMALL, false, INK, line);
            }
        }
        x += width;
    }
    page.y = top + 6.0 + row * ROWS as f64 + 2.0;
    let categories: Vec<String> = BuiltinCategory::ALL
        .iter()
        .map(|word| page.i18n.word(*word))
        .collect();
    let args = [("categories", categories.join(" · ").into())];
    let told = page.i18n.with("form-categories", &args);
    for line in text::wrap(&told, SMALL, false, inner) {
        page.y += SMALL * 1.35;
        page.text(MARGIN, page.y, SMALL, false, QUIET, &line);
    }
}

/// Who is tied to whom, and the bottleneck.
fn ties(page: &mut Page<'_>) {
    page.heading("form-ties");
    page.paragraph("form-ties-about", SMALL);
    let side = (page.inner() - 12.0) / ROWS as f64;
    let height = side.min(9.2);
    let top = page.y;
    for row in 0..=ROWS {
        for column in 0..=ROWS {
            let x = MARGIN
                + if column == 0 {
                    0.0
                } else {
                    12.0 + side * (column - 1) as f64
                };
            let width = if column == 0 { 12.0 } else { side };
            let y = top + height * row as f64;
            let is_head = row == 0 || column == 0;
            let fill = match (is_head, row == column) {
                (true, _) => "#eef1f4",
                (false, true) => "#c9d0d7",
                (false, false) => "#ffffff",
            };
            page.frame(x, y, width, height, fill);
            let text = match (row, column) {
                (0, 0) => page.i18n.text("form-from-to"),
                (0, n) | (n, 0) => n.to_string(),
                _ => continue,
            };
            let at = x + (width - text::width(&text, SMALL, true)) / 2.0;
            page.text(
                at.max(x + 0.4),
                y + height / 2.0 + 1.0,
                SMALL,
                true,
                INK,
                &text,
            );
        }
    }
    page.y = top + height * (ROWS + 1) as f64 + 1.0;
    page.heading("form-bottleneck");
    let inner = page.inner();
    page.answer("form-bottleneck-who", MARGIN, inner, 14.0, false);
    page.y += 16.0;
    let left = page.height - MARGIN - page.y;
    page.answer("form-bottleneck-why", MARGIN, inner, left, true);
}

/// A place to draw the network before and after.
fn drawing(page: &mut Page<'_>) {
    let inner = page.inner();
    let left = page.height - MARGIN - page.y - 22.0;
    page.heading("form-draw-before");
    page.answer("form-draw-about", MARGIN, inner, left / 2.0, false);
    page.y += left / 2.0 + 2.0;
    page.heading("form-draw-after");
    let rest = page.height - MARGIN - page.y;
    page.answer("form-draw-after-about", MARGIN, inner, rest, false);
}

/// The eight components, two in a row.
fn components(page: &mut Page<'_>) {
    page.heading("form-components");
    page.paragraph("form-components-about", SMALL);
    let (gap, inner) = (4.0, page.inner());
    let width = (inner - gap) / 2.0;
    let height = (page.height - MARGIN - page.y - 3.0 * gap) / 4.0;
    let top = page.y;
    for (place, component) in Component::ALL.iter().enumerate() {
        let (row, column) = (place / 2, place % 2);
        let x = MARGIN + column as f64 * (width + gap);
        page.y = top + row as f64 * (height + gap);
        let name = page.i18n.word(*component);
        let head = format!("{}. {name}", place + 1);
        page.frame(x, page.y, width, 6.4, "#eef1f4");
        page.text(x + 2.0, page.y + 4.5, BODY, true, INK, &head);
        page.y += 6.4;
        let key = format!("form-component-{}", component.key().replace('_', "-"));
        page.answer(&key, x, width, height - 6.4, true);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn every_group_gets_four_pages_in_either_language() {
        for lang in Lang::ALL {
            let i18n = I18n::new(lang);
            for (paper, groups, wanted) in [
                (Paper::A4, 0, 4),
                (Paper::F4, 6, 24),
                (Paper::A4, 9_999, 160),
            ] {
                let options = FormOptions {
                    groups,
                    ..FormOptions::new(paper)
                };
                let pages = pages(&options, &i18n);
                assert_eq!(pages.len(), wanted);
                assert!(
                    !pages.iter().any(|page| page.contains("form-")),
                    "every text is there"
                );
            }
            let page = html(&FormOptions::new(Paper::A4), &i18n);
            assert!(page.contains("size: 210mm 297mm") && !page.contains("<script"));
        }
    }

    #[test]
    fn a_pdf_holds_names_that_are_known() {
        let i18n = I18n::new(Lang::Indonesian);
        let mut project = Project::new("Kondisi awal");
        let id = project.allocate_stakeholder();
        let stakeholder = crate::model::Stakeholder::new(id, "Poktan & Gapoktan <1>");
        project.stakeholders.insert(id, stakeholder);
        let first = project.first_variant();
        let member = crate::model::Member::new(id, crate::model::Point::default());
        if let Some(variant) = project.variants.get_mut(&first) {
            variant.members.insert(id, member);
        }
        let mut options = FormOptions::new(Paper::A4);
        options.name(&project, &i18n);
        assert_eq!(options.named.len(), 1);
        assert!(pages(&options, &i18n)[0].contains("Poktan &amp; Gapoktan"));
        let made = jiff::Timestamp::UNIX_EPOCH;
        let bytes = pdf(&options, &i18n, made).unwrap();
        assert!(bytes.starts_with(b"%PDF"));
        assert_eq!(bytes, pdf(&options, &i18n, made).unwrap());
    }
}
