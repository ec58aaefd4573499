"""Full text of what people wrote, kept up by the database itself in the transaction that writes a row."""
