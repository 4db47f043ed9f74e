"""Files in: a plan, then one step; the same file again brings nothing new."""

import shutil
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from afterword.domain.application import ApplicationDraft, Outcome
from afterword.domain.employer import EmployerDraft
from afterword.domain.file_problems import UnreadableFile
from afterword.domain.import_found import Form, SkipReason
from afterword.domain.import_problems import UnknownForm
from afterword.domain.imports import Choice, DoubtKey, DoubtKind, Plan
from afterword.domain.interview import InterviewDraft, RoundResult
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.reply import ReplyKind
from afterword.services import imports
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store import interview as interview_store
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.store import touch as touch_store
from afterword.store.book import Book

SAMPLES = Path(__file__).parents[1] / "data" / "imports"
JOBS = SAMPLES / "linkedin" / "Jobs" / "Job Applications.csv"
HEADING = "Company,Role,Applied Date,Status,Location,Notes,URL\n"


def plan(book: Book, *paths: Path, me: tuple[str, ...] = ()) -> Plan:
    return imports.plan(book, paths, now=book.clock.now(), zone="Europe/Berlin", me=me)


def take(book: Book, *paths: Path) -> Plan:
    planned = plan(book, *paths)
    imports.apply(book, planned)
    return planned


def counts(planned: Plan) -> list[tuple[int, int, int, int]]:
    return [(one.new, one.changed, one.same, one.doubtful) for one in planned.files]


@pytest.fixture
def tracker(tmp_path: Path):
    """Write a tracker with these rows and return its path."""

    def write(*rows: str, name: str = "tracker.csv", heading: str = HEADING) -> Path:
        (tmp_path / name).write_text(heading + "".join(f"{row}\n" for row in rows), encoding="utf-8")
        return tmp_path / name

    return write


def test_a_plan_writes_nothing(book: Book):
    planned = plan(book, JOBS)
    assert counts(planned) == [(4, 0, 0, 0)]
    assert planned.files[0].form is Form.LINKEDIN_APPLICATIONS
    assert application_store.count(book) == employer_store.count(book) == 0


def test_applications_and_their_employers_come_in_by_one_step_that_is_undone(book: Book):
    take(book, JOBS)
    kept = application_store.all(book)
    assert [one.applied_on for one in kept] == [
        date(2024, 11, 20), date(2024, 11, 21), date(2024, 12, 3), date(2025, 5, 6),
    ]  # fmt: skip
    assert sorted(one.name for one in employer_store.all(book)) == [
        "Contoso",
        "Fabrikam, Inc.",
        "Northwind GmbH",
    ]
    assert book.undo_entry is not None
    assert book.undo_entry.name == "imports.applied"
    book.undo()
    assert application_store.count(book) == employer_store.count(book) == 0
    book.redo()
    assert application_store.count(book) == 4


def test_the_same_file_again_brings_nothing_new(book: Book):
    take(book, JOBS)
    before = book.undo_entry
    assert counts(take(book, JOBS)) == [(0, 0, 4, 0)]
    assert book.undo_entry == before  # not even a step


def test_two_files_that_overlap_double_nothing(book: Book):
    assert counts(take(book, JOBS, JOBS.with_name("Job Applications_1.csv"))) == [(4, 0, 0, 0), (1, 0, 1, 0)]


def test_a_plan_that_is_applied_twice_doubles_nothing(book: Book):
    planned = plan(book, JOBS)
    assert imports.apply(book, planned).new == 4
    assert imports.apply(book, planned).new == 0
    assert application_store.count(book) == 4


def test_two_tries_for_the_same_role_months_apart_are_both_kept(book: Book, tracker):
    take(book, tracker("Acme,Chef,2025-01-10,,,,", "Acme,Chef,2025-08-02,,,,"))
    assert len(application_store.all(book)) == 2
    assert counts(take(book, tracker("Acme,Chef,2026-02-01,,,,", name="later.csv"))) == [(1, 0, 0, 0)]


