//! The eight components as a workbench: in the training's order, each as a form for the network as a
//! whole, with what it shows over all stakeholders; how much everybody has written down; and who does
//! what.

mod both;
mod capital;
mod commitment;
mod competences;
mod content;
mod heat_map;
mod kept;
pub(in crate::panels) mod level;
mod needs;
mod norms;
mod one;
mod rail;
pub(in crate::panels) mod rows;
mod structure;
mod summary;
mod tasks;
mod technoware;

use std::sync::Arc;

use egui::{Align, Layout, RichText, ScrollArea, Ui, UiBuilder};

use crate::context::{Action, Context};
use crate::edit::Edit;
use crate::findings::Gap;
use crate::lessons;
use crate::model::{Component, StakeholderId, VariantHeader, Vocabulary};
use crate::style::tokens::type_scale;
use crate::theme;

use super::cached::{Cached, Shown};
use super::field::{Editing, Field};
use super::form::{Form, lens};
use super::inspector::network;
use super::learn;
use kept::Entry;
use summary::Summary;

/// Width of the list of pages, in points; with less than `NARROW` for all, it becomes a menu.
const RAIL: f32 = 208.0;
const NARROW: f32 = 500.0;
const GAP: f32 = 16.0;

/// What the workbench shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Page {
    /// Stakeholders by components.
    #[default]
    Overview,
    Component(Component),
    /// Stakeholders by tasks.
    Tasks,
}

impl Page {
    fn all() -> impl Iterator<Item = Self> {
        let components = Component::ALL.iter().copied().map(Self::Component);
        std::iter::once(Self::Overview)
            .chain(components)
            .chain([Self::Tasks])
    }
}

/// The view's own state.
pub struct Workbench {
    page: Page,
    /// The one whose form of the component is shown, instead of all.
    of: Option<StakeholderId>,
    editing: Editing,
    /// An entry that was just added, to be typed into.
    fresh: Option<Entry>,
    /// The field about the network as a whole is to have the focus.
    takes_focus: bool,
    summary: Cached<Shown, Summary>,
    heat_map: heat_map::HeatMap,
    needs: needs::Kept,
    norms: norms::Kept,
    capital: capital::Kept,
    competences: competences::Kept,
    technoware: technoware::Kept,
    commitment: commitment::Kept,
    tasks: tasks::Tasks,
}

impl Default for Workbench {
    fn default() -> Self {
        Self {
            page: Page::default(),
            of: None,
            editing: Editing::at("workbench"),
            fresh: None,
            takes_focus: false,
            summary: Cached::default(),
            heat_map: heat_map::HeatMap::default(),
            needs: needs::Kept::default(),
            norms: norms::Kept::default(),
            capital: capital::Kept::default(),
            competences: competences::Kept::default(),
            technoware: technoware::Kept::default(),
            commitment: commitment::Kept::default(),
            tasks: tasks::Tasks::default(),
        }
    }
}

/// What the pages draw with.
struct Desk<'a> {
    editing: &'a mut Editing,
    fresh: &'a mut Option<Entry>,
    /// Where to go next.
    goes_to: &'a mut Option<(Page, Option<StakeholderId>)>,
    actions: &'a mut Vec<Action>,
}

impl Desk<'_> {
    /// Where an entry that was just added stands in a list; from then on it is an entry like any other.
    fn reveal(&mut self, order: &[Entry]) -> Option<usize> {
        let place = self
            .fresh
            .and_then(|fresh| order.iter().position(|e| *e == fresh));
        if place.is_some() {
            *self.fresh = None;
        }
        place
    }
}

impl Workbench {
    /// What is being typed, as the edits that it would become.
    pub fn pending(&self, ctx: &Context<'_>) -> Vec<Edit> {
        self.editing.pending(ctx)
    }

    /// Takes over what is being typed while the focus stays in its field.
    pub fn flush(&mut self, ctx: &Context<'_>) -> Vec<Edit> {
        self.editing.flush(ctx)
    }

    /// Whether something was typed that cannot be read, and so is not in the document.
    pub fn has_refused(&self, ctx: &Context<'_>) -> bool {
        self.editing.has_refused(ctx)
    }

    /// To be called in every frame, drawn or not: takes the edits.
    pub(in crate::panels) fn finish(&mut self, ctx: &Context<'_>) -> Vec<Edit> {
        self.editing.finish(ctx)
    }

    pub(in crate::panels) fn ui(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        actions: &mut Vec<Action>,
    ) {
        let members = &ctx.variant().members;
        self.of = self.of.filter(|id| members.contains_key(id));
        let summary = Arc::clone(self.summary.get(Shown::of_texts(ctx), || Summary::of(ctx)));
        let all = ui.available_rect_before_wrap();
        let mut page = all;
        let mut goes_to = None;
        if all.width() < NARROW {
            let chosen = rail::menu(ui, ctx, &summary, self.page);
            goes_to = chosen.map(|page| (page, None));
            page = ui.available_rect_before_wrap();
        } else {
            let mut left = all;
            left.set_right(all.left() + RAIL);
            page.set_left(left.right() + GAP);
            let line = ui.visuals().widgets.noninteractive.bg_stroke;
            ui.painter()
                .vline(left.right() + GAP / 2.0, all.y_range(), line);
            let mut ui = ui.new_child(part(left));
            ui.shrink_clip_rect(left);
            let chosen = rail::list(&mut ui, ctx, &summary, self.page);
            goes_to = chosen.map(|page| (page, None)).or(goes_to);
        }
        let mut child = ui.new_child(part(page));
        child.shrink_clip_rect(page);
        self.page(&mut child, ctx, &summary, &mut goes_to, actions);
        ui.advance_cursor_after_rect(all);
        if let Some((page, of)) = goes_to {
            self.open(ui, page, of);
        }
    }

