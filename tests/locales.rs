//! The two languages hold the same texts with the same arguments, and every text that the code
//! asks for exists.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper that fails fails its test"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use jejaring::analysis::Role;
use jejaring::i18n::{AREAS, I18n, Lang};
use jejaring::model::partnership::{Decision, Ground, Reached, Stage, StepKind, StepState};
use jejaring::model::{
    Agreement, Area, Basis, BuiltinCategory, BuiltinContent, Business, Channel, CompetenceKind,
    Component, Direction, Evidence, ExerciseTask, Formality, Kind, NodeShape, NormKind, Ownership,
    RelativePosition, Stance, TieState, Vocabulary,
};

/// Key to variables, of one area in one language.
type Texts = BTreeMap<String, BTreeSet<String>>;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(lang: Lang, area: &str) -> Texts {
    let path = root().join(format!("assets/locales/{}/{area}.ftl", lang.code()));
    let source = std::fs::read_to_string(&path).unwrap();
    let resource = parser::parse(source.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
    let mut texts = Texts::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            let mut variables = BTreeSet::new();
            let value = message.value.as_ref().expect("a message has a value");
            collect_pattern(value, &mut variables);
            let before = texts.insert(message.id.name.to_owned(), variables);
            assert!(
                before.is_none(),
                "{} stands twice in {}",
                message.id.name,
                path.display()
            );
        }
    }
    texts
}

fn collect_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, found);
        }
    }
}

fn collect_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, found),
        Expression::Select { selector, variants } => {
            collect_inline(selector, found);
            for variant in variants {
                collect_pattern(&variant.value, found);
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                collect_inline(argument, found);
            }
        }
        _ => {}
    }
}

#[test]
fn both_languages_hold_the_same_keys_with_the_same_arguments() {
    for area in AREAS {
        let indonesian = read(Lang::Indonesian, area);
        let english = read(Lang::English, area);
        let (id, en): (BTreeSet<_>, BTreeSet<_>) =
            (indonesian.keys().collect(), english.keys().collect());
        assert_eq!(
            id.symmetric_difference(&en).collect::<Vec<_>>(),
            Vec::<&&String>::new(),
            "keys in one language only, area {area}"
        );
        for (key, variables) in &indonesian {
            assert_eq!(variables, &english[key], "arguments of {key}, area {area}");
        }
    }
}

#[test]
fn no_key_stands_in_two_areas() {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for area in AREAS {
        for key in read(Lang::Indonesian, area).into_keys() {
            if let Some(other) = seen.insert(key.clone(), area) {
                panic!("{key} stands in {other} and in {area}");
            }
        }
    }
}

fn assert_words<T: Vocabulary>(suffix: &str) {
    for lang in Lang::ALL {
        let i18n = I18n::new(lang);
        for word in T::ALL {
            let key = format!("{}{suffix}", word.label_key());
            assert!(i18n.has(&key), "no text for {key} in {}", lang.code());
        }
    }
}

#[test]
fn every_word_of_the_domain_has_a_text() {
    assert_words::<Agreement>("");
    assert_words::<Area>("");
    assert_words::<Basis>("");
    assert_words::<BuiltinCategory>("");
    assert_words::<BuiltinContent>("");
    assert_words::<Business>("");
    assert_words::<Channel>("");
    assert_words::<CompetenceKind>("");
    assert_words::<Component>("");
    assert_words::<Direction>("");
    assert_words::<Evidence>("");
    assert_words::<ExerciseTask>("");
    assert_words::<Formality>("");
    assert_words::<Kind>("");
    assert_words::<NodeShape>("");
    assert_words::<NormKind>("");
    assert_words::<Ownership>("");
    assert_words::<RelativePosition>("");
    assert_words::<Stance>("");
    assert_words::<TieState>("");
    assert_words::<Stage>("");
    assert_words::<StepKind>("");
    assert_words::<StepState>("");
    assert_words::<Ground>("");
    assert_words::<Reached>("");
    assert_words::<Decision>("");
    assert_words::<Role>("");
    assert_words::<Role>("-explained");
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// The literal keys that follow `call` in a source text.
fn literal_keys<'a>(source: &'a str, call: &'a str) -> impl Iterator<Item = &'a str> {
    source.split(call).skip(1).filter_map(|rest| {
        let key = rest.trim_start().strip_prefix('"')?.split('"').next()?;
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        (key.contains('-') && key.chars().all(plain)).then_some(key)
    })
}

#[test]
fn every_text_that_the_code_names_exists() {
    let mut files = Vec::new();
    rust_files(&root().join("src"), &mut files);
    let indonesian = I18n::new(Lang::Indonesian);
    let mut missing = BTreeSet::new();
    for path in files {
        let source = std::fs::read_to_string(&path).unwrap();
        for call in ["i18n.text(", "i18n.with(", ".text(", ".with("] {
            for key in literal_keys(&source, call) {
                if !indonesian.has(key) {
                    missing.insert(format!("{key} in {}", path.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn a_literal_key_is_found_in_source_text() {
    let source = "i18n.text(\"a-key\") + ui.text(\"Not a key\") + x.text(\n    \"b-key\",\n)";
    assert_eq!(
        literal_keys(source, ".text(").collect::<Vec<_>>(),
        ["a-key", "b-key"]
    );
}
