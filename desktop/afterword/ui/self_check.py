"""The program checks itself in an empty place: its ground, its data, mails, reports, and its window."""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale

from afterword.adapters import shipped
from afterword.adapters.folders import Folders
from afterword.domain.clock import Clock
from afterword.domain.environment import Aspect
from afterword.services import environment
from afterword.store.opening import open_book
from afterword.ui import tour
from afterword.ui.theme import Theme

KINDS = ("drawings", "icons", "mail", "replies", "report", "sample", "spelling", "themes", "tone")
"""The folders of shipped files that must not be missing or empty."""

MADE = {"mails": ".eml", "reports": ".pdf", "pictures": ".png"}


def check_itself(theme: Theme, *, clock: Clock) -> int:
    """Return 0 when everything that is shipped works, else 1; say what was found. A fault is raised."""
    missing = [kind for kind in KINDS if not any(shipped.folder().joinpath(kind).glob("**/*.*"))]
    with tempfile.TemporaryDirectory(prefix="afterword-check-") as folder:
        good = list(_ground(Folders(Path(folder) / "data"), clock))
        written = tour.take(
            Path(folder) / "tour", theme=theme, locale=QLocale(QLocale.Language.English), clock=clock
        )
        good += _made(written)
    if missing:
        _say("missing", ", ".join(missing))
    return 0 if all(good) and not missing else 1


def _ground(folders: Folders, clock: Clock) -> Iterator[bool]:
    """Make a data file by all migrations, look at everything around it, and yield whether each is good."""
    folders.data.mkdir(parents=True)
    open_book(folders.book, clock=clock).close()
    for finding in environment.look(folders, clock=clock):
        detail = "made and read" if finding.aspect is Aspect.DATA_FILE and finding.ok else finding.detail
        _say(finding.aspect, detail)
        yield finding.ok or not finding.needed


def _made(written: Sequence[Path]) -> Iterator[bool]:
    for what, suffix in MADE.items():
        full = [path for path in written if path.suffix == suffix and path.stat().st_size]
        _say(what, str(len(full)))
        yield len(full) == sum(path.suffix == suffix for path in written) > 0


def _say(what: str, detail: str) -> None:
    sys.stdout.write(f"self-check: {what}: {detail}\n")
