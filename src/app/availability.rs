//! Which commands can be run now, and which of those that switch something are on.

use crate::canvas::Tool;
use crate::i18n::Lang;
use crate::io::ThemeChoice;
use crate::model::BackgroundKind;

use super::App;
use super::command::Command;

/// What must be there for a command to make sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    Nothing,
    /// A network on screen, not the start page.
    Document,
    /// A network on screen, or those of groups.
    DocumentOrClass,
    /// The version before the last save lies beside the file.
    PreviousVersion,
    Undo,
    Redo,
    Selection,
    SelectedStakeholders,
    /// At least two selected stakeholders.
    TwoStakeholders,
    /// At least three selected stakeholders.
    ThreeStakeholders,
    SelectedTies,
    OneTie,
    /// Stakeholders or ties.
    SelectedMembersOrTies,
    /// Two selected stakeholders, no more.
    ExactlyTwo,
    /// Something is assumed not to be there.
    Assumption,
    OneStakeholder,
    /// One stakeholder, group or note.
    OneNamed,
    /// Stakeholders, groups or notes.
    Copyable,
    /// Stakeholders or groups.
    SeveralToFrame,
    /// A group, or stakeholders inside one.
    Group,
    Background,
    Rings,
    /// At least one saved view.
    SavedViews,
    /// More than one variant.
    SeveralVariants,
}

impl App {
    /// Whether what the command needs is there.
    pub(super) fn is_enabled(&self, command: Command) -> bool {
        let selection = self.session.selection();
        let document = !self.on_start_page && !self.is_comparing_groups();
        match command.row().needs {
            Needs::Nothing => true,
            Needs::Document => document,
            Needs::DocumentOrClass => document || self.is_comparing_groups(),
            Needs::PreviousVersion => document && self.previous_version().is_some(),
            // A layout under way can be taken back as well.
            Needs::Undo => {
                document && (self.session.history().can_undo() || self.arranging.is_some())
            }
            Needs::Redo => document && self.session.history().can_redo(),
            Needs::Selection => document && !selection.is_empty(),
            Needs::SelectedStakeholders => document && !selection.stakeholders.is_empty(),
            Needs::TwoStakeholders => document && selection.stakeholders.len() >= 2,
            Needs::ThreeStakeholders => document && selection.stakeholders.len() >= 3,
            Needs::SelectedTies => document && !selection.ties.is_empty(),
            Needs::SelectedMembersOrTies => {
                document && !(selection.stakeholders.is_empty() && selection.ties.is_empty())
            }
            Needs::ExactlyTwo => document && selection.stakeholders.len() == 2,
            Needs::Assumption => document && self.is_assuming(),
            Needs::OneTie => document && selection.only_tie().is_some(),
            Needs::OneStakeholder => document && selection.only_stakeholder().is_some(),
            Needs::OneNamed => document && selection.len() == 1 && selection.ties.is_empty(),
            Needs::Copyable => document && selection.len() > selection.ties.len(),
            Needs::SeveralToFrame => {
                document && !(selection.stakeholders.is_empty() && selection.groups.is_empty())
            }
            Needs::Group => document && !self.groups_meant().is_empty(),
            Needs::Background => document && self.background().is_some(),
            Needs::Rings => document && self.has_background(BackgroundKind::Rings),
            Needs::SavedViews => document && !self.session.project().views.is_empty(),
            Needs::SeveralVariants => document && self.session.project().variants.len() > 1,
        }
    }

    /// Whether a command that switches something is on; `None` for all others.
    pub(super) fn is_on(&self, command: Command) -> Option<bool> {
        let header = &self.session.variant().header;
        Some(match command {
            Command::ToggleList => self.settings.show_left_panel,
            Command::ToggleInspector => self.settings.show_right_panel && !self.is_learning(),
            Command::ToggleTable => self.settings.show_table,
            Command::WholePane => self.is_pane_whole(),
            Command::ToggleHistory => self.settings.show_history,
            Command::ToggleViews => self.settings.show_views,
            Command::ToggleMinimap => self.settings.show_minimap,
            Command::TogglePseudonyms => self.settings.pseudonyms,
            Command::Lessons => self.is_learning(),
            Command::Projector => self.is_projecting(),
            Command::Compare => self.is_comparing(),
            Command::SideBySide => self.is_side_by_side(),
            Command::Chart => self.is_charting(),
            Command::Exercise => self.is_guiding(),
            Command::ToggleTieLabels => self.settings.show_tie_labels,
            Command::ToggleSteps => self.settings.show_steps,
            Command::ToggleGrid => self.settings.snap_to_grid,
            Command::ToggleLock => self.is_selection_locked(),
            Command::ToggleFollowDirection => header.follow_direction,
            Command::ToggleUseStrength => header.use_strength,
            Command::ThemeLight => self.settings.theme == ThemeChoice::Light,
            Command::ThemeDark => self.settings.theme == ThemeChoice::Dark,
            Command::ThemeSystem => self.settings.theme == ThemeChoice::System,
            Command::Indonesian => self.i18n.lang() == Lang::Indonesian,
            Command::English => self.i18n.lang() == Lang::English,
            Command::InAppDialogs => self.settings.use_in_app_dialogs,
            Command::ReduceMotion => self.settings.reduce_motion,
            Command::ToolSelect => self.canvas.tool() == Tool::Select,
            Command::ToolAdd => self.canvas.tool() == Tool::AddStakeholder,
            Command::ToolConnect => self.canvas.tool() == Tool::Connect,
            Command::ToolNote => self.canvas.tool() == Tool::AddNote,
            Command::BackgroundNone => self.background().is_none(),
            Command::BackgroundRings => self.has_background(BackgroundKind::Rings),
            Command::BackgroundGrid => self.has_background(BackgroundKind::PowerInterest),
            Command::BackgroundSectors => self.background().is_some_and(|b| b.sectors),
            Command::ToolPan => self.canvas.tool() == Tool::Pan,
            _ => return None,
        })
    }

    /// Whether all selected stakeholders keep their place.
    pub(super) fn is_selection_locked(&self) -> bool {
        let members = &self.session.variant().members;
        let mut selected = self.session.selection().stakeholders.iter();
        selected.len() > 0 && selected.all(|id| members.get(id).is_some_and(|m| m.locked))
    }
}
