//! Saving and recovery survive `kill -9`: a second process is killed in the middle of its work.
//!
//! Each test runs this same program again, as the victim, told apart by an environment variable.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use jejaring::io::recovery::{Cause, Draft, Due, LastState, Schedule};
use jejaring::io::{Example, Fingerprint, RecoveryStore, project};
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

fn draft(project: Project, original: Option<&Path>) -> Draft {
    Draft {
        project,
        original: original.map(Path::to_owned),
        base: None,
    }
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
            .write(&draft(karawang("belum disimpan"), Some(&original)))
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

/// What the network's title says: how many edits were made, and the victim's time in ms.
fn progress(project: &Project) -> (u64, u64) {
    let (edits, time) = project.card.title.split_once('@').unwrap();
    (edits.parse().unwrap(), time.parse().unwrap())
}

/// The files of a folder whose names end so; none where there is no folder.
fn ending(folder: &Path, end: &str) -> Vec<PathBuf> {
    let entries = folder.read_dir().into_iter().flatten();
    entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_str().unwrap().ends_with(end))
        .collect()
}

/// Edits and saves without end, by a clock that only the edits move: what the window does, without
/// the window. Every edit is told to whoever watches once it is made.
fn draw_until_killed(folder: &Path) {
    let file = folder.join("a.jejaring");
    let store = RecoveryStore::new(folder.join("pemulihan"));
    let (mut project, mut known) = project::open_known(&file).unwrap();
    // Where the one before was killed, its work is taken over, as a user would.
    let stale = store.stale();
    if let Some(newest) = stale.first() {
        project = newest.project().unwrap();
        store
            .adopt(newest, &draft(project.clone(), Some(&file)))
            .unwrap();
        for older in &stale[1..] {
            store.remove(older);
        }
    }
    let (mut edits, mut time) = progress(&project);
    let start = Instant::now();
    let mut schedule = Schedule::default();
    let mut out = std::io::stderr();
    loop {
        edits += 1;
        // Now in quick succession, now after a pause.
        time += edits.wrapping_mul(2_654_435_761) % 1300;
        project.card.title = format!("{edits}@{time}");
        out.write_all(format!("{edits} {time}\n").as_bytes())
            .unwrap();
        if schedule.due(&edits, start + Duration::from_millis(time)) == Due::Now {
            store.write(&draft(project.clone(), Some(&file))).unwrap();
            schedule.keep(edits);
        }
        if edits.is_multiple_of(37) {
            let saved = project::save_over(&file, &project, Some(known)).unwrap();
            known = saved.fingerprint;
            store.discard(project.uuid);
            schedule.forget();
        }
    }
}

#[test]
fn whenever_the_program_is_killed_at_most_ten_seconds_of_work_are_lost() {
    const TEST: &str = "whenever_the_program_is_killed_at_most_ten_seconds_of_work_are_lost";
    const ROUNDS: u64 = 200;
    if let Some(folder) = std::env::var_os(FOLDER) {
        draw_until_killed(Path::new(&folder));
    }
    let folder = tempfile::tempdir().unwrap();
    let copies = folder.path().join("pemulihan");
    let file = folder.path().join("a.jejaring");
    project::save(&file, &karawang("0@0")).unwrap();
    let start = Instant::now();
    let (mut total, mut worst) = (0, 0);
    for round in 0..ROUNDS {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", TEST, "--nocapture"])
            .env(FOLDER, folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut watched = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        watched.read_line(&mut line).unwrap();
        let watcher = std::thread::Builder::new()
            .name("watcher".to_owned())
            .spawn(move || {
                let mut last = line;
                let mut next = String::new();
                // A line that the kill has cut is no edit that was told.
                while watched
                    .read_line(&mut next)
                    .is_ok_and(|_| next.ends_with('\n'))
                {
                    last = std::mem::take(&mut next);
                }
                last
            })
            .unwrap();
        std::thread::sleep(Duration::from_micros(round * 7919 % 60_000));
        child.kill().unwrap();
        child.wait().unwrap();
        let last = watcher.join().unwrap();
        let (edits, time) = last.trim().split_once(' ').unwrap();
        let (edits, time): (u64, u64) = (edits.parse().unwrap(), time.parse().unwrap());

        // The file and every copy are whole.
        let saved = project::open(&file).unwrap();
        for copy in ending(&copies, ".json") {
            let bytes = std::fs::read(&copy).unwrap();
            let end = bytes.iter().position(|b| *b == b'\n').unwrap();
            let header: serde_json::Value = serde_json::from_slice(&bytes[..end]).unwrap();
            let content = Fingerprint::of(&bytes[end + 1..]).to_string();
            assert_eq!(header["content"], content, "round {round}");
        }
        let stale = RecoveryStore::new(&copies).stale();
        let newest = stale.first().map(|copy| progress(&copy.project().unwrap()));
        let (kept, kept_at) = newest.unwrap_or_default().max(progress(&saved));
        let lost = time.saturating_sub(kept_at);
        assert!(
            lost <= 10_000,
            "round {round}: edits {kept} to {edits}, {lost} ms"
        );
        worst = worst.max(lost);
        total = edits;
    }
    println!(
        "{ROUNDS} rounds in {:.1} s: {total} edits, at most {worst} ms lost",
        start.elapsed().as_secs_f64()
    );
    assert!(total > ROUNDS, "only {total} edits were made");
    assert!(start.elapsed() < Duration::from_mins(2));

    // What the killed ones left beside the file goes with a save, once it is old.
    for litter in ending(folder.path(), ".tmp") {
        let file = std::fs::File::options().write(true).open(litter).unwrap();
        file.set_modified(std::time::SystemTime::now() - Duration::from_secs(90))
            .unwrap();
    }
    project::save(&file, &karawang("selesai")).unwrap();
    assert_eq!(ending(folder.path(), ".tmp"), Vec::<PathBuf>::new());
}

#[test]
fn a_program_that_fails_writes_its_last_state_and_says_so() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        let (store, state) = (Arc::new(RecoveryStore::new(&folder)), LastState::default());
        state.write_on_panic(Arc::clone(&store));
        state.set(Some(draft(karawang("sebelum gagal"), None)));
        // A failed job is not a failed program.
        let job = std::thread::Builder::new()
            .spawn(|| panic!("pekerjaan"))
            .unwrap();
        assert!(job.join().is_err());
        assert_eq!(ending(Path::new(&folder), ".json"), Vec::<PathBuf>::new());
        panic!("jendela");
    }
    let folder = tempfile::tempdir().unwrap();
    let status = victim(
        "a_program_that_fails_writes_its_last_state_and_says_so",
        folder.path(),
    )
    .wait()
    .unwrap();
    assert!(!status.success());
    let stale = RecoveryStore::new(folder.path()).stale();
    assert_eq!(stale.len(), 1);
    assert_eq!(stale[0].cause, Cause::Panic);
    assert_eq!(stale[0].project().unwrap(), karawang("sebelum gagal"));
}
