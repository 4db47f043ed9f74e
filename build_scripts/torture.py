"""The fault driver: kills, cuts, refusals, full disks, damaged files; counts what was lost and doubled."""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from afterword.domain.account import Security
from afterword.domain.message import MessageState
from build_scripts import torture_files, torture_mail
from build_scripts.mail_server import Fault, Point
from build_scripts.place import say
from build_scripts.torture_child import DEATHS
from build_scripts.torture_mail import Case, Found

QUEUED, SENDING, SENT = (
    frozenset({one}) for one in (MessageState.QUEUED, MessageState.SENDING, MessageState.SENT)
)
FAILED, MAYBE = frozenset({MessageState.FAILED}), frozenset({MessageState.MAYBE_SENT})
ANSWERED = (Point.BANNER, Point.EHLO, Point.AUTH, Point.MAIL, Point.RCPT, Point.DATA)
AFTER = (Point.TAKEN, Point.QUIT)
SMALL, LARGE = 10, 40_000  # lines of a mail: the large one is more than what a connection holds on its way
SMALL_BYTES, LARGE_BYTES = (1, 100, 400, 800), (1, 65_536)
ENCRYPTED = (Security.STARTTLS, Security.TLS)
TOLD_BY_DEATH = {
    "before claim": QUEUED,
    "after settle": SENT,
    "full disk at claim": QUEUED,
}

Try = Callable[[Path], Found]


