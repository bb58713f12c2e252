//! Measures and roles of networks whose values are known.
//!
//! The values are those of networkx 3.6.1 (`betweenness_centrality`, `closeness_centrality`,
//! `core_number`, `density`, `articulation_points`, `bridges` and all shortest path lengths),
//! rounded to twelve decimals; igraph 1.0.0 agrees on betweenness. The kite is Krackhardt's (1990),
//! the karate club Zachary's (1977), numbered from 1, without strengths; the Florentine families
//! are those of Padgett's marriages (Breiger and Pattison 1986), numbered in alphabetical order.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, which may fail by panicking"
)]

use jejaring::analysis::{Analysis, Role, analyse_project};
use jejaring::model::{
    Direction, Member, Point, Project, Stakeholder, StakeholderId, Tie, TieFilter, TieId,
};

/// Stakeholder, betweenness raw and normalised, closeness, core number.
type Row = (u64, f64, f64, f64, usize);

/// A project of stakeholders 2, 3, …: stakeholder `number` of the tables has the id `number + 1`.
struct Network {
    project: Project,
}

impl Network {
    fn new(stakeholders: u64, ties: &[(u64, u64)]) -> Self {
        let mut project = Project::new("Baseline");
        for number in 1..=stakeholders {
            let id = project.allocate_stakeholder();
            assert_eq!(id, at(number));
            project
                .stakeholders
                .insert(id, Stakeholder::new(id, &number.to_string()));
        }
        let mut network = Self { project };
        for number in 1..=stakeholders {
            let id = at(number);
            let member = Member::new(id, Point::default());
            network.variant().members.insert(id, member);
        }
        for &(a, b) in ties {
            network.tie(a, b);
        }
        network
    }

    fn variant(&mut self) -> &mut jejaring::model::Variant {
        let id = self.project.first_variant();
        self.project.variants.get_mut(&id).unwrap()
    }

    fn tie(&mut self, a: u64, b: u64) -> &mut Tie {
        let id = self.project.allocate_tie();
        let ties = &mut self.variant().ties;
        ties.insert(id, Tie::new(id, at(a), at(b)));
        ties.get_mut(&id).unwrap()
    }

    fn analyse(&self) -> Analysis {
        assert_eq!(self.project.check(), []);
        analyse_project(
            &self.project,
            self.project.first_variant(),
            &TieFilter::default(),
        )
    }

    /// Ends of ties, by number.
    fn ends(&self, ties: &[TieId]) -> Vec<(u64, u64)> {
        let variant = self.project.variant(self.project.first_variant()).unwrap();
        let mut ends: Vec<_> = ties
            .iter()
            .map(|id| (variant.ties[id].from.0 - 1, variant.ties[id].to.0 - 1))
            .collect();
        ends.sort_unstable();
        ends
    }
}

fn at(number: u64) -> StakeholderId {
    StakeholderId(number + 1)
}

fn numbers(ids: &[StakeholderId]) -> Vec<u64> {
    ids.iter().map(|id| id.0 - 1).collect()
}

fn holders(analysis: &Analysis, role: Role) -> Vec<u64> {
    let ids: Vec<_> = analysis
        .stakeholders
        .iter()
        .filter(|(_, measures)| measures.roles.contains(&role))
        .map(|(id, _)| *id)
        .collect();
    numbers(&ids)
}

/// Connectors, brokers, best informed, boundary spanners, peripheral.
fn all_roles(analysis: &Analysis) -> [Vec<u64>; 5] {
    [
        Role::Connector,
        Role::Broker,
        Role::BestInformed,
        Role::BoundarySpanner,
        Role::Peripheral,
    ]
    .map(|role| holders(analysis, role))
}

fn clusters(analysis: &Analysis) -> Vec<Vec<u64>> {
    let mut clusters = vec![Vec::new(); analysis.network.clusters];
    for (id, measures) in &analysis.stakeholders {
        if let Some(cluster) = measures.cluster {
            clusters[cluster].push(id.0 - 1);
        }
    }
    clusters
}

