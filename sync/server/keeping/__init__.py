"""Where the shared log is kept: PostgreSQL, or SQLite as the embedded default."""
