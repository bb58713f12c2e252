//! The panel at the right: everything about what is selected, as forms.

mod assessments;
mod category;
pub(in crate::panels) mod commitment;
mod contacts;
mod group;
pub(in crate::panels) mod human_capital;
pub(in crate::panels) mod needs;
pub(in crate::panels) mod network;
pub(in crate::panels) mod norms;
mod profile;
mod several;
mod standing;
mod strip;
mod summary;
pub(in crate::panels) mod technoware;
mod tie;
mod tie_course;
mod tie_measures;
mod ties;

use egui::{ScrollArea, Ui};

use crate::context::{Action, Context, Spot};
use crate::edit::Edit;
use crate::model::{Component, StakeholderId, TieId};

use super::field::Editing;
use super::findings::{self, Extent};

/// The tabs of one stakeholder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Profile,
    Norms,
    HumanCapital,
    Technoware,
    Commitment,
    Ties,
}

impl Tab {
    const ALL: [Self; 6] = [
        Self::Profile,
        Self::Norms,
        Self::HumanCapital,
        Self::Technoware,
        Self::Commitment,
        Self::Ties,
    ];

    /// The one with the form of a component.
    fn of(component: Component) -> Self {
        match component {
            Component::Content | Component::Structure | Component::Needs => Self::Profile,
            Component::Norms => Self::Norms,
            Component::SocialCapital => Self::Ties,
            Component::HumanCapital => Self::HumanCapital,
            Component::Technoware => Self::Technoware,
            Component::Commitment => Self::Commitment,
        }
    }

    fn text_key(self) -> &'static str {
        match self {
            Self::Profile => "panel-tab-profile",
            Self::Norms => "panel-tab-norms",
            Self::HumanCapital => "panel-tab-human-capital",
            Self::Technoware => "panel-tab-technoware",
            Self::Commitment => "panel-tab-commitment",
            Self::Ties => "panel-tab-ties",
        }
    }
}

/// The inspector's own state: the open tab, what is being typed, and what is being added.
#[derive(Default)]
pub struct Inspector {
    tab: Tab,
    editing: Editing,
    standing: standing::Kept,
    ties: ties::Kept,
    components: strip::Kept,
    /// A part of the profile that is to be gone to.
    reveals: Option<Spot>,
    contacts: contacts::Kept,
    new_category: category::NewCategory,
    new_content: tie::NewContent,
}

/// What the parts of the inspector draw with.
struct Desk<'a> {
    editing: &'a mut Editing,
    standing: &'a mut standing::Kept,
    ties: &'a mut ties::Kept,
    components: &'a mut strip::Kept,
    reveals: &'a mut Option<Spot>,
    contacts: &'a mut contacts::Kept,
    new_category: &'a mut category::NewCategory,
    new_content: &'a mut tie::NewContent,
    actions: &'a mut Vec<Action>,
}

impl Inspector {
    /// Draws the panel; returns what it asks for.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>) -> Vec<Action> {
        let mut actions = Vec::new();
        let selection = ctx.selection();
        let shown = (
            ctx.variant_id(),
            selection.stakeholders.first().copied(),
            selection.ties.first().copied(),
            selection.len(),
        );
        // The bar floats, so that nothing moves aside when it comes.
        ui.spacing_mut().scroll.floating_allocated_width = 0.0;
        ScrollArea::vertical()
            .id_salt(("inspector", shown, self.tab as u8))
            .auto_shrink(false)
            .show(ui, |ui| {
                egui::Frame::new()
                    .inner_margin(egui::Margin::symmetric(12, 10))
                    .show(ui, |ui| {
                        ui.set_width(ui.available_width());
                        self.content(ui, ctx, &mut actions);
                    });
            });
        let edits = self.editing.finish(ctx);
        // What was typed comes before what was clicked afterwards.
        actions.splice(0..0, edits.into_iter().map(Action::Edit));
        actions
    }

    /// Turns to what a stakeholder is and does, at a field if any.
    pub fn open_profile(&mut self, spot: Option<Spot>) {
        self.tab = Tab::Profile;
        self.reveals = spot;
    }

    /// Takes over what is being typed while the focus stays in its field. To be called before the
    /// document is saved, exported or closed, or another variant is shown.
    pub fn flush(&mut self, ctx: &Context<'_>) -> Vec<Action> {
        let edits = self.editing.flush(ctx);
        edits.into_iter().map(Action::Edit).collect()
    }

    /// What is being typed, as the edits that it would become.
    pub fn pending(&self, ctx: &Context<'_>) -> Vec<Edit> {
        self.editing.pending(ctx)
    }

    /// Whether something was typed that cannot be read, and so is not in the document.
    pub fn has_refused(&self, ctx: &Context<'_>) -> bool {
        self.editing.has_refused(ctx)
    }

    fn content(&mut self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        let selection = ctx.selection();
        let mut desk = Desk {
            editing: &mut self.editing,
            standing: &mut self.standing,
            ties: &mut self.ties,
            components: &mut self.components,
            reveals: &mut self.reveals,
            contacts: &mut self.contacts,
            new_category: &mut self.new_category,
            new_content: &mut self.new_content,
            actions,
        };
        if let Some(id) = selection.only_stakeholder() {
            stakeholder(ui, ctx, &mut desk, &mut self.tab, id);
        } else if let Some(id) = selection.only_tie() {
            tie::selected(ui, ctx, &mut desk, id);
        } else if let Some(id) = selection.only_group() {
            group::group(ui, ctx, &mut desk, id);
        } else if let Some(id) = selection.only_note() {
            group::note(ui, ctx, &mut desk, id);
        } else if selection.is_empty() {
            network::show(ui, ctx, &mut desk);
        } else {
            // A finding that was clicked stays to be read.
            let shown = ctx
                .findings
                .iter()
                .find(|f| findings::selection(f) == *selection);
            if let Some(finding) = shown {
                findings::card(ui, ctx, finding, Extent::Full, desk.actions);
                super::controls::rule(ui, ctx);
            }
            several::show(ui, ctx, &mut desk);
        }
    }
}

