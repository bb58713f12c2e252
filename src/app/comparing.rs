//! The comparison under way: the variant that is shown beside another one.

use std::sync::Arc;

use egui::Ui;
use uuid::Uuid;

use crate::analysis::{Asked, Followed};
use crate::canvas::SecondMap;
use crate::canvas::second::{Pairs, Shown};
use crate::compare::{Comparison, Input, usual_group};
use crate::context::{Action, Compared};
use crate::model::{StakeholderId, TieFilter, VariantId};
use crate::panels::comparison::{self, ComparePane};
use crate::style::Tokens;

use super::{App, wake};

/// Up to so many stakeholders and ties of both variants it is worked out in the frame.
pub(super) const AT_ONCE: usize = 1_200;

/// What a comparison depends on.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    project: Uuid,
    variants: [VariantId; 2],
    revision: u64,
    filter: TieFilter,
    group: Vec<StakeholderId>,
}

pub(super) struct Comparing {
    with: VariantId,
    /// Whose bargaining position is told; the target group where nobody was chosen.
    chosen: Option<StakeholderId>,
    group: Vec<StakeholderId>,
    comparison: Followed<Key, Arc<Comparison>>,
    /// What of it is drawn over the map.
    drawn: Option<Arc<Compared>>,
    pane: ComparePane,
    /// The other variant has a map of its own beside this one's.
    is_beside: bool,
    second: SecondMap,
    /// The signs on the second map, and which of its ties is which of the first's.
    drawn_second: Option<(Arc<Compared>, Pairs)>,
}

impl App {
    /// Whether a comparison is on screen.
    pub fn is_comparing(&self) -> bool {
        self.comparing.is_some()
    }

    /// Begins to compare with the variant before this one, or the one after it; or ends it.
    pub(super) fn toggle_comparing(&mut self) {
        if self.comparing.take().is_some() {
            return;
        }
        let here = self.session.variant_id();
        let variants = &self.session.project().variants;
        let other = variants.range(..here).next_back();
        let other = other.or_else(|| variants.iter().find(|(id, _)| **id != here));
        if let Some((with, _)) = other {
            self.compare_with(*with);
        }
    }

    pub(super) fn compare_with(&mut self, with: VariantId) {
        self.learning.close();
        self.charting = None;
        let before = self.comparing.take();
        self.comparing = Some(Comparing {
            with,
            chosen: before.as_ref().and_then(|comparing| comparing.chosen),
            group: Vec::new(),
            comparison: Followed::new(self.is_inline),
            drawn: None,
            is_beside: before.as_ref().is_some_and(|comparing| comparing.is_beside),
            second: SecondMap::default(),
            drawn_second: None,
            pane: before.map_or_else(ComparePane::default, |comparing| comparing.pane),
        });
    }

    pub(super) fn compare_group(&mut self, id: Option<StakeholderId>) {
        if let Some(comparing) = &mut self.comparing {
            comparing.chosen = id;
        }
    }

    /// Compares anew where something has changed.
    pub(super) fn follow_comparing(&mut self, ctx: &egui::Context) {
        let project = self.session.project();
        let Some(comparing) = &mut self.comparing else {
            return;
        };
        let second = self.session.variant_id();
        if project.variant(comparing.with).is_none() {
            self.comparing = None;
            return;
        }
        let variants = [comparing.with, second];
        comparing.group = match comparing.chosen {
            Some(id) if project.stakeholder(id).is_some() => vec![id],
            _ => usual_group(project, variants),
        };
        let key = Key {
            project: project.uuid,
            variants,
            revision: self.session.revision(),
            filter: project.view.filter.clone(),
            group: comparing.group.clone(),
        };
        let others = |old: &Key| old.variants != key.variants;
        if comparing.comparison.key().is_some_and(others) {
            comparing.comparison.forget();
            comparing.drawn = None;
        }
        let size: usize = variants
            .iter()
            .filter_map(|id| project.variant(*id))
            .map(|variant| variant.members.len() + variant.ties.len())
            .sum();
        let job = |key: &Key| {
            let (project, key) = (project.clone(), key.clone());
            move |asked: &Asked<_>| {
                let input = Input {
                    project: &project,
                    first: key.variants[0],
                    second: key.variants[1],
                    filter: &key.filter,
                    group: &key.group,
                };
                let mut comparison = Comparison::of(&input, &|| asked.go_on())?;
                let analyses = std::mem::take(&mut comparison.analyses);
                comparison.analyses = analyses.map(|numbers| numbers.as_shown(&project));
                Some(Arc::new(comparison))
            }
        };
        let is_small = size <= AT_ONCE;
        if comparing.comparison.follow(key, is_small, wake(ctx), job) {
            comparing.second.refresh();
            comparing.drawn = None;
            comparing.drawn_second = None;
        }
    }

