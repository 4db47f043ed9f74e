"""Tests of the list of findings."""

from PySide6.QtWidgets import QPushButton

from afterword.ui.mail.body import BodyEdit, Manner, Mark
from afterword.ui.mail.findings import Findings, Remark, short


def remarks(body):
    body.setPlainText("One wrong. Two wrong.")
    return [
        Remark(
            mark=Mark(cursor=body.stretch(*place), manner=Manner.STOP, tip="why", text="wrong"),
            why="It hurts.",
            instead=("Better.", ""),
        )
        for place in ((4, 9), (15, 20))
    ]


def test_the_current_one_offers_its_rewordings_and_leaving_out(qtbot, desk):
    body = BodyEdit(desk=desk)
    shown = Findings(desk=desk)
    for widget in (body, shown):
        qtbot.addWidget(widget)
    shown.show_remarks(remarks(body), 0)
    applied, chosen = [], []
    shown.applied.connect(applied.append)
    shown.chosen.connect(chosen.append)
    buttons = {one.text(): one for one in shown.findChildren(QPushButton)}
    buttons["Leave it out"].click()
    buttons["“wrong”"].click()
    assert (applied, chosen) == ([1], [1])


def test_without_findings_it_is_not_there(qtbot, desk):
    shown = Findings(desk=desk)
    qtbot.addWidget(shown)
    shown.show_remarks((), 3)
    assert shown.isHidden()
    assert shown.current == -1


def test_long_words_are_shortened_on_one_line():
    assert short("a\nb") == "a b"
    assert len(short("word " * 60)) <= 90
