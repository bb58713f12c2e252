//! The published JSON Schema of version 1, derived from the records themselves.

use super::envelope::FileV1;

/// The schema as pretty JSON with a final line break.
pub fn json_schema() -> serde_json::Result<String> {
    let schema = schemars::schema_for!(FileV1);
    let mut text = serde_json::to_string_pretty(&schema)?;
    text.push('\n');
    Ok(text)
}
