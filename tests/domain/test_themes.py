"""What a piece of advice is about, read with the shipped weights."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.adapters import theme_weights
from afterword.domain.advice import AdviceKind, Control
from afterword.domain.themes import (
    AT_MOST,
    MEANINGFUL,
    Suggestion,
    ThemeKey,
    ThemeReader,
    as_json,
    control_of,
)

PLAIN = {
    ThemeKey.ANSWERS_STRUCTURE: (
        "Your answers were far too long and rambling.",
        "Please get to the point and structure your answers, with STAR for example.",
        "You went off on a tangent and we ran out of time.",
        "Start with the conclusion, then give the reasons, in order.",
    ),
    ThemeKey.EXAMPLES_EVIDENCE: (
        "Please give more concrete examples of what you did yourself.",
        "We heard claims without any evidence; numbers would have helped.",
        "Use real situations from your work instead of hypothetical ones.",
        "You always said 'we', so your own contribution stayed unclear.",
    ),
    ThemeKey.TECHNICAL_DEPTH: (
        "Brush up on SQL, joins in particular.",
        "Your technical knowledge did not go deep enough.",
        "The coding test showed gaps in the fundamentals.",
        "You need to revise the building regulations.",
    ),
    ThemeKey.COMMUNICATION: (
        "You spoke so fast that we could not follow you.",
        "Listen to the whole question and do not interrupt.",
        "Use less jargon when you explain things to lay people.",
        "Speak up: we could hardly hear you.",
    ),
    ThemeKey.CONFIDENCE_PRESENCE: (
        "You seemed very nervous and hardly made any eye contact.",
        "Believe in yourself and do not apologise all the time.",
        "Work on your body language: sit up and smile.",
        "You came across as a bit arrogant.",
    ),
    ThemeKey.ENTHUSIASM_MOTIVATION: (
        "We missed some enthusiasm for the job.",
        "It was not clear why you wanted to work here.",
        "Show more passion and energy.",
        "You sounded bored when you spoke about the role.",
    ),
    ThemeKey.COMPANY_RESEARCH: (
        "You knew little about our company and our products.",
        "Read our website and the job description before you come.",
        "Do your homework about the organisation.",
        "You did not know who our customers are.",
    ),
    ThemeKey.QUESTIONS_ASKED: (
        "You had no questions for us at the end.",
        "Prepare a few thoughtful questions for the panel.",
        "The only thing you asked about was holidays.",
        "Ask about the team and the challenges of the role.",
    ),
    ThemeKey.CULTURE_TEAM_FIT: (
        "We were not sure that you would fit into our team.",
        "Your working style is very different from our culture.",
        "You prefer to work alone and we do everything together.",
        "The chemistry with the team was not quite there.",
    ),
    ThemeKey.PROFESSIONALISM: (
        "You arrived twenty minutes late without an apology.",
        "Please do not speak badly about your former boss.",
        "Dress more smartly for an interview.",
        "Your phone rang during the interview and you answered it.",
    ),
    ThemeKey.PORTFOLIO_CV: (
        "Your CV is too long and has spelling mistakes.",
        "The take-home task was incomplete.",
        "Your portfolio should show more recent projects.",
        "Tailor the cover letter to the job.",
    ),
    ThemeKey.EXPERIENCE_GAP: (
        "We were looking for somebody with more years of experience.",
        "You have not managed a team before.",
        "It would be too big a step up for you at the moment.",
        "Your background is in another sector.",
    ),
    ThemeKey.SALARY_LOGISTICS: (
        "Your salary expectations were above our budget.",
        "Your notice period was too long for us.",
        "We cannot sponsor a visa.",
        "You could not work the shifts that we need.",
    ),
    ThemeKey.OTHER_CANDIDATE: (
        "We went with an internal candidate.",
        "The position was closed because of a hiring freeze.",
        "It was very close, and another candidate had a slight edge.",
        "The funding for the post fell through.",
    ),
    ThemeKey.OTHER: (
        "Keep going, and good luck with your search!",
        "Please stay in touch and apply again next year.",
        "I am afraid that company policy does not allow me to comment.",
        "A mentor or a careers adviser might be able to help.",
    ),
}
STRANGE = (
    "",
    " \n\t ",
    "?!",
    "🙂🙂🙂",
    "\x00\x00",
    "12345 67",
    "Sie haben zu schnell gesprochen und kaum gefragt.",
    "面接では自信を持って話してください。",
    "Вы опоздали на собеседование.",
    "a" * 100_000,
    "word " * 50_000,
    "\u202eabc\ufeff",
)


@pytest.fixture(scope="module")
def reader() -> ThemeReader:
    return ThemeReader(theme_weights.load())


def test_there_are_fifteen_themes_and_three_are_external():
    assert len(ThemeKey) == 15
    assert [key for key in ThemeKey if key.external] == [
        ThemeKey.EXPERIENCE_GAP,
        ThemeKey.SALARY_LOGISTICS,
        ThemeKey.OTHER_CANDIDATE,
    ]


@pytest.mark.parametrize(
    ("theme", "text"), [(theme, text) for theme, texts in PLAIN.items() for text in texts]
)
def test_plain_advice_has_its_theme(reader: ThemeReader, theme: ThemeKey, text: str):
    assert reader.suggest(text)[0].key is theme


@pytest.mark.parametrize("text", STRANGE)
def test_strange_texts_have_a_theme_too(reader: ThemeReader, text: str):
    assert reader.suggest(text)
    assert reader.kind_of(text) in AdviceKind


def test_a_text_of_nothing_known_is_other(reader: ThemeReader):
    assert reader.suggest("面接") == (Suggestion(ThemeKey.OTHER, 0.0),)
    assert reader.kind_of("面接") is AdviceKind.CHANGE


def test_curly_apostrophes_capitals_and_line_breaks_make_no_difference(reader: ThemeReader):
    plain = reader.suggest("You didn't ask any questions at the end.")
    assert reader.suggest("YOU DIDN’T ASK\r\nANY  QUESTIONS AT THE END.") == plain


def test_a_slip_of_the_keys_is_forgiven(reader: ThemeReader):
    assert (
        reader.suggest("Your anwsers were far to long and you ramblled a lot")[0].key
        is ThemeKey.ANSWERS_STRUCTURE
    )


def test_advice_of_two_themes_names_both(reader: ThemeReader):
    found = reader.suggest("You arrived late. You had no questions for us.")
    assert {each.key for each in found} >= {ThemeKey.PROFESSIONALISM, ThemeKey.QUESTIONS_ASKED}


@pytest.mark.parametrize(
    "text",
    [
        "Your examples were excellent.",
        "You came across as calm and confident, well done.",
        "We were very impressed by your technical knowledge.",
        "The panel loved your portfolio.",
        "You asked great questions.",
        "You were polite and punctual throughout.",
    ],
)
def test_praise_is_seen(reader: ThemeReader, text: str):
    assert reader.kind_of(text) is AdviceKind.PRAISE


@pytest.mark.parametrize(
    "text",
    [
        "Your examples were too vague.",
        "Your answers were good, but you spoke too fast.",
        "Please ask more questions.",
        "You did not seem confident.",
        "A better structure would have helped.",
        "You know the theory well, however you need more practice.",
        "We went with an internal candidate.",
        "",
    ],
)
def test_what_is_not_only_praise_suggests_a_change(reader: ThemeReader, text: str):
    assert reader.kind_of(text) is AdviceKind.CHANGE


def test_the_main_theme_says_whose_it_is_to_change():
    pay, speech = Suggestion(ThemeKey.SALARY_LOGISTICS, 0.6), Suggestion(ThemeKey.COMMUNICATION, 0.3)
    assert control_of((pay, speech)) is Control.EXTERNAL
    assert control_of((speech, pay)) is Control.MINE
    assert control_of(()) is Control.MINE


def test_the_form_for_scripts_has_keys_and_scores():
    found = (Suggestion(ThemeKey.COMMUNICATION, 0.71239), Suggestion(ThemeKey.OTHER, 0.2))
    assert as_json(found) == {
        "themes": [{"key": "communication", "score": 0.7124}, {"key": "other", "score": 0.2}]
    }


@settings(deadline=None, max_examples=200)
@given(st.text())
def test_any_text_has_one_to_three_themes_best_first(text: str):
    found = ThemeReader(theme_weights.load()).suggest(text)
    scores = [each.score for each in found]
    assert 1 <= len(found) <= AT_MOST
    assert scores == sorted(scores, reverse=True)
    assert len({each.key for each in found}) == len(found)
    assert all(0 <= score <= 1 for score in scores)
    assert all(score >= MEANINGFUL for score in scores[1:])


@settings(deadline=None)
@given(
    st.lists(st.sampled_from([text for texts in PLAIN.values() for text in texts]), min_size=1, max_size=6)
)
def test_the_same_text_is_always_read_alike(texts: list[str]):
    text = " ".join(texts)
    first, second = ThemeReader(theme_weights.load()), ThemeReader(theme_weights.load())
    assert first.suggest(text) == second.suggest(text)
    assert first.kind_of(text) is second.kind_of(text)
