//! When a recovery copy is due: a second after the hand rests, and while it does not rest every
//! few seconds, so that a copy is never more than ten seconds behind, its writing included.

use std::time::{Duration, Instant};

/// A copy follows when nothing has changed for this long.
pub const QUIET: Duration = Duration::from_secs(1);
/// A copy follows this long after a change at the latest.
pub const LONGEST: Duration = Duration::from_secs(5);

/// What is to be done now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    Nothing,
    /// Look again after this time.
    In(Duration),
    Now,
}

/// Watches the states of a document, whatever tells them apart.
#[derive(Debug)]
pub struct Schedule<S> {
    /// The state that the copy holds.
    kept: Option<S>,
    changed: Option<Changed<S>>,
}

#[derive(Debug)]
struct Changed<S> {
    state: S,
    first: Instant,
    last: Instant,
}

impl<S> Default for Schedule<S> {
    fn default() -> Self {
        Self {
            kept: None,
            changed: None,
        }
    }
}

impl<S: PartialEq + Clone> Schedule<S> {
    /// What `state`, which is not on disk under its own name, asks for.
    pub fn due(&mut self, state: &S, now: Instant) -> Due {
        if self.kept.as_ref() == Some(state) {
            self.changed = None;
            return Due::Nothing;
        }
        let changed = self.changed.get_or_insert_with(|| Changed {
            state: state.clone(),
            first: now,
            last: now,
        });
        if changed.state != *state {
            changed.state = state.clone();
            changed.last = now;
        }
        let at = (changed.last + QUIET).min(changed.first + LONGEST);
        match at.saturating_duration_since(now) {
            Duration::ZERO => Due::Now,
            left => Due::In(left),
        }
    }

    /// The copy holds this state.
    pub fn keep(&mut self, state: S) {
        self.kept = Some(state);
        self.changed = None;
    }

    /// There is no copy. Returns whether there was one.
    pub fn forget(&mut self) -> bool {
        self.changed = None;
        self.kept.take().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn a_copy_is_due_once_the_hand_rests() {
        let (mut schedule, start) = (Schedule::default(), Instant::now());
        assert_eq!(schedule.due(&1, start), Due::In(QUIET));
        assert_eq!(schedule.due(&2, start + SECOND / 2), Due::In(QUIET));
        assert_eq!(schedule.due(&2, start + SECOND), Due::In(SECOND / 2));
        assert_eq!(schedule.due(&2, start + SECOND * 3 / 2), Due::Now);
        schedule.keep(2);
        assert_eq!(schedule.due(&2, start + SECOND * 9), Due::Nothing);
        assert_eq!(schedule.due(&3, start + SECOND * 9), Due::In(QUIET));
        assert!(schedule.forget());
        assert!(!schedule.forget());
    }

    #[test]
    fn work_without_a_rest_is_kept_all_the_same() {
        let (mut schedule, start) = (Schedule::default(), Instant::now());
        let mut kept_at = start;
        for tick in 0..600u32 {
            let now = start + SECOND / 10 * tick;
            if schedule.due(&tick, now) == Due::Now {
                schedule.keep(tick);
                kept_at = now;
            }
            assert!(now - kept_at <= LONGEST + SECOND / 10);
        }
        assert!(kept_at > start);
    }
}
