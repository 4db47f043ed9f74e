"""Runs jobs off the GUI thread and brings what they yield back to it."""

import logging
import threading
import weakref
from abc import abstractmethod
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from inspect import ismethod
from queue import SimpleQueue
from typing import Any, Protocol, TypeVar, overload

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from afterword.domain.errors import Problem
from afterword.work.jobs import Handle, Progress, Pulse, Stopped

Result = TypeVar("Result")
log = logging.getLogger(__name__)
THREADS = 8  # two listen for mail all day, others wait for servers or a locked keyring: who types must not


class Runner(Protocol):
    """What runs jobs: threads in the program, at once in tests."""

    @overload
    def run(
        self,
        job: Callable[[], Result],
        *,
        then: Callable[[Result], object],
        failed: Callable[[Problem], object],
        owner: QObject,
    ) -> Handle: ...
    @overload
    def run(
        self,
        job: Callable[[Pulse], Result],
        *,
        then: Callable[[Result], object],
        failed: Callable[[Problem], object],
        owner: QObject,
        progress: Callable[[Progress], object],
    ) -> Handle: ...
    @abstractmethod
    def run(
        self,
        job: Callable[..., Any],
        *,
        then: Callable[[Any], object],
        failed: Callable[[Problem], object],
        owner: QObject,
        progress: Callable[[Progress], object] | None = None,
    ) -> Handle:
        """Run `job` and call `then` with what it returns, or `failed` with the Problem it raised.

        Both are called on the GUI thread, or not at all when `owner` is gone or the handle was cancelled.
        Any other exception is a bug and goes to the failure window. With `progress` the job gets a Pulse.
        """
        ...

    def close(self, *, seconds: float = 5.0) -> bool:
        """Cancel everything and wait; return whether all jobs ended in time."""
        ...


def _weakly(call: Callable[..., object] | None, owner: QObject) -> Callable[[], Callable[..., object] | None]:
    """Hold a bound method of the owner weakly, anything else as it is."""
    if call is not None and ismethod(call) and call.__self__ is owner:
        return weakref.WeakMethod(call)
    return lambda: call


@dataclass(slots=True)
class _Task:
    """A job with those who wait for it."""

    job: Callable[[], Any]
    handle: Handle
    owner: Callable[[], QObject | None]
    then: Callable[[], Callable[..., object] | None]
    failed: Callable[[], Callable[..., object] | None]
    on_bug: Callable[[BaseException], object]
    result: Any = None
    error: BaseException | None = None

    def work(self) -> None:
        """Run the job and keep what came of it; called on whatever thread works."""
        if self.handle.pulse.is_cancelled:
            return
        try:
            self.result = self.job()
        except Stopped:
            self.handle.pulse.cancel()
        except BaseException as error:  # noqa: BLE001 - the one place where a job's bug is caught
            self.error = error

    def settle(self) -> None:
        """Call whoever waits; called on the GUI thread."""
        self.handle.end()
        owner = self.owner()
        if self.error is not None and not isinstance(self.error, Problem):
            self.on_bug(self.error)
            return
        if self.handle.pulse.is_cancelled or owner is None or not shiboken6.isValid(owner):
            return
        if self.error is None:
            self._call(self.then(), self.result)
        else:
            self._call(self.failed(), self.error)

    def _call(self, listener: Callable[..., object] | None, value: object) -> None:
        if listener is not None:
            try:
                listener(value)
            except Exception as error:  # noqa: BLE001 - a bug in a listener must not stop the others
                self.on_bug(error)


def _task(  # the one place where a run becomes a task
    job: Callable[..., Any],
    *,
    then: Callable[[Any], object],
    failed: Callable[[Problem], object],
    owner: QObject,
    progress: Callable[[Progress], object] | None,
    on_bug: Callable[[BaseException], object],
) -> _Task:
    handle = Handle()
    gone = weakref.ref(owner)
    if progress is None:
        plain = job
    else:
        told = _weakly(progress, owner)

        def plain() -> Any:
            return job(handle.pulse)

        def listen(step: Progress) -> None:
            listener = told()
            holder = gone()
            if listener is not None and holder is not None and shiboken6.isValid(holder):
                listener(step)

        handle.told.append(listen)
    return _Task(plain, handle, gone, _weakly(then, owner), _weakly(failed, owner), on_bug)


