//! The log of contacts: where it is kept, and the form in which a contact is logged.

use crate::agenda;
use crate::canvas::CanvasCommand;
use crate::edit::Selection;
use crate::i18n::I18n;
use crate::io::export::{calendar, cards};
use crate::io::private_log::Attached;
use crate::model::text::clean_line;
use crate::model::{
    EncounterId, Kind, Member, Ownership, Point, Project, Stakeholder, StakeholderId,
};

use super::App;
use super::contact_dialog::ContactForm;
use super::dialogs::Dialog;
use super::palette::Palette;

/// A network of one's own: the user in the middle.
pub(super) fn personal(i18n: &I18n, name: &str) -> Project {
    let mut project = Project::new(&i18n.text("variant-baseline"));
    let name = match clean_line(name) {
        name if name.is_empty() => i18n.text("personal-me"),
        name => name,
    };
    let me = project.allocate_stakeholder();
    let mut stakeholder = Stakeholder::new(me, &name);
    stakeholder.kind = Some(Kind::Person);
    project.stakeholders.insert(me, stakeholder);
    project.card.title = i18n.with("personal-title", &[("name", name.into())]);
    project.card.ownership = Some(Ownership::Personal);
    project.card.me = Some(me);
    let first = project.first_variant();
    if let Some(variant) = project.variants.get_mut(&first) {
        variant
            .members
            .insert(me, Member::new(me, Point::default()));
    }
    project
}

impl App {
    /// Asks where what is due goes, for a calendar.
    pub(super) fn ask_where_to_save_calendar(&mut self, ctx: &egui::Context) {
        let project = self.shown_project();
        let stamp = (self.clock)();
        let now = agenda::moment(project, stamp);
        let due = agenda::due(project, &now);
        let text = calendar::calendar(project, &due, now.time_zone(), stamp, &self.i18n);
        self.ask_where_to_save(ctx, ("file-kind-calendar", "ics"), "follow-up-view", text);
    }

    /// Asks where the people go, for an address book.
    pub(super) fn ask_where_to_save_cards(&mut self, ctx: &egui::Context) {
        let text = cards::cards(self.shown_project());
        self.ask_where_to_save(ctx, ("file-kind-cards", "vcf"), "cards-file-name", text);
    }

    /// The document on screen has taken in the user's private log, or could not read it.
    pub(super) fn has_attached(&mut self, private: Attached) {
        match private {
            Ok(taken) => self.private_log = taken,
            Err(error) => {
                log::warn!("{error}");
                let file = ("file", error.file.display().to_string().into());
                let text = self.i18n.with("private-log-unreadable", &[file]);
                self.show_error("private-log-unreadable-title", text);
            }
        }
    }

    fn today(&self) -> jiff::civil::Date {
        crate::agenda::moment(self.session.project(), (self.clock)()).date()
    }

    /// Opens the form on a contact with the selected one, or asks with whom it was.
    pub(super) fn log_contact_of_selected(&mut self) {
        let me = self.session.project().me();
        let selected = self.session.selection().only_stakeholder();
        match selected.filter(|with| Some(*with) != me) {
            Some(with) => self.log_contact(with, None),
            None => self
                .dialogs
                .push_back(Dialog::Palette(Palette::for_contact())),
        }
    }

    pub(super) fn log_contact(&mut self, with: StakeholderId, keeps: Option<EncounterId>) {
        if self.refuses_edits() {
            return;
        }
        let project = self.shown_project();
        let form = ContactForm::new(project, &self.i18n, with, keeps, self.today());
        self.show_contact(form);
    }

    pub(super) fn edit_contact(&mut self, id: EncounterId) {
        if self.is_masked() {
            let text = self.i18n.text("pseudonyms-refused");
            self.notify(text, true);
            return;
        }
        if self.refuses_edits() {
            return;
        }
        let form = ContactForm::edit(self.session.project(), &self.i18n, id, self.today());
        self.show_contact(form);
    }

    /// Says that a contact was logged, and by when the next one is due.
    pub(super) fn say_logged(&mut self, with: StakeholderId) {
        let project = self.session.project();
        let now = agenda::moment(project, (self.clock)());
        let next = agenda::due(project, &now).into_iter();
        let next = next.filter(|due| due.who == [with]).map(|due| due.date);
        let text = match next.min() {
            Some(date) => {
                let date = self.i18n.date(date.max(now.date()));
                self.i18n.with("contact-logged", &[("date", date.into())])
            }
            None => self.i18n.text("contact-logged-plain"),
        };
        self.say(text);
    }

    fn show_contact(&mut self, form: Option<ContactForm>) {
        if let Some(form) = form {
            self.dialogs.push_back(Dialog::Contact(Box::new(form)));
        }
    }

    /// Goes to who was clicked on the start page, once the file is open.
    pub(super) fn go_to_sought(&mut self) {
        let Some(id) = self.sought.take() else {
            return;
        };
        if self.session.variant().members.contains_key(&id) {
            self.session.select(Selection::stakeholder(id));
            self.canvas.run(CanvasCommand::Reveal(id));
        }
        self.settings.show_right_panel = true;
    }
}
