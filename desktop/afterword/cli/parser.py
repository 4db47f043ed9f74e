"""The words of the command line: commands, their arguments, and the common options before or after them."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

from afterword import __version__

DESCRIPTION = (
    "After an interview, ask kindly for advice, keep it, and use it. Without a command, the window opens."
)

PURPOSES = (
    "ask",
    "sentence",
    "thank_after_interview",
    "thank_for_advice",
    "paid_off",
    "check_in",
    "keep_in_touch",
)
"""Of the tone guide: named here too, so that its rules are not loaded at start."""


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line. Its `command` is None for the window."""
    common = _common()
    top = argparse.ArgumentParser(prog="afterword", description=DESCRIPTION, parents=[_common(top=True)])
    top.add_argument("--version", action="version", version=f"afterword {__version__}")
    top.add_argument("--hidden", action="store_true", help="begin in the tray, without a window")
    top.add_argument("--self-check", action="store_true", help=argparse.SUPPRESS)
    top.add_argument("--look", action="store_true", help=argparse.SUPPRESS)
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    def command(name: str, help_text: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=help_text, description=help_text, parents=[common])
        made.add_argument("--version", action="version", version=f"afterword {__version__}")
        return made

    command("today", "what to do, in order")
    add = command("add", "import files: LinkedIn, Huntr, Teal, any CSV, XLSX, .ics, .vcf, .eml, mbox")
    add.add_argument("files", nargs="+", type=Path, metavar="FILE")
    add.add_argument("--dry-run", action="store_true", help="show the plan and change nothing")
    export = command("export", "everything as CSV, .ics, .vcf and .eml")
    export.add_argument("folder", type=Path, metavar="DIR")
    ask = command("ask", "the draft request for advice on an application")
    ask.add_argument("id", type=int, metavar="ID")
    ask.add_argument("--eml", type=Path, metavar="FILE", help="save it as a draft that mail programs open")
    _add_reading(command)
    report = command("report", "the printable interview-improvement report, as PDF")
    report.add_argument("file", type=Path, metavar="FILE.pdf")
    report.add_argument("--since", type=_day, metavar="DATE", help="the first day of the period (YYYY-MM-DD)")
    report.add_argument("--share", action="store_true", help="hide the names of people and employers")
    for name, help_text in (
        ("backup", "a verified copy of the data"),
        ("restore", "the data back from a backup"),
    ):
        command(name, help_text).add_argument("file", type=Path, metavar="FILE")
    command("check", "the environment: data file, keyring, tray, fonts, versions")
    tour = command("tour", "sample data through the whole loop, with a picture of each page")
    tour.add_argument("folder", type=Path, metavar="DIR")
    return top


def _add_reading(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    tone = command("tone", "the tone guide on a text")
    tone.add_argument("file", nargs="?", metavar="FILE", help="standard input when left out")
    tone.add_argument("--purpose", choices=PURPOSES, default="ask", help="what the text is for")
    reply = command("reply", "what the program reads in a reply: new text and kind")
    reply.add_argument("file", nargs="?", metavar="FILE.eml", help="standard input when left out")
    themes = command("themes", "themes suggested for a piece of advice")
    themes.add_argument("file", nargs="?", metavar="FILE", help="standard input when left out")
    for one in (tone, reply, themes):
        one.add_argument("--batch", action="store_true", help="read and write JSON Lines")


def _common(*, top: bool = False) -> argparse.ArgumentParser:
    """Return the common options. Below a command they have no default, so that one given before it stands."""
    made = argparse.ArgumentParser(add_help=False)
    unset = None if top else argparse.SUPPRESS
    made.add_argument("--data", type=Path, default=unset, metavar="DIR", help="the folder of the data")
    made.add_argument(
        "--json", action="store_true", default=False if top else unset, help="one JSON document as output"
    )
    made.add_argument("--locale", default=unset, metavar="NAME", help="language and formats, such as en_GB")
    return made


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day of the form 2026-11-23") from wrong
