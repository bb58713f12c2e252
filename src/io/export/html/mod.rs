//! A report as one HTML file for any browser: drawings inside, no script, nothing from elsewhere.

use crate::i18n::I18n;
use crate::report::{Block, Figure, Heading, Item, Orientation, Report, Table};

use super::report::columns::{self, Cells};
use super::report::leaf;
use super::report::{Drawn, escaped};

pub(super) fn write(report: &Report, pictures: &[Drawn], i18n: &I18n) -> String {
    let (width, height) = report.paper.size();
    let style = include_str!("style.css")
        .replace("PAPER", &format!("{width}mm {height}mm"))
        .replace("ACROSS", &format!("{height}mm {width}mm"));
    let mut writer = Writer {
        report,
        pictures,
        text: String::new(),
        headings: 0,
        figures: 0,
        page: "",
        is_turned: false,
    };
    writer.line("<!DOCTYPE html>");
    writer.line(&format!(
        "<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">",
        i18n.lang().code()
    ));
    writer.line(r#"<meta name="viewport" content="width=device-width, initial-scale=1">"#);
    writer.line(&format!("<title>{}</title>", escaped(&report.title)));
    if !report.author.is_empty() {
        let author = escaped(&report.author);
        writer.line(&format!("<meta name=\"author\" content=\"{author}\">"));
    }
    writer.line(&format!("<style>\n{style}</style>\n</head>\n<body>"));
    if !report.letterhead.is_empty() {
        writer.line("<header class=\"letterhead\">");
        for line in &report.letterhead {
            writer.line(&format!("<p>{}</p>", escaped(line)));
        }
        writer.line("</header>");
    }
    writer.line("<main>");
    for (place, block) in report.blocks.iter().enumerate() {
        writer.turn_for(&report.blocks[place..]);
        writer.block(block);
    }
    writer.line("</main>\n</body>\n</html>");
    writer.text
}

/// As the style says, with room for the wider letters of some browsers.
const CELLS: Cells = Cells {
    size: 3.5,
    line: 4.9,
    side: 2.0,
};

struct Writer<'a> {
    report: &'a Report,
    pictures: &'a [Drawn],
    text: String,
    headings: usize,
    figures: usize,
    /// The class of what begins a page in print.
    page: &'static str,
    /// A heading stands on the page of its picture, which lies across.
    is_turned: bool,
}

/// A level 1 heading of the report is `h2`: `h1` is the title.
fn tag(heading: &Heading) -> &'static str {
    if heading.level <= 1 { "h2" } else { "h3" }
}

