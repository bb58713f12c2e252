//! Files: the project file, its recovery copy, the recent list, the settings and the examples.
//! Everything that is written goes through `atomic`, so that a crash leaves the old or the new file.

pub mod atomic;
pub mod classroom;
pub mod directories;
pub mod examples;
pub mod export;
pub mod fingerprint;
pub mod import;
pub mod lock;
pub mod printing;
pub mod private_log;
pub mod project;
pub mod recent;
pub mod recovery;
pub mod settings;

pub use directories::Directories;
pub use examples::{EXAMPLES, Example};
pub use fingerprint::Fingerprint;
pub use lock::{FileLock, Holder};
pub use recent::{RecentFile, RecentFiles};
pub use recovery::{Recovery, RecoveryStore};
pub use settings::{Settings, ThemeChoice};
