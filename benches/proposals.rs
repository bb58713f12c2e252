//! How long proposals take and how good the sets are that beam search finds: `cargo bench --bench
//! proposals`. docs/proposals.md has the figures.

#![expect(clippy::print_stdout, reason = "a measurement is to be read")]

use std::cell::Cell;
use std::time::{Duration, Instant};

use jejaring::advice::{Aim, Limits, Method, Question, Ranking, advise_by};
use jejaring::model::{Member, Point, Project, Stakeholder, StakeholderId, Tie, TieFilter, TieId};

/// `SplitMix64` (Steele, Lea, Flood 2014).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as usize % bound
    }
}

fn id(number: usize) -> StakeholderId {
    StakeholderId(1 + number as u64)
}

fn network(n: usize, ties: &[(usize, usize)]) -> Project {
    let mut project = Project::new("bench");
    project.next_id = 1_000_000;
    let first = project.first_variant();
    for number in 0..n {
        let stakeholder = Stakeholder::new(id(number), &number.to_string());
        project.stakeholders.insert(id(number), stakeholder);
    }
    if let Some(variant) = project.variants.get_mut(&first) {
        for number in 0..n {
            let member = Member::new(id(number), Point::default());
            variant.members.insert(id(number), member);
        }
        for (place, &(a, b)) in ties.iter().enumerate() {
            let tie = Tie::new(TieId(500_000 + place as u64), id(a), id(b));
            variant.ties.insert(tie.id, tie);
        }
    }
    project
}

/// A random tree and `ties` ties in all.
fn random(n: usize, ties: usize, random: &mut Random) -> Vec<(usize, usize)> {
    let mut all: Vec<(usize, usize)> = (1..n).map(|v| (random.below(v), v)).collect();
    while all.len() < ties {
        let (a, b) = (random.below(n), random.below(n));
        let tie = (a.min(b), a.max(b));
        if a != b && !all.contains(&tie) {
            all.push(tie);
        }
    }
    all
}

fn aims(n: usize) -> Vec<(&'static str, Aim)> {
    let dependence = |group: Vec<usize>, on: Option<usize>| Aim::LowerDependence {
        group: group.into_iter().map(id).collect(),
        on: on.map(id),
        to: Vec::new(),
    };
    vec![
        ("dependence on anyone", dependence(vec![n - 1], None)),
        ("dependence on one", dependence(vec![n - 1], Some(0))),
        ("dependence of five", dependence((n - 5..n).collect(), None)),
        ("cut points", Aim::RemoveCutPoints),
        ("closeness", Aim::ShortenWays(vec![id(n - 1)])),
        ("raise a broker", Aim::RaiseBroker(id(n - 1))),
        ("relieve a broker", Aim::RelieveBroker(id(0))),
        ("parts", Aim::ConnectParts),
    ]
}

fn question(project: &Project, aim: &Aim, most_ties: usize) -> Question {
    Question {
        project: project.clone(),
        variant: project.first_variant(),
        filter: TieFilter::default(),
        aim: aim.clone(),
        limits: Limits {
            most_ties,
            ..Limits::default()
        },
    }
}

fn ask(question: &Question, method: Option<Method>) -> Option<Ranking> {
    advise_by(question, method, &|| true, &mut |_| ())
}

fn speed() {
    println!(
        "200 stakeholders, 600 ties: seconds to the first proposals, all 50, and sets of three"
    );
    let project = network(200, &random(200, 600, &mut Random(7)));
    for (name, aim) in aims(200) {
        let mut times = Vec::new();
        let mut method = Method::Singles;
        for most in [1, 3] {
            let begun = Instant::now();
            let first: Cell<Option<Duration>> = Cell::new(None);
            let question = question(&project, &aim, most);
            let ranking = advise_by(&question, None, &|| true, &mut |_| {
                first.set(first.get().or(Some(begun.elapsed())));
            });
            times.push(first.get().unwrap_or(begun.elapsed()));
            times.push(begun.elapsed());
            method = ranking.map_or(method, |ranking| ranking.method);
        }
        println!(
            "{name:24} {:6.2} {:6.2} {:6.2}  {method:?}",
            times[0].as_secs_f64(),
            times[1].as_secs_f64(),
            times[3].as_secs_f64()
        );
    }
}

