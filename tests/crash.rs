//! Saving and recovery survive `kill -9`: a second process is killed in the middle of its work.
//!
//! Each test runs this same program again, as the victim, told apart by an environment variable.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use jejaring::io::{Example, RecoveryStore, project};
use jejaring::model::Project;

const FOLDER: &str = "JEJARING_CRASH_TEST_FOLDER";

/// This test again in a process of its own, working in `folder` until it is killed.
fn victim(test: &str, folder: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test])
        .env(FOLDER, folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn wait_until(happened: impl Fn() -> bool) {
    let start = Instant::now();
    while !happened() {
        assert!(
            start.elapsed() < Duration::from_secs(30),
            "the victim does nothing"
        );
        std::thread::sleep(Duration::from_millis(1));
    }
}

fn karawang(title: &str) -> Project {
    let mut project = Example::named("karawang").unwrap().project().unwrap();
    title.clone_into(&mut project.card.title);
    project
}

#[test]
fn a_save_that_is_killed_leaves_a_whole_file_and_a_whole_previous_one() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        for round in 0u64.. {
            let path = Path::new(&folder).join("a.jejaring");
            project::save(&path, &karawang(&"x".repeat((round % 7) as usize * 900))).unwrap();
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.jejaring");
    let previous = folder.path().join("a.jejaring~");
    project::save(&path, &karawang("sebelumnya")).unwrap();
    for round in 0..25u64 {
        let before = std::fs::metadata(&path).unwrap().modified().unwrap();
        let mut child = victim(
            "a_save_that_is_killed_leaves_a_whole_file_and_a_whole_previous_one",
            folder.path(),
        );
        wait_until(|| std::fs::metadata(&path).unwrap().modified().unwrap() != before);
        // Another moment of the save in each round.
        std::thread::sleep(Duration::from_micros(round * 397));
        child.kill().unwrap();
        child.wait().unwrap();
        project::open(&path).unwrap();
        project::open(&previous).unwrap();
    }
    // The next save works on whatever the killed ones left.
    let last = karawang("sesudahnya");
    project::save(&path, &last).unwrap();
    assert_eq!(project::open(&path).unwrap(), last);
}

#[test]
fn work_is_offered_once_its_process_is_killed_and_not_before() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        let store = RecoveryStore::new(&folder);
        let original = Path::new(&folder).join("asal.jejaring");
        store
            .write(&karawang("belum disimpan"), Some(&original))
            .unwrap();
        std::fs::write(Path::new(&folder).join("siap"), "").unwrap();
        loop {
            std::thread::sleep(Duration::from_secs(1));
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let mut child = victim(
        "work_is_offered_once_its_process_is_killed_and_not_before",
        folder.path(),
    );
    wait_until(|| folder.path().join("siap").exists());
    let store = RecoveryStore::new(folder.path());
    assert_eq!(store.stale(), Vec::new());
    child.kill().unwrap();
    child.wait().unwrap();
    let stale = store.stale();
    assert_eq!(stale.len(), 1);
    assert_eq!(stale[0].project().unwrap(), karawang("belum disimpan"));
    assert_eq!(stale[0].original, Some(folder.path().join("asal.jejaring")));
}
