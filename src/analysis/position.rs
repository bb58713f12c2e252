//! The bargaining position of a stakeholder or a group: on whom it depends, for reaching whom, and
//! how many other ways it has.

use crate::model::StakeholderId;

use super::independent::IndependentPaths;
use super::paths::dependence::{of_group, on_each_other_from, paths_from};
use super::snapshot::Snapshot;

/// Brokers of whom is told for reaching whom they are needed.
const MOST_BROKERS: usize = 24;

/// Partners whose independent paths are counted; each takes a search or more.
const MOST_PARTNERS: usize = 400;

/// Distances that differ by less than this share are equal.
const LENGTH_TOLERANCE: f64 = 1e-12;

/// On whom a group depends, and its partners.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Position {
    /// The group's members that are in the network, in order of id.
    pub group: Vec<StakeholderId>,
    /// Pairs of a member and a partner that it reaches.
    pub reached: usize,
    /// On whom the group depends at all, most first.
    pub brokers: Vec<Broker>,
    /// Whom it reaches or wants to reach: direct ones first, then by distance and id.
    pub partners: Vec<Partner>,
}

/// One on whom the group depends.
#[derive(Clone, Debug, PartialEq)]
pub struct Broker {
    pub id: StakeholderId,
    /// Share of the group's shortest paths to the partners that leads through it, 0 to 1.
    pub share: f64,
    /// For reaching whom: of the shortest paths to each of these partners the share that leads
    /// through it, above 0; the greatest first. Empty for brokers far down the list.
    pub reaching: Vec<(StakeholderId, f64)>,
    /// How much it depends in turn on one of the group, 0 to 1: the highest of these.
    pub theirs: Option<f64>,
}

/// One whom the group wants to reach.
#[derive(Clone, Debug, PartialEq)]
pub struct Partner {
    pub id: StakeholderId,
    /// Tied to one of the group.
    pub is_direct: bool,
    /// From the nearest of the group; `None` where no path leads there.
    pub distance: Option<f64>,
    /// Paths that share nobody on the way, a direct tie counting as one. `None` for those far down
    /// the list of a large network.
    pub paths: Option<usize>,
    /// How much it depends on one of the group, 0 to 1: the highest of these.
    pub theirs: Option<f64>,
}

impl Position {
    /// The highest dependence on any single broker.
    pub fn highest(&self) -> Option<f64> {
        let first = self.brokers.first().map(|broker| broker.share);
        first.or((self.reached > 0).then_some(0.0))
    }

    /// Partners with whom the group has a tie of its own.
    pub fn direct(&self) -> usize {
        self.partners.iter().filter(|p| p.is_direct).count()
    }

    /// The position of `group` among `partners`, or among everybody else where none are named.
    /// Whoever is not in the network is left out. `None` if `go_on` answers no.
    pub fn of(
        snapshot: &Snapshot,
        group: &[StakeholderId],
        partners: &[StakeholderId],
        go_on: &dyn Fn() -> bool,
    ) -> Option<Self> {
        let group = nodes(snapshot, group);
        let is_target = targets(snapshot, &group, partners);
        let dependence = of_group(snapshot, &group, &is_target);
        let mut shares: Vec<(usize, f64)> = dependence
            .shares
            .iter()
            .enumerate()
            .filter_map(|(v, share)| Some((v, share.filter(|s| *s > 0.0)?)))
            .collect();
        shares.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let searches: Vec<_> = group.iter().map(|&s| paths_from(snapshot, s)).collect();
        let on_group = |v: usize| -> Option<f64> {
            let row = on_each_other_from(snapshot, &[v]).pop()?;
            group.iter().filter_map(|&s| row[s]).reduce(f64::max)
        };
        let mut brokers = Vec::with_capacity(shares.len());
        for (place, &(v, share)) in shares.iter().enumerate() {
            if !go_on() {
                return None;
            }
            let is_told = place < MOST_BROKERS;
            brokers.push(Broker {
                id: snapshot.ids[v],
                share,
                reaching: if is_told {
                    reaching(snapshot, &searches, &is_target, v)
                } else {
                    Vec::new()
                },
                theirs: if is_told { on_group(v) } else { None },
            });
        }
        let mut partners = partners_of(snapshot, &group, &searches, &is_target);
        let mut ways = IndependentPaths::new(snapshot.outgoing(), &group);
        for partner in partners.iter_mut().take(MOST_PARTNERS) {
            if !go_on() {
                return None;
            }
            if let (Some(&first), Ok(v)) = (group.first(), snapshot.ids.binary_search(&partner.id))
            {
                partner.paths = Some(ways.between(first, v));
                partner.theirs = on_group(v);
            }
        }
        Some(Self {
            group: group.iter().map(|&v| snapshot.ids[v]).collect(),
            reached: dependence.reached,
            brokers,
            partners,
        })
    }
}

