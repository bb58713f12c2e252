//! The scene as canvas and export get it: lanes, outlines, labels, legend, filter.

#![expect(clippy::unwrap_used, reason = "a helper of a test may fail it")]

use jejaring::analysis::{Analysis, Role, StakeholderMeasures};
use jejaring::i18n::{I18n, Lang};
use jejaring::model::{
    BuiltinCategory, BuiltinContent, CategoryRef, ContentRef, Direction, Formality, Group, GroupId,
    Member, NodeShape, Point, Project, Stakeholder, StakeholderId, Tie, TieFilter, TieId, TieState,
};
use jejaring::scene::{
    LegendMark, Pattern, Purpose, Scene, SceneBuilder, SceneInput, TieVisual, path, shape,
};
use jejaring::style::Tokens;

/// A project with stakeholders at these places; ids start at 10.
fn project(places: &[(&str, f64, f64)]) -> Project {
    let mut project = Project::new("Kondisi awal");
    project.next_id = 1000;
    let variant = project.variants.values_mut().next().unwrap();
    for (i, (name, x, y)) in places.iter().enumerate() {
        let id = StakeholderId(10 + i as u64);
        project.stakeholders.insert(id, Stakeholder::new(id, name));
        variant
            .members
            .insert(id, Member::new(id, Point::new(*x, *y)));
    }
    project
}

/// The tie of this id, made where it does not exist.
fn tie(project: &mut Project, id: u64, from: u64, to: u64) -> &mut Tie {
    let variant = project.variants.values_mut().next().unwrap();
    let id = TieId(id);
    if !variant.ties.contains_key(&id) {
        let made = Tie::new(id, StakeholderId(from), StakeholderId(to));
        variant.ties.insert(id, made);
    }
    variant.ties.get_mut(&id).unwrap()
}

fn build(project: &Project, analysis: &Analysis) -> Scene {
    SceneBuilder::default().build(&SceneInput {
        project,
        variant: project.first_variant(),
        analysis,
        tokens: &Tokens::light(),
        i18n: &I18n::new(Lang::Indonesian),
        purpose: Purpose::Screen,
        show_tie_labels: false,
        show_steps: true,
    })
}

fn middle(tie: &TieVisual) -> Point {
    path::point_along(&tie.path, 0.5).0
}

fn shown(scene: &Scene) -> Vec<u64> {
    scene.nodes.iter().map(|n| n.id.0).collect()
}

#[test]
fn parallel_ties_keep_apart_evenly_on_both_sides_of_the_straight_line() {
    let mut p = project(&[("A", 0.0, 0.0), ("B", 400.0, 0.0)]);
    // In both directions, drawn from either end.
    tie(&mut p, 100, 10, 11).direction = Direction::OneWay;
    tie(&mut p, 101, 11, 10).direction = Direction::OneWay;
    tie(&mut p, 102, 10, 11);
    let scene = build(&p, &Analysis::default());
    let mut heights: Vec<f64> = scene.ties.iter().map(|t| middle(t).y).collect();
    heights.sort_by(f64::total_cmp);
    assert!(heights[1].abs() < 0.5, "{heights:?}");
    assert!((heights[0] + heights[2]).abs() < 0.5, "{heights:?}");
    assert!(heights[2] - heights[1] > 15.0, "{heights:?}");
    assert!(scene.ties.iter().all(|t| !t.arrow_at_start));
    let arrows: Vec<bool> = scene.ties.iter().map(|t| t.arrow_at_end).collect();
    assert_eq!(arrows, [true, true, false]);
}

#[test]
fn a_lane_does_not_change_when_ends_are_named_the_other_way_round() {
    let mut p = project(&[("A", 0.0, 0.0), ("B", 400.0, 100.0)]);
    tie(&mut p, 100, 10, 11);
    tie(&mut p, 101, 10, 11);
    let before = middle(&build(&p, &Analysis::default()).ties[1]);
    let turned = tie(&mut p, 101, 10, 11);
    (turned.from, turned.to) = (turned.to, turned.from);
    let after = middle(&build(&p, &Analysis::default()).ties[1]);
    assert!(before.distance(after) < 0.5, "{before:?} {after:?}");
}

