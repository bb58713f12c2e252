//! The comparison of variants in the whole program, by accessible names, in both languages.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "story/desk.rs"]
mod desk;

use desk::{Desk, call, click, is_told, karawang, on_karawang};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jejaring::app::App;
use jejaring::canvas::hit::Hit;
use jejaring::i18n::Lang;

#[test]
fn the_rearrangement_is_compared_with_the_baseline_in_words_and_lists() {
    for (lang, falls, cut_points) in [
        (
            Lang::Indonesian,
            "turun dari 100% (Tengkulak) menjadi 25%",
            "Simpul rawan berkurang dari 1 menjadi 0.",
        ),
        (
            Lang::English,
            "falls from 100% (Tengkulak) to 25%",
            "Cut points fall from 1 to 0.",
        ),
    ] {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        let variants: Vec<String> = {
            let project = harness.state().session().project();
            project
                .variants
                .values()
                .map(|v| v.header.name.clone())
                .collect()
        };
        harness.get_by_label(&variants[1]).click();
        harness.run();
        harness.get_by_label(&desk.text("command-compare")).click();
        harness.run();
        assert!(harness.state().is_comparing());
        assert!(is_told(&harness, falls), "{}", lang.code());
        assert!(is_told(&harness, cut_points));
        // Each difference is a line; a click selects it.
        let gone = desk.text("compare-verdict-gone");
        assert!(is_told(&harness, &format!("Poktan–Tengkulak: {gone}")));
        let new = desk.text("compare-verdict-new");
        let line = format!("Poktan–KKT: {new}");
        harness.get_by_label(&line).scroll_to_me();
        harness.run();
        harness.get_by_label(&line).click();
        harness.run();
        assert!(harness.state().session().selection().only_tie().is_some());
        // The numbers follow the edit that is made meanwhile.
        harness.key_press(Key::Delete);
        harness.run();
        assert!(!is_told(&harness, falls));
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        harness.run();
        assert!(is_told(&harness, falls));
        let close = desk.text("compare-close");
        harness.get_by_label(&close).click();
        harness.run();
        assert!(!harness.state().is_comparing());
    }
}

#[test]
fn the_eight_components_are_compared_and_follow_each_edit() {
    for (lang, none, one) in [
        (
            Lang::Indonesian,
            "Kebutuhan yang tidak dipenuhi siapa pun berkurang dari 4 menjadi 0.",
            "Kebutuhan yang tidak dipenuhi siapa pun berkurang dari 4 menjadi 1.",
        ),
        (
            Lang::English,
            "Needs that nobody meets fall from 4 to 0.",
            "Needs that nobody meets fall from 4 to 1.",
        ),
    ] {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        harness.get_by_label("Penataan ulang").click();
        harness.run();
        harness.get_by_label(&desk.text("command-compare")).click();
        harness.run();
        assert!(is_told(&harness, none), "{}", lang.code());
        assert!(is_told(&harness, &desk.text("measure-tasks-undone")));
        // Without the KUD nobody supplies the farmers' cooperative.
        let changed = desk.text("compare-verdict-changed");
        let line = format!("KUD: {changed}");
        harness.get_by_label_contains(&line).scroll_to_me();
        harness.run();
        harness.get_by_label_contains(&line).click();
        harness.run();
        harness.key_press(Key::Delete);
        harness.run();
        assert!(is_told(&harness, one), "{}", lang.code());
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        harness.run();
        assert!(is_told(&harness, none));
    }
}

