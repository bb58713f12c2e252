//! Starting the window: on wgpu, or on OpenGL where wgpu finds nothing.

use std::path::PathBuf;

use eframe::{NativeOptions, Renderer};

use crate::canvas::Graphics;
use crate::i18n::{I18n, Lang};
use crate::io::Directories;

use super::picker::Backend;
use super::{App, Board};

/// What the program starts with.
pub struct Launch {
    pub file: Option<PathBuf>,
    pub directories: Directories,
    /// How files are chosen; `None` goes by the settings.
    pub backend: Option<Backend>,
    /// Everything on the UI thread: for tests.
    pub inline: bool,
    pub graphics: Graphics,
    /// The texts of a language.
    pub texts: fn(Lang) -> I18n,
}

impl Launch {
    pub fn new(file: Option<PathBuf>) -> Self {
        Self {
            file,
            directories: Directories::from_environment(),
            backend: None,
            inline: false,
            graphics: Graphics::Card,
            texts: I18n::new,
        }
    }
}

/// Who draws pixels, as far as wgpu says.
fn graphics(creation: &eframe::CreationContext<'_>) -> Graphics {
    use eframe::wgpu::DeviceType;
    match &creation.wgpu_render_state {
        Some(state) if state.adapter.get_info().device_type == DeviceType::Cpu => {
            Graphics::Processor
        }
        _ => Graphics::Card,
    }
}

/// Opens the window and returns when it is closed. `JEJARING_RENDERER` may name `wgpu` or `glow`.
#[expect(
    clippy::needless_pass_by_value,
    reason = "each renderer that is tried needs a copy"
)]
pub fn run(file: Option<PathBuf>) -> Result<(), String> {
    let asked = std::env::var("JEJARING_RENDERER").unwrap_or_default();
    let renderers: &[Renderer] = match asked.as_str() {
        "glow" => &[Renderer::Glow],
        "wgpu" => &[Renderer::Wgpu],
        _ => &[Renderer::Wgpu, Renderer::Glow],
    };
    let mut last_error = String::new();
    for renderer in renderers {
        let file = file.clone();
        let create = move |cc: &eframe::CreationContext<'_>| {
            let mut app = App::new(
                &cc.egui_ctx,
                Launch {
                    graphics: graphics(cc),
                    ..Launch::new(file)
                },
            );
            app.set_board(Board::System(None));
            app.write_last_state_on_panic();
            Ok(Box::new(app) as Box<dyn eframe::App>)
        };
        match eframe::run_native("jejaring", options(*renderer), Box::new(create)) {
            Ok(()) => return Ok(()),
            Err(error) => {
                log::warn!("{renderer:?} cannot show a window: {error}");
                last_error = error.to_string();
            }
        }
    }
    Err(last_error)
}

fn options(renderer: Renderer) -> NativeOptions {
    let viewport = egui::ViewportBuilder::default()
        .with_title("Jejaring")
        .with_app_id("jejaring")
        .with_inner_size([1366.0, 728.0])
        .with_min_inner_size([960.0, 600.0])
        .with_icon(icon());
    NativeOptions {
        viewport,
        renderer,
        persist_window: false,
        ..NativeOptions::default()
    }
}

/// Three linked circles, drawn here so that no picture file is needed.
fn icon() -> egui::IconData {
    const SIZE: u32 = 64;
    let accent = crate::style::Tokens::light().accent;
    let nodes = [(32.0, 16.0, 11.0), (15.0, 47.0, 9.0), (49.0, 47.0, 9.0)];
    let lines = [(0, 1), (0, 2), (1, 2)];
    let mut rgba = Vec::with_capacity((SIZE * SIZE * 4) as usize);
    for y in 0..SIZE {
        for x in 0..SIZE {
            let (x, y) = (f64::from(x) + 0.5, f64::from(y) + 0.5);
            let in_node = nodes.iter().any(|(cx, cy, r)| (x - cx).hypot(y - cy) <= *r);
            let on_line = lines.iter().any(|(a, b)| {
                let (ax, ay, _) = nodes[*a];
                let (bx, by, _) = nodes[*b];
                let (dx, dy) = (bx - ax, by - ay);
                let t = (((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)).clamp(0.0, 1.0);
                (x - ax - t * dx).hypot(y - ay - t * dy) <= 2.5
            });
            let alpha = if in_node || on_line { 255 } else { 0 };
            rgba.extend([accent.0, accent.1, accent.2, alpha]);
        }
    }
    egui::IconData {
        rgba,
        width: SIZE,
        height: SIZE,
    }
}
