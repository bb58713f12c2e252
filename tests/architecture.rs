//! The rules of ARCHITECTURE.md that a compiler does not check: which layer may know which, where
//! colours and files are, and how a source file looks.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Each layer may import itself and those before it.
const LAYERS: &[&str] = &[
    "model",
    "edit",
    "analysis",
    "advice",
    "components",
    "layout",
    "i18n",
    "findings",
    "compare",
    "agenda",
    "exercise",
    "templates",
    "report",
    "classroom",
    "lessons",
    "style",
    "scene",
    "io",
    "context",
    "theme",
    "canvas",
    "panels",
    "app",
    "cli",
];

/// Layers that need no window.
const HEADLESS: &[&str] = &[
    "model",
    "edit",
    "analysis",
    "advice",
    "components",
    "layout",
    "i18n",
    "findings",
    "compare",
    "agenda",
    "exercise",
    "templates",
    "report",
    "classroom",
    "lessons",
    "style",
    "scene",
    "io",
    "cli",
];

/// Layers that never touch a file.
const WITHOUT_FILES: &[&str] = &[
    "model",
    "analysis",
    "components",
    "layout",
    "i18n",
    "findings",
    "compare",
    "agenda",
    "exercise",
    "templates",
    "report",
    "classroom",
    "lessons",
    "style",
    "scene",
    "context",
    "theme",
    "canvas",
    "panels",
];

const LONGEST_FILE: usize = 600;

/// A source file, by its path below the crate's root.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// The first folder or file name below `src`, without `.rs`.
    fn layer(&self) -> Option<&str> {
        let below = self.path.strip_prefix("src/")?;
        let first = below.split('/').next()?;
        Some(first.strip_suffix(".rs").unwrap_or(first))
    }

    /// The code without comments, with the number of each line.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines().map(|line| match line.find("//") {
            // `//` inside a string is part of an address.
            Some(at) if !line[..at].ends_with(':') => &line[..at],
            _ => line,
        }))
    }

    /// The code above the tests at the file's end.
    fn shipped(&self) -> impl Iterator<Item = (usize, &str)> {
        let tests = self.path.ends_with("tests.rs");
        self.code()
            .take_while(move |(_, line)| !tests && !line.trim_start().starts_with("#[cfg(test)]"))
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folders: &[&str]) -> Vec<Source> {
    let mut waiting: Vec<PathBuf> = folders.iter().map(|f| root().join(f)).collect();
    let mut found = Vec::new();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(path.read_dir().unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|e| e == "rs") {
            let below = path.strip_prefix(root()).unwrap();
            let parts: Vec<_> = below.iter().map(|p| p.to_str().unwrap()).collect();
            found.push(Source {
                path: parts.join("/"),
                text: std::fs::read_to_string(&path).unwrap(),
            });
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Whether `word` stands in the line by itself.
fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        !line[..at].ends_with(is_word) && !line[at + word.len()..].starts_with(is_word)
    })
}

/// The crate's modules that a file names by `crate::…`, groups included.
fn imports(source: &Source) -> BTreeSet<String> {
    let code: String = source.code().flat_map(|(_, line)| [line, "\n"]).collect();
    let mut found = BTreeSet::new();
    for (at, name) in code.match_indices("crate::") {
        if code[..at].ends_with(is_word) {
            continue;
        }
        let rest = &code[at + name.len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut part = String::new();
            for c in group.chars() {
                match c {
                    '}' if depth == 0 => break,
                    ',' if depth == 0 => found.extend(first_word(&std::mem::take(&mut part))),
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    c => part.push(c),
                }
            }
            found.extend(first_word(&part));
        } else {
            found.extend(first_word(rest));
        }
    }
    found
}

fn first_word(text: &str) -> Option<String> {
    let word: String = text
        .trim_start()
        .chars()
        .take_while(|c| is_word(*c))
        .collect();
    (!word.is_empty()).then_some(word)
}

fn rank(layer: &str) -> Option<usize> {
    LAYERS.iter().position(|l| *l == layer)
}

/// The layers below its own that a file imports.
fn imports_upwards(source: &Source) -> Vec<String> {
    let Some(own) = source.layer().and_then(rank) else {
        return Vec::new();
    };
    imports(source)
        .into_iter()
        .filter(|layer| rank(layer).is_some_and(|other| other > own))
        .collect()
}

/// Where one of the words stands in code, as `path:line`.
fn places(source: &Source, words: &[&str]) -> Vec<String> {
    source
        .shipped()
        .filter(|(_, line)| words.iter().any(|word| line.contains(word)))
        .map(|(number, line)| format!("{}:{number}: {}", source.path, line.trim()))
        .collect()
}

