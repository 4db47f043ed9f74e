"""Run the checks and the whole suite, as CI does; with arguments, only pytest with these."""

import os
import subprocess
from collections.abc import Sequence

from build_scripts import checks
from build_scripts.checks import Part
from build_scripts.place import HERE, Place

# What needs a whole window or a real part of the system comes after the rest, one at a time: two screens,
# two package installations or two servers at once would disturb each other.
# So would two environments being made, which is what the door's own tests do.
WHOLE = ("tests/build_scripts", "tests/journeys", "tests/real")
WORKERS = 2


def main(argv: Sequence[str]) -> int:
    """Run the suite; returns 0 when everything passed."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if argv:
        return subprocess.run(checks.tool("pytest", *argv), cwd=HERE.root, check=False).returncode
    return checks.tell(checks.do([*checks.parts(), *suite(HERE)]))


def suite(place: Place) -> list[Part]:
    """The runs of pytest: the small tests side by side, then the whole-program ones, where there are any."""
    ignored = [f"--ignore={folder}" for folder in WHOLE]
    found = [Part("small tests", checks.tool("pytest", "-n", str(WORKERS), *ignored))]
    whole = [folder for folder in WHOLE if any((place.root / folder).glob("**/test_*.py"))]
    if whole:
        found.append(Part("whole-program tests", checks.tool("pytest", *whole)))
    return found
