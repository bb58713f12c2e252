//! One group's map as large as the window, and from there to the next group's.

use egui::{Align, Button, Id, Key, Layout, Modal, Modifiers, RichText, Sense, Ui, Vec2};
use egui_phosphor::regular as icon;

use crate::context::Context;
use crate::style::tokens::type_scale;
use crate::theme;

use super::pictures::{PictureKey, paint};
use super::{Class, GroupsPane, Wish, cells};
use crate::panels::controls;

impl GroupsPane {
    pub(super) fn large(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        class: &mut Class<'_>,
        wishes: &mut Vec<Wish>,
    ) {
        let Some(number) = self.large else {
            return;
        };
        let read = class
            .groups
            .iter()
            .filter(|group| group.overview().is_some());
        let numbers: Vec<u64> = read.map(|group| group.number).collect();
        let Some(place) = numbers.iter().position(|other| *other == number) else {
            self.large = None;
            return;
        };
        let Some(group) = class.groups.iter_mut().find(|g| g.number == number) else {
            return;
        };
        let name = group.name(ctx, self.shown);
        let (Some(told), Some(overview)) = (group.told(ctx, self.shown), group.overview()) else {
            return;
        };
        let key = PictureKey::of(ctx, number, self.shown, true);
        let picture = class.pictures.get(&key);
        if picture.is_none() {
            wishes.push(Wish::Draw(key));
        }
        let room = ui.ctx().content_rect().size() - Vec2::new(64.0, 64.0);
        let frame = egui::Frame::popup(&ui.ctx().global_style()).inner_margin(16);
        let (mut go, mut close) = (0_isize, false);
        let response = Modal::new(Id::new("large-map"))
            .frame(frame)
            .show(ui.ctx(), |ui| {
                ui.set_width(room.x - 32.0);
                ui.horizontal(|ui| {
                    let title = RichText::new(&name).font(theme::bold(type_scale::TITLE));
                    ui.label(title);
                    if overview.last.is_some() {
                        ui.add_space(8.0);
                        self.which(ui, ctx);
                    } else {
                        controls::quiet(ui, ctx, &told.variant);
                    }
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        let end = ctx.i18n.text("close");
                        if controls::icon_button(ui, ctx, icon::X, &end).clicked() {
                            close = true;
                        }
                        let next = ctx.i18n.text("groups-large-next");
                        if controls::icon_button(ui, ctx, icon::CARET_RIGHT, &next).clicked() {
                            go = 1;
                        }
                        let before = ctx.i18n.text("groups-large-previous");
                        if controls::icon_button(ui, ctx, icon::CARET_LEFT, &before).clicked() {
                            go = -1;
                        }
                        if ui.add(Button::new(ctx.i18n.text("groups-open"))).clicked() {
                            wishes.push(Wish::Open(number));
                            close = true;
                        }
                    });
                });
                cells::answers(ui, ctx, overview, &told);
                ui.add_space(6.0);
                let size = Vec2::new(ui.available_width(), room.y - 108.0);
                let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
                let spoken = ctx
                    .i18n
                    .with("groups-picture", &[("name", (&*name).into())]);
                response.widget_info(|| {
                    egui::WidgetInfo::labeled(egui::WidgetType::Image, true, &spoken)
                });
                ui.painter()
                    .rect_filled(rect, theme::RADIUS, theme::color(ctx.tokens.canvas));
                paint(ui, ctx, rect.shrink(8.0), picture);
                ui.input_mut(|i| {
                    go += isize::from(i.consume_key(Modifiers::NONE, Key::ArrowRight));
                    go -= isize::from(i.consume_key(Modifiers::NONE, Key::ArrowLeft));
                    close |= i.consume_key(Modifiers::NONE, Key::Escape);
                });
            });
        if close || response.should_close() {
            self.large = None;
        } else if go != 0 {
            let all = numbers.len() as isize;
            let next = (place as isize + go).rem_euclid(all.max(1)) as usize;
            self.large = numbers.get(next).copied();
        }
    }
}
