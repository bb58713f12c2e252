//! An operation of the training on whoever is there at that moment.

use jejaring::edit::rearrange::{Operation, Pattern, Receiver};
use jejaring::edit::{Edit, Session};
use jejaring::model::TieId;

use crate::chosen::{anyone, member, members, tie};

/// What is rearranged, by numbers that choose among what the document has.
#[derive(Clone, Debug)]
pub struct Rearranged {
    pub which: u8,
    pub one: u8,
    pub other: u8,
    pub group: Vec<u8>,
    pub ties: Vec<u8>,
    pub name: String,
    pub flag: bool,
}

pub fn rearranged(session: &Session, what: Rearranged) -> Edit {
    let (one, other) = (member(session, what.one), member(session, what.other));
    // Every other tie is one of the first's, so that not all of them are refused.
    let its: Vec<TieId> = session.variant().ties_of(one).map(|t| t.id).collect();
    let ties = what.ties.iter().map(|n| {
        let of_first = its.get(usize::from(n / 2)).copied();
        of_first.filter(|_| n % 2 == 0).unwrap_or(tie(session, *n))
    });
    let receiver = |n: u8| match n % 3 {
        0 => Receiver::Newcomer,
        // Somebody who may not be in the variant.
        _ => Receiver::Known(anyone(session, n)),
    };
    let members = members(session, &what.group);
    let newcomer = what.name;
    let operation = match what.which % 5 {
        0 => Operation::Divert {
            from: one,
            ties: ties.zip(what.ties.iter().map(|n| receiver(*n))).collect(),
            newcomer,
            leaves: what.flag,
        },
        1 => Operation::Merge { kept: one, other },
        2 => Operation::Split {
            from: one,
            newcomer,
            ties: ties.collect(),
            is_tied: what.flag,
        },
        3 => Operation::Between {
            members,
            body: receiver(what.other),
            newcomer,
            replaces: what.flag,
        },
        _ => Operation::Connect {
            members,
            pattern: match what.other % 3 {
                0 => Pattern::Full,
                1 => Pattern::Ring,
                _ => Pattern::Hub(one),
            },
        },
    };
    Edit::Rearrange(Box::new(operation))
}
