"""What the palette found, as rows, and the guide that opens from it."""
