//! What holds of recovery copies.

use super::*;

fn draft(project: &Project, original: Option<&Path>) -> Draft {
    Draft {
        project: project.clone(),
        original: original.map(Path::to_owned),
        base: None,
    }
}

fn titled(title: &str) -> Project {
    let mut project = Project::new("Kondisi awal");
    project.card.title = title.to_owned();
    project
}

#[test]
fn a_copy_is_offered_once_its_owner_is_gone_and_holds_the_latest_document() {
    let folder = tempfile::tempdir().unwrap();
    let owner = RecoveryStore::new(folder.path());
    let mut project = titled("Gabah");
    owner.write(&draft(&project, None)).unwrap();
    project.card.title = "Gabah Karawang".to_owned();
    let original = Path::new("/rumah/gabah.jejaring");
    owner.write(&draft(&project, Some(original))).unwrap();
    let finder = RecoveryStore::new(folder.path());
    assert_eq!(finder.stale(), Vec::new());
    drop(owner);
    let stale = finder.stale();
    assert_eq!(stale.len(), 1);
    assert_eq!(stale[0].original.as_deref(), Some(original));
    assert_eq!(
        (stale[0].sequence, stale[0].title.as_str()),
        (2, "Gabah Karawang")
    );
    assert_eq!(stale[0].project().unwrap(), project);
    // Looking takes nothing away.
    assert_eq!(finder.stale(), stale);
    finder.remove(&stale[0]);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_clean_close_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let store = RecoveryStore::new(folder.path().join("recovery"));
    let (kept, closed) = (titled("A"), titled("B"));
    store.write(&draft(&kept, None)).unwrap();
    store.write(&draft(&closed, None)).unwrap();
    store.discard(closed.uuid);
    store.discard(Uuid::new_v4());
    drop(store);
    let stale = RecoveryStore::new(folder.path().join("recovery")).stale();
    assert_eq!(
        stale.iter().map(|r| r.title.as_str()).collect::<Vec<_>>(),
        ["A"]
    );
}

#[test]
fn a_damaged_copy_hides_no_other_and_is_not_deleted() {
    let folder = tempfile::tempdir().unwrap();
    let store = RecoveryStore::new(folder.path());
    store.write(&draft(&titled("A"), None)).unwrap();
    drop(store);
    let whole = RecoveryStore::new(folder.path()).stale();
    let mut bytes = fs::read(&whole[0].copy).unwrap();
    let last = bytes.len() - 3;
    bytes[last] ^= 1;
    let damaged = folder.path().join("rusak.json");
    fs::write(&damaged, &bytes).unwrap();
    let cut = folder.path().join("terpotong.json");
    fs::write(&cut, &bytes[..40]).unwrap();
    assert_eq!(RecoveryStore::new(folder.path()).stale(), whole);
    assert!(damaged.exists() && cut.exists());
}

#[test]
fn an_unwritable_folder_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("berkas");
    fs::write(&file, "").unwrap();
    assert!(
        RecoveryStore::new(file)
            .write(&draft(&titled("A"), None))
            .is_err()
    );
    assert!(RecoveryStore::new("/tidak/ada").stale().is_empty());
}

#[test]
fn the_newest_copy_is_told_by_its_number_whatever_the_times_of_files_say() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = titled("pertama");
    let first = RecoveryStore::new(folder.path());
    first.write(&draft(&project, None)).unwrap();
    drop(first);
    // As another process would find it: the copy under another process's name.
    let old = folder.path().join(format!("{}-1.json", project.uuid));
    let found = RecoveryStore::new(folder.path()).stale();
    fs::rename(&found[0].copy, &old).unwrap();
    let found = RecoveryStore::new(folder.path()).stale();

    let second = RecoveryStore::new(folder.path());
    second.own().entry(project.uuid).or_default().sequence = found[0].sequence;
    project.card.title = "kedua".to_owned();
    second.write(&draft(&project, None)).unwrap();
    drop(second);
    let year = std::time::Duration::from_hours(365 * 24);
    let file = File::options().write(true).open(&old).unwrap();
    file.set_modified(std::time::SystemTime::now() + year)
        .unwrap();

    let store = RecoveryStore::new(folder.path());
    let stale = store.stale();
    let titles: Vec<&str> = stale.iter().map(|r| r.title.as_str()).collect();
    assert_eq!(titles, ["kedua", "pertama"]);
    // Taken over, the number goes on and only the copy taken over is gone.
    store.adopt(&stale[0], &draft(&project, None)).unwrap();
    drop(store);
    let stale = RecoveryStore::new(folder.path()).stale();
    assert_eq!(stale.iter().map(|r| r.sequence).collect::<Vec<_>>(), [3, 1]);
}