/// Names of two lines are read whole: each line of the table begins below the one before.
#[test]
fn lines_of_the_table_do_not_overlap() {
    for lang in [Lang::Indonesian, Lang::English] {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        harness.get_by_label(&desk.text("command-compare")).click();
        harness.run();
        let keys = [
            "stakeholders",
            "ties",
            "density",
            "components",
            "cut-points",
        ];
        let places: Vec<egui::Rect> = keys
            .iter()
            .map(|key| {
                let name = desk.text(&format!("measure-{key}"));
                let all = harness.query_all_by_label(&name).map(|node| node.rect());
                all.filter(|at| at.left() > 1000.0)
                    .max_by(|a, b| a.top().total_cmp(&b.top()))
                    .unwrap()
            })
            .collect();
        for (n, pair) in places.windows(2).enumerate() {
            let (above, below) = (pair[0], pair[1]);
            assert!(
                above.bottom() <= below.top(),
                "{} over {}",
                keys[n],
                keys[n + 1]
            );
        }
    }
}

#[test]
fn there_is_nothing_to_compare_with_one_variant_only() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = desk.start(None);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::N);
    harness.run();
    assert!(
        harness
            .query_by_label(&desk.text("command-compare"))
            .is_none()
    );
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::D);
    harness.run();
    assert!(!harness.state().is_comparing());
}

#[test]
fn two_maps_share_one_camera_and_one_selection() {
    for lang in [Lang::Indonesian, Lang::English] {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        let second = {
            let project = harness.state().session().project();
            let mut names = project.variants.values().map(|v| v.header.name.clone());
            names.nth(1).unwrap()
        };
        harness.get_by_label(&second).click();
        harness.run();
        harness.get_by_label(&desk.text("menu-analysis")).click();
        harness.run();
        harness
            .get_by_label_contains(&desk.text("command-side-by-side"))
            .click();
        harness.run();
        assert!(harness.state().is_side_by_side());
        let name = first_map(&desk);
        let place = harness.get_by_label_contains(&name).rect();
        let main = harness.state().canvas().rect();
        // A line of one point lies between them.
        assert!((place.width() - main.width()).abs() <= 2.0);
        assert!(place.right() <= main.left());
        // A drag on the second map moves the first one's camera.
        let before = *harness.state().canvas().camera();
        let from = place.left_bottom() + egui::vec2(12.0, -12.0);
        harness.drag_at(from);
        harness.run();
        harness.hover_at(from + egui::vec2(40.0, -30.0));
        harness.run();
        harness.drop_at(from + egui::vec2(40.0, -30.0));
        harness.run();
        assert_ne!(before, *harness.state().canvas().camera());
        // A click on Poktan there selects it in both.
        let (id, at) = {
            let app = harness.state();
            let project = app.session().project();
            let id = project
                .stakeholders
                .values()
                .find(|s| s.display_label() == "Poktan");
            let id = id.unwrap().id;
            let member = &project.variants.values().next().unwrap().members[&id];
            let shift = place.min - main.min;
            (
                id,
                app.canvas().camera().screen_from_canvas(member.position) + shift,
            )
        };
        assert!(place.contains(at));
        harness.drag_at(at);
        harness.drop_at(at);
        harness.run();
        let selected = harness.state().session().selection().only_stakeholder();
        assert_eq!(selected, Some(id));
    }
}

