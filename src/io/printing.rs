//! Paper by way of the system: a PDF is handed to the program that shows PDFs, where a printer is
//! chosen, or else straight to the usual printer.
//!
//! No printing library is bundled: what an office's printers can do, its own viewer knows best.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant, SystemTime};
use std::{env, fs, io, thread};

use crate::i18n::I18n;

use super::atomic::{self, Previous};
use super::export::ExportError;

/// A viewer that still runs after this has the file open.
const PATIENCE: Duration = Duration::from_secs(4);
/// Files for printing are removed when something else is printed and they are older than this.
const KEPT: Duration = Duration::from_hours(24);

/// Who has the file now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handed {
    /// The program that shows PDFs.
    Viewer,
    Printer,
}

/// Why nothing is printed.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    #[error("no program prints or shows PDFs")]
    NoProgram,
    #[error(transparent)]
    File(#[from] ExportError),
}

impl PrintError {
    /// What went wrong and what to do, in the user's language. `file` is what was to be printed.
    pub fn describe(&self, file: &Path, i18n: &I18n) -> String {
        match self {
            Self::NoProgram => {
                let file = file.display().to_string();
                i18n.with("print-no-program", &[("file", file.into())])
            }
            Self::File(error) => error.describe(file, i18n),
        }
    }
}

/// The programs that take a PDF, with what each is told before the file, the best first.
const TAKERS: &[(&str, &[&str], Handed)] = if cfg!(windows) {
    &[("explorer.exe", &[], Handed::Viewer)]
} else if cfg!(target_os = "macos") {
    &[("open", &[], Handed::Viewer), ("lp", &[], Handed::Printer)]
} else {
    &[
        ("xdg-open", &[], Handed::Viewer),
        ("gio", &["open"], Handed::Viewer),
        ("lp", &["--"], Handed::Printer),
    ]
};

/// Where programs are looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programs {
    folders: OsString,
}

impl Programs {
    /// Where the system looks.
    pub fn of_system() -> Self {
        let folders = env::var_os("PATH").unwrap_or_default();
        Self { folders }
    }

    /// In one folder only.
    pub fn in_folder(folder: &Path) -> Self {
        let folders = folder.as_os_str().to_owned();
        Self { folders }
    }

    fn find(&self, name: &str) -> Option<PathBuf> {
        let mut places = env::split_paths(&self.folders).map(|folder| folder.join(name));
        places.find(|file| file.is_file())
    }

    /// Writes a PDF where the system's programs can read it, and hands it to one of them.
    pub fn print(&self, file: &Path, pdf: &[u8]) -> Result<Handed, PrintError> {
        if let Some(folder) = file.parent() {
            // Where the folder cannot be made, writing says why.
            _ = fs::create_dir_all(folder);
            sweep(folder);
        }
        atomic::replace(file, pdf, Previous::Drop).map_err(ExportError::from)?;
        self.hand_over(file).ok_or(PrintError::NoProgram)
    }

    fn hand_over(&self, file: &Path) -> Option<Handed> {
        TAKERS.iter().find_map(|(name, words, handed)| {
            let program = self.find(name)?;
            let started = Command::new(program)
                .args(*words)
                .arg(file)
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn();
            let took = started.and_then(took_it);
            took.unwrap_or(false).then_some(*handed)
        })
    }
}

/// Whether a program did not fail. One that keeps running is left to itself.
fn took_it(mut program: Child) -> io::Result<bool> {
    let end = Instant::now() + PATIENCE;
    while Instant::now() < end {
        if let Some(status) = program.try_wait()? {
            // What Windows' explorer answers says nothing.
            return Ok(status.success() || cfg!(windows));
        }
        thread::sleep(Duration::from_millis(20));
    }
    // So that it is not left as a zombie when it ends.
    let wait = move || program.wait();
    thread::Builder::new()
        .name("viewer".to_owned())
        .spawn(wait)?;
    Ok(true)
}

/// Removes what was printed long ago: it names people, and nobody would look for it there.
fn sweep(folder: &Path) {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    for file in files {
        let age = file
            .metadata()
            .and_then(|data| data.modified())
            .ok()
            .and_then(|time| SystemTime::now().duration_since(time).ok());
        let is_pdf = file.path().extension().is_some_and(|e| e == "pdf");
        if is_pdf && age.is_some_and(|age| age > KEPT) {
            // It is tried again the next time.
            _ = fs::remove_file(file.path());
        }
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    /// A folder with programs of that name that answer so.
    fn folder(programs: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, script) in programs {
            let file = folder.path().join(name);
            fs::write(&file, format!("#!/bin/sh\n{script}\n")).unwrap();
            fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
        }
        folder
    }

    fn print(programs: &[(&str, &str)]) -> (Result<Handed, PrintError>, Vec<u8>) {
        let folder = folder(programs);
        let file = folder.path().join("cetak/Peta -x; rm.pdf");
        let handed = Programs::in_folder(folder.path()).print(&file, b"%PDF");
        (handed, fs::read(file).unwrap())
    }

    #[test]
    fn a_viewer_is_asked_first_then_the_printer() {
        let (handed, file) = print(&[("lp", "exit 0"), ("xdg-open", "exit 0")]);
        assert!(matches!(handed, Ok(Handed::Viewer)));
        assert_eq!(file, b"%PDF");
        let (handed, _) = print(&[("lp", "exit 0"), ("xdg-open", "exit 3")]);
        assert!(matches!(handed, Ok(Handed::Printer)));
    }

    #[test]
    fn the_program_gets_the_file_as_one_word() {
        let look = r#"[ "$#" = 1 ] && [ "$(/bin/cat "$1")" = "%PDF" ]"#;
        assert!(matches!(print(&[("xdg-open", look)]).0, Ok(Handed::Viewer)));
    }

    #[test]
    fn where_nothing_prints_the_file_is_there_and_that_is_said() {
        for programs in [&[][..], &[("lp", "exit 1")]] {
            let (handed, file) = print(programs);
            let error = handed.unwrap_err();
            assert_eq!(file, b"%PDF");
            let i18n = I18n::new(crate::i18n::Lang::English);
            assert!(
                error
                    .describe(Path::new("/a/Peta.pdf"), &i18n)
                    .contains("/a/Peta.pdf")
            );
        }
    }

    #[test]
    fn only_old_files_are_swept_away() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new, other) = (
            folder.path().join("lama.pdf"),
            folder.path().join("baru.pdf"),
            folder.path().join("lain.txt"),
        );
        for file in [&old, &new, &other] {
            fs::write(file, b"x").unwrap();
        }
        let long_ago = SystemTime::now() - KEPT * 2;
        for file in [&old, &other] {
            let file = fs::File::options().write(true).open(file).unwrap();
            file.set_modified(long_ago).unwrap();
        }
        sweep(folder.path());
        assert!(!old.exists() && new.exists() && other.exists());
    }
}
