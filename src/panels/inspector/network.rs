//! Nothing selected: the network's own card, its measures, and the eight components.

use egui::{Label, RichText, Sense, Ui};

use crate::context::{Action, Context};
use crate::model::{Component, NetworkCard, VariantHeader, Vocabulary};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::controls;
use super::super::field::Field;
use super::super::findings::{Extent, card as card_of};
use super::super::form::{Form, lens};
use super::super::withheld;
use super::Desk;

pub(super) fn show(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
    let title = &ctx.project().card.title;
    let title = if title.is_empty() {
        ctx.i18n.text("panel-network")
    } else {
        title.clone()
    };
    ui.add(Label::new(RichText::new(title).font(theme::bold(type_scale::TITLE))).wrap());
    ui.add_space(-4.0);
    controls::quiet(ui, ctx, &ctx.variant().header.name);
    section(ui, ctx, "findings-title", true, |ui| {
        findings(ui, ctx, desk);
    });
    section(ui, ctx, "panel-section-measures", true, |ui| {
        measures(ui, ctx);
    });
    section(ui, ctx, "panel-section-network", true, |ui| {
        card(ui, ctx, desk);
    });
    section(ui, ctx, "panel-section-variant", true, |ui| {
        variant(ui, ctx, desk);
    });
    section(ui, ctx, "panel-section-components", true, |ui| {
        if controls::link(ui, ctx, &ctx.i18n.text("workbench-open")).clicked() {
            desk.actions.push(Action::Command("network.components"));
        }
        components(ui, ctx, desk);
    });
}

fn section(ui: &mut Ui, ctx: &Context<'_>, name: &str, open: bool, draw: impl FnOnce(&mut Ui)) {
    let scope = match name {
        "panel-section-network" => Some(ctx.i18n.text("panel-all-variants")),
        "panel-section-measures" | "findings-title" => None,
        _ => Some(ctx.i18n.text("panel-this-variant")),
    };
    let id = egui::Id::new(("network", name));
    controls::section(
        ui,
        ctx,
        &ctx.i18n.text(name),
        scope.as_deref(),
        id,
        open,
        draw,
    );
}

/// What stands out most, with a way to the rest.
fn findings(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
    const FIRST: usize = 3;
    if withheld::told(ui, ctx, desk.actions) {
        return;
    }
    if ctx.findings.is_empty() {
        let key = super::super::analysis::findings::none_key(ctx);
        controls::quiet(ui, ctx, ctx.i18n.text(key));
        return;
    }
    for finding in ctx.findings.iter().take(FIRST) {
        card_of(ui, ctx, finding, Extent::Brief, desk.actions);
    }
    let more = ctx.findings.len().saturating_sub(FIRST);
    if more > 0 {
        let text = ctx.i18n.with("findings-all", &[("n", more.into())]);
        if controls::link(ui, ctx, &text).clicked() {
            desk.actions.push(Action::Command("network.findings"));
        }
    }
}

fn card(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
    let form = &mut Form::<NetworkCard>::new(*ctx, desk.editing, &[()]);
    let hint = form.text("panel-network-title-hint");
    form.field(ui, Field::line("panel-network-title").hint(hint), |c| {
        Some(&mut c.title)
    });
    let hint = form.text("panel-network-purpose-hint");
    form.field(ui, Field::text("panel-network-purpose").hint(hint), |c| {
        Some(&mut c.purpose)
    });
    form.field(ui, Field::line("panel-network-unit"), |c| Some(&mut c.unit));
    let hint = form.text("panel-date-hint");
    form.field(ui, Field::line("panel-date").hint(hint), |c| {
        Some(&mut c.date)
    });
    form.optional_choice(ui, "panel-network-ownership", |c| Some(&mut c.ownership));
    form.field(ui, Field::text("panel-notes"), |c| Some(&mut c.notes));
}

fn variant(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
    let form = &mut Form::<VariantHeader>::new(*ctx, desk.editing, &[ctx.variant_id()]);
    form.field(ui, Field::line("panel-variant-name").required(), |v| {
        Some(&mut v.name)
    });
    let hint = form.text("panel-variant-purpose-hint");
    form.field(ui, Field::text("panel-variant-purpose").hint(hint), |v| {
        Some(&mut v.purpose)
    });
    form.field(ui, Field::line("panel-variant-author"), |v| {
        Some(&mut v.author)
    });
    let hint = form.text("panel-date-hint");
    form.field(ui, Field::line("panel-variant-date").hint(hint), |v| {
        Some(&mut v.date)
    });
    form.optional_choice(ui, "panel-variant-status", |v| Some(&mut v.status));
    form.switch(ui, "panel-follow-direction", |v| {
        Some(&mut v.follow_direction)
    });
    controls::quiet(ui, ctx, ctx.i18n.text("panel-follow-direction-explained"));
    form.switch(ui, "panel-use-strength", |v| Some(&mut v.use_strength));
    controls::quiet(ui, ctx, ctx.i18n.text("panel-use-strength-explained"));
}

