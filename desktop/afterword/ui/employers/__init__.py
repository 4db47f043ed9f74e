"""The page of employers, with the people there."""
