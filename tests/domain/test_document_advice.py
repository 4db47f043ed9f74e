"""The advice part of the document."""

from afterword.domain.advice import AdviceKind, AdviceState, Control
from afterword.domain.document import Bars, Heading, Paragraph, Quote
from afterword.domain.document_advice import advice as told
from afterword.domain.document_advice import named, source
from afterword.domain.statistics_advice import by_theme
from afterword.services.report import words
from tests.domain.report_world import advice, application, interview, records

ENGLISH = words("en")


def part(*nouns: object):
    return list(told(by_theme(records(application(), *nouns)), ENGLISH))


def test_every_piece_of_advice_is_there_in_its_exact_words():
    pieces = [
        advice(1),
        advice(2, kind=AdviceKind.PRAISE),
        advice(3, state=AdviceState.SET_ASIDE),
        advice(4, theme="other_candidate"),
        advice(5, words="  *Two*  \n\nlines_ "),
    ]
    quotes = [block.words for block in part(*pieces) if isinstance(block, Quote)]
    assert sorted(quotes) == sorted(piece.words for piece in pieces)


def test_no_advice_is_told_without_blame():
    assert [block.text for block in part() if isinstance(block, Paragraph)] == [
        "No advice was received in this period."
    ]


def test_a_theme_below_three_is_called_too_few():
    blocks = part(advice(1), advice(2))
    assert any("too few to call it a theme" in block.text for block in blocks if isinstance(block, Paragraph))
    many = part(advice(1), advice(2), advice(3))
    assert not any("too few" in block.text for block in many if isinstance(block, Paragraph))


def test_the_chart_is_there_for_several_themes_and_tells_itself_in_words():
    assert not any(isinstance(block, Bars) for block in part(advice(1)))
    chart = next(block for block in part(advice(1), advice(2, theme="other")) if isinstance(block, Bars))
    assert "Communication 1" in chart.alt


def test_a_theme_has_the_users_name_the_shipped_one_or_its_key():
    assert named("communication", "My own", ENGLISH) == "My own"
    assert named("communication", "", ENGLISH) == "Communication"
    assert named("self-made", "", ENGLISH) == "self-made"


def test_the_source_says_who_where_after_what_and_when():
    piece = by_theme(records(application(), interview(3, 9, kind="panel"), advice(1, 23, interview_id=3)))
    told_source = source(piece.themes[0].pieces[0], ENGLISH).replace("\u00a0", " ")
    assert told_source == "Maya Lindqvist, Northwind, after the panel, 31 Oct 2026"


def test_advice_without_a_source_says_so():
    piece = by_theme(records(advice(1, 23, contact_id=None, application_id=None)))
    assert source(piece.themes[0].pieces[0], ENGLISH).startswith("source not noted")


def test_praise_stands_under_its_own_heading():
    heads = [block.text for block in part(advice(1, kind=AdviceKind.PRAISE)) if isinstance(block, Heading)]
    assert heads == ["Advice by theme", "What people liked"]


def test_only_advice_to_act_on_is_called_new():
    blocks = part(advice(1), advice(2, kind=AdviceKind.PRAISE), advice(3, control=Control.EXTERNAL))
    marks = [block.marks for block in blocks if isinstance(block, Quote)]
    assert marks == [("new",), (), ()]
