//! Text fields bound to texts of the document. While a field has the focus it edits a draft of its
//! own; the draft becomes one undo step when the focus leaves, and is thrown away by Esc. A draft
//! remembers the record it belongs to, so that nothing is lost when its form disappears.

use std::rc::Rc;

use egui::text_edit::TextEditState;
use egui::{Id, Key, Response, RichText, TextEdit, Ui};
use jiff::civil::Date;

use crate::context::Context;
use crate::edit::Edit;
use crate::i18n::Lang;
use crate::i18n::format::short_date;
use crate::style::tokens::type_scale;
use crate::theme;

/// A value that is typed as text.
pub trait FieldValue: Clone + PartialEq {
    /// The value as the field shows it.
    fn shown(&self, lang: Lang) -> String;
    /// Takes what was typed, or names the text that says why not.
    fn read(&mut self, text: &str, lang: Lang) -> Result<(), &'static str>;
    /// What an entry that is added today begins with, if not with nothing.
    fn begun(_today: Date) -> Option<Self> {
        None
    }
}

impl FieldValue for String {
    fn shown(&self, _lang: Lang) -> String {
        self.clone()
    }

    fn read(&mut self, text: &str, _lang: Lang) -> Result<(), &'static str> {
        text.clone_into(self);
        Ok(())
    }
}

/// One on each line.
impl FieldValue for Vec<String> {
    fn shown(&self, _lang: Lang) -> String {
        self.join("\n")
    }

    fn read(&mut self, text: &str, _lang: Lang) -> Result<(), &'static str> {
        *self = text.lines().map(str::to_owned).collect();
        Ok(())
    }
}

impl FieldValue for Option<Date> {
    fn shown(&self, _lang: Lang) -> String {
        self.map(short_date).unwrap_or_default()
    }

    fn read(&mut self, text: &str, lang: Lang) -> Result<(), &'static str> {
        let text = text.trim();
        *self = if text.is_empty() {
            None
        } else {
            Some(lang.parse_date(text).ok_or("panel-date-unreadable")?)
        };
        Ok(())
    }

    fn begun(today: Date) -> Option<Self> {
        Some(Some(today))
    }
}

/// A number of days.
impl FieldValue for Option<u16> {
    fn shown(&self, _lang: Lang) -> String {
        self.map(|days| days.to_string()).unwrap_or_default()
    }

    fn read(&mut self, text: &str, _lang: Lang) -> Result<(), &'static str> {
        let text = text.trim();
        *self = if text.is_empty() {
            None
        } else {
            Some(text.parse().map_err(|_| "panel-days-unreadable")?)
        };
        Ok(())
    }
}

/// A strength: a number above 0.
impl FieldValue for f64 {
    fn shown(&self, lang: Lang) -> String {
        match lang {
            Lang::Indonesian => self.to_string().replace('.', ","),
            Lang::English => self.to_string(),
        }
    }

    fn read(&mut self, text: &str, lang: Lang) -> Result<(), &'static str> {
        *self = lang
            .parse_number(text)
            .filter(|number| *number > 0.0)
            .ok_or("panel-strength-unreadable")?;
        Ok(())
    }
}

/// How a field looks and what it asks for.
#[derive(Clone, Debug, Default)]
pub struct Field {
    /// The name of its label's text.
    pub label: &'static str,
    /// Shown while it is empty.
    pub hint: String,
    /// 1: a single line, which Enter leaves.
    pub rows: usize,
    /// Whether the label stands above; otherwise only screen readers get it.
    pub labelled: bool,
    /// Whether an empty text is refused.
    pub required: bool,
}

impl Field {
    pub fn line(label: &'static str) -> Self {
        Self {
            label,
            rows: 1,
            labelled: true,
            ..Self::default()
        }
    }

    pub fn text(label: &'static str) -> Self {
        Self {
            rows: 2,
            ..Self::line(label)
        }
    }

