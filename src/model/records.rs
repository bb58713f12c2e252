//! Records by id, copied in no time: a copy shares its records with the original until one of the
//! two changes, and then only a few neighbours are copied.
//!
//! A large document is handed to the thread that saves it in every second of work, so a copy must
//! not cost what the document weighs. The records lie in chunks, sorted by id, and the chunks are
//! what copies share.

use std::ops::Index;
use std::sync::Arc;

/// As many records as a chunk may hold: what is copied at the first change after a copy was made.
const CHUNK_CAP: usize = 32;

type Chunk<K, T> = Arc<Vec<(K, T)>>;

/// A map sorted by id with the usual names of a map's functions.
#[derive(Clone)]
pub struct Records<K, T> {
    /// None of them is empty; the ids grow within a chunk and from chunk to chunk.
    chunks: Vec<Chunk<K, T>>,
    /// The first id of each chunk.
    firsts: Vec<K>,
    len: usize,
}

impl<K, T> Records<K, T> {
    pub const fn new() -> Self {
        Self {
            chunks: Vec::new(),
            firsts: Vec::new(),
            len: 0,
        }
    }

    pub fn len(&self) -> usize {
        self.len
    }

    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Ids and records, in order of id.
    pub fn iter(&self) -> Iter<'_, K, T> {
        Iter {
            chunks: self.chunks.iter(),
            front: [].iter(),
            back: [].iter(),
            left: self.len,
        }
    }

    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + ExactSizeIterator + Clone {
        self.iter().map(|(key, _)| key)
    }

    pub fn values(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator + Clone {
        self.iter().map(|(_, value)| value)
    }
}

impl<K: Ord + Copy, T> Records<K, T> {
    /// The chunk in which the key is, if it is anywhere.
    fn chunk_of(&self, key: K) -> usize {
        self.firsts
            .partition_point(|first| *first <= key)
            .saturating_sub(1)
    }

    fn find(&self, key: K) -> Option<(usize, usize)> {
        let chunk = self.chunk_of(key);
        let records = self.chunks.get(chunk)?;
        let at = records.binary_search_by_key(&key, |(k, _)| *k).ok()?;
        Some((chunk, at))
    }

    pub fn get(&self, key: &K) -> Option<&T> {
        let (chunk, at) = self.find(*key)?;
        Some(&self.chunks[chunk][at].1)
    }

    pub fn contains_key(&self, key: &K) -> bool {
        self.find(*key).is_some()
    }
}

impl<K: Ord + Copy, T: Clone> Records<K, T> {
    pub fn get_mut(&mut self, key: &K) -> Option<&mut T> {
        let (chunk, at) = self.find(*key)?;
        Some(&mut Arc::make_mut(&mut self.chunks[chunk])[at].1)
    }

