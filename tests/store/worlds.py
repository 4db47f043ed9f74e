"""Random writes on a book, of all nouns, for the state machine and the torture."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from random import Random

from afterword.domain.advice import AdviceDraft, AdviceState
from afterword.domain.application import ApplicationDraft, Decision, Outcome
from afterword.domain.contact import ContactDraft
from afterword.domain.employer import EmployerDraft
from afterword.domain.interview import Debrief, InterviewDraft, RoundKind, RoundResult
from afterword.domain.message import MessageDraft, MessagePurpose, MessageState
from afterword.domain.reminder import ReminderDraft
from afterword.domain.reply import ReplyDraft
from afterword.domain.saved_view import SavedViewDraft
from afterword.domain.template import TemplateDraft
from afterword.domain.touch import TouchDraft
from afterword.store import (
    advice,
    application,
    contact,
    employer,
    focus,
    interview,
    message,
    models,
    reminder,
    reply,
    saved_view,
    template,
    theme,
    touch,
)
from afterword.store.book import Book
from afterword.store.models_base import Table

NAMES = ("Ada", "Zoë O'Neill", "Łukasz", "Ærø Ltd", "北京", "Quote \" and '", "x" * 40, "Ada Lovelace")
THEMES = ("communication", "other", "technical_depth")
START = datetime(2026, 1, 5, 9, tzinfo=UTC)


class World:
    """Writes at random, always within an open step."""

    def __init__(self, book: Book, chance: Random) -> None:
        self.book = book
        self.chance = chance

    def act(self) -> None:
        """Do one thing; when there is nothing yet to do it with, add an employer."""
        self.chance.choice(ACTS)(self)

    def some(self, table: type[Table]) -> int | None:
        """Return the id of any row of a table."""
        found = [row[0] for row in self.book.rows(table.select(table.id).order_by(table.id))]
        return self.chance.choice(found) if found else None

    def word(self) -> str:
        return self.chance.choice(NAMES)

    def moment(self) -> datetime:
        return START + timedelta(hours=self.chance.randrange(200))

    def employer(self) -> EmployerDraft:
        tags = tuple(self.chance.sample(("a", "b", "c"), self.chance.randrange(3)))
        return EmployerDraft(name=self.word(), notes=self.word(), tags=tags)

    def contact(self) -> ContactDraft | None:
        at = self.some(models.Employer)
        return at and ContactDraft(employer_id=at, name=self.word(), rapport=self.chance.randrange(6))

    def application(self) -> ApplicationDraft | None:
        at = self.some(models.Employer)
        agency = self.chance.choice([None, self.some(models.Employer)])
        day = date(2026, 1, 1) + timedelta(days=self.chance.randrange(90))
        return at and ApplicationDraft(employer_id=at, role=self.word(), agency_id=agency, applied_on=day)

    def interview(self) -> InterviewDraft | None:
        at = self.some(models.Application)
        people = tuple(n for n in {self.some(models.Contact), self.some(models.Contact)} if n)
        kind = self.chance.choice(list(RoundKind))
        return at and InterviewDraft(
            application_id=at,
            kind=kind,
            starts_at=self.moment(),
            zone="UTC",
            notes=self.word(),
            interviewer_ids=people,
        )

    def message(self) -> MessageDraft:
        return MessageDraft(
            purpose=self.chance.choice(list(MessagePurpose)),
            subject=self.word(),
            application_id=self.some(models.Application),
            interview_id=self.some(models.Interview),
            contact_id=self.some(models.Contact),
            follows_id=self.chance.choice([None, self.some(models.Message)]),
            answers_id=self.chance.choice([None, self.some(models.Reply)]),
        )

    def reply(self) -> ReplyDraft:
        return ReplyDraft(
            message_id=self.some(models.Message),
            contact_id=self.some(models.Contact),
            received_at=self.moment(),
            raw=self.chance.randbytes(6),
            new_text=self.word(),
            references=("<a@b>", "<c@d>"),
        )

    def advice(self) -> AdviceDraft:
        return AdviceDraft(
            words=self.word(),
            received_on=date(2026, 2, 1),
            contact_id=self.some(models.Contact),
            application_id=self.some(models.Application),
            interview_id=self.some(models.Interview),
            reply_id=self.some(models.Reply),
            themes=tuple(self.chance.sample(THEMES, self.chance.randrange(4))),
        )

    def touch(self) -> TouchDraft | None:
        at = self.some(models.Contact)
        return at and TouchDraft(contact_id=at, at=self.moment(), notes=self.word())


def _add(world: World) -> None:
    noun, make = world.chance.choice(
        [
            (employer, world.employer),
            (contact, world.contact),
            (application, world.application),
            (interview, world.interview),
            (interview, world.interview),
            (message, world.message),
            (reply, world.reply),
            (advice, world.advice),
            (touch, world.touch),
        ]
    )
    draft = make()
    if draft:
        noun.insert(world.book, draft)
    else:
        employer.insert(world.book, world.employer())


def _change(world: World) -> None:
    noun, table, make = world.chance.choice(
        [
            (employer, models.Employer, world.employer),
            (contact, models.Contact, world.contact),
            (application, models.Application, world.application),
            (interview, models.Interview, world.interview),
            (message, models.Message, world.message),
            (reply, models.Reply, world.reply),
            (advice, models.Advice, world.advice),
            (touch, models.Touch, world.touch),
        ]
    )
    number, draft = world.some(table), make()
    if number and draft:
        noun.update(world.book, number, draft)


def _delete(world: World) -> None:
    noun, table = world.chance.choice(
        [
            (employer, models.Employer),
            (contact, models.Contact),
            (application, models.Application),
            (interview, models.Interview),
            (message, models.Message),
            (reply, models.Reply),
            (advice, models.Advice),
            (touch, models.Touch),
            (reminder, models.Reminder),
        ]
    )
    number = world.some(table)
    if number:
        noun.delete(world.book, number)


def _settle(world: World) -> None:
    book, chance = world.book, world.chance
    number = world.some(models.Application)
    if number:
        decision = Decision(outcome=chance.choice(list(Outcome)), heard_from_id=world.some(models.Contact))
        application.decide(book, number, decision)
    if number := world.some(models.Interview):
        interview.set_result(book, number, chance.choice(list(RoundResult)))
        interview.write_debrief(
            book, number, Debrief(confidence=chance.choice([None, 1, 5]), went_well=world.word())
        )
    if number := world.some(models.Message):
        message.set_state(book, number, chance.choice(list(MessageState)))
    if number := world.some(models.Advice):
        advice.set_state(book, number, chance.choice(list(AdviceState)))


def _focus(world: World) -> None:
    number = world.some(models.Interview)
    pieces = {world.some(models.Advice), world.some(models.Advice)} - {None}
    if number:
        focus.choose(world.book, number, [piece for piece in pieces if piece])
    if used := world.some(models.Focus):
        focus.judge(world.book, used, world.chance.choice([True, False, None]), 3, note=world.word())


def _odds(world: World) -> None:
    book = world.book
    noun, table = world.chance.choice([("application", models.Application), ("contact", models.Contact)])
    if number := world.some(table):
        reminder.mark(
            book, ReminderDraft(step="ask", about_table=noun, about_id=number, snoozed_until=world.moment())
        )
    theme.rename(book, world.chance.randrange(1, 16), world.word())
    purpose = world.chance.choice(list(MessagePurpose))
    template.insert(book, TemplateDraft(purpose=purpose, name=world.word(), subject="s", body="b"))
    saved_view.insert(book, SavedViewDraft(page="advice", name=world.word()))


def _many(world: World) -> None:
    book = world.book
    employer.insert_many(book, [world.employer() for _ in range(4)])
    rounds = [draft for draft in (world.interview() for _ in range(3)) if draft]
    interview.insert_many(book, rounds)
    advice.insert_many(book, [world.advice() for _ in range(2)])


ACTS: tuple[Callable[[World], None], ...] = (
    _add, _add, _add, _add, _change, _change, _delete, _settle, _focus, _odds, _many,
)  # fmt: skip
