"""The plan on paper of plain characters: tables that fit in 160 columns."""
