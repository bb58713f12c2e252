//! One network out of those of all groups: who is whom is confirmed by hand, then a new document
//! stands in the place of the open one, which was asked about first.

use egui::{Align, Key, Label, Layout, Modifiers, Rect, RichText, ScrollArea, Stroke, StrokeKind};
use egui::{Ui, UiBuilder, WidgetInfo, WidgetType, vec2};

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
    /// It has not been drawn yet.
    is_new: bool,
}

/// Height of a question's line of text and what stands around its lines, in points.
const LINE: f32 = 22.0;
const AROUND: f32 = 34.0;
/// Height of a heading, and what parts questions.
const HEADING: f32 = 30.0;
const GAP: f32 = 6.0;

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
            is_new: true,
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
        let mut list = ScrollArea::vertical()
            .max_height(height)
            .auto_shrink([false, true]);
        if std::mem::take(&mut self.is_new) {
            list = list.vertical_scroll_offset(0.0);
        }
        list.show_viewport(ui, |ui, seen| self.questions(ui, i18n, seen));
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

    /// How high a question is, in points.
    fn height(&self, at: usize) -> f32 {
        let people = self
            .matching
            .questions
            .get(at)
            .map_or(0, |q| q.people.len());
        AROUND + LINE * people as f32
    }

    /// The questions; only those in sight are drawn.
    fn questions(&mut self, ui: &mut Ui, i18n: &I18n, seen: Rect) {
        let uncertain = self.uncertain();
        let all = self.matching.questions.len();
        if self.matching.is_exact_only() {
            ui.label(i18n.text("merge-exact-only"));
        } else if all == 0 {
            ui.label(RichText::new(i18n.text("merge-nobody")).weak());
        }
        let corner = ui.cursor().min;
        let width = ui.available_width();
        let place = |top: f32, height: f32| {
            Rect::from_min_size(corner + vec2(0.0, top), vec2(width, height))
        };
        let mut top = 0.0;
        let mut pressed = None;
        for at in 0..all {
            let heading = match at {
                0 if uncertain > 0 => Some(("merge-uncertain", uncertain)),
                at if at == uncertain => Some(("merge-certain", all - uncertain)),
                _ => None,
            };
            if let Some((key, n)) = heading {
                let rect = place(top, HEADING);
                let text = i18n.with(key, &[("n", n.into())]);
                let text = RichText::new(text).font(theme::bold(type_scale::BODY));
                ui.put(rect, |ui: &mut Ui| {
                    let layout = Layout::left_to_right(Align::Center);
                    ui.with_layout(layout, |ui| ui.label(text)).inner
                });
                top += HEADING;
            }
            let rect = place(top, self.height(at));
            top += rect.height() + GAP;
            if at == self.current && self.is_moved {
                ui.scroll_to_rect(rect, None);
            }
            if rect.bottom() - corner.y < seen.top() || rect.top() - corner.y > seen.bottom() {
                continue;
            }
            let builder = UiBuilder::new().id_salt(at).max_rect(rect);
            let answer = ui.scope_builder(builder, |ui| self.question(ui, i18n, at, rect));
            pressed = pressed.or(answer.inner.map(|answer| (at, answer)));
        }
        ui.advance_cursor_after_rect(place(0.0, top));
        if let Some((at, answer)) = pressed {
            self.current = at;
            self.answer(at, answer);
        }
    }

    /// One question. Returns what was pressed.
    fn question(&self, ui: &mut Ui, i18n: &I18n, at: usize, rect: Rect) -> Option<Answer> {
        let tokens = theme::tokens(ui.ctx());
        let question = &self.matching.questions[at];
        let (ground, edge) = if at == self.current {
            (tokens.accent_wash, tokens.accent)
        } else {
            (tokens.panel, tokens.line)
        };
        let edge = Stroke::new(1.0, theme::color(edge));
        let painter = ui.painter();
        painter.rect(
            rect,
            theme::RADIUS,
            theme::color(ground),
            edge,
            StrokeKind::Inside,
        );
        let names = self.spoken(question);
        let mut pressed = None;
        let inner = rect.shrink2(vec2(10.0, 6.0));
        let layout = Layout::right_to_left(Align::Center);
        ui.scope_builder(UiBuilder::new().max_rect(inner).layout(layout), |ui| {
            // The first button stands at the left.
            let buttons = (1..).zip(ANSWERS).collect::<Vec<_>>();
            for (number, (_, answer, key)) in buttons.into_iter().rev() {
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
            ui.add_space(8.0);
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for person in &question.people {
                    self.person(ui, *person);
                }
                let reason = RichText::new(reason(&question.reason, i18n))
                    .size(type_scale::SECONDARY)
                    .color(theme::color(tokens.secondary));
                ui.add(Label::new(reason).truncate());
            });
        });
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
        let size = vec2(ui.available_width(), LINE);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            let name = RichText::new(&person.name).font(theme::bold(type_scale::BODY));
            ui.add(Label::new(name).truncate());
            let groups = RichText::new(groups.join(", ")).size(type_scale::SECONDARY);
            ui.add(Label::new(groups.weak()).truncate());
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
    /// Looks for who may be whom; the questions come when they are there.
    pub(super) fn ask_about_merging(&mut self, ctx: &egui::Context) {
        if self.classroom.matching.is_busy() {
            return;
        }
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
        let text = self.i18n.text("merge-looking");
        self.say(text);
        let matching = &mut self.classroom.matching;
        matching.start("merge-matching", ctx, move || {
            Box::new(MergeForm::new(sources))
        });
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

    /// Takes in the questions, and a merged document; then the open one is asked about.
    pub(super) fn follow_merging(&mut self, ctx: &egui::Context) {
        while let Some(form) = self.classroom.matching.poll() {
            self.notice = None;
            // Whoever has gone elsewhere meanwhile is not asked.
            if self.classroom.is_shown {
                self.dialogs.push_back(Dialog::MergeGroups(form));
            }
        }
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