/// Every connected network of so many stakeholders, one of each shape up to `n` = 6; of larger ones
/// random ones.
fn corpus() -> Vec<(usize, Vec<(usize, usize)>)> {
    let mut all = Vec::new();
    for n in 4..=6 {
        let pairs: Vec<(usize, usize)> = (0..n)
            .flat_map(|a| (a + 1..n).map(move |b| (a, b)))
            .collect();
        let mut seen = std::collections::BTreeSet::new();
        for mask in 0_u32..1 << pairs.len() {
            let ties: Vec<_> = (0..pairs.len())
                .filter(|place| mask >> place & 1 == 1)
                .map(|place| pairs[place])
                .collect();
            if is_connected(n, &ties) && seen.insert(canonical(n, &ties)) {
                all.push((n, ties));
            }
        }
    }
    let mut rng = Random(42);
    for n in 7..=12 {
        for round in 0..60 {
            let most = n * (n - 1) / 2;
            let ties = (n - 1 + round % (n + 1)).min(most);
            all.push((n, random(n, ties, &mut rng)));
        }
    }
    all
}

fn is_connected(n: usize, ties: &[(usize, usize)]) -> bool {
    let mut part: Vec<usize> = (0..n).collect();
    for &(a, b) in ties {
        let (old, new) = (part[b], part[a]);
        for p in &mut part {
            if *p == old {
                *p = new;
            }
        }
    }
    part.iter().all(|p| *p == part[0])
}

/// The least of all its renumberings.
fn canonical(n: usize, ties: &[(usize, usize)]) -> u32 {
    fn permute(order: &mut Vec<usize>, n: usize, see: &mut impl FnMut(&[usize])) {
        if order.len() == n {
            return see(order);
        }
        for v in 0..n {
            if !order.contains(&v) {
                order.push(v);
                permute(order, n, see);
                order.pop();
            }
        }
    }
    let mut least = u32::MAX;
    permute(&mut Vec::new(), n, &mut |order: &[usize]| {
        let code = ties.iter().fold(0, |code, &(a, b)| {
            let (a, b) = (order[a].min(order[b]), order[a].max(order[b]));
            code | 1 << (a * n - a * (a + 1) / 2 + b - a - 1)
        });
        least = least.min(code);
    });
    least
}

/// Of the improvement that the best set brings, the share that a beam's best set lacks.
fn quality() {
    let corpus = corpus();
    println!(
        "\n{} networks of 4 to 12; sets of up to three ties by beam search beside all sets",
        corpus.len()
    );
    println!("aim                      width  questions  as good  mean gap  worst gap");
    for place in [0, 1, 3, 4, 5, 6] {
        for width in [1, 2, 4, 8, 16] {
            let (mut asked, mut equal, mut sum, mut worst) = (0, 0, 0.0, 0.0_f64);
            for (n, ties) in &corpus {
                if *n < 5 {
                    continue;
                }
                let project = network(*n, ties);
                let (_, aim) = &aims(*n)[place];
                let question = question(&project, aim, 3);
                let gain = |method| {
                    let found = ask(&question, Some(method))?;
                    let sign = if aim.wants_more() { 1.0 } else { -1.0 };
                    let gains = found
                        .proposals
                        .iter()
                        .filter_map(|p| Some(sign * (p.effects.after? - p.effects.before?)));
                    gains.reduce(f64::max)
                };
                let best = gain(Method::All).unwrap_or(0.0);
                if best < 1e-9 {
                    continue;
                }
                let gap = 1.0 - gain(Method::Beam(width)).unwrap_or(0.0) / best;
                asked += 1;
                equal += i32::from(gap < 1e-9);
                sum += gap;
                worst = worst.max(gap);
            }
            let (name, _) = aims(12)[place];
            println!(
                "{name:24} {width:5} {asked:10} {:7.1}% {:8.2}% {:9.1}%",
                100.0 * f64::from(equal) / f64::from(asked),
                100.0 * sum / f64::from(asked),
                100.0 * worst
            );
        }
    }
}

fn main() {
    speed();
    quality();
}
