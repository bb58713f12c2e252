//! The map on screen: where stakeholders and ties are drawn, selected, moved and named. It reads
//! the document and answers with actions; `app` carries them out.

mod assumed;
mod beside;
pub mod camera;
mod card;
mod chart;
mod commands;
mod compared;
mod crossing;
mod drawing;
mod edge_pan;
mod glide;
mod handles;
mod hints;
pub mod hit;
mod input;
mod interaction;
mod keyboard;
mod landmarks;
mod legend;
mod lettering;
mod locks;
mod map;
pub mod marks;
mod menus;
mod minimap;
mod name_editor;
mod names;
mod overlay;
mod paper;
pub mod playground;
mod pointed;
pub mod polyline;
mod presenting;
pub mod second;
mod snap;
mod stops;
mod strokes;
mod surroundings;
mod tools;
mod tooltip;
mod walk;
mod zoom_bar;

use egui::{Pos2, Rect, Response, Sense, Ui, WidgetInfo, WidgetType};

use crate::context::{Action, Context, Pointers};
use crate::model::{GroupId, MapPart, NoteId, StakeholderId};
use crate::scene::{Scene, SceneBuilder};

pub use beside::{Pairing, Same};
pub use camera::Camera;
pub use chart::ChartMap;
pub use playground::{Playground, Touch};
pub use second::SecondMap;
pub use tools::Tool;

use card::Card;
use crossing::Crossing;
use edge_pan::EdgePan;
use glide::Glide;
use handles::Handle;
use hit::Hit;
use input::ClickCounter;
use keyboard::Caret;
use landmarks::Landmarks;
use locks::Locks;
pub use map::Graphics;
use map::MapView;
use menus::Menu;
use minimap::Minimap;
use name_editor::NameEditor;
use stops::Stops;
use tools::{Gesture, Held, Link, LinkEnd, World};

/// What menus, toolbar and shortcuts can ask of the canvas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CanvasCommand {
    ZoomIn,
    ZoomOut,
    /// 100 %.
    ZoomToActualSize,
    /// Shows everything.
    Fit,
    ZoomToSelection,
    /// Goes back to the view before, with its filter, highlight and variant, and forward again.
    PreviousView,
    NextView,
    Choose(Tool),
    /// Opens a stakeholder's name for typing.
    Rename(StakeholderId),
    /// Opens the name of a group for typing.
    RenameGroup(GroupId),
    /// Opens the text of a note for typing.
    EditNote(NoteId),
    /// Brings a stakeholder into view, with the smallest move.
    Reveal(StakeholderId),
    /// Makes a stakeholder in the middle of the view.
    AddStakeholder,
    /// Selects the next stakeholder in reading order.
    WalkForward,
    WalkBack,
    /// Ends any gesture as if it had never begun.
    Cancel,
    /// Takes the keyboard focus.
    Focus,
    /// Goes to a part of the map, or shows everything.
    Show(Option<MapPart>),
    /// Ends a presentation: puts the camera back where it stood, and says whether it showed
    /// everything.
    PutBack(Camera, bool),
}

/// What a scene was built from; it is built again when this changes.
#[derive(Clone, PartialEq)]
struct SceneKey {
    project: uuid::Uuid,
    is_masked: bool,
    drawing_revision: u64,
    analysis: (u64, u32),
    variant: crate::model::VariantId,
    lang: &'static str,
    dark: bool,
    is_strong: bool,
    show_tie_labels: bool,
    show_steps: bool,
    is_previewing: bool,
}

