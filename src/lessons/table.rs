//! The lessons, in the order of their list.

use crate::analysis::Role;
use crate::model::Measure;

use super::goal::{Figure, Goal, Task};
use super::{Group, Lesson, Net, Setup, Shows, nets};

const TRAINING: &str = "lesson-source-training";
const KITE: &str = "lesson-source-krackhardt-kite";

const fn lesson(
    key: &'static str,
    group: Group,
    sources: &'static [&'static str],
    related: &'static [&'static str],
) -> Lesson {
    Lesson {
        key,
        group,
        sources,
        related,
        setup: None,
    }
}

impl Lesson {
    /// The lesson with a small network in it.
    const fn with(mut self, net: &'static Net, shows: Shows, task: Task) -> Self {
        self.setup = Some(Setup {
            net,
            shows,
            task: Some(task),
        });
        self
    }

    /// The same to look at and play with, without a task.
    const fn showing(mut self, net: &'static Net, shows: Shows) -> Self {
        self.setup = Some(Setup {
            net,
            shows,
            task: None,
        });
        self
    }
}

/// A task that allows so many ties to be added and removed.
const fn task(goals: &'static [Goal], most_added: usize, most_removed: usize) -> Task {
    Task {
        goals,
        most_added,
        most_removed,
    }
}

/// A task of one new tie.
const fn tie(goals: &'static [Goal]) -> Task {
    task(goals, 1, 0)
}

const fn measure(measure: Measure) -> Shows {
    Shows::Measure(measure)
}

const fn figure(figure: Figure) -> Shows {
    Shows::Figure(figure)
}

use Goal::{
    AtLeast, AtMost, FigureAtLeast, FigureAtMost, HasNotRole, HasRole, HasRoleAlone, IsNoCutPoint,
    NobodyAbove, Together,
};
use Group::{Basics, Components, Growth, One, Partnership, Personal, Positions, Whole};

