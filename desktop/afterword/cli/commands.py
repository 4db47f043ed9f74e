"""Runs one command and tells what went wrong in one sentence; the window needs nothing of this."""

import argparse
import logging
import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from afterword.adapters import logs
from afterword.adapters.folders import Folders
from afterword.cli.run import DONE, PROBLEM, Run
from afterword.domain.clock import SystemClock
from afterword.domain.errors import Problem
from afterword.ui import words

INTERRUPTED = 130  # what shells say of a command that Ctrl+C ended
COMMANDS = {  # the module that holds each: only what a run needs is loaded
    "today": "today",
    "add": "files",
    "export": "files",
    "ask": "asking",
    "tone": "tone",
    "reply": "reply",
    "themes": "themes",
    "report": "report",
    "backup": "keeping",
    "restore": "keeping",
    "check": "keeping",
    "tour": "tour",
}
logger = logging.getLogger(__name__)


def run_command(chosen: argparse.Namespace, places: Folders) -> int:
    """Run the command chosen and return its exit status: 0 done, 1 a problem told."""
    run = Run(
        clock=SystemClock(),
        folders=places,
        json=chosen.json,
        locale=chosen.locale or "",
        out=sys.stdout,
        err=sys.stderr,
    )
    try:
        return _command(chosen.command)(run, chosen)
    except Problem as problem:
        run.note(f"afterword: {words.sentence(problem)}")
        return PROBLEM
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _leave_quietly()
        return DONE
    except Exception as bug:  # noqa: BLE001 - the last resort: never a traceback, always the details kept
        return _tell_bug(run, bug)


def _command(name: str) -> Callable[[Run, argparse.Namespace], int]:
    module = import_module(f"afterword.cli.{COMMANDS[name]}")
    found: Callable[[Run, argparse.Namespace], int] = getattr(module, name)
    return found


def _tell_bug(run: Run, bug: Exception) -> int:
    """Tell that this is the program's fault, and keep the details for a report."""
    kept = _keep_details(run, bug)
    run.note(f"afterword: that is a fault of the program ({type(bug).__name__}). Nothing was half done.")
    if kept is not None:
        run.note(f"Details for a report of it are in {kept}.")
    return PROBLEM


def _keep_details(run: Run, bug: Exception) -> Path | None:
    try:
        with logs.to_file(run.folders.logs) as path:
            logger.error("A command failed", exc_info=bug)
            return path
    except OSError:
        return None


def _leave_quietly() -> None:
    """Leave without a word when the reader of our output went away, as `head` does."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
