//! GEXF, versions 1.1 to 1.3, by local names: Gephi has changed the namespace more than once.

use std::collections::HashMap;

use crate::model::Direction;

use super::error::{Fault, Reason};
use super::limits;
use super::loss::Loss;
use super::network::{Builder, ImportedNetwork};
use super::roles::{NodeRole, TieRole};
use super::xml::{Piece, Tag, Xml};

/// A declared attribute.
struct Attribute {
    title: String,
    node: NodeRole,
    tie: TieRole,
}

/// The node or edge whose parts are being read.
#[derive(Clone, Copy)]
enum Inside {
    Nothing,
    Node(u32),
    Edge(usize),
}

struct Parser<'a> {
    xml: Xml<'a>,
    builder: Builder,
    node_attributes: HashMap<String, Attribute>,
    edge_attributes: HashMap<String, Attribute>,
    /// Whether the attributes that are being declared are of edges.
    of_edges: bool,
    directed: bool,
    one_way: usize,
    inside: Vec<Inside>,
}

pub(super) fn read(text: &str) -> Result<ImportedNetwork, Fault> {
    let mut parser = Parser {
        xml: Xml::new(text),
        builder: Builder::new(),
        node_attributes: HashMap::new(),
        edge_attributes: HashMap::new(),
        of_edges: false,
        directed: false,
        one_way: 0,
        inside: Vec::new(),
    };
    match parser.run() {
        Ok(()) => {
            parser.builder.all_declared()?;
            let network = &mut parser.builder.network;
            network.directed = parser.one_way > 0;
            network.y_up = true;
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
                    match name {
                        "gexf" if self.xml.depth() == 1 => {}
                        _ if self.xml.depth() == 1 => {
                            return Err(self.xml.fault(Reason::Expected("<gexf>".to_owned())));
                        }
                        "graph" => {
                            graphs += 1;
                            if graphs > 1 {
                                self.builder.network.losses.add(Loss::FurtherNetworks);
                                self.xml.skip()?;
                                continue;
                            }
                            let direction = self.xml.attribute(&tag, "defaultedgetype")?;
                            self.directed = direction.as_deref() == Some("directed");
                            if self.xml.attribute(&tag, "mode")?.as_deref() == Some("dynamic") {
                                self.builder.network.losses.add(Loss::Times);
                            }
                        }
                        "meta" => self.xml.skip()?,
                        _ if graphs > 0 => self.element(&tag, name)?,
                        _ => {}
                    }
                }
                Piece::Close(end) => {
                    if matches!(end.name(), "node" | "edge") {
                        self.inside.pop();
                    }
                }
                Piece::Text(_) => {}
                Piece::End if graphs == 0 => {
                    return Err(self.xml.fault(Reason::Expected("<graph>".to_owned())));
                }
                Piece::End => return Ok(()),
            }
        }
    }

    fn element(&mut self, tag: &Tag<'a>, name: &str) -> Result<(), Fault> {
        let inside = self.inside.last().copied().unwrap_or(Inside::Nothing);
        match (name, inside) {
            ("attributes", _) => {
                let class = self.xml.attribute(tag, "class")?;
                self.of_edges = class.as_deref() == Some("edge");
            }
            ("attribute", _) => self.attribute(tag)?,
            ("node", _) => self.node(tag, inside)?,
            ("edge", _) => self.edge(tag)?,
            ("attvalue", _) => self.value(tag, inside)?,
            ("position", Inside::Node(index)) => {
                let place = self.xml.place();
                for (name, role) in [("x", NodeRole::X), ("y", NodeRole::Y)] {
                    if let Some(value) = self.xml.attribute(tag, name)? {
                        self.builder
                            .say_of_node(index, (role, name), &value, &place)?;
                    }
                }
            }
            ("color", Inside::Node(_)) => self.builder.styled_node(),
            ("color", Inside::Edge(_)) => self.builder.styled_tie(),
            ("spell", _) => self.builder.network.losses.add(Loss::Times),
            _ => {}
        }
        Ok(())
    }

    fn attribute(&mut self, tag: &Tag<'a>) -> Result<(), Fault> {
        let id = self.xml.needed(tag, "id")?;
        let title = self.xml.attribute(tag, "title")?;
        let title = title.unwrap_or_else(|| id.clone());
        let attributes = if self.of_edges {
            &mut self.edge_attributes
        } else {
            &mut self.node_attributes
        };
        if attributes.len() >= limits::COLUMNS {
            return Err(self.xml.fault(Reason::TooManyColumns));
        }
        let attribute = Attribute {
            node: NodeRole::named(&title),
            tie: TieRole::named(&title),
            title,
        };
        if attributes.insert(id.clone(), attribute).is_some() {
            return Err(self.xml.fault(Reason::DuplicateId(id)));
        }
        Ok(())
    }

    fn node(&mut self, tag: &Tag<'a>, around: Inside) -> Result<(), Fault> {
        let id = self.xml.needed(tag, "id")?;
        let label = self.xml.attribute(tag, "label")?;
        let place = self.xml.place();
        let index = self.builder.declare(&id, &place)?;
        if let Some(label) = label {
            let what = (NodeRole::Label, "label");
            self.builder.say_of_node(index, what, &label, &place)?;
        }
        let grouped = self.xml.attribute(tag, "pid")?.is_some();
        if grouped || matches!(around, Inside::Node(_)) {
            self.builder.network.losses.add(Loss::Nested);
        }
        self.times(tag)?;
        self.inside.push(Inside::Node(index));
        Ok(())
    }

    fn edge(&mut self, tag: &Tag<'a>) -> Result<(), Fault> {
        let names = ["source", "target", "type", "weight", "label", "kind"];
        let [source, target, direction, weight, label, kind] = self.xml.attributes(tag, names)?;
        let source = self.xml.present(source, "source")?;
        let target = self.xml.present(target, "target")?;
        let direction = match direction.as_deref() {
            Some("directed") => Direction::OneWay,
            Some("undirected" | "mutual") => Direction::Mutual,
            _ if self.directed => Direction::OneWay,
            _ => Direction::Mutual,
        };
        let place = self.xml.place();
        let ends = (
            self.builder.refer(&source, &place)?,
            self.builder.refer(&target, &place)?,
        );
        self.one_way += usize::from(direction == Direction::OneWay);
        let tie = self.builder.tie(ends, direction, &place)?;
        for (name, role, value) in [
            ("weight", TieRole::Strength, weight),
            ("label", TieRole::Contents, label),
            ("kind", TieRole::Contents, kind),
        ] {
            if let Some(value) = value {
                self.builder.say_of_tie(tie, (role, name), &value, &place)?;
            }
        }
        self.times(tag)?;
        self.inside.push(Inside::Edge(tie));
        Ok(())
    }

    fn times(&mut self, tag: &Tag<'a>) -> Result<(), Fault> {
        let [start, end] = self.xml.attributes(tag, ["start", "end"])?;
        if start.is_some() || end.is_some() {
            self.builder.network.losses.add(Loss::Times);
        }
        Ok(())
    }

    fn value(&mut self, tag: &Tag<'a>, inside: Inside) -> Result<(), Fault> {
        // Version 1.1 wrote `id`.
        let key = match self.xml.attribute(tag, "for")? {
            Some(key) => key,
            None => self.xml.needed(tag, "id")?,
        };
        let value = self.xml.needed(tag, "value")?;
        let place = self.xml.place();
        let known = match inside {
            Inside::Node(index) => match self.node_attributes.get(&key) {
                Some(Attribute { title, node, .. }) => {
                    let what = (*node, title.as_str());
                    self.builder.say_of_node(index, what, &value, &place)?;
                    true
                }
                None => false,
            },
            Inside::Edge(tie) => match self.edge_attributes.get(&key) {
                Some(Attribute {
                    title, tie: role, ..
                }) => {
                    let what = (*role, title.as_str());
                    self.builder.say_of_tie(tie, what, &value, &place)?;
                    true
                }
                None => false,
            },
            Inside::Nothing => true,
        };
        if known {
            return Ok(());
        }
        let wanted = format!("<attribute id=\"{key}\">");
        Err(self.xml.fault(Reason::Expected(wanted)))
    }
}
