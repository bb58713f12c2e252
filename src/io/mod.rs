//! Files: the project file, export, recovery and the recent list.
