//! The head of a criterion's column: its name, who fills it in, its weight.

use egui::{ComboBox, DragValue, Margin, RichText, TextEdit, Ui, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::classroom::sheet::{Auto, Criterion, Sheet};
use crate::context::Context;
use crate::panels::controls;
use crate::style::tokens::type_scale;

use super::{Field, SCORE, SheetWish};

/// A criterion: its name, who fills it in, and its weight. `is_begun` lets its name be typed.
pub(super) fn head(
    ui: &mut Ui,
    ctx: &Context<'_>,
    sheet: &Sheet,
    (place, criterion): (usize, &Criterion),
    is_begun: bool,
    wishes: &mut Vec<SheetWish>,
) {
    let i18n = ctx.i18n;
    let (id, lang) = (criterion.id, i18n.lang());
    let changed = |change: &dyn Fn(&mut Criterion)| {
        let mut sheet = sheet.clone();
        if let Some(criterion) = sheet.criteria.get_mut(place) {
            change(criterion);
        }
        Box::new(sheet)
    };
    let spoken = i18n.with("sheet-name-of", &[("n", (place + 1).into())]);
    if let Some(name) = name(ui, &criterion.name, &spoken, is_begun) {
        let sheet = changed(&|c| c.name.clone_from(&name));
        wishes.push(SheetWish::Change(sheet, Some(Field::Name(id))));
    }
    let of = |key: &str| i18n.with(key, &[("name", criterion.name.clone().into())]);
    let auto = criterion.auto.map_or("sheet-auto-none", Auto::label_key);
    let source = ComboBox::from_id_salt(("source", id))
        .selected_text(RichText::new(i18n.text(auto)).size(type_scale::SMALL))
        .width(SCORE - 8.0)
        .truncate()
        .show_ui(ui, |ui| {
            let all = [None].into_iter().chain(Auto::ALL.map(Some));
            for choice in all {
                let key = choice.map_or("sheet-auto-none", Auto::label_key);
                let on = criterion.auto == choice;
                if ui.selectable_label(on, i18n.text(key)).clicked() && !on {
                    wishes.push(SheetWish::Change(changed(&|c| c.auto = choice), None));
                }
            }
        });
    let spoken = of("sheet-source-of");
    source
        .response
        .widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, &spoken));
    ui.horizontal(|ui| {
        controls::quiet(ui, ctx, i18n.text("sheet-weight"));
        let mut weight = criterion.weight;
        let field = ui.add(
            DragValue::new(&mut weight)
                .range(0.0..=100.0)
                .speed(0.1)
                .custom_formatter(|number, _| lang.number(number, 1))
                .custom_parser(|text| lang.parse_number(text)),
        );
        let spoken = of("sheet-weight-of");
        ui.ctx()
            .accesskit_node_builder(field.id, |node| node.set_label(spoken));
        if field.changed() && weight != criterion.weight {
            let sheet = changed(&|c| c.weight = weight);
            wishes.push(SheetWish::Change(sheet, Some(Field::Weight(id))));
        }
        if controls::icon_button(ui, ctx, icon::TRASH, &of("sheet-remove")).clicked() {
            let mut sheet = sheet.clone();
            sheet.remove_criterion(id);
            wishes.push(SheetWish::Change(Box::new(sheet), None));
        }
    });
}

/// The field of a name, in two lines where it is long; returns what it holds where that has changed.
fn name(ui: &mut Ui, known: &str, spoken: &str, is_begun: bool) -> Option<String> {
    let mut typed = known.to_owned();
    let field = TextEdit::multiline(&mut typed)
        .return_key(None)
        .desired_rows(2)
        .margin(Margin::symmetric(6, 4))
        .desired_width(SCORE - 8.0);
    let response = ui.add(field);
    let spoken = spoken.to_owned();
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(spoken));
    if is_begun {
        response.request_focus();
        response.scroll_to_me(None);
        controls::select_all(ui, response.id, known);
    }
    // A name is one line, whatever was pasted.
    let typed = typed.replace(['\r', '\n'], " ");
    (response.changed() && typed != known).then_some(typed)
}
