//! `GraphML`: plain, and in the ways of yEd, Gephi, `SocNetV`, visone and igraph, which differ in the
//! names of their keys.

use std::collections::HashMap;

use crate::model::Direction;

use super::error::{Fault, Place, Reason};
use super::limits;
use super::loss::Loss;
use super::network::{Builder, ImportedNetwork};
use super::roles::{NodeRole, TieRole};
use super::xml::{Piece, Tag, Xml};

/// A declared key of nodes or of edges.
struct Key<R> {
    name: String,
    role: R,
    default: Option<String>,
}

/// The keys of one kind of element.
struct Keys<R> {
    by_id: HashMap<String, Key<R>>,
    /// Those with a default, in the order of the file.
    with_default: Vec<String>,
}

impl<R> Keys<R> {
    fn new() -> Self {
        Self {
            by_id: HashMap::new(),
            with_default: Vec::new(),
        }
    }

    /// Whether the id is new.
    fn insert(&mut self, id: &str, key: Key<R>) -> bool {
        if key.default.is_some() {
            self.with_default.push(id.to_owned());
        }
        self.by_id.insert(id.to_owned(), key).is_none()
    }

    /// The defaults of keys that are not among `said`.
    fn unsaid<'a>(&'a self, said: &'a [String]) -> impl Iterator<Item = (&'a Key<R>, &'a str)> {
        self.with_default
            .iter()
            .filter(|id| !said.contains(id))
            .filter_map(|id| {
                let key = self.by_id.get(id)?;
                Some((key, key.default.as_deref()?))
            })
    }
}

/// What is being read.
enum Inside {
    Node(u32),
    Edge(usize),
    Graph,
}

struct Parser<'a> {
    xml: Xml<'a>,
    builder: Builder,
    node_keys: Keys<NodeRole>,
    edge_keys: Keys<TieRole>,
    directed: bool,
    one_way: usize,
    inside: Vec<Inside>,
    /// Keys that the node or edge at hand has.
    said: Vec<Vec<String>>,
    has_rgb: bool,
}

pub(super) fn read(text: &str) -> Result<ImportedNetwork, Fault> {
    let mut parser = Parser {
        xml: Xml::new(text),
        builder: Builder::new(),
        node_keys: Keys::new(),
        edge_keys: Keys::new(),
        directed: false,
        one_way: 0,
        inside: Vec::new(),
        said: Vec::new(),
        has_rgb: false,
    };
    match parser.run() {
        Ok(()) => {
            parser.builder.all_declared()?;
            parser.builder.network.directed = parser.one_way > 0;
            // Gephi's y axis points upwards; nobody else writes r, g and b.
            parser.builder.network.y_up = parser.has_rgb;
            Ok(parser.builder.finish())
        }
        Err(fault) => Err(parser.xml.within(fault)),
    }
}

impl<'a> Parser<'a> {
    fn run(&mut self) -> Result<(), Fault> {
        let mut graphs = 0;
        loop {
            match self.xml.next()? {
                Piece::Open(tag) => {
                    let name = tag.name();
                    if self.xml.depth() == 1 {
                        if name != "graphml" {
                            return Err(self.xml.fault(Reason::Expected("<graphml>".to_owned())));
                        }
                        continue;
                    }
                    match name {
                        "key" => self.key(&tag)?,
                        "graph" => {
                            graphs += usize::from(self.xml.depth() == 2);
                            if self.xml.depth() == 2 && graphs > 1 {
                                self.builder.network.losses.add(Loss::FurtherNetworks);
                                self.xml.skip()?;
                            } else {
                                self.graph(&tag)?;
                            }
                        }
                        _ => self.xml.skip()?,
                    }
                }
                Piece::Close(_) | Piece::Text(_) => {}
                Piece::End if graphs == 0 => {
                    return Err(self.xml.fault(Reason::Expected("<graph>".to_owned())));
                }
                Piece::End => return Ok(()),
            }
        }
    }

    /// The text of the element that has just begun, elements within it left out.
    fn text(&mut self) -> Result<String, Fault> {
        let depth = self.xml.depth();
        let mut text = String::new();
        while self.xml.depth() >= depth {
            match self.xml.next()? {
                Piece::Text(part) if self.xml.depth() == depth => text.push_str(&part),
                Piece::End => break,
                _ => {}
            }
        }
        Ok(text)
    }

