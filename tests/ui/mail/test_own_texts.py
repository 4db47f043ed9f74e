"""Tests of saving a mail as a text of one's own."""

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from afterword.domain.about import About
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.services import templates
from afterword.ui.mail.own_texts import OwnTexts
from afterword.ui.own_words import OwnWords
from afterword.ui.sheet import FormSheet
from afterword.ui.wishes import OpenSettings
from tests.ui.mail.mail_fixtures import ask


def test_a_mail_is_saved_with_its_facts_as_places_and_offered_to_change(qtbot, parts, story, book):
    parent = QWidget()
    qtbot.addWidget(parent)
    own = OwnTexts(parts, parent=parent)
    about = About(application_id=story.application, contact_id=story.manager)
    draft = MessageDraft(
        purpose=MessagePurpose.CHECK_IN, subject="Data analyst", body="Dear Anna Okafor,\n\nNews?"
    )

    def fill():
        sheet = next(
            one for one in QApplication.topLevelWidgets() if isinstance(one, FormSheet) and one.isVisible()
        )
        sheet.form.restore({"name": "Mine"})
        sheet.try_to_save()

    QTimer.singleShot(0, fill)
    assert own.save_as_mine(draft, about) is not None
    (kept,) = templates.all_own(book)
    assert (kept.subject, kept.body) == ("{{ role }}", "{{ greeting }},\n\nNews?")
    menu = own.menu(draft, about)
    assert "Mine" in [action.text() for action in menu.actions()]


def test_the_language_of_the_spelling_is_chosen_and_kept(qtbot, parts, desk):
    parent = QWidget()
    qtbot.addWidget(parent)
    own = OwnTexts(parts, parent=parent)
    kept = OwnWords(desk)
    menu = own.menu(MessageDraft(purpose=MessagePurpose.CHECK_IN), About())
    read = []
    own.add_languages(menu, kept, lambda: read.append(True))
    inner = menu.actions()[-1].menu()
    assert [one.text() for one in inner.actions() if one.isChecked()] == ["&As the mail is written"]
    inner.actions()[2].trigger()
    assert kept.language == "en_US"
    assert read == [True]


def test_the_menu_of_an_open_mail_leads_to_all_texts(page, story, wishes):
    heard = wishes(page)
    ask(page, story)
    page.editor.more.click()
    menu = next(one for one in page.findChildren(QMenu) if one.isVisible())
    last = menu.actions()[-1]
    assert last.text() == "All my texts and &words…"
    last.trigger()
    menu.close()
    assert heard == [OpenSettings(section="texts")]


def test_a_menu_that_was_closed_is_gone(page, story):
    ask(page, story)
    before = len(page.findChildren(QMenu))
    for _ in range(3):
        page.editor.more.click()
        next(one for one in page.findChildren(QMenu) if one.isVisible()).close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(page.findChildren(QMenu)) == before
