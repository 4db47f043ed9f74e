"""The composition root: makes every long-lived part, joins them, and runs the window."""
