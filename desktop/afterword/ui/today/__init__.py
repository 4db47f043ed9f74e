"""The page Today: what to do, in order, and the next interview."""