def test_legal_forms_and_capitals_do_not_make_another_employer(book: Book, tracker):
    take(book, tracker("Acme Ltd,Chef,2025-01-10,,,,"))
    take(book, tracker("ACME Limited,Cook,2025-02-10,,,,", name="other.csv"))
    assert [one.name for one in employer_store.all(book)] == ["Acme Ltd"]


def test_an_employer_that_is_spelled_alike_is_told_and_kept_apart_unless_joined(book: Book, tracker):
    take(book, tracker("Northwind Traders,Chef,2025-01-10,,,,"))
    planned = plan(book, tracker("Northwnd Traders,Cook,2025-02-10,,,,", name="other.csv"))
    [doubt] = planned.files[0].doubts
    assert (doubt.kind, doubt.like) == (DoubtKind.SIMILAR_EMPLOYER, "Northwind Traders")
    imports.apply(book, planned, {DoubtKey(0, 2): Choice.JOIN})
    assert [one.name for one in employer_store.all(book)] == ["Northwind Traders"]
    assert application_store.count(book) == 2
    book.undo()
    imports.apply(book, planned)
    assert employer_store.count(book) == 2
    assert counts(plan(book, tracker("Northwnd Traders,Cook,2025-02-10,,,,", name="other.csv"))) == [
        (0, 0, 1, 0)
    ]


def test_the_same_role_a_few_days_apart_is_left_out_unless_it_is_another(book: Book, tracker):
    take(book, tracker("Acme,Chef,2025-01-10,,,,"))
    path = tracker("Acme,Chef,2025-01-20,,Berlin,,", name="other.csv")
    planned = plan(book, path)
    assert [(one.kind, one.like, one.day) for one in planned.files[0].doubts] == [
        (DoubtKind.NEAR_DAY, "Acme, Chef", date(2025, 1, 10))
    ]
    assert imports.apply(book, planned).left == 1
    assert application_store.count(book) == 1
    imports.apply(book, planned, {DoubtKey(0, 2): Choice.JOIN})
    assert [one.place for one in application_store.all(book)] == ["Berlin"]
    imports.apply(book, plan(book, path), {DoubtKey(0, 2): Choice.NEW})
    assert application_store.count(book) == 2


def test_a_day_apart_is_the_same_and_so_is_a_row_without_a_day(book: Book, tracker):
    take(book, JOBS)
    rows = ("Fabrikam,Senior Data Engineer,2024-11-22,,Hamburg,,", "Contoso,Analytics Engineer,,Rejected,,,")
    assert counts(take(book, tracker(*rows))) == [(0, 2, 0, 0)]
    kept = {one.role: one for one in application_store.all(book)}
    assert kept["Senior Data Engineer"].place == "Hamburg"
    assert kept["Analytics Engineer"].outcome is Outcome.NOT_SELECTED


def test_two_postings_with_one_title_on_one_day_are_two(book: Book, tracker):
    row = "Acme,Chef,2025-01-10,,,,https://www.linkedin.com/jobs/view/{}"
    assert counts(take(book, tracker(row.format(4071000001), row.format(4071000002)))) == [(2, 0, 0, 0)]


def test_a_posting_names_the_application_whatever_the_row_calls_it(book: Book, tracker):
    take(book, JOBS)
    row = "Northwind,Data Engineer (f/m/d) Berlin,2024-11-25,,,,http://linkedin.com/jobs/view/4071234567?utm_source=x"
    assert counts(plan(book, tracker(row))) == [(0, 0, 1, 0)]


def test_a_later_export_with_more_columns_only_adds(book: Book, tracker):
    take(book, tracker("Acme,Chef,2025-01-10", heading="Company,Role,Applied Date\n"))
    kept = application_store.all(book)[0]
    with book.step("application.changed"):
        draft = ApplicationDraft(
            employer_id=kept.employer_id, role=kept.role, applied_on=kept.applied_on, notes="Mine"
        )
        application_store.update(book, kept.id, draft)
    take(book, tracker("Acme,Chef,2025-01-10,Rejected,Berlin,Theirs,", "Acme,Cook,2025-01-11,,,,"))
    first, second = application_store.all(book)
    assert (first.place, first.notes, first.outcome) == ("Berlin", "Mine", Outcome.NOT_SELECTED)
    assert second.role == "Cook"