#[track_caller]
fn assert_close(what: &str, ours: f64, theirs: f64) {
    assert!(
        (ours - theirs).abs() <= 1e-11 * theirs.abs().max(1.0),
        "{what}: {ours} instead of {theirs}"
    );
}

#[track_caller]
fn assert_measures(analysis: &Analysis, rows: &[Row]) {
    assert_eq!(analysis.stakeholders.len(), rows.len());
    for &(number, betweenness, normalized, closeness, core) in rows {
        let ours = analysis.of(at(number)).unwrap();
        assert_close(
            &format!("betweenness of {number}"),
            ours.betweenness,
            betweenness,
        );
        assert_close(
            &format!("normalised betweenness of {number}"),
            ours.betweenness_normalized.unwrap(),
            normalized,
        );
        assert_close(&format!("closeness of {number}"), ours.closeness, closeness);
        assert_eq!(ours.core_number, core, "core number of {number}");
    }
}

/// Density, parts, diameter, mean distance, share of reachable pairs.
#[track_caller]
fn assert_network(analysis: &Analysis, density: f64, parts: usize, distances: [f64; 3]) {
    let network = &analysis.network;
    let [diameter, mean_distance, reachable_share] = distances;
    assert_close("density", network.density.unwrap(), density);
    assert_eq!(network.components, parts);
    assert_close("diameter", network.diameter.unwrap(), diameter);
    assert_close(
        "mean distance",
        network.mean_distance.unwrap(),
        mean_distance,
    );
    assert_close(
        "reachable share",
        network.reachable_share.unwrap(),
        reachable_share,
    );
}

#[test]
fn the_kite_has_the_known_measures() {
    let kite = Network::new(10, KITE_TIES);
    let analysis = kite.analyse();
    assert_measures(&analysis, KITE);
    assert_network(&analysis, 0.4, 1, [4.0, 1.977_777_777_778, 1.0]);
    let degrees: Vec<usize> = analysis.stakeholders.values().map(|m| m.degree).collect();
    assert_eq!(degrees, [4, 4, 3, 6, 3, 5, 5, 3, 2, 1]);
    assert_eq!(numbers(&analysis.network.cut_points), [8, 9]);
    assert_eq!(kite.ends(&analysis.network.bridges), [(8, 9), (9, 10)]);
    assert_eq!(analysis.network.ties, 18);
}

#[test]
fn the_kite_has_the_known_harmonic_closeness_constraint_and_eigenvector() {
    let analysis = Network::new(10, KITE_TIES).analyse();
    // Andre, Beverley, Carol, Diane, Ed, Fernando, Garth, Heather, Ike, Jane.
    let rows = [
        [6.083_333, 0.541_198, 0.732_212],
        [6.083_333, 0.541_198, 0.732_212],
        [5.583_333, 0.664_136, 0.594_226],
        [7.083_333, 0.470_170, 1.0],
        [5.583_333, 0.664_136, 0.594_226],
        [6.833_333, 0.445_089, 0.826_764],
        [6.833_333, 0.445_089, 0.826_764],
        [6.0, 0.431_111, 0.407_177],
        [4.666_667, 0.5, 0.099_941],
        [3.416_667, 1.0, 0.023_207],
    ];
    for (measures, [harmonic, constraint, eigenvector]) in analysis.stakeholders.values().zip(rows)
    {
        let values = [
            (Some(measures.harmonic), harmonic),
            (measures.constraint, constraint),
            (measures.eigenvector, eigenvector),
        ];
        for (ours, known) in values {
            assert!((ours.unwrap() - known).abs() < 1e-6, "{ours:?}, {known}");
        }
    }
    let network = &analysis.network;
    assert_close(
        "transitivity",
        network.transitivity.unwrap(),
        0.578_947_368_421,
    );
    assert_close("clustering", network.mean_clustering.unwrap(), 0.52);
}

