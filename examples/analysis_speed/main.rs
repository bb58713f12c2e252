//! How long the analysis takes on this machine: `cargo run --release --example analysis_speed`.
//!
//! Without arguments: the whole analysis of random networks, by size. With the name of a list of
//! ties and what to work out, one line of JSON for each; `scripts/compare.sh` sets these beside
//! what other programs take:
//! `analysis_speed FILE [--directed] [--weighted] [--threads N] [--runs N] WORK…`.

mod edits;
mod list;
mod random;
mod sizes;
mod work;

use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let written = if arguments.is_empty() {
        Ok(sizes::by_size())
    } else {
        work::measured(&arguments)
    };
    match written {
        Ok(lines) => match std::io::stdout().write_all(lines.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Err(complaint) => {
            // Nothing is left to do if even that cannot be said.
            drop(writeln!(std::io::stderr(), "{complaint}"));
            ExitCode::from(2)
        }
    }
}
