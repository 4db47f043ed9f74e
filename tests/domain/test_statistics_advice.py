"""Advice counted: themes, what to work on, what was tried."""

from afterword.domain.advice import AdviceKind, AdviceState, Control
from afterword.domain.statistics_advice import by_theme, focus_points, tried, what_helped
from tests.domain.report_world import advice, ago, application, contact, employer, focus, interview, records


def test_three_pieces_of_advice_make_a_theme_and_two_do_not():
    many = [advice(number, number, theme="communication") for number in (1, 2, 3)]
    part = by_theme(records(application(), *many, advice(4, theme="other"), advice(5, theme="other")))
    assert [(group.theme, len(group.pieces), group.enough) for group in part.themes] == [
        ("communication", 3, True),
        ("other", 2, False),
    ]


def test_praise_what_is_not_mine_and_what_was_set_aside_stand_apart():
    part = by_theme(
        records(
            application(),
            advice(1, kind=AdviceKind.PRAISE),
            advice(2, control=Control.EXTERNAL),
            advice(3, theme="other_candidate"),
            advice(4, state=AdviceState.SET_ASIDE),
        )
    )
    assert not part.themes
    assert [piece.words for piece in part.praise] == ["Words 1"]
    assert [piece.words for piece in part.external] == ["Words 3", "Words 2"]
    assert [piece.words for piece in part.set_aside] == ["Words 4"]


def test_advice_is_shown_with_its_exact_words_and_its_source():
    piece = (
        by_theme(
            records(
                employer(1, "Northwind"),
                employer(2, "Agency"),
                contact(7, "Sam", employer_id=2, title="Consultant"),
                application(),
                interview(3, 9, kind="panel"),
                advice(1, contact_id=7, interview_id=3, words=" Exact  words\n"),
            )
        )
        .themes[0]
        .pieces[0]
    )
    assert (piece.words, piece.person, piece.title, piece.employer) == (
        " Exact  words\n",
        "Sam",
        "Consultant",
        "Agency",
    )
    assert (piece.role, piece.round) == ("Analyst", "panel")


def test_advice_without_a_source_is_kept_all_the_same():
    piece = by_theme(records(advice(1, contact_id=None, application_id=None, themes=()))).themes[0].pieces[0]
    assert (piece.person, piece.employer, piece.theme) == ("", "", "other")


def test_there_are_at_most_two_things_to_work_on_each_of_another_theme():
    pieces = [advice(number, 30 - number, theme=theme) for number, theme in enumerate("aabbc", start=1)]
    points = focus_points(records(application(), *pieces))
    assert [(piece.theme, seen) for piece, seen in points] == [("c", 1), ("b", 2)]


def test_what_is_practised_comes_first_then_what_several_people_said():
    theme = [advice(number, 200, theme="often") for number in (1, 2, 3)]
    points = focus_points(
        records(
            application(),
            *theme,
            advice(4, 1, theme="new"),
            advice(5, 300, theme="old", state=AdviceState.PRACTISING),
        )
    )
    assert [piece.theme for piece, _ in points] == ["old", "often"]


def test_what_paid_off_or_is_not_mine_is_nothing_to_work_on():
    world = records(
        application(),
        advice(1, state=AdviceState.PAID_OFF),
        advice(2, theme="other_candidate"),
        advice(3, kind=AdviceKind.PRAISE),
    )
    assert focus_points(world) == []


def test_what_was_tried_is_told_with_its_marks_in_the_order_of_time():
    world = records(
        application(),
        advice(1, 50),
        interview(1, 20, result="passed"),
        interview(2, 40, result="not_selected"),
        interview(3, 10, result="awaiting_news"),
        focus(1, advice=1, interview=1, helped=5),
        focus(2, advice=1, interview=2, helped=3),
        focus(3, advice=1, interview=3, used=False),
    )
    one = tried(world).tried[0]
    assert (one.carried, one.used, one.helped) == (3, 2, (3, 5))
    assert (one.passed, one.not_passed) == (1, 1)


def test_rounds_before_the_first_use_stand_against_rounds_with_advice_used():
    before = [interview(number, 100 - number, result="not_selected") for number in range(1, 6)]
    after = [interview(number, 60 - number, result="passed") for number in range(11, 16)]
    uses = [focus(number, advice=1, interview=number) for number in range(11, 16)]
    part = tried(records(application(), advice(1, 70), *before, *after, interview(20, 2), *uses))
    assert (part.before.part, part.before.whole) == (0, 5)
    assert (part.after.part, part.after.whole) == (5, 5)
    assert part.comparable
    assert part.before.rate is None


def test_four_on_a_side_are_too_few_to_compare():
    after = [interview(number, 60 - number) for number in range(11, 15)]
    uses = [focus(number, advice=1, interview=number) for number in range(11, 15)]
    before = [interview(number, 90) for number in range(1, 9)]
    assert not tried(records(application(), advice(1, 70), *before, *after, *uses)).comparable


def test_a_round_without_news_counts_on_neither_side():
    world = records(
        application(),
        advice(1, 70),
        interview(1, 9, result="awaiting_news"),
        focus(1, advice=1, interview=1),
    )
    assert (tried(world).after.whole, tried(world).undecided) == (0, 1)


def test_only_the_period_is_told_but_the_comparison_knows_all_rounds():
    world = records(
        application(),
        advice(1, 90),
        interview(1, 80),
        interview(2, 20),
        focus(1, advice=1, interview=1),
        focus(2, advice=1, interview=2),
        since=ago(30),
    )
    assert tried(world).tried[0].carried == 1
    assert tried(world).after.whole == 2


def test_what_helped_is_what_had_good_marks_or_paid_off():
    world = records(
        application(),
        advice(1, 90),
        advice(2, 90, state=AdviceState.PAID_OFF),
        advice(3, 90),
        *(interview(number, 50 - number) for number in (1, 2, 3)),
        focus(1, advice=1, interview=1, helped=4),
        focus(2, advice=2, interview=2),
        focus(3, advice=3, interview=3, helped=3),
    )
    assert [one.advice.words for one in what_helped(world, most=5)] == ["Words 2", "Words 1"]
    assert len(what_helped(world, most=1)) == 1
