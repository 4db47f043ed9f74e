"""Makes a large, realistic data file for benchmarks and trials: always the same for the same numbers."""

import argparse
import random
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from afterword.domain.application import ApplicationDraft, Decision, HeardHow, Outcome
from afterword.domain.clock import FixedClock
from afterword.domain.contact import ContactDraft, ContactRole
from afterword.domain.employer import EmployerDraft
from afterword.domain.interview import Debrief, InterviewDraft, RoundKind, RoundResult
from afterword.store import application, contact, employer, interview
from afterword.store.book import Book
from afterword.store.opening import open_book
from build_scripts import sample_book_mail as mail
from build_scripts import sample_book_words as words
from build_scripts.place import Trouble, say

YEARS = 10
END = date(2026, 11, 2)
NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
_OUTCOMES = (
    [Outcome.NOT_SELECTED] * 11
    + [Outcome.NO_RESPONSE] * 5
    + [Outcome.WITHDRAWN] * 2
    + [Outcome.OFFER, Outcome.ACCEPTED]
)

_RESULTS = [*[RoundResult.PASSED] * 6, *[RoundResult.NOT_SELECTED] * 3, RoundResult.CANCELLED]


def make(path: Path, interviews: int = 100_000) -> None:
    """Write a data file with so many interviews over ten years, and all that goes with them.

    One application for each five interviews, one employer for each thirty-three. Raises FileExistsError.
    """
    if path.exists():
        raise FileExistsError(path)
    chance = random.Random(1)  # noqa: S311 -- a sample, not a secret
    book = open_book(path, clock=FixedClock(NOW), entropy=chance.randbytes)
    try:
        fill(book, interviews)
    finally:
        book.close()


