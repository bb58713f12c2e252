//! From two states of a network to the changes between them.

use super::super::snapshot::Csr;

/// One change; nodes are numbered as they are at that moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A node without ties comes in at this number; those from there on move up by one.
    AddNode(usize),
    /// The node, which has no ties, goes; those behind it move down by one.
    RemoveNode(usize),
    /// A tie, or an arc where direction is followed.
    AddTie(u32, u32),
    RemoveTie(u32, u32),
}

/// The changes that lead from one network to the other, each given by its ascending ids and its
/// outgoing arcs, in an order in which they can be carried out. `None` if there are more than
/// `limit`. Strengths do not matter. A tie that counts both ways is one change: say so with
/// `directed`.
pub fn difference<Id: Ord + Copy>(
    before: (&[Id], &Csr),
    after: (&[Id], &Csr),
    directed: bool,
    limit: usize,
) -> Option<Vec<Change>> {
    let mut changes = Changes {
        list: Vec::new(),
        limit,
    };
    let old_number = numbers(before.0, after.0);
    let new_number = numbers(after.0, before.0);
    for (v, &now) in new_number.iter().enumerate() {
        let kept = now.map(|now| after.1.neighbours(now as usize));
        each_missing(
            before.1.neighbours(v).iter().copied(),
            |w| new_number[w as usize],
            kept.unwrap_or_default(),
            |w| directed || v < w as usize,
            |w| changes.push(Change::RemoveTie(v as u32, w)),
        )?;
    }
    for (v, _) in new_number
        .iter()
        .enumerate()
        .rev()
        .filter(|(_, now)| now.is_none())
    {
        changes.push(Change::RemoveNode(v))?;
    }
    for (v, _) in old_number
        .iter()
        .enumerate()
        .filter(|(_, old)| old.is_none())
    {
        changes.push(Change::AddNode(v))?;
    }
    for (v, &then) in old_number.iter().enumerate() {
        let had = then.map(|then| before.1.neighbours(then as usize));
        each_missing(
            after.1.neighbours(v).iter().copied(),
            |w| old_number[w as usize],
            had.unwrap_or_default(),
            |w| directed || v < w as usize,
            |w| changes.push(Change::AddTie(v as u32, w)),
        )?;
    }
    Some(changes.list)
}

struct Changes {
    list: Vec<Change>,
    limit: usize,
}

impl Changes {
    fn push(&mut self, change: Change) -> Option<()> {
        if self.list.len() == self.limit {
            return None;
        }
        self.list.push(change);
        Some(())
    }
}

/// The number among `others` of each of `ids`; both ascend.
fn numbers<Id: Ord + Copy>(others: &[Id], ids: &[Id]) -> Vec<Option<u32>> {
    let mut place = 0;
    ids.iter()
        .map(|id| {
            while others.get(place).is_some_and(|other| other < id) {
                place += 1;
            }
            (others.get(place) == Some(id)).then_some(place as u32)
        })
        .collect()
}

/// Tells those of the ascending `row` that are wanted and whose translation is not in the ascending
/// `other`. Translation keeps the order.
fn each_missing(
    row: impl Iterator<Item = u32>,
    translate: impl Fn(u32) -> Option<u32>,
    other: &[u32],
    wanted: impl Fn(u32) -> bool,
    mut tell: impl FnMut(u32) -> Option<()>,
) -> Option<()> {
    let mut other = other.iter().peekable();
    for w in row {
        let there = translate(w).is_some_and(|translated| {
            while other.next_if(|&&x| x < translated).is_some() {}
            other.peek() == Some(&&translated)
        });
        if !there && wanted(w) {
            tell(w)?;
        }
    }
    Some(())
}
