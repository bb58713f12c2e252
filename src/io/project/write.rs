//! Writes a project: header line first, then one record per line, in a fixed order.

use std::io::Write as _;

use serde::Serialize;

use crate::model::{Extra, Project, Variant};

use super::{FORMAT, READER_VERSION};

/// The bytes of the project's file. The same project gives the same bytes.
pub fn to_bytes(project: &Project) -> serde_json::Result<Vec<u8>> {
    let mut text = Text(Vec::new());
    text.header(project)?;
    text.field("network", &project.card)?;
    text.list("categories", project.categories.values())?;
    text.list("contents", project.contents.values())?;
    text.list("style_rules", project.style_rules.values())?;
    text.list("stakeholders", project.stakeholders.values())?;
    text.variants(project)?;
    if !project.views.is_empty() {
        text.list("views", project.views.values())?;
    }
    if let Some(exercise) = &project.exercise {
        text.field("exercise", exercise)?;
    }
    if !project.partnerships.is_empty() {
        text.list("partnerships", project.partnerships.values())?;
    }
    if !project.encounters.is_empty() {
        text.list("contacts", project.encounters.values())?;
    }
    if !project.follow_ups.is_empty() {
        text.list("follow_ups", project.follow_ups.values())?;
    }
    text.reserved(project)?;
    text.field("view", &project.view)?;
    for (key, value) in &project.extra {
        text.field(key, value)?;
    }
    text.raw("\n}\n");
    Ok(text.0)
}

/// The text so far. Every field after the header starts with the comma that ends the line before.
struct Text(Vec<u8>);

impl Text {
    fn raw(&mut self, text: &str) {
        self.0.extend_from_slice(text.as_bytes());
    }

    fn value(&mut self, value: &impl Serialize) -> serde_json::Result<()> {
        serde_json::to_writer(&mut self.0, value)
    }

    fn header(&mut self, project: &Project) -> serde_json::Result<()> {
        write!(
            self.0,
            "{{\"format\":\"{FORMAT}\",\"version\":{},\"min_reader\":{READER_VERSION},\
             \"app\":\"{}\",\"project\":\"{}\",\"next_id\":{}",
            project.format_version,
            env!("CARGO_PKG_VERSION"),
            project.uuid,
            project.next_id,
        )
        .map_err(serde_json::Error::io)
    }

    fn key(&mut self, key: &str) -> serde_json::Result<()> {
        self.raw(",\n");
        self.value(&key)?;
        self.raw(":");
        Ok(())
    }

    fn field(&mut self, key: &str, value: &impl Serialize) -> serde_json::Result<()> {
        self.key(key)?;
        self.value(value)
    }

    fn list<T: Serialize>(
        &mut self,
        key: &str,
        records: impl IntoIterator<Item = T>,
    ) -> serde_json::Result<()> {
        self.key(key)?;
        self.records(records)
    }

    fn records<T: Serialize>(
        &mut self,
        records: impl IntoIterator<Item = T>,
    ) -> serde_json::Result<()> {
        self.raw("[");
        let mut separator = "\n";
        for record in records {
            self.raw(separator);
            self.value(&record)?;
            separator = ",\n";
        }
        self.raw("]");
        Ok(())
    }

    fn variants(&mut self, project: &Project) -> serde_json::Result<()> {
        self.key("variants")?;
        self.raw("[");
        let mut separator = "\n";
        for variant in project.variants.values() {
            self.raw(separator);
            self.variant(variant)?;
            separator = ",\n";
        }
        self.raw("]");
        Ok(())
    }

    fn variant(&mut self, variant: &Variant) -> serde_json::Result<()> {
        self.value(&variant.header)?;
        // The header's object stays open for the lists; it is never empty, for it has an id.
        self.0.pop();
        self.list("members", variant.members.values())?;
        self.list("ties", variant.ties.values())?;
        if !variant.groups.is_empty() {
            self.list("groups", variant.groups.values())?;
        }
        if !variant.notes.is_empty() {
            self.list("notes", variant.notes.values())?;
        }
        self.raw("}");
        Ok(())
    }

    fn reserved(&mut self, project: &Project) -> serde_json::Result<()> {
        let reserved = &project.reserved;
        let lists = [
            ("groups", &reserved.groups),
            ("notes", &reserved.notes),
            ("views", &reserved.views),
            ("partnerships", &reserved.partnerships),
            ("contacts", &reserved.contacts),
            ("exercises", &reserved.exercises),
        ];
        self.key("reserved")?;
        self.raw("{");
        let mut separator = "\n";
        for (key, records) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
            self.raw(separator);
            self.value(&key)?;
            self.raw(":");
            self.records(records)?;
            separator = ",\n";
        }
        self.extra(&reserved.extra, separator)?;
        self.raw("}");
        Ok(())
    }

    fn extra(&mut self, extra: &Extra, first_separator: &str) -> serde_json::Result<()> {
        let mut separator = first_separator;
        for (key, value) in extra {
            self.raw(separator);
            self.value(key)?;
            self.raw(":");
            self.value(value)?;
            separator = ",\n";
        }
        Ok(())
    }
}
