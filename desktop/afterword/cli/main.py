"""The way in: read the words of the command line, and open the window or run the command."""

import gc
import sys
from collections.abc import Sequence

from afterword.adapters.folders import folders


def main(words_given: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status: 0 done, 1 a problem told, 2 wrong usage."""
    given = sys.argv[1:] if words_given is None else words_given
    _speak_utf8()
    if not given:
        gc.disable()  # nothing of what is loaded for the window is let go; `start` switches it on again
        _import_fast()
        from afterword.app.start import start

        return start(folders(), hidden=False, locale="", self_check=False)
    return _run(given)


def _run(given: Sequence[str]) -> int:
    """Do what the words say; the window that most starts ask for needs none of this."""
    from afterword.cli.parser import parser

    chosen = parser().parse_args(given)
    places = folders(chosen.data)
    if chosen.command is None:
        _import_fast()
        from afterword.app.start import look, start

        if chosen.look:
            return look()
        return start(places, hidden=chosen.hidden, locale=chosen.locale or "", self_check=chosen.self_check)
    from afterword.cli.commands import run_command

    return run_command(chosen, places)


def _import_fast() -> None:
    """Have all that the window needs imported in the fastest way."""
    from afterword.ui.pyside_imports import end_watch

    end_watch()


def _speak_utf8() -> None:
    """Write names in any script also where the console says it cannot."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace" if stream.isatty() else "strict", encoding="utf-8")
