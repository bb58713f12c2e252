//! Proposals as a user gets them: on the worked case, carried out and taken back, within limits,
//! and beside what trying all sets would find.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails fails its test"
)]

use std::collections::BTreeSet;

use jejaring::advice::{
    Aim, Ground, Limits, Means, Method, Order, Proposal, Question, Ranking, advise, advise_by,
    standing,
};
use jejaring::analysis::{Position, Snapshot, analyse};
use jejaring::edit::Session;
use jejaring::io::examples;
use jejaring::model::{Formality, Measure, Project, StakeholderId, TieFilter, TieState, VariantId};

fn karawang() -> Project {
    examples::Example::named("karawang")
        .unwrap()
        .project()
        .unwrap()
}

fn named(project: &Project, label: &str) -> StakeholderId {
    let found = project
        .stakeholders
        .values()
        .find(|s| s.display_label() == label);
    found.unwrap_or_else(|| panic!("{label} is not there")).id
}

/// The farmer groups' dependence, in the view in which the example opens.
fn farmers(project: &Project, most_ties: usize) -> Question {
    Question {
        project: project.clone(),
        variant: project.active_variant(),
        filter: project.view.filter.clone(),
        aim: Aim::LowerDependence {
            group: vec![named(project, "Poktan")],
            on: None,
            to: Vec::new(),
        },
        limits: Limits {
            most_ties,
            ..Limits::default()
        },
    }
}

fn ask(question: &Question) -> Ranking {
    advise(question, &|| true, &mut |_| ()).unwrap()
}

fn measured(project: &Project, variant: VariantId, filter: &TieFilter, aim: &Aim) -> Option<f64> {
    let snapshot = Snapshot::of(project, variant, filter, 0);
    standing(aim, &snapshot, &analyse(&snapshot))
}

fn ends(project: &Project, proposal: &Proposal) -> Vec<[String; 2]> {
    let label = |id| project.stakeholder(id).unwrap().display_label().to_owned();
    proposal
        .ties
        .iter()
        .map(|tie| [label(tie.from), label(tie.to)])
        .collect()
}

#[test]
fn the_farmers_position_is_that_of_the_worked_case() {
    let project = karawang();
    let of = |variant: VariantId, filter: &TieFilter| {
        let snapshot = Snapshot::of(&project, variant, filter, 0);
        Position::of(&snapshot, &[named(&project, "Poktan")], &[], &|| true).unwrap()
    };
    let label = |id| project.stakeholder(id).unwrap().display_label();
    let variants: Vec<VariantId> = project.variants.keys().copied().collect();
    let paddy = project.view.filter.clone();

    let baseline = of(variants[0], &paddy);
    let brokers: Vec<_> = baseline
        .brokers
        .iter()
        .map(|b| (label(b.id), b.share))
        .collect();
    assert_eq!(brokers[0], ("Tengkulak", 1.0));
    assert_eq!(brokers.len(), 4);
    for (_, share) in &brokers[1..] {
        assert!((share - 1.0 / 12.0).abs() < 1e-12);
    }
    let sub_dolog = named(&project, "Sub Dolog");
    let to_sub_dolog = baseline
        .partners
        .iter()
        .find(|p| p.id == sub_dolog)
        .unwrap();
    assert_eq!(to_sub_dolog.paths, Some(1));
    assert_eq!(baseline.direct(), 1);

    let all = of(variants[0], &TieFilter::default());
    let share = |position: &Position, id: &str| {
        let id = named(&project, id);
        position.brokers.iter().find(|b| b.id == id).unwrap().share
    };
    assert!((share(&all, "Tengkulak") - 0.4).abs() < 1e-12);
    assert!((share(&all, "KUD") - 0.2).abs() < 1e-12);

    let rearranged = of(variants[1], &paddy);
    assert_eq!(share(&rearranged, "KKT"), 0.25);
    assert_eq!(share(&rearranged, "KUD"), 0.25);
    for broker in &rearranged.brokers {
        assert_eq!(broker.reaching, [(sub_dolog, 0.5)]);
    }
    let partner = rearranged
        .partners
        .iter()
        .find(|p| p.id == sub_dolog)
        .unwrap();
    assert_eq!(partner.paths, Some(2));

    let all = of(variants[1], &TieFilter::default());
    assert!((share(&all, "KKT") - 1.5 / 7.0).abs() < 1e-12);
    assert!((share(&all, "KUD") - 1.0 / 7.0).abs() < 1e-12);
}

