from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.advice import Advice, AdviceKind, AdviceState, Control, Focus
from afterword.domain.focus_choice import proposed, ranked

TODAY = date(2026, 11, 23)


def piece(number: int, theme: str = "communication", **more: object) -> Advice:
    values = {"received_on": TODAY - timedelta(days=30), "themes": (theme,)}
    return Advice(
        id=number, uid=str(number), changed_at=datetime(2026, 1, 1, tzinfo=UTC), words="x", **values | more
    )


def test_what_is_outside_ones_control_is_never_proposed():
    external = piece(1, "experience_gap", control=Control.EXTERNAL)
    assert proposed([external], [], TODAY, most=2) == ()


def test_praise_and_what_is_closed_are_left_alone():
    closed = [piece(1, kind=AdviceKind.PRAISE), piece(2, state=AdviceState.SET_ASIDE)]
    assert proposed([*closed, piece(3, state=AdviceState.PAID_OFF)], [], TODAY, most=2) == ()


def test_what_several_people_said_comes_first():
    order = ranked([piece(1, "questions_asked"), piece(2), piece(3)], [], TODAY)
    assert order[0].themes == ("communication",)


def test_the_fresh_comes_before_the_stale():
    stale = piece(1, "questions_asked", received_on=TODAY - timedelta(days=400))
    assert [one.id for one in ranked([stale, piece(2)], [], TODAY)] == [2, 1]


def test_two_points_are_of_two_themes_where_there_is_choice():
    chosen = proposed([piece(1), piece(2), piece(3, "questions_asked")], [], TODAY, most=2)
    assert {one.themes[0] for one in chosen} == {"communication", "questions_asked"}
    assert len(proposed([piece(1), piece(2)], [], TODAY, most=2)) == 2


def test_what_is_mastered_makes_room():
    done = [Focus(id=n, advice_id=1, interview_id=n, used=True, helped=5) for n in (1, 2)]
    assert [one.id for one in ranked([piece(1), piece(2, "questions_asked")], done, TODAY)] == [2, 1]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["communication", "questions_asked", "other"]),
            st.integers(min_value=-5, max_value=900),
            st.sampled_from(list(AdviceState)),
            st.sampled_from(list(Control)),
        ),
        max_size=20,
    ),
    st.integers(min_value=0, max_value=4),
)
def test_never_too_many_never_external_and_the_order_does_not_depend_on_the_books(given_: list, most: int):
    pieces = [
        replace(piece(n, theme), received_on=TODAY - timedelta(days=age), state=state, control=control)
        for n, (theme, age, state, control) in enumerate(given_)
    ]
    chosen = proposed(pieces, [], TODAY, most=most)
    assert len(chosen) <= most
    assert all(one.control is Control.MINE for one in chosen)
    assert chosen == proposed(pieces[::-1], [], TODAY, most=most)
