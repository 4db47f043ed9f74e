"""Tests of notices with buttons, on a connection that is scripted; tests/real has a real service."""

import socket
from collections import deque
from itertools import count

import pytest

from afterword.adapters import bus_notices
from afterword.adapters.bus_notices import PATH, SERVICE, BusNotices, Button, Pressed, Refused

jeepney = pytest.importorskip("jeepney", reason="only Linux has it")
ADDRESS = jeepney.DBusAddress(PATH, bus_name=SERVICE, interface=SERVICE)


class Scripted:
    """A connection that keeps what is sent and receives what it is told to."""

    def __init__(self) -> None:
        self.sock, self._other = socket.socketpair()
        self.outgoing_serial = count(start=1)
        self.sent: list[tuple[int, tuple[object, ...]]] = []
        self.coming: deque[object] = deque()

    def send(self, message, serial: int) -> None:
        message.serialise(serial=serial)  # the values are of the kinds that were said
        self.sent.append((serial, message.body))

    def receive(self, *, timeout: float):
        assert timeout == 0
        if not self.coming:
            raise TimeoutError
        return self.coming.popleft()

    def close(self) -> None:
        self.sock.close()
        self._other.close()

    def answer(self, serial: int, number: int) -> None:
        asked = jeepney.new_method_call(ADDRESS, "Notify")
        asked.header.serial = serial
        self.coming.append(jeepney.new_method_return(asked, "u", (number,)))

    def refuse(self, serial: int) -> None:
        asked = jeepney.new_method_call(ADDRESS, "Notify")
        asked.header.serial = serial
        self.coming.append(jeepney.new_error(asked, f"{SERVICE}.Error"))

    def tell(self, member: str, form: str, *body: object) -> None:
        self.coming.append(jeepney.new_signal(ADDRESS, member, form, body))


@pytest.fixture
def connection():
    made = Scripted()
    yield made
    made.close()


@pytest.fixture
def notices(connection: Scripted) -> BusNotices:
    return BusNotices(connection, takes_markup=True)


def test_without_a_session_there_is_no_service():
    assert bus_notices.connect() is None


def test_what_is_pressed_names_the_notice_and_the_button(notices: BusNotices, connection: Scripted):
    one = notices.show("One", "", [])
    other = notices.show("Other", "", [Button(key="later", words="Later today")])
    connection.answer(one, 70)
    connection.answer(other, 71)
    connection.tell("ActionInvoked", "us", 71, "later")
    connection.tell("NotificationClosed", "uu", 71, 2)
    connection.tell("ActionInvoked", "us", 71, "later")
    assert notices.read() == [Pressed(notice=other, key="later")]
    assert connection.sent[-1][1] == (71,)  # it is taken away
    assert notices.read() == []


def test_the_buttons_of_other_programs_are_passed_over(notices: BusNotices, connection: Scripted):
    notices.show("One", "", [])
    connection.tell("ActionInvoked", "us", 5, "default")
    assert notices.read() == []


def test_a_service_that_went_away_refuses(notices: BusNotices, connection: Scripted):
    number = notices.show("One", "", [])
    connection.refuse(99)
    connection.refuse(number)
    assert notices.read() == [Refused(notice=number)]


def test_a_text_is_never_taken_for_markup(connection: Scripted):
    for takes_markup, body in ((True, "R&amp;D &lt;b&gt;"), (False, "R&D <b>")):
        notices = BusNotices(connection, takes_markup=takes_markup)
        notices.show("R&D", "R&D <b>", [Button(key="open", words="Open")], icon="/a.svg")
        assert connection.sent[-1][1][2:6] == ("/a.svg", "R&D", body, ["open", "Open"])
    assert notices.fileno() == connection.sock.fileno()
    notices.close()
