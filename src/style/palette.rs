//! The mark of each category: a colour of the Okabe-Ito palette and a shape, so that nothing
//! depends on colour alone, in print neither.
//!
//! Colours: Okabe and Ito (2008), Color Universal Design. Categories of the same shape differ in
//! luminance by half at least, so that they stay apart in grey.

use crate::model::{
    BuiltinCategory, Category, CategoryRef, NodeShape, Project, Stakeholder, Vocabulary,
};

use super::tokens::{Rgba, Tokens};

const GREEN: Rgba = Rgba::rgb(0x00_9E73);
const VERMILION: Rgba = Rgba::rgb(0xD5_5E00);
const BLUE: Rgba = Rgba::rgb(0x00_72B2);
const PURPLE: Rgba = Rgba::rgb(0xCC_79A7);
const ORANGE: Rgba = Rgba::rgb(0xE6_9F00);
const SKY: Rgba = Rgba::rgb(0x56_B4E9);
const YELLOW: Rgba = Rgba::rgb(0xF0_E442);
const SLATE: Rgba = Rgba::rgb(0x56_606B);

const WHITE: Rgba = Rgba::rgb(0xFF_FFFF);
const BLACK: Rgba = Rgba::rgb(0);

/// Contrast that a mark's outline keeps against its ground (WCAG 2, graphics).
const MARK_CONTRAST: f64 = 3.0;
/// Contrast of text against its ground (WCAG 2, AA).
pub const TEXT_CONTRAST: f64 = 4.5;

/// A colour and a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub fill: Rgba,
    pub shape: NodeShape,
}

/// The mark of one of the training's categories.
pub fn builtin(category: BuiltinCategory) -> Mark {
    use BuiltinCategory as C;
    use NodeShape as S;
    let (fill, shape) = match category {
        C::Government => (SLATE, S::Square),
        C::Finance => (BLUE, S::Hexagon),
        C::CivilSociety => (PURPLE, S::Hexagon),
        C::Certification => (SKY, S::Triangle),
        C::TestCentre => (BLUE, S::Triangle),
        C::Business => (VERMILION, S::Diamond),
        C::Education => (ORANGE, S::Square),
        C::Profession => (SKY, S::Diamond),
        C::TargetGroup => (GREEN, S::Circle),
        C::Customers => (YELLOW, S::Circle),
        C::CommunityFigures => (YELLOW, S::Hexagon),
        C::Other => (SLATE, S::Circle),
    };
    Mark { fill, shape }
}

/// The mark of a category that a user added; an unreadable colour becomes slate.
pub fn custom(category: &Category) -> Mark {
    Mark {
        fill: Rgba::from_hex(&category.colour).unwrap_or(SLATE),
        shape: category.shape,
    }
}

/// The mark of a category of this project; an unknown one looks like "other".
pub fn of_category(project: &Project, category: CategoryRef) -> Mark {
    match category {
        CategoryRef::Builtin(builtin_category) => builtin(builtin_category),
        CategoryRef::Custom(id) => project
            .categories
            .get(&id)
            .map_or_else(|| builtin(BuiltinCategory::Other), custom),
    }
}

/// The mark of a stakeholder: its category's, with what the first matching style rule changes.
pub fn of_stakeholder(project: &Project, stakeholder: &Stakeholder) -> Mark {
    let mut mark = of_category(project, stakeholder.category);
    let rule = project
        .style_rules
        .values()
        .find(|rule| rule.category.is_none_or(|c| c == stakeholder.category));
    if let Some(rule) = rule {
        if let Some(fill) = rule.colour.as_deref().and_then(Rgba::from_hex) {
            mark.fill = fill;
        }
        if let Some(shape) = rule.shape {
            mark.shape = shape;
        }
    }
    mark
}

/// The mark of a cluster: colours and shapes cycle at different lengths, so that 40 clusters
/// differ.
pub fn of_cluster(cluster: usize) -> Mark {
    const FILLS: [Rgba; 8] = [BLUE, ORANGE, GREEN, PURPLE, SKY, VERMILION, YELLOW, SLATE];
    Mark {
        fill: FILLS[cluster % FILLS.len()],
        shape: NodeShape::ALL[cluster % NodeShape::ALL.len()],
    }
}

/// The mark of what belongs to no category or cluster in the colouring in force.
pub fn neutral(tokens: &Tokens) -> Mark {
    Mark {
        fill: tokens.tie.mixed(tokens.canvas, 0.35),
        shape: NodeShape::Circle,
    }
}

