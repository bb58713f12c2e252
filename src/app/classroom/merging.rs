//! One network out of those of all groups: who is whom is confirmed by hand, then a new document
//! stands in the place of the open one, which was asked about first.

use egui::{Align, Frame, Key, Layout, Margin, Modifiers, RichText, ScrollArea, Stroke, Ui};
use egui::{WidgetInfo, WidgetType};

use crate::classroom::Shown;
use crate::classroom::merge::{Answer, Matching, Question, Reason, Source, build};
use crate::i18n::I18n;
use crate::layout::Unwatched;
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::App;
use super::super::dialogs::{Dialog, Outcome, buttons, cancel, primary, title};
use super::super::files::Then;

/// The keys that answer, in the order of the buttons.
const ANSWERS: [(Key, Answer, &str); 3] = [
    (Key::Num1, Answer::Same, "merge-same"),
    (Key::Num2, Answer::Different, "merge-different"),
    (Key::Num3, Answer::Skipped, "merge-skip"),
];

/// Who is whom, as far as it is said.
pub struct MergeForm {
    matching: Matching,
    answers: Vec<Answer>,
    /// How many stakeholders there will be.
    after: usize,
    /// The question that the keys answer.
    current: usize,
    is_moved: bool,
    with_own: bool,
}

impl MergeForm {
    fn new(sources: Vec<Source>) -> Self {
        let matching = Matching::of(sources);
        let answers = matching.usual_answers();
        Self {
            after: matching.together(&answers).len(),
            answers,
            matching,
            current: 0,
            is_moved: false,
            with_own: true,
        }
    }

    fn answer(&mut self, at: usize, answer: Answer) {
        if let Some(said) = self.answers.get_mut(at) {
            *said = answer;
            self.after = self.matching.together(&self.answers).len();
        }
    }

    /// The questions that are no more than likely, before those of the very same name.
    fn uncertain(&self) -> usize {
        let mut questions = self.matching.questions.iter();
        questions
            .position(|question| question.reason == Reason::Name)
            .unwrap_or(self.matching.questions.len())
    }

    pub(in crate::app) fn ui(&mut self, ui: &mut Ui, i18n: &I18n) -> Outcome {
        self.take_in_keys(ui);
        title(ui, &i18n.text("merge-heading"));
        let sources = &self.matching.sources;
        let before: usize = sources.iter().map(|s| s.project.stakeholders.len()).sum();
        let args = [
            ("files", sources.len().into()),
            ("before", before.into()),
            ("after", self.after.into()),
        ];
        ui.label(i18n.with("merge-summary", &args));
        ui.label(RichText::new(i18n.text("merge-about")).weak());
        ui.add_space(6.0);
        let height = (ui.ctx().content_rect().height() - 320.0).max(160.0);
        ScrollArea::vertical()
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| self.questions(ui, i18n));
        ui.add_space(6.0);
        theme::checkbox(ui, &mut self.with_own, i18n.text("merge-with-own"));
        ui.label(
            RichText::new(i18n.text("merge-keys"))
                .weak()
                .size(type_scale::SECONDARY),
        );
        buttons(ui, |ui| {
            if primary(ui, &i18n.text("merge-confirm")).clicked() {
                return Outcome::MergeGroups;
            }
            let open = self
                .answers
                .iter()
                .filter(|a| **a == Answer::Skipped)
                .count();
            let outcome = cancel(ui, i18n);
            if open > 0 {
                let text = i18n.with("merge-open", &[("n", open.into())]);
                ui.label(RichText::new(text).weak());
            }
            outcome
        })
    }

    fn take_in_keys(&mut self, ui: &mut Ui) {
        let last = self.matching.questions.len().saturating_sub(1);
        let pressed = |ui: &mut Ui, key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        let before = self.current;
        if pressed(ui, Key::ArrowDown) {
            self.current = (self.current + 1).min(last);
        }
        if pressed(ui, Key::ArrowUp) {
            self.current = self.current.saturating_sub(1);
        }
        for (key, answer, _) in ANSWERS {
            if pressed(ui, key) {
                self.answer(self.current, answer);
                self.current = (self.current + 1).min(last);
            }
        }
        self.is_moved = self.current != before;
    }

    fn questions(&mut self, ui: &mut Ui, i18n: &I18n) {
        let uncertain = self.uncertain();
        let all = self.matching.questions.len();
        if self.matching.is_exact_only() {
            ui.label(i18n.text("merge-exact-only"));
        } else if all == 0 {
            ui.label(RichText::new(i18n.text("merge-nobody")).weak());
        }
        for at in 0..all {
            let heading = match at {
                0 if uncertain > 0 => Some(("merge-uncertain", uncertain)),
                at if at == uncertain => Some(("merge-certain", all - uncertain)),
                _ => None,
            };
            if let Some((key, n)) = heading {
                ui.add_space(4.0);
                let text = i18n.with(key, &[("n", n.into())]);
                ui.label(RichText::new(text).font(theme::bold(type_scale::BODY)));
            }
            if let Some(answer) = self.question(ui, i18n, at) {
                self.current = at;
                self.answer(at, answer);
            }
        }
    }

    /// One question. Returns what was pressed.
    fn question(&self, ui: &mut Ui, i18n: &I18n, at: usize) -> Option<Answer> {
        let tokens = theme::tokens(ui.ctx());
        let question = &self.matching.questions[at];
        let is_current = at == self.current;
        let (ground, edge) = if is_current {
            (tokens.accent_wash, tokens.accent)
        } else {
            (tokens.panel, tokens.line)
        };
        let mut pressed = None;
        let frame = Frame::new()
            .fill(theme::color(ground))
            .stroke(Stroke::new(1.0, theme::color(edge)))
            .corner_radius(theme::RADIUS)
            .inner_margin(Margin::symmetric(10, 6));
        let shown = frame.show(ui, |ui| {
            ui.horizontal(|ui| {
                let names = self.spoken(question);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    // The first button stands at the left.
                    for (number, (_, answer, key)) in
                        (1..).zip(ANSWERS).collect::<Vec<_>>().into_iter().rev()
                    {
                        let on = self.answers.get(at) == Some(&answer);
                        let text = i18n.text(key);
                        let button = egui::Button::selectable(on, format!("{number} {text}"));
                        let response = ui.add(button);
                        let spoken = format!("{text}: {names}");
                        response.widget_info(|| {
                            WidgetInfo::selected(WidgetType::RadioButton, true, on, &spoken)
                        });
                        if response.clicked() {
                            pressed = Some(answer);
                        }
                    }
                    ui.with_layout(Layout::top_down(Align::Min), |ui| {
                        ui.spacing_mut().item_spacing.y = 2.0;
                        for person in &question.people {
                            self.person(ui, *person);
                        }
                        let reason = RichText::new(reason(&question.reason, i18n))
                            .size(type_scale::SECONDARY)
                            .color(theme::color(tokens.secondary));
                        ui.label(reason);
                    });
                });
            });
        });
        if is_current && self.is_moved {
            shown.response.scroll_to_me(None);
        }
        pressed
    }

    /// A name, and who drew it.
    fn person(&self, ui: &mut Ui, person: usize) {
        let person = &self.matching.people[person];
        let groups = person
            .whos
            .iter()
            .filter_map(|who| self.matching.sources.get(who.source));
        let groups: Vec<&str> = groups.map(|source| source.name.as_str()).collect();
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(&person.name).font(theme::bold(type_scale::BODY)));
            let groups = RichText::new(groups.join(", ")).size(type_scale::SECONDARY);
            ui.label(groups.weak());
        });
    }

    fn spoken(&self, question: &Question) -> String {
        let names = question
            .people
            .iter()
            .map(|person| self.matching.people[*person].name.as_str());
        names.collect::<Vec<_>>().join(" / ")
    }
}

