"""Files that enter: a table, a client from another provider."""
