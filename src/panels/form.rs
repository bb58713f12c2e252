//! Forms on records of the document. A form works on one record or on several of the same type
//! alike: where they differ it says so, and what is changed is changed in all, as one undo step.

use std::rc::Rc;

use egui::{ComboBox, Id, Response, Ui};

use crate::context::Context;
use crate::edit::{Edit, Record};
use crate::model::{
    Member, NetworkCard, Partnership, PartnershipId, Score, Stakeholder, StakeholderId, Tie, TieId,
    VariantHeader, VariantId, Vocabulary,
};

use super::controls;
use super::field::{Commit, Editing, Field, FieldValue, Outcome, caption};

/// A record that a form can edit.
pub trait Editable: Clone + 'static {
    /// What names it, across frames.
    type Key: Copy + PartialEq + std::fmt::Debug + std::hash::Hash + 'static;

    fn load(ctx: &Context<'_>, key: Self::Key) -> Option<Self>;
    fn into_record(self) -> Record;
    /// The variant whose record it is; `None` for what all variants share.
    fn variant(key: Self::Key) -> Option<VariantId>;
}

impl Editable for Stakeholder {
    type Key = StakeholderId;

    fn load(ctx: &Context<'_>, key: Self::Key) -> Option<Self> {
        ctx.project().stakeholder(key).cloned()
    }

    fn into_record(self) -> Record {
        Record::Stakeholder(Box::new(self))
    }

    fn variant(_key: Self::Key) -> Option<VariantId> {
        None
    }
}

impl Editable for Member {
    type Key = (VariantId, StakeholderId);

    fn load(ctx: &Context<'_>, (variant, id): Self::Key) -> Option<Self> {
        ctx.project().variant(variant)?.members.get(&id).cloned()
    }

    fn into_record(self) -> Record {
        Record::Member(Box::new(self))
    }

    fn variant((variant, _): Self::Key) -> Option<VariantId> {
        Some(variant)
    }
}

impl Editable for Tie {
    type Key = (VariantId, TieId);

    fn load(ctx: &Context<'_>, (variant, id): Self::Key) -> Option<Self> {
        ctx.project().variant(variant)?.ties.get(&id).cloned()
    }

    fn into_record(self) -> Record {
        Record::Tie(Box::new(self))
    }

    fn variant((variant, _): Self::Key) -> Option<VariantId> {
        Some(variant)
    }
}

impl Editable for NetworkCard {
    type Key = ();

    fn load(ctx: &Context<'_>, (): Self::Key) -> Option<Self> {
        Some(ctx.project().card.clone())
    }

    fn into_record(self) -> Record {
        Record::Card(Box::new(self))
    }

    fn variant((): Self::Key) -> Option<VariantId> {
        None
    }
}

impl Editable for VariantHeader {
    type Key = VariantId;

    fn load(ctx: &Context<'_>, key: Self::Key) -> Option<Self> {
        ctx.project().variant(key).map(|v| v.header.clone())
    }

    fn into_record(self) -> Record {
        Record::Variant(Box::new(self))
    }

    fn variant(_key: Self::Key) -> Option<VariantId> {
        None
    }
}

impl Editable for Partnership {
    type Key = PartnershipId;

    fn load(ctx: &Context<'_>, key: Self::Key) -> Option<Self> {
        ctx.project().partnerships.get(&key).cloned()
    }

    fn into_record(self) -> Record {
        Record::Partnership(Box::new(self))
    }

    fn variant(_key: Self::Key) -> Option<VariantId> {
        None
    }
}

/// What several records say in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Common<V> {
    /// No record has this place.
    Absent,
    Same(V),
    Differs,
}

impl<V> Common<V> {
    pub fn same(self) -> Option<V> {
        match self {
            Self::Same(value) => Some(value),
            Self::Absent | Self::Differs => None,
        }
    }
}

/// The way from a record to one of its parts; pins the closure's lifetimes down.
pub fn lens<T, V, F: Fn(&mut T) -> Option<&mut V> + Clone + 'static>(access: F) -> F {
    access
}

/// A form on records of one type.
pub struct Form<'a, 'c, T: Editable> {
    pub ctx: Context<'c>,
    keys: Vec<T::Key>,
    records: Vec<T>,
    id: Id,
    editing: &'a mut Editing,
}

impl<'a, 'c, T: Editable> Form<'a, 'c, T> {
    /// A form on those of the records that exist.
    pub fn new(ctx: Context<'c>, editing: &'a mut Editing, keys: &[T::Key]) -> Self {
        let (keys, records): (Vec<_>, Vec<_>) = keys
            .iter()
            .filter_map(|key| Some((*key, T::load(&ctx, *key)?)))
            .unzip();
        let place = editing.place();
        let id = Id::new(("form", place, std::any::type_name::<T>())).with(&keys);
        Self {
            ctx,
            keys,
            records,
            id,
            editing,
        }
    }

