from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from afterword.domain.advice import AdviceDraft, AdviceState
from afterword.domain.application import Decision, Outcome
from afterword.domain.contact import ContactDraft
from afterword.domain.interview import InterviewDraft, RoundResult
from afterword.services import advice, applications, contacts, focus, interviews
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import focus as focus_store
from afterword.store import interview as interview_store
from afterword.store.book import Book
from afterword.ui import people, saving
from afterword.ui.interviews.focus_sheet import FocusSheet
from afterword.ui.interviews.page import UPCOMING, InterviewsPage
from afterword.ui.parts import Parts
from afterword.ui.sheet import FormSheet
from afterword.ui.wishes import Decide, Write
from tests.ui.page_fixtures import Story


@pytest.fixture
def page(qtbot: QtBot, parts: Parts, story: Story) -> Iterator[InterviewsPage]:
    made = InterviewsPage(parts)
    qtbot.addWidget(made)
    parts.book.changed.append(made.refresh)
    yield made
    parts.book.changed.remove(made.refresh)


@pytest.fixture
def coming(book: Book, story: Story) -> int:
    """A round tomorrow."""
    draft = InterviewDraft(
        application_id=story.application,
        starts_at=datetime(2026, 11, 24, 14, tzinfo=UTC),
        zone="America/New_York",
        interviewer_ids=(story.manager,),
    )
    return interviews.add(book, draft)


@pytest.fixture
def words(book: Book) -> int:
    """A piece of advice that can be carried along."""
    given = AdviceDraft(
        words="Begin with the result.", received_on=date(2026, 11, 1), themes=("answers_structure",)
    )
    return advice.keep(book, given)


def shown(page: InterviewsPage, column: str) -> list[str]:
    place = [one.name for one in page.listing.columns].index(column)
    return [page.rows.index(row, place).data() for row in range(page.rows.rowCount())]


def test_a_round_is_shown_in_local_time_with_its_people(page: InterviewsPage, coming: int):
    assert shown(page, "interviewers") == ["Anna Okafor", "Anna Okafor"]
    assert shown(page, "starts")[0] == "tomorrow 14:00"
    tip = page.listing.columns[0].tip(page.rows.row_at(0))
    assert "09:00" in tip
    assert "America/New York" in tip


def test_what_is_to_come_can_be_seen_alone(page: InterviewsPage, coming: int):
    box = page.head._boxes["span"]
    box.choose(UPCOMING)
    box.chosen.emit()
    assert page.rows.rowCount() == 1


def test_the_debrief_is_written_with_the_keyboard_alone(
    page: InterviewsPage, story: Story, book: Book, words: int, parts: Parts, qtbot: QtBot, monkeypatch
):
    focus.choose(book, story.interview, [words], parts.settings())

    def fill(sheet: FormSheet) -> int:
        sheet.show()
        qtbot.keyClick(sheet.form.box("confidence").editor.first, Qt.Key.Key_4)
        sheet.form.box("went_well").editor.first.setPlainText("Calm at the start")
        qtbot.keyClick(sheet.form.box("used_1").editor.first, Qt.Key.Key_Space)
        qtbot.keyClick(sheet.form.box("helped_1").editor.first, Qt.Key.Key_5)
        sheet.try_to_save()
        return 1

    monkeypatch.setattr(FormSheet, "exec", fill)
    page.debrief(story.interview)
    kept = interview_store.get(book, story.interview)
    assert (kept.confidence, kept.went_well) == (4, "Calm at the start")
    (point,) = focus_store.of_interview(book, story.interview)
    assert (point.used, point.helped) == (True, 5)
    assert advice_store.get(book, words).state is AdviceState.APPLIED
    book.undo()
    assert interview_store.get(book, story.interview).debriefed_at is None
    assert focus_store.of_interview(book, story.interview)[0].used is None


def test_focus_points_are_offered_while_preparing(
    page: InterviewsPage, coming: int, words: int, book: Book, monkeypatch: pytest.MonkeyPatch
):
    asked: list[tuple[int, ...]] = []

    def choose(_parent, _advice, chosen, **_more) -> tuple[int, ...]:
        asked.append(tuple(chosen))
        return tuple(chosen)

    monkeypatch.setattr(FocusSheet, "ask", choose)
    page.prepare(coming)
    assert asked == [(words,)]
    assert [one.advice_id for one in focus_store.of_interview(book, coming)] == [words]
    page.prepare(coming)
    assert len(asked) == 1


