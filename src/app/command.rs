//! The one table of commands: menu, toolbar, shortcuts and the list of shortcuts come from it.

use egui::{Key, KeyboardShortcut, Modifiers};
use egui_phosphor::regular as icon;

use super::availability::Needs;

/// Everything that a user can ask for by menu, button or key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Command {
    New,
    FromTemplate,
    BeginExercise,
    Open,
    Save,
    SaveAs,
    OpenPrevious,
    ExportPicture,
    Print,
    CopyPicture,
    CopyTable,
    CopySvg,
    Report,
    ImportList,
    ImportResearch,
    SaveTemplate,
    ImportCards,
    ExportCards,
    ExportCalendar,
    NewPersonal,
    StartPage,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    Duplicate,
    Remove,
    DeleteFromProject,
    SelectAll,
    AlignLeft,
    AlignCentre,
    AlignRight,
    AlignTop,
    AlignMiddle,
    AlignBottom,
    DistributeHorizontally,
    DistributeVertically,
    ArrangeOnCircle,
    ToggleLock,
    Straighten,
    BendLeft,
    BendRight,
    MoveTieStart,
    MoveTieEnd,
    Find,
    Group,
    Ungroup,
    Rename,
    AddStakeholder,
    ToolSelect,
    ToolAdd,
    ToolConnect,
    ToolNote,
    ToolPan,
    ZoomIn,
    ZoomOut,
    Zoom100,
    Fit,
    ZoomToSelection,
    PreviousView,
    NextView,
    ToggleList,
    ToggleInspector,
    ToggleTable,
    WholePane,
    DataGrid,
    Components,
    Partnerships,
    MakePartnership,
    BargainingPosition,
    Proposals,
    Compare,
    SideBySide,
    Chart,
    LogContact,
    FollowUps,
    LogPlace,
    Divert,
    Merge,
    Split,
    Between,
    ConnectGroup,
    WhatIf,
    WhatIfEnd,
    Findings,
    NextFinding,
    PreviousFinding,
    ToggleHistory,
    ToggleViews,
    SaveView,
    NextSavedView,
    PreviousSavedView,
    Present,
    Projector,
    ToggleMinimap,
    TogglePseudonyms,
    ToggleTieLabels,
    ToggleSteps,
    ToggleGrid,
    BackgroundNone,
    BackgroundRings,
    BackgroundGrid,
    BackgroundSectors,
    MoreRings,
    FewerRings,
    ArrangeOnBackground,
    NextPane,
    NewVariant,
    DuplicateVariant,
    RenameVariant,
    RemoveVariant,
    CompareGroups,
    PaperForm,
    ToggleFollowDirection,
    ToggleUseStrength,
    LayoutStress,
    LayoutForce,
    LayoutLayered,
    LayoutCircular,
    LayoutConcentric,
    LayoutAround,
    LayoutClusters,
    LayoutCategories,
    LayoutSpread,
    ThemeLight,
    ThemeDark,
    ThemeSystem,
    Indonesian,
    English,
    Larger,
    Smaller,
    UsualSize,
    ReduceMotion,
    InAppDialogs,
    Exercise,
    Lessons,
    Shortcuts,
    Palette,
    About,
}

/// Where a command stands in the menu bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    File,
    Edit,
    View,
    Network,
    Analysis,
    Help,
    /// Inside [`Menu::Network`].
    Layout,
}

impl Menu {
    /// The menus of the menu bar.
    pub const ALL: [Self; 6] = [
        Self::File,
        Self::Edit,
        Self::View,
        Self::Network,
        Self::Analysis,
        Self::Help,
    ];

    pub fn label_key(self) -> &'static str {
        match self {
            Self::File => "menu-file",
            Self::Edit => "menu-edit",
            Self::View => "menu-view",
            Self::Network => "menu-network",
            Self::Analysis => "menu-analysis",
            Self::Help => "menu-help",
            Self::Layout => "menu-layout",
        }
    }
}

/// A menu inside a menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Submenu {
    /// Aligning, distributing, locking.
    Arrange,
    /// How the program looks and behaves.
    Settings,
    /// What the map is arranged on.
    Background,
    /// Views that are kept.
    SavedViews,
    /// How much of the map is seen.
    Zoom,
    /// The operations of the training.
    Rearrange,
    /// What a trainer does with a class.
    Class,
    /// What comes from other programs and goes to them.
    Import,
    /// What goes into a document or onto a slide.
    CopyOut,
    /// What stands on ties beside their lines.
    OnTies,
}

