from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from afterword.domain.advice import AdviceDraft
from afterword.domain.clock import FixedClock
from afterword.domain.interview import RoundResult
from afterword.domain.message import MessagePurpose
from afterword.domain.step import Reason, Step, StepKind, Why
from afterword.domain.touch import Channel, TouchDraft
from afterword.services import advice, contacts, interviews, touches
from afterword.store import contact as contact_store
from afterword.store import interview as interview_store
from afterword.store.book import Book
from afterword.ui import signs
from afterword.ui.parts import Parts
from afterword.ui.touch.pane import Hands, TouchPane
from afterword.ui.wishes import Show
from tests.ui.page_fixtures import Story


@pytest.fixture
def done() -> list[object]:
    return []


@pytest.fixture
def planned() -> dict[int, Step]:
    return {}


@pytest.fixture
def pane(parts: Parts, done: list[object], planned: dict[int, Step]) -> TouchPane:
    hands = Hands(
        wish=done.append,
        dial=lambda number: done.append(("dial", number)),
        log=lambda number: done.append(("log", number)),
        change_log=lambda number: done.append(("change", number)),
        done=lambda step: done.append(("done", step)),
        later=lambda step: done.append(("later", step)),
        never=lambda step: done.append(("never", step)),
        next_of=planned.get,
    )
    return TouchPane(parts, hands)


def step(day: int) -> Step:
    due = datetime(2026, 11, day, 16, 30, tzinfo=UTC)
    reason = Reason(why=Why.LAST_CONTACT, day=date(2026, 8, 20))
    return Step(kind=StepKind.CALL, table="contact", id=1, reason=reason, opens=due, due=due)


def titles(pane: TouchPane, number: int) -> list[str]:
    detail = pane.detail(number)
    assert detail is not None
    return [section.title for section in detail.sections]


def verbs(pane: TouchPane, number: int) -> dict[str, object]:
    detail = pane.detail(number)
    assert detail is not None
    return {verb.text: verb.act for verb in detail.verbs}


def test_a_person_who_is_gone_has_no_page(pane: TouchPane):
    assert pane.detail(99) is None


def test_the_page_says_who_it_is_and_links_the_number(pane: TouchPane, story: Story):
    detail = pane.detail(story.manager)
    assert detail is not None
    assert (detail.title, detail.lead) == ("Anna Okafor", "Hiring manager at Northwind")
    links = {fact.label: fact.link for fact in detail.facts}
    assert (links["Phone"], links["Mail address"]) == ("tel:+442079460000", "mailto:anna@northwind.example")
    assert detail.facts[2].text == "●●●●○  4 of 5"


def test_call_write_and_log_are_one_click_away(pane: TouchPane, story: Story, done: list):
    acts = verbs(pane, story.manager)
    assert list(acts) == ["Call", "Write", "Log a call…", "Do not contact"]
    for name in ("Call", "Write", "Log a call…"):
        acts[name]()
    assert (done[0], done[2]) == (("dial", story.manager), ("log", story.manager))
    assert (done[1].purpose, done[1].about.contact_id) == (MessagePurpose.KEEP_IN_TOUCH, story.manager)


def test_done_later_and_never_stand_apart(pane: TouchPane, story: Story, planned, done: list):
    planned[story.manager] = step(20)
    acts = verbs(pane, story.manager)
    for name in ("Done", "Later…", "Never"):
        acts[name]()
    assert [name for name, _ in done] == ["done", "later", "never"]


def test_a_call_still_far_away_is_moved_or_dropped_not_done(pane: TouchPane, story: Story, planned):
    planned[story.manager] = step(28)
    assert list(verbs(pane, story.manager))[3:] == ["Later…", "Never", "Do not contact"]
    planned[story.manager] = replace(step(28), kind=StepKind.OWN, table="reminder")
    assert "Done" in verbs(pane, story.manager)


@pytest.mark.parametrize(("day", "state"), [(20, "Due since 20 Nov"), (24, "tomorrow 16:30")])
def test_the_state_says_when(pane: TouchPane, story: Story, planned, day: int, state: str):
    planned[story.manager] = step(day)
    detail = pane.detail(story.manager)
    assert detail is not None
    assert detail.state is not None
    assert detail.state.text == state
    assert detail.sections[0].prose.startswith("You were last in touch on Thu 20 Aug.")


