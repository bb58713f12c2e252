//! Signs on ties that belong to a partnership: the number of the step that it is at. Which ties bear
//! one is found once for a scene, so that on a large map a move of the view costs no more than the
//! signs themselves.

use std::collections::HashMap;

use crate::model::{Point, Project, StakeholderId, Tie, TieId};
use crate::style::Tokens;

use super::{Badge, Bounds, Owner, Scene, TieVisual, path, text};

/// Where on the line the sign stands, as a share of it: beside the middle, where a label may be.
const ALONG: f64 = 0.36;
/// Type size, and half the sign's height, in canvas units.
const SIZE: f64 = 11.0;
const HALF: f64 = 8.5;

/// What a tie shows of its partnership: the number of the present step, or that all are over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    At(usize),
    Over,
}

/// The lines of a scene that belong to a partnership which goes on, by their place in it. Of several
/// partnerships the oldest is shown.
#[derive(Clone, Debug, Default)]
pub(super) struct Signs(Vec<(usize, Step)>);

impl Signs {
    /// Those of these ties, which are in the scene's order.
    pub(super) fn of(project: &Project, ties: &[&Tie]) -> Self {
        let mut pairs = HashMap::new();
        let mut chosen = HashMap::new();
        for p in project.partnerships.values().filter(|p| !p.is_ended()) {
            let step = p.present().map_or(Step::Over, |(at, _)| Step::At(at + 1));
            for (at, a) in p.parties.iter().enumerate() {
                for b in &p.parties[at + 1..] {
                    let pair = ordered(a.stakeholder, b.stakeholder);
                    pairs.entry(pair).or_insert(step);
                }
            }
            for tie in &p.ties {
                chosen.entry(*tie).or_insert(step);
            }
        }
        if pairs.is_empty() && chosen.is_empty() {
            return Self::default();
        }
        let sign = |(at, tie): (usize, &&Tie)| {
            let pair = pairs.get(&ordered(tie.from, tie.to));
            let step = pair.or_else(|| chosen.get(&tie.id))?;
            Some((at, *step))
        };
        Self(ties.iter().enumerate().filter_map(sign).collect())
    }

    /// The text that says what they mean; none where there are none.
    pub(super) fn meaning(&self) -> Option<&'static str> {
        let is_any_over = self.0.iter().any(|(_, step)| *step == Step::Over);
        (!self.0.is_empty()).then_some(if is_any_over {
            "scene-partnership-steps-over"
        } else {
            "scene-partnership-steps"
        })
    }

    /// Puts them on the lines of the scene, only on those in view where one is given.
    pub(super) fn put(&self, scene: &mut Scene, tokens: &Tokens, view: Option<Bounds>) {
        let signs = self.0.iter().filter_map(|(at, step)| {
            let line = scene.ties.get(*at)?;
            let centre = centre(line);
            let is_seen = view.is_none_or(|view| view.contains(centre));
            is_seen.then(|| sign(line.id, *step, centre, tokens))
        });
        let signs: Vec<Badge> = signs.collect();
        scene.badges.extend(signs);
    }
}

fn ordered(a: StakeholderId, b: StakeholderId) -> (StakeholderId, StakeholderId) {
    (a.min(b), a.max(b))
}

/// Lets the signs of these ties follow their lines.
pub(super) fn follow(scene: &mut Scene, ties: &[usize]) {
    let ties = ties.iter().map(|at| &scene.ties[*at]);
    let places: HashMap<Owner, Point> = ties.map(|t| (Owner::Tie(t.id), centre(t))).collect();
    for badge in &mut scene.badges {
        if let Some(place) = places.get(&badge.owner) {
            let half = (badge.bounds.width() / 2.0, badge.bounds.height() / 2.0);
            badge.bounds = Bounds::from_centre(*place, half.0, half.1);
        }
    }
}

/// Where the sign of a line stands.
fn centre(line: &TieVisual) -> Point {
    path::point_along(&line.path, ALONG).0
}

