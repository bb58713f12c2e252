//! Files: the project file, its recovery copy, the recent list, the settings and the examples.
//! Everything that is written goes through `atomic`, so that a crash leaves the old or the new file.

pub mod atomic;
pub mod project;