impl Submenu {
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Arrange => "menu-arrange",
            Self::Settings => "menu-settings",
            Self::Background => "menu-background",
            Self::SavedViews => "menu-saved-views",
            Self::Zoom => "menu-zoom",
            Self::Rearrange => "menu-rearrange",
            Self::Class => "menu-class",
            Self::Import => "menu-import",
            Self::CopyOut => "menu-copy-out",
            Self::OnTies => "menu-on-ties",
        }
    }

    pub fn rows(self) -> impl Iterator<Item = &'static Row> {
        TABLE.iter().filter(move |row| row.submenu == Some(self))
    }
}

/// A shortcut as it stands on the keyboard.
pub fn keys(ctx: &egui::Context, shortcut: KeyboardShortcut) -> String {
    let signs = [("Quote", "'"), ("Comma", ","), ("Period", ".")];
    let name = ctx.format_shortcut(&shortcut);
    signs
        .iter()
        .fold(name, |name, (word, sign)| name.replace(word, sign))
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub command: Command,
    /// Stable name, for actions of canvas and panels.
    pub id: &'static str,
    pub label_key: &'static str,
    pub icon: Option<&'static str>,
    pub shortcut: Option<KeyboardShortcut>,
    /// A second shortcut, not shown in menus.
    pub alternative: Option<KeyboardShortcut>,
    pub menu: Menu,
    /// The menu inside that menu; rows of one submenu follow each other.
    pub submenu: Option<Submenu>,
    /// Commands of one menu with another group are parted by a line.
    pub group: u8,
    pub needs: Needs,
    /// The key reaches the canvas or egui itself: it is listed but not caught here.
    pub handled_elsewhere: bool,
}

#[expect(clippy::unnecessary_wraps, reason = "a row's shortcut is an option")]
const fn key(modifiers: Modifiers, key: Key) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(modifiers, key))
}

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_ALT: Modifiers = Modifiers::COMMAND.plus(Modifiers::ALT);
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

const fn row(
    command: Command,
    id: &'static str,
    label_key: &'static str,
    icon: Option<&'static str>,
    shortcut: Option<KeyboardShortcut>,
    (menu, group): (Menu, u8),
    needs: Needs,
) -> Row {
    Row {
        command,
        id,
        label_key,
        icon,
        shortcut,
        alternative: None,
        menu,
        submenu: None,
        group,
        needs,
        handled_elsewhere: false,
    }
}

impl Row {
    const fn elsewhere(mut self) -> Self {
        self.handled_elsewhere = true;
        self
    }

    const fn within(mut self, submenu: Submenu) -> Self {
        self.submenu = Some(submenu);
        self
    }

    const fn or(mut self, alternative: Option<KeyboardShortcut>) -> Self {
        self.alternative = alternative;
        self
    }
}

