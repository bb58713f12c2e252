//! The eight components before and after in whole sentences.

use crate::i18n::I18n;

use super::words::how;
use super::{Comparison, Line, Value};

impl Comparison {
    /// What has changed in the components. What is written down in one variant only is no change.
    pub fn sentences_of_components(&self, i18n: &I18n) -> Vec<String> {
        let lines = self.components.iter();
        lines.filter_map(|line| sentence(line, i18n)).collect()
    }
}

fn sentence(line: &Line, i18n: &I18n) -> Option<String> {
    let lang = i18n.lang();
    let key = format!("compare-{}", line.key.replace('_', "-"));
    let tell = |change: f64, before: String, after: String, planned: usize| {
        let args = [
            ("how", how(change).into()),
            ("before", before.into()),
            ("after", after.into()),
            ("planned", planned.into()),
        ];
        (how(change) != "same").then(|| i18n.with(&key, &args))
    };
    match (line.before, line.after) {
        (Value::Number(Some(before)), Value::Number(Some(after))) => {
            let one = |number| lang.number(number, 1);
            tell(after - before, one(before), one(after), 0)
        }
        // Of these the share is told, not the number.
        (Value::Of(before, all_before), Value::Of(after, all_after))
            if line.key == "social_capital" =>
        {
            let share = |value: Value| value.number().map(|share| lang.percent(share, 0));
            let planned = all_after.saturating_sub(after);
            debug_assert!(before <= all_before, "a part of all");
            tell(
                line.change()?,
                share(line.before)?,
                share(line.after)?,
                planned,
            )
        }
        (Value::Of(before, all_before), Value::Of(after, all_after))
            if all_before > 0 && all_after > 0 =>
        {
            // What is still missing is told, whichever of both the line counts.
            let missing = |part: usize, all: usize| match line.key {
                "needs_met" | "norms_agreed" => all.saturating_sub(part),
                _ => part,
            };
            let (before, after) = (missing(before, all_before), missing(after, all_after));
            let count = |number: usize| lang.count(number);
            tell(after as f64 - before as f64, count(before), count(after), 0)
        }
        _ => None,
    }
}
