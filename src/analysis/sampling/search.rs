//! All shortest paths between two nodes, found from both ends, and each node's share of them.

use super::links::Links;
use super::tally::Tally;

/// Path counts above this are scaled down by it, and the ratio to the step before is kept.
const MANY: f64 = 1e120;

/// What one thread searches with.
pub(super) struct Search {
    /// Where each node stands in `reached`, counted on from `base`; what is below belongs to an
    /// earlier search.
    place: Vec<u32>,
    base: u32,
    /// The nodes reached, step by step: steps from both ends follow one another.
    reached: Vec<u32>,
    /// Shortest paths from its end to each node reached.
    count: Vec<f64>,
    /// The share of the paths between the ends that pass through each.
    share: Vec<f64>,
    /// Arcs over which the two sides meet, as places in `reached`.
    meetings: Vec<(u32, u32)>,
    sides: [Side; 2],
    tally: Tally,
}

/// One end's steps.
#[derive(Default)]
struct Side {
    steps: Vec<Step>,
    /// Arcs that lead on from the last step.
    arcs: usize,
}

/// A range of `reached`: the nodes at one distance.
#[derive(Clone, Copy)]
struct Step {
    start: u32,
    end: u32,
    /// What the path counts were multiplied with beyond those of the step before.
    scale: f64,
}

impl Step {
    fn holds(self, place: u32) -> bool {
        place.wrapping_sub(self.start) < self.end - self.start
    }
}

impl Search {
    pub(super) fn new(nodes: usize) -> Self {
        Self {
            place: vec![0; nodes],
            base: 1,
            reached: Vec::new(),
            count: Vec::new(),
            share: Vec::new(),
            meetings: Vec::new(),
            sides: [Side::default(), Side::default()],
            tally: Tally::new(nodes),
        }
    }

    /// Gives what was found to the tally, or drops it.
    pub(super) fn hand_over(&mut self, tally: Option<&mut Tally>) {
        if let Some(tally) = tally {
            tally.take_over(&self.tally);
        }
        self.tally.clear();
    }

    /// Adds the shares of the nodes between two different nodes.
    pub(super) fn run(&mut self, links: &Links, s: u32, t: u32) {
        self.begin(links, s, t);
        while self.meetings.is_empty() {
            let [forth, back] = &self.sides;
            // The side with less to look at goes on.
            let backward = back.arcs < forth.arcs;
            if self.sides[usize::from(backward)].arcs == 0 {
                return;
            }
            self.step(links, backward);
            if self.meetings.is_empty() {
                self.look_ahead(links, backward);
            }
        }
        // The last step leads to the meeting: it counts once.
        let steps: usize = self.sides.iter().map(|side| side.steps.len() - 1).sum();
        self.tally.add_distance(steps as u64);
        self.weigh_meetings();
        for backward in [false, true] {
            self.trace_back(links, backward);
        }
        for side in &self.sides {
            for step in &side.steps[1..] {
                for place in step.start as usize..step.end as usize {
                    if self.share[place] > 0.0 {
                        self.tally.add(self.reached[place], self.share[place]);
                    }
                }
            }
        }
    }

    fn begin(&mut self, links: &Links, s: u32, t: u32) {
        let used = self.reached.len() as u32;
        self.base = if self.base > u32::MAX / 2 {
            self.place.fill(0);
            1
        } else {
            self.base + used
        };
        self.reached.clear();
        self.count.clear();
        self.meetings.clear();
        for (place, (side, node)) in self.sides.iter_mut().zip([s, t]).enumerate() {
            let place = place as u32;
            side.steps.clear();
            side.steps.push(Step {
                start: place,
                end: place + 1,
                scale: 1.0,
            });
            side.arcs = links.rows(place == 1).of(node).len();
            self.place[node as usize] = self.base + place;
            self.reached.push(node);
            self.count.push(1.0);
        }
    }

    /// Goes one step on from one end, or finds all arcs over which it meets the other.
    fn step(&mut self, links: &Links, backward: bool) {
        let rows = links.rows(backward);
        let Some(&from) = self.sides[usize::from(backward)].steps.last() else {
            return;
        };
        let Some(&other) = self.sides[usize::from(!backward)].steps.last() else {
            return;
        };
        let start = self.reached.len() as u32;
        let base = self.base;
        let mut most = 0.0_f64;
        for u in from.start..from.end {
            let paths = self.count[u as usize];
            for &w in rows.of(self.reached[u as usize]) {
                let place = &mut self.place[w as usize];
                if *place < base {
                    if self.meetings.is_empty() {
                        *place = base + self.reached.len() as u32;
                        self.reached.push(w);
                        self.count.push(paths);
                    }
                    continue;
                }
                let place = *place - base;
                if place >= start {
                    let count = &mut self.count[place as usize];
                    *count += paths;
                    most = most.max(*count);
                } else if other.holds(place) {
                    self.meetings.push((u, place));
                }
            }
        }
        let end = self.reached.len() as u32;
        let mut scale = 1.0;
        if most > MANY {
            scale = 1.0 / MANY;
            for count in &mut self.count[start as usize..] {
                *count *= scale;
            }
        }
        let step = Step { start, end, scale };
        self.sides[usize::from(backward)].steps.push(step);
    }

    /// Counts the arcs that lead on from the last step.
    fn look_ahead(&mut self, links: &Links, backward: bool) {
        let side = &mut self.sides[usize::from(backward)];
        let rows = links.rows(backward);
        side.arcs = side.steps.last().map_or(0, |last| {
            let nodes = &self.reached[last.start as usize..last.end as usize];
            nodes.iter().map(|&w| rows.of(w).len()).sum()
        });
    }

    /// The share of the paths that use each meeting goes to both its ends.
    fn weigh_meetings(&mut self) {
        self.share.clear();
        self.share.resize(self.reached.len(), 0.0);
        let paths = |&(u, w): &(u32, u32)| self.count[u as usize] * self.count[w as usize];
        let all: f64 = self.meetings.iter().map(paths).sum();
        for meeting in &self.meetings {
            let share = paths(meeting) / all;
            self.share[meeting.0 as usize] += share;
            self.share[meeting.1 as usize] += share;
        }
    }

    /// Hands shares on towards one end, step by step.
    fn trace_back(&mut self, links: &Links, backward: bool) {
        let Self {
            place,
            base,
            reached,
            count,
            share,
            sides,
            ..
        } = self;
        let steps = &sides[usize::from(backward)].steps;
        // The end itself, at step 0, is not between the two.
        for pair in steps.windows(2).skip(1).rev() {
            let (nearer, farther) = (pair[0], pair[1]);
            for u in farther.start..farther.end {
                let u = u as usize;
                if share[u] == 0.0 {
                    continue;
                }
                let each = share[u] / count[u] * farther.scale;
                for &w in links.rows(!backward).of(reached[u]) {
                    let w = place[w as usize].wrapping_sub(*base);
                    if nearer.holds(w) {
                        share[w as usize] += each * count[w as usize];
                    }
                }
            }
        }
    }
}
