//! An answer that follows what it is of: asked for anew when that changes, and until the new one is
//! there, the last one stands. Whoever shows such an answer need not know of threads.

use super::{Asked, Errand};

/// The newest answer of kind `T`. `K` says what it is of: revisions, ids, what is filled in.
pub struct Followed<K, T> {
    errand: Errand<T>,
    /// What was asked last.
    key: Option<K>,
    answer: Option<T>,
    /// The answer is of what was asked last.
    is_current: bool,
    /// Every answer is worked out where it is asked for: in tests.
    pub is_inline: bool,
}

impl<K, T> Default for Followed<K, T> {
    fn default() -> Self {
        Self {
            errand: Errand::default(),
            key: None,
            answer: None,
            is_current: false,
            is_inline: false,
        }
    }
}

impl<K: PartialEq, T: Send + 'static> Followed<K, T> {
    pub fn new(is_inline: bool) -> Self {
        Self {
            is_inline,
            ..Self::default()
        }
    }

    /// Asks for the answer of `key`, unless that was asked last, and takes in what has come; says
    /// whether there is a new answer.
    ///
    /// What is small is answered before this returns. For anything else a thread is at work, and
    /// `wake` is called when there is something to take in. A job that panics or returns `None`
    /// leaves the last answer standing.
    pub fn follow<J>(
        &mut self,
        key: K,
        is_small: bool,
        wake: impl Fn() + Send + 'static,
        job: impl FnOnce(&K) -> J,
    ) -> bool
    where
        J: FnOnce(&Asked<T>) -> Option<T> + Send + 'static,
    {
        if self.key.as_ref() != Some(&key) {
            let job = job(&key);
            self.key = Some(key);
            self.is_current = false;
            self.errand.is_inline = self.is_inline || is_small;
            if self.errand.is_inline {
                self.errand.ask(|| (), job);
            } else {
                self.errand.ask(wake, job);
            }
        }
        self.take_in()
    }

    /// Takes in what has come; says whether that is a new answer.
    pub fn take_in(&mut self) -> bool {
        let Some(answer) = self.errand.poll() else {
            return false;
        };
        self.answer = Some(answer);
        self.is_current = true;
        true
    }
}

impl<K, T> Followed<K, T> {
    /// What was asked last.
    pub fn key(&self) -> Option<&K> {
        self.key.as_ref()
    }

    /// The newest answer, of what was asked last or of something before.
    pub fn answer(&self) -> Option<&T> {
        self.answer.as_ref()
    }

    /// Whether the answer is of what was asked last.
    pub fn is_current(&self) -> bool {
        self.is_current
    }

    /// Drops the answer, as it says nothing of what is on screen now.
    pub fn forget(&mut self) {
        self.answer = None;
        self.is_current = false;
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Duration;

    use super::*;

    const PATIENCE: Duration = Duration::from_secs(20);

    #[test]
    fn it_asks_once_for_each_key_and_keeps_the_last_answer_meanwhile() {
        let mut followed: Followed<u8, u8> = Followed::default();
        let (more, wanted) = mpsc::channel::<u8>();
        let (news, woken) = mpsc::channel();
        assert!(followed.follow(1, true, || (), |&key| move |_: &_| Some(key * 10)));
        assert_eq!(
            (followed.answer(), followed.is_current()),
            (Some(&10), true)
        );
        let is_new = followed.follow(
            2,
            false,
            move || _ = news.send(()),
            |_| move |_: &_| wanted.recv_timeout(PATIENCE).ok(),
        );
        assert!(!is_new);
        assert_eq!(
            (followed.answer(), followed.is_current()),
            (Some(&10), false)
        );
        let unasked = |_: &u8| -> fn(&Asked<u8>) -> Option<u8> { panic!("asked for twice") };
        assert!(!followed.follow(2, false, || (), unasked));
        more.send(20).unwrap();
        woken.recv_timeout(PATIENCE).unwrap();
        assert!(followed.follow(2, false, || (), unasked));
        assert_eq!(
            (followed.answer(), followed.is_current()),
            (Some(&20), true)
        );
    }

    #[test]
    fn an_answer_that_comes_too_late_is_dropped() {
        let mut followed: Followed<u8, u8> = Followed::default();
        let (more, wanted) = mpsc::channel::<u8>();
        let (gone, ended) = mpsc::channel();
        followed.follow(
            1,
            false,
            || (),
            |_| {
                move |asked: &Asked<u8>| {
                    let late = wanted.recv_timeout(PATIENCE).ok();
                    asked.tell(late?);
                    gone.send(()).ok();
                    late
                }
            },
        );
        assert!(followed.follow(2, true, || (), |_| |_: &_| Some(20)));
        more.send(10).unwrap();
        ended.recv_timeout(PATIENCE).unwrap();
        assert!(!followed.take_in());
        assert_eq!(followed.answer(), Some(&20));
    }

    #[test]
    fn a_job_that_panics_leaves_the_last_answer() {
        let mut followed: Followed<u8, u8> = Followed::new(true);
        followed.follow(1, false, || (), |_| |_: &_| Some(10));
        let fails = |_: &u8| |_: &Asked<u8>| -> Option<u8> { panic!("a job that fails") };
        assert!(!followed.follow(2, false, || (), fails));
        assert_eq!(
            (followed.answer(), followed.is_current()),
            (Some(&10), false)
        );
        followed.forget();
        assert_eq!(followed.answer(), None);
        assert!(followed.follow(3, false, || (), |_| |_: &_| Some(30)));
    }
}
