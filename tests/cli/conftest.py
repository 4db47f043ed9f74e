"""What the tests of the command line stand on: a data folder, and the program called as a shell would."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from afterword.adapters import settings_file
from afterword.cli.main import main
from afterword.domain.application import ApplicationDraft, Decision, Outcome
from afterword.domain.clock import SystemClock
from afterword.domain.contact import ContactDraft, ContactRole
from afterword.domain.interview import InterviewDraft
from afterword.domain.settings import Settings
from afterword.services import applications, contacts, interviews
from afterword.store.opening import open_book


@dataclass(frozen=True)
class Said:
    """What a command said, and how it ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)


Call = Callable[..., Said]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder of data with the user's name set."""
    folder = tmp_path / "data"
    settings = Settings(name="Kim Osei", address="kim@example.org", zone="Europe/London")
    settings_file.save(folder / "settings.json", settings)
    return folder


@pytest.fixture
def call(data: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    """Call the program with these words, on that data."""

    def called(*words: object) -> Said:
        try:
            status = main(["--data", str(data), *map(str, words)])
        except SystemExit as left:
            status = int(left.code or 0)
        told = capsys.readouterr()
        return Said(status, told.out, told.err)

    return called


@pytest.fixture
def refused(data: Path) -> int:
    """An application that ended in a no three days ago; its id."""
    now = SystemClock().now()
    book = open_book(data / "afterword.db", clock=SystemClock())
    draft = ApplicationDraft(employer_id=0, role="Data analyst")
    number = applications.add_at(book, "Northwind", draft)
    manager = contacts.add(
        book,
        ContactDraft(
            employer_id=1, name="Anna Okafor", role=ContactRole.HIRING_MANAGER, email="anna@northwind.example"
        ),
    )
    meeting = InterviewDraft(
        application_id=number,
        starts_at=now - timedelta(days=12),
        zone="Europe/London",
        interviewer_ids=(manager,),
    )
    interviews.add(book, meeting)
    day = (now - timedelta(days=3)).date()
    applications.decide(
        book, number, Decision(outcome=Outcome.NOT_SELECTED, decided_on=day), today=now.date()
    )
    book.close()
    return number
