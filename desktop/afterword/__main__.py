"""Starts Afterword: ``python -m afterword`` and the installed command."""

import sys

from afterword.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
