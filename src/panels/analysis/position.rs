//! The bargaining position of who is selected: bars for those on whom it depends, and its partners
//! with the number of independent ways to each.

use egui::{
    Align, Align2, Id, Label, Layout, Pos2, Rect, ScrollArea, Sense, Ui, Vec2, WidgetInfo,
    WidgetType,
};

use crate::analysis::{Asked, Broker, Followed, Gathered, Partner, Position};
use crate::context::{Action, Context, Figure, Pointers};
use crate::model::StakeholderId;
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::controls;
use super::super::words::{content_name, named};
use super::choosing::{self, percent};

/// Most figures on the map: more hide it.
const MOST_FIGURES: usize = 24;

/// From this share on a broker gets a ring on the map.
const MUCH: f64 = 0.25;

/// Most rows of each list.
const MOST_ROWS: usize = 60;

/// Height of a row, in points.
const ROW: f32 = 24.0;

/// What is asked.
#[derive(Clone, PartialEq)]
struct Wanted {
    network: choosing::Network,
    group: Vec<StakeholderId>,
    partners: Vec<StakeholderId>,
}

/// The pane's own state.
#[derive(Default)]
pub(super) struct PositionPane {
    /// Of whom; stays when nobody is selected.
    group: Vec<StakeholderId>,
    /// For reaching whom; nobody stands for everybody.
    partners: Vec<StakeholderId>,
    position: Followed<Wanted, Position>,
}

impl PositionPane {
    pub(super) fn set_inline(&mut self, is_inline: bool) {
        self.position.is_inline = is_inline;
    }

    /// Which partners count.
    fn choose_partners(&mut self, ui: &mut Ui, ctx: &Context<'_>) {
        let all = ctx.i18n.text("position-partners-all");
        let name = ctx.i18n.text("position-partners");
        choosing::several(ui, ctx, &name, &all, &mut self.partners);
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        let selected = &ctx.selection().stakeholders;
        if !selected.is_empty() {
            self.group = selected.iter().copied().collect();
        }
        let members = &ctx.variant().members;
        self.group.retain(|id| members.contains_key(id));
        self.partners.retain(|id| members.contains_key(id));
        if self.group.is_empty() {
            controls::quiet(ui, ctx, ctx.i18n.text("position-choose"));
            return;
        }
        self.bring_up_to_date(ui, ctx);
        let Some(position) = self.position.answer() else {
            controls::quiet(ui, ctx, ctx.i18n.text("position-working"));
            return;
        };
        let sentence = summary(ctx, position);
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                self.choose_partners(ui, ctx);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Label::new(sentence).wrap());
                });
            });
        });
        let Some(position) = self.position.answer() else {
            return;
        };
        if position.reached == 0 {
            return;
        }
        ui.add_space(2.0);
        let width = ui.available_width() / 2.0 - 8.0;
        choosing::side_by_side(
            ui,
            width,
            actions,
            |ui, actions| {
                let heading = "position-brokers";
                list(ui, ctx, heading, |ui| {
                    if position.brokers.is_empty() {
                        controls::quiet(ui, ctx, ctx.i18n.text("position-nobody"));
                    }
                    for broker in position.brokers.iter().take(MOST_ROWS) {
                        broker_row(ui, ctx, broker, actions);
                    }
                    more(ui, ctx, position.brokers.len());
                });
            },
            |ui, actions| {
                list(ui, ctx, "position-partners-list", |ui| {
                    for partner in position.partners.iter().take(MOST_ROWS) {
                        partner_row(ui, ctx, partner, actions);
                    }
                    more(ui, ctx, position.partners.len());
                });
            },
        );
    }

    fn bring_up_to_date(&mut self, ui: &Ui, ctx: &Context<'_>) {
        let wanted = Wanted {
            network: choosing::Network::of(ctx),
            group: self.group.clone(),
            partners: self.partners.clone(),
        };
        let others = |old: &Wanted| old.group != wanted.group;
        if self.position.key().is_some_and(others) {
            self.position.forget();
        }
        let job = |wanted: &Wanted| {
            let project = ctx.project();
            let filter = &project.view.filter;
            let network = Gathered::of(project, ctx.variant_id(), filter, 0);
            let (group, partners) = (wanted.group.clone(), wanted.partners.clone());
            move |asked: &Asked<_>| {
                let snapshot = network.snapshot();
                Position::of(&snapshot, &group, &partners, &|| asked.go_on())
            }
        };
        let window = ui.ctx().clone();
        let wake = move || window.request_repaint();
        self.position.follow(wanted, false, wake, job);
    }

    /// Brokers and partners on the map.
    pub(super) fn pointers(&self, ctx: &Context<'_>) -> Pointers {
        let Some(position) = self.position.answer() else {
            return Pointers::default();
        };
        let brokers = position.brokers.iter().map(|broker| Figure {
            id: broker.id,
            text: percent(ctx, broker.share),
            is_strong: broker.share >= MUCH,
        });
        let is_broker = |id| position.brokers.iter().any(|broker| broker.id == id);
        let partners = position.partners.iter().filter(|p| !is_broker(p.id));
        let partners = partners.filter_map(|partner| {
            let paths = partner.paths?;
            let text = ctx
                .i18n
                .with("position-paths-short", &[("n", paths.into())]);
            Some(Figure {
                id: partner.id,
                text,
                is_strong: false,
            })
        });
        Pointers {
            figures: brokers.chain(partners).take(MOST_FIGURES).collect(),
            ..Pointers::default()
        }
    }
}