    pub fn is_single(&self) -> bool {
        self.records.len() == 1
    }

    /// Which records it edits.
    pub fn keys(&self) -> &[T::Key] {
        &self.keys
    }

    /// The first record, the only one of a form on one.
    pub fn first(&self) -> Option<&T> {
        self.records.first()
    }

    pub fn text(&self, key: &str) -> String {
        self.ctx.i18n.text(key)
    }

    /// Changes all records, as one undo step.
    pub fn change(&mut self, change: impl Fn(&mut T)) {
        for record in &mut self.records {
            change(record);
        }
        let records = self.records.iter().cloned().map(T::into_record).collect();
        let edit = update::<T>(&self.ctx, &self.keys, records);
        self.editing.push(edit);
    }

    /// What the records say in one place.
    pub fn common<V: Clone + PartialEq>(
        &mut self,
        access: impl Fn(&mut T) -> Option<&mut V>,
    ) -> Common<V> {
        let mut common = Common::Absent;
        for record in &mut self.records {
            let Some(value) = access(record) else {
                continue;
            };
            common = match common {
                Common::Absent => Common::Same(value.clone()),
                Common::Same(before) if before == *value => Common::Same(before),
                _ => return Common::Differs,
            };
        }
        common
    }

    /// Sets one place in all records.
    pub fn set<V: Clone>(&mut self, access: impl Fn(&mut T) -> Option<&mut V>, value: &V) {
        self.change(|record| {
            if let Some(place) = access(record) {
                *place = value.clone();
            }
        });
    }

    /// Draws what `draw` draws as a part of its own, so that its fields keep apart from others.
    pub fn part<R>(&mut self, salt: impl egui::AsIdSalt, draw: impl FnOnce(&mut Self) -> R) -> R {
        let id = self.id;
        self.id = id.with(salt);
        let result = draw(self);
        self.id = id;
        result
    }

    /// The identity of a control of this form, for state that is kept in egui's memory.
    pub fn control_id(&self, name: &str) -> Id {
        self.id.with(name)
    }

    /// The next field that is drawn takes the focus.
    pub fn focus_next(&mut self) {
        self.editing.focus_next = true;
    }

    /// A text field on one place of the records.
    pub fn field<V: FieldValue>(
        &mut self,
        ui: &mut Ui,
        mut field: Field,
        access: impl Fn(&mut T) -> Option<&mut V> + Clone + 'static,
    ) -> Response {
        let lang = self.ctx.i18n.lang();
        let current = match self.common(&access) {
            Common::Same(value) => value.shown(lang),
            Common::Absent => String::new(),
            Common::Differs => {
                field.hint = self.text("panel-differs");
                String::new()
            }
        };
        let id = self.id.with(field.label);
        let commit = commit(self.keys.clone(), field.required, access.clone());
        let ctx = self.ctx;
        let (response, outcome) = self.editing.field(ui, &ctx, id, &field, &current, &commit);
        if let Outcome::Commit(text) = outcome {
            let mut refused = None;
            let mut edited = self.records.clone();
            for record in &mut edited {
                if let Some(value) = access(record) {
                    refused = refused.or(value.read(&text, lang).err());
                }
            }
            if let Some(reason) = refused {
                self.editing.refuse(id, &current, text, &commit, reason);
            } else {
                self.records = edited;
                self.change(|_| {});
            }
        }
        response
    }

    /// A drop-down list of domain words.
    pub fn choice<V: Vocabulary>(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        access: impl Fn(&mut T) -> Option<&mut V>,
    ) {
        let common = self.common(&access);
        let options: Vec<(V, String)> = V::ALL
            .iter()
            .map(|word| (*word, self.ctx.i18n.word(*word)))
            .collect();
        if let Some(value) = self.pick(ui, label, common, &options) {
            self.set(access, &value);
        }
    }

    /// A drop-down list of domain words, with "not filled in".
    pub fn optional_choice<V: Vocabulary>(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        access: impl Fn(&mut T) -> Option<&mut Option<V>>,
    ) {
        let common = self.common(&access);
        let mut options = vec![(None, self.text("panel-not-filled"))];
        options.extend(
            V::ALL
                .iter()
                .map(|word| (Some(*word), self.ctx.i18n.word(*word))),
        );
        if let Some(value) = self.pick(ui, label, common, &options) {
            self.set(access, &value);
        }
    }

