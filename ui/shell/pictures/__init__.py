"""Pictures of pages and plans, for people and for computers without a display."""
