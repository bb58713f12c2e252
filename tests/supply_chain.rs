//! What the program is built from: licences, sources, and the versions that have to agree.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a helper that fails fails its test"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Licences that ask for no more than to be named.
const PERMISSIVE: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Packages that may have another licence as well, and why.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    (
        "option-ext",
        "MPL-2.0",
        "by way of egui-file-dialog; unchanged, so that its copyleft, which ends at its own files, asks for nothing",
    ),
    (
        "colored",
        "MPL-2.0",
        "by way of egui_kittest; in tests only",
    ),
    (
        "epaint_default_fonts",
        "OFL-1.1",
        "a font for what Inter lacks; may be bundled with software",
    ),
    (
        "epaint_default_fonts",
        "Ubuntu-font-1.0",
        "a font for what Inter lacks; may be bundled with software",
    ),
];

/// Families of which two versions would not fit together, or would double the program.
const ONLY_ONE_VERSION: &[&str] = &[
    "ecolor",
    "eframe",
    "egui",
    "egui-wgpu",
    "egui-winit",
    "egui_extras",
    "egui_glow",
    "egui_graphs",
    "egui_kittest",
    "emath",
    "epaint",
    "petgraph",
    "resvg",
    "usvg",
    "wgpu",
    "winit",
];

/// Clients of the network: the program talks to nobody.
const NETWORK_CLIENTS: &[&str] = &["curl", "hyper", "isahc", "reqwest", "surf", "ureq"];

/// `cargo metadata` of this crate with all dependencies on all platforms.
fn metadata() -> Value {
    let run = |arguments: &[&str]| {
        Command::new(env!("CARGO"))
            .args(["metadata", "--locked", "--format-version", "1"])
            .args(arguments)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap()
    };
    let mut output = run(&["--offline"]);
    if !output.status.success() {
        // A fresh machine has fetched only what its own platform is built from.
        output = run(&[]);
    }
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

fn packages(metadata: &Value) -> &[Value] {
    metadata["packages"].as_array().unwrap()
}

fn text<'a>(package: &'a Value, field: &str) -> &'a str {
    package[field].as_str().unwrap_or_default()
}

/// Which licences an expression asks for that `allowed` does not have: none where one way through
/// its alternatives is free of them.
fn unmet(expression: &str, allowed: &dyn Fn(&str) -> bool) -> BTreeSet<String> {
    // The old way to write OR, and parentheses as words of their own.
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let mut words: Vec<&str> = spaced.split_whitespace().rev().collect();
    let found = alternatives(&mut words, allowed);
    assert!(words.is_empty(), "{expression} is no licence expression");
    found
}

fn alternatives(words: &mut Vec<&str>, allowed: &dyn Fn(&str) -> bool) -> BTreeSet<String> {
    let mut best = conjunction(words, allowed);
    while words.last() == Some(&"OR") {
        words.pop();
        let other = conjunction(words, allowed);
        if other.len() < best.len() {
            best = other;
        }
    }
    best
}

fn conjunction(words: &mut Vec<&str>, allowed: &dyn Fn(&str) -> bool) -> BTreeSet<String> {
    let mut all = licence(words, allowed);
    while words.last() == Some(&"AND") {
        words.pop();
        all.extend(licence(words, allowed));
    }
    all
}

fn licence(words: &mut Vec<&str>, allowed: &dyn Fn(&str) -> bool) -> BTreeSet<String> {
    let word = words.pop().expect("a licence");
    if word == "(" {
        let inner = alternatives(words, allowed);
        assert_eq!(words.pop(), Some(")"));
        return inner;
    }
    let mut name = word.to_owned();
    if words.last() == Some(&"WITH") {
        words.pop();
        name = format!("{name} WITH {}", words.pop().expect("an exception"));
    }
    if allowed(&name) {
        BTreeSet::new()
    } else {
        BTreeSet::from([name])
    }
}

