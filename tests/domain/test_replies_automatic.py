"""Machines are told from people by report types, headers, subjects and phrases."""

import pytest

from afterword.domain.replies_automatic import (
    automatic_headers,
    automatic_phrases,
    automatic_subject,
    is_bounce,
)
from afterword.domain.replies_facts import ReplyFacts


def test_a_report_of_failure_is_a_bounce():
    assert is_bounce(ReplyFacts(new_text="", report_type="delivery-status", report_actions=("failed",)))


@pytest.mark.parametrize("action", ["delayed", "delivered", "relayed"])
def test_a_report_of_delay_or_delivery_is_no_bounce(action: str):
    facts = ReplyFacts(
        new_text="", report_type="delivery-status", report_actions=(action,), subject="Undelivered Mail"
    )
    assert not is_bounce(facts)
    assert automatic_headers(facts) == 2


def test_a_read_receipt_is_no_bounce_but_a_machine():
    facts = ReplyFacts(new_text="", report_type="disposition-notification", subject="Read: Thank you")
    assert not is_bounce(facts)
    assert automatic_headers(facts) == 2


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("failure notice", "Sorry, no mailbox here by that name."),
        (
            "Mail delivery failed: returning message to sender",
            "could not be delivered to one or more of its recipients",
        ),
        ("Unzustellbar: Bewerbung", "konnte nicht zugestellt werden"),
        ("Non remis : Merci", "destinataire inconnu"),
        ("No se puede entregar: Gracias", "la dirección no existe"),
        ("Niedostarczalne: Rozmowa", "Nie znaleziono adresu"),
        ("配信不能", "宛先が見つかりません"),
    ],
)
def test_a_daemon_without_a_report_bounces_by_its_words(subject: str, text: str):
    facts = ReplyFacts(new_text="", subject=subject, from_address="mailer-daemon@host.test", whole_text=text)
    assert is_bounce(facts)


def test_a_daemon_that_still_tries_does_not_bounce():
    facts = ReplyFacts(
        new_text="",
        subject="Delivery delayed: will continue trying",
        from_address="mailer-daemon@host.test",
        whole_text="Your message could not be delivered yet",
    )
    assert not is_bounce(facts)


def test_a_person_who_writes_of_a_failed_delivery_is_no_daemon():
    facts = ReplyFacts(
        new_text="", subject="Re: parcel", from_address="jo@firm.test", whole_text="it was returned to sender"
    )
    assert not is_bounce(facts)


@pytest.mark.parametrize(
    ("headers", "strength"),
    [
        ({"auto-submitted": "auto-replied"}, 2),
        ({"x-autoreply": "yes"}, 2),
        ({"precedence": "auto_reply"}, 2),
        ({"auto-submitted": "auto-generated"}, 1),
        ({"auto-submitted": "auto-generated", "x-auto-response-suppress": "All"}, 2),
        ({"precedence": "bulk"}, 1),
        ({"auto-submitted": "no"}, 0),
        ({}, 0),
    ],
)
def test_headers_speak_with_different_strength(headers: dict[str, str], strength: int):
    assert automatic_headers(ReplyFacts(new_text="", headers=headers)) == strength


@pytest.mark.parametrize(
    "subject",
    [
        "Automatic reply: Advice",
        "Automatische Antwort: Rat",
        "Réponse automatique : Conseil",
        "Respuesta automática: x",
        "自動応答: x",
        "Risposta automatica: x",
        "Automatisch antwoord: x",
        "Resposta automática: x",
        "Odpowiedź automatyczna: x",
        "Autosvar: x",
        "Out of Office Re: x",
        "Abwesenheitsnotiz: x",
    ],
)
def test_machines_name_themselves_in_the_subject(subject: str):
    assert automatic_subject(ReplyFacts(new_text="", subject=subject))


def test_a_person_answers_with_an_ordinary_subject():
    assert not automatic_subject(ReplyFacts(new_text="", subject="Re: Your advice on leave management"))


@pytest.mark.parametrize(
    "text",
    [
        "I am out of the office until Monday.",
        "Ich bin bis Freitag nicht im Büro.",
        "Je suis absente jusqu'au 3 mai.",
        "Estoy de vacaciones.",
        "Sono in ferie fino a lunedì.",
        "Ik ben op vakantie.",
        "Estou de férias.",
        "Jestem na urlopie.",
        "休暇をいただいております。",
        "Jag är föräldraledig.",
    ],
)
def test_absence_is_understood_in_many_languages(text: str):
    assert automatic_phrases(text) >= 1


def test_advice_holds_no_phrases_of_machines():
    assert automatic_phrases("Your answers were too long. Bring an example of your work next time.") == 0
