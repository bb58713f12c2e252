//! Side panels, the table and forms: they read and return actions.
