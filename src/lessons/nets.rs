//! The small networks that lessons begin with. Names are those of people, the same in both languages.

use crate::model::{Member, Point, Project, Stakeholder, StakeholderId, Tie};

/// A network by numbers: who stands where, in canvas units, and who is tied to whom.
#[derive(Debug, PartialEq)]
pub struct Net {
    pub people: &'static [(&'static str, f64, f64)],
    pub ties: &'static [(usize, usize)],
}

impl Net {
    /// The network as a document, and its stakeholders in order.
    pub fn project(&self) -> (Project, Vec<StakeholderId>) {
        let mut project = Project::new("");
        let ids: Vec<StakeholderId> = self
            .people
            .iter()
            .map(|_| project.allocate_stakeholder())
            .collect();
        let ties: Vec<Tie> = self
            .ties
            .iter()
            .map(|(from, to)| Tie::new(project.allocate_tie(), ids[*from], ids[*to]))
            .collect();
        for (id, (name, ..)) in ids.iter().zip(self.people) {
            project
                .stakeholders
                .insert(*id, Stakeholder::new(*id, name));
        }
        let variant = project.first_variant();
        if let Some(variant) = project.variants.get_mut(&variant) {
            for (id, (_, x, y)) in ids.iter().zip(self.people) {
                let member = Member::new(*id, Point::new(*x, *y));
                variant.members.insert(*id, member);
            }
            for tie in ties {
                variant.ties.insert(tie.id, tie);
            }
        }
        (project, ids)
    }

    /// The number of who is called so.
    pub fn number(&self, name: &str) -> Option<usize> {
        self.people.iter().position(|(other, ..)| *other == name)
    }
}

/// Krackhardt's kite.
pub static KITE: Net = Net {
    people: &[
        ("Andre", 50.0, 130.0),
        ("Beverley", 50.0, 300.0),
        ("Carol", 160.0, 40.0),
        ("Diane", 175.0, 215.0),
        ("Ed", 160.0, 385.0),
        ("Fernando", 295.0, 125.0),
        ("Garth", 295.0, 300.0),
        ("Heather", 410.0, 215.0),
        ("Ike", 515.0, 215.0),
        ("Jane", 615.0, 215.0),
    ],
    ties: &[
        (0, 1),
        (0, 2),
        (0, 3),
        (0, 5),
        (1, 3),
        (1, 4),
        (1, 6),
        (2, 3),
        (2, 5),
        (3, 4),
        (3, 5),
        (3, 6),
        (4, 6),
        (5, 6),
        (5, 7),
        (6, 7),
        (7, 8),
        (8, 9),
    ],
};

/// Four tied in a row, and one who is not tied to anybody.
pub static FIVE: Net = Net {
    people: &[
        ("Ani", 60.0, 120.0),
        ("Budi", 200.0, 230.0),
        ("Citra", 350.0, 120.0),
        ("Dewi", 490.0, 230.0),
        ("Eko", 600.0, 80.0),
    ],
    ties: &[(0, 1), (1, 2), (2, 3)],
};

/// An organisation chart: a head, two divisions with two members each.
pub static OFFICE: Net = Net {
    people: &[
        ("Kepala", 330.0, 50.0),
        ("Ani", 180.0, 180.0),
        ("Budi", 480.0, 180.0),
        ("Citra", 90.0, 330.0),
        ("Dewi", 260.0, 330.0),
        ("Eko", 400.0, 330.0),
        ("Fitri", 570.0, 330.0),
    ],
    ties: &[(0, 1), (0, 2), (1, 3), (1, 4), (2, 5), (2, 6)],
};

/// Two teams in which everybody is tied to everybody, and one tie between them.
pub static TEAMS: Net = Net {
    people: &[
        ("Ani", 60.0, 90.0),
        ("Budi", 60.0, 330.0),
        ("Citra", 200.0, 60.0),
        ("Dewi", 235.0, 230.0),
        ("Eko", 415.0, 230.0),
        ("Fitri", 450.0, 60.0),
        ("Gita", 590.0, 90.0),
        ("Hadi", 590.0, 330.0),
    ],
    ties: &[
        (0, 1),
        (0, 2),
        (0, 3),
        (1, 2),
        (1, 3),
        (2, 3),
        (3, 4),
        (4, 5),
        (4, 6),
        (4, 7),
        (5, 6),
        (5, 7),
        (6, 7),
    ],
};

/// One in the middle to whom all others are tied, and nobody else.
pub static STAR: Net = Net {
    people: &[
        ("Sari", 330.0, 210.0),
        ("Ani", 330.0, 45.0),
        ("Budi", 520.0, 115.0),
        ("Citra", 520.0, 305.0),
        ("Dewi", 330.0, 375.0),
        ("Eko", 140.0, 305.0),
        ("Fitri", 140.0, 115.0),
    ],
    ties: &[(0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 6)],
};

