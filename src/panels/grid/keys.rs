//! The keys of the data grid while no cell is being typed into: those of a spreadsheet.

use egui::{Event, EventFilter, Id, Key, Ui};

use super::Place;

/// Rows that a page has.
const PAGE: usize = 12;

/// Where a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Up,
    Down,
    Left,
    Right,
    /// To the next cell, at a row's end to the next row.
    Next,
    Previous,
    PageUp,
    PageDown,
    RowStart,
    RowEnd,
    Top,
    Bottom,
    First,
    Last,
}

impl Step {
    /// The place that it leads to; `last` is the last row and column.
    pub fn from(self, (row, column): Place, last: Place) -> Place {
        match self {
            Self::Up => (row.saturating_sub(1), column),
            Self::Down => ((row + 1).min(last.0), column),
            Self::Left => (row, column.saturating_sub(1)),
            Self::Right => (row, (column + 1).min(last.1)),
            Self::Next if column < last.1 => (row, column + 1),
            Self::Next if row < last.0 => (row + 1, 0),
            Self::Previous if column > 0 => (row, column - 1),
            Self::Previous if row > 0 => (row - 1, last.1),
            Self::Next | Self::Previous => (row, column),
            Self::PageUp => (row.saturating_sub(PAGE), column),
            Self::PageDown => ((row + PAGE).min(last.0), column),
            Self::RowStart => (row, 0),
            Self::RowEnd => (row, last.1),
            Self::Top => (0, column),
            Self::Bottom => (last.0, column),
            Self::First => (0, 0),
            Self::Last => last,
        }
    }
}

/// What a key asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Press {
    /// A step; whether the chosen rectangle grows.
    Go(Step, bool),
    /// Chooses everything.
    All,
    /// Opens the cell with its text.
    Edit,
    /// Opens the cell and replaces its text.
    Type(String),
    /// Empties the chosen cells.
    Clear,
    RemoveRows,
}

/// Takes the presses that the grid knows out of the frame's events.
pub(super) fn take(ui: &Ui, id: Id) -> Vec<Press> {
    let kept = EventFilter {
        tab: true,
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: false,
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, kept));
    ui.input_mut(|input| {
        let mut taken = Vec::new();
        input.events.retain(|event| match press(event) {
            Some(press) => {
                taken.push(press);
                false
            }
            None => true,
        });
        taken
    })
}

fn press(event: &Event) -> Option<Press> {
    let (key, modifiers) = match event {
        Event::Text(text) if !text.is_empty() => return Some(Press::Type(text.clone())),
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } => (*key, *modifiers),
        _ => return None,
    };
    if modifiers.alt {
        return None;
    }
    let step = match (key, modifiers.command) {
        (Key::ArrowUp, false) => Step::Up,
        (Key::ArrowDown, false) => Step::Down,
        (Key::ArrowLeft, false) => Step::Left,
        (Key::ArrowRight, false) => Step::Right,
        (Key::ArrowUp, true) => Step::Top,
        (Key::ArrowDown, true) => Step::Bottom,
        (Key::ArrowLeft, true) | (Key::Home, false) => Step::RowStart,
        (Key::ArrowRight, true) | (Key::End, false) => Step::RowEnd,
        (Key::Home, true) => Step::First,
        (Key::End, true) => Step::Last,
        (Key::PageUp, false) => Step::PageUp,
        (Key::PageDown, false) => Step::PageDown,
        // With Shift these go back instead of choosing more.
        (Key::Tab, false) if modifiers.shift => return Some(Press::Go(Step::Previous, false)),
        (Key::Tab, false) => return Some(Press::Go(Step::Next, false)),
        (Key::Enter, false) if modifiers.shift => return Some(Press::Go(Step::Up, false)),
        (Key::Enter, false) => return Some(Press::Go(Step::Down, false)),
        (Key::A, true) => return Some(Press::All),
        (Key::F2, false) => return Some(Press::Edit),
        (Key::Delete, false) => return Some(Press::Clear),
        (Key::Backspace, false) => return Some(Press::Type(String::new())),
        (Key::Delete, true) if !modifiers.shift => return Some(Press::RemoveRows),
        _ => return None,
    };
    Some(Press::Go(step, modifiers.shift))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tab_goes_through_the_rows_and_stops_at_both_ends() {
        let last = (2, 3);
        assert_eq!(Step::Next.from((0, 3), last), (1, 0));
        assert_eq!(Step::Previous.from((1, 0), last), (0, 3));
        assert_eq!(Step::Next.from(last, last), last);
        assert_eq!(Step::Previous.from((0, 0), last), (0, 0));
        assert_eq!(Step::PageDown.from((0, 1), last), (2, 1));
    }
}