/// A list under its heading.
fn list(ui: &mut Ui, ctx: &Context<'_>, heading: &str, draw: impl FnOnce(&mut Ui)) {
    controls::quiet(ui, ctx, ctx.i18n.text(heading))
        .on_hover_text(ctx.i18n.text(&format!("{heading}-explained")));
    ScrollArea::vertical()
        .id_salt(heading)
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            draw(ui);
        });
}

/// On whom the group depends most, in one sentence, and in which relations.
fn summary(ctx: &Context<'_>, position: &Position) -> String {
    if position.group.is_empty() {
        return ctx.i18n.text("position-not-in-view");
    }
    let who = named(ctx, &position.group);
    let content = ctx.view().filter.content;
    let scope = content.map_or_else(String::new, |content| content_name(ctx, content));
    let mut arguments = vec![
        ("who", who.into()),
        (
            "scoped",
            if content.is_some() { "yes" } else { "no" }.into(),
        ),
        ("scope", scope.into()),
        ("direct", position.direct().into()),
        ("partners", position.partners.len().into()),
    ];
    if position.reached == 0 {
        return ctx.i18n.with("position-reaches-nobody", &arguments);
    }
    let Some(first) = position.brokers.first() else {
        return ctx.i18n.with("position-depends-on-nobody", &arguments);
    };
    let equal: Vec<StakeholderId> = position
        .brokers
        .iter()
        .filter(|broker| (broker.share - first.share).abs() < 1e-9)
        .map(|broker| broker.id)
        .collect();
    arguments.push(("share", percent(ctx, first.share).into()));
    arguments.push(("on", named(ctx, &equal).into()));
    arguments.push(("brokers", equal.len().into()));
    ctx.i18n.with("position-depends", &arguments)
}

/// A row that shows the stakeholder on the map when it is clicked.
fn row(ui: &mut Ui, id: (&str, StakeholderId), spoken: &str) -> (Rect, bool) {
    let size = Vec2::new(ui.available_width(), ROW);
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, Id::new(id), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, spoken));
    if response.has_focus() {
        let stroke = ui.visuals().selection.stroke;
        ui.painter()
            .rect_stroke(rect, 3.0, stroke, egui::StrokeKind::Inside);
    }
    let is_clicked = response.clicked();
    response.on_hover_text(spoken);
    (rect, is_clicked)
}

fn broker_row(ui: &mut Ui, ctx: &Context<'_>, broker: &Broker, actions: &mut Vec<Action>) {
    let (rect, is_clicked) = row(ui, ("broker", broker.id), &broker_sentence(ctx, broker));
    if is_clicked {
        actions.push(Action::Reveal(broker.id));
    }
    let name = rect.width() * 0.36;
    let figure = 58.0;
    let ink = theme::color(ctx.tokens.text);
    text(ui, rect, name, ctx.label(broker.id), ink);
    let bar = Rect::from_min_max(
        Pos2::new(rect.left() + name + 6.0, rect.center().y - 5.0),
        Pos2::new(rect.right() - figure, rect.center().y + 5.0),
    );
    controls::bar(ui, ctx, bar, broker.share as f32);
    ui.painter().text(
        Pos2::new(rect.right() - 4.0, rect.center().y),
        Align2::RIGHT_CENTER,
        percent(ctx, broker.share),
        theme::bold(type_scale::SECONDARY),
        ink,
    );
}

