"""The rounds as lines along the streets, side by side where they share one."""