    /// All records, to be changed; no copy shares anything with this one afterwards.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.chunks
            .iter_mut()
            .flat_map(|chunk| Arc::make_mut(chunk).iter_mut().map(|(_, value)| value))
    }

    /// Puts a record under an id; returns the one that was there.
    pub fn insert(&mut self, key: K, value: T) -> Option<T> {
        let index = self.chunk_of(key);
        let Some(chunk) = self.chunks.get_mut(index) else {
            self.place_chunk(0, vec![(key, value)]);
            self.len += 1;
            return None;
        };
        let at = match chunk.binary_search_by_key(&key, |(k, _)| *k) {
            Ok(at) => {
                let old = &mut Arc::make_mut(chunk)[at].1;
                return Some(std::mem::replace(old, value));
            }
            Err(at) => at,
        };
        self.len += 1;
        if chunk.len() < CHUNK_CAP {
            Arc::make_mut(chunk).insert(at, (key, value));
            if at == 0 {
                self.firsts[index] = key;
            }
        } else if at == chunk.len() {
            // Ids are handed out in order, so most records come here and chunks are full.
            self.place_chunk(index + 1, vec![(key, value)]);
        } else {
            let lower = Arc::make_mut(chunk);
            let mut upper = lower.split_off(CHUNK_CAP / 2);
            if at <= lower.len() {
                lower.insert(at, (key, value));
            } else {
                upper.insert(at - lower.len(), (key, value));
            }
            self.firsts[index] = self.chunks[index][0].0;
            self.place_chunk(index + 1, upper);
        }
        None
    }

    /// Keeps the records for which `keep` says so.
    pub fn retain(&mut self, mut keep: impl FnMut(&K, &T) -> bool) {
        let gone: Vec<K> = self
            .iter()
            .filter(|(key, value)| !keep(key, value))
            .map(|(key, _)| *key)
            .collect();
        for key in &gone {
            self.remove(key);
        }
    }

    fn place_chunk(&mut self, index: usize, mut records: Vec<(K, T)>) {
        if let Some((first, _)) = records.first() {
            self.firsts.insert(index, *first);
            records.reserve(CHUNK_CAP.saturating_sub(records.len()));
            self.chunks.insert(index, Arc::new(records));
        }
    }

    /// Takes a record out.
    pub fn remove(&mut self, key: &K) -> Option<T> {
        let (index, at) = self.find(*key)?;
        let chunk = Arc::make_mut(&mut self.chunks[index]);
        let (_, value) = chunk.remove(at);
        self.len -= 1;
        if let Some((first, _)) = chunk.first() {
            self.firsts[index] = *first;
            self.join_with_next(index);
        } else {
            self.chunks.remove(index);
            self.firsts.remove(index);
        }
        Some(value)
    }

    /// Joins a chunk that has shrunk with the one after it where both are small.
    fn join_with_next(&mut self, index: usize) {
        let Some(next) = self.chunks.get(index + 1) else {
            return;
        };
        if self.chunks[index].len() + next.len() <= CHUNK_CAP / 2 {
            let next = self.chunks.remove(index + 1);
            self.firsts.remove(index + 1);
            Arc::make_mut(&mut self.chunks[index]).extend(next.iter().cloned());
        }
    }
}

impl<K, T> Default for Records<K, T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: PartialEq, T: PartialEq> PartialEq for Records<K, T> {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && self.iter().eq(other.iter())
    }
}

impl<K: std::fmt::Debug, T: std::fmt::Debug> std::fmt::Debug for Records<K, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<K: Ord + Copy, T> Index<&K> for Records<K, T> {
    type Output = T;

    /// The record under an id that is known to be there, as with every map.
    #[expect(
        clippy::expect_used,
        reason = "indexing promises that the record is there"
    )]
    fn index(&self, key: &K) -> &T {
        self.get(key).expect("no record under this id")
    }
}

impl<K: Ord + Copy, T: Clone> Extend<(K, T)> for Records<K, T> {
    fn extend<I: IntoIterator<Item = (K, T)>>(&mut self, records: I) {
        for (key, value) in records {
            self.insert(key, value);
        }
    }
}

impl<K: Ord + Copy, T: Clone> FromIterator<(K, T)> for Records<K, T> {
    fn from_iter<I: IntoIterator<Item = (K, T)>>(records: I) -> Self {
        let mut made = Self::new();
        made.extend(records);
        made
    }
}

impl<'a, K, T> IntoIterator for &'a Records<K, T> {
    type Item = (&'a K, &'a T);
    type IntoIter = Iter<'a, K, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Ids and records, in order of id.
pub struct Iter<'a, K, T> {
    chunks: std::slice::Iter<'a, Chunk<K, T>>,
    front: std::slice::Iter<'a, (K, T)>,
    back: std::slice::Iter<'a, (K, T)>,
    left: usize,
}

impl<K, T> Clone for Iter<'_, K, T> {
    fn clone(&self) -> Self {
        Self {
            chunks: self.chunks.clone(),
            front: self.front.clone(),
            back: self.back.clone(),
            left: self.left,
        }
    }
}

