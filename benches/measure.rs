//! What the program costs on this machine: start, memory, idling, dragging, new numbers.
//!
//! Started by `scripts/measure.sh`, which keeps what is printed here in `docs/measurements.md`.
//! Everything with a window runs on a virtual display that is drawn by software.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a measurement that fails may stop"
)]

mod headless;
#[path = "../tests/support/mod.rs"]
mod support;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use jejaring::analysis::{Gathered, Worker};
use jejaring::edit::{Edit, Session};
use jejaring::model::{StakeholderId, TieFilter};

use headless::{milliseconds, network, row};
use support::Desk;

const RUNS: usize = 7;

fn main() {
    // `cargo test --benches` runs benches too; only `cargo bench` is meant.
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if !arguments.iter().any(|argument| argument == "--bench") {
        return;
    }
    // Without a word of its own, everything: `cargo bench --bench measure -- window`.
    let wanted = |part: &str| arguments.len() == 1 || arguments.iter().any(|a| a == part);
    println!("| what | median | range | runs | goal |");
    println!("| --- | --- | --- | --- | --- |");
    if wanted("window") {
        measure_window();
    }
    for (stakeholders, ties) in [(50, 120), (200, 600), (500, 1500)] {
        if wanted("numbers") {
            measure_new_numbers(stakeholders, ties);
        }
    }
}

/// Start, memory and idling of the real window with the Karawang example.
fn measure_window() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples/karawang.jejaring");
    let desk = Desk::new();
    let (mut start, mut resident, mut own, mut idle) = (vec![], vec![], vec![], vec![]);
    for _ in 0..RUNS {
        let (x, y) = (support::WIDTH / 2, support::HEIGHT / 2);
        support::eventually(|| (desk.pixel(x, y) == Some([0, 0, 0])).then_some(())).unwrap();
        let begin = Instant::now();
        let program = desk.start(&[&example]);
        // The window is shown with its first frame, and takes events from then on.
        while desk.pixel(x, y) == Some([0, 0, 0]) {
            assert!(begin.elapsed() < support::PATIENCE, "no window");
            std::thread::sleep(Duration::from_millis(1));
        }
        start.push(milliseconds(begin.elapsed()));
        std::thread::sleep(Duration::from_secs(5));
        let before = processor_time(program.id());
        std::thread::sleep(Duration::from_secs(10));
        idle.push(milliseconds(
            processor_time(program.id()).saturating_sub(before),
        ));
        resident.push(memory(program.id(), "Rss:"));
        own.push(memory(program.id(), "Pss:"));
        program.kill();
    }
    row(
        "Start to the first frame on the screen",
        "ms",
        "500 ms",
        start,
    );
    row("Memory, resident", "MiB", "180 MiB", resident);
    row("Memory, shared pages counted in part", "MiB", "", own);
    row("Processor time in 10 idle seconds", "ms", "20 ms", idle);
}

/// The time that all threads of a process have run.
fn processor_time(process: u32) -> Duration {
    fs::read_dir(format!("/proc/{process}/task"))
        .unwrap()
        .filter_map(|task| fs::read_to_string(task.ok()?.path().join("schedstat")).ok())
        .filter_map(|text| text.split(' ').next()?.parse().ok())
        .map(Duration::from_nanos)
        .sum()
}

fn memory(process: u32, field: &str) -> f64 {
    let text = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap();
    let line = text.lines().find(|line| line.starts_with(field)).unwrap();
    let kibibytes: f64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    kibibytes / 1024.0
}

/// From an edit to the numbers of the network that it makes.
fn measure_new_numbers(stakeholders: u64, ties: u64) {
    let mut session = Session::new(network(stakeholders, ties));
    let worker = Worker::start(|| ());
    let ids: Vec<StakeholderId> = session.variant().members.keys().copied().collect();
    let times = (0..RUNS).map(|n| {
        let begin = Instant::now();
        let (from, to) = (ids[n], ids[n * 2 + 20]);
        session.apply(Edit::Connect { from, to }).unwrap();
        let network = Gathered::of(
            session.project(),
            session.variant_id(),
            &TieFilter::default(),
            session.topology_revision(),
        );
        if worker.analyse(network).is_none() {
            while worker.poll().is_none() {
                std::thread::yield_now();
            }
        }
        milliseconds(begin.elapsed())
    });
    let what = format!("Edit to new numbers, {stakeholders} stakeholders, {ties} ties");
    let goal = if stakeholders == 500 { "16 ms" } else { "" };
    row(&what, "ms", goal, times.collect());
}
