"""What a page is narrowed to: the same words, menu and strip wherever something can be filtered."""
