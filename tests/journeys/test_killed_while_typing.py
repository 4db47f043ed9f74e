"""A process that is killed in the middle of steady typing loses a few seconds of it at most."""

import os
import subprocess
import sys
from pathlib import Path

from afterword.domain.clock import SystemClock
from afterword.domain.message import MessageState
from afterword.store import message as message_store
from afterword.store.opening import open_book
from tests.journeys.steady_typing import BEGIN, SENTENCE
from tests.rules.source import ROOT

TYPED = 80  # keys before the end: longer than anything is put off
LOST_S = 3.0


def typed_until_killed(folder: Path) -> list[tuple[int, float]]:
    """Let a process type, kill it, and return how much stood there at which second."""
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'desktop'}{os.pathsep}{ROOT}"}
    typist = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.steady_typing", str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=ROOT,
    )
    assert typist.stdout is not None
    told = []
    with typist.stdout as lines:
        for told_now in lines:
            count, second = told_now.split()
            told.append((int(count), float(second)))
            if len(told) == TYPED:
                typist.kill()
    typist.wait(timeout=10)
    return told


def test_steady_typing_survives_a_kill(tmp_path: Path):
    told = typed_until_killed(tmp_path)
    assert len(told) >= TYPED
    book = open_book(tmp_path / "afterword.db", clock=SystemClock())
    (draft,) = message_store.in_states(book, [MessageState.DRAFT])
    book.close()
    assert draft.body.startswith(BEGIN)
    kept = draft.body.removeprefix(BEGIN)
    assert (SENTENCE * 10).startswith(kept)
    killed_at = told[-1][1]
    safe = max(count for count, second in told if second <= killed_at - LOST_S)
    assert len(kept) >= safe > 0
