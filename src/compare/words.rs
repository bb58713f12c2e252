//! A comparison in whole sentences.

use fluent_bundle::FluentValue;

use crate::findings::words::Words;
use crate::i18n::I18n;
use crate::model::{Measure, Project, VariantHeader};

use super::{Bargaining, Comparison, Line, Presence, Value, Verdict};

impl Comparison {
    /// What has changed, the most telling first: dependence, the foremost broker, cut points, independent
    /// paths, then who and what came and went. Empty where nothing is there to be compared.
    pub fn sentences(&self, project: &Project, i18n: &I18n) -> Vec<String> {
        let Some(variant) = project.variant(self.second) else {
            return Vec::new();
        };
        let words = Words {
            project,
            variant,
            i18n,
        };
        let mut told = Vec::new();
        if let Some(bargaining) = &self.bargaining {
            told.extend(self.dependence(bargaining, words));
        }
        told.extend(self.broker(words));
        told.extend(self.count("cut_points", "compare-cut-points", i18n));
        told.extend(self.count("components", "compare-components", i18n));
        if let Some(bargaining) = &self.bargaining {
            told.extend(paths(bargaining, words));
        }
        told.extend(self.came_and_went(words));
        told.push(self.ties_came_and_went(i18n));
        told
    }

    fn dependence(&self, bargaining: &Bargaining, words: Words<'_>) -> Option<String> {
        let [Some(before), Some(after)] = bargaining.highest else {
            return None;
        };
        let lang = words.i18n.lang();
        let how = how(after - before);
        let side = |side: usize, share: f64| {
            let share = lang.percent(share, 0);
            let brokers = &bargaining.brokers[side];
            if brokers.is_empty() {
                share
            } else {
                let names: Vec<String> = brokers.iter().map(|id| words.name(*id)).collect();
                format!("{share} ({})", names.join(", "))
            }
        };
        Some(words.i18n.with(
            "compare-dependence",
            &[
                ("view", self.view(words).into()),
                ("group", words.names(&bargaining.group).into()),
                ("how", how.into()),
                ("before", side(0, before).into()),
                ("after", side(1, after).into()),
            ],
        ))
    }

    /// What has become of the one through whom most paths led; nothing where several were equal, or none led through anybody.
    fn broker(&self, words: Words<'_>) -> Option<String> {
        let [first, second] = &self.analyses;
        let betweenness = |id| first.value(id, Measure::Betweenness);
        let all = first.stakeholders.keys();
        let mut all: Vec<_> = all
            .filter_map(|id| Some((betweenness(*id)?, *id)))
            .collect();
        all.sort_by(|a, b| b.0.total_cmp(&a.0));
        let (before, id) = *all.first()?;
        let is_alone = before > 0.0 && all.get(1).is_none_or(|next| next.0 < before - 1e-9);
        let after = second.value(id, Measure::Betweenness)?;
        let number = |value: f64| words.i18n.lang().number(value, 1);
        let args = [
            ("name", words.name(id).into()),
            ("how", how(after - before).into()),
            ("before", number(before).into()),
            ("after", number(after).into()),
        ];
        is_alone.then(|| words.i18n.with("compare-broker", &args))
    }

    /// "jejaring gabah", or "seluruh jejaring".
    fn view(&self, words: Words<'_>) -> String {
        let view = words.i18n.filter(words.project, &self.filter);
        if view.is_empty() {
            words.i18n.text("compare-view-all")
        } else {
            let view = view.to_lowercase();
            words.i18n.with("compare-view", &[("view", view.into())])
        }
    }

    fn count(&self, key: &str, text: &str, i18n: &I18n) -> Option<String> {
        let line = self.network.iter().find(|line| line.key == key)?;
        let (Value::Count(before), Value::Count(after)) = (line.before, line.after) else {
            return None;
        };
        let args = [
            ("how", how(line.change()?).into()),
            ("before", before.into()),
            ("after", after.into()),
        ];
        Some(i18n.with(text, &args))
    }

