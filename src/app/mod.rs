//! The eframe shell: owns the session and is the only place that changes it.
//!
//! `logic` takes in what happened (results, files, keys), `ui` lays the panes out and collects
//! their actions, `dispatch` carries actions and commands out.

mod arrange;
mod arrange_input;
mod assuming;
mod availability;
mod board;
mod charting;
mod classroom;
mod command;
mod comparing;
mod contact_dialog;
mod contacts;
mod copying;
mod dialogs;
mod dispatch;
mod due_files;
mod export_dialog;
mod exporting;
mod files;
mod findings;
mod focus_ring;
mod guiding;
mod history_pane;
mod import_dialog;
mod importing;
mod interface;
mod launch;
mod learning;
mod logic;
mod masking;
mod menu;
mod palette;
mod pane;
mod partnering;
mod picker;
mod presentation;
mod projector;
mod rearranging;
mod recovery;
mod reporting;
mod saved_views;
mod start_page;
mod status_bar;
mod surroundings;
mod tables;
mod tasks;
mod template_dialog;
mod trouble;
mod ui;
mod variant_dialog;
mod variant_tabs;

pub use availability::Needs;
pub use board::{Board, Table};
pub use command::{Command, GESTURES, TABLE};
pub use launch::{Launch, run};
pub use picker::{Backend, Picker};

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use jiff::Timestamp;

use crate::analysis::{Analysis, Worker};
use crate::canvas::{Canvas, Graphics};
use crate::context::{Action, Context};
use crate::edit::{Edit, Session};
use crate::i18n::{I18n, Lang};
use crate::io::printing::Programs;
use crate::io::private_log::Taken;
use crate::io::recovery::{Keeper, LastState, Schedule};
use crate::io::{Directories, FileLock, Fingerprint, RecentFiles, RecoveryStore, Settings};
use crate::model::{Project, SavedViewId, StakeholderId};
use crate::panels::analysis::AnalysisPane;
use crate::panels::find_bar::FindBar;
use crate::panels::inspector::Inspector;
use crate::panels::list::StakeholderList;
use crate::panels::saved_views::SavedViews;
use crate::style::Tokens;

use arrange::Arranging;
use assuming::Assuming;
use charting::Charting;
use classroom::Classroom;
use comparing::Comparing;
use dialogs::Dialog;
use due_files::DueFiles;
use files::FileDone;
use findings::Findings;
use guiding::Guiding;
use learning::Learning;
use masking::Masking;
use presentation::Presentation;
use projector::Projector;
use rearranging::Rearranging;
use reporting::Reporting;
use tasks::Tasks;

/// The panes that F6 walks through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pane {
    Canvas,
    /// The map beside the first.
    Beside,
    Inspector,
    List,
    Analysis,
}

/// A short message in the status bar, until the next thing happens.
struct Notice {
    text: String,
    is_error: bool,
    until: Instant,
}

/// Tells states of the document apart: its revision and what is being typed.
type EditState = (u64, Vec<Edit>);

pub struct App {
    session: Session,
    /// Where the document is saved, if it is.
    path: Option<PathBuf>,
    /// The local time of the last save, as hours and minutes.
    saved_at: Option<(i8, i8)>,
    /// The start page stands in the place of the map.
    on_start_page: bool,

    clock: fn() -> Timestamp,
    /// The texts of a language.
    texts: fn(Lang) -> I18n,
    i18n: I18n,
    settings: Settings,
    recent: RecentFiles,
    directories: Directories,
    /// What the file holds, as far as we know.
    known: Option<Fingerprint>,
    /// What the document has taken from the user's private log of contacts.
    private_log: Taken,
    /// Tells other windows that the file is open here.
    lock: Option<FileLock>,
    /// The file is open in another window, so nothing is changed here.
    read_only: bool,

    recovery: Keeper,
    schedule: Schedule<EditState>,
    /// What the panic hook would write, and which state that is.
    last_state: LastState,
    last_state_of: Option<EditState>,
    pictures: Tasks<recovery::Drawn>,
    /// Something is being typed that is not in the document yet.
    is_typing: bool,

    analysis: Arc<Analysis>,
    worker: Worker,
    submitted_topology: Option<u64>,

