from dataclasses import replace
from datetime import date

from afterword.domain.advice import AdviceKind, AdviceState, Control
from afterword.domain.practice import can_be_practised
from tests.domain.world import World


def test_open_advice_with_a_next_action_makes_a_card_and_nothing_else_does():
    piece = World().advice(date(2026, 10, 16), next_action="Begin with the result.")
    assert can_be_practised(piece)
    others = (
        replace(piece, next_action=""),
        replace(piece, kind=AdviceKind.PRAISE),
        replace(piece, control=Control.EXTERNAL),
        replace(piece, state=AdviceState.SET_ASIDE),
        replace(piece, state=AdviceState.PAID_OFF),
    )
    assert not any(can_be_practised(one) for one in others)
