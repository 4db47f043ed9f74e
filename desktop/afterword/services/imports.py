"""Files in: a plan first, which changes nothing, then all of it in one step."""

import gc
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from afterword.adapters import import_files
from afterword.adapters.table_readers import Here
from afterword.domain.clock import day_of
from afterword.domain.errors import Problem
from afterword.domain.import_found import (
    Form,
    Found,
    FoundAdvice,
    FoundApplication,
    FoundEmployer,
    FoundInterview,
    FoundMail,
    FoundPerson,
    FoundTouch,
)
from afterword.domain.imports import (
    Changed,
    Choice,
    Choices,
    Doubt,
    DoubtKey,
    DoubtKind,
    FilePlan,
    Fill,
    Imported,
    Plan,
    Source,
)
from afterword.services import import_writer_words as words
from afterword.services.import_people import Employers, People
from afterword.services.import_plans import (
    Draft,
    Ground,
    Kinds,
    plan_applications,
    plan_employers,
    plan_people,
)
from afterword.services.import_rounds_plan import Rounds, newest_versions, plan_rounds
from afterword.services.import_tries import Tries
from afterword.services.import_words_plan import Mails, plan_advice, plan_mails, plan_touches
from afterword.services.import_writer import Writer
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store import interview as interview_store
from afterword.store import reply as reply_store
from afterword.store import touch as touch_store
from afterword.store.book import Book

F = TypeVar("F")

JOINED = Fill("starts_at", "", "")  # marks an event that the user said is a round typed by hand


def plan(book: Book, paths: Sequence[Path], *, now: datetime, zone: str, me: Collection[str] = ()) -> Plan:
    """Return what importing these files would do. Nothing is written.

    `zone` is the user's IANA zone, for times that tell none, and `me` the user's own addresses, who is no
    interviewer. A file that cannot be read has its problem in its part of the plan; the others go on.
    """
    here = Here(day_of(now, zone), ZoneInfo(zone))
    with _uncollected():
        sources = [source for path in paths for source in _sources(path, here)]
        return _planned(book, sources, me=frozenset(me))


def apply(book: Book, planned: Plan, choices: Choices | None = None) -> Imported:
    """Write a plan into the book in one step, which can be undone; return how many rows did what.

    `choices` say what to do with doubtful rows; each has its usual choice (`Doubt.usual`). A plan that was
    made before the book changed, and one that is applied again, is made anew first: nothing is doubled.
    Raise `UnreadableFile` when a mailbox is gone; then nothing is written.
    """
    chosen = choices or {}
    if planned.counts != _counts(book):
        planned = _planned(book, planned.sources, me=planned.me)
    if not planned.has_work and not chosen:
        return _imported(planned, chosen)
    with _uncollected(), book.step("imports.applied", count=str(sum(one.new for one in planned.files))):
        _write(book, planned, chosen)
    return _imported(planned, chosen)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let the collector of garbage rest while very many values are made, none of which is garbage."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _sources(path: Path, here: Here) -> Iterable[Source]:
    try:
        readings = import_files.read(path, here)
    except Problem as problem:
        return [Source(str(path), problem=problem)]
    return [Source(f"{path}/{one.inside}" if one.inside else str(path), one) for one in readings]


def _planned(book: Book, sources: Iterable[Source], *, me: frozenset[str]) -> Plan:
    """Plan kind by kind over all files: people stand on employers, rounds on applications."""
    listed = tuple(sources)
    drafts = [Draft(one.file, at, one.reading) for at, one in enumerate(listed) if one.reading is not None]
    employers = Employers.of(book)
    names = {number: one.name for number, one in employers.by_id.items()}
    needed = any(draft.found.of(FoundApplication) or draft.found.of(FoundInterview) for draft in drafts)
    kept = application_store.all(book) if needed else []
    ground = Ground(employers, People.of(book, employers), Tries(kept, names))
    _plan_nouns(ground, drafts)
    if events := _each(drafts, FoundInterview):
        rounds = Rounds.of(book)
        rounds.newest = newest_versions(one for draft, found in events for one in found if draft.is_calendar)
        for draft, found in events:
            plan_rounds(ground, draft, found, rounds=rounds, me=me)
    for draft, advice in _each(drafts, FoundAdvice):
        plan_advice(book, draft, advice)
    for draft, touches in _each(drafts, FoundTouch):
        plan_touches(book, draft, touches, ground.people)
    if boxes := _each(drafts, FoundMail):
        known = Mails(book, me)
        for draft, mails in boxes:
            plan_mails(known, draft, mails)
    made = {draft.number: draft.plan() for draft in drafts}
    plans = (made.get(at) or FilePlan(file=one.file, problem=one.problem) for at, one in enumerate(listed))
    return Plan(files=tuple(plans), sources=listed, me=me, counts=_counts(book))


