//! Design tokens: colours, sizes and type as plain data. Only here and in `theme/` stand literal
//! colours; everything else names a token.

pub mod fonts;
pub mod tokens;

pub use tokens::{Rgba, Tokens};
