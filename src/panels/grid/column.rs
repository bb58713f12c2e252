//! The columns of the data grid: what a cell shows of a record, and how typed text changes it.

use crate::context::Context;
use crate::edit::Record;
use crate::io::import::Words;
use crate::model::{
    Area, Basis, CategoryRef, ContentRef, Direction, Formality, Kind, Member, Need, Norm,
    RelativePosition, Stakeholder, StakeholderId, Tie, TieId, TieState, Vocabulary,
};

use super::super::words;

/// What the grid lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sheet {
    #[default]
    Stakeholders,
    Ties,
}

/// Who a row belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowId {
    Stakeholder(StakeholderId),
    Tie(TieId),
}

/// The records behind a row.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Row {
    Stakeholder(Box<Stakeholder>, Box<Member>),
    Tie(Box<Tie>),
}

impl Row {
    /// The row as the document has it.
    pub fn of(ctx: &Context<'_>, id: RowId) -> Option<Self> {
        match id {
            RowId::Stakeholder(id) => Some(Self::Stakeholder(
                Box::new(ctx.project().stakeholder(id)?.clone()),
                Box::new(ctx.variant().members.get(&id)?.clone()),
            )),
            RowId::Tie(id) => Some(Self::Tie(Box::new(ctx.variant().ties.get(&id)?.clone()))),
        }
    }

    /// The records that take the place of those in the document.
    pub fn records(self) -> Vec<Record> {
        match self {
            Self::Stakeholder(shared, member) => {
                vec![Record::Stakeholder(shared), Record::Member(member)]
            }
            Self::Tie(tie) => vec![Record::Tie(tie)],
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Name,
    Label,
    Kind,
    Category,
    Role,
    FieldOfWork,
    Duties,
    Aims,
    Needs,
    Norms,
    Programmes,
    Area,
    Position,
    ContactPerson,
    ContactPosition,
    Phone,
    Email,
    Address,
    Notes,
    From,
    To,
    Contents,
    Direction,
    Formality,
    State,
    Strength,
    Basis,
    TieNote,
}

const STAKEHOLDERS: &[Column] = &[
    Column::Name,
    Column::Label,
    Column::Category,
    Column::Kind,
    Column::Role,
    Column::FieldOfWork,
    Column::Needs,
    Column::Norms,
    Column::Notes,
    Column::Duties,
    Column::Aims,
    Column::Programmes,
    Column::Area,
    Column::Position,
    Column::ContactPerson,
    Column::ContactPosition,
    Column::Phone,
    Column::Email,
    Column::Address,
];

const TIES: &[Column] = &[
    Column::From,
    Column::To,
    Column::Contents,
    Column::Direction,
    Column::Formality,
    Column::State,
    Column::Strength,
    Column::Basis,
    Column::TieNote,
];

impl Sheet {
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Stakeholders => STAKEHOLDERS,
            Self::Ties => TIES,
        }
    }
}

/// Why a text does not fit into a cell; the first is the name of a text with the argument `value`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Misfit {
    /// None of the words that the column knows.
    UnknownWord,
    /// Nobody is called so.
    UnknownName,
    /// No number above 0.
    NoStrength,
    /// A stakeholder needs a name.
    NameNeeded,
    /// A tie needs both ends.
    EndNeeded,
    /// The table has no further columns.
    NoColumn,
}

impl Misfit {
    pub fn text_key(self) -> &'static str {
        match self {
            Self::UnknownWord => "grid-misfit-word",
            Self::UnknownName => "grid-misfit-name",
            Self::NoStrength => "grid-misfit-strength",
            Self::NameNeeded => "grid-misfit-empty",
            Self::EndNeeded => "grid-misfit-end",
            Self::NoColumn => "grid-misfit-column",
        }
    }
}

/// What typed texts are read with.
pub(super) struct Reader<'a> {
    pub ctx: &'a Context<'a>,
    pub words: &'a Words,
    /// Finds a stakeholder by name, those that are only about to be made included.
    pub named: &'a dyn Fn(&str) -> Option<StakeholderId>,
}

