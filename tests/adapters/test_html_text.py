"""The text of HTML mails, with marks of quotation and signature."""

from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters.html_text import LINES, html_lines
from afterword.adapters.mail_lines import Mark


def texts(html: str) -> list[str]:
    return [line.text for line in html_lines(html)]


def test_divisions_are_lines_and_a_break_in_an_empty_one_is_an_empty_line():
    assert texts("<div>a</div><div><br></div><div>b<br></div>c") == ["a", "", "b", "c"]


def test_paragraphs_stand_apart_unless_their_style_says_not():
    assert texts("<p>a</p><p>b</p>") == ["a", "", "b"]
    assert texts('<p class="MsoNormal">a</p><p class="MsoNormal">&nbsp;</p><p class="MsoNormal">b</p>') == [
        "a",
        "",
        "b",
    ]
    assert texts('<p style="margin:0">a</p><p style="margin:0">b</p>') == ["a", "b"]
    assert texts("<style>P {margin-top:0;margin-bottom:0;}</style><p>a</p><p>b</p>") == ["a", "b"]


def test_space_is_collapsed_but_not_in_preformatted_text():
    assert texts("<div>a \n  b</div>") == ["a b"]
    assert texts("<pre>a\n  b</pre>") == ["a", "  b"]


def test_lists_keep_their_marks():
    assert [text for text in texts("<ol><li>a</li><li>b</li></ol><ul><li>c</li></ul>") if text] == [
        "1. a",
        "2. b",
        "- c",
    ]


def test_what_is_hidden_is_not_read():
    html = (
        '<title>t</title><div style="display:none">x</div><span style="font-size:0px">y</span>'
        '<div style="max-height:0">z</div><p>a</p>'
    )
    assert texts(html) == ["a"]


def test_nothing_is_fetched_or_run():
    assert texts(
        '<script>alert(1)</script><img src="http://x.test/a.png"><iframe src="http://x.test"></iframe>a'
    ) == ["a"]


def test_quotations_of_mail_programs_have_a_depth():
    for start in (
        '<blockquote type="cite">',
        '<blockquote class="gmail_quote">',
        '<div class="yahoo_quoted">',
        '<div name="quote">',
    ):
        assert [line.depth for line in html_lines(f"<div>a</div>{start}b") if line.text] == [0, 1]


def test_a_plain_indented_block_is_only_marked():
    (line,) = html_lines("<blockquote>b</blockquote>")
    assert (line.depth, line.has(Mark.INDENTED)) == (0, True)


def test_marks_tell_what_programs_add():
    cases = {
        '<div class="gmail_attr">x</div>': Mark.ATTRIBUTION,
        '<div class="moz-cite-prefix">x</div>': Mark.ATTRIBUTION,
        '<div class="gmail_signature">x</div>': Mark.SIGNATURE,
        '<div id="Signature">x</div>': Mark.SIGNATURE,
        '<br id="lineBreakAtBeginningOfSignature"><div>x</div>': Mark.SIGNATURE,
        '<div id="divRplyFwdMsg">x</div>': Mark.REST_IS_OLD,
        '<div style="border:none;border-top:solid #E1E1E1 1.0pt">x</div>': Mark.REST_IS_OLD,
        '<td style="background:#0a5;font-size:22px">x</td>': Mark.BANNER,
        '<p style="font-size:8pt">x</p>': Mark.SMALL,
        '<span style="color:red">x</span>': Mark.COLOURED,
    }
    for html, mark in cases.items():
        assert next(line for line in html_lines(html) if line.text).has(mark), html


def test_a_line_is_coloured_only_when_all_of_it_is():
    (line,) = html_lines('<div>Plain and <span style="color:red">red</span></div>')
    assert not line.has(Mark.COLOURED)


def test_a_bomb_of_elements_is_bounded():
    assert len(html_lines("<div>x" * 100_000)) <= LINES + 2
    assert html_lines("<blockquote type=cite>" * 50_000 + "x")


@given(st.text(alphabet="<>/divpbrulo =\"'&;abc\n", max_size=500))
def test_any_text_has_lines(html: str):
    for line in html_lines(html):
        assert line.depth >= 0
