//! Lines of running text, with stretches of it bold.

use crate::scene::text;

/// Stretches of text, each with whether it is bold.
pub(super) type Line = Vec<(String, bool)>;

/// Fills lines with words as far as they go. A word that alone is wider than the room is broken; an
/// empty text has no lines.
pub(super) fn fill(runs: &[(&str, bool)], size: f64, room: f64) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut used = 0.0;
    for (run, bold) in runs {
        let space = text::width(" ", size, *bold);
        for word in text::words(run, size, *bold, room) {
            let gap = if word.spaced { space } else { 0.0 };
            match lines.last_mut() {
                // What stands without a space is the rest of a broken word.
                Some(line) if used + gap + word.width <= room && word.spaced => {
                    add(line, word.text, *bold);
                    used += gap + word.width;
                }
                _ => {
                    lines.push(vec![(word.text.to_owned(), *bold)]);
                    used = word.width;
                }
            }
        }
    }
    lines
}

fn add(line: &mut Line, word: &str, bold: bool) {
    if let Some((run, was_bold)) = line.last_mut() {
        run.push(' ');
        if *was_bold == bold {
            run.push_str(word);
            return;
        }
    }
    line.push((word.to_owned(), bold));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn width(line: &Line, size: f64) -> f64 {
        line.iter()
            .map(|(run, bold)| text::width(run, size, *bold))
            .sum()
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_nothing_is_lost(
            lead in "[ a-zé漢-]{0,40}",
            rest in "[ a-zA-Z/\u{5d0}\u{200f}-]{0,300}",
            room in 12.0f64..150.0,
        ) {
            let lines = fill(&[(&lead, true), (&rest, false)], 3.5, room);
            let bare = |text: &str| text.split_whitespace().collect::<String>();
            let all = lines.iter().flatten().map(|(run, _)| bare(run));
            prop_assert_eq!(all.collect::<String>(), bare(&lead) + &bare(&rest));
            for line in &lines {
                prop_assert!(width(line, 3.5) <= room + 0.01, "{:?}", line);
            }
        }
    }

    #[test]
    fn a_bold_beginning_and_its_text_share_a_line() {
        let lines = fill(
            &[("Perantara.", true), ("Tengkulak memegang", false)],
            3.5,
            100.0,
        );
        assert_eq!(
            lines,
            [[
                ("Perantara. ".to_owned(), true),
                ("Tengkulak memegang".to_owned(), false)
            ]]
        );
    }
}
