"""A visit moved by hand, with the verdict before it is written."""
