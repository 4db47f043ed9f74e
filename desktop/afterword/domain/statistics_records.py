"""The nouns that the report is counted from, joined and cut to a period."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from afterword.domain.advice import Advice, Focus
from afterword.domain.application import Application
from afterword.domain.clock import day_of
from afterword.domain.contact import Contact
from afterword.domain.employer import Employer
from afterword.domain.interview import OFF, Interview
from afterword.domain.message import Message, MessageState
from afterword.domain.reply import Reply
from afterword.domain.theme import Theme
from afterword.domain.touch import Touch


@dataclass(frozen=True, kw_only=True)
class Records:
    """Everything counted, by id, with the period (both days included) and the instant it is counted at.

    An application belongs to the period by the day it began: applied, else first interview, else decided.
    One without any day belongs only to a period without a beginning. How it stands is as of `now`.
    """

    now: datetime
    zone: str
    since: date | None
    until: date
    employers: Mapping[int, Employer] = field(default_factory=dict)
    contacts: Mapping[int, Contact] = field(default_factory=dict)
    applications: Mapping[int, Application] = field(default_factory=dict)
    interviews: tuple[Interview, ...] = ()
    messages: tuple[Message, ...] = ()
    replies: tuple[Reply, ...] = ()
    advice: tuple[Advice, ...] = ()
    focus: tuple[Focus, ...] = ()
    touches: tuple[Touch, ...] = ()
    themes: Mapping[str, Theme] = field(default_factory=dict)

    @cached_property
    def today(self) -> date:
        """The day of `now` in the user's zone."""
        return self.day(self.now)

    def day(self, instant: datetime) -> date:
        """Return the day of an instant in the user's zone."""
        return day_of(instant, self.zone)

    def covers(self, day: date | None) -> bool:
        """Whether a day lies in the period; an unknown day only in one without a beginning."""
        if day is None:
            return self.since is None
        return (self.since is None or self.since <= day) and day <= self.until

    @cached_property
    def held(self) -> tuple[Interview, ...]:
        """The interviews that took place, up to the end of the period, oldest first."""
        past = [
            interview
            for interview in self.interviews
            if interview.starts_at <= self.now
            and interview.result not in OFF
            and self.day(interview.starts_at) <= self.until
        ]
        return tuple(sorted(past, key=lambda interview: (interview.starts_at, interview.id)))

    @cached_property
    def held_of(self) -> Mapping[int, tuple[Interview, ...]]:
        """The interviews that took place, by application."""
        found: dict[int, list[Interview]] = defaultdict(list)
        for interview in self.held:
            found[interview.application_id].append(interview)
        return {application: tuple(rounds) for application, rounds in found.items()}

    @cached_property
    def interviews_by_id(self) -> Mapping[int, Interview]:
        """All interviews by id."""
        return {interview.id: interview for interview in self.interviews}

    def rounds(self, application: Application) -> tuple[Interview, ...]:
        """Return the interviews of an application that took place, oldest first."""
        return self.held_of.get(application.id, ())

    def began(self, application: Application) -> date | None:
        """Return the first day known of an application."""
        if application.applied_on is not None:
            return application.applied_on
        rounds = self.rounds(application)
        return self.day(rounds[0].starts_at) if rounds else application.decided_on

    @cached_property
    def cohort(self) -> tuple[Application, ...]:
        """The applications begun in the period."""
        return tuple(one for one in self.applications.values() if self.covers(self.began(one)))

    @cached_property
    def held_in_period(self) -> tuple[Interview, ...]:
        """The interviews that took place in the period, oldest first."""
        return tuple(interview for interview in self.held if self.covers(self.day(interview.starts_at)))

    @cached_property
    def advice_in_period(self) -> tuple[Advice, ...]:
        """The advice received in the period, newest first."""
        kept = [piece for piece in self.advice if self.covers(piece.received_on)]
        return tuple(sorted(kept, key=lambda piece: (piece.received_on, piece.id), reverse=True))

    @cached_property
    def left(self) -> tuple[Message, ...]:
        """The mails that left, or were handed over, oldest first."""
        gone = [mail for mail in self.messages if left_at(mail) is not None]
        return tuple(sorted(gone, key=lambda mail: (left_at(mail), mail.id)))

    def employer_name(self, employer_id: int | None) -> str:
        """Return the name of an employer, or empty."""
        employer = self.employers.get(employer_id) if employer_id is not None else None
        return employer.name if employer else ""

    def employer_of(self, application_id: int | None) -> str:
        """Return the name of the employer of an application, or empty."""
        application = self.applications.get(application_id) if application_id is not None else None
        return self.employer_name(application.employer_id) if application else ""

    def contact(self, contact_id: int | None) -> Contact | None:
        """Return a contact, or None."""
        return self.contacts.get(contact_id) if contact_id is not None else None


def left_at(mail: Message) -> datetime | None:
    """Return when a mail left or was handed over, or None when it is still here."""
    if mail.state in (MessageState.SENT, MessageState.MAYBE_SENT):
        return mail.sent_at or mail.handed_at or mail.changed_at
    return mail.handed_at if mail.state is not MessageState.FAILED else None
