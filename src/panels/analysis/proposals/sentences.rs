//! What is said of proposals, in whole sentences.

use crate::advice::{Aim, Effects, Ground, Means, Method, Proposal, ProposedTie, Ranking};
use crate::context::Context;
use crate::model::{Formality, Measure, StakeholderId, Tie, TieId};

use super::super::super::words::{content_name, named};
use super::super::choosing::percent;

/// "Poktan – KUD; KUD → Sub Dolog".
pub(super) fn ends(ctx: &Context<'_>, proposal: &Proposal) -> String {
    let tie = |tie: &ProposedTie| {
        let between = if tie.is_one_way { "→" } else { "–" };
        format!("{} {between} {}", ctx.label(tie.from), ctx.label(tie.to))
    };
    let ties: Vec<String> = proposal.ties.iter().map(tie).collect();
    ties.join("; ")
}

/// A number of the aim, in its own unit.
fn value(ctx: &Context<'_>, aim: &Aim, value: Option<f64>) -> String {
    let lang = ctx.i18n.lang();
    match (aim, value) {
        (Aim::LowerDependence { .. }, Some(share)) => percent(ctx, share),
        (Aim::RemoveCutPoints | Aim::ConnectParts, Some(count)) => lang.number(count, 0),
        (Aim::ShortenWays(_), value) => lang.measured(Measure::Closeness, value),
        (_, value) => lang.measured(Measure::Betweenness, value),
    }
}

/// Before and after, briefly.
pub(super) fn effect(ctx: &Context<'_>, aim: &Aim, proposal: &Proposal) -> String {
    let Effects { before, after, .. } = proposal.effects;
    format!("{} → {}", value(ctx, aim, before), value(ctx, aim, after))
}

/// What each tie can build on, one sentence each.
pub(super) fn grounds(ctx: &Context<'_>, proposal: &Proposal) -> Vec<String> {
    let is_one = proposal.ties.len() == 1;
    let ties = proposal.ties.iter();
    ties.map(|tie| {
        let sentence = ground(ctx, tie);
        if is_one {
            return sentence;
        }
        let arguments = [
            ("from", ctx.label(tie.from).into()),
            ("to", ctx.label(tie.to).into()),
            ("sentence", sentence.into()),
        ];
        ctx.i18n.with("proposal-ground-of", &arguments)
    })
    .collect()
}

fn ground(ctx: &Context<'_>, proposed: &ProposedTie) -> String {
    let tie = |id: TieId| ctx.variant().ties.get(&id);
    match (proposed.means, proposed.ground) {
        (Means::Revive(_), _) => ctx.i18n.text("proposal-ground-revive"),
        (Means::Widen(id), _) => match tie(id).map(|tie| tie.formality) {
            Some(Formality::Formal) => ctx.i18n.text("proposal-ground-enliven"),
            _ => ctx.i18n.text("proposal-ground-formalise"),
        },
        (Means::Draw, Ground::Other(id)) => carrying(ctx, "proposal-ground-other", tie(id)),
        (Means::Draw, Ground::Earlier(id)) => carrying(ctx, "proposal-ground-earlier", tie(id)),
        (Means::Draw, Ground::CommonPartners(_)) => {
            let names = named(ctx, &proposed.partners);
            let arguments = [
                ("n", proposed.partners.len().into()),
                ("names", names.into()),
            ];
            ctx.i18n.with("proposal-ground-partners", &arguments)
        }
        (Means::Draw, Ground::Same(_) | Ground::Nothing) => {
            ctx.i18n.text("proposal-ground-nothing")
        }
    }
}

/// A sentence on another tie, with what passes along it.
fn carrying(ctx: &Context<'_>, key: &str, tie: Option<&Tie>) -> String {
    let contents = tie.map_or(&[][..], |tie| &tie.contents);
    let names: Vec<String> = contents
        .iter()
        .map(|content| content_name(ctx, *content))
        .collect();
    let arguments = [
        ("n", names.len().into()),
        ("contents", names.join(", ").into()),
    ];
    ctx.i18n.with(key, &arguments)
}

