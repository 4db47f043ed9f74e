"""Check style, types, the direction of imports and translations."""

from collections.abc import Sequence

from build_scripts import checks
from build_scripts.place import say


def main(argv: Sequence[str]) -> int:
    """Run every check; returns 0 when all pass."""
    if argv:
        say("Usage: do.py check")
        return 2
    return checks.tell(checks.do(checks.parts()))
