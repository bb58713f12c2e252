//! Geometry of a tie's line that only the screen needs: its dashes (files leave them to their reader).
//! Pure.

use crate::model::Point;

/// The unit vector, or zero for none.
fn direction(from: Point, to: Point) -> Point {
    let vector = to - from;
    let length = from.distance(to);
    if length > 1e-9 {
        vector * (1.0 / length)
    } else {
        Point::default()
    }
}

/// The dashes of the line: pieces of `dash` with gaps of `gap`, along all its bends.
pub fn dashes(path: &[Point], dash: f64, gap: f64) -> Vec<[Point; 2]> {
    pieces(path, &[dash, gap])
}

/// The pieces of the line that are drawn, where lengths with and without ink take turns.
pub fn pieces(path: &[Point], lengths: &[f64]) -> Vec<[Point; 2]> {
    let mut pieces = Vec::new();
    let length = |turn: usize| lengths[turn % lengths.len()];
    let (mut turn, mut left) = (0, length(0));
    for ends in path.windows(2) {
        let span = ends[0].distance(ends[1]);
        let along = direction(ends[0], ends[1]);
        let mut at = 0.0;
        while at < span {
            let step = left.min(span - at);
            if turn % 2 == 0 {
                pieces.push([ends[0] + along * at, ends[0] + along * (at + step)]);
            }
            at += step;
            left -= step;
            if left <= 1e-9 {
                turn += 1;
                left = length(turn);
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bent() -> Vec<Point> {
        vec![
            Point::new(0.0, 0.0),
            Point::new(10.0, 0.0),
            Point::new(10.0, 10.0),
        ]
    }

    #[test]
    fn dashes_cover_their_share_and_run_around_bends() {
        let pieces = dashes(&bent(), 6.0, 4.0);
        let drawn: f64 = pieces.iter().map(|p| p[0].distance(p[1])).sum();
        assert!((drawn - 12.0).abs() < 1e-9);
        assert!(
            pieces
                .iter()
                .all(|p| crate::model::line::distance(&bent(), p[0]) < 1e-9)
        );
    }
}
