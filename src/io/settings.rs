//! What the program remembers about its user, and the reading and writing of such small files: a
//! damaged or missing one gives the defaults, never an error on the screen.

use std::fs;
use std::path::Path;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::findings::Thresholds;
use crate::i18n::Lang;
use crate::model::Extra;
use crate::report::Paper;

use super::atomic::{self, Previous, Step, WriteError};

const FILE: &str = "settings.json";

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThemeChoice {
    #[default]
    Light,
    Dark,
    /// As the desktop has it.
    System,
}

/// A user's settings. Fields that this version does not know are kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// `None` until the user has chosen one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    pub theme: ThemeChoice,
    /// Width of the list of stakeholders on the left, in points.
    pub left_panel_width: f32,
    /// Width of the forms on the right, in points.
    pub right_panel_width: f32,
    pub show_left_panel: bool,
    pub show_right_panel: bool,
    /// Whether the analysis pane stands below the map.
    pub show_table: bool,
    /// Whether the list of steps stands below the list of stakeholders.
    pub show_history: bool,
    /// Whether the saved views stand below the list of stakeholders.
    pub show_views: bool,
    /// Whether the whole network is shown in a corner where only a part is in view.
    pub show_minimap: bool,
    /// Whether codes are shown for names, and exported.
    pub pseudonyms: bool,
    /// From where on something stands out.
    pub thresholds: Thresholds,
    /// The columns of the table, by their keys; none stands for the usual ones.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub table_columns: Vec<String>,
    /// Whether ties are labelled with what passes along them.
    pub show_tie_labels: bool,
    /// Whether ties bear the step of their partnership.
    pub show_steps: bool,
    pub show_legend: bool,
    /// Whether what is dragged stops on the grid.
    pub snap_to_grid: bool,
    /// How large the interface is; 1 is the usual size.
    pub interface_scale: f32,
    /// Nothing slides or fades.
    pub reduce_motion: bool,
    /// Choose files in a dialog of our own even where the desktop has one.
    pub use_in_app_dialogs: bool,
    /// The paper of reports, and the lines above them.
    pub report_paper: Paper,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub letterhead: String,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: None,
            theme: ThemeChoice::default(),
            left_panel_width: 236.0,
            right_panel_width: 320.0,
            show_left_panel: true,
            show_right_panel: true,
            show_table: false,
            show_history: false,
            show_views: false,
            show_minimap: true,
            pseudonyms: false,
            thresholds: Thresholds::default(),
            table_columns: Vec::new(),
            show_tie_labels: false,
            show_steps: true,
            show_legend: true,
            snap_to_grid: false,
            interface_scale: 1.0,
            reduce_motion: false,
            use_in_app_dialogs: false,
            report_paper: Paper::default(),
            letterhead: String::new(),
            extra: Extra::new(),
        }
    }
}

impl Settings {
    /// The chosen language, or else Indonesian.
    pub fn language(&self) -> Lang {
        self.lang.unwrap_or_default()
    }

    /// The settings in a folder; the defaults where there are none.
    pub fn load(config: &Path) -> Self {
        read_or_default(&config.join(FILE))
    }

    pub fn save(&self, config: &Path) -> Result<(), WriteError> {
        write(&config.join(FILE), self)
    }
}

/// What a small JSON file holds, or the default where it is missing or damaged.
pub(super) fn read_or_default<T: DeserializeOwned + Default>(path: &Path) -> T {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            if error.kind() != std::io::ErrorKind::NotFound {
                log::warn!("{}: {error}", path.display());
            }
            return T::default();
        }
    };
    serde_json::from_slice(&bytes).unwrap_or_else(|error| {
        log::warn!("{}: {error}; the defaults are used", path.display());
        T::default()
    })
}

/// Writes a small JSON file and the folder around it.
pub(super) fn write(path: &Path, value: &impl Serialize) -> Result<(), WriteError> {
    let failed = |source: std::io::Error| WriteError::Io {
        step: Step::Create,
        source,
    };
    let mut bytes = serde_json::to_vec_pretty(value).map_err(|error| failed(error.into()))?;
    bytes.push(b'\n');
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    atomic::replace(path, &bytes, Previous::Drop).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_with_what_other_versions_wrote() {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("baru");
        assert_eq!(Settings::load(&config), Settings::default());
        let mut settings = Settings {
            lang: Some(Lang::English),
            theme: ThemeChoice::Dark,
            right_panel_width: 400.5,
            ..Settings::default()
        };
        settings.extra.insert("later".to_owned(), true.into());
        settings.save(&config).unwrap();
        assert_eq!(Settings::load(&config), settings);
    }

    #[test]
    fn damaged_settings_are_the_defaults() {
        let folder = tempfile::tempdir().unwrap();
        for damaged in ["", "{\"lang\":", "[]", "{\"lang\":\"xx\"}", "\0\0"] {
            fs::write(folder.path().join(FILE), damaged).unwrap();
            assert_eq!(
                Settings::load(folder.path()),
                Settings::default(),
                "{damaged:?}"
            );
        }
    }

    #[test]
    fn the_language_is_indonesian_until_one_is_chosen() {
        assert_eq!(Settings::default().language(), Lang::Indonesian);
    }
}
