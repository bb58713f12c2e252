//! A log of contacts that is nobody else's: a project that is handed to others may keep its log in
//! a file of the user's own, beside the settings, one for each project.
//!
//! In memory the document holds its log either way, so that edits, undo and recovery copies know
//! no difference; only what is written is told apart. The file is a bag of records. Of those, the
//! document takes the ones whose stakeholders it has; a save puts the document's in the place of
//! those that it took and leaves the rest, so that two copies of one project can share the file.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::model::ids::ID_LIMIT;
use crate::model::{Encounter, EncounterId, Extra, FollowUp, LogPlace, Project};

use super::Fingerprint;
use super::atomic::{self, Content, Previous, RealDisk, Step, WriteError};
use super::project::{SaveError, SavedFile, save_over};

const FOLDER: &str = "contacts";
const FORMAT: &str = "jejaring-contacts";
/// A larger file is none of ours, in bytes.
const SIZE_CAP: u64 = 64 * 1024 * 1024;
/// As often is a save tried anew that another window came before.
const ATTEMPTS: usize = 5;

/// The records of the private file that an open document has taken in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taken {
    contacts: Vec<Value>,
    follow_ups: Vec<Value>,
}

impl Taken {
    fn is_empty(&self) -> bool {
        self.contacts.is_empty() && self.follow_ups.is_empty()
    }
}

/// The file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct PrivateLog {
    format: String,
    version: u32,
    project: Uuid,
    #[serde(default)]
    contacts: Vec<Value>,
    #[serde(default)]
    follow_ups: Vec<Value>,
    #[serde(flatten)]
    extra: Extra,
}

/// What came of looking for a private log: what cannot be read is left alone.
pub type Attached = Result<Taken, LogError>;

/// Why a private log could not be read. It stays as it is.
#[derive(Debug, thiserror::Error)]
#[error("{}: {problem}", file.display())]
pub struct LogError {
    pub file: PathBuf,
    problem: String,
}

/// Where the private log of a project lies, in a folder of settings.
pub fn path_of(config: &Path, project: Uuid) -> PathBuf {
    config.join(FOLDER).join(format!("{project}.json"))
}

/// Takes the private log into a document that keeps one. What the document has already, from a
/// recovery copy, stays as it is there.
pub fn attach(config: &Path, project: &mut Project) -> Attached {
    let mut taken = Taken::default();
    if project.card.contact_log != LogPlace::Private {
        return Ok(taken);
    }
    let Some((file, _)) = read(config, project.uuid)? else {
        return Ok(taken);
    };
    for value in file.contacts {
        let Ok(mut encounter) = serde_json::from_value::<Encounter>(value.clone()) else {
            continue;
        };
        if !project.stakeholders.contains_key(&encounter.with) {
            continue;
        }
        taken.contacts.push(value);
        let here = project.encounters.get(&encounter.id);
        if here.is_some_and(|here| is_same(here, &encounter)) && !already(&taken, encounter.id) {
            continue;
        }
        if is_in_use(project, encounter.id.0) {
            encounter.id = project.allocate_encounter();
        }
        project.next_id = project.next_id.max(encounter.id.0 + 1);
        project.encounters.insert(encounter.id, encounter);
    }
    for value in file.follow_ups {
        let Ok(follow_up) = serde_json::from_value::<FollowUp>(value.clone()) else {
            continue;
        };
        if project.stakeholders.contains_key(&follow_up.with) && follow_up.is_sound() {
            taken.follow_ups.push(value);
            let entry = project.follow_ups.entry(follow_up.with);
            entry.or_insert(follow_up);
        }
    }
    Ok(taken)
}

/// Whether two contacts with one id are the same, one of them changed since: another window may have
/// given the id to a contact of its own with the same person. In doubt both stay.
fn is_same(one: &Encounter, other: &Encounter) -> bool {
    let says_the_same = !one.learnt.is_empty() && one.learnt == other.learnt;
    one.with == other.with && (one.date == other.date || says_the_same)
}

/// Whether a record with that id was taken before: two windows may have given it to two contacts.
fn already(taken: &Taken, id: EncounterId) -> bool {
    let same = |value: &&Value| value.get("id").and_then(Value::as_u64) == Some(id.0);
    taken.contacts.iter().filter(same).count() > 1
}

/// Whether a record cannot have that id.
fn is_in_use(project: &Project, id: u64) -> bool {
    id >= ID_LIMIT - 1 || project.uses_of(id) > 0
}

