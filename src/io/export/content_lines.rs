//! Lines as calendars and cards have them (RFC 5545, RFC 6350): `NAME:value`, ended by CRLF, folded at
//! 75 octets without cutting a character, with commas, semicolons and line breaks escaped.

/// The longest line, in octets.
const LONGEST: usize = 75;

#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A line whose value stands as it is.
    pub(super) fn raw(&mut self, line: &str) {
        let mut room = LONGEST;
        for c in line.chars() {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LONGEST - 1;
            }
            self.0.push(c);
            room -= c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A line with a text for its value; nothing where that is empty.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.raw(&format!("{name}:{}", escaped(value)));
        }
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// A text with what has a meaning of its own escaped, and without other control characters.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_without_cutting_a_character() {
        let mut lines = Lines::default();
        lines.text("NOTE", &"a—é\u{1f33e}".repeat(60));
        let text = lines.finish();
        let parts: Vec<&str> = text.split_terminator("\r\n").collect();
        assert!(parts.len() > 5 && parts.iter().all(|part| part.len() <= LONGEST));
        assert!(parts[1..].iter().all(|part| part.starts_with(' ')));
        let unfolded = text.replace("\r\n ", "");
        assert_eq!(unfolded, format!("NOTE:{}\r\n", "a—é\u{1f33e}".repeat(60)));
    }

    #[test]
    fn what_has_a_meaning_is_escaped() {
        assert_eq!(escaped("a,b;c\\d\r\ne\u{7}"), "a\\,b\\;c\\\\d\\ne ");
    }
}
