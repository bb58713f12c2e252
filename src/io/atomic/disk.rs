//! The file operations that replacing a file takes, one by one, so that a test can make each of
//! them fail.

use std::fs::{self, File, Metadata, Permissions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

use super::litter;

/// What a save does to files. The defaults do it.
pub trait Disk {
    fn read_link(&mut self, path: &Path) -> io::Result<PathBuf> {
        fs::read_link(path)
    }

    fn canonicalize(&mut self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path)
    }

    fn metadata(&mut self, path: &Path) -> io::Result<Metadata> {
        fs::metadata(path)
    }

    /// A new empty file in the folder, under a name that no other has. It is locked for as long as
    /// it is open, which tells other processes that it is no litter.
    fn create_beside(&mut self, folder: &Path) -> io::Result<NamedTempFile> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(litter::PREFIX).suffix(litter::SUFFIX);
        // A new file gets the usual permissions, not a temporary file's private ones.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let beside = builder.tempfile_in(folder)?;
        if let Err(error) = beside.as_file().try_lock() {
            log::debug!("{}: no lock: {error}", folder.display());
        }
        Ok(beside)
    }

    fn write(&mut self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    fn sync(&mut self, file: &File) -> io::Result<()> {
        file.sync_all()
    }

    /// What was written, through the same handle: a lock keeps others out on some systems.
    fn read_back(&mut self, file: &mut File) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        file.seek(SeekFrom::Start(0))?;
        file.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn read(&mut self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn set_permissions(&mut self, path: &Path, permissions: Permissions) -> io::Result<()> {
        fs::set_permissions(path, permissions)
    }

    /// Another name for the file, which no other has.
    fn link_beside(&mut self, file: &Path, folder: &Path) -> io::Result<TempPath> {
        let link = tempfile::Builder::new()
            .prefix(litter::PREFIX)
            .suffix(litter::LINK_SUFFIX)
            .make_in(folder, |path| fs::hard_link(file, path))?;
        Ok(link.into_temp_path())
    }

    fn rename(&mut self, from: TempPath, to: &Path) -> io::Result<()> {
        // On Windows another program, a virus scanner above all, may hold the file for a moment.
        let mut patience = if cfg!(windows) { 3 } else { 0 };
        let mut from = from;
        loop {
            match from.persist(to) {
                Ok(()) => return Ok(()),
                Err(failed) if patience > 0 => {
                    patience -= 1;
                    from = failed.path;
                    std::thread::sleep(std::time::Duration::from_millis(100));
                }
                Err(failed) => return Err(failed.error),
            }
        }
    }

    fn remove(&mut self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    #[cfg(unix)]
    fn sync_directory(&mut self, folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }

    /// Only Unix lets a folder be synced.
    #[cfg(not(unix))]
    fn sync_directory(&mut self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }
}

/// The disk itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {}