#[test]
fn the_kite_has_the_roles_of_the_training() {
    let analysis = Network::new(10, KITE_TIES).analyse();
    let expected: [&[u64]; 5] = [&[4], &[8], &[6, 7], &[6, 7, 8], &[9, 10]];
    assert_eq!(all_roles(&analysis), expected);
    assert_eq!(
        clusters(&analysis),
        [vec![1, 2, 3, 4, 5, 6, 7], vec![8, 9, 10]]
    );
}

#[test]
fn the_karate_club_has_the_known_measures_and_roles() {
    let club = Network::new(34, KARATE_TIES);
    let analysis = club.analyse();
    assert_measures(&analysis, KARATE);
    assert_network(
        &analysis,
        0.139_037_433_155,
        1,
        [5.0, 2.408_199_643_494, 1.0],
    );
    assert_eq!(numbers(&analysis.network.cut_points), [1]);
    assert_eq!(club.ends(&analysis.network.bridges), [(1, 12)]);
    assert_eq!(
        holders(&analysis, Role::BoundarySpanner),
        [1, 2, 3, 9, 14, 32, 33, 34]
    );
    assert_eq!(
        holders(&analysis, Role::Peripheral),
        [12, 13, 15, 16, 17, 18, 19, 21, 22, 23, 27]
    );
}

#[test]
fn the_florentine_families_have_the_known_measures_and_roles() {
    let families = Network::new(15, FLORENTINE_TIES);
    let analysis = families.analyse();
    assert_measures(&analysis, FLORENTINE_FAMILIES);
    assert_network(
        &analysis,
        0.190_476_190_476,
        1,
        [5.0, 2.485_714_285_714, 1.0],
    );
    assert_eq!(numbers(&analysis.network.cut_points), [2, 7, 9, 13]);
    assert_eq!(
        families.ends(&analysis.network.bridges),
        [(1, 9), (2, 6), (7, 8), (9, 13), (10, 13)]
    );
    // Albizzi, Guadagni, Medici.
    assert_eq!(holders(&analysis, Role::BoundarySpanner), [2, 7, 9]);
    assert_eq!(holders(&analysis, Role::Connector), [9]);
}

#[test]
fn one_way_ties_count_one_way_where_direction_is_followed() {
    let mut network = Network::new(7, &[]);
    network.variant().header.follow_direction = true;
    for (a, b) in [(1, 2), (2, 3), (3, 4), (1, 4), (4, 5), (5, 1)] {
        network.tie(a, b).direction = Direction::OneWay;
    }
    network.tie(3, 5);
    network.tie(4, 6);
    let analysis = network.analyse();
    assert!(analysis.network.directed);
    assert_measures(&analysis, DIRECTED);
    assert_network(
        &analysis,
        0.238_095_238_095,
        2,
        [4.0, 1.966_666_666_667, 0.714_285_714_286],
    );
    assert_eq!(numbers(&analysis.network.cut_points), [4]);
    assert_eq!(network.ends(&analysis.network.bridges), [(4, 6)]);
}

#[test]
fn lengths_are_inverse_strengths_where_strength_is_used() {
    let mut network = Network::new(10, KITE_TIES);
    network.variant().header.use_strength = true;
    for (index, tie) in network.variant().ties.values_mut().enumerate() {
        tie.strength = (1 + index % 3) as f64;
    }
    let analysis = network.analyse();
    assert_measures(&analysis, KITE_WITH_STRENGTHS);
    assert_network(&analysis, 0.4, 1, [2.5, 1.044_444_444_444, 1.0]);
}