#[test]
fn a_licence_expression_is_met_by_one_of_its_alternatives_as_a_whole() {
    let permissive = |name: &str| PERMISSIVE.contains(&name);
    let unmet = |expression: &str| Vec::from_iter(unmet(expression, &permissive));
    for free in [
        "MIT",
        "MIT/Apache-2.0",
        "Apache-2.0 OR GPL-2.0-only",
        "(MIT OR GPL-3.0-only) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception OR LGPL-2.1-or-later",
    ] {
        assert!(unmet(free).is_empty(), "{free}");
    }
    assert_eq!(unmet("GPL-3.0-only"), ["GPL-3.0-only"]);
    assert_eq!(unmet("MIT AND OFL-1.1"), ["OFL-1.1"]);
    assert_eq!(unmet("(GPL-2.0-only OR OFL-1.1) AND MIT").len(), 1);
    assert_eq!(
        unmet("GPL-2.0-only WITH Classpath-exception-2.0"),
        ["GPL-2.0-only WITH Classpath-exception-2.0"]
    );
}

#[test]
fn every_dependency_has_a_permissive_licence_or_a_reason() {
    let metadata = metadata();
    let mut unused: BTreeSet<_> = EXCEPTIONS
        .iter()
        .map(|(name, licence, _)| (*name, *licence))
        .collect();
    let mut refused = Vec::new();
    for package in packages(&metadata) {
        let name = text(package, "name");
        let expression = text(package, "license");
        if expression.is_empty() {
            refused.push(format!("{name}: names no licence"));
            continue;
        }
        for licence in unmet(expression, &|name| PERMISSIVE.contains(&name)) {
            let excepted = EXCEPTIONS
                .iter()
                .any(|(n, l, _)| *n == name && *l == licence);
            if excepted {
                unused.retain(|exception| *exception != (name, licence.as_str()));
            } else {
                refused.push(format!("{name}: {expression}"));
            }
        }
    }
    assert!(refused.is_empty(), "{refused:#?}");
    assert!(unused.is_empty(), "exceptions without use: {unused:?}");
}

#[test]
fn every_dependency_comes_from_the_public_registry() {
    let metadata = metadata();
    for package in packages(&metadata) {
        let source = text(package, "source");
        let ours = text(package, "name") == env!("CARGO_PKG_NAME");
        assert!(
            ours || source.starts_with("registry+https://github.com/rust-lang/crates.io-index"),
            "{} comes from {source:?}",
            text(package, "name")
        );
    }
}

#[test]
fn the_families_that_have_to_agree_have_one_version_each() {
    let metadata = metadata();
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for package in packages(&metadata) {
        let version = text(package, "version");
        versions
            .entry(text(package, "name"))
            .or_default()
            .insert(version);
    }
    for name in ONLY_ONE_VERSION {
        let found = versions
            .get(name)
            .unwrap_or_else(|| panic!("{name} is gone"));
        assert_eq!(found.len(), 1, "{name}: {found:?}");
    }
    for name in ["eframe", "egui", "egui_extras", "egui_kittest"] {
        assert!(versions[name].iter().all(|v| v.starts_with("0.36.")));
    }
}

#[test]
fn the_egui_family_is_pinned_until_egui_graphs_follows() {
    let metadata = metadata();
    let ours = packages(&metadata)
        .iter()
        .find(|package| text(package, "name") == env!("CARGO_PKG_NAME"))
        .unwrap();
    for dependency in ours["dependencies"].as_array().unwrap() {
        let name = text(dependency, "name");
        if ["eframe", "egui", "egui_extras", "egui_kittest"].contains(&name) {
            let required = text(dependency, "req");
            assert!(required.starts_with("=0.36."), "{name}: {required}");
        }
    }
}

#[test]
fn no_dependency_is_a_client_of_the_network() {
    let metadata = metadata();
    for package in packages(&metadata) {
        let name = text(package, "name");
        assert!(!NETWORK_CLIENTS.contains(&name), "{name}");
    }
}

#[test]
fn unsafe_code_is_forbidden_and_the_licences_lie_beside() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |name: &str| std::fs::read_to_string(root.join(name)).unwrap();
    assert!(read("Cargo.toml").contains("\nunsafe_code = \"forbid\"\n"));
    assert!(read("LICENSE-MIT").contains("Permission is hereby granted, free of charge"));
    assert!(read("LICENSE-APACHE").contains("Version 2.0, January 2004"));
    assert!(read("assets/fonts/OFL.txt").contains("SIL OPEN FONT LICENSE Version 1.1"));
}
