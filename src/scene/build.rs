//! Makes the scene of one variant: document, analysis and style in, drawing out.

use std::collections::{BTreeSet, HashMap};

use crate::analysis::{Analysis, Role};
use crate::i18n::I18n;
use crate::model::{
    Project, StakeholderId, Tie, TieFilter, TieId, TieState, Variant, VariantId, Vocabulary,
};
use crate::style::Tokens;

use super::crowd::Crowd;
use super::labels::{self, BadgeWord, Labeller, Side};
use super::legend::{self, LegendMaker};
use super::nodes::Marker;
use super::text::WrapCache;
use super::{Bounds, Scene, shape, ties};
use crate::model::Point;

/// On screen, above this many ties labels no longer look for the emptiest side: nobody reads them then, and
/// the build stays fast.
const MOST_TIES_FOR_PLACING: usize = 3000;
/// A role that more than this many bear, and more than this share, gets no badge: it would say
/// nothing and crowd the map.
const MOST_BADGES: (usize, f64) = (6, 0.1);

/// What the scene is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Screen,
    Export,
}

/// What a scene is made from. The filter and the encodings are those of `project.view`.
#[derive(Clone, Copy)]
pub struct SceneInput<'a> {
    pub project: &'a Project,
    pub variant: VariantId,
    pub analysis: &'a Analysis,
    pub tokens: &'a Tokens,
    pub i18n: &'a I18n,
    pub purpose: Purpose,
    /// Whether ties are labelled with what passes along them.
    pub show_tie_labels: bool,
}

/// Makes scenes; what it keeps between builds only saves time, unless labels keep their sides.
#[derive(Debug, Default)]
pub struct SceneBuilder {
    wrapped: WrapCache,
    crowd: Crowd,
    sides: HashMap<StakeholderId, Side>,
    keeps_sides: bool,
}

impl SceneBuilder {
    /// Whether labels stay on the side of their mark where the last scene had them, instead of
    /// looking for the emptiest: while something is dragged, so that nothing jumps about. Not where
    /// ties have labels, which need room as well.
    pub fn keep_label_sides(&mut self, keeps: bool) {
        self.keeps_sides = keeps;
    }

    /// The scene of a variant; empty for an unknown one.
    pub fn build(&mut self, input: &SceneInput<'_>) -> Scene {
        let project = input.project;
        let Some(variant) = project.variant(input.variant) else {
            return Scene::default();
        };
        let filter = &project.view.filter;
        let hidden = hidden_stakeholders(variant, filter);
        let nodes = Marker::new(project, input.analysis, input.tokens)
            .nodes(variant, |id| !hidden.contains(&id));
        let shown = variant.ties.values().filter(|tie| {
            filter.shows(tie) && !hidden.contains(&tie.from) && !hidden.contains(&tie.to)
        });
        let mut lines = ties::lines(shown.clone(), &nodes, input.tokens);

        self.wrapped.begin();
        let is_keeping =
            self.keeps_sides && !input.show_tie_labels && input.purpose == Purpose::Screen;
        if !is_keeping {
            self.sides.clear();
        }
        let is_placing = !is_keeping
            && (input.purpose == Purpose::Export || lines.len() <= MOST_TIES_FOR_PLACING);
        if is_placing {
            self.crowd.fill(&nodes, &lines);
        }
        let mut labeller = Labeller {
            tokens: input.tokens,
            cache: &mut self.wrapped,
            crowd: is_placing.then_some(&mut self.crowd),
            sides: &mut self.sides,
            labels: Vec::with_capacity(nodes.len()),
            badges: Vec::new(),
        };
        if input.show_tie_labels {
            for (tie, line) in shown.clone().zip(&lines) {
                let names: Vec<String> = tie
                    .contents
                    .iter()
                    .map(|c| legend::content_name(project, *c, input.i18n))
                    .filter(|name| !name.is_empty())
                    .collect();
                labeller.tie(tie, &line.path, &names.join(", "));
            }
        }
        let badges = Badges::new(input);
        for (own, node) in nodes.iter().enumerate() {
            let name = project
                .stakeholder(node.id)
                .map_or("", |s| s.display_label());
            let value = project.view.label_measure.and_then(|measure| {
                let value = input.analysis.value(node.id, measure)?;
                Some(input.i18n.lang().measured(measure, Some(value)))
            });
            labeller.stakeholder(own, node, name, value.as_deref(), badges.of(node.id));
        }
        let (labels, badges) = (labeller.labels, labeller.badges);

        let legend = LegendMaker {
            project,
            analysis: input.analysis,
            tokens: input.tokens,
            i18n: input.i18n,
        }
        .make(&nodes, shown.clone());

        // Faint ones lie lowest.
        let is_ended = |id: &TieId| {
            let tie = variant.ties.get(id);
            tie.is_some_and(|t| t.state == TieState::Ended)
        };
        if variant.ties.values().any(|t| t.state == TieState::Ended) {
            lines.sort_by_cached_key(|line| !is_ended(&line.id));
        }

        let mut scene = Scene {
            ties: lines,
            nodes,
            labels,
            badges,
            title: title(input, variant),
            legend,
            bounds: None,
        };
        scene.bounds = bounds(&scene);
        scene
    }
}