#[test]
fn ties_end_on_the_outlines_of_the_real_shapes() {
    use BuiltinCategory as C;
    for category in [
        C::Government,
        C::Business,
        C::Certification,
        C::Finance,
        C::TargetGroup,
    ] {
        for count in [1, 3] {
            let mut p = project(&[("A", 10.0, 20.0), ("B", 310.0, 190.0)]);
            for s in p.stakeholders.values_mut() {
                s.category = CategoryRef::Builtin(category);
            }
            for id in 0..count {
                tie(&mut p, 100 + id, 10, 11).direction = Direction::OneWay;
            }
            let scene = build(&p, &Analysis::default());
            for t in &scene.ties {
                let beyond_outline = |end: Point, at: usize| {
                    let node = &scene.nodes[at];
                    let offset = end - node.centre;
                    offset.x.hypot(offset.y) - shape::reach(node.shape, node.radius, offset)
                };
                let start = beyond_outline(t.path[0], 0);
                let end = beyond_outline(*t.path.last().unwrap(), 1);
                assert!((0.0..1.6).contains(&start), "{category:?} {start}");
                assert!((1.5..4.5).contains(&end), "{category:?} {end}");
            }
        }
    }
}

#[test]
fn coincident_stakeholders_self_ties_and_bends_give_finite_lines() {
    let mut p = project(&[("A", 5.0, 5.0), ("B", 5.0, 5.0), ("C", 300.0, 5.0)]);
    tie(&mut p, 100, 10, 11).direction = Direction::OneWay;
    tie(&mut p, 101, 10, 11);
    for id in 102..108 {
        tie(&mut p, id, 12, 12).direction = Direction::OneWay;
    }
    tie(&mut p, 110, 10, 12).bends = vec![Point::new(100.0, 90.0), Point::new(200.0, 90.0)];
    tie(&mut p, 111, 10, 12).bends = vec![Point::new(5.0, 5.0)];
    let scene = build(&p, &Analysis::default());
    assert_eq!(scene.ties.len(), 10);
    for t in &scene.ties {
        assert!(t.path.len() >= 2);
        assert!(t.path.iter().all(|q| q.x.is_finite() && q.y.is_finite()));
        assert!(path::length(&t.path) > 0.0);
    }
    assert!(!scene.ties[0].arrow_at_end);
    // Loops are apart from each other and stand out of the mark.
    let loops: Vec<Point> = scene.ties[2..8].iter().map(middle).collect();
    for (i, a) in loops.iter().enumerate() {
        assert!(a.distance(scene.nodes[2].centre) > scene.nodes[2].radius + 10.0);
        for b in &loops[i + 1..] {
            assert!(a.distance(*b) > 10.0);
        }
    }
    assert!(scene.ties[8].path.contains(&Point::new(100.0, 90.0)));
    let bounds = scene.bounds.unwrap();
    assert!(bounds.min.x.is_finite() && bounds.max.y.is_finite());
}

#[test]
fn a_filter_hides_ties_that_fail_it_and_stakeholders_left_without_one() {
    let mut p = project(&[
        ("A", 0.0, 0.0),
        ("B", 200.0, 0.0),
        ("C", 0.0, 200.0),
        ("D", 200.0, 200.0),
    ]);
    tie(&mut p, 100, 10, 11).contents = vec![ContentRef::Builtin(BuiltinContent::Goods)];
    tie(&mut p, 101, 10, 12).contents = vec![ContentRef::Builtin(BuiltinContent::Funds)];
    p.view.filter.content = Some(ContentRef::Builtin(BuiltinContent::Goods));
    let scene = build(&p, &Analysis::default());
    // D has no tie at all: it stays, to be connected.
    assert_eq!(shown(&scene), [10, 11, 13]);
    assert_eq!(scene.ties.len(), 1);
    assert_eq!(scene.labels.len(), 3);
    p.view.filter = TieFilter {
        state: Some(TieState::Ended),
        ..TieFilter::default()
    };
    tie(&mut p, 101, 10, 12).state = TieState::Ended;
    let scene = build(&p, &Analysis::default());
    assert_eq!(shown(&scene), [10, 12, 13]);
}

#[test]
fn the_area_of_a_mark_grows_with_the_measure() {
    let p = project(&[("A", 0.0, 0.0), ("B", 200.0, 0.0), ("C", 400.0, 0.0)]);
    let mut analysis = Analysis::default();
    for (id, betweenness) in [(10, 0.0), (11, 5.0), (12, 10.0)] {
        let measures = StakeholderMeasures {
            betweenness,
            ..StakeholderMeasures::default()
        };
        analysis.stakeholders.insert(StakeholderId(id), measures);
    }
    let radii = |analysis: &Analysis| -> Vec<f64> {
        let scene = build(&p, analysis);
        scene.nodes.iter().map(|n| n.radius).collect()
    };
    let measured = radii(&analysis);
    assert_eq!((measured[0], measured[2]), (18.0, 46.0));
    // Half the value: half the way in area.
    let square = |i: usize| measured[i] * measured[i];
    // Radii come in steps of a sixteenth.
    assert!((square(1) * 2.0 - square(0) - square(2)).abs() < 0.25 * 46.0);
    // Without numbers all are alike.
    assert_eq!(radii(&Analysis::default()), [24.0; 3]);
}

