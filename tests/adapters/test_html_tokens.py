"""HTML is cut into tags and text, however broken."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters.html_tokens import Tag, tokens


def cut(source: str) -> list[str]:
    return [
        (f"/{each.name}" if each.is_end else f"<{each.name}>") if isinstance(each, Tag) else each
        for each in tokens(source)
    ]


def test_tags_and_text_alternate():
    assert cut("<p>a &amp; b<br>c</p>") == ["<p>", "a & b", "<br>", "c", "/p"]


def test_attributes_are_read_with_and_without_quotes():
    (tag,) = tokens("<A HREF=x title='a > b' data-x=\"1\" hidden>")
    assert isinstance(tag, Tag)
    assert tag.attributes == {"href": "x", "title": "a > b", "data-x": "1", "hidden": ""}


def test_comments_declarations_and_scripts_leave_no_text():
    source = "<!DOCTYPE html><!-- a <p> --><style>p {a: '<b>'}</style><?xml x?>z"
    assert [each for each in tokens(source) if isinstance(each, str)] == ["z"]


def test_a_lone_bracket_is_text():
    assert (
        "".join(each for each in tokens("2 < 3 and <- this") if isinstance(each, str)) == "2 < 3 and <- this"
    )


@pytest.mark.parametrize(
    "piece", ["<", "<a ", '<a href="', "<!--", "<?", "</", "<style>", "<![CDATA[", "&#", "<a b=c "]
)
def test_broken_html_is_cut_in_linear_time(piece: str):
    def spent(times: int) -> float:
        start = time.process_time()
        for _ in tokens(piece * times):
            pass
        return time.process_time() - start

    spent(1_000)
    assert spent(40_000) < 40 * max(spent(4_000), 0.005)


@given(st.text(alphabet="<>/!-?ab='\" &;", max_size=400))
def test_any_text_is_cut(source: str):
    assert all(isinstance(each, Tag | str) for each in tokens(source))
