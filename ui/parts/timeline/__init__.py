"""The day as two bands of lanes: who visits whom, when, with travel, windows and a now line."""
