"""The process that is killed: the program's own post, on a real data file, without a window.

`python -m build_scripts.torture_child FILE PORT SECURITY FINGERPRINT [DEATH]` sends what is due and ends.
`DEATH` names a place in the program itself at which it kills itself, or fills the disk.
"""

import os
import signal
import sys
from collections.abc import Callable
from datetime import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer

from afterword.domain.account import Account, Credentials, Security, Server, SignIn
from afterword.domain.clock import SystemClock
from afterword.domain.settings import Settings
from afterword.services import outbox
from afterword.store.opening import open_book
from afterword.ui.outbox import Post, World
from afterword.work.runner import ThreadRunner
from build_scripts.mail_server import PASSWORD, USER

AT_MOST_MS = 60_000
UNTIL_END_MS = 500  # from the full disk to the end: nothing tells that a note could not be kept
STEPS = {"claim": "claim", "send": "deliver", "settle": "settle_sent"}
DEATHS = (
    *(f"{when} {step}" for step in STEPS for when in ("before", "after")),
    *(f"full disk at {step}" for step in ("claim", "settle")),
)


def settings(port: int, security: Security, fingerprint: str) -> Settings:
    """Return the settings of somebody with one account, at a server of this machine, without quiet hours."""
    server = Server(host="127.0.0.1", port=port, security=security, user=USER, fingerprint=fingerprint)
    account = Account(key="kim", name="Kim Osei", address=USER, smtp=server)
    return Settings(name="Kim Osei", zone="UTC", quiet_from=time(0), quiet_until=time(0), accounts=(account,))


def credentials(_account: Account) -> Credentials:
    """Return what the server of the tests takes."""
    return Credentials(sign_in=SignIn.PASSWORD, secret=PASSWORD)


def main(argv: list[str]) -> int:
    """Send what is due; end once the post rests."""
    path, port, security, fingerprint, *death = argv
    app = QCoreApplication([])
    if death:
        _arrange(death[0], Path(path))
    book = open_book(Path(path), clock=SystemClock())
    wanted = settings(int(port), Security(security), fingerprint)
    runner = ThreadRunner(on_bug=_told)
    world = World(credentials=credentials)
    post = Post(book, settings=lambda: wanted, runner=runner, world=world, parent=app)
    post.sent.connect(lambda _id: app.quit())
    post.stuck.connect(lambda _id, _problem: app.quit())
    QTimer.singleShot(0, app, post.start)
    QTimer.singleShot(AT_MOST_MS, app, app.quit)
    app.exec()
    post.close()
    runner.close()
    book.close()
    return 0


def _told(bug: BaseException) -> None:
    sys.stderr.write(f"{bug!r}\n")
    QCoreApplication.quit()


def _arrange(death: str, path: Path) -> None:
    """Put the death where it is wanted, around one of the services' functions."""
    when, _, place = death.rpartition(" ")
    name = STEPS[place]
    whole: Callable[..., Any] = getattr(outbox, name)

    def dying(*given: Any, **named: Any) -> Any:
        if when == "before":
            _die()
        if when == "full disk at":
            _fill(path)
            QTimer.singleShot(UNTIL_END_MS, QCoreApplication.quit)
        result = whole(*given, **named)
        if when == "after":
            _die()
        return result

    setattr(outbox, name, dying)


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _fill(path: Path) -> None:
    """Let no file grow any more: what is written beyond its end is refused, as on a full disk."""
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    largest = max(one.stat().st_size for one in path.parent.iterdir() if one.is_file())
    resource.setrlimit(resource.RLIMIT_FSIZE, (min(largest, 4096), resource.RLIM_INFINITY))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