impl Column {
    pub fn title_key(self) -> &'static str {
        match self {
            Self::Name => "panel-name",
            Self::Label => "panel-label",
            Self::Kind => "panel-kind",
            Self::Category => "panel-category",
            Self::Role => "panel-role",
            Self::FieldOfWork => "panel-field-of-work",
            Self::Duties => "panel-duties",
            Self::Aims => "panel-aims",
            Self::Needs => "panel-needs",
            Self::Norms => "panel-tab-norms",
            Self::Programmes => "panel-programmes",
            Self::Area => "panel-area",
            Self::Position => "panel-relative-position",
            Self::ContactPerson => "panel-contact-person",
            Self::ContactPosition => "panel-contact-position",
            Self::Phone => "panel-contact-phone",
            Self::Email => "panel-contact-email",
            Self::Address => "panel-contact-address",
            Self::Notes | Self::TieNote => "panel-note",
            Self::From => "grid-from",
            Self::To => "grid-to",
            Self::Contents => "panel-contents",
            Self::Direction => "panel-direction",
            Self::Formality => "panel-formality",
            Self::State => "panel-state",
            Self::Strength => "panel-strength",
            Self::Basis => "panel-basis",
        }
    }

    /// In points.
    pub fn width(self) -> f32 {
        match self {
            Self::Name => 230.0,
            Self::From | Self::To | Self::Category | Self::Contents => 180.0,
            Self::Needs | Self::Norms | Self::Notes | Self::TieNote | Self::Duties => 200.0,
            Self::Strength | Self::Direction | Self::Area | Self::Label => 120.0,
            _ => 150.0,
        }
    }

    /// What the cell shows.
    pub(super) fn text(self, ctx: &Context<'_>, row: &Row) -> String {
        match row {
            Row::Stakeholder(shared, member) => self.text_of_stakeholder(ctx, shared, member),
            Row::Tie(tie) => self.text_of_tie(ctx, tie),
        }
    }

    fn text_of_stakeholder(self, ctx: &Context<'_>, s: &Stakeholder, m: &Member) -> String {
        match self {
            Self::Name => s.name.clone(),
            Self::Label => s.label.clone(),
            Self::Kind => s.kind.map_or_else(String::new, |word| ctx.i18n.word(word)),
            Self::Category => words::category_name(ctx, s.category),
            Self::Area => s.area.map_or_else(String::new, |word| ctx.i18n.word(word)),
            Self::Position => {
                let position = s.relative_position;
                position.map_or_else(String::new, |word| ctx.i18n.word(word))
            }
            Self::Needs => joined(m.needs.iter().map(|need| need.text.as_str())),
            Self::Norms => joined(m.norms.iter().map(|norm| norm.text.as_str())),
            _ => self.plain(s, m).map_or_else(String::new, Clone::clone),
        }
    }

    fn text_of_tie(self, ctx: &Context<'_>, tie: &Tie) -> String {
        match self {
            Self::From => ctx.label(tie.from).to_owned(),
            Self::To => ctx.label(tie.to).to_owned(),
            Self::Contents => {
                let names = tie.contents.iter().map(|c| words::content_name(ctx, *c));
                names.collect::<Vec<_>>().join("; ")
            }
            Self::Direction => ctx.i18n.word(tie.direction),
            Self::Formality => ctx.i18n.word(tie.formality),
            Self::State => ctx.i18n.word(tie.state),
            Self::Strength => ctx.i18n.lang().plain(Some(tie.strength), 6),
            Self::Basis => {
                let names = tie.basis.iter().map(|b| ctx.i18n.word(*b));
                names.collect::<Vec<_>>().join("; ")
            }
            Self::TieNote => tie.note.clone(),
            _ => String::new(),
        }
    }

    /// The text of a record that the cell holds as it stands.
    fn plain<'a>(self, s: &'a Stakeholder, m: &'a Member) -> Option<&'a String> {
        Some(match self {
            Self::Label => &s.label,
            Self::Role => &m.role,
            Self::FieldOfWork => &s.field_of_work,
            Self::Duties => &s.duties,
            Self::Aims => &s.aims,
            Self::Programmes => &s.programmes,
            Self::ContactPerson => &s.contact.person,
            Self::ContactPosition => &s.contact.position,
            Self::Phone => &s.contact.phone,
            Self::Email => &s.contact.email,
            Self::Address => &s.contact.address,
            Self::Notes => &s.notes,
            _ => return None,
        })
    }

    fn plain_mut<'a>(self, s: &'a mut Stakeholder, m: &'a mut Member) -> Option<&'a mut String> {
        Some(match self {
            Self::Label => &mut s.label,
            Self::Role => &mut m.role,
            Self::FieldOfWork => &mut s.field_of_work,
            Self::Duties => &mut s.duties,
            Self::Aims => &mut s.aims,
            Self::Programmes => &mut s.programmes,
            Self::ContactPerson => &mut s.contact.person,
            Self::ContactPosition => &mut s.contact.position,
            Self::Phone => &mut s.contact.phone,
            Self::Email => &mut s.contact.email,
            Self::Address => &mut s.contact.address,
            Self::Notes => &mut s.notes,
            _ => return None,
        })
    }

    /// Changes the row as `text` says. What the cell shows already changes nothing.
    pub(super) fn write(
        self,
        reader: &Reader<'_>,
        row: &mut Row,
        text: &str,
    ) -> Result<(), Misfit> {
        let text = text.trim();
        if self.text(reader.ctx, row) == text {
            return Ok(());
        }
        match row {
            Row::Stakeholder(shared, member) => {
                self.write_stakeholder(reader, shared, member, text)
            }
            Row::Tie(tie) => self.write_tie(reader, tie, text),
        }
    }

    fn write_stakeholder(
        self,
        reader: &Reader<'_>,
        s: &mut Stakeholder,
        m: &mut Member,
        text: &str,
    ) -> Result<(), Misfit> {
        let words = reader.words;
        match self {
            Self::Name if text.is_empty() => return Err(Misfit::NameNeeded),
            Self::Name => text.clone_into(&mut s.name),
            Self::Kind => s.kind = optional(text, |t| words.kinds.get(t))?,
            Self::Area => s.area = optional(text, |t| words.areas.get(t))?,
            Self::Position => {
                s.relative_position = optional(text, |t| words.positions.get(t))?;
            }
            Self::Category => {
                let known = optional(text, |t| category(reader, t))?;
                s.category = known.unwrap_or_default();
            }
            Self::Needs => {
                let old = std::mem::take(&mut m.needs);
                m.needs = listed(
                    text,
                    old,
                    |need: &Need| &need.text,
                    |text| Need {
                        text,
                        ..Need::default()
                    },
                );
            }
            Self::Norms => {
                let old = std::mem::take(&mut m.norms);
                m.norms = listed(
                    text,
                    old,
                    |norm: &Norm| &norm.text,
                    |text| Norm {
                        text,
                        ..Norm::default()
                    },
                );
            }
            _ => {
                if let Some(field) = self.plain_mut(s, m) {
                    text.clone_into(field);
                }
            }
        }
        Ok(())
    }

    fn write_tie(self, reader: &Reader<'_>, tie: &mut Tie, text: &str) -> Result<(), Misfit> {
        let words = reader.words;
        let end = || match text {
            "" => Err(Misfit::EndNeeded),
            name => (reader.named)(name).ok_or(Misfit::UnknownName),
        };
        match self {
            Self::From => tie.from = end()?,
            Self::To => tie.to = end()?,
            Self::Contents => tie.contents = several(text, |t| content(reader, t))?,
            Self::Basis => tie.basis = several(text, |t| words.bases.get(t))?,
            Self::Direction => {
                let known = optional(text, |t| words.directions.get(t))?;
                tie.direction = known.unwrap_or(Direction::Mutual);
            }
            Self::Formality => {
                let known = optional(text, |t| words.formalities.get(t))?;
                tie.formality = known.unwrap_or(Formality::Formal);
            }
            Self::State => {
                let known = optional(text, |t| words.states.get(t))?;
                tie.state = known.unwrap_or(TieState::Existing);
            }
            Self::Strength => {
                let number = match text {
                    "" => Some(1.0),
                    text => reader.ctx.i18n.lang().parse_number(text),
                };
                tie.strength = number.filter(|n| *n > 0.0).ok_or(Misfit::NoStrength)?;
            }
            Self::TieNote => text.clone_into(&mut tie.note),
            _ => {}
        }
        Ok(())
    }

    /// The words or names that fit, in the order of lists; none where any text fits.
    pub(super) fn choices(self, ctx: &Context<'_>) -> Vec<String> {
        fn all<W: Vocabulary>(ctx: &Context<'_>) -> Vec<String> {
            W::ALL.iter().map(|word| ctx.i18n.word(*word)).collect()
        }
        match self {
            Self::Kind => all::<Kind>(ctx),
            Self::Area => all::<Area>(ctx),
            Self::Position => all::<RelativePosition>(ctx),
            Self::Direction => all::<Direction>(ctx),
            Self::Formality => all::<Formality>(ctx),
            Self::State => all::<TieState>(ctx),
            Self::Basis => all::<Basis>(ctx),
            Self::Category => words::categories(ctx).into_iter().map(|c| c.1).collect(),
            Self::Contents => words::contents(ctx).into_iter().map(|c| c.1).collect(),
            Self::From | Self::To => {
                let members = ctx.variant().members.keys();
                let mut names: Vec<_> = members.map(|id| ctx.label(*id).to_owned()).collect();
                names.sort();
                names
            }
            _ => Vec::new(),
        }
    }
}

