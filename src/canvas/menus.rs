//! The context menus of a stakeholder, of a tie and of the empty map.

use std::collections::BTreeSet;

use egui::{Button, Popup, Response, Ui};

use crate::context::{Action, Context};
use crate::edit::{Edit, Record, Selection};
use crate::model::{
    Direction, Formality, GroupId, NoteId, Point, StakeholderId, Tie, TieId, TieState, Vocabulary,
};

use super::CanvasCommand;
use super::hit::Hit;
use super::tools::{Effect, Gesture, Link, Naming};

/// The submenu's texts, commands and least numbers of stakeholders, in groups.
const ARRANGE: &[&[(&str, &str, usize)]] = &[
    &[
        ("command-align-left", "arrange.left", 2),
        ("command-align-centre", "arrange.centre", 2),
        ("command-align-right", "arrange.right", 2),
    ],
    &[
        ("command-align-top", "arrange.top", 2),
        ("command-align-middle", "arrange.middle", 2),
        ("command-align-bottom", "arrange.bottom", 2),
    ],
    &[
        (
            "command-distribute-horizontally",
            "arrange.distribute-horizontally",
            3,
        ),
        (
            "command-distribute-vertically",
            "arrange.distribute-vertically",
            3,
        ),
        ("command-on-circle", "arrange.on-circle", 2),
    ],
];

/// A context menu that is open, or about to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Menu {
    pub target: Hit,
    /// Where it was asked for: on screen and on the map.
    pub pos: egui::Pos2,
    pub at: Point,
}

/// What was chosen.
pub enum Choice {
    Effect(Effect),
    Gesture(Gesture),
    Command(CanvasCommand),
}

impl Menu {
    /// Draws the menu. Returns whether it stays open.
    pub fn ui(
        &self,
        response: &Response,
        context: &Context<'_>,
        choices: &mut Vec<Choice>,
    ) -> bool {
        let mut is_open = true;
        Popup::context_menu(response)
            .open_bool(&mut is_open)
            .at_position(self.pos)
            .show(|ui| {
                let mut items = Items {
                    ui,
                    context,
                    choices,
                };
                match self.target {
                    Hit::Body(id) | Hit::Rim(id) => items.stakeholder(id),
                    Hit::Tie(id) => items.tie(id),
                    Hit::Group(id) => items.group(id),
                    Hit::Note(id) => items.note(id),
                    Hit::Empty => items.empty(self.at),
                }
            });
        is_open
    }
}

struct Items<'a, 'c> {
    ui: &'a mut Ui,
    context: &'a Context<'c>,
    choices: &'a mut Vec<Choice>,
}

impl Items<'_, '_> {
    fn item(&mut self, key: &str, choose: impl FnOnce() -> Choice) {
        if self.ui.button(self.context.i18n.text(key)).clicked() {
            self.choices.push(choose());
        }
    }

    fn edit(&mut self, key: &str, edit: impl FnOnce() -> Edit) {
        self.item(key, || act(Action::Edit(edit())));
    }

    fn stakeholder(&mut self, id: StakeholderId) {
        let context = self.context;
        let Some(member) = context.variant().members.get(&id) else {
            return;
        };
        // On one of several selected the menu means them all.
        let selected = &context.selection().stakeholders;
        let ids = if selected.contains(&id) {
            selected.clone()
        } else {
            BTreeSet::from([id])
        };
        if ids.len() == 1 {
            self.item("canvas-menu-rename", || {
                Choice::Effect(Effect::Name(Naming::Rename { id }))
            });
        }
        if ids.len() == 1 {
            self.item("command-log-contact", || act(Action::LogContact(id, None)));
        }
        self.item("canvas-menu-connect", || {
            Choice::Gesture(Gesture::Linking(Link::from(id, false)))
        });
        if ids.len() == 1 {
            self.edit("canvas-menu-connect-self", || Edit::Connect {
                from: id,
                to: id,
            });
        } else {
            self.arrange(ids.len());
        }
        self.item("canvas-menu-group", || act(Action::Command("edit.group")));
        if ids.len() == 1 {
            self.item("command-divert", || {
                act(Action::Command("rearrange.divert"))
            });
            self.item("command-split", || act(Action::Command("rearrange.split")));
        } else {
            self.item("command-between", || {
                act(Action::Command("rearrange.between"))
            });
            self.item("command-connect-group", || {
                act(Action::Command("rearrange.connect"))
            });
            self.item("partnership-of-selected", || {
                act(Action::Command("partnership.make"))
            });
        }
        self.item("canvas-menu-what-if", || {
            act(Action::Command("network.what-if"))
        });
        let locks = !member.locked;
        let key = if locks {
            "canvas-menu-lock"
        } else {
            "canvas-menu-unlock"
        };
        self.edit(key, || Edit::Lock {
            ids: ids.clone(),
            locked: locks,
        });
        self.ui.separator();
        self.edit("canvas-menu-remove", || {
            Edit::Remove(Selection::stakeholders(ids.iter().copied()))
        });
        let delete = self.context.i18n.text("canvas-menu-delete-from-project");
        if self.ui.button(delete).clicked() {
            // The command asks first, and means what is selected.
            self.choices
                .push(act(Action::Select(Selection::stakeholders(ids.clone()))));
            self.choices
                .push(act(Action::Command("edit.delete-from-project")));
        }
        self.ui.separator();
        self.item("canvas-menu-properties", || {
            act(Action::Select(Selection::stakeholder(id)))
        });
    }

