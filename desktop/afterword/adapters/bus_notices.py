"""Notices with buttons by the desktop's own service, over the session's message bus; Linux alone has it."""

import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

PATH, SERVICE = "/org/freedesktop/Notifications", "org.freedesktop.Notifications"
PATIENCE = 2.0  # seconds: the service may have to be started first
OWN_TIME = -1  # the desktop knows how long it shows a notice
CLICK = "default"
"""The key of the button that is the notice itself: most desktops do not show it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button of a notice: the key that comes back, and its words."""

    key: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """A button of the notice of this number was pressed."""

    notice: int
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """The notice of this number was not shown."""

    notice: int


class BusNotices:
    """A connection to the service. Nothing here waits; `read` is called when `fileno` has something."""

    def __init__(self, connection: Any, *, takes_markup: bool) -> None:
        self._connection = connection
        self._takes_markup = takes_markup
        self._awaited: set[int] = set()
        self._shown: dict[int, int] = {}  # the service's number of a notice: ours

    def fileno(self) -> int:
        """Return what to watch for something to read."""
        number: int = self._connection.sock.fileno()
        return number

    def show(self, title: str, text: str, buttons: Sequence[Button], *, icon: str = "") -> int:
        """Show a notice and return its number. Raises OSError: the connection is gone.

        `icon` is the path of a picture. The button whose key is `CLICK` stands for the notice itself.
        """
        import html  # with the names of all characters: only where there is a notice

        actions = [part for one in buttons for part in (one.key, one.words)]
        body = html.escape(text, quote=False) if self._takes_markup else text
        hints = {"desktop-entry": ("s", "org.afterword.Afterword"), "category": ("s", "x-afterword.reminder")}
        words = ("Afterword", 0, icon, title, body, actions, hints, OWN_TIME)
        number = self._call("Notify", "susssasa{sv}i", words)
        self._awaited.add(number)
        return number

    def read(self) -> list[Pressed | Refused]:
        """Return what came back, without waiting. Raises OSError: the connection is gone."""
        found = []
        with suppress(TimeoutError):
            while True:
                heard = self._heard(self._connection.receive(timeout=0))
                if heard is not None:
                    found.append(heard)
        return found

    def close(self) -> None:
        """End the connection; what is shown stays."""
        self._connection.close()

    def _heard(self, message: Any) -> Pressed | Refused | None:
        import jeepney

        kinds = jeepney.MessageType
        fields = message.header.fields
        kind, member = message.header.message_type, fields.get(jeepney.HeaderFields.member)
        if kind in (kinds.method_return, kinds.error):
            number = fields.get(jeepney.HeaderFields.reply_serial)
            return self._answered(number, message.body, is_refused=kind is kinds.error)
        match member:
            case "ActionInvoked" if message.body[0] in self._shown:
                self._call("CloseNotification", "u", (message.body[0],))  # not every desktop does by itself
                return Pressed(notice=self._shown[message.body[0]], key=message.body[1])
            case "NotificationClosed":
                self._shown.pop(message.body[0], None)
        return None

    def _call(self, name: str, form: str, values: tuple[Any, ...]) -> int:
        """Call the service without waiting for its answer; return the number of the call."""
        import jeepney

        number: int = next(self._connection.outgoing_serial)
        call = jeepney.new_method_call(_service(), name, form, values)
        self._connection.send(call, serial=number)
        return number

    def _answered(self, number: int, body: Sequence[Any], *, is_refused: bool) -> Refused | None:
        if number not in self._awaited:
            return None
        self._awaited.discard(number)
        if is_refused:
            return Refused(notice=number)
        self._shown[body[0]] = number
        return None


def connect() -> BusNotices | None:
    """Return a connection to a service that shows notices with buttons, None where there is none.

    It may wait a moment: called in a job.
    """
    if sys.platform != "linux":
        return None
    from jeepney import DBusErrorResponse
    from jeepney.io.blocking import open_dbus_connection

    try:
        connection = open_dbus_connection("SESSION")
    except (OSError, KeyError, ValueError, RuntimeError):
        return None  # there is no session, or its bus is of a kind that is not known here
    try:
        found = _subscribed(connection)
    except (DBusErrorResponse, OSError):
        found = None
    if found is None:
        connection.close()
    return found


def _subscribed(connection: Any) -> BusNotices | None:
    """Ask what the service can do, and to hear of what is pressed; None where it has no buttons."""
    import jeepney
    from jeepney.io.blocking import Proxy

    asked = jeepney.new_method_call(_service(), "GetCapabilities")
    answer = connection.send_and_get_reply(asked, timeout=PATIENCE)
    if answer.header.message_type is not jeepney.MessageType.method_return:
        return None
    (abilities,) = answer.body
    if "actions" not in abilities:
        return None
    proxy = Proxy(jeepney.message_bus, connection, timeout=PATIENCE)
    for member in ("ActionInvoked", "NotificationClosed"):
        proxy.AddMatch(jeepney.MatchRule(type="signal", interface=SERVICE, path=PATH, member=member))
    return BusNotices(connection, takes_markup="body-markup" in abilities)


def _service() -> Any:
    import jeepney

    return jeepney.DBusAddress(PATH, bus_name=SERVICE, interface=SERVICE)
