//! Centralisation: how far the network hangs on its most central node.
//!
//! Freeman (1978): the differences to the largest value, summed, over the largest sum that a
//! network of this size can reach, that of a star. 0 to 1; `None` below three nodes.

/// Of degree in the simple graph, in and out together where direction is followed (twice as much
/// in a star of mutual ties).
pub fn degree(degrees: &[f64], directed: bool) -> Option<f64> {
    let n = degrees.len() as f64;
    let ways = if directed { 2.0 } else { 1.0 };
    over(degrees, ways * (n - 1.0) * (n - 2.0))
}

/// Of Wasserman and Faust's closeness in steps. Where direction is followed closeness is inward,
/// and in the star whose arcs all point at the centre that has 1 and the others 0.
pub fn closeness(closeness: &[f64], directed: bool) -> Option<f64> {
    let n = closeness.len() as f64;
    if directed {
        over(closeness, n - 1.0)
    } else {
        over(closeness, (n - 1.0) * (n - 2.0) / (2.0 * n - 3.0))
    }
}

/// Of normalised betweenness, with direction or without.
pub fn betweenness(normalized: &[f64]) -> Option<f64> {
    over(normalized, normalized.len() as f64 - 1.0)
}

fn over(values: &[f64], most: f64) -> Option<f64> {
    if values.len() < 3 {
        return None;
    }
    let largest = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    Some(values.iter().map(|value| largest - value).sum::<f64>() / most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_is_centralised_in_full_and_a_ring_not_at_all() {
        let star = [5.0, 1.0, 1.0, 1.0, 1.0, 1.0];
        assert_eq!(degree(&star, false), Some(1.0));
        assert_eq!(degree(&[2.0; 6], false), Some(0.0));
        let close = [1.0, 5.0 / 9.0, 5.0 / 9.0, 5.0 / 9.0, 5.0 / 9.0, 5.0 / 9.0];
        assert!((closeness(&close, false).unwrap() - 1.0).abs() < 1e-12);
        assert_eq!(betweenness(&[1.0, 0.0, 0.0, 0.0]), Some(1.0));
        assert_eq!(degree(&[6.0, 2.0, 2.0, 2.0], true), Some(1.0));
        assert_eq!(closeness(&[1.0, 0.0, 0.0, 0.0], true), Some(1.0));
    }

    #[test]
    fn two_nodes_are_too_few() {
        assert_eq!(degree(&[1.0, 1.0], false), None);
        assert_eq!(betweenness(&[]), None);
    }

    #[test]
    fn a_chain_of_five_is_little_centralised() {
        let chain = degree(&[1.0, 2.0, 2.0, 2.0, 1.0], false).unwrap();
        assert!((chain - 2.0 / 12.0).abs() < 1e-12);
    }
}
