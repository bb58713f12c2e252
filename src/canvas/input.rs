//! From egui's events to the canvas's own: presses that are meant for it, clicks counted, wheel and
//! pinch told apart.

use egui::{Event, Modifiers, MouseWheelUnit, PointerButton, Pos2, Response, Ui, Vec2};

use super::tools::{Held, PointerEvent};

/// Two clicks within this time, in seconds, and this far apart, in points, are a double click.
const DOUBLE_CLICK: (f64, f32) = (0.45, 6.0);
/// Zoom by a notch of the wheel.
const NOTCH: f64 = 1.15;
/// Zoom by a point of a touchpad's scroll with Control held.
const PINCH_POINT: f64 = 1.004;
/// A swipe on a touchpad goes on through a pause of this long, in seconds.
const SWIPE: f64 = 0.5;
/// How far a notch of the wheel pans, in points.
const NOTCH_PAN: f32 = 48.0;

/// What egui's events mean to the canvas, in their order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Input {
    Pointer(PointerEvent),
    /// The secondary button went down: the end of a gesture, or the beginning of a menu.
    SecondaryPress(Pos2),
    SecondaryRelease(Pos2),
    Zoom {
        about: Pos2,
        factor: f64,
    },
    Pan(Vec2),
    /// The window lost the focus, or a button came up unseen.
    Interrupted,
}

/// Remembers the last press, to tell the second of a double click, and the last scroll.
#[derive(Clone, Copy, Debug, Default)]
pub struct ClickCounter {
    last: Option<(f64, Pos2)>,
    is_second: bool,
    /// The primary button went down on the canvas and is still down.
    is_down: bool,
    /// When parts of a wheel's notch last came, in seconds: from a touchpad that passes for a wheel.
    fine_scroll: Option<f64>,
}

impl ClickCounter {
    fn pressed(&mut self, time: f64, at: Pos2) {
        self.is_second = self.last.is_some_and(|(then, there)| {
            time - then <= DOUBLE_CLICK.0 && at.distance(there) <= DOUBLE_CLICK.1
        });
        self.last = (!self.is_second).then_some((time, at));
        self.is_down = true;
    }

    /// Whether a scroll comes from a touchpad. Where the system (X11) reports one as a wheel, it
    /// turns by parts of a notch; whole notches in between belong to the same swipe.
    fn is_touchpad(&mut self, time: f64, unit: MouseWheelUnit, delta: Vec2) -> bool {
        let is_fine = delta.x.fract() != 0.0 || delta.y.fract() != 0.0;
        if unit == MouseWheelUnit::Line && is_fine {
            self.fine_scroll = Some(time);
        }
        let swipes = self.fine_scroll.is_some_and(|then| time - then < SWIPE);
        unit == MouseWheelUnit::Point || (unit == MouseWheelUnit::Line && swipes)
    }

    /// Whether the click that ends now is the second of two.
    fn released(&mut self, at: Pos2) -> bool {
        let was_drag = |(_, there): (f64, Pos2)| at.distance(there) > DOUBLE_CLICK.1;
        if self.last.is_some_and(was_drag) {
            self.last = None;
        }
        self.is_down = false;
        std::mem::take(&mut self.is_second)
    }
}

fn held(modifiers: Modifiers, space: bool) -> Held {
    Held {
        shift: modifiers.shift,
        command: modifiers.command,
        alt: modifiers.alt,
        space,
    }
}

/// The keys that are held at the end of the frame's events.
pub fn held_now(ui: &Ui) -> Held {
    let types = ui.ctx().text_edit_focused();
    ui.input(|input| {
        let space = input.key_down(egui::Key::Space) && !types;
        held(input.modifiers, space)
    })
}

/// The frame's events for a canvas with this response. Presses count only where the canvas is the
/// topmost thing under the pointer; moves always do, and releases where the press did.
pub fn read(ui: &Ui, response: &Response, clicks: &mut ClickCounter, is_held: bool) -> Vec<Input> {
    // Of a press and a release in one frame only the click is left, and of a quick drag nothing.
    let takes_press = response.is_pointer_button_down_on()
        || response.clicked()
        || response.secondary_clicked()
        || response.middle_clicked()
        || response.drag_stopped()
        || drags_within_the_frame(ui, response);
    let is_over = response.contains_pointer();
    let types = ui.ctx().text_edit_focused();
    ui.input(|input| {
        let space = input.key_down(egui::Key::Space) && !types;
        let mut inputs = Vec::new();
        for event in &input.events {
            match event {
                Event::PointerMoved(at) => inputs.push(Input::Pointer(PointerEvent::Move {
                    at: *at,
                    held: held(input.modifiers, space),
                })),
                Event::PointerButton {
                    pos,
                    button,
                    pressed,
                    modifiers,
                } => {
                    let (at, held) = (*pos, held(*modifiers, space));
                    match (button, pressed) {
                        (PointerButton::Primary, true) if takes_press => {
                            clicks.pressed(input.time, at);
                            inputs.push(Input::Pointer(PointerEvent::Press { at, held }));
                        }
                        (PointerButton::Middle, true) if takes_press => {
                            inputs.push(Input::Pointer(PointerEvent::PressMiddle { at }));
                        }
                        (PointerButton::Secondary, true) if takes_press => {
                            inputs.push(Input::SecondaryPress(at));
                        }
                        (PointerButton::Secondary, false) => {
                            inputs.push(Input::SecondaryRelease(at));
                        }
                        (PointerButton::Primary, false) if clicks.is_down => {
                            let is_double = clicks.released(at);
                            inputs.push(Input::Pointer(PointerEvent::Release {
                                at,
                                held,
                                is_double,
                            }));
                        }
                        (PointerButton::Middle, false) => {
                            inputs.push(Input::Pointer(PointerEvent::ReleaseMiddle));
                        }
                        _ => {}
                    }
                }
                Event::MouseWheel {
                    unit,
                    delta,
                    modifiers,
                    ..
                } if is_over => {
                    if let Some(about) = input.pointer.latest_pos() {
                        let is_touchpad = clicks.is_touchpad(input.time, *unit, *delta);
                        inputs.push(wheel(*unit, *delta, *modifiers, about, is_touchpad));
                    }
                }
                Event::Zoom(factor) if is_over => {
                    if let Some(about) = input.pointer.latest_pos() {
                        let factor = f64::from(*factor);
                        inputs.push(Input::Zoom { about, factor });
                    }
                }
                Event::WindowFocused(false) => inputs.push(Input::Interrupted),
                _ => {}
            }
        }
        if let Some(touch) = input.multi_touch().filter(|_| is_over) {
            // A second finger turns whatever the first began into moving the paper.
            inputs.push(Input::Interrupted);
            inputs.push(Input::Pan(touch.translation_delta));
            inputs.push(Input::Zoom {
                about: touch.center_pos,
                factor: f64::from(touch.zoom_delta),
            });
        }
        let was_seen = input
            .events
            .iter()
            .any(|event| matches!(event, Event::PointerButton { .. }));
        if is_held && !input.pointer.any_down() && !was_seen {
            inputs.push(Input::Interrupted);
        }
        inputs
    })
}