#[test]
fn the_farmers_are_led_to_the_cooperative_that_lends_to_them_before_strangers() {
    let project = karawang();
    let question = farmers(&project, 1);
    let ranking = ask(&question);
    assert_eq!(ranking.before, Some(1.0));
    assert_eq!(ranking.method, Method::Singles);
    assert_eq!(ranking.done, 1.0);
    let by_effect = ranking.in_order(&question.aim, Order::Effect);
    assert_eq!(ends(&project, by_effect[0]), [["Poktan", "Sub Dolog"]]);
    assert_eq!(by_effect[0].effects.after, Some(0.375));
    let by_ground = ranking.in_order(&question.aim, Order::Ground);
    assert_eq!(ends(&project, by_ground[0]), [["Poktan", "KUD"]]);
    assert_eq!(by_ground[0].effects.after, Some(0.5));
    assert!(matches!(by_ground[0].ties[0].ground, Ground::Other(_)));
    // The cooperative that lends to the farmers could introduce them.
    let tie = &by_effect[0].ties[0];
    assert_eq!((tie.means, tie.partners.len()), (Means::Draw, 1));
    let effects = &by_effect[0].effects;
    assert_eq!(effects.cut_points_gone, [named(&project, "Tengkulak")]);
    assert_eq!(effects.most_needed, Some(named(&project, "Tengkulak")));
    let relieved = effects.greatest(Measure::Betweenness, false).unwrap();
    assert_eq!(relieved.id, named(&project, "Tengkulak"));
}

#[test]
fn what_a_proposal_states_is_what_comes_of_it_and_one_step_takes_it_back() {
    let project = karawang();
    let everyone: Vec<StakeholderId> = project.stakeholders.keys().copied().collect();
    let mut aims = vec![Aim::RemoveCutPoints, Aim::ConnectParts];
    for id in everyone {
        aims.push(Aim::ShortenWays(vec![id]));
        aims.push(Aim::RaiseBroker(id));
        aims.push(Aim::RelieveBroker(id));
        aims.push(Aim::LowerDependence {
            group: vec![id],
            on: None,
            to: Vec::new(),
        });
    }
    let mut carried_out = 0;
    for filter in [TieFilter::default(), project.view.filter.clone()] {
        for aim in &aims {
            let question = Question {
                filter: filter.clone(),
                aim: aim.clone(),
                ..farmers(&project, 2)
            };
            for proposal in ask(&question).proposals {
                let mut session = Session::new(project.clone());
                let mut view = session.project().view.clone();
                view.filter = filter.clone();
                session.set_view(view);
                let before = session.project().clone();
                let variant = session.variant_id();
                let edit = proposal
                    .edit(session.project(), variant, &filter, &question.limits)
                    .unwrap();
                assert!(session.apply(edit).unwrap());
                assert_eq!(session.history().depth(), 1);
                let after = measured(session.project(), variant, &filter, aim);
                assert_eq!(after, proposal.effects.after);
                assert_ne!(after, None);
                let better = |a: f64, b: f64| if aim.wants_more() { a > b } else { a < b };
                let (old, new) = (proposal.effects.before.unwrap(), after.unwrap());
                assert!(better(new, old) || (new - old).abs() < 1e-9, "{aim:?}");
                assert!(session.undo().unwrap());
                let mut back = session.project().clone();
                // Ids are never handed out again.
                back.next_id = before.next_id;
                assert_eq!(back, before);
                carried_out += 1;
            }
        }
    }
    assert!(carried_out > 100, "{carried_out}");
}