#[test]
fn the_badge_names_the_most_important_role_only() {
    let p = project(&[("A", 0.0, 0.0), ("B", 200.0, 0.0)]);
    let mut analysis = Analysis::default();
    analysis.stakeholders.insert(
        StakeholderId(10),
        StakeholderMeasures {
            roles: vec![Role::Connector, Role::Broker, Role::BestInformed],
            ..StakeholderMeasures::default()
        },
    );
    let scene = build(&p, &analysis);
    let i18n = I18n::new(Lang::Indonesian);
    assert_eq!(scene.badges.len(), 1);
    assert_eq!(scene.badges[0].text, i18n.word(Role::Broker));
}

#[test]
fn labels_keep_every_word_and_avoid_the_ties() {
    let long = "Balai Besar Pengembangan Penjaminan Mutu Pendidikan Vokasi Bidang Otomotif";
    let mut p = project(&[(long, 0.0, 0.0), ("B", 0.0, 300.0), ("C", 300.0, 0.0)]);
    tie(&mut p, 100, 10, 11);
    let scene = build(&p, &Analysis::default());
    let label = &scene.labels[0];
    assert_eq!(label.lines.join(" "), long);
    assert!(label.lines.len() > 2);
    // The tie runs downwards: the label stands above its mark, not on the line.
    assert!(label.bounds().max.y < -scene.nodes[0].radius);
    assert!(label.halo.is_none());
    for label in &scene.labels {
        let (outer, inner) = (scene.bounds.unwrap(), label.bounds());
        assert!(outer.contains(inner.min) && outer.contains(inner.max));
    }
}

#[test]
fn the_legend_names_what_is_on_the_map_and_nothing_else() {
    let mut p = project(&[("A", 0.0, 0.0), ("B", 300.0, 0.0)]);
    tie(&mut p, 100, 10, 11).formality = Formality::Informal;
    let i18n = I18n::new(Lang::Indonesian);
    let scene = build(&p, &Analysis::default());
    assert_eq!(scene.legend.caption, None);
    let texts: Vec<&str> = scene.legend.items.iter().map(|i| i.text.as_str()).collect();
    assert_eq!(texts, [i18n.word(Formality::Informal)]);

    // One category among uncategorised ones is worth telling.
    let government = CategoryRef::Builtin(BuiltinCategory::Government);
    p.stakeholders.get_mut(&StakeholderId(10)).unwrap().category = government;
    let scene = build(&p, &Analysis::default());
    let texts: Vec<&str> = scene.legend.items.iter().map(|i| i.text.as_str()).collect();
    assert_eq!(
        texts[..2],
        [
            i18n.word(BuiltinCategory::Government),
            i18n.word(BuiltinCategory::Other)
        ]
    );
    assert!(matches!(
        scene.legend.items[0].mark,
        LegendMark::Node {
            shape: NodeShape::Square,
            ..
        }
    ));

    tie(&mut p, 101, 11, 10).state = TieState::ToDevelop;
    tie(&mut p, 102, 11, 10).direction = Direction::OneWay;
    p.view.filter.formality = Some(Formality::Informal);
    let scene = build(&p, &Analysis::default());
    assert!(scene.legend.items.iter().all(|i| !matches!(
        i.mark,
        LegendMark::Line {
            pattern: Pattern::Solid,
            ..
        } | LegendMark::Line { arrow: true, .. }
    )));
    assert_eq!(scene.legend.notes.len(), 1);

    p.view.filter = TieFilter::default();
    let scene = build(&p, &Analysis::default());
    for word in [i18n.word(TieState::ToDevelop), i18n.word(Direction::OneWay)] {
        assert!(scene.legend.items.iter().any(|i| i.text == word), "{word}");
    }
}

#[test]
fn building_again_with_the_same_builder_gives_the_same_scene() {
    let mut p = project(&[
        ("Kelompok Tani", 0.0, 0.0),
        ("Dinas Pertanian dan Kehutanan", 200.0, 0.0),
    ]);
    tie(&mut p, 100, 10, 11);
    let (analysis, tokens) = (Analysis::default(), Tokens::dark());
    let i18n = I18n::new(Lang::English);
    let input = SceneInput {
        project: &p,
        variant: p.first_variant(),
        analysis: &analysis,
        tokens: &tokens,
        i18n: &i18n,
        purpose: Purpose::Screen,
        show_tie_labels: true,
        show_steps: true,
    };
    let mut builder = SceneBuilder::default();
    let first = builder.build(&input);
    assert_eq!(builder.build(&input), first);
    assert_eq!(SceneBuilder::default().build(&input), first);
}

