//! From an action's numbers to the document's records, and to the edit that it stands for.

use std::collections::BTreeSet;

use jejaring::edit::merge::Merge;
use jejaring::edit::{
    Alignment, Edit, ExerciseEdit, Filling, NewVariant, PartnershipEdit, Record, Selection,
    Session, TieEnd, clipboard,
};
use jejaring::i18n::{I18n, Lang};
use jejaring::io::import;
use jejaring::model::partnership::{
    Decision, Evaluation, Ground, Partnership, Party, SignedAgreement, StepKind, steps,
};
use jejaring::model::{
    Assessment, Background, BackgroundKind, BuiltinCategory, BuiltinContent, Category, CategoryId,
    CategoryRef, Component, Content, ContentId, ContentRef, Direction, Encounter, EncounterId,
    ExerciseTask, FollowUp, GroupId, Lock, MapPart, Named, NodeShape, Norm, NoteId, PartnershipId,
    Point, SavedView, SavedViewId, Score, StakeholderId, Tie, TieId, TieState, VariantId,
    VariantStatus, Vocabulary as _,
};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};

use crate::action::Action;
use crate::rearranged::rearranged;

/// An id that no document of these tests has.
const NOBODY: u64 = 9_999_999;

/// The `number`-th of the ids, or nobody's.
fn pick(number: u8, ids: impl Iterator<Item = u64>) -> u64 {
    let ids: Vec<u64> = ids.collect();
    if number >= 248 || ids.is_empty() {
        NOBODY
    } else {
        ids[usize::from(number) % ids.len()]
    }
}

pub fn member(session: &Session, number: u8) -> StakeholderId {
    StakeholderId(pick(
        number,
        session.variant().members.keys().map(|id| id.0),
    ))
}

pub fn anyone(session: &Session, number: u8) -> StakeholderId {
    let all = session.project().stakeholders.keys();
    StakeholderId(pick(number, all.map(|id| id.0)))
}

pub fn tie(session: &Session, number: u8) -> TieId {
    TieId(pick(number, session.variant().ties.keys().map(|id| id.0)))
}

pub fn variant(session: &Session, number: u8) -> VariantId {
    let all = session.project().variants.keys();
    VariantId(pick(number, all.map(|id| id.0)))
}

fn category(session: &Session, number: u8) -> CategoryRef {
    if number.is_multiple_of(2) {
        return CategoryRef::Builtin(BuiltinCategory::Finance);
    }
    let all = session.project().categories.keys();
    CategoryRef::Custom(CategoryId(pick(number, all.map(|id| id.0))))
}

pub fn tie_content(session: &Session, number: u8) -> ContentRef {
    if number.is_multiple_of(2) {
        return ContentRef::Builtin(BuiltinContent::Funds);
    }
    let all = session.project().contents.keys();
    ContentRef::Custom(ContentId(pick(number, all.map(|id| id.0))))
}

pub fn selection(session: &Session, stakeholders: &[u8], ties: &[u8]) -> Selection {
    Selection {
        stakeholders: stakeholders.iter().map(|n| member(session, *n)).collect(),
        ties: ties.iter().map(|n| tie(session, *n)).collect(),
        ..Selection::none()
    }
}

pub fn group(session: &Session, number: u8) -> GroupId {
    GroupId(pick(number, session.variant().groups.keys().map(|id| id.0)))
}

pub fn note(session: &Session, number: u8) -> NoteId {
    NoteId(pick(number, session.variant().notes.keys().map(|id| id.0)))
}

pub fn members(session: &Session, numbers: &[u8]) -> BTreeSet<StakeholderId> {
    numbers.iter().map(|n| member(session, *n)).collect()
}

pub fn places_selection(session: &Session, groups: &[u8], notes: &[u8]) -> Selection {
    Selection {
        groups: groups.iter().map(|n| group(session, *n)).collect(),
        notes: notes.iter().map(|n| note(session, *n)).collect(),
        ..Selection::none()
    }
}

pub fn resolve(session: &Session, places: &[(u8, Point)]) -> Vec<(StakeholderId, Point)> {
    places
        .iter()
        .map(|(n, place)| (member(session, *n), *place))
        .collect()
}

