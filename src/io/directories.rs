//! Where settings and recovery copies live. Two environment variables put them elsewhere, so that
//! tests and scripts stay apart from a person's own.

use std::env;
use std::path::PathBuf;

use etcetera::BaseStrategy;

/// Overrides the folder of settings and of the recent list.
pub const CONFIG_VARIABLE: &str = "JEJARING_CONFIG_DIR";
/// Overrides the folder of recovery copies.
pub const DATA_VARIABLE: &str = "JEJARING_DATA_DIR";

/// The program's own folders; they need not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directories {
    pub config: PathBuf,
    pub data: PathBuf,
}

impl Directories {
    /// The folders that the environment names, or else the system's usual ones; the system's
    /// temporary folder where there is no home.
    pub fn from_environment() -> Self {
        let base = etcetera::choose_base_strategy().ok();
        let folder = |variable: &str, usual: Option<PathBuf>| {
            env::var_os(variable)
                .filter(|value| !value.is_empty())
                .map(PathBuf::from)
                .or_else(|| usual.map(|path| path.join("jejaring")))
                .unwrap_or_else(|| env::temp_dir().join("jejaring"))
        };
        Self {
            config: folder(CONFIG_VARIABLE, base.as_ref().map(BaseStrategy::config_dir)),
            data: folder(DATA_VARIABLE, base.as_ref().map(BaseStrategy::data_dir)),
        }
    }

    /// Where recovery copies lie.
    pub fn recovery(&self) -> PathBuf {
        self.data.join("recovery")
    }
}
