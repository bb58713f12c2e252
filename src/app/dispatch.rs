//! The only place that carries actions and commands out.

use crate::canvas::{CanvasCommand, Tool};
use crate::context::Action;
use crate::edit::{Alignment, Edit, EditError, Record, Selection, TieEnd};
use crate::i18n::Lang;
use crate::io::ThemeChoice;
use crate::io::export::Format;
use crate::io::import;
use crate::lessons::Lesson;
use crate::model::{BackgroundKind, VariantHeader};
use crate::panels::analysis::View;
use crate::panels::rearrangement::Kind;

use super::App;
use super::arrange::Arrangement;
use super::command::Command;
use super::contact_dialog::PersonalForm;
use super::dialogs::Dialog;
use super::export_dialog::Purpose;
use super::files::Then;
use super::interface::Scale;
use super::palette::Palette;
use super::picker::Backend;

/// How much a key bends a tie, as a share of its length.
const BEND_STEP: f64 = 0.1;

impl App {
    /// Carries out what canvas and panels ask for.
    pub(super) fn carry_out(&mut self, ctx: &egui::Context, actions: Vec<Action>) {
        let changed = !actions.is_empty();
        for action in actions {
            if matches!(
                action,
                Action::Edit(_)
                    | Action::Preview(_)
                    | Action::PreviewNotes(_)
                    | Action::CommitPreview
                    | Action::AbortPreview
            ) {
                self.stop_arranging();
            }
            match action {
                Action::Edit(edit) if self.refuses_masked(&edit) => {}
                Action::Edit(edit) => self.edit(edit),
                Action::Select(selection) => self.session.select(selection),
                Action::Preview(_) if self.read_only => {
                    self.refuses_edits();
                }
                Action::Preview(places) => self.session.preview(&places),
                Action::PreviewNotes(places) => self.session.preview_notes(&places),
                Action::CommitPreview => self.session.commit_preview(),
                Action::AbortPreview => self.session.abort_preview(),
                Action::SetView(view) => self.session.set_view(view),
                Action::CompareWith(id) => self.compare_with(id),
                Action::CompareGroup(id) => self.compare_group(id),
                Action::SetThresholds(thresholds) => {
                    self.settings.thresholds = *thresholds;
                    self.save_settings();
                }
                Action::ShowSavedView(id) => self.show_saved_view(id),
                Action::RetakeSavedView(id) => self.retake_view(id),
                Action::Reveal(id) => self.canvas.run(CanvasCommand::Reveal(id)),
                Action::Rename(id) => self.canvas.run(CanvasCommand::Rename(id)),
                Action::CopyTable(table) => self.copy_table(ctx, table),
                Action::CopyCells(cells) => self.copy_cells(ctx, cells),
                Action::Propose(aim) => {
                    self.analysis_pane.propose(&aim);
                    self.open_analysis(View::Proposals);
                }
                Action::LogContact(with, keeps) => self.log_contact(with, keeps),
                Action::EditContact(id) => self.edit_contact(id),
                Action::FillIn(gap) => {
                    self.analysis_pane.fill_in(gap);
                    self.open_analysis(View::Components);
                }
                Action::WriteAbout(component) => {
                    self.analysis_pane.write_about(component);
                    self.open_analysis(View::Components);
                }
                Action::Inspect(id, spot) => self.inspect(id, spot),
                Action::OpenInspector => self.open_inspector(),
                Action::CompareBeside(id) => self.compare_beside(ctx, id),
                Action::OpenExercise => self.open_guide(),
                Action::OpenPartnership(id) => self.open_partnership(id),
                Action::Learn(key) => self.learn(ctx, Lesson::named(key)),
                Action::DraftMou(id) => self.ask_where_to_draft(ctx, id),
                Action::SaveTable(table) => self.ask_where_to_save_table(ctx, table),
                Action::Command(id) => match Command::from_id(id) {
                    Some(command) => self.run_command(ctx, command),
                    None => log::error!("no command is called {id}"),
                },
            }
        }
        if changed {
            self.follow_masking();
            // The numbers are on their way while this frame is still being painted.
            self.update_analysis();
            ctx.request_repaint();
        }
    }

    pub(super) fn edit(&mut self, edit: Edit) {
        if self.refuses_edits() {
            return;
        }
        match self.session.apply(edit) {
            Ok(changed) => {
                if changed {
                    self.notice = None;
                }
            }
            Err(error) => {
                self.refuse(&error);
            }
        }
    }

