//! Makes the scene of one variant: document, analysis and style in, drawing out.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::analysis::{Analysis, Role};
use crate::i18n::{I18n, Lang};
use crate::model::{
    Group, Places, Point, Project, StakeholderId, Tie, TieFilter, TieState, Variant, VariantId,
    Vocabulary,
};
use crate::style::Tokens;

use super::crowd::Crowd;
use super::extent::mark_bounds;
use super::highlight;
use super::incident::Incident;
use super::labels::{self, BadgeWord, Labeller, Side};
use super::legend::LegendMaker;
use super::nodes::Marker;
use super::signs::{self, Signs};
use super::text::WrapCache;
use super::{Bounds, Legend, NodeVisual, Owner, Scene, TieVisual, backdrop, hulls, notes};
use super::{path, ties};

/// On screen, above this many ties labels no longer look for the emptiest side: nobody reads them then, and
/// the build stays fast.
const MOST_TIES_FOR_PLACING: usize = 3000;
/// On screen, a network of more stakeholders than this has labels only where it is looked at.
const MOST_LABELLED: usize = 2000;
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
    /// Whether ties bear the step of their partnership.
    pub show_steps: bool,
}

/// Makes scenes and keeps them in step. What it remembers of the last one lets a drag touch only what
/// moves.
#[derive(Debug, Default)]
pub struct SceneBuilder {
    wrapped: WrapCache,
    crowd: Crowd,
    sides: HashMap<StakeholderId, Side>,
    keeps_sides: bool,
    /// The lanes of the last scene's ties, in its order.
    lanes: Vec<ties::Lane>,
    /// Its ties at each of its marks, once they have been asked for.
    incident: Option<Incident>,
    /// Which of them bear the step of a partnership.
    signs: Signs,
    badge_words: Vec<(Role, BadgeWord)>,
    /// Who stands out, where not everybody does.
    standing_out: Option<BTreeSet<StakeholderId>>,
}

/// What of a scene was drawn anew: places in its lists of marks and ties.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    pub nodes: Vec<usize>,
    pub ties: Vec<usize>,
}

impl SceneBuilder {
    /// Whether labels stay on the side of their mark where the last scene had them, instead of
    /// looking for the emptiest: while something is dragged, so that nothing jumps about. Not where
    /// ties have labels, which need room as well.
    pub fn keep_label_sides(&mut self, keeps: bool) {
        self.keeps_sides = keeps;
    }

    /// The scene of a variant; empty for an unknown one. On screen, a network of more than
    /// [`MOST_LABELLED`] stakeholders gets its labels from [`SceneBuilder::label`].
    pub fn build(&mut self, input: &SceneInput<'_>) -> Scene {
        self.incident = None;
        let project = input.project;
        let Some(variant) = project.variant(input.variant) else {
            return Scene::default();
        };
        let filter = &project.view.filter;
        let hidden = hidden_stakeholders(variant, filter);
        self.standing_out = highlight::standing_out(project, variant, input.analysis);
        let only = self.standing_out.as_ref();
        let only = only.filter(|_| project.view.highlight.hides_others);
        let is_shown = |id| !hidden.contains(&id) && only.is_none_or(|only| only.contains(&id));
        let mut nodes = Marker::new(project, input.analysis, input.tokens).nodes(variant, is_shown);
        let places = Places::of(nodes.iter().map(|node| node.id));
        let ends = |tie: &Tie| Some((places.find(tie.from)?, places.find(tie.to)?));
        let mut shown: Vec<&Tie> = variant
            .ties
            .values()
            .filter(|tie| filter.shows(tie) && ends(tie).is_some())
            .collect();
        // Faint ones lie lowest.
        let is_ended = |tie: &Tie| tie.state == TieState::Ended;
        if shown.iter().any(|tie| is_ended(tie)) {
            shown.sort_by_key(|tie| !is_ended(tie));
        }
        self.lanes = ties::lanes(&shown);
        let look = (&input.project.view, input.tokens);
        let mut lines: Vec<TieVisual> = shown
            .iter()
            .zip(&self.lanes)
            .filter_map(|(tie, lane)| {
                let (from, to) = ends(tie)?;
                let (from, to) = (&nodes[from], &nodes[to]);
                Some(ties::line(tie, from, to, *lane, look))
            })
            .collect();
        self.signs = Signs::default();
        if input.show_steps {
            self.signs = Signs::of(project, &shown);
        }
        let legend = legend(input, &nodes, shown.iter().copied(), &self.signs);
        if let Some(out) = &self.standing_out {
            highlight::fade(&mut nodes, &mut lines, out, input.tokens);
        }
        let mut scene = Scene {
            ties: lines,
            nodes,
            title: title(input, variant),
            legend,
            ..Scene::default()
        };
        self.badge_words = badge_words(input);
        if !is_labelled_by_view(&scene, input.purpose) {
            self.label_all(&mut scene, input, variant);
        }
        scene.backdrop = backdrop::backdrop(project, variant, input.i18n, input.tokens);
        scene.notes = notes::notes(variant, input.tokens);
        scene.hulls = hulls::hulls(&scene, variant, input.tokens, BTreeMap::new());
        scene.measure();
        scene
    }

