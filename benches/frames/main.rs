//! What a frame costs the interface's thread while the map moves, from 200 stakeholders to 100,000,
//! beside the widget that `egui_graphs` brings with it.
//!
//! `cargo bench --bench frames [-- SIZE… moving finding beside work drawing pixels widget]`;
//! `scripts/frames.sh` keeps what
//! is printed here in `docs/performance.md`.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement that fails may stop"
)]

mod beside;
#[path = "../headless/mod.rs"]
mod headless;
mod interface;
mod work;

use std::time::{Duration, Instant};

use egui::{Event, Modifiers, MouseWheelUnit, PointerButton, Pos2, Rect, TouchPhase, Vec2};
use egui_kittest::Harness;
use jejaring::app::App;
use jejaring::canvas::Graphics;
use jejaring::model::Project;

use headless::{milliseconds, network, row};
use interface::{Interface, launch};

/// Stakeholders, ties, goal in milliseconds while something moves.
const SIZES: [(u64, u64, f64); 4] = [
    (200, 600, 3.0),
    (1_000, 3_000, 6.0),
    (10_000, 50_000, 16.0),
    (100_000, 500_000, 60.0),
];
const WINDOW: Vec2 = Vec2::new(1600.0, 900.0);
const FRAMES: u16 = 60;
/// The longest that an analysis may take.
const PATIENCE: Duration = Duration::from_mins(2);

fn main() {
    // `cargo test --benches` runs benches too; only `cargo bench` is meant.
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if !arguments.iter().any(|argument| argument == "--bench") {
        return;
    }
    println!("| what | median | range | runs | goal |");
    println!("| --- | --- | --- | --- | --- |");
    for (stakeholders, ties, goal) in SIZES {
        let wanted = |of: &[&str], word: &str| {
            let is_one = |argument: &String| of.is_empty() || of.contains(&argument.as_str());
            !arguments.iter().any(is_one) || arguments.iter().any(|argument| argument == word)
        };
        let sizes = SIZES.map(|size| size.0.to_string());
        let sizes: Vec<&str> = sizes.iter().map(String::as_str).collect();
        if !wanted(&sizes, &stakeholders.to_string()) {
            continue;
        }
        let project = network(stakeholders, ties);
        let title = format!("{stakeholders} stakeholders, {ties} ties");
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("network.jejaring");
        jejaring::io::project::save(&file, &project).unwrap();
        let parts = [
            "moving", "finding", "beside", "work", "drawing", "pixels", "widget",
        ];
        let part = |word: &str| wanted(&parts, word);
        let is_huge = stakeholders > 10_000;
        if part("moving") {
            measure_moving(&mut open(&file, &title), &title, goal);
        }
        if part("finding") && !is_huge {
            measure_finding(&mut open(&file, &title), &title);
        }
        if part("beside") && stakeholders <= 1_000 {
            let file = folder.path().join("two.jejaring");
            jejaring::io::project::save(&file, &beside::two_faces(project.clone())).unwrap();
            beside::measure(&mut open(&file, &title), &title, goal);
        }
        if part("work") && stakeholders <= 1_000 {
            let file = folder.path().join("work.jejaring");
            jejaring::io::project::save(&file, &work::under_way(project.clone())).unwrap();
            work::measure(&mut open(&file, &title), &title, goal);
        }
        if part("drawing") && !is_huge {
            measure_drawing(&mut open(&file, &title), &title);
        }
        if part("pixels") && !is_huge {
            measure_pixels(&file, &title, stakeholders);
        }
        if part("widget") && !is_huge {
            measure_default_widget(&project, &title);
        }
    }
}

