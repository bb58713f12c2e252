//! Dependence of a group: one search from each member whose shortest paths the tie can change.

use super::super::net::{Arcs, Net, Pass, at_most};
use super::Score;

pub struct Dependence {
    pub base: Score,
    group: Vec<usize>,
    on: Option<usize>,
    is_target: Vec<bool>,
    /// What each member's search says of the state without the tie.
    own: Vec<Member>,
    pass: Pass,
    through: Vec<f64>,
    reaching: Vec<f64>,
}

#[derive(Clone)]
struct Member {
    distance: Vec<f64>,
    through: Vec<f64>,
}

impl Dependence {
    pub fn of(net: &Net, group: &[usize], on: Option<usize>, is_target: &[bool]) -> Self {
        let mut pass = Pass::default();
        let mut own = Vec::with_capacity(group.len());
        for &source in group {
            pass.run(net, source);
            let mut through = vec![0.0; net.len()];
            pass.add_dependencies(net, is_target, &mut through);
            own.push(Member {
                distance: pass.distance.clone(),
                through,
            });
        }
        let mut scorer = Self {
            base: Score([0.0; 3]),
            group: group.to_vec(),
            on,
            is_target: is_target.to_vec(),
            own,
            pass,
            through: vec![0.0; net.len()],
            reaching: vec![0.0; net.len()],
        };
        scorer.begin();
        for member in 0..scorer.own.len() {
            scorer.take_own(member);
        }
        scorer.base = scorer.score();
        scorer
    }

    pub fn with(&mut self, net: &mut Net, tie: Arcs) -> Score {
        self.begin();
        net.add(tie);
        for member in 0..self.group.len() {
            let distance = &self.own[member].distance;
            // Ways over the tie are shortest paths only if it leads to one of its ends as fast.
            let changes = net.ways(tie).any(|(a, b)| {
                distance[a].is_finite() && at_most(distance[a] + tie.length, distance[b])
            });
            if changes {
                self.pass.run(net, self.group[member]);
                self.pass
                    .add_dependencies(net, &self.is_target, &mut self.through);
                for &v in self.pass.order.iter().skip(1) {
                    self.reaching[v as usize] += 1.0;
                }
            } else {
                self.take_own(member);
            }
        }
        net.take_back(tie);
        self.score()
    }

    fn begin(&mut self) {
        self.through.fill(0.0);
        self.reaching.fill(0.0);
    }

    fn take_own(&mut self, member: usize) {
        let Member { distance, through } = &self.own[member];
        for (sum, value) in self.through.iter_mut().zip(through) {
            *sum += value;
        }
        for (v, distance) in distance.iter().enumerate() {
            if distance.is_finite() && v != self.group[member] {
                self.reaching[v] += 1.0;
            }
        }
    }

    /// The dependence asked for, then the highest on anyone or that on all together.
    fn score(&self) -> Score {
        let targets = self.reaching.iter().zip(&self.is_target);
        let pairs: f64 = targets
            .map(|(count, is)| if *is { *count } else { 0.0 })
            .sum();
        let share = |v: usize| {
            let own = if self.is_target[v] {
                self.reaching[v]
            } else {
                0.0
            };
            (pairs > own).then(|| self.through[v] / (pairs - own))
        };
        let mut highest = f64::NEG_INFINITY;
        let mut sum = 0.0;
        for v in (0..self.through.len()).filter(|v| !self.group.contains(v)) {
            if let Some(share) = share(v) {
                highest = highest.max(share);
                sum += share;
            }
        }
        if highest < 0.0 {
            highest = f64::INFINITY;
        }
        match self.on {
            Some(on) => Score([share(on).unwrap_or(f64::INFINITY), highest, sum]),
            None => Score([highest, sum, 0.0]),
        }
    }
}
