//! The one function that makes a project of an imported network.

use std::collections::BTreeMap;

use crate::i18n::I18n;
use crate::model::text::{LINE_CAP, TEXT_CAP, clean_line, clean_text};
use crate::model::{
    Category, CategoryRef, Content, ContentId, ContentRef, Extra, Member, Point, Project, Records,
    Stakeholder, StakeholderId, Tie, TieId,
};
use crate::style::palette;

use super::loss::{Loss, Losses};
use super::network::{ImportedNetwork, ImportedNode, ImportedTie};
use super::{Format, Imported, placement};

/// Makes a project with one variant. `title` is its title where the file has none of its own.
pub(super) fn project(
    mut network: ImportedNetwork,
    format: Format,
    title: &str,
    i18n: &I18n,
) -> Imported {
    let places = places(&network);
    let mut losses = std::mem::take(&mut network.losses);
    let mut project = Project::new(&i18n.text("variant-baseline"));
    project.card.title = match clean_line(&network.title) {
        own if own.is_empty() => clean_line(title),
        own => own,
    };
    let contents: Vec<ContentId> = network
        .relations
        .iter()
        .map(|name| {
            let id = project.allocate_content();
            let content = Content {
                id,
                name: clean_line(name),
                extra: Extra::new(),
            };
            project.contents.insert(id, content);
            id
        })
        .collect();
    let categories: Vec<_> = network
        .categories
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let mark = palette::of_cluster(index);
            let id = project.allocate_category();
            let category = Category {
                id,
                name: clean_line(name),
                colour: mark.fill.hex(),
                shape: mark.shape,
                extra: Extra::new(),
            };
            project.categories.insert(id, category);
            CategoryRef::Custom(id)
        })
        .collect();
    let first = project.next_id;
    let count = network.nodes.len() as u64;
    let ties_from = first + count;
    project.next_id = ties_from + network.ties.len() as u64;
    let variant_id = project.first_variant();
    let (mut keys, mut tie_keys) = (BTreeMap::new(), BTreeMap::new());
    let mut stakeholders = Records::new();
    let mut members = Records::new();
    for ((id, node), place) in (first..).zip(network.nodes).zip(places) {
        let id = StakeholderId(id);
        if !node.key.is_empty() {
            keys.insert(id, node.key.clone());
        }
        let mut member = Member::new(id, place);
        member.role = note(&node.part, &mut losses);
        members.insert(id, member);
        stakeholders.insert(id, stakeholder(id, node, &categories, &mut losses, i18n));
    }
    let ties: Records<TieId, Tie> = (ties_from..)
        .zip(network.ties)
        .map(|(id, imported)| {
            let id = TieId(id);
            if !imported.key.is_empty() {
                tie_keys.insert(id, imported.key.clone());
            }
            (id, tie(id, first, imported, &contents, &mut losses))
        })
        .collect();
    project.stakeholders = stakeholders;
    if let Some(variant) = project.variants.get_mut(&variant_id) {
        variant.members = members;
        variant.ties = ties;
        variant.header.follow_direction = network.directed;
    }
    Imported {
        project,
        format,
        keys,
        tie_keys,
        origin: network.origin,
        losses,
    }
}

fn places(network: &ImportedNetwork) -> Vec<Point> {
    let known: Vec<Option<(f64, f64)>> = network
        .nodes
        .iter()
        .map(|node| Some((node.x?, node.y?)))
        .collect();
    placement::scaled(&known, network.y_up).unwrap_or_else(|| {
        let ties: Vec<(u32, u32)> = network.ties.iter().map(|t| (t.from, t.to)).collect();
        placement::arranged(network.nodes.len(), &ties)
    })
}

fn stakeholder(
    id: StakeholderId,
    node: ImportedNode,
    categories: &[CategoryRef],
    losses: &mut Losses,
    i18n: &I18n,
) -> Stakeholder {
    let given = node.display_name();
    if given.chars().count() > LINE_CAP {
        losses.example(Loss::LongTexts, given);
    }
    let mut name = clean_line(given);
    if name.is_empty() {
        let pattern = i18n.text("stakeholder-default-name");
        name = pattern.replace("{n}", &id.0.to_string());
    }
    let label = clean_line(&node.label);
    let mut made = match node.record {
        Some(record) => *record,
        None => Stakeholder::new(id, ""),
    };
    made.id = id;
    made.label = if label == name { String::new() } else { label };
    made.name = name;
    if let Some(category) = node.category
        && let Some(category) = categories.get(category as usize)
    {
        made.category = *category;
    }
    made.notes = note(&node.note, losses);
    for line in [
        &mut made.contact.person,
        &mut made.contact.position,
        &mut made.contact.phone,
        &mut made.contact.email,
    ] {
        *line = clean_line(line);
    }
    for text in [
        &mut made.contact.address,
        &mut made.field_of_work,
        &mut made.duties,
        &mut made.aims,
        &mut made.vision_mission,
        &mut made.programmes,
    ] {
        if !text.is_empty() {
            *text = note(text, losses);
        }
    }
    made
}

fn tie(
    id: TieId,
    first: u64,
    imported: ImportedTie,
    contents: &[ContentId],
    losses: &mut Losses,
) -> Tie {
    let end = |index: u32| StakeholderId(first + u64::from(index));
    let (from, to) = (end(imported.from), end(imported.to));
    let mut made = match imported.record {
        Some(record) => *record,
        None => Tie::new(id, from, to),
    };
    made.id = id;
    (made.from, made.to) = (from, to);
    made.direction = imported.direction;
    made.strength = imported.strength;
    let own = imported.relations.iter();
    let own = own.filter_map(|relation| contents.get(*relation as usize));
    made.contents
        .extend(own.map(|content| ContentRef::Custom(*content)));
    made.note = note(&imported.note, losses);
    made
}

fn note(text: &str, losses: &mut Losses) -> String {
    if text.is_empty() {
        return String::new();
    }
    if text.chars().count() > TEXT_CAP {
        losses.example(Loss::LongTexts, text);
    }
    clean_text(text)
}