/// Colour of a measure's value, `share` of its range from 0 to 1: one hue, so that light and dark
/// carry the order in grey as well.
pub fn ramp(tokens: &Tokens, share: f64) -> Rgba {
    let (low, high) = if tokens.dark {
        (Rgba::rgb(0x24_4347), Rgba::rgb(0x9B_E7EB))
    } else {
        (Rgba::rgb(0xD3_EAEA), Rgba::rgb(0x06_4A50))
    };
    low.mixed(high, share.clamp(0.0, 1.0))
}

/// The outline of a mark: just visible on a fill that stands out by itself, dark (or light, in
/// the dark theme) where it does not, such as yellow on white.
pub fn rim(tokens: &Tokens, fill: Rgba) -> Rgba {
    let strong = if tokens.dark { WHITE } else { BLACK };
    let mut rim = fill.mixed(strong, 0.15);
    let mut share = 0.15;
    while rim.contrast(tokens.canvas) < MARK_CONTRAST && share < 1.0 {
        share += 0.05;
        rim = fill.mixed(strong, share);
    }
    rim
}

/// White or black, whichever can be read on `fill`: at least [`TEXT_CONTRAST`].
pub fn ink_on(fill: Rgba) -> Rgba {
    if fill.contrast(WHITE) >= TEXT_CONTRAST {
        WHITE
    } else {
        BLACK
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{CategoryId, Extra, StakeholderId, StyleRule, StyleRuleId};

    #[test]
    fn no_two_categories_look_alike_in_grey() {
        let all = BuiltinCategory::ALL;
        for (i, a) in all.iter().enumerate() {
            for b in &all[i + 1..] {
                let (ma, mb) = (builtin(*a), builtin(*b));
                assert!(
                    ma.shape != mb.shape || ma.fill.contrast(mb.fill) >= 1.5,
                    "{a:?} and {b:?}"
                );
            }
        }
    }

    #[test]
    fn ink_and_rim_stand_out_on_every_fill_in_both_themes() {
        for tokens in [Tokens::light(), Tokens::dark()] {
            let mut fills: Vec<Rgba> = (0..8).map(|i| of_cluster(i).fill).collect();
            fills.push(neutral(&tokens).fill);
            fills.extend((0..=20).map(|i| ramp(&tokens, f64::from(i) / 20.0)));
            // Any colour that a user may choose.
            fills.extend((0..4096).map(|i| {
                Rgba(
                    (i >> 8) as u8 * 17,
                    (i >> 4 & 15) as u8 * 17,
                    (i & 15) as u8 * 17,
                    255,
                )
            }));
            for fill in fills {
                assert!(fill.contrast(ink_on(fill)) >= TEXT_CONTRAST, "{fill:?}");
                let seen = rim(&tokens, fill)
                    .contrast(tokens.canvas)
                    .max(fill.contrast(tokens.canvas));
                assert!(seen >= MARK_CONTRAST, "{fill:?} {seen}");
            }
        }
    }

    #[test]
    fn the_first_matching_style_rule_wins() {
        let mut project = Project::new("v");
        let rule = |id, category, colour: &str| StyleRule {
            id: StyleRuleId(id),
            name: String::new(),
            category,
            colour: Some(colour.to_owned()),
            shape: None,
            extra: Extra::new(),
        };
        let business = CategoryRef::Builtin(BuiltinCategory::Business);
        for r in [
            rule(3, Some(business), "#010203"),
            rule(4, None, "#040506"),
            rule(5, None, "#070809"),
        ] {
            project.style_rules.insert(r.id, r);
        }
        let mut stakeholder = Stakeholder::new(StakeholderId(9), "PB");
        assert_eq!(
            of_stakeholder(&project, &stakeholder).fill,
            Rgba(4, 5, 6, 255)
        );
        stakeholder.category = business;
        let mark = of_stakeholder(&project, &stakeholder);
        assert_eq!(mark.fill, Rgba(1, 2, 3, 255));
        assert_eq!(mark.shape, NodeShape::Diamond);
        stakeholder.category = CategoryRef::Custom(CategoryId(77));
        project.style_rules.clear();
        assert_eq!(
            of_stakeholder(&project, &stakeholder),
            builtin(BuiltinCategory::Other)
        );
    }
}
