//! The network as the search reads it: nodes renumbered by falling degree, so that those that
//! every search meets stand close together in memory.

use super::super::snapshot::Csr;

/// Neighbours of each node in compressed rows.
#[derive(Default)]
pub(super) struct Rows {
    offsets: Vec<u32>,
    targets: Vec<u32>,
}

impl Rows {
    fn new(csr: &Csr, original: &[u32], new: &[u32]) -> Self {
        let mut rows = Self {
            offsets: Vec::with_capacity(original.len() + 1),
            targets: Vec::with_capacity(csr.arcs()),
        };
        rows.offsets.push(0);
        for &v in original {
            let row = csr.neighbours(v as usize);
            rows.targets.extend(row.iter().map(|&w| new[w as usize]));
            rows.offsets.push(rows.targets.len() as u32);
        }
        rows
    }

    pub(super) fn of(&self, node: u32) -> &[u32] {
        let node = node as usize;
        &self.targets[self.offsets[node] as usize..self.offsets[node + 1] as usize]
    }
}

/// Both directions of the network.
pub(super) struct Links {
    out: Rows,
    /// Where direction is followed.
    into: Option<Rows>,
    /// The node behind each new number.
    original: Vec<u32>,
}

impl Links {
    pub(super) fn new(out: &Csr, into: Option<&Csr>) -> Self {
        let degree = |v: u32| {
            let v = v as usize;
            out.degree(v) + into.map_or(0, |into| into.degree(v))
        };
        let mut original: Vec<u32> = (0..out.len() as u32).collect();
        original.sort_by_key(|&v| std::cmp::Reverse(degree(v)));
        let mut new = vec![0; original.len()];
        for (number, &v) in original.iter().enumerate() {
            new[v as usize] = number as u32;
        }
        Self {
            out: Rows::new(out, &original, &new),
            into: into.map(|into| Rows::new(into, &original, &new)),
            original,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.original.len()
    }

    pub(super) fn original(&self) -> &[u32] {
        &self.original
    }

    /// The rows along which paths leave, or, backward, those from which they come.
    pub(super) fn rows(&self, backward: bool) -> &Rows {
        match &self.into {
            Some(into) if backward => into,
            _ => &self.out,
        }
    }
}
