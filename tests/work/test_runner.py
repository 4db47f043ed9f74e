"""The contract of both runners, and what only threads can get wrong."""

import gc
import threading
from collections.abc import Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from afterword.domain.errors import NotFound, Problem
from afterword.work.jobs import Handle, Progress, Pulse, quiet
from afterword.work.runner import THREADS, InlineRunner, Runner, ThreadRunner


class Desk:
    """A runner with what came of its jobs."""

    def __init__(self, qtbot: QtBot, kind: type[InlineRunner] | type[ThreadRunner]) -> None:
        self.bugs: list[BaseException] = []
        self.runner: Runner = kind(on_bug=self.bugs.append)
        self.owner = QObject()
        self.results: list[Any] = []
        self.problems: list[Problem] = []
        self._qtbot = qtbot

    def run(self, job: Any, **more: Any) -> Handle:
        handle = self.runner.run(
            job, then=self.results.append, failed=self.problems.append, owner=self.owner, **more
        )
        self._qtbot.waitUntil(lambda: handle.is_done)
        return handle


def fail(problem: BaseException) -> None:
    raise problem


@pytest.fixture(params=[InlineRunner, ThreadRunner])
def desk(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(qtbot, request.param)
    yield made
    assert made.runner.close()


@pytest.fixture
def threads(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(qtbot, ThreadRunner)
    yield made
    assert made.runner.close()


def test_what_a_job_returns_comes_to_then(desk: Desk) -> None:
    desk.run(lambda: 6 * 7)
    assert (desk.results, desk.problems, desk.bugs) == ([42], [], [])


def test_a_problem_comes_to_failed(desk: Desk) -> None:
    def job() -> None:
        raise NotFound(noun="advice", id=3)

    desk.run(job)
    assert [problem.facts for problem in desk.problems] == [{"noun": "advice", "id": 3}]
    assert (desk.results, desk.bugs) == ([], [])


def test_any_other_exception_is_a_bug(desk: Desk) -> None:
    desk.run(lambda: 1 // 0)
    assert [type(bug) for bug in desk.bugs] == [ZeroDivisionError]
    assert (desk.results, desk.problems) == ([], [])


def test_an_exit_called_by_a_library_is_a_bug_and_not_the_end(desk: Desk) -> None:
    def job() -> None:
        raise SystemExit(3)

    desk.run(job)
    assert [type(bug) for bug in desk.bugs] == [SystemExit]
    desk.run(lambda: "still here")
    assert desk.results == ["still here"]


def test_progress_is_told_in_order(desk: Desk) -> None:
    steps: list[Progress] = []

    def job(pulse: Pulse) -> str:
        for done in range(3):
            pulse(done, 3, what="reading")
        return "read"

    desk.run(job, progress=steps.append)
    assert steps == [Progress(0, 3, "reading"), Progress(1, 3, "reading"), Progress(2, 3, "reading")]
    assert desk.results == ["read"]


def test_a_job_that_is_cancelled_by_itself_calls_nobody(desk: Desk) -> None:
    def job(pulse: Pulse) -> str:
        pulse.cancel()
        pulse(1, 2)
        return "never"

    handle = desk.run(job, progress=quiet)
    assert handle.pulse.is_cancelled
    assert (desk.results, desk.problems, desk.bugs) == ([], [], [])


def test_a_bug_in_then_is_told_and_the_next_job_still_runs(desk: Desk) -> None:
    handle = desk.runner.run(
        lambda: 1, then=lambda value: value // 0, failed=desk.problems.append, owner=desk.owner
    )
    desk._qtbot.waitUntil(lambda: handle.is_done)
    desk.run(lambda: 2)
    assert [type(bug) for bug in desk.bugs] == [ZeroDivisionError]
    assert desk.results == [2]


def test_a_runner_that_was_closed_runs_nothing(desk: Desk) -> None:
    desk.runner.close()
    desk.run(lambda: 1)
    assert desk.results == []


def test_the_end_is_told_whatever_came_of_it(desk: Desk) -> None:
    ends: list[str] = []
    for job in (lambda: 1, lambda: 1 // 0):
        handle = desk.run(job)
        handle.ended.append(lambda: ends.append("late"))
        handle.end()
        assert handle.is_done
    assert ends == []


def test_then_runs_on_the_thread_that_made_the_runner(threads: Desk) -> None:
    seen: list[str] = []
    handle = threads.runner.run(
        lambda: threading.current_thread().name,
        then=lambda name: seen.extend([name, threading.current_thread().name]),
        failed=threads.problems.append,
        owner=threads.owner,
    )
    threads._qtbot.waitUntil(lambda: handle.is_done)
    assert seen[0].startswith("afterword-job-")
    assert seen[1] == threading.current_thread().name


def test_cancelling_reaches_a_job_on_its_thread(threads: Desk) -> None:
    begun, go = threading.Event(), threading.Event()

    def job(pulse: Pulse) -> str:
        begun.set()
        go.wait(10)
        pulse(1, 2)
        return "never"

    handle = threads.runner.run(
        job, then=threads.results.append, failed=threads.problems.append, owner=threads.owner, progress=quiet
    )
    assert begun.wait(10)
    handle.cancel()
    go.set()
    threads._qtbot.waitUntil(lambda: handle.is_done)
    assert (threads.results, threads.problems, threads.bugs) == ([], [], [])


class Page(QObject):
    """An owner that waits for a job with its own methods."""

    heard: list[int]

    def __init__(self, heard: list[int]) -> None:
        super().__init__()
        self.heard = heard

    def begin(self, runner: Runner, go: threading.Event) -> Handle:
        return runner.run(lambda: go.wait(10), then=self._done, failed=self._done, owner=self)

    def _done(self, _value: object) -> None:
        self.heard.append(1)


def test_an_owner_that_is_gone_is_not_called_and_not_kept_alive(threads: Desk) -> None:
    heard: list[int] = []
    go = threading.Event()
    page = Page(heard)
    handle = page.begin(threads.runner, go)
    del page
    gc.collect()
    go.set()
    threads._qtbot.waitUntil(lambda: handle.is_done)
    assert heard == []


def test_an_owner_deleted_by_qt_is_not_called(threads: Desk) -> None:
    heard: list[int] = []
    go = threading.Event()
    parent = QObject()
    page = Page(heard)
    page.setParent(parent)
    handle = page.begin(threads.runner, go)

    shiboken6.delete(parent)
    go.set()
    threads._qtbot.waitUntil(lambda: handle.is_done)
    assert heard == []


def test_many_jobs_on_few_threads_all_come_back(threads: Desk) -> None:
    handles = [
        threads.runner.run(
            lambda n=n: n * n,
            then=threads.results.append,
            failed=threads.problems.append,
            owner=threads.owner,
        )
        for n in range(200)
    ]
    threads._qtbot.waitUntil(lambda: all(handle.is_done for handle in handles))
    assert sorted(threads.results) == [n * n for n in range(200)]
    assert sum(thread.name.startswith("afterword-job-") for thread in threading.enumerate()) <= THREADS


def test_jobs_that_wait_for_servers_hold_no_other_back(threads: Desk) -> None:
    answer = threading.Event()
    for _ in range(6):
        threads.runner.run(answer.wait, then=threads.results.append, failed=fail, owner=threads.owner)
    try:
        threads.run(lambda: "read along")
        assert threads.results == ["read along"]
    finally:
        answer.set()


def test_closing_leaves_no_thread_behind(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ThreadRunner)
    desk.run(lambda: 1)
    assert desk.runner.close()
    assert not [t for t in threading.enumerate() if t.name.startswith("afterword-job-")]


def test_closing_does_not_wait_for_ever(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ThreadRunner)
    begun, go = threading.Event(), threading.Event()

    def stubborn() -> None:
        begun.set()
        go.wait(30)

    desk.runner.run(stubborn, then=desk.results.append, failed=desk.problems.append, owner=desk.owner)
    assert begun.wait(10)
    assert not desk.runner.close(seconds=0.05)
    go.set()
    for thread in threading.enumerate():
        if thread.name.startswith("afterword-job-"):
            thread.join(10)
    assert desk.results == []