#[test]
fn the_rules_see_what_they_look_for() {
    let source = |path: &str, text: &str| Source {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    let bad = source(
        "src/model/x.rs",
        "use crate::{edit::Edit,\n style::{Rgba, Tokens}, model::Tie};\nfn f(a: &crate::app::App) {}\n// crate::panels\n",
    );
    assert_eq!(imports_upwards(&bad), ["app", "edit", "style"]);
    assert!(imports_upwards(&source("src/app/x.rs", "use crate::model::Tie;")).is_empty());
    assert_eq!(source("src/cli.rs", "").layer(), Some("cli"));
    let painted = source(
        "src/canvas/x.rs",
        "let a = Color32::from_rgb(1, 2, 3);\n#[cfg(test)]\nmod tests { Color32::from_rgb }",
    );
    assert_eq!(places(&painted, &["Color32::from_rgb"]).len(), 1);
    assert!(has_word("use egui::Ui;", "egui"));
    assert!(!has_word("use egui_graphs::Graph;", "egui"));
}

#[test]
fn every_module_is_a_layer() {
    for source in sources(&["src"]) {
        let layer = source.layer().unwrap().to_owned();
        assert!(
            LAYERS.contains(&layer.as_str()) || ["lib", "main"].contains(&layer.as_str()),
            "{} belongs to no layer",
            source.path
        );
    }
}

#[test]
fn each_layer_imports_only_those_before_it() {
    let broken: Vec<String> = sources(&["src"])
        .iter()
        .filter(|source| !imports_upwards(source).is_empty())
        .map(|source| format!("{} imports {:?}", source.path, imports_upwards(source)))
        .collect();
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn layers_that_need_no_window_know_no_window() {
    for source in sources(&["src"]) {
        if !HEADLESS.contains(&source.layer().unwrap()) {
            continue;
        }
        for (number, line) in source.code() {
            for word in ["egui", "eframe", "epaint", "emath", "winit", "wgpu"] {
                assert!(!has_word(line, word), "{}:{number}: {line}", source.path);
            }
        }
    }
}

#[test]
fn egui_graphs_stays_within_the_canvas() {
    for source in sources(&["src"]) {
        for (number, line) in source.code() {
            let here = source.layer() == Some("canvas");
            assert!(
                here || !has_word(line, "egui_graphs"),
                "{}:{number}: {line}",
                source.path
            );
        }
    }
}

#[test]
fn colours_are_written_down_in_style_and_theme_only() {
    let literal = [
        "Color32::from_rgb",
        "Color32::from_gray",
        "Color32::from_black_alpha",
        "Color32::from_white_alpha",
        "Color32::WHITE",
        "Color32::BLACK",
        "Color32::RED",
        "Color32::GRAY",
        "Color32::YELLOW",
        "Color32::GREEN",
        "Color32::BLUE",
        "Rgba::rgb(",
        "Rgba(",
    ];
    let found: Vec<String> = sources(&["src"])
        .iter()
        .filter(|source| !["style", "theme"].contains(&source.layer().unwrap()))
        .flat_map(|source| places(source, &literal))
        // Taking a token apart is no literal.
        .filter(|place| !place.contains("let Rgba("))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn only_some_layers_touch_files() {
    let words = [
        "std::fs",
        "File::open",
        "File::create",
        "std::net",
        "TcpStream",
    ];
    let found: Vec<String> = sources(&["src"])
        .iter()
        .filter(|source| WITHOUT_FILES.contains(&source.layer().unwrap()))
        .flat_map(|source| places(source, &words))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn nothing_is_left_to_do() {
    for source in sources(&["src", "tests", "examples"]) {
        if source.path == "tests/architecture.rs" {
            continue;
        }
        for word in ["todo!", "unimplemented!", "TODO", "FIXME", "XXX"] {
            assert!(!source.text.contains(word), "{}: {word}", source.path);
        }
    }
}

#[test]
fn every_file_says_why_it_exists_and_is_short() {
    for source in sources(&["src", "tests", "examples"]) {
        assert!(
            source.text.starts_with("//! "),
            "{} has no header",
            source.path
        );
        let lines = source.text.lines().count();
        let is_src = source.path.starts_with("src/");
        assert!(
            !is_src || lines <= LONGEST_FILE,
            "{} has {lines} lines; split it",
            source.path
        );
    }
}

#[test]
fn the_table_of_layers_is_the_one_that_is_enforced() {
    let text = std::fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let table = text.split("\n## ").next().unwrap();
    let named: Vec<&str> = table
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    assert_eq!(named, LAYERS);
}

#[test]
fn every_link_in_the_documents_leads_somewhere() {
    for name in ["README.md", "ARCHITECTURE.md"] {
        let text = std::fs::read_to_string(root().join(name)).unwrap();
        for (at, opening) in text.match_indices("](") {
            let rest = &text[at + opening.len()..];
            let target = &rest[..rest.find(')').unwrap()];
            if let Some(heading) = target.strip_prefix('#') {
                let wanted = format!("\n## {}\n", heading.replace('-', " "));
                assert!(text.to_lowercase().contains(&wanted), "{name}: {target}");
            } else if !target.starts_with("https://") {
                assert!(root().join(target).exists(), "{name}: {target}");
            }
        }
    }
}
