"""The road counted."""

import pytest

from afterword.domain.interview import RoundKind
from afterword.domain.report_road import FunnelStep, Hint, Stage, TimeStep
from afterword.domain.statistics_road import debriefs, endings, furthest, hints, summary
from tests.domain.report_world import advice, ago, application, interview, records


def test_the_furthest_round_is_the_latest_kind_and_other_only_when_alone():
    kinds = [interview(1, 9, kind="panel"), interview(2, 8, kind="other"), interview(3, 7, kind="first")]
    assert furthest(kinds) is RoundKind.PANEL
    assert furthest(kinds[1:2]) is RoundKind.OTHER
    assert furthest([]) is None


def test_the_funnel_counts_applications_not_rounds():
    part = endings(
        records(
            application(1),
            application(2, outcome="offer"),
            application(3),
            interview(1, 20, of=1),
            interview(2, 10, of=1),
            interview(3, 10, of=2),
        )
    )
    assert {bar.step: bar.count for bar in part.funnel} == {
        FunnelStep.APPLIED: 3,
        FunnelStep.INTERVIEWED: 2,
        FunnelStep.SECOND_ROUND: 1,
        FunnelStep.OFFER: 1,
    }


def test_each_application_stands_in_one_row_and_one_column():
    part = endings(
        records(
            application(1),
            application(2, outcome="not_selected"),
            application(3, outcome="no_response"),
            application(4, outcome="withdrawn"),
            application(5, outcome="accepted"),
            interview(1, 20, of=2, kind="technical"),
            interview(2, 20, of=5, kind="final"),
        )
    )
    rows = {row.stage: row for row in part.stages}
    assert sum(row.total for row in part.stages) == 5
    assert (rows[Stage.TECHNICAL].not_selected, rows[Stage.FINAL].offers, rows[Stage.PAPERS].total) == (
        1,
        1,
        3,
    )


def times_of(*nouns: object) -> dict[TimeStep, object]:
    return {one.step: one.times for one in endings(records(*nouns)).times}


def test_a_first_answer_is_an_interview_or_a_decision():
    told = times_of(
        application(1, 60),
        interview(1, 50, of=1),
        application(2, 60, outcome="not_selected", decided_on=ago(40)),
    )[TimeStep.TO_ANSWER]
    assert told.seen == (10, 20)


def test_waiting_closed_and_left_are_told_apart():
    told = times_of(
        application(1, 33),
        application(2, 90, outcome="no_response", decided_on=ago(50)),
        application(3, 70, outcome="withdrawn", decided_on=ago(50)),
    )[TimeStep.WHOLE]
    assert (told.still, told.longest_wait, told.never, told.left, told.seen) == (1, 33, 1, 1, ())


def test_the_time_to_a_decision_runs_from_the_last_round():
    told = times_of(
        application(1, 90, outcome="not_selected", decided_on=ago(10)), interview(1, 60), interview(2, 25)
    )
    assert told[TimeStep.TO_DECISION].seen == (15,)
    assert told[TimeStep.WHOLE].seen == (80,)


def test_a_decision_without_its_day_tells_no_time():
    told = times_of(application(1, 90, outcome="not_selected"), interview(1, 60))
    assert told[TimeStep.WHOLE].cases == 0
    assert told[TimeStep.TO_ANSWER].seen == (30,)


def test_no_pattern_is_named_below_ten_endings():
    assert hints([Stage.PAPERS] * 9) == ()
    assert hints([Stage.PAPERS] * 10)[0].hint is Hint.PAPERS


@pytest.mark.parametrize(
    ("ended", "told"),
    [
        ([Stage.PAPERS] * 8 + [Stage.FIRST] * 4, [Hint.PAPERS]),
        ([Stage.FIRST] * 6 + [Stage.FINAL] * 4, [Hint.FIRST]),
        ([Stage.FINAL] * 6 + [Stage.FIRST] * 4, [Hint.FINAL]),
        ([Stage.PAPERS] * 12 + [Stage.PANEL] * 11, [Hint.PAPERS, Hint.FINAL]),
        ([Stage.TECHNICAL] * 10, [Hint.SPREAD]),
        ([Stage.PAPERS] * 4 + [Stage.FIRST] * 3 + [Stage.FINAL] * 3, [Hint.SPREAD]),
    ],
)
def test_a_place_is_named_only_where_half_ended(ended: list[Stage], told: list[Hint]):
    assert [one.hint for one in hints(ended)] == told


def test_the_page_in_one_counts_the_period():
    page = summary(
        records(
            application(1, 40),
            application(2, 300),
            interview(1, 20),
            advice(1, 5),
            advice(2, 200),
            since=ago(100),
        )
    )
    assert (page.applied, page.interviewed, page.interviews, page.advice) == (1, 1, 1, 1)
    assert [one.days for one in page.open] == [20, 300]


def test_without_advice_my_own_notes_are_shown():
    page = summary(records(application(), interview(1, 20, to_change="Ask more."), interview(2, 10)))
    assert [one.to_change for one in page.noted] == ["Ask more."]
    assert summary(records(application(), advice(1))).noted == ()


def test_the_next_interview_is_the_nearest_one_planned():
    page = summary(
        records(
            application(),
            interview(1, -9, result="upcoming"),
            interview(2, -2, result="cancelled"),
            interview(3, -4, result="upcoming"),
        )
    )
    assert page.coming is not None
    assert page.coming.starts_at.date() == ago(-4)


def test_debriefs_are_oldest_first_and_those_without_are_counted():
    part = debriefs(
        records(application(), interview(1, 5, confidence=3), interview(2, 9, went_well="x"), interview(3, 2))
    )
    assert [one.on for one in part.debriefs] == [ago(9), ago(5)]
    assert part.without == 1
