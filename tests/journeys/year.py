"""A person who looks at Today each morning and evening, does what it says, and notes the year in lines."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from afterword.domain.advice import AdviceDraft
from afterword.domain.agenda import Agenda
from afterword.domain.clock import FixedClock, day_of
from afterword.domain.interview import Debrief
from afterword.domain.message import MessageState, Way
from afterword.domain.reply import ReplyKind
from afterword.domain.settings import Settings
from afterword.domain.step import Part, Step, StepKind
from afterword.domain.touch import TouchDraft
from afterword.domain.workdays import WorkWeek, local_moment
from afterword.services import (
    advice,
    drafts,
    focus,
    interviews,
    messages,
    practice,
    reminders,
    replies,
    today,
    touches,
)
from afterword.store import focus as focus_store
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.store.book import Book
from afterword.ui import sentences, step_doing
from afterword.ui.wishes import Write

MORNING, EVENING = time(9, 30), time(18, 30)
GLANCES = time(11), time(16, 45)
HOLIDAYS = frozenset(
    date(2026, month, day)
    for month, day in ((1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28))
)
MOST_A_LOOK = 40  # steps done in one sitting; more would mean that a step is never done

Act = Callable[["Year", Step], None]


@dataclass(frozen=True)
class Habit:
    """What the person does with a kind of step about somebody, on some days, instead of doing it."""

    kind: StepKind
    about: str
    act: Act
    first: date = date.min
    last: date = date.max

    def meets(self, step: Step, day: date) -> bool:
        """Return whether it is about this step on this day."""
        named = self.about in (step.person, step.employer, step.reason.text)
        return step.kind is self.kind and named and self.first <= day <= self.last


@dataclass(frozen=True)
class Trip:
    """Some days in another time zone."""

    first: date
    last: date
    zone: str


@dataclass
class Year:
    """A book, the time, and what has been seen and done."""

    book: Book
    clock: FixedClock
    settings: Settings
    habits: tuple[Habit, ...] = ()
    trips: tuple[Trip, ...] = ()
    lines: list[str] = field(default_factory=list)
    said: dict[str, list[AdviceDraft]] = field(default_factory=dict)
    answers: bool = True  # whether people pick up the phone
    seen: set[tuple[object, ...]] = field(default_factory=set)
    kept: Agenda | None = None  # what was worked out at the last glance, while it may hold
    skipped: int = 0  # at so many glances it need not have been worked out again

    def play(self, first: date, last: date, events: "list[tuple[datetime, Callable[[Year], str]]]") -> None:
        """Live from one day to another: what happens, and two looks a day."""
        day = first
        while day <= last:
            self._travel(day)
            looks: list[tuple[datetime, Callable[[Year], object]]] = [
                (local_moment(day, MORNING, self.settings.zone), partial(Year.look, full=True)),
                (local_moment(day, EVENING, self.settings.zone), partial(Year.look, full=False)),
            ]
            day += timedelta(days=1)
            until = local_moment(day, time(0), self.settings.zone)
            since = local_moment(day - timedelta(days=1), time(0), self.settings.zone)
            happening = [(at, partial(self._happen, what)) for at, what in events if since <= at < until]
            looks += [(local_moment(day, at, self.settings.zone), Year.glance) for at in GLANCES]
            moments = [*happening, *((at, partial(act, self)) for at, act in looks)]
            for at, act in sorted(moments, key=lambda one: one[0]):
                self.clock.at = at
                act()

    def look(self, *, full: bool) -> None:
        """Look at Today, note what stands there now and what is new, and do what is to do."""
        standing = today.steps(self.book, self.settings)
        keys = {(*step.key, step.part) for step in standing}
        for step in standing:
            if (full and step.part is Part.NOW) or (*step.key, step.part) not in self.seen:
                self.note(str(step.part), sentences.step_sentence(step))
        self.seen = keys
        left: set[tuple[object, ...]] = set()
        for _ in range(MOST_A_LOOK):
            step = next((one for one in standing if one.part is Part.NOW and one.key not in left), None)
            if step is None:
                return
            left.add(step.key)
            self._do(step)
            standing = today.steps(self.book, self.settings)
        raise AssertionError(f"never done: {standing}")

    def glance(self) -> None:
        """See that what was worked out before holds as long as it says, and while nothing was written."""
        found = today.agenda(self.book, self.settings)
        kept = self.kept
        if kept is not None and kept.holds(found.at):
            assert kept.steps == found.steps, found.at
            self.skipped += 1
        else:
            self.kept = found

    def forget(self, _changes: object) -> None:
        """Something was written: what was worked out before does not hold."""
        self.kept = None

    def note(self, what: str, text: str) -> None:
        """Write a line."""
        day = day_of(self.clock.now(), self.settings.zone)
        self.lines.append(f"{day:%Y-%m-%d %a}  {what:<8}  {text}")

    def send(self, step: Step, *, state: MessageState = MessageState.SENT) -> None:
        """Write the mail that a step proposes; it leaves, fails, or is handed over as a file."""
        wish = step_doing.wish_of(self.book, step)
        assert isinstance(wish, Write), wish
        draft = drafts.begin(self.book, wish.purpose, wish.about, settings=self.settings).draft
        number = messages.write(self.book, draft)
        messages.with_message_id(self.book, number, self.settings)
        if state is MessageState.DRAFT:
            messages.hand_over(self.book, number, Way.EML)
        elif state is MessageState.FAILED:
            with self.book.step("message.failed", undoable=False):
                message_store.set_state(self.book, number, state)
        else:
            messages.mark_sent(self.book, number)
        words = {MessageState.DRAFT: "handed over", MessageState.FAILED: "not sent"}.get(state, "sent")
        kind = draft.purpose.replace("_", " ")
        self.note("did", f"{words}: {kind} to {draft.to_name}")

    def _travel(self, day: date) -> None:
        zone = next((trip.zone for trip in self.trips if trip.first <= day <= trip.last), "Europe/London")
        if zone != self.settings.zone:
            self.settings = replace(self.settings, zone=zone)
            self.clock.at = local_moment(day, time(0), zone)
            self.kept = None
            self.note("event", f"now in {zone}")

    def _happen(self, what: "Callable[[Year], str]") -> None:
        self.note("event", what(self))

    def _do(self, step: Step) -> None:
        day = day_of(self.clock.now(), self.settings.zone)
        for habit in self.habits:
            if habit.meets(step, day):
                habit.act(self, step)
                return
        ACTS[step.kind](self, step)


def begun() -> Year:
    """Return a year about to begin, with an empty book."""
    clock = FixedClock(datetime(2026, 1, 1, tzinfo=UTC))
    chance = iter(range(10**9))
    book = Book.in_memory(clock=clock, entropy=lambda size: next(chance).to_bytes(size, "big"))
    week = WorkWeek(holidays=HOLIDAYS)
    settings = Settings(name="Kim Osei", address="kim@example.org", zone="Europe/London", week=week)
    year = Year(book, clock, settings)
    book.changed.append(year.forget)
    return year


def ignore(_year: Year, _step: Step) -> None:
    """Let a step stand."""


def never(year: Year, step: Step) -> None:
    """Say that it is not wanted."""
    reminders.never(year.book, step)
    year.note("did", f"never: {sentences.step_sentence(step)}")


def tomorrow(year: Year, step: Step) -> None:
    """Put it off until tomorrow morning."""
    day = day_of(year.clock.now(), year.settings.zone) + timedelta(days=1)
    reminders.snooze(year.book, step, local_moment(day, year.settings.week.opens, year.settings.zone))
    year.note("did", f"tomorrow: {sentences.step_sentence(step)}")


def hand_over(year: Year, step: Step) -> None:
    """Give the mail to the own mail program."""
    year.send(step, state=MessageState.DRAFT)


def fail(year: Year, step: Step) -> None:
    """Send while the line is down."""
    year.send(step, state=MessageState.FAILED)


def _thank_all(year: Year, step: Step) -> None:
    for _ in range(step.reason.count):
        year.send(step)


def _prepare(year: Year, step: Step) -> None:
    chosen = [one.id for one in focus.propose(year.book, year.settings)]
    focus.choose(year.book, step.id, chosen, year.settings)
    reminders.done(year.book, step)
    year.note("did", f"prepared, {len(chosen)} points in mind")


def _debrief(year: Year, step: Step) -> None:
    interviews.debrief(year.book, step.id, Debrief(confidence=3, went_well="The start."))
    for point in focus_store.of_interview(year.book, step.id):
        focus.judge(year.book, point, used=True, helped=4)
    year.note("did", "noted how it went")


def _read(year: Year, step: Step) -> None:
    reply = reply_store.get(year.book, step.id)
    replies.settle(year.book, reply.id, reply.kind)
    pieces = year.said.get(reply.from_name, []) if reply.kind is ReplyKind.ADVICE else []
    for piece in pieces:
        day = day_of(reply.received_at, year.settings.zone)
        number = replies.application_of(year.book, reply)
        who = {"contact_id": reply.contact_id, "application_id": number, "reply_id": reply.id}
        advice.keep(year.book, replace(piece, received_on=day, **who))
    year.note(
        "did", f"read the reply: {reply.kind.replace('_', ' ')}" + (f", kept {len(pieces)}" * bool(pieces))
    )


def _close(year: Year, step: Step) -> None:
    step_doing.do_here(year.book, step, year.settings)
    year.note("did", "closed" if step.kind is not StepKind.OWN else "done")


def _call(year: Year, step: Step) -> None:
    draft = TouchDraft(contact_id=step.id, at=year.clock.now(), answered=year.answers)
    touches.log(year.book, draft)
    year.note("did", "called, and talked" if year.answers else "called, nobody answered")


def _practise(year: Year, _step: Step) -> None:
    cards = practice.due(year.book, year.settings)
    for card in cards:
        practice.review(year.book, card.advice.id, practice.Rating.GOOD)
    year.note("did", f"practised {len(cards)}")


def _settle(year: Year, step: Step) -> None:
    if step.opens < year.clock.now():  # at the next look, not in the same breath
        messages.mark_sent(year.book, step.id)
        year.note("did", "it went out")


ACTS: dict[StepKind, Act] = {
    StepKind.PREPARE: _prepare,
    StepKind.THANK_INTERVIEW: _thank_all,
    StepKind.DEBRIEF: _debrief,
    StepKind.LOOK_AT_REPLY: _read,
    StepKind.SETTLE_MAIL: _settle,
    StepKind.CLOSE_REQUEST: _close,
    StepKind.CLOSE_APPLICATION: _close,
    StepKind.OWN: _close,
    StepKind.CALL: _call,
    StepKind.PRACTISE: _practise,
    **dict.fromkeys(
        (
            StepKind.THANK_ADVICE,
            StepKind.TELL_PAID_OFF,
            StepKind.ASK_ADVICE,
            StepKind.NUDGE,
            StepKind.CHECK_IN,
            StepKind.WRITE,
        ),
        Year.send,
    ),
}