/// The canvas with everything that lives between frames. Make a new one for each document.
pub struct Canvas {
    camera: Camera,
    stops: Stops,
    /// The way that the camera is on.
    glide: Option<Glide>,
    /// The way from another variant.
    crossing: Option<Crossing>,
    /// The part of the map that was asked for, and the camera that shows it: whole, whatever becomes
    /// of the widget's size.
    kept_part: Option<(MapPart, Camera)>,
    /// The camera has not been touched since everything was fitted: it follows the widget's size.
    is_fitted: bool,
    /// The widget's and the legend's places that fitting went by.
    fitted_around: (Rect, Rect),
    rect: Rect,
    tool: Tool,
    gesture: Gesture,
    clicks: ClickCounter,
    caret: Caret,
    pointer: Option<Pos2>,
    hover: Hit,
    /// What is under the pointer on a map beside this one, as it is called here.
    pointed_beside: Hit,
    /// The handle of the selected tie under the pointer.
    hovered_handle: Option<Handle>,
    /// The keys that the gesture has been told of.
    held: Held,
    edge_pan: EdgePan,
    locks: Locks,
    editor: Option<NameEditor>,
    menu: Option<Menu>,
    /// Where the secondary button went down for a menu.
    menu_press: Option<Pos2>,
    commands: Vec<CanvasCommand>,
    builder: SceneBuilder,
    scene: Scene,
    scene_key: Option<SceneKey>,
    scene_generation: u64,
    map: MapView,
    landmarks: Landmarks,
    /// What the labels of a large scene were made for.
    labelled: Option<(u64, Camera, Rect)>,
    legend_card: Card,
    zoom_card: Card,
    minimap: Minimap,
    is_legend_open: bool,
    /// What an open pane points at.
    pub pointers: Pointers,
    /// Nothing can be edited, and nothing but the map and its legend is shown.
    pub is_presenting: bool,
    /// Whether the whole network is shown in a corner where only a part is in view.
    pub show_minimap: bool,
    /// Whether ties are labelled with what passes along them.
    pub show_tie_labels: bool,
    /// Whether ties bear the step of their partnership.
    pub show_steps: bool,
    /// Whether the paper has a grid on which what is dragged stops.
    pub snaps_to_grid: bool,
    has_focus: bool,
    /// The last thing that the canvas took was a key, not a press.
    is_keyboard_used: bool,
}

impl Default for Canvas {
    fn default() -> Self {
        Self {
            camera: Camera::default(),
            stops: Stops::default(),
            glide: None,
            crossing: None,
            kept_part: None,
            is_fitted: true,
            fitted_around: (Rect::NOTHING, Rect::NOTHING),
            rect: Rect::NOTHING,
            tool: Tool::default(),
            gesture: Gesture::default(),
            clicks: ClickCounter::default(),
            caret: Caret::default(),
            pointer: None,
            hover: Hit::Empty,
            pointed_beside: Hit::Empty,
            hovered_handle: None,
            held: Held::default(),
            edge_pan: EdgePan::default(),
            locks: Locks::default(),
            editor: None,
            menu: None,
            menu_press: None,
            commands: Vec::new(),
            builder: SceneBuilder::default(),
            scene: Scene::default(),
            scene_key: None,
            scene_generation: 0,
            map: MapView::default(),
            landmarks: Landmarks::default(),
            labelled: None,
            legend_card: Card::default(),
            zoom_card: Card::default(),
            minimap: Minimap::default(),
            is_legend_open: true,
            pointers: Pointers::default(),
            is_presenting: false,
            show_minimap: true,
            show_tie_labels: false,
            show_steps: true,
            snaps_to_grid: false,
            has_focus: false,
            is_keyboard_used: false,
        }
    }
}

impl Canvas {
    pub fn camera(&self) -> &Camera {
        &self.camera
    }

    /// Says who draws pixels: see [`Graphics`].
    pub fn set_graphics(&mut self, graphics: Graphics) {
        self.map.set_graphics(graphics);
    }

    pub fn tool(&self) -> Tool {
        self.tool
    }

    /// Takes over the name that is being typed: before the document is saved, exported or closed.
    pub fn flush(&mut self, context: &Context<'_>) -> Vec<Action> {
        let named = self.editor.take().and_then(|editor| editor.edit(context));
        named.into_iter().collect()
    }

    /// The name that is being typed, as the action that it would become.
    pub fn pending(&self, context: &Context<'_>) -> Option<Action> {
        self.editor.as_ref()?.edit(context)
    }

    /// The stakeholder at which a tie that is being drawn would end.
    pub fn connect_target(&self) -> Option<StakeholderId> {
        match self.gesture {
            Gesture::Linking(Link {
                end: LinkEnd::Stakeholder(id),
                ..
            }) => Some(id),
            _ => None,
        }
    }

    /// The diagram as it was drawn last.
    pub fn scene(&self) -> &Scene {
        &self.scene
    }