class InlineRunner:
    """Runs each job at once on the calling thread: for tests and for the command line's tour."""

    def __init__(self, *, on_bug: Callable[[BaseException], object]) -> None:
        self._on_bug = on_bug
        self._closed = False

    def run(
        self,
        job: Callable[..., Any],
        *,
        then: Callable[[Any], object],
        failed: Callable[[Problem], object],
        owner: QObject,
        progress: Callable[[Progress], object] | None = None,
    ) -> Handle:
        """Run `job` now; see Runner.run."""
        task = _task(job, then=then, failed=failed, owner=owner, progress=progress, on_bug=self._on_bug)
        if self._closed:
            task.handle.cancel()
        task.work()
        task.settle()
        return task.handle

    def close(self, *, seconds: float = 5.0) -> bool:
        """Refuse further jobs; nothing can be left running."""
        del seconds
        self._closed = True
        return True


class _Bell(QObject):
    """Wakes the GUI thread."""

    rung = Signal()


class ThreadRunner:
    """Runs jobs on a few threads that are made when first needed and wait without costing anything."""

    def __init__(self, *, on_bug: Callable[[BaseException], object], threads: int = THREADS) -> None:
        self._on_bug = on_bug
        self._most = threads
        self._waiting: SimpleQueue[_Task | None] = SimpleQueue()
        self._back: deque[Callable[[], None]] = deque()
        self._threads: list[threading.Thread] = []
        self._tasks: dict[int, _Task] = {}
        self._closed = False
        self._bell = _Bell()
        self._bell.rung.connect(self._drain, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        job: Callable[..., Any],
        *,
        then: Callable[[Any], object],
        failed: Callable[[Problem], object],
        owner: QObject,
        progress: Callable[[Progress], object] | None = None,
    ) -> Handle:
        """Run `job` on a thread; see Runner.run."""
        task = _task(job, then=then, failed=failed, owner=owner, progress=progress, on_bug=self._on_bug)
        handle = task.handle
        handle.say = lambda step: self._send(lambda: handle.tell(step))
        if self._closed:
            handle.cancel()
            task.settle()
            return handle
        self._tasks[id(task)] = task
        if len(self._threads) < min(self._most, len(self._tasks)):
            self._start_thread()
        self._waiting.put(task)
        return handle

    def close(self, *, seconds: float = 5.0) -> bool:
        """Cancel everything, wait up to `seconds`, and return whether all threads ended."""
        self._closed = True
        for task in tuple(self._tasks.values()):
            task.handle.cancel()
        for _ in self._threads:
            self._waiting.put(None)
        for thread in self._threads:
            thread.join(max(0.0, seconds / max(1, len(self._threads))))
        self._drain()
        left = [thread.name for thread in self._threads if thread.is_alive()]
        if left:
            log.info("still running at the end: %s", ", ".join(left))
        return not left

    def _start_thread(self) -> None:
        number = len(self._threads) + 1
        thread = threading.Thread(target=self._serve, name=f"afterword-job-{number}", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _serve(self) -> None:
        while (task := self._waiting.get()) is not None:
            task.work()
            self._send(self._settler(task))
            del task

    def _settler(self, task: _Task) -> Callable[[], None]:
        def settle() -> None:
            self._tasks.pop(id(task), None)
            task.settle()

        return settle

    def _send(self, call: Callable[[], None]) -> None:
        self._back.append(call)
        if shiboken6.isValid(self._bell):
            self._bell.rung.emit()

    def _drain(self) -> None:
        while self._back:
            self._back.popleft()()
