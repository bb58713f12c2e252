//! The program on a desk of its own: separate folders, scripted file dialogs, no threads; and a hand
//! that presses, types and reads there.

#![allow(dead_code, reason = "each test uses its part")]

use std::path::PathBuf;

use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jejaring::app::{App, Backend, Launch};
use jejaring::i18n::{I18n, Lang};
use jejaring::io::{Directories, Example, Settings, ThemeChoice, project};
use jejaring::model::Project;

/// The program with folders of its own.
pub struct Desk {
    folder: tempfile::TempDir,
    pub lang: Lang,
    theme: ThemeChoice,
    pub size: [f32; 2],
    /// Nothing is left to threads.
    pub inline: bool,
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
            inline: true,
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
        let (texts, inline) = (self.texts, self.inline);
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
                        inline,
                        graphics: jejaring::canvas::Graphics::Card,
                        texts,
                    },
                )
            });
        harness.run();
        harness
    }

    /// The program with a document opened from a file.
    pub fn open(&self, document: &Project) -> Harness<'static, App> {
        let file = self.file("karawang.jejaring");
        project::save(&file, document).unwrap();
        self.start(Some(file))
    }

    pub fn text(&self, key: &str) -> String {
        (self.texts)(self.lang).text(key)
    }
}

/// The Karawang example.
pub fn karawang() -> Project {
    Example::named("karawang").unwrap().project().unwrap()
}

/// The program with the Karawang example opened from a file.
pub fn on_karawang(desk: &Desk) -> Harness<'static, App> {
    desk.open(&karawang())
}

pub fn press(harness: &mut Harness<'_, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

pub fn type_text(harness: &mut Harness<'_, App>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

/// Clicks on what is called so.
pub fn click(harness: &mut Harness<'_, App>, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
}

/// Runs a command, or selects a stakeholder, by its name.
pub fn call(harness: &mut Harness<'_, App>, name: &str) {
    press(harness, Modifiers::COMMAND, Key::K);
    type_text(harness, name);
    press(harness, Modifiers::NONE, Key::Enter);
}

/// Selects a stakeholder by its name.
pub fn select(harness: &mut Harness<'_, App>, name: &str) {
    call(harness, name);
    let session = harness.state().session();
    let id = session.selection().only_stakeholder().unwrap();
    let stakeholder = session.project().stakeholder(id).unwrap();
    assert_eq!(stakeholder.display_label(), name);
}

/// Whether something on screen is called so, or contains it.
pub fn is_told(harness: &Harness<'_, App>, text: &str) -> bool {
    harness.query_all_by_label_contains(text).next().is_some()
}
