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

#[path = "../tests/support/mod.rs"]
mod support;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use eframe::App as _;
use egui::{Context, Event, Modifiers, PointerButton, Pos2, RawInput, Rect, Vec2};
use jejaring::analysis::{Snapshot, Worker};
use jejaring::app::{App, Launch};
use jejaring::edit::{Edit, Session};
use jejaring::io::Directories;
use jejaring::model::{Point, Project, StakeholderId, TieFilter};

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
        if wanted("dragging") {
            measure_dragging(stakeholders, ties);
        }
    }
    for (stakeholders, ties) in [(50, 120), (200, 600), (500, 1500)] {
        if wanted("numbers") {
            measure_new_numbers(stakeholders, ties);
        }
    }
}

/// One row: the median of several values and their range.
fn row(what: &str, unit: &str, goal: &str, mut values: Vec<f64>) {
    values.sort_by(f64::total_cmp);
    let (least, most) = (values[0], values[values.len() - 1]);
    let median = values[values.len() / 2];
    println!(
        "| {what} | {median:.1} {unit} | {least:.1} to {most:.1} | {} | {goal} |",
        values.len()
    );
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
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

/// A project in which everybody has ties with the next one and with others far off.
fn network(stakeholders: u64, ties: u64) -> Project {
    let mut session = Session::new(Project::new("1"));
    for n in 0..stakeholders {
        let (column, line) = (n % 20, n / 20);
        let at = Point::new(column as f64 * 120.0, line as f64 * 120.0);
        let name = format!("Pemangku kepentingan {n}");
        session.apply(Edit::AddStakeholder { at, name }).unwrap();
    }
    let ids: Vec<StakeholderId> = session.variant().members.keys().copied().collect();
    for n in 0..ties {
        let from = ids[(n % stakeholders) as usize];
        let step = 1 + n / stakeholders * 37;
        let to = ids[((n + step) % stakeholders) as usize];
        session.apply(Edit::Connect { from, to }).unwrap();
    }
    session.project().clone()
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
        let snapshot = Snapshot::of(
            session.project(),
            session.variant_id(),
            &TieFilter::default(),
            session.topology_revision(),
        );
        if worker.analyse_now_if_small(&snapshot).is_none() {
            worker.submit(snapshot);
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

/// The whole program without a window or a renderer: one frame after another.
struct Interface {
    ctx: Context,
    app: App,
    frame: eframe::Frame,
    time: f64,
}

impl Interface {
    fn new(project: &Project, folder: &Path) -> Self {
        let file = folder.join("network.jejaring");
        jejaring::io::project::save(&file, project).unwrap();
        let ctx = Context::default();
        let launch = Launch {
            file: Some(file),
            directories: Directories {
                config: folder.join("config"),
                data: folder.join("data"),
            },
            backend: None,
            inline: true,
        };
        let app = App::new(&ctx, launch);
        Self {
            ctx,
            app,
            frame: eframe::Frame::_new_kittest(),
            time: 0.0,
        }
    }

    /// Runs a frame with these events, and says how long the interface's thread took for it.
    fn frame(&mut self, events: Vec<Event>) -> (Duration, egui::PlatformOutput) {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(1366.0, 768.0))),
            time: Some(self.time),
            events,
            focused: true,
            ..RawInput::default()
        };
        let begin = Instant::now();
        let mut output = self.ctx.run_ui(input, |ui| {
            self.app.logic(ui.ctx(), &mut self.frame);
            self.app.ui(ui, &mut self.frame);
        });
        let shapes = std::mem::take(&mut output.shapes);
        let meshes = self.ctx.tessellate(shapes, output.pixels_per_point);
        let time = begin.elapsed();
        drop(meshes);
        let platform = std::mem::take(&mut output.platform_output);
        output.drop_without_applying_deltas();
        (time, platform)
    }

    /// The middle of a stakeholder's mark, found as a screen reader finds it.
    fn find(&mut self, name: &str) -> Pos2 {
        self.ctx.enable_accesskit();
        let (_, platform) = self.frame(vec![]);
        self.ctx.disable_accesskit();
        let update = platform.accesskit_update.unwrap();
        // The list on the left has the name too.
        let mut on_the_map = update.nodes.iter().filter_map(|(_, node)| {
            let named = node.label() == Some(name);
            let place = node.bounds().filter(|_| named)?;
            let middle = Pos2::new(
                f64::midpoint(place.x0, place.x1) as f32,
                f64::midpoint(place.y0, place.y1) as f32,
            );
            (middle.x > 300.0 && middle.x < 1040.0).then_some(middle)
        });
        on_the_map.next_back().unwrap()
    }
}

/// A frame in which one stakeholder follows the pointer, the panels included.
fn measure_dragging(stakeholders: u64, ties: u64) {
    let folder = tempfile::tempdir().unwrap();
    let mut interface = Interface::new(&network(stakeholders, ties), folder.path());
    for _ in 0..10 {
        interface.frame(vec![]);
    }
    let start = interface.find(&format!("Pemangku kepentingan {}", stakeholders / 2));
    interface.frame(vec![Event::PointerMoved(start)]);
    interface.frame(vec![Event::PointerButton {
        pos: start,
        button: PointerButton::Primary,
        pressed: true,
        modifiers: Modifiers::NONE,
    }]);
    let times: Vec<f64> = (0..200_u16)
        .map(|n| {
            let at = start + Vec2::angled(f32::from(n) * 0.1) * 60.0;
            milliseconds(interface.frame(vec![Event::PointerMoved(at)]).0)
        })
        .collect();
    assert!(
        interface.app.session().is_previewing(),
        "nothing is dragged"
    );
    let what = format!("A frame while dragging, {stakeholders} stakeholders, {ties} ties");
    let goal = if stakeholders == 200 { "3 ms" } else { "" };
    row(&what, "ms", goal, times);
}
