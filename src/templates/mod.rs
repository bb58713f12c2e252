//! Beginnings of networks: the usual stakeholders of a line of business or of a real unit, with a few
//! ties, to be completed, corrected and thrown away. They are templates and no facts, and say so.

mod business;
mod units;

use crate::i18n::I18n;
use crate::model::exercise::Exercise;
use crate::model::{
    BuiltinCategory, BuiltinContent, Business, CategoryRef, ContentRef, Direction, ExerciseTask,
    Formality, Kind, Member, Ownership, Point, Project, Stakeholder, StakeholderId, Tie,
};

/// Columns and rows of the places, in canvas units.
const COLUMN: f64 = 210.0;
const ROW: f64 = 140.0;

/// A network to begin with.
#[derive(Debug)]
pub struct Template {
    /// Names its texts: `template-…`, and `template-…-told`.
    pub key: &'static str,
    /// The line of business that it is for; none for a real unit.
    pub business: Option<Business>,
    people: &'static [Who],
    ties: &'static [Link],
}

/// Somebody in it: the key of the name, what they are, and the place by column and row.
#[derive(Debug)]
struct Who {
    key: &'static str,
    category: BuiltinCategory,
    kind: Kind,
    at: (f64, f64),
}

/// A tie between two, by their places in the list.
#[derive(Debug)]
struct Link {
    from: usize,
    to: usize,
    content: BuiltinContent,
    direction: Direction,
    formality: Formality,
}

/// Those of the list of a business: the first is the partner group, the second the partner company.
const PARTNERS: [usize; 2] = [0, 1];

/// A template for each line of business of the exercise, then those of real units.
pub fn all() -> impl Iterator<Item = &'static Template> {
    business::TEMPLATES.iter().chain(units::TEMPLATES)
}

/// Those of the first exercise, or those that may begin a network of one's own.
pub fn of(task: ExerciseTask) -> impl Iterator<Item = &'static Template> {
    all().filter(move |t| t.business.is_some() == (task == ExerciseTask::Business))
}

/// The document that begins with the template of this key, or with an empty sheet, in the exercise of
/// this kind if any.
pub fn begin(key: Option<&str>, task: Option<ExerciseTask>, i18n: &I18n) -> Project {
    if let Some(template) = key.and_then(Template::named) {
        return template.project(i18n, task);
    }
    let mut project = Project::new(&i18n.text("variant-baseline"));
    project.exercise = task.map(Exercise::new);
    project
}

impl Template {
    pub fn named(key: &str) -> Option<&'static Self> {
        all().find(|template| template.key == key)
    }

    /// The name of the text that names it.
    pub fn title_key(&self) -> String {
        format!("template-{}", self.key)
    }

    /// The names of those in it.
    pub fn names(&self, i18n: &I18n) -> Vec<String> {
        let names = self.people.iter();
        names
            .map(|who| i18n.text(&format!("who-{}", who.key)))
            .collect()
    }

    /// Category and place of each, for a picture.
    pub fn places(&self) -> impl Iterator<Item = (BuiltinCategory, Point)> {
        self.people.iter().map(|who| (who.category, place(who)))
    }

    /// The ties, by the places of their ends in the list.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        self.ties.iter().map(|link| (link.from, link.to))
    }

    /// The document that begins with it, in the exercise of this kind if any.
    pub fn project(&self, i18n: &I18n, task: Option<ExerciseTask>) -> Project {
        let mut project = Project::new(&i18n.text("variant-baseline"));
        project.card.title = i18n.text(&self.title_key());
        project.card.notes = i18n.text("template-note");
        project.card.ownership = Some(Ownership::Organisation);
        let variant = project.first_variant();
        let ids: Vec<StakeholderId> = self
            .people
            .iter()
            .map(|_| project.allocate_stakeholder())
            .collect();
        for (who, (id, name)) in self.people.iter().zip(ids.iter().zip(self.names(i18n))) {
            let mut stakeholder = Stakeholder::new(*id, &name);
            stakeholder.category = CategoryRef::Builtin(who.category);
            stakeholder.kind = Some(who.kind);
            project.stakeholders.insert(*id, stakeholder);
        }
        let ties: Vec<Tie> = self
            .ties
            .iter()
            .map(|link| {
                let mut tie = Tie::new(project.allocate_tie(), ids[link.from], ids[link.to]);
                tie.contents.push(ContentRef::Builtin(link.content));
                tie.direction = link.direction;
                tie.formality = link.formality;
                tie
            })
            .collect();
        if let Some(variant) = project.variants.get_mut(&variant) {
            for (who, id) in self.people.iter().zip(&ids) {
                variant.members.insert(*id, Member::new(*id, place(who)));
            }
            for tie in ties {
                variant.ties.insert(tie.id, tie);
            }
        }
        project.exercise = task.map(|task| Exercise {
            business: self.business,
            partner_group: self.business.map(|_| ids[PARTNERS[0]]),
            partner_company: self.business.map(|_| ids[PARTNERS[1]]),
            ..Exercise::new(task)
        });
        project
    }
}

