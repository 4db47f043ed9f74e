"""Looking at the screen, the tray and the fonts from outside: a window system that fails must not end us."""

import json
import os
import subprocess
import sys

from afterword.domain.environment import Aspect, Finding

SECONDS = 30
LOOK = "--look"


def look() -> tuple[Finding, ...]:
    """Return what a process of its own finds of window system, tray and fonts."""
    command = (
        [sys.executable, LOOK] if getattr(sys, "frozen", False) else [sys.executable, "-m", "afterword", LOOK]
    )
    try:
        told = subprocess.run(  # noqa: S603 - our own program
            command, capture_output=True, timeout=SECONDS, check=True, env=_environment(), text=True
        ).stdout
        found = json.loads(told)
    except (OSError, ValueError, subprocess.SubprocessError) as wrong:
        return (Finding(aspect=Aspect.WINDOW, ok=False, detail=str(wrong)),)
    return tuple(
        Finding(aspect=Aspect(one["aspect"]), ok=one["ok"], detail=one["detail"], needed=one["needed"])
        for one in found
    )


def _environment() -> dict[str, str]:
    kept = dict(os.environ)
    if sys.platform == "linux" and not (kept.get("DISPLAY") or kept.get("WAYLAND_DISPLAY")):
        kept.setdefault("QT_QPA_PLATFORM", "offscreen")
    paths = [path for path in sys.path if path]
    return kept | {"PYTHONPATH": os.pathsep.join(paths)}
