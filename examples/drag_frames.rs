//! Measures the UI-thread time of a frame while one of many stakeholders is dragged: logic, ui and
//! tessellation, without a window. `cargo run --release --example drag_frames [STAKEHOLDERS TIES]`
#![expect(clippy::print_stdout, reason = "it prints its figures")]

use std::time::{Duration, Instant};

use egui::{Event, Modifiers, PointerButton, Pos2, RawInput, Rect, Vec2};
use jejaring::analysis::{Analysis, analyse_project};
use jejaring::canvas::{Canvas, CanvasCommand};
use jejaring::context::{Action, Context};
use jejaring::edit::{Edit, Selection, Session};
use jejaring::i18n::{I18n, Lang};
use jejaring::model::{Point, Project};
use jejaring::scene::{Purpose, SceneBuilder, SceneInput};
use jejaring::style::Tokens;

const SIZE: Vec2 = Vec2::new(1366.0, 768.0);
const FRAMES: u32 = 120;

struct Shell {
    session: Session,
    canvas: Canvas,
    analysis: Analysis,
    i18n: I18n,
    tokens: Tokens,
}

impl Shell {
    fn ui(&mut self, ui: &mut egui::Ui) {
        let seen = context(&self.session, &self.analysis, &self.i18n, &self.tokens);
        let (response, asked) = self.canvas.react(ui, &seen);
        for action in asked {
            self.carry_out(action);
        }
        let seen = context(&self.session, &self.analysis, &self.i18n, &self.tokens);
        for action in self.canvas.show(ui, &response, &seen) {
            self.carry_out(action);
        }
    }

    fn carry_out(&mut self, action: Action) {
        match action {
            Action::Preview(places) => self.session.preview(&places),
            Action::CommitPreview => self.session.commit_preview(),
            Action::Select(selection) => self.session.select(selection),
            _ => {}
        }
    }
}

fn context<'a>(
    session: &'a Session,
    analysis: &'a Analysis,
    i18n: &'a I18n,
    tokens: &'a Tokens,
) -> Context<'a> {
    Context {
        masked: None,
        findings: &[],
        thresholds: &jejaring::findings::Thresholds::USUAL,
        session,
        analysis,
        i18n,
        tokens,
        now: jiff::Timestamp::UNIX_EPOCH,
    }
}

/// Time that this thread has had on a processor, where the system tells it; else time passed.
fn thread_time(since: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|text| text.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| since.elapsed(), Duration::from_nanos)
}

/// A network on a rough circle's area, the same in every run.
fn network(stakeholders: u64, ties: u64) -> Session {
    let mut session = Session::new(Project::new("Baseline"));
    let mut state = 7_u64;
    let mut next = |below: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let side = (stakeholders as f64).sqrt() * 120.0;
    for n in 0..stakeholders {
        let at = Point::new(
            next(1000) as f64 / 1000.0 * side,
            next(1000) as f64 / 1000.0 * side,
        );
        let name = format!("Pemangku kepentingan nomor {n}");
        session.apply(Edit::AddStakeholder { at, name }).ok();
    }
    let ids: Vec<_> = session.variant().members.keys().copied().collect();
    for _ in 0..ties {
        let from = ids[next(stakeholders) as usize];
        let to = ids[next(stakeholders) as usize];
        if from != to {
            session.apply(Edit::Connect { from, to }).ok();
        }
    }
    session.select(Selection::none());
    session
}