    graphics: Graphics,
    masking: Masking,
    findings: Findings,
    guiding: Guiding,
    /// What is assumed not to be there.
    assuming: Option<Assuming>,
    /// The key that began the assumption is still down.
    is_x_held: bool,
    /// The operation that is being filled in.
    rearranging: Option<Rearranging>,
    /// The comparison on screen.
    comparing: Option<Comparing>,
    /// The organisation chart beside the network.
    charting: Option<Box<Charting>>,
    /// The files of groups that a trainer compares.
    classroom: Classroom,
    learning: Learning,
    canvas: Canvas,
    inspector: Inspector,
    list: StakeholderList,
    analysis_pane: AnalysisPane,
    find: FindBar,
    saved_views: SavedViews,
    /// The saved view that was shown last.
    shown_view: Option<SavedViewId>,
    /// What is due in the recent files.
    due_files: DueFiles,
    /// Who is to be selected once a file is open.
    sought: Option<StakeholderId>,
    /// How everything stood before the map was presented.
    presentation: Option<Presentation>,
    /// How everything stood before the projector.
    projector: Option<Projector>,
    pane: Pane,
    /// The keyboard has moved the focus since the pointer was last pressed.
    is_keyboard_used: bool,
    focus_pane: bool,
    /// The present step and their number when the history was last drawn.
    history_shown: Option<(usize, usize)>,

    picker: Picker,
    picking: Option<files::Picking>,
    tasks: Tasks<FileDone>,
    /// Where the programs are that print.
    programs: Programs,
    /// Where tables are copied to.
    board: Board,
    /// The layout under way.
    arranging: Option<Arranging>,
    /// The report under way.
    reporting: Option<Reporting>,
    /// Everything on this thread: for tests.
    is_inline: bool,
    /// Modal questions, the front one shown.
    dialogs: VecDeque<Dialog>,
    notice: Option<Notice>,
    /// Set when the window may close without another question.
    closing: bool,
    shown_title: String,
    pending_fit: bool,
    /// Width of the variants' tabs in the last frame, in points.
    variants_width: f32,
}

/// Has the window take in what a thread has brought.
fn wake(ctx: &egui::Context) -> impl Fn() + Send + Sync + use<> {
    let ctx = ctx.clone();
    move || ctx.request_repaint()
}

impl App {
    pub fn new(ctx: &egui::Context, launch: Launch) -> Self {
        crate::theme::install(ctx);
        let settings = Settings::load(&launch.directories.config);
        let i18n = (launch.texts)(settings.language());
        let recent = RecentFiles::load(&launch.directories.config);
        let store = RecoveryStore::new(launch.directories.recovery());
        let recovery = Keeper::new(store, launch.inline);
        let worker = if launch.inline {
            Worker::inline()
        } else {
            Worker::start(wake(ctx))
        };
        let backend = launch.backend.unwrap_or(if settings.use_in_app_dialogs {
            Backend::InApp
        } else {
            Backend::Automatic
        });
        let mut app = Self {
            session: Session::new(Project::new(&i18n.text("variant-baseline"))),
            path: None,
            saved_at: None,
            on_start_page: true,
            clock: Timestamp::now,
            texts: launch.texts,
            i18n,
            settings,
            recent,
            directories: launch.directories,
            known: None,
            private_log: Taken::default(),
            lock: None,
            read_only: false,
            recovery,
            schedule: Schedule::default(),
            last_state: LastState::default(),
            last_state_of: None,
            pictures: Tasks::new(launch.inline),
            is_typing: false,
            analysis: Arc::default(),
            worker,
            submitted_topology: None,
            graphics: launch.graphics,
            masking: Masking::default(),
            findings: Findings::new(launch.inline),
            guiding: Guiding::new(launch.inline),
            assuming: None,
            is_x_held: false,
            rearranging: None,
            comparing: None,
            charting: None,
            classroom: Classroom::new(launch.inline),
            learning: Learning::default(),
            canvas: Canvas::default(),
            inspector: Inspector::default(),
            list: StakeholderList::default(),
            analysis_pane: AnalysisPane::default(),
            find: FindBar::default(),
            saved_views: SavedViews::default(),
            shown_view: None,
            due_files: DueFiles::new(launch.inline),
            sought: None,
            presentation: None,
            projector: None,
            pane: Pane::Canvas,
            is_keyboard_used: false,
            focus_pane: false,
            history_shown: None,
            picker: Picker::new(backend),
            picking: None,
            tasks: Tasks::new(launch.inline),
            programs: Programs::of_system(),
            board: Board::Kept(None),
            arranging: None,
            reporting: None,
            is_inline: launch.inline,
            dialogs: VecDeque::new(),
            notice: None,
            closing: false,
            shown_title: String::new(),
            pending_fit: false,
            variants_width: 0.0,
        };
        app.analysis_pane.set_inline(launch.inline);
        if !app.settings.table_columns.is_empty() {
            app.analysis_pane.set_columns(&app.settings.table_columns);
        }
        app.apply_theme(ctx);
        app.apply_settings(ctx);
        app.offer_recovery(ctx);
        if let Some(path) = launch.file {
            app.open_path(ctx, path);
        }
        app
    }