fn partner_row(ui: &mut Ui, ctx: &Context<'_>, partner: &Partner, actions: &mut Vec<Action>) {
    let (rect, is_clicked) = row(ui, ("partner", partner.id), &partner_sentence(ctx, partner));
    if is_clicked {
        actions.push(Action::Reveal(partner.id));
    }
    let name = rect.width() * 0.5;
    text(
        ui,
        rect,
        name,
        ctx.label(partner.id),
        theme::color(ctx.tokens.text),
    );
    let key = match (partner.is_direct, partner.distance) {
        (true, _) => "position-direct",
        (false, Some(_)) => "position-indirect",
        (false, None) => "position-unreached",
    };
    let arguments = [("n", partner.paths.unwrap_or_default().into())];
    let rest = Rect::from_min_max(Pos2::new(rect.left() + name, rect.top()), rect.max);
    let few = partner.paths.is_some_and(|n| n < 2);
    let ink = if few {
        ctx.tokens.warning
    } else {
        ctx.tokens.secondary
    };
    let words = ctx.i18n.with(key, &arguments);
    text(ui, rest, rest.width(), &words, theme::color(ink));
}

fn text(ui: &Ui, rect: Rect, width: f32, words: &str, ink: egui::Color32) {
    let font = theme::regular(type_scale::SECONDARY);
    let mut job = egui::text::LayoutJob::simple_singleline(words.to_owned(), font, ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width - 8.0);
    let galley = ui.painter().layout_job(job);
    let at = Pos2::new(rect.left() + 4.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
}

fn broker_sentence(ctx: &Context<'_>, broker: &Broker) -> String {
    let whole: Vec<StakeholderId> = broker
        .reaching
        .iter()
        .filter(|(_, share)| *share > 1.0 - 1e-9)
        .map(|(id, _)| *id)
        .collect();
    let all: Vec<StakeholderId> = broker.reaching.iter().map(|(id, _)| *id).collect();
    let mut sentence = ctx.i18n.with(
        "position-broker",
        &[
            ("name", ctx.label(broker.id).into()),
            ("share", percent(ctx, broker.share).into()),
        ],
    );
    let mut add = |text: String| {
        sentence.push(' ');
        sentence.push_str(&text);
    };
    if !all.is_empty() {
        let names = [("names", named(ctx, &all).into())];
        add(ctx.i18n.with("position-broker-reaching", &names));
    }
    if !whole.is_empty() && whole.len() < all.len() {
        let names = [("names", named(ctx, &whole).into())];
        add(ctx.i18n.with("position-broker-only-way", &names));
    }
    if let Some(theirs) = broker.theirs {
        let share = [("share", percent(ctx, theirs).into())];
        add(ctx.i18n.with("position-theirs", &share));
    }
    sentence
}

fn partner_sentence(ctx: &Context<'_>, partner: &Partner) -> String {
    let key = match (partner.is_direct, partner.distance) {
        (true, _) => "position-partner-direct",
        (false, Some(_)) => "position-partner-indirect",
        (false, None) => "position-partner-unreached",
    };
    let lang = ctx.i18n.lang();
    let distance = partner.distance.unwrap_or_default();
    let digits = if distance.fract() == 0.0 { 0 } else { 2 };
    let arguments = [
        ("name", ctx.label(partner.id).into()),
        ("n", partner.paths.unwrap_or_default().into()),
        ("distance", lang.number(distance, digits).into()),
    ];
    let mut sentence = ctx.i18n.with(key, &arguments);
    if let Some(theirs) = partner.theirs.filter(|_| partner.distance.is_some()) {
        let share = [("share", percent(ctx, theirs).into())];
        sentence.push(' ');
        sentence.push_str(&ctx.i18n.with("position-theirs", &share));
    }
    sentence
}

fn more(ui: &mut Ui, ctx: &Context<'_>, all: usize) {
    if let Some(more) = all.checked_sub(MOST_ROWS).filter(|more| *more > 0) {
        controls::quiet(
            ui,
            ctx,
            ctx.i18n.with("position-more", &[("n", more.into())]),
        );
    }
}
