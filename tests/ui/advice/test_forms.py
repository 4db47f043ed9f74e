from afterword.domain.advice import AdviceKind
from afterword.store.book import Book
from afterword.ui.advice import forms
from afterword.ui.advice.names import ThemeNames
from afterword.ui.spoken import Speaker
from tests.ui.page_fixtures import Story


def test_only_the_words_their_day_and_two_choices_must_be_known(book: Book, story: Story, speaker: Speaker):
    fields = forms.new_fields(book, ThemeNames(book), speaker)
    assert [one.name for one in fields if one.required] == ["words", "kind", "control", "received_on"]


def test_people_and_applications_may_be_left_out(book: Book, story: Story, speaker: Speaker):
    for field in (forms.contact_field(book), forms.application_field(book, speaker)):
        assert field.choices[0].value is None
    assert [one.text for one in forms.contact_field(book).choices] == ["Nobody named", "Anna Okafor"]
    assert [one.text for one in forms.application_field(book, speaker).choices][1:] == [
        "Northwind, Data analyst"
    ]


def test_the_rounds_are_those_of_the_application(book: Book, story: Story, speaker: Speaker):
    rounds = forms.interview_field(book, story.application, speaker).choices
    assert [one.text for one in rounds] == ["None in particular", "First interview, 18 Nov 10:00"]
    assert len(forms.interview_field(book, None, speaker).choices) == 1


def test_every_kind_is_offered(qapp):
    assert [one.value for one in forms.kind_field().choices] == list(AdviceKind)
