"""Kinds of replies: what people say in the nine languages, what machines say, and what only looks like it."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters.reply_weights import load
from afterword.domain.replies import ReplyFacts, ReplyKind, ReplyReading, as_json, kind_of

ADVICE = [
    "You spoke too fast and your examples were too general. Next time bring a concrete example.",
    "Ihre Antworten waren zu lang. Bringen Sie beim nächsten Mal ein konkretes Beispiel mit.",
    "Vos réponses étaient trop longues. La prochaine fois, donnez un exemple précis.",
    "Sus respuestas eran demasiado largas. La próxima vez traiga un ejemplo concreto.",
    "Le sue risposte erano troppo lunghe. La prossima volta porti un esempio concreto.",
    "Je antwoorden waren te lang. Geef de volgende keer een concreet voorbeeld.",
    "As suas respostas foram demasiado longas. Da próxima vez traga um exemplo concreto.",
    "Odpowiedzi były za długie. Następnym razem proszę podać konkretny przykład.",
    "お答えが少し長かったです。次回は具体的な例を挙げてください。",
]
DECLINED = [
    "Unfortunately our policy does not allow us to give individual feedback.",
    "Leider dürfen wir aus rechtlichen Gründen keine Rückmeldung geben.",
    "Nous ne sommes malheureusement pas en mesure de donner un retour personnalisé.",
    "Lamentablemente no podemos dar comentarios individuales a los candidatos.",
    "Purtroppo non ci è possibile fornire un riscontro individuale.",
    "Helaas kunnen wij geen persoonlijke terugkoppeling geven.",
    "Infelizmente não podemos dar um retorno individual.",
    "Niestety nie udzielamy indywidualnej informacji zwrotnej.",
    "誠に恐れ入りますが、個別のフィードバックは行っておりません。",
]
OTHER = [
    "You're welcome, I'm glad it was helpful! Let me know how you get on.",
    "Gern geschehen, freut mich, dass es geholfen hat!",
    "Je vous réponds la semaine prochaine, dès mon retour.",
    "¡De nada, me alegro de que te haya servido!",
    "Le rispondo con calma la prossima settimana.",
    "Graag gedaan, fijn dat je er iets aan had!",
    "Acho que se enganou na pessoa.",
    "Nie ma za co, cieszę się, że pomogło!",
    "来週改めてご連絡いたします。",
]


def said(text: str) -> ReplyKind:
    return kind_of(ReplyFacts(new_text=text, names_reader=True, quotes=True), load())


@pytest.mark.parametrize("text", ADVICE)
def test_advice_is_known_in_each_language(text: str):
    assert said(text) == ReplyKind.ADVICE


@pytest.mark.parametrize("text", DECLINED)
def test_a_polite_refusal_is_known_in_each_language(text: str):
    assert said(text) == ReplyKind.DECLINED


@pytest.mark.parametrize("text", OTHER)
def test_what_is_neither_is_known_in_each_language(text: str):
    assert said(text) == ReplyKind.OTHER


def test_advice_beside_a_refusal_is_advice():
    text = (
        "Our policy does not allow feedback. Between us: your answers were far too long, "
        "practise being brief."
    )
    assert said(text) == ReplyKind.ADVICE


def test_an_empty_reply_is_something_else():
    assert said("") == ReplyKind.OTHER


def test_a_machine_is_known_by_its_headers():
    facts = ReplyFacts(new_text="Thank you for your message.", headers={"auto-submitted": "auto-replied"})
    assert kind_of(facts, load()) == ReplyKind.AUTO_REPLY


def test_a_machine_without_headers_is_known_by_its_words():
    text = (
        "I am out of the office until 3 May with limited access to email. In my absence please "
        "contact reception."
    )
    assert kind_of(ReplyFacts(new_text=text, subject="Re: Advice"), load()) == ReplyKind.AUTO_REPLY


def test_a_person_with_odd_headers_stays_a_person():
    facts = ReplyFacts(new_text=ADVICE[0], headers={"auto-submitted": "auto-generated", "precedence": "bulk"})
    assert kind_of(facts, load()) == ReplyKind.ADVICE


def test_a_person_back_from_leave_stays_a_person():
    text = (
        "Hi Ana,\n\nSorry, I was out of the office last week. Your answers were too long; "
        "practise being brief."
    )
    assert said(text) == ReplyKind.ADVICE


def test_a_bounce_is_known_before_all_else():
    facts = ReplyFacts(
        new_text="",
        report_type="delivery-status",
        report_actions=("failed",),
        headers={"auto-submitted": "auto-replied"},
    )
    assert kind_of(facts, load()) == ReplyKind.BOUNCE


@given(st.text(max_size=3_000))
def test_any_text_has_a_kind_and_always_the_same(text: str):
    assert said(text) is said(text)


def test_the_json_form_has_the_promised_keys():
    reading = ReplyReading(
        new_text="Hi",
        kind=ReplyKind.ADVICE,
        from_name="Ann Lee",
        from_address="ann@firm.test",
        date=datetime(2026, 5, 1, 8, 0, tzinfo=UTC),
        subject="Re: x",
        in_reply_to="<a@b>",
        references=("<a@b>",),
    )
    assert as_json(reading) == {
        "new_text": "Hi",
        "kind": "advice",
        "from": "Ann Lee <ann@firm.test>",
        "date": "2026-05-01T08:00:00+00:00",
        "subject": "Re: x",
        "in_reply_to": "<a@b>",
        "references": ["<a@b>"],
    }


def test_the_json_form_says_null_for_what_is_not_there():
    form = as_json(ReplyReading(new_text="", kind=ReplyKind.OTHER, from_address="a@b.test"))
    assert (form["from"], form["date"], form["in_reply_to"], form["references"]) == (
        "a@b.test",
        None,
        None,
        [],
    )
