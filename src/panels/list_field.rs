//! Lists of entries in a form: each entry with a first field and a button to take it out, and a
//! link below to add one.

use egui::{Align, Layout, Ui};
use egui_phosphor::regular as icon;

use super::controls;
use super::field::{Field, FieldValue};
use super::form::{Editable, Form, lens};

/// The names of a list's texts.
#[derive(Clone, Copy)]
pub struct ListTexts {
    /// "Add …".
    pub add: &'static str,
    /// "Remove …", followed by the entry's first text.
    pub remove: &'static str,
    /// What the list is for, with one example; shown while it is empty.
    pub empty: Option<&'static str>,
}

/// Draws a list. `head` is the first field of an entry with its place in it; `body` draws the rest,
/// given the entry's number.
pub fn list<T: Editable, E: Default + Clone + 'static, V: FieldValue>(
    form: &mut Form<'_, '_, T>,
    ui: &mut Ui,
    texts: ListTexts,
    access: impl Fn(&mut T) -> Option<&mut Vec<E>> + Clone + 'static,
    head: &Field,
    head_value: impl Fn(&mut E) -> &mut V + Clone + 'static,
    mut body: impl FnMut(&mut Form<'_, '_, T>, &mut Ui, usize),
) {
    let Some(mut record) = form.first().filter(|_| form.is_single()).cloned() else {
        return;
    };
    let entries = access(&mut record).cloned().unwrap_or_default();
    if entries.is_empty()
        && let Some(empty) = texts.empty
    {
        let text = form.text(empty);
        controls::quiet(ui, &form.ctx, text);
    }
    let added_id = form.control_id(texts.add);
    let fresh: Option<usize> = ui.data_mut(|data| data.remove_temp(added_id));
    let lang = form.ctx.i18n.lang();
    let mut removed = None;
    for (index, entry) in entries.into_iter().enumerate() {
        if index > 0 {
            controls::rule(ui, &form.ctx);
        }
        let name = head_value(&mut entry.clone()).shown(lang);
        form.part((texts.add, index), |form| {
            if fresh == Some(index) {
                form.focus_next();
            }
            ui.allocate_ui_with_layout(
                egui::Vec2::new(ui.available_width(), controls::ROW),
                Layout::right_to_left(Align::Min),
                |ui| {
                    ui.spacing_mut().item_spacing.x = 2.0;
                    let spoken = format!("{}: {name}", form.text(texts.remove));
                    if controls::icon_button(ui, &form.ctx, icon::TRASH, &spoken).clicked() {
                        removed = Some(index);
                    }
                    ui.with_layout(Layout::top_down(Align::Min), |ui| {
                        let (list, value) = (access.clone(), head_value.clone());
                        let place = lens(move |t: &mut T| list(t)?.get_mut(index).map(&value));
                        form.field(ui, head.clone(), place);
                    });
                },
            );
            body(form, ui, index);
        });
    }
    if let Some(index) = removed {
        form.change(|record| {
            if let Some(list) = access(record)
                && index < list.len()
            {
                list.remove(index);
            }
        });
    }
    let add = form.text(texts.add);
    if controls::add_link(ui, &form.ctx, &add) {
        let mut count = 0;
        let mut entry = E::default();
        if let Some(begun) = V::begun(form.ctx.moment().date()) {
            *head_value(&mut entry) = begun;
        }
        form.change(|record| {
            if let Some(list) = access(record) {
                list.push(entry.clone());
            }
        });
        if let Some(mut record) = form.first().cloned() {
            count = access(&mut record).map_or(0, |list| list.len());
        }
        ui.data_mut(|data| data.insert_temp(added_id, count.saturating_sub(1)));
        ui.ctx().request_repaint();
    }
}
