//! Dated assessments: a score with its date, who gave it and why, so that it has a history.

use egui::Ui;

use crate::model::Assessment;

use super::super::field::Field;
use super::super::form::{Editable, Form, lens};
use super::super::list_field::{ListTexts, list};

const TEXTS: ListTexts = ListTexts {
    add: "panel-assessment-add",
    remove: "panel-assessment-remove",
    empty: None,
};

/// The list of assessments at one place of a record.
pub(super) fn show<T: Editable>(
    form: &mut Form<'_, '_, T>,
    ui: &mut Ui,
    access: impl Fn(&mut T) -> Option<&mut Vec<Assessment>> + Clone + 'static,
) {
    let date = Field::line("panel-date")
        .bare()
        .hint(form.text("panel-date-hint"));
    let by_hint = form.text("panel-by");
    let note_hint = form.text("panel-why");
    list(
        form,
        ui,
        TEXTS,
        access.clone(),
        &date,
        |a| &mut a.date,
        |form, ui, index| {
            let list = access.clone();
            form.score(ui, "panel-score", move |t| {
                list(t)?.get_mut(index).map(|a| &mut a.score)
            });
            let list = access.clone();
            let by = lens(move |t: &mut T| list(t)?.get_mut(index).map(|a| &mut a.by));
            form.field(ui, Field::line("panel-by").bare().hint(by_hint.clone()), by);
            let list = access.clone();
            let note = lens(move |t: &mut T| list(t)?.get_mut(index).map(|a| &mut a.note));
            let field = Field::line("panel-why").bare().hint(note_hint.clone());
            form.field(ui, field, note);
        },
    );
}
