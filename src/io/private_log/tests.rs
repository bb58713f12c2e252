//! A private log is never in the project's file, and never lost.

use jiff::civil::date;

use super::*;
use crate::model::{Stakeholder, StakeholderId};

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn config(&self) -> PathBuf {
        self.folder.path().join("config")
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("a.jejaring")
    }

    fn save(&self, project: &Project, taken: &Taken) -> Taken {
        let (saved, taken) = self.try_to_save(&self.file(), project, None, taken);
        saved.unwrap();
        taken
    }

    /// Saves a document that was opened from [`Self::file`].
    fn try_to_save(
        &self,
        path: &Path,
        project: &Project,
        known: Option<Fingerprint>,
        taken: &Taken,
    ) -> (Result<SavedFile, SaveError>, Taken) {
        let opened = self.file();
        save_with_log(&self.config(), path, Some(&opened), project, known, taken)
    }

    fn open(&self) -> (Project, Taken) {
        let mut project = crate::io::project::open(&self.file()).unwrap();
        let taken = attach(&self.config(), &mut project).unwrap();
        assert_eq!(project.check(), Vec::new());
        (project, taken)
    }
}

fn tells(file: &Path) -> bool {
    fs::read_to_string(file).is_ok_and(|text| text.contains("Rahasia"))
}

fn project(place: LogPlace) -> Project {
    let mut project = Project::new("1");
    project.next_id = 10;
    for id in [2, 3].map(StakeholderId) {
        project
            .stakeholders
            .insert(id, Stakeholder::new(id, "Bu Rini"));
    }
    project.card.contact_log = place;
    add(&mut project, 2, "Rahasia");
    project.follow_ups.insert(
        StakeholderId(3),
        FollowUp {
            interval: Some(30),
            ..FollowUp::usual(StakeholderId(3))
        },
    );
    project
}

fn add(project: &mut Project, with: u64, learnt: &str) {
    let id = project.allocate_encounter();
    let mut encounter = Encounter::new(id, StakeholderId(with), date(2026, 11, 2));
    learnt.clone_into(&mut encounter.learnt);
    project.encounters.insert(id, encounter);
}

fn learnt(project: &Project) -> Vec<&str> {
    let mut texts: Vec<&str> = project.encounters.values().map(|e| &*e.learnt).collect();
    texts.sort_unstable();
    texts
}

#[test]
fn a_private_log_comes_back_and_is_not_in_the_projects_file() {
    let place = Place::new();
    let project = project(LogPlace::Private);
    place.save(&project, &Taken::default());
    assert!(!tells(&place.file()));
    let (read, taken) = place.open();
    assert_eq!(read.encounters.len(), 1);
    assert_eq!(read.follow_ups, project.follow_ups);
    let bytes = fs::read(path_of(&place.config(), read.uuid)).unwrap();
    place.save(&read, &taken);
    let (again, _) = place.open();
    assert_eq!(learnt(&again), ["Rahasia"]);
    assert_eq!(again.follow_ups, project.follow_ups);
    let private = path_of(&place.config(), read.uuid);
    assert!(tells(&private) && !bytes.is_empty());
    // Who gets the file without the private one has none of it.
    let other = crate::io::project::open(&place.file()).unwrap();
    assert!(other.encounters.is_empty() && other.follow_ups.is_empty());
}

#[test]
fn moving_the_log_moves_all_of_it_and_back() {
    let place = Place::new();
    let mut project = project(LogPlace::Project);
    let taken = place.save(&project, &Taken::default());
    assert!(tells(&place.file()));
    project.card.contact_log = LogPlace::Private;
    let taken = place.save(&project, &taken);
    let private = path_of(&place.config(), project.uuid);
    assert!(!tells(&place.file()) && tells(&private));
    project.card.contact_log = LogPlace::Project;
    let taken = place.save(&project, &taken);
    assert!(tells(&place.file()) && !tells(&private));
    assert!(taken.is_empty());
    assert_eq!(learnt(&place.open().0), ["Rahasia"]);
}

#[test]
fn two_windows_lose_nothing_of_each_other() {
    let place = Place::new();
    place.save(&project(LogPlace::Private), &Taken::default());
    let (mut one, one_taken) = place.open();
    let (mut two, two_taken) = place.open();
    add(&mut one, 2, "satu");
    add(&mut two, 3, "dua");
    assert_eq!(
        one.encounters.keys().next_back(),
        two.encounters.keys().next_back(),
        "both have given out the same id"
    );
    place.save(&one, &one_taken);
    place.save(&two, &two_taken);
    assert_eq!(learnt(&place.open().0), ["Rahasia", "dua", "satu"]);
}

