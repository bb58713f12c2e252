//! Whatever the bytes: a network or an error with its place, never a panic, and never more than 512 MB.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper that fails fails its test"
)]

use std::fmt::Write as _;
use std::path::PathBuf;

use jejaring::i18n::{I18n, Lang};
use jejaring::io::import::{Fault, Place, Problem, Reason, from_bytes, limits};
use proptest::prelude::*;

const EXTENSIONS: &[&str] = &["graphml", "gexf", "net", "dl", "gml", "csv", "txt", ""];

/// Beginnings that lead a random text into each reader.
const HEADS: &[&str] = &[
    "",
    "<graphml><graph edgedefault='directed'><node id='a'/>",
    "<gexf><graph><nodes><node id='a'/>",
    "*Vertices 3\n1 \"A\"\n*Arcs\n",
    "*Vertices 2\n*Matrix\n",
    "DL n=3\nformat=edgelist1\ndata:\n",
    "DL n=2 nm=2 labels embedded data:\n",
    "graph [ node [ id 1 ] ",
    "Dari;Ke;Kekuatan\n",
    "Nama,Kategori\n",
    ";A;B\nA;0;1\n",
    "PK\x03\x04",
];

/// The fault of a text that is refused.
fn fault(text: &str) -> Fault {
    let i18n = I18n::new(Lang::English);
    let error = from_bytes(text.as_bytes().to_vec(), "", "t", &i18n).expect_err("refused");
    for lang in Lang::ALL {
        let said = error.describe(&I18n::new(lang));
        assert!(!said.contains("import-"), "{said}");
    }
    match error.problem {
        Problem::Faulty(fault) => *fault,
        other => panic!("{other}"),
    }
}

/// Reads without a panic; what comes out is a sound document.
fn survives(bytes: Vec<u8>, extension: &str) {
    let i18n = I18n::new(Lang::Indonesian);
    match from_bytes(bytes, extension, "t", &i18n) {
        Ok(imported) => {
            assert_eq!(imported.project.check(), Vec::new());
            imported.losses.describe(&i18n);
        }
        Err(error) => assert!(!error.describe(&i18n).is_empty()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn random_bytes_never_panic(
        head in proptest::sample::select(HEADS),
        extension in proptest::sample::select(EXTENSIONS),
        tail in proptest::collection::vec(any::<u8>(), 0..300),
    ) {
        let mut bytes = head.as_bytes().to_vec();
        bytes.extend(tail);
        survives(bytes, extension);
    }

    #[test]
    fn random_words_of_the_formats_never_panic(
        head in proptest::sample::select(HEADS),
        words in proptest::collection::vec(proptest::sample::select(&[
            "<node id='a'>", "</node>", "<edge source='a' target='b'/>", "<data key='x'>", "&amp;",
            "&#0;", "<![CDATA[", "]]>", "<!--", "*Edges", "*Matrix", "1", "2", "-1", "0.5", "1e999",
            "NaN", "\n", "\"", ";", ",", "[", "]", "node", "edge", "id", "source", "target", "!",
            "labels:", "data:", "n=2", "diagonal", "absent", "é", "\u{202e}", "\t", "'", "A", "B",
        ][..]), 0..60),
    ) {
        let text = format!("{head}{}", words.join(" "));
        survives(text.into_bytes(), "");
    }

    #[test]
    fn damaged_files_never_panic(
        file in 0_usize..25,
        damages in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0_u8..4), 1..6),
    ) {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/import");
        let mut files: Vec<PathBuf> = folder.read_dir().unwrap().map(|e| e.unwrap().path()).collect();
        files.sort();
        let path = &files[file % files.len()];
        let mut bytes = std::fs::read(path).unwrap();
        for (at, byte, kind) in damages {
            let at = at.index(bytes.len().max(1));
            match kind {
                0 if at < bytes.len() => bytes[at] = byte,
                1 => bytes.truncate(at),
                2 => bytes.insert(at.min(bytes.len()), byte),
                _ => {
                    let part: Vec<u8> = bytes[at..].iter().take(usize::from(byte)).copied().collect();
                    bytes.extend(part);
                }
            }
        }
        survives(bytes, path.extension().unwrap().to_str().unwrap());
    }
}

