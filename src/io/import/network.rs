//! The intermediate that every reader fills: nodes and ties as the file has them, in the file's order.

use std::collections::HashMap;

use crate::model::{Direction, Stakeholder, StakeholderId, Tie, TieId};

use super::error::{Fault, Place, Reason};
use super::limits;
use super::loss::{Loss, Losses};
use super::number;
use super::roles::{NodeRole, TieRole};
use super::words::Words;

/// A network that was read, before it becomes a project.
#[derive(Debug, Default)]
pub struct ImportedNetwork {
    /// The file's own title, or nothing.
    pub title: String,
    /// The file says that direction counts.
    pub directed: bool,
    /// The file's y axis points upwards.
    pub y_up: bool,
    pub nodes: Vec<ImportedNode>,
    pub ties: Vec<ImportedTie>,
    /// Names of relations, which become contents of ties.
    pub relations: Vec<String>,
    /// Names of categories.
    pub categories: Vec<String>,
    /// The project that a filled-in template was saved from.
    pub origin: Option<uuid::Uuid>,
    pub losses: Losses,
}

#[derive(Debug)]
pub struct ImportedNode {
    /// What the file calls it: unique, and empty where a row gives none.
    pub key: String,
    pub name: String,
    pub label: String,
    pub x: Option<f64>,
    pub y: Option<f64>,
    /// Index into the network's categories.
    pub category: Option<u32>,
    pub note: String,
    /// What it does in the network.
    pub part: String,
    /// Fields that lists give; its id, name and label do not count.
    pub record: Option<Box<Stakeholder>>,
    declared: bool,
    /// Where a tie first named it before it was declared.
    named_in: usize,
}

#[derive(Debug)]
pub struct ImportedTie {
    /// What a list calls it, or nothing.
    pub key: String,
    /// Indices into the nodes.
    pub from: u32,
    pub to: u32,
    pub direction: Direction,
    /// Above 0.
    pub strength: f64,
    pub note: String,
    /// Indices into the relations.
    pub relations: Vec<u32>,
    /// Fields that lists give, contents of the domain among them; its id, ends, direction and
    /// strength do not count.
    pub record: Option<Box<Tie>>,
}

impl ImportedNode {
    /// What people call it.
    pub fn display_name(&self) -> &str {
        [&self.name, &self.label]
            .into_iter()
            .find(|text| !text.trim().is_empty())
            .unwrap_or(&self.key)
    }
}

/// Fills a network within the limits.
pub(super) struct Builder {
    pub network: ImportedNetwork,
    words: Words,
    by_key: HashMap<String, u32>,
    by_name: HashMap<String, u32>,
    relations: HashMap<String, u32>,
    categories: HashMap<String, u32>,
    note_bytes: usize,
    styled_nodes: usize,
    styled_ties: usize,
    node_attributes: HashMap<String, usize>,
    tie_attributes: HashMap<String, usize>,
}

impl Builder {
    pub fn new() -> Self {
        Self {
            network: ImportedNetwork::default(),
            words: Words::new(),
            by_key: HashMap::new(),
            by_name: HashMap::new(),
            relations: HashMap::new(),
            categories: HashMap::new(),
            note_bytes: 0,
            styled_nodes: 0,
            styled_ties: 0,
            node_attributes: HashMap::new(),
            tie_attributes: HashMap::new(),
        }
    }

    /// A node that the file lists. Its key may be known from a tie, but not from another node.
    pub fn declare(&mut self, key: &str, place: &Place) -> Result<u32, Fault> {
        if let Some(index) = self.by_key.get(key).copied() {
            let node = &mut self.network.nodes[index as usize];
            if std::mem::replace(&mut node.declared, true) {
                return Err(place.clone().fault(Reason::DuplicateId(key.to_owned())));
            }
            return Ok(index);
        }
        let index = self.push_node(key, true, place)?;
        if !key.is_empty() {
            self.by_key.insert(key.to_owned(), index);
        }
        Ok(index)
    }

    /// The node with this key, which may be declared later. See [`Self::all_declared`].
    pub fn refer(&mut self, key: &str, place: &Place) -> Result<u32, Fault> {
        if let Some(index) = self.by_key.get(key) {
            return Ok(*index);
        }
        let index = self.push_node(key, false, place)?;
        self.by_key.insert(key.to_owned(), index);
        Ok(index)
    }

