//! Partnerships: what they are for, who does what in them, their steps, agreements and evaluations.

use jiff::civil::Date;

use crate::i18n::I18n;
use crate::i18n::format::{UNDEFINED, short_date_or_dash};
use crate::model::Partnership;
use crate::model::partnership::{Evaluation, Ground, Party};
use crate::report::draft::{Draft, Source, joined, or_dash};
use crate::report::model::Item;

pub(super) fn write(source: &Source<'_>, draft: &mut Draft<'_>) {
    let all = &source.project.partnerships;
    let count = [("n", all.len().into())];
    draft.say(source.i18n.with("report-partnerships", &count));
    if all.len() > 1 {
        overview(source, draft);
    }
    for partnership in all.values() {
        draft.heading(2, partnership.name.clone());
        one(source, draft, partnership);
    }
}

/// All of them at a glance: where each stands, who sees to it, how long its agreement holds.
fn overview(source: &Source<'_>, draft: &mut Draft<'_>) {
    let rows = source.project.partnerships.values().map(|p| {
        let parties = p.parties.iter();
        let parties = parties.map(|party| source.label(party.stakeholder));
        let until = p.agreements.iter().filter(|a| a.signed.is_some());
        let until = until.filter_map(|a| a.valid_until).max();
        let responsible = p.present().map_or("", |(_, step)| &step.responsible);
        vec![
            p.name.clone(),
            joined(parties),
            stand(source, p),
            or_dash(responsible),
            short_date_or_dash(until),
        ]
    });
    let columns = [
        ("partnership-column-name", 3.4),
        ("partnership-parties", 2.8),
        ("partnership-column-step", 2.8),
        ("report-column-responsible", 2.2),
        ("partnership-column-until", 2.0),
    ];
    let caption = source.i18n.text("report-table-partnerships");
    draft.table(caption, &columns, rows.collect());
}

/// Where it stands: "7/11 Penandatanganan".
fn stand(source: &Source<'_>, p: &Partnership) -> String {
    if p.is_ended() {
        return source.i18n.text("partnership-ended");
    }
    match p.present() {
        Some((at, step)) => {
            let step = source.i18n.step(step);
            format!("{}/{} {step}", at + 1, p.cycle.steps.len())
        }
        None => source.i18n.text("partnership-all-over"),
    }
}

fn one(source: &Source<'_>, draft: &mut Draft<'_>, p: &Partnership) {
    let i18n = source.i18n;
    if !p.purpose.trim().is_empty() {
        draft.say(p.purpose.clone());
    }
    let arguments = [("step", stand(source, p).into()), ("n", p.number().into())];
    draft.say(i18n.with("report-partnership-stand", &arguments));
    let name = |key: &str| i18n.with(key, &[("name", p.name.as_str().into())]);
    let is_told = |party: &Party| {
        let texts = [&party.role, &party.responsibilities];
        texts.iter().any(|text| !text.trim().is_empty())
    };
    if p.parties.iter().any(is_told) {
        let parties = p.parties.iter().map(|party| {
            vec![
                source.label(party.stakeholder),
                or_dash(&party.role),
                or_dash(&party.responsibilities),
            ]
        });
        let columns = [
            ("report-column-party", 2.4),
            ("partnership-role", 3.6),
            ("partnership-responsibilities", 5.0),
        ];
        draft.table(name("report-table-parties"), &columns, parties.collect());
    } else if !p.parties.is_empty() {
        let names = source.labels(p.parties.iter().map(|party| party.stakeholder));
        draft.say(i18n.with("report-parties", &[("names", names.into())]));
    }
    steps(source, draft, p);
    agreements(source, draft, p);
    grounds(source, draft, p);
    for (at, cycle) in p.earlier.iter().chain([&p.cycle]).enumerate() {
        for evaluation in &cycle.evaluations {
            evaluated(source, draft, (p, at + 1), evaluation);
        }
    }
}

/// From one day to another, a line each, so that no date breaks; a dash where neither is known.
fn span(i18n: &I18n, from: Option<Date>, to: Option<Date>) -> String {
    match (from, to) {
        (None, None) => UNDEFINED.to_owned(),
        (from, to) if from == to => short_date_or_dash(from),
        (Some(_), None) => {
            let from = [("date", short_date_or_dash(from).into())];
            i18n.with("report-since", &from)
        }
        (from, to) => format!("{} –\n{}", short_date_or_dash(from), short_date_or_dash(to)),
    }
}

