"""Lines of mails: marks, tidying, paragraphs."""

from afterword.adapters.mail_lines import Line, Mark, as_text, paragraphs, tidy


def test_a_rule_is_not_blank_though_it_has_no_text():
    assert Line("  ").is_blank
    assert not Line("", marks=Mark.RULE).is_blank


def test_tidying_leaves_single_empty_lines_inside_and_none_at_the_ends():
    assert tidy([Line(""), Line("a  "), Line(""), Line(""), Line("b"), Line("")]) == "a\n\nb"


def test_quotation_signs_come_back_in_the_text():
    assert as_text([Line("a"), Line("b", depth=2)]) == "a\n> > b"


def test_a_cut_ends_a_paragraph():
    runs = paragraphs([Line("a"), Line("", marks=Mark.CUT), Line("b"), Line(""), Line("c"), Line("d")])
    assert [[line.text for line in run] for run in runs] == [["a"], ["b"], ["c", "d"]]
