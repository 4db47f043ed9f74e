"""The table of kinder words."""

from afterword.adapters import shipped
from afterword.domain.tone_kinder import Kinder, on_topic
from afterword.domain.tone_topics import Topic, TopicKind
from afterword.domain.tone_values import Category

TABLE = """# a remark
FAULT = (?:mistake|fault)s?
MINE = my {FAULT}
blame_question why_not_hired\t{MINE}\twhat to work on
anger\t.\tI was sorry.
anger\t. \\b{FAULT}\tI saw it otherwise.
anger guilt\t.\tThank you.
anger\t?\tAny advice?
anger\t!\tIt may hurt.
"""


def test_an_edit_knows_its_categories_and_ignores_capitals():
    (edit,) = Kinder.parse(TABLE).edits
    assert edit.categories == {Category.BLAME_QUESTION, Category.WHY_NOT_HIRED}
    assert edit.found.search("My faults")


def test_whole_sentences_keep_their_order_and_what_they_may_be_said_about():
    table = Kinder.parse(TABLE)
    sorry, otherwise, thanks = table.said[Category.ANGER]
    assert (sorry.text, sorry.about, thanks.text) == ("I was sorry.", None, "Thank you.")
    assert otherwise.fits("your Mistake")
    assert not otherwise.fits("your tie")
    assert sorry.fits("your tie")
    assert table.said[Category.GUILT] == (thanks,)
    assert table.asked[Category.ANGER] == ("Any advice?",)
    assert [each.text for each in table.reasons[Category.ANGER]] == ["It may hurt."]


def test_a_place_is_filled_by_a_topic_of_its_kind_and_by_no_other():
    texts = [
        "what to do {at event}",
        "how to see {event}",
        "try {like event}",
        "how to mend {thing}",
        "first",
        "second",
    ]
    test = Topic(TopicKind.EVENT, "the test")
    assert on_topic(texts, test, first=1) == (
        ("what to do in the test", "how to see the test", "try a test like this"),
        ("second", "first"),
    )
    assert on_topic(texts, None, first=0) == ((), ("first", "second"))


def test_the_shipped_table_has_words_for_every_category():
    table = Kinder.parse(shipped.text("tone/rewordings.txt"))
    assert set(table.said) == set(table.asked) == set(table.reasons) == set(Category)
    assert len(table.edits) > 40


def test_the_shipped_advice_is_a_clause_that_can_be_turned_into_a_question():
    table = Kinder.parse(shipped.text("tone/rewordings.txt"))
    clauses = {text for texts in table.asked.values() for text in texts if not text.endswith("?")}
    assert all(" I could " in text and text.split()[0] in {"what", "how", "which"} for text in clauses)
