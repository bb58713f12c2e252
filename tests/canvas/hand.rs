//! A canvas in a window without pixels, with a session behind it, and a hand that points and types.

use egui::{Event, Key, Modifiers, MouseWheelUnit, PointerButton, Pos2, Vec2};
use egui_kittest::Harness;
use jejaring::analysis::Analysis;
use jejaring::canvas::{Canvas, CanvasCommand};
use jejaring::context::{Action, Context};
use jejaring::edit::{Edit, Selection, Session};
use jejaring::i18n::{I18n, Lang};
use jejaring::model::{Point, Project, StakeholderId};
use jejaring::style::Tokens;

/// What the app shell would own.
pub struct Shell {
    pub session: Session,
    pub canvas: Canvas,
    pub analysis: Analysis,
    pub i18n: I18n,
    pub tokens: Tokens,
    pub commands: Vec<&'static str>,
    /// Width of a panel left of the canvas, in points.
    pub panel: f32,
    is_themed: bool,
}

impl Shell {
    fn ui(&mut self, ui: &mut egui::Ui) {
        if !self.is_themed {
            jejaring::theme::install(ui.ctx());
            self.is_themed = true;
            ui.ctx().request_discard("fonts");
            return;
        }
        if self.panel > 0.0 {
            egui::Panel::left("panel")
                .exact_size(self.panel)
                .show(ui, |_| {});
        }
        let context = Context {
            masked: None,
            findings: &[],
            thresholds: &jejaring::findings::Thresholds::USUAL,
            session: &self.session,
            analysis: &self.analysis,
            i18n: &self.i18n,
            tokens: &self.tokens,
            now: jiff::Timestamp::UNIX_EPOCH,
        };
        let (response, asked) = self.canvas.react(ui, &context);
        for action in asked {
            self.apply(action);
        }
        let context = Context {
            masked: None,
            findings: &[],
            thresholds: &jejaring::findings::Thresholds::USUAL,
            session: &self.session,
            analysis: &self.analysis,
            i18n: &self.i18n,
            tokens: &self.tokens,
            now: jiff::Timestamp::UNIX_EPOCH,
        };
        for action in self.canvas.show(ui, &response, &context) {
            self.apply(action);
        }
    }

    fn apply(&mut self, action: Action) {
        match action {
            Action::Edit(edit) => {
                self.session.apply(edit).unwrap();
            }
            Action::Select(selection) => self.session.select(selection),
            Action::Preview(places) => self.session.preview(&places),
            Action::PreviewNotes(places) => self.session.preview_notes(&places),
            Action::CommitPreview => self.session.commit_preview(),
            Action::AbortPreview => self.session.abort_preview(),
            Action::SetView(view) => self.session.set_view(view),
            Action::Reveal(id) => self.canvas.run(CanvasCommand::Reveal(id)),
            Action::Rename(id) => self.canvas.run(CanvasCommand::Rename(id)),
            Action::Command(id) => self.commands.push(id),
            other => panic!("the canvas does not ask for that: {other:?}"),
        }
    }
}

pub struct Hand {
    pub harness: Harness<'static, Shell>,
    at: Pos2,
    held: Modifiers,
}

/// Window size of the tests, in points.
pub const SIZE: Vec2 = Vec2::new(1000.0, 700.0);

impl Hand {
    /// A canvas on a document.
    pub fn with(session: Session) -> Self {
        let shell = Shell {
            session,
            canvas: Canvas::default(),
            analysis: Analysis::default(),
            i18n: I18n::new(Lang::English),
            tokens: Tokens::light(),
            commands: Vec::new(),
            panel: 0.0,
            is_themed: false,
        };
        let mut harness = Harness::builder()
            .with_size(SIZE)
            .with_step_dt(1.0 / 60.0)
            // Tooltips and menus take a moment to come to rest.
            .with_max_steps(60)
            .build_ui_state(|ui, shell: &mut Shell| shell.ui(ui), shell);
        harness.run();
        Self {
            harness,
            at: Pos2::ZERO,
            held: Modifiers::NONE,
        }
    }

    /// An empty map.
    pub fn empty() -> Self {
        Self::with(Session::new(Project::new("Baseline")))
    }

    /// A map with stakeholders A, B, C … at places, at 100 %.
    pub fn on(places: &[(f64, f64)]) -> Self {
        let mut session = Session::new(Project::new("Baseline"));
        for (i, (x, y)) in places.iter().enumerate() {
            let name = char::from(b'A' + i as u8).to_string();
            let at = Point::new(*x, *y);
            session.apply(Edit::AddStakeholder { at, name }).unwrap();
        }
        session.select(Selection::none());
        let mut hand = Self::with(session);
        hand.command(CanvasCommand::ZoomToActualSize);
        hand
    }

    pub fn session(&self) -> &Session {
        &self.harness.state().session
    }

    pub fn canvas(&self) -> &Canvas {
        &self.harness.state().canvas
    }

    pub fn command(&mut self, command: CanvasCommand) {
        self.harness.state_mut().canvas.run(command);
        self.harness.run();
    }

