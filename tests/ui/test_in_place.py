"""A fact is edited where it stands: click, Enter, Esc, leaving; problems are said at it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from afterword.domain.employer import EmployerDraft
from afterword.domain.errors import InvalidValue, NotFound
from afterword.ui.desk import Desk
from afterword.ui.detail_data import Detail, Fact
from afterword.ui.fields import Field, FieldKind
from afterword.ui.in_place import FactRow, open_link

NAME = Fact(label="Name", text="Northwind", field=Field(name="name", label="Name", required=True))
NOTES = Fact(label="Notes", text="", field=Field(name="notes", label="Notes", kind=FieldKind.TEXT))
DRAFT = EmployerDraft(name="Northwind", place="Leeds")


class Place(QWidget):
    """Two facts and something else to go to."""

    def __init__(self, desk: Desk, kept: list[EmployerDraft]) -> None:
        super().__init__()

        def save(draft: EmployerDraft) -> None:
            if draft.name == "bad":
                raise InvalidValue(field="name", reason="too_long")
            if draft.name == "gone":
                raise NotFound(noun="employer", id=1)
            kept.append(draft)

        detail = Detail(key="employer:1", title="Northwind", draft=DRAFT, save=save)
        self.name = FactRow(NAME, detail=detail, desk=desk)
        self.notes = FactRow(NOTES, detail=detail, desk=desk)
        self.other = QLineEdit()
        layout = QVBoxLayout()
        for each in (self.name, self.notes, self.other):
            layout.addWidget(each)
        self.setLayout(layout)

    @property
    def line(self) -> QLineEdit:
        assert self.name.editor is not None
        line = self.name.editor.box.editor.first
        assert isinstance(line, QLineEdit)
        return line


@pytest.fixture
def kept() -> list[EmployerDraft]:
    return []


@pytest.fixture
def place(qtbot: QtBot, desk: Desk, kept: list[EmployerDraft]) -> Place:
    made = Place(desk, kept)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_click_begins_and_enter_saves(place: Place, kept: list[EmployerDraft], qtbot: QtBot) -> None:
    qtbot.mouseClick(place.name.value, Qt.MouseButton.LeftButton)
    assert place.line.hasFocus()
    assert not place.name.value.isVisible()
    place.line.setText("Northwind Ltd")
    with qtbot.waitSignal(place.name.saved):
        qtbot.keyClick(place.line, Qt.Key.Key_Return)
    assert kept == [replace(DRAFT, name="Northwind Ltd")]
    assert place.name.value.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_keys_begin_and_esc_leaves(
    place: Place, kept: list[EmployerDraft], qtbot: QtBot, key: Qt.Key
) -> None:
    place.name.value.setFocus()
    qtbot.keyClick(place.name.value, key)
    place.line.setText("Other")
    qtbot.keyClick(place.line, Qt.Key.Key_Escape)
    assert kept == []
    assert place.name.editor is None
    assert place.name.value.isVisible()


def test_leaving_the_field_saves(place: Place, kept: list[EmployerDraft]) -> None:
    place.name.edit()
    place.line.setText("Halden")
    place.other.setFocus()
    assert kept == [replace(DRAFT, name="Halden")]
    assert place.other.hasFocus()


def test_nothing_is_saved_where_nothing_changed(
    place: Place, kept: list[EmployerDraft], qtbot: QtBot
) -> None:
    place.name.edit()
    qtbot.keyClick(place.line, Qt.Key.Key_Return)
    assert kept == []
    assert place.name.editor is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "This is needed."),
        ("bad", "This is too long."),
        ("gone", "There is no employer with the number 1."),
    ],
)
def test_what_cannot_be_kept_is_said_and_stays(place: Place, qtbot: QtBot, text: str, said: str) -> None:
    place.name.edit()
    place.line.setText(text)
    qtbot.keyClick(place.line, Qt.Key.Key_Return)
    assert place.name.editor is not None
    assert place.name.editor.box.fault == said
    assert place.line.text() == text


def test_a_text_takes_enter_and_ctrl_enter_saves(
    place: Place, kept: list[EmployerDraft], qtbot: QtBot
) -> None:
    place.notes.edit()
    assert place.notes.editor is not None
    text = place.notes.editor.box.editor.first
    qtbot.keyClicks(text, "one")
    qtbot.keyClick(text, Qt.Key.Key_Return)
    qtbot.keyClicks(text, "two")
    qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert kept == [replace(DRAFT, notes="one\ntwo")]


def test_a_fact_without_a_field_is_only_read(qtbot: QtBot, desk: Desk) -> None:
    fact = Fact(label="Applications", text="3")
    row = FactRow(fact, detail=Detail(key="x", title="x"), desk=desk)
    qtbot.addWidget(row)
    row.edit()
    assert row.editor is None
    assert row.value.accessibleName() == "Applications: 3"
    assert row.value.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


@pytest.mark.parametrize("percent", [100, 200])
def test_a_label_and_its_value_begin_alike(qtbot: QtBot, desk: Desk, percent: int) -> None:
    desk.theme.choose(percent=percent)
    row = FactRow(Fact(label="Hill", text="Hill"), detail=Detail(key="x:1", title="X"), desk=desk)
    qtbot.addWidget(row)
    row.resize(400, row.sizeHint().height())
    row.show()
    paper, image = row.grab().toImage().pixelColor(399, 0), row.grab().toImage()
    below = row.value.y()

    def left(rows: range) -> int:
        return next(x for x in range(400) if any(image.pixelColor(x, y) != paper for y in rows))

    assert left(range(below)) == pytest.approx(left(range(below, row.height())), abs=1)


def test_an_empty_fact_shows_a_dash(place: Place) -> None:
    assert place.notes.value.text() == "–"


@pytest.mark.parametrize(
    ("link", "opened"),
    [
        ("https://northwind.example/jobs", "https://northwind.example/jobs"),
        ("northwind.example", "http://northwind.example"),
        ("mailto:ana@northwind.example", "mailto:ana@northwind.example"),
        ("tel:+44 113 496 0000", "tel:+44 113 496 0000"),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
    ],
)
def test_only_web_mail_and_phone_links_are_opened(link: str, opened: str | None) -> None:
    asked: list[QUrl] = []

    def opener(url: QUrl) -> bool:
        asked.append(url)
        return True

    assert open_link(link, opener) == (opened is not None)
    assert [url.toString() for url in asked] == ([] if opened is None else [opened])
