//! Commands on what lies around stakeholders: frames and backgrounds.

use std::collections::BTreeSet;

use crate::canvas::CanvasCommand;
use crate::context::Action;
use crate::edit::{Edit, Selection};
use crate::layout;
use crate::model::background::MOST_RINGS;
use crate::model::{Background, BackgroundKind, GroupId, Point, StakeholderId, Variant};
use crate::style::palette;

use super::App;

/// How many colours the palette has.
const COLOURS: usize = 8;
/// Room that a ring has at least, in canvas units.
const RING: f64 = 130.0;
/// Half the side that the grid has at least.
const GRID: f64 = 460.0;

impl App {
    /// Draws a frame around what is selected and opens its name.
    pub(super) fn group_selection(&mut self) {
        let variant = self.session.variant();
        let mut selection = self.session.selection().clone();
        selection.take_in_members(variant);
        let number = variant.groups.len() + 1;
        let edit = Edit::Group {
            members: selection.stakeholders,
            name: self
                .i18n
                .with("group-default-name", &[("n", number.into())]),
            colour: free_colour(variant),
        };
        self.edit(edit);
        if let Some(id) = self.session.selection().only_group() {
            self.canvas.run(CanvasCommand::RenameGroup(id));
        }
    }

    /// The frames that "ungroup" means: the selected ones, or the innermost around what is selected.
    pub(super) fn groups_meant(&self) -> BTreeSet<GroupId> {
        let selection = self.session.selection();
        if !selection.groups.is_empty() {
            return selection.groups.clone();
        }
        let around = Some(&selection.stakeholders)
            .filter(|ids| !ids.is_empty())
            .and_then(|ids| self.session.variant().group_around(ids));
        around.map(|group| group.id).into_iter().collect()
    }

    pub(super) fn ungroup(&mut self) {
        let variant = self.session.variant();
        let groups = self.groups_meant();
        let members = groups.iter().filter_map(|id| variant.groups.get(id));
        let members = members.flat_map(|group| group.members.iter().copied());
        let members = Selection::stakeholders(members);
        self.edit(Edit::Remove(Selection {
            groups,
            ..Selection::none()
        }));
        self.session.select(members);
    }

    /// Opens the name of what is selected for typing.
    pub(super) fn rename_selected(&mut self) {
        let selection = self.session.selection();
        let command = selection
            .only_stakeholder()
            .map(CanvasCommand::Rename)
            .or(selection.only_group().map(CanvasCommand::RenameGroup))
            .or(selection.only_note().map(CanvasCommand::EditNote));
        if let Some(command) = command {
            self.canvas.run(command);
        }
    }

    pub(super) fn background(&self) -> Option<&Background> {
        self.session.variant().header.background.as_ref()
    }

    pub(super) fn has_background(&self, kind: BackgroundKind) -> bool {
        self.background().is_some_and(|b| b.kind == kind)
    }

    /// Copies what is selected and takes it away, the members of frames with them.
    pub(super) fn cut_selection(&mut self, ctx: &egui::Context) {
        self.copy_selection(ctx);
        let mut selection = self.session.selection().clone();
        selection.take_in_members(self.session.variant());
        self.carry_out(ctx, vec![Action::Edit(Edit::Remove(selection))]);
    }

    /// Puts a background where the stakeholders stand; rings go around the selected one, or the
    /// network's owner, or the one with the most ties.
    pub(super) fn choose_background(&mut self, kind: BackgroundKind) {
        let variant = self.session.variant();
        let mut background = match kind {
            BackgroundKind::Rings => self.rings(variant),
            BackgroundKind::PowerInterest => grid(variant),
        };
        if let Some(old) = self.background() {
            background.rings = old.rings;
            background.sectors = old.sectors;
            background.extra.clone_from(&old.extra);
        }
        self.edit(Edit::SetBackground(Some(background)));
        self.canvas.run(CanvasCommand::Fit);
    }

