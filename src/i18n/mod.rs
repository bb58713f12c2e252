//! The two languages: Fluent texts, and how numbers and dates are written.
//!
//! Texts live in `assets/locales/<lang>/<area>.ftl`. A missing text shows its key, and a test fails
//! when the two languages do not hold the same keys and arguments.

pub mod format;
mod names;
mod stretched;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Lang {
    #[default]
    #[serde(rename = "id")]
    Indonesian,
    #[serde(rename = "en")]
    English,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::Indonesian, Self::English];

    /// The ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Indonesian => "id",
            Self::English => "en",
        }
    }

    /// Reads a code or a POSIX locale name such as `en_GB.UTF-8`.
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split(['_', '-', '.']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "id" | "in" => Some(Self::Indonesian),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// Its own name, the same in every language.
    pub fn endonym(self) -> &'static str {
        match self {
            Self::Indonesian => "Bahasa Indonesia",
            Self::English => "English",
        }
    }
}

macro_rules! locale_sources {
    ($($area:literal),+ $(,)?) => {
        /// The areas that the texts are split into.
        pub const AREAS: &[&str] = &[$($area),+];

        fn sources(lang: Lang) -> &'static [&'static str] {
            match lang {
                Lang::Indonesian => &[$(include_str!(concat!("../../assets/locales/id/", $area, ".ftl"))),+],
                Lang::English => &[$(include_str!(concat!("../../assets/locales/en/", $area, ".ftl"))),+],
            }
        }
    };
}

locale_sources!(
    "advice",
    "agenda",
    "app",
    "arrangement",
    "canvas",
    "chart",
    "class",
    "compare",
    "contact",
    "domain",
    "drawing",
    "exercise",
    "files",
    "finding",
    "findings",
    "lessons",
    "mou",
    "panels",
    "partnership",
    "places",
    "rearrange",
    "report",
    "safety",
    "scene",
    "templates",
    "views",
    "workbench",
    "cli"
);

/// The texts of one language.
pub struct I18n {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl I18n {
    pub fn new(lang: Lang) -> Self {
        let language: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Isolation marks would show as boxes.
        bundle.set_use_isolating(false);
        for source in sources(lang) {
            // What a faulty file still holds is used; the tests refuse faulty files.
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
    }

    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The text of a key without arguments.
    pub fn text(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// The text of a key with its arguments.
    pub fn with<'a>(&self, key: &str, args: &[(&'a str, FluentValue<'a>)]) -> String {
        let args: FluentArgs<'_> = args.iter().cloned().collect();
        self.format(key, Some(&args))
    }

    /// The label of a domain word.
    pub fn word(&self, word: impl crate::model::Vocabulary) -> String {
        self.text(&word.label_key())
    }

    /// What a step of a partnership is called: its own name, or the training's.
    pub fn step(&self, step: &crate::model::partnership::Step) -> String {
        let kind = step.kind.filter(|_| step.name.is_empty());
        kind.map_or_else(|| step.name.clone(), |kind| self.word(kind))
    }

    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else {
            log::warn!("no text for {key} in {}", self.lang.code());
            return key.to_owned();
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors);
        if !errors.is_empty() {
            log::warn!("text {key}: {errors:?}");
        }
        text.into_owned()
    }
}