    /// Draws the panel in the place of the inspector.
    pub(super) fn compare_pane(&mut self, ui: &mut Ui, tokens: &Tokens, actions: &mut Vec<Action>) {
        let Some(mut comparing) = self.comparing.take() else {
            return;
        };
        let compared = comparison::Compared {
            with: comparing.with,
            group: &comparing.group,
            comparison: comparing.comparison.answer(),
        };
        actions.extend(comparing.pane.ui(ui, &self.context(tokens), &compared));
        self.comparing = Some(comparing);
    }

    /// What the map shows of the comparison.
    pub(super) fn compared_on_map(&self) -> Option<Arc<Compared>> {
        let comparing = self.comparing.as_ref()?;
        let comparison = comparing.comparison.answer()?;
        if let Some(drawn) = &comparing.drawn {
            return Some(Arc::clone(drawn));
        }
        let mut drawn = Compared::on_second(comparison, self.shown_project())?;
        if comparing.is_beside {
            // The other map shows who and what is gone.
            drawn.gone.clear();
            drawn.gone_ties.clear();
        }
        Some(Arc::new(drawn))
    }

    /// What a picture shows of it: on paper nothing stands beside it.
    pub(super) fn compared_on_paper(&self) -> Option<Arc<Compared>> {
        let comparing = self.comparing.as_ref()?;
        let comparison = comparing.comparison.answer()?;
        let drawn = Compared::on_second(comparison, self.shown_project())?;
        Some(Arc::new(drawn))
    }

    /// Keeps what the map shows as long as the comparison stays.
    pub(super) fn keep_compared(&mut self) {
        let drawn = self.compared_on_map();
        if let Some(comparing) = &mut self.comparing {
            comparing.drawn = drawn;
        }
    }
}

impl App {
    /// Whether the other variant has a map of its own beside this one's.
    pub fn is_side_by_side(&self) -> bool {
        self.comparing
            .as_ref()
            .is_some_and(|comparing| comparing.is_beside)
    }

    /// Puts the map of the other variant beside this one's, or takes it away.
    pub(super) fn toggle_side_by_side(&mut self) {
        if self.comparing.is_none() {
            self.toggle_comparing();
        }
        if let Some(comparing) = &mut self.comparing {
            comparing.is_beside ^= true;
            comparing.drawn = None;
        }
        self.pending_fit = true;
    }

    /// Shows the map of the other variant beside this one's.
    pub(super) fn show_beside(&mut self) {
        if !self.is_side_by_side() {
            self.toggle_side_by_side();
        }
    }

    /// Gives the keyboard to the map of the other variant.
    pub(super) fn focus_second_map(&mut self) {
        if let Some(comparing) = &mut self.comparing {
            comparing.second.focus();
        }
    }

    /// Draws the map of the other variant.
    pub(super) fn second_map(
        &mut self,
        ui: &mut Ui,
        rect: egui::Rect,
        tokens: &Tokens,
        actions: &mut Vec<Action>,
    ) {
        let Some(mut comparing) = self.comparing.take() else {
            return;
        };
        if let Some(comparison) = comparing.comparison.answer().cloned() {
            let (drawn, pairs) = comparing.drawn_second.get_or_insert_with(|| {
                let signs = Arc::new(Compared::on_first(&comparison));
                (signs, Pairs::of(&comparison))
            });
            let shown = Shown {
                variant: comparison.first,
                analysis: &comparison.analyses[0],
                compared: Some(Arc::clone(drawn)),
                pairing: pairs,
            };
            let mut canvas = std::mem::take(&mut self.canvas);
            let context = self.context(tokens);
            actions.extend(comparing.second.ui(ui, rect, &mut canvas, &context, &shown));
            self.canvas = canvas;
        }
        self.comparing = Some(comparing);
    }
}
