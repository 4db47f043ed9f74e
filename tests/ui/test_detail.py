"""The detail pane: shows its page, keeps what is typed and where one looked."""

from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from afterword.domain.employer import EmployerDraft
from afterword.qtmodels.choices import Choice
from afterword.ui.choice_box import ChoiceBox
from afterword.ui.desk import Desk
from afterword.ui.detail import DetailPane
from afterword.ui.detail_data import Detail, Entry, Fact, Section, State, Verb
from afterword.ui.fields import Field, FieldKind
from afterword.ui.tokens import Tone

DRAFT = EmployerDraft(name="Northwind", place="Leeds")
FACTS = (
    Fact(label="Name", text="Northwind", field=Field(name="name", label="Name")),
    Fact(label="Place", text="Leeds", field=Field(name="place", label="Place")),
    Fact(label="Website", text="northwind.example", link="https://northwind.example"),
)


@pytest.fixture
def called() -> list[str]:
    return []


@pytest.fixture
def detail(called: list[str]) -> Detail:
    return Detail(
        key="employer:1",
        title="Northwind",
        lead="Leeds",
        state=State(text="2 open applications", icon="outcome-waiting", tone=Tone.WAITING),
        verbs=(Verb(text="Add application", act=lambda: called.append("verb"), icon="add", primary=True),),
        facts=FACTS,
        sections=(
            Section(
                title="People",
                add=Verb(text="Add", act=lambda: called.append("add")),
                entries=(
                    Entry(text="Ana Moreira", detail="Hiring manager", act=lambda: called.append("ana")),
                    Entry(text="Applied", when="30 Oct", icon="applications", tip="30 October 2026"),
                ),
            ),
            Section(title="Advice", none="No advice yet."),
            Section(title="Notes", prose="A long story."),
        ),
        draft=DRAFT,
        save=lambda _draft: called.append("save"),
    )


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk) -> DetailPane:
    made = DetailPane(desk=desk, none="Select an employer.")
    qtbot.addWidget(made)
    made.resize(360, 300)
    made.show()
    return made


def texts(pane: DetailPane) -> set[str]:
    return {label.text() for label in pane.widget().findChildren(QLabel) if label.text()}


def test_nothing_selected_is_said_quietly(pane: DetailPane) -> None:
    assert texts(pane) == {"Select an employer."}


def test_everything_of_a_page_is_shown(pane: DetailPane, detail: Detail) -> None:
    pane.show_detail(detail)
    assert {
        "Northwind", "Leeds", "2 open applications", "Place", "People", "Hiring manager", "Applied", "30 Oct",
        "No advice yet.", "A long story.",
    } <= texts(pane)  # fmt: skip
    pane.show_detail(None)
    assert texts(pane) == {"Select an employer."}


def test_buttons_act(pane: DetailPane, detail: Detail, called: list[str]) -> None:
    pane.show_detail(detail)
    for each in pane.widget().findChildren(QPushButton):
        each.click()
    assert sorted(called) == ["add", "ana", "verb"]


def test_what_is_being_typed_survives_news_about_the_same_thing(pane: DetailPane, detail: Detail) -> None:
    pane.show_detail(detail)
    pane.edit("place")
    editor = pane.fact("place").editor
    editor.box.editor.restore("Lee")
    pane.show_detail(replace(detail, lead="York"))
    again = pane.fact("place").editor
    assert again is not editor
    assert again.box.editor.state() == "Lee"
    pane.show_detail(replace(detail, key="employer:2"))
    assert pane.fact("place").editor is None


def test_the_scroll_survives_news_about_the_same_thing(
    pane: DetailPane, detail: Detail, qtbot: QtBot
) -> None:
    pane.show_detail(detail)
    qtbot.waitUntil(lambda: pane.verticalScrollBar().maximum() > 0)
    pane.verticalScrollBar().setValue(40)
    pane.show_detail(replace(detail, lead="York"))
    qtbot.waitUntil(lambda: pane.verticalScrollBar().value() == 40)


def test_saving_may_show_another_page_at_once(pane: DetailPane, detail: Detail, qtbot: QtBot) -> None:
    """The page is built anew from inside the editor's own key press: nothing that still runs may be gone."""
    saved: list[EmployerDraft] = []

    def save(draft: EmployerDraft) -> None:
        saved.append(draft)
        pane.show_detail(replace(detail, title=draft.name, draft=draft, save=save))

    pane.show_detail(replace(detail, save=save))
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.edit("name")
    line = pane.fact("name").editor.box.editor.first
    assert isinstance(line, QLineEdit)
    line.setText("Halden")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Halden" in texts(pane))
    assert saved == [replace(DRAFT, name="Halden")]
    assert pane.fact("name").editor is None
    assert pane.fact("name").value.hasFocus()