#[test]
fn several_parts_and_isolated_stakeholders_are_ordinary() {
    let network = Network::new(9, &[(1, 2), (2, 3), (3, 1), (3, 4), (5, 6), (6, 7)]);
    let analysis = network.analyse();
    assert_measures(&analysis, SCATTERED);
    assert_network(
        &analysis,
        0.166_666_666_667,
        4,
        [2.0, 1.333_333_333_333, 0.25],
    );
    assert_eq!(numbers(&analysis.network.cut_points), [3, 6]);
    assert_eq!(
        network.ends(&analysis.network.bridges),
        [(3, 4), (5, 6), (6, 7)]
    );
    assert_eq!(analysis.network.connected_stakeholders, 7);
    assert_eq!(analysis.of(at(8)).unwrap().cluster, None);
}

#[test]
fn parallel_ties_and_self_ties_change_counts_of_ties_only() {
    let mut network = Network::new(10, KITE_TIES);
    network.tie(9, 8);
    network.tie(10, 10);
    let analysis = network.analyse();
    assert_measures(&analysis, KITE);
    assert_network(&analysis, 0.4, 1, [4.0, 1.977_777_777_778, 1.0]);
    assert_eq!(analysis.network.ties, 20);
    let jane = analysis.of(at(10)).unwrap();
    assert_eq!((jane.degree, jane.ties), (1, 3));
    // Two ties between 8 and 9: losing one cuts nothing.
    assert_eq!(network.ends(&analysis.network.bridges), [(9, 10)]);
}

#[test]
fn even_networks_have_no_roles() {
    let ring: Vec<_> = (1..=8).map(|i| (i, i % 8 + 1)).collect();
    let complete: Vec<_> = (1..=6)
        .flat_map(|a| (a + 1..=6).map(move |b| (a, b)))
        .collect();
    let none: [Vec<u64>; 5] = Default::default();
    assert_eq!(all_roles(&Network::new(8, &ring).analyse()), none);
    assert_eq!(all_roles(&Network::new(6, &complete).analyse()), none);
}

#[test]
fn the_centre_of_a_star_or_wheel_leads_and_spans_nothing() {
    let spokes: Vec<_> = (2..=8).map(|i| (1, i)).collect();
    let rim = (2..=8).map(|i| (i, if i == 8 { 2 } else { i + 1 }));
    let wheel: Vec<_> = spokes.iter().copied().chain(rim).collect();
    for ties in [spokes, wheel] {
        let [connector, broker, best_informed, spanner, _] =
            all_roles(&Network::new(8, &ties).analyse());
        assert_eq!([connector, broker, best_informed], [[1], [1], [1]]);
        assert!(spanner.is_empty());
    }
}

#[test]
fn the_tie_between_two_cliques_makes_its_ends_spanners() {
    let clique =
        |first: u64| (first..first + 5).flat_map(move |a| (a + 1..first + 5).map(move |b| (a, b)));
    let ties: Vec<_> = clique(1).chain(clique(6)).chain([(5, 6)]).collect();
    let analysis = Network::new(10, &ties).analyse();
    assert_eq!(holders(&analysis, Role::BoundarySpanner), [5, 6]);
}

#[test]
fn the_inner_three_of_a_path_of_five_are_spanners() {
    let analysis = Network::new(5, &[(1, 2), (2, 3), (3, 4), (4, 5)]).analyse();
    assert_eq!(holders(&analysis, Role::BoundarySpanner), [2, 3, 4]);
}

#[test]
fn fewer_than_four_connected_stakeholders_have_no_roles() {
    let analysis = Network::new(9, &[(1, 2), (2, 3)]).analyse();
    assert!(analysis.stakeholders.values().all(|m| m.roles.is_empty()));
}

