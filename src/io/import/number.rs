//! Numbers as people and programs write them: a point or a comma before the decimals.

/// A finite number. With both marks, the last one stands before the decimals.
pub(super) fn parse(text: &str) -> Option<f64> {
    let text = text.trim();
    let plain = text.parse::<f64>().ok();
    let number = plain.or_else(|| {
        let comma = text.rfind(',')?;
        let whole: String = match text.rfind('.') {
            // 1,234.5
            Some(point) if point > comma => text.chars().filter(|c| *c != ',').collect(),
            // 1.234,5
            Some(_) => text
                .chars()
                .filter(|c| *c != '.')
                .map(|c| if c == ',' { '.' } else { c })
                .collect(),
            None => text.replacen(',', ".", 1),
        };
        whole.parse::<f64>().ok()
    });
    number.filter(|n| n.is_finite())
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn commas_and_points_are_understood_and_nonsense_is_not() {
        for (text, number) in [
            ("2", 2.0),
            (" 2.5 ", 2.5),
            ("2,5", 2.5),
            ("1.234,5", 1234.5),
            ("1,234.5", 1234.5),
            ("-1e3", -1000.0),
        ] {
            assert_eq!(parse(text), Some(number), "{text}");
        }
        for text in ["", "x", "NaN", "inf", "1e999", "1,2,3", "2 kali", "0x10"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
