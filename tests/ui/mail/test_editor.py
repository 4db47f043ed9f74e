"""Tests of the editor, as a person uses it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from afterword.domain.about import About
from afterword.domain.advice import AdviceDraft
from afterword.domain.message import MessageDraft, MessagePurpose, Way
from afterword.services import advice, messages
from afterword.store import message as message_store
from afterword.ui.mail.page import MailPage
from tests.book_fixtures import full_disk
from tests.ui.mail.mail_fixtures import BAD, ask


def typed(editor, place, text):
    line = editor.places.line(place)
    line.setText(text)
    line.textEdited.emit(text)


def reopened(qtbot, page, parts):
    """Return the editor of the same mail after another start."""
    again = MailPage(parts)
    qtbot.addWidget(again)
    again.open_mail(page.editor.message_id)
    return again.editor


def test_what_is_typed_is_kept_at_the_pause_and_found_by_the_next_start(qtbot, page, story, book, parts):
    editor = ask(page, story)
    editor.body.put("Dear Anna,\n\nOne more thing.")
    qtbot.waitUntil(lambda: "One more thing" in message_store.get(book, editor.message_id).body)
    again = MailPage(parts)
    qtbot.addWidget(again)
    again.open_mail(editor.message_id)
    assert "One more thing" in again.editor.body.text


def test_a_draft_that_is_opened_again_says_which_text_it_came_from(qtbot, page, story, book, parts):
    page.write(MessagePurpose.ASK_ADVICE, About(application_id=story.application))
    key, number = page.editor.texts.box.value, page.editor.message_id
    assert key

    def again():
        made = MailPage(parts)
        qtbot.addWidget(made)
        made.open_mail(number)
        return made.editor.texts.box

    assert again().value == key
    page.editor.body.put("Hi Anna, shall we talk?")
    page.editor.keep()
    box = again()
    assert box.value is None
    assert box.placeholderText() == "Own words"


def test_a_draft_that_is_opened_again_knows_the_advice_and_what_was_typed(qtbot, page, story, book, parts):
    given = AdviceDraft(
        words="Lead with the result.", received_on=date(2026, 11, 20), contact_id=story.manager
    )
    about = About(
        application_id=story.application, contact_id=story.manager, advice_id=advice.keep(book, given)
    )
    page.write(MessagePurpose.PAID_OFF, about)
    typed(page.editor, "good_news", "they invited me")
    page.editor.keep()
    again = MailPage(parts)
    qtbot.addWidget(again)
    again.open_mail(page.editor.message_id)
    assert again.editor.places.own == {"good_news": "they invited me"}
    typed(again.editor, "good_news", "they invited me back")
    assert "and they invited me back." in again.editor.body.text
    again.editor.take_text("paid_off.3-full")
    assert 'you wrote: "Lead with the result." I kept' in again.editor.body.text
    assert "and they invited me back." in again.editor.body.text


def test_a_draft_that_is_opened_again_knows_what_was_typed_into_its_subject(qtbot, page, story, book, parts):
    page.write(MessagePurpose.KEEP_IN_TOUCH, About())
    page.editor.take_text("keep_in_touch.2-warm")
    typed(page.editor, "employer", "Northwind Ltd")
    assert page.editor.subject.text() == "How are things at Northwind Ltd?"
    page.editor.keep()
    again = reopened(qtbot, page, parts)
    assert again.places.own == {"employer": "Northwind Ltd"}
    typed(again, "employer", "Globex")
    assert again.subject.text() == "How are things at Globex?"


def test_thanks_without_a_person_keep_their_fields_when_they_are_opened_again(qtbot, page, parts):
    page.write(MessagePurpose.THANK_INTERVIEW, About())
    page.editor.take_text("thank_interview.2-warm")
    own = {"interview_on": "on Tuesday", "role": "IT support"}
    for place, said in own.items():
        typed(page.editor, place, said)
        page.editor.keep()
        assert reopened(qtbot, page, parts).places.line("detail") is not None
    assert reopened(qtbot, page, parts).places.own == own
    typed(page.editor, "detail", "how you plan releases")
    page.editor.keep()
    again = reopened(qtbot, page, parts)
    assert again.places.own == {**own, "detail": "how you plan releases"}
    typed(again, "detail", "your tea")
    assert "What you said about your tea made me" in again.body.text


def test_typing_leaves_no_steps_to_undo_in_the_book(page, story, book):
    before = book.undo_entry
    editor = ask(page, story)
    editor.body.put("Another text.")
    editor.keep()
    assert book.undo_entry == before


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


def test_another_text_replaces_the_words_and_undo_brings_them_back(page, story):
    editor = ask(page, story)
    first = editor.body.text
    other = next(one.key for one in editor.filling.texts if one.key == "ask_advice.2-warm")
    editor.take_text(other)
    assert editor.body.text != first
    editor.body.undo()
    assert editor.body.text == first


def test_a_field_changes_what_it_filled_and_no_word_beside_it(page, story):
    page.write(MessagePurpose.ASK_ADVICE, About(contact_id=story.manager))
    editor = page.editor
    typed(editor, "role", "IT")
    editor.take_text("ask_advice.2-warm")
    before = editor.body.text
    assert "position" in before
    typed(editor, "role", "IT support")
    assert editor.body.text == before.replace("IT", "IT support")
    editor.body.undo()
    typed(editor, "role", "IT skills")
    assert editor.body.text == before.replace("IT", "IT skills")
    typed(editor, "role", "")
    assert editor.body.text == before.replace("IT", "[role]")


def test_fields_fill_after_each_other_and_after_edits(page, story):
    page.write(MessagePurpose.THANK_INTERVIEW, About(contact_id=story.manager))
    editor = page.editor
    editor.take_text("thank_interview.2-warm")
    typed(editor, "interview_on", "on Tuesday")
    typed(editor, "role", "Data analyst")
    editor.body.put(editor.body.text.replace("Warm regards", "Best wishes"))
    typed(editor, "detail", "how you plan releases")
    assert "What you said about how you plan releases made me" in editor.body.text
    assert "our conversation on Tuesday. What" in editor.body.text
    assert "the Data analyst position" in editor.body.text
    assert "Best wishes" in editor.body.text
    typed(editor, "detail", "")
    assert "our conversation on Tuesday. I enjoyed" in editor.body.text
    assert editor.places.lost == ""


def test_a_field_whose_place_was_deleted_says_so(page, story):
    page.write(MessagePurpose.ASK_ADVICE, About(application_id=story.application))
    editor = page.editor
    editor.take_text("ask_advice.2-warm")
    editor.body.put("Dear Anna, may I ask you something?")
    typed(editor, "detail", "your releases")
    assert editor.body.text == "Dear Anna, may I ask you something?"
    assert "Something you talked about" in editor.places.lost
    editor.take_text("ask_advice.2-warm")
    assert "your releases" in editor.body.text
    assert editor.places.lost == ""


def test_the_focus_goes_where_something_is_missing(qtbot, page, story, book):
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.write(MessagePurpose.PAID_OFF, About(contact_id=story.manager, application_id=story.application))
    assert page.editor.places.line("good_news").hasFocus()
    page.write(MessagePurpose.KEEP_IN_TOUCH, About())
    first = page.editor.filling.first_empty()
    assert (page.editor.to if first is None else first).hasFocus()
    assert ask(page, story).body.hasFocus()


def test_a_yesterday_that_was_last_week_is_said_asked_about_and_mended_with_one_key(qtbot, page, story):
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    editor = ask(page, story)
    editor.body.put(editor.body.text.replace("the interview,", "the interview yesterday,"))
    editor.marks.begin(MessagePurpose.ASK_ADVICE)
    assert [one.mark.text for one in editor.marks.stale] == ["yesterday"]
    assert "Days as they were" in editor.checklist.missing
    editor.sending.leave(Way.COPY)
    assert "“yesterday” was another day." in editor.bar.text
    editor.body.setFocus()
    qtbot.keyClick(editor.body, Qt.Key.Key_F8)
    qtbot.keyClick(editor.body, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert "the interview on Wednesday," in editor.body.text
    assert "Days as they were" not in editor.checklist.missing
    editor.body.undo()
    assert "the interview yesterday," in editor.body.text


def test_a_full_disk_is_said_and_the_text_is_kept_once_there_is_room(qtbot, page, story, book):
    editor = ask(page, story)
    long = "Dear Anna,\n\n" + "a word or two " * 4000
    editor.body.put(long)
    with full_disk(book):
        qtbot.waitUntil(lambda: editor.state.words.startswith("Not kept yet."), timeout=5000)
        assert editor.state.is_trouble
        assert editor.body.text == long
    qtbot.waitUntil(lambda: message_store.get(book, editor.message_id).body == long, timeout=5000)
    assert editor.state.words.startswith("Kept")


@pytest.fixture
def said():
    """What is said at the foot of the window."""
    return []


@pytest.fixture
def window(qtbot):
    """A window that shows other things, too."""
    made = QStackedWidget()
    qtbot.addWidget(made)
    made.addWidget(QWidget())
    made.show()
    return made


@pytest.fixture
def heard(window, parts, said):
    """A page in it; what it says is noted."""
    made = MailPage(replace(parts, say=said.append))
    window.setCurrentIndex(window.addWidget(made))
    return made


def begun(page, book):
    number = messages.write(book, MessageDraft(purpose=MessagePurpose.CHECK_IN, to_name="Anna", body="A"))
    page.refresh(None)
    page.open_mail(number)
    page.editor.body.put("a word or two " * 4000)
    return page.editor


def test_what_is_not_kept_is_said_in_the_window_once_it_is_out_of_sight(window, heard, book, said):
    editor = begun(heard, book)
    with full_disk(book):
        editor.keep_along()
        assert said == []  # it is said beside the text
        window.setCurrentIndex(0)
        assert len(said) == 1
        assert said[0].startswith("Your mail to Anna is not kept yet. There is no room left")
        editor.keep_along()
        assert len(said) == 1
    editor.keep_along()
    window.setCurrentWidget(heard)
    window.setCurrentIndex(0)
    assert len(said) == 1


def test_what_cannot_be_kept_while_another_page_is_shown_is_said_there(window, heard, book, said):
    editor = begun(heard, book)
    window.setCurrentIndex(0)
    with full_disk(book):
        editor.keep_along()
        editor.keep_along()
    assert len(said) == 1


def test_an_edit_that_could_not_be_kept_and_is_taken_back_is_no_trouble(heard, book):
    editor = begun(heard, book)
    with full_disk(book):
        editor.keep_along()
        assert editor.state.is_trouble
        editor.body.undo()
        editor.keep_along()
        assert not editor.state.is_trouble
