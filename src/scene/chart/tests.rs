//! Charts of small offices: who stands where, and how lines look.

use super::*;
use crate::analysis::analyse_project;
use crate::compare::formality::Side;
use crate::i18n::I18n;
use crate::layout::Unwatched;
use crate::model::{BuiltinContent, ContentRef, Member, Stakeholder, TieId};
use crate::scene::Purpose;

/// Head, two sections below it, a friend without a line; the head also talks with the first section,
/// which talks with the friend, and both sections coordinate.
fn office() -> Project {
    let mut project = Project::new("1");
    project.next_id = 1_000;
    let variant = project.variants.get_mut(&VariantId(1)).unwrap();
    for (number, name) in ["Kepala", "Seksi A", "Seksi B", "Sahabat"]
        .into_iter()
        .enumerate()
    {
        let id = StakeholderId(11 + number as u64);
        variant
            .members
            .insert(id, Member::new(id, Point::default()));
        project.stakeholders.insert(id, Stakeholder::new(id, name));
    }
    let mut tie = |id: u64, from: u64, to: u64, formality, content, direction| {
        let mut tie = Tie::new(TieId(id), StakeholderId(from), StakeholderId(to));
        tie.formality = formality;
        tie.contents = vec![ContentRef::Builtin(content)];
        tie.direction = direction;
        variant.ties.insert(tie.id, tie);
    };
    use BuiltinContent::{Command, Coordination, Friendship, Oversight};
    use Direction::{Mutual, OneWay};
    tie(101, 11, 12, Formality::Both, Command, OneWay);
    tie(102, 11, 13, Formality::Formal, Oversight, OneWay);
    tie(103, 12, 13, Formality::Formal, Coordination, Mutual);
    tie(104, 12, 14, Formality::Informal, Friendship, Mutual);
    project
}

/// Plan and scene of the office as `drawn` has it, planned as `planned`.
fn chart(planned: &Project, drawn: &Project, shows_informal: bool) -> (ChartPlan, Scene) {
    let tokens = Tokens::light();
    let i18n = I18n::new(Lang::Indonesian);
    let formal = Side::Formal.filter(&planned.view.filter);
    let analysis = analyse_project(planned, VariantId(1), &formal);
    let source = ChartSource {
        project: planned,
        variant: VariantId(1),
        analysis: &analysis,
        tokens: &tokens,
        lang: i18n.lang(),
    };
    let plan = ChartPlan::of(&source, &Unwatched).unwrap();
    let input = SceneInput {
        project: drawn,
        variant: VariantId(1),
        analysis: &analysis,
        tokens: &tokens,
        i18n: &i18n,
        purpose: Purpose::Screen,
        show_tie_labels: false,
        show_steps: false,
    };
    let scene = chart_scene(&input, &plan, shows_informal);
    (plan, scene)
}

fn line(scene: &Scene, id: u64) -> &TieVisual {
    scene.ties.iter().find(|tie| tie.id == TieId(id)).unwrap()
}

#[test]
fn lines_of_command_run_along_and_down_and_each_kind_looks_its_own_way() {
    let office = office();
    let (plan, scene) = chart(&office, &office, true);
    let level = |id| plan.level(StakeholderId(id));
    assert_eq!(
        [11, 12, 13, 14].map(level),
        [Some(0), Some(1), Some(1), None]
    );
    for id in [101, 102] {
        let path = &line(&scene, id).path;
        assert!(
            path.windows(2)
                .all(|w| w[0].x == w[1].x || w[0].y == w[1].y)
        );
        assert!(
            !line(&scene, id).arrow_at_end,
            "what is above needs no arrow"
        );
    }
    let patterns = [101, 102, 103, 104].map(|id| line(&scene, id).pattern);
    let expected = [
        Pattern::SolidWithDashed,
        Pattern::Solid,
        Pattern::DashDotted,
        Pattern::Dashed,
    ];
    assert_eq!(patterns, expected);
    let texts: Vec<&str> = scene.legend.items.iter().map(|i| i.text.as_str()).collect();
    assert_eq!(
        texts,
        ["Garis komando", "Garis koordinasi", "Hubungan informal"]
    );
    // The friend stands below a title.
    let friend = scene.node(StakeholderId(14)).unwrap().centre;
    let title = &scene.backdrop.as_ref().unwrap().names[0];
    assert_eq!(title.text, "Tanpa hubungan formal");
    let section = scene.node(StakeholderId(12)).unwrap().centre;
    assert!(section.y < title.centre.y && title.centre.y < friend.y);
}

#[test]
fn without_the_informal_ties_only_the_lines_stay_where_they_are() {
    let office = office();
    let (_, with) = chart(&office, &office, true);
    let (_, without) = chart(&office, &office, false);
    assert_eq!(with.nodes, without.nodes);
    assert_eq!(without.ties.len(), 3);
    assert_eq!(line(&without, 101).pattern, Pattern::Solid);
    assert!(without.legend.items.len() < with.legend.items.len());
}

#[test]
fn a_plan_of_before_draws_what_is_still_there() {
    let before = office();
    let mut after = office();
    let variant = after.variants.get_mut(&VariantId(1)).unwrap();
    variant.members.remove(&StakeholderId(13));
    variant.ties.remove(&TieId(102));
    variant.ties.remove(&TieId(103));
    let (_, scene) = chart(&before, &after, true);
    assert_eq!(scene.nodes.len(), 3);
    let ids: Vec<u64> = scene.ties.iter().map(|tie| tie.id.0).collect();
    assert_eq!(ids, [101, 104]);
}

#[test]
fn lines_that_are_planned_are_pale_and_said_to_be() {
    let mut office = office();
    let variant = office.variants.get_mut(&VariantId(1)).unwrap();
    let mut tie = variant.ties.get(&TieId(102)).unwrap().clone();
    tie.state = TieState::New;
    variant.ties.insert(tie.id, tie);
    let (_, scene) = chart(&office, &office, true);
    let contrast = |id| line(&scene, id).colour.contrast(Tokens::light().canvas);
    assert!(contrast(102) < contrast(101));
    let mut texts = scene.legend.items.iter().map(|item| item.text.as_str());
    assert!(texts.any(|text| text == "Formal, belum berjalan"));
}