def test_an_older_row_does_not_undo_what_is_decided(book: Book, tracker):
    take(book, tracker("Acme,Chef,2025-01-10,Rejected,,,"))
    assert counts(take(book, tracker("Acme,Chef,2025-01-10,Applied,,,", name="older.csv"))) == [(0, 0, 1, 0)]
    assert application_store.all(book)[0].outcome is Outcome.NOT_SELECTED


def test_what_was_saved_becomes_an_application_when_it_is_applied_for(book: Book):
    saved = JOBS.with_name("Saved Jobs.csv")
    take(book, saved)
    assert [one.tags for one in application_store.all(book)] == [("saved",), ("saved",)]
    assert counts(take(book, JOBS)) == [(3, 1, 0, 0)]
    assert application_store.all(book)[0].tags == ()
    assert counts(plan(book, saved)) == [(0, 0, 2, 0)]


def test_a_file_that_cannot_be_read_leaves_the_others(book: Book, tmp_path: Path):
    (tmp_path / "diary.txt").write_text("Dear diary,\n")
    planned = take(book, tmp_path / "diary.txt", JOBS, tmp_path / "gone.csv")
    assert [type(one.problem) for one in planned.files] == [UnknownForm, type(None), UnreadableFile]
    assert application_store.count(book) == 4


def test_rows_left_out_are_told_with_line_and_reason(book: Book):
    [file] = take(book, SAMPLES / "tracker_ugly.csv").files
    assert (5, SkipReason.NO_EMPLOYER) in [(one.line, one.why) for one in file.skipped]
    assert file.new + file.changed + file.same + file.doubtful + len(file.skipped) == 12


