"""The team's own figures and whose device this is."""
