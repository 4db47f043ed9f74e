from dataclasses import replace
from datetime import date

import pytest

from afterword.domain.advice import AdviceDraft
from afterword.domain.application import Decision, Outcome
from afterword.services import advice, applications, messages, requests
from afterword.ui.applications.pane import ApplicationPane, Hands
from afterword.ui.parts import Parts
from afterword.ui.wishes import OpenMail, Show, Wish
from tests.ui.page_fixtures import MONDAY, Story


@pytest.fixture
def wished() -> list[Wish]:
    return []


@pytest.fixture
def pane(parts: Parts, wished: list[Wish]) -> ApplicationPane:
    def nothing(*_: object) -> None:
        return

    hands = Hands(wish=wished.append, decide=nothing, add_person=nothing, edit_person=nothing, do=nothing)
    return ApplicationPane(parts, hands)


def test_an_application_that_is_gone_has_no_page(pane: ApplicationPane):
    assert pane.detail(99) is None


def test_a_finished_application_can_only_be_opened_again(pane: ApplicationPane, parts: Parts, story: Story):
    no = Decision(outcome=Outcome.NOT_SELECTED, decided_on=date(2026, 11, 21))
    applications.decide(parts.book, story.application, no, today=MONDAY)
    detail = pane.detail(story.application)
    assert detail is not None
    assert [verb.text for verb in detail.verbs] == ["Open again"]
    assert detail.state is not None
    assert detail.state.text.startswith("Not selected")


def test_mails_and_advice_are_told_and_lead_to_their_pages(
    pane: ApplicationPane, parts: Parts, story: Story, wished: list[Wish]
):
    no = Decision(outcome=Outcome.NOT_SELECTED, decided_on=date(2026, 11, 20))
    applications.decide(parts.book, story.application, no, today=MONDAY)
    draft = requests.propose_request(parts.book, story.application, parts.settings()).draft
    message = messages.write(parts.book, draft)
    words = AdviceDraft(words="Slow " * 60, received_on=MONDAY, application_id=story.application)
    kept = advice.keep(parts.book, words)
    detail = pane.detail(story.application)
    assert detail is not None
    by_title = {section.title: section for section in detail.sections}
    (mail,) = by_title["Mails"].entries
    (piece,) = by_title["Advice"].entries
    assert piece.text.endswith("…")
    for entry in (mail, piece):
        assert entry.act is not None
        entry.act()
    assert wished == [OpenMail(message_id=message), Show(table="advice", id=kept)]


def test_saving_a_fact_goes_through_the_service(pane: ApplicationPane, parts: Parts, story: Story):
    detail = pane.detail(story.application)
    assert detail is not None
    assert detail.save is not None
    detail.save(replace(detail.draft, place="Leeds"))
    again = pane.detail(story.application)
    assert again is not None
    assert "Leeds" in [fact.text for fact in again.facts]