fn reason(reason: &Reason, i18n: &I18n) -> String {
    let label = |key: &str, label: &str| i18n.with(key, &[("label", label.to_owned().into())]);
    match reason {
        Reason::Name => i18n.text("merge-reason-name"),
        Reason::Label(text) => label("merge-reason-label", text),
        Reason::LabelOfName(text) => label("merge-reason-label-name", text),
        Reason::Letters(n) => i18n.with("merge-reason-letters", &[("n", (*n).into())]),
        Reason::Words => i18n.text("merge-reason-words"),
    }
}

impl App {
    /// Asks who is whom.
    pub(super) fn ask_about_merging(&mut self) {
        let tokens = crate::style::Tokens::light();
        let mut groups = std::mem::take(&mut self.classroom.groups);
        let context = self.context(&tokens);
        let mut sources: Vec<Source> = Vec::new();
        for group in &mut groups {
            let name = group.name(&context, Shown::Baseline);
            let Some(overview) = group.overview() else {
                continue;
            };
            // Groups that are called the same are told apart by their files.
            let is_taken = sources.iter().any(|source| source.name == name);
            let name = if is_taken {
                format!("{name} ({})", group.file())
            } else {
                name
            };
            sources.push(Source {
                name,
                project: overview.project.clone(),
            });
        }
        self.classroom.groups = groups;
        let form = MergeForm::new(sources);
        self.dialogs.push_back(Dialog::MergeGroups(Box::new(form)));
    }

    /// Merges as was said; the document comes when it is there.
    pub(in crate::app) fn merge_groups(&mut self, ctx: &egui::Context, form: MergeForm) {
        let lang = self.i18n.lang();
        self.classroom.merging.start("merge", ctx, move || {
            let i18n = I18n::new(lang);
            let (matching, answers) = (&form.matching, &form.answers);
            build(matching, answers, form.with_own, &i18n, &Unwatched).map(Box::new)
        });
    }

    /// Takes in a merged document, and asks about the open one.
    pub(super) fn follow_merging(&mut self, ctx: &egui::Context) {
        while let Some(merged) = self.classroom.merging.poll() {
            if merged.is_some() {
                self.classroom.merged = merged;
                self.guard(ctx, Then::Merged);
            }
        }
    }

    /// Shows the merged document: it is nowhere on disk yet.
    pub(in crate::app) fn show_merged(&mut self) {
        if let Some(project) = self.classroom.merged.take() {
            self.leave_document();
            self.show_document(*project, None);
            self.session.mark_unsaved();
            let text = self.i18n.text("merge-done");
            self.say(text);
        }
    }
}