    /// Says why something could not be done.
    pub(super) fn refuse(&mut self, error: &EditError) {
        log::warn!("an edit was refused: {error}");
        let text = self.i18n.text(error.text_key());
        self.notify(text, true);
    }

    /// What is being typed in a form belongs to the document before anything is done with that.
    pub(super) fn take_in_typing(&mut self, ctx: &egui::Context) {
        let tokens = crate::theme::tokens(ctx);
        let mut inspector = std::mem::take(&mut self.inspector);
        let mut actions = inspector.flush(&self.context(&tokens));
        self.inspector = inspector;
        actions.extend(self.flush_guide(&tokens));
        let mut pane = std::mem::take(&mut self.analysis_pane);
        let edits = pane.flush(&self.context(&tokens));
        actions.extend(edits.into_iter().map(Action::Edit));
        self.analysis_pane = pane;
        let mut views = std::mem::take(&mut self.saved_views);
        actions.extend(views.flush(&self.context(&tokens)));
        self.saved_views = views;
        let mut canvas = std::mem::take(&mut self.canvas);
        actions.extend(canvas.flush(&self.context(&tokens)));
        self.canvas = canvas;
        self.carry_out(ctx, actions);
    }

    /// What is being typed, as the edits that it would become.
    pub(super) fn typing(&self, ctx: &egui::Context) -> Vec<Edit> {
        let tokens = crate::theme::tokens(ctx);
        let context = self.context(&tokens);
        let mut edits = self.inspector.pending(&context);
        edits.extend(self.analysis_pane.pending(&context));
        edits.extend(self.saved_views.pending(&context));
        edits.extend(self.guide_pending(&tokens));
        if let Some(Action::Edit(edit)) = self.canvas.pending(&context) {
            edits.push(edit);
        }
        edits
    }

