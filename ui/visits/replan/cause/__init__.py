"""What happened, asked in a sheet: five causes, a form each."""
