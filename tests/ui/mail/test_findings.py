"""Tests of the list of findings."""

from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from afterword.ui.mail.body import BodyEdit, Manner, Mark
from afterword.ui.mail.findings import Findings, Remark, tip


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


def test_the_current_one_is_seen_from_its_head(qtbot, desk):
    body = BodyEdit(desk=desk)
    shown = Findings(desk=desk)
    for widget in (body, shown):
        qtbot.addWidget(widget)
    shown.resize(420, 140)
    many = remarks(body) * 6
    for place in (*range(len(many)), 3, 0):
        shown.show_remarks(many, place)
        shown.show()
        QApplication.sendPostedEvents()
        (head,) = [
            one for one in shown.findChildren(QLabel) if one.text() == "“wrong”" and one.isVisibleTo(shown)
        ]
        top = head.mapTo(shown.viewport(), head.rect().topLeft()).y()
        assert 0 <= top <= shown.viewport().height() - head.height()


def test_it_is_as_high_as_its_rows(qtbot, desk):
    body = BodyEdit(desk=desk)
    shown = Findings(desk=desk)
    for widget in (body, shown):
        qtbot.addWidget(widget)
    shown.resize(420, 400)
    shown.show_remarks(remarks(body), 0)
    shown.show()
    QApplication.sendPostedEvents()

    def left_over():
        feet = [
            one.mapTo(shown.widget(), one.rect().bottomLeft()).y() for one in shown.findChildren(QPushButton)
        ]
        return shown.sizeHint().height() - max(feet)

    qtbot.waitUntil(lambda: 0 <= left_over() <= desk.theme.space(2))


def test_the_tip_says_the_reason_and_each_rewording():
    assert tip("It hurts.", ("Better.", "")) == "It hurts.\n→ Better.\n→ Leave it out"


def test_without_findings_it_is_not_there(qtbot, desk):
    shown = Findings(desk=desk)
    qtbot.addWidget(shown)
    shown.show_remarks((), 3)
    assert shown.isHidden()
    assert shown.current == -1
