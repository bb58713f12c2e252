//! The program: a thin shell around the library.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    jejaring::cli::run(std::env::args_os().skip(1), open_window)
}

/// The window is not part of this build yet.
fn open_window(_file: Option<PathBuf>) -> Result<(), String> {
    Err("the window is not part of this build; see jejaring --help".to_owned())
}
