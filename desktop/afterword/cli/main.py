"""The way in: read the words of the command line, and open the window or run the command."""

import sys
from collections.abc import Sequence

from afterword.adapters.folders import folders
from afterword.cli.parser import parser


def main(words_given: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status: 0 done, 1 a problem told, 2 wrong usage."""
    chosen = parser().parse_args(words_given)
    places = folders(chosen.data)
    _speak_utf8()
    if chosen.command is None:
        from afterword.app import look, start

        if chosen.look:
            return look()

        return start(places, hidden=chosen.hidden, locale=chosen.locale or "", self_check=chosen.self_check)
    from afterword.cli.commands import run_command

    return run_command(chosen, places)


def _speak_utf8() -> None:
    """Write names in any script also where the console says it cannot."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace" if stream.isatty() else "strict", encoding="utf-8")