/// Whether a button went down on the canvas and came up elsewhere, all between two frames: on a slow
/// machine that is a whole drag.
fn drags_within_the_frame(ui: &Ui, response: &Response) -> bool {
    let pressed = ui.input(|input| {
        let mut buttons = input.events.iter().filter_map(|event| match event {
            Event::PointerButton { pos, pressed, .. } => Some((*pos, *pressed)),
            _ => None,
        });
        let (at, is_press) = buttons.next()?;
        (is_press && buttons.any(|(_, is_press)| !is_press)).then_some(at)
    });
    pressed.is_some_and(|at| {
        response.interact_rect.contains(at) && ui.ctx().layer_id_at(at) == Some(response.layer_id)
    })
}

/// A wheel zooms; with Shift, sideways, or on a touchpad it pans; with Control everything zooms.
fn wheel(
    unit: MouseWheelUnit,
    delta: Vec2,
    modifiers: Modifiers,
    about: Pos2,
    is_touchpad: bool,
) -> Input {
    let points = match unit {
        MouseWheelUnit::Point => delta,
        MouseWheelUnit::Line => delta * NOTCH_PAN,
        MouseWheelUnit::Page => delta * NOTCH_PAN * 8.0,
    };
    if modifiers.command || modifiers.ctrl {
        let factor = if unit == MouseWheelUnit::Point {
            PINCH_POINT.powf(f64::from(delta.y))
        } else {
            NOTCH.powf(f64::from(delta.y))
        };
        Input::Zoom { about, factor }
    } else if modifiers.shift && !is_touchpad {
        Input::Pan(Vec2::new(points.x + points.y, 0.0))
    } else if is_touchpad || delta.x.abs() > delta.y.abs() {
        Input::Pan(points)
    } else {
        let factor = NOTCH.powf(f64::from(delta.y));
        Input::Zoom { about, factor }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_quick_clicks_at_one_place_are_a_double_click_and_a_third_is_not() {
        let mut clicks = ClickCounter::default();
        let at = Pos2::new(10.0, 10.0);
        let aside = at + Vec2::new(20.0, 0.0);
        let mut click = |time: f64, from: Pos2, to: Pos2| {
            clicks.pressed(time, from);
            clicks.released(to)
        };
        assert!(!click(1.0, at, at));
        assert!(click(1.3, at, at));
        assert!(!click(1.5, at, at));
        assert!(!click(5.0, at, at));
        assert!(!click(5.2, aside, aside));
        assert!(!click(9.0, at, aside), "a drag");
        assert!(!click(9.2, at, at), "a drag and a click");
    }

    #[test]
    fn a_wheel_zooms_at_the_pointer_and_a_touchpad_pans() {
        let about = Pos2::new(3.0, 4.0);
        let up = Vec2::new(0.0, 1.0);
        let none = Modifiers::NONE;
        let zoom = Input::Zoom {
            about,
            factor: NOTCH,
        };
        let line = MouseWheelUnit::Line;
        assert_eq!(wheel(line, up, none, about, false), zoom);
        assert_eq!(wheel(line, up, Modifiers::COMMAND, about, false), zoom);
        let shifted = wheel(line, up, Modifiers::SHIFT, about, false);
        assert_eq!(shifted, Input::Pan(Vec2::new(NOTCH_PAN, 0.0)));
        let swipe = Vec2::new(3.0, 7.0);
        let point = MouseWheelUnit::Point;
        assert_eq!(wheel(point, swipe, none, about, true), Input::Pan(swipe));
        let pinch = wheel(point, up, Modifiers::COMMAND, about, true);
        assert!(matches!(pinch, Input::Zoom { factor, .. } if factor > 1.0));
    }

    #[test]
    fn a_touchpad_that_passes_for_a_wheel_is_known_by_its_parts_of_notches() {
        let mut clicks = ClickCounter::default();
        let line = MouseWheelUnit::Line;
        let mut is_touchpad = |time: f64, y: f32| clicks.is_touchpad(time, line, Vec2::new(0.0, y));
        assert!(!is_touchpad(0.0, 1.0));
        assert!(is_touchpad(1.0, 0.3));
        assert!(is_touchpad(1.2, 1.0), "a whole notch within the swipe");
        assert!(!is_touchpad(3.0, -2.0), "a wheel again");
    }
}
