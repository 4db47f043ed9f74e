"""Where the bundle begins: the same way in as `python -m afterword`."""

import sys

from afterword.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