#[test]
fn what_is_chosen_or_pointed_at_on_the_second_map_is_marked_on_both() {
    let desk = Desk::new(Lang::English);
    let mut harness = on_karawang(&desk);
    let (first, second) = {
        let project = harness.state().session().project();
        let mut ids = project.variants.keys().copied();
        (ids.next().unwrap(), ids.next().unwrap())
    };
    let name = |harness: &Harness<'_, App>, id| {
        let project = harness.state().session().project();
        project.variants[&id].header.name.clone()
    };
    let (baseline, rearranged) = (name(&harness, first), name(&harness, second));
    click(&mut harness, &rearranged);
    call(&mut harness, &desk.text("command-side-by-side"));
    assert!(harness.state().is_side_by_side());
    let label = |name: &str| {
        let args = [("name", name.into()), ("map", baseline.as_str().into())];
        (desk.texts)(desk.lang).with("second-map-named", &args)
    };
    let middle =
        |harness: &Harness<'_, App>, name: &str| harness.get_by_label(&label(name)).rect().center();
    let id = |harness: &Harness<'_, App>, name: &str| {
        let project = harness.state().session().project();
        let mut all = project.stakeholders.values();
        all.find(|s| s.display_label() == name).unwrap().id
    };
    let is_marked = |harness: &Harness<'_, App>, name: &str| {
        let name = label(name);
        let node = harness.get_by_label(&name);
        node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
    };
    // Pointed at there, marked here.
    let at = middle(&harness, "KUD");
    harness.hover_at(at);
    harness.run();
    let kud = id(&harness, "KUD");
    assert_eq!(harness.state().canvas().pointed_beside(), Hit::Body(kud));
    // A tie there is the same tie here, under another id.
    let tie = format!("KUD – {}", label("Sub Dolog"));
    let at = harness.get_by_label(&tie).rect().center();
    harness.drag_at(at);
    harness.drop_at(at);
    harness.run();
    let session = harness.state().session();
    let tie = session.selection().only_tie().unwrap();
    assert_eq!(session.variant().ties[&tie].from, kud);
    // Whoever is gone here is marked there alone, and the arrow keys go on from there.
    let at = middle(&harness, "Tengkulak");
    harness.drag_at(at);
    harness.drop_at(at);
    harness.run();
    assert!(harness.state().session().selection().is_empty());
    assert!(is_marked(&harness, "Tengkulak"));
    harness.key_press(Key::ArrowLeft);
    harness.run();
    let poktan = id(&harness, "Poktan");
    let selected = harness.state().session().selection().only_stakeholder();
    assert_eq!(selected, Some(poktan));
    assert!(is_marked(&harness, "Poktan") && !is_marked(&harness, "Tengkulak"));
}

fn first_map(desk: &Desk) -> String {
    let text = desk.text("compare-second-map");
    text.split([':', '{']).next().unwrap().to_owned()
}

#[test]
fn ties_that_were_drawn_anew_hide_no_sign_of_the_others() {
    use jejaring::compare::Verdict;
    use jejaring::edit::{Edit, Record, Selection, Session};
    let desk = Desk::new(Lang::Indonesian);
    let mut session = Session::new(karawang());
    let mut view = session.project().view.clone();
    view.filter = jejaring::model::TieFilter::default();
    view.variant = session.project().variants.keys().nth(1).copied();
    session.set_view(view);
    // The first tie that both have is deleted and drawn again: it has the highest id now, and is
    // known by its ends and contents.
    let first = session
        .project()
        .variants
        .values()
        .next()
        .unwrap()
        .ties
        .clone();
    let is_shared = |tie: &&jejaring::model::Tie| first.contains_key(&tie.id);
    let tie = session.variant().ties.values().find(is_shared);
    let tie = tie.unwrap().clone();
    session.apply(Edit::Remove(Selection::tie(tie.id))).unwrap();
    let (from, to) = (tie.from, tie.to);
    session.apply(Edit::Connect { from, to }).unwrap();
    let id = session.selection().only_tie().unwrap();
    let drawn = jejaring::model::Tie {
        id,
        strength: 4.0,
        ..tie
    };
    session
        .apply(Edit::Update(vec![Record::Tie(Box::new(drawn))]))
        .unwrap();
    let mut harness = desk.open(session.project());
    click(&mut harness, &desk.text("command-compare"));
    let compared = harness.state().canvas().pointers.compared.clone().unwrap();
    let verdict_of = |id| {
        let at = compared.ties.binary_search_by_key(&id, |(id, _)| *id);
        at.ok().map(|at| compared.ties[at].1)
    };
    assert_eq!(verdict_of(id), Some(Verdict::Changed));
    for id in harness.state().session().variant().ties.keys() {
        assert!(verdict_of(*id).is_some(), "{id:?} has no verdict");
    }
}