/// How much a group depends on each other stakeholder for reaching these partners, or everybody
/// else where none are named: see [`Broker::share`]. In order of the snapshot's ids; `None` for
/// the group's own and where it is undefined.
pub fn group_dependence(
    snapshot: &Snapshot,
    group: &[StakeholderId],
    partners: &[StakeholderId],
) -> Vec<Option<f64>> {
    let group = nodes(snapshot, group);
    let is_target = targets(snapshot, &group, partners);
    of_group(snapshot, &group, &is_target).shares
}

/// Ascending, each once.
fn nodes(snapshot: &Snapshot, ids: &[StakeholderId]) -> Vec<usize> {
    let node = |id| snapshot.ids.binary_search(id).ok();
    let mut nodes: Vec<usize> = ids.iter().filter_map(node).collect();
    nodes.sort_unstable();
    nodes.dedup();
    nodes
}

fn targets(snapshot: &Snapshot, group: &[usize], partners: &[StakeholderId]) -> Vec<bool> {
    let mut is_target = vec![partners.is_empty(); snapshot.len()];
    for v in nodes(snapshot, partners) {
        is_target[v] = true;
    }
    for &s in group {
        is_target[s] = false;
    }
    is_target
}

/// The partners to which shortest paths of the group lead through `v`.
fn reaching(
    snapshot: &Snapshot,
    searches: &[(Vec<f64>, Vec<f64>)],
    is_target: &[bool],
    v: usize,
) -> Vec<(StakeholderId, f64)> {
    let (onward, onward_paths) = paths_from(snapshot, v);
    let mut found = Vec::new();
    for t in (0..snapshot.len()).filter(|&t| is_target[t] && t != v) {
        let mut through = 0.0;
        let mut members = 0.0;
        for (distance, paths) in searches {
            if !distance[t].is_finite() {
                continue;
            }
            members += 1.0;
            let way = distance[v] + onward[t];
            if distance[v] > 0.0 && (way - distance[t]).abs() <= LENGTH_TOLERANCE * distance[t] {
                through += paths[v] * (onward_paths[t] / paths[t]);
            }
        }
        if through > 0.0 {
            found.push((snapshot.ids[t], through / members));
        }
    }
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    found
}

fn partners_of(
    snapshot: &Snapshot,
    group: &[usize],
    searches: &[(Vec<f64>, Vec<f64>)],
    is_target: &[bool],
) -> Vec<Partner> {
    let is_direct = |t: usize| {
        group.iter().any(|&s| {
            let row = snapshot.outgoing().neighbours(s);
            row.binary_search(&(t as u32)).is_ok()
        })
    };
    let nearest = |t: usize| {
        let distances = searches.iter().map(|(distance, _)| distance[t]);
        distances.filter(|d| d.is_finite()).min_by(f64::total_cmp)
    };
    let mut partners: Vec<Partner> = (0..snapshot.len())
        .filter(|&t| is_target[t])
        .map(|t| Partner {
            id: snapshot.ids[t],
            is_direct: is_direct(t),
            distance: nearest(t),
            paths: None,
            theirs: None,
        })
        .collect();
    let far = |p: &Partner| p.distance.unwrap_or(f64::INFINITY);
    partners.sort_by(|a, b| {
        b.is_direct
            .cmp(&a.is_direct)
            .then(far(a).total_cmp(&far(b)))
            .then(a.id.cmp(&b.id))
    });
    partners
}