/// The program with a file open and all its numbers there.
fn open(file: &std::path::Path, title: &str) -> Interface {
    let begin = Instant::now();
    let mut interface = Interface::new(file, WINDOW);
    while interface.app.on_start_page() {
        interface.frame(vec![]);
    }
    interface.frame(vec![]);
    let time = vec![milliseconds(begin.elapsed())];
    row(
        &format!("From start to the first frame, {title}"),
        "ms",
        "",
        time,
    );
    let all_done = Instant::now();
    let has_ended = |app: &jejaring::app::App| {
        let analysis = app.analysis();
        let is_of_now = analysis.topology_revision == app.session().topology_revision();
        is_of_now && analysis.progress.done.is_none()
    };
    // The largest network's numbers take minutes: its frames are measured beside that work.
    let is_huge = interface.app.session().variant().members.len() > 10_000;
    while !is_huge && !has_ended(&interface.app) {
        interface.frame(vec![]);
        std::thread::sleep(Duration::from_millis(20));
        assert!(all_done.elapsed() < PATIENCE, "the analysis does not end");
    }
    interface
}

fn measure_moving(interface: &mut Interface, title: &str, goal: f64) {
    let next = (0..200).map(|_| interface.frame(vec![]).next).max();
    let asks = next.is_some_and(|next| next < Duration::from_hours(1));
    println!("| Idle, {title}: asks for frames by itself | {asks} | | | no frame |");
    let goal = format!("{goal} ms");
    let middle = Pos2::new(WINDOW.x / 2.0, WINDOW.y / 2.0);

    let place = interface.place_near(middle);
    interface.frame(vec![Event::PointerMoved(place)]);
    interface.frame(vec![button(place, PointerButton::Primary, true)]);
    let begun = interface.frame(vec![Event::PointerMoved(place + Vec2::splat(9.0))]);
    let times = frames(interface, |n| {
        Event::PointerMoved(place + Vec2::angled(f32::from(n) * 0.1) * 60.0)
    });
    assert!(
        interface.app.session().is_previewing(),
        "nothing is dragged"
    );
    interface.frame(vec![button(place, PointerButton::Primary, false)]);
    row(
        &format!("A frame while dragging, {title}"),
        "ms",
        &goal,
        times,
    );
    let first = vec![milliseconds(begun.time)];
    row(&format!("The first of them, {title}"), "ms", "", first);

    interface.frame(vec![button(middle, PointerButton::Middle, true)]);
    let before = interface.app.canvas().camera().origin();
    let times = frames(interface, |n| {
        Event::PointerMoved(middle + Vec2::angled(f32::from(n) * 0.1) * 60.0)
    });
    assert!(
        interface.app.canvas().camera().origin() != before,
        "nothing pans"
    );
    interface.frame(vec![button(middle, PointerButton::Middle, false)]);
    row(
        &format!("A frame while panning, {title}"),
        "ms",
        &goal,
        times,
    );

    let before = interface.app.canvas().camera().zoom();
    let times = frames(interface, |n| {
        let away = n % 20 < 10;
        Event::MouseWheel {
            unit: MouseWheelUnit::Line,
            delta: Vec2::new(0.0, if away { 0.2 } else { -0.2 }),
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
        }
    });
    row(
        &format!("A frame while zooming, {title}"),
        "ms",
        &goal,
        times,
    );
    assert!((interface.app.canvas().camera().zoom() / before - 1.0).abs() < 0.5);

    std::thread::sleep(Duration::from_millis(300));
    let complete = interface.frame(vec![]);
    row(
        &format!("The frame at rest after it, {title}"),
        "ms",
        "1000 ms",
        vec![milliseconds(complete.time)],
    );
    let times = frames(interface, |n| {
        Event::PointerMoved(middle + Vec2::new(f32::from(n), 0.0))
    });
    row(&format!("A frame while pointing, {title}"), "ms", "", times);
}

