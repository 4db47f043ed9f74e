"""Mend what ruff can mend, and lay out the code."""

from collections.abc import Sequence

from build_scripts import checks


def main(argv: Sequence[str]) -> int:
    """Run ruff's fixes, then its formatter, on these paths or everything; returns 0 when nothing is left."""
    paths = tuple(argv) or checks.FOLDERS
    parts = [
        checks.Part("ruff check", checks.tool("ruff", "check", "--fix", *paths)),
        checks.Part("ruff format", checks.tool("ruff", "format", *paths)),
    ]
    return checks.tell(checks.do(parts))
