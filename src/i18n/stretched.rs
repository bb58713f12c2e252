//! A language that nobody speaks: every text about a third longer and with marks above and below, to
//! find what is cut off, overlaps or was never translated. For tests; no user is offered it.

use std::borrow::Cow;

use super::{I18n, Lang};

impl I18n {
    /// The texts of a language, stretched. What the texts are filled with stays as it is.
    pub fn stretched(lang: Lang) -> Self {
        let mut i18n = Self::new(lang);
        i18n.bundle.set_transform(Some(stretch));
        i18n
    }
}

/// Every vowel twice, the second with marks: some 35 % longer.
fn stretch(text: &str) -> Cow<'_, str> {
    let mut longer = String::with_capacity(text.len() * 3 / 2);
    for letter in text.chars() {
        longer.push(letter);
        longer.extend(match letter.to_ascii_lowercase() {
            'a' => Some('ą'),
            'e' => Some('ė'),
            'i' => Some('į'),
            'o' => Some('ö'),
            'u' => Some('ų'),
            _ => None,
        });
    }
    Cow::Owned(longer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_a_third_longer_and_what_fills_them_is_not() {
        let (usual, stretched) = (I18n::new(Lang::English), I18n::stretched(Lang::English));
        let key = "damage-missing-field";
        let args = [("field", "area".into())];
        let (short, long) = (usual.with(key, &args), stretched.with(key, &args));
        assert!(long.contains("area"), "{long}");
        let longer = long.chars().count() as f64 / short.chars().count() as f64;
        assert!((1.2..1.6).contains(&longer), "{short} → {long}");
    }
}
