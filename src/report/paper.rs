//! Sheets of paper as offices have them, for texts and for maps.

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Paper {
    #[default]
    A4,
    A3,
    /// Folio, as Indonesian offices know it.
    F4,
    Letter,
}

impl Paper {
    /// What a text is written on.
    pub const FOR_TEXT: [Self; 3] = [Self::A4, Self::F4, Self::Letter];
    /// What a map is printed on.
    pub const FOR_MAPS: [Self; 4] = [Self::A4, Self::A3, Self::F4, Self::Letter];

    /// Its name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
            Self::F4 => "F4",
            Self::Letter => "Letter",
        }
    }

    /// One of these by its name, in any case.
    pub fn named(name: &str, among: &[Self]) -> Option<Self> {
        let is_it = |paper: &&Self| paper.name().eq_ignore_ascii_case(name);
        among.iter().find(is_it).copied()
    }

    /// Width and height upright, in millimetres.
    pub fn size(self) -> (f64, f64) {
        match self {
            Self::A4 => (210.0, 297.0),
            Self::A3 => (297.0, 420.0),
            Self::F4 => (215.0, 330.0),
            Self::Letter => (215.9, 279.4),
        }
    }

    pub fn size_in(self, orientation: Orientation) -> (f64, f64) {
        let (width, height) = self.size();
        match orientation {
            Orientation::Landscape => (height, width),
            Orientation::Portrait => (width, height),
        }
    }
}

/// Which way a sheet lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Orientation {
    Landscape,
    Portrait,
}

impl Orientation {
    pub const ALL: [Self; 2] = [Self::Landscape, Self::Portrait];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_known_by_its_name_where_it_is_of_use() {
        for paper in Paper::FOR_MAPS {
            let name = paper.name().to_lowercase();
            assert_eq!(Paper::named(&name, &Paper::FOR_MAPS), Some(paper));
        }
        assert_eq!(Paper::named("A3", &Paper::FOR_TEXT), None);
        assert_eq!(Paper::named("A5", &Paper::FOR_MAPS), None);
    }
}
