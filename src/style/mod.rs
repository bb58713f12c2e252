//! Design tokens: colours, sizes and type as plain data. Only here and in `theme/` stand literal
//! colours; everything else names a token.

pub mod fonts;
pub mod palette;
pub mod tokens;

pub use palette::Mark;
pub use tokens::{Rgba, Tokens};
