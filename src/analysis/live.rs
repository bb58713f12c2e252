//! A large network under the pen: its paths, changed tie by tie instead of counted again.

use crate::model::StakeholderId;

use super::incremental::{Change, Incremental, Outcome, difference};
use super::paths::PathMeasures;
use super::snapshot::{Csr, Snapshot};

/// More changes at once than this are another network: it is counted in full.
const MOST_CHANGES: usize = 64;

/// After so many changes rounding may have gathered, and a full run is due.
const MOST_UPDATES: usize = 200;

/// The paths of a network in which each arc is one step, kept up to date.
pub struct Live {
    numbers: Incremental,
    ids: Vec<StakeholderId>,
    out: Csr,
    directed: bool,
    /// Changes since the last full run.
    updates: usize,
}

/// How far a network could be followed.
#[derive(Debug)]
pub enum Followed {
    /// These are its paths.
    Here(PathMeasures),
    /// It must be counted in full.
    Lost,
    /// `go_on` answered no; it may be followed further another time.
    Stopped,
}

impl Live {
    /// Starts from a full run. `None` if the network cannot be followed, or `go_on` answers no.
    pub fn start(
        snapshot: &Snapshot,
        paths: &PathMeasures,
        go_on: &(dyn Fn() -> bool + Sync),
    ) -> Option<Self> {
        if snapshot.weighted {
            return None;
        }
        let incoming = snapshot.directed.then(|| snapshot.incoming());
        let numbers = Incremental::new(snapshot.outgoing(), incoming, &paths.betweenness, &go_on)?;
        Some(Self {
            numbers,
            ids: snapshot.ids.clone(),
            out: snapshot.outgoing().clone(),
            directed: snapshot.directed,
            updates: 0,
        })
    }

    /// Whether the numbers are no longer those of a full run.
    pub fn has_changed(&self) -> bool {
        self.updates > 0
    }

    /// Goes on to the network, if few changes lead there.
    pub fn follow(&mut self, snapshot: &Snapshot, go_on: &(dyn Fn() -> bool + Sync)) -> Followed {
        if snapshot.weighted || snapshot.directed != self.directed {
            return Followed::Lost;
        }
        let before = (&self.ids[..], &self.out);
        let after = (&snapshot.ids[..], snapshot.outgoing());
        let Some(changes) = difference(before, after, self.directed, MOST_CHANGES) else {
            return Followed::Lost;
        };
        if self.updates + changes.len() > MOST_UPDATES || !self.numbers.is_cheaper(&changes) {
            return Followed::Lost;
        }
        for (done, change) in changes.iter().enumerate() {
            match self.numbers.change(*change, &go_on) {
                Outcome::Updated => {}
                Outcome::Declined => return Followed::Lost,
                Outcome::Stopped => {
                    self.note(snapshot, &changes[..done]);
                    return Followed::Stopped;
                }
            }
        }
        self.updates += changes.len();
        self.ids.clone_from(&snapshot.ids);
        self.out = snapshot.outgoing().clone();
        Followed::Here(self.numbers.measures())
    }

    /// Keeps in mind the changes on the way to the network that were carried out before a stop.
    fn note(&mut self, snapshot: &Snapshot, done: &[Change]) {
        if done.is_empty() {
            return;
        }
        let mut rows: Vec<Vec<u32>> = (0..self.out.len())
            .map(|v| self.out.neighbours(v).to_vec())
            .collect();
        for change in done {
            match *change {
                Change::AddNode(node) => {
                    renumber(&mut rows, |w| w + u32::from(w as usize >= node));
                    rows.insert(node, Vec::new());
                    // All that go have gone by now: numbers are those of the new network.
                    self.ids.insert(node, snapshot.ids[node]);
                }
                Change::RemoveNode(node) => {
                    rows.remove(node);
                    renumber(&mut rows, |w| w - u32::from(w as usize > node));
                    self.ids.remove(node);
                }
                Change::AddTie(from, to) => self.each_arc(from, to, |from, to| {
                    let row = &mut rows[from as usize];
                    if let Err(place) = row.binary_search(&to) {
                        row.insert(place, to);
                    }
                }),
                Change::RemoveTie(from, to) => self.each_arc(from, to, |from, to| {
                    rows[from as usize].retain(|&w| w != to);
                }),
            }
        }
        self.updates += done.len();
        self.out = Csr::from_rows(&rows);
    }

