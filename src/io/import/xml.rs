//! XML as far as graph files and workbooks need it: local names, text, a bounded depth, no entities
//! but the five and character numbers, no document type fetched or expanded.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesEnd, BytesStart, Event};

use super::decode::line_breaks;
use super::error::{Fault, Place, Reason};
use super::limits;

pub(super) enum Piece<'a> {
    Open(Tag<'a>),
    Close(End<'a>),
    /// A part of an element's text; one text may come in several parts.
    Text(Cow<'a, str>),
    End,
}

/// A pull parser over a text.
pub(super) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    text: &'a str,
    depth: usize,
    /// The line of the byte that was last asked for.
    line: (usize, usize),
    element: String,
}

/// An element's start.
pub(super) struct Tag<'a>(BytesStart<'a>);

/// An element's end.
pub(super) struct End<'a>(BytesEnd<'a>);

impl<'a> Xml<'a> {
    pub fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            text,
            depth: 0,
            line: (0, 1),
            element: String::new(),
        }
    }

    /// Passes over the element that has just begun.
    pub fn skip(&mut self) -> Result<(), Fault> {
        let depth = self.depth();
        while self.depth() >= depth {
            if matches!(self.next()?, Piece::End) {
                break;
            }
        }
        Ok(())
    }

    /// The elements that are open.
    pub fn depth(&self) -> usize {
        self.depth
    }

    /// Where the parser stands.
    pub fn place(&mut self) -> Place {
        let at = (self.reader.buffer_position() as usize).min(self.text.len());
        let (from, line) = self.line;
        if at > from {
            let at = self.text.floor_char_boundary(at);
            self.line = (at, line + line_breaks(&self.text[from..at]));
        }
        Place::line(self.line.1)
    }

    /// The fault with the element in which it happened.
    pub fn within(&self, mut fault: Fault) -> Fault {
        if fault.place.element.is_none() && !self.element.is_empty() {
            fault.place.element = Some(self.element.clone());
        }
        fault
    }

    pub fn fault(&mut self, reason: Reason) -> Fault {
        let fault = self.place().fault(reason);
        self.within(fault)
    }

    pub fn next(&mut self) -> Result<Piece<'a>, Fault> {
        loop {
            let event = match self.reader.read_event() {
                Ok(event) => event,
                Err(error) => return Err(self.broken(&error)),
            };
            match event {
                Event::Start(start) => {
                    self.depth += 1;
                    self.element.clear();
                    self.element.push_str(local(start.name().as_ref()));
                    if self.depth > limits::DEPTH {
                        return Err(self.fault(Reason::TooDeep));
                    }
                    return Ok(Piece::Open(Tag(start)));
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Piece::Close(End(end)));
                }
                Event::Text(text) => {
                    let text = text.into_inner();
                    if self.depth > 0 {
                        return Ok(Piece::Text(text));
                    }
                    if !text.trim_start_matches('\u{feff}').trim().is_empty() {
                        let text = "text outside of the document".to_owned();
                        return Err(self.fault(Reason::Xml(text)));
                    }
                }
                Event::CData(text) => return Ok(Piece::Text(text.into_inner())),
                Event::GeneralRef(name) => {
                    let name = name.into_inner();
                    let Some(character) = entity(&name) else {
                        return Err(self.fault(Reason::Entity(name.into_owned())));
                    };
                    return Ok(Piece::Text(Cow::Owned(character.to_string())));
                }
                Event::Eof if self.depth > 0 => return Err(self.fault(Reason::Truncated)),
                Event::Eof => return Ok(Piece::End),
                // A document type is neither fetched nor expanded.
                Event::Empty(_)
                | Event::Comment(_)
                | Event::Decl(_)
                | Event::PI(_)
                | Event::DocType(_) => {}
            }
        }
    }

    fn broken(&mut self, error: &quick_xml::Error) -> Fault {
        use quick_xml::errors::{Error, IllFormedError};
        let cut = matches!(error, Error::Syntax(_))
            || matches!(error, Error::IllFormed(IllFormedError::MissingEndTag(_)));
        if cut {
            return self.fault(Reason::Truncated);
        }
        self.fault(Reason::Xml(error.to_string()))
    }

    /// The value of an attribute by its local name.
    pub fn attribute(&mut self, tag: &Tag<'a>, name: &str) -> Result<Option<String>, Fault> {
        let [value] = self.attributes(tag, [name])?;
        Ok(value)
    }

    /// The values of some attributes by their local names.
    pub fn attributes<const N: usize>(
        &mut self,
        tag: &Tag<'a>,
        names: [&str; N],
    ) -> Result<[Option<String>; N], Fault> {
        let mut values = [const { None }; N];
        // Looking for doubles takes longer than all the rest; the first one counts.
        for (index, attribute) in tag.0.attributes().with_checks(false).enumerate() {
            if index >= limits::ATTRIBUTES {
                return Err(self.fault(Reason::TooManyAttributes));
            }
            let attribute = match attribute {
                Ok(attribute) => attribute,
                Err(error) => return Err(self.fault(Reason::Xml(error.to_string()))),
            };
            let key = local(attribute.key.into_inner());
            let Some(wanted) = names.iter().position(|name| *name == key) else {
                continue;
            };
            if values[wanted].is_none() {
                match unescaped(&attribute.value) {
                    Ok(value) => values[wanted] = Some(value),
                    Err(entity) => return Err(self.fault(Reason::Entity(entity))),
                }
            }
        }
        Ok(values)
    }

    /// The value of an attribute that has to be there.
    pub fn needed(&mut self, tag: &Tag<'a>, name: &str) -> Result<String, Fault> {
        let value = self.attribute(tag, name)?;
        self.present(value, name)
    }

    /// The value of an attribute that has to be there, once it was looked for.
    pub fn present(&mut self, value: Option<String>, name: &str) -> Result<String, Fault> {
        value.ok_or_else(|| self.fault(Reason::MissingAttribute(name.to_owned())))
    }
}

impl Tag<'_> {
    /// The element's name without its prefix.
    pub fn name(&self) -> &str {
        local(self.0.name().into_inner())
    }
}

impl End<'_> {
    /// The element's name without its prefix.
    pub fn name(&self) -> &str {
        local(self.0.name().into_inner())
    }
}

fn local(name: &str) -> &str {
    let colon = name.bytes().rposition(|byte| byte == b':');
    colon.map_or(name, |at| &name[at + 1..])
}

/// Resolves the five entities and character numbers; the name of another one is the error.
pub(super) fn unescaped(raw: &str) -> Result<String, String> {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('&') {
        text.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        // A name that is longer than any is no name.
        let end = rest.bytes().take(32).position(|b| b == b';');
        let Some(end) = end else {
            return Err(rest.chars().take(20).collect());
        };
        match entity(&rest[..end]) {
            Some(character) => text.push(character),
            None => return Err(rest[..end].to_owned()),
        }
        rest = &rest[end + 1..];
    }
    text.push_str(rest);
    Ok(text)
}

/// The character that an entity stands for.
pub(super) fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|c| *c != '\0')
        }
    }
}