#[cfg(test)]
mod tests {
    use super::super::networks::{frozen, network};
    use super::*;

    fn id(number: u64) -> StakeholderId {
        StakeholderId(100 + number)
    }

    fn position(ties: &[(u64, u64)], group: &[u64], partners: &[u64]) -> Position {
        let ties: Vec<_> = ties.iter().map(|&(a, b)| (a, b, 1.0)).collect();
        let snapshot = frozen(&network(8, &ties));
        let ids = |numbers: &[u64]| numbers.iter().copied().map(id).collect::<Vec<_>>();
        Position::of(&snapshot, &ids(group), &ids(partners), &|| true).unwrap()
    }

    #[test]
    fn contacts_that_do_not_matter_dilute_dependence_unless_partners_are_named() {
        // 1 reaches 3 through 2 only, and has five contacts besides.
        let ties = [(1, 2), (2, 3), (1, 4), (1, 5), (1, 6), (1, 7), (1, 8)];
        let among_all = position(&ties, &[1], &[]);
        assert_eq!(among_all.brokers.len(), 1);
        assert_eq!(among_all.highest(), Some(1.0 / 6.0));
        let to_buyer = position(&ties, &[1], &[3]);
        assert_eq!(to_buyer.highest(), Some(1.0));
        assert_eq!(to_buyer.brokers[0].reaching, [(id(3), 1.0)]);
        assert_eq!((to_buyer.direct(), to_buyer.partners.len()), (0, 1));
        assert_eq!(to_buyer.partners[0].distance, Some(2.0));
    }

    #[test]
    fn the_others_dependence_stands_beside_ones_own() {
        let ties = [(1, 2), (2, 3), (2, 4), (3, 4)];
        let position = position(&ties, &[1], &[]);
        let broker = &position.brokers[0];
        assert_eq!((broker.id, broker.share), (id(2), 1.0));
        assert_eq!(broker.theirs, Some(0.0));
        let paths: Vec<_> = position.partners.iter().map(|p| p.paths).collect();
        // 2, 3 and 4, then those that nobody reaches.
        assert_eq!(paths[..3], [Some(1); 3]);
        assert_eq!(paths[3..], [Some(0); 4]);
    }

    #[test]
    fn a_group_is_one_party_and_its_own_are_no_brokers() {
        // 1 reaches everything through 2, its companion.
        let position = position(&[(1, 2), (2, 3), (3, 4)], &[1, 2], &[]);
        let brokers: Vec<_> = position.brokers.iter().map(|b| (b.id, b.share)).collect();
        assert_eq!(brokers, [(id(3), 1.0)]);
        assert_eq!(position.reached, 4);
        assert_eq!(position.direct(), 1);
    }

    #[test]
    fn shares_for_each_partner_make_up_the_whole_share() {
        let ties = [
            (1, 2),
            (1, 3),
            (2, 4),
            (3, 4),
            (4, 5),
            (5, 6),
            (3, 6),
            (6, 7),
            (7, 8),
        ];
        let position = position(&ties, &[1], &[]);
        for broker in &position.brokers {
            let sum: f64 = broker.reaching.iter().map(|r| r.1).sum();
            let others = (position.reached - 1) as f64;
            assert!((sum / others - broker.share).abs() < 1e-12);
        }
    }

    #[test]
    fn whoever_is_not_in_the_network_has_no_position() {
        let position = position(&[(1, 2)], &[99], &[]);
        assert_eq!((position.highest(), position.group.len()), (None, 0));
    }
}