def test_a_whole_export_of_linkedin_in_its_archive(book: Book, tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        for file in sorted((SAMPLES / "linkedin").rglob("*.csv")):
            archive.write(file, file.relative_to(SAMPLES / "linkedin"))
    planned = take(book, tmp_path / "export.zip")
    assert [one.file.rpartition(".zip/")[2] for one in planned.files] == [
        "Connections.csv", "Jobs/Job Applications.csv", "Jobs/Job Applications_1.csv", "Jobs/Saved Jobs.csv",
        "messages.csv",
    ]  # fmt: skip
    assert counts(planned) == [(2, 0, 0, 0), (4, 0, 0, 0), (1, 0, 1, 0), (1, 0, 1, 0), (2, 0, 0, 0)]
    assert sorted(one.name for one in contact_store.all(book)) == ["Aoife Ní Bhriain", "Jonas Becker"]
    assert touch_store.count(book) == 2
    assert counts(plan(book, tmp_path / "export.zip")) == [(0, 0, n, 0) for n in (2, 4, 2, 2, 2)]


def test_people_are_found_again_by_address_profile_or_name(book: Book):
    take(book, SAMPLES / "cards.vcf")
    assert counts(take(book, SAMPLES / "linkedin" / "Connections.csv")) == [(1, 1, 0, 0)]
    aoife = next(one for one in contact_store.all(book) if one.name.startswith("Aoife"))
    assert (aoife.title, aoife.card_uid) == ("Engineering Manager", "card-3-0")
    assert counts(plan(book, SAMPLES / "cards.vcf")) == [(0, 0, 3, 0)]


def test_a_person_without_an_employer_is_placed_by_the_domain_of_their_address(book: Book, tmp_path: Path):
    with book.step("employer.added"):
        employer_store.insert(book, EmployerDraft(name="Northwind", website="https://www.northwind.example"))
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Jo\nEMAIL:jo@mail.northwind.example\nEND:VCARD\n"
    (tmp_path / "x.vcf").write_text(card)
    take(book, tmp_path / "x.vcf")
    assert [one.name for one in contact_store.all(book)] == ["Jo"]


def test_people_named_in_two_files_of_one_plan_are_one_with_what_both_tell(book: Book):
    take(book, SAMPLES / "jobtrac.csv", SAMPLES / "google_contacts.csv")
    dana = next(one for one in contact_store.all(book) if one.name == "Dana Wolf")
    assert (dana.title, dana.phone, dana.notes) == ("Recruiter", "+49 151 1111111", "met at the fair")
    assert counts(plan(book, SAMPLES / "google_contacts.csv")) == [(0, 0, 1, 0)]


def test_an_invitation_finds_its_application_and_brings_its_interviewers(book: Book, tracker):
    take(book, tracker("Northwind,Data Engineer,2026-11-01,,,,", "Northwind,Analyst,2026-11-02,,,,"))
    assert counts(take(book, SAMPLES / "invitation.ics")) == [(1, 0, 0, 0)]
    [meeting] = interview_store.all(book)
    people = contact_store.many(book, meeting.interviewer_ids)
    assert application_store.get(book, meeting.application_id).role == "Data Engineer"
    assert [people[number].name for number in meeting.interviewer_ids] == ["Dana Wolf", "Jonas Becker"]
    assert (meeting.zone, meeting.minutes, meeting.result) == ("Europe/Berlin", 45, RoundResult.UPCOMING)


def test_an_invitation_is_moved_and_cancelled_by_its_sequence_and_never_doubled(book: Book):
    take(book, SAMPLES / "invitation.ics")
    assert counts(take(book, SAMPLES / "invitation_moved.ics")) == [(0, 1, 0, 0)]
    assert interview_store.all(book)[0].starts_at.hour == 13
    assert counts(take(book, SAMPLES / "invitation.ics")) == [(0, 0, 1, 0)]
    assert counts(take(book, SAMPLES / "invitation_off.ics")) == [(0, 1, 0, 0)]
    [meeting] = interview_store.all(book)
    assert (meeting.result, meeting.starts_at.hour) == (RoundResult.CANCELLED, 13)


def test_of_all_versions_in_one_go_the_newest_counts(book: Book):
    planned = take(book, SAMPLES / "invitation.ics", SAMPLES / "invitation_moved.ics")
    assert [one.new + one.doubtful for one in planned.files] == [0, 1]
    assert [one.why for one in planned.files[0].skipped] == [SkipReason.OLDER_VERSION]
    assert interview_store.all(book)[0].starts_at.hour == 13


def test_a_private_calendar_brings_only_its_interviews(book: Book):
    [file] = take(book, SAMPLES / "calendar_private.ics").files
    assert (file.new, [one.why for one in file.skipped]) == (
        3, [SkipReason.NOT_AN_INTERVIEW, SkipReason.REPEATING_EVENT, SkipReason.BROKEN],
    )  # fmt: skip
    names = {one.id: one.name for one in employer_store.all(book)}
    assert {names[one.employer_id]: one.role for one in application_store.all(book)} == {
        "Fabrikam": "On-site interview with Fabrikam",
        "Contoso": "Analytics Engineer",
        "Tailspin Toys": "Interview at Tailspin Toys",
    }


def test_an_errand_at_an_employer_is_no_interview(book: Book, tracker, tmp_path: Path):
    take(book, tracker("Target,Clerk,2026-11-01,,,,"))
    event = "BEGIN:VEVENT\nUID:1\nDTSTART:20261202T090000Z\nSUMMARY:Shop at Target\nEND:VEVENT\n"
    (tmp_path / "x.ics").write_text(f"BEGIN:VCALENDAR\n{event}END:VCALENDAR\n")
    [file] = plan(book, tmp_path / "x.ics").files
    assert [one.why for one in file.skipped] == [SkipReason.NOT_AN_INTERVIEW]


def typed_round(book: Book, application: int, starts_at: datetime) -> int:
    draft = InterviewDraft(application_id=application, starts_at=starts_at, zone="Europe/Berlin")
    with book.step("interview.added"):
        return interview_store.insert(book, draft)


def test_an_invitation_for_a_round_that_was_typed_by_hand_is_that_round(book: Book, story):
    number = typed_round(book, story.application, datetime(2026, 12, 1, 9, tzinfo=UTC))
    assert counts(take(book, SAMPLES / "invitation.ics")) == [(0, 1, 0, 0)]
    assert interview_store.get(book, number).calendar_uid.startswith("0400000082")
    assert counts(take(book, SAMPLES / "invitation_moved.ics")) == [(0, 1, 0, 0)]
    assert interview_store.get(book, number).starts_at.hour == 13


def test_an_invitation_at_another_hour_of_that_day_is_told_and_moves_it_when_joined(book: Book, story):
    number = typed_round(book, story.application, datetime(2026, 12, 1, 14, tzinfo=UTC))
    planned = plan(book, SAMPLES / "invitation.ics")
    assert [one.kind for one in planned.files[0].doubts] == [DoubtKind.NEAR_TIME]
    assert imports.apply(book, planned).left == 1
    imports.apply(book, planned, {DoubtKey(0, 1): Choice.JOIN})
    meeting = interview_store.get(book, number)
    assert (meeting.starts_at.hour, meeting.minutes, len(meeting.interviewer_ids)) == (9, 45, 2)
    assert counts(plan(book, SAMPLES / "invitation.ics")) == [(0, 0, 1, 0)]


def test_a_reply_is_found_in_a_mailbox_by_the_mail_it_answers(book: Book, story):
    with book.step("message.saved"):
        draft = MessageDraft(
            purpose=MessagePurpose.ASK_ADVICE, to_address="dana.wolf@northwind.example",
            subject="Thank you, and one question", application_id=story.application,
        )  # fmt: skip
        message = message_store.insert(book, draft)
        message_store.set_message_id(book, message, "<ask-1@example.org>")
    [file] = take(book, SAMPLES / "box.mbox").files
    assert [one.why for one in file.skipped] == [SkipReason.UNRELATED_MAIL, SkipReason.AUTOMATIC_MAIL]
    [reply] = reply_store.all(book)
    assert (reply.message_id, reply.kind) == (message, ReplyKind.ADVICE)
    assert reply.new_text.startswith("Try to give a concrete example")
    assert counts(plan(book, SAMPLES / "reply.eml")) == [(0, 0, 1, 0)]


def test_a_single_mail_is_taken_since_the_user_chose_it_but_not_their_own(book: Book):
    assert counts(plan(book, SAMPLES / "reply.eml")) == [(1, 0, 0, 0)]
    [file] = plan(book, SAMPLES / "reply.eml", me=("Dana.Wolf@northwind.example",)).files
    assert [one.why for one in file.skipped] == [SkipReason.OWN_MAIL]


def test_a_mailbox_that_is_gone_when_the_plan_is_applied_writes_nothing(book: Book, story, tmp_path: Path):
    with book.step("message.saved"):
        draft = MessageDraft(purpose=MessagePurpose.ASK_ADVICE, subject="x")
        message_store.set_message_id(book, message_store.insert(book, draft), "<ask-1@example.org>")
    shutil.copy(SAMPLES / "box.mbox", tmp_path / "box")
    planned = plan(book, JOBS, tmp_path / "box")
    (tmp_path / "box").unlink()
    with pytest.raises(UnreadableFile):
        imports.apply(book, planned)
    assert application_store.count(book) == 1


def test_a_plan_is_made_anew_when_the_book_changed_since(book: Book, tracker):
    planned = plan(book, tracker("Acme,Chef,2025-01-10,,,,"))
    take(book, tracker("Acme,Chef,2025-01-10,,,,"))
    assert imports.apply(book, planned).same == 1
    assert application_store.count(book) == 1


def test_every_sample_at_once_and_again(book: Book):
    files = sorted(
        path for path in SAMPLES.rglob("*.*") if path.name not in ("Profile.csv", ".gitattributes")
    )
    take(book, *files)
    again = plan(book, *files)
    assert [one.file for one in again.files if one.added or one.problem] == []
    assert [change for one in again.files for change in one.changes if change.id] == []
