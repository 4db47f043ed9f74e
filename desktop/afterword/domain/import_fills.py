"""What a row adds to what is kept: blanks are filled, words are never overwritten."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Protocol

from afterword.domain.application import ApplicationDraft, Decision, Outcome
from afterword.domain.contact import Contact
from afterword.domain.import_found import (
    FoundApplication,
    FoundPerson,
)
from afterword.domain.imports import (
    Fill,
)

SAVED_TAG = "saved"  # on what was saved in a tracker and not applied for yet

# How far an outcome is along: a row's status sets the outcome when it is further than what is kept.
_ALONG = {
    Outcome.WAITING: 0, Outcome.NO_RESPONSE: 1, Outcome.OFFER: 2,
    Outcome.NOT_SELECTED: 3, Outcome.WITHDRAWN: 3, Outcome.ACCEPTED: 3,
}  # fmt: skip


class Applied(Protocol):
    """What was applied for, when, and its tags."""

    @property
    def tags(self) -> tuple[str, ...]: ...
    @property
    def applied_on(self) -> date | None: ...


class Standing(Applied, Protocol):
    """What an application in the book and one found in a file both tell."""

    @property
    def source(self) -> str: ...
    @property
    def posting(self) -> str: ...
    @property
    def place(self) -> str: ...
    @property
    def pay(self) -> str: ...
    @property
    def notes(self) -> str: ...
    @property
    def promised_by(self) -> date | None: ...
    @property
    def outcome(self) -> Outcome | None: ...
    @property
    def decided_on(self) -> date | None: ...


def application_fills(kept: Standing, found: FoundApplication) -> tuple[Fill, ...]:
    """Return what a row adds to an application."""
    fills: list[Fill] = []
    for name, before, after in (
        ("source", kept.source, found.source),
        ("posting", kept.posting, found.posting),
        ("place", kept.place, found.place),
        ("pay", kept.pay, found.pay),
    ):
        if after and not before:
            fills.append(Fill(name, "", after))
    for name, had, told in (
        ("applied_on", kept.applied_on, found.applied_on),
        ("promised_by", kept.promised_by, found.promised_by),
    ):
        if told and not had:
            fills.append(Fill(name, "", told.isoformat()))
    if found.notes and _goes_on(kept.notes, found.notes):
        fills.append(Fill("notes", kept.notes, found.notes))
    tags = together(kept, found)
    if tags != kept.tags:
        fills.append(Fill("tags", ", ".join(kept.tags), ", ".join(tags)))
    if news := is_news(kept, found):
        fills.append(Fill("outcome", (kept.outcome or Outcome.WAITING).value, news.value))
    return tuple(fills)


def filled(draft: ApplicationDraft, found: FoundApplication, fills: Sequence[Fill]) -> ApplicationDraft:
    """Return the draft of an application with what a row adds to it, but for the outcome."""
    names = {fill.field for fill in fills} - {"outcome", "people", "agency"}
    values: dict[str, Any] = {name: getattr(found, name) for name in names}
    if "tags" in names:
        values["tags"] = together(draft, found)
    return replace(draft, **values)


def joined(first: FoundApplication, second: FoundApplication) -> FoundApplication:
    """Return an application that two files tell of: the first, with what the second adds."""
    names = {fill.field for fill in application_fills(first, second)} - {"tags"}
    values = {name: getattr(second, name) for name in names}
    if "outcome" in names:
        values["decided_on"] = second.decided_on
    return replace(first, **values, tags=together(first, second))


def is_news(kept: Standing, found: FoundApplication) -> Outcome | None:
    """Return the outcome that a row's status sets, None when it tells nothing newer than what is kept."""
    told, had = found.outcome, kept.outcome or Outcome.WAITING
    if told is None or told is had:
        return None
    later = bool(found.decided_on and kept.decided_on and found.decided_on > kept.decided_on)
    return told if _ALONG[told] > _ALONG[had] or (later and told is not Outcome.WAITING) else None


def decision(found: FoundApplication, *, today: date) -> Decision:
    """Return the news of a row; a day that is yet to come is left out."""
    day = found.decided_on if found.decided_on and found.decided_on <= today else None
    return Decision(outcome=found.outcome or Outcome.WAITING, decided_on=day, heard_how=found.heard_how)


def together(kept: Applied, found: FoundApplication) -> tuple[str, ...]:
    """Return the tags with those of a row; what was applied for is not merely saved any more."""
    known = {tag.casefold() for tag in kept.tags}
    told = [tag for tag in found.tags if tag.casefold() not in known]
    if kept.applied_on is None and found.applied_on is None:
        return (*kept.tags, *told)
    had = kept.tags if kept.applied_on else tuple(tag for tag in kept.tags if tag != SAVED_TAG)
    return (*had, *(tag for tag in told if tag != SAVED_TAG))


PERSON_FIELDS = ("title", "email", "phone", "profile", "notes")


def person_fills(kept: Contact | FoundPerson, found: FoundPerson) -> tuple[Fill, ...]:
    """Return what a row adds to a person."""
    read: Callable[[object, str], str] = getattr
    return tuple(
        Fill(name, "", told)
        for name in PERSON_FIELDS
        if (told := read(found, name)) and not read(kept, name) and told != found.name
    )


def _goes_on(before: str, after: str) -> bool:
    """Return whether notes are new, or the same ones with more words after them."""
    return after != before and after.startswith(before)
