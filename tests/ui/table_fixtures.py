"""What tests of the table stand on: a thousand rows in five kinds of columns."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

import pytest
from pytestqt.qtbot import QtBot

from afterword.qtmodels.rows import Column, Kind, RowsModel
from afterword.ui.desk import Desk
from afterword.ui.table import Table


class Sort(StrEnum):
    NAME = "name"
    DAY = "day"


COLUMNS: tuple[Column[int], ...] = (
    Column(name="name", title="Name", text=lambda row: f"Name {row}", kind=Kind.STRONG, sort=Sort.NAME),
    Column(
        name="state", title="Outcome", text=lambda _row: "Waiting", kind=Kind.STATE,
        icon=lambda _row: "outcome-waiting", meaning=lambda _row: "waiting",
    ),
    Column(name="tags", title="Tags", text=lambda _row: "a, b", kind=Kind.TAGS,
           value=lambda _row: ("a", "b")),
    Column(name="rapport", title="Rapport", text=lambda _row: "3", kind=Kind.RATING, value=lambda _row: 3),
    Column(name="day", title="When", text=lambda _row: "Thu", tip=lambda _row: "Thursday", right=True,
           sort=Sort.DAY, first_descending=True),
)  # fmt: skip


class Asked:
    def __init__(self) -> None:
        self.sorts: list[tuple[StrEnum, bool]] = []
        self.fetched = 0

    def fetch(self, ids: Sequence[int]) -> Mapping[int, int]:
        self.fetched += len(ids)
        return {id_: id_ for id_ in ids}


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def table(qtbot: QtBot, desk: Desk, asked: Asked) -> Table:
    return made(qtbot, desk, asked)


def made(qtbot: QtBot, desk: Desk, asked: Asked) -> Table:
    rows = RowsModel(COLUMNS, asked.fetch, sort=lambda key, down: asked.sorts.append((key, down)))
    table = Table(rows, name="people", title="People", desk=desk)
    qtbot.addWidget(table)
    table.resize(700, 400)
    rows.show(range(1, 1001))
    table.show()
    qtbot.waitExposed(table)
    return table
