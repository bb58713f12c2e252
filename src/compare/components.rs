//! The eight components of two variants as numbers. They concern the whole variant, but for those of
//! ties, which go by the view.

use crate::components::{
    Channel, agreed_norms, all_lacking, mean_commitment, needed_competences, social_capital_in,
    tasks, told_channels, told_needs, undone_tasks, unmet_needs,
};
use crate::model::{Project, TieFilter, Variant};

use super::{Line, Value};

type Of = fn(&Project, &Variant, &TieFilter) -> Value;

/// In the training's order.
const COMPONENTS: [(&str, Of); 7] = [
    ("needs_met", |_, variant, _| {
        let told = told_needs(variant);
        Value::Of(told - unmet_needs(variant).len(), told)
    }),
    ("norms_agreed", |_, variant, _| {
        let (agreed, told) = agreed_norms(variant);
        Value::Of(agreed, told)
    }),
    ("social_capital", |_, variant, filter| {
        let capital = social_capital_in(variant, filter);
        capital.map_or(Value::Of(0, 0), |c| Value::Of(c.existing, c.living))
    }),
    ("competences_lacking", |project, variant, _| {
        let lacking = all_lacking(project, variant).len();
        Value::Of(lacking, needed_competences(variant))
    }),
    ("ties_without_channel", |project, variant, filter| {
        let counts = |id| variant.ties.get(&id).is_some_and(|tie| filter.counts(tie));
        let told = told_channels(project, variant).into_iter();
        let told: Vec<Channel> = told.filter(|(id, _)| counts(*id)).map(|(_, c)| c).collect();
        let without = told.iter().filter(|channel| **channel == Channel::None);
        Value::Of(without.count(), told.len())
    }),
    ("commitment", |_, variant, _| {
        Value::Number(mean_commitment(variant))
    }),
    ("tasks_undone", |_, variant, _| {
        Value::Of(undone_tasks(variant).len(), tasks(variant).count())
    }),
];

/// Those of which either variant tells something.
pub(super) fn lines(
    project: &Project,
    [first, second]: [&Variant; 2],
    filter: &TieFilter,
) -> Vec<Line> {
    let lines = COMPONENTS.iter().map(|(key, value)| Line {
        key,
        before: value(project, first, filter),
        after: value(project, second, filter),
    });
    let is_told = |line: &Line| line.before.number().is_some() || line.after.number().is_some();
    lines.filter(is_told).collect()
}