    fn label_all(&mut self, scene: &mut Scene, input: &SceneInput<'_>, variant: &Variant) {
        self.wrapped.begin();
        let is_keeping =
            self.keeps_sides && !input.show_tie_labels && input.purpose == Purpose::Screen;
        if !is_keeping {
            self.sides.clear();
        }
        let is_placing = !is_keeping
            && (input.purpose == Purpose::Export || scene.ties.len() <= MOST_TIES_FOR_PLACING);
        if is_placing {
            self.crowd.fill(&scene.nodes, &scene.ties);
        }
        let mut labeller = Labeller {
            tokens: input.tokens,
            cache: &mut self.wrapped,
            crowd: is_placing.then_some(&mut self.crowd),
            sides: &mut self.sides,
            labels: Vec::with_capacity(scene.nodes.len()),
            badges: Vec::new(),
        };
        if input.show_tie_labels {
            for line in &scene.ties {
                if let Some(tie) = variant.ties.get(&line.id) {
                    labeller.tie(tie, &line.path, &contents(tie, input));
                }
            }
        }
        for (own, node) in scene.nodes.iter().enumerate() {
            let badge = badge(&self.badge_words, input.analysis, node.id);
            let value = measured(input, node.id);
            labeller.stakeholder(
                own,
                node,
                name(input.project, node.id),
                value.as_deref(),
                badge,
            );
        }
        (scene.labels, scene.badges) = (labeller.labels, labeller.badges);
        self.signs.put(scene, input.tokens, None);
        if let Some(out) = &self.standing_out {
            highlight::fade_words(scene, out, input.tokens);
        }
    }

    /// Whether the labels of this scene look for the emptiest side.
    pub fn places_labels(&self, scene: &Scene) -> bool {
        !is_labelled_by_view(scene, Purpose::Screen) && scene.ties.len() <= MOST_TIES_FOR_PLACING
    }

    /// Labels the marks of a large scene that lie in `view`, below each; none for no view.
    pub fn label(&mut self, scene: &mut Scene, input: &SceneInput<'_>, view: Option<Bounds>) {
        let variant = input.project.variant(input.variant);
        let (Some(view), Some(variant)) = (view, variant) else {
            scene.labels.clear();
            scene.badges.clear();
            return;
        };
        self.wrapped.begin();
        self.sides.clear();
        let mut labeller = Labeller {
            tokens: input.tokens,
            cache: &mut self.wrapped,
            crowd: None,
            sides: &mut self.sides,
            labels: Vec::new(),
            badges: Vec::new(),
        };
        if input.show_tie_labels {
            for line in &scene.ties {
                let middle = path::point_along(&line.path, 0.5).0;
                if let Some(tie) = variant.ties.get(&line.id).filter(|_| view.contains(middle)) {
                    labeller.tie(tie, &line.path, &contents(tie, input));
                }
            }
        }
        for (own, node) in scene.nodes.iter().enumerate() {
            if view.contains(node.centre) {
                let badge = badge(&self.badge_words, input.analysis, node.id);
                let value = measured(input, node.id);
                labeller.stakeholder(
                    own,
                    node,
                    name(input.project, node.id),
                    value.as_deref(),
                    badge,
                );
            }
        }
        (scene.labels, scene.badges) = (labeller.labels, labeller.badges);
        self.signs.put(scene, input.tokens, Some(view));
        if let Some(out) = &self.standing_out {
            highlight::fade_words(scene, out, input.tokens);
        }
    }

