"""Everything out, and back in with nothing new."""

import stat
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.domain.advice import AdviceDraft
from afterword.domain.application import ApplicationDraft, Decision, Outcome
from afterword.domain.clock import FixedClock
from afterword.domain.contact import ContactDraft
from afterword.domain.employer import EmployerDraft
from afterword.domain.employer_names import employer_key
from afterword.domain.file_problems import UnwritableFile
from afterword.domain.interview import InterviewDraft, RoundKind, RoundResult
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.names import sort_key
from afterword.domain.reply import ReplyDraft
from afterword.domain.touch import TouchDraft
from afterword.services import exports, imports
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store import interview as interview_store
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.store import touch as touch_store
from afterword.store.book import Book

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
STORES = (employer_store, contact_store, application_store, interview_store, advice_store, touch_store)
LINE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=30).map(
    lambda text: " ".join(text.split())
).filter(bool)  # fmt: skip
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)
DAYS = st.none() | st.dates(date(2020, 1, 1), date(2026, 11, 1))
FEWER = settings(max_examples=settings().max_examples // 4)  # a book is large
NAMES = st.lists(LINE, min_size=1, max_size=4, unique_by=lambda name: (employer_key(name), sort_key(name)))


@st.composite
def books(draw: st.DrawFn) -> Book:
    """A book with some of all that is exported."""
    book = Book.in_memory(clock=FixedClock(NOW))
    names = draw(NAMES.filter(lambda each: len({employer_key(name) for name in each}) == len(each)))
    with book.step("test.filled"):
        employers = [
            employer_store.insert(book, EmployerDraft(name=name, notes=draw(TEXT))) for name in names
        ]
        people = [
            contact_store.insert(
                book, ContactDraft(employer_id=employers[0], name=name, title=draw(LINE), notes=draw(TEXT))
            )
            for name in draw(st.lists(LINE, max_size=3, unique_by=sort_key))
        ]
        for _ in range(draw(st.integers(0, 4))):
            application = application_store.insert(
                book,
                ApplicationDraft(
                    employer_id=draw(st.sampled_from(employers)), role=draw(LINE), applied_on=draw(DAYS),
                    place=draw(LINE), notes=draw(TEXT), posting=draw(st.sampled_from(["", "https://a.example/jobs/123456"])),
                    tags=draw(st.sampled_from([(), ("saved",), ("a", "B b")])),
                ),
            )  # fmt: skip
            outcome = draw(st.sampled_from(Outcome))
            application_store.decide(book, application, Decision(outcome=outcome, decided_on=draw(DAYS)))
            _rounds(draw, book, application, people)
        for person in people:
            touch_store.insert(
                book, TouchDraft(contact_id=person, at=NOW - timedelta(days=person), notes=draw(TEXT))
            )
    return book


def _rounds(draw: st.DrawFn, book: Book, application: int, people: list[int]) -> None:
    for day in range(draw(st.integers(0, 2))):
        draft = InterviewDraft(
            application_id=application, kind=draw(st.sampled_from(RoundKind)),
            starts_at=NOW + timedelta(days=day),
            zone="Europe/Berlin", place=draw(LINE), interviewer_ids=tuple(people), notes=draw(TEXT),
        )  # fmt: skip
        number = interview_store.insert(book, draft)
        interview_store.set_result(book, number, draw(st.sampled_from(RoundResult)))
        words = draw(TEXT.filter(str.strip))
        advice_store.insert(
            book,
            AdviceDraft(words=words, received_on=date(2026, 1, 2), contact_id=people[0] if people else None,
                        application_id=application, interview_id=number, themes=("communication",)),
        )  # fmt: skip


def again(book: Book, folder: Path) -> list[tuple[str, int, int, int]]:
    """Return the files of an export that would bring anything, and what."""
    paths = exports.write(book, folder, now=NOW)
    plan = imports.plan(book, paths, now=NOW, zone="Europe/Berlin")
    assert not [one.problem for one in plan.files if one.problem]
    return [
        (one.file, one.new, one.changed, one.doubtful)
        for one in plan.files
        if one.new or one.changed or one.doubtful
    ]


@FEWER
@given(books())
def test_what_is_exported_comes_back_with_nothing_new(book: Book):
    with tempfile.TemporaryDirectory() as folder:
        assert again(book, Path(folder)) == []
    book.close()


@FEWER
@given(books())
def test_each_file_alone_comes_back_with_nothing_new(book: Book):
    with tempfile.TemporaryDirectory() as folder:
        for path in exports.write(book, Path(folder), now=NOW):
            [plan] = imports.plan(book, [path], now=NOW, zone="Europe/Berlin").files
            assert (plan.new, plan.changed, plan.doubtful, plan.problem) == (0, 0, 0, None)
    book.close()


def test_a_fresh_book_is_filled_from_the_tables(book: Book, refused, tmp_path: Path):
    with book.step("test.filled"):
        touch_store.insert(book, TouchDraft(contact_id=refused.manager, at=NOW, notes="Good talk"))
        draft = AdviceDraft(words="Be brief", received_on=date(2026, 11, 22), contact_id=refused.manager,
                            application_id=refused.application, themes=("communication",))  # fmt: skip
        advice_store.insert(book, draft)
    paths = exports.write(book, tmp_path, now=NOW)
    fresh = Book.in_memory(clock=FixedClock(NOW))
    imports.apply(fresh, imports.plan(fresh, paths, now=NOW, zone="Europe/Berlin"))
    assert [store.count(fresh) for store in STORES] == [store.count(book) for store in STORES]
    [application] = application_store.all(fresh)
    assert (application.outcome, application.decided_on) == (Outcome.NOT_SELECTED, date(2026, 11, 21))
    [advice] = advice_store.all(fresh)
    assert (advice.words, advice.themes) == ("Be brief", ("communication",))
    [person] = contact_store.all(fresh)
    assert (person.rapport, advice.contact_id) == (4, person.id)
    fresh.close()


def test_files_are_private_and_written_whole(book: Book, story, tmp_path: Path):
    paths = exports.write(book, tmp_path / "out", now=NOW)
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in paths} == {0o600}
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(path.name for path in paths)


