"""Tests of the page of mails, as a person uses it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from afterword.domain.advice import AdviceDraft
from afterword.domain.application import Decision, Outcome, RequestState
from afterword.domain.message import MessageDraft, MessagePurpose, MessageState, Way
from afterword.domain.reply import ReplyDraft, ReplyKind
from afterword.domain.settings import Settings
from afterword.services import advice, applications, messages
from afterword.services.requests import About
from afterword.store import application as application_store
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.ui.mail.boxes import Box
from afterword.ui.mail.page import MailPage
from afterword.ui.parts import Parts
from afterword.ui.wishes import AddAdvice, OpenSettings, Show, Write

NO = Decision(outcome=Outcome.NOT_SELECTED, decided_on=date(2026, 11, 19))
BAD = (
    "Dear Anna,\n\nThank you for the interview. What did I do wrong? "
    "I demand an explanation by Friday.\n\nKind regards,\nKim Osei"
)

GOOD = (
    "Dear Anna,\n\nThank you for the interview, and for letting me know. I understand the decision. "
    "Could you share any advice with me so that I can improve my interviewing skills? "
    "If you would rather not, that is perfectly fine.\n\nKind regards,\nKim Osei\n"
)


@pytest.fixture
def page(qtbot, parts, story, book):
    """The page, as the window keeps it up to date, with a no at Northwind."""
    applications.decide(book, story.application, NO, today=date(2026, 11, 23))
    page = MailPage(parts)
    qtbot.addWidget(page)
    page.resize(1120, 720)
    book.changed.append(page.refresh)
    yield page
    book.changed.remove(page.refresh)


def ask(page, story):
    page.write(MessagePurpose.ASK_ADVICE, About(application_id=story.application))
    assert page.editor is not None
    page.editor.body.put(GOOD)
    page.editor.keep()
    page.editor.marks.begin(MessagePurpose.ASK_ADVICE)
    return page.editor


def came(book, clock, message_id, kind=ReplyKind.ADVICE):
    with book.step("reply.came", undoable=False):
        return reply_store.insert(
            book,
            ReplyDraft(
                message_id=message_id,
                contact_id=1,
                from_name="Anna Okafor",
                received_at=clock.now(),
                subject="Re: Thank you",
                new_text="Lead with the result.",
                kind=kind,
            ),
        )


def test_without_mails_there_is_one_sentence_and_one_button(qtbot, parts):
    page = MailPage(parts)
    qtbot.addWidget(page)
    assert page.is_empty
    assert page._views.currentIndex() == 1


def test_a_request_is_drafted_kept_and_ready(page, story, book):
    page.write(MessagePurpose.ASK_ADVICE, About(application_id=story.application))
    editor = page.editor
    kept = message_store.get(book, editor.message_id)
    assert kept.to_address == "anna@northwind.example"
    assert kept.body == editor.body.text
    assert "hiring manager, interviewed you" in editor.whom.text
    assert "Could you share any advice" in kept.body
    assert page.mails.ids == page.mails.ids.__class__("q", [kept.id])


def test_the_same_request_is_not_begun_twice(page, story, book):
    first = ask(page, story).message_id
    assert ask(page, story).message_id == first
    assert message_store.count(book) == 1


def test_what_is_typed_is_kept_at_the_pause_and_found_by_the_next_start(qtbot, page, story, book, parts):
    editor = ask(page, story)
    editor.body.put("Dear Anna,\n\nOne more thing.")
    qtbot.waitUntil(lambda: "One more thing" in message_store.get(book, editor.message_id).body)
    again = MailPage(parts)
    qtbot.addWidget(again)
    again.open_mail(editor.message_id)
    assert "One more thing" in again.editor.body.text


def test_typing_leaves_no_steps_to_undo_in_the_book(page, story, book):
    before = book.undo_entry
    editor = ask(page, story)
    editor.body.put("Another text.")
    editor.keep()
    assert book.undo_entry == before


def test_going_to_another_mail_and_back_keeps_text_and_its_undo(page, story, book):
    editor = ask(page, story)
    first = editor.message_id
    drafted = editor.body.text
    editor.body.put("Changed.")
    page.write(MessagePurpose.CHECK_IN, About(application_id=story.application, contact_id=story.manager))
    assert page.editor is not editor
    page.open_mail(first)
    assert page.editor is editor
    editor.body.undo()
    assert editor.body.text == drafted


def test_a_copy_is_handed_over_and_yes_marks_the_request_as_asked(page, story, book):
    editor = ask(page, story)
    number = editor.message_id
    editor.sending.leave(Way.COPY)
    assert "Could you share any advice" in QGuiApplication.clipboard().text()
    assert editor.bar.text == "Did it go out?"
    assert message_store.get(book, number).way is Way.COPY
    editor.bar.buttons[0].click()
    assert message_store.get(book, number).state is MessageState.SENT
    assert application_store.get(book, story.application).request is RequestState.ASKED
    assert page.editor is None
    assert page.pane.detail.key == f"message:{number}"


def test_not_yet_leaves_it_a_draft(page, story, book):
    editor = ask(page, story)
    editor.sending.leave(Way.COPY)
    editor.bar.buttons[1].click()
    kept = message_store.get(book, editor.message_id)
    assert (kept.state, kept.handed_at) == (MessageState.DRAFT, None)
    assert editor.bar.text == ""


def test_a_mail_that_was_handed_over_asks_again_when_it_is_opened(qtbot, page, story, book, parts):
    editor = ask(page, story)
    editor.sending.leave(Way.COPY)
    again = MailPage(parts)
    qtbot.addWidget(again)
    again.open_mail(editor.message_id)
    assert again.editor.bar.text == "Did it go out?"
    again._choose_box(Box.TO_SETTLE)
    assert list(again.mails.ids) == [editor.message_id]


def test_the_mail_program_gets_the_mail_and_the_question_follows(page, story, book):
    editor = ask(page, story)
    links = []
    editor.sending.open_link = lambda link: links.append(link) or True
    editor.sending.leave(Way.MAIL_PROGRAM)
    assert links[0].startswith("mailto:anna@northwind.example?subject=")
    assert editor.bar.text == "Did it go out?"


def test_where_no_mail_program_answers_the_other_ways_are_offered(page, story, book):
    editor = ask(page, story)
    editor.sending.open_link = lambda _link: False
    editor.sending.leave(Way.MAIL_PROGRAM)
    assert editor.bar.text == "No mail program answered."
    assert message_store.get(book, editor.message_id).handed_at is None


def test_a_file_is_saved_that_opens_as_a_draft(page, story, book, tmp_path):
    editor = ask(page, story)
    editor.sending.pick_path = lambda name: str(tmp_path / name)
    editor.sending.leave(Way.EML)
    saved = next(tmp_path.glob("*.eml")).read_text()
    assert "X-Unsent: 1" in saved
    assert editor.bar.text == "Did it go out?"


def test_a_bad_mail_is_mended_by_keyboard_until_the_guide_has_nothing_to_say(qtbot, page, story):
    editor = ask(page, story)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    editor.body.put(BAD)
    editor.marks.begin(MessagePurpose.ASK_ADVICE)
    assert len(editor.findings.remarks) >= 2
    assert "Nothing that puts on guard" in editor.checklist.missing
    editor.body.setFocus()
    for _ in range(8):
        if not editor.findings.remarks:
            break
        qtbot.keyClick(editor.body, Qt.Key.Key_F8)
        qtbot.keyClick(editor.body, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert editor.findings.remarks == ()
    assert "Nothing that puts on guard" not in editor.checklist.missing
    mended = editor.body.text
    editor.body.undo()
    assert editor.body.text != mended


def test_a_grave_finding_asks_before_the_mail_leaves_and_says_which(page, story, book):
    editor = ask(page, story)
    editor.body.put(BAD)
    editor.sending.leave(Way.COPY)
    assert "What did I do wrong?" in editor.bar.text
    assert message_store.get(book, editor.message_id).handed_at is None
    editor.bar.buttons[1].click()
    assert editor.bar.text == "Did it go out?"


def test_a_missing_address_is_named(page, story):
    editor = ask(page, story)
    editor.to.clear()
    editor.to.textEdited.emit("")
    editor.sending.leave(Way.MAIL_PROGRAM)
    assert "There is no address." in editor.bar.text


def test_what_is_left_to_fill_is_never_let_out(page, story, book):
    kept = advice.keep(
        book, AdviceDraft(words="Slow down.", received_on=date(2026, 11, 20), contact_id=story.manager)
    )
    page.write(MessagePurpose.PAID_OFF, About(contact_id=story.manager, advice_id=kept))
    editor = page.editor
    editor.sending.leave(Way.COPY)
    assert editor.bar.text == "There is something left to fill in: [good news]"
    assert len(editor.bar.buttons) == 1
    line = editor.places.line("good_news")
    line.setText("I have an offer")
    line.textEdited.emit(line.text())
    assert "and I have an offer." in editor.body.text
    editor.sending.leave(Way.COPY)
    assert editor.bar.text == "Did it go out?"


def test_without_a_name_the_settings_are_wished(qtbot, book, desk, parts, story, wishes):
    nameless = Parts(
        book=book, desk=desk, runner=parts.runner, settings=lambda: Settings(zone="Europe/London")
    )
    page = MailPage(nameless)
    qtbot.addWidget(page)
    heard = wishes(page)
    page.write(MessagePurpose.CHECK_IN, About(application_id=story.application))
    assert heard == [OpenSettings(section="you")]


def test_another_text_replaces_the_words_and_undo_brings_them_back(page, story):
    editor = ask(page, story)
    first = editor.body.text
    other = next(one.key for one in editor._texts if one.key == "ask_advice.2-warm")
    editor.take_text(other)
    assert editor.body.text != first
    editor.body.undo()
    assert editor.body.text == first


def test_a_deleted_draft_leaves_and_undo_brings_it_back(page, story, book):
    number = ask(page, story).message_id
    page.act("delete")
    assert message_store.count(book) == 0
    assert page.editor is None
    book.undo()
    page.open_mail(number)
    assert page.editor.message_id == number


def test_a_reply_is_kept_as_advice_by_the_page_of_advice(page, story, book, clock, wishes):
    sent = messages.write(
        book, MessageDraft(purpose=MessagePurpose.ASK_ADVICE, application_id=story.application)
    )
    messages.mark_sent(book, sent)
    reply = came(book, clock, sent)
    heard = wishes(page)

    def keep(wish):
        advice.keep(
            book, AdviceDraft(words=wish.words, received_on=date(2026, 11, 23), reply_id=wish.reply_id)
        )

    page.wished.connect(keep)
    page.read_reply(reply)
    page.pane.detail.verbs[0].act()
    assert heard == [
        AddAdvice(
            words="Lead with the result.", application_id=story.application, contact_id=1, reply_id=reply
        )
    ]
    assert reply_store.get(book, reply).settled_at is not None
    assert list(page.replies.ids) == []


def test_a_polite_no_settles_the_reply_and_thanks_are_offered(page, story, book, clock, wishes):
    sent = messages.write(
        book, MessageDraft(purpose=MessagePurpose.ASK_ADVICE, application_id=story.application)
    )
    messages.mark_sent(book, sent)
    reply = came(book, clock, sent, ReplyKind.DECLINED)
    page.read_reply(reply)
    assert "Looks like: A polite no" in page.pane.detail.state.text
    next(verb for verb in page.pane.detail.verbs if verb.text == "A polite no").act()
    assert application_store.get(book, story.application).request is RequestState.DECLINED
    heard = wishes(page)
    page.read_reply(reply)
    next(verb for verb in page.pane.detail.verbs if verb.text == "Write thanks").act()
    assert isinstance(heard[0], Write)


def test_a_sent_mail_is_read_and_leads_to_its_application(page, story, book, wishes):
    sent = messages.write(
        book, MessageDraft(purpose=MessagePurpose.ASK_ADVICE, subject="Hi", application_id=story.application)
    )
    messages.mark_sent(book, sent)
    page.open_mail(sent)
    heard = wishes(page)
    page.pane.detail.sections[-1].entries[0].act()
    assert heard == [Show(table="application", id=story.application)]
