from collections.abc import Callable
from dataclasses import replace

from afterword.domain.contact import ContactDraft
from afterword.domain.interview import Debrief, RoundResult
from afterword.services import contacts, interviews
from afterword.store import interview as interview_store
from afterword.ui.interviews.pane import Hands, InterviewPane
from afterword.ui.parts import Parts
from tests.ui.page_fixtures import Story


def nothing(*_: object) -> None:
    return


def pane(parts: Parts, set_result: Callable[[int, RoundResult], object] = nothing) -> InterviewPane:
    hands = Hands(
        wish=nothing,
        debrief=nothing,
        choose_focus=nothing,
        set_result=set_result,
        edit_person=nothing,
        add_person=nothing,
        take_along=nothing,
        edit=nothing,
    )
    return InterviewPane(parts, hands)


def test_a_round_that_is_gone_has_no_page(parts: Parts):
    assert pane(parts).detail(9) is None


def test_what_was_noted_stands_in_whole_sentences(parts: Parts, story: Story):
    said = Debrief(confidence=4, went_well="Calm", to_change="Shorter")
    interviews.debrief(parts.book, story.interview, said)
    detail = pane(parts).detail(story.interview)
    assert detail is not None
    prose = [section.prose for section in detail.sections if section.prose]
    assert prose == ["Felt 4 of 5\n\nWent well: Calm\n\nDifferently next time: Shorter"]
    assert detail.verbs[0].text == "Debrief again…"


def test_the_title_and_lead_say_which_round_of_what(parts: Parts, story: Story):
    detail = pane(parts).detail(story.interview)
    assert detail is not None
    assert (detail.title, detail.lead) == ("First interview", "Data analyst at Northwind")


def test_a_round_that_was_held_can_be_passed_or_not_or_await_news(parts: Parts, story: Story):
    def offered() -> list[str]:
        detail = pane(parts).detail(story.interview)
        assert detail is not None
        return [verb.text for verb in detail.verbs]

    assert offered() == ["Debrief…", "Passed", "Not selected"]
    interviews.set_result(parts.book, story.interview, RoundResult.NOT_SELECTED)
    assert offered() == ["Debrief…", "Note the decision…", "Passed", "Awaiting news"]


def test_a_result_is_set_for_the_round_that_is_shown(parts: Parts, story: Story):
    noted: list[tuple[int, RoundResult]] = []
    detail = pane(parts, lambda number, result: noted.append((number, result))).detail(story.interview)
    assert detail is not None
    for verb in detail.verbs[1:]:
        verb.act()
    assert noted == [(story.interview, RoundResult.PASSED), (story.interview, RoundResult.NOT_SELECTED)]


def test_who_interviews_is_named_once(parts: Parts, story: Story):
    detail = pane(parts).detail(story.interview)
    assert detail is not None
    assert [fact.text for fact in detail.facts if fact.label == "Interviewers"] == ["One person"]
    told = [fact.text for fact in detail.facts]
    told += [entry.text for section in detail.sections for entry in section.entries]
    assert told.count("Anna Okafor") == 1


def test_several_people_are_counted(parts: Parts, story: Story):
    ben = contacts.add(parts.book, ContactDraft(employer_id=story.employer, name="Ben Ortiz"))
    meeting = interview_store.get(parts.book, story.interview)
    interviews.change(parts.book, story.interview, replace(meeting, interviewer_ids=(story.manager, ben)))
    detail = pane(parts).detail(story.interview)
    assert detail is not None
    assert "2 people" in [fact.text for fact in detail.facts]