fn main() {
    let mut args = std::env::args().skip(1).filter_map(|arg| arg.parse().ok());
    let (stakeholders, ties) = (args.next().unwrap_or(200), args.next().unwrap_or(600));
    let session = network(stakeholders, ties);
    let analysis = analyse_project(
        session.project(),
        session.variant_id(),
        &session.project().view.filter,
    );
    let mut shell = Shell {
        session,
        canvas: Canvas::default(),
        analysis,
        i18n: I18n::new(Lang::Indonesian),
        tokens: Tokens::light(),
    };
    let ctx = egui::Context::default();
    jejaring::theme::install(&ctx);
    let began = Instant::now();
    let mut time = 0.0;
    let mut frame = |shell: &mut Shell, events: Vec<Event>| {
        time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SIZE)),
            time: Some(time),
            events,
            ..RawInput::default()
        };
        let start = thread_time(began);
        let output = ctx.run_ui(input, |ui| shell.ui(ui));
        let ui = thread_time(began).saturating_sub(start);
        let meshes = ctx.tessellate(output.shapes.clone(), output.pixels_per_point);
        let whole = thread_time(began).saturating_sub(start);
        let triangles: usize = meshes
            .iter()
            .map(|mesh| match &mesh.primitive {
                egui::epaint::Primitive::Mesh(mesh) => mesh.indices.len() / 3,
                egui::epaint::Primitive::Callback(_) => 0,
            })
            .sum();
        output.drop_without_applying_deltas();
        (ui, whole, triangles)
    };
    for _ in 0..3 {
        frame(&mut shell, Vec::new());
    }
    shell.canvas.run(CanvasCommand::Fit);
    for _ in 0..3 {
        frame(&mut shell, Vec::new());
    }
    let Some(node) = shell.canvas.scene().nodes.last().copied() else {
        return;
    };
    let start = shell.canvas.camera().screen_from_canvas(node.centre);
    frame(&mut shell, vec![Event::PointerMoved(start)]);
    frame(
        &mut shell,
        vec![Event::PointerButton {
            pos: start,
            button: PointerButton::Primary,
            pressed: true,
            modifiers: Modifiers::NONE,
        }],
    );
    let mut times: Vec<(Duration, Duration)> = Vec::new();
    let mut triangles = 0;
    for n in 0..FRAMES {
        let at = start + Vec2::angled(n as f32 * 0.1) * 60.0;
        let (ui, whole, count) = frame(&mut shell, vec![Event::PointerMoved(at)]);
        times.push((ui, whole));
        triangles = count;
    }
    let is_dragging = shell.session.is_previewing();
    times.sort_by_key(|t| t.1);
    let millis = |d: Duration| d.as_secs_f64() * 1e3;
    let mean = |time: fn(&(Duration, Duration)) -> Duration| {
        millis(times.iter().map(time).sum::<Duration>() / FRAMES)
    };
    let (ui, whole) = (mean(|t| t.0), mean(|t| t.1));
    let worst = times[times.len() * 95 / 100].1;
    println!(
        "{stakeholders} stakeholders, {ties} ties, dragging: {is_dragging}, {triangles} triangles"
    );
    println!(
        "mean {whole:.2} ms (of which ui {ui:.2}), 95 % below {:.2} ms",
        millis(worst)
    );
    let mut builder = SceneBuilder::default();
    let mut build = |keeps_sides: bool| {
        builder.keep_label_sides(keeps_sides);
        let start = thread_time(began);
        builder.build(&SceneInput {
            project: shell.session.project(),
            variant: shell.session.variant_id(),
            analysis: &shell.analysis,
            tokens: &shell.tokens,
            i18n: &shell.i18n,
            purpose: Purpose::Screen,
            show_tie_labels: false,
            show_steps: true,
        });
        thread_time(began).saturating_sub(start)
    };
    build(false);
    for (keeps_sides, what) in [
        (false, "looking for the emptiest side"),
        (true, "on their sides"),
    ] {
        let scenes: Duration = (0..FRAMES).map(|_| build(keeps_sides)).sum();
        println!(
            "a scene with labels {what} {:.2} ms",
            millis(scenes / FRAMES)
        );
    }
    let idle: Vec<Duration> = (0..FRAMES)
        .map(|_| frame(&mut shell, Vec::new()).1)
        .collect();
    let mean = idle.iter().sum::<Duration>() / FRAMES;
    println!("a frame without news {:.2} ms", millis(mean));
}
