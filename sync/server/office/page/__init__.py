"""The office's page: plain HTML that needs no script, in two languages."""
