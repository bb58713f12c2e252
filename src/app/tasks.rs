//! Slow work off the UI thread: each task is a named thread whose result wakes the window.

use std::sync::mpsc::{Receiver, Sender, channel};

/// Runs closures and hands their results back, in the order in which they end.
pub struct Tasks<T> {
    sender: Sender<T>,
    receiver: Receiver<T>,
    inline: bool,
    running: usize,
}

impl<T: Send + 'static> Tasks<T> {
    /// `inline` runs every task at once on the caller's thread: for tests.
    pub fn new(inline: bool) -> Self {
        let (sender, receiver) = channel();
        Self {
            sender,
            receiver,
            inline,
            running: 0,
        }
    }

    pub fn start(
        &mut self,
        name: &str,
        ctx: &egui::Context,
        task: impl FnOnce() -> T + Send + 'static,
    ) {
        self.running += 1;
        let sender = self.sender.clone();
        let ctx = ctx.clone();
        let run = move || {
            // A closed channel means that the window is gone: nobody waits for the result.
            if sender.send(task()).is_ok() {
                ctx.request_repaint();
            }
        };
        if self.inline {
            run();
            return;
        }
        let thread = std::thread::Builder::new().name(name.to_owned());
        if let Err(error) = thread.spawn(run) {
            log::error!("the thread {name} could not be started: {error}");
            self.running -= 1;
        }
    }

    /// The next result, if one is there.
    pub fn poll(&mut self) -> Option<T> {
        let result = self.receiver.try_recv().ok()?;
        self.running = self.running.saturating_sub(1);
        Some(result)
    }

    pub fn is_busy(&self) -> bool {
        self.running > 0
    }
}