/// Everything that a proposal does, the aim first.
pub(super) fn effects(ctx: &Context<'_>, aim: &Aim, proposal: &Proposal) -> Vec<String> {
    let effects = &proposal.effects;
    let mut all = vec![for_the_aim(ctx, aim, effects)];
    let mut names = |key: &str, ids: &[StakeholderId]| {
        if !ids.is_empty() {
            let arguments = [("names", named(ctx, ids).into()), ("n", ids.len().into())];
            all.push(ctx.i18n.with(key, &arguments));
        }
    };
    names("proposal-cut-points-gone", &effects.cut_points_gone);
    names("proposal-cut-points-new", &effects.cut_points_new);
    let lang = ctx.i18n.lang();
    if effects.parts.0 != effects.parts.1 && *aim != Aim::ConnectParts {
        let arguments = [
            ("before", effects.parts.0.into()),
            ("after", effects.parts.1.into()),
        ];
        all.push(ctx.i18n.with("proposal-parts", &arguments));
    }
    if let (Some(before), Some(after)) = effects.mean_distance
        && (before - after).abs() > 5e-3
    {
        let arguments = [
            ("before", lang.number(before, 2).into()),
            ("after", lang.number(after, 2).into()),
        ];
        all.push(ctx.i18n.with("proposal-mean-distance", &arguments));
    }
    all.extend(dependence_of_others(ctx, effects));
    for (is_rise, key) in [
        (false, "proposal-betweenness-fall"),
        (true, "proposal-betweenness-rise"),
    ] {
        if let Some(shift) = effects.greatest(Measure::Betweenness, is_rise) {
            let measured = |value| lang.measured(Measure::Betweenness, Some(value));
            let arguments = [
                ("name", ctx.label(shift.id).into()),
                ("before", measured(shift.before).into()),
                ("after", measured(shift.after).into()),
            ];
            all.push(ctx.i18n.with(key, &arguments));
        }
    }
    for (roles, key) in [
        (&effects.roles_new, "proposal-role-new"),
        (&effects.roles_gone, "proposal-role-gone"),
    ] {
        let roles: Vec<String> = roles
            .iter()
            .map(|(id, role)| format!("{} ({})", ctx.label(*id), ctx.i18n.word(*role)))
            .collect();
        if !roles.is_empty() {
            let arguments = [("roles", roles.join(", ").into())];
            all.push(ctx.i18n.with(key, &arguments));
        }
    }
    all
}

fn for_the_aim(ctx: &Context<'_>, aim: &Aim, effects: &Effects) -> String {
    let is_same = match (effects.before, effects.after) {
        (Some(before), Some(after)) => (before - after).abs() < 1e-9,
        _ => false,
    };
    let before = value(ctx, aim, effects.before);
    let arguments = [
        ("aim", aim_key(aim).into()),
        ("before", before.into()),
        ("after", value(ctx, aim, effects.after).into()),
    ];
    let mut sentence = if is_same {
        ctx.i18n.with("proposal-effect-nearer", &arguments)
    } else {
        ctx.i18n.with("proposal-effect", &arguments)
    };
    if let Some(id) = effects.most_needed {
        let arguments = [("name", ctx.label(id).into())];
        sentence.push(' ');
        sentence.push_str(&ctx.i18n.with("proposal-most-needed", &arguments));
    }
    sentence
}

/// The word by which texts tell aims apart.
fn aim_key(aim: &Aim) -> &'static str {
    match aim {
        Aim::LowerDependence { on: None, .. } => "dependence",
        Aim::LowerDependence { .. } => "dependence-on",
        Aim::RemoveCutPoints => "cut-points",
        Aim::ShortenWays(_) => "closeness",
        Aim::RaiseBroker(_) | Aim::RelieveBroker(_) => "betweenness",
        Aim::ConnectParts => "parts",
    }
}

fn dependence_of_others(ctx: &Context<'_>, effects: &Effects) -> Option<String> {
    let count = |is_rise| effects.count(Measure::MaxDependence, is_rise);
    let (fall, rise) = (count(false), count(true));
    if fall + rise == 0 {
        return None;
    }
    let arguments = [("fall", fall.into()), ("rise", rise.into())];
    let mut sentence = ctx.i18n.with("proposal-dependence-others", &arguments);
    if let Some(shift) = effects.greatest(Measure::MaxDependence, true) {
        let arguments = [
            ("name", ctx.label(shift.id).into()),
            ("before", percent(ctx, shift.before).into()),
            ("after", percent(ctx, shift.after).into()),
        ];
        sentence.push(' ');
        sentence.push_str(&ctx.i18n.with("proposal-dependence-rise", &arguments));
    }
    Some(sentence)
}

/// Why there is nothing to propose; `None` where there is something.
pub(super) fn why_none(ctx: &Context<'_>, ranking: &Ranking) -> Option<String> {
    if !ranking.proposals.is_empty() || ranking.done < 1.0 {
        return None;
    }
    let key = if ranking.is_too_large {
        "proposal-too-large"
    } else if ranking.before.is_none() {
        "proposal-undefined"
    } else {
        "proposal-none"
    };
    Some(ctx.i18n.text(key))
}

/// How many ties were tried, and how sets were found.
pub(super) fn tried(ctx: &Context<'_>, ranking: &Ranking, is_stopped: bool) -> String {
    let lang = ctx.i18n.lang();
    let arguments = [
        ("tried", lang.count(ranking.tried).into()),
        ("helpful", lang.count(ranking.helpful).into()),
    ];
    let mut text = ctx.i18n.with("proposal-tried", &arguments);
    let more = match (is_stopped, ranking.method) {
        (true, _) => Some(ctx.i18n.text("proposal-stopped")),
        (false, Method::Singles) => None,
        (false, Method::All) => Some(ctx.i18n.text("proposal-all-sets")),
        (false, Method::Beam(width)) => {
            Some(ctx.i18n.with("proposal-beam", &[("n", width.into())]))
        }
    };
    if let Some(more) = more {
        text.push(' ');
        text.push_str(&more);
    }
    text
}
