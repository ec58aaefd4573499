"""What people do on the page: choose, edit, ask, suggest, preview, walk through the weeks."""
