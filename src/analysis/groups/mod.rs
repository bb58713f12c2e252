//! Measures of the network as a whole and of sets of its nodes.

mod ancestors;
pub mod centralization;
mod core_periphery;
mod distances;
mod fragments;
mod hierarchy;
mod key_players;
mod mixing;
mod reach;

pub use core_periphery::CorePeriphery;
pub use hierarchy::hierarchy;
pub use key_players::{Criterion, KeyPlayers, key_players};
pub use mixing::Mixing;