/// A category by its name, the user's own included.
fn category(reader: &Reader<'_>, text: &str) -> Option<CategoryRef> {
    let lower = text.to_lowercase();
    let own = reader.ctx.project().categories.values();
    let own = own.into_iter().find(|c| c.name.to_lowercase() == lower);
    own.map(|c| CategoryRef::Custom(c.id))
        .or_else(|| reader.words.categories.get(text).map(CategoryRef::Builtin))
}

fn content(reader: &Reader<'_>, text: &str) -> Option<ContentRef> {
    content_named(reader.ctx, reader.words, text)
}

/// A content of ties by its name, the user's own included.
pub fn content_named(ctx: &Context<'_>, words: &Words, text: &str) -> Option<ContentRef> {
    let lower = text.to_lowercase();
    let own = ctx.project().contents.values();
    let own = own.into_iter().find(|c| c.name.to_lowercase() == lower);
    own.map(|c| ContentRef::Custom(c.id))
        .or_else(|| words.contents.get(text).map(ContentRef::Builtin))
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.collect::<Vec<_>>().join("; ")
}

/// Nothing for an empty text, else the word that it is.
fn optional<W>(text: &str, read: impl Fn(&str) -> Option<W>) -> Result<Option<W>, Misfit> {
    if text.is_empty() {
        return Ok(None);
    }
    read(text).map(Some).ok_or(Misfit::UnknownWord)
}

/// The parts of a cell that holds several, parted by semicolons or line ends.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

fn several<W: PartialEq>(text: &str, read: impl Fn(&str) -> Option<W>) -> Result<Vec<W>, Misfit> {
    // A name may hold a semicolon or a comma itself.
    if let Some(one) = read(text) {
        return Ok(vec![one]);
    }
    let mut found = Vec::new();
    for part in parts(text) {
        let words: Vec<W> = match read(part) {
            Some(word) => vec![word],
            None => part
                .split(',')
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .map(|part| read(part).ok_or(Misfit::UnknownWord))
                .collect::<Result<_, _>>()?,
        };
        for word in words {
            if !found.contains(&word) {
                found.push(word);
            }
        }
    }
    Ok(found)
}

/// A list of entries as the text says; entries that stay keep everything else that they hold.
fn listed<T>(
    text: &str,
    mut old: Vec<T>,
    text_of: impl Fn(&T) -> &String,
    make: impl Fn(String) -> T,
) -> Vec<T> {
    parts(text)
        .map(
            |part| match old.iter().position(|entry| text_of(entry) == part) {
                Some(at) => old.remove(at),
                None => make(part.to_owned()),
            },
        )
        .collect()
}
