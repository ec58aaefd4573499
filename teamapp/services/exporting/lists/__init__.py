"""Every list of the window as a table for a spreadsheet: CSV or Excel."""
