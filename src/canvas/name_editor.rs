//! The field for a name or the text of a note, right on the map.

use egui::{
    Align2, FontSelection, Id, Key, KeyboardShortcut, Modifiers, Pos2, Rect, Stroke, TextEdit, Ui,
    UiBuilder, Vec2,
};

use crate::context::{Action, Context};
use crate::edit::{Edit, Record};
use crate::model::Point;
use crate::scene::{Bounds, HullVisual, Scene};
use crate::style::tokens::type_scale;
use crate::theme::{self, color};

use super::camera::Camera;
use super::overlay::NEW_RADIUS;
use super::tools::Naming;

/// Width of the field, in points.
const WIDTH: f32 = 190.0;
const HEIGHT: f32 = 30.0;
/// Smallest field for a note, in points.
const NOTE_SIZE: Vec2 = Vec2::new(WIDTH, 76.0);
/// Space between a mark and the field below it, in points.
const GAP: f32 = 8.0;

/// What is typed without a pause of this many seconds is undone at once.
const UNDO_PAUSE: f32 = 0.3;

/// A name being typed.
#[derive(Clone, Debug, PartialEq)]
pub struct NameEditor {
    pub naming: Naming,
    text: String,
    /// The field has not been shown yet, and takes the focus when it is.
    is_fresh: bool,
}

/// What became of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Open,
    Committed,
    Cancelled,
}

impl NameEditor {
    pub fn new(naming: Naming, context: &Context<'_>) -> Self {
        let text = match naming {
            Naming::New { .. } | Naming::Connected { .. } | Naming::NewNote { .. } => String::new(),
            Naming::Rename { id } => context.label(id).to_owned(),
            Naming::RenameGroup { id } => {
                let group = context.variant().groups.get(&id);
                group.map(|group| group.name.clone()).unwrap_or_default()
            }
            Naming::EditNote { id } => {
                let note = context.variant().notes.get(&id);
                note.map(|note| note.text.clone()).unwrap_or_default()
            }
        };
        Self {
            naming,
            text,
            is_fresh: true,
        }
    }

    /// The edit that keeps the name; none where nothing would change. Without a name a new
    /// stakeholder gets a numbered one, and an old one keeps its own.
    pub fn edit(&self, context: &Context<'_>) -> Option<Action> {
        let name = self.text.trim().to_owned();
        let edit = match self.naming {
            Naming::New { at } => Edit::AddStakeholder { at, name },
            Naming::Connected { from, at } => Edit::AddConnected { from, at, name },
            Naming::Rename { id } => {
                if name.is_empty() || name == context.label(id) {
                    return None;
                }
                Edit::Rename { id, name }
            }
            Naming::RenameGroup { id } => {
                let mut group = context.variant().groups.get(&id)?.clone();
                if group.name == name {
                    return None;
                }
                group.name = name;
                Edit::Update(vec![Record::Group(Box::new(group))])
            }
            Naming::NewNote { at } => {
                if name.is_empty() {
                    return None;
                }
                Edit::AddNote { at, text: name }
            }
            Naming::EditNote { id } => {
                let mut note = context.variant().notes.get(&id)?.clone();
                if note.text == name {
                    return None;
                }
                note.text = name;
                Edit::Update(vec![Record::Note(Box::new(note))])
            }
        };
        Some(Action::Edit(edit))
    }

    /// Whether what is named has gone.
    pub fn is_over(&self, context: &Context<'_>) -> bool {
        let variant = context.variant();
        match self.naming {
            Naming::New { .. } | Naming::NewNote { .. } => false,
            Naming::Connected { from: id, .. } | Naming::Rename { id } => {
                !variant.members.contains_key(&id)
            }
            Naming::RenameGroup { id } => !variant.groups.contains_key(&id),
            Naming::EditNote { id } => !variant.notes.contains_key(&id),
        }
    }

    /// Whether the text may have several lines.
    fn is_note(&self) -> bool {
        matches!(
            self.naming,
            Naming::NewNote { .. } | Naming::EditNote { .. }
        )
    }

