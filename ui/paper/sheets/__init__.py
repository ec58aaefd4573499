"""What a team prints: one module a document."""
