//! Lists that are sorted anew only when what they show has changed.

use std::sync::Arc;

use uuid::Uuid;

use crate::context::Context;
use crate::i18n::Lang;
use crate::model::VariantId;

/// What the order of a list of stakeholders depends on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Shown {
    project: Uuid,
    is_masked: bool,
    variant: VariantId,
    revision: u64,
    analysed: (u64, u32),
    counted: usize,
    lang: Lang,
}

impl Shown {
    pub(super) fn of(ctx: &Context<'_>) -> Self {
        Self {
            project: ctx.project().uuid,
            is_masked: ctx.masked.is_some(),
            variant: ctx.variant_id(),
            revision: ctx.session.revision(),
            analysed: ctx.analysis.identity(),
            counted: ctx.analysis.stakeholders.len(),
            lang: ctx.i18n.lang(),
        }
    }

    /// What names and other texts depend on, whatever the numbers are.
    pub(super) fn of_texts(ctx: &Context<'_>) -> Self {
        Self {
            analysed: (0, 0),
            counted: 0,
            ..Self::of(ctx)
        }
    }

    /// Whether the other is of the same variant of the same document, before or after an edit.
    pub(super) fn is_same_variant(&self, other: &Self) -> bool {
        (self.project, self.is_masked, self.variant)
            == (other.project, other.is_masked, other.variant)
    }
}

/// A value that is made again when its key changes.
pub(super) struct Cached<K, V>(Option<(K, Arc<V>)>);

impl<K, V> Default for Cached<K, V> {
    fn default() -> Self {
        Self(None)
    }
}

impl<K: PartialEq, V> Cached<K, V> {
    /// The value as it was made last.
    pub(super) fn newest(&self) -> Option<&Arc<V>> {
        self.0.as_ref().map(|(_, value)| value)
    }

    pub(super) fn get(&mut self, key: K, make: impl FnOnce() -> V) -> &Arc<V> {
        if self.0.as_ref().is_some_and(|(old, _)| *old != key) {
            self.0 = None;
        }
        let (_, value) = self.0.get_or_insert_with(|| (key, Arc::new(make())));
        value
    }
}