#[test]
fn an_empty_network_and_a_single_stakeholder_have_dashes_for_numbers() {
    let empty = Network::new(0, &[]).analyse();
    assert_eq!(empty, Analysis::default());
    let single = Network::new(1, &[]).analyse();
    assert_eq!(single.network.components, 1);
    assert_eq!(single.network.density, None);
    assert_eq!(single.network.diameter, None);
    assert_eq!(single.of(at(1)).unwrap().betweenness_normalized, None);
    let pair = Network::new(2, &[]).analyse();
    assert_eq!(pair.network.density, Some(0.0));
    assert_eq!(pair.network.reachable_share, Some(0.0));
    assert_eq!(pair.network.mean_distance, None);
}

#[test]
fn the_middleman_of_karawang_holds_the_paddy_network_alone() {
    // Poktan, Tengkulak, PB, KSU, KUD, Sub Dolog.
    let ties = [(1, 2), (2, 3), (2, 4), (2, 5), (3, 6), (4, 6), (5, 6)];
    let analysis = Network::new(6, &ties).analyse();
    let [connector, broker, best_informed, ..] = all_roles(&analysis);
    assert_eq!([connector, broker, best_informed], [[2], [2], [2]]);
    assert_eq!(numbers(&analysis.network.cut_points), [2]);
    let middleman = analysis.of(at(2)).unwrap();
    assert_eq!(middleman.degree, 4);
    assert_close("betweenness", middleman.betweenness, 5.5);
    assert_close("closeness", middleman.closeness, 5.0 / 6.0);
}

const KITE: &[Row] = &[
    (
        1,
        0.833_333_333_333,
        0.023_148_148_148,
        0.529_411_764_706,
        3,
    ),
    (
        2,
        0.833_333_333_333,
        0.023_148_148_148,
        0.529_411_764_706,
        3,
    ),
    (3, 0.0, 0.0, 0.5, 3),
    (4, 3.666_666_666_667, 0.101_851_851_852, 0.6, 3),
    (5, 0.0, 0.0, 0.5, 3),
    (
        6,
        8.333_333_333_333,
        0.231_481_481_481,
        0.642_857_142_857,
        3,
    ),
    (
        7,
        8.333_333_333_333,
        0.231_481_481_481,
        0.642_857_142_857,
        3,
    ),
    (8, 14.0, 0.388_888_888_889, 0.6, 2),
    (9, 8.0, 0.222_222_222_222, 0.428_571_428_571, 1),
    (10, 0.0, 0.0, 0.310_344_827_586, 1),
];

