//! Names that depend on the project: categories and contents, the users' own included; and of measures.

use egui_phosphor::regular as icon;

use crate::components::course::Direction;
use crate::context::Context;
use crate::model::pseudonym::WITHHELD;
use crate::model::{
    BuiltinCategory, BuiltinContent, CategoryRef, ContentRef, Measure, Stakeholder, StakeholderId,
    TieFilter, Vocabulary,
};

pub fn category_name(ctx: &Context<'_>, category: CategoryRef) -> String {
    ctx.i18n.category(ctx.project(), category)
}

pub fn content_name(ctx: &Context<'_>, content: ContentRef) -> String {
    ctx.i18n.content(ctx.project(), content)
}

/// The words of a filter, such as "gabah, formal"; empty where it lets everything through.
pub fn filter_words(ctx: &Context<'_>, filter: &TieFilter) -> String {
    ctx.i18n.filter(ctx.project(), filter).to_lowercase()
}

/// All categories with their names: the training's, then the user's own.
pub fn categories(ctx: &Context<'_>) -> Vec<(CategoryRef, String)> {
    let builtin = BuiltinCategory::ALL
        .iter()
        .copied()
        .map(CategoryRef::Builtin);
    let own = ctx.project().categories.keys().copied();
    builtin
        .chain(own.map(CategoryRef::Custom))
        .map(|category| (category, category_name(ctx, category)))
        .collect()
}

/// All contents of ties with their names: the training's, then the user's own.
pub fn contents(ctx: &Context<'_>) -> Vec<(ContentRef, String)> {
    let builtin = BuiltinContent::ALL.iter().copied().map(ContentRef::Builtin);
    let own = ctx.project().contents.keys().copied();
    builtin
        .chain(own.map(ContentRef::Custom))
        .map(|content| (content, content_name(ctx, content)))
        .collect()
}

/// The name of a measure's short text.
pub fn short_key(measure: Measure) -> String {
    format!("{}-short", measure.label_key())
}

/// The name of the text that explains a measure.
pub fn explained_key(measure: Measure) -> String {
    format!("{}-explained", measure.label_key())
}

/// The names of stakeholders, the first few where there are many.
pub fn named(ctx: &Context<'_>, ids: &[StakeholderId]) -> String {
    const FEW: usize = 5;
    let names: Vec<&str> = ids.iter().take(FEW).map(|id| ctx.label(*id)).collect();
    let names = names.join(", ");
    match ids.len().checked_sub(FEW) {
        None | Some(0) => names,
        Some(more) => {
            let arguments = [("names", names.into()), ("n", more.into())];
            ctx.i18n.with("panel-names-and-more", &arguments)
        }
    }
}

/// Telephone and e-mail of a stakeholder, as far as they are known and not withheld.
pub fn reach(stakeholder: &Stakeholder) -> String {
    let ways = [&stakeholder.contact.phone, &stakeholder.contact.email];
    let known = ways.into_iter().map(|way| way.trim());
    let known: Vec<&str> = known
        .filter(|way| !way.is_empty() && *way != WITHHELD)
        .collect();
    known.join(" · ")
}

/// The sign of where a tie's quality leads.
pub fn course_icon(direction: Direction) -> &'static str {
    match direction {
        Direction::Cooling => icon::TREND_DOWN,
        Direction::Steady => icon::MINUS,
        Direction::Warming => icon::TREND_UP,
    }
}
