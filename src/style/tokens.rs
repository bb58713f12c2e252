//! The tokens of the two themes, and sizes that both share.

/// A colour, straight alpha.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgba(pub u8, pub u8, pub u8, pub u8);

impl Rgba {
    pub const fn rgb(hex: u32) -> Self {
        Self((hex >> 16) as u8, (hex >> 8) as u8, hex as u8, 255)
    }

    /// Reads `#RRGGBB`.
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits = text
            .strip_prefix('#')
            .filter(|d| d.len() == 6 && d.bytes().all(|b| b.is_ascii_hexdigit()))?;
        u32::from_str_radix(digits, 16).ok().map(Self::rgb)
    }

    /// `#RRGGBB`, without the alpha.
    pub fn hex(self) -> String {
        format!("#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }

    #[must_use]
    pub fn with_alpha(self, alpha: u8) -> Self {
        Self(self.0, self.1, self.2, alpha)
    }

    /// `self` moved towards `other` by `share` (0 to 1).
    #[must_use]
    pub fn mixed(self, other: Self, share: f64) -> Self {
        let mix =
            |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * share).round() as u8;
        Self(
            mix(self.0, other.0),
            mix(self.1, other.1),
            mix(self.2, other.2),
            mix(self.3, other.3),
        )
    }

    /// Relative luminance (WCAG 2), 0 to 1.
    pub fn luminance(self) -> f64 {
        let channel = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(self.0) + 0.7152 * channel(self.1) + 0.0722 * channel(self.2)
    }

    /// Contrast ratio (WCAG 2), 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

/// The colours of one theme.
#[derive(Clone, Debug, PartialEq)]
pub struct Tokens {
    pub dark: bool,
    /// Inks and lines are as hard as a projector in a bright room asks for.
    pub is_strong: bool,
    pub background: Rgba,
    /// The map's paper.
    pub canvas: Rgba,
    pub canvas_dot: Rgba,
    pub panel: Rgba,
    pub line: Rgba,
    pub text: Rgba,
    pub secondary: Rgba,
    pub accent: Rgba,
    /// Text on the accent.
    pub on_accent: Rgba,
    /// A quiet wash of the accent, for what is selected.
    pub accent_wash: Rgba,
    pub warning: Rgba,
    pub warning_wash: Rgba,
    pub bad: Rgba,
    pub good: Rgba,
    pub tie: Rgba,
    /// What one variant has and another has not: neither good nor bad.
    pub came: Rgba,
    pub went: Rgba,
}

impl Tokens {
    pub fn light() -> Self {
        Self {
            dark: false,
            is_strong: false,
            background: Rgba::rgb(0xF4_F6F8),
            canvas: Rgba::rgb(0xFB_FCFD),
            canvas_dot: Rgba::rgb(0xDD_E2E8),
            panel: Rgba::rgb(0xFF_FFFF),
            line: Rgba::rgb(0xE2_E6EB),
            text: Rgba::rgb(0x1C_2733),
            secondary: Rgba::rgb(0x5B_6774),
            accent: Rgba::rgb(0x0B_6E75),
            on_accent: Rgba::rgb(0xFF_FFFF),
            accent_wash: Rgba::rgb(0xE1_F1F1),
            warning: Rgba::rgb(0xB4_5309),
            warning_wash: Rgba::rgb(0xFF_F1E0),
            bad: Rgba::rgb(0xB4_2318),
            good: Rgba::rgb(0x2E_7D32),
            tie: Rgba::rgb(0x75_808C),
            came: Rgba::rgb(0x1D_5FA8),
            went: Rgba::rgb(0x8A_2F7A),
        }
    }

    pub fn dark() -> Self {
        Self {
            dark: true,
            is_strong: false,
            background: Rgba::rgb(0x12_171C),
            canvas: Rgba::rgb(0x15_1B21),
            canvas_dot: Rgba::rgb(0x29_323B),
            panel: Rgba::rgb(0x1A_2129),
            line: Rgba::rgb(0x2B_343E),
            text: Rgba::rgb(0xE6_EAEE),
            secondary: Rgba::rgb(0x9A_A6B2),
            accent: Rgba::rgb(0x4F_B3BA),
            on_accent: Rgba::rgb(0x0B_1B1D),
            accent_wash: Rgba::rgb(0x1D_3539),
            warning: Rgba::rgb(0xF0_A54A),
            warning_wash: Rgba::rgb(0x3A_2C18),
            bad: Rgba::rgb(0xF2_786D),
            good: Rgba::rgb(0x6C_BF70),
            tie: Rgba::rgb(0x8A_96A3),
            came: Rgba::rgb(0x6F_A8E8),
            went: Rgba::rgb(0xD6_8CC8),
        }
    }
}

impl Tokens {
    /// The same with inks and lines as hard as a projector in a bright room asks for.
    #[must_use]
    pub fn strong(self) -> Self {
        let (ink, ground) = if self.dark {
            (Rgba::rgb(0xFF_FFFF), Rgba::rgb(0x00_0000))
        } else {
            (Rgba::rgb(0x00_0000), Rgba::rgb(0xFF_FFFF))
        };
        let harder = |colour: Rgba| colour.mixed(ink, 0.25);
        Self {
            is_strong: true,
            background: self.background.mixed(ground, 0.5),
            canvas: ground,
            panel: ground,
            line: self.line.mixed(ink, 0.4),
            text: ink,
            secondary: self.secondary.mixed(ink, 0.7),
            accent: harder(self.accent),
            warning: harder(self.warning),
            bad: harder(self.bad),
            good: harder(self.good),
            tie: self.tie.mixed(ink, 0.7),
            ..self
        }
    }
}

/// Type sizes, in points (screen) and canvas units (map and export).
pub mod type_scale {
    pub const SMALL: f32 = 11.0;
    pub const SECONDARY: f32 = 12.0;
    pub const BODY: f32 = 13.0;
    pub const TITLE: f32 = 17.0;
    pub const FIGURE: f32 = 18.0;
    /// Labels of stakeholders on the map.
    pub const MAP_LABEL: f64 = 13.0;
    /// Labels of ties and badges on the map.
    pub const MAP_SMALL: f64 = 11.0;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_can_be_read_on_its_ground_in_both_themes() {
        for t in [Tokens::light(), Tokens::dark()] {
            let grounds = [
                t.background,
                t.panel,
                t.canvas,
                t.accent_wash,
                t.warning_wash,
            ];
            let mut pairs: Vec<(&str, Rgba, Rgba)> = Vec::new();
            for ground in grounds {
                pairs.push(("text", t.text, ground));
                pairs.push(("secondary", t.secondary, ground));
            }
            for ground in [t.background, t.panel, t.canvas] {
                pairs.push(("accent", t.accent, ground));
                pairs.push(("warning", t.warning, ground));
                pairs.push(("bad", t.bad, ground));
                pairs.push(("good", t.good, ground));
                pairs.push(("came", t.came, ground));
                pairs.push(("went", t.went, ground));
            }
            pairs.push(("accent", t.accent, t.accent_wash));
            pairs.push(("warning", t.warning, t.warning_wash));
            pairs.push(("bad", t.bad, t.warning_wash));
            pairs.push(("on accent", t.on_accent, t.accent));
            for (name, ink, ground) in pairs {
                let contrast = ink.contrast(ground);
                assert!(
                    contrast >= 4.5,
                    "{name} {} on {} (dark: {}): {contrast:.2}",
                    ink.hex(),
                    ground.hex(),
                    t.dark
                );
            }
            assert!(t.tie.contrast(t.canvas) >= 3.0);
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        let (black, white) = (Rgba::rgb(0), Rgba::rgb(0xFF_FFFF));
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
        assert!((Rgba::rgb(0x76_7676).contrast(white) - 4.54).abs() < 0.01);
    }

    #[test]
    fn colours_are_read_and_written_as_hex() {
        assert_eq!(Rgba::from_hex("#0B6E75"), Some(Rgba(11, 110, 117, 255)));
        assert_eq!(Rgba(11, 110, 117, 255).hex(), "#0B6E75");
        for wrong in ["0B6E75", "#0B6E7", "#0B6E7G", "#+B6E75", ""] {
            assert_eq!(Rgba::from_hex(wrong), None, "{wrong}");
        }
    }
}