    /// From now on a panic on this thread writes the newest state, to be offered at the next start.
    pub fn write_last_state_on_panic(&self) {
        let store = Arc::clone(self.recovery.store());
        self.last_state.write_on_panic(store);
    }

    /// The open document: for tests and scripts.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The numbers on screen.
    pub fn analysis(&self) -> &Analysis {
        &self.analysis
    }

    /// Whether no document is on screen yet.
    pub fn on_start_page(&self) -> bool {
        self.on_start_page
    }

    pub fn canvas(&self) -> &Canvas {
        &self.canvas
    }

    pub fn i18n(&self) -> &I18n {
        &self.i18n
    }

    pub fn picker_mut(&mut self) -> &mut Picker {
        &mut self.picker
    }

    /// Copies tables to another clipboard.
    pub fn set_board(&mut self, board: Board) {
        self.board = board;
    }

    /// Where tables are copied to.
    pub fn board(&self) -> &Board {
        &self.board
    }

    /// Prints with other programs than the system's.
    pub fn set_programs(&mut self, programs: Programs) {
        self.programs = programs;
    }

    /// Goes by another clock than the system's.
    pub fn set_clock(&mut self, clock: fn() -> Timestamp) {
        self.clock = clock;
        self.due_files.forget();
    }

    pub fn path(&self) -> Option<&std::path::Path> {
        self.path.as_deref()
    }

    fn context<'a>(&'a self, tokens: &'a Tokens) -> Context<'a> {
        Context {
            session: &self.session,
            masked: self.masking.project(),
            analysis: self.shown_analysis(),
            findings: self.findings.found(),
            thresholds: &self.settings.thresholds,
            i18n: &self.i18n,
            tokens,
            now: (self.clock)(),
        }
    }

    fn say(&mut self, text: String) {
        self.notify(text, false);
    }

    fn notify(&mut self, text: String, is_error: bool) {
        self.notice = Some(Notice {
            text,
            is_error,
            until: Instant::now() + std::time::Duration::from_secs(3),
        });
    }

    /// Takes another document in the place of the open one.
    fn show_document(&mut self, project: Project, path: Option<PathBuf>) {
        self.arranging = None;
        let mut session = Session::new(project);
        session.continue_revisions_of(&self.session);
        session.set_default_name(self.i18n.text("stakeholder-default-name"));
        self.session = session;
        self.path = path;
        self.saved_at = None;
        self.schedule.forget();
        self.last_state_of = None;
        self.last_state.set(None);
        self.known = None;
        self.private_log = Taken::default();
        self.read_only = false;
        let path = self.path.as_deref();
        self.lock = self
            .lock
            .take()
            .filter(|lock| path.is_some_and(|p| lock.is_of(p)));
        self.submitted_topology = None;
        self.analysis = Arc::default();
        self.inspector = Inspector::default();
        self.list = StakeholderList::default();
        self.saved_views = SavedViews::default();
        self.shown_view = None;
        self.presentation = None;
        self.classroom.hide();
        self.comparing = None;
        self.charting = None;
        self.rearranging = None;
        self.assuming = None;
        self.analysis_pane.forget();
        self.forget_guide();
        self.canvas = Canvas::default();
        self.canvas.set_graphics(self.graphics);
        self.on_start_page = false;
        self.pane = Pane::Canvas;
        self.focus_pane = true;
        self.pending_fit = true;
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.take_in(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let mut actions: Vec<Action> = Vec::new();
        self.follow_masking();
        self.follow_assuming(ui.ctx());
        self.follow_findings(ui.ctx());
        self.follow_guide(ui.ctx());
        self.follow_comparing(ui.ctx());
        self.follow_charting(ui.ctx());
        self.follow_classroom(ui.ctx());
        self.lay_out(ui, &mut actions);
        self.focus_ring(ui.ctx());
        self.carry_out(ui.ctx(), actions);
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}