/// Types a name into the find bar letter by letter, and goes through the data grid.
fn measure_finding(interface: &mut Interface, title: &str) {
    interface.frame(vec![press(egui::Key::F, Modifiers::COMMAND)]);
    interface.frame(vec![]);
    let name = "Stakeholder 12";
    let times = name.chars().map(|letter| {
        let frame = interface.frame(vec![Event::Text(letter.to_string())]);
        interface.frame(vec![]);
        milliseconds(frame.time)
    });
    let times = times.collect();
    row(
        &format!("A letter in the find bar, {title}"),
        "ms",
        "",
        times,
    );
    interface.frame(vec![press(egui::Key::Escape, Modifiers::NONE)]);

    interface.frame(vec![press(egui::Key::F9, Modifiers::SHIFT)]);
    let opened = interface.frame(vec![]);
    let first = vec![milliseconds(opened.time)];
    row(&format!("The data grid opens, {title}"), "ms", "", first);
    let over = Pos2::new(WINDOW.x / 2.0, WINDOW.y - 100.0);
    interface.frame(vec![Event::PointerMoved(over)]);
    let times = scrolled(interface);
    row(
        &format!("A frame while the data grid scrolls, {title}"),
        "ms",
        "",
        times,
    );
}

const CTRL_SHIFT: Modifiers = Modifiers {
    shift: true,
    ..Modifiers::COMMAND
};

fn press(key: egui::Key, modifiers: Modifiers) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    }
}

/// Whole frames, pixels included, while the map is panned: drawn by whatever this machine has, which
/// without a graphics card is the processor.
fn measure_pixels(file: &std::path::Path, title: &str, stakeholders: u64) {
    let (_folder, launch) = launch(file, true, Graphics::Processor);
    let mut harness = Harness::builder()
        .with_size(WINDOW)
        .wgpu()
        .build_eframe(move |cc| App::new(&cc.egui_ctx, launch));
    harness.run_steps(5);
    let middle = Pos2::new(WINDOW.x / 2.0, WINDOW.y / 2.0);
    harness.event(button(middle, PointerButton::Middle, true));
    let times = (0..20_u16).map(|n| {
        let begin = Instant::now();
        harness.event(Event::PointerMoved(
            middle + Vec2::angled(f32::from(n) * 0.1) * 60.0,
        ));
        harness.step();
        drop(harness.render());
        milliseconds(begin.elapsed())
    });
    let goal = if stakeholders == 1_000 { "100 ms" } else { "" };
    let what = format!("A whole frame while panning, by the processor, {title}");
    row(&what, "ms", goal, times.collect());
}

/// Draws ties by hand and waits until the map shows the exact betweenness of each network.
fn measure_drawing(interface: &mut Interface, title: &str) {
    let middle = Pos2::new(WINDOW.x / 2.0, WINDOW.y / 2.0);
    interface.frame(vec![Event::PointerMoved(middle)]);
    let begin = Instant::now();
    while interface.app.canvas().camera().zoom() < 0.8 {
        assert!(begin.elapsed() < PATIENCE, "the wheel does not zoom");
        interface.frame(vec![Event::MouseWheel {
            unit: MouseWheelUnit::Line,
            delta: Vec2::new(0.0, 1.0),
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
        }]);
    }
    let (mut until_shown, mut longest) = (vec![], vec![]);
    for n in 0..9_u8 {
        let place = |interface: &Interface, x: f32, y: f32| {
            interface.place_near(middle + Vec2::new(x, y - 200.0 + 50.0 * f32::from(n)))
        };
        let (a, b) = (place(interface, -250.0, 0.0), place(interface, 250.0, 60.0));
        let ties = interface.app.session().variant().ties.len();
        let canvas = interface.app.canvas();
        let at = canvas.camera().canvas_from_screen(a);
        let nodes = canvas.scene().nodes.iter();
        let radius = nodes
            .filter(|node| node.centre.distance(at) < 1.0)
            .map(|node| canvas.camera().screen_length(node.radius))
            .next()
            .unwrap();
        let rim = a - Vec2::new(0.0, radius);
        interface.frame(vec![Event::PointerMoved(rim)]);
        interface.frame(vec![button(rim, PointerButton::Primary, true)]);
        interface.frame(vec![Event::PointerMoved(rim - Vec2::new(0.0, 20.0))]);
        interface.frame(vec![Event::PointerMoved(b)]);
        let begin = Instant::now();
        let mut most = interface
            .frame(vec![button(b, PointerButton::Primary, false)])
            .time;
        assert_eq!(interface.app.session().variant().ties.len(), ties + 1);
        loop {
            let begin_frame = Instant::now();
            most = most.max(interface.frame(vec![]).time);
            let analysis = interface.app.analysis();
            let wanted = interface.app.session().topology_revision();
            if analysis.topology_revision == wanted && analysis.progress.betweenness.is_exact() {
                // One frame later it has been drawn.
                most = most.max(interface.frame(vec![]).time);
                break;
            }
            std::thread::sleep(Duration::from_millis(4).saturating_sub(begin_frame.elapsed()));
        }
        until_shown.push(milliseconds(begin.elapsed()));
        longest.push(milliseconds(most));
        let pause = Instant::now();
        while pause.elapsed() < Duration::from_millis(300) {
            interface.frame(vec![]);
            std::thread::sleep(Duration::from_millis(16));
        }
    }
    let what = format!("From a tie drawn to exact betweenness on the map, {title}");
    row(&what, "ms", "", until_shown);
    row(
        &format!("The longest frame of those, {title}"),
        "ms",
        "",
        longest,
    );
}

