//! Cut points, and how many pairs each would separate: Hopcroft and Tarjan (1973) with the sizes of
//! what is cut off.

use super::super::net::{Arcs, Net};
use super::Score;

const NONE: u32 = u32::MAX;

pub struct Cuts {
    pub base: Score,
    search: Search,
}

impl Cuts {
    pub fn of(net: &Net) -> Self {
        let mut search = Search::default();
        Self {
            base: search.run(net),
            search,
        }
    }

    pub fn with(&mut self, net: &mut Net, tie: Arcs) -> Score {
        net.add(tie);
        let score = self.search.run(net);
        net.take_back(tie);
        score
    }
}

/// The buffers of one search.
#[derive(Default)]
struct Search {
    discovered: Vec<u32>,
    low: Vec<u32>,
    /// Nodes below each in the tree, itself included.
    size: Vec<u32>,
    /// Of what a node's absence cuts off: how many in all, and the sum of the squares.
    cut_off: Vec<(f64, f64)>,
    /// Node, parent, next place in its row.
    stack: Vec<(u32, u32, u32)>,
    order: Vec<u32>,
}

impl Search {
    /// The number of cut points, then the pairs that lose each other if one of them is absent, over
    /// all of them.
    fn run(&mut self, net: &Net) -> Score {
        let n = net.len();
        self.discovered.clear();
        self.discovered.resize(n, NONE);
        self.low.resize(n, 0);
        self.size.resize(n, 0);
        self.cut_off.clear();
        self.cut_off.resize(n, (0.0, 0.0));
        let (mut points, mut lost) = (0.0, 0.0);
        for root in 0..n {
            if self.discovered[root] != NONE {
                continue;
            }
            self.order.clear();
            self.part(net, root);
            let others = self.order.len() as f64 - 1.0;
            for &v in &self.order {
                let (cut, squares) = self.cut_off[v as usize];
                let rest = others - cut;
                let pairs = (others * others - squares - rest * rest) / 2.0;
                if pairs > 0.5 {
                    points += 1.0;
                    lost += pairs;
                }
            }
        }
        Score([points, lost, 0.0])
    }

    fn part(&mut self, net: &Net, root: usize) {
        self.discover(root as u32, NONE);
        while let Some(&mut (v, parent, ref mut next)) = self.stack.last_mut() {
            if let Some(&(w, _)) = net.row(v as usize).get(*next as usize) {
                *next += 1;
                if w == parent {
                    continue;
                }
                if self.discovered[w as usize] == NONE {
                    self.discover(w, v);
                } else {
                    let low = &mut self.low[v as usize];
                    *low = (*low).min(self.discovered[w as usize]);
                }
                continue;
            }
            self.stack.pop();
            if parent == NONE {
                continue;
            }
            let (low, size) = (self.low[v as usize], self.size[v as usize]);
            let above = &mut self.low[parent as usize];
            *above = (*above).min(low);
            self.size[parent as usize] += size;
            if low >= self.discovered[parent as usize] {
                let (cut, squares) = &mut self.cut_off[parent as usize];
                *cut += f64::from(size);
                *squares += f64::from(size) * f64::from(size);
            }
        }
    }

    fn discover(&mut self, v: u32, parent: u32) {
        let time = self.order.len() as u32;
        self.discovered[v as usize] = time;
        self.low[v as usize] = time;
        self.size[v as usize] = 1;
        self.order.push(v);
        self.stack.push((v, parent, 0));
    }
}
