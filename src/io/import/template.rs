//! The spreadsheet template: the open variant's stakeholders and ties as lists that are filled in and
//! read back. An empty variant gives example rows, which say of themselves that they are examples.

use std::path::{Path, PathBuf};

use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, Formula, Workbook,
    Worksheet, XlsxError,
};

use crate::i18n::I18n;
use crate::model::{
    Area, Basis, BuiltinCategory, BuiltinContent, CategoryRef, ContentRef, Direction, Formality,
    Kind, Project, Stakeholder, StakeholderId, Tie, TieState, Variant, VariantId, Vocabulary,
};

use super::super::atomic;
use super::super::project::{SaveError, SaveProblem};
use super::workbook::ORIGIN;

/// Columns of the list of stakeholders: text key and width.
pub(super) const STAKEHOLDER_COLUMNS: &[(&str, f64)] = &[
    ("template-column-id", 8.0),
    ("template-column-name", 34.0),
    ("template-column-label", 16.0),
    ("template-column-kind", 18.0),
    ("template-column-category", 28.0),
    ("template-column-role", 28.0),
    ("template-column-field-of-work", 24.0),
    ("template-column-duties", 28.0),
    ("template-column-aims", 24.0),
    ("template-column-contact-person", 20.0),
    ("template-column-contact-position", 20.0),
    ("template-column-phone", 16.0),
    ("template-column-email", 22.0),
    ("template-column-address", 28.0),
    ("template-column-area", 14.0),
    ("template-column-notes", 40.0),
];

/// Columns of the list of ties.
pub(super) const TIE_COLUMNS: &[(&str, f64)] = &[
    ("template-column-id", 8.0),
    ("template-column-from", 30.0),
    ("template-column-to", 30.0),
    ("template-column-direction", 14.0),
    ("template-column-contents", 30.0),
    ("template-column-formality", 16.0),
    ("template-column-state", 20.0),
    ("template-column-strength", 12.0),
    ("template-column-basis", 24.0),
    ("template-column-notes", 40.0),
];

/// Rows that get the lists of words.
const VALIDATED_ROWS: u32 = 2_000;

/// The template's bytes, the same for the same document.
pub fn template(project: &Project, variant: VariantId, i18n: &I18n) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2026, 1, 1)?;
    let properties = DocProperties::new()
        .set_title(&project.card.title)
        .set_creation_datetime(&created)
        .set_custom_property(ORIGIN, project.uuid.to_string());
    workbook.set_properties(&properties);
    let variant = project.variant(variant);
    let names = Names::of(project, variant);
    let words = words(project, i18n);

    let mut sheet = Worksheet::new();
    sheet.set_name(i18n.text("template-sheet-stakeholders"))?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    for member in variant.iter().flat_map(|v| v.members.values()) {
        if let Some(stakeholder) = project.stakeholder(member.id) {
            rows.push(stakeholder_row(project, stakeholder, &member.role, i18n));
        }
    }
    if rows.is_empty() {
        rows = examples(i18n, "template-example-stakeholders");
    }
    list(&mut sheet, STAKEHOLDER_COLUMNS, &rows, i18n)?;
    for (column, list, strict) in [(3, 0, true), (4, 1, false), (14, 2, true)] {
        validate(&mut sheet, column, &words[list], i18n, strict)?;
    }
    workbook.push_worksheet(sheet);

    let mut sheet = Worksheet::new();
    sheet.set_name(i18n.text("template-sheet-ties"))?;
    let mut rows: Vec<Vec<String>> = variant
        .iter()
        .flat_map(|v| v.ties.values())
        .map(|tie| tie_row(project, tie, &names, i18n))
        .collect();
    if variant.is_none_or(|v| v.members.is_empty()) {
        rows = examples(i18n, "template-example-ties");
    }
    list(&mut sheet, TIE_COLUMNS, &rows, i18n)?;
    for (column, list, strict) in [
        (3, 3, true),
        (4, 4, false),
        (5, 5, true),
        (6, 6, true),
        (8, 7, false),
    ] {
        validate(&mut sheet, column, &words[list], i18n, strict)?;
    }
    workbook.push_worksheet(sheet);
    workbook.push_worksheet(instructions(i18n)?);
    workbook.push_worksheet(word_lists(&words, i18n)?);
    workbook.save_to_buffer()
}

