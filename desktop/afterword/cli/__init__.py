"""The command line: the same program for scripts and quick jobs, without a display and without Qt."""
