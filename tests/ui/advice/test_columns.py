from datetime import date

import pytest

from afterword.domain.advice import AdviceKind, AdviceRow, AdviceState, Control
from afterword.store.book import Book
from afterword.ui.advice.columns import columns, first_line, used
from afterword.ui.advice.names import ThemeNames
from afterword.ui.spoken import Speaker


def row(**more: object) -> AdviceRow:
    values = {
        "id": 1,
        "words": "Begin with the result.\nThen explain.",
        "contact": "Anna",
        "employer": "Northwind",
        "received_on": date(2026, 11, 22),
        "themes": ("answers_structure", "communication"),
        "kind": AdviceKind.CHANGE,
        "control": Control.MINE,
        "state": AdviceState.NEW,
        "next_action": "",
        "used": 0,
    }
    return AdviceRow(**values | more)


def told(book: Book, speaker: Speaker, **more: object) -> dict[str, str]:
    return {column.name: column.text(row(**more)) for column in columns(speaker, ThemeNames(book))}


def test_a_row_is_told_in_the_users_words(book: Book, speaker: Speaker):
    shown = told(book, speaker, used=2)
    assert shown["themes"] == "Answer structure, Communication"
    assert (shown["words"], shown["received"]) == ("Begin with the result. …", "yesterday")
    assert (shown["kind"], shown["control"], shown["used"]) == ("To change", "Mine to change", "2 interviews")


def test_the_tip_holds_the_whole_words_and_where_they_came_from(book: Book, speaker: Speaker):
    tips = {one.name: one.tip(row()) for one in columns(speaker, ThemeNames(book)) if one.tip}
    assert tips["words"].endswith("Then explain.")
    assert tips["contact"] == "Anna, Northwind"


@pytest.mark.parametrize("state", AdviceState)
def test_every_state_has_a_word_a_sign_and_no_alarm(book: Book, speaker: Speaker, state: AdviceState):
    (column,) = (one for one in columns(speaker, ThemeNames(book)) if one.name == "state")
    assert column.text(row(state=state))
    assert column.icon(row(state=state))
    assert column.meaning(row(state=state)) != "fault"


def test_one_line_stands_as_it_is_and_no_use_is_no_number(qapp):
    assert first_line(" One line. ") == "One line."
    assert used(row()) == ""
    assert used(row(used=1)) == "1 interview"
