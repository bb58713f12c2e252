//! Arcs of one relation before it is known whether they run both ways alike, as in a matrix.

use std::collections::BTreeMap;

use crate::model::Direction;

use super::error::{Fault, Place};
use super::network::Builder;

/// Arcs with their values, in the order of the file.
#[derive(Default)]
pub(super) struct Arcs(pub Vec<(u32, u32, f64)>);

impl Arcs {
    pub fn push(&mut self, from: u32, to: u32, value: f64) {
        self.0.push((from, to, value));
    }

    /// Whether each arc has its like the other way.
    fn is_symmetric(&self) -> bool {
        let mut balance: BTreeMap<(u32, u32, u64), i64> = BTreeMap::new();
        for (from, to, value) in &self.0 {
            let key = (*from.min(to), *from.max(to), value.to_bits());
            *balance.entry(key).or_default() += match from.cmp(to) {
                std::cmp::Ordering::Less => 1,
                std::cmp::Ordering::Equal => 0,
                std::cmp::Ordering::Greater => -1,
            };
        }
        balance.values().all(|count| *count == 0)
    }

    /// Adds them as ties: mutual ones where all run both ways alike, else each arc as it is. Returns
    /// whether direction counts.
    pub fn add_to(
        self,
        builder: &mut Builder,
        relation: Option<&str>,
        place: &Place,
    ) -> Result<bool, Fault> {
        let symmetric = self.is_symmetric();
        for (from, to, value) in self.0 {
            if symmetric && from > to {
                continue;
            }
            let direction = if symmetric {
                Direction::Mutual
            } else {
                Direction::OneWay
            };
            let tie = builder.tie((from, to), direction, place)?;
            builder.strength(tie, &value.to_string(), place)?;
            if let Some(relation) = relation {
                builder.content(tie, relation, place)?;
            }
        }
        Ok(!symmetric)
    }
}
