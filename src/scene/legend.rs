//! What the marks mean: only what is on the map, so that the legend stays short.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::Analysis;
use crate::i18n::I18n;
use crate::model::{
    CategoryRef, Direction, Encoded, Formality, NodeShape, Project, StakeholderId, Tie, TieState,
    TieWidth, Vocabulary,
};
use crate::style::{Mark, Rgba, Tokens, palette};

use super::nodes;
use super::{Legend, LegendItem, LegendMark, NodeVisual, Pattern, ties};

/// The name of a measure in the middle of a sentence; `None` for what is no measure.
pub(super) fn measure_name(encoded: Encoded, i18n: &I18n) -> Option<String> {
    match encoded {
        Encoded::Measure(measure) => Some(i18n.text(&format!("{}-caption", measure.label_key()))),
        Encoded::Cluster => Some(i18n.text("measure-cluster-caption")),
        Encoded::Category | Encoded::Nothing => None,
    }
}

/// What a legend is made from.
pub(super) struct LegendMaker<'a> {
    pub project: &'a Project,
    pub analysis: &'a Analysis,
    pub tokens: &'a Tokens,
    pub i18n: &'a I18n,
}

impl LegendMaker<'_> {
    /// `signs`: the text that says what signs on ties mean, where there are any.
    pub(super) fn make<'t>(
        &self,
        nodes: &[NodeVisual],
        shown_ties: impl Iterator<Item = &'t Tie>,
        signs: Option<&str>,
    ) -> Legend {
        let view = &self.project.view;
        let has_sizes = nodes::range(view.size(), self.analysis).is_some_and(|r| r.1 > 0.0);
        let caption = measure_name(view.size(), self.i18n)
            .filter(|_| has_sizes && !nodes.is_empty())
            .map(|m| {
                self.i18n
                    .with("scene-size-stands-for", &[("measure", m.into())])
            });
        let mut items = match view.colour() {
            Encoded::Category => self.categories(nodes),
            Encoded::Nothing => Vec::new(),
            Encoded::Cluster => self.clusters(nodes),
            measure @ Encoded::Measure(_) => self.ramp(measure, nodes),
        };
        items.extend(self.lines(shown_ties));
        let mut notes = self.notes();
        notes.extend(signs.map(|key| self.i18n.text(key)));
        Legend {
            caption,
            notes,
            items,
        }
    }

    fn notes(&self) -> Vec<String> {
        let view = &self.project.view;
        let colour = measure_name(view.colour(), self.i18n).map(|m| {
            self.i18n
                .with("scene-colour-stands-for", &[("measure", m.into())])
        });
        let label = view.label_measure.map(Encoded::Measure);
        let label = label
            .and_then(|label| measure_name(label, self.i18n))
            .map(|m| {
                self.i18n
                    .with("scene-label-stands-for", &[("measure", m.into())])
            });
        let chosen = self.i18n.filter(self.project, &view.filter);
        let filter = (!chosen.is_empty()).then(|| {
            self.i18n
                .with("scene-only-ties", &[("what", chosen.into())])
        });
        colour.into_iter().chain(label).chain(filter).collect()
    }

    fn node_item(&self, mark: Mark, text: String) -> LegendItem {
        LegendItem {
            mark: LegendMark::Node {
                shape: mark.shape,
                fill: mark.fill,
                rim: palette::rim(self.tokens, mark.fill),
            },
            text,
        }
    }

    /// The categories on the map, in the training's order, then the user's own; one item per look.
    fn categories(&self, nodes: &[NodeVisual]) -> Vec<LegendItem> {
        let mut present: BTreeMap<CategoryRef, Vec<Mark>> = BTreeMap::new();
        // Both are in order of id.
        let mut stakeholders = self.project.stakeholders.values().peekable();
        for node in nodes {
            while stakeholders.next_if(|other| other.id < node.id).is_some() {}
            if let Some(stakeholder) = stakeholders.next_if(|other| other.id == node.id) {
                let looks = present.entry(stakeholder.category).or_default();
                let mark = Mark {
                    fill: node.fill,
                    shape: node.shape,
                };
                if !looks.contains(&mark) {
                    looks.push(mark);
                }
            }
        }
        // A map without categories needs no word for that.
        if present
            .keys()
            .all(|category| *category == CategoryRef::default())
        {
            return Vec::new();
        }
        present
            .into_iter()
            .flat_map(|(category, looks)| {
                let name = self.i18n.category(self.project, category);
                looks.into_iter().map(move |mark| (mark, name.clone()))
            })
            .map(|(mark, name)| self.node_item(mark, name))
            .collect()
    }

    fn clusters(&self, nodes: &[NodeVisual]) -> Vec<LegendItem> {
        let of = |id: StakeholderId| self.analysis.of(id).and_then(|m| m.cluster);
        let present: BTreeSet<Option<usize>> = nodes.iter().map(|n| of(n.id)).collect();
        let named = present.iter().flatten().map(|cluster| {
            let text = self.i18n.with(
                "scene-cluster",
                &[("number", (cluster + 1).to_string().into())],
            );
            self.node_item(palette::of_cluster(*cluster), text)
        });
        let rest = present.contains(&None).then(|| {
            self.node_item(
                palette::neutral(self.tokens),
                self.i18n.text("scene-no-cluster"),
            )
        });
        named.chain(rest).collect()
    }

    /// Lowest and highest value with their colours.
    fn ramp(&self, measure: Encoded, nodes: &[NodeVisual]) -> Vec<LegendItem> {
        let Some((low, high)) = nodes::range(measure, self.analysis).filter(|_| !nodes.is_empty())
        else {
            return Vec::new();
        };
        let item = |share: f64, key: &str, value: f64| {
            let mark = Mark {
                fill: palette::ramp(self.tokens, share),
                shape: NodeShape::Circle,
            };
            let lang = self.i18n.lang();
            let number = match measure {
                Encoded::Measure(measure) => lang.measured(measure, Some(value)),
                _ => lang.number(value, 0),
            };
            self.node_item(mark, self.i18n.with(key, &[("value", number.into())]))
        };
        if high > low {
            vec![
                item(0.0, "scene-lowest", low),
                item(1.0, "scene-highest", high),
            ]
        } else {
            vec![item(0.5, "scene-all-the-same", low)]
        }
    }

    /// Patterns, states and arrows among the ties. What is the same for all and the usual case
    /// goes without saying, but for the pattern.
    fn lines<'t>(&self, shown: impl Iterator<Item = &'t Tie>) -> Vec<LegendItem> {
        let by_quality = self.project.view.tie_width == Some(TieWidth::Quality);
        let (mut is_assessed, mut is_unassessed) = (false, false);
        let mut formalities = [false; 3];
        let mut states = [false; 4];
        let mut has_one_way = false;
        for tie in shown {
            formalities[index(Formality::ALL, tie.formality)] = true;
            states[index(TieState::ALL, tie.state)] = true;
            has_one_way |= tie.direction == Direction::OneWay;
            if by_quality {
                let quality = ties::quality(tie);
                is_assessed |= quality.is_some();
                is_unassessed |= quality.is_none();
            }
        }
        let line =
            |pattern: Pattern, colour: Rgba, width: f64, arrow: bool, text: String| LegendItem {
                mark: LegendMark::Line {
                    pattern,
                    colour,
                    width,
                    arrow,
                },
                text,
            };
        let usual = ties::colour(self.tokens, TieState::Existing);
        let mut items = Vec::new();
        let has_states = states[1..].contains(&true);
        // "Existing" looks like "formal": where the states stand, a lone "formal" may go.
        if !has_states || formalities[1..].contains(&true) {
            for formality in present(Formality::ALL, &formalities) {
                items.push(line(
                    ties::pattern(formality),
                    usual,
                    2.0,
                    false,
                    self.i18n.word(formality),
                ));
            }
        }
        if has_states {
            for state in present(TieState::ALL, &states) {
                items.push(line(
                    Pattern::Solid,
                    ties::colour(self.tokens, state),
                    ties::state_width(state, 2.0),
                    false,
                    self.i18n.word(state),
                ));
            }
        }
        let mut wide = |width: f64, key: &str| {
            items.push(line(
                Pattern::Solid,
                usual,
                width,
                false,
                self.i18n.text(key),
            ));
        };
        if is_assessed {
            wide(ties::quality_width(0.0), "scene-quality-lowest");
            wide(ties::quality_width(4.0), "scene-quality-highest");
        }
        if is_unassessed {
            wide(ties::UNASSESSED, "scene-quality-none");
        }
        if has_one_way {
            items.push(line(
                Pattern::Solid,
                usual,
                2.0,
                true,
                self.i18n.word(Direction::OneWay),
            ));
        }
        items
    }
}

fn index<T: Vocabulary>(all: &[T], word: T) -> usize {
    all.iter().position(|w| *w == word).unwrap_or(0)
}

fn present<T: Vocabulary>(all: &'static [T], flags: &[bool]) -> impl Iterator<Item = T> {
    all.iter()
        .zip(flags)
        .filter(|(_, flag)| **flag)
        .map(|(word, _)| *word)
}