/// Saves the template. Returns the file itself, links resolved.
pub fn save_template(
    path: &Path,
    project: &Project,
    variant: VariantId,
    i18n: &I18n,
) -> Result<PathBuf, SaveError> {
    let failed = |problem| SaveError {
        file: path.to_owned(),
        problem,
    };
    let bytes = template(project, variant, i18n)
        .map_err(|error| failed(SaveProblem::Unfaithful(error.to_string())))?;
    atomic::replace(path, &bytes, atomic::Previous::Drop).map_err(|error| failed(error.into()))
}

/// How ties name their ends: by name where that is clear, or else by id.
struct Names(std::collections::BTreeMap<StakeholderId, String>);

impl Names {
    fn of(project: &Project, variant: Option<&Variant>) -> Self {
        let mut count = std::collections::BTreeMap::<String, usize>::new();
        let members = || variant.iter().flat_map(|v| v.members.keys());
        let name = |id: &StakeholderId| {
            let stakeholder = project.stakeholder(*id)?;
            Some(stakeholder.name.clone())
        };
        for name in members().filter_map(name) {
            *count.entry(name.to_lowercase()).or_default() += 1;
        }
        let names = members().filter_map(|id| {
            let name = name(id)?;
            let is_clear =
                count.get(&name.to_lowercase()) == Some(&1) && name.parse::<u64>().is_err();
            Some((*id, if is_clear { name } else { id.to_string() }))
        });
        Self(names.collect())
    }

    fn get(&self, id: StakeholderId) -> String {
        self.0.get(&id).cloned().unwrap_or_default()
    }
}

/// A list of words with the column of the sheet of words in which it stands.
struct WordList {
    title_key: &'static str,
    column: u16,
    words: Vec<String>,
}

fn labels<W: Vocabulary>(i18n: &I18n) -> Vec<String> {
    W::ALL.iter().map(|word| i18n.word(*word)).collect()
}

/// Kinds, categories, areas, directions, contents, formalities, states, bases.
fn words(project: &Project, i18n: &I18n) -> Vec<WordList> {
    let mut categories = labels::<BuiltinCategory>(i18n);
    categories.extend(project.categories.values().map(|c| c.name.clone()));
    let mut contents = labels::<BuiltinContent>(i18n);
    contents.extend(project.contents.values().map(|c| c.name.clone()));
    let lists = [
        ("template-column-kind", labels::<Kind>(i18n)),
        ("template-column-category", categories),
        ("template-column-area", labels::<Area>(i18n)),
        ("template-column-direction", labels::<Direction>(i18n)),
        ("template-column-contents", contents),
        ("template-column-formality", labels::<Formality>(i18n)),
        ("template-column-state", labels::<TieState>(i18n)),
        ("template-column-basis", labels::<Basis>(i18n)),
    ];
    (0..)
        .zip(lists)
        .map(|(column, (title_key, words))| WordList {
            title_key,
            column,
            words,
        })
        .collect()
}

fn stakeholder_row(project: &Project, s: &Stakeholder, role: &str, i18n: &I18n) -> Vec<String> {
    let category = match s.category {
        CategoryRef::Builtin(BuiltinCategory::Other) => String::new(),
        CategoryRef::Builtin(word) => i18n.word(word),
        CategoryRef::Custom(id) => {
            let category = project.categories.get(&id);
            category.map_or_else(String::new, |c| c.name.clone())
        }
    };
    vec![
        s.id.to_string(),
        s.name.clone(),
        s.label.clone(),
        s.kind.map_or_else(String::new, |kind| i18n.word(kind)),
        category,
        role.to_owned(),
        s.field_of_work.clone(),
        s.duties.clone(),
        s.aims.clone(),
        s.contact.person.clone(),
        s.contact.position.clone(),
        s.contact.phone.clone(),
        s.contact.email.clone(),
        s.contact.address.clone(),
        s.area.map_or_else(String::new, |area| i18n.word(area)),
        s.notes.clone(),
    ]
}

