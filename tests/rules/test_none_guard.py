"""PySide6 6.12.0 loses a reference to None at each call without a result; CPython 3.11 aborts in the end."""

import sys
from collections.abc import Callable
from importlib.metadata import version

from PySide6.QtCore import QObject

ROUNDS = 10_000


def drift(call: Callable[[], object], *, of: object) -> int:
    """By how much many calls change the count of references to an object."""
    call()
    before = sys.getrefcount(of)
    for _ in range(ROUNDS):
        call()
    return sys.getrefcount(of) - before


def test_the_installed_version_is_below_the_one_that_loses_references():
    assert tuple(map(int, version("PySide6-Essentials").split(".")[:2])) < (6, 12)


def test_a_call_without_a_result_keeps_the_count_of_none():
    thing = QObject()
    assert abs(drift(lambda: thing.setObjectName("x"), of=None)) < ROUNDS / 100
    assert abs(drift(lambda: thing.blockSignals(False), of=None)) < ROUNDS / 100


def test_a_lost_reference_would_be_seen():
    thing, kept = object(), [object()]
    assert drift(lambda: kept.append(thing), of=thing) == ROUNDS
