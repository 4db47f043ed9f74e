from afterword.domain.touch import TouchDraft
from afterword.services import contacts, touches
from afterword.ui.employers.pane import EmployerPane, Hands, _link
from afterword.ui.parts import Parts
from tests.ui.page_fixtures import Story


def nothing(*_: object) -> None:
    return


def pane(parts: Parts) -> EmployerPane:
    return EmployerPane(parts, Hands(wish=nothing, add_person=nothing, edit_person=nothing))


def test_an_employer_that_is_gone_has_no_page(parts: Parts):
    assert pane(parts).detail(7) is None


def test_touches_are_told_and_who_is_left_alone_is_marked(parts: Parts, story: Story):
    call = TouchDraft(contact_id=story.manager, at=parts.book.clock.now(), notes="Call in May")
    touches.log(parts.book, call)
    contacts.leave_alone(parts.book, story.manager, do_not_contact=True)
    detail = pane(parts).detail(story.employer)
    assert detail is not None
    people, _, history = detail.sections
    assert people.entries[0].tip == "Not to be contacted"
    assert history.entries[0].detail.endswith("Call in May")


def test_a_website_opens_with_a_scheme():
    assert _link("acme.example") == "https://acme.example"
    assert _link("http://acme.example") == "http://acme.example"
    assert _link("") == ""
