//! Gestures on the canvas, played through a window without pixels: what the hand does in, what the
//! document says out.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

mod drawing;
mod gestures;
mod hand;
mod keyboard;
mod looks;
mod surroundings;
