from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from afterword.ui.advice.quotation import QuotedDetail, QuotingPane
from afterword.ui.desk import Desk
from afterword.ui.detail_data import Detail
from afterword.ui.quotation import Quotation


def labels(pane: QuotingPane) -> list[str]:
    return [one.text() for one in pane.widget().findChildren(QLabel) if one.text()]


def test_the_words_stand_below_the_title_and_lead_as_a_quotation(qtbot: QtBot, desk: Desk):
    pane = QuotingPane(desk=desk, none="Nothing")
    qtbot.addWidget(pane)
    detail = QuotedDetail(key="advice:1", title="Structure", lead="From Anna", quote="Begin <b>first</b>")
    pane.show_detail(detail)
    column = pane.widget().layout()
    quoted = column.itemAt(2).widget()
    assert isinstance(quoted, Quotation)
    assert quoted.words.text() == "“Begin <b>first</b>”"
    assert quoted.words.accessibleName() == "Their exact words: Begin <b>first</b>"
    pane.resize(400, 300)
    pane.show()
    assert not pane.grab().isNull()


def test_without_a_lead_it_follows_the_title_and_other_pages_have_none(qtbot: QtBot, desk: Desk):
    pane = QuotingPane(desk=desk, none="Nothing")
    qtbot.addWidget(pane)
    pane.show_detail(QuotedDetail(key="advice:1", title="Structure", quote="Begin"))
    assert labels(pane) == ["Structure", "“Begin”"]
    pane.show_detail(Detail(key="x", title="Plain"))
    assert labels(pane) == ["Plain"]


def test_other_words_of_the_same_advice_are_shown(qtbot: QtBot, desk: Desk):
    pane = QuotingPane(desk=desk, none="Nothing")
    qtbot.addWidget(pane)
    for quote, shown in (
        ("Whole words", ["“Whole words”"]),
        ("Whole", ["“Whole”"]),
        ("", []),
        ("Back", ["“Back”"]),
    ):
        pane.show_detail(QuotedDetail(key="advice:1", title="Structure", quote=quote))
        assert labels(pane) == ["Structure", *shown]
