//! Bytes into text: UTF-8, UTF-16 and, where neither fits, windows-1252. Nothing is dropped: what is
//! neither is refused with its line.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::error::{Fault, Place, Reason};
use super::limits;

/// The text, and whether its encoding had to be guessed.
pub(super) fn decode(bytes: Vec<u8>) -> Result<(String, bool), Fault> {
    let (text, guessed) = match Encoding::for_bom(&bytes) {
        Some((encoding, length)) if encoding == UTF_16LE || encoding == UTF_16BE => {
            (with(encoding, &bytes[length..])?, false)
        }
        Some((_, length)) => {
            let rest = bytes.get(length..).unwrap_or_default().to_vec();
            (
                String::from_utf8(rest).map_err(|e| bad_utf8(e.as_bytes()))?,
                false,
            )
        }
        None => match utf16_without_mark(&bytes) {
            Some(encoding) => (with(encoding, &bytes)?, false),
            None => plain(bytes)?,
        },
    };
    if let Some(at) = text.find('\0') {
        return Err(Place::line(line_of(&text, at)).fault(Reason::Nul));
    }
    if text.len() as u64 > limits::FILE_BYTES {
        return Err(Place::default().fault(Reason::UnpackedTooLarge));
    }
    Ok((text, guessed))
}

/// The number of the line, from 1, in which the byte `at` stands.
pub(super) fn line_of(text: &str, at: usize) -> usize {
    line_breaks(&text[..text.floor_char_boundary(at)]) + 1
}

pub(super) fn line_breaks(text: &str) -> usize {
    text.matches('\n').count()
}

fn plain(bytes: Vec<u8>) -> Result<(String, bool), Fault> {
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return Ok((text, false)),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            // Letters beyond ASCII before the fault: it is UTF-8 that is damaged.
            if bytes[..valid].iter().any(|b| !b.is_ascii()) {
                return Err(bad_utf8(&bytes));
            }
            bytes
        }
    };
    let encoding = declared(&bytes);
    match encoding {
        Some(encoding) => Ok((with(encoding, &bytes)?, false)),
        None => Ok((with(WINDOWS_1252, &bytes)?, true)),
    }
}

/// The encoding that an XML declaration names.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(200)];
    let head = head.strip_prefix(b"<?xml")?;
    let head: String = head
        .iter()
        .map(|b| char::from(*b))
        .take_while(|c| *c != '>')
        .collect();
    let rest = head.split("encoding").nth(1)?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let label = rest[1..].split(quote).next()?;
    Encoding::for_label(label.as_bytes()).filter(|encoding| *encoding != encoding_rs::UTF_8)
}

fn with(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Fault> {
    // One byte can become three.
    if bytes.len() as u64 > limits::FILE_BYTES / 2 {
        return Err(Place::default().fault(Reason::UnpackedTooLarge));
    }
    encoding
        .decode_without_bom_handling_and_without_replacement(bytes)
        .map(std::borrow::Cow::into_owned)
        .ok_or_else(|| Place::default().fault(Reason::BadEncoding))
}

/// UTF-16 that lacks its mark: every other byte of the beginning is zero.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(64) & !1];
    if head.len() < 4 {
        return None;
    }
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).all(|b| *b == 0);
    let letters = |offset: usize| head.iter().skip(offset).step_by(2).all(|b| *b != 0);
    if letters(0) && zeros(1) {
        Some(UTF_16LE)
    } else if zeros(0) && letters(1) {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn bad_utf8(bytes: &[u8]) -> Fault {
    let valid = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default(),
    };
    Place::line(line_breaks(valid) + 1).fault(Reason::BadEncoding)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> String {
        decode(bytes.to_vec()).unwrap().0
    }

    #[test]
    fn the_usual_encodings_give_the_same_text() {
        assert_eq!(text("Café".as_bytes()), "Café");
        assert_eq!(text(b"\xef\xbb\xbfCaf\xc3\xa9"), "Café");
        assert_eq!(text(b"\xff\xfeC\0a\0f\0\xe9\0"), "Café");
        assert_eq!(text(b"\xfe\xff\0C\0a\0f\0\xe9"), "Café");
        assert_eq!(text(b"C\0a\0f\0\xe9\0"), "Café");
        assert_eq!(decode(b"Caf\xe9".to_vec()), Ok(("Café".to_owned(), true)));
        let named = b"<?xml version='1.0' encoding='ISO-8859-15'?><a>\xa4</a>";
        assert!(text(named).ends_with("<a>€</a>"));
    }

    #[test]
    fn damaged_text_is_refused_with_its_line() {
        let damaged = decode(b"Caf\xc3\xa9\n\nab\xff".to_vec()).unwrap_err();
        assert_eq!(damaged, Place::line(3).fault(Reason::BadEncoding));
        let nul = decode(b"a\nb\0c".to_vec()).unwrap_err();
        assert_eq!(nul, Place::line(2).fault(Reason::Nul));
        assert!(decode(b"\xff\xfe\0\xd8a".to_vec()).is_err());
    }
}