#[test]
fn an_ended_tie_is_taken_up_again_and_a_lived_one_put_on_paper() {
    let mut project = karawang();
    let variant = project.active_variant();
    let paddy = project.view.filter.content;
    let (poktan, kud) = (named(&project, "Poktan"), named(&project, "KUD"));
    let ties = &mut project.variants.get_mut(&variant).unwrap().ties;
    let loan = ties
        .values_mut()
        .find(|tie| tie.touches(poktan) && tie.touches(kud))
        .unwrap();
    loan.contents.extend(paddy);
    loan.state = TieState::Ended;
    let id = loan.id;
    let mut question = farmers(&project, 1);
    let ranking = ask(&question);
    let first = ranking.in_order(&question.aim, Order::Ground)[0];
    assert_eq!(first.ties[0].means, Means::Revive(id));
    assert_eq!(first.ties[0].ground, Ground::Same(id));

    let tie = project
        .variants
        .get_mut(&variant)
        .unwrap()
        .ties
        .get_mut(&id)
        .unwrap();
    tie.state = TieState::Existing;
    tie.formality = Formality::Informal;
    question.project = project.clone();
    question.filter.formality = Some(Formality::Formal);
    // The middleman buys informally: in this view the farmers are not there.
    assert_eq!(ask(&question).before, None);
    let mut sale = project
        .variant(variant)
        .unwrap()
        .ties
        .values()
        .find(|t| t.touches(poktan) && !t.touches(kud))
        .unwrap()
        .clone();
    sale.formality = Formality::Both;
    project
        .variants
        .get_mut(&variant)
        .unwrap()
        .ties
        .insert(sale.id, sale);
    for tie in project
        .variants
        .get_mut(&variant)
        .unwrap()
        .ties
        .values_mut()
    {
        if tie.id != id {
            tie.formality = Formality::Both;
        }
    }
    question.project = project.clone();
    let ranking = ask(&question);
    let first = ranking.in_order(&question.aim, Order::Ground)[0];
    assert_eq!(first.ties[0].means, Means::Widen(id));
    let kept = Limits {
        kept: BTreeSet::from([id]),
        ..Limits::default()
    };
    question.limits = kept;
    let ranking = ask(&question);
    let first = ranking.in_order(&question.aim, Order::Ground)[0];
    assert_eq!(first.ties[0].means, Means::Draw);
    assert_eq!(first.ties[0].ground, Ground::Other(id));
}

#[test]
fn sets_are_listed_only_where_every_tie_adds_to_the_effect() {
    let project = karawang();
    let question = farmers(&project, 3);
    let ranking = ask(&question);
    assert_eq!(ranking.method, Method::All);
    let sizes: Vec<usize> = ranking.proposals.iter().map(|p| p.ties.len()).collect();
    assert!(sizes.is_sorted() && sizes.contains(&2) && sizes.contains(&3));
    let best = |size| {
        let of_size = ranking.proposals.iter().filter(|p| p.ties.len() == size);
        of_size
            .filter_map(|p| p.effects.after)
            .reduce(f64::min)
            .unwrap()
    };
    assert!(best(2) < best(1) && best(3) <= best(2));
    // A beam that is wide enough finds the same best ones here.
    let beam = advise_by(&question, Some(Method::Beam(8)), &|| true, &mut |_| ()).unwrap();
    let values = |ranking: &Ranking| {
        let mut best = [f64::INFINITY; 4];
        for proposal in &ranking.proposals {
            let place = &mut best[proposal.ties.len()];
            *place = place.min(proposal.effects.after.unwrap());
        }
        best
    };
    assert_eq!(values(&ranking), values(&beam));
}

#[test]
fn a_search_that_is_given_up_ends_without_an_answer() {
    let question = farmers(&karawang(), 3);
    assert_eq!(advise(&question, &|| false, &mut |_| ()), None);
}

#[test]
fn whoever_is_not_in_the_view_gets_no_proposals_and_no_number() {
    let project = karawang();
    let mut question = farmers(&project, 1);
    question.aim = Aim::ShortenWays(vec![named(&project, "PPL")]);
    let ranking = ask(&question);
    assert_eq!((ranking.before, ranking.proposals.len()), (None, 0));
}
