//! The program: a thin shell around the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    jejaring::cli::run(std::env::args_os().skip(1), jejaring::app::run)
}