def fill(book: Book, interviews: int) -> None:
    """Fill an empty book in one step that cannot be undone."""
    chance = random.Random(interviews)  # noqa: S311 -- a sample, not a secret
    with book.step("sample.made", undoable=False):
        employers = employer.insert_many(book, _employers(chance, max(1, interviews * 3 // 100)))
        contacts = contact.insert_many(book, _contacts(chance, employers))
        tries = list(_applications(chance, employers, max(1, interviews // 5)))
        news = [_decision(chance, draft, at < len(tries) * 99 // 100) for at, draft in enumerate(tries)]
        applications = application.insert_many(book, tries, decisions=news)
        rounds = list(_interviews(chance, list(zip(applications, tries, strict=True)), contacts, interviews))
        numbers = interview.insert_many(book, rounds, results=[_result(chance, draft) for draft in rounds])
        _debrief(book, chance, [at for at, one in zip(numbers, rounds, strict=True) if one.starts_at <= NOW])
        mail.fill(book, chance, applications=applications, interviews=numbers, contacts=contacts, end=END)


def _employers(chance: random.Random, number: int) -> list[EmployerDraft]:
    names = [f"{firm} {trade}" for firm in words.FIRM for trade in words.TRADE]
    chance.shuffle(names)
    return [
        EmployerDraft(
            name=names[at % len(names)] + chance.choice(words.FORM),
            website=f"https://{names[at % len(names)].replace(' ', '').lower()}.example",
            place=chance.choice(words.PLACES),
            notes=chance.choice(words.NOTES) if chance.random() < 0.2 else "",
            tags=_tags(chance),
        )
        for at in range(number)
    ]


def _contacts(chance: random.Random, employers: Sequence[int]) -> list[ContactDraft]:
    """Return three people of each employer, in the order of the employers."""
    drafts = []
    for number in employers:
        for role in (ContactRole.RECRUITER, ContactRole.HIRING_MANAGER, ContactRole.INTERVIEWER):
            first, last = chance.choice(words.FIRST), chance.choice(words.LAST)
            drafts.append(
                ContactDraft(
                    employer_id=number,
                    name=f"{first} {last}",
                    title=chance.choice(words.TITLES),
                    role=role,
                    email=f"{first}.{last}@firm{number}.example".lower(),
                    phone=f"+46 {chance.randrange(10, 99)} {chance.randrange(100_000, 999_999)}",
                    rapport=chance.choice((0, 0, 0, 1, 2, 3, 4, 5)),
                    notes=chance.choice(words.NOTES) if chance.random() < 0.1 else "",
                )
            )
    return drafts


def _applications(chance: random.Random, employers: Sequence[int], number: int) -> list[ApplicationDraft]:
    days = sorted(chance.randrange(YEARS * 365) for _ in range(number))
    return [
        ApplicationDraft(
            employer_id=chance.choice(employers),
            role=chance.choice(words.GRADE) + chance.choice(words.CRAFT) + " " + chance.choice(words.JOB),
            source=chance.choice(words.SOURCES),
            posting=f"https://jobs.example/{day}/{chance.randrange(10**6)}",
            applied_on=END - timedelta(days=YEARS * 365 - day),
            place=chance.choice(words.PLACES),
            pay=f"{chance.randrange(28, 95)} 000 EUR" if chance.random() < 0.3 else "",
            agency_id=chance.choice(employers) if chance.random() < 0.05 else None,
            notes=chance.choice(words.NOTES) if chance.random() < 0.3 else "",
            tags=_tags(chance),
        )
        for day in days
    ]


def _interviews(
    chance: random.Random, tries: Sequence[tuple[int, ApplicationDraft]], contacts: range, number: int
) -> list[InterviewDraft]:
    """Return the rounds: two to eight an application, some days apart, with people of the employer."""
    drafts: list[InterviewDraft] = []
    while len(drafts) < number:
        at, draft = tries[len(drafts) * len(tries) // number]
        day = draft.applied_on or END
        for place in range(min(chance.randrange(2, 9), number - len(drafts))):
            day += timedelta(days=chance.randrange(3, 12))
            drafts.append(
                InterviewDraft(
                    application_id=at,
                    kind=chance.choice(list(RoundKind)) if place > 2 else list(RoundKind)[place],
                    starts_at=datetime(day.year, day.month, day.day, chance.randrange(7, 17), 30, tzinfo=UTC),
                    zone="Europe/Stockholm",
                    minutes=chance.choice((30, 45, 60, 60, 90)),
                    place=chance.choice(words.PLACES) if place else "Phone",
                    interviewer_ids=_people(chance, contacts, draft.employer_id),
                    notes=chance.choice(words.NOTES) if chance.random() < 0.5 else "",
                )
            )
    return drafts


def _people(chance: random.Random, contacts: range, employer_id: int) -> tuple[int, ...]:
    first = contacts[(employer_id - 1) * 3]
    return tuple(chance.sample(range(first, first + 3), chance.choice((1, 1, 2, 3))))


def _result(chance: random.Random, draft: InterviewDraft) -> RoundResult:
    return chance.choice(_RESULTS) if draft.starts_at <= NOW else RoundResult.UPCOMING


def _debrief(book: Book, chance: random.Random, past: Sequence[int]) -> None:
    """Give each second of the last two thousand rounds held a debrief."""
    for number in past[-2000::2]:
        well, change = chance.choice(words.WELL), chance.choice(words.CHANGE)
        debrief = Debrief(confidence=chance.randrange(1, 6), went_well=well, to_change=change)
        interview.write_debrief(book, number, debrief)


def _decision(chance: random.Random, draft: ApplicationDraft, is_past: bool) -> Decision:
    """Return the news on an application: for past ones from the recruiter of the employer, or none."""
    if not is_past:
        return Decision(outcome=Outcome.WAITING)
    outcome = chance.choice(_OUTCOMES)
    heard = outcome is not Outcome.NO_RESPONSE
    return Decision(
        outcome=outcome,
        decided_on=(draft.applied_on or END) + timedelta(days=chance.randrange(20, 90)),
        heard_from_id=(draft.employer_id - 1) * 3 + 1 if heard else None,
        heard_how=HeardHow.MAIL if heard else HeardHow.UNKNOWN,
    )


def _tags(chance: random.Random) -> tuple[str, ...]:
    return tuple(chance.sample(words.TAGS, chance.choice((0, 0, 0, 1, 2))))


def main(argv: Sequence[str]) -> int:
    """Write the file named; returns 0."""
    parser = argparse.ArgumentParser(prog="do.py sample-book", description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--interviews", type=int, default=100_000)
    asked = parser.parse_args(argv)
    try:
        make(asked.path, asked.interviews)
    except FileExistsError:
        raise Trouble(f"{asked.path} is there already") from None
    say(f"{asked.path}: {asked.path.stat().st_size >> 20} MB")
    return 0
