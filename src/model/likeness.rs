//! Whether two names mean the same: as they are folded, and slips of the pen between them.

/// No name that is compared is longer, in characters.
const LONGEST_NAME: usize = 500;

/// Lower case letters and digits alone, so that `PT. Padi Jaya` and `pt padi-jaya` are one name.
pub fn folded(name: &str) -> String {
    name.chars()
        .take(LONGEST_NAME)
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Slips of the pen between two names, if there are at most `allowed`: letters put in, left out,
/// replaced, or two neighbours exchanged (Damerau 1964, Levenshtein 1966).
pub fn distance(a: &[char], b: &[char], allowed: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > allowed {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let replaced = last[j] + usize::from(x != y);
            let mut best = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            let exchanged = i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y;
            if exchanged {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        if row.iter().chain(&last).all(|distance| *distance > allowed) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|distance| *distance <= allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_pen_are_near_and_other_names_are_not() {
        let of = |a: &str, b: &str, allowed| {
            let chars = |text: &str| text.chars().collect::<Vec<char>>();
            distance(&chars(a), &chars(b), allowed)
        };
        assert_eq!(of("tengkulak", "tengkulk", 1), Some(1));
        assert_eq!(of("bulog", "bulgo", 1), Some(1));
        assert_eq!(of("bulog", "poktan", 2), None);
        assert_eq!(of("", "ab", 2), Some(2));
    }
}