fn place(who: &Who) -> Point {
    let (column, row) = who.at;
    Point::new(column * COLUMN, row * ROW)
}

/// Makes the lists short to write.
const fn who(
    key: &'static str,
    category: BuiltinCategory,
    kind: Kind,
    column: f64,
    row: f64,
) -> Who {
    Who {
        key,
        category,
        kind,
        at: (column, row),
    }
}

/// Something passes from one to the other.
const fn to(from: usize, to: usize, content: BuiltinContent, formality: Formality) -> Link {
    Link {
        from,
        to,
        content,
        direction: Direction::OneWay,
        formality,
    }
}

/// Something passes both ways.
const fn with(from: usize, to: usize, content: BuiltinContent, formality: Formality) -> Link {
    Link {
        from,
        to,
        content,
        direction: Direction::Mutual,
        formality,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use std::collections::BTreeSet;

    #[test]
    fn each_is_a_sound_document_with_names_in_both_languages() {
        for lang in Lang::ALL {
            let i18n = I18n::new(lang);
            for template in all() {
                for key in [
                    template.title_key(),
                    format!("{}-told", template.title_key()),
                ] {
                    assert!(i18n.has(&key), "{key} in {}", lang.code());
                }
                for who in template.people {
                    let key = format!("who-{}", who.key);
                    assert!(i18n.has(&key), "{key} in {}", lang.code());
                }
                let names = template.names(&i18n);
                let different: BTreeSet<_> = names.iter().collect();
                assert_eq!(different.len(), names.len(), "{}", template.key);
                let project = template.project(&i18n, None);
                assert_eq!(project.check(), Vec::new(), "{}", template.key);
                assert_eq!(project.exercise, None);
            }
        }
    }

    #[test]
    fn each_line_of_business_has_one_that_is_begun_and_not_done() {
        use crate::exercise::{Step, checks, reached};
        use crate::model::Vocabulary as _;
        let i18n = I18n::new(Lang::Indonesian);
        for business in Business::ALL.iter().filter(|b| **b != Business::Other) {
            let template = all().find(|t| t.business == Some(*business)).unwrap();
            let project = template.project(&i18n, Some(ExerciseTask::Business));
            assert_eq!(project.check(), Vec::new());
            let (done, all) = reached(&checks(&project, Step::Map, None));
            assert!(done >= 3 && done < all, "{}: {done}/{all}", template.key);
        }
        assert_eq!(of(ExerciseTask::OwnNetwork).count(), 5);
    }

    #[test]
    fn nobody_stands_on_another_or_on_a_tie_between_others() {
        for template in all() {
            let places: Vec<Point> = template.places().map(|(_, place)| place).collect();
            for (n, a) in places.iter().enumerate() {
                for b in &places[n + 1..] {
                    assert!(
                        (a.x - b.x).abs() > 100.0 || (a.y - b.y).abs() > 90.0,
                        "{}",
                        template.key
                    );
                }
                for (from, to) in template.pairs().filter(|(from, to)| *from != n && *to != n) {
                    let distance = from_line(*a, places[from], places[to]);
                    assert!(distance > 45.0, "{}: {n} on {from}-{to}", template.key);
                }
            }
            // It fits beside the panels of a small screen at a size that can be read.
            let width = |of: fn(&Point) -> f64| {
                let least = places.iter().map(of).fold(f64::MAX, f64::min);
                places.iter().map(of).fold(f64::MIN, f64::max) - least
            };
            assert!(
                width(|p| p.x) <= 760.0 && width(|p| p.y) <= 520.0,
                "{}",
                template.key
            );
        }
    }

    /// The distance of a point from the line between two others.
    fn from_line(p: Point, a: Point, b: Point) -> f64 {
        let (dx, dy) = (b.x - a.x, b.y - a.y);
        let along = ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy);
        let along = along.clamp(0.0, 1.0);
        (p.x - a.x - along * dx).hypot(p.y - a.y - along * dy)
    }
}