impl<'a, K, T> Iterator for Iter<'a, K, T> {
    type Item = (&'a K, &'a T);

    fn next(&mut self) -> Option<Self::Item> {
        let (key, value) = loop {
            if let Some(record) = self.front.next() {
                break record;
            }
            match self.chunks.next() {
                Some(chunk) => self.front = chunk.iter(),
                None => break self.back.next()?,
            }
        };
        self.left -= 1;
        Some((key, value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<K, T> DoubleEndedIterator for Iter<'_, K, T> {
    fn next_back(&mut self) -> Option<Self::Item> {
        let (key, value) = loop {
            if let Some(record) = self.back.next_back() {
                break record;
            }
            match self.chunks.next_back() {
                Some(chunk) => self.back = chunk.iter(),
                None => break self.front.next_back()?,
            }
        };
        self.left -= 1;
        Some((key, value))
    }
}

impl<K, T> ExactSizeIterator for Iter<'_, K, T> {}

impl<K, T> std::iter::FusedIterator for Iter<'_, K, T> {}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn same(records: &Records<u32, u32>, map: &BTreeMap<u32, u32>) {
        assert!(records.iter().eq(map.iter()));
        assert!(records.iter().rev().eq(map.iter().rev()));
        assert_eq!(records.len(), map.len());
        assert_eq!(records.keys().len(), map.len());
        assert!(
            records
                .chunks
                .iter()
                .all(|c| !c.is_empty() && c.len() <= CHUNK_CAP)
        );
        let firsts: Vec<u32> = records.chunks.iter().map(|c| c[0].0).collect();
        assert_eq!(records.firsts, firsts);
    }

    proptest! {
        #[test]
        fn records_are_a_map_and_a_copy_keeps_what_it_saw(
            steps in prop::collection::vec((0..5u8, 0..300u32, any::<u32>()), 0..600),
        ) {
            let (mut records, mut map) = (Records::new(), BTreeMap::new());
            let mut copies = Vec::new();
            for (what, key, value) in steps {
                match what {
                    0 | 1 => prop_assert_eq!(records.insert(key, value), map.insert(key, value)),
                    2 => prop_assert_eq!(records.remove(&key), map.remove(&key)),
                    3 => {
                        prop_assert_eq!(records.get_mut(&key), map.get_mut(&key));
                        if let Some(mine) = records.get_mut(&key) {
                            *mine = value;
                            map.insert(key, value);
                        }
                    }
                    _ if key < 30 => copies.push((records.clone(), map.clone())),
                    _ => {}
                }
                prop_assert_eq!(records.get(&key), map.get(&key));
                prop_assert_eq!(records.contains_key(&key), map.contains_key(&key));
            }
            same(&records, &map);
            for (records, map) in &copies {
                same(records, map);
            }
        }
    }

    #[test]
    fn both_ends_of_an_iterator_meet_without_losing_or_doubling_a_record() {
        let records: Records<u32, u32> = (0..100).map(|n| (n, n)).collect();
        let mut both = records.iter();
        let mut seen = Vec::new();
        while let Some((key, _)) = both.next() {
            seen.push(*key);
            seen.extend(both.next_back().map(|(key, _)| *key));
            assert_eq!(both.len(), 100 - seen.len());
        }
        seen.sort_unstable();
        assert!(seen.into_iter().eq(0..100));
    }

    #[test]
    fn a_copy_shares_all_but_the_chunk_that_changes() {
        let mut records: Records<u32, String> = (0..1000).map(|n| (n, n.to_string())).collect();
        let copy = records.clone();
        "lain".clone_into(records.get_mut(&500).unwrap());
        let pairs = records.chunks.iter().zip(&copy.chunks);
        let apart = pairs.filter(|(a, b)| !Arc::ptr_eq(a, b)).count();
        assert_eq!(apart, 1);
        assert_eq!(copy[&500], "500");
    }
}
