import pytest
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from afterword.ui.desk import Desk
from afterword.ui.report.preview import KEPT, Preview
from afterword.ui.report.sheets import Sheet
from afterword.ui.tokens import Tone
from afterword.work.runner import InlineRunner

A4 = QSizeF(595.28, 841.89)
PAGE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842">'
    b'<rect width="595" height="842" fill="#0B6E69"/></svg>'
)


def fail(bug: BaseException) -> None:
    raise bug


@pytest.fixture
def preview(qtbot: QtBot, desk: Desk) -> Preview:
    made = Preview(desk=desk, runner=InlineRunner(on_bug=fail))
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    made.show_sheets([Sheet(PAGE, True, A4)] * 9, text="What the pages say.")
    return made


def test_pages_are_as_wide_as_the_room(preview: Preview):
    seen = preview.viewport().grab().toImage()
    assert seen.pixelColor(seen.width() // 2, seen.height() // 2).name().upper() == "#0B6E69"
    assert preview.horizontalScrollBar().maximum() == 0
    assert preview.page == 1


def test_a_ring_shows_that_the_keys_turn_its_pages(preview: Preview, qtbot: QtBot, desk: Desk):
    accent = desk.theme.colour(Tone.ACCENT)

    def corner() -> QColor:
        return preview.viewport().grab().toImage().pixelColor(1, 1)

    preview.clearFocus()
    assert corner() != accent
    preview.activateWindow()
    preview.setFocus()
    qtbot.waitUntil(preview.hasFocus)
    assert corner() == accent


def test_a_size_can_be_chosen_and_fitted_again(preview: Preview):
    preview.zoom_to(200)
    assert preview.shown_percent == 200
    assert preview.horizontalScrollBar().maximum() > 0
    preview.zoom_by(1)
    assert preview.shown_percent == 300
    preview.zoom_by(1)
    assert preview.shown_percent == 300
    preview.zoom_to(0)
    assert preview.horizontalScrollBar().maximum() == 0


def test_a_size_can_be_chosen_with_the_wheel(preview: Preview):
    before = preview.shown_percent
    wheel = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(preview.viewport(), wheel)
    assert preview.shown_percent > before


@pytest.mark.parametrize(
    ("key", "page"), [(Qt.Key.Key_End, 9), (Qt.Key.Key_PageDown, 1), (Qt.Key.Key_Home, 1)]
)
def test_keys_move_through_the_pages(preview: Preview, qtbot: QtBot, key: Qt.Key, page: int):
    qtbot.keyClick(preview, key)
    assert preview.page == page


def test_the_place_is_kept_when_the_size_changes(preview: Preview, qtbot: QtBot):
    qtbot.keyClick(preview, Qt.Key.Key_End)
    preview.zoom_to(50)
    assert preview.page >= 8
    preview.zoom_to(200)
    assert preview.page >= 8


def test_few_pictures_are_kept(preview: Preview, qtbot: QtBot):
    for _ in range(12):
        qtbot.keyClick(preview, Qt.Key.Key_PageDown)
        preview.viewport().grab()
    assert 0 < len(preview._pictures) <= KEPT


def test_what_the_pages_say_is_there_for_those_who_cannot_see_them(preview: Preview):
    assert preview.accessibleName() == "The report, 9 pages"
    assert preview.accessibleDescription() == "What the pages say."


def test_without_pages_nothing_is_shown(preview: Preview):
    preview.show_sheets((), text="")
    preview.viewport().grab()
    assert preview.page == 0
    assert preview.verticalScrollBar().maximum() == 0


OTHER = PAGE.replace(b"0B6E69", b"804000")


def colour(preview: Preview) -> str:
    seen = preview.viewport().grab().toImage()
    return str(seen.pixelColor(seen.width() // 2, seen.height() // 2).name().upper())


def test_the_place_is_kept_while_the_first_pages_stand_for_all(preview: Preview):
    bar = preview.verticalScrollBar()
    bar.setValue(bar.maximum())
    place = bar.value()
    preview.show_sheets([Sheet(OTHER, True, A4)] * 2, text="", more=True)
    assert bar.value() < place
    preview.grow([Sheet(OTHER, True, A4)] * 9, text="")
    assert bar.value() == place


def test_who_scrolls_the_first_pages_stays_there(preview: Preview):
    bar = preview.verticalScrollBar()
    bar.setValue(bar.maximum())
    preview.show_sheets([Sheet(OTHER, True, A4)] * 2, text="", more=True)
    bar.setValue(5)
    preview.grow([Sheet(OTHER, True, A4)] * 9, text="")
    assert bar.value() == 5


def test_pages_of_before_are_never_seen_in_the_place_of_new_ones(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
):
    assert colour(preview) == "#0B6E69"
    monkeypatch.setattr(preview, "_make", lambda _key: None)  # the pictures take their time
    preview.show_sheets([Sheet(OTHER, True, A4)] * 2, text="", more=True)
    assert colour(preview) == "#FFFFFF"
    preview.show_sheets([Sheet(OTHER, True, A4)] * 2, text="")
    assert colour(preview) == "#FFFFFF"


def test_the_first_pages_do_not_flicker_when_the_others_come(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
):
    preview.show_sheets([Sheet(OTHER, True, A4)] * 2, text="", more=True)
    assert colour(preview) == "#804000"
    monkeypatch.setattr(preview, "_make", lambda _key: None)
    preview.grow([Sheet(OTHER, True, A4)] * 9, text="")
    assert colour(preview) == "#804000"