    /// The node with this key or name, or a new one of this name.
    pub fn refer_by_name(&mut self, name: &str, place: &Place) -> Result<u32, Fault> {
        let name = name.trim();
        let lower = name.to_lowercase();
        if let Some(index) = self.by_key.get(name).or_else(|| self.by_name.get(&lower)) {
            return Ok(*index);
        }
        self.spend(name.len(), place)?;
        let index = self.push_node("", false, place)?;
        name.clone_into(&mut self.network.nodes[index as usize].name);
        self.by_name.insert(lower, index);
        Ok(index)
    }

    fn push_node(&mut self, key: &str, declared: bool, place: &Place) -> Result<u32, Fault> {
        let index = self.network.nodes.len();
        if index >= limits::NODES {
            return Err(place.clone().fault(Reason::TooManyNodes));
        }
        self.spend(key.len(), place)?;
        self.network.nodes.push(ImportedNode {
            key: key.to_owned(),
            name: String::new(),
            label: String::new(),
            x: None,
            y: None,
            category: None,
            note: String::new(),
            part: String::new(),
            record: None,
            declared,
            named_in: place.line.unwrap_or_default(),
        });
        Ok(index as u32)
    }

    /// Every node that a tie names has to be listed as well.
    pub fn all_declared(&self) -> Result<(), Fault> {
        match self.network.nodes.iter().find(|node| !node.declared) {
            None => Ok(()),
            Some(node) => {
                Err(Place::line(node.named_in).fault(Reason::UnknownNode(node.key.clone())))
            }
        }
    }

    /// How many nodes are named by ties alone.
    pub fn undeclared(&self) -> usize {
        let nodes = &self.network.nodes;
        nodes.iter().filter(|node| !node.declared).count()
    }

    pub fn tie(
        &mut self,
        (from, to): (u32, u32),
        direction: Direction,
        place: &Place,
    ) -> Result<usize, Fault> {
        let index = self.network.ties.len();
        if index >= limits::TIES {
            return Err(place.clone().fault(Reason::TooManyTies));
        }
        self.network.ties.push(ImportedTie {
            key: String::new(),
            from,
            to,
            direction,
            strength: 1.0,
            note: String::new(),
            relations: Vec::new(),
            record: None,
        });
        Ok(index)
    }

    /// A strength as the file gives it. What the model cannot hold becomes 1 and a note.
    pub fn strength(&mut self, tie: usize, text: &str, place: &Place) -> Result<(), Fault> {
        if text.trim().is_empty() {
            return Ok(());
        }
        match number::parse(text) {
            Some(strength) if strength > 0.0 => self.network.ties[tie].strength = strength,
            Some(_) => {
                self.network.losses.example(Loss::Strength, text);
                self.tie_note(tie, "weight", text, place)?;
            }
            None => return Err(place.clone().fault(Reason::BadNumber(text.to_owned()))),
        }
        Ok(())
    }

    /// The content of that name: one of the domain's, or one of the file's own.
    pub fn content(&mut self, tie: usize, name: &str, place: &Place) -> Result<(), Fault> {
        use crate::model::ContentRef;
        let name = name.trim();
        if name.is_empty() {
            return Ok(());
        }
        if let Some(word) = self.words.contents.get(name) {
            let content = ContentRef::Builtin(word);
            let contents = &mut self.tie_record(tie).contents;
            if !contents.contains(&content) {
                contents.push(content);
            }
            return Ok(());
        }
        let known = self.relations.get(name).copied();
        let fits = name.chars().count() <= 80
            && (known.is_some() || self.relations.len() < limits::OWN_WORDS);
        if !fits {
            self.network.losses.example(Loss::TieLabels, name);
            return self.tie_note(tie, "label", name, place);
        }
        let index = known.unwrap_or_else(|| {
            let index = self.network.relations.len() as u32;
            self.network.relations.push(name.to_owned());
            self.relations.insert(name.to_owned(), index);
            index
        });
        let relations = &mut self.network.ties[tie].relations;
        if !relations.contains(&index) {
            relations.push(index);
        }
        Ok(())
    }

    /// The style of a node or tie, which the model does not keep.
    pub fn styled_node(&mut self) {
        self.styled_nodes += 1;
    }

    pub fn styled_tie(&mut self) {
        self.styled_ties += 1;
    }

