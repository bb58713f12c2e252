//! The exercise that was done: who did it, the bottleneck found by hand beside the program's, and the
//! explanation.

use crate::exercise::{Own, mapped};
use crate::findings::words::Words;
use crate::i18n::I18n;
use crate::model::StakeholderId;
use crate::model::exercise::{Exercise, HandAnswer, Named};
use crate::report::draft::{Draft, Source};
use crate::report::model::Item;

pub(super) fn write(source: &Source<'_>, exercise: &Exercise, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    about(source, exercise, draft);
    if !exercise.given.is_empty() {
        draft.heading(2, i18n.text("report-exercise-bottleneck"));
        answers(source, exercise, draft);
    }
    let explained = [
        ("guide-problem", &exercise.explanation.problem),
        ("guide-change", &exercise.explanation.change),
        ("guide-reason", &exercise.explanation.reason),
    ];
    let items: Vec<Item> = told(i18n, explained).collect();
    if !items.is_empty() {
        draft.heading(2, i18n.text("report-exercise-explanation"));
        draft.list(items);
    }
}

/// What is told of these, each after its name.
fn told<'a, const N: usize>(
    i18n: &'a I18n,
    texts: [(&'static str, &'a String); N],
) -> impl Iterator<Item = Item> + 'a {
    let told = texts.into_iter().filter(|(_, text)| !text.is_empty());
    told.map(|(key, text)| Item {
        lead: i18n.text(key),
        text: text.clone(),
    })
}

/// Who did it, and what it is about.
fn about(source: &Source<'_>, exercise: &Exercise, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    let label = |id: Option<StakeholderId>| id.map_or_else(String::new, |id| source.label(id));
    let business = exercise.business.map(|business| i18n.word(business));
    let business = business.into_iter().chain([exercise.business_name.clone()]);
    let business: Vec<String> = business.filter(|text| !text.is_empty()).collect();
    let rows = [
        ("report-exercise-task", i18n.word(exercise.task)),
        ("guide-group", exercise.group.clone()),
        ("report-exercise-members", exercise.members.join(", ")),
        ("guide-business", business.join(": ")),
        ("guide-partner-group", label(exercise.partner_group)),
        ("guide-partner-company", label(exercise.partner_company)),
        ("guide-pattern", exercise.pattern.clone()),
        ("guide-development", exercise.development.clone()),
    ];
    let rows = rows.into_iter().filter(|(_, text)| !text.is_empty());
    let rows = rows.map(|(key, text)| vec![i18n.text(key), text]);
    let columns = [("report-column-exercise", 2.4), ("report-column-text", 6.0)];
    let rows = rows.collect();
    draft.table(i18n.text("report-table-exercise"), &columns, rows);
}

/// The answers given, and how the first compares with the program's.
fn answers(source: &Source<'_>, exercise: &Exercise, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    let items = exercise.given.iter().enumerate().map(|(index, answer)| {
        let key = if index == 0 {
            "guide-given-first"
        } else {
            "guide-given-later"
        };
        let date = answer.date.map(|date| i18n.date(date)).unwrap_or_default();
        let arguments = [("name", name(source, answer).into()), ("date", date.into())];
        Item {
            lead: i18n.with(key, &arguments),
            text: answer.why.clone(),
        }
    });
    draft.list(items.collect());
    if source.project.withholds_answers().is_some() {
        draft.say(i18n.text("withheld-report"));
    } else {
        compared(source, exercise, draft);
    }
    let reflection = [("guide-reflection", &exercise.reflection)];
    draft.list(told(i18n, reflection).collect());
}

fn compared(source: &Source<'_>, exercise: &Exercise, draft: &mut Draft<'_>) {
    let project = source.project;
    let own = Own::of(project, &source.options.thresholds, &|| true);
    let variant = project.variant(mapped(project));
    if let (Some(own), Some(first), Some(variant)) = (own, exercise.first_answer(), variant) {
        let words = Words {
            project,
            variant,
            i18n: source.i18n,
        };
        let told = own.tell(first, &words);
        draft.say(told.verdict);
        draft.sentences(told.reasons.into_iter().chain(told.evidence).collect());
    }
}

fn name(source: &Source<'_>, answer: &HandAnswer) -> String {
    match answer.named {
        Some(Named::Stakeholder(id)) if source.project.stakeholder(id).is_some() => {
            source.label(id)
        }
        Some(Named::Stakeholder(_)) => source.i18n.text("guide-named-gone"),
        _ => source.i18n.text("guide-named-nobody"),
    }
}
