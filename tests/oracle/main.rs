//! Every measure against networkx and igraph.
//!
//! `make.py` makes random networks and writes down what they say of them (where they have no such
//! measure, what its definition says). The results of 60 networks are kept in `golden.json`, so
//! that the tests say something where there is no Python, and of well-known networks in
//! `known.json`; to write them anew:
//! `$(tests/oracle/python.sh) tests/oracle/make.py 60 golden tests/oracle/golden.json`,
//! `$(tests/oracle/python.sh) tests/oracle/make.py known tests/oracle/known.json`.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests, which may fail by panicking"
)]

mod case;
mod compare;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use case::Case;
use compare::Mismatches;

/// Networks that are made anew for each run; the seed stays, so that runs repeat.
const NETWORKS: usize = 320;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracle")
}

fn check(path: &Path, count: usize) {
    let text = std::fs::read_to_string(path).unwrap();
    let cases: Vec<Case> = serde_json::from_str(&text).unwrap();
    assert_eq!(cases.len(), count);
    let mut mismatches = Mismatches::default();
    for case in &cases {
        compare::compare(case, &mut mismatches);
    }
    mismatches.assert_none();
}

#[test]
fn the_golden_results_of_networkx_and_igraph_are_ours() {
    check(&folder().join("golden.json"), 60);
}

#[test]
fn the_networks_that_everybody_knows_have_their_values() {
    check(&folder().join("known.json"), 7);
}

#[test]
fn networkx_and_igraph_find_no_difference_in_hundreds_of_random_networks() {
    let python = Command::new("bash")
        .arg(folder().join("python.sh"))
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(
        python.status.success(),
        "there is no Python with networkx and igraph: see above"
    );
    let python = String::from_utf8(python.stdout).unwrap();
    let results = tempfile::NamedTempFile::new().unwrap();
    let made = Command::new(python.trim())
        .arg(folder().join("make.py"))
        .args([&NETWORKS.to_string(), "random"])
        .arg(results.path())
        .status()
        .unwrap();
    assert!(made.success(), "make.py failed: see above");
    check(results.path(), NETWORKS);
}
