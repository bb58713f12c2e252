//! What is written when the program itself fails: the state after the last frame that went well.

use std::panic;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Cause, Draft, RecoveryStore};

/// The newest unsaved state, within reach of the panic hook.
#[derive(Clone, Debug, Default)]
pub struct LastState(Arc<Mutex<Option<Draft>>>);

impl LastState {
    /// Keeps a state; `None` where everything is on disk.
    pub fn set(&self, draft: Option<Draft>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = draft;
    }

    /// From now on a panic on this thread writes the newest state into the store, before anything
    /// else happens. Panics on other threads are failed jobs and end nothing.
    pub fn write_on_panic(&self, store: Arc<RecoveryStore>) {
        let (state, guarded) = (self.clone(), std::thread::current().id());
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if std::thread::current().id() == guarded
                && let Ok(mut state) = state.0.try_lock()
                && let Some(draft) = state.take()
                && let Err(error) = store.write_last(&draft)
            {
                log::error!("the last state could not be written: {error}");
            }
            before(info);
        }));
    }
}

impl RecoveryStore {
    /// Writes the last copy of this process; nothing is written or discarded after it.
    fn write_last(&self, draft: &Draft) -> Result<(), crate::io::atomic::WriteError> {
        let written = self.write_as(draft, Cause::Panic);
        self.seal();
        written
    }
}