    #[must_use]
    pub fn hint(mut self, hint: String) -> Self {
        self.hint = hint;
        self
    }

    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Without the label above: the hint has to say what it is.
    #[must_use]
    pub fn bare(mut self) -> Self {
        self.labelled = false;
        self
    }
}

/// Makes the edit out of what was typed; `None` where the record is gone or the text refused.
pub(super) type Commit = Rc<dyn Fn(&Context<'_>, &str) -> Option<Edit>>;

/// What is being typed into one field.
struct Draft {
    id: Id,
    /// The text as the document had it.
    original: String,
    text: String,
    commit: Commit,
    /// The text that says why it was refused.
    refused: Option<&'static str>,
    shown: bool,
}

impl Draft {
    fn edit(&self, ctx: &Context<'_>) -> Option<Edit> {
        (self.text != self.original)
            .then(|| (self.commit)(ctx, &self.text))
            .flatten()
    }
}

/// The drafts of one panel, and the edits that it has made since they were last taken.
#[derive(Default)]
pub struct Editing {
    /// The panel, so that forms on one record in two panels keep apart.
    place: &'static str,
    drafts: Vec<Draft>,
    edits: Vec<Edit>,
    /// The next field that is drawn takes the focus.
    pub(super) focus_next: bool,
}

/// What a field did in this frame.
pub(super) enum Outcome {
    Nothing,
    /// The text is to be taken over.
    Commit(String),
}

impl Editing {
    pub(super) fn at(place: &'static str) -> Self {
        Self {
            place,
            ..Self::default()
        }
    }

    pub(super) fn place(&self) -> &'static str {
        self.place
    }

    pub(super) fn push(&mut self, edit: Edit) {
        self.edits.push(edit);
    }

    /// To be called when the panel has been drawn: takes the edits, those of fields that are no
    /// longer there included.
    pub fn finish(&mut self, ctx: &Context<'_>) -> Vec<Edit> {
        let mut edits = Vec::new();
        self.drafts.retain_mut(|draft| {
            let stays = draft.shown || draft.refused.is_some();
            if !stays {
                edits.extend(draft.edit(ctx));
            }
            draft.shown = false;
            stays
        });
        edits.append(&mut self.edits);
        self.focus_next = false;
        edits
    }

    /// What is being typed, as the edits that it would become.
    pub fn pending(&self, ctx: &Context<'_>) -> Vec<Edit> {
        self.drafts.iter().filter_map(|d| d.edit(ctx)).collect()
    }

    /// Whether something was typed that cannot be read, and so is not in the document.
    pub fn has_refused(&self, ctx: &Context<'_>) -> bool {
        let unread = |d: &Draft| d.text != d.original && d.edit(ctx).is_none();
        self.drafts.iter().any(|d| d.refused.is_some() || unread(d))
    }

    /// Takes over what is being typed while the focus stays: before saving, exporting, closing.
    pub fn flush(&mut self, ctx: &Context<'_>) -> Vec<Edit> {
        let mut edits = Vec::new();
        for draft in &mut self.drafts {
            if let Some(edit) = draft.edit(ctx) {
                edits.push(edit);
                draft.original.clone_from(&draft.text);
            }
        }
        edits
    }

    /// Draws a field that shows `current`.
    pub(super) fn field(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        id: Id,
        field: &Field,
        current: &str,
        commit: &Commit,
    ) -> (Response, Outcome) {
        let index = self.drafts.iter().position(|draft| draft.id == id);
        if let Some(draft) = index.map(|i| &mut self.drafts[i])
            && draft.text == draft.original
            && draft.refused.is_none()
            && draft.original != current
        {
            // Untouched so far: it follows undo and redo.
            current.clone_into(&mut draft.original);
            current.clone_into(&mut draft.text);
        }
        let refused = index.and_then(|i| self.drafts[i].refused);
        let mut untouched = current.to_owned();
        let text = match index {
            Some(i) => &mut self.drafts[i].text,
            None => &mut untouched,
        };
        let response = show(ui, ctx, id, field, text);
        if refused.is_some() {
            let line = egui::Stroke::new(1.0, theme::color(ctx.tokens.bad));
            ui.painter()
                .rect_stroke(response.rect, theme::RADIUS, line, egui::StrokeKind::Inside);
        }
        if let Some(reason) = refused {
            let ink = theme::color(ctx.tokens.bad);
            ui.label(RichText::new(ctx.i18n.text(reason)).small().color(ink));
        }
        if std::mem::take(&mut self.focus_next) {
            response.request_focus();
            response.scroll_to_me(None);
            if field.rows == 1 {
                // What stands in a line already is replaced by what is typed; sentences are added to.
                super::controls::select_all(ui, id, current);
            }
        }
        let outcome = match index {
            None => {
                if response.has_focus() || untouched != current {
                    // Undo inside the field must not reach texts of earlier visits.
                    if let Some(mut state) = TextEditState::load(ui.ctx(), id) {
                        state.clear_undoer();
                        state.store(ui.ctx(), id);
                    }
                    self.drafts.push(Draft {
                        id,
                        original: current.to_owned(),
                        text: untouched,
                        commit: Rc::clone(commit),
                        refused: None,
                        shown: true,
                    });
                }
                Outcome::Nothing
            }
            Some(i) => self.leave(ui, i, field, &response),
        };
        (response, outcome)
    }

    fn leave(&mut self, ui: &Ui, index: usize, field: &Field, response: &Response) -> Outcome {
        let draft = &mut self.drafts[index];
        draft.shown = true;
        if response.has_focus() {
            if response.changed() {
                draft.refused = None;
            }
            return Outcome::Nothing;
        }
        // A line goes back to what it was, as a cell of a spreadsheet does; sentences are kept: undo
        // takes them back.
        let escaped = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Escape));
        if escaped && field.rows == 1 {
            self.drafts.remove(index);
            return Outcome::Nothing;
        }
        if draft.refused.is_some() {
            return Outcome::Nothing;
        }
        if draft.text == draft.original {
            self.drafts.remove(index);
            return Outcome::Nothing;
        }
        if field.required && draft.text.trim().is_empty() {
            draft.refused = Some("panel-name-needed");
            return Outcome::Nothing;
        }
        Outcome::Commit(self.drafts.remove(index).text)
    }

    /// Keeps a text that could not be read in its field, with the reason beside it.
    pub(super) fn refuse(
        &mut self,
        id: Id,
        original: &str,
        text: String,
        commit: &Commit,
        reason: &'static str,
    ) {
        self.drafts.push(Draft {
            id,
            original: original.to_owned(),
            text,
            commit: Rc::clone(commit),
            refused: Some(reason),
            shown: true,
        });
    }
}

/// Label and text field.
fn show(ui: &mut Ui, ctx: &Context<'_>, id: Id, field: &Field, text: &mut String) -> Response {
    let label = ctx.i18n.text(field.label);
    let above = field.labelled.then(|| caption(ui, ctx, &label));
    let edit = if field.rows > 1 {
        TextEdit::multiline(text).desired_rows(field.rows)
    } else {
        TextEdit::singleline(text)
    };
    let hint = RichText::new(&field.hint).size(type_scale::SECONDARY);
    let response = ui.add(
        edit.id(id)
            .hint_text(hint)
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(8, 5)),
    );
    if let Some(above) = above {
        return response.labelled_by(above.id);
    }
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_label(label));
    response
}

/// The quiet name above a control.
pub(super) fn caption(ui: &mut Ui, ctx: &Context<'_>, text: &str) -> Response {
    let ink = theme::color(ctx.tokens.secondary);
    let response = ui.label(RichText::new(text).size(type_scale::SECONDARY).color(ink));
    ui.add_space(-3.0);
    response
}