    fn came_and_went(&self, words: Words<'_>) -> Vec<String> {
        let ids = |presence: Presence| -> Vec<_> {
            let all = self.stakeholders.iter();
            let there = all.filter(|change| change.presence == presence);
            there.map(|change| change.id).collect()
        };
        let told = [
            (ids(Presence::OnlySecond), "compare-came"),
            (ids(Presence::OnlyFirst), "compare-went"),
        ];
        let told = told.into_iter().filter(|(ids, _)| !ids.is_empty());
        told.map(|(ids, key)| {
            let args = [("names", words.names(&ids).into()), ("n", ids.len().into())];
            words.i18n.with(key, &args)
        })
        .collect()
    }

    fn ties_came_and_went(&self, i18n: &I18n) -> String {
        let parts: Vec<String> = Verdict::ALL
            .into_iter()
            .filter_map(|verdict| {
                let count = self.ties_that_are(verdict);
                let key = format!("compare-ties-{}", verdict.key());
                (count > 0).then(|| i18n.with(&key, &[("n", count.into())]))
            })
            .collect();
        if parts.is_empty() {
            i18n.text("compare-no-ties")
        } else {
            let parts = parts.join(", ");
            i18n.with("compare-ties", &[("parts", parts.into())])
        }
    }
}

/// Partners to whom there are more or fewer ways now.
fn paths(bargaining: &Bargaining, words: Words<'_>) -> Vec<String> {
    const MOST: usize = 3;
    let changed = bargaining.paths.iter().filter(|(_, [a, b])| a != b);
    changed
        .take(MOST)
        .map(|(partner, [before, after])| {
            words.i18n.with(
                "compare-paths",
                &[
                    ("group", words.names(&bargaining.group).into()),
                    ("partner", words.name(*partner).into()),
                    ("how", how(*after as f64 - *before as f64).into()),
                    ("before", (*before).into()),
                    ("after", (*after).into()),
                ],
            )
        })
        .collect()
}

pub(super) fn how(change: f64) -> &'static str {
    if change.abs() < 1e-9 {
        "same"
    } else if change > 0.0 {
        "up"
    } else {
        "down"
    }
}

/// How far a variant has come, whose idea it is and of when: "Konsep · Bappeda · 12 Maret 2026". Empty
/// where nothing is said.
pub fn about(i18n: &I18n, header: &VariantHeader) -> String {
    let author = Some(header.author.clone()).filter(|author| !author.is_empty());
    let parts = [
        header.status.map(|status| i18n.word(status)),
        author,
        header.date.map(|date| i18n.date(date)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

/// A value as it is written.
pub fn value(i18n: &I18n, value: Value) -> String {
    let lang = i18n.lang();
    match value {
        Value::Count(count) => lang.count(count),
        Value::Number(number) => lang.optional(number, 2),
        Value::Share(share) => share.map_or_else(|| lang.optional(None, 0), |s| lang.percent(s, 0)),
        Value::Of(part, all) => {
            let args: [(&str, FluentValue<'_>); 2] = [("part", part.into()), ("all", all.into())];
            i18n.with("compare-part-of", &args)
        }
    }
}

/// The change of a line, with its sign; a dash where it is undefined.
pub fn change(i18n: &I18n, line: &Line) -> String {
    let lang = i18n.lang();
    let Some(change) = line.change() else {
        return lang.optional(None, 0);
    };
    if let (Value::Of(before, _), Value::Of(after, _)) = (line.before, line.after) {
        // Beside "3 of 4" and "5 of 9" a change of the share would contradict the eye.
        let more = after as f64 - before as f64;
        return signed(more, &lang.number(more.abs(), 0));
    }
    let size = match line.after {
        Value::Count(_) => lang.number(change.abs(), 0),
        Value::Number(_) => lang.number(change.abs(), 2),
        Value::Share(_) | Value::Of(..) => lang.percent(change.abs(), 0),
    };
    signed(change, &size)
}

/// A size with the sign of a change.
pub fn signed(change: f64, size: &str) -> String {
    match how(change) {
        "up" => format!("+{size}"),
        "down" => format!("−{size}"),
        _ => "=".to_owned(),
    }
}