    /// What a file says of a node under some name.
    pub fn say_of_node(
        &mut self,
        index: u32,
        (role, name): (NodeRole, &str),
        value: &str,
        place: &Place,
    ) -> Result<(), Fault> {
        let value = value.trim();
        if value.is_empty() {
            return Ok(());
        }
        let node = &mut self.network.nodes[index as usize];
        match role {
            NodeRole::Key => {}
            NodeRole::Name | NodeRole::Label => {
                let text = if role == NodeRole::Name {
                    &mut node.name
                } else {
                    &mut node.label
                };
                value.clone_into(text);
                self.spend(value.len(), place)?;
            }
            NodeRole::X | NodeRole::Y => {
                let number = number::parse(value);
                if number.is_none() {
                    self.network.losses.example(Loss::Places, value);
                } else if role == NodeRole::X {
                    node.x = number;
                } else {
                    node.y = number;
                }
            }
            NodeRole::Red => self.styled_nodes += 1,
            NodeRole::Style => {
                // Of the three attributes of a colour, and the rest, one counts.
                if !matches!(name, "g" | "b" | "z") {
                    self.styled_nodes += 1;
                }
            }
            NodeRole::Category => self.category(index, name, value, place)?,
            NodeRole::Kind => match self.words.kinds.get(value) {
                Some(word) => self.node_record(index).kind = Some(word),
                None => self.unknown_of_node(index, name, value, place)?,
            },
            NodeRole::Area => match self.words.areas.get(value) {
                Some(word) => self.node_record(index).area = Some(word),
                None => self.unknown_of_node(index, name, value, place)?,
            },
            NodeRole::RelativePosition => match self.words.positions.get(value) {
                Some(word) => self.node_record(index).relative_position = Some(word),
                None => self.unknown_of_node(index, name, value, place)?,
            },
            NodeRole::Part => {
                value.clone_into(&mut node.part);
                self.spend(value.len(), place)?;
            }
            NodeRole::Notes => {
                self.spend(value.len(), place)?;
                let note = &mut self.network.nodes[index as usize].note;
                append_line(note, value);
            }
            NodeRole::Other => {
                count_attribute(&mut self.node_attributes, name, place)?;
                self.node_note(index, name, value, place)?;
            }
            text => {
                self.spend(value.len(), place)?;
                let record = self.node_record(index);
                let field = match text {
                    NodeRole::FieldOfWork => &mut record.field_of_work,
                    NodeRole::Duties => &mut record.duties,
                    NodeRole::Aims => &mut record.aims,
                    NodeRole::VisionMission => &mut record.vision_mission,
                    NodeRole::Programmes => &mut record.programmes,
                    NodeRole::ContactPerson => &mut record.contact.person,
                    NodeRole::ContactPosition => &mut record.contact.position,
                    NodeRole::Phone => &mut record.contact.phone,
                    NodeRole::Email => &mut record.contact.email,
                    _ => &mut record.contact.address,
                };
                value.clone_into(field);
            }
        }
        Ok(())
    }

    /// What a file says of a tie under some name.
    pub fn say_of_tie(
        &mut self,
        tie: usize,
        (role, name): (TieRole, &str),
        value: &str,
        place: &Place,
    ) -> Result<(), Fault> {
        let value = value.trim();
        if value.is_empty() {
            return Ok(());
        }
        match role {
            TieRole::From | TieRole::To => {}
            TieRole::Key => {
                self.spend(value.len(), place)?;
                value.clone_into(&mut self.network.ties[tie].key);
            }
            TieRole::Strength => self.strength(tie, value, place)?,
            TieRole::Contents => {
                for part in value.split(';') {
                    self.content(tie, part, place)?;
                }
            }
            TieRole::Direction => match self.words.directions.get(value) {
                Some(word) => self.network.ties[tie].direction = word,
                None => self.unknown_of_tie(tie, name, value, place)?,
            },
            TieRole::Formality => match self.words.formalities.get(value) {
                Some(word) => self.tie_record(tie).formality = word,
                None => self.unknown_of_tie(tie, name, value, place)?,
            },
            TieRole::State => match self.words.states.get(value) {
                Some(word) => self.tie_record(tie).state = word,
                None => self.unknown_of_tie(tie, name, value, place)?,
            },
            TieRole::Basis => {
                for part in value.split(';') {
                    match self.words.bases.get(part) {
                        Some(word) => self.tie_record(tie).basis.push(word),
                        None => self.unknown_of_tie(tie, name, part, place)?,
                    }
                }
            }
            TieRole::Style => self.styled_ties += 1,
            TieRole::Notes => {
                self.spend(value.len(), place)?;
                append_line(&mut self.network.ties[tie].note, value);
            }
            TieRole::Other => {
                count_attribute(&mut self.tie_attributes, name, place)?;
                self.tie_note(tie, name, value, place)?;
            }
        }
        Ok(())
    }

