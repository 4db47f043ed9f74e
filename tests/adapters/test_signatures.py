"""What stands below a letter is taken off; closing and name stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters.mail_lines import Line, Mark, tidy
from afterword.adapters.plain_text import plain_lines
from afterword.adapters.sign_offs import Writer, is_closing
from afterword.adapters.signatures import is_device, is_disclaimer, without_signature

COLIN = Writer.of("Colin Petherbridge", "colin.petherbridge@brightwater.example.com")


def letter(text: str, writer: Writer = COLIN) -> str:
    return tidy(without_signature(plain_lines(text), writer))


CLOSINGS = [
    "Kind regards,",
    "Best wishes",
    "Yours sincerely,",
    "Cheers",
    "Thanks & Regards,",
    "Mit freundlichen Grüßen",
    "Viele Grüße",
    "LG",
    "Cordialement,",
    "Bien à vous,",
    "Amitiés",
    "Un saludo,",
    "Atentamente,",
    "Abrazo,",
    "Cordiali saluti",
    "Un caro saluto",
    "Met vriendelijke groet,",
    "Groeten",
    "Cumprimentos,",
    "Um abraço,",
    "Pozdrawiam",
    "Z poważaniem",
    "Vänliga hälsningar",
    "Hälsningar",
    "Med venlig hilsen",
    "С уважением,",
    "S pozdravem",
    "Saygılarımla,",
    "敬具",
    "よろしくお願いいたします。",
    "此致",
]


@pytest.mark.parametrize("closing", CLOSINGS)
def test_closings_are_known_in_many_languages(closing: str):
    assert is_closing(closing)
    text = f"Speak up.\n\n{closing}\nColin"
    assert letter(f"{text}\n\nColin Petherbridge\nHead of Finance\nT: 0113 496 0000") == text


@pytest.mark.parametrize(
    "line",
    [
        "Sent from my iPhone",
        "Von meinem iPhone gesendet",
        "Envoyé de mon iPhone",
        "Enviado desde mi iPhone",
        "Inviato da iPhone",
        "Verstuurd vanaf mijn iPhone",
        "Enviado do meu iPhone",
        "Wysłane z iPhone'a",
        "iPhoneから送信",
        "Skickat från min iPhone",
        "Отправлено с iPhone",
        "发自我的iPhone",
        "iPhone'umdan gönderildi",
        "Get Outlook for iOS<https://aka.ms/o0ukef>",
        "Sent with Proton Mail secure email.",
        "Gesendet mit der GMX Mail App",
    ],
)
def test_lines_of_devices_are_taken_off(line: str):
    assert is_device(line)
    assert letter(f"Get the ticket and ring me.\n\n{line}") == "Get the ticket and ring me."


def test_a_letter_about_a_telephone_is_not_taken_off():
    assert not is_device("Your portfolio was sent from my desk to the whole team and everybody liked it.")


@pytest.mark.parametrize(
    "small",
    [
        "This email and any attachments are confidential and intended solely for the addressee.",
        (
            "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat "
            "sind, löschen Sie sie."
        ),
        "Ce message est confidentiel et destiné exclusivement à son destinataire.",
        "Antes de imprimir este mensaje, por favor, compruebe que es necesario hacerlo.",
        "Le informazioni contenute in questo messaggio sono riservate ai destinatari.",
        "Dit bericht is uitsluitend bestemd voor de geadresseerde.",
        "Esta mensagem pode conter informação confidencial.",
        "Niniejsza wiadomość może zawierać informacje poufne.",
        "Please consider the environment before printing this email.",
        "本メールには機密情報が含まれる場合があります。誤って受信された場合は破棄してください。",
    ],
)
def test_disclaimers_are_taken_off_in_each_language(small: str):
    assert is_disclaimer(small)
    assert letter(f"No.\n\nKind regards\nColin\n\n{small}") == "No.\n\nKind regards\nColin"


def test_a_person_may_write_of_what_is_confidential():
    assert not is_disclaimer("The panel's papers are confidential, so I must not say more.")


def test_what_follows_the_mark_of_signatures_is_taken_off():
    assert letter("No.\n\nColin\n\n-- \nColin Petherbridge\nBrightwater") == "No.\n\nColin"


def test_dashes_that_open_points_of_a_list_are_text():
    text = "Two things.\n\n-- You never told us why.\n-- Your budget left out insurance!\n\nColin"
    assert letter(text) == text


def test_a_block_between_rules_is_taken_off():
    assert (
        letter(
            "Two things.\n\nColin\n\n-----------------\nThe Old Museum\nOpen Tue-Sun 10-5.\n-----------------"
        )
        == "Two things.\n\nColin"
    )


def test_a_rule_inside_a_letter_stays():
    text = (
        "First part of what I have to say about your visit.\n\n-----\n\nSecond part: you asked "
        "very good questions and I would have liked to hear more of them from you."
    )
    assert letter(text) == text


def test_title_and_telephone_below_the_name_in_one_block_are_taken_off():
    assert (
        letter("No.\n\nKind regards\nColin Petherbridge\nHead of Finance\nT: 0113 496 0000")
        == "No.\n\nKind regards\nColin Petherbridge"
    )


def test_a_postscript_below_the_signature_stays():
    text = letter("No.\n\nKind regards\nColin\n\nColin Petherbridge\nHead of Finance\n\nPS. Do ring me.")
    assert text == "No.\n\nKind regards\nColin\n\nPS. Do ring me."


@pytest.mark.parametrize(
    "head",
    [
        "[EXTERNAL]",
        "CAUTION: This email originated outside our organisation.",
        "##- Please type your reply above this line -##",
        "You don't often get email from colin@x.test. Learn why this is important",
    ],
)
def test_what_a_gateway_puts_above_is_taken_off(head: str):
    assert letter(f"{head}\n\nSpeak up.\n\nColin") == "Speak up.\n\nColin"


def test_a_letter_that_is_only_a_signature_element_is_kept():
    lines = [Line("Speak up.", marks=Mark.SIGNATURE)]
    assert tidy(without_signature(lines, COLIN)) == "Speak up."


@given(st.text(alphabet="ab .\n-_:@1K", max_size=300))
def test_nothing_is_added(text: str):
    lines = plain_lines(text)
    assert set(tidy(without_signature(lines, COLIN)).split("\n")) <= {
        *(line.text.rstrip() for line in lines),
        "",
        *(line.text.strip() for line in lines),
    }


@pytest.mark.parametrize(
    "text", ["This email is a service from Lumen Support.", "Deze e-mail is een service van Lumen."]
)
def test_what_a_ticket_system_adds_is_small_print(text: str):
    assert is_disclaimer(text)