/// Every command, in the order of the menus.
#[rustfmt::skip]
pub const TABLE: &[Row] = &[
    row(Command::New, "file.new", "command-new", Some(icon::FILE_PLUS), key(CTRL, Key::N), (Menu::File, 0), Needs::Nothing),
    row(Command::FromTemplate, "file.from-template", "command-from-template", Some(icon::STACK), None, (Menu::File, 0), Needs::Nothing),
    row(Command::Open, "file.open", "command-open", Some(icon::FOLDER_OPEN), key(CTRL, Key::O), (Menu::File, 0), Needs::Nothing),
    row(Command::NewPersonal, "file.new-personal", "command-new-personal", Some(icon::USER_CIRCLE), None, (Menu::File, 0), Needs::Nothing),
    row(Command::StartPage, "file.start", "command-start-page", Some(icon::HOUSE), None, (Menu::File, 0), Needs::Document),
    row(Command::Save, "file.save", "command-save", Some(icon::FLOPPY_DISK), key(CTRL, Key::S), (Menu::File, 1), Needs::Document),
    row(Command::SaveAs, "file.save-as", "command-save-as", None, key(CTRL_SHIFT, Key::S), (Menu::File, 1), Needs::Document),
    row(Command::OpenPrevious, "file.previous", "command-open-previous", Some(icon::CLOCK_COUNTER_CLOCKWISE), None, (Menu::File, 1), Needs::PreviousVersion),
    row(Command::ImportList, "file.import-list", "command-import-list", Some(icon::TABLE), None, (Menu::File, 2), Needs::Document).within(Submenu::Import),
    row(Command::ImportResearch, "file.import-research", "command-import-research", Some(icon::GRAPH), None, (Menu::File, 2), Needs::Document).within(Submenu::Import),
    row(Command::ImportCards, "file.import-cards", "command-import-cards", Some(icon::ADDRESS_BOOK), None, (Menu::File, 2), Needs::Document).within(Submenu::Import),
    row(Command::ExportCards, "file.export-cards", "command-export-cards", None, None, (Menu::File, 2), Needs::Document).within(Submenu::Import),
    row(Command::ExportCalendar, "contacts.calendar", "command-export-calendar", Some(icon::CALENDAR_PLUS), None, (Menu::File, 2), Needs::Document).within(Submenu::Import),
    row(Command::SaveTemplate, "file.save-template", "command-save-template", None, None, (Menu::File, 2), Needs::Document).within(Submenu::Import),
    row(Command::ExportPicture, "file.export", "command-export", Some(icon::EXPORT), key(CTRL, Key::E), (Menu::File, 3), Needs::Document),
    row(Command::Print, "file.print", "command-print", Some(icon::PRINTER), key(CTRL, Key::P), (Menu::File, 3), Needs::Document),
    row(Command::CopyPicture, "file.copy-picture", "command-copy-picture", Some(icon::IMAGE), key(CTRL_SHIFT, Key::C), (Menu::File, 3), Needs::Document).within(Submenu::CopyOut),
    row(Command::CopyTable, "file.copy-table", "command-copy-table", Some(icon::TABLE), None, (Menu::File, 3), Needs::Document).within(Submenu::CopyOut),
    row(Command::CopySvg, "file.copy-svg", "command-copy-svg", None, None, (Menu::File, 3), Needs::Document).within(Submenu::CopyOut),
    row(Command::Report, "file.report", "command-report", Some(icon::FILE_TEXT), key(CTRL_SHIFT, Key::E), (Menu::File, 3), Needs::Document),
    row(Command::CompareGroups, "class.compare", "command-compare-groups", Some(icon::USERS_THREE), None, (Menu::File, 4), Needs::Nothing).within(Submenu::Class),
    row(Command::PaperForm, "class.form", "command-paper-form", Some(icon::NOTE_PENCIL), None, (Menu::File, 4), Needs::Nothing).within(Submenu::Class),
    row(Command::Projector, "view.projector", "command-projector", Some(icon::PROJECTOR_SCREEN), key(Modifiers::SHIFT, Key::F11), (Menu::File, 4), Needs::DocumentOrClass).within(Submenu::Class),
    row(Command::Quit, "file.quit", "command-quit", Some(icon::SIGN_OUT), key(CTRL, Key::Q), (Menu::File, 5), Needs::Nothing),

    row(Command::Undo, "edit.undo", "command-undo", Some(icon::ARROW_U_UP_LEFT), key(CTRL, Key::Z), (Menu::Edit, 0), Needs::Undo),
    row(Command::Redo, "edit.redo", "command-redo", Some(icon::ARROW_U_UP_RIGHT), key(CTRL, Key::Y), (Menu::Edit, 0), Needs::Redo).or(key(CTRL_SHIFT, Key::Z)),
    row(Command::Cut, "edit.cut", "command-cut", Some(icon::SCISSORS), key(CTRL, Key::X), (Menu::Edit, 1), Needs::Copyable).elsewhere(),
    row(Command::Copy, "edit.copy", "command-copy", Some(icon::COPY), key(CTRL, Key::C), (Menu::Edit, 1), Needs::Copyable).elsewhere(),
    row(Command::Paste, "edit.paste", "command-paste", Some(icon::CLIPBOARD), key(CTRL, Key::V), (Menu::Edit, 1), Needs::Document).elsewhere(),
    row(Command::Duplicate, "edit.duplicate", "command-duplicate", None, key(CTRL, Key::D), (Menu::Edit, 1), Needs::Copyable),
    row(Command::Rename, "edit.rename", "command-rename", Some(icon::PENCIL_SIMPLE), key(NONE, Key::F2), (Menu::Edit, 2), Needs::OneNamed),
    row(Command::Remove, "edit.delete", "command-remove", Some(icon::TRASH), key(NONE, Key::Delete), (Menu::Edit, 2), Needs::Selection).elsewhere(),
    row(Command::DeleteFromProject, "edit.delete-from-project", "command-delete-from-project", None, key(CTRL_SHIFT, Key::Delete), (Menu::Edit, 2), Needs::SelectedStakeholders),
    row(Command::SelectAll, "edit.select-all", "command-select-all", None, key(CTRL, Key::A), (Menu::Edit, 3), Needs::Document),
    row(Command::Group, "edit.group", "command-group", Some(icon::BOUNDING_BOX), key(CTRL, Key::G), (Menu::Edit, 3), Needs::SeveralToFrame),
    row(Command::Ungroup, "edit.ungroup", "command-ungroup", None, key(CTRL_SHIFT, Key::G), (Menu::Edit, 3), Needs::Group),
    row(Command::AlignLeft, "arrange.left", "command-align-left", Some(icon::ALIGN_LEFT), key(CTRL_SHIFT, Key::ArrowLeft), (Menu::Edit, 4), Needs::TwoStakeholders).within(Submenu::Arrange),
    row(Command::AlignCentre, "arrange.centre", "command-align-centre", Some(icon::ALIGN_CENTER_HORIZONTAL), None, (Menu::Edit, 4), Needs::TwoStakeholders).within(Submenu::Arrange),
    row(Command::AlignRight, "arrange.right", "command-align-right", Some(icon::ALIGN_RIGHT), key(CTRL_SHIFT, Key::ArrowRight), (Menu::Edit, 4), Needs::TwoStakeholders).within(Submenu::Arrange),
    row(Command::AlignTop, "arrange.top", "command-align-top", Some(icon::ALIGN_TOP), key(CTRL_SHIFT, Key::ArrowUp), (Menu::Edit, 5), Needs::TwoStakeholders).within(Submenu::Arrange),
    row(Command::AlignMiddle, "arrange.middle", "command-align-middle", Some(icon::ALIGN_CENTER_VERTICAL), None, (Menu::Edit, 5), Needs::TwoStakeholders).within(Submenu::Arrange),
    row(Command::AlignBottom, "arrange.bottom", "command-align-bottom", Some(icon::ALIGN_BOTTOM), key(CTRL_SHIFT, Key::ArrowDown), (Menu::Edit, 5), Needs::TwoStakeholders).within(Submenu::Arrange),
    row(Command::DistributeHorizontally, "arrange.distribute-horizontally", "command-distribute-horizontally", Some(icon::COLUMNS), None, (Menu::Edit, 6), Needs::ThreeStakeholders).within(Submenu::Arrange),
    row(Command::DistributeVertically, "arrange.distribute-vertically", "command-distribute-vertically", Some(icon::ROWS), None, (Menu::Edit, 6), Needs::ThreeStakeholders).within(Submenu::Arrange),
    row(Command::ArrangeOnCircle, "arrange.on-circle", "command-on-circle", Some(icon::CIRCLE_DASHED), None, (Menu::Edit, 6), Needs::TwoStakeholders).within(Submenu::Arrange),
    row(Command::ToggleLock, "arrange.lock", "command-toggle-lock", Some(icon::LOCK_SIMPLE), key(CTRL_SHIFT, Key::L), (Menu::Edit, 7), Needs::SelectedStakeholders).within(Submenu::Arrange),
    row(Command::Straighten, "tie.straighten", "command-straighten", Some(icon::LINE_SEGMENT), None, (Menu::Edit, 8), Needs::SelectedTies).within(Submenu::Arrange),
    row(Command::BendLeft, "tie.bend-left", "command-bend-left", None, key(NONE, Key::Comma), (Menu::Edit, 8), Needs::SelectedTies).within(Submenu::Arrange),
    row(Command::BendRight, "tie.bend-right", "command-bend-right", None, key(NONE, Key::Period), (Menu::Edit, 8), Needs::SelectedTies).within(Submenu::Arrange),
    row(Command::MoveTieStart, "tie.move-start", "command-move-tie-start", None, key(NONE, Key::OpenBracket), (Menu::Edit, 8), Needs::OneTie).within(Submenu::Arrange),
    row(Command::MoveTieEnd, "tie.move-end", "command-move-tie-end", None, key(NONE, Key::CloseBracket), (Menu::Edit, 8), Needs::OneTie).within(Submenu::Arrange),
    row(Command::Find, "edit.find", "command-find", Some(icon::MAGNIFYING_GLASS), key(CTRL, Key::F), (Menu::Edit, 3), Needs::Document),

    row(Command::ZoomIn, "view.zoom-in", "command-zoom-in", Some(icon::MAGNIFYING_GLASS_PLUS), key(CTRL, Key::Plus), (Menu::View, 0), Needs::Document).or(key(CTRL, Key::Equals)).within(Submenu::Zoom),
    row(Command::ZoomOut, "view.zoom-out", "command-zoom-out", Some(icon::MAGNIFYING_GLASS_MINUS), key(CTRL, Key::Minus), (Menu::View, 0), Needs::Document).within(Submenu::Zoom),
    row(Command::Zoom100, "view.zoom-100", "command-zoom-100", None, key(CTRL, Key::Num0), (Menu::View, 0), Needs::Document).within(Submenu::Zoom),
    row(Command::Fit, "view.fit", "command-fit", Some(icon::ARROWS_OUT), key(CTRL, Key::Num1), (Menu::View, 0), Needs::Document).within(Submenu::Zoom),
    row(Command::ZoomToSelection, "view.zoom-selection", "command-zoom-selection", None, key(CTRL, Key::Num2), (Menu::View, 0), Needs::Selection).within(Submenu::Zoom),
    row(Command::PreviousView, "view.back", "command-previous-view", Some(icon::ARROW_LEFT), key(Modifiers::ALT, Key::ArrowLeft), (Menu::View, 0), Needs::Document).within(Submenu::Zoom),
    row(Command::NextView, "view.forward", "command-next-view", Some(icon::ARROW_RIGHT), key(Modifiers::ALT, Key::ArrowRight), (Menu::View, 0), Needs::Document).within(Submenu::Zoom),
    row(Command::Present, "view.present", "command-present", Some(icon::PRESENTATION), key(NONE, Key::F11), (Menu::View, 1), Needs::Document),
    row(Command::ToggleViews, "view.saved-views", "command-saved-views", Some(icon::BOOKMARKS_SIMPLE), key(CTRL_SHIFT, Key::H), (Menu::View, 1), Needs::Document).within(Submenu::SavedViews),
    row(Command::SaveView, "view.save", "command-save-view", Some(icon::BOOKMARK_SIMPLE), key(CTRL, Key::M), (Menu::View, 1), Needs::Document).within(Submenu::SavedViews),
    row(Command::NextSavedView, "view.next-saved", "command-next-saved-view", None, key(Modifiers::ALT, Key::PageDown), (Menu::View, 1), Needs::SavedViews).within(Submenu::SavedViews),
    row(Command::PreviousSavedView, "view.previous-saved", "command-previous-saved-view", None, key(Modifiers::ALT, Key::PageUp), (Menu::View, 1), Needs::SavedViews).within(Submenu::SavedViews),
    row(Command::ToggleList, "view.list", "command-toggle-list", Some(icon::LIST), key(NONE, Key::F7), (Menu::View, 2), Needs::Document),
    row(Command::ToggleInspector, "view.inspector", "command-toggle-inspector", Some(icon::SIDEBAR_SIMPLE), key(NONE, Key::F8), (Menu::View, 2), Needs::Document),
    row(Command::ToggleTable, "view.table", "command-toggle-table", Some(icon::TABLE), key(NONE, Key::F9), (Menu::View, 2), Needs::Document),
    row(Command::WholePane, "view.whole-pane", "command-whole-pane", Some(icon::ARROWS_OUT_SIMPLE), key(CTRL, Key::F9), (Menu::View, 2), Needs::Document),
    row(Command::DataGrid, "view.data-grid", "command-data-grid", Some(icon::GRID_FOUR), key(Modifiers::SHIFT, Key::F9), (Menu::View, 2), Needs::Document),
    row(Command::ToggleHistory, "view.history", "command-history", Some(icon::CLOCK_COUNTER_CLOCKWISE), key(CTRL, Key::H), (Menu::View, 2), Needs::Document),
    row(Command::ToggleMinimap, "view.minimap", "command-minimap", Some(icon::MAP_TRIFOLD), None, (Menu::View, 2), Needs::Document),
    row(Command::ToggleTieLabels, "view.tie-labels", "command-toggle-tie-labels", None, key(CTRL, Key::L), (Menu::View, 2), Needs::Document).within(Submenu::OnTies),
    row(Command::ToggleSteps, "view.partnership-steps", "command-toggle-steps", None, None, (Menu::View, 2), Needs::Document).within(Submenu::OnTies),
    row(Command::TogglePseudonyms, "view.pseudonyms", "command-pseudonyms", Some(icon::MASK_HAPPY), key(CTRL_SHIFT, Key::P), (Menu::View, 2), Needs::Document),
    row(Command::ToggleGrid, "view.grid", "command-toggle-grid", Some(icon::GRID_FOUR), key(CTRL, Key::Quote), (Menu::View, 2), Needs::Document),
    row(Command::NextPane, "view.next-pane", "command-next-pane", None, key(NONE, Key::F6), (Menu::View, 2), Needs::Document),
    row(Command::ThemeLight, "view.light", "command-theme-light", Some(icon::SUN), None, (Menu::View, 3), Needs::Nothing).within(Submenu::Settings),
    row(Command::ThemeDark, "view.dark", "command-theme-dark", Some(icon::MOON), None, (Menu::View, 3), Needs::Nothing).within(Submenu::Settings),
    row(Command::ThemeSystem, "view.system", "command-theme-system", None, None, (Menu::View, 3), Needs::Nothing).within(Submenu::Settings),
    row(Command::Indonesian, "view.indonesian", "command-indonesian", Some(icon::TRANSLATE), None, (Menu::View, 4), Needs::Nothing).within(Submenu::Settings),
    row(Command::English, "view.english", "command-english", None, None, (Menu::View, 4), Needs::Nothing).within(Submenu::Settings),
    row(Command::Larger, "view.larger", "command-larger", None, key(CTRL_ALT, Key::Plus), (Menu::View, 5), Needs::Nothing).or(key(CTRL_ALT, Key::Equals)).within(Submenu::Settings),
    row(Command::Smaller, "view.smaller", "command-smaller", None, key(CTRL_ALT, Key::Minus), (Menu::View, 5), Needs::Nothing).within(Submenu::Settings),
    row(Command::UsualSize, "view.usual-size", "command-usual-size", None, key(CTRL_ALT, Key::Num0), (Menu::View, 5), Needs::Nothing).within(Submenu::Settings),
    row(Command::ReduceMotion, "view.reduce-motion", "command-reduce-motion", None, None, (Menu::View, 5), Needs::Nothing).within(Submenu::Settings),
    row(Command::InAppDialogs, "view.in-app-dialogs", "command-in-app-dialogs", None, None, (Menu::View, 5), Needs::Nothing).within(Submenu::Settings),
    row(Command::BackgroundNone, "background.none", "command-background-none", None, None, (Menu::View, 6), Needs::Document).within(Submenu::Background),
    row(Command::BackgroundRings, "background.rings", "command-background-rings", Some(icon::TARGET), None, (Menu::View, 6), Needs::Document).within(Submenu::Background),
    row(Command::BackgroundGrid, "background.grid", "command-background-grid", Some(icon::GRID_FOUR), None, (Menu::View, 6), Needs::Document).within(Submenu::Background),
    row(Command::BackgroundSectors, "background.sectors", "command-background-sectors", None, None, (Menu::View, 7), Needs::Rings).within(Submenu::Background),
    row(Command::MoreRings, "background.more-rings", "command-background-more-rings", None, None, (Menu::View, 7), Needs::Rings).within(Submenu::Background),
    row(Command::FewerRings, "background.fewer-rings", "command-background-fewer-rings", None, None, (Menu::View, 7), Needs::Rings).within(Submenu::Background),
    row(Command::ArrangeOnBackground, "background.arrange", "command-background-arrange", Some(icon::MAGIC_WAND), None, (Menu::View, 8), Needs::Background).within(Submenu::Background),

    row(Command::AddStakeholder, "network.add", "command-add-stakeholder", Some(icon::PLUS_CIRCLE), key(CTRL_SHIFT, Key::N), (Menu::Network, 0), Needs::Document),
    row(Command::ToolSelect, "tool.select", "command-tool-select", Some(icon::CURSOR), key(NONE, Key::V), (Menu::Network, 1), Needs::Document),
    row(Command::ToolAdd, "tool.add", "command-tool-add", Some(icon::CIRCLE), key(NONE, Key::P), (Menu::Network, 1), Needs::Document),
    row(Command::ToolConnect, "tool.connect", "command-tool-connect", Some(icon::LINE_SEGMENT), key(NONE, Key::H), (Menu::Network, 1), Needs::Document).or(key(NONE, Key::T)),
    row(Command::ToolNote, "tool.note", "command-tool-note", Some(icon::NOTE), key(NONE, Key::J), (Menu::Network, 1), Needs::Document),
    row(Command::ToolPan, "tool.pan", "command-tool-pan", Some(icon::HAND), key(NONE, Key::G), (Menu::Network, 1), Needs::Document),
    row(Command::LogContact, "contacts.log", "command-log-contact", Some(icon::CHAT_CIRCLE_TEXT), key(CTRL, Key::J), (Menu::Network, 2), Needs::Document),
    row(Command::FollowUps, "contacts.follow-ups", "command-follow-ups", Some(icon::CALENDAR_CHECK), key(CTRL_SHIFT, Key::J), (Menu::Network, 2), Needs::Document),
    row(Command::LogPlace, "contacts.place", "command-log-place", None, None, (Menu::Network, 2), Needs::Document),
    row(Command::NewVariant, "network.new-variant", "command-new-variant", None, None, (Menu::Network, 3), Needs::Document),
    row(Command::DuplicateVariant, "network.duplicate-variant", "command-duplicate-variant", None, None, (Menu::Network, 3), Needs::Document),
    row(Command::RenameVariant, "network.rename-variant", "command-rename-variant", None, None, (Menu::Network, 3), Needs::Document),
    row(Command::RemoveVariant, "network.remove-variant", "command-remove-variant", None, None, (Menu::Network, 3), Needs::SeveralVariants),

    row(Command::LayoutStress, "layout.stress", "command-layout-stress", Some(icon::MAGIC_WAND), key(CTRL_SHIFT, Key::A), (Menu::Layout, 0), Needs::Document),
    row(Command::LayoutSpread, "layout.spread", "command-layout-spread", Some(icon::ARROWS_OUT_CARDINAL), None, (Menu::Layout, 0), Needs::Document),
    row(Command::LayoutForce, "layout.force", "command-layout-force", Some(icon::GRAPH), None, (Menu::Layout, 1), Needs::Document),
    row(Command::LayoutLayered, "layout.layered", "command-layout-layered", Some(icon::TREE_STRUCTURE), None, (Menu::Layout, 1), Needs::Document),
    row(Command::LayoutCircular, "layout.circular", "command-layout-circular", Some(icon::CIRCLE_DASHED), None, (Menu::Layout, 1), Needs::Document),
    row(Command::LayoutClusters, "layout.clusters", "command-layout-clusters", Some(icon::CIRCLES_THREE), None, (Menu::Layout, 2), Needs::Document),
    row(Command::LayoutCategories, "layout.categories", "command-layout-categories", Some(icon::SHAPES), None, (Menu::Layout, 2), Needs::Document),
    row(Command::LayoutConcentric, "layout.concentric", "command-layout-concentric", Some(icon::TARGET), None, (Menu::Layout, 3), Needs::Document),
    row(Command::LayoutAround, "layout.around", "command-layout-around", Some(icon::USER_FOCUS), None, (Menu::Layout, 3), Needs::Document),

    row(Command::Findings, "network.findings", "command-findings", Some(icon::SPARKLE), key(CTRL_SHIFT, Key::F), (Menu::Analysis, 0), Needs::Document),
    row(Command::Components, "network.components", "command-components", Some(icon::SQUARES_FOUR), key(CTRL_SHIFT, Key::K), (Menu::Analysis, 0), Needs::Document),
    row(Command::Partnerships, "partnership.all", "command-partnerships", Some(icon::HANDSHAKE), key(CTRL_SHIFT, Key::M), (Menu::Analysis, 0), Needs::Document),
    row(Command::MakePartnership, "partnership.make", "command-make-partnership", None, None, (Menu::Analysis, 0), Needs::Document),
    row(Command::NextFinding, "network.next-finding", "command-next-finding", None, key(NONE, Key::F4), (Menu::Analysis, 0), Needs::Document),
    row(Command::PreviousFinding, "network.previous-finding", "command-previous-finding", None, key(Modifiers::SHIFT, Key::F4), (Menu::Analysis, 0), Needs::Document),
    row(Command::WhatIf, "network.what-if", "command-what-if", Some(icon::EYE_SLASH), key(NONE, Key::X), (Menu::Analysis, 1), Needs::SelectedMembersOrTies),
    row(Command::WhatIfEnd, "network.what-if-end", "command-what-if-end", None, None, (Menu::Analysis, 1), Needs::Assumption),
    row(Command::BargainingPosition, "view.position", "command-bargaining-position", Some(icon::SCALES), key(CTRL_SHIFT, Key::B), (Menu::Analysis, 2), Needs::Document),
    row(Command::Proposals, "network.proposals", "command-proposals", Some(icon::LIGHTBULB), key(CTRL_SHIFT, Key::U), (Menu::Analysis, 2), Needs::Document),
    row(Command::Compare, "network.compare", "command-compare", Some(icon::ARROWS_LEFT_RIGHT), key(CTRL_SHIFT, Key::D), (Menu::Analysis, 2), Needs::SeveralVariants),
    row(Command::SideBySide, "network.side-by-side", "command-side-by-side", Some(icon::COLUMNS), None, (Menu::Analysis, 2), Needs::SeveralVariants),
    row(Command::Chart, "network.chart", "command-chart", Some(icon::TREE_STRUCTURE), key(CTRL_SHIFT, Key::O), (Menu::Analysis, 2), Needs::Document),
    row(Command::ToggleFollowDirection, "network.follow-direction", "command-follow-direction", None, None, (Menu::Analysis, 3), Needs::Document),
    row(Command::ToggleUseStrength, "network.use-strength", "command-use-strength", None, None, (Menu::Analysis, 3), Needs::Document),

    row(Command::Divert, "rearrange.divert", "command-divert", Some(icon::ARROWS_SPLIT), key(CTRL_SHIFT, Key::R), (Menu::Network, 3), Needs::OneStakeholder).within(Submenu::Rearrange),
    row(Command::Merge, "rearrange.merge", "command-merge", Some(icon::ARROWS_MERGE), None, (Menu::Network, 3), Needs::ExactlyTwo).within(Submenu::Rearrange),
    row(Command::Split, "rearrange.split", "command-split", None, None, (Menu::Network, 3), Needs::OneStakeholder).within(Submenu::Rearrange),
    row(Command::Between, "rearrange.between", "command-between", None, None, (Menu::Network, 3), Needs::TwoStakeholders).within(Submenu::Rearrange),
    row(Command::ConnectGroup, "rearrange.connect", "command-connect-group", None, None, (Menu::Network, 3), Needs::TwoStakeholders).within(Submenu::Rearrange),

    row(Command::Lessons, "help.lessons", "command-lessons", Some(icon::BOOK_OPEN_TEXT), key(Modifiers::SHIFT, Key::F1), (Menu::Help, 0), Needs::Nothing),
    row(Command::Exercise, "help.exercise", "command-exercise", Some(icon::GRADUATION_CAP), None, (Menu::Help, 0), Needs::Document),
    row(Command::BeginExercise, "help.begin-exercise", "start-exercise", Some(icon::STUDENT), None, (Menu::Help, 0), Needs::Nothing),
    row(Command::Palette, "help.palette", "command-palette", Some(icon::MAGNIFYING_GLASS), key(CTRL, Key::K), (Menu::Help, 1), Needs::Nothing),
    row(Command::Shortcuts, "help.shortcuts", "command-shortcuts", Some(icon::KEYBOARD), key(NONE, Key::F1), (Menu::Help, 1), Needs::Nothing),
    row(Command::About, "help.about", "command-about", Some(icon::INFO), None, (Menu::Help, 2), Needs::Nothing),
];