#[test]
fn a_fault_has_its_line_and_its_reason() {
    let line = |line: usize, reason: Reason| Place::line(line).fault(reason);
    let text = |text: &str| text.to_owned();
    for (file, wanted) in [
        ("*Vertices 999999999\n", line(1, Reason::TooManyNodes)),
        ("*Vertices -1\n", line(1, Reason::BadNumber(text("-1")))),
        (
            "*Vertices 2\n*Arcs\n1 2\n1 3\n",
            line(4, Reason::UnknownNode(text("3"))),
        ),
        (
            "*Vertices 2\n1 \"A\"\n1 \"B\"\n",
            line(3, Reason::DuplicateId(text("1"))),
        ),
        (
            "*Vertices 2\n*Edges\n1 2 1e999\n",
            line(3, Reason::BadNumber(text("1e999"))),
        ),
        (
            "*Vertices 2\n*Matrix\n0 1\n1\n",
            line(
                4,
                Reason::NotSquare {
                    found: 1,
                    wanted: 2,
                },
            ),
        ),
        ("*Vertices 2\n*Matrix\n0 1\n", line(3, Reason::Truncated)),
        (
            "DL n=3\nformat = fullmatrix\ndata:\n0 1 0\n0 x 1\n",
            line(5, Reason::BadNumber(text("x"))),
        ),
        (
            "DL n=2\nformat = edgelist1\ndata:\n1 2\n1 3\n",
            line(5, Reason::UnknownNode(text("3"))),
        ),
        (
            "DL n=3\nformat = nodelist2\n",
            line(2, Reason::Unsupported(text("format = nodelist2"))),
        ),
        (
            "graph [\n node [ id 1 ]\n edge [ source 1 target 2 ]\n]",
            line(3, Reason::UnknownNode(text("2"))),
        ),
        ("graph [\n node [ id 1\n", line(3, Reason::Truncated)),
        ("Dari;Ke\nA;\"B\nC;D\n", line(2, Reason::Truncated)),
    ] {
        assert_eq!(fault(file), wanted, "{file}");
    }
    let xml = |file: &str| {
        let fault = fault(file);
        (fault.place.line, fault.place.element, fault.reason)
    };
    let at =
        |line: usize, element: &str, reason: Reason| (Some(line), Some(element.to_owned()), reason);
    assert_eq!(
        xml("<graphml>\n<graph>\n<node id='a'/><node id='a'/>\n</graph></graphml>"),
        at(3, "node", Reason::DuplicateId(text("a")))
    );
    assert_eq!(
        xml("<graphml><graph>\n<node/></graph></graphml>"),
        at(2, "node", Reason::MissingAttribute(text("id")))
    );
    assert_eq!(
        xml("<gexf><graph><nodes>\n<node id='&lol;'/>"),
        at(2, "node", Reason::Entity(text("lol")))
    );
    assert_eq!(xml("<graphml><graph><node id='a'/>\n").2, Reason::Truncated);
    let cell = fault("Dari;Ke;Kekuatan\nA;B;1\nA;C;banyak\n");
    assert_eq!(cell.place.cell.as_deref(), Some("C3"));
    assert_eq!(cell.reason, Reason::BadNumber(text("banyak")));
}