    /// A drop-down list; returns what was newly picked.
    pub fn pick<V: Clone + PartialEq>(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        common: Common<V>,
        options: &[(V, String)],
    ) -> Option<V> {
        let name = caption(ui, &self.ctx, &self.text(label));
        let shown = match &common {
            Common::Same(value) => options
                .iter()
                .find(|(option, _)| option == value)
                .map_or_else(String::new, |(_, text)| text.clone()),
            Common::Absent => String::new(),
            Common::Differs => self.text("panel-differs"),
        };
        let current = common.same();
        let mut picked = None;
        let combo = ComboBox::from_id_salt(self.id.with(label))
            .selected_text(shown)
            .width(ui.available_width())
            .height(440.0)
            .truncate()
            .show_ui(ui, |ui| {
                for (value, text) in options {
                    let chosen = current.as_ref() == Some(value);
                    if ui.selectable_label(chosen, text).clicked() && !chosen {
                        picked = Some(value.clone());
                    }
                }
            });
        combo.response.labelled_by(name.id);
        picked
    }

    /// Domain words side by side, of which one holds.
    pub fn segments<V: Vocabulary>(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        access: impl Fn(&mut T) -> Option<&mut V>,
    ) {
        let current = self.common(&access).same();
        caption(ui, &self.ctx, &self.text(label));
        let mut picked = None;
        controls::chips(ui, |ui| {
            for word in V::ALL {
                let text = self.ctx.i18n.word(*word);
                if controls::chip(ui, &self.ctx, &text, current == Some(*word)).clicked() {
                    picked = Some(*word);
                }
            }
        });
        if let Some(value) = picked.filter(|value| current != Some(*value)) {
            self.set(access, &value);
        }
    }

    /// Words of which any number hold. In several records a word that only some have is half on;
    /// a click gives it to all.
    pub fn flags<V: Copy + PartialEq + 'static>(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        options: &[(V, String)],
        access: impl Fn(&mut T) -> &mut Vec<V>,
    ) {
        caption(ui, &self.ctx, &self.text(label));
        let mut toggled = None;
        controls::chips(ui, |ui| {
            for (value, text) in options {
                let having = self
                    .records
                    .iter_mut()
                    .filter_map(|record| access(record).contains(value).then_some(()))
                    .count();
                let all = having == self.records.len();
                let text = if having > 0 && !all {
                    format!("{text} ({having})")
                } else {
                    text.clone()
                };
                if controls::chip(ui, &self.ctx, &text, all).clicked() {
                    toggled = Some((*value, !all));
                }
            }
        });
        if let Some((value, on)) = toggled {
            self.change(|record| {
                let list = access(record);
                list.retain(|v| on || *v != value);
                if on && !list.contains(&value) {
                    list.push(value);
                }
            });
        }
    }

    /// A score from 0 to 4, or none.
    pub fn score(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        access: impl Fn(&mut T) -> Option<&mut Option<Score>>,
    ) {
        let common = self.common(&access);
        let name = self.text(label);
        if let Some(score) = controls::score(ui, &self.ctx, &name, common) {
            self.set(access, &score);
        }
    }

    /// A switch with its words beside it.
    pub fn switch(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        access: impl Fn(&mut T) -> Option<&mut bool>,
    ) -> Response {
        let common = self.common(&access);
        let mut on = common == Common::Same(true);
        let response = ui.scope(|ui| {
            // A square, so that it is not taken for one of several options.
            let widgets = &mut ui.visuals_mut().widgets;
            for state in [
                &mut widgets.inactive,
                &mut widgets.hovered,
                &mut widgets.active,
            ] {
                state.corner_radius = egui::CornerRadius::same(4);
                state.bg_stroke.color = state.fg_stroke.color.gamma_multiply(0.5);
            }
            let differs = common == Common::Differs;
            ui.add(egui::Checkbox::new(&mut on, self.text(label)).indeterminate(differs))
        });
        let response = response.inner;
        if response.changed() {
            self.set(access, &on);
        }
        response
    }
}

fn update<T: Editable>(ctx: &Context<'_>, keys: &[T::Key], records: Vec<Record>) -> Edit {
    match keys.first().and_then(|key| T::variant(*key)) {
        Some(variant) if variant != ctx.variant_id() => Edit::UpdateIn(variant, records),
        _ => Edit::Update(records),
    }
}

/// The edit that puts a typed text into all records, whenever that happens.
fn commit<T: Editable, V: FieldValue>(
    keys: Vec<T::Key>,
    required: bool,
    access: impl Fn(&mut T) -> Option<&mut V> + 'static,
) -> Commit {
    Rc::new(move |ctx, text| {
        if required && text.trim().is_empty() {
            return None;
        }
        let lang = ctx.i18n.lang();
        let records: Vec<Record> = keys
            .iter()
            .filter_map(|key| {
                let mut record = T::load(ctx, *key)?;
                access(&mut record)?.read(text, lang).ok()?;
                Some(record.into_record())
            })
            .collect();
        (!records.is_empty()).then(|| update::<T>(ctx, &keys, records))
    })
}
