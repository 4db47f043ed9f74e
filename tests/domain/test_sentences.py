"""The cutting of a mail into sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.sentences import LONGEST, sentences


def cut(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Dear Ms. Patel, thank you.", ["Dear Ms. Patel, thank you."]),
        ("We met at 3 p.m. on Monday. It was fun.", ["We met at 3 p.m. on Monday.", "It was fun."]),
        ("Dr. A. Pym wrote to me.", ["Dr. A. Pym wrote to me."]),
        ("I can\u2019t. So did I. Thanks.", ["I can\u2019t.", "So did I.", "Thanks."]),
        ("It was a no. I took room no. 5.", ["It was a no.", "I took room no. 5."]),
        ("He said “no.” I went home.", ["He said “no.”", "I went home."]),
        (
            '"Why was I not hired?" is the title of a book.',
            ['"Why was I not hired?" is the title of a book.'],
        ),
        ("He asked “why?” and left. I stayed.", ["He asked “why?” and left.", "I stayed."]),
        ("I came (twice!) and waited.", ["I came (twice!) and waited."]),
        ("They wrote “not yet.” – so I wait.", ["They wrote “not yet.” – so I wait."]),
        ('She said "no." "So be it!" I said.', ['She said "no."', '"So be it!"', "I said."]),
        ("why? tell me", ["why?", "tell me"]),
        ("Really?! Yes…", ["Really?!", "Yes…"]),
        ("no end", ["no end"]),
        ("", []),
        (" \n\t\n ", []),
    ],
)
def test_sentences_end_where_a_reader_would_pause(text: str, expected: list[str]):
    assert cut(text) == expected


def test_a_greeting_and_a_name_stand_alone():
    mail = "Dear Tom,\n\nThank you for the call.\nI enjoyed it.\n\nKind regards,\nAnna"
    assert cut(mail) == ["Dear Tom,", "Thank you for the call.", "I enjoyed it.", "Kind regards,", "Anna"]


def test_a_line_break_within_a_sentence_does_not_end_it():
    mail = "I would be very grateful if you could share\nany advice with me, so that I can improve."
    assert len(cut(mail)) == 1


def test_quoted_lines_belong_to_somebody_else():
    mail = "Thank you.\n\n> What did I do wrong?\n> Why not me?\n\nAll the best"
    assert cut(mail) == ["Thank you.", "All the best"]


def test_places_point_into_the_text():
    mail = "Hi,\r\n\r\nThanks 👋.  What did I do wrong?\r\n"
    for sentence in sentences(mail):
        assert mail[sentence.start : sentence.end] == sentence.text


def test_an_endless_run_is_cut():
    assert all(len(piece) <= LONGEST for piece in cut("word " * 2_000))


@given(st.text(alphabet="aB .,!?\n\r>'\x00é👋", max_size=300))
def test_any_text_is_cut_in_order_without_overlap(text: str):
    end = 0
    for sentence in sentences(text):
        assert sentence.start >= end
        assert sentence.text == text[sentence.start : sentence.end] != ""
        end = sentence.end


@pytest.mark.parametrize("marks", [("1. ", "2. "), ("1) ", "2) "), ("(a) ", "(b) "), ("- ", "- ")])
def test_an_item_of_a_list_begins_anew(marks: tuple[str, str]):
    one, other = marks
    found = [each.text for each in sentences(f"{one}you owe me an answer\n{other}all the best to you")]
    assert [text for text in found if "owe" in text and "best" in text] == []
    assert found[-1].endswith("all the best to you")