fn tie_row(project: &Project, tie: &Tie, names: &Names, i18n: &I18n) -> Vec<String> {
    let contents: Vec<String> = tie
        .contents
        .iter()
        .filter_map(|content| match content {
            ContentRef::Builtin(word) => Some(i18n.word(*word)),
            ContentRef::Custom(id) => Some(project.contents.get(id)?.name.clone()),
        })
        .collect();
    let basis: Vec<String> = tie.basis.iter().map(|word| i18n.word(*word)).collect();
    vec![
        tie.id.to_string(),
        names.get(tie.from),
        names.get(tie.to),
        i18n.word(tie.direction),
        contents.join("; "),
        i18n.word(tie.formality),
        i18n.word(tie.state),
        tie.strength.to_string(),
        basis.join("; "),
        tie.note.clone(),
    ]
}

/// Example rows are written as lines with fields between bars.
fn examples(i18n: &I18n, key: &str) -> Vec<Vec<String>> {
    i18n.text(key)
        .lines()
        .map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect())
        .collect()
}

fn list(
    sheet: &mut Worksheet,
    columns: &[(&str, f64)],
    rows: &[Vec<String>],
    i18n: &I18n,
) -> Result<(), XlsxError> {
    let head = Format::new().set_bold().set_text_wrap();
    let cell = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let example = cell.clone().set_italic();
    for (column, (key, width)) in (0..).zip(columns) {
        sheet.set_column_width(column, *width)?;
        sheet.write_string_with_format(0, column, i18n.text(key), &head)?;
    }
    for (number, row) in (1..).zip(rows) {
        let is_example = row.first().is_some_and(|id| id.parse::<u64>().is_err());
        let format = if is_example { &example } else { &cell };
        for (column, text) in (0..).zip(row) {
            // Numbers stay numbers, so that they can be sorted; names never become formulas.
            match text.parse::<f64>() {
                Ok(value)
                    if column == 0 || columns[usize::from(column)].0.ends_with("strength") =>
                {
                    sheet.write_number_with_format(number, column, value, format)?;
                }
                _ if text.is_empty() => {}
                _ => {
                    sheet.write_string_with_format(number, column, text, format)?;
                }
            }
        }
    }
    sheet.set_freeze_panes(1, 2)?;
    Ok(())
}

/// The words that a column is filled with; another word is refused where there can be no other.
fn validate(
    sheet: &mut Worksheet,
    column: u16,
    list: &WordList,
    i18n: &I18n,
    strict: bool,
) -> Result<(), XlsxError> {
    let letter = super::table::column_name(usize::from(list.column));
    let sheet_name = i18n.text("template-sheet-words").replace('\'', "''");
    let last = list.words.len() + 1;
    let formula = format!("='{sheet_name}'!${letter}$2:${letter}${last}");
    let validation = DataValidation::new()
        .allow_list_formula(Formula::new(formula))
        .show_error_message(strict);
    sheet.add_data_validation(1, column, VALIDATED_ROWS, column, &validation)?;
    Ok(())
}

fn instructions(i18n: &I18n) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(i18n.text("template-sheet-instructions"))?;
    sheet.set_column_width(0, 100.0)?;
    let format = Format::new().set_text_wrap();
    let text = i18n.text("template-instructions");
    for (row, line) in (0..).zip(text.lines()) {
        sheet.write_string_with_format(row, 0, line, &format)?;
    }
    Ok(sheet)
}

fn word_lists(lists: &[WordList], i18n: &I18n) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(i18n.text("template-sheet-words"))?;
    let head = Format::new().set_bold();
    for list in lists {
        sheet.set_column_width(list.column, 30.0)?;
        let title = i18n.text(list.title_key);
        sheet.write_string_with_format(0, list.column, title, &head)?;
        for (row, word) in (1..).zip(&list.words) {
            sheet.write_string(row, list.column, word)?;
        }
    }
    Ok(sheet)
}