def _plan_nouns(ground: Ground, drafts: Sequence[Draft]) -> None:
    for draft, employers in _each(drafts, FoundEmployer):
        plan_employers(ground, draft, employers)
    for draft, tries in sorted(_each(drafts, FoundApplication), key=_saved_last):
        plan_applications(ground, draft, tries)
    for draft, people in _each(drafts, FoundPerson):
        plan_people(ground, draft, people)


def _each(drafts: Iterable[Draft], kind: type[F]) -> list[tuple[Draft, list[F]]]:
    """Return each file with what it holds of a kind, those that hold none left out."""
    return [(draft, found) for draft in drafts if (found := draft.found.of(kind))]


def _saved_last(each: tuple[Draft, list[FoundApplication]]) -> bool:
    return each[0].reading.form is Form.LINKEDIN_SAVED_JOBS


def _counts(book: Book) -> tuple[int, ...]:
    stores = (
        employer_store, application_store, contact_store, interview_store, advice_store, touch_store,
        reply_store,
    )  # fmt: skip
    return tuple(store.count(book) for store in stores)


def _write(book: Book, planned: Plan, choices: Choices) -> None:
    """Write the parts of a plan in the order in which they stand on each other."""
    now = book.clock.now()
    writer = Writer(book, today=now.date())
    taken = [(one, Kinds(_taken(writer, number, one, choices))) for number, one in enumerate(planned.files)]
    for _, found in taken:
        writer.new_employers(found.of(FoundEmployer))
    for _, found in taken:
        writer.new_applications(found.of(FoundApplication))
    for _, found in taken:
        writer.new_people([one for one in found.of(FoundPerson) if writer.people.find(one) is None])
    for number, one in enumerate(planned.files):
        _change(writer, [*one.changes, *_joined(number, one, choices)])
    for one, found in taken:
        for each in found.of(FoundInterview):
            words.new_round(writer, each)
        words.new_advice(writer, found.of(FoundAdvice))
        words.new_touches(writer, found.of(FoundTouch))
        words.new_replies(writer, found.of(FoundMail), Path(one.file), now=now)


def _taken(writer: Writer, number: int, one: FilePlan, choices: Choices) -> list[Found]:
    """Return what is written as new: the new rows, and the doubtful ones that are not left out or joined."""
    found = list(one.added)
    for doubt in one.doubts:
        choice = _choice(number, doubt, choices)
        if choice is Choice.JOIN and doubt.kind is DoubtKind.SIMILAR_EMPLOYER:
            writer.join(getattr(doubt.found, "employer", ""), doubt.id)
        if choice is Choice.NEW or (choice is Choice.JOIN and doubt.kind in _AS_NEW):
            found.append(doubt.found)
    return found


# Joined to an employer, a row is still a new application or person; and so is a round to an application.
_AS_NEW = (DoubtKind.SIMILAR_EMPLOYER, DoubtKind.WHICH_APPLICATION)


def _joined(number: int, one: FilePlan, choices: Choices) -> Iterable[Changed]:
    for doubt in one.doubts:
        if _choice(number, doubt, choices) is Choice.JOIN and doubt.kind not in _AS_NEW:
            fills = (JOINED,) if doubt.kind is DoubtKind.NEAR_TIME else ()
            yield Changed(doubt.found, doubt.id, fills)


def _choice(number: int, doubt: Doubt, choices: Choices) -> Choice:
    return choices.get(DoubtKey(number, doubt.found.line), doubt.usual)


def _change(writer: Writer, changes: Iterable[Changed]) -> None:
    for change in changes:
        if change.id:
            _fill(writer, change)
        elif isinstance(change.found, FoundPerson):  # named in another row of this plan, and written by now
            writer.person(change.found)


def _fill(writer: Writer, change: Changed) -> None:
    found = change.found
    match found:
        case FoundEmployer():
            writer.fill_employer(change.id, found)
        case FoundApplication():
            writer.fill_application(change.id, found)
        case FoundPerson():
            writer.fill_person(change.id, found)
        case FoundInterview() if any(fill == JOINED for fill in change.fills):
            words.join_round(writer, change.id, found)
        case FoundInterview():
            words.change_round(writer, change.id, found)
        case _:
            raise AssertionError(f"nothing is filled in a {type(found).__name__}")


def _imported(planned: Plan, choices: Choices) -> Imported:
    chosen = [
        _choice(number, doubt, choices) for number, one in enumerate(planned.files) for doubt in one.doubts
    ]
    return Imported(
        new=sum(one.new for one in planned.files) + chosen.count(Choice.NEW),
        changed=sum(one.changed for one in planned.files) + chosen.count(Choice.JOIN),
        same=sum(one.same for one in planned.files),
        left=chosen.count(Choice.LEAVE),
    )