pub(in crate::panels) fn measures(ui: &mut Ui, ctx: &Context<'_>) {
    if ctx.is_pending() {
        controls::quiet(ui, ctx, ctx.i18n.text("panel-counting"));
        return;
    }
    let network = &ctx.analysis.network;
    let lang = ctx.i18n.lang();
    let share = network
        .reachable_share
        .map(|share| {
            let share = lang.percent(share, 0);
            ctx.i18n.with("panel-reachable", &[("share", share.into())])
        })
        .unwrap_or_default();
    let distance = lang.optional(network.mean_distance, 2);
    let distance = if share.is_empty() {
        distance
    } else {
        format!("{distance} ({share})")
    };
    let digits = if network.weighted { 2 } else { 0 };
    let cut_points = if ctx.withheld().is_some() {
        ctx.i18n.text("withheld-value")
    } else if network.cut_points.is_empty() {
        ctx.i18n.text("panel-none")
    } else {
        let names: Vec<_> = network.cut_points.iter().map(|id| ctx.label(*id)).collect();
        names.join(", ")
    };
    let rows = [
        ("measure-size", lang.count(network.stakeholders)),
        ("measure-ties", lang.count(network.ties)),
        ("measure-density", lang.optional(network.density, 3)),
        ("measure-components", lang.count(network.components)),
        ("measure-diameter", lang.optional(network.diameter, digits)),
        ("measure-mean-distance", distance),
        ("measure-clusters", lang.count(network.clusters)),
        ("measure-cut-points", cut_points),
    ];
    for (key, value) in rows {
        measure(ui, ctx, key, &value);
    }
    let convention = match (network.directed, network.weighted) {
        (false, false) => "panel-convention-plain",
        (true, false) => "panel-convention-directed",
        (false, true) => "panel-convention-weighted",
        (true, true) => "panel-convention-directed-weighted",
    };
    controls::quiet(ui, ctx, ctx.i18n.text(convention));
}

fn measure(ui: &mut Ui, ctx: &Context<'_>, key: &str, value: &str) {
    let ink = theme::color(ctx.tokens.secondary);
    let name = RichText::new(ctx.i18n.text(key)).color(ink);
    let value = RichText::new(value).font(theme::bold(type_scale::BODY));
    ui.horizontal_top(|ui| {
        let explanation = ctx.i18n.text(&format!("{key}-explained"));
        let left = ui.scope(|ui| {
            ui.set_width(128.0);
            ui.add(Label::new(name).sense(Sense::hover()))
        });
        left.inner.on_hover_text(explanation);
        ui.add(Label::new(value).wrap());
    });
}

fn components(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
    let form = &mut Form::<VariantHeader>::new(*ctx, desk.editing, &[ctx.variant_id()]);
    for (number, component) in (1..).zip(Component::ALL.iter().copied()) {
        let (label, explained, example) = texts(component);
        let heading = format!("{number}. {}", form.text(label));
        ui.label(RichText::new(heading).font(theme::bold(type_scale::BODY)));
        ui.add_space(-4.0);
        controls::quiet(ui, ctx, form.text(explained));
        let field = Field::text(label).bare().hint(form.text(example));
        let text = lens(move |v: &mut VariantHeader| Some(v.components.text_mut(component)));
        form.field(ui, field, text);
    }
}

/// Name, explanation and example of a component.
pub(in crate::panels) fn texts(component: Component) -> (&'static str, &'static str, &'static str) {
    macro_rules! of {
        ($word:literal) => {
            (
                concat!("component-", $word),
                concat!("panel-component-", $word, "-explained"),
                concat!("panel-component-", $word, "-example"),
            )
        };
    }
    match component {
        Component::Content => of!("content"),
        Component::Needs => of!("needs"),
        Component::Structure => of!("structure"),
        Component::Norms => of!("norms"),
        Component::SocialCapital => of!("social-capital"),
        Component::HumanCapital => of!("human-capital"),
        Component::Technoware => of!("technoware"),
        Component::Commitment => of!("commitment"),
    }
}
