from pathlib import Path

import pytest

from afterword.adapters.folders import Folders
from afterword.domain.clock import FixedClock
from afterword.domain.employer import EmployerDraft
from afterword.domain.store_problems import AlreadyOpen
from afterword.services import backups, employers
from afterword.store import employer as employer_store
from afterword.store.opening import open_book
from afterword.ui.opening import open_for_window
from afterword.ui.rescue_choice import RescueChoice, RescueDeed, Trouble
from tests.watchers import LogWatcher


@pytest.fixture
def folders(tmp_path: Path, clock: FixedClock) -> Folders:
    """Data with one employer, and a good copy of it."""
    made = Folders(tmp_path / "data")
    book = open_book(made.book, clock=clock, backups=made.backups)
    employers.add(book, EmployerDraft(name="Northwind"))
    book.close()
    backups.daily(made.book, made.backups, now=clock.now())
    return made


def never(_trouble: Trouble) -> RescueChoice:
    raise AssertionError("nobody is asked when all is well")


def damage(folders: Folders) -> None:
    folders.book.write_bytes(b"this is no data file" * 500)


def test_good_data_opens_without_a_question(folders: Folders, clock: FixedClock):
    opened = open_for_window(folders, clock=clock, ask=never)
    assert opened is not None
    assert opened.aside is None
    opened.book.close()


def test_damaged_data_is_brought_back_from_a_copy(
    folders: Folders, clock: FixedClock, expect_log: LogWatcher
):
    expect_log("cannot be opened: damaged_file")
    damage(folders)
    asked: list[Trouble] = []

    def choose(trouble: Trouble) -> RescueChoice:
        asked.append(trouble)
        return RescueChoice(deed=RescueDeed.OPEN_COPY, copy=trouble.copies[0])

    opened = open_for_window(folders, clock=clock, ask=choose)
    assert opened is not None
    assert [one.name for one in employer_store.all(opened.book)] == ["Northwind"]
    opened.book.close()
    assert len(asked) == 1
    assert asked[0].can_restore
    assert opened.aside is not None
    assert opened.aside.read_bytes().startswith(b"this is no data file")


def test_trying_again_opens_what_was_mended_meanwhile(
    folders: Folders, clock: FixedClock, expect_log: LogWatcher
):
    expect_log("cannot be opened")
    good = folders.book.read_bytes()
    damage(folders)

    def mend(_trouble: Trouble) -> RescueChoice:
        folders.book.write_bytes(good)
        return RescueChoice(deed=RescueDeed.TRY_AGAIN)

    opened = open_for_window(folders, clock=clock, ask=mend)
    assert opened is not None
    opened.book.close()


def test_leaving_opens_nothing(folders: Folders, clock: FixedClock, expect_log: LogWatcher):
    expect_log("cannot be opened")
    damage(folders)
    leave = RescueChoice(deed=RescueDeed.QUIT)
    assert open_for_window(folders, clock=clock, ask=lambda _trouble: leave) is None


def test_a_copy_that_went_bad_is_asked_about_again(
    folders: Folders, clock: FixedClock, expect_log: LogWatcher
):
    expect_log("cannot be opened")
    expect_log("cannot be restored")
    damage(folders)
    asked: list[int] = []

    def choose(trouble: Trouble) -> RescueChoice:
        asked.append(len(trouble.copies))
        if len(asked) > 1:
            return RescueChoice(deed=RescueDeed.QUIT)
        trouble.copies[0].path.write_bytes(b"rubbish" * 400)
        return RescueChoice(deed=RescueDeed.OPEN_COPY, copy=trouble.copies[0])

    assert open_for_window(folders, clock=clock, ask=choose) is None
    assert asked == [1, 0]


def test_data_that_another_has_open_is_no_trouble_of_the_data(folders: Folders, clock: FixedClock):
    book = open_book(folders.book, clock=clock)
    with pytest.raises(AlreadyOpen):
        open_for_window(folders, clock=clock, ask=never)
    book.close()