    fn key(&mut self, tag: &Tag<'a>) -> Result<(), Fault> {
        let id = self.xml.needed(tag, "id")?;
        let domain = self.xml.attribute(tag, "for")?.unwrap_or_default();
        let name = self.xml.attribute(tag, "attr.name")?;
        let yfiles = self.xml.attribute(tag, "yfiles.type")?;
        if self.node_keys.by_id.len() + self.edge_keys.by_id.len() >= limits::COLUMNS {
            return Err(self.xml.fault(Reason::TooManyColumns));
        }
        let mut default = None;
        let depth = self.xml.depth();
        while self.xml.depth() >= depth {
            match self.xml.next()? {
                Piece::Open(tag) if tag.name() == "default" => {
                    default = Some(self.text()?).filter(|text| !text.trim().is_empty());
                }
                Piece::End => break,
                _ => {}
            }
        }
        let name = name.unwrap_or_else(|| id.clone());
        let is_graphics = yfiles.is_some_and(|kind| kind.ends_with("graphics"));
        let for_both = matches!(domain.as_str(), "all" | "");
        let mut is_new = true;
        if for_both || domain == "node" {
            let role = if is_graphics {
                NodeRole::Key
            } else {
                NodeRole::named(&name)
            };
            self.has_rgb |= role == NodeRole::Red;
            let key = Key {
                name: name.clone(),
                role,
                default: default.clone(),
            };
            is_new &= self.node_keys.insert(&id, key);
        }
        if for_both || domain == "edge" {
            let role = if is_graphics {
                TieRole::Key
            } else {
                TieRole::named(&name)
            };
            is_new &= self.edge_keys.insert(
                &id,
                Key {
                    name,
                    role,
                    default,
                },
            );
        }
        if is_new {
            Ok(())
        } else {
            Err(self.xml.fault(Reason::DuplicateId(id)))
        }
    }

    fn graph(&mut self, tag: &Tag<'a>) -> Result<(), Fault> {
        if self.xml.depth() == 2 {
            let direction = self.xml.attribute(tag, "edgedefault")?;
            self.directed = direction.as_deref() == Some("directed");
        }
        self.inside.push(Inside::Graph);
        let depth = self.xml.depth();
        while self.xml.depth() >= depth {
            let piece = self.xml.next()?;
            match piece {
                Piece::Open(tag) => match tag.name() {
                    "node" => self.node(&tag)?,
                    "edge" => self.edge(&tag)?,
                    "data" => self.data(&tag)?,
                    "graph" => {
                        // A group of yEd stands within its node.
                        self.builder.network.losses.add(Loss::Nested);
                        self.inside.push(Inside::Graph);
                        self.said.push(Vec::new());
                    }
                    "hyperedge" => {
                        self.builder.network.losses.add(Loss::Hyperedges);
                        self.xml.skip()?;
                    }
                    _ => self.xml.skip()?,
                },
                Piece::Close(end) => match end.name() {
                    "node" | "edge" => self.leave()?,
                    "graph" if self.xml.depth() >= depth => {
                        self.inside.pop();
                        self.said.pop();
                    }
                    _ => {}
                },
                Piece::Text(_) => {}
                Piece::End => break,
            }
        }
        self.inside.pop();
        Ok(())
    }

    fn node(&mut self, tag: &Tag<'a>) -> Result<(), Fault> {
        let id = self.xml.needed(tag, "id")?;
        let place = self.xml.place();
        let index = self.builder.declare(&id, &place)?;
        self.inside.push(Inside::Node(index));
        self.said.push(Vec::new());
        Ok(())
    }

    fn edge(&mut self, tag: &Tag<'a>) -> Result<(), Fault> {
        let names = ["source", "target", "directed"];
        let [source, target, directed] = self.xml.attributes(tag, names)?;
        let source = self.xml.present(source, "source")?;
        let target = self.xml.present(target, "target")?;
        let directed = match directed.as_deref() {
            Some("true") => true,
            Some("false") => false,
            _ => self.directed,
        };
        let place = self.xml.place();
        let ends = (
            self.builder.refer(&source, &place)?,
            self.builder.refer(&target, &place)?,
        );
        self.one_way += usize::from(directed);
        let direction = if directed {
            Direction::OneWay
        } else {
            Direction::Mutual
        };
        let tie = self.builder.tie(ends, direction, &place)?;
        self.inside.push(Inside::Edge(tie));
        self.said.push(Vec::new());
        Ok(())
    }

    /// A node or edge ends: what it does not say is said by the defaults.
    fn leave(&mut self) -> Result<(), Fault> {
        let (Some(inside), Some(said)) = (self.inside.pop(), self.said.pop()) else {
            return Ok(());
        };
        let place = self.xml.place();
        match inside {
            Inside::Node(index) => {
                for (key, default) in self.node_keys.unsaid(&said) {
                    let what = (key.role, key.name.as_str());
                    self.builder.say_of_node(index, what, default, &place)?;
                }
            }
            Inside::Edge(tie) => {
                for (key, default) in self.edge_keys.unsaid(&said) {
                    let what = (key.role, key.name.as_str());
                    self.builder.say_of_tie(tie, what, default, &place)?;
                }
            }
            Inside::Graph => {}
        }
        Ok(())
    }

