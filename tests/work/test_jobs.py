"""Handles and pulses by themselves, without any runner."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from afterword.work.jobs import Handle, Once, Progress, Stopped, quiet


def test_progress_reaches_those_who_listen_to_the_handle() -> None:
    handle = Handle()
    heard: list[Progress] = []
    handle.told.append(heard.append)
    handle.pulse(2, 5, what="letters")
    assert heard == [Progress(2, 5, "letters")]


def test_a_cancelled_job_stops_at_its_next_word_and_is_not_heard() -> None:
    handle = Handle()
    heard: list[Progress] = []
    handle.told.append(heard.append)
    handle.cancel()
    with pytest.raises(Stopped):
        handle.pulse(1, 2)
    handle.tell(Progress(1, 2))
    assert heard == []
    assert handle.pulse.is_cancelled


def test_nothing_that_catches_exceptions_catches_the_stop() -> None:
    assert not issubclass(Stopped, Exception)


def test_the_end_is_told_once() -> None:
    handle = Handle()
    ends: list[int] = []
    handle.ended.append(lambda: ends.append(1))
    handle.end()
    handle.end()
    assert ends == [1]
    assert handle.is_done


def test_that_it_was_cancelled_is_told_at_once_and_once() -> None:
    handle = Handle()
    heard: list[str] = []
    handle.cancelled.append(lambda: heard.append("cancelled"))
    handle.ended.append(lambda: heard.append("ended"))
    handle.cancel()
    handle.cancel()
    assert heard == ["cancelled"]
    handle.end()
    assert heard == ["cancelled", "ended"]


def test_what_is_done_is_not_cancelled_any_more() -> None:
    handle = Handle()
    heard: list[str] = []
    handle.cancelled.append(lambda: heard.append("cancelled"))
    handle.end()
    handle.cancel()
    assert heard == []


def test_quiet_takes_any_progress_and_any_result() -> None:
    quiet(Progress(1, 2, "x"))
    quiet(None)


def test_only_the_first_to_take_it_has_it() -> None:
    once = Once()
    with ThreadPoolExecutor(8) as threads:
        taken = list(threads.map(lambda _: once.take(), range(50)))
    assert taken.count(True) == 1
