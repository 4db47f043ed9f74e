"""The ways in: the window, and what is done without one; each makes the application it needs."""

import gc
import json
import sys
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import asdict
from functools import partial
from pathlib import Path

from afterword.adapters.folders import Folders
from afterword.app.session import AGAIN, DONE, Session
from afterword.domain.clock import SystemClock
from afterword.ui import application
from afterword.ui.theme import Theme


def start(places: Folders, *, hidden: bool, locale: str, self_check: bool) -> int:
    """Run the window until it ends; return the exit status. A second start raises the first's window."""
    if self_check:
        return check_itself()
    app = application.make()
    _make_folders(places)
    with ExitStack() as kept:
        session = Session(app, places, locale=locale, begin=partial(_loaded, places, kept))
        while (ended := session.run(hidden=hidden)) == AGAIN:
            hidden = False
    return ended


def check_itself() -> int:
    """Go through everything that is shipped on sample data, without a display; return the exit status."""
    from afterword.ui import self_check

    app = application.make(headless=True)
    return self_check.check_itself(Theme(app), clock=SystemClock())


def look() -> int:
    """Write what there is of window system, tray and fonts, as JSON; return 0."""
    from afterword.ui.look import findings

    app = application.make()
    json.dump([asdict(one) for one in findings(app)], sys.stdout)
    return DONE


def tour(folder: Path, *, locale: str = "") -> Sequence[Path]:
    """Write pictures of each page, the report and the mails of sample people; return what was written.

    Needs no display. Raises UnwritableFile.
    """
    from afterword.ui.tour import take

    app = application.make(headless=True)
    kept = application.speak(app, locale)
    written = take(folder, theme=Theme(app), locale=application.locale_of(locale), clock=SystemClock())
    for translator in kept:
        app.removeTranslator(translator)
    return written


def _make_folders(places: Folders) -> None:
    """Make the folder of the data; where it cannot be made, the rescue window tells why."""
    with suppress(OSError):
        for folder in (places.data, places.logs):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)


def _loaded(places: Folders, kept: ExitStack) -> None:
    """Look for what can be let go from now on, and log to the folder of the data where it can be written."""
    from afterword.adapters import logs

    gc.freeze()
    gc.enable()
    with suppress(OSError):
        kept.enter_context(logs.to_file(places.logs))