/// A list of ties among some who are here and some who are new, nearly the same ones taken for the
/// same.
fn imported(session: &Session, rows: &[(u8, u8)]) -> Option<Edit> {
    let mut text = "Dari;Ke;Isi;Catatan\n".to_owned();
    for (from, to) in rows {
        let name = |n: u8| match session.project().stakeholder(anyone(session, n)) {
            Some(here) if n.is_multiple_of(2) => here.name.to_uppercase().replace('"', ""),
            _ => format!("Pihak {n}"),
        };
        let (from, to) = (name(*from), name(*to));
        text = format!("{text}\"{from}\";\"{to}\";gabah; dari daftar\n");
    }
    let i18n = I18n::new(Lang::Indonesian);
    let file = import::from_bytes(text.into_bytes(), "csv", "daftar", &i18n).ok()?;
    let proposals = import::propose(&file, session.project());
    let decided = proposals
        .iter()
        .filter_map(|(id, proposal)| match proposal {
            import::Match::Near(candidates) => Some((*id, *candidates.first()?)),
            _ => None,
        });
    Some(Edit::Import(Box::new(Merge {
        onto: import::decide(&proposals, &decided.collect()),
        renamed: import::renamed(&proposals),
        ties: import::same_ties(&file, session.project()),
        arriving: file.project,
    })))
}

fn view(session: &Session, number: u8) -> SavedViewId {
    let all = session.project().views.keys();
    SavedViewId(pick(number, all.map(|id| id.0)))
}

const TODAY: jiff::civil::Date = jiff::civil::Date::constant(2028, 2, 29);

fn partnership(session: &Session, number: u8) -> PartnershipId {
    let all = session.project().partnerships.keys();
    PartnershipId(pick(number, all.map(|id| id.0)))
}

fn partnership_edit(edit: PartnershipEdit) -> Edit {
    Edit::Partnership(Box::new(edit))
}

fn entry(session: &Session, number: u8) -> EncounterId {
    let all = session.project().encounters.keys();
    EncounterId(pick(number, all.map(|id| id.0)))
}

/// Days around the end of a leap February.
fn on(day: u8) -> Date {
    date(2028, 2, 25).saturating_add(i64::from(day).days())
}

/// A view of what is shown, of a part of the map that may be no part at all.
fn saved_view(
    session: &Session,
    id: SavedViewId,
    caption: String,
    part: Option<Point>,
) -> SavedView {
    SavedView {
        id,
        order: 0,
        caption,
        look: session.project().view.clone(),
        part: part.map(|centre| MapPart {
            centre,
            width: centre.x,
            height: 300.0,
        }),
        extra: serde_json::Map::new(),
    }
}

/// Cells of a table: renamed stakeholders, new ones, and ties among old and new.
fn filled(session: &Session, changed: &[u8], new: &[String], ties: &[(u8, u8)]) -> Filling {
    let mut filling = Filling::default();
    let stakeholders = changed
        .iter()
        .filter_map(|n| session.project().stakeholder(anyone(session, *n)));
    filling.records = stakeholders
        .map(|old| {
            let mut record = old.clone();
            record.name = format!("{} ({})", record.name, new.len());
            Record::Stakeholder(Box::new(record))
        })
        .collect();
    let mut ends: Vec<StakeholderId> = changed.iter().map(|n| member(session, *n)).collect();
    for (n, name) in new.iter().enumerate() {
        ends.push(filling.add(name, Point::new(n as f64, 7.0)));
    }
    if !ends.is_empty() {
        let end = |n: u8| ends[usize::from(n) % ends.len()];
        let tie = |(from, to): &(u8, u8)| Tie::new(TieId(0), end(*from), end(*to));
        filling.ties = ties.iter().map(tie).collect();
    }
    filling.selected = ends.into_iter().collect();
    filling
}