    pub(super) fn run_command(&mut self, ctx: &egui::Context, command: Command) {
        if !self.is_enabled(command) {
            return;
        }
        if self.arranging.is_some() && !command.leaves_places_alone() {
            self.cancel_arranging();
            if command == Command::Undo {
                // What was under way is what a user wants back.
                return;
            }
        }
        self.take_in_typing(ctx);
        if self.keeps_back(command) {
            return;
        }
        self.uncover_map(command);
        self.make_room(command);
        if let Some(arrangement) = Arrangement::of(command) {
            self.arrange(ctx, arrangement);
            ctx.request_repaint();
            return;
        }
        match command {
            Command::RenameVariant => self.ask_new_variant_name(),
            Command::New => self.guard(ctx, Then::New),
            Command::Open => self.guard(ctx, Then::AskWhatToOpen),
            Command::Save => self.save(ctx, Then::Nothing),
            Command::SaveAs => self.save_as(ctx, Then::Nothing),
            Command::ExportPicture => self.show_export_form(Purpose::File),
            Command::Print => self.show_export_form(Purpose::Print),
            Command::Report => self.ask_about_report(),
            Command::CompareGroups => self.compare_groups(ctx),
            Command::PaperForm => self.ask_where_to_save_form(ctx),
            Command::CopyPicture => self.copy_map(ctx, Format::Png),
            Command::CopySvg => self.copy_map(ctx, Format::Svg),
            Command::CopyTable => self.copy_open_table(ctx),
            Command::ImportList => {
                self.ask_what_to_import(ctx, "file-kind-list", import::LIST_EXTENSIONS);
            }
            Command::ImportResearch => {
                let extensions = import::RESEARCH_EXTENSIONS;
                self.ask_what_to_import(ctx, "file-kind-research", extensions);
            }
            Command::ImportCards => {
                self.ask_what_to_import(ctx, "file-kind-cards", import::CARD_EXTENSIONS);
            }
            Command::ExportCards => self.ask_where_to_save_cards(ctx),
            Command::ExportCalendar => self.ask_where_to_save_calendar(ctx),
            Command::NewPersonal => {
                let form = PersonalForm::default();
                self.dialogs.push_back(Dialog::Personal(form));
            }
            Command::SaveTemplate => self.ask_where_to_save_template(ctx),
            Command::OpenPrevious => self.guard(ctx, Then::Previous),
            Command::StartPage => self.guard(ctx, Then::StartPage),
            Command::Quit => self.guard(ctx, Then::Quit),
            Command::Undo => self.step(true),
            Command::Redo => self.step(false),
            Command::Cut => self.cut_selection(ctx),
            Command::Copy => self.copy_selection(ctx),
            Command::Paste => ctx.send_viewport_cmd(egui::ViewportCommand::RequestPaste),
            Command::Duplicate => self.edit(Edit::Duplicate),
            Command::Remove => self.edit(Edit::Remove(self.session.selection().clone())),
            Command::DeleteFromProject => {
                let ids = self.session.selection().stakeholders.clone();
                self.dialogs.push_back(Dialog::DeleteFromProject(ids));
            }
            Command::SelectAll => {
                let variant = self.session.variant();
                let all = Selection {
                    stakeholders: variant.members.keys().copied().collect(),
                    ties: variant.ties.keys().copied().collect(),
                    notes: variant.notes.keys().copied().collect(),
                    ..Selection::none()
                };
                self.session.select(all);
            }
            Command::AlignLeft => self.edit(Edit::Align(Alignment::AlignLeft)),
            Command::AlignCentre => self.edit(Edit::Align(Alignment::AlignCentre)),
            Command::AlignRight => self.edit(Edit::Align(Alignment::AlignRight)),
            Command::AlignTop => self.edit(Edit::Align(Alignment::AlignTop)),
            Command::AlignMiddle => self.edit(Edit::Align(Alignment::AlignMiddle)),
            Command::AlignBottom => self.edit(Edit::Align(Alignment::AlignBottom)),
            Command::DistributeHorizontally => {
                self.edit(Edit::Align(Alignment::DistributeHorizontally));
            }
            Command::DistributeVertically => {
                self.edit(Edit::Align(Alignment::DistributeVertically));
            }
            Command::ArrangeOnCircle => self.edit(Edit::Align(Alignment::OnCircle)),
            Command::ToggleLock => {
                let locked = !self.is_selection_locked();
                let ids = self.session.selection().stakeholders.clone();
                self.edit(Edit::Lock { ids, locked });
            }
            Command::Straighten => self.bend_ties(|_| None),
            Command::BendLeft => self.bend_ties(|bend| Some(bend - BEND_STEP)),
            Command::BendRight => self.bend_ties(|bend| Some(bend + BEND_STEP)),
            Command::MoveTieStart => self.ask_for_end(TieEnd::From),
            Command::MoveTieEnd => self.ask_for_end(TieEnd::To),
            Command::Find => self.find.open(),
            Command::PreviousView => self.canvas.run(CanvasCommand::PreviousView),
            Command::NextView => self.canvas.run(CanvasCommand::NextView),
            Command::Larger => self.scale_interface(ctx, Scale::Larger),
            Command::Smaller => self.scale_interface(ctx, Scale::Smaller),
            Command::UsualSize => self.scale_interface(ctx, Scale::Usual),
            Command::ReduceMotion => {
                self.settings.reduce_motion ^= true;
                self.apply_settings(ctx);
            }
            Command::Rename => self.rename_selected(),
            Command::AddStakeholder => self.canvas.run(CanvasCommand::AddStakeholder),
            Command::ToolSelect => self.canvas.run(CanvasCommand::Choose(Tool::Select)),
            Command::ToolAdd => self.canvas.run(CanvasCommand::Choose(Tool::AddStakeholder)),
            Command::ToolConnect => self.canvas.run(CanvasCommand::Choose(Tool::Connect)),
            Command::ToolNote => self.canvas.run(CanvasCommand::Choose(Tool::AddNote)),
            Command::Group => self.group_selection(),
            Command::Ungroup => self.ungroup(),
            Command::BackgroundNone => self.edit(Edit::SetBackground(None)),
            Command::BackgroundRings => self.choose_background(BackgroundKind::Rings),
            Command::BackgroundGrid => self.choose_background(BackgroundKind::PowerInterest),
            Command::BackgroundSectors => self.change_background(|b| b.sectors ^= true),
            Command::MoreRings => self.add_rings(true),
            Command::FewerRings => self.add_rings(false),
            Command::ArrangeOnBackground => self.arrange_on_background(),
            Command::ToolPan => self.canvas.run(CanvasCommand::Choose(Tool::Pan)),
            Command::ZoomIn => self.run_on_map(CanvasCommand::ZoomIn),
            Command::ZoomOut => self.run_on_map(CanvasCommand::ZoomOut),
            Command::Zoom100 => self.run_on_map(CanvasCommand::ZoomToActualSize),
            Command::Fit => self.run_on_map(CanvasCommand::Fit),
            Command::ZoomToSelection => self.canvas.run(CanvasCommand::ZoomToSelection),
            Command::ToggleList => self.settings.show_left_panel ^= true,
            Command::ToggleInspector if self.is_learning() => self.open_inspector(),
            Command::ToggleInspector => self.settings.show_right_panel ^= true,
            Command::ToggleTable => self.toggle_pane(),
            Command::WholePane => self.toggle_whole_pane(),
            Command::Components => self.open_analysis(View::Components),
            Command::Partnerships => self.open_partnerships(),
            Command::MakePartnership => self.make_partnership(),
            Command::LogContact => self.log_contact_of_selected(),
            Command::FollowUps => self.open_analysis(View::FollowUp),
            Command::LogPlace => self.dialogs.push_back(Dialog::LogPlace),
            Command::DataGrid => self.open_analysis(View::Data),
            Command::BargainingPosition => self.open_analysis(View::Position),
            Command::Compare => self.toggle_comparing(),
            Command::SideBySide => self.toggle_side_by_side(),
            Command::Chart => self.toggle_chart(),
            Command::Divert => self.open_rearranging(ctx, Kind::Divert),
            Command::Merge => self.open_rearranging(ctx, Kind::Merge),
            Command::Split => self.open_rearranging(ctx, Kind::Split),
            Command::Between => self.open_rearranging(ctx, Kind::Between),
            Command::ConnectGroup => self.open_rearranging(ctx, Kind::Connect),
            Command::WhatIf => self.toggle_assuming(),
            Command::WhatIfEnd => self.stop_assuming(),
            Command::Findings => self.open_analysis(View::Findings),
            Command::NextFinding => self.step_finding(ctx, true),
            Command::PreviousFinding => self.step_finding(ctx, false),
            Command::Proposals => {
                let selected = &self.session.selection().stakeholders;
                self.analysis_pane.aim_at(selected);
                self.open_analysis(View::Proposals);
            }
            Command::ToggleHistory => {
                self.settings.show_history ^= true;
                // It stands below the list.
                self.settings.show_left_panel |= self.settings.show_history;
            }
            Command::ToggleViews => {
                self.settings.show_views ^= true;
                self.settings.show_left_panel |= self.settings.show_views;
            }
            Command::ToggleMinimap => self.settings.show_minimap ^= true,
            Command::TogglePseudonyms => {
                self.settings.pseudonyms ^= true;
                self.canvas.run(CanvasCommand::Cancel);
            }
            Command::SaveView => self.save_view(),
            Command::NextSavedView => self.step_saved_view(true),
            Command::PreviousSavedView => self.step_saved_view(false),
            Command::Present => self.present(ctx),
            Command::Projector => self.toggle_projector(ctx),
            Command::ToggleTieLabels => self.settings.show_tie_labels ^= true,
            Command::ToggleSteps => self.settings.show_steps ^= true,
            Command::ToggleGrid => self.settings.snap_to_grid ^= true,
            Command::NextPane => self.next_pane(),
            Command::NewVariant => self.ask_variant_name(false),
            Command::DuplicateVariant => self.ask_variant_name(true),
            Command::RemoveVariant => {
                let id = self.session.variant_id();
                self.dialogs.push_back(Dialog::RemoveVariant(id));
            }
            Command::ToggleFollowDirection => self.edit_header(|h| h.follow_direction ^= true),
            Command::ToggleUseStrength => self.edit_header(|h| h.use_strength ^= true),
            Command::ThemeLight => self.choose_theme(ctx, ThemeChoice::Light),
            Command::ThemeDark => self.choose_theme(ctx, ThemeChoice::Dark),
            Command::ThemeSystem => self.choose_theme(ctx, ThemeChoice::System),
            Command::Indonesian => self.choose_language(Lang::Indonesian),
            Command::English => self.choose_language(Lang::English),
            Command::InAppDialogs => {
                self.settings.use_in_app_dialogs ^= true;
                self.picker.backend = if self.settings.use_in_app_dialogs {
                    Backend::InApp
                } else {
                    Backend::Automatic
                };
            }
            Command::Lessons => self.toggle_lessons(ctx),
            Command::Shortcuts => self.dialogs.push_back(Dialog::Shortcuts),
            Command::Exercise => self.toggle_guide(),
            Command::FromTemplate => self.ask_for_template(),
            Command::BeginExercise => self.ask_for_exercise(),
            Command::Palette => self.dialogs.push_back(Dialog::palette()),
            Command::About => self.dialogs.push_back(Dialog::About),
            // Done above.
            Command::LayoutStress
            | Command::LayoutForce
            | Command::LayoutLayered
            | Command::LayoutCircular
            | Command::LayoutConcentric
            | Command::LayoutAround
            | Command::LayoutClusters
            | Command::LayoutCategories
            | Command::LayoutSpread => {}
        }
        self.save_settings_if_changed(command);
        self.follow_masking();
        ctx.request_repaint();
    }