    /// A name by which lists may refer to a node, once it has been said.
    pub fn name_is_known(&mut self, index: u32) {
        let name = self.network.nodes[index as usize].display_name();
        let lower = name.trim().to_lowercase();
        self.by_name.entry(lower).or_insert(index);
    }

    /// The network, with what was counted along the way.
    pub fn finish(self) -> ImportedNetwork {
        let mut network = self.network;
        let losses = &mut network.losses;
        losses.count(Loss::NodeStyle, self.styled_nodes.min(network.nodes.len()));
        losses.count(Loss::TieStyle, self.styled_ties.min(network.ties.len()));
        let mut attributes: Vec<_> = self.node_attributes.into_iter().collect();
        attributes.sort();
        for (name, count) in attributes {
            losses.count(Loss::NodeAttribute(name), count);
        }
        let mut attributes: Vec<_> = self.tie_attributes.into_iter().collect();
        attributes.sort();
        for (name, count) in attributes {
            losses.count(Loss::TieAttribute(name), count);
        }
        network
    }

    fn category(
        &mut self,
        index: u32,
        name: &str,
        value: &str,
        place: &Place,
    ) -> Result<(), Fault> {
        if let Some(word) = self.words.categories.get(value) {
            self.node_record(index).category = crate::model::CategoryRef::Builtin(word);
            return Ok(());
        }
        let known = self.categories.get(value).copied();
        let room = self.categories.len() < limits::OWN_WORDS && value.chars().count() <= 80;
        if known.is_none() && !room {
            self.network.losses.example(Loss::Categories, value);
            return self.node_note(index, name, value, place);
        }
        let category = known.unwrap_or_else(|| {
            let category = self.network.categories.len() as u32;
            self.network.categories.push(value.to_owned());
            self.categories.insert(value.to_owned(), category);
            category
        });
        self.network.nodes[index as usize].category = Some(category);
        Ok(())
    }

    fn unknown_of_node(
        &mut self,
        index: u32,
        name: &str,
        value: &str,
        place: &Place,
    ) -> Result<(), Fault> {
        let loss = Loss::UnknownWord(name.to_owned());
        self.network.losses.example(loss, value);
        self.node_note(index, name, value, place)
    }

    fn unknown_of_tie(
        &mut self,
        tie: usize,
        name: &str,
        value: &str,
        place: &Place,
    ) -> Result<(), Fault> {
        let loss = Loss::UnknownWord(name.to_owned());
        self.network.losses.example(loss, value);
        self.tie_note(tie, name, value, place)
    }

    fn node_note(&mut self, i: u32, name: &str, value: &str, place: &Place) -> Result<(), Fault> {
        let line = note_line(name, value);
        self.spend(line.len(), place)?;
        append_line(&mut self.network.nodes[i as usize].note, &line);
        Ok(())
    }

    fn tie_note(&mut self, t: usize, name: &str, value: &str, place: &Place) -> Result<(), Fault> {
        let line = note_line(name, value);
        self.spend(line.len(), place)?;
        append_line(&mut self.network.ties[t].note, &line);
        Ok(())
    }

    pub fn spend(&mut self, bytes: usize, place: &Place) -> Result<(), Fault> {
        self.note_bytes += bytes;
        if self.note_bytes > limits::NOTE_BYTES {
            return Err(place.clone().fault(Reason::TooMuchText));
        }
        Ok(())
    }

    fn node_record(&mut self, index: u32) -> &mut Stakeholder {
        self.network.nodes[index as usize]
            .record
            .get_or_insert_with(|| Box::new(Stakeholder::new(StakeholderId(0), "")))
    }

    fn tie_record(&mut self, tie: usize) -> &mut Tie {
        self.network.ties[tie].record.get_or_insert_with(|| {
            let nobody = StakeholderId(0);
            Box::new(Tie::new(TieId(0), nobody, nobody))
        })
    }
}

fn count_attribute(
    counts: &mut HashMap<String, usize>,
    name: &str,
    place: &Place,
) -> Result<(), Fault> {
    if let Some(count) = counts.get_mut(name) {
        *count += 1;
        return Ok(());
    }
    if counts.len() >= limits::COLUMNS {
        return Err(place.clone().fault(Reason::TooManyColumns));
    }
    counts.insert(name.to_owned(), 1);
    Ok(())
}

fn note_line(name: &str, value: &str) -> String {
    let name: String = name.chars().take(60).collect();
    format!("{name}: {value}")
}

fn append_line(note: &mut String, line: &str) {
    if !note.is_empty() {
        note.push('\n');
    }
    note.push_str(line);
}