/// Ten stakeholders with ties of every kind among them, one of them far off in its id.
fn tangled() -> Project {
    let places: Vec<(String, f64, f64)> = (0..10)
        .map(|i| {
            (
                format!("Kelompok tani {i}"),
                f64::from(i * 37 % 100) * 9.0,
                f64::from(i * 53 % 100) * 7.0,
            )
        })
        .collect();
    let places: Vec<(&str, f64, f64)> = places
        .iter()
        .map(|(n, x, y)| (n.as_str(), *x, *y))
        .collect();
    let mut p = project(&places);
    for i in 0..30 {
        let tie = tie(&mut p, 200 + i, 10 + i % 10, 10 + (i * 7 + i / 10) % 10);
        tie.formality = [Formality::Formal, Formality::Informal, Formality::Both][i as usize % 3];
        if i % 4 == 0 {
            tie.direction = Direction::OneWay;
        }
        if i % 7 == 0 {
            tie.state = TieState::Ended;
        }
        if i == 5 {
            tie.bends = vec![Point::new(50.0, 900.0)];
        }
    }
    p
}

/// On screen, ties labelled.
fn labelled<'a>(
    project: &'a Project,
    (analysis, tokens, i18n): (&'a Analysis, &'a Tokens, &'a I18n),
) -> SceneInput<'a> {
    SceneInput {
        project,
        variant: project.first_variant(),
        analysis,
        tokens,
        i18n,
        purpose: Purpose::Screen,
        show_tie_labels: true,
        show_steps: true,
    }
}

#[test]
fn following_moves_step_by_step_draws_what_building_anew_draws() {
    let mut p = tangled();
    let (analysis, tokens, i18n) = (
        Analysis::default(),
        Tokens::light(),
        I18n::new(Lang::English),
    );
    let mut builder = SceneBuilder::default();
    let variant = p.first_variant();
    let looks = (&analysis, &tokens, &i18n);
    let mut scene = builder.build(&labelled(&p, looks));
    let label_offset = |scene: &Scene, id: StakeholderId| {
        let owner = jejaring::scene::Owner::Stakeholder(id);
        let label = scene
            .labels
            .iter()
            .find(|label| label.owner == owner)
            .unwrap();
        label.top_centre - scene.node(id).unwrap().centre
    };
    for step in 0..12_u64 {
        let moved = [
            StakeholderId(10 + step % 10),
            StakeholderId(10 + step * 3 % 10),
        ];
        let before: Vec<Point> = moved.iter().map(|id| label_offset(&scene, *id)).collect();
        for id in moved {
            let member = p
                .variants
                .get_mut(&variant)
                .unwrap()
                .members
                .get_mut(&id)
                .unwrap();
            member.position = member.position + Point::new(31.0, step as f64 * 11.0 - 60.0);
        }
        let touched = builder.relocate(&mut scene, &labelled(&p, looks), &moved);
        assert!(touched.nodes.len() <= 2 && touched.ties.len() < 20);
        let anew = SceneBuilder::default().build(&labelled(&p, looks));
        assert_eq!(scene.nodes, anew.nodes);
        assert_eq!(scene.ties, anew.ties);
        for (id, before) in moved.iter().zip(before) {
            assert!(label_offset(&scene, *id).distance(before) < 1e-9);
        }
        let seen = scene.bounds.unwrap();
        assert!(scene.nodes.iter().all(|node| seen.contains(node.centre)));
        scene.measure();
        let measured = scene.bounds.unwrap();
        let points = scene.ties.iter().flat_map(|tie| tie.path.iter());
        let points = points.chain(scene.nodes.iter().map(|node| &node.centre));
        assert!(points.into_iter().all(|point| measured.contains(*point)));
    }
}