fn sign(tie: TieId, step: Step, centre: Point, tokens: &Tokens) -> Badge {
    let words = match step {
        Step::At(number) => number.to_string(),
        Step::Over => "✓".to_owned(),
    };
    let half = (text::width(&words, SIZE, true) / 2.0 + 5.0).max(HALF);
    Badge {
        owner: Owner::Tie(tie),
        bounds: Bounds::from_centre(centre, half, HALF),
        text: words,
        size: SIZE,
        ink: tokens.on_accent,
        ground: tokens.accent,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Purpose, SceneBuilder, SceneInput};
    use super::*;
    use crate::analysis::Analysis;
    use crate::i18n::{I18n, Lang};
    use crate::model::partnership::{Decision, Evaluation, StepKind, steps};
    use crate::model::{Member, Partnership, Stakeholder};

    /// Three stakeholders, 10 to 12, and the ties among them, 100 to 102.
    fn triangle() -> Project {
        let mut project = Project::new("Kondisi awal");
        project.next_id = 1000;
        let variant = project.variants.values_mut().next().unwrap();
        for (id, x, y) in [(10, 0.0, 0.0), (11, 400.0, 0.0), (12, 0.0, 400.0)] {
            let id = StakeholderId(id);
            project.stakeholders.insert(id, Stakeholder::new(id, "A"));
            let member = Member::new(id, Point::new(x, y));
            variant.members.insert(id, member);
        }
        for (id, from, to) in [(100, 10, 11), (101, 12, 11), (102, 10, 12)] {
            let (id, from, to) = (TieId(id), StakeholderId(from), StakeholderId(to));
            variant.ties.insert(id, Tie::new(id, from, to));
        }
        project
    }

    fn build(project: &Project) -> Scene {
        SceneBuilder::default().build(&SceneInput {
            project,
            variant: project.first_variant(),
            analysis: &Analysis::default(),
            tokens: &Tokens::light(),
            i18n: &I18n::new(Lang::Indonesian),
            purpose: Purpose::Screen,
            show_tie_labels: false,
            show_steps: true,
        })
    }

    /// What the signs on ties say, with the tie that bears each.
    fn told(scene: &Scene) -> Vec<(u64, String)> {
        let signs = scene.badges.iter().filter_map(|badge| match badge.owner {
            Owner::Tie(id) => Some((id.0, badge.text.clone())),
            Owner::Stakeholder(_) => None,
        });
        signs.collect()
    }

    #[test]
    fn a_tie_bears_the_step_of_its_partnership_and_follows_its_marks() {
        let mut p = triangle();
        let mut partnership = |parties: [u64; 2], reached: usize| {
            let id = p.allocate_partnership();
            let kinds = steps::from_kinds(StepKind::ELEVEN);
            let parties = parties.map(StakeholderId);
            let mut made = Partnership::new(id, "Gabah", parties, kinds);
            steps::reach(
                &mut made.cycle.steps,
                reached,
                jiff::civil::date(2026, 3, 1),
            );
            p.partnerships.insert(id, made);
            id
        };
        let first = partnership([10, 11], 3);
        partnership([11, 12], 11);
        // Of several the oldest is shown.
        partnership([11, 10], 7);
        let scene = build(&p);
        let wanted = [(100, "4".to_owned()), (101, "✓".to_owned())];
        assert_eq!(told(&scene), wanted);
        let note = I18n::new(Lang::Indonesian).text("scene-partnership-steps-over");
        assert!(scene.legend.notes.contains(&note));

        // It stands on its line, also after a mark has moved.
        let (before, analysis) = (p.clone(), Analysis::default());
        let (tokens, i18n) = (Tokens::light(), I18n::new(Lang::Indonesian));
        let input = SceneInput {
            project: &before,
            variant: p.first_variant(),
            analysis: &analysis,
            tokens: &tokens,
            i18n: &i18n,
            purpose: Purpose::Screen,
            show_tie_labels: false,
            show_steps: true,
        };
        let mut builder = SceneBuilder::default();
        let mut scene = builder.build(&input);
        let moved = moved_to(&p, 11, 500.0, 300.0);
        let input = SceneInput {
            project: &moved,
            ..input
        };
        builder.relocate(&mut scene, &input, &[StakeholderId(11)]);
        assert_eq!(scene.badges, builder.build(&input).badges);

        // Hidden where they are not wanted, and where the partners have ended it.
        let hidden = SceneInput {
            show_steps: false,
            ..input
        };
        let scene = SceneBuilder::default().build(&hidden);
        assert!(told(&scene).is_empty() && !scene.legend.notes.contains(&note));
        let ended = p.partnerships.get_mut(&first).unwrap();
        ended.cycle.evaluations.push(Evaluation {
            decision: Some(Decision::End),
            ..Evaluation::default()
        });
        let scene = build(&p);
        assert_eq!(told(&scene)[0], (100, "8".to_owned()));
    }

    /// The same with one stakeholder at another place.
    fn moved_to(project: &Project, id: u64, x: f64, y: f64) -> Project {
        let mut moved = project.clone();
        let variant = moved.variants.values_mut().next().unwrap();
        let member = variant.members.get_mut(&StakeholderId(id)).unwrap();
        member.position = Point::new(x, y);
        moved
    }
}
