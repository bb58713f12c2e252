//! Which new ties would bring a network nearer to an aim: all of them tried, ranked by their exact
//! effect and by how much the network has to build on.
//!
//! `candidates` lists the ties that may be drawn and what each can build on. `scorers` say, for one
//! state of the network and one aim, what one more tie would do, without a full run. `search` tries
//! all single ties and goes on to sets. What is shown of a proposal is never the score: `effects`
//! carries it out on a copy of the document and analyses that. `what_if` does the same the other way
//! round: the network without somebody.

mod aim;
mod candidates;
mod effects;
mod net;
mod proposal;
mod scorers;
mod search;
#[cfg(test)]
mod tests;
mod what_if;

pub use aim::{Aim, Limits, MOST_TIES, standing};
pub use candidates::{Ground, Means};
pub use effects::{Effects, Shift};
pub use proposal::{Proposal, ProposedTie, STEP};
pub use search::{Method, Order, Question, Ranking, SHOWN, advise, advise_by};
pub use what_if::{Absent, WhatIf};
