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


@pytest.mark.parametrize(
    "text",
    [
        "Your enquiry has reached our team and has been allocated case 4471. We answer in order of arrival.",
        "We have logged your message under number 88123. You may reply to add information.",
        "A ticket has been opened for you: HR-2210.",
        "Thanks for reaching out! Someone from the team will be with you shortly.",
        "This mailbox is checked Monday to Friday. We normally answer within two working days.",
        "I'm travelling with patchy reception until the 14th. Please try my colleague Jan.",
        "I have now retired. Please write to info@firm.test.",
        "Thank you for your application. It has been added to our system and will be reviewed.",
        "I am currently on parental leave and will be back in September.",
        "We are closed between Christmas and New Year.",
        "Ihre Anfrage wurde unter der Nummer 20931 aufgenommen.",
        "Wir haben Betriebsferien bis zum 12. August.",
        "Ich befinde mich bis 3. März in Elternzeit, Vertretung: Frau Kunz.",
        "Vielen Dank für Ihre Bewerbung. Die Unterlagen sind bei uns eingegangen und werden geprüft.",
        "Dieses Postfach wird nicht gelesen.",
        "Ich habe das Unternehmen zum Jahresende verlassen.",
        "Votre demande a été enregistrée sous le numéro 5512.",
        "Je suis en congé maternité, Paul assure mon remplacement.",
        "L'entreprise est fermée jusqu'au 5 janvier.",
        "Cette adresse n'est pas consultée.",
        "Votre candidature a bien été reçue et sera étudiée avec attention.",
        "Su solicitud ha quedado registrada con el número 774.",
        "Me encuentro de permiso hasta mayo; para cualquier cosa, escriba a Rosa.",
        "Estamos cerrados por vacaciones hasta el 2 de septiembre.",
        "Este buzón no se atiende.",
        "La sua richiesta è stata registrata con il numero 991.",
        "Sono in congedo fino a giugno, mi sostituisce Paola.",
        "Gli uffici resteranno chiusi dal 10 al 20 agosto.",
        "Questa casella non è presidiata.",
        "Uw vraag is geregistreerd onder nummer 3301.",
        "Ik ben tot 1 mei met ouderschapsverlof, Kim neemt waar.",
        "Ons kantoor is gesloten tot en met 3 januari.",
        "Deze mailbox wordt niet gelezen.",
        "O seu pedido foi registado com o número 6720.",
        "Estou de licença até junho; a Rita substitui-me.",
        "Estamos encerrados até 5 de janeiro.",
        "Esta caixa de correio não é monitorizada.",
        "Pani zgłoszenie zostało zarejestrowane pod numerem 415.",
        "Przebywam na urlopie macierzyńskim, zastępuje mnie Ola.",
        "Biuro jest nieczynne do 6 stycznia.",
        "Ta skrzynka nie jest obsługiwana.",
        "お問い合わせを受け付けました。受付番号は三一二です。",
        "育児休業中のため、ご連絡は鈴木までお願いいたします。",
        "年末年始は休業いたします。",
        "このアドレスは送信専用です。",
    ],
)
def test_desks_and_closed_offices_are_machines(text: str):
    assert automatic_phrases(text) >= 1


@pytest.mark.parametrize(
    "text",
    [
        "Sorry I missed your call, I was away at a wedding. Can we talk on Friday?",
        "I asked the team and they were glad you wrote.",
        "I'm off next week but let's speak when I'm back.",
        "Your message has been on my mind.",
        "We were closed for the holidays so I only read this now.",
        "Let me check with Jan and I'll answer properly.",
        "The reference you gave was lovely about you.",
        "I left the panel's notes at the office, give me a day.",
        "Wir hatten gestern Betriebsausflug, deshalb erst heute meine Antwort.",
        "Ich war im Urlaub und habe Ihre Mail erst jetzt gesehen.",
        "Frau Kunz ist zurzeit krank, sie schreibt Ihnen danach.",
        "Ihre Bewerbung fanden wir gut geschrieben.",
        "J'étais en vacances, pardon pour le retard.",
        "Paul est en déplacement, il vous écrira à son retour.",
        "Votre candidature était solide.",
        "Estuve de baja y lo leo ahora.",
        "Rosa vuelve el lunes y te llama.",
        "Ero in ferie, scusi il ritardo.",
        "La collega è fuori fino a lunedì, poi le scrive.",
        "Ik was op vakantie, vandaar mijn late antwoord.",
        "Kim is er donderdag weer, dan hoor je van haar.",
        "Estive de férias e só agora vi.",
        "A Rita volta na segunda e responde-lhe.",
        "Byłam na urlopie, przepraszam za zwłokę.",
        "Szef wraca w środę, wtedy odpiszemy.",
        "お返事が遅くなり申し訳ありません。先週は休みを取っておりました。",
        "鈴木が戻りましたら、こちらからお電話いたします。",
        "ご応募ありがとうございました。楽しいお話でした。",
    ],
)
def test_a_person_may_speak_of_holidays_and_numbers(text: str):
    assert automatic_phrases(text) == 0