    fn save_settings_if_changed(&mut self, command: Command) {
        let is_setting = matches!(
            command,
            Command::ToggleList
                | Command::ToggleInspector
                | Command::ToggleTable
                | Command::WholePane
                | Command::DataGrid
                | Command::FollowUps
                | Command::Components
                | Command::Partnerships
                | Command::MakePartnership
                | Command::BargainingPosition
                | Command::Proposals
                | Command::Findings
                | Command::ToggleHistory
                | Command::ToggleViews
                | Command::SaveView
                | Command::ToggleMinimap
                | Command::TogglePseudonyms
                | Command::ToggleTieLabels
                | Command::ToggleSteps
                | Command::ToggleGrid
                | Command::ThemeLight
                | Command::ThemeDark
                | Command::ThemeSystem
                | Command::Indonesian
                | Command::English
                | Command::InAppDialogs
                | Command::Larger
                | Command::Smaller
                | Command::UsualSize
                | Command::ReduceMotion
        );
        if is_setting {
            self.save_settings();
        }
    }

    pub(super) fn save_settings(&self) {
        let lasting = self.projector.as_ref().map(|p| p.lasting(&self.settings));
        let settings = lasting.as_ref().unwrap_or(&self.settings);
        if let Err(error) = settings.save(&self.directories.config) {
            log::warn!("the settings could not be saved: {error}");
        }
    }

