//! What a file is: by its content first, by the ending of its name where the content leaves it open.

use super::Format;

/// The format of a text, or `None` where it is none that is known here.
pub(super) fn of_text(text: &str, extension: &str) -> Option<Format> {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    if start.starts_with('<') {
        return match root_element(start)? {
            "graphml" => Some(Format::GraphMl),
            "gexf" => Some(Format::Gexf),
            _ => None,
        };
    }
    let first = first_line(start);
    let lower = first.to_lowercase();
    if lower.starts_with("*vertices") || lower.starts_with("*network") {
        return Some(Format::Pajek);
    }
    let after_dl = lower.strip_prefix("dl");
    if after_dl.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', ','])) {
        return Some(Format::Dl);
    }
    if super::vcard::is_card(start) {
        return Some(Format::VCard);
    }
    if is_gml(start) {
        return Some(Format::Gml);
    }
    match extension {
        "graphml" | "gexf" | "xml" | "json" | "html" | "htm" | "pdf" | "png" | "svg" | "ics" => {
            None
        }
        "gml" => Some(Format::Gml),
        "net" | "paj" => Some(Format::Pajek),
        "dl" => Some(Format::Dl),
        _ => Some(Format::Csv),
    }
}

/// The first line that is no comment and not empty.
fn first_line(text: &str) -> &str {
    text.lines()
        .map(str::trim)
        .find(|line| !line.is_empty() && !line.starts_with('%'))
        .unwrap_or_default()
}

fn is_gml(text: &str) -> bool {
    let mut lines = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let Some(first) = lines.next() else {
        return false;
    };
    let word = first.split([' ', '\t', '[']).next().unwrap_or_default();
    let opens_graph = |line: &str| {
        let lower = line.get(..5).map(str::to_lowercase);
        lower.as_deref() == Some("graph") && line[5..].trim_start().starts_with('[')
    };
    match word.to_lowercase().as_str() {
        "graph" => {
            let rest = first[word.len()..].trim();
            rest.starts_with('[') || (rest.is_empty() && lines.next() == Some("["))
        }
        "creator" | "version" | "comment" => lines
            .take(20)
            .any(|line| opens_graph(line) || line.eq_ignore_ascii_case("graph")),
        _ => false,
    }
}

/// The local name of the first element.
fn root_element(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        let at = rest.find('<')?;
        rest = &rest[at + 1..];
        if rest.starts_with("!--") {
            rest = &rest[rest.find("-->")? + 3..];
        } else if rest.starts_with(['?', '!']) {
            rest = &rest[rest.find('>')?..];
        } else {
            let ends = |c: char| c.is_whitespace() || matches!(c, '>' | '/');
            let name = &rest[..rest.find(ends)?];
            return name.rsplit(':').next();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_says_more_than_the_ending() {
        let of = |text: &str| of_text(text, "txt");
        assert_eq!(
            of("<?xml version='1.0'?><!-- x --><g:graphml>"),
            Some(Format::GraphMl)
        );
        assert_eq!(
            of("<!DOCTYPE gexf><gexf version='1.3'>"),
            Some(Format::Gexf)
        );
        assert_eq!(of("<html><body>"), None);
        assert_eq!(of("% a\n*vertices 3"), Some(Format::Pajek));
        assert_eq!(of("DL n=3"), Some(Format::Dl));
        assert_eq!(of("dlm;x\n1;2"), Some(Format::Csv));
        assert_eq!(
            of("Creator \"x\"\nVersion 1\ngraph\n[\n"),
            Some(Format::Gml)
        );
        assert_eq!(of("# x\ngraph [ node [ id 1 ] ]"), Some(Format::Gml));
        assert_eq!(of("graph;size\na;b"), Some(Format::Csv));
        assert_eq!(of_text("1 2\n", "net"), Some(Format::Pajek));
    }
}
