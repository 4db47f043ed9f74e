"""``afterword backup``, ``restore`` and ``check``: the data kept safe, and the ground it stands on."""

import argparse

from afterword.cli import window_look
from afterword.cli.run import DONE, PROBLEM, Run
from afterword.services import environment
from afterword.store import backups


def backup(run: Run, chosen: argparse.Namespace) -> int:
    """Write a verified copy of the data to a file."""
    with run.book(read_only=True) as book:
        backups.back_up(book, chosen.file)
    return _told(run, "backup", str(chosen.file))


def restore(run: Run, chosen: argparse.Namespace) -> int:
    """Put a backup in the place of the data; the data as it was is moved aside, not lost."""
    aside = backups.restore(chosen.file, run.folders.book, now=run.clock.now())
    if run.json:
        run.give({"restored": str(chosen.file), "aside": str(aside) if aside else None})
    else:
        run.say(f"Restored from {chosen.file}.")
        if aside:
            run.say(f"The data as it was is kept in {aside}.")
    return DONE


def check(run: Run, _chosen: argparse.Namespace) -> int:
    """Tell what the program finds around itself, and whether anything is missing."""
    findings = (*environment.look(run.folders, clock=run.clock), *window_look.look())
    if run.json:
        run.give(
            {"checks": [{"name": str(one.aspect), "ok": one.ok, "detail": one.detail} for one in findings]}
        )
    else:
        for one in findings:
            mark = "ok" if one.ok else "MISSING" if one.needed else "none"
            run.say(f"{mark:8}{one.aspect.replace('_', ' ')}: {one.detail}")
    return DONE if all(one.ok or not one.needed for one in findings) else PROBLEM


def _told(run: Run, name: str, path: str) -> int:
    if run.json:
        run.give({name: path})
    else:
        run.say(f"Saved: {path}")
    return DONE
