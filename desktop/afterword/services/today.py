"""What to do next, for the Today page, the tray, the command line and the tables' "next step"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from afterword.domain.agenda import Agenda
from afterword.domain.next_steps import SOON_DAYS, next_steps
from afterword.domain.now import Now
from afterword.domain.settings import Settings
from afterword.domain.slices import Slices, at_once
from afterword.domain.step import Ground, Part, Step
from afterword.services import practice
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store import facts as fact_store
from afterword.store import interview as interview_store
from afterword.store import message as message_store
from afterword.store import reminder as reminder_store
from afterword.store import reply as reply_store
from afterword.store.book import Book

AHEAD = timedelta(days=SOON_DAYS)


def ground(book: Book, settings: Settings) -> Ground:
    """Return what the rules stand on now."""
    return Ground(now=Now(book.clock.now(), settings.zone), week=settings.week, rules=settings.rules)


def steps(book: Book, settings: Settings) -> tuple[Step, ...]:
    """Return every step that stands now, in the order to take them."""
    return agenda(book, settings).steps


def agenda(book: Book, settings: Settings) -> Agenda:
    """Return every step that stands now, and until when nothing but a change can make it others."""
    return at_once(agenda_in_slices(book, settings))


def agenda_in_slices(book: Book, settings: Settings) -> Slices[Agenda]:
    """Work the agenda out with pauses: what comes of it holds only if nothing is written meanwhile.

    Which facts are gathered changes at midnight, and with each round that begins.
    """
    standing = ground(book, settings)
    at = standing.now.at
    facts = yield from fact_store.gather_in_slices(book, now=at, rules=settings.rules, ahead=AHEAD)
    yield
    found = next_steps(replace(facts, practice_due=len(practice.due(book, settings))), standing)
    until = standing.now.until
    begins = interview_store.next_start(book, at)
    return Agenda(steps=found, at=at, until=until if begins is None else min(until, begins))


def steps_of(book: Book, application_ids: Sequence[int], settings: Settings) -> Mapping[int, Step]:
    """Return the first step of each of these applications that has one: what the tables show."""
    found: dict[int, Step] = {}
    standing = ground(book, settings)
    gathered = fact_store.of_applications(book, application_ids)
    rounds = {one.id: one.application_id for one in gathered.interviews}
    mails = {one.id: one.application_id for one in gathered.messages}
    advice = {one.id: one.application_id for one in gathered.advice}
    replies = {one.id: mails.get(one.message_id or 0) for one in gathered.replies}
    owner: Mapping[str, Mapping[int, int | None]] = {
        "interview": rounds,
        "message": mails,
        "advice": advice,
        "reply": replies,
    }
    for step in next_steps(gathered, standing):
        about = step.id if step.table == "application" else owner.get(step.table, {}).get(step.id)
        if about is not None:
            found.setdefault(about, step)
    return found


def has_begun(book: Book) -> bool:
    """Return whether there is anything in the book that a person put there."""
    nouns = (application_store, contact_store, employer_store, interview_store, message_store, reply_store)
    return any(noun.count(book) for noun in (*nouns, advice_store, reminder_store))


def due_now(standing: Sequence[Step]) -> int:
    """Return how many steps ask for something now: the badge on the rail and the tray's count."""
    return sum(step.part is Part.NOW for step in standing)