impl Writer<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A heading goes onto the page of its picture where nothing but a few words stands between.
    fn turn_for(&mut self, blocks: &[Block]) {
        if leaf::turns(self.report, self.pictures, blocks) {
            self.line("<section class=\"wide\">");
            self.is_turned = true;
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Kicker(text) => self.element("p", "kicker", text),
            Block::Title(text) => self.element("h1", "", text),
            Block::Facts(facts) => self.facts(facts),
            Block::Contents(title) => self.contents(title),
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(text) => self.lines("", text),
            Block::Note(text) => self.lines("note", text),
            Block::List(items) => self.list(items),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::PageBreak => self.page = "page",
        }
    }

    /// The classes of an element, with that of a new page where one is due.
    fn class(&mut self, class: &str) -> String {
        let page = std::mem::take(&mut self.page);
        let classes: Vec<&str> = [class, page]
            .into_iter()
            .filter(|c| !c.is_empty())
            .collect();
        if classes.is_empty() {
            String::new()
        } else {
            format!(" class=\"{}\"", classes.join(" "))
        }
    }

    fn element(&mut self, tag: &str, class: &str, text: &str) {
        let class = self.class(class);
        self.line(&format!("<{tag}{class}>{}</{tag}>", escaped(text)));
    }

    fn lines(&mut self, class: &str, text: &str) {
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            self.element("p", class, line);
        }
    }

    fn facts(&mut self, facts: &[(String, String)]) {
        self.line("<dl>");
        for (name, fact) in facts {
            let (name, fact) = (escaped(name), escaped(fact));
            self.line(&format!("<dt>{name}</dt><dd>{fact}</dd>"));
        }
        self.line("</dl>");
    }

    fn contents(&mut self, title: &str) {
        let class = self.class("");
        self.line(&format!("<nav{class}>\n<h2>{}</h2>\n<ol>", escaped(title)));
        let headings = self.report.blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) => Some(heading),
            _ => None,
        });
        let (mut chapter, mut section) = (0, 0);
        for (place, heading) in (1..).zip(headings) {
            let is_chapter = heading.level <= 1;
            let number = match (heading.is_numbered, is_chapter) {
                (false, _) => String::new(),
                (true, true) => {
                    (chapter, section) = (chapter + 1, 0);
                    format!("{chapter}. ")
                }
                (true, false) => {
                    section += 1;
                    format!("{chapter}.{section}. ")
                }
            };
            let class = if is_chapter { "" } else { " class=\"sub\"" };
            let text = escaped(&heading.text);
            self.line(&format!(
                "<li{class}><a href=\"#h{place}\">{number}{text}</a></li>"
            ));
        }
        self.line("</ol>\n</nav>");
    }

    fn heading(&mut self, heading: &Heading) {
        self.headings += 1;
        let tag = tag(heading);
        let class = self.class(if heading.is_numbered { "" } else { "plain" });
        let (place, text) = (self.headings, escaped(&heading.text));
        self.line(&format!("<{tag} id=\"h{place}\"{class}>{text}</{tag}>"));
    }

    fn list(&mut self, items: &[Item]) {
        self.line("<ul>");
        for item in items {
            let lead = if item.lead.is_empty() {
                String::new()
            } else {
                format!("<strong>{}.</strong> ", escaped(&item.lead))
            };
            let lines: Vec<String> = item.text.lines().map(escaped).collect();
            self.line(&format!("<li>{lead}{}</li>", lines.join("<br>")));
        }
        self.line("</ul>");
    }

    fn table(&mut self, table: &Table) {
        let class = self.class("");
        self.line(&format!(
            "<table{class}>\n<caption>{}</caption>",
            escaped(&table.caption.line())
        ));
        let room = leaf::text_area(self.report.paper, Orientation::Portrait);
        let widths = columns::widths(table, room, &CELLS).into_iter();
        let widths = widths.map(|width| {
            let share = width / room.0 * 100.0;
            format!("<col style=\"width:{share:.1}%\">")
        });
        let widths: String = widths.collect();
        self.line(&format!("<colgroup>{widths}</colgroup>"));
        let titles: Vec<&str> = table.columns.iter().map(|c| c.title.as_str()).collect();
        self.row(
            table,
            &titles,
            "th scope=\"col\"",
            "th",
            ("<thead>", "</thead>\n<tbody>"),
        );
        for row in &table.rows {
            let cells: Vec<&str> = row.iter().map(String::as_str).collect();
            self.row(table, &cells, "td", "td", ("", ""));
        }
        self.line("</tbody>\n</table>");
    }

    fn row(
        &mut self,
        table: &Table,
        cells: &[&str],
        open: &str,
        close: &str,
        (before, after): (&str, &str),
    ) {
        let cells = cells.iter().zip(&table.columns).map(|(cell, column)| {
            let class = if column.is_number {
                " class=\"number\""
            } else {
                ""
            };
            let lines: Vec<String> = cell.lines().map(escaped).collect();
            format!("<{open}{class}>{}</{close}>", lines.join("<br>"))
        });
        let cells: String = cells.collect();
        self.line(&format!("{before}<tr>{cells}</tr>{after}"));
    }

    fn figure(&mut self, figure: &Figure) {
        let Some(drawn) = leaf::drawn(self.pictures, figure) else {
            return;
        };
        self.figures += 1;
        let number = self.figures;
        let class = self.class(match drawn.lie(self.report.paper) {
            Orientation::Landscape => "wide",
            Orientation::Portrait => "",
        });
        // What names the parts of a drawing has to differ from one to the next. In texts of users these
        // words cannot stand, for their quotation marks are escaped.
        let svg = drawn
            .svg
            .trim_start_matches(r#"<?xml version="1.0" encoding="UTF-8"?>"#);
        let svg = svg
            .replace(
                r#"aria-labelledby="title description""#,
                &format!(r#"aria-labelledby="title{number} description{number}""#),
            )
            .replace(r#"id="title""#, &format!(r#"id="title{number}""#))
            .replace(
                r#"id="description""#,
                &format!(r#"id="description{number}""#),
            );
        let alternative = escaped(&figure.alternative);
        let caption = escaped(&figure.caption.line());
        self.line(&format!(
            "<figure{class} role=\"group\" aria-label=\"{alternative}\">{svg}<figcaption>{caption}</figcaption></figure>"
        ));
        if std::mem::take(&mut self.is_turned) {
            self.line("</section>");
        }
    }
}