@dataclass
class Row:
    """One kind of fault: how often it was tried, and what was lost, doubled, or told wrongly."""

    name: str
    tried: int = 0
    lost: int = 0
    doubled: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether nothing was lost, doubled, or told wrongly."""
        return self.tried > 0 and not (self.lost or self.doubled or self.wrong)

    def count(self, found: Found) -> None:
        """Count what was found after one fault."""
        self.tried += 1
        self.lost += found.is_lost
        self.doubled += found.is_doubled
        if found.wrong:
            self.wrong.append(found.wrong)


def main(argv: list[str]) -> int:
    """Try everything, print, and return 0 when nothing was lost, doubled or told wrongly."""
    parser = argparse.ArgumentParser(prog="do.py torture", description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON document on standard output")
    parser.add_argument("--only", default="", help="only rows whose name holds this word")
    chosen = parser.parse_args(argv)
    rows = []
    for row in tried(chosen.only):
        rows.append(row)
        if not chosen.json:
            print(told(row), flush=True)
        for wrong in row.wrong:
            say(f"{row.name}: {wrong}")
    if chosen.json:
        print(json.dumps({"rows": [values(row) for row in rows]}))
    else:
        total = Row(
            "everything", *(sum(getattr(row, name) for row in rows) for name in ("tried", "lost", "doubled"))
        )
        print(told(total))
    return 0 if all(row.ok for row in rows) else 1


def told(row: Row) -> str:
    """Return a row as a line for a person."""
    mark = "ok  " if row.ok else "BAD "
    return f"{mark} {row.name:<44} {row.tried:4} tried {row.lost:3} lost {row.doubled:3} doubled"


def values(row: Row) -> Mapping[str, str | int | bool]:
    """Return a row for machines."""
    return {"name": row.name, "tried": row.tried, "lost": row.lost, "doubled": row.doubled, "ok": row.ok}


def tried(only: str = "") -> Iterator[Row]:
    """Yield the rows whose name holds the word, each after all of it was tried."""
    torture_mail.application()
    for name, tries in kinds().items():
        if only not in name:
            continue
        row = Row(name)
        with tempfile.TemporaryDirectory(prefix="afterword-torture-") as folder:
            for number, one in enumerate(tries):
                row.count(one(Path(folder) / str(number)))
        yield row


def kinds() -> Mapping[str, Iterable[Try]]:
    """Return what is tried, by the name of its row."""
    found: dict[str, Iterable[Try]] = {
        "killed in the dialogue": _tries(kills(Security.NONE)),
        "killed in the dialogue, STARTTLS": _tries(kills(Security.STARTTLS)),
        "killed in the dialogue, TLS": _tries(kills(Security.TLS)),
        "killed inside a large mail": _tries(kills_in_body(LARGE_BYTES, LARGE)),
        "killed in the program itself": _tries(deaths("before", "after")),
        "cut in the dialogue": _tries(cuts(abrupt=False)),
        "cut in the dialogue by a reset": _tries(cuts(abrupt=True)),
        "cut inside a large mail": _tries(cuts_in_body()),
        "refused for now (4xx)": _tries(answers("451 4.3.0 try later", QUEUED)),
        "refused for good (5xx)": _tries(answers("550 5.7.1 no", FAILED)),
        "damaged data file": torture_files.tries(),
    }
    if sys.platform != "win32":
        found["full disk while sending"] = _tries(deaths("full disk at"))
    return found


def kills(security: Security) -> Iterator[Case]:
    """Yield a kill at each point, before the server answers there."""
    points = [Point.CONNECT, *ANSWERED, Point.DOT, *AFTER]
    if security is Security.STARTTLS:
        points[3:3] = [Point.STARTTLS]
        yield Case(fault=Fault(point=Point.EHLO, visit=2), kills=True, security=security, may=SENDING)
    for point in points:
        may = SENDING | SENT if point in AFTER else SENDING
        yield Case(fault=Fault(point=point), kills=True, security=security, may=may)
    for case in kills_in_body(SMALL_BYTES, SMALL):
        yield Case(fault=case.fault, kills=True, security=security, may=SENDING)


def kills_in_body(places: tuple[int, ...], lines: int) -> Iterator[Case]:
    """Yield a kill after so many bytes of a mail of so many lines."""
    for after in places:
        yield Case(fault=Fault(point=Point.BODY, after=after), kills=True, lines=lines, may=SENDING)


def deaths(*when: str) -> Iterator[Case]:
    """Yield what happens within the program itself: between the steps by which it sends."""
    for death in DEATHS:
        if death.startswith(when):
            yield Case(death=death, may=TOLD_BY_DEATH.get(death, SENDING))


def cuts(*, abrupt: bool) -> Iterator[Case]:
    """Yield a cut of the connection at each point."""
    for security in (Security.NONE, *ENCRYPTED):
        points = (Point.CONNECT, *ANSWERED, *((Point.STARTTLS,) if security is Security.STARTTLS else ()))
        for point in points:
            yield Case(fault=_cut(point, abrupt), security=security, may=QUEUED)
        for after in SMALL_BYTES:  # all of a small mail may be on its way already
            yield Case(fault=_cut(Point.BODY, abrupt, after), security=security, may=QUEUED | MAYBE)
        yield Case(fault=_cut(Point.DOT, abrupt), security=security, may=MAYBE)
        for point in AFTER:
            yield Case(fault=_cut(point, abrupt), security=security, may=SENT)


def cuts_in_body() -> Iterator[Case]:
    """Yield cuts while most of a large mail has not left yet."""
    for security in (Security.NONE, Security.TLS):
        for abrupt in (False, True):
            for after in LARGE_BYTES:
                yield Case(fault=_cut(Point.BODY, abrupt, after), security=security, lines=LARGE, may=QUEUED)


def answers(answer: str, may: frozenset[MessageState]) -> Iterator[Case]:
    """Yield an answer of this kind at each point that has one; when they part it does not matter any more."""
    for security in (Security.NONE, *ENCRYPTED):
        points = (*ANSWERED, Point.DOT, *((Point.STARTTLS,) if security is Security.STARTTLS else ()))
        for point in points:
            yield Case(fault=Fault(point=point, answer=answer), security=security, may=may)
        yield Case(fault=Fault(point=Point.QUIT, answer=answer), security=security, may=SENT)


def _cut(point: Point, abrupt: bool, after: int = 0) -> Fault:
    return Fault(point=point, cut=not abrupt, abrupt=abrupt, after=after)


def _tries(cases: Iterable[Case]) -> Iterator[Try]:
    return (partial(torture_mail.go_through, case) for case in cases)
