//! What a frame costs while something stands beside the map.

use std::time::{Duration, Instant};

use egui::{Event, Modifiers, PointerButton, Rect, Vec2};
use jejaring::app::App;
use jejaring::edit::{Edit, NewVariant, Session};
use jejaring::model::{Direction, Formality, Project};

use crate::headless::{milliseconds, row};
use crate::interface::Interface;
use crate::{CTRL_SHIFT, PATIENCE, button, frames, press};

/// The same network with a second variant like the first; a third of its ties are lines of command, a
/// third are formal both ways, a third are informal.
pub fn two_faces(mut project: Project) -> Project {
    let id = project.first_variant();
    let variant = project.variants.get_mut(&id).unwrap();
    let ties: Vec<_> = variant.ties.values().cloned().collect();
    for (n, mut tie) in ties.into_iter().enumerate() {
        match n % 3 {
            0 => {
                tie.direction = Direction::OneWay;
                // Whoever came first is above.
                tie.turn_round();
            }
            1 => {}
            _ => tie.formality = Formality::Informal,
        }
        variant.ties.insert(tie.id, tie);
    }
    let mut session = Session::new(project);
    let second = NewVariant::named("2", Some(id));
    session.apply(Edit::AddVariant(Box::new(second))).unwrap();
    session.project().clone()
}

/// The organisation chart beside the map, and two variants side by side.
pub fn measure(interface: &mut Interface, title: &str, goal: f64) {
    let chart = |app: &App| app.chart().map_or(0, |chart| chart.scene().nodes.len());
    let wait = |interface: &mut Interface, is_there: &dyn Fn(&App) -> bool| {
        let begin = Instant::now();
        let mut longest = Duration::ZERO;
        while !is_there(&interface.app) {
            longest = longest.max(interface.frame(vec![]).time);
            std::thread::sleep(Duration::from_millis(4));
            assert!(begin.elapsed() < PATIENCE, "nothing stands beside the map");
        }
        for _ in 0..20 {
            longest = longest.max(interface.frame(vec![]).time);
        }
        (milliseconds(begin.elapsed()), milliseconds(longest))
    };
    let goal = format!("{goal} ms");
    interface.frame(vec![press(egui::Key::O, CTRL_SHIFT)]);
    let (until, longest) = wait(interface, &|app| chart(app) > 0);
    let what = format!("From the command to the organisation chart, {title}");
    row(&what, "ms", "", vec![until]);
    let what = format!("The longest frame of those, {title}");
    row(&what, "ms", "", vec![longest]);
    let next = (0..100).map(|_| interface.frame(vec![]).next).max();
    let asks = next.is_some_and(|next| next < Duration::from_hours(1));
    println!("| Idle with the chart, {title}: asks for frames by itself | {asks} | | | no frame |");
    let place = interface.app.chart().unwrap().rect();
    move_beside(interface, "the chart", place, title, &goal);
    let redraws = |app: &App| app.chart().map_or(0, jejaring::canvas::ChartMap::redraws);
    let before = redraws(&interface.app);
    let times = frames(interface, |n| {
        Event::PointerMoved(place.center() + Vec2::new(f32::from(n), 0.0))
    });
    assert_eq!(redraws(&interface.app), before, "the chart is drawn anew");
    let what = format!("A frame while pointing on the chart, {title}");
    row(&what, "ms", &goal, times);

    interface.frame(vec![press(egui::Key::K, Modifiers::COMMAND)]);
    interface.frame(vec![]);
    let name = interface.app.i18n().text("command-side-by-side");
    interface.frame(vec![Event::Text(name)]);
    interface.frame(vec![press(egui::Key::Enter, Modifiers::NONE)]);
    let (_, longest) = wait(interface, &App::is_side_by_side);
    let what = format!("The longest frame until two variants stand side by side, {title}");
    row(&what, "ms", "", vec![longest]);
    let first = interface.app.canvas().rect();
    let place = first.translate(Vec2::new(-first.width(), 0.0));
    let before = interface.app.canvas().camera().origin();
    move_beside(interface, "two variants", place, title, &goal);
    let moved = interface.app.canvas().camera().origin() != before;
    assert!(moved, "nothing pans");
    let times = frames(interface, |n| {
        Event::PointerMoved(place.center() + Vec2::new(f32::from(n), 0.0))
    });
    let what = format!("A frame while pointing on the second variant, {title}");
    row(&what, "ms", &goal, times);
}

/// Drags the map that lies at `place`.
fn move_beside(interface: &mut Interface, what: &str, place: Rect, title: &str, goal: &str) {
    let middle = place.left_bottom() + Vec2::new(place.width() * 0.55, -20.0);
    interface.frame(vec![Event::PointerMoved(middle)]);
    interface.frame(vec![button(middle, PointerButton::Primary, true)]);
    let times = frames(interface, |n| {
        Event::PointerMoved(middle + Vec2::angled(f32::from(n) * 0.1) * 60.0)
    });
    interface.frame(vec![button(middle, PointerButton::Primary, false)]);
    let what = format!("A frame while panning {what}, {title}");
    row(&what, "ms", goal, times);
}
