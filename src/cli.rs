//! The command line: `analyze`, `export` and `validate`, without a display.
