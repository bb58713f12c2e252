//! The bundled type: Inter (SIL Open Font License), on screen and in exports.

pub const REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.ttf");
pub const SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.ttf");
