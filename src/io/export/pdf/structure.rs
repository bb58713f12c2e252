//! What the marks on the pages are: headings, paragraphs, tables, for those who have a page read to
//! them.

use std::num::NonZeroU16;

use krilla::geom::Rect;
use krilla::tagging::{
    BBox, Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};

/// What a part of the document is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// With its level, from 1, and its text.
    Heading(u16, String),
    Paragraph,
    List,
    Item,
    /// The bullet of an item.
    Label,
    /// The text of an item.
    Body,
    Table,
    Head,
    Rows,
    Row,
    HeadCell,
    Cell,
    /// With what it shows, in words.
    Figure(String),
    Caption,
    Contents,
    Entry,
    Link,
}

/// A part of the document's structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element(pub(super) usize);

/// All parts, parents before their children, children in the order of reading.
#[derive(Default)]
pub(super) struct Structure {
    parts: Vec<(Role, Option<Element>)>,
}

/// What was drawn of each part.
#[derive(Default)]
pub(super) struct Content {
    marks: Vec<Vec<Identifier>>,
    /// Where a figure stands.
    bounds: Vec<Option<(usize, Rect)>>,
}

impl Structure {
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    pub fn add(&mut self, role: Role, parent: Option<Element>) -> Element {
        self.parts.push((role, parent));
        Element(self.parts.len() - 1)
    }

    pub fn content(&self) -> Content {
        let empty = (0..self.parts.len()).map(|_| Vec::new());
        Content {
            marks: empty.collect(),
            bounds: vec![None; self.parts.len()],
        }
    }

    /// The tree with the marks at its ends. What was never drawn is left out.
    pub fn tree(&self, mut content: Content, lang: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(lang.to_owned()));
        let mut children: Vec<Vec<TagGroup>> = self.parts.iter().map(|_| Vec::new()).collect();
        let mut roots = Vec::new();
        // Children come after their parents: from the end on, each is whole when it is taken in.
        for (at, (role, parent)) in self.parts.iter().enumerate().rev() {
            let marks = std::mem::take(&mut content.marks[at]);
            let below = std::mem::take(&mut children[at]);
            if marks.is_empty() && below.is_empty() {
                continue;
            }
            let mut group = TagGroup::new(tag(role, content.bounds[at]));
            group.children.extend(marks.into_iter().map(Node::from));
            let below = below.into_iter().rev().map(Node::from);
            group.children.extend(below);
            match parent {
                Some(parent) => children[parent.0].push(group),
                None => roots.push(group),
            }
        }
        for group in roots.into_iter().rev() {
            tree.push(group);
        }
        tree
    }
}

impl Content {
    pub fn mark(&mut self, element: Element, identifier: Identifier) {
        if let Some(marks) = self.marks.get_mut(element.0) {
            marks.push(identifier);
        }
    }

    pub fn bound(&mut self, element: Element, page: usize, rect: Rect) {
        if let Some(bounds) = self.bounds.get_mut(element.0) {
            *bounds = Some((page, rect));
        }
    }
}

fn tag(role: &Role, bounds: Option<(usize, Rect)>) -> TagKind {
    match role {
        Role::Heading(level, text) => {
            let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(text.clone())).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::List => Tag::L(ListNumbering::Disc).into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::Body => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Head => Tag::THead.into(),
        Role::Rows => Tag::TBody.into(),
        Role::Row => Tag::TR.into(),
        Role::HeadCell => Tag::TH(TableHeaderScope::Column).into(),
        Role::Cell => Tag::TD.into(),
        Role::Figure(alternative) => {
            let bounds = bounds.map(|(page, rect)| BBox::new(page, rect));
            let figure = Tag::Figure(Some(alternative.clone()));
            figure.with_bbox(bounds).into()
        }
        Role::Caption => Tag::Caption.into(),
        Role::Contents => Tag::TOC.into(),
        Role::Entry => Tag::TOCI.into(),
        Role::Link => Tag::Link.into(),
    }
}
