//! Who is tied with whom, by category.

use super::super::snapshot::Snapshot;

/// How ties run within and between categories, over the arcs of the simple graph. Strengths
/// do not enter.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Mixing {
    /// Newman (2003): 1 where all ties stay within, 0 where categories play no part. `None`
    /// without ties, or where they touch one category only.
    pub assortativity: Option<f64>,
    /// Krackhardt and Stern (1988): ties to the outside less those inside, over all; -1 to 1.
    /// `None` without ties.
    pub ei_index: Option<f64>,
}

impl Mixing {
    /// With the category of each node, any small numbers.
    pub fn of(snapshot: &Snapshot, category: &[u32]) -> Self {
        let graph = snapshot.outgoing();
        let categories = category.iter().max().map_or(0, |&last| last as usize + 1);
        // Arcs that begin in each category, and that end there.
        let mut begin = vec![0_u64; categories];
        let mut end = vec![0_u64; categories];
        let (mut all, mut inside) = (0_u64, 0_u64);
        for v in 0..graph.len() {
            let own = category[v] as usize;
            for &w in graph.neighbours(v) {
                let other = category[w as usize] as usize;
                begin[own] += 1;
                end[other] += 1;
                all += 1;
                inside += u64::from(own == other);
            }
        }
        if all == 0 {
            return Self::default();
        }
        let total = all as f64;
        let expected: f64 = begin
            .iter()
            .zip(&end)
            .map(|(&begin, &end)| begin as f64 * end as f64)
            .sum();
        let (within, by_chance) = (inside as f64 * total, expected);
        let everything = total * total;
        Self {
            assortativity: (by_chance < everything)
                .then(|| (within - by_chance) / (everything - by_chance)),
            ei_index: Some((total - 2.0 * inside as f64) / total),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::networks::{frozen, network};
    use super::*;

    fn mixing(ties: &[(u64, u64)], category: &[u32]) -> Mixing {
        let ties: Vec<_> = ties.iter().map(|&(a, b)| (a, b, 1.0)).collect();
        Mixing::of(&frozen(&network(category.len() as u64, &ties)), category)
    }

    #[test]
    fn ties_within_categories_only_are_fully_assortative() {
        let category = [0, 0, 7, 7];
        let apart = mixing(&[(1, 2), (3, 4)], &category);
        assert_eq!(apart.assortativity, Some(1.0));
        assert_eq!(apart.ei_index, Some(-1.0));
        let across = mixing(&[(1, 3), (2, 4)], &category);
        assert_eq!(across.assortativity, Some(-1.0));
        assert_eq!(across.ei_index, Some(1.0));
    }

    #[test]
    fn one_category_or_no_tie_leaves_them_undefined() {
        let alone = mixing(&[(1, 2)], &[3, 3]);
        assert_eq!(alone.assortativity, None);
        assert_eq!(alone.ei_index, Some(-1.0));
        assert_eq!(mixing(&[], &[0, 1]), Mixing::default());
        assert_eq!(mixing(&[], &[]), Mixing::default());
    }
}
