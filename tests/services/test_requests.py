from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from afterword.domain.about import About
from afterword.domain.advice import AdviceDraft
from afterword.domain.application import ApplicationDraft, Decision, Outcome, RequestState
from afterword.domain.asking import Note, Standing
from afterword.domain.contact import ContactDraft, ContactRole
from afterword.domain.message import MessagePurpose
from afterword.domain.reply import ReplyDraft, ReplyKind
from afterword.domain.settings import Settings
from afterword.domain.template import TemplateDraft
from afterword.domain.templates import MissingPlaces, unfilled
from afterword.services import advice, applications, contacts, drafts, messages, requests, templates
from afterword.services.requests import NameMissing, NoOneToAsk
from afterword.store import application as application_store
from afterword.store import reply as reply_store
from afterword.store.book import Book
from tests.services.conftest import Story


def test_the_request_goes_to_the_person_who_interviewed_and_gave_the_news(
    book: Book, refused: Story, settings: Settings
):
    proposal = requests.propose_request(book, refused.application, settings)
    assert proposal.draft.to_address == "anna@northwind.example"
    assert proposal.plan is not None
    assert proposal.plan.standing is Standing.OPEN
    assert proposal.draft.send_after == datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    assert Note.ASK_ON_THE_PHONE in proposal.plan.notes


def test_the_words_are_kind_whole_and_signed(book: Book, refused: Story, settings: Settings):
    draft = requests.propose_request(book, refused.application, settings).draft
    assert "Could you share any advice with me so that I can improve my interviewing skills?" in draft.body
    assert "Dear Anna Okafor," in draft.body
    assert draft.body.rstrip().endswith("Kim Osei")
    assert unfilled(draft.body) == unfilled(draft.subject) == ()


def test_another_person_can_be_chosen(book: Book, refused: Story, settings: Settings):
    recruiter = contacts.add(
        book, ContactDraft(employer_id=refused.employer, name="Rui Costa", role=ContactRole.RECRUITER)
    )
    proposal = requests.propose_request(book, refused.application, settings, contact_id=recruiter)
    assert proposal.draft.to_name == "Rui Costa"
    assert "Dear Rui Costa," in proposal.draft.body


@pytest.mark.parametrize("purpose", list(MessagePurpose))
def test_a_mail_is_made_of_the_same_text_as_in_the_editor(
    book: Book, refused: Story, settings: Settings, purpose: MessagePurpose
):
    own = TemplateDraft(purpose=purpose, name="Mine", subject="Hello", body="A word.")
    templates.add(book, own)
    about = About(
        application_id=refused.application,
        contact_id=refused.manager,
        interview_id=refused.interview,
        good_news="I start in May",
    )
    begun = drafts.begin(book, purpose, about, settings=settings)
    assert requests.propose(book, purpose, about, settings=settings).chosen == begun.filled.text


def test_what_a_request_is_about_is_kept_when_it_is_begun(book: Book, refused: Story, settings: Settings):
    about, plan = requests.about_request(book, refused.application, settings)
    assert (about.contact_id, about.interview_id) == (refused.manager, refused.interview)
    begun = drafts.begin(book, MessagePurpose.ASK_ADVICE, replace(about, detail="tests"), settings=settings)
    assert begun.about == replace(about, detail="tests")
    assert begun.draft.send_after == plan.suggested


def test_through_an_agency_its_recruiter_is_asked(book: Book, refused: Story, settings: Settings):
    agency = applications.employer_named(book, "Bright Agency")
    agent = contacts.add(book, ContactDraft(employer_id=agency, name="Mia Lund", role=ContactRole.AGENCY))
    applications.change(
        book,
        refused.application,
        ApplicationDraft(employer_id=refused.employer, role="Data analyst", agency_id=agency),
    )
    assert requests.propose_request(book, refused.application, settings).draft.contact_id == agent


def test_without_an_interview_there_is_no_one_to_ask(book: Book, settings: Settings):
    number = applications.add_at(book, "Acme", ApplicationDraft(employer_id=0, role="Cook"))
    no = Decision(outcome=Outcome.NOT_SELECTED, decided_on=date(2026, 11, 20))
    applications.decide(book, number, no, today=date(2026, 11, 23))
    with pytest.raises(NoOneToAsk) as told:
        requests.propose_request(book, number, settings)
    assert told.value.facts == {"employer": "Acme", "role": "Cook"}


def test_a_mail_needs_the_users_name(book: Book, refused: Story, settings: Settings):
    with pytest.raises(NameMissing):
        requests.propose_request(book, refused.application, replace(settings, name=" "))


def test_good_news_is_asked_for_before_it_is_told(book: Book, refused: Story, settings: Settings):
    given = AdviceDraft(words="Slow down.", received_on=date(2026, 11, 22), contact_id=refused.manager)
    number = advice.keep(book, given)
    about = About(application_id=refused.application, contact_id=refused.manager, advice_id=number)
    with pytest.raises(MissingPlaces) as told:
        requests.propose(book, MessagePurpose.PAID_OFF, about, settings=settings)
    assert told.value.facts["places"] == "good_news"
    told_now = replace(about, good_news="I was offered the job")
    proposal = requests.propose(book, MessagePurpose.PAID_OFF, told_now, settings=settings)
    assert "I was offered the job" in proposal.draft.body


def test_thanks_for_an_interview_name_its_day(book: Book, story: Story, settings: Settings):
    about = About(application_id=story.application, contact_id=story.manager, interview_id=story.interview)
    draft = requests.propose(book, MessagePurpose.THANK_INTERVIEW, about, settings=settings).draft
    assert "on Wednesday" in draft.body


def test_a_second_ask_after_the_first_came_back_is_no_nudge(book: Book, refused: Story, settings: Settings):
    first = requests.propose_request(book, refused.application, settings)
    sent = messages.write(book, first.draft)
    messages.mark_sent(book, sent)
    assert requests.propose_request(book, refused.application, settings).draft.follows_id == sent
    with book.step("inbox.fetched", undoable=False):
        bounce = ReplyDraft(message_id=sent, kind=ReplyKind.BOUNCE, received_at=book.clock.now())
        reply_store.insert(book, bounce)
    again = requests.propose_request(book, refused.application, settings)
    assert again.draft.follows_id is None
    assert again.draft.body == first.draft.body
    messages.mark_sent(book, messages.write(book, again.draft))
    assert application_store.get(book, refused.application).request is RequestState.ASKED


@pytest.mark.parametrize(
    ("kind", "subject"),
    [
        (None, "Thank you for your advice"),
        (ReplyKind.ADVICE, "Thank you for your advice"),
        (ReplyKind.DECLINED, "Thank you all the same"),
    ],
)
@pytest.mark.parametrize("has_person", [True, False])
def test_only_thanks_that_answer_a_polite_no_begin_as_such(
    book: Book, refused: Story, settings: Settings, kind: ReplyKind | None, subject: str, has_person: bool
):
    about = About(contact_id=refused.manager if has_person else None)
    if kind is not None:
        with book.step("inbox.fetched", undoable=False):
            came = reply_store.insert(book, ReplyDraft(kind=kind, received_at=book.clock.now()))
        about = replace(about, answers_id=came)
    begun = drafts.begin(book, MessagePurpose.THANK_ADVICE, about, settings=settings)
    assert begun.draft.subject == subject
