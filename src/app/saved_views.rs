//! Saved views: taking them, going to them, one after another.

use egui::Ui;

use crate::canvas::CanvasCommand;
use crate::context::Action;
use crate::edit::{Edit, Record};
use crate::model::{Extra, SavedView, SavedViewId, ViewState};
use crate::style::Tokens;

use super::App;

impl App {
    pub(super) fn views_pane(&mut self, ui: &mut Ui, tokens: &Tokens, actions: &mut Vec<Action>) {
        let mut pane = std::mem::take(&mut self.saved_views);
        actions.extend(pane.ui(ui, &self.context(tokens), self.shown_view));
        self.saved_views = pane;
    }

    /// How the project is looked at now, with the variant named.
    fn look(&self) -> ViewState {
        ViewState {
            variant: Some(self.session.variant_id()),
            ..self.session.project().view.clone()
        }
    }

    /// Keeps what is on screen as the last of the list, and opens its caption for typing.
    pub(super) fn save_view(&mut self) {
        let view = SavedView {
            id: SavedViewId(0),
            order: 0,
            caption: self.usual_caption(),
            look: self.look(),
            part: self.canvas.part(),
            extra: Extra::new(),
        };
        self.edit(Edit::SaveView(Box::new(view)));
        self.settings.show_views = true;
        self.settings.show_left_panel = true;
        if let Some(view) = self.session.project().saved_views().last() {
            self.shown_view = Some(view.id);
            self.saved_views.rename(view);
        }
    }

    fn usual_caption(&self) -> String {
        let name = &self.session.variant().header.name;
        if self.session.project().view.filter.is_empty() {
            name.clone()
        } else {
            format!("{name}, {}", self.filter_name())
        }
    }

    /// Puts what is on screen in the place of what a view showed; its caption stays.
    pub(super) fn retake_view(&mut self, id: SavedViewId) {
        let Some(view) = self.session.project().views.get(&id) else {
            return;
        };
        let view = SavedView {
            look: self.look(),
            part: self.canvas.part(),
            ..view.clone()
        };
        self.edit(Edit::Update(vec![Record::SavedView(Box::new(view))]));
        self.shown_view = Some(id);
        let text = self.i18n.text("notice-view-retaken");
        self.say(text);
    }

    /// Shows a saved view, or says why it cannot be shown.
    pub(super) fn show_saved_view(&mut self, id: SavedViewId) {
        let project = self.session.project();
        let Some(view) = project.views.get(&id) else {
            return;
        };
        if !self.can_be_shown(view) {
            let text = self.i18n.text("notice-view-gone");
            self.notify(text, true);
            return;
        }
        let (look, part) = (view.look.clone(), view.part);
        self.session.set_view(look);
        self.shown_view = Some(id);
        self.canvas.run(CanvasCommand::Show(part));
    }

    fn can_be_shown(&self, view: &SavedView) -> bool {
        let variant = view.look.variant;
        variant.is_some_and(|id| self.session.project().variant(id).is_some())
    }

    /// The views that can be shown, in their order.
    pub(super) fn showable_views(&self) -> Vec<SavedViewId> {
        let views = self.session.project().saved_views();
        let shown = views.into_iter().filter(|view| self.can_be_shown(view));
        shown.map(|view| view.id).collect()
    }

    /// Goes to the next or the previous view of the list, from the one shown last.
    pub(super) fn step_saved_view(&mut self, is_forward: bool) {
        let views = self.showable_views();
        let here = self
            .shown_view
            .and_then(|id| views.iter().position(|view| *view == id));
        let place = match (here, is_forward) {
            (None, _) => Some(0),
            (Some(here), true) => here.checked_add(1),
            (Some(here), false) => here.checked_sub(1),
        };
        if let Some(id) = place.and_then(|place| views.get(place)) {
            self.show_saved_view(*id);
        }
    }
}
