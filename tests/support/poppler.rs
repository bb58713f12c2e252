//! What poppler's programs read in a PDF.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails fails its test"
)]
#![allow(dead_code, reason = "each test file uses its part of it")]

use std::process::Command;

/// What one of poppler's programs says of a PDF. What stands after `-` comes after the file.
pub fn poppler(program: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("peta.pdf");
    std::fs::write(&file, pdf).unwrap();
    let (before, after): (Vec<&str>, Vec<&str>) = arguments.iter().partition(|a| **a != "-");
    let output = Command::new(program)
        .args(before)
        .arg(&file)
        .args(after)
        .output()
        .unwrap_or_else(|error| panic!("{program} is needed (poppler-utils): {error}"));
    // It complains of a `false` that PDF/UA asks for, as if only `true` were a truth value.
    let complaints = String::from_utf8_lossy(&output.stderr)
        .lines()
        .filter(|line| !line.contains("Suspects object is wrong type (boolean)"))
        .collect::<Vec<_>>()
        .join("\n");
    assert!(
        output.status.success() && complaints.is_empty(),
        "{complaints}"
    );
    // Some of what it tells of emoji in a title is no UTF-8.
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// All text, each page in the order in which it was drawn.
pub fn text(pdf: &[u8]) -> String {
    poppler("pdftotext", &["-raw", "-"], pdf)
}

/// Without the breaks of lines, which the text of a name may have.
pub fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Number of pages, and width and height of the first in points.
pub fn pages(pdf: &[u8]) -> (u32, f64, f64) {
    let info = poppler("pdfinfo", &[], pdf);
    let value = |name: &str| {
        let line = info.lines().find(|line| line.starts_with(name)).unwrap();
        line.split_once(':').unwrap().1.trim().to_owned()
    };
    let size = value("Page size");
    let numbers: Vec<f64> = size
        .split(' ')
        .filter_map(|word| word.parse().ok())
        .collect();
    (value("Pages").parse().unwrap(), numbers[0], numbers[1])
}

/// A word with the page on which it stands, from 0, and its edges in points: left, top, right, bottom.
pub struct Word {
    pub page: usize,
    pub edges: [f64; 4],
    pub text: String,
}

/// Width and height of each page in points, and every word.
pub fn words(pdf: &[u8]) -> (Vec<(f64, f64)>, Vec<Word>) {
    let told = poppler("pdftotext", &["-bbox", "-"], pdf);
    let (mut sizes, mut words) = (Vec::new(), Vec::new());
    for line in told.lines().map(str::trim) {
        let number = |name: &str| -> f64 {
            let (_, rest) = line.split_once(&format!("{name}=\"")).unwrap();
            rest.split_once('"').unwrap().0.parse().unwrap()
        };
        if line.starts_with("<page ") {
            sizes.push((number("width"), number("height")));
        } else if line.starts_with("<word ") {
            let (_, text) = line.split_once('>').unwrap();
            words.push(Word {
                page: sizes.len() - 1,
                edges: ["xMin", "yMin", "xMax", "yMax"].map(number),
                text: text.trim_end_matches("</word>").to_owned(),
            });
        }
    }
    (sizes, words)
}

/// The parts of a document as they are read aloud: what each is, and its text without spaces.
pub fn parts(pdf: &[u8]) -> Vec<(String, String)> {
    let told = poppler("pdfinfo", &["-struct-text"], pdf);
    let mut parts: Vec<(String, String)> = Vec::new();
    for line in told.lines() {
        let line = line.trim_start();
        match line.strip_prefix('"') {
            Some(text) => {
                let text = text.strip_suffix('"').unwrap_or(text);
                let part = parts.last_mut().unwrap();
                part.1.push_str(&without_spaces(text));
            }
            None if line.starts_with('/') || line.starts_with("Object ") => {}
            None => {
                let role = line.split([' ', ':']).next().unwrap();
                parts.push((role.to_owned(), String::new()));
            }
        }
    }
    parts
}
