"""The button that lets a mail out and says when; its arrow offers the other times and ways."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup, QShowEvent

from afterword.domain.message import Way
from afterword.domain.outbox import is_soon
from afterword.ui.desk import Desk
from afterword.ui.menu_button import MenuButton
from afterword.ui.tokens import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """When a mail would leave by an account (aware UTC): now, and at its moment where it has one.

    `senders` are the addresses of the accounts by their keys, `sender` the key of the one that sends.
    """

    now: datetime
    planned: datetime | None = None
    senders: Mapping[str, str] = field(default_factory=dict)
    sender: str = ""

    @property
    def has_account(self) -> bool:
        """Whether there is an account to send by."""
        return bool(self.senders)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """What the button does: let out by a way, at a moment where one is given; ask for it; choose a sender."""

    leave: Callable[[Way, datetime | None], object]
    leave_later: Callable[[], object]
    choose_sender: Callable[[str], object]


class SendButton(MenuButton):
    """Sends at the mail's moment; where there is no account, it opens the mail program."""

    def __init__(self, offer: Callable[[], Offer], ways: Ways, *, desk: Desk) -> None:
        super().__init__("send", theme=desk.theme)
        self._offer, self._ways, self._desk = offer, ways, desk
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self.leave)
        self.menu().aboutToShow.connect(self.fill_menu)

    def say_when(self) -> None:
        """Say when the mail would leave, which passes with the time."""
        offer = self._offer()
        if not offer.has_account:
            self.setText(self.tr("Open in my mail program"))
            self.setToolTip(self.tr("Ctrl+Return; nothing leaves before you send it there"))
        else:
            moment = offer.planned or offer.now
            said = self._desk.speaker.moment(moment)
            self.setText(self.tr("Send") if self._is_soon(moment) else self.tr("Send %1").replace("%1", said))
            self.setToolTip(self.tr("Ctrl+Return; you can take it back until it leaves"))
        self.updateGeometry()

    def leave(self) -> None:
        """Do what the button says."""
        offer = self._offer()
        if offer.has_account:
            self._ways.leave(Way.SMTP, offer.planned)
        else:
            self._ways.leave(Way.MAIL_PROGRAM, None)

    def fill_menu(self) -> None:
        """Offer the times and the ways there are now."""
        menu, offer = self.menu(), self._offer()
        menu.clear()
        if offer.has_account:
            self._add(self._now(offer.now), "send", partial(self._ways.leave, Way.SMTP, None))
            if offer.planned is not None and not self._is_soon(offer.planned):
                said = self.tr("Send at its &time, %1").replace(
                    "%1", self._desk.speaker.moment(offer.planned)
                )
                self._add(said, "clock", partial(self._ways.leave, Way.SMTP, offer.planned))
            self._add(self.tr("Send at &another time…"), "calendar", self._ways.leave_later)
            self._add_senders(offer)
        else:
            self._add(
                self.tr("Send by a mail &account of mine…"),
                "send",
                partial(self._ways.leave, Way.SMTP, None),
            )
        menu.addSeparator()
        for way, text, icon in (
            (Way.MAIL_PROGRAM, self.tr("&Open in my mail program"), "mail"),
            (Way.EML, self.tr("&Save as a file…"), "save"),
            (Way.COPY, self.tr("&Copy the text"), "copy"),
        ):
            self._add(text, icon, partial(self._ways.leave, way, None))

    def showEvent(self, event: QShowEvent) -> None:
        """Say what holds now: time has passed, or an account was added."""
        self.say_when()
        super().showEvent(event)

    def _now(self, moment: datetime) -> str:
        if self._is_soon(moment):
            return self.tr("Send &now")
        return self.tr("Send after your &quiet hours, %1").replace("%1", self._desk.speaker.moment(moment))

    def _is_soon(self, moment: datetime) -> bool:
        return is_soon(moment, self._desk.speaker.now())

    def _add(self, text: str, icon: str, act: Callable[[], object]) -> None:
        action = self.menu().addAction(text)
        self._theme.dress(action, icon, Tone.QUIET)
        action.triggered.connect(lambda _on=False: act())

    def _add_senders(self, offer: Offer) -> None:
        """Let the user choose from which of several accounts the mail leaves."""
        if len(offer.senders) < 2:
            return
        self.menu().addSeparator()
        group = QActionGroup(self.menu())
        for key, address in offer.senders.items():
            action = self.menu().addAction(self.tr("From %1").replace("%1", address))
            action.setCheckable(True)
            action.setChecked(key == offer.sender)
            action.setActionGroup(group)
            action.triggered.connect(lambda _on=False, key=key: self._ways.choose_sender(key))
