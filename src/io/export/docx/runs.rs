//! Runs of text and fields: the smallest pieces of a document.

use super::super::report::escaped;

/// Text with run properties such as `<w:b/>`; nothing where it is empty.
pub(super) fn run(text: &str, properties: &str) -> String {
    let text = escaped(text);
    if text.is_empty() {
        return String::new();
    }
    let properties = if properties.is_empty() {
        String::new()
    } else {
        format!("<w:rPr>{properties}</w:rPr>")
    };
    format!(r#"<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

pub(super) const TAB: &str = "<w:r><w:tab/></w:r>";
/// A new line within a paragraph.
pub(super) const BREAK: &str = "<w:r><w:br/></w:r>";

/// A field with what it shows until it is updated.
pub(super) fn field(instruction: &str, shown: &str) -> String {
    format!("{}{}{END}", begin(instruction), run(shown, ""))
}

/// The beginning of a field whose result follows.
pub(super) fn begin(instruction: &str) -> String {
    format!(
        concat!(
            r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r>"#,
            r#"<w:r><w:instrText xml:space="preserve"> {} </w:instrText></w:r>"#,
            r#"<w:r><w:fldChar w:fldCharType="separate"/></w:r>"#,
        ),
        escaped(instruction)
    )
}

/// The end of a field.
pub(super) const END: &str = r#"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#;

/// A paragraph of a style; `more` goes into its properties after the style.
pub(super) fn paragraph(style: &str, more: &str, content: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{content}</w:p>"#)
}