def test_an_export_over_an_older_one_replaces_it(book: Book, story, tmp_path: Path):
    assert exports.write(book, tmp_path, now=NOW) == exports.write(book, tmp_path, now=NOW)


def test_no_cell_is_run_by_a_spreadsheet(book: Book, tmp_path: Path):
    with book.step("employer.added"):
        employer_store.insert(book, EmployerDraft(name='=HYPERLINK("https://evil.example")', notes="+1"))
    exports.write(book, tmp_path, now=NOW)
    row = (tmp_path / "employers.csv").read_text("utf-8-sig").splitlines()[1]
    assert '"\'=HYPERLINK(""https://evil.example"")"' in row
    assert ",'+1" in row


def test_mails_of_both_sides_are_files_and_ours_are_known_again(book: Book, story, tmp_path: Path):
    raw = b"From: Anna <anna@northwind.example>\r\nTo: kim@example.org\r\nSubject: Re: x\r\n\r\nHi\r\n"
    with book.step("test.filled"):
        draft = MessageDraft(
            purpose=MessagePurpose.ASK_ADVICE, to_name="Anna Okafor", to_address="anna@northwind.example",
            subject="One question", body="Hello,\nany advice?", application_id=story.application,
        )  # fmt: skip
        message_store.insert(book, draft)
        reply = ReplyDraft(
            received_at=NOW, from_name="Anna", from_address="a@b.example", subject="Re: x", raw=raw
        )
        reply_store.insert(book, reply)
    exports.write(book, tmp_path, now=NOW)
    [answer, sent] = sorted((tmp_path / "mail").iterdir())
    assert answer.read_bytes() == raw
    assert sent.name == "2026-11-23-to-anna-okafor-1.eml"
    assert b"X-Afterword-Id: " in sent.read_bytes()
    assert b"X-Unsent: 1" in sent.read_bytes()


def test_an_empty_book_gives_tables_without_rows_and_nothing_else(book: Book, tmp_path: Path):
    paths = exports.write(book, tmp_path, now=NOW)
    assert {path.suffix for path in paths} == {".csv"}
    assert again(book, tmp_path) == []


def test_a_folder_that_cannot_be_made_is_a_problem(book: Book, tmp_path: Path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(UnwritableFile):
        exports.write(book, tmp_path / "file" / "out", now=NOW)