const KARATE: &[Row] = &[
    (
        1,
        231.071_428_571_429,
        0.437_635_281_385,
        0.568_965_517_241,
        4,
    ),
    (
        2,
        28.478_571_428_571,
        0.053_936_688_312,
        0.485_294_117_647,
        4,
    ),
    (
        3,
        75.850_793_650_794,
        0.143_656_806_157,
        0.559_322_033_898,
        4,
    ),
    (
        4,
        6.288_095_238_095,
        0.011_909_271_284,
        0.464_788_732_394,
        4,
    ),
    (
        5,
        0.333_333_333_333,
        0.000_631_313_131,
        0.379_310_344_828,
        3,
    ),
    (
        6,
        15.833_333_333_333,
        0.029_987_373_737,
        0.383_720_930_233,
        3,
    ),
    (
        7,
        15.833_333_333_333,
        0.029_987_373_737,
        0.383_720_930_233,
        3,
    ),
    (8, 0.0, 0.0, 0.44, 4),
    (9, 29.529_365_079_365, 0.055_926_827_802, 0.515_625, 4),
    (
        10,
        0.447_619_047_619,
        0.000_847_763_348,
        0.434_210_526_316,
        2,
    ),
    (
        11,
        0.333_333_333_333,
        0.000_631_313_131,
        0.379_310_344_828,
        3,
    ),
    (12, 0.0, 0.0, 0.366_666_666_667, 1),
    (13, 0.0, 0.0, 0.370_786_516_854, 2),
    (14, 24.215_873_015_873, 0.045_863_395_863, 0.515_625, 4),
    (15, 0.0, 0.0, 0.370_786_516_854, 2),
    (16, 0.0, 0.0, 0.370_786_516_854, 2),
    (17, 0.0, 0.0, 0.284_482_758_621, 2),
    (18, 0.0, 0.0, 0.375, 2),
    (19, 0.0, 0.0, 0.370_786_516_854, 2),
    (20, 17.146_825_396_825, 0.032_475_048_1, 0.5, 3),
    (21, 0.0, 0.0, 0.370_786_516_854, 2),
    (22, 0.0, 0.0, 0.375, 2),
    (23, 0.0, 0.0, 0.370_786_516_854, 2),
    (24, 9.3, 0.017_613_636_364, 0.392_857_142_857, 3),
    (25, 1.166_666_666_667, 0.002_209_595_96, 0.375, 3),
    (26, 2.027_777_777_778, 0.003_840_488_215, 0.375, 3),
    (27, 0.0, 0.0, 0.362_637_362_637, 2),
    (
        28,
        11.792_063_492_063,
        0.022_333_453_583,
        0.458_333_333_333,
        3,
    ),
    (
        29,
        0.947_619_047_619,
        0.001_794_733_045,
        0.452_054_794_521,
        3,
    ),
    (
        30,
        1.542_857_142_857,
        0.002_922_077_922,
        0.383_720_930_233,
        3,
    ),
    (
        31,
        7.609_523_809_524,
        0.014_411_976_912,
        0.458_333_333_333,
        4,
    ),
    (
        32,
        73.009_523_809_524,
        0.138_275_613_276,
        0.540_983_606_557,
        3,
    ),
    (33, 76.690_476_190_476, 0.145_247_113_997, 0.515_625, 4),
    (34, 160.551_587_301_587, 0.304_074_975_95, 0.55, 4),
];

const FLORENTINE_FAMILIES: &[Row] = &[
    (1, 0.0, 0.0, 0.368_421_052_632, 1),
    (
        2,
        19.333_333_333_333,
        0.212_454_212_454,
        0.482_758_620_69,
        2,
    ),
    (3, 8.5, 0.093_406_593_407, 0.4375, 2),
    (4, 9.5, 0.104_395_604_396, 0.4, 2),
    (5, 5.0, 0.054_945_054_945, 0.388_888_888_889, 2),
    (6, 0.0, 0.0, 0.333_333_333_333, 1),
    (
        7,
        23.166_666_666_667,
        0.254_578_754_579,
        0.466_666_666_667,
        2,
    ),
    (8, 0.0, 0.0, 0.325_581_395_349, 1),
    (9, 47.5, 0.521_978_021_978, 0.56, 2),
    (10, 0.0, 0.0, 0.285_714_285_714, 1),
    (11, 2.0, 0.021_978_021_978, 0.368_421_052_632, 2),
    (12, 10.333_333_333_333, 0.113_553_113_553, 0.5, 2),
    (13, 13.0, 0.142_857_142_857, 0.388_888_888_889, 1),
    (14, 9.333_333_333_333, 0.102_564_102_564, 0.4375, 2),
    (
        15,
        8.333_333_333_333,
        0.091_575_091_575,
        0.482_758_620_69,
        2,
    ),
];

const DIRECTED: &[Row] = &[
    (1, 5.0, 0.166_666_666_667, 0.378_787_878_788, 2),
    (2, 1.0, 0.033_333_333_333, 0.320_512_820_513, 2),
    (3, 5.0, 0.166_666_666_667, 0.462_962_962_963, 2),
    (4, 9.0, 0.3, 0.595_238_095_238, 2),
    (5, 9.0, 0.3, 0.520_833_333_333, 2),
    (6, 0.0, 0.0, 0.378_787_878_788, 2),
    (7, 0.0, 0.0, 0.0, 0),
];