    fn each_arc(&self, from: u32, to: u32, mut change: impl FnMut(u32, u32)) {
        change(from, to);
        if !self.directed {
            change(to, from);
        }
    }
}

fn renumber(rows: &mut [Vec<u32>], new: impl Fn(u32) -> u32) {
    for w in rows.iter_mut().flatten() {
        *w = new(*w);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::super::networks::{frozen, network};
    use super::*;
    use crate::model::Project;

    fn near(ours: &PathMeasures, full: &PathMeasures) {
        assert_eq!(ours.distances.farness, full.distances.farness);
        for (a, b) in ours.betweenness.iter().zip(&full.betweenness) {
            assert!((a - b).abs() <= 1e-9 * b.max(1.0), "{a} and {b}");
        }
    }

    fn ring(nodes: u64) -> Vec<(u64, u64, f64)> {
        (1..=nodes).map(|i| (i, i % nodes + 1, 1.0)).collect()
    }

    fn full(project: &Project) -> (Snapshot, PathMeasures) {
        let snapshot = frozen(project);
        let paths = PathMeasures::of(&snapshot, &|| true).unwrap();
        (snapshot, paths)
    }

    #[test]
    fn a_network_is_followed_through_new_stakeholders_and_ties() {
        let (start, paths) = full(&network(40, &ring(40)));
        let mut live = Live::start(&start, &paths, &|| true).unwrap();
        let mut ties = ring(40);
        ties.remove(7);
        ties.extend([(3, 41, 1.0), (41, 20, 1.0), (5, 30, 1.0)]);
        let (changed, paths) = full(&network(41, &ties));
        let Followed::Here(followed) = live.follow(&changed, &|| true) else {
            panic!("lost");
        };
        near(&followed, &paths);
    }

    #[test]
    fn stopped_half_way_it_goes_on_from_there() {
        let (start, paths) = full(&network(30, &ring(30)));
        let mut ties = ring(30);
        ties.extend([(1, 12, 1.0), (31, 4, 1.0), (31, 22, 1.0), (9, 25, 1.0)]);
        let (changed, paths_after) = full(&network(31, &ties));
        let mut stops = 0;
        for patience in 0..60 {
            let mut live = Live::start(&start, &paths, &|| true).unwrap();
            let asked = AtomicUsize::new(0);
            let go_on = || asked.fetch_add(1, Ordering::Relaxed) < patience;
            match live.follow(&changed, &go_on) {
                Followed::Stopped => stops += 1,
                Followed::Here(_) => continue,
                Followed::Lost => panic!("lost"),
            }
            let Followed::Here(followed) = live.follow(&changed, &|| true) else {
                panic!("lost");
            };
            near(&followed, &paths_after);
        }
        assert!(stops > 3, "{stops}");
    }

    #[test]
    fn another_network_and_another_setting_are_not_followed() {
        let (start, paths) = full(&network(200, &ring(200)));
        let mut live = Live::start(&start, &paths, &|| true).unwrap();
        let (other, _) = full(&network(200, &ring(90)));
        assert!(matches!(live.follow(&other, &|| true), Followed::Lost));
        let mut project = network(200, &ring(200));
        for variant in project.variants.values_mut() {
            variant.header.use_strength = true;
        }
        assert!(matches!(
            live.follow(&frozen(&project), &|| true),
            Followed::Lost
        ));
    }
}
