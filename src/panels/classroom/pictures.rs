//! Pictures of the groups' maps, drawn elsewhere and kept by what they show.

use egui::{Rect, Ui, Vec2};

use crate::classroom::Shown;
use crate::context::Context;
use crate::i18n::Lang;
use crate::style::tokens::type_scale;
use crate::theme;

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PictureKey {
    /// The file's number.
    pub number: u64,
    /// The last variant instead of the first.
    pub is_newest: bool,
    /// With names and a legend.
    pub is_large: bool,
    pub is_dark: bool,
    /// Its names and its legend are in Indonesian.
    pub is_indonesian: bool,
}

impl PictureKey {
    pub(super) fn of(ctx: &Context<'_>, number: u64, shown: Shown, is_large: bool) -> Self {
        Self {
            number,
            is_newest: shown == Shown::Newest,
            is_large,
            is_dark: ctx.tokens.dark,
            is_indonesian: !is_large || ctx.i18n.lang() == Lang::Indonesian,
        }
    }
}

/// How far a picture is.
pub enum Picture {
    Drawing,
    Drawn(egui::TextureHandle),
    /// It cannot be drawn.
    Nothing,
}

/// Paints a picture into `rect`, as large as there is room.
pub(super) fn paint(ui: &Ui, ctx: &Context<'_>, rect: Rect, picture: Option<&Picture>) {
    let key = match picture {
        Some(Picture::Drawn(texture)) => {
            let size = texture.size_vec2();
            if size.x > 0.0 && size.y > 0.0 {
                let scale = (rect.width() / size.x).min(rect.height() / size.y);
                let place = Rect::from_center_size(rect.center(), size * scale);
                let sized = egui::load::SizedTexture::from_handle(texture);
                egui::Image::from_texture(sized).paint_at(ui, place);
            }
            return;
        }
        Some(Picture::Nothing) => "groups-picture-none",
        Some(Picture::Drawing) | None => "groups-picture-drawing",
    };
    let galley = ui.painter().layout(
        ctx.i18n.text(key),
        theme::regular(type_scale::SMALL),
        theme::color(ctx.tokens.secondary),
        rect.width() - 8.0,
    );
    let at = rect.center() - Vec2::new(galley.size().x, galley.size().y) / 2.0;
    ui.painter()
        .galley(at, galley, theme::color(ctx.tokens.secondary));
}