    /// Who does what, where that page is open.
    pub fn copied(&self, ctx: &Context<'_>) -> Option<String> {
        let members: Vec<StakeholderId> = ctx.variant().members.keys().copied().collect();
        let is_open = self.page == Page::Tasks;
        is_open.then(|| tasks::copied(ctx, &members)).flatten()
    }

    /// Opens a page, of all or of one.
    fn open(&mut self, ui: &Ui, page: Page, of: Option<StakeholderId>) {
        self.turn_to(page, of);
        ui.ctx().request_repaint();
    }

    /// Opens the page where something is missing.
    pub(in crate::panels) fn fill_in(&mut self, gap: Gap) {
        let page = match gap {
            Gap::Component(component) => Page::Component(component),
            Gap::Tasks => Page::Tasks,
        };
        self.turn_to(page, None);
    }

    /// Opens a component's page with the field about the network as a whole in hand.
    pub(in crate::panels) fn write_about(&mut self, component: Component) {
        self.turn_to(Page::Component(component), None);
        self.takes_focus = true;
    }

    fn turn_to(&mut self, page: Page, of: Option<StakeholderId>) {
        (self.page, self.of, self.fresh) = (page, of, None);
        // What is missing comes first again.
        self.needs.forget();
        self.norms.forget();
        self.capital.forget();
        self.competences.forget();
        self.technoware.forget();
        self.commitment.forget();
        self.tasks.forget();
    }

    fn page(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        summary: &Summary,
        goes_to: &mut Option<(Page, Option<StakeholderId>)>,
        actions: &mut Vec<Action>,
    ) {
        let mut desk = Desk {
            editing: &mut self.editing,
            fresh: &mut self.fresh,
            goes_to,
            actions,
        };
        match self.page {
            Page::Overview => self.heat_map.ui(ui, ctx, summary, &mut desk),
            Page::Tasks => self.tasks.ui(ui, ctx, summary, &mut desk),
            Page::Component(component) => {
                ui.spacing_mut().scroll.floating_allocated_width = 8.0;
                ScrollArea::vertical()
                    .id_salt(("component", component, self.of))
                    .auto_shrink(false)
                    .show(ui, |ui| {
                        if let Some(id) = self.of {
                            one::ui(ui, ctx, summary, component, id, &mut desk);
                            return;
                        }
                        let takes_focus = std::mem::take(&mut self.takes_focus);
                        head(ui, ctx, component, takes_focus, &mut desk);
                        match component {
                            Component::Content => content::ui(ui, ctx, &mut desk),
                            Component::Needs => self.needs.ui(ui, ctx, &mut desk),
                            Component::Structure => structure::ui(ui, ctx, &mut desk),
                            Component::Norms => self.norms.ui(ui, ctx, &mut desk),
                            Component::SocialCapital => self.capital.ui(ui, ctx, &mut desk),
                            Component::HumanCapital => self.competences.ui(ui, ctx, &mut desk),
                            Component::Technoware => self.technoware.ui(ui, ctx, &mut desk),
                            Component::Commitment => self.commitment.ui(ui, ctx, &mut desk),
                        }
                        ui.add_space(8.0);
                    });
            }
        }
    }
}

/// The number of a component in the training's order, from 1.
fn number(component: Component) -> usize {
    let place = Component::ALL.iter().position(|c| *c == component);
    place.map_or(0, |place| place + 1)
}

/// The short name of a component, for heads of columns.
pub(in crate::panels) fn short(ctx: &Context<'_>, component: Component) -> String {
    let key = component
        .label_key()
        .replacen("component", "workbench-short", 1);
    ctx.i18n.text(&key)
}

/// Number and name of a component.
fn numbered(ctx: &Context<'_>, component: Component) -> String {
    format!("{}. {}", number(component), ctx.i18n.word(component))
}

/// A component's name, what it is, and what is written about it for the network as a whole.
fn head(
    ui: &mut Ui,
    ctx: &Context<'_>,
    component: Component,
    takes_focus: bool,
    desk: &mut Desk<'_>,
) {
    let (label, explained, example) = network::texts(component);
    rows::with_words(ui, ctx, &ctx.i18n.text(explained), |ui| {
        let name = RichText::new(numbered(ctx, component)).font(theme::bold(type_scale::BODY));
        ui.label(name);
        learn::button(ui, ctx, lessons::of_component(component), desk.actions);
    });
    let form = &mut Form::<VariantHeader>::new(*ctx, desk.editing, &[ctx.variant_id()]);
    if takes_focus {
        form.focus_next();
    }
    let field = Field::text(label).bare().hint(form.text(example));
    let text = lens(move |v: &mut VariantHeader| Some(v.components.text_mut(component)));
    form.field(ui, field, text);
}

fn part(rect: egui::Rect) -> UiBuilder {
    let layout = Layout::top_down(Align::LEFT);
    UiBuilder::new().max_rect(rect).layout(layout)
}
