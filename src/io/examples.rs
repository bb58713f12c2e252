//! The examples that the start page offers, carried inside the program.

use crate::model::Project;

use super::project::{OpenError, from_bytes};

/// A bundled project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// The file's name without its ending.
    pub key: &'static str,
    pub title_key: &'static str,
    /// One sentence on what it shows.
    pub about_key: &'static str,
    pub bytes: &'static [u8],
}

/// In the order in which the start page lists them.
pub const EXAMPLES: &[Example] = &[
    Example {
        key: "karawang-baseline",
        title_key: "example-karawang-baseline",
        about_key: "example-karawang-baseline-about",
        bytes: include_bytes!("../../assets/examples/karawang-baseline.jejaring"),
    },
    Example {
        key: "karawang",
        title_key: "example-karawang",
        about_key: "example-karawang-about",
        bytes: include_bytes!("../../assets/examples/karawang.jejaring"),
    },
    Example {
        key: "stunting",
        title_key: "example-stunting",
        about_key: "example-stunting-about",
        bytes: include_bytes!("../../assets/examples/stunting.jejaring"),
    },
    Example {
        key: "kite",
        title_key: "example-kite",
        about_key: "example-kite-about",
        bytes: include_bytes!("../../assets/examples/kite.jejaring"),
    },
];

impl Example {
    pub fn named(key: &str) -> Option<&'static Self> {
        EXAMPLES.iter().find(|example| example.key == key)
    }

    pub fn project(&self) -> Result<Project, OpenError> {
        from_bytes(self.bytes)
    }
}
