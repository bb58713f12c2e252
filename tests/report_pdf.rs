//! The report on paper: every heading, sentence and cell is there and is read in its order, the page
//! numbers are true, nothing stands outside of the margins, whatever the texts are. poppler's programs
//! read what was written.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

#[path = "support/poppler.rs"]
mod poppler;

use jejaring::i18n::{I18n, Lang};
use jejaring::io::examples::Example;
use jejaring::io::export::report::{Kind, Unwatched, render};
use jejaring::model::{
    Member, Point, Project, Stakeholder, StakeholderId, Tie, TieId, VariantId, Vocabulary as _,
};
use jejaring::report::{Block, Paper, Part, Report, ReportOptions, build};

use poppler::{pages, parts, poppler, without_spaces, words};

/// Margins of a page in points: left, top, right, bottom.
const MARGINS: [f64; 4] = [30.0, 25.0, 20.0, 20.0];
const POINTS: f64 = 72.0 / 25.4;

fn example(name: &str) -> Project {
    Example::named(name).unwrap().project().unwrap()
}

/// A network on a line, every text of it the same.
fn network(n: u64, name: &str) -> Project {
    let mut project = Project::new("1");
    project.next_id = 10_000;
    name.clone_into(&mut project.card.title);
    name.clone_into(&mut project.card.purpose);
    let variant = project.variants.get_mut(&VariantId(1)).unwrap();
    name.clone_into(&mut variant.header.name);
    name.clone_into(&mut variant.header.author);
    name.clone_into(&mut variant.header.components.needs);
    for i in 0..n {
        let id = StakeholderId(10 + i);
        let mut stakeholder = Stakeholder::new(id, name);
        name.clone_into(&mut stakeholder.duties);
        project.stakeholders.insert(id, stakeholder);
        let mut member = Member::new(id, Point::new(i as f64 * 150.0, 0.0));
        name.clone_into(&mut member.role);
        variant.members.insert(id, member);
        if i > 0 {
            let tie = Tie::new(TieId(5_000 + i), StakeholderId(9 + i), id);
            variant.ties.insert(tie.id, tie);
        }
    }
    project
}

/// With what no type has, what turns the direction, what no file may hold.
const NASTY: &str = "a <b> & \"c\" \u{1}\u{fffe} \u{202e}kanan\u{200f} שלום 漢字 🧑\u{200d}🌾 ꦗꦮ e\u{301}\u{302}\u{303}";

fn networks() -> Vec<(&'static str, Project)> {
    vec![
        ("karawang", example("karawang")),
        ("stunting", example("stunting")),
        ("empty", network(0, "")),
        ("two", network(2, "")),
        ("long", network(4, &"Dinas".repeat(60))),
        ("longer", network(3, &"Dinas Pertanian ".repeat(400))),
        ("nasty", network(4, NASTY)),
    ]
}

fn everything(project: &Project, paper: Paper) -> ReportOptions {
    ReportOptions {
        parts: Part::ALL.to_vec(),
        sensitive: true,
        letterhead: "PEMERINTAH KABUPATEN\nJalan Raya 1".to_owned(),
        paper,
        ..ReportOptions::usual(project)
    }
}

fn rendered(project: &Project, options: &ReportOptions, lang: Lang) -> Vec<u8> {
    render(project, options, Kind::Pdf, &I18n::new(lang), &Unwatched).unwrap()
}

fn report(project: &Project, options: &ReportOptions, lang: Lang) -> Report {
    build(project, options, &I18n::new(lang), &|| true)
        .unwrap()
        .report
}

