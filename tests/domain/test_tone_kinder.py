"""The table of kinder words."""

from afterword.adapters import shipped
from afterword.domain.tone_kinder import Kinder
from afterword.domain.tone_values import Category

TABLE = """# a remark
FAULT = (?:mistake|fault)s?
blame_question why_not_hired\tmy {FAULT}\twhat to work on
anger\t.\tI was sorry.
anger\t.\tThank you.
anger\t?\tAny advice?
"""


def test_an_edit_knows_its_categories_and_ignores_capitals():
    (edit,) = Kinder.parse(TABLE).edits
    assert edit.categories == {Category.BLAME_QUESTION, Category.WHY_NOT_HIRED}
    assert edit.found.search("My faults")


def test_whole_sentences_keep_their_order():
    table = Kinder.parse(TABLE)
    assert table.said[Category.ANGER] == ("I was sorry.", "Thank you.")
    assert table.asked[Category.ANGER] == ("Any advice?",)


def test_the_shipped_table_has_words_for_every_category():
    table = Kinder.parse(shipped.text("tone/rewordings.txt"))
    assert set(table.said) == set(table.asked) == set(Category)
    assert all(text.endswith("?") for texts in table.asked.values() for text in texts)
    assert len(table.edits) > 40
