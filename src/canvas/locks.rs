//! Who keeps their place: looked up when the document changes, not in every frame of a drag.

use crate::context::Context;
use crate::model::{StakeholderId, VariantId};

/// The locked stakeholders of the variant on screen.
#[derive(Debug, Default)]
pub struct Locks {
    /// The document and its state from which they were read.
    read: Option<(uuid::Uuid, VariantId, u64)>,
    locked: Vec<StakeholderId>,
}

impl Locks {
    pub fn of(&mut self, context: &Context<'_>) -> &[StakeholderId] {
        let state = (
            context.project().uuid,
            context.variant_id(),
            context.session.revision(),
        );
        if self.read != Some(state) {
            self.read = Some(state);
            let members = context.variant().members.values();
            self.locked.clear();
            self.locked
                .extend(members.filter(|m| m.locked).map(|m| m.id));
        }
        &self.locked
    }
}