/// What is to be read aloud: what each part is, and its text without spaces. Headings as they are
/// numbered; pictures and the table of contents left out.
fn expected(report: &Report) -> Vec<(&'static str, String)> {
    let mut parts = Vec::new();
    let mut numbers = [0; 3];
    let mut add = |role, text: &str| {
        let text = without_spaces(text);
        if !text.is_empty() {
            parts.push((role, text));
        }
    };
    for line in &report.letterhead {
        add("P", line);
    }
    for block in &report.blocks {
        match block {
            Block::Kicker(text) | Block::Title(text) => add("P", text),
            Block::Contents(title) => add("P", title),
            Block::Paragraph(text) | Block::Note(text) => {
                for line in text.lines() {
                    add("P", line);
                }
            }
            Block::Facts(facts) => {
                for (name, fact) in facts {
                    add("P", &format!("{name}{fact}"));
                }
            }
            Block::Heading(heading) => {
                let level = usize::from(heading.level);
                let mut number = String::new();
                if heading.is_numbered {
                    numbers[level - 1] += 1;
                    numbers[level..].fill(0);
                    for part in &numbers[..level] {
                        number = format!("{number}{part}.");
                    }
                }
                let role = ["H1", "H2", "H3"][level - 1];
                add(role, &format!("{number}{}", heading.text));
            }
            Block::List(items) => {
                for item in items {
                    let dot = if item.lead.is_empty() || item.text.is_empty() {
                        ""
                    } else {
                        "."
                    };
                    add("Lbl", "•");
                    add("LBody", &format!("{}{dot}{}", item.lead, item.text));
                }
            }
            Block::Table(table) => {
                add("Caption", &table.caption.line());
                for column in &table.columns {
                    add("TH", &column.title);
                }
                for cell in table.rows.iter().flatten() {
                    add("TD", cell);
                }
            }
            Block::Figure(figure) => add("Caption", &figure.caption.line()),
            Block::PageBreak => {}
        }
    }
    parts
}

#[test]
fn every_heading_sentence_and_cell_stands_in_its_order() {
    for name in ["karawang", "stunting"] {
        let project = example(name);
        for (lang, paper) in Lang::ALL.into_iter().zip(Paper::FOR_TEXT) {
            let options = everything(&project, paper);
            let pdf = rendered(&project, &options, lang);
            let (count, _, _) = pages(&pdf);
            let mut written = without_spaces(&poppler::text(&pdf));
            // The foot of a page may stand in the middle of a paragraph.
            for page in 1..=count {
                let numbers = [
                    ("page", page.to_string().into()),
                    ("pages", count.to_string().into()),
                ];
                let foot = I18n::new(lang).with("report-page", &numbers);
                let foot = without_spaces(&format!("{}{foot}", project.card.title));
                assert_eq!(written.contains(&foot), page > 1, "{name}: {foot}");
                written = written.replace(&foot, "");
            }
            let mut rest = written.as_str();
            for (role, text) in expected(&report(&project, &options, lang)) {
                let found = rest.find(&text);
                assert!(found.is_some(), "{name}: {role} {text}");
                rest = &rest[found.unwrap() + text.len()..];
            }
        }
    }
}

/// Also where a row is taller than a page, so that its cells go on side by side.
#[test]
fn what_is_read_aloud_is_every_part_as_what_it_is() {
    let long = network(2, &"Dinas Pertanian ".repeat(60));
    for (project, lang) in [(network(2, ""), Lang::English), (long, Lang::Indonesian)] {
        let options = everything(&project, Paper::A4);
        let read = parts(&rendered(&project, &options, lang));
        let read: Vec<(&str, String)> = read
            .iter()
            .filter(|(role, text)| !text.is_empty() && !matches!(role.as_str(), "Figure" | "Link"))
            .map(|(role, text)| (role.as_str(), text.clone()))
            .collect();
        let expected = expected(&report(&project, &options, lang));
        for (at, (read, expected)) in read.iter().zip(&expected).enumerate() {
            assert_eq!(read, expected, "part {at}");
        }
        assert_eq!(read.len(), expected.len());
    }
}

#[test]
fn tables_that_go_on_show_their_heads_again() {
    let project = example("stunting");
    let options = everything(&project, Paper::A4);
    let pdf = rendered(&project, &options, Lang::Indonesian);
    let report = report(&project, &options, Lang::Indonesian);
    let longest = report.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let longest = longest.max_by_key(|table| table.rows.len()).unwrap();
    let titles: String = longest.columns.iter().map(|c| c.title.as_str()).collect();
    let head = without_spaces(&titles);
    let same = report
        .blocks
        .iter()
        .filter(|block| matches!(block, Block::Table(table) if table.columns == longest.columns));
    let seen = without_spaces(&poppler::text(&pdf)).matches(&head).count();
    assert!(seen > same.count(), "{head}: {seen}");
}