def test_the_script_is_shown_where_one_can_call(pane: TouchPane, story: Story, book: Book):
    assert "How to open" in titles(pane, story.manager)
    person = contact_store.get(book, story.manager)
    contacts.change(book, story.manager, replace(person, phone=""))
    detail = pane.detail(story.manager)
    assert detail is not None
    assert "How to open" not in titles(pane, story.manager)
    assert "A short mail is just as good." in detail.sections[0].prose
    assert (detail.verbs[0].text, detail.verbs[0].primary) == ("Write", True)
    contacts.change(book, story.manager, replace(person, phone="", email=""))
    assert list(verbs(pane, story.manager)) == ["Log a call…", "Do not contact"]


def test_who_is_left_alone_is_not_called_written_to_or_asked_for(
    pane: TouchPane, story: Story, book: Book, planned
):
    planned[story.manager] = step(20)
    verbs(pane, story.manager)["Do not contact"]()
    detail = pane.detail(story.manager)
    assert detail is not None
    assert detail.state is not None
    assert detail.state.text == "Is left alone"
    assert list(verbs(pane, story.manager)) == ["May be contacted again"]
    assert titles(pane, story.manager) == ["Log", "Where you met"]
    verbs(pane, story.manager)["May be contacted again"]()
    assert not contact_store.get(book, story.manager).do_not_contact


def test_the_log_stands_newest_first_and_each_line_can_be_changed(
    pane: TouchPane, story: Story, book: Book, done: list
):
    first = touches.log(
        book, TouchDraft(contact_id=story.manager, at=datetime(2026, 11, 1, 12, tzinfo=UTC), notes="Hello")
    )
    touches.log(
        book,
        TouchDraft(contact_id=story.manager, at=book.clock.now(), channel=Channel.VIDEO, answered=False),
    )
    detail = pane.detail(story.manager)
    assert detail is not None
    log = next(one for one in detail.sections if one.title == "Log")
    assert [(one.text, one.detail) for one in log.entries] == [("Video, no answer", ""), ("Phone", "Hello")]
    log.entries[1].act()
    assert done == [("change", first)]


def test_rounds_and_advice_lead_to_their_pages(pane: TouchPane, story: Story, book: Book, done: list):
    words = AdviceDraft(words="word " * 60, received_on=date(2026, 11, 20), contact_id=story.manager)
    number = advice.keep(book, words)
    detail = pane.detail(story.manager)
    assert detail is not None
    for section in detail.sections[-2:]:
        section.entries[0].act()
    assert done == [Show(table="interview", id=story.interview), Show(table="advice", id=number)]
    assert detail.sections[-1].entries[0].detail.endswith("word…”")


def test_a_round_that_was_held_is_no_longer_shown_as_one_to_come(
    pane: TouchPane, story: Story, book: Book, clock: FixedClock
):
    held = interview_store.get(book, story.interview)
    interviews.change(book, held.id, replace(held, starts_at=clock.now() + timedelta(hours=1)))
    interviews.set_result(book, held.id, RoundResult.UPCOMING)
    for hours, stands in ((0, RoundResult.UPCOMING), (2, RoundResult.AWAITING_NEWS)):
        clock.move(timedelta(hours=hours))
        detail = pane.detail(story.manager)
        assert detail is not None
        (met,) = next(one for one in detail.sections if one.title == "Where you met").entries
        assert (met.icon, met.tone) == signs.RESULT[stands]


def test_the_good_hours_are_those_of_the_day_a_call_is_planned_for(
    pane: TouchPane, planned: dict[int, Step], story: Story, book: Book
):
    anna = contact_store.get(book, story.manager)
    contacts.change(book, anna.id, replace(anna, phone="+44 20 7946 0018"))

    def told() -> str:
        detail = pane.detail(story.manager)
        assert detail is not None
        return next(section.prose for section in detail.sections if section.title == "Why and when")

    assert told().endswith("today 16:30.")
    planned[story.manager] = replace(step(23), opens=(due := datetime(2027, 2, 24, 9, tzinfo=UTC)), due=due)
    assert told().endswith("24 Feb 2027 16:30.")