#[test]
fn frames_follow_their_members_as_if_drawn_anew() {
    let mut p = project(&[("A", 0.0, 0.0), ("B", 200.0, 0.0), ("C", 0.0, 200.0)]);
    let variant = p.first_variant();
    let group = |id: u64, members: &[u64]| Group {
        id: GroupId(id),
        name: format!("Bidang {id}"),
        colour: "#0072B2".to_owned(),
        members: members.iter().copied().map(StakeholderId).collect(),
        extra: serde_json::Map::new(),
    };
    let groups = &mut p.variants.get_mut(&variant).unwrap().groups;
    groups.insert(GroupId(200), group(200, &[10, 11, 12]));
    groups.insert(GroupId(201), group(201, &[10, 12]));
    let (analysis, tokens, i18n) = (
        Analysis::default(),
        Tokens::light(),
        I18n::new(Lang::English),
    );
    let looks = (&analysis, &tokens, &i18n);
    let mut builder = SceneBuilder::default();
    let mut scene = builder.build(&labelled(&p, looks));
    let before = scene.hulls.clone();
    for step in 1..5_u64 {
        let moved = [StakeholderId(10 + step % 3)];
        let members = &mut p.variants.get_mut(&variant).unwrap().members;
        let member = members.get_mut(&moved[0]).unwrap();
        member.position = member.position + Point::new(40.0, -25.0);
        builder.relocate(&mut scene, &labelled(&p, looks), &moved);
        let anew = SceneBuilder::default().build(&labelled(&p, looks));
        assert_eq!(scene.hulls, anew.hulls, "step {step}");
    }
    assert_ne!(scene.hulls, before);
}

#[test]
fn ids_from_far_apart_are_drawn_as_well() {
    let mut p = project(&[("A", 0.0, 0.0)]);
    let far = StakeholderId(1 << 40);
    p.next_id = (1 << 40) + 1;
    p.stakeholders.insert(far, Stakeholder::new(far, "B"));
    let variant = p.variants.values_mut().next().unwrap();
    variant
        .members
        .insert(far, Member::new(far, Point::new(300.0, 0.0)));
    tie(&mut p, 100, 10, far.0);
    let scene = build(&p, &Analysis::default());
    assert_eq!((scene.nodes.len(), scene.ties.len()), (2, 1));
}

#[test]
fn a_large_network_has_labels_only_where_it_is_looked_at() {
    let names: Vec<(String, f64, f64)> = (0..3_000)
        .map(|i| {
            (
                format!("P{i}"),
                f64::from(i % 60) * 200.0,
                f64::from(i / 60) * 200.0,
            )
        })
        .collect();
    let places: Vec<(&str, f64, f64)> =
        names.iter().map(|(n, x, y)| (n.as_str(), *x, *y)).collect();
    let p = project(&places);
    let mut builder = SceneBuilder::default();
    let (analysis, tokens, i18n) = (
        Analysis::default(),
        Tokens::light(),
        I18n::new(Lang::English),
    );
    let input = SceneInput {
        project: &p,
        variant: p.first_variant(),
        analysis: &analysis,
        tokens: &tokens,
        i18n: &i18n,
        purpose: Purpose::Screen,
        show_tie_labels: false,
        show_steps: true,
    };
    let mut scene = builder.build(&input);
    assert!(scene.labels.is_empty());
    let corner = jejaring::scene::Bounds {
        min: Point::new(-50.0, -50.0),
        max: Point::new(250.0, 450.0),
    };
    builder.label(&mut scene, &input, Some(corner));
    let mut labels: Vec<&str> = scene.labels.iter().map(|l| l.lines[0].as_str()).collect();
    labels.sort_unstable();
    assert_eq!(labels, ["P0", "P1", "P120", "P121", "P60", "P61"]);
    builder.label(&mut scene, &input, None);
    assert!(scene.labels.is_empty());
    let export = SceneInput {
        purpose: Purpose::Export,
        ..input
    };
    assert_eq!(builder.build(&export).labels.len(), 3_000);
}

#[test]
fn following_new_numbers_draws_what_building_anew_draws() {
    let p = tangled();
    let (tokens, i18n) = (Tokens::light(), I18n::new(Lang::English));
    let measured = |shift: u64| {
        let mut analysis = Analysis::default();
        for id in p.stakeholders.keys() {
            let mut measures = StakeholderMeasures {
                betweenness: ((id.0 + shift) % 4) as f64 / 4.0,
                ..StakeholderMeasures::default()
            };
            if (id.0 + shift).is_multiple_of(5) {
                measures.roles.push(Role::Broker);
            }
            analysis.stakeholders.insert(*id, measures);
        }
        analysis
    };
    let mut builder = SceneBuilder::default();
    let before = measured(0);
    let mut scene = builder.build(&labelled(&p, (&before, &tokens, &i18n)));
    for shift in [1, 2, 2] {
        let now = measured(shift);
        let input = labelled(&p, (&now, &tokens, &i18n));
        let old = scene.clone();
        let touched = builder.restyle(&mut scene, &input);
        assert_eq!(scene, SceneBuilder::default().build(&input));
        assert_eq!(touched.nodes.is_empty(), old.nodes == scene.nodes);
    }
}
