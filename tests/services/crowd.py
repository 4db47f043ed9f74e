"""Several threads that call at once, and how many of them were ever inside together."""

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Lock
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")
OFTEN = 1e-6  # seconds after which another thread has its turn


class Inside:
    """Counts who is inside a call. `most` is the largest number at any time."""

    def __init__(self) -> None:
        self.most = 0
        self._now = 0
        self._lock = Lock()

    def watched(self, call: Callable[Given, Result]) -> Callable[Given, Result]:
        """Return the same call, watched."""

        def watching(*args: Given.args, **kwargs: Given.kwargs) -> Result:
            with self._lock:
                self._now += 1
                self.most = max(self.most, self._now)
            try:
                return call(*args, **kwargs)
            finally:
                with self._lock:
                    self._now -= 1

        return watching


def at_once(*calls: Callable[[], Result]) -> list[Result]:
    """Make each call on a thread of its own, all begun together; return what they returned, in order."""
    start = Barrier(len(calls))

    def begin(call: Callable[[], Result]) -> Result:
        start.wait()
        return call()

    before = sys.getswitchinterval()
    sys.setswitchinterval(OFTEN)
    try:
        with ThreadPoolExecutor(len(calls)) as pool:
            return list(pool.map(begin, calls))
    finally:
        sys.setswitchinterval(before)
