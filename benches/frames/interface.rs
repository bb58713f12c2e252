//! The whole program without a window or a renderer, frame after frame.

use std::path::Path;
use std::time::{Duration, Instant};

use eframe::App as _;
use egui::{Context, Event, Pos2, RawInput, Rect, Vec2};
use jejaring::app::{App, Launch};
use jejaring::canvas::Graphics;
use jejaring::io::Directories;

/// What a frame was like.
pub struct Frame {
    /// What it took of the interface's thread: input, layout, shapes, tessellation.
    pub time: Duration,
    /// When the program asks for the next frame by itself.
    pub next: Duration,
}

/// How the program starts with a copy of a file, in a folder of its own: what another measurement
/// has left unsaved is not asked about.
pub fn launch(file: &Path, inline: bool, graphics: Graphics) -> (tempfile::TempDir, Launch) {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("network.jejaring");
    std::fs::copy(file, &own).unwrap();
    let directories = Directories {
        config: folder.path().join("config"),
        data: folder.path().join("data"),
    };
    let launch = Launch {
        texts: jejaring::i18n::I18n::new,
        file: Some(own),
        directories,
        backend: None,
        inline,
        graphics,
    };
    (folder, launch)
}

/// The whole program without a window or a renderer: one frame after another.
pub struct Interface {
    pub ctx: Context,
    pub app: App,
    size: Vec2,
    _folder: tempfile::TempDir,
    frame: eframe::Frame,
    time: f64,
    /// What a screen reader was last told of: names and middles.
    named: Vec<(String, Pos2)>,
}

impl Interface {
    /// The program with a file open in a window of this size; the analysis runs on its thread.
    pub fn new(file: &Path, size: Vec2) -> Self {
        let (folder, launch) = launch(file, false, Graphics::Card);
        let ctx = Context::default();
        let app = App::new(&ctx, launch);
        Self {
            ctx,
            app,
            size,
            _folder: folder,
            frame: eframe::Frame::_new_kittest(),
            time: 0.0,
            named: Vec::new(),
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
        if let Some(update) = output.platform_output.accesskit_update.take() {
            let nodes = update.nodes.iter().filter_map(|(_, node)| {
                let (name, room) = (node.label()?, node.bounds()?);
                let middle = [
                    f64::midpoint(room.x0, room.x1),
                    f64::midpoint(room.y0, room.y1),
                ];
                Some((name.to_owned(), Pos2::from(middle.map(|at| at as f32))))
            });
            self.named = nodes.collect();
        }
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

    /// The middle of the widget with this name for a screen reader.
    pub fn place_of(&mut self, name: &str) -> Option<Pos2> {
        self.ctx.enable_accesskit();
        self.frame(vec![]);
        self.ctx.disable_accesskit();
        let (_, place) = self.named.drain(..).find(|(of, _)| of == name)?;
        Some(place)
    }

    /// Presses and lets go.
    pub fn click(&mut self, at: Pos2) {
        self.frame(vec![Event::PointerMoved(at)]);
        for pressed in [true, false] {
            self.frame(vec![crate::button(
                at,
                egui::PointerButton::Primary,
                pressed,
            )]);
        }
        self.frame(vec![]);
    }
}