#[test]
fn what_is_removed_is_gone_and_what_is_not_ours_stays() {
    let place = Place::new();
    let mut project = project(LogPlace::Private);
    add(&mut project, 3, "lain");
    place.save(&project, &Taken::default());
    // A copy of the project that does not have stakeholder 3.
    let mut copy = crate::io::project::open(&place.file()).unwrap();
    copy.stakeholders.remove(&StakeholderId(3));
    let taken = attach(&place.config(), &mut copy).unwrap();
    assert_eq!(learnt(&copy), ["Rahasia"]);
    copy.encounters = crate::model::Records::new();
    place.save(&copy, &taken);
    crate::io::project::save(&place.file(), &project).unwrap();
    assert_eq!(learnt(&place.open().0), ["lain"]);
}

#[test]
fn a_recovery_copy_knows_its_own_entries_again() {
    let place = Place::new();
    place.save(&project(LogPlace::Private), &Taken::default());
    let (mut work, _) = place.open();
    let first = *work.encounters.keys().next().unwrap();
    work.encounters.get_mut(&first).unwrap().learnt = "diubah".to_owned();
    add(&mut work, 2, "baru");
    // The program ends; the copy has the whole document.
    let bytes = crate::io::project::to_bytes(&work).unwrap();
    let mut recovered = crate::io::project::from_bytes(&bytes).unwrap();
    let taken = attach(&place.config(), &mut recovered).unwrap();
    assert_eq!(learnt(&recovered), ["baru", "diubah"]);
    place.save(&recovered, &taken);
    assert_eq!(learnt(&place.open().0), ["baru", "diubah"]);
}

#[test]
fn an_unreadable_file_is_told_and_kept() {
    let place = Place::new();
    let project = project(LogPlace::Private);
    let private = path_of(&place.config(), project.uuid);
    fs::create_dir_all(private.parent().unwrap()).unwrap();
    fs::write(&private, "{\"Rahasia\"").unwrap();
    let mut read = project.clone();
    assert!(attach(&place.config(), &mut read).is_err());
    place.save(&project, &Taken::default());
    assert_eq!(learnt(&place.open().0), ["Rahasia"]);
    let kept = private.with_extension("unreadable-1.json");
    assert_eq!(fs::read_to_string(kept).unwrap(), "{\"Rahasia\"");
}

#[test]
fn a_log_that_moves_into_a_copy_stays_with_the_original() {
    let place = Place::new();
    place.save(&project(LogPlace::Private), &Taken::default());
    let (mut copy, taken) = place.open();
    copy.card.contact_log = LogPlace::Project;
    let elsewhere = place.file().with_file_name("copy.jejaring");
    let (saved, taken) = place.try_to_save(&elsewhere, &copy, None, &taken);
    saved.unwrap();
    assert!(taken.is_empty() && tells(&elsewhere));
    assert_eq!(learnt(&place.open().0), ["Rahasia"]);
}

#[test]
fn what_a_failed_save_has_left_is_known_at_the_next_one() {
    let place = Place::new();
    place.save(&project(LogPlace::Private), &Taken::default());
    let (mut work, taken) = place.open();
    add(&mut work, 2, "baru");
    let strange = Some(Fingerprint::of(b"what nobody has written"));
    let (saved, taken) = place.try_to_save(&place.file(), &work, strange, &taken);
    assert!(saved.is_err());
    // Changed again, and one taken out, before it succeeds.
    let ids: Vec<_> = work.encounters.keys().copied().collect();
    work.encounters.remove(&ids[0]);
    work.encounters.get_mut(&ids[1]).unwrap().learnt = "diubah".to_owned();
    place.save(&work, &taken);
    assert_eq!(learnt(&place.open().0), ["diubah"]);
}

#[test]
fn what_another_window_logged_under_the_same_id_outlives_a_recovery() {
    let place = Place::new();
    place.save(&project(LogPlace::Private), &Taken::default());
    let (mut mine, taken) = place.open();
    let (mut crashed, _) = place.open();
    add(&mut mine, 2, "satu");
    place.save(&mine, &taken);
    add(&mut crashed, 2, "dua");
    let id = *crashed.encounters.keys().next_back().unwrap();
    crashed.encounters.get_mut(&id).unwrap().date = date(2026, 11, 9);
    // What was changed since it was saved is still one contact.
    let first = *crashed.encounters.keys().next().unwrap();
    "Rahasia dagang".clone_into(&mut crashed.encounters.get_mut(&first).unwrap().learnt);
    let taken = attach(&place.config(), &mut crashed).unwrap();
    assert_eq!(learnt(&crashed), ["Rahasia dagang", "dua", "satu"]);
    place.save(&crashed, &taken);
    assert_eq!(learnt(&place.open().0), ["Rahasia dagang", "dua", "satu"]);
}