fn stakeholder(
    ui: &mut Ui,
    ctx: &Context<'_>,
    desk: &mut Desk<'_>,
    tab: &mut Tab,
    id: StakeholderId,
) {
    summary::show(ui, ctx, desk.standing, desk.actions, id);
    for finding in ctx.findings.iter().filter(|f| f.is_about(id)) {
        findings::card(ui, ctx, finding, Extent::Brief, desk.actions);
    }
    let opened = strip::show(ui, ctx, desk.components, id);
    if let Some(component) = opened {
        *tab = Tab::of(component);
        *desk.reveals = (component == Component::Needs).then_some(Spot::Needs);
        ui.ctx().request_repaint();
    }
    let ties = ties::of(ctx, desk.ties, id).len();
    let top = ui.cursor().top();
    tabs(ui, ctx, tab, ties);
    if opened.is_some() && desk.reveals.is_none() {
        // What was asked for is below: its tab comes to the top.
        let heads = ui.max_rect().x_range();
        let heads = egui::Rect::from_x_y_ranges(heads, top..=ui.cursor().top());
        ui.scroll_to_rect(heads, Some(egui::Align::TOP));
    }
    ui.add_space(4.0);
    match *tab {
        Tab::Profile => profile::show(ui, ctx, desk, id),
        Tab::Norms => norms::show(ui, ctx, desk.editing, desk.actions, id),
        Tab::HumanCapital => human_capital::show(ui, ctx, desk.editing, id),
        Tab::Technoware => technoware::show(ui, ctx, desk.editing, id),
        Tab::Commitment => commitment::show(ui, ctx, desk.editing, id),
        Tab::Ties => ties::show(ui, ctx, desk, id),
    }
}

/// The tabs in one row where they fit, else in two.
fn tabs(ui: &mut Ui, ctx: &Context<'_>, tab: &mut Tab, ties: usize) {
    use crate::theme;
    let size = crate::style::tokens::type_scale::SECONDARY;
    let names: Vec<String> = Tab::ALL
        .iter()
        .map(|t| match t {
            Tab::Ties => format!("{} ({ties})", ctx.i18n.text(t.text_key())),
            _ => ctx.i18n.text(t.text_key()),
        })
        .collect();
    let text_width = |ui: &Ui, text: &str| {
        let ink = theme::color(ctx.tokens.text);
        let galley = ui
            .painter()
            .layout_no_wrap(text.to_owned(), theme::bold(size), ink);
        galley.size().x + 12.0
    };
    let needed: f32 = names.iter().map(|name| text_width(ui, name)).sum();
    let columns = if needed <= ui.available_width() { 6 } else { 3 };
    ui.add_space(4.0);
    ui.spacing_mut().item_spacing.y = 0.0;
    let width = ui.available_width();
    let all: Vec<(Tab, &String)> = Tab::ALL.into_iter().zip(&names).collect();
    for row in all.chunks(columns) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for (this, name) in row {
                let width = if columns == 3 {
                    width / 3.0
                } else {
                    text_width(ui, name) + (width - needed) / 6.0
                };
                tab_button(ui, ctx, tab, *this, name, width);
            }
        });
    }
    ui.spacing_mut().item_spacing.y = 6.0;
    super::controls::rule(ui, ctx);
}

fn tab_button(ui: &mut Ui, ctx: &Context<'_>, tab: &mut Tab, this: Tab, name: &str, width: f32) {
    use crate::theme;
    let size = crate::style::tokens::type_scale::SECONDARY;
    let (rect, response) =
        ui.allocate_exact_size(egui::Vec2::new(width, 28.0), egui::Sense::click());
    let on = *tab == this;
    response
        .widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::RadioButton, true, on, name));
    if response.clicked() {
        *tab = this;
    }
    let (font, ink) = if on {
        (theme::bold(size), ctx.tokens.accent)
    } else if response.hovered() || response.has_focus() {
        (theme::regular(size), ctx.tokens.text)
    } else {
        (theme::regular(size), ctx.tokens.secondary)
    };
    let ink = theme::color(ink);
    let painter = ui.painter();
    painter.text(rect.center(), egui::Align2::CENTER_CENTER, name, font, ink);
    if on {
        let line = egui::Stroke::new(2.0, ink);
        painter.hline(
            rect.shrink2(egui::Vec2::new(6.0, 0.0)).x_range(),
            rect.bottom() - 1.0,
            line,
        );
    }
}

/// The identity of the selected tie's and stakeholders' records in the variant that is shown.
fn tie_key(ctx: &Context<'_>, id: TieId) -> (crate::model::VariantId, TieId) {
    (ctx.variant_id(), id)
}

fn member_key(ctx: &Context<'_>, id: StakeholderId) -> (crate::model::VariantId, StakeholderId) {
    (ctx.variant_id(), id)
}
