//! The question that comes with a new variant: what it is called, what it is for and whose idea it
//! is; and the one that comes with renaming.

use egui::{Key, Margin, RichText, TextEdit, Ui};

use crate::edit::{Edit, NewVariant, Record};
use crate::i18n::I18n;
use crate::model::{VariantHeader, VariantStatus};

use super::App;
use super::dialogs::{Dialog, Outcome, buttons, cancel, primary, title};

/// A variant that is made or renamed.
pub struct VariantForm {
    name: String,
    kind: Kind,
    is_new: bool,
}

enum Kind {
    /// Not yet made; with the name of what it is a copy of, empty for none.
    Made(NewVariant, String),
    Renamed(Box<VariantHeader>),
}

impl App {
    /// Asks for the name of a new variant, and what it is for.
    pub(super) fn ask_variant_name(&mut self, copy: bool) {
        let current = &self.session.variant().header;
        let count = self.session.project().variants.len();
        let name = if count == 1 {
            self.i18n.text("variant-rearrangement")
        } else {
            self.i18n
                .with("variant-rearrangement-n", &[("n", count.into())])
        };
        // What is withheld on screen is not written into another variant either.
        let author = if self.is_masked() {
            String::new()
        } else {
            current.author.clone()
        };
        let new = NewVariant {
            copy_of: copy.then_some(current.id),
            author,
            date: Some(jiff::ZonedDateTime::now().date()),
            status: Some(VariantStatus::Draft),
            ..NewVariant::default()
        };
        let original = if copy {
            current.name.clone()
        } else {
            String::new()
        };
        self.dialogs.push_back(Dialog::Variant(VariantForm {
            name,
            kind: Kind::Made(new, original),
            is_new: true,
        }));
    }

    pub(super) fn ask_new_variant_name(&mut self) {
        let header = self.session.variant().header.clone();
        self.dialogs.push_back(Dialog::Variant(VariantForm {
            name: header.name.clone(),
            kind: Kind::Renamed(Box::new(header)),
            is_new: true,
        }));
    }
}

impl VariantForm {
    pub(super) fn ui(&mut self, ui: &mut Ui, i18n: &I18n) -> Outcome {
        let (head, confirm) = match self.kind {
            Kind::Made(..) => ("variant-new-title", "variant-confirm"),
            Kind::Renamed(_) => ("command-rename-variant", "command-rename"),
        };
        title(ui, i18n.text(head).trim_end_matches('…'));
        let is_new = std::mem::take(&mut self.is_new);
        let mut entered = line(ui, i18n, "variant-name", "", &mut self.name, is_new);
        if let Kind::Made(new, original) = &mut self.kind {
            let hint = i18n.text("panel-variant-purpose-hint");
            entered |= line(
                ui,
                i18n,
                "panel-variant-purpose",
                &hint,
                &mut new.purpose,
                false,
            );
            entered |= line(ui, i18n, "panel-variant-author", "", &mut new.author, false);
            let name = ("name", original.clone().into());
            let note = match new.copy_of {
                None => i18n.text("variant-empty-note"),
                Some(_) => i18n.with("variant-copy-note", &[name]),
            };
            ui.label(RichText::new(note).weak());
            if let Some(date) = new.date {
                let date = ("date", i18n.date(date).into());
                ui.label(RichText::new(i18n.with("variant-marked-note", &[date])).weak());
            }
        }
        buttons(ui, |ui| {
            if primary(ui, &i18n.text(confirm)).clicked() || entered {
                return Outcome::Edit(self.edit());
            }
            cancel(ui, i18n)
        })
    }

    fn edit(&self) -> Edit {
        let name = self.name.clone();
        match &self.kind {
            Kind::Made(new, _) => Edit::AddVariant(Box::new(NewVariant {
                name,
                ..new.clone()
            })),
            Kind::Renamed(header) => Edit::Update(vec![Record::Variant(Box::new(VariantHeader {
                name,
                ..VariantHeader::clone(header)
            }))]),
        }
    }
}

/// A line of text below its caption; whether Enter was pressed in it.
pub(super) fn line(
    ui: &mut Ui,
    i18n: &I18n,
    caption: &str,
    hint: &str,
    text: &mut String,
    takes_focus: bool,
) -> bool {
    let label = ui.label(i18n.text(caption));
    let field = TextEdit::singleline(text)
        .hint_text(hint)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(8, 6));
    let field = ui.add(field).labelled_by(label.id);
    if takes_focus {
        field.request_focus();
    }
    field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter))
}
