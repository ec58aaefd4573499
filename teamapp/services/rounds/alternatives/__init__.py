"""Three plans of a day to choose from, or to mix: least travel, most known faces, most even."""
