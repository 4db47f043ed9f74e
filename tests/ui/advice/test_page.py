from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from afterword.domain.advice import AdviceDraft, AdviceKind, AdviceState, Control
from afterword.domain.contact import ContactDraft
from afterword.domain.message import MessagePurpose
from afterword.domain.reply import ReplyDraft
from afterword.services import advice, advice_pieces, contacts, themes
from afterword.store import advice as advice_store
from afterword.store import reply as reply_store
from afterword.store import theme as theme_store
from afterword.store.book import Book
from afterword.ui.advice.filters import TO_WORK_ON
from afterword.ui.advice.page import AdvicePage
from afterword.ui.advice.split_sheet import SplitSheet
from afterword.ui.advice.themes_sheet import ThemesSheet
from afterword.ui.choice_box import ChoiceBox
from afterword.ui.parts import Parts
from afterword.ui.quotation import Quotation
from afterword.ui.sheet import FormSheet
from afterword.ui.wishes import AddAdvice, Write
from tests.ui.page_fixtures import Story

WORDS = "Your answers were too long. Begin with the result."


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def page(qtbot: QtBot, parts: Parts, story: Story, said: list[str]) -> Iterator[AdvicePage]:
    parts = Parts(
        book=parts.book, desk=parts.desk, runner=parts.runner, settings=parts.settings, say=said.append
    )
    made = AdvicePage(parts)
    qtbot.addWidget(made)
    parts.book.changed.append(made.refresh)
    yield made
    parts.book.changed.remove(made.refresh)


def keep(book: Book, words: str = WORDS, **more: object) -> int:
    values = {"words": words, "received_on": date(2026, 11, 20), "themes": ("answers_structure",)}
    return advice.keep(book, AdviceDraft(**values | more))


def shown(page: AdvicePage, column: str) -> list[str]:
    place = [one.name for one in page.listing.columns].index(column)
    return [page.rows.index(row, place).data() for row in range(page.rows.rowCount())]


def choose(page: AdvicePage, label: str, value: object) -> None:
    (box,) = (one for one in page.head.findChildren(ChoiceBox) if one.accessibleName() == label)
    box.choose(value)
    box.chosen.emit()


def menu_of(page: AdvicePage, ids: list[int]) -> dict[str, object]:
    menu = QMenu(page)
    page._fill_menu(menu, ids)
    return {action.text(): action for action in menu.actions()} | {"": menu}


def test_an_empty_page_offers_to_note_advice(page: AdvicePage):
    assert page.is_empty


def test_advice_stands_by_theme_in_the_order_of_the_themes(page: AdvicePage, book: Book):
    keep(book, themes=("other",))
    keep(book, themes=("communication", "other"))
    keep(book)
    assert shown(page, "themes") == ["Answer structure", "Communication, Other", "Other"]


def test_filters_by_theme_state_and_kind_narrow_the_table(page: AdvicePage, book: Book):
    one = keep(book)
    keep(book, themes=("communication",), kind=AdviceKind.PRAISE)
    advice.set_state(book, [one], AdviceState.SET_ASIDE)
    choose(page, "State", TO_WORK_ON)
    assert shown(page, "themes") == ["Communication"]
    choose(page, "State", frozenset())
    choose(page, "Kind", frozenset({AdviceKind.CHANGE}))
    assert shown(page, "themes") == ["Answer structure"]
    choose(page, "Kind", frozenset())
    choose(page, "Theme", frozenset({"communication"}))
    assert shown(page, "themes") == ["Communication"]


def test_pasted_words_are_kept_exactly_with_what_was_proposed(page: AdvicePage, book: Book, monkeypatch):
    def fill(sheet: FormSheet) -> int:
        sheet.form.box("words").editor.first.setPlainText(f"  {WORDS}\n\n“Kind regards”\n")
        sheet.try_to_save()
        return 1

    monkeypatch.setattr(FormSheet, "exec", fill)
    page.new()
    (kept,) = advice_store.all(book)
    assert kept.words == f"{WORDS}\n\n“Kind regards”"
    assert (kept.themes[0], kept.kind, kept.control) == ("answers_structure", AdviceKind.CHANGE, Control.MINE)
    assert page.table.current_id == kept.id
    assert page.pane.widget().findChild(Quotation).words.text().startswith("“Your answers were too long.")


def test_the_source_of_a_wish_is_filled_in(page: AdvicePage, story: Story, book: Book, monkeypatch):
    monkeypatch.setattr(FormSheet, "exec", lambda sheet: sheet.try_to_save())
    page.add_from(AddAdvice(words=WORDS, interview_id=story.interview))
    (kept,) = advice_store.all(book)
    assert (kept.contact_id, kept.application_id, kept.interview_id) == (
        story.manager,
        story.application,
        story.interview,
    )
    assert kept.received_on == date(2026, 11, 23)


