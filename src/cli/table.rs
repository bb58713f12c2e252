//! Tables in plain text.

/// A word or a number.
pub(super) struct Cell {
    pub text: String,
    pub is_word: bool,
}

impl Cell {
    pub(super) fn number(text: String) -> Self {
        Self {
            text,
            is_word: false,
        }
    }

    pub(super) fn word(text: String) -> Self {
        Self {
            text,
            is_word: true,
        }
    }
}

/// Columns two spaces apart: numbers to the right, words to the left.
pub(super) fn align(text: &mut String, lines: &[Vec<Cell>]) {
    let columns = lines.first().map_or(0, Vec::len);
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            let lengths = lines.iter().map(|line| line[column].text.chars().count());
            lengths.max().unwrap_or(0)
        })
        .collect();
    for line in lines {
        let cells: Vec<String> = line
            .iter()
            .zip(&widths)
            .map(|(Cell { text, is_word }, &width)| {
                if *is_word {
                    format!("{text:<width$}")
                } else {
                    format!("{text:>width$}")
                }
            })
            .collect();
        text.push_str(cells.join("  ").trim_end());
        text.push('\n');
    }
}

/// Lines that begin with a word and go on with numbers.
pub(super) fn of_numbers(rows: Vec<Vec<String>>) -> Vec<Vec<Cell>> {
    let line = |row: Vec<String>| {
        let cells = row.into_iter().enumerate();
        let cell = |(column, text)| Cell {
            text,
            is_word: column == 0,
        };
        cells.map(cell).collect()
    };
    rows.into_iter().map(line).collect()
}

/// Lines of words.
pub(super) fn of_words(rows: Vec<Vec<String>>) -> Vec<Vec<Cell>> {
    let line = |row: Vec<String>| row.into_iter().map(Cell::word).collect();
    rows.into_iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_by_characters_not_bytes() {
        let mut text = String::new();
        let line = |[number, word, other]: [&str; 3]| {
            vec![
                Cell::number(number.to_owned()),
                Cell::word(word.to_owned()),
                Cell::word(other.to_owned()),
            ]
        };
        align(&mut text, &[line(["9", "é", "x"]), line(["10", "ab", "y"])]);
        assert_eq!(text, " 9  é   x\n10  ab  y\n");
    }

    #[test]
    fn numbers_stand_under_each_other_and_words_begin_together() {
        let rows = || {
            vec![
                vec!["a".to_owned(), "1".to_owned()],
                vec!["bc".to_owned(), "10".to_owned()],
            ]
        };
        let mut text = String::new();
        align(&mut text, &of_numbers(rows()));
        align(&mut text, &of_words(rows()));
        assert_eq!(text, "a    1\nbc  10\na   1\nbc  10\n");
    }
}
