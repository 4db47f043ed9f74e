"""The one door for developers: `python3 build_scripts/do.py COMMAND`; needs only Python and the network."""

import sys
from pathlib import Path

NEEDED = (3, 11)


def start() -> int:
    """Say so when this Python is too old (so nothing newer may stand in this file), else open the door."""
    if sys.version_info < NEEDED:
        found = ".".join(str(part) for part in sys.version_info[:2])
        print(f"do.py: Afterword needs Python 3.11 or newer; this is Python {found}.", file=sys.stderr)
        return 1
    sys.path[0] = str(Path(__file__).resolve().parent.parent)  # not this folder: its names hide the library's
    from build_scripts import door

    return door.enter(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(start())