def test_a_new_interview_with_a_new_name_adds_the_person_in_the_same_step(
    page: InterviewsPage, story: Story, book: Book, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    def fill(sheet: FormSheet) -> int:
        line = sheet.form.box("interviewer_ids").editor.first
        qtbot.keyClicks(line.lineEdit(), "Ben Ito")
        qtbot.keyClick(line.lineEdit(), Qt.Key.Key_Return)
        sheet.try_to_save()
        return 1

    monkeypatch.setattr(FormSheet, "exec", fill)
    page.add_for(story.application)
    assert interview_store.count(book) == 2
    ben = next(one for one in contact_store.all(book) if one.name == "Ben Ito")
    assert interview_store.get(book, 2).interviewer_ids == (ben.id,)
    book.undo()
    assert (interview_store.count(book), contact_store.count(book)) == (1, 1)


def test_a_round_of_an_application_that_ended_is_proposed_before_the_end(
    page: InterviewsPage, story: Story, book: Book, monkeypatch: pytest.MonkeyPatch
):
    proposed: list[date] = []

    def look(sheet: FormSheet) -> int:
        proposed.append(sheet._draft.starts_at.date())
        return 0

    monkeypatch.setattr(FormSheet, "exec", look)
    page.add_for(story.application)
    page.add_for(None)
    no = Decision(outcome=Outcome.NOT_SELECTED, decided_on=date(2026, 11, 20))
    applications.decide(book, story.application, no, today=date(2026, 11, 23))
    page.add_for(story.application)
    assert proposed == [date(2026, 11, 24), date(2026, 11, 24), date(2026, 11, 19)]


def test_the_pane_offers_thanks_per_interviewer(
    page: InterviewsPage, story: Story, wishes: Callable[[object], list[object]]
):
    heard = wishes(page)
    page.select(story.interview)
    assert page.pane.detail is not None
    people = page.pane.detail.sections[0]
    assert people.add is not None
    assert people.add.text == "Thank Anna Okafor"
    people.add.act()
    (wish,) = heard
    assert isinstance(wish, Write)
    assert wish.about.interview_id == story.interview


def test_a_round_to_come_counts_down_and_can_be_moved_or_called_off(
    page: InterviewsPage, coming: int, book: Book
):
    page.select(coming)
    assert page.pane.detail is not None
    assert page.pane.detail.state is not None
    assert "29 hours" in page.pane.detail.state.text or "tomorrow" in page.pane.detail.state.text
    verbs = {verb.text: verb for verb in page.pane.detail.verbs}
    assert list(verbs) == ["Page to take along…", "Another time…", "Cancelled", "Withdrawn"]
    verbs["Another time…"].act()
    row = page.pane.fact("starts_at")
    assert row is not None
    assert row.editor is not None
    verbs["Cancelled"].act()
    assert interview_store.get(book, coming).result is RoundResult.CANCELLED
    assert [verb.text for verb in page.pane.detail.verbs] == ["Another time…", "Upcoming"]
    page.pane.detail.verbs[-1].act()
    assert interview_store.get(book, coming).result is RoundResult.UPCOMING


def test_the_page_of_a_round_to_come_is_saved_from_its_pane(
    page: InterviewsPage, coming: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    wanted = tmp_path / "along.pdf"
    monkeypatch.setattr(saving, "ask_file", lambda *_given, **_more: wanted)
    page.select(coming)
    assert page.pane.detail is not None
    page.pane.detail.verbs[0].act()
    assert wanted.read_bytes().startswith(b"%PDF")


def test_results_are_set_and_rounds_deleted_from_the_menu(page: InterviewsPage, story: Story, book: Book):
    menu = QMenu()
    page._fill_menu(menu, [story.interview])
    by_text = {action.text(): action for action in menu.actions()}
    by_text["Passed"].trigger()
    assert interview_store.get(book, story.interview).result is RoundResult.PASSED
    by_text["Delete"].trigger()
    assert page.is_empty
    book.undo()
    assert shown(page, "result") == ["Passed"]


def test_a_round_not_selected_leads_gently_to_the_application(
    qtbot: QtBot, parts: Parts, story: Story, book: Book, wishes: Callable[[object], list[object]]
):
    said: list[tuple[str, Callable[[], object]]] = []
    page = InterviewsPage(replace(parts, say=lambda _text, *, verb, act: said.append((verb, act))))
    qtbot.addWidget(page)
    heard = wishes(page)
    page._set_result(story.interview, RoundResult.NOT_SELECTED)
    assert application_store.get(book, story.application).outcome is Outcome.WAITING
    ((verb, act),) = said
    assert verb == "Note the decision…"
    act()
    page.select(story.interview)
    next(one for one in page.pane.detail.verbs if one.text == verb).act()
    assert heard == [Decide(application_id=story.application)] * 2


def test_a_round_not_selected_with_another_to_come_says_nothing_more(
    qtbot: QtBot, parts: Parts, story: Story, coming: int
):
    said: list[str] = []
    page = InterviewsPage(replace(parts, say=lambda text, **_more: said.append(text)))
    qtbot.addWidget(page)
    page._set_result(story.interview, RoundResult.NOT_SELECTED)
    page._set_result(coming, RoundResult.CANCELLED)
    assert said == []


def test_the_exact_moment_is_edited_in_place(page: InterviewsPage, story: Story, book: Book):
    page.select(story.interview)
    page.pane.edit("minutes")
    row = page.pane.fact("minutes")
    assert row is not None
    assert row.editor is not None
    row.editor.box.editor.first.setText("90")
    row.editor.save()
    kept = interview_store.get(book, story.interview)
    assert kept.ends_at - kept.starts_at == timedelta(minutes=90)


def test_a_person_added_in_the_pane_is_one_of_those_who_interview(
    page: InterviewsPage, coming: int, story: Story, book: Book, monkeypatch: pytest.MonkeyPatch
):
    ben = contacts.add(book, ContactDraft(employer_id=story.employer, name="Ben Ortiz"))
    asked: list[int] = []

    def add_person(_parent: object, _parts: object, employer_id: int) -> int:
        asked.append(employer_id)
        return ben

    monkeypatch.setattr(people, "add_person", add_person)
    page.select(coming)
    section = next(one for one in page.pane.detail.sections if one.title == "People")
    section.add.act()
    assert asked == [story.employer]
    assert interview_store.get(book, coming).interviewer_ids == (story.manager, ben)
