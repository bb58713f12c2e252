//! An operation of the training that is being filled in: its effect is worked out on a copy, shown in
//! words and on the map, and carried out as one step or given up without a trace.

use std::sync::Arc;

use egui::{Key, Modifiers, Ui};

use crate::analysis::{Asked, Followed};
use crate::canvas::CanvasCommand;
use crate::compare::{Comparison, Input, Verdict, usual_group};
use crate::context::{Action, Assumed, Newcomer};
use crate::edit::rearrange::Operation;
use crate::edit::{Edit, NewVariant, Session};
use crate::model::{Project, StakeholderId};
use crate::panels::rearrangement::{Effect, Form, Kind, Outcome, Preview, action};
use crate::style::Tokens;

use super::comparing::AT_ONCE;
use super::{App, wake};

/// What an effect depends on.
#[derive(PartialEq)]
struct Filled {
    revision: u64,
    operation: Option<Operation>,
    is_masked: bool,
}

/// What is to be found out on a thread of its own.
struct Question {
    document: Project,
    operation: Option<Operation>,
    is_masked: bool,
}

pub(super) struct Rearranging {
    form: Form,
    effect: Followed<Filled, Effect>,
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
            effect: Followed::new(self.is_inline),
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
        self.follow_rearranging(ui.ctx(), &mut rearranging);
        let preview = Preview {
            effect: rearranging.effect.answer(),
            is_current: rearranging.effect.is_current(),
        };
        let outcome = rearranging.form.ui(ui, &self.context(tokens), &preview);
        let escaped = ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
        match outcome {
            _ if escaped => {}
            Outcome::Cancel => {}
            Outcome::Apply(operation) => actions.push(action(operation)),
            Outcome::Stay => self.rearranging = Some(rearranging),
        }
        if self.rearranging.is_none() {
            // The field that had the keys is gone: they go back to the map.
            self.canvas.run(CanvasCommand::Focus);
            ui.ctx().request_repaint();
        }
    }

    /// Works the effect out anew where the form or the document has changed.
    fn follow_rearranging(&self, ctx: &egui::Context, rearranging: &mut Rearranging) {
        let key = Filled {
            revision: self.session.revision(),
            operation: rearranging.form.operation(),
            is_masked: self.is_masked(),
        };
        let variant = self.session.variant();
        // The comparison is of two of its size.
        let is_small = 2 * (variant.members.len() + variant.ties.len()) <= AT_ONCE;
        let job = |key: &Filled| {
            let question = Question {
                document: self.session.document(),
                operation: key.operation.clone(),
                is_masked: key.is_masked,
            };
            move |asked: &Asked<_>| question.effect(&|| asked.go_on())
        };
        rearranging.effect.follow(key, is_small, wake(ctx), job);
    }

    /// What the map shows of it: who and what would go, who would come, and the new ties.
    pub(super) fn show_rearranging(&mut self) {
        let Some(rearranging) = &self.rearranging else {
            return;
        };
        let Some(Ok((project, comparison))) = rearranging.effect.answer() else {
            return;
        };
        let here = &self.session.variant().members;
        let after = project.variant(comparison.second);
        let members = after.into_iter().flat_map(|after| after.members.values());
        let newcomers = members.filter(|member| !here.contains_key(&member.id));
        self.canvas.pointers.newcomers = newcomers
            .filter_map(|member| {
                let stakeholder = project.stakeholder(member.id)?;
                Some(Newcomer {
                    id: member.id,
                    at: member.position,
                    name: stakeholder.display_label().to_owned(),
                })
            })
            .collect();
        let new = comparison.ties.iter();
        let new = new.filter(|tie| matches!(tie.verdict(), Verdict::New | Verdict::Mapped));
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

impl Question {
    /// The variant with the operation carried out in a copy of it, compared with itself as it is.
    /// `None` where nobody waits for it any more.
    fn effect(self, go_on: &dyn Fn() -> bool) -> Option<Effect> {
        let Some(operation) = self.operation else {
            return Some(Err("rearrange-incomplete"));
        };
        let first = self.document.active_variant();
        let name = self.document.variant(first)?.header.name.clone();
        let mut copy = Session::new(self.document);
        let duplicate = Edit::AddVariant(Box::new(NewVariant::named(&name, Some(first))));
        let done = copy
            .apply(duplicate)
            .and_then(|_| copy.apply(Edit::Rearrange(Box::new(operation))));
        match done {
            Ok(true) => {}
            Ok(false) => return Some(Err("rearrange-nothing")),
            Err(error) => return Some(Err(error.text_key())),
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
        let comparison = Comparison::of(&input, go_on)?;
        let project = if self.is_masked {
            project.pseudonymised()
        } else {
            project
        };
        Some(Ok((project, comparison)))
    }
}
