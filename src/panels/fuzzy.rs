//! Finding by what one remembers of a name: its beginning, a part, its initials, or with a slip of
//! the pen.

/// A text without case and accents, as texts are compared.
pub fn folded(text: &str) -> String {
    use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

/// How well a text fits a query, both [`folded`]; higher is better, `None` not at all. An empty
/// query fits everything alike.
pub fn score(query: &str, text: &str) -> Option<i32> {
    Query::new(query).score(&Text::new(text.to_owned()))
}

/// A folded text, made ready to be searched many times.
pub struct Text {
    folded: String,
    length: i32,
    letters: Letters,
    initials: String,
}

impl Text {
    pub fn new(folded: String) -> Self {
        Self {
            length: (folded.chars().count() as i32).min(80),
            letters: Letters::of(&folded),
            initials: words(&folded).filter_map(|w| w.chars().next()).collect(),
            folded,
        }
    }
}

/// A folded query, made ready to be put to many texts.
pub struct Query {
    whole: Part,
    parts: Vec<Part>,
}

impl Query {
    pub fn new(folded: &str) -> Self {
        Self {
            whole: Part::new(folded.trim()),
            parts: folded.split_whitespace().map(Part::new).collect(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.whole.text.is_empty()
    }

    /// Whether a folded text holds the query as it stands.
    pub fn is_in(&self, folded: &str) -> bool {
        folded.contains(&self.whole.text)
    }

    /// See [`score`].
    pub fn score(&self, text: &Text) -> Option<i32> {
        if self.is_empty() {
            return Some(0);
        }
        // Most texts lack more letters than slips of the pen put in.
        if self.whole.letters.not_in(text.letters) > self.parts.len() as u32 {
            return None;
        }
        // Among equals the shorter text is meant more likely.
        let length = text.length;
        if self.whole.is_in(text) {
            let (query, text) = (&self.whole.text, &text.folded);
            let begins = |word: &str| word.starts_with(query);
            return Some(match () {
                () if text == query => 1000,
                () if begins(text) => 900 - length,
                () if words(text).any(begins) || text.contains(&format!(" {query}")) => {
                    800 - length
                }
                () => 700 - length,
            });
        }
        if self.parts.len() > 1 {
            if self.parts.iter().all(|part| part.is_in(text)) {
                return Some(600 - length);
            }
            if self.parts.iter().all(|part| part.score(text).is_some()) {
                return Some(400 - length);
            }
        }
        self.whole.score(text).map(|score| score - length)
    }
}

/// Which letters a text has, some of them taken together: to rule out without looking closely.
#[derive(Clone, Copy)]
struct Letters(u64);

impl Letters {
    fn of(text: &str) -> Self {
        let letters = text.chars().filter(|c| !c.is_whitespace());
        Self(letters.fold(0, |all, c| all | 1 << (u32::from(c) % 64)))
    }

    /// How many of them the other lacks, at least.
    fn not_in(self, other: Self) -> u32 {
        (self.0 & !other.0).count_ones()
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// A word of a query, or all of it.
struct Part {
    text: String,
    chars: Vec<char>,
    letters: Letters,
}

impl Part {
    fn new(folded: &str) -> Self {
        Self {
            text: folded.to_owned(),
            chars: folded.chars().collect(),
            letters: Letters::of(folded),
        }
    }

    fn is_in(&self, text: &Text) -> bool {
        self.letters.not_in(text.letters) == 0 && text.folded.contains(&self.text)
    }

    /// Initials, letters in order, or a word with a slip of the pen.
    fn score(&self, text: &Text) -> Option<i32> {
        let missing = self.letters.not_in(text.letters);
        if missing > 1 {
            return None;
        }
        if self.is_in(text) {
            return Some(500);
        }
        let chars = &self.chars;
        if missing == 0 && chars.len() > 1 && text.initials.contains(&self.text) {
            return Some(500);
        }
        if chars.len() >= 4 && words(&text.folded).any(|word| is_near(chars, word)) {
            return Some(350);
        }
        if missing > 0 {
            return None;
        }
        let gaps = gaps(chars, &text.folded)?;
        // Letters strewn over a long text are chance.
        (gaps <= chars.len()).then(|| 300 - gaps as i32)
    }
}

/// How many letters lie between the first and the last letter of `query` where they stand in
/// `text` in order, beginning with a word; `None` where they do not.
fn gaps(query: &[char], text: &str) -> Option<usize> {
    let (first, rest) = query.split_first()?;
    let mut is_within = false;
    let begins = text.char_indices().filter(|(_, c)| {
        let begins = c == first && !is_within;
        is_within = c.is_alphanumeric();
        begins
    });
    begins
        .filter_map(|(at, _)| {
            let mut after = text[at..].chars().skip(1);
            let mut gaps = 0;
            for letter in rest {
                gaps += after.position(|c| c == *letter)?;
            }
            Some(gaps)
        })
        .min()
}

/// Whether a word, or its beginning, differs from the query by one letter put in, left out,
/// replaced, or exchanged with its neighbour.
fn is_near(query: &[char], word: &str) -> bool {
    // The first letter is hardly ever wrong.
    if word.chars().next() != query.first().copied() {
        return false;
    }
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
    replaced || added || left_out || exchanged
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

    proptest::proptest! {
        /// Letters rule out only what a close look would not have found either.
        #[test]
        fn what_letters_rule_out_does_not_fit(query in "[a-e1 é-]{0,8}", text in "[a-e1 é-]{0,16}") {
            let (query, text) = (Query::new(&folded(&query)), Text::new(folded(&text)));
            let every = Text {
                letters: Letters(u64::MAX),
                initials: text.initials.clone(),
                folded: text.folded.clone(),
                ..text
            };
            proptest::prop_assert_eq!(query.score(&text), query.score(&every));
        }
    }
}
