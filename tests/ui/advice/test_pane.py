from dataclasses import replace
from datetime import date

import pytest

from afterword.domain.advice import AdviceDraft, AdviceState, Control
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.services import advice, contacts, focus
from afterword.store import contact as contact_store
from afterword.store import focus as focus_store
from afterword.store import message as message_store
from afterword.store.book import Book
from afterword.ui.advice.names import ThemeNames
from afterword.ui.advice.pane import AdvicePane, Hands
from afterword.ui.parts import Parts
from afterword.ui.wishes import OpenMail, Show, Write
from tests.ui.page_fixtures import Story

WORDS = "Begin with the result. Then explain."


@pytest.fixture
def wished() -> list[object]:
    return []


@pytest.fixture
def pane(parts: Parts, wished: list[object]) -> AdvicePane:
    hands = Hands(
        wish=wished.append,
        set_state=lambda number, state: advice.set_state(parts.book, [number], state),
        split=wished.append,
    )
    return AdvicePane(parts, ThemeNames(parts.book), hands)


def keep(book: Book, **more: object) -> int:
    values = {"words": WORDS, "received_on": date(2026, 11, 20), "themes": ("answers_structure",)}
    return advice.keep(book, AdviceDraft(**values | more))


def verbs(pane: AdvicePane, number: int) -> dict[str, object]:
    detail = pane.detail(number)
    assert detail is not None
    return {verb.text: verb.act for verb in detail.verbs}


def test_the_page_quotes_the_words_and_names_their_source(pane: AdvicePane, book: Book, story: Story):
    detail = pane.detail(keep(book, contact_id=story.manager, application_id=story.application))
    assert detail is not None
    assert (detail.title, detail.quote) == ("Answer structure", WORDS)
    assert detail.lead == "From Anna Okafor at Northwind, 20 Nov"


@pytest.mark.parametrize(("known", "lead"), [("application", "From Northwind, 20 Nov"), ("", "20 Nov")])
def test_a_source_not_known_is_left_out(pane: AdvicePane, book: Book, story: Story, known: str, lead: str):
    number = keep(book, application_id=story.application if known else None, themes=())
    detail = pane.detail(number)
    assert detail is not None
    assert (detail.lead, detail.title) == (lead, "Advice")


def test_advice_that_is_gone_has_no_page(pane: AdvicePane):
    assert pane.detail(9) is None


def test_thanks_are_offered_until_they_are_said(pane: AdvicePane, book: Book, story: Story, wished):
    number = keep(book, contact_id=story.manager, application_id=story.application)
    verbs(pane, number)["Thank for it"]()
    (wish,) = wished
    assert isinstance(wish, Write)
    assert (wish.purpose, wish.about.advice_id) == (MessagePurpose.THANK_ADVICE, number)
    advice.thanked(book, number)
    assert "Thank for it" not in verbs(pane, number)
    detail = pane.detail(number)
    assert detail is not None
    assert detail.facts[-1].label == "Thanked"


def test_thanks_begun_are_opened_again(pane: AdvicePane, book: Book, story: Story, wished):
    number = keep(book, contact_id=story.manager)
    with book.step("message.written"):
        draft = MessageDraft(
            purpose=MessagePurpose.THANK_ADVICE, contact_id=story.manager, subject="Thank you", body="Dear"
        )
        mail = message_store.insert(book, draft)
    verbs(pane, number)["Thank for it"]()
    assert wished == [OpenMail(message_id=mail)]


def test_nobody_who_wants_none_is_written_to(pane: AdvicePane, book: Book, story: Story):
    number = keep(book, contact_id=story.manager)
    contacts.leave_alone(book, story.manager, do_not_contact=True)
    assert "Thank for it" not in verbs(pane, number)
    contacts.leave_alone(book, story.manager, do_not_contact=False)
    person = contact_store.get(book, story.manager)
    contacts.change(book, story.manager, replace(person, email=""))
    assert "Thank for it" not in verbs(pane, number)


def test_the_giver_hears_when_it_paid_off(pane: AdvicePane, book: Book, story: Story, wished):
    number = keep(book, contact_id=story.manager)
    advice.thanked(book, number)
    advice.set_state(book, [number], AdviceState.PAID_OFF)
    verbs(pane, number)["Tell that it paid off"]()
    assert wished[0].purpose is MessagePurpose.PAID_OFF


def test_advice_goes_on_step_by_step(pane: AdvicePane, book: Book):
    number = keep(book, words="Begin with the result.")
    seen = []
    for verb in ("Practising", "Applied", "Paid off"):
        seen.append(tuple(verbs(pane, number)))
        verbs(pane, number)[verb]()
    assert seen == [("Practising", "Set aside"), ("Applied", "Set aside"), ("Paid off", "Set aside")]
    assert not verbs(pane, number)


def test_what_is_outside_ones_control_is_only_set_aside(pane: AdvicePane, book: Book):
    number = keep(book, words="They took somebody else.", control=Control.EXTERNAL)
    assert list(verbs(pane, number)) == ["Set aside"]
    verbs(pane, number)["Set aside"]()
    assert list(verbs(pane, number)) == ["Take up again"]


def test_several_sentences_can_be_parted(pane: AdvicePane, book: Book, wished):
    number = keep(book)
    verbs(pane, number)["Part into pieces…"]()
    assert wished == [number]


def test_what_became_of_it_is_told_by_interview(pane: AdvicePane, parts: Parts, story: Story, wished):
    book = parts.book
    number = keep(book)
    focus.choose(book, story.interview, [number], parts.settings())
    (use,) = focus_store.of_interview(book, story.interview)
    seen = []
    for used, helped in ((None, None), (False, None), (True, None), (True, 4)):
        if used is not None:
            focus.judge(book, use, used=used, helped=helped)
        detail = pane.detail(number)
        assert detail is not None
        (entry,) = detail.sections[0].entries
        seen.append(entry.detail)
    assert seen == [
        "Northwind; Carried along",
        "Northwind; Not used",
        "Northwind; Used",
        "Northwind; Used; helped 4 of 5",
    ]
    entry.act()
    assert wished == [Show(table="interview", id=story.interview)]


def test_everything_it_belongs_to_can_be_gone_to(pane: AdvicePane, book: Book, story: Story, wished):
    number = keep(
        book,
        contact_id=story.manager,
        application_id=story.application,
        interview_id=story.interview,
    )
    detail = pane.detail(number)
    assert detail is not None
    for entry in detail.sections[1].entries:
        entry.act()
    assert [one.table for one in wished] == ["application", "interview", "contact"]