fn button(pos: Pos2, button: PointerButton, pressed: bool) -> Event {
    Event::PointerButton {
        pos,
        button,
        pressed,
        modifiers: Modifiers::NONE,
    }
}

fn frames(interface: &mut Interface, event: impl Fn(u16) -> Event) -> Vec<f64> {
    (0..FRAMES)
        .map(|n| milliseconds(interface.frame(vec![event(n)]).time))
        .collect()
}

/// Frames in which what is under the pointer scrolls down.
fn scrolled(interface: &mut Interface) -> Vec<f64> {
    frames(interface, |_| Event::MouseWheel {
        unit: MouseWheelUnit::Line,
        delta: Vec2::new(0.0, -2.0),
        phase: TouchPhase::Move,
        modifiers: Modifiers::NONE,
    })
}

/// What `egui_graphs` shows by itself: its own shapes and labels, panned.
fn measure_default_widget(project: &Project, title: &str) {
    use egui_graphs::{
        Graph, GraphView, LayoutRandom, LayoutStateRandom, MetadataFrame, SettingsInteraction,
        SettingsNavigation,
    };

    let variant = &project.variants[&project.first_variant()];
    let mut graph: Graph<(), (), petgraph::Undirected> = Graph::new();
    let mut at = std::collections::BTreeMap::new();
    for member in variant.members.values() {
        let place = Pos2::new(member.position.x as f32, member.position.y as f32);
        at.insert(member.id, graph.add_node_with_location((), place));
    }
    for tie in variant.ties.values() {
        graph.add_edge(at[&tie.from], at[&tie.to], ());
    }
    let ctx = egui::Context::default();
    let times = (0..20_u16).map(|n| {
        let input = egui::RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, WINDOW)),
            time: Some(f64::from(n) / 60.0),
            ..egui::RawInput::default()
        };
        let begin = Instant::now();
        let mut output = ctx.run_ui(input, |ui| {
            let mut frame = MetadataFrame::new(None).load(ui);
            frame.zoom = 0.1;
            frame.pan = Vec2::splat(f32::from(n));
            frame.save(ui);
            GraphView::<LayoutStateRandom, LayoutRandom>::new()
                .with_interactions(&SettingsInteraction::new())
                .with_navigations(&SettingsNavigation::new().with_fit_to_screen_enabled(false))
                .show(ui, &mut graph);
        });
        let shapes = std::mem::take(&mut output.shapes);
        drop(ctx.tessellate(shapes, output.pixels_per_point));
        let time = milliseconds(begin.elapsed());
        output.drop_without_applying_deltas();
        time
    });
    let times: Vec<f64> = times.skip(2).collect();
    row(
        &format!("egui_graphs' own widget, {title}"),
        "ms",
        "",
        times,
    );
}
