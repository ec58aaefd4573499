"""A period as a page shows it, and what changes in it while somebody looks."""
