//! The network that the update keeps: rows that one tie at a time is put into or taken out of.

use super::super::snapshot::Csr;

/// Neighbours of each node, ascending, in compressed rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    offsets: Vec<u32>,
    targets: Vec<u32>,
}

impl Rows {
    /// The rows of `csr` with its nodes renumbered: `label` gives the new number of each.
    fn relabelled(csr: &Csr, label: &[u32]) -> Self {
        let mut node_of = vec![0; label.len()];
        for (node, &label) in label.iter().enumerate() {
            node_of[label as usize] = node;
        }
        let mut rows = Self {
            offsets: Vec::with_capacity(csr.len() + 1),
            targets: Vec::with_capacity(csr.arcs()),
        };
        rows.offsets.push(0);
        for node in node_of {
            let start = rows.targets.len();
            let neighbours = csr.neighbours(node).iter();
            rows.targets.extend(neighbours.map(|&w| label[w as usize]));
            rows.targets[start..].sort_unstable();
            rows.offsets.push(rows.targets.len() as u32);
        }
        rows
    }

    pub(super) fn len(&self) -> usize {
        self.offsets.len() - 1
    }

    pub(super) fn arcs(&self) -> usize {
        self.targets.len()
    }

    #[inline(always)]
    pub(super) fn neighbours(&self, node: u32) -> &[u32] {
        let node = node as usize;
        &self.targets[self.offsets[node] as usize..self.offsets[node + 1] as usize]
    }

    fn add_node(&mut self) {
        self.offsets.push(self.targets.len() as u32);
    }

    fn insert(&mut self, from: u32, to: u32) -> bool {
        let Err(place) = self.neighbours(from).binary_search(&to) else {
            return false;
        };
        let place = self.offsets[from as usize] as usize + place;
        self.targets.insert(place, to);
        for offset in &mut self.offsets[from as usize + 1..] {
            *offset += 1;
        }
        true
    }

    fn remove(&mut self, from: u32, to: u32) -> bool {
        let Ok(place) = self.neighbours(from).binary_search(&to) else {
            return false;
        };
        let place = self.offsets[from as usize] as usize + place;
        self.targets.remove(place);
        for offset in &mut self.offsets[from as usize + 1..] {
            *offset -= 1;
        }
        true
    }
}

/// Arcs by tail, and by head where direction is followed.
#[derive(Clone, Debug)]
pub(super) struct Graph {
    out: Rows,
    into: Option<Rows>,
}

impl Graph {
    /// `incoming` stands for the arcs by head where direction is followed; `label` renumbers.
    pub(super) fn new(outgoing: &Csr, incoming: Option<&Csr>, label: &[u32]) -> Self {
        Self {
            out: Rows::relabelled(outgoing, label),
            into: incoming.map(|csr| Rows::relabelled(csr, label)),
        }
    }

    pub(super) fn is_directed(&self) -> bool {
        self.into.is_some()
    }

    pub(super) fn len(&self) -> usize {
        self.out.len()
    }

    pub(super) fn outgoing(&self) -> &Rows {
        &self.out
    }

    pub(super) fn incoming(&self) -> &Rows {
        self.into.as_ref().unwrap_or(&self.out)
    }

    pub(super) fn is_isolated(&self, node: u32) -> bool {
        self.out.neighbours(node).is_empty() && self.incoming().neighbours(node).is_empty()
    }

    pub(super) fn add_node(&mut self) {
        self.out.add_node();
        if let Some(into) = &mut self.into {
            into.add_node();
        }
    }

    /// Answers no, and changes nothing, where the tie is there already.
    pub(super) fn insert(&mut self, from: u32, to: u32) -> bool {
        self.out.insert(from, to)
            && match &mut self.into {
                Some(into) => into.insert(to, from),
                None => self.out.insert(to, from),
            }
    }

    /// Answers no, and changes nothing, where there is no such tie.
    pub(super) fn remove(&mut self, from: u32, to: u32) -> bool {
        self.out.remove(from, to)
            && match &mut self.into {
                Some(into) => into.remove(to, from),
                None => self.out.remove(to, from),
            }
    }

    /// Whether every arc into the node goes on to all those that it has arcs to: then no shortest
    /// path leads through it.
    pub(super) fn is_bypassed(&self, node: u32) -> bool {
        self.incoming().neighbours(node).iter().all(|&p| {
            let direct = self.out.neighbours(p);
            self.out
                .neighbours(node)
                .iter()
                .all(|q| *q == p || direct.binary_search(q).is_ok())
        })
    }
}
