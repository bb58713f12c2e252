//! The eframe shell: owns the session and is the only place that changes it.
