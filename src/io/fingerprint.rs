//! Tells whether the bytes of a file are those that we know: length and a 128-bit hash.
//!
//! It guards against accidents, not against forgery. `SipHash` 1-3 with a fixed key gives the same
//! value on every machine and in every version, as what is kept in a file must.

use std::fmt;
use std::str::FromStr;

use siphasher::sip128::SipHasher13;

/// Length and hash of a file's content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    length: u64,
    hash: u128,
}

impl Fingerprint {
    pub fn of(bytes: &[u8]) -> Self {
        Self {
            length: bytes.len() as u64,
            hash: SipHasher13::new().hash(bytes).as_u128(),
        }
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:032x}", self.length, self.hash)
    }
}

/// The text is no fingerprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no fingerprint")]
pub struct NoFingerprint;

impl FromStr for Fingerprint {
    type Err = NoFingerprint;

    fn from_str(text: &str) -> Result<Self, NoFingerprint> {
        let (length, hash) = text.split_once('-').ok_or(NoFingerprint)?;
        Ok(Self {
            length: length.parse().map_err(|_| NoFingerprint)?,
            hash: u128::from_str_radix(hash, 16).map_err(|_| NoFingerprint)?,
        })
    }
}

impl serde::Serialize for Fingerprint {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Fingerprint {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_survives_being_written_and_tells_contents_apart() {
        let (one, two) = (Fingerprint::of(b"gabah"), Fingerprint::of(b"gabak"));
        assert_ne!(one, two);
        assert_eq!(one.to_string().parse(), Ok(one));
        assert_eq!("5".parse::<Fingerprint>(), Err(NoFingerprint));
        let json = serde_json::to_string(&one).unwrap();
        assert_eq!(serde_json::from_str::<Fingerprint>(&json).unwrap(), one);
    }

    #[test]
    fn the_same_bytes_have_the_same_fingerprint_in_every_version() {
        let known = Fingerprint::of(b"Jejaring").to_string();
        assert_eq!(known, "8-c2307c0220a3917ec9b14df2e4ec6fd1");
    }
}
