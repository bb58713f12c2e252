//! Plans what is done to the list of saved views.

use crate::model::change::Slot;
use crate::model::{Change, Project, SavedView, SavedViewId};

use super::error::EditError;
use super::plan::{Plan, changed};
use super::tidy;

/// Keeps a view, as the last of the list.
pub(super) fn save(project: &mut Project, view: SavedView) -> Result<Plan, EditError> {
    let mut view = tidy::saved_view(view);
    if view.caption.is_empty() {
        return Err(EditError::NameNeeded);
    }
    view.id = project.allocate_saved_view();
    let last = project.views.values().map(|view| view.order).max();
    view.order = last.map_or(0, |last| last.saturating_add(1));
    let changes = vec![Change::SavedView(view.id, Slot::made(view))];
    Ok(Plan::new("step-save-view", changes))
}

/// Puts a view at a place of the list; beyond the end is the end.
pub(super) fn put_at(project: &Project, id: SavedViewId, place: usize) -> Result<Plan, EditError> {
    let mut views = project.saved_views();
    let from = views.iter().position(|view| view.id == id);
    let view = views.remove(from.ok_or(EditError::Gone)?);
    views.insert(place.min(views.len()), view);
    let changes = (0..).zip(views).flat_map(|(order, view)| {
        let after = SavedView {
            order,
            ..view.clone()
        };
        change(view.clone(), after)
    });
    Ok(Plan::new("step-move-view", changes.collect()))
}

pub(super) fn remove(project: &Project, id: SavedViewId) -> Result<Plan, EditError> {
    let view = project.views.get(&id).ok_or(EditError::Gone)?.clone();
    let changes = vec![Change::SavedView(id, Slot::removed(view))];
    Ok(Plan::new("step-remove-view", changes))
}

/// The change that puts an edited view in the place of the one with its id.
pub(super) fn replace(project: &Project, after: SavedView) -> Result<Vec<Change>, EditError> {
    let before = project.views.get(&after.id).ok_or(EditError::Gone)?.clone();
    if after.caption.is_empty() {
        return Err(EditError::NameNeeded);
    }
    Ok(change(before, after))
}

fn change(before: SavedView, after: SavedView) -> Vec<Change> {
    changed(before, after, |before, after| {
        Change::SavedView(before.id, Slot::set(before, after))
    })
}

#[cfg(test)]
mod tests {
    use crate::edit::{Edit, Record, Session};
    use crate::model::{Extra, MapPart, Point, Project, SavedView, SavedViewId, ViewState};

    fn view(caption: &str) -> Box<SavedView> {
        Box::new(SavedView {
            id: SavedViewId(0),
            order: 0,
            caption: caption.to_owned(),
            look: ViewState::default(),
            part: None,
            extra: Extra::new(),
        })
    }

    fn captions(session: &Session) -> Vec<String> {
        let views = session.project().saved_views();
        views.iter().map(|view| view.caption.clone()).collect()
    }

    fn three() -> Session {
        let mut session = Session::new(Project::new("1"));
        for caption in ["A", " B\n", "C"] {
            session.apply(Edit::SaveView(view(caption))).unwrap();
        }
        session
    }

    #[test]
    fn views_are_kept_in_their_order_and_moved_as_one_step() {
        let mut session = three();
        assert_eq!(captions(&session), ["A", "B", "C"]);
        let last = session.project().saved_views()[2].id;
        session.apply(Edit::MoveSavedView(last, 0)).unwrap();
        assert_eq!(captions(&session), ["C", "A", "B"]);
        session.apply(Edit::MoveSavedView(last, 99)).unwrap();
        assert_eq!(captions(&session), ["A", "B", "C"]);
        assert_eq!(session.apply(Edit::MoveSavedView(last, 2)), Ok(false));
        session.undo().unwrap();
        assert_eq!(captions(&session), ["C", "A", "B"]);
        session.apply(Edit::RemoveSavedView(last)).unwrap();
        assert_eq!(captions(&session), ["A", "B"]);
        assert!(session.apply(Edit::RemoveSavedView(last)).is_err());
    }

    #[test]
    fn a_view_needs_a_caption_and_a_part_that_a_map_can_have() {
        let mut session = three();
        assert!(session.apply(Edit::SaveView(view(" \n"))).is_err());
        let mut first = session.project().saved_views()[0].clone();
        first.caption = "Awal".to_owned();
        let renamed = Record::SavedView(Box::new(first.clone()));
        session.apply(Edit::Update(vec![renamed])).unwrap();
        assert_eq!(captions(&session), ["Awal", "B", "C"]);
        first.part = Some(MapPart {
            centre: Point::default(),
            width: f64::NAN,
            height: 4.0,
        });
        let broken = Record::SavedView(Box::new(first));
        assert!(session.apply(Edit::Update(vec![broken])).is_err());
        assert_eq!(session.project().check(), Vec::new());
    }
}
