"""Three plans of one day to choose from: least travel, most known faces, most even."""
