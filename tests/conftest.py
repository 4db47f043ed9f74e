"""What every test stands on: a home of its own, a clock that stands, watchers for what it leaves behind."""

import os
import tempfile
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.watchers import LogWatcher, QtWatcher, threads_left

_HOME = tempfile.TemporaryDirectory(prefix="afterword-tests-", ignore_cleanup_errors=True)


def _leave_home(home: Path) -> None:
    """Point all that a program finds of its user at an empty folder, before anything is imported."""
    places = {
        "XDG_CACHE_HOME": "cache",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_RUNTIME_DIR": "runtime",
        "XDG_STATE_HOME": "state",
        "APPDATA": "config",
        "LOCALAPPDATA": "data",
    }
    for name, folder in places.items():
        (home / folder).mkdir(mode=0o700, exist_ok=True)
        os.environ[name] = str(home / folder)
    os.environ |= {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "QT_QPA_PLATFORM": "offscreen",
    }
    for name in ("AFTERWORD_DATA", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY"):
        os.environ.pop(name, None)


_leave_home(Path(_HOME.name))

# No deadline: a shared machine is slow at times. "fast" tries the same examples in each run: a change is
# never blamed for what it did not do; "thorough" looks for new ones: HYPOTHESIS_PROFILE=thorough do.py test.
_PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("fast", _PATIENT, max_examples=50, derandomize=True)
settings.register_profile("thorough", _PATIENT, max_examples=2000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))


def pytest_unconfigure() -> None:
    """Remove the home."""
    _HOME.cleanup()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is in tests/real."""
    for item in items:
        if "real" in item.path.parts:
            item.add_marker("real")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Fail a test of a real part that is skipped in CI: there, the part has to be installed."""
    report = yield
    skipped = report.skipped and not hasattr(report, "wasxfail")
    if skipped and os.environ.get("CI") == "true" and item.get_closest_marker("real"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which CI does not allow for a real part: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Return what the application is begun with, as `application.make` begins it."""
    return ["afterword", "-style", "Fusion"]


@pytest.fixture
def now() -> datetime:
    """Return the instant at which tests happen: a Monday morning."""
    return datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def clock(now: datetime):
    """Return a clock that stands at `now`, until it is moved."""
    from afterword.domain.clock import FixedClock

    return FixedClock(now)


@pytest.fixture(autouse=True)
def expect_log() -> Iterator[LogWatcher]:
    """Fail on a log line from WARNING up unless `expect_log("part of it")` announced it: then it has to."""
    with LogWatcher() as watcher:
        yield watcher
    if faults := watcher.faults():
        pytest.fail("\n".join(faults), pytrace=False)


@pytest.fixture(autouse=True)
def _no_thread_is_left() -> Iterator[None]:
    before = frozenset(threading.enumerate())
    yield
    if left := threads_left(before):
        pytest.fail(f"threads still run: {', '.join(left)}", pytrace=False)


@pytest.fixture(autouse=True)
def _no_timer_or_window_is_left(request: pytest.FixtureRequest) -> Iterator[None]:
    if "qapp" not in request.fixturenames:
        yield
        return
    with QtWatcher() as watcher:
        yield
        left = watcher.left()
    if left:
        pytest.fail(f"still there after the test: {', '.join(left)}", pytrace=False)
