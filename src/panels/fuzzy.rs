//! Finding by what one remembers of a name: its beginning, a part, its initials, or with a slip of
//! the pen.

/// A text without case and accents, as texts are compared.
pub fn folded(text: &str) -> String {
    use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

/// How well a text fits a query, both [`folded`]; higher is better, `None` not at all. An empty
/// query fits everything alike.
pub fn score(query: &str, text: &str) -> Option<i32> {
    let query = query.trim();
    if query.is_empty() {
        return Some(0);
    }
    // Among equals the shorter text is meant more likely.
    let length = (text.chars().count() as i32).min(80);
    if text == query {
        return Some(1000);
    }
    if text.starts_with(query) {
        return Some(900 - length);
    }
    let mut words = words(text);
    if words.any(|word| word.starts_with(query)) || text.contains(&format!(" {query}")) {
        return Some(800 - length);
    }
    if text.contains(query) {
        return Some(700 - length);
    }
    let parts: Vec<&str> = query.split_whitespace().collect();
    if parts.len() > 1 && parts.iter().all(|part| text.contains(part)) {
        return Some(600 - length);
    }
    if parts.len() > 1 && parts.iter().all(|part| score_of_word(part, text).is_some()) {
        return Some(400 - length);
    }
    score_of_word(query, text).map(|score| score - length)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// Initials, letters in order, or a word with a slip of the pen.
fn score_of_word(query: &str, text: &str) -> Option<i32> {
    if text.contains(query) {
        return Some(500);
    }
    let initials: String = words(text).filter_map(|word| word.chars().next()).collect();
    if query.chars().count() > 1 && initials.contains(query) {
        return Some(500);
    }
    let letters: Vec<char> = query.chars().collect();
    if letters.len() >= 4 && words(text).any(|word| is_near(&letters, word)) {
        return Some(350);
    }
    let gaps = gaps(&letters, text)?;
    // Letters strewn over a long text are chance.
    (gaps <= letters.len()).then(|| 300 - gaps as i32)
}

/// How many letters lie between the first and the last letter of `query` where they stand in
/// `text` in order, beginning with a word; `None` where they do not.
fn gaps(query: &[char], text: &str) -> Option<usize> {
    let text: Vec<char> = text.chars().collect();
    let begins = (0..text.len())
        .filter(|at| text[*at] == query[0] && (*at == 0 || !text[*at - 1].is_alphanumeric()));
    begins
        .filter_map(|begin| {
            let mut at = begin;
            for letter in &query[1..] {
                at += 1 + text[at + 1..].iter().position(|c| c == letter)?;
            }
            Some(at + 1 - begin - query.len())
        })
        .min()
}

/// Whether a word, or its beginning, differs from the query by one letter put in, left out,
/// replaced, or exchanged with its neighbour.
fn is_near(query: &[char], word: &str) -> bool {
    let word: Vec<char> = word.chars().collect();
    let same = query.iter().zip(&word).take_while(|(a, b)| a == b).count();
    let begins = |rest: &[char], of: &[char]| of.starts_with(rest);
    let (q, w) = (&query[same..], &word[same.min(word.len())..]);
    if q.is_empty() {
        return true;
    }
    let replaced = !w.is_empty() && begins(&q[1..], &w[1..]);
    let added = begins(&q[1..], w);
    let left_out = !w.is_empty() && begins(q, &w[1..]);
    let exchanged =
        q.len() > 1 && w.len() > 1 && q[0] == w[1] && q[1] == w[0] && begins(&q[2..], &w[2..]);
    // The first letter is hardly ever wrong.
    same > 0 && (replaced || added || left_out || exchanged)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(query: &str, text: &str) -> bool {
        score(&folded(query), &folded(text)).is_some()
    }

    #[test]
    fn a_name_is_found_by_its_parts_its_initials_and_with_a_slip() {
        for query in [
            "dinas",
            "tenaga",
            "DINAS TENAGA",
            "tenaga dinas",
            "dtk",
            "tenga",
            "kerj",
            "dins kerja",
            "dínás",
        ] {
            assert!(fits(query, "Dinas Tenaga Kerja"), "{query}");
        }
        for query in ["bulog", "dinas bulog", "xyz", "jrk"] {
            assert!(!fits(query, "Dinas Tenaga Kerja"), "{query}");
        }
    }

    #[test]
    fn beginnings_go_before_parts_and_parts_before_slips() {
        let rank = |text: &str| score("kop", &folded(text)).unwrap_or(-1);
        let (begins, word, part, letters) = (
            rank("Koperasi"),
            rank("Dinas Koperasi"),
            rank("Telekoper"),
            rank("Kantor Pos"),
        );
        assert!(
            begins > word && word > part && part > letters,
            "{begins} {word} {part} {letters}"
        );
        assert!(score("", "apa pun").is_some());
    }
}