/// Saves a project, and its log where that belongs. What leaves one file stands in the other
/// before: whatever fails on the way, a contact is in two places rather than in none.
///
/// `opened` is the file that the document came from. A log that has moved into the project leaves
/// the private file only where that file is written: whoever saves elsewhere leaves behind a
/// project that still looks for its log there.
///
/// Returns what of the private file is the document's from now on, whether saving succeeded or not.
pub fn save_with_log(
    config: &Path,
    path: &Path,
    opened: Option<&Path>,
    project: &Project,
    known: Option<Fingerprint>,
    taken: &Taken,
) -> (Result<SavedFile, SaveError>, Taken) {
    let failed = |error: WriteError| SaveError {
        file: path_of(config, project.uuid),
        problem: error.into(),
    };
    if project.card.contact_log == LogPlace::Private {
        let put_in = records_of(project)
            .map_err(|error| not_written(error.into()))
            .and_then(|mine| put(config, project.uuid, taken, &mine).map(|()| mine));
        return match put_in {
            Ok(mine) => (save_over(path, project, known), mine),
            Err(error) => (Err(failed(error)), taken.clone()),
        };
    }
    let saved = save_over(path, project, known);
    if saved.is_err() {
        return (saved, taken.clone());
    }
    if !taken.is_empty()
        && opened == Some(path)
        && let Err(error) = put(config, project.uuid, taken, &Taken::default())
    {
        // It is in the project's file now, so nothing is lost.
        log::warn!("the private log of contacts stays behind: {error}");
    }
    (saved, Taken::default())
}

fn not_written(source: std::io::Error) -> WriteError {
    WriteError::Io {
        step: Step::Create,
        source,
    }
}

fn records_of(project: &Project) -> serde_json::Result<Taken> {
    let contacts = project.encounters.values().map(serde_json::to_value);
    let follow_ups = project.follow_ups.values().map(serde_json::to_value);
    Ok(Taken {
        contacts: contacts.collect::<Result<_, _>>()?,
        follow_ups: follow_ups.collect::<Result<_, _>>()?,
    })
}

/// Puts records in the place of those that were taken.
fn put(config: &Path, project: Uuid, taken: &Taken, mine: &Taken) -> Result<(), WriteError> {
    let path = path_of(config, project);
    for _ in 0..ATTEMPTS {
        let (mut file, known) = match read(config, project) {
            Ok(Some((file, known))) => (file, Some(known)),
            Ok(None) if mine.is_empty() => return Ok(()),
            Ok(None) => (empty(project), None),
            Err(error) => {
                log::warn!("{error}");
                set_aside(&path).map_err(not_written)?;
                (empty(project), None)
            }
        };
        let before = file.clone();
        replace(&mut file.contacts, &taken.contacts, &mine.contacts);
        replace(&mut file.follow_ups, &taken.follow_ups, &mine.follow_ups);
        if file == before {
            return Ok(());
        }
        let mut bytes = serde_json::to_vec_pretty(&file).map_err(|e| not_written(e.into()))?;
        bytes.push(b'\n');
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(not_written)?;
        }
        let content = Content {
            bytes: &bytes,
            previous: Previous::Keep,
            known,
        };
        match atomic::replace_on(&mut RealDisk, &path, content) {
            // Another window was quicker: what it wrote is read first.
            Err(WriteError::Changed) => {}
            done => return done.map(|_| ()),
        }
    }
    Err(WriteError::Changed)
}

/// What stands in the file and was not taken stays, then comes what is ours; in the file's own
/// order, so that a save without a change writes nothing.
fn replace(file: &mut Vec<Value>, taken: &[Value], mine: &[Value]) {
    let mut taken: Vec<&Value> = taken.iter().collect();
    let mut mine: Vec<&Value> = mine.iter().collect();
    file.retain(|value| {
        if let Some(at) = mine.iter().position(|other| *other == value) {
            mine.remove(at);
            taken.retain(|other| *other != value);
            return true;
        }
        match taken.iter().position(|other| *other == value) {
            Some(at) => {
                taken.remove(at);
                false
            }
            None => true,
        }
    });
    file.extend(mine.into_iter().cloned());
}

fn empty(project: Uuid) -> PrivateLog {
    PrivateLog {
        format: FORMAT.to_owned(),
        version: 1,
        project,
        contacts: Vec::new(),
        follow_ups: Vec::new(),
        extra: Extra::new(),
    }
}

/// The private log and what the file holds; nothing where there is none.
fn read(config: &Path, project: Uuid) -> Result<Option<(PrivateLog, Fingerprint)>, LogError> {
    let file = path_of(config, project);
    let failed = |problem: String| LogError {
        file: file.clone(),
        problem,
    };
    match fs::metadata(&file) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Ok(metadata) if metadata.len() > SIZE_CAP => return Err(failed("too large".to_owned())),
        Err(error) => return Err(failed(error.to_string())),
        Ok(_) => {}
    }
    let bytes = fs::read(&file).map_err(|error| failed(error.to_string()))?;
    let log: PrivateLog =
        serde_json::from_slice(&bytes).map_err(|error| failed(error.to_string()))?;
    if log.format != FORMAT || log.version != 1 || log.project != project {
        return Err(failed("not a log of contacts of this project".to_owned()));
    }
    Ok(Some((log, Fingerprint::of(&bytes))))
}

/// Keeps a file that cannot be read under another name.
fn set_aside(path: &Path) -> std::io::Result<()> {
    let name = |n: usize| path.with_extension(format!("unreadable-{n}.json"));
    let free = (1..1000).map(name).find(|name| !name.exists());
    let name = free.ok_or(std::io::ErrorKind::AlreadyExists)?;
    fs::rename(path, name)
}

#[cfg(test)]
mod tests;
