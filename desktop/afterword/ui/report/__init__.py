"""The page of the printable report."""