    /// The stakeholder of this name.
    pub fn id(&self, name: &str) -> StakeholderId {
        let mut all = self.session().project().stakeholders.values();
        all.find(|s| s.name == name)
            .unwrap_or_else(|| panic!("no {name}"))
            .id
    }

    pub fn names(&self) -> Vec<String> {
        let project = self.session().project();
        let members = self.session().variant().members.keys();
        members
            .map(|id| project.stakeholders[id].name.clone())
            .collect()
    }

    /// The ties, as pairs of names.
    pub fn ties(&self) -> Vec<(String, String)> {
        let project = self.session().project();
        let name = |id| project.stakeholders[&id].name.clone();
        let ties = self.session().variant().ties.values();
        ties.map(|tie| (name(tie.from), name(tie.to))).collect()
    }

    pub fn place(&self, name: &str) -> Point {
        self.session().variant().members[&self.id(name)].position
    }

    pub fn selected(&self) -> Vec<String> {
        let project = self.session().project();
        let ids = self.session().selection().stakeholders.iter();
        ids.map(|id| project.stakeholders[id].name.clone())
            .collect()
    }

    /// The middle of a stakeholder's mark on screen.
    pub fn centre(&self, name: &str) -> Pos2 {
        self.on_screen(self.place(name))
    }

    /// A place right on the right edge of a stakeholder's mark.
    pub fn rim(&self, name: &str) -> Pos2 {
        let id = self.id(name);
        let nodes = &self.canvas().scene().nodes;
        let radius = nodes.iter().find(|node| node.id == id).unwrap().radius;
        self.on_screen(self.place(name) + Point::new(radius, 0.0))
    }

    pub fn on_screen(&self, point: Point) -> Pos2 {
        self.canvas().camera().screen_from_canvas(point)
    }

    /// Holds these keys until told otherwise.
    pub fn hold(&mut self, modifiers: Modifiers) -> &mut Self {
        self.held = modifiers;
        self.harness.event(Event::ModifiersChanged(modifiers));
        self.harness.run();
        self
    }

    pub fn move_to(&mut self, at: Pos2) -> &mut Self {
        self.at = at;
        self.harness.hover_at(at);
        self.harness.run();
        self
    }

    fn button(&mut self, button: PointerButton, pressed: bool) -> &mut Self {
        self.harness.event(Event::PointerButton {
            pos: self.at,
            button,
            pressed,
            modifiers: self.held,
        });
        self.harness.run();
        self
    }

    pub fn press(&mut self) -> &mut Self {
        self.button(PointerButton::Primary, true)
    }

    pub fn release(&mut self) -> &mut Self {
        self.button(PointerButton::Primary, false)
    }

    pub fn press_secondary(&mut self) -> &mut Self {
        self.button(PointerButton::Secondary, true)
    }

    pub fn release_secondary(&mut self) -> &mut Self {
        self.button(PointerButton::Secondary, false)
    }

    pub fn press_middle(&mut self) -> &mut Self {
        self.button(PointerButton::Middle, true)
    }

    pub fn release_middle(&mut self) -> &mut Self {
        self.button(PointerButton::Middle, false)
    }

    pub fn click(&mut self, at: Pos2) -> &mut Self {
        // Long enough after the last click not to be the second of two.
        for _ in 0..40 {
            self.harness.step();
        }
        self.move_to(at).press().release()
    }

    pub fn double_click(&mut self, at: Pos2) -> &mut Self {
        self.click(at).press().release()
    }

    pub fn drag(&mut self, from: Pos2, to: Pos2) -> &mut Self {
        self.start_drag(from, to).release()
    }

    /// Presses, and moves in three steps, without a release.
    pub fn start_drag(&mut self, from: Pos2, to: Pos2) -> &mut Self {
        self.move_to(from).press();
        for share in [0.3, 0.7, 1.0] {
            self.move_to(from + (to - from) * share);
        }
        self
    }

    /// A whole drag between two frames, as on a machine that draws slowly.
    pub fn drag_in_one_frame(&mut self, from: Pos2, to: Pos2) -> &mut Self {
        self.move_to(from);
        let modifiers = self.held;
        let button = |pos, pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers,
        };
        let steps = [0.3, 0.7, 1.0].map(|share| Event::PointerMoved(from + (to - from) * share));
        let events = &mut self.harness.input_mut().events;
        events.push(button(from, true));
        events.extend(steps);
        events.push(button(to, false));
        self.at = to;
        self.harness.step();
        self.harness.run();
        self
    }

    pub fn wheel(&mut self, notches: f32) -> &mut Self {
        self.harness.event(Event::MouseWheel {
            unit: MouseWheelUnit::Line,
            delta: Vec2::new(0.0, notches),
            phase: egui::TouchPhase::Move,
            modifiers: self.held,
        });
        self.harness.run();
        self
    }

    pub fn key(&mut self, key: Key) -> &mut Self {
        self.key_with(Modifiers::NONE, key)
    }

    pub fn key_with(&mut self, modifiers: Modifiers, key: Key) -> &mut Self {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
        self
    }

    pub fn text(&mut self, text: &str) -> &mut Self {
        self.harness.event(Event::Text(text.to_owned()));
        self.harness.run();
        self
    }
}