    fn data(&mut self, tag: &Tag<'a>) -> Result<(), Fault> {
        let id = self.xml.needed(tag, "key")?;
        let place = self.xml.place();
        let inside = match self.inside.last() {
            Some(Inside::Node(index)) => Inside::Node(*index),
            Some(Inside::Edge(tie)) => Inside::Edge(*tie),
            _ => return self.xml.skip(),
        };
        let mut text = String::new();
        let depth = self.xml.depth();
        while self.xml.depth() >= depth {
            match self.xml.next()? {
                // Text of drawings does not count.
                Piece::Text(part) if self.xml.depth() == depth => text.push_str(&part),
                Piece::Open(tag) => match inside {
                    Inside::Node(index) => self.node_graphics(index, &tag, &place)?,
                    Inside::Edge(tie) => self.edge_graphics(tie, &tag, &place)?,
                    Inside::Graph => {}
                },
                Piece::Text(_) | Piece::Close(_) => {}
                Piece::End => break,
            }
        }
        let known = match inside {
            Inside::Node(index) => match self.node_keys.by_id.get(&id) {
                Some(key) => {
                    let what = (key.role, key.name.as_str());
                    self.builder.say_of_node(index, what, &text, &place)?;
                    Some(key.default.is_some())
                }
                None => None,
            },
            Inside::Edge(tie) => match self.edge_keys.by_id.get(&id) {
                Some(key) => {
                    let what = (key.role, key.name.as_str());
                    self.builder.say_of_tie(tie, what, &text, &place)?;
                    Some(key.default.is_some())
                }
                None => None,
            },
            Inside::Graph => Some(false),
        };
        let Some(has_default) = known else {
            let wanted = format!("<key id=\"{id}\">");
            return Err(self.xml.fault(Reason::Expected(wanted)));
        };
        if has_default && let Some(said) = self.said.last_mut() {
            said.push(id);
        }
        Ok(())
    }

    /// yEd's drawing of a node: place, name, colour.
    fn node_graphics(&mut self, index: u32, tag: &Tag<'a>, place: &Place) -> Result<(), Fault> {
        match tag.name() {
            "Geometry" => {
                // The top left corner and the size.
                for (at, size, role) in [("x", "width", NodeRole::X), ("y", "height", NodeRole::Y)]
                {
                    let number = |text: Option<String>| super::number::parse(&text?);
                    let corner = number(self.xml.attribute(tag, at)?);
                    let size = number(self.xml.attribute(tag, size)?).unwrap_or(0.0);
                    if let Some(corner) = corner {
                        let centre = (corner + size / 2.0).to_string();
                        self.builder
                            .say_of_node(index, (role, at), &centre, place)?;
                    }
                }
            }
            "NodeLabel" => {
                let text = self.text()?;
                if self.builder.network.nodes[index as usize].name.is_empty() {
                    let what = (NodeRole::Name, "label");
                    self.builder.say_of_node(index, what, &text, place)?;
                }
            }
            "Fill" | "color" => self.builder.styled_node(),
            _ => {}
        }
        Ok(())
    }

    /// yEd's drawing of an edge: its name, and arrows that say more than `edgedefault`.
    fn edge_graphics(&mut self, tie: usize, tag: &Tag<'a>, place: &Place) -> Result<(), Fault> {
        match tag.name() {
            "Arrows" => {
                let arrow = |end: Option<String>| end.is_some_and(|arrow| arrow != "none");
                let source = arrow(self.xml.attribute(tag, "source")?);
                let target = arrow(self.xml.attribute(tag, "target")?);
                let edge = &mut self.builder.network.ties[tie];
                let was_directed = edge.direction == Direction::OneWay;
                edge.direction = if source == target {
                    Direction::Mutual
                } else {
                    Direction::OneWay
                };
                if source && !target {
                    std::mem::swap(&mut edge.from, &mut edge.to);
                }
                self.one_way += usize::from(source != target);
                self.one_way -= usize::from(was_directed);
            }
            "EdgeLabel" => {
                let text = self.text()?;
                let what = (TieRole::Contents, "label");
                self.builder.say_of_tie(tie, what, &text, place)?;
            }
            "LineStyle" => self.builder.styled_tie(),
            _ => {}
        }
        Ok(())
    }
}