impl Command {
    /// Its row in the table.
    pub fn row(self) -> &'static Row {
        // Every command has a row: a test checks it, and the first row is a harmless fallback.
        TABLE
            .iter()
            .find(|row| row.command == self)
            .unwrap_or(&TABLE[0])
    }

    /// Whether a layout under way may go on beside it.
    pub fn leaves_places_alone(self) -> bool {
        let changes_places = self == Self::ArrangeOnBackground;
        (self.row().menu == Menu::View && !changes_places) || self.row().menu == Menu::Help
    }

    pub fn from_id(id: &str) -> Option<Self> {
        TABLE.iter().find(|row| row.id == id).map(|row| row.command)
    }
}

/// Gestures and keys of the canvas that are no commands, for the list of shortcuts.
pub const GESTURES: &[(&str, &str)] = &[
    ("gesture-double-click-keys", "gesture-double-click"),
    ("gesture-rim-keys", "gesture-rim"),
    ("gesture-self-tie-keys", "gesture-self-tie"),
    ("gesture-chain-keys", "gesture-chain"),
    ("gesture-star-keys", "gesture-star"),
    ("gesture-tie-end-keys", "gesture-tie-end"),
    ("gesture-bend-keys", "gesture-bend"),
    ("gesture-drag-keys", "gesture-drag"),
    ("gesture-copy-keys", "gesture-copy"),
    ("gesture-snap-keys", "gesture-snap"),
    ("gesture-band-keys", "gesture-band"),
    ("gesture-shift-click-keys", "gesture-shift-click"),
    ("gesture-pan-keys", "gesture-pan"),
    ("gesture-wheel-keys", "gesture-wheel"),
    ("gesture-tab-keys", "gesture-tab"),
    ("gesture-enter-keys", "gesture-enter"),
    ("gesture-ctrl-arrow-keys", "gesture-ctrl-arrow"),
    ("gesture-c-keys", "gesture-c"),
    ("gesture-arrow-keys", "gesture-arrow"),
    ("gesture-esc-keys", "gesture-esc"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{I18n, Lang};

    #[test]
    fn no_two_commands_share_a_shortcut() {
        let mut seen: Vec<(KeyboardShortcut, Command)> = Vec::new();
        for row in TABLE {
            for shortcut in row.shortcut.iter().chain(&row.alternative) {
                let clash = seen.iter().find(|(other, _)| other == shortcut);
                assert!(clash.is_none(), "{:?} and {clash:?}", row.command);
                seen.push((*shortcut, row.command));
            }
        }
    }

    #[test]
    fn every_command_has_one_row_and_a_text_in_both_languages() {
        let mut commands: Vec<_> = TABLE.iter().map(|row| row.command).collect();
        commands.sort();
        commands.dedup();
        assert_eq!(commands.len(), TABLE.len());
        assert_eq!(commands.last(), Some(&Command::About));
        assert_eq!(commands.len(), Command::About as usize + 1);
        for lang in Lang::ALL {
            let i18n = I18n::new(lang);
            for row in TABLE {
                assert!(
                    i18n.has(row.label_key),
                    "{} in {}",
                    row.label_key,
                    lang.code()
                );
                assert_eq!(Command::from_id(row.id), Some(row.command));
            }
            for (keys, text) in GESTURES {
                assert!(
                    i18n.has(keys) && i18n.has(text),
                    "{text} in {}",
                    lang.code()
                );
            }
        }
    }
}