    /// Whether everything was brought into view and the camera has not been moved since.
    pub fn is_fitted(&self) -> bool {
        self.is_fitted
    }

    /// The part of the map in view; `None` where that is everything, and stays so.
    pub fn part(&self) -> Option<MapPart> {
        let camera = self.glide.map_or(self.camera, |glide| glide.goal());
        (!self.is_fitted).then(|| camera.part(self.rect))
    }

    /// Where the canvas was drawn last, in points.
    pub fn rect(&self) -> Rect {
        self.rect
    }

    /// Whether key presses go to the canvas.
    pub fn has_focus(&self) -> bool {
        self.has_focus
    }

    /// Whether a gesture is going on or a name is being typed.
    pub fn is_busy(&self) -> bool {
        !self.gesture.is_idle() || self.editor.is_some()
    }

    /// How often ties and stakeholders were drawn anew instead of replayed.
    pub fn redraws(&self) -> u64 {
        self.map.draws()
    }

    /// What is under the pointer.
    pub fn hover(&self) -> Hit {
        self.hover
    }

    /// What is under the pointer on a map beside this one; marked here as well.
    pub fn pointed_beside(&self) -> Hit {
        self.pointed_beside
    }

    /// Takes over what is under the pointer on a map beside this one. Returns whether it is something else
    /// now.
    pub fn point_from_beside(&mut self, hit: Hit) -> bool {
        std::mem::replace(&mut self.pointed_beside, hit) != hit
    }

    /// Asks for something; it is done when the canvas is drawn next.
    pub fn run(&mut self, command: CanvasCommand) {
        self.commands.push(command);
    }

    /// Takes the frame's input, and returns what the hand asks for of the document. Carried out
    /// before [`Self::show`], it is seen in the same frame: what is dragged does not lag behind.
    #[must_use]
    pub fn react(&mut self, ui: &mut Ui, context: &Context<'_>) -> (Response, Vec<Action>) {
        let rect = ui.available_rect_before_wrap();
        ui.advance_cursor_after_rect(rect);
        let id = ui.id().with("canvas");
        let response = ui.interact(rect, id, Sense::click_and_drag());
        let label = context.i18n.text("canvas-name");
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, &label));

        self.yield_crossing(ui);
        self.rebuild_scene(ui, context);
        self.keep_fitted(rect);
        self.glide_on(ui);
        self.follow_stops(ui, context);
        let mut effects = Vec::new();
        self.drop_what_is_gone(context);
        self.run_commands(ui, id, context, &mut effects);
        self.handle_keys(ui, id, context, &mut effects);
        self.handle_pointer(ui, &response, context, &mut effects);
        let mut actions = Vec::new();
        self.carry_out(effects, context, &mut actions);
        (response, actions)
    }

    /// Draws the canvas where it took its input, and returns what its own widgets ask for.
    #[must_use]
    pub fn show(&mut self, ui: &mut Ui, response: &Response, context: &Context<'_>) -> Vec<Action> {
        let (rect, id) = (response.rect, response.id);
        self.rebuild_scene(ui, context);
        self.update_hover(response, context);
        self.set_cursor(ui, response);

        let mut actions = Vec::new();
        let outer_clip = ui.clip_rect();
        ui.set_clip_rect(rect.intersect(outer_clip));
        self.draw(ui, context);
        let named = names::ui(
            ui,
            id,
            rect,
            context,
            &self.camera,
            &self.scene,
            self.hover.stakeholder(),
        );
        self.draw_cards(ui, context);
        self.edit_name(ui, id, context, &mut actions);
        self.show_menu(response, context, &mut actions);
        self.show_tooltip(response, named, context);
        ui.set_clip_rect(outer_clip);

        if !actions.is_empty() {
            // What the actions change is drawn in the next frame.
            ui.ctx().request_repaint();
        }
        actions
    }

    fn world<'a>(&'a self, context: &Context<'a>) -> World<'a> {
        World {
            scene: &self.scene,
            camera: &self.camera,
            variant: context.variant(),
            selection: context.selection(),
            tool: self.hand(),
            view: self.rect,
            grid: self.grid(),
        }
    }

    /// Spacing of the grid on which things stop.
    fn grid(&self) -> Option<f64> {
        self.snaps_to_grid.then_some(paper::SPACING)
    }
}