#[test]
fn bombs_are_refused_before_they_grow() {
    let deep = format!("<graphml><graph>{}", "<a>".repeat(1_000_000));
    assert_eq!(fault(&deep).reason, Reason::TooDeep);
    let deep = format!("graph [ node [ id 1 x {}", "[ a ".repeat(100_000));
    assert_eq!(fault(&deep).reason, Reason::TooDeep);
    let mut wide = "<graphml><graph><node".to_owned();
    for i in 0..100_000 {
        write!(wide, " a{i}='1'").unwrap();
    }
    wide.push_str("/>");
    assert_eq!(fault(&wide).reason, Reason::TooManyAttributes);
    // One name of an attribute, written down for every node.
    let long = "n".repeat(5_000);
    let mut echo = format!("<graphml><key id='k' for='node' attr.name='{long}'/><graph>");
    let value = "v".repeat(1_000);
    for i in 0..50_000 {
        write!(echo, "<node id='{i}'><data key='k'>{value}</data></node>").unwrap();
    }
    assert_eq!(fault(&echo).reason, Reason::TooMuchText);
    assert_eq!(
        fault("DL n=9000 format=fullmatrix data:\n0 1").reason,
        Reason::MatrixTooLarge
    );
    let mut ties = "*Vertices 2\n*Edges\n".to_owned();
    ties.push_str(&"1 2\n".repeat(limits::TIES + 1));
    assert_eq!(fault(&ties).reason, Reason::TooManyTies);
    let wide = format!("Dari;Ke{}\n", ";".repeat(1_000_000));
    assert_eq!(fault(&wide).reason, Reason::TooManyColumns);
}

/// The program itself, with no more than 512 MB of address space.
#[cfg(target_os = "linux")]
mod confined {
    use std::process::Command;
    use std::time::{Duration, Instant};

    use super::*;

    /// What `validate` says of a file, on standard error, within the memory.
    fn refused(name: &str, content: &[u8]) -> String {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        refused_file(&path)
    }

    fn refused_file(path: &std::path::Path) -> String {
        let began = Instant::now();
        let output = Command::new("sh")
            .args([
                "-c",
                "ulimit -v 524288; exec \"$0\" validate \"$1\" --lang en",
            ])
            .arg(env!("CARGO_BIN_EXE_jejaring"))
            .arg(path)
            .env("JEJARING_CONFIG_DIR", path.parent().unwrap())
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{text}");
        // A release build takes a second; this one is not optimised and not alone.
        assert!(began.elapsed() < Duration::from_mins(1), "{text}");
        text
    }

    #[test]
    fn a_large_file_that_is_cut_off_at_its_end() {
        let mut text = "<graphml><graph edgedefault='directed'>".to_owned();
        for i in 0..100_000 {
            write!(text, "<node id='n{i}'/>").unwrap();
        }
        for i in 0..400_000_u64 {
            let (a, b) = (i * 7_919 % 100_000, i * 104_729 % 100_000);
            writeln!(text, "<edge source='n{a}' target='n{b}'/>").unwrap();
        }
        let said = refused("cut.graphml", text.as_bytes());
        assert!(
            said.contains("Line 400001") && said.contains("cut off"),
            "{said}"
        );
    }

    #[test]
    fn a_list_with_millions_of_fields() {
        let said = refused("fields.csv", "a;".repeat(20_000_000).as_bytes());
        assert!(said.contains("10,000 columns"), "{said}");
    }

    #[test]
    fn a_file_beyond_the_limit_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("big.csv");
        let file = std::fs::File::create(&path).unwrap();
        file.set_len(limits::FILE_BYTES + 1).unwrap();
        assert!(refused_file(&path).contains("64 MB"));
    }

    #[test]
    fn sections_and_attributes_without_end() {
        let mut text = "*Vertices 1\n".to_owned();
        for i in 0..2_000_000 {
            writeln!(text, "*s{i}").unwrap();
        }
        text.push_str("*Edges\n1 2\n");
        let said = refused("sections.net", text.as_bytes());
        assert!(said.contains("\"2\""), "{said}");
        let mut text = "graph [ node [ id 1 ".to_owned();
        for i in 0..3_000_000 {
            write!(text, "a{i} 1 ").unwrap();
        }
        let said = refused("attributes.gml", text.as_bytes());
        assert!(said.contains("256 attributes"), "{said}");
    }
}
