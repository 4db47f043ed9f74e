"""``afterword add`` and ``export``: files in, with a plan first, and everything out."""

import argparse
from typing import Any

from afterword.cli.run import DONE, PROBLEM, Run
from afterword.domain.imports import FilePlan, Plan
from afterword.services import exports, imports
from afterword.ui import import_sentences, words


def add(run: Run, chosen: argparse.Namespace) -> int:
    """Show what the files hold that is new, changed or doubtful, and take it in, in one step.

    A file that cannot be read is told, and the others are taken; the exit status is then 1.
    """
    settings = run.settings()
    with run.book(read_only=chosen.dry_run) as book:
        me = [settings.address] if settings.address else []
        plan = imports.plan(book, chosen.files, now=run.clock.now(), zone=settings.zone, me=me)
        if not chosen.dry_run:
            imports.apply(book, plan)
    if run.json:
        run.give({"files": [_plain(one) for one in plan.files]})
    else:
        _print(run, plan)
    for one in plan.files:
        if one.problem is not None:
            run.note(f"afterword: {words.sentence(one.problem)}")
    return PROBLEM if any(one.problem for one in plan.files) else DONE


def export(run: Run, chosen: argparse.Namespace) -> int:
    """Write everything into a folder, in forms that other programs read."""
    with run.book(read_only=True) as book:
        written = exports.write(book, chosen.folder, now=run.clock.now())
    if run.json:
        run.give({"files": [str(path) for path in written]})
    else:
        for path in written:
            run.say(str(path))
    return DONE


def _print(run: Run, plan: Plan) -> None:
    for one in plan.files:
        if one.problem is not None:
            continue
        run.say(import_sentences.file_sentence(one))
        for changed in one.changes:
            run.say(f"    {import_sentences.change_sentence(changed)}")
        for skipped in one.skipped:
            run.say(f"    {import_sentences.skipped_sentence(skipped)}")
        for remark in one.remarks:
            run.say(f"    {import_sentences.remark_sentence(remark)}")
        for doubt in one.doubts:
            run.say(f"    {import_sentences.doubt_sentence(doubt)}")


def _plain(one: FilePlan) -> dict[str, Any]:
    return {
        "file": one.file,
        "form": str(one.form) if one.form is not None else None,
        "new": one.new,
        "changed": one.changed,
        "same": one.same,
        "doubtful": one.doubtful,
        "skipped": [
            {"line": skipped.line, "why": import_sentences.skip_reason(skipped)} for skipped in one.skipped
        ],
    }
