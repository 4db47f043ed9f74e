"""Fills the mail that is being written: its subject, its text and its fields, for what it is about."""

import re

from PySide6.QtWidgets import QLineEdit

from afterword.domain.about import About
from afterword.domain.greetings import regreeted
from afterword.domain.message import MessageDraft
from afterword.domain.template_values import shaped
from afterword.domain.templates import MailText, Place, unfilled
from afterword.services.drafts import Filled
from afterword.ui.mail.changing import change_body, change_subject
from afterword.ui.mail.mail_sheet import MailSheet
from afterword.ui.mail.text_filling import Refilled, TextFilling
from afterword.ui.parts import Parts

OF_TALK = (Place.ROUND_WORDS, Place.INTERVIEW_ON)
"""The places that are others where another person was spoken to."""


class MailFilling:
    """Knows what a mail is `about`, and which `texts` there are for it."""

    def __init__(self, sheet: MailSheet, parts: Parts) -> None:
        self._to, self._places = sheet.to, sheet.places
        self._body, self._subject = sheet.body, sheet.subject
        self._filling = TextFilling(parts)
        self._lost: set[str] = set()
        self.about = About()
        self._places.typed.connect(self._typed)

    def begin(self, mail: MessageDraft, about: About, filled: Filled | None) -> str:
        """Ask for what is left to fill in; return the key of its text, empty where there is none."""
        self.about = about
        self._lost.clear()
        key = self._filling.begin(mail, about, filled)
        self._places.ask(*self._filling.places)
        self._places.put(self._filling.own)
        return key

    @property
    def texts(self) -> tuple[MailText, ...]:
        """The texts there are for the mail."""
        return self._filling.texts

    def take(self, key: str) -> bool:
        """Fill the mail from another text, and return whether that could be; undo brings the words back."""
        filled = self._filling.read(key, self.about, own=self._places.own)
        if filled is None:
            return False
        self._filling.hold(filled)
        self._lost.clear()
        self._body.put(filled.body)
        self._subject.selectAll()
        self._subject.insert(filled.subject)  # so that it can be undone there too
        self._places.ask(*self._filling.places)
        return True

    def preview(self, key: str) -> str:
        """Return how a text would read, with its subject."""
        filled = self._filling.read(key, self.about, own=self._places.own)
        return f"{filled.subject}\n\n{filled.body}" if filled else ""

    def follow(self, about: About, *, former: str, name: str) -> None:
        """Fill the mail anew for the person it is about now, where it was not edited; at least greet them.

        `former` is the name of the person before, empty where there was none.
        """
        self.about = about
        self._places.forget((Place.PERSON, *(OF_TALK if former else ())))
        self._refill()
        self._places.ask(*self._filling.places)
        change = regreeted(self._body.text, former, name)
        change_body(self._body, () if change is None else (change,))
        self._say_lost()

    def focus_first(self) -> None:
        """Go where something is missing, else into the text."""
        empty = self.first_empty()
        if empty is not None:
            empty.setFocus()
        else:
            (self._body if self._to.recipient.address else self._to).setFocus()

    def show_unfilled(self) -> None:
        """Go to the first place that is left to fill."""
        empty, found = self.first_empty(), unfilled(self._body.text)
        if empty is not None:
            empty.setFocus()
        elif found:
            self._body.setTextCursor(self._body.stretch(found[0].start, found[0].end))
            self._body.setFocus()
        else:
            self._subject.setFocus()

    def first_empty(self) -> QLineEdit | None:
        """Return the first field that is left to fill, if one is."""
        lines = (self._places.line(name) for name in self._filling.missing)
        return next((line for line in lines if line is not None and not line.text().strip()), None)

    def _typed(self, place: str) -> None:
        """Put the writer's words for a place into the text, wherever that still reads as it was filled."""
        refilled = self._refill()
        if refilled is not None and refilled.is_lost:
            self._lost.add(place)
        self._say_lost()

    def _say_lost(self) -> None:
        """Name all places whose words stand nowhere; their writer may have written them in meanwhile."""
        text = f"{self._subject.text()}\n{self._body.text}"
        own = self._places.own
        self._lost = {name for name in self._lost if name in own and not _stands(name, own[name], text)}
        self._places.say_lost(self._lost)

    def _refill(self) -> Refilled | None:
        """Fill the mail anew where it was not edited; return how, None where it came from no text."""
        refilled = self._filling.refill(
            self.about, own=self._places.own, subject=self._subject.text(), body=self._body.text
        )
        if refilled is not None:
            self._filling.hold(refilled.filled)
            change_body(self._body, refilled.body.changes)
            change_subject(self._subject, refilled.subject)
        return refilled


def _stands(name: str, value: str, text: str) -> bool:
    """Return whether the words for a place stand in a text as whole words, however they are spaced there."""
    words = r"\s+".join(map(re.escape, shaped(name, " ".join(value.split())).split()))
    return not words or re.search(rf"(?<!\w){words}(?!\w)", text) is not None
