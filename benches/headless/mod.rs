//! The whole program without a window or a renderer, frame after frame, on networks made up for it.

use std::path::Path;
use std::time::{Duration, Instant};

use eframe::App as _;
use egui::{Context, Event, Pos2, RawInput, Rect, Vec2};
use jejaring::app::{App, Launch};
use jejaring::io::Directories;
use jejaring::model::{Member, Point, Project, Stakeholder, StakeholderId, Tie, TieId};

/// A project in which everybody who comes ties with those who came before, rather with those who
/// have many ties already (Barabasi and Albert 1999); always the same one.
pub fn network(stakeholders: u64, ties: u64) -> Project {
    let mut project = Project::new("1");
    let columns = (stakeholders as f64 * 16.0 / 9.0).sqrt().ceil() as u64;
    let ids: Vec<StakeholderId> = (0..stakeholders)
        .map(|_| project.allocate_stakeholder())
        .collect();
    let tie_ids: Vec<TieId> = (0..ties).map(|_| project.allocate_tie()).collect();
    let variant = project.first_variant();
    let variant = project.variants.get_mut(&variant).unwrap();
    for (n, id) in (0..).zip(&ids) {
        let (column, line) = (n % columns, n / columns);
        let at = Point::new(column as f64 * 120.0, line as f64 * 120.0);
        let name = format!("Pemangku kepentingan {n}");
        project
            .stakeholders
            .insert(*id, Stakeholder::new(*id, &name));
        variant.members.insert(*id, Member::new(*id, at));
    }
    let mut seed = 1_u64;
    let mut random = |below: usize| {
        // Knuth's constants for a linear congruential generator.
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let mut ends = vec![ids[0]];
    for (n, id) in (0..ties).zip(tie_ids) {
        let from = ids[(1 + n * (stakeholders - 1) / ties) as usize];
        let earlier = |end: &StakeholderId| *end < from;
        let mut to = ends[random(ends.len())];
        while !earlier(&to) {
            to = ends[random(ends.len())];
        }
        ends.extend([from, to]);
        variant.ties.insert(id, Tie::new(id, from, to));
    }
    project
}

/// One row: the median of several values and their range.
pub fn row(what: &str, unit: &str, goal: &str, mut values: Vec<f64>) {
    values.sort_by(f64::total_cmp);
    let (least, most) = (values[0], values[values.len() - 1]);
    let median = values[values.len() / 2];
    println!(
        "| {what} | {median:.1} {unit} | {least:.1} to {most:.1} | {} | {goal} |",
        values.len()
    );
}

pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// What a frame was like.
pub struct Frame {
    /// What it took of the interface's thread: input, layout, shapes, tessellation.
    pub time: Duration,
    /// When the program asks for the next frame by itself.
    pub next: Duration,
}

/// The whole program without a window or a renderer: one frame after another.
pub struct Interface {
    pub ctx: Context,
    pub app: App,
    size: Vec2,
    frame: eframe::Frame,
    time: f64,
}

impl Interface {
    /// The program with a file open in a window of this size; the analysis runs on its thread.
    pub fn new(file: &Path, size: Vec2) -> Self {
        let folder = file.parent().unwrap();
        let ctx = Context::default();
        let launch = Launch {
            file: Some(file.to_owned()),
            directories: Directories {
                config: folder.join("config"),
                data: folder.join("data"),
            },
            backend: None,
            inline: false,
            graphics: jejaring::canvas::Graphics::Card,
        };
        let app = App::new(&ctx, launch);
        Self {
            ctx,
            app,
            size,
            frame: eframe::Frame::_new_kittest(),
            time: 0.0,
        }
    }

    /// Runs a frame with these events, and says how long the interface's thread took for it.
    pub fn frame(&mut self, events: Vec<Event>) -> Frame {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, self.size)),
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
        let next = output
            .viewport_output
            .values()
            .map(|viewport| viewport.repaint_delay)
            .min();
        output.drop_without_applying_deltas();
        Frame {
            time,
            next: next.unwrap_or(Duration::MAX),
        }
    }

    /// The middle of the mark nearest to a place on screen.
    pub fn place_near(&self, place: Pos2) -> Pos2 {
        let canvas = self.app.canvas();
        let places = canvas.scene().nodes.iter();
        let places = places.map(|node| canvas.camera().screen_from_canvas(node.centre));
        places
            .min_by(|a, b| a.distance(place).total_cmp(&b.distance(place)))
            .unwrap()
    }
}
