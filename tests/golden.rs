//! Files of version 1 stay readable for ever: the bundled examples and the frozen files in
//! `tests/golden/v1` open, check, and save again to the same bytes.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::path::{Path, PathBuf};

use jejaring::io::EXAMPLES;
use jejaring::io::project::{from_bytes, to_bytes};
use jejaring::model::{Project, StakeholderId, TieState, VariantId, Vocabulary as _};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn frozen() -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(root().join("tests/golden/v1"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths
}

/// The text with this program's version in the header: a save always writes its own.
fn as_written_today(text: &str) -> String {
    let (header, rest) = text.split_once('\n').unwrap();
    let (before, after) = header.split_once("\"app\":\"").unwrap();
    let (_, after) = after.split_once('"').unwrap();
    format!(
        "{before}\"app\":\"{}\"{after}\n{rest}",
        env!("CARGO_PKG_VERSION")
    )
}

fn open(path: &Path) -> Project {
    from_bytes(&std::fs::read(path).unwrap()).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn saved(project: &Project) -> String {
    String::from_utf8(to_bytes(project).unwrap()).unwrap()
}

#[test]
fn the_frozen_files_open_and_save_to_the_same_bytes() {
    let paths = frozen();
    assert!(paths.len() >= 5, "{paths:?}");
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(
            saved(&open(&path)),
            as_written_today(&text),
            "{}",
            path.display()
        );
    }
}

/// `UPDATE_EXAMPLES=1` writes the examples anew, after their text was edited by hand.
#[test]
fn the_examples_are_as_the_program_writes_them() {
    for example in EXAMPLES {
        let path = root().join(format!("assets/examples/{}.jejaring", example.key));
        let now = saved(&open(&path));
        if std::env::var_os("UPDATE_EXAMPLES").is_some() {
            std::fs::write(&path, &now).unwrap();
        }
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(now, as_written_today(&text), "{}", example.key);
        assert_eq!(example.project().unwrap(), open(&path));
    }
}

/// Every key of the JSON below `value`, those of list items included.
fn keys(value: &serde_json::Value, found: &mut std::collections::BTreeSet<String>) {
    match value {
        serde_json::Value::Object(map) => {
            for (key, value) in map {
                found.insert(key.clone());
                keys(value, found);
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| keys(item, found)),
        _ => {}
    }
}

#[test]
fn the_frozen_files_use_every_field_and_one_has_unknown_ones_at_every_level() {
    // Fields that came later are in files of their own: what is frozen stays.
    let mut used = std::collections::BTreeSet::new();
    for path in frozen() {
        let text = std::fs::read_to_string(path).unwrap();
        keys(&serde_json::from_str(&text).unwrap(), &mut used);
    }
    let text = std::fs::read_to_string(root().join("tests/golden/v1/everything.jejaring")).unwrap();
    let schema: serde_json::Value =
        serde_json::from_str(&jejaring::io::project::schema::json_schema().unwrap()).unwrap();
    let records = schema["$defs"]
        .as_object()
        .unwrap()
        .values()
        .chain([&schema]);
    let mut fields = 0;
    for record in records {
        for field in record["properties"]
            .as_object()
            .into_iter()
            .flat_map(|p| p.keys())
        {
            assert!(used.contains(field), "{field} is in no frozen file");
            fields += 1;
        }
    }
    assert!(fields > 90, "{fields}");
    // Header, card, category, content, style rule, stakeholder, contact, competence, technoware,
    // three kinds of assessments, variant, components, member, need, norm, commitment, tie,
    // reserved, view, filter.
    assert!(text.matches("\"x_later\"").count() >= 22);
}

#[test]
fn the_karawang_examples_are_the_worked_case() {
    let named = |key: &str| {
        jejaring::io::Example::named(key)
            .unwrap()
            .project()
            .unwrap()
    };
    let baseline = named("karawang-baseline");
    let both = named("karawang");
    let names: Vec<&str> = both
        .variants
        .values()
        .map(|v| v.header.name.as_str())
        .collect();
    assert_eq!(names, ["Kondisi awal", "Penataan ulang"]);
    let size = |project: &Project, n: u64| {
        let variant = &project.variants[&VariantId(n)];
        (variant.members.len(), variant.ties.len())
    };
    assert_eq!(size(&baseline, 1), (7, 9));
    assert_eq!(size(&both, 1), (7, 9));
    assert_eq!(size(&both, 2), (9, 16));
    assert_eq!(
        baseline.variants[&VariantId(1)],
        both.variants[&VariantId(1)]
    );
    for project in [&baseline, &both] {
        let paddy = project.view.filter.content.unwrap();
        let shown = |n: u64| {
            let ties = project.variants[&VariantId(n)].ties.values();
            ties.filter(|tie| tie.contents.contains(&paddy)).count()
        };
        assert_eq!(shown(1), 7);
        for variant in project.variants.values() {
            assert!(variant.ties.values().all(|tie| tie.evidence.is_some()));
            assert!(
                variant
                    .members
                    .values()
                    .all(|member| !member.role.is_empty())
            );
        }
        assert!(!project.card.title.is_empty() && project.card.date.is_some());
    }
    let state = |word: &str| TieState::ALL.iter().find(|s| s.key() == word).unwrap();
    let counts = ["existing", "new", "to_develop"].map(|word| {
        let ties = both.variants[&VariantId(2)].ties.values();
        ties.filter(|tie| tie.state == *state(word)).count()
    });
    assert_eq!(counts, [3, 7, 6]);
}

#[test]
fn the_kite_has_its_ten_people_and_eighteen_ties() {
    let kite = jejaring::io::Example::named("kite")
        .unwrap()
        .project()
        .unwrap();
    let variant = &kite.variants[&kite.first_variant()];
    assert_eq!((variant.members.len(), variant.ties.len()), (10, 18));
    assert_eq!(kite.stakeholder(StakeholderId(9)).unwrap().name, "Heather");
}