/// Every lesson.
#[rustfmt::skip]
pub static LESSONS: &[Lesson] = &[
    lesson("network", Basics, &["lesson-source-baker", "lesson-source-obrien", "lesson-source-harjanto", TRAINING], &["social-network", "partnership", "parts"])
        .with(&nets::FIVE, figure(Figure::Parts), tie(&[FigureAtMost(Figure::Parts, 1.0)])),
    lesson("partnership", Basics, &["lesson-source-sudjatmoko", TRAINING], &["conditions", "principles", "steps"]),
    lesson("social-network", Basics, &[TRAINING, "lesson-source-emmy"], &["component-social-capital", "organisation-chart", "network"]),
    lesson("organisation-chart", Basics, &[TRAINING], &["social-network", "hierarchy", "cut-point"])
        .with(&nets::OFFICE, figure(Figure::CutPoints), tie(&[IsNoCutPoint("Kepala")])),

    lesson("degree", One, &["lesson-source-freeman", TRAINING], &["connector", "betweenness", "density"])
        .with(&nets::KITE, measure(Measure::Degree), tie(&[AtLeast(Measure::Degree, "Fernando", 6.0)])),
    lesson("betweenness", One, &["lesson-source-freeman-betweenness", TRAINING], &["broker", "cut-point", "dependence"])
        .with(&nets::KITE, measure(Measure::Betweenness), tie(&[AtMost(Measure::Betweenness, "Heather", 4.0)])),
    lesson("closeness", One, &["lesson-source-freeman", TRAINING], &["best-informed", "distance", "harmonic"])
        .with(&nets::KITE, measure(Measure::Closeness), tie(&[AtLeast(Measure::Closeness, "Jane", 0.5)])),
    lesson("dependence", One, &["lesson-source-freeman-dependency", "lesson-source-emmy", TRAINING], &["betweenness", "broker", "bridge"])
        .with(&nets::PADDY, measure(Measure::MaxDependence), tie(&[AtMost(Measure::MaxDependence, "Poktan", 0.5)])),
    lesson("harmonic", One, &["lesson-source-marchiori"], &["closeness", "parts"])
        .with(&nets::ISLAND, measure(Measure::Harmonic), tie(&[AtLeast(Measure::Harmonic, "Fitri", 3.5)])),
    lesson("eigenvector", One, &["lesson-source-bonacich"], &["degree", "pagerank", "core"])
        .with(&nets::KITE, measure(Measure::Eigenvector), tie(&[AtLeast(Measure::Eigenvector, "Heather", 0.55)])),
    lesson("pagerank", One, &["lesson-source-brin", "lesson-source-katz"], &["eigenvector", "direction"])
        .showing(&nets::KITE, measure(Measure::Pagerank)),
    lesson("core", One, &["lesson-source-seidman"], &["core-periphery", "clustering"])
        .with(&nets::KITE, measure(Measure::CoreNumber), tie(&[AtLeast(Measure::CoreNumber, "Heather", 3.0)])),
    lesson("constraint", One, &["lesson-source-burt"], &["boundary-spanner", "clustering", "broker"])
        .with(&nets::TEAMS, measure(Measure::Constraint), tie(&[AtMost(Measure::Constraint, "Ani", 0.7)])),
    lesson("clustering", One, &["lesson-source-watts"], &["constraint", "clusters"])
        .with(&nets::KITE, measure(Measure::Clustering), tie(&[AtLeast(Measure::Clustering, "Heather", 0.6)])),
    lesson("strength", One, &[TRAINING], &["principles", "direction", "contacts"]),
    lesson("direction", One, &["lesson-source-wasserman"], &["hierarchy", "pagerank"]),

    lesson("size", Whole, &[TRAINING], &["density", "network"]),
    lesson("density", Whole, &["lesson-source-wasserman", TRAINING], &["size", "clustering", "degree"])
        .with(&nets::SIX, figure(Figure::Density), task(&[FigureAtLeast(Figure::Density, 0.5), NobodyAbove(Measure::Degree, 3.0)], 2, 0)),
    lesson("distance", Whole, &["lesson-source-wasserman"], &["closeness", "parts", "component-structure"])
        .with(&nets::ROW, figure(Figure::MeanDistance), tie(&[FigureAtMost(Figure::MeanDistance, 2.0)])),
    lesson("parts", Whole, &["lesson-source-wasserman"], &["stages", "bridge", "harmonic"])
        .with(&nets::PARTS, figure(Figure::Parts), tie(&[FigureAtMost(Figure::Parts, 1.0), FigureAtMost(Figure::Diameter, 3.0)])),
    lesson("cut-point", Whole, &["lesson-source-tarjan"], &["bridge", "betweenness", "key-players"])
        .with(&nets::TEAMS, figure(Figure::CutPoints), tie(&[FigureAtMost(Figure::CutPoints, 0.0)])),
    lesson("bridge", Whole, &["lesson-source-granovetter"], &["cut-point", "boundary-spanner", "strength"])
        .with(&nets::KITE, figure(Figure::Bridges), tie(&[FigureAtMost(Figure::Bridges, 0.0)])),
    lesson("clusters", Whole, &["lesson-source-newman", "lesson-source-traag"], &["boundary-spanner", "mixing", "clustering"])
        .with(&nets::TEAMS, figure(Figure::Clusters), task(&[Together("Dewi", "Gita")], 2, 3)),
    lesson("centralization", Whole, &["lesson-source-freeman"], &["betweenness", "core-periphery", "stages"])
        .with(&nets::STAR, figure(Figure::Centralization), task(&[FigureAtMost(Figure::Centralization, 0.75)], 3, 0)),
    lesson("core-periphery", Whole, &["lesson-source-borgatti-core"], &["core", "peripheral", "stages"])
        .with(&nets::CORE, figure(Figure::CorePeriphery), tie(&[FigureAtLeast(Figure::CorePeriphery, 0.5)])),
    lesson("hierarchy", Whole, &["lesson-source-krackhardt-hierarchy"], &["organisation-chart", "direction"]),
    lesson("mixing", Whole, &["lesson-source-mixing"], &["clusters", "boundary-spanner"]),
    lesson("key-players", Whole, &["lesson-source-borgatti-key"], &["cut-point", "closeness", "connector"]),

    lesson("connector", Positions, &[TRAINING, KITE], &["degree", "broker", "centralization"])
        .with(&nets::TEAMS, Shows::Role(Role::Connector), task(&[HasRoleAlone(Role::Connector, "Ani")], 2, 0)),
    lesson("broker", Positions, &[TRAINING, KITE], &["betweenness", "boundary-spanner", "dependence"])
        .with(&nets::KITE, Shows::Role(Role::Broker), tie(&[HasRole(Role::Broker, "Diane")])),
    lesson("best-informed", Positions, &[TRAINING, KITE], &["closeness", "distance"])
        .with(&nets::KITE, Shows::Role(Role::BestInformed), tie(&[HasRoleAlone(Role::BestInformed, "Diane")])),
    lesson("boundary-spanner", Positions, &[TRAINING, KITE], &["clusters", "bridge", "constraint"])
        .with(&nets::TEAMS, Shows::Role(Role::BoundarySpanner), tie(&[HasRole(Role::BoundarySpanner, "Ani")])),
    lesson("peripheral", Positions, &[TRAINING, KITE], &["core-periphery", "closeness", "follow-up"])
        .with(&nets::KITE, Shows::Role(Role::Peripheral), tie(&[HasNotRole(Role::Peripheral, "Jane")])),

    lesson("component-content", Components, &[TRAINING], &["network", "component-needs"]),
    lesson("component-needs", Components, &[TRAINING, "lesson-source-emmy"], &["component-content", "dependence", "partnership"]),
    lesson("component-structure", Components, &[TRAINING], &["organisation-chart", "distance", "betweenness"])
        .with(&nets::RING, figure(Figure::MeanDistance), task(&[FigureAtMost(Figure::MeanDistance, 1.9)], 2, 0)),
    lesson("component-norms", Components, &[TRAINING], &["principles", "component-commitment"]),
    lesson("component-social-capital", Components, &[TRAINING, "lesson-source-emmy"], &["social-network", "strength"]),
    lesson("component-human-capital", Components, &[TRAINING], &["component-technoware", "giving"]),
    lesson("component-technoware", Components, &[TRAINING, "lesson-source-obrien"], &["component-human-capital", "distance"]),
    lesson("component-commitment", Components, &[TRAINING], &["component-norms", "principles"]),

    lesson("steps", Partnership, &[TRAINING, "lesson-source-transmigration"], &["conditions", "principles", "partnership"]),
    lesson("conditions", Partnership, &[TRAINING], &["principles", "steps"]),
    lesson("principles", Partnership, &[TRAINING], &["conditions", "component-norms", "strength"]),
    lesson("power-interest", Partnership, &["lesson-source-mendelow"], &["peripheral", "partnership"]),

    lesson("follow-up", Personal, &[TRAINING], &["contacts", "giving"]),
    lesson("contacts", Personal, &[TRAINING], &["follow-up", "strength"]),
    lesson("giving", Personal, &[TRAINING], &["contacts", "principles"]),

    lesson("stages", Growth, &["lesson-source-krebs"], &["parts", "centralization", "core-periphery"])
        .with(&nets::FRAGMENTS, figure(Figure::Parts), task(&[FigureAtMost(Figure::Parts, 1.0)], 2, 0)),
];