    /// Follows numbers that have changed since the scene was built, and nothing else: marks that look
    /// another way are put anew, with their ties, and all that is written. The scene must be the last
    /// one built.
    pub fn restyle(&mut self, scene: &mut Scene, input: &SceneInput<'_>) -> Touched {
        let mut touched = Touched::default();
        let Some(variant) = input.project.variant(input.variant) else {
            return touched;
        };
        let places = Places::of(scene.nodes.iter().map(|node| node.id));
        let nodes = Marker::new(input.project, input.analysis, input.tokens)
            .nodes(variant, |id| places.find(id).is_some());
        let differ = scene.nodes.iter().zip(&nodes).enumerate();
        let differ = differ.filter(|(_, (old, new))| old != new);
        touched.nodes = differ.map(|(at, _)| at).collect();
        scene.nodes = nodes;
        let incident = self.incident.get_or_insert_with(|| Incident::of(scene));
        touched.ties = incident.at_any(&touched.nodes);
        for at in &touched.ties {
            if let Some(line) = self.line_again(scene, input, variant, *at) {
                scene.ties[*at] = line;
            }
        }
        let shown = scene.ties.iter();
        let shown = shown.filter_map(|line| variant.ties.get(&line.id));
        scene.legend = legend(input, &scene.nodes, shown, &self.signs);
        self.badge_words = badge_words(input);
        if !is_labelled_by_view(scene, input.purpose) {
            self.label_all(scene, input, variant);
        }
        scene.hulls = hulls::hulls(scene, variant, input.tokens, BTreeMap::new());
        scene.measure();
        touched
    }

    /// The line of a tie of the scene between where its marks are now.
    fn line_again(
        &self,
        scene: &Scene,
        input: &SceneInput<'_>,
        variant: &Variant,
        at: usize,
    ) -> Option<TieVisual> {
        let old = &scene.ties[at];
        let (from, to) = (scene.node(old.from)?, scene.node(old.to)?);
        let tie = variant.ties.get(&old.id)?;
        let look = (&input.project.view, input.tokens);
        let mut line = ties::line(tie, from, to, self.lanes[at], look);
        // Numbers and places colour no tie; a faint one stays faint.
        line.colour = old.colour;
        Some(line)
    }

    /// Follows stakeholders that have moved since the scene was built, and nothing else: their
    /// marks and ties are put anew, their labels keep their side. The scene must be the last one
    /// built.
    pub fn relocate(
        &mut self,
        scene: &mut Scene,
        input: &SceneInput<'_>,
        moved: &[StakeholderId],
    ) -> Touched {
        let mut touched = Touched::default();
        let Some(variant) = input.project.variant(input.variant) else {
            return touched;
        };
        let mut shifts: HashMap<Owner, Point> = HashMap::new();
        for id in moved {
            let at = scene.nodes.binary_search_by_key(id, |node| node.id);
            let (Ok(at), Some(member)) = (at, variant.members.get(id)) else {
                continue;
            };
            let shift = member.position - scene.nodes[at].centre;
            if shift != Point::default() {
                scene.nodes[at].centre = member.position;
                shifts.insert(Owner::Stakeholder(*id), shift);
                touched.nodes.push(at);
            }
        }
        let incident = self.incident.get_or_insert_with(|| Incident::of(scene));
        touched.ties = incident.at_any(&touched.nodes);
        for at in &touched.ties {
            if let Some(line) = self.line_again(scene, input, variant, *at) {
                let middle = |line: &TieVisual| path::point_along(&line.path, 0.5).0;
                if input.show_tie_labels {
                    let shift = middle(&line) - middle(&scene.ties[*at]);
                    shifts.insert(Owner::Tie(line.id), shift);
                }
                scene.ties[*at] = line;
            }
        }
        for label in &mut scene.labels {
            if let Some(shift) = shifts.get(&label.owner) {
                label.top_centre = label.top_centre + *shift;
            }
        }
        for badge in &mut scene.badges {
            let is_sign = matches!(badge.owner, Owner::Tie(_));
            if let Some(shift) = shifts.get(&badge.owner).filter(|_| !is_sign) {
                badge.bounds.min = badge.bounds.min + *shift;
                badge.bounds.max = badge.bounds.max + *shift;
            }
        }
        signs::follow(scene, &touched.ties);
        follow_around(scene, input, variant, moved);
        let reached = touched.nodes.iter().map(|at| scene.nodes[*at]);
        let reached = reached.map(|node| mark_bounds(&node));
        let frames = scene.hulls.iter().flat_map(|hull| &hull.outline);
        let reached = reached.chain(frames.map(|point| Bounds::at(*point)));
        let reached: Vec<Bounds> = reached.collect();
        scene.bounds = scene
            .bounds
            .into_iter()
            .chain(reached)
            .reduce(Bounds::union);
        touched
    }
}

