"""Afterword: ask kindly for advice after a no, keep it, use it. The version lives here and nowhere else."""

__version__ = "0.1.0"