/// Six in a ring.
pub static SIX: Net = Net {
    people: &[
        ("Ani", 220.0, 60.0),
        ("Budi", 440.0, 60.0),
        ("Citra", 550.0, 215.0),
        ("Dewi", 440.0, 370.0),
        ("Eko", 220.0, 370.0),
        ("Fitri", 110.0, 215.0),
    ],
    ties: &[(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 0)],
};

/// Eight in a ring.
pub static RING: Net = Net {
    people: &[
        ("Ani", 240.0, 45.0),
        ("Budi", 420.0, 45.0),
        ("Citra", 560.0, 150.0),
        ("Dewi", 560.0, 280.0),
        ("Eko", 420.0, 380.0),
        ("Fitri", 240.0, 380.0),
        ("Gita", 100.0, 280.0),
        ("Hadi", 100.0, 150.0),
    ],
    ties: &[
        (0, 1),
        (1, 2),
        (2, 3),
        (3, 4),
        (4, 5),
        (5, 6),
        (6, 7),
        (7, 0),
    ],
};

/// Seven in a row.
pub static ROW: Net = Net {
    people: &[
        ("Ani", 50.0, 120.0),
        ("Budi", 145.0, 260.0),
        ("Citra", 240.0, 120.0),
        ("Dewi", 335.0, 260.0),
        ("Eko", 430.0, 120.0),
        ("Fitri", 525.0, 260.0),
        ("Gita", 615.0, 120.0),
    ],
    ties: &[(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6)],
};

/// The paddy of Karawang before the rearrangement (Sovia Emmy 2001; partly a reconstruction).
pub static PADDY: Net = Net {
    people: &[
        ("Poktan", 60.0, 210.0),
        ("Tengkulak", 230.0, 210.0),
        ("PB", 400.0, 60.0),
        ("KSU", 400.0, 210.0),
        ("KUD", 400.0, 360.0),
        ("Sub Dolog", 580.0, 210.0),
    ],
    ties: &[(0, 1), (1, 2), (1, 3), (1, 4), (2, 5), (3, 5), (4, 5)],
};

/// Two separate parts: three in a row each.
pub static PARTS: Net = Net {
    people: &[
        ("Ani", 70.0, 90.0),
        ("Budi", 200.0, 215.0),
        ("Citra", 70.0, 340.0),
        ("Dewi", 590.0, 90.0),
        ("Eko", 460.0, 215.0),
        ("Fitri", 590.0, 340.0),
    ],
    ties: &[(0, 1), (1, 2), (3, 4), (4, 5)],
};

/// A larger part and a small one.
pub static ISLAND: Net = Net {
    people: &[
        ("Ani", 60.0, 110.0),
        ("Budi", 60.0, 320.0),
        ("Citra", 220.0, 215.0),
        ("Dewi", 380.0, 110.0),
        ("Eko", 380.0, 320.0),
        ("Fitri", 580.0, 110.0),
        ("Gita", 580.0, 320.0),
    ],
    ties: &[(0, 1), (0, 2), (1, 2), (2, 3), (2, 4), (5, 6)],
};

/// Three scattered groups of three.
pub static FRAGMENTS: Net = Net {
    people: &[
        ("Ani", 60.0, 70.0),
        ("Budi", 200.0, 70.0),
        ("Citra", 130.0, 180.0),
        ("Dewi", 450.0, 70.0),
        ("Eko", 600.0, 70.0),
        ("Fitri", 525.0, 180.0),
        ("Gita", 250.0, 370.0),
        ("Hadi", 410.0, 370.0),
        ("Indah", 330.0, 255.0),
    ],
    ties: &[
        (0, 1),
        (1, 2),
        (0, 2),
        (3, 4),
        (4, 5),
        (3, 5),
        (6, 7),
        (7, 8),
        (6, 8),
    ],
};

/// Four in the middle, all but two of them tied to each other, and five around them.
pub static CORE: Net = Net {
    people: &[
        ("Ani", 255.0, 140.0),
        ("Budi", 405.0, 140.0),
        ("Citra", 405.0, 280.0),
        ("Dewi", 255.0, 280.0),
        ("Eko", 90.0, 70.0),
        ("Fitri", 570.0, 70.0),
        ("Gita", 570.0, 350.0),
        ("Hadi", 90.0, 350.0),
        ("Indah", 330.0, 30.0),
    ],
    ties: &[
        (0, 1),
        (1, 2),
        (2, 3),
        (3, 0),
        (0, 2),
        (0, 4),
        (1, 5),
        (2, 6),
        (3, 7),
        (0, 8),
    ],
};