    /// The commands that arrange several stakeholders, as a submenu.
    fn arrange(&mut self, count: usize) {
        let Self {
            ui,
            context,
            choices,
        } = self;
        ui.menu_button(context.i18n.text("menu-arrange"), |ui| {
            for group in ARRANGE {
                if group != &ARRANGE[0] {
                    ui.separator();
                }
                for (key, command, least) in *group {
                    let button = Button::new(context.i18n.text(key));
                    if ui.add_enabled(count >= *least, button).clicked() {
                        choices.push(act(Action::Command(command)));
                    }
                }
            }
        });
    }

    fn tie(&mut self, id: TieId) {
        let Some(tie) = self.context.variant().ties.get(&id) else {
            return;
        };
        self.words(
            "canvas-menu-direction",
            tie,
            tie.direction,
            |tie, word: Direction| {
                tie.direction = word;
            },
        );
        self.words(
            "canvas-menu-formality",
            tie,
            tie.formality,
            |tie, word: Formality| {
                tie.formality = word;
            },
        );
        self.words(
            "canvas-menu-state",
            tie,
            tie.state,
            |tie, word: TieState| {
                tie.state = word;
            },
        );
        self.ui.separator();
        let make = self.context.i18n.text("partnership-of-tie");
        if self.ui.button(make).clicked() {
            // The command means what is selected.
            self.choices.push(act(Action::Select(Selection::tie(id))));
            self.choices.push(act(Action::Command("partnership.make")));
        }
        for partnership in self.context.project().partnerships_of(tie) {
            let name = [("name", partnership.name.as_str().into())];
            let text = self.context.i18n.with("partnership-open-named", &name);
            if self.ui.button(text).clicked() {
                let open = Action::OpenPartnership(partnership.id);
                self.choices.push(act(open));
            }
        }
        self.ui.separator();
        self.edit("canvas-menu-reverse", || {
            let mut reversed = tie.clone();
            reversed.turn_round();
            Edit::Update(vec![Record::Tie(Box::new(reversed))])
        });
        if tie.bend.is_some() || !tie.bends.is_empty() {
            self.edit("canvas-menu-straighten", || Edit::Bend {
                ties: BTreeSet::from([id]),
                bend: None,
            });
        }
        self.edit("canvas-menu-remove-tie", || {
            Edit::Remove(Selection::tie(id))
        });
    }

    /// A submenu of a tie's words; the one in force is marked.
    fn words<W: Vocabulary>(
        &mut self,
        key: &str,
        tie: &Tie,
        current: W,
        set: impl Fn(&mut Tie, W),
    ) {
        let Self {
            ui,
            context,
            choices,
        } = self;
        ui.menu_button(context.i18n.text(key), |ui| {
            for word in W::ALL {
                let label = context.i18n.word(*word);
                if ui
                    .add(Button::selectable(*word == current, label))
                    .clicked()
                {
                    let mut changed = tie.clone();
                    set(&mut changed, *word);
                    let records = vec![Record::Tie(Box::new(changed))];
                    choices.push(act(Action::Edit(Edit::Update(records))));
                }
            }
        });
    }

    fn group(&mut self, id: GroupId) {
        let context = self.context;
        let Some(group) = context.variant().groups.get(&id) else {
            return;
        };
        self.item("canvas-menu-rename-group", || {
            Choice::Effect(Effect::Name(Naming::RenameGroup { id }))
        });
        self.item("canvas-menu-select-members", || {
            let members = group.members.iter().copied();
            act(Action::Select(Selection::stakeholders(members)))
        });
        let arriving = &context.selection().stakeholders - &group.members;
        if !arriving.is_empty() {
            self.edit("canvas-menu-add-to-group", || {
                Edit::AddToGroup(id, arriving)
            });
        }
        self.ui.separator();
        self.edit("canvas-menu-ungroup", || Edit::Remove(Selection::group(id)));
    }

    fn note(&mut self, id: NoteId) {
        self.item("canvas-menu-edit-note", || {
            Choice::Effect(Effect::Name(Naming::EditNote { id }))
        });
        self.edit("canvas-menu-remove-note", || {
            Edit::Remove(Selection::note(id))
        });
    }

    fn empty(&mut self, at: Point) {
        self.item("canvas-menu-add-here", || {
            Choice::Effect(Effect::Name(Naming::New { at }))
        });
        self.item("canvas-menu-note-here", || {
            Choice::Effect(Effect::Name(Naming::NewNote { at }))
        });
        self.item("canvas-menu-paste", || act(Action::Command("edit.paste")));
        self.ui.separator();
        self.item("canvas-menu-select-all", || {
            act(Action::Command("edit.select-all"))
        });
        self.item("canvas-fit", || Choice::Command(CanvasCommand::Fit));
    }
}

fn act(action: Action) -> Choice {
    Choice::Effect(Effect::Do(action))
}
