//! A new tie goes round those who stand between its ends: a line that runs behind somebody's mark reads
//! as two ties with them.

use crate::model::{Point, Tie, Variant, line};

/// A straight line that passes the middle of a mark nearer than this runs behind it, in canvas units.
const BEHIND: f64 = 34.0;
/// So far a way round keeps from the middles of marks, which grow with what they show.
const CLEAR: f64 = 64.0;
/// Bends that are tried to either side, the smallest first, as shares of the line's length.
const BENDS: [f64; 8] = [0.06, 0.1, 0.14, 0.18, 0.24, 0.3, 0.4, 0.5];
/// Pieces of a curve, to see how near it comes to marks.
const STEPS: u32 = 24;
/// In larger networks lines pass behind marks wherever one looks.
const MOST_MEMBERS: usize = 500;

/// Bends a tie that has no form of its own yet, if somebody stands in its way.
pub(super) fn go_round(variant: &Variant, tie: &mut Tie) {
    let place = |id| variant.members.get(&id).map(|member| member.position);
    let (Some(a), Some(b)) = (place(tie.from), place(tie.to)) else {
        return;
    };
    let has_form = tie.bend.is_some() || !tie.bends.is_empty();
    if has_form || a.distance(b) < CLEAR || variant.members.len() > MOST_MEMBERS {
        return;
    }
    let others = variant.members.values();
    let others = others.filter(|member| ![tie.from, tie.to].contains(&member.id));
    // Whoever stands at an end hides that end whichever way the line goes.
    let at_an_end = |place: &Point| place.distance(a) < BEHIND || place.distance(b) < BEHIND;
    let places: Vec<Point> = others
        .map(|member| member.position)
        .filter(|place| {
            !at_an_end(place) && place.distance(a) + place.distance(b) < 2.0 * a.distance(b)
        })
        .collect();
    if nearest(a, b, 0.0, &places) >= BEHIND {
        return;
    }
    let tried = BENDS.iter().flat_map(|bend| [*bend, -bend]);
    let tried: Vec<(f64, f64)> = tried
        .map(|bend| (bend, nearest(a, b, bend, &places)))
        .collect();
    let first_clear = tried.iter().find(|(_, near)| *near >= CLEAR);
    let widest = || tried.iter().max_by(|x, y| x.1.total_cmp(&y.1));
    tie.bend = first_clear.or_else(widest).map(|(bend, _)| *bend);
}

/// How near a line with such a bend comes to the nearest of some places.
fn nearest(a: Point, b: Point, bend: f64, places: &[Point]) -> f64 {
    let path = line::curve(a, b, bend * a.distance(b), STEPS);
    let distances = places.iter().map(|place| line::distance(&path, *place));
    distances.fold(f64::INFINITY, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Member, Project, Stakeholder, StakeholderId, TieId};

    /// Stakeholders at places, and the tie from the first to the second as it is drawn.
    fn bend(places: &[(f64, f64)]) -> Option<f64> {
        let mut project = Project::new("1");
        let variant = project.variants.values_mut().next().unwrap();
        for (n, (x, y)) in (0..).zip(places) {
            let id = StakeholderId(n);
            project.stakeholders.insert(id, Stakeholder::new(id, "A"));
            variant
                .members
                .insert(id, Member::new(id, Point::new(*x, *y)));
        }
        let mut tie = Tie::new(TieId(9), StakeholderId(0), StakeholderId(1));
        go_round(variant, &mut tie);
        tie.bend
    }

    #[test]
    fn a_line_with_nobody_behind_it_stays_straight() {
        let ends = [(0.0, 0.0), (400.0, 0.0)];
        assert_eq!(bend(&ends), None);
        assert_eq!(
            bend(&[ends[0], ends[1], (200.0, 40.0), (-50.0, 0.0), (450.0, 0.0)]),
            None
        );
        assert_eq!(bend(&[ends[0], ends[1], (5.0, 5.0)]), None, "at an end");
        assert_eq!(bend(&[(0.0, 0.0), (0.0, 0.0), (1.0, 0.0)]), None, "no line");
    }

    #[test]
    fn it_goes_round_whoever_stands_between_on_the_free_side() {
        let (a, b) = ((0.0, 0.0), (400.0, 0.0));
        // A positive bend leads to the right of the way, which is down.
        assert!(bend(&[a, b, (200.0, -10.0)]).is_some_and(|bend| bend > 0.0));
        assert!(bend(&[a, b, (200.0, 10.0)]).is_some_and(|bend| bend < 0.0));
        let free = bend(&[a, b, (200.0, 0.0), (200.0, 100.0), (120.0, 90.0)]).unwrap();
        assert!(free < 0.0, "{free}");
        let between = bend(&[a, b, (200.0, 0.0)]).unwrap();
        let (from, to) = (Point::new(a.0, a.1), Point::new(b.0, b.1));
        assert!(nearest(from, to, between, &[Point::new(200.0, 0.0)]) >= CLEAR);
    }
}
