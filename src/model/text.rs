//! Text of the document: NFC, without control characters, of bounded length.

use unicode_normalization::UnicodeNormalization as _;

/// The longest text of one line, in characters.
pub const LINE_CAP: usize = 500;
/// The longest text of several lines, in characters.
pub const TEXT_CAP: usize = 20_000;

/// One line: control characters and line breaks become spaces, ends are trimmed.
pub fn clean_line(text: &str) -> String {
    let spaced: String = text
        .nfc()
        .map(|c| if c.is_control() { ' ' } else { c })
        .filter(|c| !is_invisible(*c))
        .take(LINE_CAP)
        .collect();
    spaced.trim().to_owned()
}

/// Several lines: line breaks stay, other control characters go, trailing space is trimmed.
pub fn clean_text(text: &str) -> String {
    let kept: String = text
        .replace("\r\n", "\n")
        .nfc()
        .map(|c| match c {
            '\n' | '\r' => '\n',
            c if c.is_control() => ' ',
            c => c,
        })
        .filter(|c| !is_invisible(*c))
        .take(TEXT_CAP)
        .collect();
    kept.trim_end().to_owned()
}

/// Characters that reorder or hide text around them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_normalised_and_trimmed() {
        assert_eq!(clean_line("  Dinas\tPertanian\n"), "Dinas Pertanian");
        assert_eq!(clean_line("e\u{301}"), "é");
        assert_eq!(clean_line("a\u{202e}b"), "ab");
        assert_eq!(clean_line(&"x".repeat(600)).len(), LINE_CAP);
    }

    #[test]
    fn texts_keep_their_line_breaks() {
        assert_eq!(clean_text("satu\r\ndua\u{7}\n\n"), "satu\ndua");
    }
}
