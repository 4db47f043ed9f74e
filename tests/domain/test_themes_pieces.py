"""A whole reply cut into single pieces of advice."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters import theme_weights
from afterword.domain.themes import ThemeReader
from afterword.domain.themes_pieces import READ_AT_MOST, letter_body, pieces

LETTER = """Hi Sam,

Thank you for your kind email. It was a pleasure to meet you. Of course, happy to share some thoughts.

Your technical answers were excellent. However, you spoke quite fast, and some of the panel found it hard
to follow. For example, Dr. Jones missed the part about the 2.5 million budget. You didn't ask us
any questions at the end. That was a pity.

I hope this helps, and good luck with your search! Please don't hesitate to get in touch if you
have any more questions.

Kind regards,
Priya Shah
Head of Operations

PS: bring your certificates next time.
"""
ADVICE = (
    "Your answers were too long.",
    "You should ask more questions.",
    "Bring numbers to back up your claims.",
    "Thank you for coming, but you were late.",
    "I hope you will prepare better next time.",
    "Good luck would not have been enough: improve your SQL.",
    "We were happy to help, though you need to listen more.",
    "Please feel free to speak up more.",
    "Unfortunately we had an internal candidate.",
)
FAST = (
    "However, you spoke quite fast, and some of the panel found it hard to follow. "
    "For example, Dr. Jones missed the part about the 2.5 million budget."
)
COURTESIES = (
    "Thank you for your message.",
    "Thanks again for coming in.",
    "Many thanks and best wishes.",
    "It was a pleasure to meet you.",
    "It was lovely meeting you last week.",
    "We really enjoyed talking to you.",
    "I hope this helps.",
    "Hope this is useful!",
    "I wish you all the best with your search.",
    "Good luck!",
    "Best of luck for the future.",
    "Please don't hesitate to contact me.",
    "I’d be happy to talk if you have any further questions.",
    "Here are a few thoughts.",
    "As promised, some notes from the panel:",
    "You asked for advice.",
    "A few points from the panel:",
    "Sorry for the delay.",
    "I'm sorry for the slow reply.",
    "I know this must be disappointing news.",
    "Take care.",
)


@pytest.fixture(scope="module")
def reader() -> ThemeReader:
    return ThemeReader(theme_weights.load())


def test_a_letter_becomes_its_pieces_without_the_courtesies():
    assert pieces(LETTER) == (
        "Your technical answers were excellent.",
        FAST,
        "You didn't ask us any questions at the end. That was a pity.",
        "bring your certificates next time.",
    )


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "1. ", "2) ", "(a) ", "iv. "])
def test_each_item_of_a_list_is_a_piece(mark: str):
    text = f"A few points:\n{mark}Your CV is too\n  long\n{mark}Ask questions\n\nBest\nAnna"
    assert pieces(text) == ("Your CV is too long", "Ask questions")


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Mr. Kowalski,",
        "Hi Sam",
        "Hello,",
        "Good morning Ana!",
        "Sam,",
        "Hi there,",
        "Liebe Frau Weber,",
        "Bonjour Léa,",
    ],
)
def test_a_greeting_is_left_out(greeting: str):
    assert pieces(f"{greeting}\n\nSlow down.") == ("Slow down.",)


def test_a_greeting_on_the_same_line_is_left_out_alone():
    assert pieces("Hi Sam, your CV was too long.") == ("your CV was too long.",)
    assert pieces("Hi I think your CV was too long.") == ("Hi I think your CV was too long.",)


@pytest.mark.parametrize(
    "closing",
    [
        "Kind regards,",
        "Best,",
        "Yours sincerely",
        "All the best",
        "Cheers!",
        "Viele Grüße",
        "Cordialement,",
        "Thanks again",
    ],
)
def test_a_closing_is_left_out_with_the_name_under_it(closing: str):
    assert pieces(f"Slow down.\n\n{closing}\nJo Blogs\nHead of Sales\n") == ("Slow down.",)


def test_what_is_written_under_the_name_is_kept():
    assert pieces("Slow down.\n\nBest\nJo\n\nOne more thing: ask us about the herd.") == (
        "Slow down.",
        "One more thing: ask us about the herd.",
    )


@pytest.mark.parametrize("sentence", COURTESIES)
def test_a_courtesy_is_no_piece(sentence: str):
    assert pieces(sentence) == ()


@pytest.mark.parametrize("sentence", ADVICE)
def test_a_sentence_that_advises_is_kept_though_it_sounds_courteous(sentence: str):
    assert pieces(sentence) == (sentence,)


def test_fragments_and_sentences_that_go_on_stay_with_the_one_before():
    assert pieces("You rambled. A lot. That lost us. So plan first. Your CV was fine.") == (
        "You rambled. A lot. That lost us. So plan first.",
        "Your CV was fine.",
    )


def test_with_a_reader_neighbours_of_one_theme_stay_together(reader: ThemeReader):
    text = "Your CV is too long. Cut the CV to two pages. You had no questions for us."
    assert pieces(text, reader) == (
        "Your CV is too long. Cut the CV to two pages.",
        "You had no questions for us.",
    )
    assert len(pieces(text)) == 3


def test_with_a_reader_praise_is_not_put_with_what_to_change(reader: ThemeReader):
    text = "Your examples were excellent and convincing. Your last examples were too vague."
    assert len(pieces(text, reader)) == 2


def test_with_a_reader_paragraphs_stay_apart(reader: ThemeReader):
    assert len(pieces("Your CV is too long.\n\nYour CV has typos.", reader)) == 2


def test_a_very_long_text_keeps_its_rest():
    text = "Slow down. " * 10_000
    found = pieces(text)
    assert " ".join(found).count("Slow down.") >= READ_AT_MOST // 11
    assert "".join("".join(found).split()) == "".join(text.split())


@pytest.mark.parametrize("text", ["", " \n\n\t", "🙂", "\x00", "Kind regards,\nJo", "Hi Sam,", "-", "1."])
def test_what_holds_no_advice_never_raises(text: str):
    assert all(piece.strip() for piece in pieces(text))


@given(
    st.lists(st.sampled_from(ADVICE + COURTESIES), max_size=8), st.sampled_from([" ", "\n", "\n\n", "\r\n- "])
)
def test_no_advice_is_lost_and_the_order_is_kept(chosen: list[str], between: str):
    found = " ".join(pieces(between.join(["Hi Sam,", *chosen])))
    places = [found.find(sentence) for sentence in chosen if sentence in ADVICE]
    assert -1 not in places
    firsts = [found.find(sentence) for sentence in dict.fromkeys(chosen) if sentence in ADVICE]
    assert all(before < after for before, after in pairwise(firsts))


@given(st.text())
def test_every_piece_is_made_of_the_text_in_order(text: str):
    flat, at = re.sub(r"\s+", "", text), 0
    for piece in pieces(text):
        words = re.sub(r"\s+", "", piece)
        at = flat.find(words[:1], at)
        assert at >= 0


def test_the_body_of_a_letter_keeps_its_words_and_lines():
    text = "Hi Kim,\n\nBe shorter.\n\nRead our blog.\n\nAll the best,\nDana\n"
    assert letter_body(text) == "Be shorter.\n\nRead our blog."
    assert letter_body("Be shorter.") == "Be shorter."


def test_a_letter_of_courtesies_alone_stays_whole():
    assert letter_body("Hi Kim,\n\nAll the best,\nDana\n") == "Hi Kim,\n\nAll the best,\nDana"
