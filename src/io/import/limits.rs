//! What a foreign file may be at most. A file beyond a limit is refused before it costs memory; the
//! limits let 100,000 stakeholders with 500,000 ties in, with a generous length of text for each.

/// Bytes of a file, and of its text after decoding: no more than is read, and refused where its last
/// line is broken, in about a second.
pub const FILE_BYTES: u64 = 64 * 1024 * 1024;
/// Bytes of one part of a workbook after unpacking, and of all parts that are read.
pub const UNPACKED_BYTES: u64 = 128 * 1024 * 1024;
/// Bytes of a workbook before unpacking.
pub const ARCHIVE_BYTES: u64 = 32 * 1024 * 1024;
/// Entries in a workbook's archive.
pub const ARCHIVE_ENTRIES: usize = 4_096;
/// Stakeholders in one network.
pub const NODES: usize = 200_000;
/// Ties in one network.
pub const TIES: usize = 600_000;
/// Elements of XML and lists of GML within one another.
pub const DEPTH: usize = 64;
/// Attributes of one XML element.
pub const ATTRIBUTES: usize = 256;
/// Keys or columns that a file may declare.
pub const COLUMNS: usize = 10_000;
/// Rows and columns of a matrix.
pub const MATRIX_SIDE: usize = 8_000;
/// Rows of one sheet or CSV file.
pub const ROWS: usize = 700_000;
/// Cells of one workbook.
pub const CELLS: usize = 4_000_000;
/// Bytes of the names, keys and notes of the whole file: one long name of an attribute could
/// otherwise be repeated for every node.
pub const NOTE_BYTES: usize = 48 * 1024 * 1024;
/// Different relations (contents) and categories that become records of their own.
pub const OWN_WORDS: usize = 40;
