"""Tests of whom and when in one sentence."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMenu

from afterword.domain.about import About
from afterword.domain.application import Decision, Outcome
from afterword.domain.contact import ContactDraft, ContactRole
from afterword.domain.interview import InterviewDraft, RoundKind
from afterword.domain.message import MessagePurpose
from afterword.services import applications, contacts, drafts, interviews
from afterword.store import contact as contact_store
from afterword.store import message as message_store
from afterword.ui.mail.page import MailPage
from tests.ui.settings.account_world import account

NO = Decision(outcome=Outcome.NOT_SELECTED, decided_on=date(2026, 11, 20))


def test_person_and_moment_are_explained_and_changed_with_one_click(qtbot, parts, story, book):
    ben = contacts.add(
        book,
        ContactDraft(
            employer_id=story.employer, name="Ben Lee", role=ContactRole.RECRUITER, email="b@n.example"
        ),
    )
    applications.decide(book, story.application, NO, today=date(2026, 11, 23))
    page = MailPage(parts)
    qtbot.addWidget(page)
    page.write(MessagePurpose.ASK_ADVICE, About(application_id=story.application))
    editor = page.editor
    assert editor.whom.text.startswith("Anna Okafor: hiring manager, interviewed you.")
    assert "working day" in editor.whom.text
    actions = editor.whom.menu().actions()
    next(one for one in actions if one.text().startswith("Ben Lee")).trigger()
    assert editor.to.recipient.contact_id == ben
    assert editor.body.text.startswith("Dear Ben Lee")
    assert editor.whom.text.startswith("Ben Lee: recruiter.")
    editor.whom.menu().actions()[-1].trigger()
    editor.keep()
    kept = message_store.get(book, editor.message_id)
    assert kept.send_after is not None
    assert kept.to_name == "Ben Lee"


@pytest.fixture
def ben(book, story):
    """Ben, who phoned before Anna held the first round."""
    made = contacts.add(
        book,
        ContactDraft(
            employer_id=story.employer, name="Ben Lee", role=ContactRole.RECRUITER, email="b@n.example"
        ),
    )
    called = InterviewDraft(
        application_id=story.application,
        starts_at=datetime(2026, 11, 10, 10, tzinfo=UTC),
        zone="Europe/London",
        interviewer_ids=(made,),
        kind=RoundKind.PHONE_SCREEN,
    )
    interviews.add(book, called)
    return made


@pytest.fixture
def begun(page, story, ben):
    """A request to Anna, as it was filled."""
    page.write(MessagePurpose.ASK_ADVICE, About(application_id=story.application))
    return page.editor


def by_menu(editor, ben):
    actions = editor.whom.menu().actions()
    next(one for one in actions if one.text().startswith("Ben Lee")).trigger()


def by_line(editor, ben):
    editor.to.take(ben)


def by_typing(editor, ben):
    typed(editor, "b@n.example")


def typed(editor, text):
    editor.to.setText(text)
    editor.to.textEdited.emit(text)


@pytest.mark.parametrize("choose", [by_menu, by_line, by_typing])
def test_with_another_person_the_mail_is_what_it_would_have_been_for_them(
    choose, begun, parts, story, book, ben
):
    assert "in the first interview" in begun.body.text
    choose(begun, ben)
    about = About(application_id=story.application, contact_id=ben)
    wanted = drafts.begin(book, MessagePurpose.ASK_ADVICE, about, settings=parts.settings())
    assert begun.body.text == wanted.draft.body
    assert "in the phone call" in begun.body.text
    assert begun.draft().interview_id == wanted.draft.interview_id
    assert begun.draft().contact_id == ben
    begun.take_text("ask_advice.2-warm")
    assert begun.body.text.startswith("Dear Ben Lee,")
    begun.to.take(story.manager)
    assert begun.body.text.startswith("Dear Anna Okafor,")
    assert begun.draft().interview_id == story.interview


def test_an_opened_draft_follows_its_person_too(qtbot, begun, parts, ben):
    again = MailPage(parts)
    qtbot.addWidget(again)
    again.open_mail(begun.message_id)
    again.editor.whom.person_chosen.emit(ben)
    assert again.editor.body.text.startswith("Dear Ben Lee,")
    assert "in the phone call" in again.editor.body.text


def test_edits_stay_when_the_mail_goes_to_another_person(begun, ben, story):
    begun.body.put(begun.body.text.replace("Dear Anna Okafor", "Hi Anna") + "PS. I liked the tea.")
    begun.whom.person_chosen.emit(ben)
    assert begun.body.text.startswith("Hi Ben,")
    assert "in the phone call" in begun.body.text
    assert begun.body.text.endswith("PS. I liked the tea.")
    begun.body.put("Dear Ben,\n\nMay I ask you something?")
    begun.whom.person_chosen.emit(story.manager)
    assert begun.body.text == "Dear Anna,\n\nMay I ask you something?"


@pytest.mark.parametrize(
    ("greeting", "greets_ben"),
    [
        ("Anna,", "Ben,"),
        ("Hello,\n\nDear Anna Okafor would like it,", "Hello,\n\nDear Anna Okafor would like it,"),
    ],
)
def test_the_greeting_follows_the_person_and_a_sentence_like_it_does_not(begun, ben, greeting, greets_ben):
    rest = begun.body.text.removeprefix("Dear Anna Okafor,")
    begun.body.put(f"{greeting}{rest}")
    begun.whom.person_chosen.emit(ben)
    assert begun.body.text == greets_ben + rest.replace("in the first interview", "in the phone call")


def test_the_day_that_the_text_wrote_is_renewed_with_the_person_a_week_later(
    qtbot, page, parts, story, book, ben, clock
):
    page.write(MessagePurpose.CHECK_IN, About(application_id=story.application, contact_id=story.manager))
    begun = page.editor
    assert "our conversation on Wednesday and" in begun.body.text
    begun.body.put(begun.body.text.replace("Kind regards", "Best wishes"))
    begun.keep()
    clock.move(timedelta(days=7))
    again = MailPage(parts)
    qtbot.addWidget(again)
    again.open_mail(begun.message_id)
    assert again.editor.body.text == begun.body.text  # looking changes nothing
    assert "Days as they were" in again.editor.checklist.missing
    again.editor.to.take(ben)
    assert "our conversation on 10 November and" in again.editor.body.text
    assert again.editor.body.text.endswith("Best wishes,\nKim Osei\n")
    again.editor.to.take(story.manager)
    assert "our conversation on 18 November and" in again.editor.body.text


def test_a_missing_address_is_noted_until_one_is_typed(qtbot, parts, story, book):
    anna = contact_store.get(book, story.manager)
    contacts.change(book, story.manager, replace(anna, email=""))
    applications.decide(book, story.application, NO, today=date(2026, 11, 23))
    page = MailPage(parts)
    qtbot.addWidget(page)
    page.write(MessagePurpose.ASK_ADVICE, About(application_id=story.application))
    editor = page.editor
    assert "There is no mail address" in editor.whom.notes
    editor.to.setText("Anna Okafor <anna@n.example>")
    editor.to.textEdited.emit(editor.to.text())
    assert "There is no mail address" not in editor.whom.notes
    assert editor.whom.notes
    editor.to.setText("Anna Okafor")
    editor.to.textEdited.emit(editor.to.text())
    assert "There is no mail address" in editor.whom.notes


@pytest.mark.parametrize("is_known", [False, True])
def test_of_somebody_else_nothing_is_said_and_the_moment_stays(parts, story, book, page, is_known):
    if is_known:
        elsewhere = applications.employer_named(book, "Acme")
        carla = ContactDraft(employer_id=elsewhere, name="Carla Diaz", email="carla@x.example")
        contacts.add(book, carla)
    applications.decide(book, story.application, NO, today=date(2026, 11, 23))
    page.write(MessagePurpose.ASK_ADVICE, About(application_id=story.application))
    editor = page.editor
    assert editor.whom.text.startswith("Anna Okafor: ")
    assert "You have not thanked them" in editor.whom.notes
    typed(editor, "Carla Diaz <carla@x.example>")
    assert (editor.to.recipient.contact_id is not None) is is_known
    assert editor.whom.text == "Today 09:30 is 1 working day after the news."
    assert "You have not thanked them" not in editor.whom.notes
    assert [one.isChecked() for one in editor.whom.menu().actions() if ": " in one.text()] == [False]
    typed(editor, "Anna Okafor <anna@northwind.example>")
    assert editor.whom.text.startswith("Anna Okafor: ")
    assert "You have not thanked them" in editor.whom.notes


def test_other_mails_have_no_such_line(qtbot, parts, story, book):
    page = MailPage(parts)
    qtbot.addWidget(page)
    page.write(MessagePurpose.CHECK_IN, About(application_id=story.application, contact_id=story.manager))
    assert page.editor.whom.isHidden()


def test_a_menu_that_was_closed_is_gone(qtbot, parts, story, book):
    applications.decide(book, story.application, NO, today=date(2026, 11, 23))
    page = MailPage(parts)
    qtbot.addWidget(page)
    page.write(MessagePurpose.ASK_ADVICE, About(application_id=story.application))
    whom = page.editor.whom
    for _ in range(3):
        whom.change.click()
        whom.findChild(QMenu).close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert whom.findChildren(QMenu) == []


def moments(whom):
    """Return the moments of the menu, and the one that is ticked."""
    actions = whom.menu().actions()
    said = [one.text() for one in actions if one.text() and ": " not in one.text() and one.isCheckable()]
    return said, [one.text() for one in actions if one.isChecked() and one.text() in said]


def test_a_moment_that_has_passed_gives_way_to_the_one_suggested_now(qtbot, parts, story, book, clock):
    applications.decide(book, story.application, NO, today=date(2026, 11, 23))
    page = MailPage(with_account(parts))
    qtbot.addWidget(page)
    page.write(MessagePurpose.ASK_ADVICE, About(application_id=story.application))
    number, kept = page.editor.message_id, message_store.get(book, page.editor.message_id)
    assert "Today 09:30 is 1 working day after the news." in page.editor.whom.text
    assert moments(page.editor.whom)[1] == ["today 09:30"]

    clock.at = datetime(2026, 11, 27, 18, tzinfo=UTC)  # a Friday evening: Monday morning is the next to do
    again = MailPage(with_account(parts))
    qtbot.addWidget(again)
    again.show()
    again.open_mail(number)
    whom = again.editor.whom
    assert whom.moment == datetime(2026, 11, 30, 9, 30, tzinfo=UTC)
    assert "Mon 09:30 is 6 working days after the news." in whom.text
    said, ticked = moments(whom)
    assert ticked == [said[0]]
    assert again.editor.send.text() == f"Send {said[0]}"
    assert message_store.get(book, number) == kept  # looking changes nothing
    again.editor.send.click()
    assert message_store.get(book, number).send_after == whom.moment


def test_within_the_hours_of_work_the_moment_is_now_and_is_ticked(qtbot, parts, story, book, clock):
    applications.decide(book, story.application, NO, today=date(2026, 11, 23))
    page = MailPage(with_account(parts))
    qtbot.addWidget(page)
    page.show()
    page.write(MessagePurpose.ASK_ADVICE, About(application_id=story.application))
    clock.at = datetime(2026, 11, 27, 15, tzinfo=UTC)
    page.tick()
    assert "Today 15:00 is 5 working days after the news." in page.editor.whom.text
    clock.move(timedelta(seconds=20))  # before the next minute is told
    assert moments(page.editor.whom)[1] == ["today 15:00"]
    assert page.editor.send.text() == "Send"


def test_a_moment_that_was_chosen_and_is_still_to_come_stays(qtbot, parts, story, book, clock):
    applications.decide(book, story.application, NO, today=date(2026, 11, 23))
    page = MailPage(parts)
    qtbot.addWidget(page)
    page.write(MessagePurpose.ASK_ADVICE, About(application_id=story.application))
    whom = page.editor.whom
    whom.menu().actions()[-1].trigger()
    chosen = whom.moment
    assert chosen == datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
    assert "Thu 09:30 is 4 working days after the news." in whom.text
    clock.at = chosen - timedelta(minutes=1)
    page.tick()
    assert whom.moment == chosen
    clock.at = chosen
    page.tick()
    assert "Today 09:30 is 4 working days after the news." in whom.text
    clock.at = chosen + timedelta(minutes=1)
    page.tick()
    assert whom.moment == clock.now()


def with_account(parts):
    settings = replace(parts.settings(), accounts=(account(),))
    return replace(parts, settings=lambda: settings)