fn steps(source: &Source<'_>, draft: &mut Draft<'_>, p: &Partnership) {
    let i18n = source.i18n;
    let rows = p.cycle.steps.iter().enumerate().map(|(at, step)| {
        vec![
            format!("{}. {}", at + 1, i18n.step(step)),
            i18n.word(step.state),
            span(i18n, step.planned_from, step.planned_until),
            span(i18n, step.begun, step.finished),
            or_dash(&step.responsible),
        ]
    });
    let columns = [
        ("report-column-step", 3.4),
        ("partnership-step-state", 1.9),
        ("report-column-plan", 2.3),
        ("report-column-carried-out", 2.3),
        ("report-column-responsible", 2.2),
    ];
    let caption = [("name", p.name.as_str().into())];
    let caption = i18n.with("report-table-steps", &caption);
    draft.table(caption, &columns, rows.collect());
}

fn agreements(source: &Source<'_>, draft: &mut Draft<'_>, p: &Partnership) {
    let rows = p.agreements.iter().map(|a| {
        vec![
            or_dash(&a.title),
            or_dash(&a.number),
            short_date_or_dash(a.signed),
            span(source.i18n, a.valid_from.or(a.signed), a.valid_until),
        ]
    });
    let columns = [
        ("partnership-agreement-title", 4.0),
        ("partnership-number", 2.4),
        ("partnership-signed", 2.2),
        ("report-column-valid", 3.0),
    ];
    let caption = [("name", p.name.as_str().into())];
    let caption = source.i18n.with("report-table-agreements", &caption);
    draft.table(caption, &columns, rows.collect());
}

/// The newest scores. Trust and commitment stay out unless they were chosen.
fn grounds(source: &Source<'_>, draft: &mut Draft<'_>, p: &Partnership) {
    let i18n = source.i18n;
    let told = |ground: &&Ground| source.options.sensitive || !ground.is_sensitive();
    let all: Vec<Ground> = [Ground::CONDITIONS, Ground::PRINCIPLES].concat();
    let scored = |ground: &Ground| -> Option<Item> {
        let scores = p.parties.iter().filter_map(|party| {
            let (score, date) = party.latest(*ground)?;
            let date = date.map_or_else(String::new, |_| format!(", {}", short_date_or_dash(date)));
            let label = source.label(party.stakeholder);
            Some(format!("{label} {}{date}", score.value()))
        });
        let scores: Vec<String> = scores.collect();
        (!scores.is_empty()).then(|| Item {
            lead: i18n.word(*ground),
            text: scores.join("; "),
        })
    };
    let items: Vec<Item> = all.iter().filter(told).filter_map(scored).collect();
    if !items.is_empty() {
        draft.say(i18n.text("report-grounds"));
        draft.list(items);
    }
}

/// One evaluation of a cycle, which is named where there have been several.
fn evaluated(
    source: &Source<'_>,
    draft: &mut Draft<'_>,
    (p, cycle): (&Partnership, usize),
    e: &Evaluation,
) {
    let i18n = source.i18n;
    let decision = e.decision.map(|decision| i18n.word(decision));
    let texts = [
        ("partnership-runs", e.runs.clone()),
        ("partnership-stuck", e.stuck.clone()),
        (
            "partnership-reached",
            e.reached.map_or_else(String::new, |r| i18n.word(r)),
        ),
        (
            "partnership-decision",
            joined([decision.unwrap_or_default(), e.reason.clone()].into_iter()),
        ),
    ];
    let items = texts
        .into_iter()
        .filter(|(_, text)| !text.trim().is_empty() && text != UNDEFINED);
    let items: Vec<Item> = items
        .map(|(key, text)| Item {
            lead: i18n.text(key),
            text,
        })
        .collect();
    let date = e
        .date
        .map_or_else(|| UNDEFINED.to_owned(), |date| i18n.date(date));
    let key = if p.number() > 1 {
        "report-evaluation-in-cycle"
    } else {
        "report-evaluation"
    };
    draft.say(i18n.with(key, &[("date", date.into()), ("n", cycle.into())]));
    draft.list(items);
    let rows = e.indicators.iter().map(|row| {
        let deviation = row
            .deviation()
            .map_or_else(|| UNDEFINED.to_owned(), |d| i18n.deviation(&d));
        let why = [row.obstacle.clone(), row.cause.clone()];
        vec![
            or_dash(&row.name),
            or_dash(&row.target),
            or_dash(&row.actual),
            deviation,
            joined(why.into_iter()),
            or_dash(&row.remedy),
        ]
    });
    let columns = [
        ("partnership-indicator", 2.6),
        ("partnership-target", 1.5),
        ("partnership-actual", 1.5),
        ("partnership-deviation", 1.7),
        ("report-column-why", 2.6),
        ("partnership-remedy", 2.2),
    ];
    let caption = i18n.with(
        "report-table-indicators",
        &[("name", p.name.as_str().into())],
    );
    draft.table(caption, &columns, rows.collect());
}
