//! The program on a desk of its own: separate folders, scripted file dialogs, no threads.

use std::path::PathBuf;

use egui_kittest::Harness;
use jejaring::app::{App, Backend, Launch};
use jejaring::i18n::{I18n, Lang};
use jejaring::io::{Directories, Settings, ThemeChoice};

/// The program with folders of its own.
pub struct Desk {
    folder: tempfile::TempDir,
    pub lang: Lang,
    theme: ThemeChoice,
    pub size: [f32; 2],
    pub texts: fn(Lang) -> I18n,
}

impl Desk {
    pub fn new(lang: Lang) -> Self {
        Self::with_theme(lang, ThemeChoice::Light)
    }

    pub fn with_theme(lang: Lang, theme: ThemeChoice) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings {
            lang: Some(lang),
            theme,
            ..Settings::default()
        };
        settings.save(&folder.path().join("config")).unwrap();
        Self {
            folder,
            lang,
            theme,
            size: [1366.0, 728.0],
            texts: I18n::new,
        }
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn start(&self, file: Option<PathBuf>) -> Harness<'static, App> {
        let directories = Directories {
            config: self.file("config"),
            data: self.file("data"),
        };
        let texts = self.texts;
        let mut harness = Harness::builder()
            .with_size(self.size)
            // The harness chooses a theme of its own after the program has.
            .with_theme(match self.theme {
                ThemeChoice::Dark => egui::Theme::Dark,
                _ => egui::Theme::Light,
            })
            .with_max_steps(200)
            .with_step_dt(1.0 / 60.0)
            .build_eframe(move |cc| {
                App::new(
                    &cc.egui_ctx,
                    Launch {
                        file,
                        directories,
                        backend: Some(Backend::Scripted(Vec::new())),
                        inline: true,
                        graphics: jejaring::canvas::Graphics::Card,
                        texts,
                    },
                )
            });
        harness.run();
        harness
    }

    pub fn text(&self, key: &str) -> String {
        (self.texts)(self.lang).text(key)
    }
}