/// A copy by a process that ended right after saving: its text is what stands in the file.
fn ended_after_saving(folder: &Path, project: &Project) -> PathBuf {
    let file = folder.join("a.jejaring");
    let saved = project::save(&file, project).unwrap();
    let store = RecoveryStore::new(folder);
    let mut kept = draft(project, Some(&file));
    kept.base = Some(saved.fingerprint);
    for _ in 0..5 {
        store.write(&kept).unwrap();
    }
    drop(store);
    let found = RecoveryStore::new(folder).copy_of(project.uuid);
    let copy = folder.join(format!("{}-1.json", project.uuid));
    fs::rename(found, &copy).unwrap();
    copy
}

#[test]
fn a_copy_of_what_is_in_the_file_anyway_is_not_offered_and_goes() {
    let folder = tempfile::tempdir().unwrap();
    let copy = ended_after_saving(folder.path(), &titled("Gabah"));
    let store = RecoveryStore::new(folder.path());
    assert_eq!(store.stale(), Vec::new());
    assert!(!copy.exists());
    // Nor does it come back once the file holds something else.
    project::save(&folder.path().join("a.jejaring"), &titled("Lain")).unwrap();
    assert_eq!(store.stale(), Vec::new());
}

#[test]
fn a_copy_tells_that_its_file_holds_something_else_by_now() {
    let folder = tempfile::tempdir().unwrap();
    ended_after_saving(folder.path(), &titled("Gabah"));
    project::save(&folder.path().join("a.jejaring"), &titled("Lain")).unwrap();
    let stale = RecoveryStore::new(folder.path()).stale();
    assert_eq!(stale.len(), 1);
    assert_eq!(stale[0].original_has_changed(), Some(true));
}

#[test]
fn a_copy_left_from_before_a_save_never_passes_for_the_newest() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = titled("lama");
    ended_after_saving(folder.path(), &project);
    // The file is opened and worked on without anybody asking what was left.
    project.card.title = "baru".to_owned();
    project::save(&folder.path().join("a.jejaring"), &project).unwrap();
    project.card.title = "terbaru".to_owned();
    let store = RecoveryStore::new(folder.path());
    for _ in 0..2 {
        store.write(&draft(&project, None)).unwrap();
        store.discard(project.uuid);
    }
    store.write(&draft(&project, None)).unwrap();
    drop(store);
    let stale = RecoveryStore::new(folder.path()).stale();
    let titles: Vec<&str> = stale.iter().map(|r| r.title.as_str()).collect();
    assert_eq!(titles, ["terbaru", "lama"]);
}

#[test]
fn the_thread_writes_the_newest_state_and_has_ended_when_the_keeper_has() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = Keeper::new(RecoveryStore::new(folder.path()), false);
    let (mut project, closed) = (titled(""), titled("ditutup"));
    for n in 0..50 {
        project.card.title = format!("keadaan {n}");
        keeper.write(draft(&project, None));
        keeper.write(draft(&closed, None));
    }
    keeper.discard(closed.uuid);
    assert!(keeper.poll_error().is_none());
    drop(keeper);
    let stale = RecoveryStore::new(folder.path()).stale();
    assert_eq!(stale.len(), 1);
    assert_eq!(stale[0].project().unwrap(), project);
}

#[test]
fn after_the_last_state_nothing_overwrites_or_removes_it() {
    let folder = tempfile::tempdir().unwrap();
    let store = RecoveryStore::new(folder.path());
    let project = titled("terakhir");
    store
        .write_as(&draft(&project, None), Cause::Panic)
        .unwrap();
    store.seal();
    store.write(&draft(&titled("sesudahnya"), None)).unwrap();
    store.discard(project.uuid);
    drop(store);
    let stale = RecoveryStore::new(folder.path()).stale();
    assert_eq!(stale.len(), 1);
    assert_eq!(
        (stale[0].cause, &stale[0].title[..]),
        (Cause::Panic, "terakhir")
    );
}
