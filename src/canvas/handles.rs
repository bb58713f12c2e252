//! The handles of the one selected tie: at its ends to lead it elsewhere, in its middle to bend
//! it. Pure; sizes are points of the screen.

use egui::Pos2;

use crate::edit::{Selection, TieEnd};
use crate::model::TieId;
use crate::scene::{Scene, TieVisual, path};

use super::camera::Camera;

/// Radius of a handle, and how near the pointer must be to its middle.
pub const RADIUS: f32 = 5.0;
const REACH: f32 = 8.0;
/// How far from the end of the line its handle stands: the rim below stays free.
const FROM_END: f32 = 15.0;
/// A line shorter than this has no handles, or none in the middle.
const SHORTEST: (f32, f32) = (40.0, 80.0);

/// A part of a tie that can be taken hold of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handle {
    End(TieEnd),
    Middle,
}

/// The handles of the selected tie, where exactly one is and it is long enough on screen.
pub fn of_selection(
    scene: &Scene,
    camera: &Camera,
    selection: &Selection,
) -> Option<(TieId, Vec<(Handle, Pos2)>)> {
    let id = selection.only_tie()?;
    let tie = scene.ties.iter().find(|tie| tie.id == id)?;
    Some((id, of_tie(tie, camera)))
}

fn of_tie(tie: &TieVisual, camera: &Camera) -> Vec<(Handle, Pos2)> {
    let length = path::length(&tie.path);
    let on_screen = camera.screen_length(length);
    if on_screen < SHORTEST.0 {
        return Vec::new();
    }
    let at = |share: f64| camera.screen_from_canvas(path::point_along(&tie.path, share).0);
    let end = f64::from(FROM_END / on_screen);
    let mut handles = vec![
        (Handle::End(TieEnd::From), at(end)),
        (Handle::End(TieEnd::To), at(1.0 - end)),
    ];
    if on_screen >= SHORTEST.1 && tie.from != tie.to {
        handles.push((Handle::Middle, at(0.5)));
    }
    handles
}

/// The handle under a place of the screen.
pub fn at(
    scene: &Scene,
    camera: &Camera,
    selection: &Selection,
    pos: Pos2,
) -> Option<(TieId, Handle)> {
    let (id, handles) = of_selection(scene, camera, selection)?;
    let near = handles
        .iter()
        .map(|(handle, at)| (*handle, at.distance(pos)));
    near.filter(|(_, distance)| *distance <= REACH)
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(handle, _)| (id, handle))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Point, StakeholderId};
    use crate::scene::Pattern;
    use crate::style::Rgba;

    fn scene(length: f64, to: u64) -> Scene {
        let tie = TieVisual {
            id: TieId(9),
            from: StakeholderId(1),
            to: StakeholderId(to),
            path: [Point::default(), Point::new(length, 0.0)].into(),
            width: 2.0,
            colour: Rgba::rgb(0),
            pattern: Pattern::Solid,
            arrow_at_start: false,
            arrow_at_end: false,
        };
        Scene {
            ties: vec![tie],
            ..Scene::default()
        }
    }

    fn found(scene: &Scene, x: f32) -> Option<Handle> {
        let selection = Selection::tie(TieId(9));
        at(scene, &Camera::default(), &selection, Pos2::new(x, 2.0)).map(|(_, handle)| handle)
    }

    #[test]
    fn a_selected_tie_has_handles_near_its_ends_and_in_its_middle() {
        let scene = scene(200.0, 2);
        assert_eq!(found(&scene, 15.0), Some(Handle::End(TieEnd::From)));
        assert_eq!(found(&scene, 185.0), Some(Handle::End(TieEnd::To)));
        assert_eq!(found(&scene, 104.0), Some(Handle::Middle));
        assert_eq!(found(&scene, 60.0), None);
        let nothing = Selection::none();
        let middle = Pos2::new(100.0, 0.0);
        assert_eq!(at(&scene, &Camera::default(), &nothing, middle), None);
    }

    #[test]
    fn a_short_line_has_fewer_and_a_self_tie_none_in_the_middle() {
        assert_eq!(
            found(&scene(60.0, 2), 15.0),
            Some(Handle::End(TieEnd::From))
        );
        assert_eq!(found(&scene(60.0, 2), 30.0), None);
        assert_eq!(found(&scene(30.0, 2), 15.0), None);
        assert_eq!(found(&scene(200.0, 1), 100.0), None);
    }
}