const KITE_WITH_STRENGTHS: &[Row] = &[
    (1, 0.0, 0.0, 0.981_818_181_818, 3),
    (2, 7.0, 0.194_444_444_444, 0.915_254_237_288, 3),
    (3, 2.0, 0.055_555_555_556, 1.148_936_170_213, 3),
    (4, 16.5, 0.458_333_333_333, 1.317_073_170_732, 3),
    (5, 0.0, 0.0, 0.729_729_729_73, 3),
    (6, 18.5, 0.513_888_888_889, 1.317_073_170_732, 3),
    (7, 0.0, 0.0, 1.125, 3),
    (8, 14.0, 0.388_888_888_889, 1.102_040_816_327, 2),
    (9, 8.0, 0.222_222_222_222, 0.805_970_149_254, 1),
    (10, 0.0, 0.0, 0.650_602_409_639, 1),
];

const SCATTERED: &[Row] = &[
    (1, 0.0, 0.0, 0.28125, 2),
    (2, 0.0, 0.0, 0.28125, 2),
    (3, 2.0, 0.071_428_571_429, 0.375, 2),
    (4, 0.0, 0.0, 0.225, 1),
    (5, 0.0, 0.0, 0.166_666_666_667, 1),
    (6, 1.0, 0.035_714_285_714, 0.25, 1),
    (7, 0.0, 0.0, 0.166_666_666_667, 1),
    (8, 0.0, 0.0, 0.0, 0),
    (9, 0.0, 0.0, 0.0, 0),
];

const KITE_TIES: &[(u64, u64)] = &[
    (1, 2),
    (1, 3),
    (1, 4),
    (1, 6),
    (2, 4),
    (2, 5),
    (2, 7),
    (3, 4),
    (3, 6),
    (4, 5),
    (4, 6),
    (4, 7),
    (5, 7),
    (6, 7),
    (6, 8),
    (7, 8),
    (8, 9),
    (9, 10),
];

const KARATE_TIES: &[(u64, u64)] = &[
    (1, 2),
    (1, 3),
    (1, 4),
    (1, 5),
    (1, 6),
    (1, 7),
    (1, 8),
    (1, 9),
    (1, 11),
    (1, 12),
    (1, 13),
    (1, 14),
    (1, 18),
    (1, 20),
    (1, 22),
    (1, 32),
    (2, 3),
    (2, 4),
    (2, 8),
    (2, 14),
    (2, 18),
    (2, 20),
    (2, 22),
    (2, 31),
    (3, 4),
    (3, 8),
    (3, 9),
    (3, 10),
    (3, 14),
    (3, 28),
    (3, 29),
    (3, 33),
    (4, 8),
    (4, 13),
    (4, 14),
    (5, 7),
    (5, 11),
    (6, 7),
    (6, 11),
    (6, 17),
    (7, 17),
    (9, 31),
    (9, 33),
    (9, 34),
    (10, 34),
    (14, 34),
    (15, 33),
    (15, 34),
    (16, 33),
    (16, 34),
    (19, 33),
    (19, 34),
    (20, 34),
    (21, 33),
    (21, 34),
    (23, 33),
    (23, 34),
    (24, 26),
    (24, 28),
    (24, 30),
    (24, 33),
    (24, 34),
    (25, 26),
    (25, 28),
    (25, 32),
    (26, 32),
    (27, 30),
    (27, 34),
    (28, 34),
    (29, 32),
    (29, 34),
    (30, 33),
    (30, 34),
    (31, 33),
    (31, 34),
    (32, 33),
    (32, 34),
    (33, 34),
];

const FLORENTINE_TIES: &[(u64, u64)] = &[
    (1, 9),
    (2, 6),
    (2, 7),
    (2, 9),
    (3, 5),
    (3, 9),
    (4, 7),
    (4, 11),
    (4, 14),
    (5, 11),
    (5, 14),
    (7, 8),
    (7, 15),
    (9, 12),
    (9, 13),
    (9, 15),
    (10, 13),
    (11, 14),
    (12, 14),
    (12, 15),
];