def test_a_page_is_never_wider_than_the_pane(pane: DetailPane, detail: Detail, desk: Desk) -> None:
    desk.theme.choose(percent=200)
    pane.setMinimumWidth(desk.theme.letters(30))
    pane.resize(pane.minimumWidth(), 400)
    pane.show_detail(replace(detail, title="Wirtschaftsprüfungsgesellschaft " * 3))
    assert pane.widget().width() <= pane.viewport().width()
    assert pane.horizontalScrollBar().maximum() == 0


def test_the_same_page_again_changes_nothing(pane: DetailPane, detail: Detail) -> None:
    pane.show_detail(detail)
    before = pane.widget()
    pane.show_detail(detail)
    assert pane.widget() is before


BLANKS = tuple(
    Fact(label=name.title(), text="", field=Field(name=name, label=name.title()))
    for name in ("website", "notes")
)


def test_blank_facts_are_offered_in_a_row_and_open_where_they_belong(
    pane: DetailPane, detail: Detail, qtbot: QtBot
) -> None:
    pane.show_detail(replace(detail, facts=(*FACTS[:2], *BLANKS)))
    row = pane.fact("notes")
    assert row is not None
    assert row.isHidden()
    adder = next(each for each in pane.findChildren(QPushButton) if each.text() == "Notes")
    adder.click()
    assert row.isVisible()
    assert row.editor is not None
    assert adder.isHidden()
    pane.edit("website")
    assert pane.fact("website").editor is not None


def test_a_blank_fact_that_is_known_now_is_shown_in_its_place(pane: DetailPane, detail: Detail) -> None:
    pane.show_detail(replace(detail, facts=(*FACTS[:2], *BLANKS)))
    page = pane.widget()
    known = replace(BLANKS[1], text="Kind people.")
    pane.show_detail(replace(detail, facts=(*FACTS[:2], BLANKS[0], known)))
    assert pane.widget() is page
    assert pane.fact("notes").isVisible()
    assert not any(each.isVisible() for each in pane.findChildren(QPushButton) if each.text() == "Notes")
    pane.show_detail(replace(detail, facts=(*FACTS[:2], *BLANKS)))
    assert pane.fact("notes").isHidden()


def test_one_blank_fact_stays_in_its_place(pane: DetailPane, detail: Detail) -> None:
    pane.show_detail(replace(detail, facts=(*FACTS, BLANKS[1])))
    assert pane.fact("notes").isVisible()


def test_what_comes_first_stands_above_the_facts(pane: DetailPane, detail: Detail, qtbot: QtBot) -> None:
    pane.show_detail(replace(detail, first=(Section(title="Next step", prose="Prepare."),)))

    def height(text: str) -> int:
        found = next(each for each in pane.widget().findChildren(QLabel) if each.text() == text)
        return found.mapTo(pane.widget(), found.rect().topLeft()).y()

    qtbot.waitUntil(lambda: 0 < height("Next step") < height("Place"))


def test_only_what_changed_is_made_anew(pane: DetailPane, detail: Detail) -> None:
    pane.show_detail(detail)
    page, row = pane.widget(), pane.fact("place")
    adder = next(each for each in pane.findChildren(QPushButton) if each.text() == "Add")
    moved = Fact(label="Place", text="York", field=FACTS[1].field)
    notes = Section(title="Notes", prose="Another story.")
    told = replace(
        detail, lead="York", facts=(FACTS[0], moved, FACTS[2]), sections=(*detail.sections[:2], notes)
    )
    pane.show_detail(told)
    assert (pane.widget(), pane.fact("place")) == (page, row)
    assert row.value.text() == "York"
    assert shiboken6.isValid(adder)
    assert {"York", "Another story."} <= shown(pane)
    assert shown(pane) & {"Leeds", "A long story."} == set()


def shown(pane: DetailPane) -> set[str]:
    return {each.text() for each in pane.widget().findChildren(QLabel) if each.isVisible()}


def test_buttons_that_stay_do_what_those_of_the_new_page_do(
    pane: DetailPane, detail: Detail, called: list[str]
) -> None:
    pane.show_detail(detail)
    again = replace(detail.verbs[0], act=lambda: called.append("again"))
    ana = replace(detail.sections[0].entries[0], act=lambda: called.append("ana again"))
    people = replace(detail.sections[0], entries=(ana, *detail.sections[0].entries[1:]))
    pane.show_detail(replace(detail, verbs=(again,), sections=(people, *detail.sections[1:])))
    for each in pane.widget().findChildren(QPushButton):
        each.click()
    assert sorted(called) == ["add", "again", "ana again"]


