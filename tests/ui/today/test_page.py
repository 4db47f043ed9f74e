"""Tests of the page Today, as a person sees it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QPushButton, QVBoxLayout, QWidget

from afterword.domain.advice import AdviceDraft
from afterword.domain.application import ApplicationDraft, Decision, Outcome
from afterword.domain.employer import EmployerDraft
from afterword.domain.interview import InterviewDraft
from afterword.domain.step import Part, StepKind
from afterword.services import advice, applications, employers, interviews, reminders, today
from afterword.services.practice import Rating
from afterword.store import application as application_store
from afterword.store import reminder as reminder_store
from afterword.ui.pieces import has_focus
from afterword.ui.today.card import CountLine, StepCard
from afterword.ui.today.page import TodayPage
from afterword.ui.today.practice_sheet import PracticeSheet
from afterword.ui.wishes import AddApplication, Debrief, ImportFiles, Practise, Prepare, Write

NO = Decision(outcome=Outcome.NOT_SELECTED, decided_on=date(2026, 11, 20))


def shown(page):
    return [stop.step.kind for stop in page._stops() if isinstance(stop, StepCard)]


def now(page):
    return [stop.step.kind for stop in page._parts_of_day[Part.NOW].stops if isinstance(stop, StepCard)]


def card_of(page, kind):
    return next(stop for stop in page._stops() if isinstance(stop, StepCard) and stop.step.kind is kind)


def test_an_empty_book_offers_to_begin(qtbot, parts, wishes):
    page = TodayPage(parts)
    qtbot.addWidget(page)
    heard = wishes(page)
    assert page.is_empty
    page._empty.verb.click()
    page._empty.other.click()
    assert heard == [AddApplication(), ImportFiles()]


def test_what_was_brought_before_any_application_is_no_longer_a_beginning(qtbot, parts, book):
    page = TodayPage(parts)
    qtbot.addWidget(page)
    welcome = page._empty.sentence
    employers.add(book, EmployerDraft(name="Northwind"))
    page.refresh({"employer": frozenset({1})})
    qtbot.waitUntil(lambda: page._empty.sentence != welcome)
    assert not page.is_empty
    assert page._empty.sentence.startswith("What you have is kept.")
    assert page._empty.verb.isEnabled()


def test_a_day_without_steps_says_so_kindly(qtbot, parts, story, book, clock):
    applications.decide(
        book,
        story.application,
        Decision(outcome=Outcome.WITHDRAWN, decided_on=date(2026, 11, 20)),
        today=date(2026, 11, 23),
    )
    clock.move(timedelta(days=60))
    page = TodayPage(parts)
    qtbot.addWidget(page)
    assert not page.is_empty
    assert not today.steps(book, parts.settings())
    assert page._empty is not None
    assert not hasattr(page._empty, "verb")


def test_the_news_brings_a_card_whose_button_writes_the_request(qtbot, parts, story, book, wishes):
    applications.decide(book, story.application, NO, today=date(2026, 11, 23))
    page = TodayPage(parts)
    qtbot.addWidget(page)
    heard = wishes(page)
    card_of(page, StepKind.ASK_ADVICE).act.click()
    wish = heard[0]
    assert isinstance(wish, Write)
    assert wish.about.application_id == story.application


def test_a_round_of_an_application_that_is_over_counts_down_no_more(qtbot, parts, story, book, clock):
    draft = InterviewDraft(
        application_id=story.application, starts_at=clock.now() + timedelta(days=2), zone="UTC"
    )
    interviews.add(book, draft)
    page = TodayPage(parts)
    qtbot.addWidget(page)
    assert page._next is not None
    applications.decide(book, story.application, NO, today=date(2026, 11, 23))
    page.refresh(None)
    assert page._next is None


def test_two_minutes_of_practice_are_one_click_away_when_wished_for(
    qtbot, parts, story, book, wishes, monkeypatch
):
    draft = AdviceDraft(
        words="Slow down.", received_on=date(2026, 11, 20), next_action="Breathe before each answer."
    )
    advice.keep(book, draft)
    page = TodayPage(parts)
    qtbot.addWidget(page)
    assert StepKind.PRACTISE not in shown(page)
    wishing = replace(parts.settings(), practice=True)
    page = TodayPage(replace(parts, settings=lambda: wishing))
    qtbot.addWidget(page)
    heard = wishes(page)
    card_of(page, StepKind.PRACTISE).act.click()
    assert heard == [Practise()]
    monkeypatch.setattr(PracticeSheet, "exec", lambda sheet: (sheet._show_answer(), sheet.rate(Rating.GOOD)))
    page.practise()
    page.refresh(None)
    assert StepKind.PRACTISE not in shown(page)


def test_enter_does_what_the_button_does(qtbot, parts, story, wishes):
    page = TodayPage(parts)
    qtbot.addWidget(page)
    heard = wishes(page)
    qtbot.keyClick(card_of(page, StepKind.DEBRIEF), Qt.Key.Key_Return)
    assert heard == [Debrief(interview_id=story.interview)]


def test_what_is_put_off_until_tomorrow_leaves_now_and_undo_brings_it_back(qtbot, parts, story, book):
    page = TodayPage(parts)
    qtbot.addWidget(page)
    book.changed.append(page.refresh)
    card = card_of(page, StepKind.DEBRIEF)
    menu = page.menu_of(card.step)
    next(action for action in menu.actions() if "Tomorrow" in action.text()).trigger()
    qtbot.waitUntil(lambda: StepKind.DEBRIEF not in now(page))
    book.undo()
    qtbot.waitUntil(lambda: StepKind.DEBRIEF in now(page))
    book.changed.remove(page.refresh)


def test_never_is_kept(qtbot, parts, story, book):
    page = TodayPage(parts)
    qtbot.addWidget(page)
    menu = page.menu_of(card_of(page, StepKind.DEBRIEF).step)
    next(action for action in menu.actions() if "Never" in action.text()).trigger()
    page.refresh(None)
    assert StepKind.DEBRIEF not in shown(page)
    assert reminder_store.all(book)[0].never


def test_an_own_reminder_is_ticked_off_on_the_page(qtbot, parts, story, book):
    reminders.add(book, "Buy paper", date(2026, 11, 23))
    page = TodayPage(parts)
    qtbot.addWidget(page)
    card_of(page, StepKind.OWN).act.click()
    page.refresh(None)
    assert StepKind.OWN not in shown(page)


def test_seven_stand_in_now_and_the_rest_opens_with_enter(qtbot, parts, story, book):
    for number in range(12):
        reminders.add(book, f"Thing {number}", date(2026, 11, 23))
    page = TodayPage(parts)
    qtbot.addWidget(page)
    stops = page._parts_of_day[Part.NOW].stops
    assert len(stops) == 8
    assert isinstance(stops[-1], CountLine)
    qtbot.keyClick(stops[-1], Qt.Key.Key_Return)
    assert len(page._parts_of_day[Part.NOW].stops) >= 12


def test_the_arrows_go_from_card_to_card_over_the_parts(qtbot, parts, story, book):
    reminders.add(book, "Buy paper", date(2026, 11, 23))
    page = TodayPage(parts)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    stops = page._stops()
    stops[0].setFocus()
    qtbot.keyClick(stops[0], Qt.Key.Key_Down)
    assert stops[1].hasFocus()
    qtbot.keyClick(stops[1], Qt.Key.Key_Up)
    assert stops[0].hasFocus()


def test_the_next_interview_stands_on_top_with_its_countdown(qtbot, parts, story, book, clock, wishes):
    coming = InterviewDraft(
        application_id=story.application,
        starts_at=datetime(2026, 11, 23, 11, tzinfo=UTC),
        zone="Europe/London",
        place="https://meet.example/x",
        interviewer_ids=(story.manager,),
    )
    number = interviews.add(book, coming)
    page = TodayPage(parts)
    qtbot.addWidget(page)
    heard = wishes(page)
    assert page._next._countdown.text() == "In 2 hours"
    clock.move(timedelta(hours=1, minutes=30))
    page.tick()
    assert page._next._countdown.text() == "In 30 minutes"
    qtbot.keyClick(page._next, Qt.Key.Key_Return)
    assert heard == [Prepare(interview_id=number)]
    clock.move(timedelta(minutes=30))
    page.tick()
    assert page._next is None


def test_a_minute_in_which_nothing_becomes_due_costs_nothing(qtbot, parts, story, book, clock, monkeypatch):
    interviews.add(
        book,
        InterviewDraft(
            application_id=story.application, starts_at=clock.now() + timedelta(days=1), zone="UTC"
        ),
    )
    standing = today.steps(book, parts.settings())
    page = TodayPage(replace(parts, standing=lambda: standing))
    qtbot.addWidget(page)
    asked = []
    monkeypatch.setattr(book, "rows", lambda query: asked.append(query) or [])
    clock.move(timedelta(minutes=1))
    page.tick()
    assert asked == []
    standing = standing[:1]
    page.tick()
    assert shown(page) == [standing[0].kind]


def test_a_new_day_brings_what_is_due_then(qtbot, parts, story, book, clock):
    reminders.add(book, "Call the bank", date(2026, 11, 24))
    page = TodayPage(parts)
    qtbot.addWidget(page)
    assert StepKind.OWN not in [stop.step.kind for stop in page._parts_of_day[Part.NOW].stops]
    clock.move(timedelta(days=1))
    page.refresh(None)
    assert StepKind.OWN in [stop.step.kind for stop in page._parts_of_day[Part.NOW].stops]
    assert "24" in page._day.text()


def test_putting_an_application_to_rest_needs_no_other_page(qtbot, parts, book, story, wishes):
    from afterword.domain.step import Reason, Step, Why

    page = TodayPage(parts)
    qtbot.addWidget(page)
    at = book.clock.now()
    step = Step(
        kind=StepKind.CLOSE_APPLICATION,
        table="application",
        id=story.application,
        reason=Reason(why=Why.SILENT_SINCE_ROUND, day=date(2026, 11, 18)),
        opens=at,
        due=at,
    )
    page.take(step)
    assert application_store.get(book, story.application).outcome is Outcome.NO_RESPONSE


def test_a_step_whose_thing_is_gone_is_told_and_leaves(qtbot, parts, book, story):
    draft = ApplicationDraft(employer_id=story.employer, role="Gone")
    gone = applications.add(book, draft)
    page = TodayPage(parts)
    qtbot.addWidget(page)
    step = card_of(page, StepKind.DEBRIEF).step
    applications.delete(book, [story.application, gone])
    page.take(step)
    page.refresh(None)
    assert StepKind.DEBRIEF not in shown(page)


def test_in_large_type_and_a_narrow_window_nothing_runs_off(qtbot, parts, story, theme):
    theme.choose(percent=200)
    page = TodayPage(parts)
    qtbot.addWidget(page)
    page.resize(theme.letters(52), 700)
    page.show()
    assert page._area.widget().minimumSizeHint().width() <= page._area.viewport().width()


def test_the_focus_stays_on_the_page_when_the_first_things_come_in_and_go(qtbot, parts, book, clock):
    page = TodayPage(parts)
    window = QMainWindow()
    rail = QPushButton(window)
    layout = QVBoxLayout()
    layout.addWidget(rail)
    layout.addWidget(page)
    window.setCentralWidget(QWidget())
    window.centralWidget().setLayout(layout)
    qtbot.addWidget(window)
    window.show()
    page._empty.verb.setFocus()
    employers.add(book, EmployerDraft(name="Northwind"))
    page.refresh(None)
    assert window.focusWidget() is page
    page._empty.verb.setFocus()
    reminders.add(book, "Buy paper", clock.now().date())
    page.refresh(None)
    assert has_focus(page._stops()[0])
    book.undo()
    page.refresh(None)
    assert window.focusWidget() is page
