from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

import pytest
from pytestqt.qtbot import QtBot

from afterword.adapters.bus_notices import CLICK, Button, Pressed, Refused
from afterword.domain.clock import FixedClock
from afterword.domain.settings import Settings
from afterword.domain.step import Part, Reason, Step, StepKind, Why
from afterword.ui.desk import Desk
from afterword.ui.later import Later
from afterword.ui.speaking_up import KEPT, SpeakingUp
from afterword.work.runner import InlineRunner
from tests.adapters.test_bus_notices import Scripted
from tests.ui.program_fixtures import fail

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


class Service:
    """A service that keeps what it is to show, and tells what it is told to."""

    def __init__(self) -> None:
        self._line = Scripted()
        self.shown: list[tuple[str, str, list[Button]]] = []
        self.coming: list[Pressed | Refused] = []
        self.is_gone = False
        self.is_closed = False

    def fileno(self) -> int:
        return self._line.sock.fileno()

    def show(self, title: str, text: str, buttons: list[Button], *, icon: str) -> int:
        if self.is_gone:
            raise ConnectionResetError
        assert icon.endswith(".svg")
        self.shown.append((title, text, buttons))
        return len(self.shown)

    def read(self) -> list[Pressed | Refused]:
        if self.is_gone:
            raise ConnectionResetError
        coming, self.coming = self.coming, []
        return coming

    def close(self) -> None:
        self.is_closed = True
        self._line.close()


def step(number: int) -> Step:
    return Step(
        kind=StepKind.ASK_ADVICE,
        table="application",
        id=number,
        reason=Reason(why=Why.NO_CAME),
        opens=NOW,
        due=NOW,
        part=Part.NOW,
    )


@pytest.fixture
def by_tray() -> list[str]:
    return []


@pytest.fixture
def service() -> Iterator[Service]:
    made = Service()
    yield made
    if not made.is_closed:
        made.close()


@pytest.fixture
def speaking(qapp, desk: Desk, service: Service, by_tray: list[str]) -> Iterator[SpeakingUp]:
    settings = Settings(zone="Europe/London", quiet_from=time(20), quiet_until=time(8))
    made = SpeakingUp(
        desk=desk,
        settings=lambda: settings,
        by_tray=lambda title, _text: by_tray.append(title),
        connect=lambda: service,
    )
    yield made
    made.close()


@pytest.fixture
def joined(speaking: SpeakingUp) -> SpeakingUp:
    told: list[int] = []
    speaking.look(InlineRunner(on_bug=fail), then=lambda: told.append(1))
    assert told == [1]
    assert speaking.has_buttons
    assert not speaking.is_looking
    return speaking


def words(service: Service) -> list[str]:
    """The buttons of the last notice, but for the notice itself, which stands for the first of them."""
    itself, *buttons = service.shown[-1][2]
    assert (itself.key, itself.words) == (CLICK, buttons[0].words)
    return [one.words for one in buttons]


def test_without_the_service_the_tray_tells(speaking: SpeakingUp, by_tray: list[str]):
    speaking.show("One", "", [step(1)])
    assert by_tray == ["One"]


def test_a_notice_offers_the_thing_itself_and_two_moments(joined: SpeakingUp, service: Service):
    joined.show("One", "", [step(1)])
    assert words(service) == ["Prepare a kind note", "Later today", "Tomorrow"]
    joined.show("Two", "", [step(1), step(2)])
    assert words(service)[0] == "Open"


def test_in_the_evening_later_means_tomorrow(joined: SpeakingUp, service: Service, clock: FixedClock):
    clock.move(timedelta(hours=9))
    joined.show("One", "", [step(1)])
    assert words(service) == ["Prepare a kind note", "Tomorrow"]


@pytest.mark.parametrize("key", ["default", "open"])
def test_a_click_opens_what_the_notice_was_about(
    joined: SpeakingUp, service: Service, qtbot: QtBot, key: str
):
    joined.show("One", "", [step(1)])
    joined.show("Other", "", [step(2)])
    service.coming = [Pressed(notice=1, key=key)]
    with qtbot.waitSignal(joined.opened) as told:
        joined._read()
    assert told.args == [[step(1)]]


def test_a_button_puts_off_all_of_the_batch(joined: SpeakingUp, service: Service, qtbot: QtBot):
    joined.show("Two", "", [step(1), step(2)])
    service.coming = [Pressed(notice=9, key="tomorrow"), Pressed(notice=1, key="tomorrow")]
    with qtbot.waitSignal(joined.put_off) as told:
        joined._read()
    assert told.args == [[step(1), step(2)], Later.TOMORROW]


def test_what_is_refused_is_told_by_the_tray(joined: SpeakingUp, service: Service, by_tray: list[str]):
    joined.show("One", "", [step(1)])
    service.coming = [Refused(notice=1)]
    joined._read()
    assert by_tray == ["One"]


@pytest.mark.parametrize("at_reading", [False, True])
def test_a_session_that_ends_leaves_the_tray(
    joined: SpeakingUp, service: Service, by_tray: list[str], at_reading: bool
):
    service.is_gone = True
    if at_reading:
        joined._read()
    joined.show("One", "", [step(1)])
    assert by_tray == ["One"]
    assert service.is_closed
    assert not joined.has_buttons


def test_what_has_come_is_read_when_it_comes(joined: SpeakingUp, service: Service, qtbot: QtBot):
    joined.show("One", "", [step(1)])
    service.coming = [Pressed(notice=1, key="open")]
    with qtbot.waitSignal(joined.opened):
        service._line._other.send(b"!")
    service._line.sock.recv(1)


def test_old_notices_are_forgotten(joined: SpeakingUp):
    for number in range(KEPT + 5):
        joined.show(str(number), "", [step(number)])
    assert len(joined._said) == KEPT
