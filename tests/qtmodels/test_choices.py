"""Choices for combo boxes and completers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from afterword.qtmodels.choices import Choice, ChoiceRole, ChoicesModel


@pytest.fixture
def model(qtbot: QtBot) -> ChoicesModel:
    return ChoicesModel([Choice(None, "None"), Choice(4, "Northwind", "Leeds"), Choice(9, "Straße & Söhne")])


def test_qt_finds_no_fault(model: ChoicesModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([Choice(1, "One")])
    model.show([])
    model.show([Choice(1, "One"), Choice(2, "Two")])
    assert tester.model() is model


def test_a_choice_says_its_words_value_and_detail(model: ChoicesModel) -> None:
    index = model.index(1)
    assert index.data() == "Northwind"
    assert index.data(ChoiceRole.VALUE) == 4
    assert index.data(ChoiceRole.DETAIL) == "Leeds"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Northwind, Leeds"


def test_a_value_and_a_text_are_found_again(model: ChoicesModel) -> None:
    assert (model.place(9), model.place(None), model.place(5)) == (2, 0, -1)
    assert model.place_of_text("  strasse &  SÖHNE ") == 2
    assert model.place_of_text("nobody") == -1