#[test]
fn the_table_of_contents_tells_true_pages_and_leads_there() {
    for (name, project) in networks() {
        if name == "nasty" {
            continue;
        }
        let options = everything(&project, Paper::F4);
        let pdf = rendered(&project, &options, Lang::English);
        let written = poppler::text(&pdf);
        let pages: Vec<String> = written.split('\u{c}').map(without_spaces).collect();
        let report = report(&project, &options, Lang::English);
        let headings = report.blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) if heading.level <= 2 => Some(without_spaces(&heading.text)),
            _ => None,
        });
        let headings: Vec<String> = headings.collect();
        assert!(headings.len() > 5, "{name}");
        let contents = without_spaces(&I18n::new(Lang::English).text("report-part-contents"));
        let begin = pages.iter().position(|page| page.starts_with(&contents));
        let all = pages[begin.unwrap()..].concat();
        let mut rest = all.as_str();
        for heading in &headings {
            let (_, after) = rest.split_once(heading.as_str()).unwrap();
            let number: String = after.chars().take_while(char::is_ascii_digit).collect();
            // The number of the next entry follows at once.
            let is_true = (1..=number.len()).any(|end| {
                let page: usize = number[..end].parse().unwrap();
                let page = pages.get(page - 1);
                page.is_some_and(|page| page.contains(heading) && !page.starts_with(&contents))
            });
            assert!(is_true, "{name}: {heading} {number}");
            rest = after;
        }
        let has = |wanted: &[u8]| pdf.windows(wanted.len()).any(|w| w == wanted);
        assert!(has(b"/Outlines"), "{name}");
        let links = pdf.windows(13).filter(|w| w == b"/Subtype/Link").count();
        assert!(links >= headings.len(), "{name}: {links}");
    }
}

#[test]
fn nothing_stands_outside_of_the_margins() {
    for (name, project) in networks() {
        for (lang, paper) in Lang::ALL.into_iter().zip([Paper::F4, Paper::Letter]) {
            let options = everything(&project, paper);
            let (sizes, words) = words(&rendered(&project, &options, lang));
            let (wide, high) = paper.size();
            for (width, height) in &sizes {
                let is = |w: f64, h: f64| {
                    (width - w * POINTS).abs() < 0.1 && (height - h * POINTS).abs() < 0.1
                };
                assert!(
                    is(wide, high) || is(high, wide),
                    "{name}: {width} × {height}"
                );
            }
            assert!(words.len() > 40, "{name}: {}", words.len());
            for word in &words {
                let (width, height) = sizes[word.page];
                let [left, top, right, bottom] = MARGINS.map(|mm| mm * POINTS);
                // A letter's box is higher than the letter; the last line is the foot.
                let inside = word.edges[0] >= left - 1.0
                    && word.edges[2] <= width - right + 1.0
                    && word.edges[1] >= top - 6.0
                    && word.edges[3] <= height - bottom + 30.0;
                assert!(
                    inside,
                    "{name}, page {}: {} {:?}",
                    word.page + 1,
                    word.text,
                    word.edges
                );
            }
        }
    }
}

#[test]
fn the_type_is_embedded_and_the_file_can_be_kept_and_read_aloud() {
    let project = example("karawang");
    for lang in Lang::ALL {
        let pdf = rendered(&project, &everything(&project, Paper::A4), lang);
        let fonts = poppler("pdffonts", &[], &pdf);
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert_eq!(rows.len(), 2, "{fonts}");
        for row in rows {
            // Columns: embedded, subset, with the characters that the glyphs stand for.
            assert!(
                row.contains("Inter") && row.contains("yes yes yes"),
                "{fonts}"
            );
        }
        let info = poppler("pdfinfo", &[], &pdf);
        assert!(info.contains("Tagged:          yes"), "{info}");
        assert!(info.contains(&project.card.title), "{info}");
        let has = |wanted: &[u8]| pdf.windows(wanted.len()).any(|w| w == wanted);
        for wanted in [
            &b"<pdfaid:part>2</pdfaid:part>"[..],
            b"<pdfuaid:part>1</pdfuaid:part>",
        ] {
            assert!(has(wanted), "{}", String::from_utf8_lossy(wanted));
        }
        let language = format!("/Lang({})", lang.code());
        assert!(has(language.as_bytes()));
    }
}

#[test]
fn codes_for_names_hold_on_paper_too() {
    let project = example("karawang");
    let coded = project.pseudonymised();
    let text = poppler::text(&rendered(
        &coded,
        &everything(&coded, Paper::A4),
        Lang::Indonesian,
    ));
    for stakeholder in project.stakeholders.values() {
        assert!(!text.contains(&stakeholder.name), "{}", stakeholder.name);
    }
    assert!(text.contains("S06"));
}
