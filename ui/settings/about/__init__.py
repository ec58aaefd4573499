"""Version, licences, files."""
