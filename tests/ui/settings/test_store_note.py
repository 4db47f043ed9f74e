from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from afterword.adapters.secrets import SecretsOnDemand, SessionSecrets
from afterword.domain.clock import FixedClock
from afterword.domain.post_problems import SecretsRefused
from afterword.services.accounts import access_by
from afterword.ui.parts import Parts
from afterword.ui.settings.store_note import StoreNote
from tests.ui.settings.account_world import Ring, access_with_ring


def made(qtbot: QtBot, parts: Parts, access) -> StoreNote:
    note = StoreNote(replace(parts, access=access))
    qtbot.addWidget(note)
    return note


def test_it_asks_nobody_before_it_is_looked_at(qtbot: QtBot, parts: Parts, clock: FixedClock):
    def find():
        raise AssertionError("nobody asked")

    note = made(qtbot, parts, access_by(SecretsOnDemand(find), clock=clock))
    assert note.isHidden()


def test_a_store_that_lasts_is_named(qtbot: QtBot, parts: Parts, clock: FixedClock):
    note = made(qtbot, parts, access_with_ring(clock))
    with qtbot.waitSignal(note.said):
        note.look()
    assert "Test Ring" in note.told
    assert note._again.isHidden()
    assert note._sign.isHidden()


def test_without_one_that_is_said_and_one_can_look_again(qtbot: QtBot, parts: Parts, clock: FixedClock):
    stores = iter([SessionSecrets(), Ring()])
    note = made(qtbot, parts, access_by(SecretsOnDemand(lambda: next(stores)), clock=clock))
    note.look()
    assert "until Afterword ends" in note.told
    assert not note._again.isHidden()
    note._again.click()
    assert "Test Ring" in note.told
    assert note._again.isHidden()


def test_a_store_that_refuses_is_told(qtbot: QtBot, parts: Parts, clock: FixedClock):
    def find():
        raise SecretsRefused(name="Ring")

    note = made(qtbot, parts, access_by(SecretsOnDemand(find), clock=clock))
    note.look()
    assert "(Ring) did not open" in note.told


@pytest.fixture
def clock(now) -> FixedClock:
    return FixedClock(now)
