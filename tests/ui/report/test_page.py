from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from afterword.domain.employer import EmployerDraft
from afterword.domain.errors import Problem
from afterword.domain.report import LOGS, Part
from afterword.domain.settings import Paper
from afterword.domain.sharing import NamesLeft
from afterword.services import employers, report_pages
from afterword.services.report_pages import Pages
from afterword.store import contact as contact_store
from afterword.store.book import Book
from afterword.ui import printing, saving
from afterword.ui.parts import Parts
from afterword.ui.preferences import Preferences
from afterword.ui.report.labels import Span
from afterword.ui.report.page import EMPTY, ReportPage
from afterword.ui.wishes import AddApplication


def count(page: ReportPage) -> int:
    return len(page.preview.sheets)


def choose(page: ReportPage, qtbot: QtBot, part: Part) -> None:
    page.choices.parts[part].click()
    page.typeset()


def test_the_preview_is_the_very_document(page: ReportPage):
    assert page.pages is not None
    assert count(page) == len(page.pages.drawings) >= 3
    assert "Kim Osei" in page.pages.text
    assert page.preview.accessibleName() == f"The report, {count(page)} pages"


def test_a_part_that_is_unticked_is_left_out(page: ReportPage, qtbot: QtBot):
    before = count(page)
    for part in (Part.ADVICE, Part.ENDINGS, Part.ASKING):
        choose(page, qtbot, part)
    assert count(page) < before


def test_the_office_gets_its_log(page: ReportPage, qtbot: QtBot):
    choose(page, qtbot, Part.LOG_GERMANY)
    assert page.pages is not None
    assert "Bewerbungsnachweis" in page.pages.text


def test_a_shorter_period_tells_less(page: ReportPage):
    assert page.pages is not None
    whole = page.pages.text
    page.choices.span.choose(Span.QUARTER)
    page.choices.edited.emit()
    page.typeset()
    assert page.pages.text != whole


def test_days_of_ones_own_are_read_and_told_where_they_are_none(page: ReportPage, qtbot: QtBot):
    page.choices.span.choose(Span.OWN)
    page.choices.span.chosen.emit()
    page.choices.since.setText("1 Nov 2026")
    page.choices.until.setText("31/10/2026")
    page.choices.since.textEdited.emit("")
    page.typeset()
    assert page.choices.fault == "The last day comes before the first."
    page.choices.until.setText("no day")
    page.choices.until.textEdited.emit("")
    page.typeset()
    assert "no day" in page.choices.fault
    page.choices.until.setText("23/11/2026")
    page.choices.until.textEdited.emit("")
    page.typeset()
    assert page.choices.fault == ""


def test_changes_in_a_row_are_typeset_once(page: ReportPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    made: list[int] = []
    opening = report_pages.opening
    monkeypatch.setattr(
        report_pages,
        "opening",
        lambda *given: (made.append(1), opening(*given))[1],  # type: ignore[func-returns-value]
    )
    for part in LOGS:
        page.choices.parts[part].click()
    qtbot.waitUntil(lambda: bool(made), timeout=5_000)
    qtbot.wait(100)
    assert made == [1]


def test_the_first_pages_are_seen_before_all_are_made(page: ReportPage, monkeypatch: pytest.MonkeyPatch):
    seen: list[tuple[int, bool, bool]] = []
    whole = report_pages.whole

    def make(*given: object) -> Pages:
        seen.append((count(page), page.pages is None, page.head.save_button.isEnabled()))
        return whole(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(report_pages, "whole", make)
    page.typeset()
    assert page.pages is not None
    [(first, is_open, can_save)] = seen
    assert 2 <= first < count(page) == len(page.pages.drawings)
    assert (is_open, can_save, page.head.save_button.isEnabled()) == (True, False, True)


def test_names_can_be_hidden(page: ReportPage, book: Book):
    page.choices.shared.click()
    page.typeset()
    assert page.pages is not None
    assert page.pages.report.shared
    assert not any(one.name in page.pages.text for one in contact_store.all(book))


def test_when_a_name_cannot_be_hidden_no_page_is_shown(page: ReportPage, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_given: object) -> None:
        raise NamesLeft(count=1)

    monkeypatch.setattr(report_pages, "opening", refuse)
    page.choices.shared.click()
    page.typeset()
    assert page.pages is None
    assert count(page) == 0
    assert not page.head.print_button.isEnabled()


def test_the_paper_chosen_is_a_setting(page: ReportPage, preferences: Preferences):
    page.choices.paper.choose(Paper.LETTER)
    page.choices.paper.chosen.emit()
    page.typeset()
    assert preferences().paper is Paper.LETTER
    assert page.pages is not None
    assert page.pages.report.paper is Paper.LETTER


def test_a_change_of_the_book_is_typeset_anew(page: ReportPage, book: Book, qtbot: QtBot):
    first = page.pages
    employers.add(book, EmployerDraft(name="Northwind"))
    page.refresh({"saved_view": frozenset({1})})
    page.refresh({"employer": frozenset({1})})
    qtbot.waitUntil(lambda: page.pages is not first, timeout=5_000)


def test_the_keys_of_the_page(page: ReportPage, qtbot: QtBot, said: list[str]):
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.preview.setFocus()
    qtbot.keyClick(
        page.preview,
        Qt.Key.Key_C,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert said == ["Copied as text."]
    before = page.preview.shown_percent
    qtbot.keyClick(page.preview, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert page.preview.shown_percent > before
    qtbot.keyClick(page.preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert page.preview.percent == 0


def test_an_empty_book_says_how_to_begin(
    qtbot: QtBot, parts: Parts, preferences: Preferences, wishes: Callable[[object], list[object]]
):
    page = ReportPage(parts, preferences=preferences)
    qtbot.addWidget(page)
    heard = wishes(page)
    assert page.is_empty
    assert page._views.currentIndex() == EMPTY
    page._views.currentWidget().verb.click()  # type: ignore[attr-defined]
    assert heard == [AddApplication()]


def test_other_settings_leave_the_pages_alone(page: ReportPage, preferences: Preferences):
    first = page.pages
    preferences.change(reminders=False)
    assert page.pages is first


def test_a_paper_that_cannot_be_kept_is_told(page: ReportPage, said: list[str], parts: Parts):
    def fail(_settings: object) -> None:
        raise Problem

    page._preferences = replace_save(page._preferences, fail)
    page.choices.paper.choose(Paper.LETTER)
    page.choices.paper.chosen.emit()
    assert said == ["That did not work."]


def replace_save(preferences: Preferences, save: Callable[[object], None]) -> Preferences:
    return Preferences(preferences.chosen, save=save, find_zone=lambda: "UTC")


def test_what_is_shown_is_handed_out_by_name_and_by_button(page: ReportPage, monkeypatch: pytest.MonkeyPatch):
    asked: list[str] = []
    monkeypatch.setattr(printing, "ask_printer", lambda *_given, **_more: asked.append("printer"))
    monkeypatch.setattr(saving, "ask_file", lambda *_given, **_more: asked.append("file"))
    page.act("print")
    page.head.save_wanted.emit()
    assert asked == ["printer", "file"]
