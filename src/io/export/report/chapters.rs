//! The headings of a report with their numbers, for its table of contents.

use crate::report::{Block, Heading, Report};

/// Headings below this level stand in no table of contents.
pub(crate) const DEEPEST: u8 = 2;

pub(crate) struct Chapter<'a> {
    pub heading: &'a Heading,
    /// "2.1. ", as Word counts; empty for a heading without a number.
    pub number: String,
}

/// All headings, in order.
pub(crate) fn of(report: &Report) -> Vec<Chapter<'_>> {
    let mut numbers = [0; 3];
    let headings = report.blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) => Some(heading),
        _ => None,
    });
    let chapter = |heading| Chapter {
        heading,
        number: number(heading, &mut numbers),
    };
    headings.map(chapter).collect()
}

fn number(heading: &Heading, numbers: &mut [usize; 3]) -> String {
    let level = usize::from(heading.level.clamp(1, 3));
    if !heading.is_numbered {
        return String::new();
    }
    numbers[level - 1] += 1;
    numbers[level..].fill(0);
    let parts: Vec<String> = numbers[..level].iter().map(ToString::to_string).collect();
    format!("{}. ", parts.join("."))
}
