//! One tie more or less, brought up to date.

use std::hint::black_box;
use std::time::Instant;

use jejaring::analysis::incremental::{Change, Incremental, Outcome};
use jejaring::analysis::{PathMeasures, Snapshot};

/// Seconds for each of so many changes of the network, each undone before the next: ties added
/// between nodes chosen at random, or ties chosen at random removed.
pub fn seconds(snapshot: &Snapshot, added: bool, runs: usize) -> Result<Vec<f64>, String> {
    let (out, into) = (snapshot.outgoing(), snapshot.incoming());
    let incoming = (!std::ptr::eq(out, into)).then_some(into);
    let go_on = || true;
    let mut live = PathMeasures::of(snapshot, &go_on)
        .and_then(|full| Incremental::new(out, incoming, &full.betweenness, &go_on))
        .ok_or("this network cannot be followed")?;
    let mut random = random();
    let mut seconds = Vec::new();
    while seconds.len() < runs {
        let from = random(out.len());
        let neighbours = out.neighbours(from);
        if neighbours.is_empty() {
            continue;
        }
        let to = if added {
            random(out.len()) as u32
        } else {
            neighbours[random(neighbours.len())]
        };
        let from = from as u32;
        let (tie, untie) = (Change::AddTie(from, to), Change::RemoveTie(from, to));
        let (change, back) = if added { (tie, untie) } else { (untie, tie) };
        let start = Instant::now();
        // There may be such a tie already, or it would be one from a node to itself.
        if live.change(change, &go_on) != Outcome::Updated {
            continue;
        }
        black_box(live.measures());
        seconds.push(start.elapsed().as_secs_f64());
        if live.change(back, &go_on) != Outcome::Updated {
            return Err("a change could not be undone".to_owned());
        }
    }
    Ok(seconds)
}

/// Knuth's MMIX generator; its high bits are good enough here.
fn random() -> impl FnMut(usize) -> usize {
    let mut state = 1_u64;
    move |below| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    }
}