def test_a_reply_tells_its_day_and_person(page: AdvicePage, story: Story, book: Book, monkeypatch):
    with book.step("reply.added"):
        reply = reply_store.insert(
            book,
            ReplyDraft(
                raw=b"",
                received_at=book.clock.now().replace(day=21),
                new_text=WORDS,
                contact_id=story.manager,
            ),
        )
    monkeypatch.setattr(FormSheet, "exec", lambda sheet: sheet.try_to_save())
    page.add_from(AddAdvice(words=WORDS, reply_id=reply))
    (kept,) = advice_store.all(book)
    assert (kept.received_on, kept.contact_id, kept.reply_id) == (date(2026, 11, 21), story.manager, reply)


def test_a_theme_typed_into_the_form_is_added_in_the_same_step(page: AdvicePage, book: Book, monkeypatch):
    def fill(sheet: FormSheet) -> int:
        sheet.form.box("themes").editor.restore((("Whiteboard",), ""))
        sheet.form.box("words").editor.first.setPlainText(WORDS)
        sheet.try_to_save()
        return 1

    monkeypatch.setattr(FormSheet, "exec", fill)
    page.add_from(AddAdvice())
    assert shown(page, "themes") == ["Whiteboard"]
    choose(page, "Theme", frozenset(advice_store.all(book)[0].themes))
    assert page.rows.rowCount() == 1
    book.undo()
    assert page.is_empty
    assert "Whiteboard" not in [one.name for one in theme_store.all(book)]


def test_the_next_action_is_edited_where_it_stands(page: AdvicePage, book: Book):
    number = keep(book)
    page.select(number)
    page.act("edit")
    row = page.pane.fact("next_action")
    assert row is not None
    assert row.editor is not None
    row.editor.box.editor.first.setText("Two rehearsals aloud")
    row.editor.save()
    assert advice_store.get(book, number).next_action == "Two rehearsals aloud"


def test_delete_and_set_aside_by_key_can_be_undone(page: AdvicePage, book: Book):
    number = keep(book)
    page.select(number)
    page.act("archive")
    assert shown(page, "state") == ["Set aside"]
    page.act("delete")
    assert page.is_empty
    book.undo()
    book.undo()
    assert shown(page, "state") == ["New"]


def test_the_menu_sets_states_themes_and_thanks(page: AdvicePage, book: Book):
    number = keep(book)
    menu_of(page, [number])["Practising"].trigger()
    menu_of(page, [number])["I have thanked them"].trigger()
    under = menu_of(page, [number])["Put under the theme"].menu()
    next(one for one in under.actions() if one.text() == "Communication").trigger()
    kept = advice_store.get(book, number)
    assert kept.state is AdviceState.PRACTISING
    assert kept.thanked_at is not None
    assert kept.themes == ("communication", "answers_structure")
    menu_of(page, [number])["Delete"].trigger()
    assert page.is_empty


def test_several_are_put_together_and_parted_again(page: AdvicePage, book: Book, monkeypatch):
    one, other = keep(book, "Begin with the result."), keep(book, "We loved your questions about the team.")
    assert "Part into pieces…" not in menu_of(page, [one])
    menu_of(page, [one, other])["Put together"].trigger()
    (whole,) = advice_store.all(book)
    assert whole.words == "Begin with the result.\n\nWe loved your questions about the team."
    monkeypatch.setattr(SplitSheet, "exec", lambda sheet: sheet.take())
    menu_of(page, [one])["Part into pieces…"].trigger()
    assert sorted(each.words for each in advice_store.all(book)) == [
        "Begin with the result.",
        "We loved your questions about the team.",
    ]
    assert advice_pieces.cut(advice_store.get(book, one).words) == ("Begin with the result.",)


def test_advice_of_two_people_stays_apart_and_says_why(
    page: AdvicePage, book: Book, story: Story, said: list[str]
):
    ben = contacts.add(book, ContactDraft(employer_id=story.employer, name="Ben Ito"))
    both = [keep(book, contact_id=story.manager), keep(book, contact_id=ben)]
    menu_of(page, both)["Put together"].trigger()
    assert advice_store.count(book) == 2
    assert "different people" in said[0]


def test_several_get_one_theme_and_names_changed_are_shown_at_once(page: AdvicePage, book: Book, monkeypatch):
    both = [keep(book), keep(book, themes=("other",))]
    under = menu_of(page, both)["Put under the theme"].menu()
    next(one for one in under.actions() if one.text() == "Communication").trigger()
    assert shown(page, "themes") == ["Communication", "Communication"]

    def rename(_sheet: ThemesSheet) -> int:
        theme = next(one for one in theme_store.all(book) if one.key == "communication")
        themes.rename(book, theme.id, "Speaking")
        return 1

    monkeypatch.setattr(ThemesSheet, "exec", rename)
    menu_of(page, both)["Edit themes…"].trigger()
    assert shown(page, "themes") == ["Speaking", "Speaking"]


def test_thanking_is_a_wish_for_the_mail_page(
    page: AdvicePage, book: Book, story: Story, wishes: Callable[[object], list[object]]
):
    heard = wishes(page)
    page.select(keep(book, contact_id=story.manager))
    assert page.pane.detail is not None
    page.pane.detail.verbs[0].act()
    (wish,) = heard
    assert isinstance(wish, Write)
    assert wish.purpose is MessagePurpose.THANK_ADVICE