    fn step(&mut self, back: bool) {
        let label = {
            let history = self.session.history();
            let label = if back {
                history.undo_name()
            } else {
                history.redo_name()
            };
            label.map(|name| self.step_text(&name.label, &name.subject))
        };
        let result = if back {
            self.session.undo()
        } else {
            self.session.redo()
        };
        match (result, label) {
            (Ok(true), Some(step)) => {
                let key = if back {
                    "notice-undone"
                } else {
                    "notice-redone"
                };
                let text = self.i18n.with(key, &[("step", step.into())]);
                self.say(text);
            }
            (Ok(_), _) => {}
            (Err(error), _) => {
                let text = self.i18n.text(error.text_key());
                self.notify(text, true);
            }
        }
    }

    /// Bends the selected ties to what becomes of the first one's bend; 0 is straight.
    fn bend_ties(&mut self, bent: impl Fn(f64) -> Option<f64>) {
        let ties = self.session.selection().ties.clone();
        let first = ties
            .first()
            .and_then(|id| self.session.variant().ties.get(id));
        let bend = bent(first.and_then(|tie| tie.bend).unwrap_or(0.0));
        self.edit(Edit::Bend { ties, bend });
    }

    /// Asks to whom an end of the selected tie is to lead.
    fn ask_for_end(&mut self, end: TieEnd) {
        if let Some(tie) = self.session.selection().only_tie() {
            let palette = Palette::for_end(tie, end);
            self.dialogs.push_back(Dialog::Palette(palette));
        }
    }

    fn edit_header(&mut self, change: impl FnOnce(&mut VariantHeader)) {
        let mut header = self.session.variant().header.clone();
        change(&mut header);
        self.edit(Edit::Update(vec![Record::Variant(Box::new(header))]));
    }

    fn choose_theme(&mut self, ctx: &egui::Context, theme: ThemeChoice) {
        self.settings.theme = theme;
        self.apply_theme(ctx);
    }

    pub(super) fn apply_theme(&self, ctx: &egui::Context) {
        ctx.set_theme(match self.settings.theme {
            ThemeChoice::Light => egui::ThemePreference::Light,
            ThemeChoice::Dark => egui::ThemePreference::Dark,
            ThemeChoice::System => egui::ThemePreference::System,
        });
    }

    fn choose_language(&mut self, lang: Lang) {
        self.settings.lang = Some(lang);
        self.i18n = (self.texts)(lang);
        let default_name = self.i18n.text("stakeholder-default-name");
        self.session.set_default_name(default_name);
        self.notice = None;
    }
}
