"""The days of a week planned together, so that clients meet fewer strangers."""
