"""The page in one."""

import pytest

from afterword.domain.advice import AdviceState
from afterword.domain.document import Note, Numbers, Paragraph, Quote, Table
from afterword.domain.document_summary import marked, summary
from afterword.domain.statistics_road import summary as counted
from afterword.services.report import words
from tests.domain.report_world import advice, ago, application, focus, interview, records

ENGLISH = words("en")


def page(*nouns: object):
    return list(summary(counted(records(*nouns)), ENGLISH))


def said(blocks: list[object]) -> str:
    return "\n".join(block.text for block in blocks if isinstance(block, Paragraph | Note))


def test_an_empty_book_is_told_in_one_sentence():
    assert "Nothing is noted" in said(page())


def test_the_first_interview_is_not_made_more_of_than_it_is():
    for applications in ([application(1)], [application(1), application(2)]):
        assert "One interview says little" in said(page(*applications, interview(1, 3)))


def test_many_applications_are_told_as_counts():
    blocks = page(application(1), application(2), interview(1, 9), interview(2, 3))
    assert "I sent 2 applications; 1 of them led to an interview" in said(blocks)
    numbers = next(block for block in blocks if isinstance(block, Numbers))
    assert [item.value for item in numbers.items] == ["2", "2", "2", "0"]


def test_interviews_from_earlier_applications_are_told_as_such():
    world = records(application(1, 300), interview(1, 9), interview(2, 8), since=ago(30))
    blocks = list(summary(counted(world), ENGLISH))
    assert "I had 2 interviews in this period, from applications sent before it." in said(blocks)


def test_a_quiet_time_is_called_so():
    blocks = list(summary(counted(records(application(1, 300), since=ago(30))), ENGLISH))
    assert "A quiet time" in said(blocks)


def test_two_things_to_work_on_are_numbered_with_their_exact_words():
    blocks = page(application(), advice(1, theme="a"), advice(2, theme="b"), advice(3, theme="c"))
    quotes = [block for block in blocks if isinstance(block, Quote)]
    assert [(quote.number, quote.words) for quote in quotes] == [("1", "Words 3"), ("2", "Words 2")]


def test_without_advice_silence_is_called_usual():
    blocks = page(application(), interview(1, 9, to_change="Breathe."))
    assert [block.words for block in blocks if isinstance(block, Quote)] == ["Breathe."]
    assert "that is usual" in said(blocks)


def test_advice_that_has_paid_off_is_not_called_missing():
    paid = advice(1, state=AdviceState.PAID_OFF)
    told = said(page(application(), interview(1, 9), paid))
    assert "Nothing is left to work on" in told
    assert "No advice" not in told
    still = page(application(), interview(1, 9), paid, advice(2, theme="b"))
    assert "left to work on" not in said(still)


def test_what_helped_has_its_mark():
    blocks = page(
        application(),
        advice(1, 50, state=AdviceState.PAID_OFF),
        interview(1, 9),
        interview(2, 8),
        focus(1, advice=1, interview=1, helped=4),
        focus(2, advice=1, interview=2, helped=5),
    )
    quote = next(block for block in blocks if isinstance(block, Quote) and not block.number)
    assert quote.marks == ("used in 2 interviews, my marks 4 and 5 of 5", "paid off")


@pytest.mark.parametrize(
    ("marks", "told"),
    [
        ((), ""),
        ((4,), "my mark 4 of 5"),
        ((3, 5, 4), "my marks 3, 5 and 4 of 5"),
        ((3, 5, 4, 4, 4, 5, 5, 5, 5, 2), "the middle of my 10 marks 4.5 of 5"),
    ],
)
def test_a_few_marks_are_told_one_by_one(marks: tuple[int, ...], told: str):
    assert marked(marks, ENGLISH) == told


def test_only_a_few_open_applications_are_listed():
    blocks = page(*(application(number) for number in range(1, 9)))
    table = next(block for block in blocks if isinstance(block, Table))
    assert len(table.groups[0].rows) == 5
    assert "and 3 more" in said(blocks)
