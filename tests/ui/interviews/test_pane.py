from afterword.domain.interview import Debrief
from afterword.services import interviews
from afterword.ui.interviews.pane import Hands, InterviewPane
from afterword.ui.parts import Parts
from tests.ui.page_fixtures import Story


def nothing(*_: object) -> None:
    return


def pane(parts: Parts) -> InterviewPane:
    hands = Hands(
        wish=nothing,
        debrief=nothing,
        choose_focus=nothing,
        set_result=nothing,
        edit_person=nothing,
        add_person=nothing,
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
