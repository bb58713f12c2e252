//! An operation of the training that is being filled in: its effect is worked out on a copy, shown in
//! words and on the map, and carried out as one step or given up without a trace.

use std::sync::Arc;

use egui::{Key, Modifiers, Ui};

use crate::compare::{Comparison, Input, Verdict, usual_group};
use crate::context::{Action, Assumed};
use crate::edit::rearrange::Operation;
use crate::edit::{Edit, Session};
use crate::model::{Project, StakeholderId};
use crate::panels::rearrangement::{Form, Kind, Outcome, action};
use crate::style::Tokens;

use super::App;

type Effect = Result<(Project, Comparison), String>;

pub(super) struct Rearranging {
    form: Form,
    /// What the effect was worked out for.
    key: Option<(u64, Option<Operation>)>,
    effect: Arc<Effect>,
}

impl App {
    /// Whether a form is open.
    pub fn is_rearranging(&self) -> bool {
        self.rearranging.is_some()
    }

    pub(super) fn open_rearranging(&mut self, ctx: &egui::Context, kind: Kind) {
        let tokens = crate::theme::tokens(ctx);
        let selected = self.session.selection().stakeholders.clone();
        let form = Form::new(kind, &selected, &self.context(&tokens));
        self.assuming = None;
        self.rearranging = Some(Rearranging {
            form,
            key: None,
            effect: Arc::new(Err(String::new())),
        });
    }

    /// Draws the form in the place of the inspector.
    pub(super) fn rearranging_pane(
        &mut self,
        ui: &mut Ui,
        tokens: &Tokens,
        actions: &mut Vec<Action>,
    ) {
        let Some(mut rearranging) = self.rearranging.take() else {
            return;
        };
        let operation = rearranging.form.operation();
        let key = Some((self.session.revision(), operation.clone()));
        if rearranging.key != key {
            rearranging.effect = Arc::new(self.effect_of(operation));
            rearranging.key = key;
        }
        let effect = Arc::clone(&rearranging.effect);
        let outcome = rearranging.form.ui(ui, &self.context(tokens), &effect);
        let escaped = ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
        match outcome {
            _ if escaped => {}
            Outcome::Cancel => {}
            Outcome::Apply(operation) => actions.push(action(operation)),
            Outcome::Stay => self.rearranging = Some(rearranging),
        }
        if self.rearranging.is_none() {
            ui.ctx().request_repaint();
        }
    }

    /// The variant with the operation carried out in a copy of it, compared with itself as it is.
    fn effect_of(&self, operation: Option<Operation>) -> Effect {
        let incomplete = || self.i18n.text("rearrange-incomplete");
        let operation = operation.ok_or_else(incomplete)?;
        let first = self.session.variant_id();
        let mut copy = Session::new(self.session.document());
        let name = self.session.variant().header.name.clone();
        let duplicate = Edit::AddVariant {
            name,
            copy_of: Some(first),
        };
        let done = copy
            .apply(duplicate)
            .and_then(|_| copy.apply(Edit::Rearrange(Box::new(operation))));
        match done {
            Ok(true) => {}
            Ok(false) => return Err(self.i18n.text("rearrange-nothing")),
            Err(error) => return Err(self.i18n.text(error.text_key())),
        }
        let project = copy.document();
        let second = project.active_variant();
        let group: Vec<StakeholderId> = usual_group(&project, [first, second]);
        let input = Input {
            project: &project,
            first,
            second,
            filter: &project.view.filter,
            group: &group,
        };
        let comparison = Comparison::of(&input, &|| true).ok_or_else(incomplete)?;
        let project = if self.is_masked() {
            project.pseudonymised()
        } else {
            project
        };
        Ok((project, comparison))
    }

    /// What the map shows of it: who and what would go, and new ties among those who are there.
    pub(super) fn show_rearranging(&mut self) {
        let Some(rearranging) = &self.rearranging else {
            return;
        };
        let Ok((project, comparison)) = rearranging.effect.as_ref() else {
            return;
        };
        let here = &self.session.variant().members;
        let after = project.variant(comparison.second);
        let new = comparison.ties.iter().filter(|tie| {
            matches!(tie.verdict(), Verdict::New | Verdict::Mapped)
                && here.contains_key(&tie.from)
                && here.contains_key(&tie.to)
        });
        self.canvas.pointers.ghosts = new
            .map(|tie| {
                let drawn = tie.second.and_then(|id| after?.ties.get(&id));
                let is_one_way =
                    drawn.is_some_and(|t| t.direction == crate::model::Direction::OneWay);
                (tie.from, tie.to, is_one_way)
            })
            .collect();
        let gone = comparison.stakeholders.iter();
        let gone = gone.filter(|change| change.membership == crate::compare::Presence::OnlyFirst);
        self.canvas.pointers.assumed = Some(Arc::new(Assumed {
            stakeholders: gone.map(|change| change.id).collect(),
            ties: comparison
                .ties
                .iter()
                .filter(|tie| tie.verdict() == Verdict::Gone)
                .filter_map(|tie| tie.first)
                .collect(),
            cut_off: Vec::new(),
        }));
    }
}
