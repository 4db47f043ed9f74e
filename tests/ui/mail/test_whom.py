"""Tests of whom and when in one sentence."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMenu

from afterword.domain.about import About
from afterword.domain.application import Decision, Outcome
from afterword.domain.contact import ContactDraft, ContactRole
from afterword.domain.message import MessagePurpose
from afterword.services import applications, contacts
from afterword.store import contact as contact_store
from afterword.store import message as message_store
from afterword.ui.mail.page import MailPage

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
