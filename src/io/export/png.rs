//! PNG: the SVG drawn by resvg.

use resvg::tiny_skia::{Pixmap, Transform};

use super::{ExportError, Resolution, tree};

/// Pictures with more pixels than this are refused.
pub const PIXEL_CAP: u64 = 200_000_000;

const UNITS_PER_INCH: f64 = 96.0;
const METRES_PER_INCH: f64 = 0.0254;

/// A picture: straight alpha, four bytes a pixel, row by row.
#[derive(Clone, PartialEq)]
pub struct Picture {
    pub width: u32,
    pub height: u32,
    pub rgba: Vec<u8>,
    /// Pixels per inch at which it has the diagram's size.
    pub dpi: f64,
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Picture({} x {})", self.width, self.height)
    }
}

/// Draws an SVG of ours.
pub(super) fn draw(svg: &str, resolution: Resolution) -> Result<Picture, ExportError> {
    let tree = tree::parse(svg)?;
    let (width, height) = (
        f64::from(tree.size().width()),
        f64::from(tree.size().height()),
    );
    let (scale, columns, rows) = size(width, height, resolution)?;
    let too_large = || ExportError::TooLarge {
        width: columns,
        height: rows,
    };
    let (Ok(columns), Ok(rows)) = (u32::try_from(columns), u32::try_from(rows)) else {
        return Err(too_large());
    };
    let mut pixmap =
        Pixmap::new(columns, rows).ok_or_else(|| ExportError::Drawing("no memory".to_owned()))?;
    let scale_down = Transform::from_scale(scale as f32, scale as f32);
    resvg::render(&tree, scale_down, &mut pixmap.as_mut());
    Ok(Picture {
        width: columns,
        height: rows,
        rgba: pixmap.take_demultiplied(),
        dpi: scale * UNITS_PER_INCH,
    })
}

/// Pixels of one canvas unit, and of a whole picture so many units wide and high.
pub(super) fn size(
    width: f64,
    height: f64,
    resolution: Resolution,
) -> Result<(f64, u64, u64), ExportError> {
    let scale = match resolution {
        Resolution::Dpi(dpi) => dpi / UNITS_PER_INCH,
        Resolution::Width(pixels) => f64::from(pixels) / width,
    };
    if !(scale.is_finite() && scale > 0.0) {
        return Err(ExportError::BadResolution);
    }
    // A hair less, so that rounding errors add no empty column.
    let pixels = |units: f64| ((units * scale - 1e-3).ceil().max(1.0)) as u64;
    let (width, height) = (pixels(width), pixels(height));
    if width.saturating_mul(height) > PIXEL_CAP {
        return Err(ExportError::TooLarge { width, height });
    }
    Ok((scale, width, height))
}

/// A PNG file with the resolution and the title in it.
pub(super) fn encode(picture: &Picture, title: &str) -> Result<Vec<u8>, ExportError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, picture.width, picture.height);
    // Without transparency three bytes a pixel will do, and every program shows them right.
    let is_opaque = picture
        .rgba
        .iter()
        .skip(3)
        .step_by(4)
        .all(|a| *a == u8::MAX);
    let opaque: Vec<u8> = if is_opaque {
        let pixels = picture.rgba.chunks_exact(4);
        pixels.flat_map(|p| [p[0], p[1], p[2]]).collect()
    } else {
        Vec::new()
    };
    let (colour, data) = if is_opaque {
        (png::ColorType::Rgb, &opaque)
    } else {
        (png::ColorType::Rgba, &picture.rgba)
    };
    encoder.set_color(colour);
    encoder.set_depth(png::BitDepth::Eight);
    let per_metre = (picture.dpi / METRES_PER_INCH).round() as u32;
    encoder.set_pixel_dims(Some(png::PixelDimensions {
        xppu: per_metre,
        yppu: per_metre,
        unit: png::Unit::Meter,
    }));
    let drawing = |error: png::EncodingError| ExportError::Drawing(error.to_string());
    if !title.is_empty() {
        encoder
            .add_itxt_chunk("Title".to_owned(), title.to_owned())
            .map_err(drawing)?;
    }
    encoder
        .add_text_chunk("Software".to_owned(), "Jejaring".to_owned())
        .map_err(drawing)?;
    let mut writer = encoder.write_header().map_err(drawing)?;
    writer.write_image_data(data).map_err(drawing)?;
    writer.finish().map_err(drawing)?;
    Ok(bytes)
}