    fn rings(&self, variant: &Variant) -> Background {
        let focal = self.focal();
        let place = |id: StakeholderId| variant.members.get(&id).map(|m| m.position);
        let middle = focal.and_then(place).unwrap_or_default();
        let members = variant.members.values();
        let farthest = members
            .map(|member| member.position.distance(middle))
            .fold(0.0, f64::max);
        let mut rings = Background::new(BackgroundKind::Rings, middle, farthest + RING / 2.0);
        rings.radius = rings.radius.max(RING * f64::from(rings.rings));
        rings.focal = focal;
        rings
    }

    /// Around whom the others stand: the one that is selected, or the network's owner, or the one with
    /// the most ties.
    pub(super) fn focal(&self) -> Option<StakeholderId> {
        let variant = self.session.variant();
        let me = self.session.project().me();
        let me = me.filter(|me| variant.members.contains_key(me));
        let selected = self.session.selection().only_stakeholder();
        selected.or(me).or_else(|| best_connected(variant))
    }

    /// Changes the background that is there.
    pub(super) fn change_background(&mut self, change: impl FnOnce(&mut Background)) {
        if let Some(mut background) = self.background().cloned() {
            change(&mut background);
            self.edit(Edit::SetBackground(Some(background)));
        }
    }

    /// More or fewer rings of the same width.
    pub(super) fn add_rings(&mut self, more: bool) {
        self.change_background(|background| {
            let width = background.ring(1);
            background.rings = if more {
                (background.rings + 1).min(MOST_RINGS)
            } else {
                background.rings.saturating_sub(1).max(1)
            };
            background.radius = width * f64::from(background.rings);
        });
    }

    /// Puts everybody where the background says.
    pub(super) fn arrange_on_background(&mut self) {
        let session = &self.session;
        let Some(arranged) = layout::on_background(session.project(), session.variant()) else {
            let text = self.i18n.text("background-none-yet");
            self.say(text);
            return;
        };
        if arranged.places.is_empty() && arranged.left_out > 0 {
            let text = self.i18n.text("background-too-few-scores");
            self.say(text);
            return;
        }
        self.edit(Edit::Arrange(arranged.places));
        self.canvas.run(CanvasCommand::Fit);
        if arranged.left_out > 0 {
            let count = arranged.left_out.into();
            let text = self.i18n.with("background-left-out", &[("count", count)]);
            self.say(text);
        }
    }
}

/// The first colour of the palette that no frame has yet.
fn free_colour(variant: &Variant) -> String {
    let colour = |number: usize| palette::of_cluster(number).fill.hex();
    let is_free = |hex: &String| variant.groups.values().all(|group| group.colour != *hex);
    let free = (0..COLOURS).map(colour).find(is_free);
    free.unwrap_or_else(|| colour(variant.groups.len()))
}

fn best_connected(variant: &Variant) -> Option<StakeholderId> {
    let mut degrees: std::collections::BTreeMap<StakeholderId, usize> =
        variant.members.keys().map(|id| (*id, 0)).collect();
    for end in variant.ties.values().flat_map(|tie| [tie.from, tie.to]) {
        *degrees.entry(end).or_default() += 1;
    }
    let most = degrees
        .into_iter()
        .max_by_key(|(id, degree)| (*degree, std::cmp::Reverse(*id)));
    most.map(|(id, _)| id)
}

/// The grid around everybody.
fn grid(variant: &Variant) -> Background {
    let places = variant.members.values().map(|member| member.position);
    let corners = places.fold(None, |corners: Option<(Point, Point)>, p| {
        let (low, high) = corners.unwrap_or((p, p));
        Some((
            Point::new(low.x.min(p.x), low.y.min(p.y)),
            Point::new(high.x.max(p.x), high.y.max(p.y)),
        ))
    });
    let (low, high) = corners.unwrap_or_default();
    let half = (high - low) * 0.5;
    let radius = (half.x.max(half.y) * 1.1).max(GRID);
    Background::new(BackgroundKind::PowerInterest, (low + high) * 0.5, radius)
}