    pub fn hint_key(&self) -> &'static str {
        if self.is_note() {
            "canvas-hint-writing"
        } else {
            "canvas-hint-naming"
        }
    }

    /// The names of the texts that say what is typed: while it is empty, and for screen readers.
    fn label_keys(&self) -> (&'static str, &'static str) {
        match self.naming {
            Naming::RenameGroup { .. } => ("group-name-placeholder", "group-name-field"),
            Naming::NewNote { .. } | Naming::EditNote { .. } => ("note-placeholder", "note-field"),
            Naming::New { .. } | Naming::Connected { .. } | Naming::Rename { .. } => {
                ("canvas-name-placeholder", "canvas-name-field")
            }
        }
    }

    /// Where the field stands on screen.
    pub fn rect(&self, camera: &Camera, scene: &Scene) -> Rect {
        let below = |centre: Point, radius: f64| {
            let mark = camera.screen_from_canvas(centre);
            mark + Vec2::new(0.0, camera.screen_length(radius) + GAP)
        };
        let top: Pos2 = match self.naming {
            Naming::New { at } | Naming::Connected { at, .. } => below(at, NEW_RADIUS),
            Naming::Rename { id } => scene
                .nodes
                .iter()
                .find(|node| node.id == id)
                .map_or(Pos2::ZERO, |node| below(node.centre, node.radius)),
            Naming::RenameGroup { id } => {
                let hull = scene.hull(id);
                let middle = hull.map_or(Pos2::ZERO, |hull| {
                    camera.screen_from_canvas(name_place(hull).centre())
                });
                middle - Vec2::new(0.0, HEIGHT / 2.0)
            }
            Naming::NewNote { at } => return note_rect(camera.screen_from_canvas(at), None),
            Naming::EditNote { id } => {
                let place = scene.note(id).map(|note| camera.screen_rect(note.bounds));
                let corner = place.map_or(Pos2::ZERO, |place| place.min);
                return note_rect(corner, place);
            }
        };
        Align2::CENTER_TOP.anchor_size(top, Vec2::new(WIDTH, HEIGHT))
    }

    /// Draws the field into `view`. Enter and leaving it keep the name, Esc gives up.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        view: Rect,
        context: &Context<'_>,
        camera: &Camera,
        scene: &Scene,
        id: Id,
    ) -> Outcome {
        let wanted = self.rect(camera, scene);
        let room = view.shrink(4.0);
        let inside = Vec2::new(
            (room.left() - wanted.left()).max(0.0) + (room.right() - wanted.right()).min(0.0),
            (room.top() - wanted.top()).max(0.0) + (room.bottom() - wanted.bottom()).min(0.0),
        );
        let rect = wanted.translate(inside);
        let painter = ui.painter();
        painter.rect(
            rect,
            theme::RADIUS,
            color(context.tokens.panel),
            Stroke::new(1.5, color(context.tokens.accent)),
            egui::StrokeKind::Outside,
        );
        let mut child = ui.new_child(UiBuilder::new().id_salt("name").max_rect(rect));
        let is_note = self.is_note();
        let (hint, label) = self.label_keys();
        let field = if is_note {
            // Enter keeps the note.
            TextEdit::multiline(&mut self.text)
                .return_key(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter))
        } else {
            TextEdit::singleline(&mut self.text)
                .horizontal_align(egui::Align::Center)
                .vertical_align(egui::Align::Center)
        };
        let field = field
            .id(id)
            .font(FontSelection::FontId(theme::regular(type_scale::BODY)))
            .text_color(color(context.tokens.text))
            .hint_text(context.i18n.text(hint))
            .margin(egui::Margin::symmetric(8, 4))
            .frame(egui::Frame::NONE)
            .desired_width(rect.width())
            .min_size(rect.size());
        let response = child.add_sized(rect.size(), field);
        let label = context.i18n.text(label);
        response
            .ctx
            .accesskit_node_builder(response.id, |node| node.set_label(label));
        if self.is_fresh {
            self.is_fresh = false;
            response.request_focus();
            prepare(ui, id, &self.text);
            return Outcome::Open;
        }
        let is_done =
            is_note && ui.input(|input| input.key_pressed(Key::Enter) && !input.modifiers.shift);
        if is_done {
            return Outcome::Committed;
        }
        if !response.lost_focus() && response.has_focus() {
            return Outcome::Open;
        }
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            Outcome::Cancelled
        } else if response.lost_focus() {
            Outcome::Committed
        } else {
            Outcome::Open
        }
    }
}

/// Where the name of a frame stands, or would stand, in canvas units.
pub fn name_place(hull: &HullVisual) -> Bounds {
    hull.name_bounds.unwrap_or_else(|| {
        let top = hull.outline.iter().copied();
        let top = top.reduce(|a, b| if b.y < a.y { b } else { a });
        Bounds::from_centre(top.unwrap_or_default(), 20.0, 10.0)
    })
}

/// The field for a note whose top left corner is here; `shown` is where it lies on screen.
fn note_rect(corner: Pos2, shown: Option<Rect>) -> Rect {
    let size = shown.map_or(Vec2::ZERO, |shown| shown.size());
    Rect::from_min_size(corner, size.max(NOTE_SIZE))
}

/// Selects the whole name, and begins a history of typing of its own: the one of the last name
/// that was typed here is not this one's, and undo takes back a few letters, not everything.
fn prepare(ui: &Ui, id: Id, text: &str) {
    use egui::text::{CCursor, CCursorRange};
    use egui::util::undoer::{Settings, Undoer};
    let mut state = egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let range = CCursorRange::two(CCursor::default(), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(range));
    let mut undoer = Undoer::with_settings(Settings {
        stable_time: UNDO_PAUSE,
        auto_save_interval: 2.0 * UNDO_PAUSE,
        ..Settings::default()
    });
    undoer.add_undo(&(range, text.to_owned()));
    state.set_undoer(undoer);
    state.store(ui.ctx(), id);
}