def test_a_fact_is_edited_in_the_newest_draft(pane: DetailPane, detail: Detail, qtbot: QtBot) -> None:
    saved: list[EmployerDraft] = []
    pane.show_detail(detail)
    pane.show_detail(replace(detail, draft=replace(DRAFT, notes="Kind people."), save=saved.append))
    pane.edit("place")
    pane.fact("place").editor.box.editor.restore("York")
    pane.fact("place").editor.save()
    assert saved == [replace(DRAFT, place="York", notes="Kind people.")]


def test_tab_goes_from_top_to_bottom_after_a_part_was_made_anew(
    pane: DetailPane, detail: Detail, qtbot: QtBot
) -> None:
    pane.show_detail(detail)
    pane.show_detail(replace(detail, verbs=(replace(detail.verbs[0], text="Add another"),)))
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    verb = next(each for each in pane.findChildren(QPushButton) if each.text() == "Add another")
    verb.setFocus()
    qtbot.keyClick(verb, Qt.Key.Key_Tab)
    assert pane.fact("name").value.hasFocus()


def test_the_focus_stays_on_the_button_pressed_when_the_page_changes(
    pane: DetailPane, detail: Detail, qtbot: QtBot
) -> None:
    pane.show_detail(detail)
    adder = next(each for each in pane.findChildren(QPushButton) if each.text() == "Add")
    pane.activateWindow()
    adder.setFocus()
    people = replace(detail.sections[0], entries=())
    pane.show_detail(replace(detail, sections=(people, *detail.sections[1:])))
    now = pane.window().focusWidget()
    assert isinstance(now, QPushButton)
    assert (now.text(), now is adder) == ("Add", False)
    pane.show_detail(replace(detail, sections=()))
    assert pane.window().focusWidget().text() == "Add application"
    with qtbot.waitSignal(pane.left_behind):
        pane.show_detail(replace(detail, key="employer:2"))


def test_what_can_be_clicked_stands_at_the_left_and_its_moment_at_the_right(
    qtbot: QtBot, desk: Desk, detail: Detail
):
    pane = DetailPane(desk=desk, none="")
    qtbot.addWidget(pane)
    pane.resize(900, 300)
    entry = Entry(text="Thanks", when="today", icon="mail", act=lambda: None)
    pane.show_detail(replace(detail, sections=(Section(title="It answers", entries=(entry,)),)))
    pane.show()
    link = next(each for each in pane.findChildren(QPushButton) if each.text() == "Thanks")
    when = next(each for each in pane.findChildren(QLabel) if each.text() == "today")
    assert link.mapTo(pane, link.rect().topLeft()).x() < 80
    assert when.mapTo(pane, when.rect().topRight()).x() > 800


def test_a_choice_made_in_an_open_list_leaves_the_tab_order_alone(
    pane: DetailPane, detail: Detail, qtbot: QtBot
) -> None:
    """The list is a window of its own, which Qt warns about: a warning fails the test."""
    places = tuple(Choice(name, name) for name in ("Leeds", "York"))
    field = Field(name="place", label="Place", kind=FieldKind.CHOICE, choices=places)
    place = Fact(label="Place", text="Leeds", field=field)

    def save(draft: EmployerDraft) -> None:
        fact = replace(place, text=draft.place)
        pane.show_detail(replace(page, facts=(FACTS[0], fact), draft=draft))

    page = replace(detail, facts=(FACTS[0], place), save=save)
    pane.show_detail(page)
    pane.edit("place")
    box = pane.fact("place").editor.box.editor.first
    assert isinstance(box, ChoiceBox)
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)
    qtbot.keyClick(box.view(), Qt.Key.Key_Down)
    qtbot.keyClick(box.view(), Qt.Key.Key_Return)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pane.fact("place").fact.text == "York")


@pytest.mark.parametrize("percent", [100, 200])
def test_at_its_narrowest_nothing_runs_out_of_sight(
    qtbot: QtBot, desk: Desk, detail: Detail, percent: int
) -> None:
    along = Verb(text="Page to take along…", act=list, icon="print", primary=True)  # the longest there is
    rounds = Section(title="Interviews", add=Verb(text="Add an interview", act=list), none="None yet.")
    desk.theme.choose(percent=percent)
    narrow = DetailPane(desk=desk, none="Choose one.")
    qtbot.addWidget(narrow)
    narrow.show_detail(replace(detail, verbs=(along,), sections=(rounds,)))
    narrow.resize(narrow.minimumWidth(), desk.theme.space(30))
    narrow.show()
    page = narrow.widget()
    assert page is not None
    assert page.width() <= narrow.viewport().width()
