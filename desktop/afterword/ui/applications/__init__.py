"""The page of applications, and the quiet sheet after a no."""