/// Under a filter, stakeholders whose ties all fail it. Those without any tie stay: a tie that
/// passes can still be drawn to them.
fn hidden_stakeholders(variant: &Variant, filter: &TieFilter) -> BTreeSet<StakeholderId> {
    let mut hidden = BTreeSet::new();
    if filter.is_empty() {
        return hidden;
    }
    let ends = |tie: &Tie| [tie.from, tie.to];
    hidden.extend(variant.ties.values().flat_map(ends));
    let wants_ended = filter.state == Some(TieState::Ended);
    for tie in variant.ties.values() {
        if filter.counts(tie) || (wants_ended && filter.shows(tie)) {
            for end in ends(tie) {
                hidden.remove(&end);
            }
        }
    }
    hidden
}

/// Badges of the roles, worded once per build.
struct Badges<'a> {
    analysis: &'a Analysis,
    words: Vec<(Role, BadgeWord)>,
}

impl<'a> Badges<'a> {
    fn new(input: &SceneInput<'a>) -> Self {
        let analysis = input.analysis;
        let role_of = |roles: &[Role]| labels::badge_role(roles);
        let bearers = |role: Role| {
            analysis
                .stakeholders
                .values()
                .filter(|m| role_of(&m.roles) == Some(role))
                .count()
        };
        let (few, share) = MOST_BADGES;
        let most = few.max((analysis.stakeholders.len() as f64 * share) as usize);
        let words = Role::ALL
            .iter()
            .filter(|role| (1..=most).contains(&bearers(**role)))
            .map(|role| (*role, BadgeWord::new(*role, input.i18n)))
            .collect();
        Self { analysis, words }
    }

    fn of(&self, id: StakeholderId) -> Option<&BadgeWord> {
        let role = labels::badge_role(&self.analysis.of(id)?.roles)?;
        let entry = self.words.iter().find(|(r, _)| *r == role)?;
        Some(&entry.1)
    }
}

/// The network's title with the variant's name where there are several.
fn title(input: &SceneInput<'_>, variant: &Variant) -> String {
    let title = &input.project.card.title;
    let name = &variant.header.name;
    match (title.is_empty(), input.project.variants.len()) {
        (true, 1) => String::new(),
        (true, _) => name.clone(),
        (false, 1) => title.clone(),
        (false, _) => input.i18n.with(
            "scene-title",
            &[
                ("title", title.as_str().into()),
                ("variant", name.as_str().into()),
            ],
        ),
    }
}

fn bounds(scene: &Scene) -> Option<Bounds> {
    let nodes = scene.nodes.iter().map(|node| {
        let (half, up, down) = shape::extent(node.shape);
        Bounds {
            min: node.centre - Point::new(half, up) * node.radius,
            max: node.centre + Point::new(half, down) * node.radius,
        }
        .grown(node.rim_width)
    });
    let ties = scene.ties.iter().flat_map(|tie| {
        // The companion or half the arrow head may stand out.
        let margin = tie.width / 2.0 + super::COMPANION_OFFSET.max(super::ARROW.1);
        tie.path
            .iter()
            .map(move |point| Bounds::at(*point).grown(margin))
    });
    let labels = scene.labels.iter().map(super::Label::bounds);
    let badges = scene.badges.iter().map(|badge| badge.bounds);
    nodes
        .chain(ties)
        .chain(labels)
        .chain(badges)
        .reduce(Bounds::union)
}