/// Frames, notes and background follow those who have moved; what they are not around stays.
fn follow_around(
    scene: &mut Scene,
    input: &SceneInput<'_>,
    variant: &Variant,
    moved: &[StakeholderId],
) {
    if variant.header.background.is_some() {
        scene.backdrop = backdrop::backdrop(input.project, variant, input.i18n, input.tokens);
    }
    let stands = |note: &super::NoteVisual| {
        let record = variant.notes.get(&note.id);
        record.is_some_and(|record| record.position == note.bounds.min)
    };
    if !scene.notes.iter().all(stands) {
        scene.notes = notes::notes(variant, input.tokens);
    }
    if variant.groups.is_empty() {
        return;
    }
    let is_around = |group: &Group| moved.iter().any(|id| group.members.contains(id));
    let known = std::mem::take(&mut scene.hulls)
        .into_iter()
        .filter(|hull| variant.groups.get(&hull.id).is_some_and(|g| !is_around(g)))
        .map(|hull| (hull.id, hull))
        .collect();
    scene.hulls = hulls::hulls(scene, variant, input.tokens, known);
}

fn legend<'t>(
    input: &SceneInput<'_>,
    nodes: &[NodeVisual],
    shown: impl Iterator<Item = &'t Tie>,
    signs: &Signs,
) -> Legend {
    LegendMaker {
        project: input.project,
        analysis: input.analysis,
        tokens: input.tokens,
        i18n: input.i18n,
    }
    .make(nodes, shown, signs.meaning())
}

/// Whether a scene is so large that it has labels only where it is looked at.
pub fn is_labelled_by_view(scene: &Scene, purpose: Purpose) -> bool {
    purpose == Purpose::Screen && scene.nodes.len() > MOST_LABELLED
}

pub(super) fn name(project: &Project, id: StakeholderId) -> &str {
    let stakeholder = project.stakeholder(id);
    stakeholder.map_or("", |s| s.display_label())
}

/// The value that stands with the name.
fn measured(input: &SceneInput<'_>, id: StakeholderId) -> Option<String> {
    value_of(input.project, input.analysis, input.i18n.lang(), id)
}

pub(super) fn value_of(
    project: &Project,
    analysis: &Analysis,
    lang: Lang,
    id: StakeholderId,
) -> Option<String> {
    let measure = project.view.label_measure?;
    let value = analysis.value(id, measure)?;
    Some(lang.measured(measure, Some(value)))
}

/// What passes along a tie, in words.
fn contents(tie: &Tie, input: &SceneInput<'_>) -> String {
    let names = tie.contents.iter();
    let names = names.map(|c| input.i18n.content(input.project, *c));
    let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
    names.join(", ")
}

/// Under a filter, stakeholders whose ties all fail it. Those without any tie stay: a tie that
/// passes can still be drawn to them.
pub(super) fn hidden_stakeholders(
    variant: &Variant,
    filter: &TieFilter,
) -> BTreeSet<StakeholderId> {
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

/// The words of the badges that the map shows.
fn badge_words(input: &SceneInput<'_>) -> Vec<(Role, BadgeWord)> {
    let analysis = input.analysis;
    let mut bearers: HashMap<Role, usize> = HashMap::new();
    for measures in analysis.stakeholders.values() {
        if let Some(role) = labels::badge_role(&measures.roles) {
            *bearers.entry(role).or_default() += 1;
        }
    }
    let (few, share) = MOST_BADGES;
    let most = few.max((analysis.stakeholders.len() as f64 * share) as usize);
    Role::ALL
        .iter()
        .filter(|role| bearers.get(role).is_some_and(|count| *count <= most))
        .map(|role| (*role, BadgeWord::new(*role, input.i18n)))
        .collect()
}

fn badge<'a>(
    words: &'a [(Role, BadgeWord)],
    analysis: &Analysis,
    id: StakeholderId,
) -> Option<&'a BadgeWord> {
    if words.is_empty() {
        return None;
    }
    let role = labels::badge_role(&analysis.of(id)?.roles)?;
    let entry = words.iter().find(|(r, _)| *r == role)?;
    Some(&entry.1)
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
