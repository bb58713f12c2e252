//! Numbers too large for a float.

/// A number too large for a float: `mantissa` times two to the `exponent`.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Scaled {
    mantissa: f64,
    exponent: i32,
}

impl Scaled {
    const STEP: i32 = 512;

    pub(super) fn new(mut mantissa: f64, mut exponent: i32) -> Self {
        let step = 2.0_f64.powi(Self::STEP);
        while mantissa >= step {
            mantissa /= step;
            exponent += Self::STEP;
        }
        Self { mantissa, exponent }
    }

    pub(super) fn plus(self, other: Self) -> Self {
        if self.mantissa == 0.0 {
            return other;
        }
        let (large, small) = if self.exponent >= other.exponent {
            (self, other)
        } else {
            (other, self)
        };
        let shifted = small.mantissa * 2.0_f64.powi(small.exponent - large.exponent);
        Self::new(large.mantissa + shifted, large.exponent)
    }

    pub(super) fn over(self, other: Self) -> f64 {
        if other.mantissa == 0.0 {
            return 0.0;
        }
        self.mantissa / other.mantissa * 2.0_f64.powi(self.exponent - other.exponent)
    }
}