/// The edit that an action stands for, where it is one and the document has what it edits.
pub fn edit(session: &Session, action: &Action) -> Option<Edit> {
    Some(match action.clone() {
        Action::Add(at, name) => Edit::AddStakeholder { at, name },
        Action::AddConnected(from, at, name) => Edit::AddConnected {
            from: member(session, from),
            at,
            name,
        },
        Action::AddExisting(id, at) => Edit::AddExisting {
            id: anyone(session, id),
            at,
        },
        Action::Connect(from, to) => Edit::Connect {
            from: member(session, from),
            to: member(session, to),
        },
        Action::Move(places) => Edit::Move(resolve(session, &places)),
        Action::Nudge(delta) => Edit::Nudge { delta },
        Action::Align(how) => Edit::Align(Alignment::ALL[usize::from(how) % Alignment::ALL.len()]),
        Action::Arrange(places) => Edit::Arrange(resolve(session, &places)),
        Action::Fill(changed, new, ties) => Edit::Fill(
            Box::new(filled(session, &changed, &new, &ties)),
            "step-paste",
        ),
        Action::SaveView(caption, part) => {
            let id = SavedViewId(0);
            Edit::SaveView(Box::new(saved_view(session, id, caption, part)))
        }
        Action::EditView(id, caption, part) => {
            let id = view(session, id);
            let before = session.project().views.get(&id)?;
            let view = SavedView {
                order: before.order,
                ..saved_view(session, id, caption, part)
            };
            Edit::Update(vec![Record::SavedView(Box::new(view))])
        }
        Action::MoveView(id, to) => Edit::MoveSavedView(view(session, id), usize::from(to % 8)),
        Action::RemoveView(id) => Edit::RemoveSavedView(view(session, id)),
        Action::BeginExercise(own) => exercise(ExerciseEdit::Begin(if own {
            ExerciseTask::OwnNetwork
        } else {
            ExerciseTask::Business
        })),
        Action::EndExercise => exercise(ExerciseEdit::End),
        Action::EditExercise(text, number) => {
            let mut record = session.project().exercise.clone()?;
            record.answer.named =
                (number < 200).then(|| Named::Stakeholder(member(session, number)));
            record.answer.why.clone_from(&text);
            record.partner_company = Some(anyone(session, number));
            record.members = vec![text.clone(), String::new()];
            // Has steps of its own.
            record.given.clear();
            record.locked = None;
            record.explanation.reason = text;
            Edit::Update(vec![Record::Exercise(Box::new(record))])
        }
        Action::GiveAnswer => exercise(ExerciseEdit::Give(jiff::civil::date(2028, 2, 29))),
        Action::RearrangeExercise(from, name) => exercise(ExerciseEdit::Rearrange {
            from: variant(session, from),
            name,
        }),
        Action::LockAnswer(word) => {
            exercise(ExerciseEdit::Lock(Lock::new(&word, uuid::Uuid::nil())?))
        }
        Action::ReleaseAnswer(word) => exercise(ExerciseEdit::Release(word)),
        Action::MakePartnership(parties, name) => {
            let parties: Vec<StakeholderId> = parties.iter().map(|n| anyone(session, *n)).collect();
            let steps = steps::from_kinds(StepKind::ELEVEN);
            let id = PartnershipId(0);
            partnership_edit(PartnershipEdit::Make(Box::new(Partnership::new(
                id, &name, parties, steps,
            ))))
        }
        Action::EditPartnership(id, text, party, of) => {
            let id = partnership(session, id);
            let mut record = session.project().partnerships.get(&id)?.clone();
            record.parties.push(Party::new(anyone(session, party)));
            record.ties.insert(tie(session, of));
            record.agreements.push(SignedAgreement {
                title: text.clone(),
                ..SignedAgreement::default()
            });
            record.cycle.evaluations.push(Evaluation {
                runs: text.clone(),
                decision: (of % 3 == 0).then_some(Decision::End),
                ..Evaluation::default()
            });
            record.name = text;
            Edit::Update(vec![Record::Partnership(Box::new(record))])
        }
        Action::ReachStep(id, step) => partnership_edit(PartnershipEdit::Reach {
            id: partnership(session, id),
            step: usize::from(step % 13),
            today: TODAY,
        }),
        Action::Schedule(id, from, until) => partnership_edit(PartnershipEdit::Schedule {
            id: partnership(session, id),
            from: TODAY.saturating_add(i64::from(from).days()),
            until: TODAY.saturating_add(i64::from(until).days()),
            responsible: " Sri\n".to_owned(),
        }),
        Action::Assess(id, ground, score) => {
            let id = partnership(session, id);
            let parties = session.project().partnerships.get(&id).map(|p| &p.parties);
            let party = parties.and_then(|p| Some(p.first()?.stakeholder));
            partnership_edit(PartnershipEdit::Assess {
                id,
                party: party.unwrap_or(StakeholderId(NOBODY)),
                ground: Ground::ALL[usize::from(ground) % Ground::ALL.len()],
                score: score.and_then(|score| Score::new(score % 5)),
                today: TODAY,
            })
        }
        Action::NextCycle(id) => {
            partnership_edit(PartnershipEdit::NextCycle(partnership(session, id)))
        }
        Action::RemovePartnership(id) => {
            partnership_edit(PartnershipEdit::Remove(partnership(session, id)))
        }
        Action::LogContact(with, day, text, kept) => {
            let kept = kept.iter().map(|n| entry(session, *n)).collect();
            let mut contact = Encounter::new(EncounterId(0), anyone(session, with), on(day));
            contact.learnt.clone_from(&text);
            contact.next.what = text;
            Edit::LogContact(Box::new(contact), kept)
        }
        Action::EditContact(id, with, text) => {
            let mut contact = session
                .project()
                .encounters
                .get(&entry(session, id))?
                .clone();
            contact.with = anyone(session, with);
            contact.agreed = text;
            Edit::Update(vec![Record::Encounter(Box::new(contact))])
        }
        Action::RemoveContact(id) => Edit::RemoveContact(entry(session, id)),
        Action::Postpone(with, promise, day) => Edit::Postpone {
            with: anyone(session, with),
            promise: promise.map(|n| entry(session, n)),
            to: on(day),
        },
        Action::FollowUp(with, interval, is_off) => {
            Edit::Update(vec![Record::FollowUp(Box::new(FollowUp {
                interval,
                is_off,
                ..FollowUp::usual(anyone(session, with))
            }))])
        }
        Action::Lock(ids, locked) => Edit::Lock {
            ids: ids.iter().map(|n| member(session, *n)).collect(),
            locked,
        },
        Action::Reconnect(id, is_from, to) => Edit::Reconnect {
            tie: tie(session, id),
            end: if is_from { TieEnd::From } else { TieEnd::To },
            to: member(session, to),
        },
        Action::Bend(ids, bend) => Edit::Bend {
            ties: ids.iter().map(|n| tie(session, *n)).collect(),
            bend,
        },
        Action::DuplicateBy(delta) => Edit::DuplicateBy { delta },
        Action::Rename(id, name) => Edit::Rename {
            id: member(session, id),
            name,
        },
        Action::EditCard(title) => {
            let mut card = session.project().card.clone();
            card.title = title;
            Edit::Update(vec![Record::Card(Box::new(card))])
        }
        Action::EditStakeholder(id, name, class) => {
            let mut record = session.project().stakeholder(anyone(session, id))?.clone();
            record.name = name;
            record.category = category(session, class);
            Edit::Update(vec![Record::Stakeholder(Box::new(record))])
        }
        Action::EditMember(id, position, locked, text) => {
            let mut record = session.variant().members.get(&member(session, id))?.clone();
            record.position = position;
            record.locked = locked;
            record.norms.push(Norm {
                assessments: vec![Assessment {
                    by: text.clone(),
                    score: Score::new(3),
                    ..Assessment::default()
                }],
                text,
                ..Norm::default()
            });
            Edit::Update(vec![Record::Member(Box::new(record))])
        }
        Action::EditTie(id, from, to, strength, what) => {
            let mut record = session.variant().ties.get(&tie(session, id))?.clone();
            record.from = member(session, from);
            record.to = member(session, to);
            record.strength = strength;
            record.contents.push(tie_content(session, what));
            record.direction = Direction::OneWay;
            record.state = TieState::ToDevelop;
            record.bends.push(Point::new(strength, 1.5));
            record.bend = Some(strength);
            Edit::Update(vec![Record::Tie(Box::new(record))])
        }
        Action::EditVariant(id, name, follow) => {
            let mut record = session
                .project()
                .variant(variant(session, id))?
                .header
                .clone();
            record
                .components
                .text_mut(Component::Norms)
                .clone_from(&name);
            record.name = name;
            record.follow_direction = follow;
            Edit::Update(vec![Record::Variant(Box::new(record))])
        }
        Action::EditSeveral(ids, text) => Edit::Update(
            ids.iter()
                .filter_map(|n| session.project().stakeholder(anyone(session, *n)))
                .cloned()
                .map(|mut record| {
                    record.duties.clone_from(&text);
                    Record::Stakeholder(Box::new(record))
                })
                .collect(),
        ),
        Action::Remove(stakeholders, ties) => {
            Edit::Remove(selection(session, &stakeholders, &ties))
        }
        Action::DeleteFromProject(ids) => {
            Edit::DeleteFromProject(ids.iter().map(|n| anyone(session, *n)).collect())
        }
        Action::Duplicate => Edit::Duplicate,
        Action::CopyAndPaste(at) => {
            let (project, shown) = (session.project(), session.variant_id());
            let text = clipboard::copy(project, shown, session.selection()).to_text();
            Edit::Paste { text, at }
        }
        Action::PasteText(text) => Edit::Paste {
            text,
            at: Point::default(),
        },
        Action::Import(rows) => imported(session, &rows)?,
        Action::AddCategory(name) => Edit::AddCategory(own_category(&name)),
        Action::AddContent(name) => Edit::AddContent(own_content(&name)),
        Action::AddVariant(name, original) => {
            let copy_of = original.map(|n| variant(session, n));
            Edit::AddVariant(Box::new(NewVariant {
                purpose: name.clone(),
                author: name.clone(),
                status: copy_of.map(|_| VariantStatus::Draft),
                ..NewVariant::named(&name, copy_of)
            }))
        }
        Action::Rearrange(what) => rearranged(session, what),
        Action::RemoveVariant(id) => Edit::RemoveVariant(variant(session, id)),
        Action::Group(ids, name) => Edit::Group {
            members: members(session, &ids),
            name,
            colour: "#0072B2".to_owned(),
        },
        Action::AddToGroup(id, ids) => Edit::AddToGroup(group(session, id), members(session, &ids)),
        Action::TakeFromGroup(id, ids) => {
            Edit::TakeFromGroup(group(session, id), members(session, &ids))
        }
        Action::EditGroup(id, name, ids) => {
            let mut record = session.variant().groups.get(&group(session, id))?.clone();
            record.name = name;
            record.members = members(session, &ids);
            Edit::Update(vec![Record::Group(Box::new(record))])
        }
        Action::AddNote(at, text) => Edit::AddNote { at, text },
        Action::EditNote(id, text, position) => {
            let mut record = session.variant().notes.get(&note(session, id))?.clone();
            record.text = text;
            record.position = position;
            record.width = position.x;
            Edit::Update(vec![Record::Note(Box::new(record))])
        }
        Action::SetBackground(chosen) => {
            Edit::SetBackground(chosen.map(|(is_grid, centre, radius, rings)| {
                let kind = if is_grid {
                    BackgroundKind::PowerInterest
                } else {
                    BackgroundKind::Rings
                };
                let mut background = Background::new(kind, centre, radius);
                background.focal = Some(anyone(session, rings));
                background.rings = rings;
                background
            }))
        }
        Action::RemovePlaces(groups, notes) => {
            Edit::Remove(places_selection(session, &groups, &notes))
        }
        _ => return None,
    })
}

fn exercise(edit: ExerciseEdit) -> Edit {
    Edit::Exercise(Box::new(edit))
}

pub fn own_category(name: &str) -> Category {
    Category {
        id: CategoryId(0),
        name: name.to_owned(),
        colour: "#336699".to_owned(),
        shape: NodeShape::Hexagon,
        extra: serde_json::Map::new(),
    }
}

pub fn own_content(name: &str) -> Content {
    Content {
        id: ContentId(0),
        name: name.to_owned(),
        extra: serde_json::Map::new(),
    }
}
